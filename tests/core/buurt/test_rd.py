"""RD New against published points, in metres."""

import math

import pytest

from waakvlam.core.buurt.rd import is_rd, naar_graden
from waakvlam.core.buurt.vlak import schaal

PUNTEN = [
    ("Westertoren", 120700.723, 487525.501, 52.37453253, 4.88352559),
    ("Martinitoren", 233883.131, 582065.167, 53.21938317, 6.56820053),
    ("Amersfoort", 155000.0, 463000.0, 52.15517440, 5.38720621),
]


@pytest.mark.parametrize(("naam", "x", "y", "lat", "lon"), PUNTEN)
def test_bekende_punten_kloppen_tot_op_een_halve_meter(
    naam: str, x: float, y: float, lat: float, lon: float
) -> None:
    eigen_lon, eigen_lat = naar_graden(x, y)
    mx, my = schaal(lat)
    assert math.hypot((eigen_lon - lon) * mx, (eigen_lat - lat) * my) < 0.5, naam


@pytest.mark.parametrize(
    ("x", "y", "ja"),
    [
        (155000, 463000, True),
        (0, 350000, True),
        (5.3, 52.1, False),
        (155000, 100000, False),
        (400000, 463000, False),
    ],
)
def test_wat_rd_kan_zijn(x: float, y: float, ja: bool) -> None:
    assert is_rd(x, y) is ja
