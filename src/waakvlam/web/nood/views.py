"""The page on which someone on duty opens a case in an emergency."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waakvlam.application.delen.nood import noodrecht, zoek
from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.core.aanpak.woorden import duur
from waakvlam.core.casus.toegangsopdrachten import NeemNoodtoegang
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import adres, deel_id
from waakvlam.web.nood.context import Noodformulier, NoodPagina
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.weigering import redenen_van


@require_http_methods(["GET", "POST"])
def noodtoegang(request: HttpRequest) -> HttpResponse:
    """Ask why, and open the case for a while. Without the right the page is not there."""
    v = vrager(request)
    recht = noodrecht(v)
    if recht is None:
        raise Http404
    form = Noodformulier(request.POST or None, recht=recht)
    niets, zinnen = False, []
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        gevonden = zoek(v, g["codenaam"].strip())
        niets = not gevonden
        for casus, mag in gevonden:
            inhoud = NeemNoodtoegang(Tekst(g["reden"]), tuple(k for k in g["kringen"] if k in mag))
            uit = voer_uit(
                request, inhoud, opdracht_id=deel_id(g["opdracht_id"], casus), stroom=f"casus/{casus}"
            )
            if isinstance(uit, Aanvaard):
                messages.warning(
                    request,
                    _("U kijkt nu breder. Iedereen in de casus ziet dat, en een ander kijkt het na."),
                )
                return HttpResponseRedirect(adres(casus))
            if isinstance(uit, Geweigerd):
                verborgen = any(r.code == "niet-gevonden" for r in uit.weigering.redenen)
                niets = niets or verborgen
                zinnen += [] if verborgen else [f"{z.tekst} {z.nu}" for z in redenen_van(uit)]
    titel = _("Noodtoegang")
    fout = bool(form.errors) or niets or bool(zinnen)
    return toon(
        request,
        NoodPagina(
            titel=titel, kruimels=(Kruimel(titel),), fout=fout, smal=True, rol=recht.rolnaam,
            duur=duur(recht.duur), form=form, niets=niets, zinnen=tuple(zinnen),
        ),
        status=422 if fout else 200,
    )  # fmt: skip
