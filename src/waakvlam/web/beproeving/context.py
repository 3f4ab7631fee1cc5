"""What the page on trying out a draft shows."""

from dataclasses import dataclass

from waakvlam.application.simuleren.verslag import Besluitregel, Niveauregel, Stapregel, Verslag
from waakvlam.application.vragen.beproeving import Eigen
from waakvlam.web.beproeving.formulier import Beproefformulier
from waakvlam.web.ontwerp.context import Kopdeel
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Stapbalk:
    """A step with the parts of its bar, in percent: at once, after adding, not at all."""

    regel: Stapregel
    meteen: int
    daarna: int
    vanaf_daarna: int


@dataclass(frozen=True, slots=True)
class Bedacht:
    """The report on made-up cases. ``minder``: playing stopped early, because it took too long."""

    verslag: Verslag
    minder: bool
    niveaus: tuple[Niveauregel, ...]
    stappen: tuple[Stapbalk, ...]
    wie: tuple[Besluitregel, ...]


@scherm("web/beproeving/beproeving.html")
@dataclass(frozen=True, kw_only=True)
class Beproevingsblad(Scherm):
    """The form to choose what to play, and what came of it. ``kan``: the draft makes an approach."""

    kop: Kopdeel
    form: Beproefformulier
    kan: bool
    bedacht: Bedacht | None
    eigen: Eigen | None
