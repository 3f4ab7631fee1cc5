"""Reporting a signal."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.signaal.context import Nieuw
from waakvlam.web.signaal.formulier import Signaalformulier
from waakvlam.web.toegang.lid import moet_lid


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Show the form; take the report, or show the form again with what was typed."""
    moet_lid(request)
    form = Signaalformulier(request.POST or None)
    if request.method == "POST":
        form.is_valid()
    fout = form.is_bound and not form.is_valid()
    kruimels = (Kruimel(_("Nieuw signaal")),)
    return toon(
        request,
        Nieuw(titel=_("Signaal"), kruimels=kruimels, smal=True, fout=fout, form=form),
        422 if fout else 200,
    )
