"""The same reckoning in plain Python, slowly and without arrays: the oracle of the fast one."""

import math
import random
from collections.abc import Sequence

from waakvlam.core.ophoping import Regels

Rij = list[float]


def staart(y: float, mu: float, var: float) -> float:
    """The chance of at least y, by adding up what is below it."""
    n = mu**2 / max(var - mu, 1e-4 * mu)
    kans = 0.0
    for k in range(int(y)):
        log = math.lgamma(k + n) - math.lgamma(n) - math.lgamma(k + 1)
        kans += math.exp(log + n * math.log(n / (n + mu)) + k * math.log(mu / (n + mu)))
    return 1 - kans


def los_op(a: list[Rij], b: Rij) -> Rij:
    """Gaussian elimination with pivoting."""
    m = [[*rij, waarde] for rij, waarde in zip(a, b, strict=True)]
    n = len(m)
    for i in range(n):
        beste = max(range(i, n), key=lambda r: abs(m[r][i]))
        m[i], m[beste] = m[beste], m[i]
        for r in range(n):
            if r != i:
                f = m[r][i] / m[i][i]
                m[r] = [x - f * y for x, y in zip(m[r], m[i], strict=True)]
    return [m[i][n] / m[i][i] for i in range(n)]


def verloop(y: Rij, e: Rij, phi: float, golf: int, trend: int) -> tuple[Rij, Rij]:
    """Expected totals and the variance of their logarithm, per week."""
    weken = len(y)
    x = []
    for w in range(weken):
        t = w - (weken - 1)
        x.append(
            [
                1.0,
                math.cos(2 * math.pi * t * 7 / 365.25),
                math.sin(2 * math.pi * t * 7 / 365.25),
                t * 7 / 365.25,
            ]
        )
    er = sum(1 for waarde in e if waarde > 0)
    vast = [1e-4, 4.0 if er >= golf else 1e9, 4.0 if er >= golf else 1e9, 16.0 if er >= trend else 1e9]
    midden = math.log((sum(y) + 0.5) / max(sum(e), 1e-9))
    beta = [midden, 0.0, 0.0, 0.0]
    for _ in range(12):
        mu = [e[w] * math.exp(sum(b * c for b, c in zip(beta, x[w], strict=True))) for w in range(weken)]
        helling = [
            sum((y[w] - mu[w]) / phi * x[w][i] for w in range(weken))
            - vast[i] * (beta[i] - (midden if i == 0 else 0))
            for i in range(4)
        ]
        info = [
            [
                sum(mu[w] / phi * x[w][i] * x[w][j] for w in range(weken)) + (vast[i] if i == j else 0)
                for j in range(4)
            ]
            for i in range(4)
        ]
        stap = los_op(info, helling)
        beta = [b + min(max(s, -1), 1) for b, s in zip(beta, stap, strict=True)]
        if max(map(abs, stap)) < 1e-8:
            break
    onzeker = []
    for w in range(weken):
        deel = los_op(info, x[w])
        onzeker.append(sum(a * b for a, b in zip(x[w], deel, strict=True)))
    return [math.exp(sum(b * c for b, c in zip(beta, x[w], strict=True))) for w in range(weken)], onzeker


def krimp(y: Rij, e: Rij, midden: Rij, phi: float) -> tuple[Rij, Rij]:
    """Factors of units drawn to ``midden``, all of one group."""
    mu = [m * ex for m, ex in zip(midden, e, strict=True)]
    teller = sum((a - b) ** 2 - phi * b for a, b in zip(y, mu, strict=True))
    tussen = min(max(teller / max(sum(b * b for b in mu), 1e-9), 0.02), 4.0)
    vorm = [1 / tussen + a / phi for a in y]
    return (
        [v / (1 / tussen / m + ex / phi) for v, m, ex in zip(vorm, midden, e, strict=True)],
        [1 / v for v in vorm],
    )


