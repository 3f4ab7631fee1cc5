"""The letter to a household on what was shared about it: chosen, shown, printed, handed over or put off."""

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from waakvlam.application.vragen.brief import Briefblad, Briefdeling, briefblad
from waakvlam.core.casus.verzoekopdrachten import GeefBriefMee, StelBriefUit
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.web.brug import vrager
from waakvlam.web.casus.hulp import kruimels, moet
from waakvlam.web.casus.verslag.pdf import mist, naar_pdf
from waakvlam.web.doen import doe
from waakvlam.web.formulier import Datum, Formulier, Keuzes, Vinkjes, tekstvak, vul_in
from waakvlam.web.scherm import toon
from waakvlam.web.templatetags.waakvlam import datum
from waakvlam.web.toegang.lid import moet_lid
from waakvlam.web.verzoeken.casus.context import Brief, Briefpagina, Delingrij
from waakvlam.web.verzoeken.woorden import BRIEF_HOE

UITSTEL_DAGEN = 14
"""What is filled in beforehand as the day to look again; anybody can choose another."""


class Briefkeuze(Formulier):
    """Which shares, to whom, and what is said of them."""

    delingen = forms.MultipleChoiceField(
        label=gettext_lazy("Waarover gaat het?"),
        widget=Vinkjes,
        error_messages=vul_in(gettext_lazy("Kies minstens één deling.")),
    )
    persoon = forms.ChoiceField(
        label=gettext_lazy("Voor wie?"), required=False, widget=Keuzes,
        error_messages=vul_in(gettext_lazy("Kies voor wie het is.")),
    )  # fmt: skip
    uitleg = forms.CharField(
        label=gettext_lazy("Wat wilt u zelf uitleggen?"),
        help_text=gettext_lazy("Dit komt in de brief. Wij bewaren het niet."),
        required=False, max_length=2000, widget=tekstvak(3),
    )  # fmt: skip
    hoe = forms.ChoiceField(
        label=gettext_lazy("Hoe geeft u de brief?"), choices=tuple(BRIEF_HOE.items()), initial="post",
        widget=Keuzes, error_messages=vul_in(gettext_lazy("Kies hoe u de brief geeft.")),
    )  # fmt: skip
    reden = forms.CharField(
        label=gettext_lazy("Waarom kan het nu nog niet?"), required=False, max_length=2000, widget=tekstvak(2)
    )
    tot = forms.DateField(
        label=gettext_lazy("Wanneer kijkt u opnieuw?"), required=False, widget=Datum,
        error_messages={"invalid": gettext_lazy("Vul een dag in, zoals 21-11-2026.")},
    )  # fmt: skip

    def __init__(self, *args: Any, blad: Briefblad, nu: datetime, **kwargs: Any) -> None:
        begin = {
            "delingen": [d.id for d in blad.delingen if d.stand != "verteld"],
            "tot": timezone.localdate(nu) + timedelta(days=UITSTEL_DAGEN),
            "persoon": "",
        }
        super().__init__(*args, initial=begin, **kwargs)
        keuzes = [(d.id, naam_van(d)) for d in blad.delingen]
        self.fields["delingen"].choices = keuzes  # type: ignore[attr-defined]
        wie = [("", _("Het hele huishouden")), *((p, p) for p in blad.personen)]
        self.fields["persoon"].choices = wie  # type: ignore[attr-defined]
        self.actie = self.data.get("actie", "toon") if self.is_bound else ""

    def clean(self) -> dict[str, Any]:
        """Ask for the reason and the day only when it is put off."""
        g = super().clean() or self.cleaned_data
        if self.actie == "uitstel":
            if not g.get("reden"):
                self.add_error("reden", _("Schrijf in één zin waarom het nu nog niet kan."))
            if not g.get("tot") and "tot" not in self.errors:
                self.add_error("tot", _("Vul in wanneer u opnieuw kijkt."))
        return g


def naam_van(d: Briefdeling) -> str:
    """Return a share as a choice: when, with whom, what for."""
    return _("%(dag)s: met %(kring)s. %(doel)s") % {"dag": datum(d.op), "kring": d.kring, "doel": d.doel}


def _brief(request: HttpRequest, blad: Briefblad, form: Briefkeuze) -> Brief:
    gekozen = set(form.cleaned_data["delingen"])
    return Brief(
        gemeente=moet_lid(request).gemeentenaam,
        op=vrager(request).nu,
        delingen=tuple(d for d in reversed(blad.delingen) if d.id in gekozen),
        uitleg=form.cleaned_data["uitleg"],
        afzender=moet_lid(request).rolnaam,
    )


@require_http_methods(["GET", "POST"])
def brief(request: HttpRequest, casus: str) -> HttpResponse:
    """Choose what the letter is about, see it, and record that it was given or put off."""
    wie = vrager(request)
    blad = moet(briefblad(wie, casus, _))
    form = Briefkeuze(request.POST if request.method == "POST" else None, blad=blad, nu=wie.nu)
    gemaakt = None
    if form.is_bound and form.is_valid():
        if form.actie in ("gegeven", "uitstel"):
            klaar = _("Vastgelegd dat de brief is gegeven.")
            if form.actie == "uitstel":
                klaar = _("Vastgelegd dat u later vertelt, en waarom.")
            naar = reverse("casus-brief", args=[casus])
            uit = doe(request, form, _opdracht(form), f"casus/{casus}", klaar, naar)
            if uit is not None:
                return uit
        else:
            gemaakt = _brief(request, blad, form)
    titel = _("Brief over wat is gedeeld")
    return toon(
        request,
        Briefpagina(
            titel=titel,
            kruimels=kruimels(blad.codenaam, casus, titel),
            fout=bool(form.errors),
            form=form,
            blad=blad,
            rijen=tuple(Delingrij(d, naam_van(d)) for d in blad.delingen),
            brief=gemaakt,
            pdf_url="" if mist() else reverse("casus-brief-pdf", args=[casus]),
        ),
        422 if form.errors else 200,
    )


def _opdracht(form: Briefkeuze) -> GeefBriefMee | StelBriefUit:
    g = form.cleaned_data
    if form.actie == "gegeven":
        return GeefBriefMee(tuple(g["delingen"]), g["persoon"], g["hoe"])
    tot = timezone.make_aware(datetime.combine(g["tot"], time(23, 59)))
    return StelBriefUit(tuple(g["delingen"]), Tekst(g["reden"]), tot)


@require_POST
def als_pdf(request: HttpRequest, casus: str) -> HttpResponse:
    """Give the letter as a PDF. What was chosen and written comes with the form, never in the address."""
    wie = vrager(request)
    blad = moet(briefblad(wie, casus, _))
    if mist():
        raise Http404
    form = Briefkeuze(request.POST, blad=blad, nu=wie.nu)
    if not form.is_valid():
        return brief(request, casus)
    html = render_to_string("web/verzoeken/brief-los.html", {"brief": _brief(request, blad, form)})
    pad = finders.find("waakvlam/casus-papier.css")
    antwoord = HttpResponse(
        naar_pdf(html, pad if isinstance(pad, str) else None), content_type="application/pdf"
    )
    antwoord["Content-Disposition"] = 'attachment; filename="brief.pdf"'
    antwoord["Cache-Control"] = "no-store"
    return antwoord
