"""Reporting as a resident, without an account. Nothing of the device or the address is kept with it."""

import re
import uuid
from datetime import datetime

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.application.kanalen.melden import meld_via
from waakvlam.application.kanalen.volgen import volg
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard
from waakvlam.application.vragen.buurten import buurten
from waakvlam.core.tijd import plus
from waakvlam.web.openbaar.context import Melden, Ontvangen, Volgen
from waakvlam.web.openbaar.formulier import Meldformulier, Volgformulier
from waakvlam.web.scherm import toon
from waakvlam.web.weigering import zet_fouten

KANAAL = "formulier"
_OPDRACHT = re.compile(r"[A-Za-z0-9-]{8,64}")


def _open() -> tuple[tuple[str, str], ...]:
    """Return code and name of the municipalities whose residents may report here."""
    naam = omgeving().gastplekken.gemeentenaam
    paren = ((code, naam(code)) for code in settings.OPENBAAR_MELDEN)
    return tuple((code, naam) for code, naam in paren if naam)


def _gemeente(code: str) -> str:
    """Return the name of a municipality whose residents may report here; 404 for any other."""
    naam = dict(_open()).get(code)
    if naam is None:
        raise Http404
    return naam


@login_not_required
@require_safe
def kies(request: HttpRequest) -> HttpResponse:
    """Go to the form, or choose the municipality when there are more."""
    er = _open()
    if not er:
        raise Http404
    if len(er) == 1:
        return HttpResponseRedirect(reverse("melden", args=[er[0][0]]))
    return toon(request, Melden(titel=_("Iets melden"), smal=True, gemeente="", form=None, gemeenten=er))


@login_not_required
@require_http_methods(["GET", "POST"])
def melden(request: HttpRequest, gemeente: str) -> HttpResponse:
    """Show the form; take the report and show the receipt, or the form again with what was typed."""
    naam = _gemeente(gemeente)
    nu = omgeving().klok.nu()
    keuzes = tuple((b.code, b.naam) for b in buurten(gemeente, nu))
    form = Meldformulier(request.POST if request.method == "POST" else None, buurten=keuzes)
    if form.is_bound and form.is_valid():
        opdracht_id = form.cleaned_data["opdracht_id"]
        if not _OPDRACHT.fullmatch(opdracht_id):
            opdracht_id = uuid.uuid4().hex
        uit = meld_via(KANAAL, gemeente, form.opdracht(), opdracht_id)
        if isinstance(uit.uitkomst, Aanvaard):
            return _ontvangen(request, gemeente, naam, uit.code, nu)
        zet_fouten(form, uit.uitkomst, {"moment": "dag"})
    return toon(
        request,
        Melden(
            titel=_("Iets melden aan gemeente %(naam)s") % {"naam": naam},
            smal=True,
            fout=bool(form.errors),
            gemeente=naam,
            form=form,
            gemeenten=(),
            volg_url=reverse("melden-volgen", args=[gemeente]),
        ),
        status=422 if form.errors else 200,
    )


def _ontvangen(request: HttpRequest, gemeente: str, naam: str, code: str, nu: datetime) -> HttpResponse:
    """Show the receipt. The code stands on the page only: never in an address or a log."""
    binnen = omgeving().aanpakken.weg_nieuw(gemeente, None, nu).model.terug_binnen
    antwoord = toon(
        request,
        Ontvangen(
            titel=_("Uw melding is binnen"),
            smal=True,
            klaar=f"melden-{gemeente}",
            gemeente=naam,
            code=code,
            terug_uiterlijk=plus(nu, binnen) if binnen else None,
            volg_url=reverse("melden-volgen", args=[gemeente]),
            meld_url=reverse("melden", args=[gemeente]),
        ),
    )
    antwoord["Cache-Control"] = "no-store"
    return antwoord


@login_not_required
@require_http_methods(["GET", "POST"])
def volgen(request: HttpRequest, gemeente: str) -> HttpResponse:
    """Ask for the code of a receipt, and show what became of the report."""
    naam = _gemeente(gemeente)
    form = Volgformulier(request.POST if request.method == "POST" else None)
    gevolgd = None
    if form.is_bound and form.is_valid():
        gevolgd = volg(gemeente, form.cleaned_data["code"], omgeving().klok.nu())
        if gevolgd is None:
            form.add_error("code", _("Deze code kennen wij niet. Kijk of u alle letters en cijfers hebt."))
    antwoord = toon(
        request,
        Volgen(
            titel=_("Wat gebeurt er met mijn melding?"),
            smal=True,
            fout=bool(form.errors),
            gemeente=naam,
            form=form,
            gevolgd=gevolgd,
            volg_url=reverse("melden-volgen", args=[gemeente]),
            meld_url=reverse("melden", args=[gemeente]),
        ),
        status=422 if form.errors else 200,
    )
    antwoord["X-Robots-Tag"] = "noindex"
    return antwoord
