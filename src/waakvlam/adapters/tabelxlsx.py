"""The first visible sheet of an XLSX, as values. All parts of the file are measured before any is opened."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, time
from typing import Any

from waakvlam.application.poorten.tabel import MAX_KOLOMMEN, MAX_RIJEN, Cel, GeenTabel, Opmerking

MAX_UITGEPAKT = 40_000_000
"""Bytes of all parts of the file together."""
MAX_DELEN = 500
LAATSTE_RIJ = 5 * MAX_RIJEN
"""No row is looked for below this one: a file can say that its next row is the millionth."""
_KAPOT = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)


def lees_xlsx(inhoud: bytes) -> tuple[Iterator[tuple[int, tuple[Cel, ...]]], tuple[Opmerking, ...]]:
    """The rows with their numbers, and remarks on the sheets that are left out. Raises GeenTabel."""
    _meet(inhoud)
    boek = _open(inhoud)
    zichtbaar = [blad for blad in boek.worksheets if blad.sheet_state == "visible"]
    if not zichtbaar:
        raise GeenTabel("geen-blad")
    verborgen = [blad.title for blad in boek.worksheets if blad.sheet_state != "visible"]
    opmerkingen = [Opmerking("blad-verborgen", naam[:80]) for naam in verborgen[:5]]
    if len(zichtbaar) > 1:
        opmerkingen.append(Opmerking("eerste-blad", zichtbaar[0].title[:80]))
    return _rijen(zichtbaar[0]), tuple(opmerkingen)


def _meet(inhoud: bytes) -> None:
    """Refuse what is no XLSX, what unpacks to far more than it is, and XML that brings its own entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
            delen = pak.infolist()
            if len(delen) > MAX_DELEN or sum(deel.file_size for deel in delen) > MAX_UITGEPAKT:
                raise GeenTabel("bom")
            if any(deel.flag_bits & 0x1 for deel in delen):
                raise GeenTabel("wachtwoord")
            if "xl/workbook.xml" not in pak.namelist():
                raise GeenTabel("geen-xlsx")
            for deel in delen:
                if deel.filename.lower().endswith((".xml", ".rels", ".vml")):
                    _keur_xml(pak, deel)
    except _KAPOT as fout:
        raise GeenTabel("xlsx-kapot") from fout


def _keur_xml(pak: zipfile.ZipFile, deel: zipfile.ZipInfo) -> None:
    with pak.open(deel) as bron:
        ruw = bron.read(deel.file_size + 1)
    if len(ruw) > deel.file_size:
        raise GeenTabel("bom")
    # Without zero bytes, so that no UTF-16 hides it. A spreadsheet program never writes this.
    if b"<!doctype" in ruw.replace(b"\0", b"").lower():
        raise GeenTabel("bom")


def _open(inhoud: bytes) -> Any:
    from openpyxl import load_workbook  # takes long to load, and only who reads an XLSX needs it

    try:
        return load_workbook(io.BytesIO(inhoud), read_only=True, data_only=True, keep_links=False)
    except Exception as fout:
        # Openpyxl raises a dozen kinds of errors on a broken file, of its own and of the parser below it.
        raise GeenTabel("xlsx-kapot") from fout


def _rijen(blad: Any) -> Iterator[tuple[int, tuple[Cel, ...]]]:
    try:
        blad.reset_dimensions()
        rijen = blad.iter_rows(max_row=LAATSTE_RIJ, max_col=MAX_KOLOMMEN + 1, values_only=True)
        for nr, rij in enumerate(rijen, 1):
            yield nr, tuple(_waarde(cel) for cel in rij)
    except GeenTabel:
        raise
    except Exception as fout:
        raise GeenTabel("xlsx-kapot") from fout


def _waarde(cel: Any) -> Cel:
    """A plain value; of a formula what it gave when the file was saved."""
    if cel is None or isinstance(cel, (str, int, float, bool, date, time)):
        return cel
    return str(cel)
