"""Commands on the picture of a case."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import opdracht, v
from waakvlam.core.gebeurtenis import Tekst

ZITTING = "Kenmerk van de zitting waarin het gebeurde"


@opdracht("doe_uitspraak")
@dataclass(frozen=True, slots=True)
class DoeUitspraak:
    """Zet een uitspraak in het beeld. Een feit heeft een bron, of iemand die het bevestigt."""

    tekst: Tekst = v("De uitspraak, in één zin, zonder namen")
    soort: str = v("feit, gerucht, aanname of vraag", default="gerucht")
    bron: Tekst | None = v("Waarop het steunt", default=None)
    gezegd: Tekst | None = v("Wie het zei: een organisatie of groep, of P1", default=None)
    waar_op: datetime | None = v("Wanneer het zo was", default=None)
    bevestigd_door: str | None = v("Rol of gremium die het bevestigt", default=None)
    zoekt_uit: str | None = v("Rol die het uitzoekt", default=None)
    uiterlijk: datetime | None = v("Wanneer dat bekend moet zijn", default=None)
    aanvullen: bool = v("Nu doen, later aanvullen: de bron wordt een taak", default=False)
    zitting: str | None = v(ZITTING, default=None)


@opdracht("zet_uitspraak")
@dataclass(frozen=True, slots=True)
class ZetUitspraak:
    """Maak van een uitspraak iets anders: van een gerucht een feit, of andersom."""

    uitspraak: str = v("Kenmerk van de uitspraak")
    soort: str = v("feit, gerucht, aanname of vraag")
    grond: Tekst | None = v("Waarom, in één zin", default=None)
    bron: Tekst | None = v("Waarop het steunt", default=None)
    bevestigd_door: str | None = v("Rol of gremium die het bevestigt", default=None)
    aanvullen: bool = v("Nu doen, later aanvullen: de bron wordt een taak", default=False)
    zitting: str | None = v(ZITTING, default=None)


@opdracht("wijzig_uitspraak")
@dataclass(frozen=True, slots=True)
class WijzigUitspraak:
    """Zet de woorden, de bron of de tijd van een uitspraak recht. Wat er stond blijft te lezen."""

    uitspraak: str = v("Kenmerk van de uitspraak")
    tekst: Tekst | None = v("Wat er moet staan", default=None)
    bron: Tekst | None = v("Waarop het steunt", default=None)
    gezegd: Tekst | None = v("Wie het zei", default=None)
    waar_op: datetime | None = v("Wanneer het zo was", default=None)


@opdracht("weeg_uitspraak")
@dataclass(frozen=True, slots=True)
class WeegUitspraak:
    """Bevestig een uitspraak, of spreek haar tegen. Dat verandert niet wat zij is."""

    uitspraak: str = v("Kenmerk van de uitspraak")
    klopt: bool = v("ja: bevestigd; nee: weersproken", default=True)
    door: str | None = v("Rol of gremium die dit zegt; leeg is uw eigen rol", default=None)
    tekst: Tekst | None = v("Hoe diegene dat weet; verplicht bij nee", default=None)
    zitting: str | None = v(ZITTING, default=None)


@opdracht("zoek_uit")
@dataclass(frozen=True, slots=True)
class ZoekUit:
    """Spreek af wie iets uitzoekt, en hoe laat het bekend is. Dit wordt een taak."""

    uitspraak: str = v("Kenmerk van de uitspraak")
    rol: str = v("Rol die het uitzoekt")
    uiterlijk: datetime | None = v("Hoe laat het bekend is", default=None)
    zitting: str | None = v(ZITTING, default=None)


@opdracht("beantwoord_uitspraak")
@dataclass(frozen=True, slots=True)
class BeantwoordUitspraak:
    """Geef antwoord op een vraag of een gerucht. Een gerucht blijft daarna zichtbaar als gerucht."""

    uitspraak: str = v("Kenmerk van de uitspraak")
    tekst: Tekst = v("Het antwoord")
    zitting: str | None = v(ZITTING, default=None)


@opdracht("laat_uitspraak_vervallen")
@dataclass(frozen=True, slots=True)
class LaatUitspraakVervallen:
    """Laat een uitspraak vervallen. Zij blijft te lezen, met de reden erbij."""

    uitspraak: str = v("Kenmerk van de uitspraak")
    reden: Tekst | None = v("Waarom", default=None)


@opdracht("meld_tegenspraak")
@dataclass(frozen=True, slots=True)
class MeldTegenspraak:
    """Leg vast dat twee uitspraken niet allebei kunnen kloppen."""

    uitspraak: str = v("Kenmerk van de ene uitspraak")
    ander: str = v("Kenmerk van de andere")
    tekst: Tekst | None = v("Wat er niet met elkaar klopt", default=None)
    zitting: str | None = v(ZITTING, default=None)


@opdracht("los_tegenspraak_op")
@dataclass(frozen=True, slots=True)
class LosTegenspraakOp:
    """Leg vast hoe een tegenspraak is opgelost."""

    tegenspraak: str = v("Kenmerk van de tegenspraak")
    tekst: Tekst | None = v("Hoe het zit", default=None)
    geldt: str | None = v("Kenmerk van de uitspraak die klopt", default=None)
    zitting: str | None = v(ZITTING, default=None)


@opdracht("noem_partij")
@dataclass(frozen=True, slots=True)
class NoemPartij:
    """Noem een groep of organisatie die erbij hoort. Een mens staat er alleen als P1, P2 …"""

    soort: str = v("groep, organisatie of persoon", default="groep")
    naam: Tekst | None = v("Hoe de groep of organisatie heet; geen naam van een mens", default=None)
    persoon: str | None = v("P1, P2 …, bij een persoon", default=None)
    rol: Tekst | None = v("Welk deel deze partij heeft", default=None)
    partij: str | None = v("Kenmerk, om wat er staat te veranderen", default=None)


@opdracht("laat_partij_vervallen")
@dataclass(frozen=True, slots=True)
class LaatPartijVervallen:
    """Leg vast dat een partij er niet bij hoort."""

    partij: str = v("Kenmerk van de partij")
    reden: Tekst | None = v("Waarom", default=None)


@opdracht("leg_band")
@dataclass(frozen=True, slots=True)
class LegBand:
    """Leg vast hoe twee partijen zich tot elkaar verhouden."""

    partij: str = v("Kenmerk van de ene partij")
    naar: str = v("Kenmerk van de andere")
    tekst: Tekst = v("Hoe zij zich tot elkaar verhouden")


@opdracht("laat_band_los")
@dataclass(frozen=True, slots=True)
class LaatBandLos:
    """Leg vast dat een verhouding niet klopt, of niet meer."""

    band: str = v("Kenmerk van de verhouding")
    reden: Tekst | None = v("Waarom", default=None)


@opdracht("schrijf_mediabeeld")
@dataclass(frozen=True, slots=True)
class SchrijfMediabeeld:
    """Schrijf wat er in openbare media staat, samengevat. Geen accounts, en niemand wordt gevolgd."""

    tekst: Tekst = v("Wat u ziet, in grote lijnen")
    kanaal: str = v("pers, omroep, sociale_media of anders", default="pers")
    toon: str = v("rustig, bezorgd, boos of gemengd", default="gemengd")
    omvang: str = v("weinig, meer of veel", default="weinig")


@opdracht("stel_beeld_vast")
@dataclass(frozen=True, slots=True)
class StelBeeldVast:
    """Stel samen vast dat dit nu het beeld is."""

    compleet: bool = v("Of het genoeg is om op te oordelen", default=True)
    tekst: Tekst | None = v("Wat nog mist, of waarom het genoeg is", default=None)
    gremium: str | None = v("Gremium dat het vaststelt", default=None)
    zitting: str | None = v(ZITTING, default=None)
