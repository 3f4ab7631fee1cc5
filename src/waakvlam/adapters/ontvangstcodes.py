"""Codes of receipts for who reports along a channel: sixteen characters that are easy to read out."""

import hashlib
import hmac

from waakvlam.adapters.personenindex import leid_af

TEKENS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without letters and digits that look alike; 32 of them, so five bits each."""
LENGTE = 16


class OntvangstCodes:
    """The port ``Ontvangstcodes``."""

    def __init__(self, geheim: str) -> None:
        self._sleutel = leid_af(geheim.split("\n", 1)[0].strip(), "ontvangst")

    def code(self, gemeente: str, kanaal: str, opdracht_id: str) -> str:
        """The code, in four groups of four; see the port."""
        deel = f"code\x1f{gemeente}\x1f{kanaal}\x1f{opdracht_id}".encode()
        ruw = hmac.new(self._sleutel, deel, hashlib.sha256).digest()
        tekens = [TEKENS[byte % len(TEKENS)] for byte in ruw[:LENGTE]]
        return "-".join("".join(tekens[begin : begin + 4]) for begin in range(0, LENGTE, 4))

    def merk(self, gemeente: str, code: str) -> str:
        """A mark under the key; see the port."""
        kaal = "".join(teken for teken in code.upper() if teken in TEKENS)
        deel = f"merk\x1f{gemeente}\x1f{kaal}".encode()
        return hmac.new(self._sleutel, deel, hashlib.sha256).hexdigest()
