"""Fields to draw, as plain data: what a page needs to know and nothing of how it looks."""

from collections.abc import Iterator
from dataclasses import dataclass

NIEUW = "nieuw"


@dataclass(frozen=True, slots=True)
class Keus:
    """Something to choose."""

    waarde: str
    naam: str
    gekozen: bool


@dataclass(frozen=True, slots=True)
class Veld:
    """One field. ``pad`` is the name it is sent under; ``soort`` says how it is drawn.

    ``velden`` are fields inside it, ``meer`` those that are seldom needed, ``rijen`` repeat.
    """

    pad: str
    soort: str
    label: str
    uitleg: str = ""
    verplicht: bool = False
    waarde: str = ""
    eenheid: str = ""
    keuzes: tuple[Keus, ...] = ()
    velden: tuple["Veld", ...] = ()
    meer: tuple["Veld", ...] = ()
    rijen: tuple["Rij", ...] = ()
    fouten: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rij:
    """One of a list: its place, for a map its code, and its fields."""

    pad: str
    nr: int
    veld: Veld
    code: str = ""
    sleutels: tuple[Keus, ...] = ()
    met_code: bool = False


def alle(velden: tuple[Veld, ...]) -> Iterator[Veld]:
    """Every field, those inside others too."""
    for veld in velden:
        yield veld
        yield from alle(veld.velden)
        yield from alle(veld.meer)
        yield from alle(tuple(rij.veld for rij in veld.rijen))


def naar_post(velden: tuple[Veld, ...]) -> dict[str, list[str]]:
    """What a browser sends for these fields when nothing was changed."""
    uit: dict[str, list[str]] = {}
    for veld in velden:
        _post(veld, uit)
    return uit


def _post(veld: Veld, uit: dict[str, list[str]]) -> None:
    gekozen = [keus.waarde for keus in veld.keuzes if keus.gekozen]
    if veld.soort in ("keuze", "code", "codes", "vorm"):
        if gekozen:
            uit[veld.pad] = gekozen
    elif veld.soort == "ja_nee":
        uit[f"{veld.pad}.er"] = ["1"]
        if veld.waarde:
            uit[veld.pad] = ["ja"]
    elif veld.soort not in ("groep", "rijen", "kaart"):
        uit[veld.pad] = [veld.waarde]
    if veld.soort == "duur":
        uit[f"{veld.pad}.eenheid"] = [keus.waarde for keus in veld.keuzes if keus.gekozen] or ["D"]
    if veld.soort == "yaml":
        uit[f"{veld.pad}.soort"] = ["yaml"]
    for binnen in (*veld.velden, *veld.meer):
        _post(binnen, uit)
    if veld.soort in ("rijen", "kaart"):
        uit[f"{veld.pad}.aantal"] = [str(len(veld.rijen))]
    for rij in veld.rijen:
        if rij.met_code:
            uit[f"{rij.pad}.code"] = [rij.code]
        _post(rij.veld, uit)
