"""What the pages on people and roles show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.readmodels.mensen import Mens, OpenWerk, Rolperiode
from waakvlam.web.scherm import Scherm, scherm
from waakvlam.web.toegang.mensen.formulieren import (
    Postcodeformulier,
    Rolformulier,
    Vertrekformulier,
    Waarneemformulier,
)


@scherm("web/mensen/waarneming.html")
@dataclass(frozen=True, kw_only=True)
class Waarneming(Scherm):
    """Who stands in for the visitor, and for whom the visitor does; ``form`` None: nothing to pass on."""

    voor_mij: tuple[Rolperiode, ...]
    door_mij: tuple[Rolperiode, ...]
    form: Waarneemformulier | None
    dagen: int


@dataclass(frozen=True, slots=True)
class Mensrij:
    """A person in the list, with how many of their roles have to be reviewed."""

    mens: Mens
    over_tijd: int


@scherm("web/mensen/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Mensen(Scherm):
    """Everyone with a role, and everyone who had one; ``laatst`` is when roles were last reviewed."""

    rijen: tuple[Mensrij, ...]
    vroeger: tuple[Mens, ...]
    te_doen: int
    laatst: datetime | None


@scherm("web/mensen/mens.html")
@dataclass(frozen=True, kw_only=True)
class EenMens(Scherm):
    """One person: roles, numbers of open work, and what can be done."""

    mens: Mens
    werk: OpenWerk
    zelf: bool
    rolform: Rolformulier
    vertrekform: Vertrekformulier
    dagen: int


@scherm("web/mensen/nakijken.html")
@dataclass(frozen=True, kw_only=True)
class Nakijken(Scherm):
    """Memberships to review, those that are late first; ``eigen`` are those of the visitor: for another."""

    te_laat: tuple[Rolperiode, ...]
    op_tijd: tuple[Rolperiode, ...]
    eigen: str
    dagen: int


@dataclass(frozen=True, slots=True)
class Overneming:
    """What can be taken over of one person in one role."""

    nummer: int
    van: str
    rolnaam: str
    tot: datetime
    casussen: int
    regie: int


@scherm("web/mensen/overname.html")
@dataclass(frozen=True, kw_only=True)
class Overnemen(Scherm):
    """What hangs on the name of colleagues who left, and the visitor can take over."""

    rijen: tuple[Overneming, ...]


@scherm("web/mensen/thuis.html")
@dataclass(frozen=True, kw_only=True)
class Thuis(Scherm):
    """Whether a postcode is known (``sinds`` when); it is never shown. ``eigen``: the visitor's own."""

    eigen: bool
    sinds: datetime | None
    form: Postcodeformulier
