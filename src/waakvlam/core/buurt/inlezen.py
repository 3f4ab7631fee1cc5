"""A GeoJSON file of neighbourhoods, read and checked: everything that is wrong is told at once.

Degrees (WGS84) and RD New are both understood; see ``rd`` for how exact the change is. The sums of a file
are bounded: by its size, its neighbourhoods and its points.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from waakvlam.core.buurt import getallen
from waakvlam.core.buurt.bezwaar import Bezwaar, afgekapt
from waakvlam.core.buurt.eigenschappen import kenmerken, zeg_kort
from waakvlam.core.buurt.indeling import Indeling, indeling
from waakvlam.core.buurt.rd import naar_graden
from waakvlam.core.buurt.ringen import DECIMALEN, Kapot, Werk, klachten, lees_ring
from waakvlam.core.buurt.vlak import Buurt, Ring, Vlak, plek_voor_naam

MEGABYTES, MEESTE_BUURTEN, MEESTE_PUNTEN = 20, 2_000, 200_000
MEESTE_BYTES = MEGABYTES * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Gelezen:
    """What a file gave: a division, or objections; never both. ``omgerekend``: it was in RD."""

    indeling: Indeling | None
    bezwaren: tuple[Bezwaar, ...] = ()
    omgerekend: bool = False


@dataclass(frozen=True, slots=True)
class _Ruw:
    """A neighbourhood as read, its numbers not yet understood."""

    nr: int
    code: str
    naam: str
    wijk: str
    vlakken: tuple[Vlak, ...]

    @property
    def wie(self) -> str:
        return zeg_kort(self.code or self.naam)


def lees(inhoud: bytes) -> Gelezen:
    """Read a file. Never raises for what is in it."""
    if len(inhoud) > MEESTE_BYTES:
        return _nee(Bezwaar("te-groot", feiten={"mb": MEGABYTES}))
    bron = _ontleed(inhoud)
    if isinstance(bron, Bezwaar):
        return _nee(bron)
    delen = bron["features"]
    bezwaren: list[Bezwaar] = []
    ruw = [r for nr, deel in enumerate(delen, 1) if (r := _lees_deel(nr, deel, bezwaren)) is not None]
    bezwaren += _dubbele(ruw)
    punten = sum(len(ring) for r in ruw for vlak in r.vlakken for ring in vlak.ringen())
    if punten > MEESTE_PUNTEN:
        return _nee(*bezwaren, Bezwaar("veel-punten", feiten={"aantal": punten, "meeste": MEESTE_PUNTEN}))
    stelsel, fout = _stelsel(bron, ruw)
    bezwaren += fout
    if stelsel is None:
        return _nee(*bezwaren)
    buurten = [_buurt(r, stelsel) for r in ruw]
    werk = Werk()
    vormfouten = [
        Bezwaar(code, r.nr, r.wie)
        for r, buurt in zip(ruw, buurten, strict=True)
        for code in dict.fromkeys(c for v in buurt.vlakken for c in klachten(v.rand, v.gaten, werk))
    ]
    bezwaren += vormfouten
    if bezwaren:
        return _nee(*bezwaren)
    klaar = indeling(buurten)
    over_elkaar = list(_overlap(klaar, {r.code: r.nr for r in ruw}))
    return _nee(*over_elkaar) if over_elkaar else Gelezen(klaar, (), stelsel == "rd")


def _nee(*bezwaren: Bezwaar) -> Gelezen:
    return Gelezen(None, afgekapt(sorted(bezwaren, key=lambda b: b.nr)))


def _weiger(naam: str) -> Any:
    raise ValueError(f"{naam} is no number in JSON")


def _ontleed(inhoud: bytes) -> dict[str, Any] | Bezwaar:
    """The collection in a file, or why there is none."""
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Bezwaar("geen-utf8")
    try:
        bron = json.loads(tekst, parse_constant=_weiger)
    except json.JSONDecodeError as fout:
        return Bezwaar("geen-json", feiten={"regel": fout.lineno, "kolom": fout.colno})
    except (ValueError, RecursionError):
        return Bezwaar("json-vreemd")
    if not isinstance(bron, dict) or bron.get("type") != "FeatureCollection":
        soort = bron.get("type") if isinstance(bron, dict) else ""
        return Bezwaar("geen-geojson", feiten={"soort": zeg_kort(soort) if isinstance(soort, str) else ""})
    if not isinstance(bron.get("features"), list):
        return Bezwaar("geen-geojson", feiten={"soort": ""})
    if not bron["features"]:
        return Bezwaar("leeg")
    if len(bron["features"]) > MEESTE_BUURTEN:
        aantal = len(bron["features"])
        return Bezwaar("veel-buurten", feiten={"aantal": aantal, "meeste": MEESTE_BUURTEN})
    return bron


def _lees_deel(nr: int, deel: Any, bezwaren: list[Bezwaar]) -> _Ruw | None:
    """One neighbourhood; what is wrong is added to ``bezwaren``. None when its ground cannot be read."""
    if not isinstance(deel, dict) or deel.get("type") != "Feature":
        bezwaren.append(Bezwaar("geen-feature", nr))
        return None
    k = kenmerken(deel)
    wie = zeg_kort(k.code or k.naam)
    bezwaren += [Bezwaar(code, nr, wie) for code in k.klachten]
    vorm = deel.get("geometry")
    soort = vorm.get("type") if isinstance(vorm, dict) else None
    ruw = vorm.get("coordinates") if isinstance(vorm, dict) else None
    if soort not in ("Polygon", "MultiPolygon") or not isinstance(ruw, list) or not ruw:
        bezwaren.append(Bezwaar("geen-vlak", nr, wie, {"soort": zeg_kort(str(soort or ""))}))
        return None
    try:
        vlakken = tuple(_vlak(v) for v in (ruw if soort == "MultiPolygon" else [ruw]))
    except Kapot as fout:
        bezwaren.append(Bezwaar(fout.code, nr, wie))
        return None
    return _Ruw(nr, k.code, k.naam, k.wijk, vlakken)


def _vlak(ruw: Any) -> Vlak:
    if not isinstance(ruw, list) or not ruw:
        raise Kapot("geen-ring")
    ringen = [lees_ring(r) for r in ruw]
    return Vlak(ringen[0], tuple(ringen[1:]))


def _dubbele(ruw: list[_Ruw]) -> Iterator[Bezwaar]:
    eerst: dict[str, int] = {}
    for r in ruw:
        if r.code and r.code in eerst:
            yield Bezwaar("code-dubbel", r.nr, r.wie, {"eerst": eerst[r.code]})
        eerst.setdefault(r.code, r.nr)


def _stelsel(bron: Mapping[str, Any], ruw: list[_Ruw]) -> tuple[getallen.Stelsel | None, list[Bezwaar]]:
    """Degrees or RD, by what the file says and what its numbers look like; and what is against it."""
    if not ruw:
        return None, []
    naam = getallen.genoemd(bron)
    zegt = getallen.stelsel_van(naam)
    if naam and zegt is None:
        return None, [Bezwaar("stelsel-onbekend", feiten={"naam": zeg_kort(naam)})]
    ziet = getallen.herken(p for r in ruw for vlak in r.vlakken for p in vlak.rand)
    if ziet in ("omgekeerd", "webmercator"):
        return None, [Bezwaar(f"stelsel-{ziet}")]
    if ziet == "anders":
        return None, list(_elders(ruw)) or [Bezwaar("stelsel-gemengd")]
    if zegt is not None and zegt != ziet:
        return None, [Bezwaar("stelsel-anders", feiten={"naam": zeg_kort(naam)})]
    return ("rd" if ziet == "rd" else "graden"), []


def _elders(ruw: list[_Ruw]) -> Iterator[Bezwaar]:
    """The neighbourhoods with a point that is in this country neither in degrees nor in RD."""
    for r in ruw:
        wat = getallen.herken(p for vlak in r.vlakken for p in vlak.rand)
        if wat not in ("graden", "rd"):
            yield Bezwaar("buiten-nederland", r.nr, r.wie)


def _buurt(r: _Ruw, stelsel: getallen.Stelsel) -> Buurt:
    def ring(punten: Ring) -> Ring:
        graden = (naar_graden(*p) if stelsel == "rd" else p for p in punten)
        rond = [(round(x, DECIMALEN), round(y, DECIMALEN)) for x, y in graden]
        los = tuple(p for i, p in enumerate(rond) if p != rond[i - 1])
        return los if len(los) >= 3 else tuple(rond)

    return Buurt(
        r.code, r.naam, r.wijk, tuple(Vlak(ring(v.rand), tuple(map(ring, v.gaten))) for v in r.vlakken)
    )


def _overlap(klaar: Indeling, nummers: Mapping[str, int]) -> Iterator[Bezwaar]:
    """Neighbourhoods whose middle lies in another: a place would be in two."""
    for buurt in klaar.buurten:
        ander = next((b for b in klaar.rooster.alle(*plek_voor_naam(buurt)) if b.code != buurt.code), None)
        if ander is not None:
            yield Bezwaar("overlap", nummers[buurt.code], buurt.code, {"ander": zeg_kort(ander.code)})
