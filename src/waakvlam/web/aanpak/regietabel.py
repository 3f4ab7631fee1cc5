"""Who leads when: one table of levels and lines of lead, with the conditions in words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.niveaus import LijnModel
from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel
from waakvlam.core.aanpak.tekening.beeld import toon_van
from waakvlam.core.aanpak.woorden import Woorden, opsomming, plat
from waakvlam.core.aanpak.woorden.basis import klein
from waakvlam.core.aanpak.woorden.regie import houder, lijnen
from waakvlam.core.aanpak.woorden.zinnen import voorwaarde
from waakvlam.web.aanpak.context import Cel, Geval, Niveaukop, Regierij

Adres = Callable[[str], str]

LIJNEN = ("casus", "proces", "overleg", "operationeel", "bestuurlijk", "uitvoering")
LANG = 60
"""From this many letters on a cell that repeats the one above only says so."""


def niveaukop(m: AanpakModel, code: str, adres: Adres) -> Niveaukop:
    """Return a level as it stands in lists and tables."""
    n, rang = m.niveaus[code], list(m.niveaus).index(code)
    toon = toon_van(rang, len(m.niveaus))
    return Niveaukop(code, n.naam, n.kort or "", n.kern, toon, adres(f"niveaus.{code}"), code in m.begin)


def tabel(
    m: AanpakModel, vertaal: Callable[[str], str], adres: Adres
) -> tuple[tuple[str, ...], tuple[Regierij, ...]]:
    """Return the names of the lines that this approach has, and per level who holds each."""
    w = Woorden(m, vertaal)
    er_zijn = {code.partition(".")[0] for n in m.niveaus.values() for code, _lijn in lijnen(n.regie)}
    codes = [code for code in LIJNEN if code in er_zijn]
    rijen: list[Regierij] = []
    for code, niveau in m.niveaus.items():
        van = dict(lijnen(niveau.regie))
        cellen = tuple(_cel(w, lijn, van) for lijn in codes)
        boven = rijen[-1] if rijen else None
        rijen.append(Regierij(niveaukop(m, code, adres), _zonder_herhaling(w, cellen, boven)))
    return tuple(map(w.lijn, codes)), tuple(rijen)


def _zonder_herhaling(w: Woorden, cellen: tuple[Cel, ...], boven: Regierij | None) -> tuple[Cel, ...]:
    """Return the cells of a level; a long one that says the same as the one above says just that."""
    if boven is None:
        return cellen
    zelfde = w._("Hetzelfde als bij %(niveau)s") % {"niveau": boven.niveau.naam}
    over = []
    for cel, eerder in zip(cellen, boven.cellen, strict=True):
        inhoud = eerder.zoals or eerder.gevallen
        lang = sum(len(g.wie) + len(g.als) + sum(map(len, g.bij)) for g in cel.gevallen) > LANG
        over.append(
            replace(cel, gevallen=(Geval(zelfde),), zoals=inhoud) if lang and cel.gevallen == inhoud else cel
        )
    return tuple(over)


def _cel(w: Woorden, lijn: str, van: Mapping[str, LijnModel]) -> Cel:
    """Return who holds a line; process lead that is split by aspect is one cell with its aspects."""
    gevallen: list[Geval] = []
    for code, model in van.items():
        naam, _punt, aspect = code.partition(".")
        if naam == lijn:
            eigen = list(_gevallen(w, model))
            gevallen += [replace(eigen[0], aspect=w.m.aspecten.get(aspect, aspect)), *eigen[1:]]
    return Cel(w.lijn(lijn), tuple(gevallen))


def _gevallen(w: Woorden, lijn: LijnModel, *, anders: bool = False) -> Iterator[Geval]:
    """Yield who leads, case by case: the first whose condition holds."""
    if lijn.als is None or lijn.dan is None:
        yield _geval(w, lijn, anders=anders)
        return
    als = _als(w, lijn.als)
    if lijn.dan.als is None:
        yield replace(_geval(w, lijn.dan, anders=False), als=als)
    else:
        yield Geval(plat(houder(w, lijn.dan)), als)
    if lijn.anders is None:
        yield Geval("", bij=(w._("niemand"),), anders=True)
    else:
        yield from _gevallen(w, lijn.anders, anders=True)


def _geval(w: Woorden, lijn: LijnModel, *, anders: bool) -> Geval:
    """Return who leads when there is no condition: roles, nobody, or who is to be designated."""
    if lijn.rol is not None:
        return Geval(w.rollen(lijn.rol), anders=anders)
    if lijn.geen is not None:
        return Geval("", bij=(lijn.geen,), anders=anders)
    door = w._("Aangewezen door: %(wie)s") % {"wie": w.rollen(lijn.aangewezen_door or (), w._("of"))}
    rest = houder(w, lijn.model_copy(update={"mits": [], "uitgesloten": [], "toegestaan": None})).delen
    return Geval("", bij=(door, *map(plat, rest)), anders=anders)


def _als(w: Woorden, v: VoorwaardeModel) -> str:
    """Return a condition for use inside a sentence; simple ones together as ``a, b en c``."""
    zin = voorwaarde(w, v)
    if v.soort in ("alle", "een_van") and not any(deel.delen for deel in zin.delen):
        slot = w._("en") if v.soort == "alle" else w._("of")
        return opsomming((klein(deel.tekst) for deel in zin.delen), slot)
    return klein(plat(zin))
