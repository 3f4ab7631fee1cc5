"""A map of neighbourhoods as SVG: drawn by the server, a link per neighbourhood, readable without colour.

What a neighbourhood has to say stands in it as a number or a sign, and again in its title; the shade only
repeats it. Every page puts the same in words in a list beside the map.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from waakvlam.core.aanpak.tekening.svg import veilig
from waakvlam.core.buurt import Buurt, Indeling, Kader, Ring, plek_voor_naam
from waakvlam.core.buurt.vlak import schaal, stukken

BREED, HOOG, RAND = 720.0, 820.0, 8.0
"""Units of the drawing: as wide as this or as high as that, with a margin."""
MAAT_NAAM, LETTERBREEDTE = 12.0, 6.4
REGEL = 15.0


@dataclass(frozen=True, slots=True)
class Vak:
    """What the map says of a neighbourhood.

    ``titel``: the whole of it in words; ``merk``: short, to stand in it; ``toon``: shade, 0 (none) to 4;
    ``url``: where it leads (empty: nowhere); ``gekozen``: drawn with a heavy border.
    """

    titel: str
    merk: str = ""
    toon: int = 0
    url: str = ""
    gekozen: bool = False


@dataclass(frozen=True, slots=True)
class _Blad:
    """From degrees to places on the drawing."""

    kader: Kader
    x: float
    y: float

    @property
    def b(self) -> float:
        return (self.kader.oost - self.kader.west) * self.x + 2 * RAND

    @property
    def h(self) -> float:
        return (self.kader.noord - self.kader.zuid) * self.y + 2 * RAND

    def op(self, lon: float, lat: float) -> tuple[float, float]:
        return RAND + (lon - self.kader.west) * self.x, RAND + (self.kader.noord - lat) * self.y


def kaart(indeling: Indeling, vakken: Mapping[str, Vak], naam: str, titel: str, uitleg: str) -> str:
    """Return the map as one ``<svg>`` element, safe whatever the names hold; empty without neighbourhoods.

    ``naam`` makes its ids different from those of another map on the page; ``uitleg`` says where the same
    stands in words. A neighbourhood that is not in ``vakken`` is drawn with its name only.
    """
    kader = indeling.kader
    if kader is None:
        return ""
    blad = _blad(kader)
    groot_eerst = sorted(indeling.getekend, key=lambda b: -_breedte(b))
    gekozen_laatst = sorted(groot_eerst, key=lambda b: b.code in vakken and vakken[b.code].gekozen)
    delen = [_buurt(b, vakken.get(b.code) or Vak(b.naam), blad) for b in gekozen_laatst]
    id_ = veilig(f"kaart-{naam}")
    return "".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(blad.b)} {_n(blad.h)}" '
            f'width="{_n(blad.b)}" height="{_n(blad.h)}" role="group" class="wv-buurtkaart__svg" '
            f'aria-labelledby="{id_}-titel" aria-describedby="{id_}-uitleg">',
            f'<title id="{id_}-titel">{veilig(titel)}</title>',
            f'<desc id="{id_}-uitleg">{veilig(uitleg)}</desc>',
            *delen,
            "</svg>",
        ]
    )


def toon_van(aantal: int, hoogste: int) -> int:
    """Return the shade for a number: 0 for none, else 1 to 4 in equal steps up to the highest."""
    return 0 if aantal <= 0 else min(4, 1 + (aantal - 1) * 4 // max(hoogste, 4))


def _blad(kader: Kader) -> _Blad:
    mx, my = schaal((kader.zuid + kader.noord) / 2)
    breed, hoog = (kader.oost - kader.west) * mx, (kader.noord - kader.zuid) * my
    per_meter = min((BREED - 2 * RAND) / max(breed, 1.0), (HOOG - 2 * RAND) / max(hoog, 1.0))
    return _Blad(kader, mx * per_meter, my * per_meter)


def _breedte(buurt: Buurt) -> float:
    k = buurt.kader()
    return k.oost - k.west


def _n(getal: float) -> str:
    return f"{getal:.1f}".removesuffix(".0")


def _pad(ring: Ring, op: Callable[[float, float], tuple[float, float]]) -> str:
    punten = [op(*punt) for punt in ring]
    return "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in punten) + "Z"


def _buurt(buurt: Buurt, vak: Vak, blad: _Blad) -> str:
    pad = "".join(_pad(ring, blad.op) for ring in buurt.ringen())
    klas = f"wv-buurtkaart__buurt wv-buurtkaart__buurt--{vak.toon}"
    klas += " wv-buurtkaart__buurt--gekozen" if vak.gekozen else ""
    inhoud = (
        f"<title>{veilig(vak.titel)}</title>"
        f'<path class="wv-buurtkaart__vlak" fill-rule="evenodd" d="{pad}"/>{_woorden(buurt, vak, blad)}'
    )
    if not vak.url:
        return f'<g class="{klas}">{inhoud}</g>'
    return f'<a href="{veilig(vak.url)}" class="{klas}">{inhoud}</a>'


def _woorden(buurt: Buurt, vak: Vak, blad: _Blad) -> str:
    """The mark in the middle, and under it the name where there is room for all of it."""
    lon, lat = plek_voor_naam(buurt)
    x, y = blad.op(lon, lat)
    regels = _regels(buurt.naam, _ruimte(buurt, lon, lat, blad))
    uit = []
    top = y + 5 - (REGEL / 2) * (len(regels) - (0 if vak.merk else 1))
    if vak.merk:
        uit.append(
            f'<text class="wv-buurtkaart__merk" x="{_n(x)}" y="{_n(top)}" font-size="19" font-weight="700" '
            f'text-anchor="middle">{veilig(vak.merk)}</text>'
        )
        top += REGEL
    for i, regel in enumerate(regels):
        uit.append(
            f'<text class="wv-buurtkaart__naam" x="{_n(x)}" y="{_n(top + i * REGEL)}" '
            f'font-size="{_n(MAAT_NAAM)}" text-anchor="middle" aria-hidden="true">{veilig(regel)}</text>'
        )
    return "".join(uit)


def _ruimte(buurt: Buurt, lon: float, lat: float, blad: _Blad) -> float:
    """How wide the neighbourhood is around its name."""
    hoogte = REGEL / blad.y
    vrij = []
    for regel in (lat, lat - hoogte):
        om = (s for s in stukken(tuple(buurt.ringen()), regel) if s[0] <= lon <= s[1])
        vrij.append(max((2 * min(lon - west, oost - lon) * blad.x for west, oost in om), default=0.0))
    return min(vrij)


def _regels(naam: str, ruimte: float) -> list[str]:
    """The name on one line, or on two at a space; nothing when it does not fit."""

    def past(tekst: str) -> bool:
        return len(tekst) * LETTERBREEDTE <= ruimte

    if past(naam):
        return [naam]
    knippen = [i for i, letter in enumerate(naam) if letter in " -"]
    twee = ((naam[: i + 1].strip(), naam[i + 1 :].strip()) for i in knippen)
    return min(
        (list(paar) for paar in twee if all(map(past, paar))), key=lambda p: max(map(len, p)), default=[]
    )
