"""The signal: what someone saw or heard, until it is handled or part of a case."""

from waakvlam.core.signaal.besluit import besluit_signaal
from waakvlam.core.signaal.toestand import Signaal
from waakvlam.core.signaal.vouwen import vouw_signaal

__all__ = ["Signaal", "besluit_signaal", "vouw_signaal"]
