"""Show odd patterns, and mark one as looked at."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waakvlam.application.toezicht import markeer_gezien
from waakvlam.application.vragen import patronen as vraag
from waakvlam.web.brug import vrager
from waakvlam.web.scherm import toon
from waakvlam.web.toezicht.context import Casuslink, Opvallend, Patronen
from waakvlam.web.toezicht.formulier import Gezienformulier


@require_http_methods(["GET", "POST"])
def patronen(request: HttpRequest) -> HttpResponse:
    """Show the notices, with ``?alle=1`` also those that were looked at; a POST marks one."""
    if request.method != "POST":
        return _blad(request, None)
    form = Gezienformulier(request.POST, prefix=request.POST.get("welk", "")[:20])
    if not form.is_valid():
        return _blad(request, form)
    mis = markeer_gezien(vrager(request), form.cleaned_data["nr"], form.cleaned_data["notitie"])
    if mis == "niet-gevonden":
        raise Http404
    if mis == "van-uzelf":
        form.add_error(None, _("Dit gaat over u zelf. Vraag een ander om ernaar te kijken."))
        return _blad(request, form)
    messages.success(request, _("De melding is afgehandeld. Uw notitie staat erbij."))
    return HttpResponseRedirect(reverse("patronen"))


def _blad(request: HttpRequest, ingevuld: Gezienformulier | None) -> HttpResponse:
    """The page; ``ingevuld`` is a form that has to be corrected, shown with its notice."""
    alle = request.GET.get("alle") == "1"
    gevonden = vraag.overzicht(vrager(request), alle)
    if gevonden is None:
        raise Http404
    return toon(
        request,
        Patronen(
            titel=_("Toezicht op het gebruik"),
            fout=ingevuld is not None,
            meldingen=tuple(_opvallend(regel, ingevuld) for regel in gevonden.regels),
            alle=alle,
            meer=gevonden.meer,
            nodig=sum(regel.gezien_op is None for regel in gevonden.regels),
        ),
        status=422 if ingevuld is not None else 200,
    )


def _opvallend(regel: vraag.Patroonregel, ingevuld: Gezienformulier | None) -> Opvallend:
    voorvoegsel = f"m{regel.nr}"
    form = None
    if ingevuld is not None and ingevuld.prefix == voorvoegsel:
        form = ingevuld
    elif regel.gezien_op is None and not regel.over_mij:
        form = Gezienformulier(prefix=voorvoegsel, initial={"nr": regel.nr})
    return Opvallend(
        regel,
        tuple(Casuslink(casus[:8], reverse("casus-ingezien", args=[casus])) for casus in regel.casussen),
        form,
    )
