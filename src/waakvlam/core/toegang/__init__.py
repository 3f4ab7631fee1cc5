"""Access: one policy for every surface."""

from waakvlam.core.toegang.beleid import (
    Kijker,
    Lidmaatschap,
    betrokken,
    kijker,
    kringen,
    mag_handelen,
    mag_lezen,
)

__all__ = ["Kijker", "Lidmaatschap", "betrokken", "kijker", "kringen", "mag_handelen", "mag_lezen"]
