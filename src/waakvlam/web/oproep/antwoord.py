"""The page behind the link in a mail: come, not come, or ring me. It says no more than the mail did."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waakvlam.application.opdracht import Aanvaard
from waakvlam.application.oproep import antwoorden
from waakvlam.core.oproep.stand import ANTWOORDEN
from waakvlam.web.casus.hulp import nieuw_id
from waakvlam.web.oproep.context import Antwoordpagina
from waakvlam.web.scherm import toon

GEZEGD = "oproep_gezegd"


@login_not_required
@require_http_methods(["GET", "POST"])
def antwoord(request: HttpRequest, token: str) -> HttpResponse:
    """Show what is asked; take an answer. Opening the page answers nothing: mail programs open links too."""
    plek = antwoorden.plek_van(token)
    vraag = antwoorden.gevraagd(plek) if plek is not None else None
    if request.method == "POST" and plek is not None and vraag is not None:
        gekozen = request.POST.get("antwoord", "")
        if gekozen in ANTWOORDEN:
            uit = antwoorden.antwoord(plek, gekozen, nieuw_id())  # said twice is said once
            if isinstance(uit, Aanvaard):
                request.session[GEZEGD] = token
                return HttpResponseRedirect(reverse("oproep-antwoord", args=[token]))
            vraag = None
    klaar = toon(
        request,
        Antwoordpagina(
            titel=_("Komt u?") if vraag is not None else _("Deze oproep is voorbij"),
            smal=True,
            vraag=vraag,
            gezegd=request.session.pop(GEZEGD, "") == token,
        ),
        status=200 if vraag is not None else 404,
    )
    klaar["X-Robots-Tag"] = "noindex"
    return klaar
