"""The handbook: an approach whole on one page, to print, and as PDF."""

from functools import lru_cache
from threading import Lock

from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application.omgeving import omgeving
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.web.aanpak.boek import boek
from waakvlam.web.aanpak.context import Handboek, Hoofdstuktekst
from waakvlam.web.aanpak.hulp import gaat_over, kruimels, vind
from waakvlam.web.aanpak.regietabel import tabel
from waakvlam.web.casus.verslag.pdf import mist, naar_pdf
from waakvlam.web.scherm import Kruimel, gegevens, toon
from waakvlam.web.templatetags.waakvlam import datum

BLADEN_PER_SECONDE = 90
"""Rules and points that become PDF in a second on a plain server; only to say how long it takes."""

_BEURT = Lock()
"""One PDF at a time: the second who asks for the same one gets it from memory."""


def _handboek(a: Aanpak, gemaakt: str) -> Handboek:
    b, m = boek(a, los=True), a.model
    lijnen, rijen = tabel(m, _, b.adres)
    mist_er = mist()
    seconden = len(b.bladen) / BLADEN_PER_SECONDE
    return Handboek(
        titel=_("Handboek %(aanpak)s") % {"aanpak": m.titel},
        kruimels=kruimels(b, Kruimel(_("Handboek"))),
        versie=m.versie,
        gaat_over=gaat_over(m.gaat_over),
        gemaakt=gemaakt,
        naam=m.titel,
        terug=reverse("aanpak", args=[m.aanpak]),
        pdf_url="" if mist_er else reverse("aanpak-handboek-pdf", args=[m.aanpak]),
        pdf_duur=_duur(seconden),
        mist=mist_er,
        doel=tuple(m.doel),
        niveaus=tuple(rij.niveau for rij in rijen),
        lijnen=lijnen,
        regie=rijen,
        hoofdstukken=tuple(
            Hoofdstuktekst(f"h-{deel.code}", nr, _(deel.titel), _(deel.uitleg), b.hoofdstukken[deel.code])
            for nr, deel in enumerate(b.indelingen(), 2)
        ),
    )


def _duur(seconden: float) -> str:
    """Return in words how long the first PDF takes; empty when it is soon there."""
    if seconden < 8:
        return ""
    if seconden < 50:
        return _("ongeveer een halve minuut")
    minuten = round(seconden / 60)
    return ngettext("ongeveer %(aantal)s minuut", "ongeveer %(aantal)s minuten", minuten) % {
        "aantal": minuten
    }


@require_safe
def handboek(request: HttpRequest, naam: str) -> HttpResponse:
    """Show an approach whole, with a contents list, to read on or to print."""
    return toon(request, _handboek(vind(request, naam), datum(omgeving().klok.nu())))


@require_safe
def pdf(request: HttpRequest, naam: str) -> HttpResponse:
    """Give the handbook as a PDF; where none can be made, the page that says what is missing."""
    a = vind(request, naam)
    gemaakt = datum(omgeving().klok.nu())
    if mist():
        return toon(request, _handboek(a, gemaakt))
    with _BEURT:
        inhoud = _pdf(a.hash, get_language() or "nl", gemaakt, a)
    antwoord = HttpResponse(inhoud, content_type="application/pdf")
    antwoord["Content-Disposition"] = f'attachment; filename="handboek-{naam}.pdf"'
    return antwoord


@lru_cache(maxsize=6)
def _pdf(inhoud_hash: str, taal: str, gemaakt: str, a: Aanpak) -> bytes:
    """Make the PDF once per version, language and day."""
    html = render_to_string("web/aanpak/handboek-pdf.html", gegevens(_handboek(a, gemaakt)))
    pad = finders.find("waakvlam/aanpak-handboek.css")
    return naar_pdf(html, pad if isinstance(pad, str) else None)
