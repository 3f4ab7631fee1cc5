"""*Gegevens voor dit besluit*: opening a person for one decision, what is then open, and closing it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.vragen import personen, persoonsbesluit
from waakvlam.core.casus.persoonopdrachten import SluitGegevens
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import adres, kruimels, moet, nieuw_id
from waakvlam.web.casus.weigering import WeigerBlad, weigerblad
from waakvlam.web.personen.context import Besluit, Gegevens, GegevensAfdruk
from waakvlam.web.personen.formulier import Besluitformulier
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import moet_lid
from waakvlam.web.weigering import zet_fouten


@require_http_methods(["GET", "POST"])
def openen(request: HttpRequest, casus: str) -> HttpResponse:
    """Ask which person for which decision, and open exactly that."""
    blad = moet(persoonsbesluit.te_openen(vrager(request), casus, _))
    form = Besluitformulier(request.POST or None, blad=blad)
    weigering = None
    if form.is_bound and form.is_valid():
        inhoud = form.opdracht()
        uit = voer_uit(request, inhoud, opdracht_id=form.cleaned_data["opdracht_id"], stroom=f"casus/{casus}")
        if isinstance(uit, Aanvaard):
            return HttpResponseRedirect(_waar(request, casus, inhoud.persoon))
        weigering = _weigering(request, casus, form, uit) if isinstance(uit, Geweigerd) else None
        if weigering is None:
            zet_fouten(form, uit)  # type: ignore[arg-type]
    fout = bool(form.errors) or weigering is not None
    return toon(
        request,
        Besluit(
            titel=_("Gegevens voor een besluit"),
            kruimels=kruimels(blad.codenaam, casus, _("Gegevens voor een besluit")),
            smal=True,
            fout=fout,
            casus=casus,
            form=form,
            soorten=blad.soorten,
            inzagen=blad.inzagen,
            weigering=weigering,
        ),
        status=422 if fout else 200,
    )


def _weigering(request: HttpRequest, casus: str, form: Besluitformulier, uit: Geweigerd) -> WeigerBlad:
    doelen = {naam: form[naam].id_for_label or form[naam].auto_id or "" for naam in form.fields}
    return weigerblad(moet_lid(request).gemeente, casus, uit, _("Dit kan zo niet"), doelen)


def _waar(request: HttpRequest, casus: str, persoon: str) -> str:
    """Return the address of what was opened last for this person; the case when it is closed already."""
    kaart = personen.personen(vrager(request), casus)
    open_ = [i for i in kaart.inzagen if i.persoon == persoon] if kaart else []
    return reverse("casus-besluit-gegevens", args=[casus, open_[-1].inzage]) if open_ else adres(casus)


@require_safe
def gegevens(request: HttpRequest, casus: str, inzage: str) -> HttpResponse:
    """Show what is open for the decision."""
    blad = moet(persoonsbesluit.gegevens(vrager(request), casus, inzage, _))
    titel = _("%(besluit)s: %(persoon)s") % {"besluit": blad.besluit, "persoon": blad.persoon}
    return toon(
        request,
        Gegevens(
            titel=titel,
            kruimels=kruimels(blad.codenaam, casus, titel),
            smal=True,
            blad=blad,
            opdracht_id=nieuw_id(),
        ),
    )


@require_safe
def afdruk(request: HttpRequest, casus: str, inzage: str) -> HttpResponse:
    """Show it as it goes on paper."""
    wie, lid = vrager(request), moet_lid(request)
    blad = moet(persoonsbesluit.gegevens(wie, casus, inzage, _))
    return toon(
        request,
        GegevensAfdruk(
            titel=_("Gegevens voor dit besluit"),
            kruimels=kruimels(blad.codenaam, casus, _("Afdruk")),
            smal=True,
            blad=blad,
            op=wie.nu,
            wie=lid.voluit,
        ),
    )


@require_POST
def sluiten(request: HttpRequest, casus: str, inzage: str) -> HttpResponse:
    """Close it before its time."""
    uit = voer_uit(
        request,
        SluitGegevens(inzage),
        opdracht_id=request.POST.get("opdracht_id", "")[:64],
        stroom=f"casus/{casus}",
    )
    if not isinstance(uit, Aanvaard):
        moet(None)
    messages.success(request, _("De gegevens zijn weer dicht."))
    return HttpResponseRedirect(adres(casus))
