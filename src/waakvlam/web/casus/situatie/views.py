"""The situation report: read, printed, kept as a file, sent to roles."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.vragen import situatie as vraag
from waakvlam.application.vragen.situatie import Situatieblad
from waakvlam.core.toegang.beleid import IEDEREEN
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import haal_klaar, kruimels, moet, onthoud_klaar
from waakvlam.web.casus.situatie.context import Situatie
from waakvlam.web.casus.situatie.formulier import Situatieformulier
from waakvlam.web.live import over
from waakvlam.web.scherm import toon
from waakvlam.web.stukken.bestand import als_bestand, bestanden, kan
from waakvlam.web.stukken.vakken import vakken
from waakvlam.web.toegang.lid import moet_lid
from waakvlam.web.weigering import zet_fouten

NUMMER = 9
"""How many digits the number of a report has at most."""


def _blad(request: HttpRequest, casus: str) -> Situatieblad:
    """Return the report that was asked for with ``?nr=``, or that of now; a strange number is a 404."""
    nr, wie = request.GET.get("nr", ""), moet_lid(request).voluit
    if nr and not (nr.isascii() and nr.isdigit() and len(nr) <= NUMMER and int(nr)):
        moet(vraag.situatie(vrager(request), casus, wie, _))
        raise Http404
    return moet(vraag.situatie(vrager(request), casus, wie, _, int(nr or 0), get_language() or "nl"))


@require_http_methods(["GET", "POST"])
def situatie(request: HttpRequest, casus: str) -> HttpResponse:
    """Show the report; send it to roles, or say what is wrong with everything typed kept."""
    blad = _blad(request, casus)
    form = Situatieformulier(request.POST if request.method == "POST" else None, aan=blad.aan)
    if form.is_bound and form.is_valid():
        uit = voer_uit(
            request,
            form.opdracht(),
            opdracht_id=form.cleaned_data["opdracht_id"],
            stroom=f"casus/{casus}",
            kring=IEDEREEN,
        )
        if isinstance(uit, Aanvaard):
            messages.success(request, _("Het rapport is verstuurd."))
            onthoud_klaar(request, f"situatie-{casus}")
            return HttpResponseRedirect(reverse("casus-situatie", args=[casus]))
        if isinstance(uit, Geweigerd) and any(r.veld == "casus" for r in uit.weigering.redenen):
            raise Http404
        zet_fouten(form, uit)
    vraag_ = f"?nr={blad.gekozen.volgnr}" if blad.gekozen else ""
    return toon(
        request,
        Situatie(
            titel=blad.stuk.titel,
            kruimels=kruimels(blad.codenaam, casus, _("Situatierapport")),
            fout=bool(form.errors),
            klaar=haal_klaar(request),
            live=(over(f"casus/{casus}", blad.nr),) if request.method == "GET" else (),
            blad=blad,
            vakken=vakken(blad.stuk),
            bestanden=bestanden("casus-situatie", casus, vraag_) if blad.meenemen else (),
            form=form,
        ),
        status=422 if form.errors else 200,
    )


@require_safe
def bestand(request: HttpRequest, casus: str, vorm: str) -> HttpResponse:
    """Give the report as a file; where none can be made, the page."""
    if not kan(vorm):
        return situatie(request, casus)
    blad = _blad(request, casus)
    naam = f"{blad.codenaam}-{blad.gekozen.volgnr}" if blad.gekozen else blad.codenaam
    return als_bestand(blad.stuk, vorm, "situatierapport", naam)
