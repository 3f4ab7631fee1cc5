"""Port of the personal scratch pad: slips of one person that nobody else reads and that disappear."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple, Protocol


class Kladje(NamedTuple):
    """A slip: its id, what is on it, when it was written and when it is gone."""

    id: str
    tekst: str
    op: datetime
    weg_op: datetime


class Kladblok(Protocol):
    """Slips, each encrypted under a key of its own."""

    def schrijf(
        self, gemeente: str, account: str, id_: str, tekst: str, op: datetime, weg_op: datetime
    ) -> bool:
        """Keep a slip; False when one with this id is there already, and then nothing changed."""

    def van(self, gemeente: str, account: str, op: datetime) -> Sequence[Kladje]:
        """The slips of this account that are not past their time at ``op``, newest first."""

    def aantal(self, gemeente: str, account: str, op: datetime) -> int:
        """How many there are."""

    def weg(self, gemeente: str, account: str, id_: str) -> bool:
        """Destroy the key of a slip of this account and forget it; False when there is none."""

    def ruim_op(self, op: datetime) -> int:
        """Do that with every slip past its time; how many."""
