"""Adopting and withdrawing, and laying a draft beside another version."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.application.omgeving import omgeving
from waakvlam.application.ontwerpen.bronnen import bestanden_van
from waakvlam.application.ontwerpen.keuren import keur_bestanden
from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.vragen import ontwerpen
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.vergelijk import Vergelijking, vergelijk
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.ontwerp.opdrachten import StelVast, TrekIn
from waakvlam.web.brug import vrager
from waakvlam.web.ontwerp.context import IntrekBlad, VaststelBlad, VerschilBlad, Verschilgroep
from waakvlam.web.ontwerp.formulieren import Intrekformulier, Vaststelformulier
from waakvlam.web.ontwerp.hulp import adres, doe, kop, kruimels, vind
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.toegang.lid import moet_lid
from waakvlam.web.weigering import zet_fouten


@require_http_methods(["GET", "POST"])
def vaststellen(request: HttpRequest, ontwerp: str) -> HttpResponse:
    """Show what adopting changes, and adopt."""
    gevonden = vind(request, ontwerp)
    t, lid = gevonden.ontwerp, moet_lid(request)
    form = Vaststelformulier(request.POST or None, initial={"gezien": t.stand.hash})
    if form.is_bound and form.is_valid():
        g = form.cleaned_data
        uit = doe(request, ontwerp, StelVast(Tekst(g["reden"]), g["gezien"], form.moment()), g["opdracht_id"])
        if isinstance(uit, Aanvaard):
            messages.success(request, _("De versie is vastgesteld. Nieuwe casussen beginnen ermee."))
            return HttpResponseRedirect(adres(ontwerp))
        assert isinstance(uit, Geweigerd)
        zet_fouten(form, uit)
    geladen = keur_bestanden(gevonden.bestanden)
    nu = ontwerpen.geldende(vrager(request), t.stand.aanpak)
    v = _vergelijk(nu.model if nu else None, geladen.aanpak)
    namen = ontwerpen.namen({t.begonnen_door, t.laatst_door})
    titel = _("Vaststellen")
    return toon(
        request,
        VaststelBlad(
            titel=titel,
            kruimels=kruimels(gevonden, Kruimel(titel)),
            fout=bool(form.errors),
            kop=kop(gevonden),
            form=form,
            nu_versie=nu.model.versie if nu else "",
            eerste=nu is None,
            gelijk=v is not None and v.gelijk,
            groepen=_groepen(v),
            gekeurd=t.gekeurd,
            let_op=t.keuring.let_op if t.keuring else 0,
            voorbeelden=t.keuring.voorbeelden if t.keuring else 0,
            zelf_gemaakt=lid.account in (t.begonnen_door, t.laatst_door),
            makers=", ".join(sorted(set(namen.values()))),
        ),
        422 if form.errors else 200,
    )


def _vergelijk(oud: AanpakModel | None, nieuw: AanpakModel | None) -> Vergelijking | None:
    return vergelijk(oud, nieuw, _) if oud is not None and nieuw is not None else None


def _groepen(v: Vergelijking | None) -> tuple[Verschilgroep, ...]:
    """Return only what differs, by kind of part."""
    onderdelen = v.onderdelen if v is not None else ()
    return tuple(Verschilgroep(o.sleutel, o.naam, o.verschillen) for o in onderdelen if o.verschillen)


@require_http_methods(["GET", "POST"])
def intrekken(request: HttpRequest, ontwerp: str) -> HttpResponse:
    """Withdraw an adopted version."""
    gevonden = vind(request, ontwerp)
    if gevonden.ontwerp.fase != "vastgesteld" or not gevonden.mag_vaststellen:
        raise Http404
    form = Intrekformulier(request.POST or None)
    if form.is_bound and form.is_valid():
        g = form.cleaned_data
        uit = doe(request, ontwerp, TrekIn(Tekst(g["reden"])), g["opdracht_id"])
        if isinstance(uit, Aanvaard):
            messages.success(request, _("De versie is ingetrokken. Lopende casussen houden haar."))
            return HttpResponseRedirect(adres(ontwerp))
        assert isinstance(uit, Geweigerd)
        zet_fouten(form, uit)
    titel = _("Intrekken")
    blad = IntrekBlad(
        titel=titel,
        kruimels=kruimels(gevonden, Kruimel(titel)),
        smal=True,
        fout=bool(form.errors),
        kop=kop(gevonden),
        form=form,
    )
    return toon(request, blad, 422 if form.errors else 200)


@require_safe
def verschil(request: HttpRequest, ontwerp: str) -> HttpResponse:
    """Lay a draft beside a version or another draft; ``?met=`` says which, else the version in use."""
    gevonden = vind(request, ontwerp)
    wie = vrager(request)
    alles = ontwerpen.overzicht(wie)
    assert alles is not None
    keuzes = {v.hash: f"{ontwerpen.titel(v.hash, v.naam)}, {v.versie}" for v in alles.versies}
    keuzes |= {
        o.ontwerp: f"{o.titel or o.aanpak}, {o.versie} ({_('ontwerp')})"
        for o in alles.ontwerpen
        if o.ontwerp != ontwerp and o.fase == "ontwerp"
    }
    geldt = ontwerpen.geldende(wie, gevonden.ontwerp.stand.aanpak)
    met = request.GET.get("met") or (geldt.hash if geldt else next(iter(keuzes), ""))
    if met and met not in keuzes:
        raise Http404
    ander = bestanden_van(omgeving(), wie.kijker.gemeente, met) if met else None
    a = keur_bestanden(ander).aanpak if ander else None
    v = _vergelijk(a, keur_bestanden(gevonden.bestanden).aanpak)
    titel = _("Verschillen")
    return toon(
        request,
        VerschilBlad(
            titel=titel,
            kruimels=kruimels(gevonden, Kruimel(titel)),
            kop=kop(gevonden),
            met=met,
            keuzes=tuple(keuzes.items()),
            met_titel=keuzes.get(met, ""),
            kan=v is not None,
            gelijk=v is not None and v.gelijk,
            groepen=_groepen(v),
        ),
    )
