"""Commands on a signal after it was verified: interpreting, passing on, joining, handling."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import v
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.signaal.opdrachten import opdracht


@opdracht("voeg_betekenis_toe")
@dataclass(frozen=True, slots=True)
class VoegBetekenisToe:
    """Zeg wat een nagegane waarneming kan betekenen, en wat ervan kan komen."""

    tekst: Tekst = v("Wat het kan betekenen")
    gevolg: Tekst | None = v("Wat ervan kan komen", default=None)
    verschijnselen: tuple[str, ...] = v("Waar dit over gaat; meer tegelijk mag", default=())


@opdracht("onderschrijf")
@dataclass(frozen=True, slots=True)
class Onderschrijf:
    """Zeg dat u een betekenis ook mogelijk vindt, vanuit uw eigen vak."""

    betekenis: str = v("Kenmerk van de betekenis")


@opdracht("stel_duiding_vast")
@dataclass(frozen=True, slots=True)
class StelDuidingVast:
    """Stel vast wat het kan betekenen. Met te weinig soorten werk is de duiding voorlopig."""

    nagegaan: tuple[str, ...] = v("Wat is nagegaan van wat de aanpak vraagt", default=())
    waarom_een: Tekst | None = v("Waarom geen andere betekenis past", default=None)
    niet: tuple[str, ...] = v("Verschijnselen die het niet zijn", default=())
    ander_probleem: Tekst | None = v("Of er een ander probleem is, en welk", default=None)
    alleen: Tekst | None = v("Waarom niet samen met een ander vak", default=None)


@opdracht("beoordeel_signaal")
@dataclass(frozen=True, slots=True)
class BeoordeelSignaal:
    """Zeg welke risico's er zijn en welke u echt verwacht, en wat voorgaat."""

    mogelijk: Tekst = v("Welke risico's mogelijk zijn")
    verwacht: Tekst = v("Welke risico's u echt verwacht")
    volgorde: str = v("eerst, gewoon of later", default="gewoon")
    reden: Tekst | None = v("Waarom in deze volgorde", default=None)


@opdracht("geef_door")
@dataclass(frozen=True, slots=True)
class GeefDoor:
    """Geef het signaal door aan wie erover gaat. Die neemt het aan of stuurt het terug."""

    rol: str | None = v("Rol die het krijgt", default=None)
    gremium: str | None = v("Gremium dat het krijgt", default=None)
    reden: Tekst | None = v("Waarom", default=None)


@opdracht("neem_aan")
@dataclass(frozen=True, slots=True)
class NeemAan:
    """Neem een signaal aan dat aan u is doorgegeven."""


@opdracht("stuur_terug")
@dataclass(frozen=True, slots=True)
class StuurTerug:
    """Stuur een signaal terug naar wie het doorgaf, met de reden."""

    reden: Tekst = v("Waarom, en wie er wel over gaat")


@opdracht("zet_op_agenda")
@dataclass(frozen=True, slots=True)
class ZetOpAgenda:
    """Zet het signaal op de agenda van een gremium."""

    gremium: str = v("Het gremium")
    op: datetime | None = v("Wanneer het bijeenkomt", default=None)


@opdracht("haal_van_agenda")
@dataclass(frozen=True, slots=True)
class HaalVanAgenda:
    """Haal het signaal van de agenda."""

    gremium: str = v("Het gremium")


@opdracht("verbind")
@dataclass(frozen=True, slots=True)
class Verbind:
    """Leg een verband met een ander signaal. Beide blijven zoals zij zijn."""

    signaal: str = v("Kenmerk van het andere signaal")


@opdracht("voeg_samen")
@dataclass(frozen=True, slots=True)
class VoegSamen:
    """Voeg dit signaal bij een ander. Wat hier staat, blijft hier staan."""

    signaal: str = v("Kenmerk van het signaal waar het bij gaat")
    telt: str = v("Of het dat signaal nagaat: eigen, anderen of leeg", default="")


@opdracht("neem_op")
@dataclass(frozen=True, slots=True)
class NeemOp:
    """Neem een ander signaal op in dit. Hoort bij het samenvoegen."""

    signaal: str = v("Kenmerk van het signaal dat erbij komt")
    telt: str = v("Of het dit signaal nagaat: eigen, anderen of leeg", default="")


@opdracht("maak_los")
@dataclass(frozen=True, slots=True)
class MaakLos:
    """Maak een verband of samenvoeging met een ander signaal ongedaan."""

    signaal: str = v("Kenmerk van het andere signaal")


@opdracht("koppel_aan_casus")
@dataclass(frozen=True, slots=True)
class KoppelAanCasus:
    """Voeg het signaal bij een casus."""

    casus: str = v("Kenmerk van de casus")


@opdracht("meld_terug")
@dataclass(frozen=True, slots=True)
class MeldTerug:
    """Vertel de melder hoe het ervoor staat."""

    tekst: Tekst = v("Wat de melder te horen krijgt")


@opdracht("handel_af")
@dataclass(frozen=True, slots=True)
class HandelAf:
    """Handel het signaal af, met een bericht aan de melder."""

    uitkomst: str = v("doorgegeven, geen_vervolg of opgelost", default="opgelost")
    terugkoppeling: Tekst | None = v("Wat de melder te horen krijgt", default=None)


@opdracht("laat_vervallen")
@dataclass(frozen=True, slots=True)
class LaatVervallen:
    """Laat een waarneming vervallen die niemand kon nagaan. Dat kan pas na de tijd van de aanpak."""

    reden: Tekst = v("Waarom, in één zin")
