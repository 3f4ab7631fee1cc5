"""The page that lays two approaches or versions side by side."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application.omgeving import omgeving
from waakvlam.core.aanpak.vergelijk import vergelijk as vergelijk_modellen
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.toegang.lid import moet_lid
from waakvlam.web.vergelijken.bouwen import groepen, naast, stil, tel
from waakvlam.web.vergelijken.context import Keuze, VergelijkBlad


@require_safe
def vergelijk(request: HttpRequest) -> HttpResponse:
    """Compare ``?a=`` with ``?b=``: the name of an adopted approach, or the hash of an earlier version.

    Only what the municipality has or had adopted can be chosen; anything else does not exist. ``?bron=1``
    shows differences in source and explanation too.
    """
    lid, o = moet_lid(request), omgeving()
    geldend = o.aanpakken.geldend(lid.gemeente, o.klok.nu())
    keuzes = {naam: f"{aanpak.model.titel}, {aanpak.model.versie}" for naam, aanpak in geldend.items()}
    nu = {aanpak.hash for aanpak in geldend.values()}
    for versie in o.aanpakken.versies(lid.gemeente):
        if versie.hash not in nu:
            waar = {"naam": versie.naam, "versie": versie.versie}
            keuzes[versie.hash] = _("%(naam)s, %(versie)s (niet in gebruik)") % waar
    a, b = request.GET.get("a", ""), request.GET.get("b", "")
    if (a and a not in keuzes) or (b and b not in keuzes):
        raise Http404
    v = None
    if a and b:
        een, ander = (geldend[kant] if kant in geldend else o.aanpakken.haal(kant) for kant in (a, b))
        v = vergelijk_modellen(een.model, ander.model, _)
    bron = request.GET.get("bron") == "1"
    return toon(
        request,
        VergelijkBlad(
            titel=_("Vergelijk aanpakken"),
            kruimels=(Kruimel(_("Aanpakken"), reverse("aanpakken")), Kruimel(_("Vergelijk"))),
            keuzes=tuple(Keuze(waarde, naam) for waarde, naam in keuzes.items()),
            a=a,
            b=b,
            naam_a=keuzes.get(a, ""),
            naam_b=keuzes.get(b, ""),
            gekozen=v is not None,
            gelijk=v is not None and v.gelijk,
            tel=tel(v) if v else (),
            naast=tuple(naast(v)) if v else (),
            groepen=tuple(groepen(v, bron)) if v else (),
            bron=bron,
            stil=stil(v) if v and not bron else 0,
        ),
    )
