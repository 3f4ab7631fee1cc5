"""Access: one policy for every surface."""

from waakvlam.core.toegang.beleid import (
    Kijker,
    Lidmaatschap,
    Recht,
    betrokken,
    eigen_rechten,
    gedeeld_met,
    kijker,
    kringen,
    mag_handelen,
    mag_lezen,
    rechten,
)

__all__ = [
    "Kijker",
    "Lidmaatschap",
    "Recht",
    "betrokken",
    "eigen_rechten",
    "gedeeld_met",
    "kijker",
    "kringen",
    "mag_handelen",
    "mag_lezen",
    "rechten",
]
