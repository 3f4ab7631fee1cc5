"""Het bekende gezicht: a professional whom people in a neighbourhood know, and what to do when they leave."""

from waakvlam.core.gezicht.besluit import besluit_gezicht
from waakvlam.core.gezicht.toestand import Gezicht, vouw_gezicht

__all__ = ["Gezicht", "besluit_gezicht", "vouw_gezicht"]
