"""Commands on the judgement: the level as the team sees it, scenarios, and where we stand."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.beeld.opdrachten import ZITTING
from waakvlam.core.casus.opdrachten import opdracht, v
from waakvlam.core.gebeurtenis import Tekst


@opdracht("geef_oordeel")
@dataclass(frozen=True, slots=True)
class GeefOordeel:
    """Leg vast hoe u er samen over oordeelt. Dit is een advies: het niveau verandert er niet door."""

    reden: Tekst = v("Waarom, in eigen woorden")
    niveau: str | None = v("Niveau dat volgens u past", default=None)
    fase: str | None = v("Fase die volgens u past", default=None)
    ernst: Tekst | None = v("Hoe ernstig het is, in woorden", default=None)
    spoed: Tekst | None = v("Hoeveel haast er is, in woorden", default=None)
    steunt_op: tuple[str, ...] = v("Kenmerken van uitspraken waarop het steunt", default=())
    zitting: str | None = v(ZITTING, default=None)


@opdracht("zie_anders")
@dataclass(frozen=True, slots=True)
class ZieAnders:
    """Leg vast dat een rol het anders ziet. Het staat naast het oordeel en wordt er niet in opgelost."""

    tekst: Tekst = v("Wat diegene anders ziet, en waarom")
    oordeel: str = v("Kenmerk van het oordeel; leeg is het laatste", default="")
    door: str | None = v("Rol die het anders ziet; leeg is uw eigen rol", default=None)
    niveau: str | None = v("Niveau dat volgens deze rol past", default=None)


@opdracht("schrijf_als_dan")
@dataclass(frozen=True, slots=True)
class SchrijfAlsDan:
    """Schrijf een scenario van deze casus: als dit gebeurt, dan kan dat volgen."""

    als: Tekst = v("Als …")
    dan: Tekst = v("Dan …")
    kans: Tekst | None = v("Hoe waarschijnlijk het is, in woorden", default=None)
    gevolg: Tekst | None = v("Wat het gevolg is, in woorden", default=None)
    ergste: bool = v("Of dit het ergste is wat kan gebeuren", default=False)
    zelf: bool | None = v("Of u het zelf aankunt; leeg is nog niet bekend", default=None)
    hulp: Tekst | None = v("Van wie hulp nodig is; verplicht als u het niet zelf aankunt", default=None)
    verwacht: datetime | None = v("Wanneer het kan gebeuren", default=None)
    communicatie: Tekst | None = v("Wat u dan vertelt, en aan wie", default=None)
    woordvoerder: str | None = v("Rol die dan het woord voert", default=None)
    uit: str | None = v("Scenario uit de aanpak dat u hieraan deed denken", default=None)
    als_dan: str | None = v("Kenmerk, om wat er staat te veranderen", default=None)
    aanvullen: bool = v("Nu doen, later aanvullen: wie helpt volgt nog", default=False)
    zitting: str | None = v(ZITTING, default=None)


@opdracht("laat_als_dan_vervallen")
@dataclass(frozen=True, slots=True)
class LaatAlsDanVervallen:
    """Laat een scenario vervallen. Het blijft te lezen, met de reden erbij."""

    als_dan: str = v("Kenmerk van het scenario")
    reden: Tekst | None = v("Waarom", default=None)


@opdracht("noem_optie")
@dataclass(frozen=True, slots=True)
class NoemOptie:
    """Noem iets wat u in een scenario kunt doen, met wat ervoor en ertegen is."""

    als_dan: str = v("Kenmerk van het scenario")
    tekst: Tekst = v("Wat u kunt doen")
    voor: Tekst | None = v("Wat ervoor is", default=None)
    tegen: Tekst | None = v("Wat ertegen is", default=None)


@opdracht("neem_standpunt_in")
@dataclass(frozen=True, slots=True)
class NeemStandpuntIn:
    """Leg vast wat het probleem is, van wie het is, en waar u staat. Het vorige blijft te lezen."""

    probleem: Tekst = v("Wat het probleem is")
    van_wie: Tekst | None = v("Van wie het probleem is", default=None)
    standpunt: Tekst | None = v("Waar u staat", default=None)
    zitting: str | None = v(ZITTING, default=None)
