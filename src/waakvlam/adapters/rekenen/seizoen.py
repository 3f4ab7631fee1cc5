"""How a total goes up and down over the year: a Poisson regression on waves, for many series at once."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Getallen = NDArray[np.float64]
_JAAR = 365.25 / 7
"""Weeks in a year."""
_STEUN = (1e-4, 4.0, 4.0, 16.0)
"""How firmly level, waves (twice) and trend are held near zero, as 1 / variance on the log scale."""


@dataclass(frozen=True, slots=True)
class Verloop:
    """Expected totals per series and week, and their uncertainty (variance of the logarithm)."""

    totaal: Getallen
    onzeker: Getallen


def verloop(
    aantal: Getallen, blootstelling: Getallen, phi: Getallen, golf_vanaf: int, trend_vanaf: int
) -> Verloop:
    """Fit the course of series over time.

    ``aantal`` and ``blootstelling`` are series × weeks; exposure 0 leaves a week out. ``phi`` per series is
    the spread relative to Poisson. Series with fewer weeks than ``golf_vanaf`` get a level only; those with
    at least ``trend_vanaf`` a trend as well. Totals are for exposure 1, for every week, also those left out.
    """
    reeksen, weken = aantal.shape
    tijd = np.arange(weken) - (weken - 1)
    hoek = 2 * np.pi * tijd / _JAAR
    x = np.stack([np.ones(weken), np.cos(hoek), np.sin(hoek), tijd / _JAAR], axis=1)
    er = (blootstelling > 0).sum(axis=1)
    vast = np.tile(np.array(_STEUN), (reeksen, 1))
    vast[er < golf_vanaf, 1:3] = 1e9
    vast[er < trend_vanaf, 3] = 1e9
    steun = np.einsum("ri,ij->rij", vast, np.eye(x.shape[1]))
    beta = np.zeros((reeksen, x.shape[1]))
    beta[:, 0] = np.log((aantal.sum(axis=1) + 0.5) / np.maximum(blootstelling.sum(axis=1), 1e-9))
    midden = beta[:, 0].copy()
    gewicht = 1 / phi[:, None]
    for _ in range(12):
        mu = blootstelling * np.exp(np.clip(beta @ x.T, -30, 30))
        afwijking = beta.copy()
        afwijking[:, 0] -= midden
        helling = ((aantal - mu) * gewicht) @ x - vast * afwijking
        informatie = np.einsum("rw,wi,wj->rij", mu * gewicht, x, x) + steun
        stap = np.linalg.solve(informatie, helling[:, :, None])[:, :, 0]
        beta += np.clip(stap, -1, 1)
        if np.abs(stap).max(initial=0) < 1e-8:
            break
    omgekeerd = np.linalg.inv(informatie) if reeksen else informatie
    onzeker = np.einsum("wi,rij,wj->rw", x, omgekeerd, x)
    return Verloop(np.exp(np.clip(beta @ x.T, -30, 30)), onzeker)
