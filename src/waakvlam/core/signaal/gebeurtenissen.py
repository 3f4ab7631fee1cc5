"""What happened with a signal. Texts lie in the circle of the signal, unless a circle is named."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis

KRING_MELDER, KRING_VRAAG, KRING_TERUG = "@melder", "@vraag", "@terug"
"""Circles that only signals have: who reported it, what colleagues are asked, what the reporter hears."""


@gebeurtenis("signaal-gemeld", kring=None)
@dataclass(frozen=True, slots=True)
class SignaalGemeld:
    """Someone saw or heard something."""

    tekst: Tekst
    waar: str
    wanneer: str
    zelf_gezien: bool
    gevaar: bool
    plaats: Tekst | None = None
    moment: datetime | None = None
    thema: str | None = None
    duiding: Tekst | None = None
    terug_uiterlijk: datetime | None = None
    oefening: bool = False
    soort: str = "eigen"
    kanaal: str = "app"
    buurt: str | None = None
    nieuw: bool | None = None
    al_gaande: bool = False
    organisatie: str | None = None
    melder_soort: str = "professional"
    ontvangstcode: str | None = None
    aanpak_hash: str = ""
    weg: str = ""


@gebeurtenis("melder-vastgelegd", kring=KRING_MELDER)
@dataclass(frozen=True, slots=True)
class MelderVastgelegd:
    """Who reported it to whoever wrote it down; kept apart from what was seen."""

    naam: Tekst | None = None
    contact: Tekst | None = None


@gebeurtenis("waarneming-toegevoegd", kring=None)
@dataclass(frozen=True, slots=True)
class WaarnemingToegevoegd:
    """A further observation. ``telt``: whether it verifies the signal, and how (eigen, anderen or empty)."""

    tekst: Tekst
    van: str
    telt: str = ""
    functie: Tekst | None = None
    ander_moment: bool = False
    andere_plek: bool = False
    doorgestuurd: bool = False
    moment: datetime | None = None


@gebeurtenis("vraag-gesteld", kring=KRING_VRAAG)
@dataclass(frozen=True, slots=True)
class VraagGesteld:
    """Colleagues were asked whether they see it too, or to think about what it means."""

    vraag: str
    soort: str
    tekst: Tekst
    rollen: tuple[str, ...] = ()
    mensen: tuple[str, ...] = ()
    gremium: str | None = None
    uiterlijk: datetime | None = None


@gebeurtenis("vraag-beantwoord", kring=None)
@dataclass(frozen=True, slots=True)
class VraagBeantwoord:
    """A colleague answered. Not having seen it is kept as well."""

    vraag: str
    antwoord: str
    tekst: Tekst | None = None
    moment: datetime | None = None
    telt: str = ""


@gebeurtenis("oplettendheid-afgesproken", kring=None)
@dataclass(frozen=True, slots=True)
class OplettendheidAfgesproken:
    """People agreed to watch until a day; this verifies nothing."""

    tot: datetime
    waarop: Tekst | None = None


@gebeurtenis("signaal-opgepakt")
@dataclass(frozen=True, slots=True)
class SignaalOpgepakt:
    """Someone took the signal up."""

    door: str


@gebeurtenis("signaal-losgelaten")
@dataclass(frozen=True, slots=True)
class SignaalLosgelaten:
    """Who took it up laid it back."""


@gebeurtenis("opschonen-gevraagd", kring=KRING_TERUG)
@dataclass(frozen=True, slots=True)
class OpschonenGevraagd:
    """Someone asked to take what identifies people out of the text; the reporter reads why."""

    reden: Tekst


@gebeurtenis("tekst-opgeschoond", kring=None)
@dataclass(frozen=True, slots=True)
class TekstOpgeschoond:
    """A text without what identifies people stands in the place of the first."""

    tekst: Tekst


@gebeurtenis("betekenis-toegevoegd", kring=None)
@dataclass(frozen=True, slots=True)
class BetekenisToegevoegd:
    """Someone said what it may mean."""

    betekenis: str
    tekst: Tekst
    gevolg: Tekst | None = None
    verschijnselen: tuple[str, ...] = ()
    soort_werk: str = ""


@gebeurtenis("betekenis-onderschreven")
@dataclass(frozen=True, slots=True)
class BetekenisOnderschreven:
    """Someone from a field of work holds this meaning possible too."""

    betekenis: str
    soort_werk: str = ""


@gebeurtenis("duiding-vastgesteld", kring=None)
@dataclass(frozen=True, slots=True)
class DuidingVastgesteld:
    """What it may mean was settled; ``voorlopig`` when too few kinds of work took part."""

    voorlopig: bool
    soorten_werk: tuple[str, ...]
    nagegaan: tuple[str, ...] = ()
    waarom_een: Tekst | None = None
    niet: tuple[str, ...] = ()
    ander_probleem: Tekst | None = None
    alleen: Tekst | None = None


@gebeurtenis("signaal-beoordeeld", kring=None)
@dataclass(frozen=True, slots=True)
class SignaalBeoordeeld:
    """Which risks there are and which are expected, and what goes first; no score."""

    mogelijk: Tekst
    verwacht: Tekst
    volgorde: str
    reden: Tekst | None = None


@gebeurtenis("signaal-doorgegeven", kring=None)
@dataclass(frozen=True, slots=True)
class SignaalDoorgegeven:
    """The signal went to whoever has the mandate; they accept it or send it back."""

    rol: str | None = None
    gremium: str | None = None
    organisatie: str | None = None
    uiterlijk: datetime | None = None
    reden: Tekst | None = None


@gebeurtenis("signaal-aangenomen")
@dataclass(frozen=True, slots=True)
class SignaalAangenomen:
    """Whoever it was passed on to accepted it."""

    door: str


@gebeurtenis("signaal-teruggestuurd", kring=None)
@dataclass(frozen=True, slots=True)
class SignaalTeruggestuurd:
    """Whoever it was passed on to sent it back."""

    reden: Tekst


@gebeurtenis("signaal-op-agenda")
@dataclass(frozen=True, slots=True)
class SignaalOpAgenda:
    """The signal stands on the agenda of a body."""

    gremium: str
    op: datetime | None = None


@gebeurtenis("signaal-van-agenda")
@dataclass(frozen=True, slots=True)
class SignaalVanAgenda:
    """It does not stand on that agenda any more."""

    gremium: str


@gebeurtenis("signaal-verbonden")
@dataclass(frozen=True, slots=True)
class SignaalVerbonden:
    """Someone saw a connection with another signal."""

    signaal: str


@gebeurtenis("signaal-samengevoegd")
@dataclass(frozen=True, slots=True)
class SignaalSamengevoegd:
    """This signal goes on as part of another."""

    signaal: str


@gebeurtenis("signaal-opgenomen")
@dataclass(frozen=True, slots=True)
class SignaalOpgenomen:
    """Another signal became part of this one. ``telt``: whether that verifies it, and how."""

    signaal: str
    telt: str = ""


@gebeurtenis("signaal-losgemaakt")
@dataclass(frozen=True, slots=True)
class SignaalLosgemaakt:
    """A connection with another signal was undone."""

    signaal: str


@gebeurtenis("signaal-bij-casus")
@dataclass(frozen=True, slots=True)
class SignaalBijCasus:
    """The signal became part of a case."""

    casus: str


@gebeurtenis("signaal-teruggemeld", kring=KRING_TERUG)
@dataclass(frozen=True, slots=True)
class SignaalTeruggemeld:
    """The reporter was told how it stands."""

    tekst: Tekst


@gebeurtenis("signaal-afgehandeld", kring=KRING_TERUG)
@dataclass(frozen=True, slots=True)
class SignaalAfgehandeld:
    """The signal was handled, and the reporter can be told."""

    uitkomst: str
    terugkoppeling: Tekst | None = None


@gebeurtenis("signaal-vervallen", kring=None)
@dataclass(frozen=True, slots=True)
class SignaalVervallen:
    """Someone let an observation lapse that nobody could verify."""

    reden: Tekst
