"""De sleutelpersoon: a resident with whom a professional keeps contact, who agreed to be written down."""

from waakvlam.core.sleutelpersoon.besluit import besluit_sleutelpersoon
from waakvlam.core.sleutelpersoon.toestand import Sleutelpersoon, vouw_sleutelpersoon

__all__ = ["Sleutelpersoon", "besluit_sleutelpersoon", "vouw_sleutelpersoon"]
