"""What in the network asks for attention: work that is late, sectors that were left out."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from waakvlam.core.netwerk.kader import HIELP, Werk
from waakvlam.core.netwerk.toestand import ORGANISATIE, Post
from waakvlam.core.tijd import plus


def volgende(werk: Werk, gedaan: datetime | None, vanaf: datetime) -> datetime:
    """When work has to be done again; what was never done counts from when the approach began to hold."""
    return plus(gedaan or vanaf, werk.elke)


def deed_niet_mee(
    posten: Iterable[Post], signalerend: Iterable[str], sectoren: Mapping[str, str]
) -> tuple[str, ...]:
    """Sectors that pass on signals and of which no organisation took part in making the approach.

    ``signalerend``: the sectors of who reported signals. An organisation can say by itself that it signals.
    """
    organisaties = [p for p in posten if p.soort == ORGANISATIE and p.weg_op is None]
    geven = {p.code for p in organisaties if p.signaleert} | set(signalerend)
    mee = {p.code for p in organisaties if HIELP in p.bijgehouden}
    return tuple(code for code in sectoren if code in geven - mee)
