"""Office files, written anew without the fields that say who made them, where and when.

Gone: the properties of the document, its thumbnail, and the place a photo in it was made. Refused: macros,
a password, and a file that unpacks to too much. Stays: the text, with remarks and tracked changes and the
names beside those, and hidden rows, sheets and slides.
"""

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator

from waakvlam.adapters.bijlagen.beeld import zonder_velden
from waakvlam.application.poorten.bijlagen import Bestandsbezwaar

_KERN = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
    b'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
)
_APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties '
    b'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)
_EIGEN = _APP.replace(b"extended-properties", b"custom-properties")
_META = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta '
    b'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2">'
    b"<office:meta/></office:document-meta>"
)
_LEEG = {
    "docprops/core.xml": _KERN,
    "docprops/app.xml": _APP,
    "docprops/custom.xml": _EIGEN,
    "meta.xml": _META,
}
_MACRO = re.compile(r"vbaproject|vbadata|(^|/)activex/|^basic/|^scripts/|macrosheets/", re.IGNORECASE)
_KLEINBEELD = re.compile(r"(^|/)thumbnails?[^/]*(/|\.(jpe?g|png|emf|wmf)$)", re.IGNORECASE)
_NAAR_KLEINBEELD = re.compile(rb"<Relationship\b[^>]*metadata/thumbnail[^>]*/>")


_KAPOT = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError),
    *(OSError, ValueError, EOFError, NotImplementedError),
)


class _TeVeel(Exception):
    """It unpacks to more than may be."""


class _Macro(Exception):
    """It holds a program."""


def schrijf_opnieuw(inhoud: bytes, uitgepakt: int, delen: int) -> bytes | Bestandsbezwaar:
    """The office file as it may be kept, or why not.

    ``uitgepakt`` is how many bytes it may unpack to, ``delen`` how many parts it may have.
    """
    uit = io.BytesIO()
    try:
        with (
            zipfile.ZipFile(io.BytesIO(inhoud)) as bron,
            zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as doel,
        ):
            for deel, bytes_ in _delen(bron, uitgepakt, delen):
                # A fixed moment: when a part was written says when somebody worked on it.
                nieuw = zipfile.ZipInfo(deel, (1980, 1, 1, 0, 0, 0))
                # An OpenDocument file begins with its type, not compressed.
                nieuw.compress_type = zipfile.ZIP_STORED if deel == "mimetype" else zipfile.ZIP_DEFLATED
                doel.writestr(nieuw, _ontdoe(deel, bytes_))
    except _TeVeel:
        return Bestandsbezwaar("zipbom", str(uitgepakt // 1_000_000))
    except _Macro:
        return Bestandsbezwaar("macro")
    except _KAPOT:
        return Bestandsbezwaar("kapot")
    except RuntimeError:  # what zipfile raises for a part under a password
        return Bestandsbezwaar("wachtwoord")
    return uit.getvalue()


def _delen(bron: zipfile.ZipFile, uitgepakt: int, delen: int) -> Iterator[tuple[str, bytes]]:
    """Name and content of every part, counting what really comes out, whatever the file says of it."""
    lijst = bron.infolist()
    if len(lijst) > delen or len({deel.filename.lower() for deel in lijst}) != len(lijst):
        raise _TeVeel if len(lijst) > delen else zipfile.BadZipFile("a name twice")
    over = uitgepakt
    for deel in lijst:
        if deel.flag_bits & 1:
            raise RuntimeError("password")
        if deel.is_dir():
            continue
        if _MACRO.search(deel.filename):
            raise _Macro
        if _KLEINBEELD.search(deel.filename):
            continue
        with bron.open(deel) as bestand:
            bytes_ = bestand.read(over + 1)
        over -= len(bytes_)
        if over < 0:
            raise _TeVeel
        yield deel.filename, bytes_


def _ontdoe(deel: str, inhoud: bytes) -> bytes:
    naam = deel.lower()
    if naam in _LEEG:
        return _LEEG[naam]
    if naam == "_rels/.rels":
        return _NAAR_KLEINBEELD.sub(b"", inhoud)
    if naam == "meta-inf/manifest.xml":
        return re.sub(rb"<manifest:file-entry\b[^>]*Thumbnails/[^>]*/>", b"", inhoud)
    if naam.endswith((".jpg", ".jpeg")):
        return zonder_velden(inhoud)
    return inhoud
