"""What is usual per neighbourhood and week, and how odd the last week is: counts of one theme.

The model is a product: the course of the whole municipality over the year × the share of the neighbourhood
× how much more or less than its share it usually has. That last factor is drawn towards the district, and
the district towards the municipality, the more so the fewer counts there are. The spread around it comes
from the counts themselves (never less than Poisson), and doubt about the factor and the course is added.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from waakvlam.adapters.rekenen.kansen import staart
from waakvlam.adapters.rekenen.seizoen import verloop
from waakvlam.core.ophoping.regels import Regels

Getallen = NDArray[np.float64]
Tellen = NDArray[np.int64]
Waar = NDArray[np.bool_]
_VREEMD = 3.0
"""A past week that lies further out than this many times the usual spread counts less."""
_EENHEID = 10.0
"""Expected counts that the assumption 'spread as Poisson' weighs."""


@dataclass(frozen=True, slots=True)
class Gebied:
    """The neighbourhoods: municipality and district of each as numbers from 0, and its weight (> 0).

    They stand in order of municipality; none is without a neighbourhood.
    The weight is its number of inhabitants, or 1 for each when that is not known.
    """

    gemeente: Tellen
    wijk: Tellen
    gewicht: Getallen

    @property
    def aandeel(self) -> Getallen:
        """The part of its municipality that each neighbourhood is."""
        return np.asarray(self.gewicht / np.bincount(self.gemeente, self.gewicht)[self.gemeente])


@dataclass(frozen=True, slots=True)
class Gewoon:
    """What is expected per neighbourhood and week, with its variance (phi × mean + doubt × mean²).

    ``kans``: of at least as many as came in the last week, 1 where that is not judged. ``genoeg``: there
    is enough past to judge it.
    """

    verwacht: Getallen
    phi: Getallen
    twijfel: Getallen
    kans: Getallen
    genoeg: Waar

    def spreiding(self, welke: Tellen) -> Getallen:
        """The variance per week, of these neighbourhoods."""
        mu = self.verwacht[welke]
        return np.asarray(self.phi[welke, None] * mu + self.twijfel[welke] * mu**2)


def _som(waarden: Getallen, groep: Tellen) -> Getallen:
    """Sums of rows per group; groups are in order, from 0, and none is empty."""
    return np.asarray(np.add.reduceat(waarden, np.searchsorted(groep, np.arange(groep[-1] + 1)), axis=0))


def _krimp(
    y: Getallen, e: Getallen, midden: Getallen, groep: Tellen, phi: Getallen
) -> tuple[Getallen, Getallen]:
    """Factors drawn to ``midden``, and their squared coefficient of variation.

    Gamma-Poisson with the strength from the data (method of moments per group): observed ``y`` against
    expected ``e`` per unit.
    """
    aantal = int(groep.max(initial=-1)) + 1
    mu = midden * e
    teller = np.bincount(groep, (y - mu) ** 2 - phi * mu, aantal)
    noemer = np.bincount(groep, mu**2, aantal)
    # Never quite sure that all are alike, nor that they have nothing in common.
    tussen = np.clip(teller / np.maximum(noemer, 1e-9), 0.02, 4.0)
    sterkte = 1 / tussen[groep]
    vorm = sterkte + y / phi
    return vorm / (sterkte / midden + e / phi), 1 / vorm


def gewoon(aantal: Tellen, bekend: Waar, gebied: Gebied, regels: Regels, deel: float = 1.0) -> Gewoon:
    """Judge the last week of ``aantal`` (neighbourhoods × weeks) by the weeks before it.

    ``bekend`` says per neighbourhood and week whether it was counted at all; ``deel`` which part of an
    ordinary week the last one has had so far. The last weeks before it are left out of what is usual, so
    that what is growing does not hide itself.
    """
    buurten, weken = aantal.shape
    gemeenten = int(gebied.gemeente.max(initial=-1)) + 1
    wijk_in = np.zeros(int(gebied.wijk.max(initial=-1)) + 1, np.int64)
    wijk_in[gebied.wijk] = gebied.gemeente
    basis = bekend.astype(float)
    basis[:, max(weken - 1 - regels.wacht, 0) :] = 0
    y = aantal * basis
    aandeel = gebied.aandeel
    factor = np.ones(buurten)
    phi_g = np.ones(gemeenten)
    weegt = basis
    twijfel = factor
    for ronde in range(3):
        eigen = (aandeel * factor)[:, None]
        telt = weegt * y if ronde else y
        loop = verloop(
            _som(telt, gebied.gemeente),
            _som(weegt * eigen, gebied.gemeente),
            phi_g,
            regels.seizoen_vanaf,
            regels.trend_vanaf,
        )
        los = aandeel[:, None] * loop.totaal[gebied.gemeente]
        phi = phi_g[gebied.gemeente]
        y_b, e_b = telt.sum(axis=1), (weegt * los).sum(axis=1)
        aantal_wijk = len(wijk_in)
        wijk, _ = _krimp(
            np.asarray(np.bincount(gebied.wijk, y_b, aantal_wijk), float),
            np.asarray(np.bincount(gebied.wijk, e_b, aantal_wijk), float),
            np.ones(aantal_wijk),
            wijk_in,
            phi_g[wijk_in],
        )
        factor, twijfel = _krimp(y_b, e_b, wijk[gebied.wijk], gebied.gemeente, phi)
        mu = factor[:, None] * los
        rest2 = (y - mu) ** 2 * basis
        if ronde < 2:
            phi_g = _spreiding(rest2 * weegt, mu * weegt, gebied.gemeente)
            weegt = basis * np.minimum(
                1, _VREEMD**2 * phi_g[gebied.gemeente][:, None] * np.maximum(mu, 1) / np.maximum(rest2, 1e-9)
            )
    phi_g = _spreiding(rest2 * weegt, mu * weegt, gebied.gemeente)
    genoeg = bekend[:, -1] & (basis.sum(axis=1) >= regels.minstens_weken)
    mu[:, -1] *= deel
    twijfel = twijfel[:, None] + loop.onzeker[gebied.gemeente]
    phi = phi_g[gebied.gemeente]
    nu, laatst = aantal[:, -1], mu[:, -1]
    bekijk = np.flatnonzero(genoeg & (nu >= regels.minimum) & (nu > laatst))
    kans = np.ones(buurten)
    kans[bekijk] = staart(
        nu[bekijk].astype(float),
        laatst[bekijk],
        phi[bekijk] * laatst[bekijk] + twijfel[bekijk, -1] * laatst[bekijk] ** 2,
    )
    return Gewoon(mu, phi, twijfel, kans, genoeg)


def _spreiding(rest2: Getallen, mu: Getallen, groep: Tellen) -> Getallen:
    """Spread relative to Poisson per municipality, at least 1, from squared residuals and means."""
    aantal = int(groep.max(initial=-1)) + 1
    teller = np.bincount(groep, rest2.sum(axis=1), aantal)
    noemer = np.bincount(groep, mu.sum(axis=1), aantal)
    return np.maximum((teller + _EENHEID) / (noemer + _EENHEID), 1.0)


def drempel(genoeg: Waar, gebied: Gebied, themas: int, regels: Regels) -> Getallen:
    """Per neighbourhood the chance below which a week is a question.

    Chosen so that a whole municipality, with all its themes, has at most ``regels.vals`` of them in a week
    by chance alone.
    """
    series = np.bincount(gebied.gemeente, genoeg, int(gebied.gemeente.max(initial=-1)) + 1) * themas
    return np.asarray((regels.vals / np.maximum(series, 1))[gebied.gemeente])
