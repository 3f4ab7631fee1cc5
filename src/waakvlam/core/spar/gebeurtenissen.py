"""What happens to a question without names."""

from dataclasses import dataclass

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("spar-gevraagd")
@dataclass(frozen=True, slots=True)
class SparGevraagd:
    """A question was put to a role. ``blijft``: how long it stays after what was last said (ISO 8601)."""

    aan: str
    vraag: Tekst
    blijft: str
    oefening: bool = False


@gebeurtenis("spar-beantwoord")
@dataclass(frozen=True, slots=True)
class SparBeantwoord:
    """The role that was asked gave an answer."""

    antwoord: Tekst


@gebeurtenis("spar-aangevuld")
@dataclass(frozen=True, slots=True)
class SparAangevuld:
    """Whoever asked said more."""

    tekst: Tekst
