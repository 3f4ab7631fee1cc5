"""A space-time permutation scan (Kulldorff 2005), of windows that end now: counts of one theme.

Is a group of neighbouring neighbourhoods busier in the last weeks than the rest of its municipality, given
how busy each neighbourhood and each week is? What that number does by chance alone is found by shuffling the
moments of the signals over their places (``schudden``). What makes a whole municipality or a whole week busy
falls away.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from waakvlam.adapters.rekenen.schudden import NOOIT, Schudsel, rangen
from waakvlam.core.ophoping.regels import Regels

Getallen = NDArray[np.float64]
Tellen = NDArray[np.int64]
_EENHEID = 10.0
"""Signals that the assumption 'spread as Poisson' weighs."""
_GELIJK = 1 - 1e-9
"""A shuffle that does as well to the ninth digit does as well."""


@dataclass(frozen=True, slots=True)
class Haard:
    """The window that stands out most in a municipality: its neighbourhoods, the last ``weken`` weeks.

    ``kans`` is the rank of the window among the shuffles, as a part of them.
    """

    gemeente: int
    buurten: tuple[int, ...]
    weken: int
    aantal: int
    verwacht: float
    kans: float


@dataclass(frozen=True, slots=True)
class _Vensters:
    """Per window (near to far × weeks × place): observed, expected, whether it may be looked at.

    ``hoogstens``: the signals that could fall in it after any shuffle.
    """

    c: Tellen
    mu: Getallen
    mag: NDArray[np.bool_]
    hoogstens: Tellen


def zoek(aantal: Tellen, groep: Tellen, buren: Tellen, regels: Regels, zaad: int) -> list[Haard]:
    """The window that stands out most per municipality that has one with the minimum of signals.

    ``aantal`` is neighbourhoods × weeks; ``groep`` the municipality of each, from 0 and in order; ``buren``
    per neighbourhood the nearest ones of its own municipality from near to far, itself first, −1 where there
    are no more. Where counts spread more than by chance alone (several people tell of one event), what is
    found must stand out by as much more. The outcome depends on ``zaad`` only through the shuffles.
    """
    weken = min(regels.haard_weken, aantal.shape[1] - 1)
    if weken < 1 or not aantal.any():
        return []
    buren = buren[:, : regels.haard_buurten]
    totaal = np.bincount(groep, aantal.sum(axis=1)).astype(np.int64)
    v = _vensters(aantal, groep, buren, totaal, weken)
    score, waar = np.zeros(v.mu.shape), np.nonzero(v.mag & (v.c >= regels.minimum) & (v.c > v.mu))
    score[waar] = _verhouding(v.c[waar], v.mu[waar], totaal[groep[waar[2]]])
    vlak = np.ascontiguousarray(score.transpose(2, 0, 1)).reshape(len(groep), -1)
    begin = np.flatnonzero(np.r_[True, groep[1:] != groep[:-1]])
    hoogte = np.zeros(len(totaal))
    hoogte[groep[begin]] = np.maximum.reduceat(vlak.max(axis=1), begin)
    kandidaten = np.flatnonzero(hoogte > 0)
    if not len(kandidaten):
        return []
    eis = hoogte / spreiding(aantal[:, :-weken], groep, len(totaal)) * _GELIJK
    grens = _grenzen(v, eis[groep], totaal[groep], regels.minimum)
    schudsel = Schudsel(groep, buren, aantal.sum(axis=1), aantal[:, : -weken - 1 : -1], grens)
    rang = rangen(
        schudsel.van(kandidaten), regels.herhalingen, regels.genoeg_vals, np.random.default_rng(zaad)
    )
    uit = []
    for g in kandidaten:
        van = int(np.searchsorted(groep, g))
        tot = int(np.searchsorted(groep, g, side="right"))
        b, venster = divmod(int(vlak[van:tot].argmax()), vlak.shape[1])
        b, (k, w) = b + van, divmod(venster, weken)
        zone = tuple(sorted(buren[b, : k + 1].tolist()))
        uit.append(Haard(int(g), zone, w + 1, int(v.c[k, w, b]), float(v.mu[k, w, b]), rang[int(g)]))
    return uit


def spreiding(aantal: Tellen, groep: Tellen, groepen: int) -> Getallen:
    """The spread of counts per municipality relative to Poisson, at least 1, in weeks that are past.

    Around the product of how busy each place and each week is; old outbreaks count, so this is on the
    careful side.
    """
    per_plek = aantal.sum(axis=1)
    week = np.add.reduceat(aantal, np.searchsorted(groep, np.arange(groepen)), axis=0)
    alle = np.maximum(week.sum(axis=1), 1)
    mu = per_plek[:, None] * week[groep] / alle[groep, None]
    rest2 = np.bincount(groep, ((aantal - mu) ** 2).sum(axis=1), groepen)
    return np.asarray(np.maximum((rest2 + _EENHEID) / (week.sum(axis=1) + _EENHEID), 1.0))


def _vensters(aantal: Tellen, groep: Tellen, buren: Tellen, totaal: Tellen, weken: int) -> _Vensters:
    """All windows. A group of neighbourhoods holds half of what its municipality has at most."""
    per_buurt, alle = aantal.sum(axis=1), totaal[groep]
    recent = np.cumsum(aantal[:, : -weken - 1 : -1], axis=1).T
    in_tijd = np.stack([np.bincount(groep, rij, len(totaal)) for rij in recent])[:, groep].astype(np.int64)
    vorm = (buren.shape[1], *recent.shape)
    c, mu = np.zeros(vorm, np.int64), np.zeros(vorm)
    mag, hoogstens = np.zeros(vorm, bool), np.zeros(vorm, np.int64)
    som, zone = np.zeros_like(recent), np.zeros_like(per_buurt)
    for k in range(buren.shape[1]):
        er, wie = buren[:, k] >= 0, np.maximum(buren[:, k], 0)
        som, zone = som + er * recent[:, wie], zone + er * per_buurt[wie]
        c[k], mu[k] = som, zone * in_tijd / np.maximum(alle, 1)
        mag[k] = er & (2 * zone <= alle) & (mu[k] > 0)
        hoogstens[k] = np.minimum(zone, in_tijd)
    return _Vensters(c, mu, mag, hoogstens)


def _verhouding(c: Tellen, mu: Getallen, totaal: Tellen) -> Getallen:
    """Log likelihood ratio of ``c`` signals where ``mu`` are expected, of ``totaal``; 0 for no more."""
    rest = totaal - c
    with np.errstate(divide="ignore", invalid="ignore"):
        binnen = c * np.log(c / mu)
        buiten = np.where(rest > 0, rest * np.log(rest / (totaal - mu)), 0)
        return np.where(c > mu, binnen + buiten, 0)


def _grenzen(v: _Vensters, hoogte: Getallen, totaal: Tellen, minimum: int) -> NDArray[np.int32]:
    """Per window how many signals stand out as much as ``hoogte`` (per place), by halving.

    The ratio rises with the number of signals, so comparing numbers is comparing ratios.
    """
    k, w, b = np.nonzero(v.mag)
    mu, hoog, hier, alle = v.mu[k, w, b], v.hoogstens[k, w, b], hoogte[b], totaal[b]
    haalt = (hoog > mu) & (_verhouding(hoog, mu, alle) >= hier) & (hier > 0)
    laag = np.floor(mu).astype(np.int64)
    open_ = np.flatnonzero(haalt & (hoog - laag > 1))
    while len(open_):
        midden = (laag[open_] + hoog[open_]) // 2
        genoeg = _verhouding(midden, mu[open_], alle[open_]) >= hier[open_]
        hoog[open_[genoeg]] = midden[genoeg]
        laag[open_[~genoeg]] = midden[~genoeg]
        open_ = open_[hoog[open_] - laag[open_] > 1]
    grens = np.full(v.mu.shape, NOOIT, np.int32)
    grens[k, w, b] = np.where(haalt, np.maximum(hoog, minimum), NOOIT)
    return grens
