"""Events on who sees a case. Everyone in the case reads them, except what a circle does by itself."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("toegang-gegeven")
@dataclass(frozen=True, slots=True)
class ToegangGegeven:
    """A person was let in, in a role."""

    wie: str
    aan_rol: str
    reden: Tekst | None = None
    tot: datetime | None = None


@gebeurtenis("toegang-ingetrokken")
@dataclass(frozen=True, slots=True)
class ToegangIngetrokken:
    """A person no longer sees the case, whatever their role."""

    wie: str
    reden: Tekst | None = None


@gebeurtenis("kring-verborgen", kring=None)
@dataclass(frozen=True, slots=True)
class KringVerborgen:
    """A circle keeps to itself that it has a part, or shows it again; only the circle reads this."""

    kring: str
    verborgen: bool


@gebeurtenis("noodtoegang-genomen")
@dataclass(frozen=True, slots=True)
class NoodtoegangGenomen:
    """Someone on duty looks wider until a moment."""

    id: str
    kringen: tuple[str, ...]
    tot: datetime
    reden: Tekst


@gebeurtenis("noodtoegang-gestopt")
@dataclass(frozen=True, slots=True)
class NoodtoegangGestopt:
    """Someone stopped looking wider."""

    id: str


@gebeurtenis("noodtoegang-beoordeeld")
@dataclass(frozen=True, slots=True)
class NoodtoegangBeoordeeld:
    """Someone else judged whether looking wider was right."""

    id: str
    terecht: bool
    tekst: Tekst
