"""Whether a measure is a good agreement: specific, measurable, acceptable, realistic and in time.

The questions of a measure ask it already; this says which question covers what. It forbids nothing.
"""

from collections.abc import Collection, Mapping
from types import MappingProxyType

SMART: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "specifiek": ("tekst",),
        "meetbaar": ("resultaat",),
        "acceptabel": ("past", "lichter"),
        "realistisch": ("rol",),
        "tijdgebonden": ("tot", "herzien"),
    }
)
"""Each of the five, in order, with the fields of a measure that answer it."""
EEN_GENOEG = frozenset({"tijdgebonden"})
"""For these one of the fields is enough; the others need all."""


def is_gezegd(deel: str, gezegd: Collection[str]) -> bool:
    """Whether the fields in ``gezegd`` answer one of the five."""
    return (any if deel in EEN_GENOEG else all)(veld in gezegd for veld in SMART[deel])


def nog_niet(gezegd: Collection[str]) -> tuple[str, ...]:
    """Those of the five that are not answered yet, in order."""
    return tuple(deel for deel in SMART if not is_gezegd(deel, gezegd))
