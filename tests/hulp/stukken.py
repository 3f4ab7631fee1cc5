"""Reading documents back, each with a library that did not write it the same way."""

import io
import re
import zipfile

from docx import Document
from docx.table import Table
from odf.opendocument import load
from odf.teletype import extractText
from odf.text import H, P
from pypdf import PdfReader


def plat(tekst: str) -> str:
    """Without white space and signs of a list, so that no line break hides a text."""
    return re.sub(r"[\s•\xad]+", "", tekst)


def uit_pdf(inhoud: bytes) -> str:
    """The text of a PDF."""
    return "\n".join(blad.extract_text() for blad in PdfReader(io.BytesIO(inhoud)).pages)


def uit_odt(inhoud: bytes) -> str:
    """The text of an ODT, in order."""
    doc = load(io.BytesIO(inhoud))
    alles = [deel for soort in (H, P) for deel in doc.getElementsByType(soort)]
    assert alles
    return str(extractText(doc.text))


def uit_docx(inhoud: bytes) -> str:
    """The text of a DOCX, in order."""
    doc = Document(io.BytesIO(inhoud))
    uit = []
    for deel in doc.iter_inner_content():
        if isinstance(deel, Table):
            uit += [cel.text for rij in deel.rows for cel in rij.cells]
        else:
            uit.append(deel.text)
    return "\n".join(uit)


LEZERS = {"pdf": uit_pdf, "odt": uit_odt, "docx": uit_docx}


def alles_in(inhoud: bytes) -> str:
    """Every part of an office package as text, to look for what it should not tell."""
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        return "\n".join(
            f"{d.filename} {d.date_time} {zip_.read(d).decode(errors='replace')}" for d in zip_.infolist()
        )
