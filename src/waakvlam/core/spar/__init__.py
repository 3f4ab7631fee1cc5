"""Even sparren: a question without names and without a case to a role, and the answers to it."""

from waakvlam.core.spar.besluit import besluit_spar
from waakvlam.core.spar.toestand import Spar, vouw_spar

__all__ = ["Spar", "besluit_spar", "vouw_spar"]
