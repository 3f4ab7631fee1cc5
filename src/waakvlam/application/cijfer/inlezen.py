"""Values of a figure out of a table: per row a period, a place and a value, or what is wrong with the row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from waakvlam.application.poorten.tabel import Cel, Tabel
from waakvlam.core.cijfer.periode import Periode, lees_periode, periode_op
from waakvlam.core.cijfer.toestand import Cijfer, sleutel
from waakvlam.core.cijfer.waarde import lees_waarde

KOPPEN = {
    "periode": "periode", "maand": "periode", "week": "periode", "kwartaal": "periode", "jaar": "periode",
    "datum": "periode", "buurt": "plek", "plek": "plek", "wijk": "plek", "waarde": "waarde",
    "cijfer": "waarde", "aantal": "waarde",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rij:
    """A row that can be kept. ``al``: this place and period had a value already."""

    periode: Periode
    plek: str
    waarde: str
    al: bool


@dataclass(frozen=True, slots=True)
class Rijfout:
    """What is wrong: the number of the row in the file (0: the headers), a code, and what stood there.

    Codes: ``kolom`` (a column that must be there is not), ``periode``, ``plek``, ``waarde``, ``vooruit`` (the
    period is not over), ``dubbel``.
    """

    rij: int
    code: str
    wat: str = ""


@dataclass(frozen=True, slots=True)
class Gelezen:
    """All rows of a table, and everything that is wrong with it."""

    rijen: tuple[Rij, ...] = ()
    fouten: tuple[Rijfout, ...] = ()
    waarden: Mapping[str, str] = field(default_factory=dict)


def lees(tabel: Tabel, s: Cijfer, namen: Mapping[str, str], vandaag: date) -> Gelezen:
    """The rows of a table for this figure. ``namen``: its places by code; a name or a code may be given."""
    kolommen: dict[str, int] = {}
    for nr, kop in enumerate(tabel.kop):
        if (veld := KOPPEN.get(kop.strip().lower())) is not None:
            kolommen.setdefault(veld, nr)
    nodig = ("periode", "waarde", *(("plek",) if len(s.plekken) > 1 else ()))
    if mist := [veld for veld in nodig if veld not in kolommen]:
        return Gelezen(fouten=tuple(Rijfout(0, "kolom", veld) for veld in mist))
    plekken = {naam.casefold(): code for code, naam in namen.items()} | {c.casefold(): c for c in s.plekken}
    rijen, fouten, waarden = [], [], dict[str, str]()
    for nr, cellen in tabel.rijen:
        cel = {veld: cellen[plek] if plek < len(cellen) else None for veld, plek in kolommen.items()}
        periode = _periode(cel["periode"], s.ritme)
        waar = s.plekken[0] if len(s.plekken) == 1 else plekken.get(_tekst(cel["plek"]).casefold())
        waarde = lees_waarde(_tekst(cel["waarde"]))
        if periode is None:
            fouten.append(Rijfout(nr, "periode", _tekst(cel["periode"])))
        elif waar is None:
            fouten.append(Rijfout(nr, "plek", _tekst(cel["plek"])))
        elif waarde is None:
            fouten.append(Rijfout(nr, "waarde", _tekst(cel["waarde"])))
        elif periode.einde > vandaag:
            fouten.append(Rijfout(nr, "vooruit", periode.code))
        elif sleutel(waar, periode.code) in waarden:
            fouten.append(Rijfout(nr, "dubbel", periode.code))
        else:
            waarden[sleutel(waar, periode.code)] = waarde
            rijen.append(Rij(periode, waar, waarde, (waar, periode.code) in s.waarden))
    return Gelezen(tuple(rijen), tuple(fouten), waarden)


def _tekst(cel: Cel) -> str:
    if cel is None:
        return ""
    if isinstance(cel, float):
        return f"{cel:.3f}".rstrip("0").rstrip(".").replace(".", ",")
    return str(cel).strip()


def _periode(cel: Cel, ritme: str) -> Periode | None:
    """The period of a cell: its code, a day in it, or a month as ``10-2026``."""
    if isinstance(cel, datetime):
        return periode_op(ritme, cel.date())
    if isinstance(cel, date):
        return periode_op(ritme, cel)
    tekst = _tekst(cel).upper().replace("/", "-")
    if periode := lees_periode(ritme, tekst):
        return periode
    delen = tekst.split("-")
    if not all(deel.isascii() and deel.isdecimal() for deel in delen):
        return None
    try:
        if len(delen) == 3:
            eerste, maand, laatste = map(int, delen)
            jaar, dag = (eerste, laatste) if eerste > 31 else (laatste, eerste)
            return periode_op(ritme, date(jaar, maand, dag))
        if len(delen) == 2 and ritme == "maand":
            return periode_op(ritme, date(int(delen[1]), int(delen[0]), 1))
    except ValueError:
        return None
    return None
