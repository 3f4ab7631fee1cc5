"""Whether a figure is drawn well: nothing overlaps, nothing sticks out, arrows touch what they join."""

import math
from collections.abc import Iterator

from waakvlam.core.aanpak.tekening.maten import breedte
from waakvlam.core.aanpak.tekening.vormen import Figuur, Merk, Pijl, Punt, Vak

SPELING = 0.51


def klachten(figuur: Figuur, *, lijnen_vrij: bool = True) -> list[str]:
    """Return everything wrong with a figure; empty when it is drawn well."""
    return [
        *_vakken(figuur),
        *_teksten(figuur),
        *_merken(figuur),
        *(klacht for pijl in figuur.pijlen for klacht in _pijl(figuur, pijl, lijnen_vrij)),
    ]


def raakt(een: Vak, ander: Vak) -> bool:
    return (
        een.x < ander.rechts - SPELING and ander.x < een.rechts - SPELING
        and een.y < ander.onder - SPELING and ander.y < een.onder - SPELING
    )  # fmt: skip


def _vakken(f: Figuur) -> Iterator[str]:
    namen = [vak.naam for vak in f.vakken]
    if len(namen) != len(set(namen)):
        yield "a box is there twice"
    for nr, vak in enumerate(f.vakken):
        if vak.x < 0 or vak.y < 0 or vak.rechts > f.b or vak.onder > f.h or vak.b <= 0 or vak.h <= 0:
            yield f"{vak.naam} sticks out of the figure"
        for ander in f.vakken[:nr]:
            if raakt(vak, ander):
                yield f"{vak.naam} overlaps {ander.naam}"


def _teksten(f: Figuur) -> Iterator[str]:
    for vak in f.vakken:
        for tekst in vak.teksten:
            rechts = tekst.x + breedte(tekst.tekst, tekst.maat, tekst.vet)
            if tekst.x < vak.x or rechts > vak.rechts or tekst.y - tekst.maat < vak.y or tekst.y > vak.onder:
                yield f"text {tekst.tekst!r} sticks out of {vak.naam}"
    for tekst in f.teksten:
        hoog = tekst.y - tekst.maat
        if tekst.x + breedte(tekst.tekst, tekst.maat, tekst.vet) > f.b or hoog < 0 or tekst.y > f.h:
            yield f"text {tekst.tekst!r} sticks out of the figure"
        strook = Vak("strook", "lijst", tekst.x, hoog, 1, tekst.maat)
        yield from (f"text {tekst.tekst!r} lies over {vak.naam}" for vak in f.vakken if raakt(strook, vak))


def _merken(f: Figuur) -> Iterator[str]:
    for nr, merk in enumerate(f.merken):
        if min(merk.x, merk.y, f.b - merk.x, f.h - merk.y) < merk.straal:
            yield f"disc {merk.nr} sticks out of the figure"
        for ander in f.merken[:nr]:
            if math.hypot(merk.x - ander.x, merk.y - ander.y) < merk.straal + ander.straal - SPELING:
                yield f"disc {merk.nr} overlaps disc {ander.nr}"
        for vak in f.vakken:
            if vak.stap != merk.stap and _schijf_raakt(merk, vak):
                yield f"disc {merk.nr} overlaps {vak.naam}"


def _schijf_raakt(merk: Merk, vak: Vak) -> bool:
    x, y = min(max(merk.x, vak.x), vak.rechts), min(max(merk.y, vak.y), vak.onder)
    return math.hypot(merk.x - x, merk.y - y) < merk.straal - SPELING


def op_rand(punt: Punt, vak: Vak) -> bool:
    x, y = punt
    binnen_x = vak.x - SPELING <= x <= vak.rechts + SPELING
    binnen_y = vak.y - SPELING <= y <= vak.onder + SPELING
    op_zijkant = min(abs(x - vak.x), abs(x - vak.rechts)) <= SPELING and binnen_y
    return op_zijkant or (min(abs(y - vak.y), abs(y - vak.onder)) <= SPELING and binnen_x)


def _pijl(f: Figuur, pijl: Pijl, lijnen_vrij: bool) -> Iterator[str]:
    vakken = {vak.naam: vak for vak in f.vakken}
    wat = f"arrow of {pijl.stap} from {pijl.van} to {pijl.naar}"
    if pijl.van not in vakken or not op_rand(pijl.punten[0], vakken[pijl.van]):
        yield f"{wat} does not start at its box"
    if pijl.kop and (pijl.naar not in vakken or not op_rand(pijl.punten[-1], vakken[pijl.naar])):
        yield f"{wat} does not end at its box"
    if not pijl.kop and not any(
        _op_lijn(pijl.punten[-1], p) for p in f.pijlen if p.kop and p.stap == pijl.stap
    ):
        yield f"{wat} joins no other arrow"
    if any(x < 0 or y < 0 or x > f.b or y > f.h for x, y in pijl.punten):
        yield f"{wat} leaves the figure"
    if lijnen_vrij:
        for vak in f.vakken:
            if any(_door(a, b, vak) for a, b in zip(pijl.punten, pijl.punten[1:], strict=False)):
                yield f"{wat} runs through {vak.naam}"


def _op_lijn(punt: Punt, pijl: Pijl) -> bool:
    for (x1, y1), (x2, y2) in zip(pijl.punten, pijl.punten[1:], strict=False):
        op_x = min(x1, x2) - SPELING <= punt[0] <= max(x1, x2) + SPELING
        if op_x and min(y1, y2) - SPELING <= punt[1] <= max(y1, y2) + SPELING:
            return True
    return False


def _door(a: Punt, b: Punt, vak: Vak) -> bool:
    """Whether a line along x or y runs through the inside of a box."""
    links, rechts = sorted((a[0], b[0]))
    boven, onder = sorted((a[1], b[1]))
    return (
        links < vak.rechts - SPELING and rechts > vak.x + SPELING
        and boven < vak.onder - SPELING and onder > vak.y + SPELING
    )  # fmt: skip
