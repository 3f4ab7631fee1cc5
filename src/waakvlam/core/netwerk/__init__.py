"""Het netwerk: who a municipality works with, whether they know the approach, and what has to come back."""

from waakvlam.core.netwerk.besluit import besluit_netwerk
from waakvlam.core.netwerk.toestand import Post, vouw_netwerk

__all__ = ["Post", "besluit_netwerk", "vouw_netwerk"]
