"""The port of the seals: signing once a day how the logs stand."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol


class ZegelFout(Exception):
    """Sealing did not work. ``code`` says why in one word; the message is Dutch, for an administrator."""

    def __init__(self, code: str, uitleg: str) -> None:
        super().__init__(uitleg)
        self.code = code


class Verzegelaar(Protocol):
    """Closes off the blocks of the logs, signs how everything stands, and puts copies elsewhere."""

    def verzegel(self, nu: datetime) -> bool:
        """Seal this day; False when it was sealed already. The copies are made up to date in any case.

        Raises ZegelFout.
        """


class Logbewaring(Protocol):
    """Takes away lines of the logs that have run out, by terms that the municipalities set."""

    def ruim_op(self, nu: datetime) -> Mapping[str, int]:
        """Take away what has run out and return how many lines per log; nothing where a term lacks.

        Raises ZegelFout when the terms cannot be read.
        """
