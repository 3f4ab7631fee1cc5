"""One's own scratch pad: reading, writing, throwing away. Nobody else has an address for it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from waakvlam.application import klad
from waakvlam.core.tijd import delen
from waakvlam.web.brug import vrager
from waakvlam.web.casus.hulp import haal_klaar, onthoud_klaar
from waakvlam.web.klad.context import Kladblok
from waakvlam.web.klad.formulier import Kladformulier
from waakvlam.web.scherm import toon


@sensitive_post_parameters("tekst")
@require_http_methods(["GET", "POST"])
def kladblok(request: HttpRequest) -> HttpResponse:
    """Show the slips; write one, or say why not with everything typed kept."""
    form = Kladformulier(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        mis = klad.schrijf(vrager(request), form.cleaned_data["opdracht_id"], form.cleaned_data["tekst"])
        if not mis:
            messages.success(request, _("Het staat op uw kladblok."))
            onthoud_klaar(request, "kladblok")
            return HttpResponseRedirect(reverse("kladblok"))
        form.add_error("tekst", _("Uw kladblok is vol. Gooi eerst een blaadje weg."))
    return toon(
        request,
        Kladblok(
            titel=_("Kladblok"),
            smal=True,
            fout=bool(form.errors),
            klaar=haal_klaar(request),
            kladjes=klad.lees(vrager(request)),
            form=form,
            dagen=delen(klad.regels().blijft)[1].days,
        ),
        status=422 if form.errors else 200,
    )


@require_POST
def weg(request: HttpRequest) -> HttpResponse:
    """Throw a slip away."""
    if not klad.gooi_weg(vrager(request), request.POST.get("kladje", "")):
        raise Http404
    messages.success(request, _("Het blaadje is weg."))
    return HttpResponseRedirect(reverse("kladblok"))
