"""The signal: what someone saw or heard, until it is handled or part of a case."""

from waakvlam.core.signaal.signaal import Signaal, besluit_signaal, vouw_signaal

__all__ = ["Signaal", "besluit_signaal", "vouw_signaal"]
