"""Opening a case, from nothing or from a signal."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.vragen.nieuw import NieuwBlad, aanpakken_voor, nieuwblad
from waakvlam.application.vragen.signaal import signaal as lees_signaal
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import adres, moet, onthoud_klaar
from waakvlam.web.casus.nieuw.context import AanpakKeus, KiesAanpak, NieuweCasus
from waakvlam.web.casus.nieuw.formulier import Openformulier
from waakvlam.web.casus.weigering import WeigerBlad, weigerblad
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.toegang.lid import moet_lid

CONCEPT = "casus-nieuw"
MEE = 20
"""Signals that can go into a new case together."""

OVER = {
    "huishouden": gettext_lazy("Een huishouden"),
    "onrust": gettext_lazy("Onrust"),
    "gebied": gettext_lazy("Een gebied"),
}
DOELEN = {
    "niet-bevoegd": "id_besluiter_0",
    "motivering": "id_motivering",
    "gebeurd_op": "id_tijd",
    "niveau": "id_niveau_0",
}


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Choose an approach, fill in the form, open the case. ``?signaal=`` is a signal it starts from."""
    lid, wie = moet_lid(request), vrager(request)
    ids = request.POST.get("signaal", "").split(",") if request.POST else request.GET.getlist("signaal")
    signaal = ",".join(dict.fromkeys(filter(None, ids[:MEE])))
    gezien = tuple(moet(lees_signaal(wie, id_)) for id_ in signaal.split(",") if id_)
    aanpakken = aanpakken_voor(wie, lid.rol)
    gevraagd = request.POST.get("aanpak") if request.method == "POST" else request.GET.get("aanpak")
    naam = gevraagd if gevraagd is not None else next(iter(aanpakken)) if len(aanpakken) == 1 else ""
    if naam not in aanpakken:
        fout = request.method == "POST"
        keuzes = tuple(
            AanpakKeus(a.model.titel, str(OVER[a.model.gaat_over]), _url(code, signaal))
            for code, a in aanpakken.items()
        )
        return toon(
            request,
            KiesAanpak(titel=_("Nieuwe casus"), kruimels=_kruimels(), smal=True, fout=fout, aanpakken=keuzes),
            422 if fout else 200,
        )
    blad = nieuwblad(aanpakken[naam], lid.rol, wie.nu, _)
    form = Openformulier(request.POST or None, blad=blad, mijn_rol=lid.rolnaam, initial={"signaal": signaal})
    weigering = None
    if form.is_bound and form.is_valid():
        uit = voer_uit(
            request,
            form.opdracht(min((blad.gemeld_op for blad in gezien), default=None)),
            opdracht_id=form.cleaned_data["opdracht_id"],
            aanpak=naam,
            namens=form.namens(),
            gebeurd_op=form.moment(),
            oefening=form.cleaned_data["oefening"] or any(blad.oefening for blad in gezien),
        )
        if isinstance(uit, Aanvaard):
            messages.success(request, _("De casus is geopend."))
            onthoud_klaar(request, CONCEPT)
            return HttpResponseRedirect(adres(uit.id))
        assert isinstance(uit, Geweigerd)
        weigering = weigerblad(lid.gemeente, "", uit, _("Dit kan zo niet"), DOELEN)
    andere = reverse("casus-nieuw") + (
        f"?{urlencode({'signaal': signaal.split(',')}, doseq=True)}" if signaal else ""
    )
    tekst = "\n\n".join(blad.tekst for blad in gezien)
    return _pagina(request, blad, form, weigering, tekst, andere if len(aanpakken) > 1 else "")


def _pagina(
    request: HttpRequest,
    blad: NieuwBlad,
    form: Openformulier,
    weigering: WeigerBlad | None,
    signaaltekst: str,
    andere_url: str,
) -> HttpResponse:
    fout = bool(form.errors) or weigering is not None
    return toon(
        request,
        NieuweCasus(
            titel=_("Nieuwe casus"),
            kruimels=_kruimels(),
            smal=True,
            fout=fout,
            blad=blad,
            form=form,
            signaaltekst=signaaltekst,
            andere_url=andere_url,
            weigering=weigering,
        ),
        status=422 if fout else 200,
    )


def _kruimels() -> tuple[Kruimel, ...]:
    return (Kruimel(_("Casussen"), reverse("casussen")), Kruimel(_("Nieuwe casus")))


def _url(aanpak: str, signaal: str) -> str:
    vragen = {"aanpak": aanpak, "signaal": signaal.split(",")} if signaal else {"aanpak": aanpak}
    return f"{reverse('casus-nieuw')}?{urlencode(vragen, doseq=True)}"
