"""Made-up worlds for the tests of the reckoning."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from waakvlam.adapters.gegevens import lees_ophoping
from waakvlam.adapters.rekenen.gewoon import Gebied

REGELS = lees_ophoping()
Tellen = NDArray[np.int64]


def gebied(gemeenten: int, buurten: int) -> Gebied:
    """So many municipalities with so many neighbourhoods each, six to a district."""
    nr = np.arange(gemeenten * buurten)
    return Gebied(nr // buurten, nr // buurten * buurten + nr % buurten // 6 * 6 // 6, np.ones(len(nr)))


def gewone_jaren(
    rng: np.random.Generator, plekken: int, weken: int, druk: float, phi: float = 1.0, fase: float = 0.0
) -> Tellen:
    """Counts with a course over the year, places that differ, and more spread than Poisson (``phi``)."""
    golf = 1 + 0.4 * np.sin(2 * np.pi * (np.arange(weken) - weken) / 52.18 + fase)
    mu = druk * rng.gamma(1, 1, plekken)[:, None] * golf
    if phi == 1:
        return np.asarray(rng.poisson(mu))
    return np.asarray(rng.negative_binomial(mu / (phi - 1), 1 / phi))


def regels(**anders: Any) -> Any:
    """The rules that come along, with something else in them."""
    return REGELS.model_copy(update=anders)
