"""A PDF through WeasyPrint, where that is installed. Nothing is fetched: the page carries all it needs."""

from functools import cache
from typing import Any

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from waakvlam.application.vragen.verslag import Feitenrelaas


class GeenPdf(RuntimeError):
    """No PDF can be made here; the message says, in Dutch, what is missing."""


@cache
def _kan() -> bool:
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError):
        return False
    return True


def mist() -> str:
    """Return what is missing to make a PDF; empty when it can be made."""
    return "" if _kan() else _("WeasyPrint of een van zijn bibliotheken ontbreekt op deze server (Pango).")


def _niets(url: str, *args: Any, **kwargs: Any) -> Any:
    raise ValueError(f"a PDF fetches nothing: {url}")


def naar_pdf(html: str, stijl: str | None) -> bytes:
    """Return a page as a PDF, with the style sheet at path ``stijl``. Raises GeenPdf where that cannot be."""
    if wat := mist():
        raise GeenPdf(wat)
    import weasyprint

    stijlen = [weasyprint.CSS(filename=stijl, url_fetcher=_niets)] if stijl else None
    document = weasyprint.HTML(string=html, url_fetcher=_niets)
    return bytes(document.write_pdf(stylesheets=stijlen))


def feitenrelaas_pdf(relaas: Feitenrelaas) -> bytes:
    """Return the feitenrelaas as a PDF. Raises GeenPdf where that is not possible."""
    pad = finders.find("waakvlam/casus-papier.css")
    html = render_to_string("web/casus/feitenrelaas-pdf.html", {"relaas": relaas})
    return naar_pdf(html, pad if isinstance(pad, str) else None)
