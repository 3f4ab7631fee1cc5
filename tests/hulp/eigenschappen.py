"""How many examples a property is tried on: few, the usual number, or many.

``PROEVEN=diep make test`` takes twenty times as many; do that by night, or after a change to what is proven.
``kort`` is for where a property only has to run, because it is tried in full elsewhere.
"""

import os

STANDEN = {"kort": 0.1, "gewoon": 1, "diep": 20}
MINSTENS = 8
"""Fewer says nothing: what a property must get to is then never reached."""


def keren(aantal: int) -> int:
    """Return on how many examples to try what usually is tried on ``aantal``.

    Raises KeyError when ``PROEVEN`` is none of the names above.
    """
    deel = STANDEN[os.environ.get("PROEVEN", "gewoon")]
    return max(min(MINSTENS, aantal), round(aantal * deel))
