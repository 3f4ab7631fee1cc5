"""A page as PDF/UA through WeasyPrint, where that is installed. Nothing is fetched."""

from functools import cache
from typing import Any

from waakvlam.adapters.stukken.html import naar_html
from waakvlam.application.poorten.stukken import GeenPdf, Stuk

MAKER = "Waakvlam"


@cache
def kan_pdf() -> bool:
    """Whether a PDF can be made on this machine."""
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError):
        return False
    return True


def _niets(url: str, *args: Any, **kwargs: Any) -> Any:
    raise ValueError(f"a PDF fetches nothing: {url}")


def _zonder_sporen(document: Any, pdf: Any) -> None:
    """Say only the title and Waakvlam: no library, no version, no moment."""
    for sleutel in [s for s in pdf.info if s not in ("Title", "Producer")]:
        del pdf.info[sleutel]
    pdf.info["Producer"] = f"({MAKER})"


def html_naar_pdf(html: str, stijl: str | None = None) -> bytes:
    """A page as a tagged PDF, with the style sheet at path ``stijl``. Raises GeenPdf where that cannot be."""
    if not kan_pdf():
        raise GeenPdf
    import weasyprint

    stijlen = [weasyprint.CSS(filename=stijl, url_fetcher=_niets)] if stijl else None
    document = weasyprint.HTML(string=html, url_fetcher=_niets)
    return bytes(document.write_pdf(stylesheets=stijlen, pdf_variant="pdf/ua-1", finisher=_zonder_sporen))


def naar_pdf(stuk: Stuk) -> bytes:
    """The document as PDF/UA. Raises GeenPdf where that cannot be."""
    return html_naar_pdf(naar_html(stuk))
