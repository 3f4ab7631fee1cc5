"""The negative binomial distribution by mean and variance, for whole arrays: tails and quantiles.

A variance is kept above its mean by a hair at least, so that counts without extra spread are as good as
Poisson. All functions take arrays of one shape and give an array of that shape.
"""

import numpy as np
from numpy.typing import NDArray

Getallen = NDArray[np.float64]
_HAAR = 1e-4
"""How far the variance stays above the mean, as a part of the mean."""
_KLEIN = 1e-15
"""Terms below this part of the sum are left out."""
_HALF_LOG_2PI = 0.9189385332046727


def lgamma(x: Getallen) -> Getallen:
    """The logarithm of the gamma function, x > 0; relative error below 1e-12."""
    x = np.asarray(x, float)
    erbij = np.where(x < 10, np.ceil(10 - x), 0)
    z = x + erbij
    reeks = 1 / (12 * z) - 1 / (360 * z**3) + 1 / (1260 * z**5) - 1 / (1680 * z**7)
    uit = (z - 0.5) * np.log(z) - z + _HALF_LOG_2PI + reeks
    for stap in range(10):
        uit -= np.where(stap < erbij, np.log(x + stap), 0)
    return np.asarray(uit)


def omvang(verwacht: Getallen, spreiding: Getallen) -> Getallen:
    """The size of the distribution with this mean and variance (variance = mean + mean² / size)."""
    over = np.maximum(spreiding - verwacht, _HAAR * verwacht)
    return np.asarray(verwacht**2 / np.maximum(over, 1e-300))


def staart(aantal: Getallen, verwacht: Getallen, spreiding: Getallen) -> Getallen:
    """The chance of at least ``aantal`` when ``verwacht`` with variance ``spreiding`` is usual."""
    y, mu = np.asarray(aantal, float), np.maximum(np.asarray(verwacht, float), 1e-12)
    n = omvang(mu, np.asarray(spreiding, float))
    log_q = -np.log1p(n / mu)  # log(mu / (n + mu))
    log_p = -np.log1p(mu / n)
    term = np.exp(lgamma(y + n) - lgamma(n) - lgamma(y + 1) + n * log_p + y * log_q)
    q = np.exp(log_q)
    som, k = term.copy(), y.copy()
    bezig = np.ones(y.shape, bool)
    # Beyond the mean terms fall faster and faster, so the loop ends; before it they may rise for a while.
    while bezig.any():
        term = np.where(bezig, term * q * (k + n) / (k + 1), 0)
        k = k + 1
        som += term
        bezig &= (term > _KLEIN * som) | (k < mu)
    return np.where(y <= 0, 1.0, np.minimum(som, 1.0))


def kwantiel(deel: float, verwacht: Getallen, spreiding: Getallen) -> NDArray[np.int64]:
    """The smallest number that is reached or not passed with a chance of at least ``deel`` (0 to 1)."""
    mu = np.maximum(np.asarray(verwacht, float), 1e-12)
    sd = np.sqrt(np.maximum(spreiding, mu))
    # Search between zero and far beyond by halving, on the chance of more than k.
    laag = np.full(mu.shape, -1, np.int64)
    hoog = np.ceil(mu + 12 * sd + 12).astype(np.int64)
    while (hoog - laag > 1).any():
        midden = (laag + hoog) // 2
        genoeg = 1 - staart(midden + 1.0, mu, spreiding) >= deel
        hoog = np.where(genoeg, midden, hoog)
        laag = np.where(genoeg, laag, midden)
    return np.asarray(hoog)
