"""Rollen nakijken: now and then somebody says of every membership whether it is still right."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from waakvlam.core.toegang.mensen import over_tijd
from waakvlam.readmodels.ledenbeheer import kijk_na
from waakvlam.readmodels.mensen import Rolperiode, rolperiodes
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.toegang.mensen.context import Nakijken
from waakvlam.web.toegang.mensen.hulp import TERMIJNEN, hand, moet_beheren

KEUZES = ("klopt", "weg")


@require_http_methods(["GET", "POST"])
def nakijken(request: HttpRequest) -> HttpResponse:
    """Show what has to be reviewed, and record what was found. One's own roles are for another."""
    lid, wie = moet_beheren(request), hand(request)
    alle = [r for r in rolperiodes(lid.gemeente, wie.op) if r.van <= wie.op]
    if request.method == "POST":
        gekozen = {
            r.nummer: request.POST.get(f"lid-{r.nummer}", "") for r in alle if r.account != lid.account
        }
        goed = {nummer: keus for nummer, keus in gekozen.items() if keus in KEUZES}
        for nummer, keus in goed.items():
            kijk_na(wie, lid.gemeente, nummer, int(lid.account), klopt=keus == "klopt")
        if goed:
            messages.success(
                request,
                ngettext("%(n)s rol is nagekeken.", "%(n)s rollen zijn nagekeken.", len(goed))
                % {"n": len(goed)},
            )
        else:
            messages.info(request, _("U hebt nog niets gekozen. Kies bij een rol «klopt» of «weg»."))
        return HttpResponseRedirect(reverse("mensen-nakijken"))
    laat = [r for r in alle if over_tijd(r.van, r.nagekeken, wie.op, TERMIJNEN)]
    blad = Nakijken(
        titel=_("Rollen nakijken"),
        kruimels=(Kruimel(_("Mensen en rollen"), reverse("mensen")), Kruimel(_("Rollen nakijken"))),
        te_laat=tuple(sorted(laat, key=_oudst)),
        op_tijd=tuple(sorted((r for r in alle if r not in laat), key=_oudst)),
        eigen=lid.account,
        dagen=TERMIJNEN.nakijken.days,
    )
    return toon(request, blad)


def _oudst(rol: Rolperiode) -> tuple[object, str]:
    return (rol.nagekeken or rol.van, rol.naam)
