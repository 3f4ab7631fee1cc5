"""Asking a guest in from a case, and taking it back."""

from datetime import timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waakvlam.application import gasten
from waakvlam.application.opdracht import Aanvaard, Geweigerd, Opdracht
from waakvlam.application.vragen.gast import uitnodigkeuzes
from waakvlam.application.vragen.vrager import lees_casus
from waakvlam.core.casus.gastopdrachten import TrekGastIn
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import adres, kruimels, moet
from waakvlam.web.gast.context import Uitgenodigd, Uitnodigen
from waakvlam.web.gast.formulier import Gastformulier
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import moet_lid
from waakvlam.web.weigering import redenen_van, zet_fouten

GEWOONLIJK = timedelta(days=2)


@require_http_methods(["GET", "POST"])
def uitnodigen(request: HttpRequest, casus: str) -> HttpResponse:
    """Show the form, or ask the guest in and show the code, this once."""
    keuzes = moet(uitnodigkeuzes(moet(lees_casus(vrager(request), casus, "gast-uitnodigen"))))
    begin = {"tot": timezone.localdate() + GEWOONLIJK, "gremium": request.GET.get("gremium", "")}
    form = Gastformulier(request.POST or None, keuzes=keuzes, initial=begin)
    if form.is_bound and form.is_valid():
        opdracht = form.opdracht()
        lid = moet_lid(request)
        uit = gasten.nodig_uit(
            Opdracht(
                opdracht_id=form.cleaned_data["opdracht_id"], gemeente=lid.gemeente, actor=lid.account,
                rol=lid.rol, inhoud=opdracht, stroom=f"casus/{casus}", oorsprong="web", namen="toch",
            )
        )  # fmt: skip
        if isinstance(uit.uitkomst, Aanvaard):
            klaar = Uitgenodigd(
                titel=_("De gast is uitgenodigd"),
                kruimels=kruimels(keuzes.codenaam, casus, _("Gast")),
                smal=True,
                casus=casus,
                naam=opdracht.naam,
                code=f"{uit.code[:3]} {uit.code[3:]}",
                tot=opdracht.tot,
            )
            return toon(request, klaar)
        zet_fouten(form, uit.uitkomst)
    return toon(
        request,
        Uitnodigen(
            titel=_("Nodig een gast uit"),
            kruimels=kruimels(keuzes.codenaam, casus, _("Gast")),
            smal=True,
            fout=bool(form.errors),
            casus=casus,
            keuzes=keuzes,
            form=form,
        ),
        status=422 if form.errors else 200,
    )


@require_POST
def intrekken(request: HttpRequest, casus: str, gast: str) -> HttpResponse:
    """End an invitation at once."""
    uit = voer_uit(
        request, TrekGastIn(gast), opdracht_id=request.POST.get("opdracht_id", ""), stroom=f"casus/{casus}"
    )
    if isinstance(uit, Geweigerd):
        if any(reden.code == "niet-gevonden" for reden in uit.weigering.redenen):
            raise Http404
        for zin in redenen_van(uit):
            messages.error(request, " ".join(deel for deel in (zin.tekst, zin.nu) if deel))
    else:
        messages.success(request, _("De uitnodiging is ingetrokken. De link werkt niet meer."))
    return HttpResponseRedirect(adres(casus) + "#kop-gasten")
