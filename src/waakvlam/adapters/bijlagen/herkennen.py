"""What a file is, by its content and nothing else."""

import io
import zipfile

import filetype

_BEELD = {"jpg": "jpeg", "png": "png", "webp": "webp", "gif": "gif", "heic": "heic", "heif": "heic"}
_KANTOOR = {
    "word/document.xml": "docx",
    "xl/workbook.xml": "xlsx",
    "ppt/presentation.xml": "pptx",
}
_ODF = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.presentation": "odp",
}
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_OPMAAK = (b"<!doctype", b"<html", b"<svg", b"<?xml", b"<script", b"<body", b"<head")
ACTIEF = "actief"
"""A file that a browser would run: html, svg and their kin."""
TEKST = "tekst"


def herken(inhoud: bytes) -> str:
    """The code of a kind of file, ``actief`` or ``tekst``; what filetype calls it otherwise, or empty."""
    kop = inhoud[:512].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if kop.startswith(_OPMAAK):
        return ACTIEF
    if inhoud[4:8] == b"ftyp" and inhoud[8:12] in _HEIC:
        return "heic"
    if inhoud.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _in_zip(inhoud)
    gevonden = filetype.guess(inhoud[:8192])
    if gevonden is None:
        return TEKST if is_tekst(inhoud) else ""
    extensie = str(gevonden.extension)
    return _BEELD.get(extensie, extensie)


def _in_zip(inhoud: bytes) -> str:
    """The kind of office file a zip is; ``zip`` for another, ``kapot`` for one that cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
            namen = set(zip_.namelist())
            if "mimetype" in namen and zip_.getinfo("mimetype").file_size < 100:
                return _ODF.get(zip_.read("mimetype").strip(), "zip")
            if "[Content_Types].xml" in namen:
                return next((code for deel, code in _KANTOOR.items() if deel in namen), "zip")
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError):
        return "kapot"
    return "zip"


def is_tekst(inhoud: bytes) -> bool:
    """Whether it is text that people wrote: letters and line ends, no other control signs."""
    try:
        tekst = lees_tekst(inhoud)
    except ValueError:
        return False
    return not any((teken < " " and teken not in "\t\r\n\f") or teken == "\x7f" for teken in tekst)


def lees_tekst(inhoud: bytes) -> str:
    """Bytes as text: UTF-8, or else the code page that office programs on Windows use.

    Raises ValueError for bytes that are neither.
    """
    if inhoud.startswith((b"\xff\xfe", b"\xfe\xff")):
        return inhoud.decode("utf-16")
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return inhoud.decode("cp1252")
