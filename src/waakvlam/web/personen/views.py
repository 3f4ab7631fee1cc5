"""The persons of a case: the list, one person, saying who it is."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.application.opdracht import Aanvaard, Geweigerd, Uitkomst
from waakvlam.application.vragen import personen as vraag
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import adres, kruimels, moet
from waakvlam.web.casus.weigering import WeigerBlad, weigerblad
from waakvlam.web.formulier import Formulier
from waakvlam.web.personen.context import Personen, Persoon, Vastleggen
from waakvlam.web.personen.formulier import Persoonsformulier
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.toegang.lid import moet_lid
from waakvlam.web.weigering import redenen_van, zet_fouten


@require_safe
def lijst(request: HttpRequest, casus: str) -> HttpResponse:
    """Show the persons of a case, with names for who may read those."""
    kaart = moet(vraag.personen(vrager(request), casus))
    return toon(
        request,
        Personen(
            titel=_("Personen"),
            kruimels=kruimels(kaart.codenaam, casus, _("Personen")),
            smal=True,
            kaart=kaart,
        ),
    )


@require_safe
def persoon(request: HttpRequest, casus: str, persoon: str) -> HttpResponse:
    """Show one person as far as the visitor may read that."""
    blad = moet(vraag.persoon(vrager(request), casus, persoon, _))
    return toon(
        request,
        Persoon(titel=persoon, kruimels=pad(blad.codenaam, casus, persoon), smal=True, blad=blad),
    )


def pad(codenaam: str, casus: str, hier: str) -> tuple[Kruimel, ...]:
    """Return the path to a page below that of the persons of a case."""
    eerst = kruimels(codenaam, casus, "")[:-1]
    return (*eerst, Kruimel(_("Personen"), reverse("casus-personen", args=[casus])), Kruimel(hier))


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest, casus: str) -> HttpResponse:
    """Add a person; who it is may be filled in now or later."""
    kaart = moet(vraag.personen(vrager(request), casus))
    if not kaart.mag_vastleggen or kaart.gesloten:
        raise Http404
    form = Persoonsformulier(request.POST or None, eigen={})
    if not (form.is_bound and form.is_valid()):
        return _pagina(request, casus, kaart.codenaam, "", form)
    uit = _doe(request, casus, form, form.erbij())
    if isinstance(uit, Aanvaard):
        messages.success(request, _("De persoon staat erbij."))
        return HttpResponseRedirect(adres(casus))
    return _pagina(request, casus, kaart.codenaam, "", form, _fouten(request, casus, form, uit))


@require_http_methods(["GET", "POST"])
def vastleggen(request: HttpRequest, casus: str, persoon: str) -> HttpResponse:
    """Say who a person is, or correct it; what stood there before stays in the history."""
    blad = moet(vraag.persoon(vrager(request), casus, persoon, _))
    if not blad.mag_vastleggen:
        raise Http404
    form = Persoonsformulier(request.POST or None, eigen=blad.eigen)
    if not (form.is_bound and form.is_valid()):
        return _pagina(request, casus, blad.codenaam, persoon, form)
    inhoud = form.opdracht(persoon)
    terug = HttpResponseRedirect(reverse("casus-persoon", args=[casus, persoon]))
    if inhoud is None:
        messages.info(request, _("Er is niets veranderd."))
        return terug
    uit = _doe(request, casus, form, inhoud)
    if isinstance(uit, Aanvaard):
        messages.success(request, _("Vastgelegd. Wie uw kring leest, ziet dit."))
        return terug
    return _pagina(request, casus, blad.codenaam, persoon, form, _fouten(request, casus, form, uit))


def _doe(request: HttpRequest, casus: str, form: Formulier, inhoud: object) -> Uitkomst:
    return voer_uit(request, inhoud, opdracht_id=form.cleaned_data["opdracht_id"], stroom=f"casus/{casus}")


def _fouten(request: HttpRequest, casus: str, form: Formulier, uit: Uitkomst) -> WeigerBlad | None:
    """Put what is wrong at its field; what is about no field comes above the form."""
    if not isinstance(uit, Geweigerd):
        zet_fouten(form, uit)  # type: ignore[arg-type]
        return None
    zinnen = redenen_van(uit)
    if any(zin.veld not in form.fields for zin in zinnen):
        return weigerblad(moet_lid(request).gemeente, casus, uit, _("Dit kan zo niet"), {})
    for zin in zinnen:
        form.add_error(zin.veld, zin.tekst)
    return None


def _pagina(
    request: HttpRequest,
    casus: str,
    codenaam: str,
    persoon: str,
    form: Persoonsformulier,
    weigering: WeigerBlad | None = None,
) -> HttpResponse:
    fout = bool(form.errors) or weigering is not None
    titel = _("Wie is %(persoon)s?") % {"persoon": persoon} if persoon else _("Persoon erbij")
    return toon(
        request,
        Vastleggen(
            titel=titel,
            kruimels=pad(codenaam, casus, titel),
            smal=True,
            fout=fout,
            casus=casus,
            persoon=persoon,
            form=form,
            weigering=weigering,
        ),
        status=422 if fout else 200,
    )
