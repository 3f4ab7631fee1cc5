"""Reads a table from a CSV or an XLSX, of a size that is bounded before it is opened; never runs anything."""

import csv
import io
from collections.abc import Iterable

from waakvlam.adapters.tabelxlsx import lees_xlsx
from waakvlam.application.poorten.tabel import (
    FORMULE,
    MAX_BYTES,
    MAX_CEL,
    MAX_KOLOMMEN,
    MAX_RIJEN,
    Cel,
    GeenTabel,
    Opmerking,
    Tabel,
)

SCHEIDING = (";", ",", "\t")
_OLE = b"\xd0\xcf\x11\xe0"


def lees_tabel(inhoud: bytes) -> Tabel:
    """The table in a file. What it is, its content says and not its name. Raises GeenTabel."""
    if len(inhoud) > MAX_BYTES:
        raise GeenTabel("te-groot")
    if not inhoud.strip():
        raise GeenTabel("leeg")
    if inhoud.startswith(_OLE):
        raise GeenTabel("oud-excel")
    if inhoud.startswith(b"PK"):
        rijen, opmerkingen = lees_xlsx(inhoud)
        return _tabel(rijen, opmerkingen)
    return _lees_csv(inhoud)


def _lees_csv(inhoud: bytes) -> Tabel:
    tekst, opmerkingen = _tekst(inhoud)
    scheiding, tekst = _scheiding(tekst)
    try:
        gelezen = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding)
        return _tabel(((nr, tuple(rij)) for nr, rij in enumerate(gelezen, 1)), opmerkingen)
    except csv.Error as fout:
        raise GeenTabel("csv-kapot") from fout


def _tekst(inhoud: bytes) -> tuple[str, tuple[Opmerking, ...]]:
    """The text of a CSV, and a remark when the encoding was a guess."""
    codering = "utf-16" if inhoud.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return _zonder_nul(inhoud.decode(codering)), ()
    except UnicodeDecodeError:
        try:
            tekst = inhoud.decode("cp1252")
        except UnicodeDecodeError:
            raise GeenTabel("geen-tabel") from None
        return _zonder_nul(tekst), (Opmerking("windows-letters"),)


def _zonder_nul(tekst: str) -> str:
    if "\0" in tekst:
        raise GeenTabel("geen-tabel")
    return tekst


def _scheiding(tekst: str) -> tuple[str, str]:
    """What stands between cells, by the first line; Excel's own ``sep=`` line is left out."""
    eerste, _, rest = tekst.partition("\n")
    if eerste.strip().lower() in {f"sep={teken}" for teken in SCHEIDING}:
        # Its line stays as an empty one, so that the numbers of the rows are those of the file.
        return eerste.strip("\r")[4], "\n" + rest
    buiten = "".join(eerste.split('"')[::2])
    aantallen = {teken: buiten.count(teken) for teken in SCHEIDING}
    return max(SCHEIDING, key=lambda teken: aantallen[teken]), tekst


def _tabel(rijen: Iterable[tuple[int, tuple[Cel, ...]]], opmerkingen: tuple[Opmerking, ...]) -> Tabel:
    """The first row that is not empty holds the headers. Raises GeenTabel beyond the limits."""
    kop: tuple[str, ...] | None = None
    uit: list[tuple[int, tuple[Cel, ...]]] = []
    for nr, ruw in rijen:
        cellen = tuple(_cel(cel, nr) for cel in ruw)
        while cellen and cellen[-1] is None:
            cellen = cellen[:-1]
        if not cellen:
            continue
        if len(cellen) > MAX_KOLOMMEN:
            raise GeenTabel("te-breed", str(nr))
        if kop is None:
            kop = tuple("" if cel is None else str(cel) for cel in cellen)
        else:
            uit.append((nr, cellen))
        if len(uit) > MAX_RIJEN:
            raise GeenTabel("te-lang")
    if kop is None:
        raise GeenTabel("leeg")
    return Tabel(kop, tuple(uit), opmerkingen)


def _cel(cel: Cel, nr: int) -> Cel:
    """A cell without white space around it; None when nothing is in it. Raises GeenTabel for a whole book."""
    if not isinstance(cel, str):
        return cel
    if len(cel) > MAX_CEL:
        raise GeenTabel("cel-te-lang", str(nr))
    return cel.strip() or None


def schrijf_csv(rijen: Iterable[Iterable[str]]) -> bytes:
    """A CSV that opens well in Excel: no cell in it is worked out as a formula."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";")
    for rij in rijen:
        schrijver.writerow([f"'{cel}" if cel.startswith(FORMULE) else cel for cel in rij])
    return uit.getvalue().encode("utf-8-sig")
