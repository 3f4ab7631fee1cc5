"""Accumulation: where more signals came in than is usual there. A question to people, never a decision.

Only counts per neighbourhood, theme and day come in here: no person, no text, no signal.
"""

from waakvlam.core.ophoping.regels import Regels
from waakvlam.core.ophoping.tellingen import Buurt, Telling, Tellingen
from waakvlam.core.ophoping.uitkomst import Haard, Meer, Uitkomst, Weekpunt

__all__ = ["Buurt", "Haard", "Meer", "Regels", "Telling", "Tellingen", "Uitkomst", "Weekpunt"]
