"""Shuffling the moments of signals over their places, many municipalities at once, and ranking by it.

Besag and Clifford (1991): a municipality is done after ``genoeg`` shuffles that do as well as what was
found; its rank is then ``genoeg`` out of the shuffles it took, and it is chance enough. So shuffling goes on
only for what really stands out.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Tellen = NDArray[np.int64]
NOOIT = 2**31 - 1
"""A number of signals that no window has."""
_RUIMTE = 2**18
"""Numbers that one round of shuffles may hold, so that it stays in fast memory."""


@dataclass(frozen=True, slots=True)
class Schudsel:
    """What is shuffled. Places stand in order of their group.

    ``buren``: near to far, −1 for none; ``per_plek``: all signals of a place; ``laatst``: those of the last
    weeks, the last week first; ``grens``: signals in a window (near to far × weeks × place) that do as well.
    """

    groep: Tellen
    buren: Tellen
    per_plek: Tellen
    laatst: Tellen
    grens: NDArray[np.int32]

    def van(self, groepen: Tellen) -> "Schudsel":
        """Only these groups."""
        houd = np.flatnonzero(np.isin(self.groep, groepen))
        nieuw = np.full(len(self.groep) + 1, -1)
        nieuw[houd] = np.arange(len(houd))
        return Schudsel(
            self.groep[houd],
            nieuw[self.buren[houd]],
            self.per_plek[houd],
            self.laatst[houd],
            np.ascontiguousarray(self.grens[:, :, houd]),
        )


def rangen(s: Schudsel, herhalingen: int, genoeg: int, rng: np.random.Generator) -> dict[int, float]:
    """The rank of each group, as a part of the shuffles: small when few do as well."""
    uit: dict[int, float] = {}
    er = np.unique(s.groep)
    keren, gedaan = np.zeros(len(er), np.int64), 0
    beker = _Beker(s) if len(er) else None
    while beker is not None and gedaan < herhalingen:
        aantal = min(beker.tegelijk, herhalingen - gedaan)
        som = keren + np.cumsum(beker.schud(aantal, rng), axis=0)
        klaar = som[-1] >= genoeg
        for g in np.flatnonzero(klaar):
            uit[int(er[g])] = genoeg / (gedaan + 1 + int(np.argmax(som[:, g] >= genoeg)))
        gedaan += aantal
        keren = som[-1]
        if klaar.any():
            er, keren = er[~klaar], keren[~klaar]
            s = s.van(er)
            beker = _Beker(s) if len(er) else None
    uit.update({int(g): (int(n) + 1) / (herhalingen + 1) for g, n in zip(er, keren, strict=True)})
    return uit


class _Beker:
    """The signals of some groups, ready to be shuffled."""

    def __init__(self, s: Schudsel) -> None:
        self._s = s
        self._begin = np.flatnonzero(np.r_[True, s.groep[1:] != s.groep[:-1]])
        self._plek = np.repeat(np.arange(len(s.groep)), s.per_plek)
        tot = np.add.reduceat(s.per_plek, self._begin)
        per_week = np.add.reduceat(s.laatst, self._begin, axis=0)
        recent = per_week.sum(axis=1)
        # A slot is a moment in the last weeks, for which a signal of the group is drawn.
        self._eerste = np.repeat(np.cumsum(tot) - tot, recent)
        self._uit = np.repeat(tot, recent)
        weken = s.laatst.shape[1]
        self._week = np.repeat(np.tile(np.arange(weken), len(tot)), per_week.ravel())
        na = np.cumsum(recent)
        # Where most signals are recent, drawing until all differ takes long: those are shuffled whole.
        self._heel = [
            (int(na[g] - recent[g]), int(na[g]), int(tot[g]))
            for g in np.flatnonzero(2 * recent > tot)
            if recent[g]
        ]
        groot = max(1, weken * (len(s.groep) + 1) + len(self._plek))
        self.tegelijk = int(np.clip(_RUIMTE // groot, 1, 128))

    def schud(self, keren: int, rng: np.random.Generator) -> NDArray[np.bool_]:
        """Whether a window does as well, per shuffle and group."""
        s = self._s
        plekken, weken = s.laatst.shape
        getrokken = self._trek(keren, rng)
        nr = np.arange(keren)[:, None] * weken + self._week
        vak = nr * (plekken + 1) + self._plek[getrokken]
        telling = np.bincount(vak.ravel(), minlength=keren * weken * (plekken + 1))
        # The place after the last holds nothing: it is the neighbour (−1) of those that have no more.
        recent = telling.astype(np.int32).reshape(keren, weken, plekken + 1)
        for week in range(1, weken):
            recent[:, week] += recent[:, week - 1]
        som = recent[:, :, :plekken].copy()
        raak = som >= s.grens[0]
        for k in range(1, s.buren.shape[1]):
            som += recent.take(s.buren[:, k], axis=2)
            raak |= som >= s.grens[k]
        return np.asarray(np.logical_or.reduceat(raak.any(axis=1), self._begin, axis=1))

    def _trek(self, keren: int, rng: np.random.Generator) -> Tellen:
        """A different signal for each slot, per shuffle: all ways equally likely.

        Draw for all slots; whoever drew what an earlier slot has draws again. No signal is treated unlike
        another, so every set of different signals comes as often.
        """
        slots, alle = len(self._week), len(self._plek)
        rij = np.repeat(np.arange(keren) * alle, slots)
        eerste, uit = np.tile(self._eerste, keren) + rij, np.tile(self._uit, keren)
        keuze = np.empty(keren * slots, np.int64)
        moet = np.ones((keren, slots), bool)
        for van, tot, aantal in self._heel:
            moet[:, van:tot] = False
            orde = np.argsort(rng.random((keren, aantal)), axis=1)[:, : tot - van]
            keuze.reshape(keren, slots)[:, van:tot] = orde + eerste.reshape(keren, slots)[:, van:tot]
        bezet = np.full(keren * alle, -1, np.int64)
        open_ = np.flatnonzero(moet)
        while len(open_):
            nieuw = eerste[open_] + (rng.random(len(open_)) * uit[open_]).astype(np.int64)
            vrij = bezet[nieuw] < 0
            bezet[nieuw[vrij][::-1]] = open_[vrij][::-1]
            keuze[open_] = nieuw
            open_ = open_[bezet[nieuw] != open_]
        return keuze.reshape(keren, slots) - np.arange(keren)[:, None] * alle
