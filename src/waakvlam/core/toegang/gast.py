"""Access of guests: who asks them in, and that a guest does one thing, until a moment, and nothing else ever.

The rules themselves stand beside the case (``core.casus.gastregels``), which decides with them as well.
"""

from waakvlam.core.casus.gastregels import (
    GAST,
    account_van,
    als_gast,
    geldt,
    mag_antwoorden,
    mag_intrekken,
    mag_uitnodigen,
)

__all__ = [
    "GAST",
    "account_van",
    "als_gast",
    "geldt",
    "mag_antwoorden",
    "mag_intrekken",
    "mag_uitnodigen",
]
