"""How the picture and the judgement of a case stand: values of the one map ``Toestand.beeld``.

Every item lies in a circle, the one its first event was written for; what follows lies there too. Texts are
references.
"""

from datetime import datetime
from typing import NamedTuple

SOORTEN = ("feit", "gerucht", "aanname", "vraag")
"""What a statement can be. People decide it, with a ground; it never follows from a number of voices."""


class Stem(NamedTuple):
    """Somebody confirmed a statement, or contradicted it. ``door``: a role or body."""

    klopt: bool
    door: str | None
    op: datetime
    nr: int
    tekst: str | None


class Zet(NamedTuple):
    """What a statement was before it was moved, and on which ground it was."""

    was: str
    werd: str
    grond: str | None
    op: datetime
    nr: int
    rol: str | None


class Zoek(NamedTuple):
    """Who finds it out, in which task."""

    rol: str
    taak: str
    nr: int


class Einde(NamedTuple):
    """An end that a person gave it, with the reason. ``geldt``: of two statements the one that holds."""

    tekst: str | None
    op: datetime
    nr: int
    rol: str | None
    geldt: str | None = None


class Uitspraak(NamedTuple):
    """A statement. ``waar_op`` is when it was so, ``op`` when it was said, ``vastgelegd_op`` when recorded.

    ``eerder``: the texts it had before. ``brontaak``: the task to name the source of a fact that has none.
    """

    id: str
    kring: str
    soort: str
    tekst: str
    bron: str | None
    gezegd: str | None
    waar_op: datetime | None
    op: datetime
    vastgelegd_op: datetime
    nr: int
    rol: str | None
    actor: str
    zitting: str | None = None
    brontaak: str | None = None
    eerder: tuple[str, ...] = ()
    stemmen: tuple[Stem, ...] = ()
    zetten: tuple[Zet, ...] = ()
    zoek: Zoek | None = None
    antwoord: Einde | None = None
    vervallen: Einde | None = None

    @property
    def gesteund(self) -> bool:
        """Whether a fact may rest on this: it has a source, or somebody confirms it."""
        return self.bron is not None or any(stem.klopt for stem in self.stemmen)


class Tegenspraak(NamedTuple):
    """Two statements that cannot both be so, until somebody resolves it."""

    id: str
    kring: str
    een: str
    ander: str
    tekst: str | None
    op: datetime
    nr: int
    rol: str | None
    opgelost: Einde | None = None


class Partij(NamedTuple):
    """A group or organisation that is involved, or a person of the case by P1, P2 …; never a name of one."""

    id: str
    kring: str
    soort: str
    naam: str | None
    persoon: str | None
    rol: str | None
    op: datetime
    nr: int
    eerder: tuple[str, ...] = ()
    vervallen: Einde | None = None


class Band(NamedTuple):
    """How one party relates to another."""

    id: str
    kring: str
    van: str
    naar: str
    tekst: str
    op: datetime
    nr: int
    vervallen: Einde | None = None


class Mediabeeld(NamedTuple):
    """What the public media show, taken together. No accounts, no one person followed."""

    id: str
    kring: str
    tekst: str
    kanaal: str
    toon: str
    omvang: str
    op: datetime
    nr: int
    rol: str | None


class Vastgesteld(NamedTuple):
    """The team agreed on the picture as it was: a moment to come back to."""

    id: str
    kring: str
    compleet: bool
    tekst: str | None
    gremium: str | None
    op: datetime
    vastgelegd_op: datetime
    nr: int
    rol: str | None
    zitting: str | None = None


class Anders(NamedTuple):
    """A role that sees it otherwise; ``niveau``: where it would be."""

    rol: str
    niveau: str | None
    tekst: str | None
    op: datetime
    nr: int


class Oordeel(NamedTuple):
    """What the team judges together. It advises; it never moves the level."""

    id: str
    kring: str
    niveau: str | None
    fase: str | None
    reden: str
    ernst: str | None
    spoed: str | None
    steunt_op: tuple[str, ...]
    op: datetime
    vastgelegd_op: datetime
    nr: int
    rol: str | None
    zitting: str | None = None
    anders: tuple[Anders, ...] = ()


class Optie(NamedTuple):
    """Something one could do in a scenario, with what speaks for and against it."""

    id: str
    tekst: str
    voor: str | None
    tegen: str | None
    op: datetime
    nr: int


class AlsDan(NamedTuple):
    """A scenario of this case: if … then … ``zelf``: we can handle it ourselves; else ``hulp`` says whose."""

    id: str
    kring: str
    als: str
    dan: str
    kans: str | None
    gevolg: str | None
    ergste: bool
    zelf: bool | None
    hulp: str | None
    verwacht: datetime | None
    communicatie: str | None
    woordvoerder: str | None
    uit: str | None
    op: datetime
    nr: int
    rol: str | None
    zitting: str | None = None
    opties: tuple[Optie, ...] = ()
    eerder: tuple[tuple[str, str], ...] = ()
    vervallen: Einde | None = None


class Standpunt(NamedTuple):
    """What the problem is, whose it is, and where we stand."""

    id: str
    kring: str
    probleem: str
    van_wie: str | None
    standpunt: str | None
    op: datetime
    nr: int
    rol: str | None
    zitting: str | None = None
