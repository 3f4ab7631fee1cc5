"""A case as somebody who asks under the Woo would see it, what each entry is, and the same as a file."""

from dataclasses import replace

from django import forms
from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.application.vragen.woo import WooBlad, Wooregelblad, woo_blad
from waakvlam.core.casus.verzoekopdrachten import MarkeerWoo
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.web.brug import vrager
from waakvlam.web.casus.hulp import kruimels, moet
from waakvlam.web.casus.verslag.pdf import mist, naar_pdf
from waakvlam.web.doen import doe
from waakvlam.web.formulier import Formulier, Keuzes, tekstvak, vul_in
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.verzoeken.casus.context import WooMerk, WooPagina, Woorij
from waakvlam.web.verzoeken.woorden import MERK, MERK_UITLEG


class Merkformulier(Formulier):
    """What an entry is, when that is something else than its kind says."""

    soort = forms.ChoiceField(
        label=gettext_lazy("Wat is deze regel?"),
        choices=tuple(MERK_UITLEG.items()),
        widget=Keuzes,
        error_messages=vul_in(gettext_lazy("Kies wat deze regel is.")),
    )
    reden = forms.CharField(
        label=gettext_lazy("Waarom?"),
        max_length=2000,
        widget=tekstvak(2),
        error_messages=vul_in(gettext_lazy("Schrijf in één zin waarom.")),
    )
    gelezen = forms.CharField(required=False, widget=forms.HiddenInput)


def _blad(request: HttpRequest, casus: str, handeling: str) -> WooBlad:
    return moet(woo_blad(vrager(request), casus, _, handeling))


def _rijen(blad: WooBlad) -> tuple[Woorij, ...]:
    return tuple(
        Woorij(r, str(MERK[r.merk]), reverse("casus-woo-merk", args=[blad.casus, r.nr])) for r in blad.regels
    )


@require_safe
def woo(request: HttpRequest, casus: str) -> HttpResponse:
    """Show the case as it would go out."""
    blad = _blad(request, casus, "woo-blik")
    titel = _("Zo ziet een Woo-verzoeker dit")
    return toon(
        request,
        WooPagina(
            titel=titel,
            kruimels=kruimels(blad.codenaam, casus, titel),
            blad=blad,
            rijen=_rijen(blad),
            pdf_url="" if mist() else reverse("casus-woo-pdf", args=[casus]),
            html_url=reverse("casus-woo-html", args=[casus]),
            mist=mist(),
        ),
    )


def _regel(blad: WooBlad, nr: int) -> Wooregelblad:
    return moet(next((r for r in blad.regels if r.nr == nr), None))


@require_http_methods(["GET", "POST"])
def merk(request: HttpRequest, casus: str, nr: int) -> HttpResponse:
    """Say what an entry is under the Woo."""
    blad = _blad(request, casus, "woo-blik")
    regel = _regel(blad, nr)
    form = Merkformulier(request.POST if request.method == "POST" else None, initial={"soort": regel.merk})
    if form.is_bound and form.is_valid():
        g = form.cleaned_data
        inhoud = MarkeerWoo(nr, g["soort"], Tekst(g["reden"]))
        naar = f"{reverse('casus-woo', args=[casus])}#r{nr}"
        uit = doe(request, form, inhoud, f"casus/{casus}", _("Vastgelegd wat deze regel is."), naar)
        if uit is not None:
            return uit
    titel = _("Wat is deze regel?")
    pad = kruimels(blad.codenaam, casus, _("Woo"))
    return toon(
        request,
        WooMerk(
            titel=titel,
            kruimels=(
                *pad[:-1],
                replace(pad[-1], url=reverse("casus-woo", args=[casus])),
                Kruimel(titel),
            ),
            smal=True,
            fout=bool(form.errors),
            form=form,
            regel=regel,
        ),
        422 if form.errors else 200,
    )


def _los(request: HttpRequest, casus: str, handeling: str) -> str:
    blad = _blad(request, casus, handeling)
    return render_to_string("web/verzoeken/woo-los.html", {"blad": blad, "rijen": _rijen(blad)})


@require_safe
def als_html(request: HttpRequest, casus: str) -> HttpResponse:
    """Give the page as a file by itself."""
    antwoord = HttpResponse(_los(request, casus, "woo-uitvoer"), content_type="text/html; charset=utf-8")
    antwoord["Content-Disposition"] = 'attachment; filename="woo.html"'
    return antwoord


@require_safe
def als_pdf(request: HttpRequest, casus: str) -> HttpResponse:
    """Give the page as a PDF; where none can be made there is none."""
    html = _los(request, casus, "woo-uitvoer")
    if mist():
        raise Http404
    pad = finders.find("waakvlam/casus-papier.css")
    antwoord = HttpResponse(
        naar_pdf(html, pad if isinstance(pad, str) else None), content_type="application/pdf"
    )
    antwoord["Content-Disposition"] = 'attachment; filename="woo.pdf"'
    return antwoord