def kansen(
    aantal: Sequence[Sequence[int]],
    bekend: Sequence[bool],
    wijk: Sequence[int],
    gewicht: Sequence[float],
    r: Regels,
    deel: float = 1.0,
) -> tuple[Rij, list[Rij]]:
    """Chance per neighbourhood of the last week, and what is expected per week; one municipality."""
    n, weken = len(aantal), len(aantal[0])
    basis = [1.0 if bekend[w] and w < weken - 1 - r.wacht else 0.0 for w in range(weken)]
    aandeel = [g / sum(gewicht) for g in gewicht]
    weegt = [list(basis) for _ in range(n)]
    factor, phi, wijken = [1.0] * n, 1.0, max(wijk) + 1

    def spreiding(mu: list[Rij]) -> float:
        boven = sum(
            (aantal[b][w] - mu[b][w]) ** 2 * basis[w] * weegt[b][w] for b in range(n) for w in range(weken)
        )
        onder = sum(mu[b][w] * weegt[b][w] for b in range(n) for w in range(weken))
        return max((boven + 10) / (onder + 10), 1.0)

    for ronde in range(3):
        y = [[aantal[b][w] * basis[w] * weegt[b][w] for w in range(weken)] for b in range(n)]
        totaal, onzeker = verloop(
            [sum(y[b][w] for b in range(n)) for w in range(weken)],
            [sum(weegt[b][w] * aandeel[b] * factor[b] for b in range(n)) for w in range(weken)],
            phi,
            r.seizoen_vanaf,
            r.trend_vanaf,
        )
        y_b = [sum(rij) for rij in y]
        e_b = [sum(weegt[b][w] * aandeel[b] * totaal[w] for w in range(weken)) for b in range(n)]
        y_w = [sum(y_b[b] for b in range(n) if wijk[b] == k) for k in range(wijken)]
        e_w = [sum(e_b[b] for b in range(n) if wijk[b] == k) for k in range(wijken)]
        per_wijk, _ = krimp(y_w, e_w, [1.0] * wijken, phi)
        factor, twijfel = krimp(y_b, e_b, [per_wijk[wijk[b]] for b in range(n)], phi)
        mu = [[factor[b] * aandeel[b] * totaal[w] for w in range(weken)] for b in range(n)]
        if ronde < 2:
            phi = spreiding(mu)
            for b in range(n):
                for w in range(weken):
                    rest2 = (aantal[b][w] - mu[b][w]) ** 2 * basis[w]
                    weegt[b][w] = basis[w] * min(1.0, 9 * phi * max(mu[b][w], 1) / max(rest2, 1e-9))
    phi = spreiding(mu)
    uit = []
    for b in range(n):
        mu[b][-1] *= deel
        nu, laatst = aantal[b][-1], mu[b][-1]
        if sum(basis) < r.minstens_weken or not bekend[-1] or nu < r.minimum or nu <= laatst:
            uit.append(1.0)
        else:
            uit.append(staart(nu, laatst, phi * laatst + (twijfel[b] + onzeker[-1]) * laatst**2))
    return uit, mu


def verhouding(c: int, mu: float, totaal: int) -> float:
    """Log likelihood ratio of Kulldorff."""
    if c <= mu:
        return 0.0
    buiten = (totaal - c) * math.log((totaal - c) / (totaal - mu)) if c < totaal else 0.0
    return c * math.log(c / mu) + buiten


def beste(aantal: Sequence[Sequence[int]], buren: Sequence[Sequence[int]], r: Regels) -> tuple[float, int]:
    """The highest ratio of all windows that end now, and its number of signals."""
    totaal, uit = sum(map(sum, aantal)), (0.0, 0)
    for rij in buren:
        for k in range(1, len(rij) + 1):
            zone = rij[:k]
            if -1 in zone or 2 * sum(sum(aantal[b]) for b in zone) > totaal:
                continue
            for weken in range(1, r.haard_weken + 1):
                c = sum(sum(aantal[b][-weken:]) for b in zone)
                mu = sum(sum(aantal[b]) for b in zone) * sum(sum(x[-weken:]) for x in aantal) / totaal
                if c >= r.minimum and mu > 0:
                    uit = max(uit, (verhouding(c, mu, totaal), c))
    return uit


def rang(
    aantal: Sequence[Sequence[int]], buren: Sequence[Sequence[int]], r: Regels, eis: float, keren: int
) -> float:
    """The rank of a ratio among shuffles, each done in full."""
    rng = random.Random(3)
    waar = [b for b, rij in enumerate(aantal) for n in rij for _ in range(n)]
    wanneer = [w for rij in aantal for w, n in enumerate(rij) for _ in range(n)]
    even = 0
    for _ in range(keren):
        rng.shuffle(wanneer)
        geschud = [[0] * len(aantal[0]) for _ in aantal]
        for b, w in zip(waar, wanneer, strict=True):
            geschud[b][w] += 1
        even += beste(geschud, buren, r)[0] >= eis * (1 - 1e-9)
    return (even + 1) / (keren + 1)
