"""The overview of a month of a meeting."""

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application.vragen.overlegmaand import overlegmaand
from waakvlam.web.brug import vrager
from waakvlam.web.casus.hulp import moet
from waakvlam.web.overleglijst.context import Maand
from waakvlam.web.overleglijst.views import adres
from waakvlam.web.scherm import Kruimel, toon

_MAAND = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])")


@require_safe
def maand(request: HttpRequest, aanpak: str, gremium: str) -> HttpResponse:
    """Show the cases a body discussed in a month; without ``?maand=`` the present one."""
    vandaag = timezone.localdate(vrager(request).nu)
    gevraagd = request.GET.get("maand", f"{vandaag:%Y-%m}")
    gevonden = _MAAND.fullmatch(gevraagd)
    if gevonden is None:
        raise Http404
    jaar, nr = int(gevonden[1]), int(gevonden[2])
    blad = moet(overlegmaand(vrager(request), aanpak, gremium, jaar, nr))
    basis = reverse("overleglijst-maand", args=[aanpak, gremium])
    eerder = f"{jaar - (nr == 1)}-{(nr - 2) % 12 + 1:02}"
    later = f"{jaar + (nr == 12)}-{nr % 12 + 1:02}"
    return toon(
        request,
        Maand(
            titel=_("%(naam)s: maandoverzicht") % {"naam": blad.naam},
            kruimels=(
                Kruimel(_("Overleglijst"), reverse("overleglijst")),
                Kruimel(blad.naam, adres(aanpak, gremium)),
                Kruimel(_("Maandoverzicht")),
            ),
            blad=blad,
            terug=adres(aanpak, gremium),
            eerder=f"{basis}?maand={eerder}",
            later=f"{basis}?maand={later}" if (jaar, nr) < (vandaag.year, vandaag.month) else "",
        ),
    )
