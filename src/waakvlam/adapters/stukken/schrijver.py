"""The port ``Stukkenschrijver``: which form is written by what."""

import io
from collections.abc import Callable

from waakvlam.adapters.stukken.docx import naar_docx
from waakvlam.adapters.stukken.html import naar_html
from waakvlam.adapters.stukken.odt import naar_odt
from waakvlam.adapters.stukken.pdf import kan_pdf, naar_pdf
from waakvlam.adapters.stukken.tekst import naar_tekst
from waakvlam.application.poorten.stukken import Stuk

SCHRIJVERS: dict[str, Callable[[Stuk], bytes]] = {
    "pdf": naar_pdf,
    "odt": naar_odt,
    "docx": naar_docx,
    "html": lambda stuk: naar_html(stuk).encode(),
    "txt": lambda stuk: naar_tekst(stuk).encode(),
}


class Schrijver:
    """Writes documents with the libraries of this installation."""

    def kan(self, vorm: str) -> bool:
        """Whether this form can be made here; see the port."""
        return vorm in SCHRIJVERS and (vorm != "pdf" or kan_pdf())

    def schrijf(self, stuk: Stuk, vorm: str) -> bytes:
        """The document in a form; see the port."""
        return SCHRIJVERS[vorm](stuk)

    def pak_in(self, bestanden: dict[str, bytes], wachtwoord: str) -> bytes:
        """A folder as an encrypted zip; see the port."""
        import pyzipper

        uit = io.BytesIO()
        with pyzipper.AESZipFile(
            uit, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES
        ) as zip_:
            zip_.setpassword(wachtwoord.encode())
            zip_.setencryption(pyzipper.WZ_AES, nbits=256)
            for naam, inhoud in bestanden.items():
                zip_.writestr(pyzipper.zipfile_aes.AESZipInfo(naam, (1980, 1, 1, 0, 0, 0)), inhoud)
        return uit.getvalue()
