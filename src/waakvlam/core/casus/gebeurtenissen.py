"""Events of a case. Codes, times and references only; texts are references to encrypted fields."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis, opwaarderen


@gebeurtenis("casus-geopend", versie=2)
@dataclass(frozen=True, slots=True)
class CasusGeopend:
    """A case began, under an approach with this hash, at a level. ``gesignaleerd``: its first signal."""

    aanpak: str
    aanpak_hash: str
    niveau: str
    codenaam: str = ""
    titel: Tekst | None = None
    oefening: bool = False
    stap: str | None = None
    motivering: Tekst | None = None
    signalen: tuple[str, ...] = ()
    personen: int = 0
    gesignaleerd: datetime | None = None


@opwaarderen("casus-geopend", 1)
def _geopend_zonder_signaaltijd(data: dict[str, Any]) -> dict[str, Any]:
    """Before clocks counted from the first signal, a case did not record when that came."""
    return data


@gebeurtenis("aanleiding-beoordeeld")
@dataclass(frozen=True, slots=True)
class AanleidingBeoordeeld:
    """A criterion was judged: ja, nee, onbekend or nvt."""

    aanleiding: str
    stand: str


@gebeurtenis("onderbouwing-gegeven", kring=None)
@dataclass(frozen=True, slots=True)
class OnderbouwingGegeven:
    """What a judged criterion or a property rests on: a fact, so for the circle of who wrote it."""

    bij: str
    grond: Tekst


@gebeurtenis("kenmerken-gezet")
@dataclass(frozen=True, slots=True)
class KenmerkenGezet:
    """Properties got a value, by a person or by a rule."""

    waarden: Mapping[str, Any]
    regel: str | None = None


@gebeurtenis("product-vastgelegd", kring=None)
@dataclass(frozen=True, slots=True)
class ProductVastgelegd:
    """A product, or parts of it, was recorded. ``bewaar``: the kind of retention it is kept under apart."""

    product: str
    id: str
    delen: tuple[str, ...] = ()
    heel: bool = False
    niet_van_toepassing: tuple[str, ...] = ()
    gremium: str | None = None
    verantwoordelijk: str | None = None
    tekst: Tekst | None = None
    bewaar: str = ""


@gebeurtenis("geraadpleegd", kring=None)
@dataclass(frozen=True, slots=True)
class Geraadpleegd:
    """A role or body was consulted."""

    wie: str
    over: str | None = None
    uitkomst: str | None = None
    tekst: Tekst | None = None


@gebeurtenis("advies-gegeven", kring=None)
@dataclass(frozen=True, slots=True)
class AdviesGegeven:
    """Advice was given; it moves nothing by itself."""

    door: str
    over: str | None = None
    strekking: str | None = None
    tekst: Tekst | None = None


@gebeurtenis("geinformeerd")
@dataclass(frozen=True, slots=True)
class Geinformeerd:
    """Roles or bodies were told."""

    wie: tuple[str, ...]
    lijn: Tekst | None = None
    tekst: Tekst | None = None


@gebeurtenis("ingestemd")
@dataclass(frozen=True, slots=True)
class Ingestemd:
    """A co-decider agreed, or did not."""

    stap: str
    rol: str
    eens: bool = True
    tekst: Tekst | None = None


@gebeurtenis("besluit-genomen")
@dataclass(frozen=True, slots=True)
class BesluitGenomen:
    """A step was decided. ``wacht_op``: roles in whose name it was recorded and who have yet to confirm."""

    besluit: str
    stap: str
    beslist_door: str
    motivering: Tekst | None = None
    medebesluit: tuple[str, ...] = ()
    aanwezig: tuple[str, ...] = ()
    oneens: tuple[str, ...] = ()
    wacht_op: tuple[str, ...] = ()
    afgeweken: tuple[str, ...] = ()
    afwijken: Tekst | None = None
    aangevuld: tuple[str, ...] = ()


@gebeurtenis("besluit-gemotiveerd", kring=None)
@dataclass(frozen=True, slots=True)
class BesluitGemotiveerd:
    """Why a decision was taken, when the writer chose a circle for that; ``besluit`` is empty for opening."""

    besluit: str = ""
    motivering: Tekst | None = None
    afwijken: Tekst | None = None


@gebeurtenis("besluit-bevestigd")
@dataclass(frozen=True, slots=True)
class BesluitBevestigd:
    """A decision recorded in someone's name was confirmed or contradicted by them."""

    besluit: str
    rol: str
    klopt: bool = True
    tekst: Tekst | None = None


@gebeurtenis("niveau-gewijzigd")
@dataclass(frozen=True, slots=True)
class NiveauGewijzigd:
    """The case went to another level."""

    van: str
    naar: str
    stap: str
    soort: str
    besluit: str


@gebeurtenis("regie-gewijzigd")
@dataclass(frozen=True, slots=True)
class RegieGewijzigd:
    """A line of lead has other holders. ``vast``: designated by a person rather than by the level."""

    lijn: str
    rollen: tuple[str, ...] = ()
    waarom: str = ""
    wie: str | None = None
    vast: bool = False
    tot: datetime | None = None
    tijdelijk: bool = False
    onbekend: tuple[str, ...] = ()
    reden: Tekst | None = None
    afwijken: Tekst | None = None


