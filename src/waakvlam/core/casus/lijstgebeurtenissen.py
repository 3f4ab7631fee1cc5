"""Events of the lists and scenarios of a case. A ``kring`` in an event goes before that of its kind."""

from collections.abc import Mapping
from dataclasses import dataclass

from waakvlam.core.gebeurtenis import Tekst, Teksten, gebeurtenis


@gebeurtenis("lijst-beantwoord")
@dataclass(frozen=True, slots=True)
class LijstBeantwoord:
    """Parts of a list were answered: code, number or day per part; ``tekst`` when the answer is a text.

    ``afgeweken`` are the parts answered before what comes first, ``afwijken`` says why.
    """

    lijst: str
    ronde: int
    antwoorden: Mapping[str, str | int]
    voor: str | None = None
    afgeweken: tuple[str, ...] = ()
    afwijken: Tekst | None = None
    kring: str | None = None


@gebeurtenis("lijst-toegelicht", kring=None)
@dataclass(frozen=True, slots=True)
class LijstToegelicht:
    """Texts beside answers, or texts that are the answer; for the circle of who wrote them."""

    lijst: str
    ronde: int
    teksten: Teksten
    voor: str | None = None
    kring: str | None = None


@gebeurtenis("ronde-begonnen")
@dataclass(frozen=True, slots=True)
class RondeBegonnen:
    """A new round of a list began; all its parts are open again."""

    lijst: str
    ronde: int
    reden: Tekst | None = None
    kring: str | None = None


@gebeurtenis("eigen-vraag-gesteld")
@dataclass(frozen=True, slots=True)
class EigenVraagGesteld:
    """A question of the case's own was added to a list."""

    lijst: str
    deel: str
    tekst: Tekst
    kring: str | None = None


@gebeurtenis("scenario-gekozen")
@dataclass(frozen=True, slots=True)
class ScenarioGekozen:
    """A scenario was chosen as one that fits."""

    scenario: str
    reden: Tekst | None = None


@gebeurtenis("scenario-losgelaten")
@dataclass(frozen=True, slots=True)
class ScenarioLosgelaten:
    """A scenario was let go."""

    scenario: str
    reden: Tekst | None = None
