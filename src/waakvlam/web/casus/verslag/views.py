"""The feitenrelaas and the case on screen, on paper, as plain text and as files."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application.stukken.casus import casus_stuk
from waakvlam.application.stukken.feitenrelaas import feitenrelaas_stuk
from waakvlam.application.vragen import casus as vraag
from waakvlam.application.vragen import verslag
from waakvlam.web.brug import vrager
from waakvlam.web.casus.hulp import kruimels, moet
from waakvlam.web.casus.verslag.context import Afdruk, AlsTekst, Relaas
from waakvlam.web.casus.verslag.pdf import mist
from waakvlam.web.casus.verslag.platte_tekst import platte_tekst
from waakvlam.web.scherm import toon
from waakvlam.web.stukken.bestand import als_bestand, bestanden, kan
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
    vraag_ = f"?peil={timezone.localtime(peil):%Y-%m-%dT%H:%M}" if peil else ""
    return toon(
        request,
        Relaas(
            titel=_("Feitenrelaas %(naam)s") % {"naam": relaas.codenaam},
            kruimels=kruimels(relaas.codenaam, casus, _("Feitenrelaas")),
            fout=bool(fout),
            relaas=relaas,
            peil=f"{timezone.localtime(peil):%Y-%m-%dT%H:%M}" if peil else request.GET.get("peil", ""),
            peil_fout=fout,
            bestanden=bestanden("casus-feitenrelaas", casus, vraag_) if relaas.meenemen else (),
            mist=mist(),
        ),
        status=422 if fout else 200,
    )


@require_safe
def bestand(request: HttpRequest, casus: str, vorm: str) -> HttpResponse:
    """Give the feitenrelaas as a file; where none can be made, the page that says what is missing."""
    peil, fout = _peil(request)
    if fout or not kan(vorm):
        return feitenrelaas(request, casus)
    relaas = moet(verslag.feitenrelaas(vrager(request), casus, _, peil))
    stuk = feitenrelaas_stuk(relaas, moet_lid(request).voluit, _, get_language() or "nl")
    return als_bestand(stuk, vorm, "feitenrelaas", relaas.codenaam)


@require_safe
def heel(request: HttpRequest, casus: str, vorm: str) -> HttpResponse:
    """Give the case as a file; where none can be made, the case for paper."""
    if not kan(vorm):
        return afdruk(request, casus)
    wie = vrager(request)
    blad, lid = moet(vraag.casus(wie, casus, _)), moet_lid(request)
    stuk = casus_stuk(blad, lid.voluit, wie.nu, _, get_language() or "nl")
    return als_bestand(stuk, vorm, "casus", blad.codenaam)


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
            bestanden=bestanden("casus", casus),
            wie=lid.voluit,
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
