"""A page of ours as a PDF, where that can be made. Documents of a case: see ``web/stukken``."""

from django.utils.translation import gettext as _

from waakvlam.adapters.stukken.pdf import html_naar_pdf, kan_pdf
from waakvlam.application.poorten.stukken import GeenPdf

__all__ = ["GeenPdf", "mist", "naar_pdf"]


def mist() -> str:
    """Return what is missing to make a PDF; empty when it can be made."""
    if kan_pdf():
        return ""
    return _("WeasyPrint of een van zijn bibliotheken ontbreekt op deze server (Pango).")


def naar_pdf(html: str, stijl: str | None) -> bytes:
    """Return a page as a PDF, with the style sheet at path ``stijl``. Raises GeenPdf where that cannot be."""
    return html_naar_pdf(html, stijl)