@gebeurtenis("gremium-bijeengeroepen", versie=2)
@dataclass(frozen=True, slots=True)
class GremiumBijeengeroepen:
    """A body was convened. ``oproep``: the call by which each person hears of it, when there is one."""

    gremium: str
    om: datetime | None = None
    genodigd: tuple[str, ...] = ()
    reden: Tekst | None = None
    oproep: str | None = None


@opwaarderen("gremium-bijeengeroepen", 1)
def _bijeen_zonder_oproep(data: dict[str, Any]) -> dict[str, Any]:
    """Before there were calls per person, a body was convened without one."""
    return data


@gebeurtenis("overleg-gehouden", kring=None)
@dataclass(frozen=True, slots=True)
class OverlegGehouden:
    """A body met."""

    gremium: str
    aanwezig: tuple[str, ...] = ()
    voorzitter: str | None = None
    afgerond: bool = True
    tekst: Tekst | None = None


@gebeurtenis("gremium-opgeschort")
@dataclass(frozen=True, slots=True)
class GremiumOpgeschort:
    """A body rests; it may come back."""

    gremium: str


@gebeurtenis("gremium-ontbonden")
@dataclass(frozen=True, slots=True)
class GremiumOntbonden:
    """A body formed for this case ended."""

    gremium: str
    reden: Tekst | None = None


@gebeurtenis("geagendeerd")
@dataclass(frozen=True, slots=True)
class Geagendeerd:
    """The case was put on the agenda of a body, or taken off it."""

    gremium: str
    aan: bool = True


@gebeurtenis("gemarkeerd")
@dataclass(frozen=True, slots=True)
class Gemarkeerd:
    """A mark beside the level was set or taken away."""

    markering: str
    aan: bool = True


@gebeurtenis("afgeweken")
@dataclass(frozen=True, slots=True)
class Afgeweken:
    """What follows was done although something the approach asks was lacking; ``reden`` says why."""

    codes: tuple[str, ...]
    regels: tuple[str, ...] = ()
    reden: Tekst | None = None


@gebeurtenis("taak-gesteld")
@dataclass(frozen=True, slots=True)
class TaakGesteld:
    """A task was set, by a rule or by a person. ``van``: the task of another body it goes on from."""

    taak: str
    code: str
    rollen: tuple[str, ...]
    regel: str | None = None
    tekst: Tekst | None = None
    uiterlijk: datetime | None = None
    soort: str = "plicht"
    vraagt_datum: bool = False
    gremium: str | None = None
    keten: Tekst | None = None
    van: str | None = None


@gebeurtenis("taak-gepland")
@dataclass(frozen=True, slots=True)
class TaakGepland:
    """A task got a date or another owner."""

    taak: str
    uiterlijk: datetime | None = None
    rol: str | None = None


@gebeurtenis("taak-afgerond")
@dataclass(frozen=True, slots=True)
class TaakAfgerond:
    """A task ended: done, cannot be done, not needed, or handed over."""

    taak: str
    uitkomst: str = "gedaan"
    tekst: Tekst | None = None
    aan: str | None = None


@gebeurtenis("termijn-gestart")
@dataclass(frozen=True, slots=True)
class TermijnGestart:
    """A term began to run."""

    termijn: str


@gebeurtenis("gekoppelde-casus-gevraagd")
@dataclass(frozen=True, slots=True)
class GekoppeldeCasusGevraagd:
    """A linked case under another approach is asked for."""

    aanpak: str


@gebeurtenis("genoteerd", kring=None)
@dataclass(frozen=True, slots=True)
class Genoteerd:
    """A note was written."""

    tekst: Tekst
    soort: str = "notitie"
    merk: str | None = None


@gebeurtenis("stand-bijgewerkt")
@dataclass(frozen=True, slots=True)
class StandBijgewerkt:
    """The state of affairs was written anew, in at most five lines."""

    regels: Tekst


@gebeurtenis("gecorrigeerd", kring=None)
@dataclass(frozen=True, slots=True)
class Gecorrigeerd:
    """A correction stands beside an earlier event, in its circle; the earlier one stays."""

    nr: int
    tekst: Tekst


@gebeurtenis("signaal-gekoppeld")
@dataclass(frozen=True, slots=True)
class SignaalGekoppeld:
    """A signal was added to the case."""

    signaal: str


@gebeurtenis("casus-verhuisd")
@dataclass(frozen=True, slots=True)
class CasusVerhuisd:
    """The case goes on under another version of its approach.

    ``van`` and ``naar`` are the hashes; ``niveau_van`` and ``niveau`` the level under each. ``taken`` maps
    open tasks to where their rule stands in the new version, for those whose rule moved.
    """

    aanpak: str
    van: str
    naar: str
    niveau_van: str
    niveau: str
    motivering: Tekst | None = None
    taken: Mapping[str, str] = field(default_factory=dict)


@gebeurtenis("casus-gesloten")
@dataclass(frozen=True, slots=True)
class CasusGesloten:
    """The case was closed."""

    besluit: str


@gebeurtenis("casus-heropend")
@dataclass(frozen=True, slots=True)
class CasusHeropend:
    """The case was opened again."""

    reden: Tekst | None = None
