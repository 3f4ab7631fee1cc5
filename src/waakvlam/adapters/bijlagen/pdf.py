"""PDFs, written anew without what tells where they came from and without what acts by itself.

Gone: title, author, program and times of the document, XMP of the document, of pages and of pictures, the
place a photo in it was made, scripts, actions on opening, and files inside the file. Stays: what is on the
pages, also under a black bar drawn over it, and remarks with the name of who made them.
"""

import io
from typing import Any

import pikepdf

from waakvlam.adapters.bijlagen.beeld import zonder_velden
from waakvlam.application.poorten.bijlagen import Bestandsbezwaar

_WEG = ("/Metadata", "/PieceInfo", "/LastModified")
_ACTIEF = ("/OpenAction", "/AA")
_DOET = frozenset({"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToE", "/Rendition", "/Movie"})


def schrijf_opnieuw(inhoud: bytes) -> bytes | Bestandsbezwaar:
    """The PDF as it may be kept, or why not."""
    try:
        with pikepdf.open(io.BytesIO(inhoud)) as pdf:
            _ontdoe(pdf)
            uit = io.BytesIO()
            pdf.save(uit, fix_metadata_version=False)
            return uit.getvalue()
    except pikepdf.PasswordError:
        return Bestandsbezwaar("wachtwoord")
    except (pikepdf.PdfError, pikepdf.DataDecodingError, ValueError, TypeError, KeyError, RuntimeError):
        return Bestandsbezwaar("kapot")


def _ontdoe(pdf: pikepdf.Pdf) -> None:
    for veld in ("/Info", "/ID"):
        if veld in pdf.trailer:
            del pdf.trailer[veld]
    wortel = pdf.Root
    _haal_weg(wortel, (*_WEG, *_ACTIEF))
    if isinstance(namen := wortel.get("/Names"), pikepdf.Dictionary):
        _haal_weg(namen, ("/JavaScript", "/EmbeddedFiles"))
    for ding in pdf.objects:
        if isinstance(ding, pikepdf.Stream):
            _haal_weg(ding.stream_dict, _WEG)
            _foto(ding)
        elif isinstance(ding, pikepdf.Dictionary):
            _haal_weg(ding, (*_WEG, "/AA"))
            _stil(ding)


def _haal_weg(ding: Any, velden: tuple[str, ...]) -> None:
    for veld in velden:
        if veld in ding:
            del ding[veld]


def _stil(ding: Any) -> None:
    """Take the action out of an object that does something, and the file out of one that holds one."""
    for veld in ("/A", "/Next"):
        actie = ding.get(veld)
        if isinstance(actie, pikepdf.Dictionary) and str(actie.get("/S", "")) in _DOET:
            del ding[veld]
    if str(ding.get("/S", "")) in _DOET:
        for veld in ("/JS", "/F", "/Win", "/Unix", "/Mac"):
            _haal_weg(ding, (veld,))
    if str(ding.get("/Type", "")) in ("/Filespec", "/F"):
        _haal_weg(ding, ("/EF", "/RF"))


def _foto(ding: Any) -> None:
    if ding.get("/Subtype") == "/Image" and ding.get("/Filter") == "/DCTDecode":
        ding.write(zonder_velden(ding.read_raw_bytes()), filter=pikepdf.Name.DCTDecode)
