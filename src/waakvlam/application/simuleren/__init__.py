"""Playing made-up cases through an approach before anyone works with it, and counting what happens.

    telling = simuleer(aanpak, aantal=500, zaad=1)

The same approach, number and seed give the same counts. They say where an approach is awkward, never how
often something will happen: how busy people are and what goes on in a town is drawn by chance.
"""

import random
from collections.abc import Callable

from waakvlam.application.simuleren.telling import Telling
from waakvlam.application.simuleren.wandeling import Wandeling
from waakvlam.core.aanpak.gereed import Aanpak

__all__ = ["MAXIMUM", "Telling", "simuleer"]

MAXIMUM = 5000
"""The most cases that are played at once."""


def simuleer(
    aanpak: Aanpak, aantal: int = 500, zaad: int = 1, door: Callable[[int], bool] = lambda klaar: True
) -> Telling:
    """Play ``aantal`` cases (at most MAXIMUM). ``door`` is asked after each with how many are done.

    Playing stops when ``door`` says False; the counts are then of the cases that were played.
    """
    telling = Telling()
    for nr in range(min(aantal, MAXIMUM)):
        # Each case has its own seed: the first hundred of five hundred are the same as a hundred.
        kans = random.Random(f"{zaad}/{nr}")  # noqa: S311  (no secret: the same seed must give the same)
        Wandeling(aanpak, kans, telling).loop()
        if not door(nr + 1):
            break
    return telling
