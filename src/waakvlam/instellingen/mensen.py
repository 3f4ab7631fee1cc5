"""How long a stand-in may last, how often roles are reviewed, how long taking over work may last."""

import os
from datetime import timedelta

from waakvlam.core.toegang.mensen import Termijnen


def _dagen(naam: str, anders: int) -> timedelta:
    waarde = os.environ.get(naam, "")
    return timedelta(days=int(waarde) if waarde.isdecimal() and int(waarde) > 0 else anders)


TERMIJNEN_MENSEN = Termijnen(
    waarneming=_dagen("WAAKVLAM_WAARNEMING_DAGEN", 92),
    nakijken=_dagen("WAAKVLAM_ROLLEN_NAKIJKEN_DAGEN", 92),
    overname=_dagen("WAAKVLAM_OVERNAME_DAGEN", 28),
)
