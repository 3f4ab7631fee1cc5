"""When lines of a log may go: a dated term that each municipality sets for itself; without one they stay."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from waakvlam.core.bewaren.termijnen import Bewaartermijn, vervalt

AUDITLOG, VERWERKINGEN = "auditlog", "verwerkingenlog"
CODES = {"audit": AUDITLOG, "verwerkingen": VERWERKINGEN}
"""Per log the code of its term."""
LATER_VERZEGELD = timedelta(days=31)
"""So much later than a block was closed it may have been sealed first, and still count from its closing."""


def langste(termijnen: Iterable[Bewaartermijn | None], op: datetime) -> Bewaartermijn | None:
    """The term that keeps lines the longest, counted from ``op``; None when one lacks, or there are none."""
    alle = list(termijnen)
    gezet = [t for t in alle if t is not None]
    return max(gezet, key=lambda t: vervalt(t, op)) if gezet and len(gezet) == len(alle) else None


def mag_weg(termijn: Bewaartermijn | None, gesloten_op: datetime, nu: datetime) -> bool:
    """Whether the lines of a block, closed at a moment, have run out; never without a term."""
    return termijn is not None and vervalt(termijn, gesloten_op) <= nu


def mocht_weg(
    termijn: Bewaartermijn | None, verzegeld_op: datetime | None, gesloten_op: datetime, weg_op: datetime
) -> bool:
    """Whether lines that are gone had run out when they went.

    What a seal says of when the block was there goes before what stands in the database: whoever can change
    that could make a young block look old.
    """
    vanaf = gesloten_op if verzegeld_op is None else max(gesloten_op, verzegeld_op - LATER_VERZEGELD)
    return mag_weg(termijn, vanaf, weg_op)
