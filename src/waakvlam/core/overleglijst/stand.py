"""How a case stands as an item of a periodic meeting."""

from datetime import datetime
from typing import NamedTuple


class Keus(NamedTuple):
    """What a partner said; ``nr`` is the event, ``tekst`` whether it holds a text."""

    rol: str
    keus: str
    op: datetime
    taak: str | None
    tekst: str | None
    nr: int


class Punt(NamedTuple):
    """The item: who takes part for this one only, what partners said this round and the last, and when.

    ``besproken_nr`` is the event of the last discussion that was rounded off, ``met_tekst`` whether that
    holds what was agreed.
    """

    genodigd: tuple[str, ...] = ()
    genodigd_op: datetime | None = None
    keuzes: tuple[Keus, ...] = ()
    vorige: tuple[Keus, ...] = ()
    besproken_op: datetime | None = None
    besproken_nr: int = 0
    met_tekst: bool = False
    bijeenkomst: str | None = None

    def genodigden(self, op_lijst: datetime | None) -> tuple[str, ...]:
        """Who takes part now: those asked since the case came on the list; nobody once it is off."""
        if op_lijst is None or self.genodigd_op is None or self.genodigd_op < op_lijst:
            return ()
        return self.genodigd

    def keus_van(self, rol: str) -> Keus | None:
        """What a partner said this round."""
        return next((keus for keus in self.keuzes if keus.rol == rol), None)
