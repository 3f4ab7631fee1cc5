"""What the page of a signal holds: plain records for one viewer, nothing more than they may see."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.bijlagen.lezen import BijlageRegel
from waakvlam.application.vragen.signaallijst import SignaalRegel


@dataclass(frozen=True, slots=True)
class Waarneming:
    """A further observation. ``telt``: how it verifies the signal (eigen, anderen or empty)."""

    tekst: str
    van: str
    functie: str
    door: str
    rol: str
    op: datetime
    moment: datetime | None
    ander_moment: bool
    andere_plek: bool
    doorgestuurd: bool
    telt: str


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What one colleague answered; ``antwoord`` is gezien, niet_gezien or weet_niet."""

    antwoord: str
    tekst: str
    door: str
    rol: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Vraag:
    """A question to colleagues. ``aan_mij``: the viewer was asked; ``mijn``: their answer, and its words."""

    vraag: str
    soort: str
    tekst: str
    door: str
    rol: str
    aan: tuple[str, ...]
    op: datetime
    uiterlijk: datetime | None
    te_laat: bool
    antwoorden: tuple[Antwoord, ...]
    aan_mij: bool
    mijn: str
    mijn_tekst: str


@dataclass(frozen=True, slots=True)
class Betekenis:
    """What it may mean, with the kinds of work that hold it possible. ``mee``: the viewer does so already."""

    betekenis: str
    tekst: str
    gevolg: str
    verschijnselen: tuple[str, ...]
    door: str
    rol: str
    werk: tuple[str, ...]
    anderen: tuple[str, ...]
    mee: bool


@dataclass(frozen=True, slots=True)
class Duiding:
    """The interpretation that was settled last."""

    voorlopig: bool
    werk: tuple[str, ...]
    nagegaan: tuple[str, ...]
    waarom_een: str
    niet: tuple[str, ...]
    ander_probleem: str
    alleen: str
    door: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Oordeel:
    """The assessment that was made last; ``volgorde`` is eerst, gewoon or later."""

    mogelijk: str
    verwacht: str
    volgorde: str
    reden: str
    door: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Overdracht:
    """Whom it was passed on to; ``stand`` is wacht, aangenomen or terug, ``terug`` why it came back."""

    aan: str
    van: str
    van_rol: str
    reden: str
    op: datetime
    uiterlijk: datetime | None
    te_laat: bool
    stand: str
    terug: str


@dataclass(frozen=True, slots=True)
class Termijn:
    """Something that runs out: terugkoppeling, oppakken, aannemen, oplettendheid, vraag or stil."""

    soort: str
    op: datetime
    te_laat: bool


@dataclass(frozen=True, slots=True)
class Agendapunt:
    """A body on whose agenda it stands."""

    code: str
    naam: str
    op: datetime | None


@dataclass(frozen=True, slots=True)
class Stap:
    """Something that happened; ``bij`` says to whom or what, ``tekst`` why, ``soort`` is its kind."""

    soort: str
    op: datetime
    door: str
    rol: str
    bij: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Ander:
    """Another signal that goes with this one: hoofd, opgenomen or verbonden."""

    hoe: str
    signaal: SignaalRegel


@dataclass(frozen=True, slots=True)
class Ontvanger:
    """Who it may be passed on to; ``tekst`` and ``aard`` come from the route of the approach.

    ``sleutel`` is ``rol.code`` or ``gremium.code``.
    """

    sleutel: str
    naam: str
    tekst: str
    aard: tuple[str, ...]
    voorkeur: bool


@dataclass(frozen=True, slots=True)
class Regels:
    """What the approach says that the forms ask by; pairs are a code and its words."""

    eigen: bool
    anderen: bool
    alert_hoogstens: str
    overleggen: tuple[tuple[str, str], ...]
    duidoverleggen: tuple[tuple[str, str], ...]
    gremia: tuple[tuple[str, str], ...]
    mijn_gremia: tuple[tuple[str, str], ...]
    rollen: tuple[tuple[str, str], ...]
    verschijnselen: tuple[tuple[str, str], ...]
    nagaan: tuple[tuple[str, str], ...]
    soorten_werk: int
    betekenissen: int
    werk_nu: tuple[str, ...]
    ontvangers: tuple[Ontvanger, ...]
    vervalt_op: datetime | None

    @property
    def voorlopig(self) -> bool:
        """Whether an interpretation that is settled now is provisional."""
        return len(self.werk_nu) < self.soorten_werk


@dataclass(frozen=True, slots=True)
class Signaalblad:
    """A signal for one viewer.

    ``kijkt`` says how they look at it: ``gevraagd`` (only the question put to them), ``melder`` (their own
    report and what became of it), ``lezer`` (everything in their circles) or ``behandelaar`` (and acts).
    ``leest``: whether they read the observation at all.
    ``melder_verborgen``: the name of who reported is known, and not for this viewer. ``eerst`` and ``verder``
    are the names of the commands they can give, first what makes sense now.
    """

    signaal: str
    versie: str
    kijkt: str
    leest: bool
    stand: str
    fase: str
    tekst: str
    opgeschoond: bool
    schoon_gevraagd: str
    duiding: str
    plaats: str
    waar: str
    wanneer: str
    moment: datetime | None
    zelf_gezien: bool
    gevaar: bool
    al_gaande: bool
    nieuw: bool | None
    soort: str
    kanaal: str
    thema: str
    themanaam: str
    buurt: str
    melder_soort: str
    melder_naam: str
    melder_contact: str
    melder_verborgen: bool
    gemeld_op: datetime | None
    melder: str
    rol: str
    door: str
    door_mij: bool
    uitkomst: str
    nagegaan: tuple[str, ...]
    alert_tot: datetime | None
    alert_waarop: str
    alert_loopt: bool
    waarnemingen: tuple[Waarneming, ...]
    vragen: tuple[Vraag, ...]
    betekenissen: tuple[Betekenis, ...]
    vastgesteld: Duiding | None
    oordeel: Oordeel | None
    overdracht: Overdracht | None
    agenda: tuple[Agendapunt, ...]
    terug_uiterlijk: datetime | None
    te_laat: bool
    berichten: tuple[tuple[datetime, str], ...]
    termijnen: tuple[Termijn, ...]
    anderen: tuple[Ander, ...]
    casussen: tuple[tuple[str, str], ...]
    weg: tuple[Stap, ...]
    bijlagen: tuple[BijlageRegel, ...]
    oefening: bool
    eerst: tuple[str, ...]
    verder: tuple[str, ...]
    regels: Regels
    aanpak: str

    @property
    def mag(self) -> frozenset[str]:
        """Every command the viewer can give now."""
        return frozenset((*self.eerst, *self.verder))
