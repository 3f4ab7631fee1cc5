"""The parts of a case or a signal whose term runs, from its state."""

from waakvlam.core.bewaren.namen import DOSSIER
from waakvlam.core.bewaren.stukken import Stuk, stukken_van
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.signaal import Signaal

SIGNAAL = "signaal"
"""The kind of retention of a signal."""


def stukken_in(t: Toestand | Signaal) -> tuple[Stuk, ...]:
    """A case runs from its closing, a signal from when it was handled; what was broken off from then."""
    if isinstance(t, Toestand):
        return stukken_van(t.gesloten, t.bewaard, t.vernietigd, DOSSIER)
    return stukken_van(t.afgehandeld_op, {}, t.vernietigd, SIGNAAL)
