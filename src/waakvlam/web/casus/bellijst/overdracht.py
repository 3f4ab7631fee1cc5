"""Which body takes over which task, such as in GRIP, and taking it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.oproep.overdracht import overdracht as vraag
from waakvlam.core.oproep.dienstopdrachten import DraagTakenOver, NeemTakenTerug
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.bellijst.context import OverdrachtPagina
from waakvlam.web.casus.bellijst.doen import tekst, veld
from waakvlam.web.casus.hulp import knop_id, kruimels, moet, nieuw_id
from waakvlam.web.casus.weigering import weigerblad
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import moet_lid


@require_http_methods(["GET", "POST"])
def overdracht(request: HttpRequest, casus: str) -> HttpResponse:
    """Show the tasks by body; give the ticked ones to another, or take them back."""
    lid, nee = moet_lid(request), None
    gekozen = tuple(request.POST.getlist("taken"))
    if request.method == "POST":
        terug = "terug" in request.POST
        inhoud = (
            NeemTakenTerug(gekozen)
            if terug
            else DraagTakenOver(gekozen, veld(request, "aan"), tekst(request, "afwijken"))
        )
        uit = voer_uit(
            request, inhoud, opdracht_id=knop_id(request, inhoud), stroom=f"casus/{casus}", kring="casus"
        )
        if isinstance(uit, Aanvaard):
            zin = _("De taken zijn teruggenomen.") if terug else _("De taken zijn overgedragen.")
            messages.success(request, zin)
            return HttpResponseRedirect(reverse("casus-overdracht", args=[casus]))
        if isinstance(uit, Geweigerd):
            doelen = {"taken": "taken", "aan": "id_aan"}
            nee = weigerblad(lid.gemeente, casus, uit, _("Deze overdracht kan zo niet"), doelen)
    blad = moet(vraag(vrager(request), casus, lid.rol, _))
    titel = _("Taken overdragen")
    return toon(
        request,
        OverdrachtPagina(
            titel=titel,
            kruimels=kruimels(blad.codenaam, casus, titel),
            smal=True,
            fout=nee is not None,
            blad=blad,
            gekozen=frozenset(gekozen),
            aan=veld(request, "aan"),
            afwijken=veld(request, "afwijken"),
            opdracht_id=nieuw_id(),
            weigering=nee,
        ),
        status=422 if nee is not None else 200,
    )
