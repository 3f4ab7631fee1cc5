import math

import numpy as np
import pytest

from tests.adapters.rekenen import referentie
from waakvlam.adapters.rekenen.kansen import kwantiel, lgamma, staart


def test_de_gammafunctie_is_die_van_python() -> None:
    x = np.array([1e-6, 0.1, 0.5, 1, 2, 3.7, 9.99, 10, 55.5, 1e4, 1e8])
    assert lgamma(x) == pytest.approx([math.lgamma(v) for v in x], rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("mu", [0.01, 0.3, 1.0, 4.0, 30.0])
@pytest.mark.parametrize("phi", [1.0, 1.4, 6.0])
def test_de_staart_is_wat_optellen_geeft(mu: float, phi: float) -> None:
    y = np.array([0.0, 1, 2, 3, 7, 40])
    vast = np.full(6, mu)
    verwacht = [referentie.staart(v, mu, phi * mu) for v in y]
    assert staart(y, vast, phi * vast) == pytest.approx(verwacht, abs=1e-9)


def test_een_storm_van_duizenden_is_een_gewoon_getal() -> None:
    kans = staart(np.array([5000.0, 5000.0]), np.array([0.1, 4990.0]), np.array([0.2, 9000.0]))
    assert 0 <= kans[0] < 1e-12
    assert 0.4 < kans[1] < 0.5


def test_een_kwantiel_is_het_kleinste_getal_met_genoeg_kans() -> None:
    mu = np.array([0.05, 0.8, 3.0, 12.0])
    var = np.array([0.06, 1.5, 3.1, 60.0])
    for deel in (0.05, 0.5, 0.95):
        for q, m, v in zip(kwantiel(deel, mu, var), mu, var, strict=True):
            assert 1 - referentie.staart(q + 1, m, v) >= deel
            assert q == 0 or 1 - referentie.staart(q, m, v) < deel
