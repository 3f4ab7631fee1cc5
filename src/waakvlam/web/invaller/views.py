"""The page on stand-ins. For who may not, it is not there."""

from datetime import timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waakvlam.application import invallers as app
from waakvlam.application.omgeving import omgeving
from waakvlam.web.brug import vrager
from waakvlam.web.invaller.context import Invallers
from waakvlam.web.invaller.formulier import Invalformulier
from waakvlam.web.scherm import toon

GEWOONLIJK = timedelta(hours=10)


@require_http_methods(["GET", "POST"])
def invaller(request: HttpRequest) -> HttpResponse:
    """Show who stands in, or let someone stand in."""
    wie = vrager(request)
    if not app.mag(wie):
        raise Http404
    collegas, rollen = app.collegas(wie), app.rollen(wie)
    begin = {"tot": timezone.localtime(wie.nu) + GEWOONLIJK, "rol": rollen[0][0] if len(rollen) == 1 else ""}
    form = None
    if collegas and rollen:
        form = Invalformulier(
            request.POST or None,
            collegas=collegas,
            rollen=rollen,
            regels=omgeving().invalregels,
            initial=begin,
        )
    if form is not None and form.is_bound and form.is_valid():
        s = form.cleaned_data
        fout = app.laat_invallen(wie, s["account"], s["rol"], s["tot"], s["reden"])
        if not fout:
            messages.success(request, _("Uw collega kan nu inloggen en werkt in deze gemeente."))
            return HttpResponseRedirect(reverse("invaller"))
        for veld in fout:
            tekst = _("Kies een einde dat nog moet komen, niet verder weg dan hierboven staat.")
            form.add_error(
                veld if veld in form.fields else None, tekst if veld == "tot" else _("Dit kan niet.")
            )
    return toon(
        request,
        Invallers(
            titel=_("Invallen vanuit een andere gemeente"),
            smal=True,
            fout=form is not None and bool(form.errors),
            nu=tuple(app.invallers(wie)),
            form=form,
        ),
        status=422 if form is not None and form.errors else 200,
    )


@require_POST
def stop(request: HttpRequest) -> HttpResponse:
    """End a stand-in at once."""
    nummer = request.POST.get("nummer", "")
    if not nummer.isdecimal() or not app.stop(vrager(request), int(nummer)):
        raise Http404
    messages.success(request, _("Het invallen is gestopt."))
    return HttpResponseRedirect(reverse("invaller"))
