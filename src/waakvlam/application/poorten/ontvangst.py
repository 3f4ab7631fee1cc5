"""Ports of receipts: the code someone gets, and finding the signal that goes with it."""

from typing import Protocol


class Ontvangstcodes(Protocol):
    """Codes of receipts, made with a key, so that none can be guessed and none has to be kept."""

    def code(self, gemeente: str, kanaal: str, opdracht_id: str) -> str:
        """The code of the receipt of a command; the same command gives the same."""

    def merk(self, gemeente: str, code: str) -> str:
        """What is kept of a code, however it was typed: spaces, hyphens and capitals do not matter."""


class Ontvangsten(Protocol):
    """From what is kept of a code to the signal."""

    def signaal(self, gemeente: str, merk: str) -> tuple[str, str] | None:
        """The signal and the account that reported it, or None."""


class GeenOntvangst:
    """Both ports where no receipts are given."""

    def code(self, gemeente: str, kanaal: str, opdracht_id: str) -> str:
        """No code."""
        return ""

    def merk(self, gemeente: str, code: str) -> str:
        """Nothing is kept."""
        return ""

    def signaal(self, gemeente: str, merk: str) -> tuple[str, str] | None:
        """Nothing."""
        return None


GEEN_ONTVANGST = GeenOntvangst()
