"""Putting a case on a list, or taking it off, from the page of that case."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from waakvlam.application.opdracht import Geweigerd
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.overleglijst import opdrachten as o
from waakvlam.web.casus.hulp import adres, knop_id
from waakvlam.web.casus.wieziet.views import doe, meld


@require_POST
def zet(request: HttpRequest, casus: str) -> HttpResponse:
    """Do it in one tap. Where a step of the approach lacks something, its page is where to go on."""
    gremium, waarom = request.POST.get("gremium", ""), request.POST.get("motivering", "").strip()
    eraf = request.POST.get("doe") == "eraf"
    genodigd = tuple(request.POST.getlist("genodigd"))
    inhoud = (
        o.HaalVanOverleglijst(gremium)
        if eraf
        else o.ZetOpOverleglijst(gremium, genodigd, Tekst(waarom) if waarom else None)
    )
    uit = doe(request, casus, inhoud, knop_id(request, inhoud))
    meld(request, uit, _("Van de overleglijst af.") if eraf else _("De casus staat op de overleglijst."))
    stap = request.POST.get("stap", "")
    if isinstance(uit, Geweigerd) and stap and not eraf and "niet-bevoegd" not in uit.weigering.codes:
        return HttpResponseRedirect(f"{reverse('casus-stap', args=[casus])}?stap={stap}")
    return HttpResponseRedirect(adres(casus))
