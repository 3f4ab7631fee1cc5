"""What the questions about the picture answer with: lines for a page, a report or a meeting."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Stemregel:
    """Somebody confirmed a statement or contradicted it; ``door`` is the name of a role or body."""

    klopt: bool
    door: str
    op: datetime
    tekst: str


@dataclass(frozen=True, slots=True)
class Zetregel:
    """What a statement was and became, when, and on which ground."""

    was: str
    werd: str
    grond: str
    op: datetime
    door: str


@dataclass(frozen=True, slots=True)
class Tegenspraakregel:
    """A statement this one does not agree with. ``opgelost`` is how it was resolved, else empty."""

    id: str
    met_id: str
    met: str
    tekst: str
    opgelost: str = ""
    opgelost_op: datetime | None = None
    geldt: bool | None = None


@dataclass(frozen=True, slots=True)
class Uitspraakregel:
    """A statement as the viewer may read it.

    ``soort``: feit, gerucht, aanname or vraag; ``soortnaam`` the same in words. ``waar_op``: when it was so,
    ``op`` when it was said. ``zonder_bron``: a fact whose source still has to be named. ``zoekt``: the role
    that finds out, in an open task (``taak``) until ``uiterlijk``; ``gezocht``: that task is done.
    ``bevestigd``: who confirms it, ``weersproken``: the voices against it, ``botst``: what contradicts it and
    nobody resolved. ``nu_soort``: in a picture of earlier, what it is now when that differs. ``kring`` is
    empty when everyone in the case reads it.
    """

    id: str
    soort: str
    soortnaam: str
    tekst: str
    bron: str
    gezegd: str
    waar_op: datetime | None
    op: datetime
    vastgelegd_op: datetime
    door: str
    kring: str
    zonder_bron: bool
    stemmen: tuple[Stemregel, ...]
    zetten: tuple[Zetregel, ...]
    tegenspraken: tuple[Tegenspraakregel, ...]
    eerder: tuple[str, ...]
    zoekt: str
    taak: str
    uiterlijk: datetime | None
    te_laat: bool
    gezocht: bool
    antwoord: str
    antwoord_op: datetime | None
    vervallen: str
    vervallen_op: datetime | None
    zitting: str
    nu_soort: str = ""
    nr: int = 0

    bevestigd: tuple[str, ...] = ()
    weersproken: tuple[Stemregel, ...] = ()
    botst: tuple[Tegenspraakregel, ...] = ()


@dataclass(frozen=True, slots=True)
class Partijregel:
    """A party, with how it relates to others."""

    id: str
    soort: str
    soortnaam: str
    naam: str
    rol: str
    kring: str
    banden: tuple["Bandregel", ...]


@dataclass(frozen=True, slots=True)
class Bandregel:
    """How a party relates to another; ``van``: it was said of this one, not of the other."""

    id: str
    met_id: str
    met: str
    tekst: str
    van: bool


@dataclass(frozen=True, slots=True)
class Mediaregel:
    """What the media showed."""

    tekst: str
    kanaal: str
    toon: str
    omvang: str
    op: datetime
    door: str
    kring: str


@dataclass(frozen=True, slots=True)
class Vastregel:
    """When the team agreed on the picture."""

    compleet: bool
    tekst: str
    wie: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Tijdregel:
    """Something on the timeline of the incident; ``verwacht``: it may still come."""

    op: datetime
    tekst: str
    soort: str
    soortnaam: str
    verwacht: bool = False


@dataclass(frozen=True, slots=True)
class Peilmoment:
    """A moment that matters, to look at the picture of then."""

    op: datetime
    wat: str


@dataclass(frozen=True, slots=True)
class Notitieregel:
    """A note that is not in the picture yet; ``nr`` is the number of its event, ``kring`` where it stands."""

    nr: int
    soort: str
    soortnaam: str
    tekst: str
    op: datetime
    door: str
    kring: str


@dataclass(frozen=True, slots=True)
class Beeldblad:
    """The picture at a moment, for one viewer.

    ``op`` is the moment it is of; ``nu``: it is that of now. ``later``: what was so then, and became known
    only afterwards; empty for the picture of now. ``notities``: what was noted and is not in the picture of
    now yet. ``verborgen`` is never in it: circles one does not read.
    """

    casus: str
    codenaam: str
    versie: str
    op: datetime
    nu: bool
    gesloten_op: datetime | None
    feiten: tuple[Uitspraakregel, ...] = ()
    geruchten: tuple[Uitspraakregel, ...] = ()
    aannames: tuple[Uitspraakregel, ...] = ()
    vragen: tuple[Uitspraakregel, ...] = ()
    vervallen: tuple[Uitspraakregel, ...] = ()
    later: tuple[Uitspraakregel, ...] = ()
    partijen: tuple[Partijregel, ...] = ()
    media: tuple[Mediaregel, ...] = ()
    tijdlijn: tuple[Tijdregel, ...] = ()
    vastgesteld: Vastregel | None = None
    momenten: tuple[Peilmoment, ...] = ()
    notities: tuple[Notitieregel, ...] = ()

    @property
    def uitspraken(self) -> tuple[Uitspraakregel, ...]:
        """All statements that hold, facts first."""
        return (*self.feiten, *self.geruchten, *self.aannames, *self.vragen)

    @property
    def open(self) -> tuple[Uitspraakregel, ...]:
        """The questions without an answer."""
        return tuple(u for u in self.vragen if not u.antwoord)

    @property
    def botsingen(self) -> int:
        """How many contradictions nobody resolved."""
        return len({x.id for u in self.uitspraken for x in u.botst})

    @property
    def leeg(self) -> bool:
        """Whether there is nothing in it."""
        return not (self.uitspraken or self.vervallen or self.partijen or self.media)


@dataclass(frozen=True, slots=True)
class Beeldkort:
    """The picture and the judgement in a few lines, for the page of a case.

    ``open``: the questions without an answer, those that are late first; ``niemand``: how many of those
    nobody finds out. ``oordeel``: the level that fits, in words; ``ergste``: if … then …, each apart.
    """

    casus: str
    feiten: int = 0
    geruchten: int = 0
    open: tuple[Uitspraakregel, ...] = ()
    meer_open: int = 0
    niemand: int = 0
    botsingen: int = 0
    nieuwste: tuple[Uitspraakregel, ...] = ()
    oordeel: str = ""
    oordeel_op: datetime | None = None
    anders: int = 0
    ergste: tuple[tuple[str, str], ...] = ()
    leeg: bool = True
