"""The attachments of a case and of a signal: adding one, taking one back."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waakvlam.application.bijlagen import lezen, toevoegen
from waakvlam.application.bijlagen.weghalen import trek_in
from waakvlam.application.bijlagen.werk import neemt_bestanden, werk
from waakvlam.application.opdracht import Aanvaard, Geweigerd, Uitkomst, Verouderd
from waakvlam.application.vragen import signaal as signaalvragen
from waakvlam.web.bijlagen.context import Bijlagen, Intrekken, Rij
from waakvlam.web.bijlagen.formulier import Bijlageformulier, Intrekformulier
from waakvlam.web.bijlagen.hulp import envelop, maak_klaar, neem_in, rijen, toegevoegd
from waakvlam.web.bijlagen.woorden import soorten_in_woorden
from waakvlam.web.brug import vrager
from waakvlam.web.casus.hulp import kruimels, moet
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.weigering import zet_fouten


@require_http_methods(["GET", "POST"])
def casus(request: HttpRequest, casus: str) -> HttpResponse:
    """Show the attachments of a case; add one."""
    blad = moet(lezen.van_casus(vrager(request), casus))
    form = None
    if neemt_bestanden() and not blad.gesloten and blad.kringen:
        kringen = [(code, naam or _("Iedereen in deze casus")) for code, naam in blad.kringen]
        gestuurd = (request.POST, request.FILES) if request.method == "POST" else (None, None)
        form = Bijlageformulier(*gestuurd, kringen=kringen)
        maak_klaar(form, "bestand")
    if request.method == "POST":
        if form is None:
            raise Http404
        nagekeken = neem_in(request, form, "bestand")
        if form.is_valid() and nagekeken is not None:
            g = form.cleaned_data
            wie = envelop(request, f"casus/{casus}", g["opdracht_id"], form.kring_gekozen())
            uit = toevoegen.voeg_toe(wie, nagekeken, g["omschrijving"])
            if isinstance(uit, Aanvaard):
                messages.success(request, toegevoegd(nagekeken))
                return HttpResponseRedirect(reverse("casus-bijlagen", args=[casus]))
            _weiger(form, uit)
    return toon(
        request,
        Bijlagen(
            titel=_("Bijlagen"),
            kruimels=kruimels(blad.codenaam, casus, _("Bijlagen")),
            fout=bool(form and form.errors),
            klaar="" if form and form.errors else f"casus-bijlagen-{casus}",
            casus=casus,
            rijen=rijen(blad.bijlagen, "casus", casus),
            form=form,
            soorten=soorten_in_woorden(werk().grenzen.soorten),
            mb=werk().grenzen.bytes // 1_000_000,
            geen_scanner=settings.SCANNER == settings.NIET_NAKIJKEN,
        ),
        status=422 if form and form.errors else 200,
    )


def _weiger(form: Bijlageformulier, uit: Uitkomst) -> None:
    if isinstance(uit, Geweigerd) and "niet-gevonden" in uit.weigering.codes:
        raise Http404
    assert isinstance(uit, (Geweigerd, Verouderd))
    zet_fouten(form, uit, {"naam": "bestand"})


@require_http_methods(["GET", "POST"])
def van_casus(request: HttpRequest, casus: str, bijlage: str) -> HttpResponse:
    """Take back an attachment of a case."""
    blad = moet(lezen.van_casus(vrager(request), casus))
    rij = _rij(rijen(blad.bijlagen, "casus", casus), bijlage)
    terug = reverse("casus-bijlagen", args=[casus])
    paden = (*kruimels(blad.codenaam, casus, _("Bijlagen"))[:-1], Kruimel(_("Bijlagen"), terug))
    return _intrekken(request, rij, f"casus/{casus}", terug, paden)


@require_http_methods(["GET", "POST"])
def van_signaal(request: HttpRequest, signaal: str, bijlage: str) -> HttpResponse:
    """Take back an attachment of a signal."""
    blad = moet(signaalvragen.signaal(vrager(request), signaal))
    rij = _rij(rijen(blad.bijlagen, "signaal", signaal), bijlage)
    terug = reverse("signaal", args=[signaal])
    paden = (Kruimel(_("Signalen"), reverse("signalen")), Kruimel(_("Signaal"), terug))
    return _intrekken(request, rij, f"signaal/{signaal}", terug, paden)


def _rij(alle: tuple[Rij, ...], bijlage: str) -> Rij:
    """Return one that may be taken back by this visitor."""
    return moet(next((r for r in alle if r.bijlage.bijlage == bijlage and r.intrek_url), None))


def _intrekken(
    request: HttpRequest, rij: Rij, stroom: str, terug: str, paden: tuple[Kruimel, ...]
) -> HttpResponse:
    form = Intrekformulier(request.POST or None)
    if form.is_bound and form.is_valid():
        wie = envelop(request, stroom, form.cleaned_data["opdracht_id"])
        uit = trek_in(wie, rij.bijlage.bijlage, form.cleaned_data["reden"])
        if isinstance(uit, Aanvaard):
            messages.success(request, _("De bijlage is ingetrokken. Het bestand zelf is weg."))
            return HttpResponseRedirect(terug)
        assert isinstance(uit, (Geweigerd, Verouderd))
        zet_fouten(form, uit)
    titel = _("Bijlage intrekken")
    return toon(
        request,
        Intrekken(
            titel=titel,
            kruimels=(*paden, Kruimel(titel)),
            smal=True,
            fout=bool(form.errors),
            rij=rij,
            form=form,
            terug=terug,
        ),
        status=422 if form.errors else 200,
    )
