"""The list of approaches, and one approach to read."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application.omgeving import omgeving
from waakvlam.web.aanpak.context import Aanpakken, Kaart
from waakvlam.web.aanpak.lezen import gaat_over, pagina, trede
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.toegang.lid import moet_lid


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show the approaches that the municipality has adopted."""
    lid, o = moet_lid(request), omgeving()
    kaarten = tuple(
        Kaart(
            code=naam,
            url=reverse("aanpak", args=[naam]),
            titel=aanpak.model.titel,
            versie=aanpak.model.versie,
            gaat_over=gaat_over(aanpak),
            niveaus=tuple(trede(aanpak, code, heel=False) for code in aanpak.model.niveaus),
        )
        for naam, aanpak in o.aanpakken.geldend(lid.gemeente, o.klok.nu()).items()
    )
    return toon(request, Aanpakken(titel=_("Aanpakken"), aanpakken=kaarten))


@require_safe
def aanpak(request: HttpRequest, naam: str) -> HttpResponse:
    """Show one approach; one that the municipality has not adopted does not exist."""
    lid, o = moet_lid(request), omgeving()
    gevonden = o.aanpakken.geldend(lid.gemeente, o.klok.nu()).get(naam)
    if gevonden is None:
        raise Http404
    kruimels = (Kruimel(_("Aanpakken"), reverse("aanpakken")), Kruimel(gevonden.model.titel))
    return toon(request, pagina(gevonden, kruimels))
