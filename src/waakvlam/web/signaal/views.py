"""The list of signals."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application.vragen import signaal as vragen
from waakvlam.web.brug import vrager
from waakvlam.web.scherm import toon
from waakvlam.web.signaal.context import Rij, Signalen
from waakvlam.web.signaal.woorden import STAND, THEMA


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show open signals, or with ``?alle=1`` all of them."""
    wie = vrager(request)
    alle = request.GET.get("alle") == "1"
    regels = vragen.signalen(wie, () if alle else vragen.OPEN)
    rijen = tuple(
        Rij(r, reverse("signaal", args=[r.signaal]), str(STAND[r.stand]), str(THEMA.get(r.thema, "")))
        for r in regels
    )
    behandelaar = bool(wie.kijker.rollen & vragen.behandelaars(wie).keys())
    return toon(request, Signalen(titel=_("Signalen"), rijen=rijen, alle=alle, behandelaar=behandelaar))
