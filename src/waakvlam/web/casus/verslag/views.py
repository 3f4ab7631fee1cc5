"""The feitenrelaas on screen and as PDF, the case on paper, and the case as plain text."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application.vragen import casus as vraag
from waakvlam.application.vragen import verslag
from waakvlam.web.brug import vrager
from waakvlam.web.casus.hulp import kruimels, moet
from waakvlam.web.casus.verslag.context import Afdruk, AlsTekst, Relaas
from waakvlam.web.casus.verslag.pdf import feitenrelaas_pdf, mist
from waakvlam.web.casus.verslag.platte_tekst import platte_tekst
from waakvlam.web.scherm import toon
from waakvlam.web.templatetags.waakvlam import datum, tijd
from waakvlam.web.toegang.lid import moet_lid


def _peil(request: HttpRequest) -> tuple[datetime | None, str]:
    """Return the moment up to which things were known, and what is wrong with what was asked."""
    gevraagd = request.GET.get("peil", "").strip()
    if not gevraagd:
        return None, ""
    try:
        moment = datetime.fromisoformat(gevraagd)
    except ValueError:
        return None, _("Vul een dag en een tijd in, zoals 21-11-2026 14:30.")
    return (moment if moment.tzinfo else timezone.make_aware(moment)), ""


@require_safe
def feitenrelaas(request: HttpRequest, casus: str) -> HttpResponse:
    """Show what happened and was decided; with ``?peil=`` only what was known then."""
    peil, fout = _peil(request)
    relaas = moet(verslag.feitenrelaas(vrager(request), casus, _, peil))
    mist_er = mist()
    url = reverse("casus-feitenrelaas-pdf", args=[casus])
    if peil:
        url += f"?peil={timezone.localtime(peil):%Y-%m-%dT%H:%M}"
    return toon(
        request,
        Relaas(
            titel=_("Feitenrelaas %(naam)s") % {"naam": relaas.codenaam},
            kruimels=kruimels(relaas.codenaam, casus, _("Feitenrelaas")),
            fout=bool(fout),
            relaas=relaas,
            peil=f"{timezone.localtime(peil):%Y-%m-%dT%H:%M}" if peil else request.GET.get("peil", ""),
            peil_fout=fout,
            pdf_url="" if mist_er else url,
            mist=mist_er,
        ),
        status=422 if fout else 200,
    )


@require_safe
def pdf(request: HttpRequest, casus: str) -> HttpResponse:
    """Give the feitenrelaas as a PDF; where none can be made, the page that says what is missing."""
    peil, fout = _peil(request)
    if fout or mist():
        return feitenrelaas(request, casus)
    relaas = moet(verslag.feitenrelaas(vrager(request), casus, _, peil))
    antwoord = HttpResponse(feitenrelaas_pdf(relaas), content_type="application/pdf")
    naam = f"feitenrelaas-{slugify(relaas.codenaam) or 'casus'}.pdf"
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}"'
    return antwoord


@require_safe
def afdruk(request: HttpRequest, casus: str) -> HttpResponse:
    """Show the case as it goes on paper."""
    wie = vrager(request)
    blad = moet(vraag.casus(wie, casus, _))
    lid = moet_lid(request)
    return toon(
        request,
        Afdruk(
            titel=blad.codenaam,
            kruimels=kruimels(blad.codenaam, casus, _("Afdruk")),
            blad=blad,
            op=wie.nu,
            wie=f"{lid.naam}, {lid.rolnaam}",
        ),
    )


@require_safe
def tekst(request: HttpRequest, casus: str) -> HttpResponse:
    """Show the case as plain text that can be copied."""
    wie = vrager(request)
    blad = moet(vraag.casus(wie, casus, _))
    op = _("Uit Waakvlam, %(dag)s, %(tijd)s") % {"dag": datum(wie.nu), "tijd": tijd(wie.nu)}
    plat = platte_tekst(blad, op)
    return toon(
        request,
        AlsTekst(
            titel=_("Kopieer als tekst"),
            kruimels=kruimels(blad.codenaam, casus, _("Als tekst")),
            smal=True,
            casus=casus,
            tekst=plat,
            regels=plat.count("\n") + 2,
        ),
    )
