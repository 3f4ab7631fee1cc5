"""Asking a role something without names and without a case."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.sparren.deel import blijft
from waakvlam.application.vragen import sparren as vragen
from waakvlam.core.tijd import delen
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.sparren.context import Nieuw, Sparren, Vraag, Zegregel
from waakvlam.web.sparren.formulier import Antwoordformulier, Vraagformulier
from waakvlam.web.sparren.woorden import GEZEGD
from waakvlam.web.weigering import zet_fouten


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show questions put to the visitor's role, and their own."""
    regels = vragen.lijst(vrager(request))
    return toon(
        request,
        Sparren(
            titel=_("Even sparren"),
            aan_mij=tuple(r for r in regels if not r.van_mij),
            van_mij=tuple(r for r in regels if r.van_mij),
        ),
    )


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Show the form; put the question, or show the form again with what was typed."""
    rollen = vragen.te_vragen(vrager(request))
    form = Vraagformulier(request.POST if request.method == "POST" else None, rollen=rollen)
    if form.is_bound and form.is_valid():
        uit = voer_uit(request, form.opdracht(), opdracht_id=form.cleaned_data["opdracht_id"])
        if isinstance(uit, Aanvaard):
            messages.success(request, _("Uw vraag is gesteld. U ziet het antwoord hier."))
            return HttpResponseRedirect(reverse("sparren-een", args=[uit.id]))
        assert isinstance(uit, Geweigerd)
        zet_fouten(form, uit)
    titel = _("Even sparren (zonder namen)")
    return toon(
        request,
        Nieuw(
            titel=titel,
            kruimels=(Kruimel(_("Even sparren"), reverse("sparren")), Kruimel(titel)),
            smal=True,
            fout=bool(form.errors),
            form=form,
            rollen=bool(rollen),
            dagen=delen(blijft())[1].days,
        ),
        status=422 if form.errors else 200,
    )


@require_http_methods(["GET", "POST"])
def een(request: HttpRequest, spar: str) -> HttpResponse:
    """Show one question; take an answer, or what the asker adds."""
    blad = vragen.spar(vrager(request), spar)
    if blad is None:
        raise Http404
    antwoord = blad.mag_antwoorden and not blad.van_mij
    form = Antwoordformulier(request.POST if request.method == "POST" else None, antwoord=antwoord)
    if form.is_bound and form.is_valid():
        uit = voer_uit(
            request, form.opdracht(), opdracht_id=form.cleaned_data["opdracht_id"], stroom=f"spar/{spar}"
        )
        if isinstance(uit, Aanvaard):
            messages.success(request, _("Uw antwoord staat erbij.") if antwoord else _("Het staat erbij."))
            return HttpResponseRedirect(reverse("sparren-een", args=[spar]))
        assert isinstance(uit, Geweigerd)
        if "niet-gevonden" in uit.weigering.codes:
            raise Http404
        zet_fouten(form, uit, {"antwoord": "tekst"})
    titel = _("Vraag aan: %(rol)s") % {"rol": blad.aan}
    return toon(
        request,
        Vraag(
            titel=titel,
            kruimels=(Kruimel(_("Even sparren"), reverse("sparren")), Kruimel(titel)),
            smal=True,
            fout=bool(form.errors),
            klaar="" if form.errors else f"sparren-{spar}",
            blad=blad,
            gezegd=tuple(
                Zegregel(str(GEZEGD[g.soort]), g.tekst, g.op, g.wie, g.soort == "spar-beantwoord")
                for g in blad.gezegd
            ),
            form=form,
        ),
        status=422 if form.errors else 200,
    )
