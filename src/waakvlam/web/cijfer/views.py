"""Following figures: the list, choosing one, one with its places, and one place beside the signals."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waakvlam.application.opdracht import Aanvaard
from waakvlam.application.vragen import buurten
from waakvlam.application.vragen import cijfers as vragen
from waakvlam.application.vragen.ambities import keuzes
from waakvlam.core.cijfer.opdrachten import UITKOMSTEN
from waakvlam.core.cijfer.periode import lees_periode
from waakvlam.core.cijfer.toestand import GEHEEL
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.cijfer import woorden
from waakvlam.web.cijfer.context import (
    Cijfers,
    Een,
    Nieuw,
    Plek,
    Plekrij,
    Regel,
    Signaalrij,
    Waarderij,
    Zegrij,
)
from waakvlam.web.cijfer.formulier import Besluitformulier, Cijferformulier, Zegformulier
from waakvlam.web.cijfer.grafiek import grafiek
from waakvlam.web.gericht.views import in_groepen
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.signaal.woorden import STAND, themanamen
from waakvlam.web.weigering import zet_fouten


def kruimels(*verder: Kruimel) -> tuple[Kruimel, ...]:
    """Return the way to a page on figures."""
    return (
        Kruimel(_("Signalen"), reverse("signalen")),
        Kruimel(_("Vaste cijfers"), reverse("cijfers")),
        *verder,
    )


def _regel(r: vragen.CijferRegel) -> Regel:
    plekken = ngettext("1 plek", "%(n)d plekken", r.plekken) % {"n": r.plekken}
    laatste = woorden.periode(r.laatste, r.ritme) if r.laatste else _("nog geen cijfer")
    url = reverse("cijfers-een", args=[r.cijfer])
    open_ = f"?{urlencode({'periode': r.open.code})}" if r.open else ""
    return Regel(
        url=url,
        geef_url=reverse("cijfers-geven", args=[r.cijfer]) + open_,
        naam=r.naam,
        bij=" · ".join(
            (r.thema, str(woorden.RITME[r.ritme]).lower(), plekken, _("laatst: %(p)s") % {"p": laatste})
        ),
        wacht=woorden.periode(r.open, r.ritme) if r.open else "",
        uiterlijk=r.uiterlijk,
        te_laat=r.te_laat,
        vragen=r.vragen,
        herzien=r.herzien,
        gestopt_op=r.gestopt_op,
        oefening=r.oefening,
    )


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show figures the visitor supplies, and those they follow."""
    wie = vrager(request)
    mag = vragen.mag_kiezen(wie)
    regels = [(r, _regel(r)) for r in vragen.lijst(wie)]
    return toon(
        request,
        Cijfers(
            titel=_("Vaste cijfers"),
            kruimels=(Kruimel(_("Signalen"), reverse("signalen")), Kruimel(_("Vaste cijfers"))),
            vragen=tuple(rij for r, rij in regels if mag and r.vragen),
            leveren=tuple(rij for r, rij in regels if r.levert and r.open),
            alle=tuple(rij for _r, rij in regels),
            mag_kiezen=mag,
        ),
    )


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Show the form; choose a figure, or show the form again with what was typed."""
    wie = vrager(request)
    form = None
    if vragen.mag_kiezen(wie):
        form = Cijferformulier(
            request.POST if request.method == "POST" else None,
            rollen=tuple((naam or _("Andere rollen"), er) for naam, er in vragen.rollen_per_kring(wie)),
            themas=tuple(themanamen(wie).items()),
            buurten=in_groepen(buurten.buurten(wie.kijker.gemeente, wie.nu)),
            ambities=keuzes(wie),
        )
    if form is not None and form.is_bound and form.is_valid():
        uit = voer_uit(request, form.opdracht(), opdracht_id=form.cleaned_data["opdracht_id"])
        if isinstance(uit, Aanvaard):
            messages.success(request, _("Dit cijfer wordt nu gevolgd. Wie het levert, krijgt bericht."))
            return HttpResponseRedirect(reverse("cijfers-een", args=[uit.id]))
        zet_fouten(form, uit, {"rol": "rollen"})
    titel = _("Volg een cijfer")
    fout = bool(form and form.errors)
    return toon(
        request,
        Nieuw(titel=titel, kruimels=kruimels(Kruimel(titel)), smal=True, fout=fout, form=form),
        status=422 if fout else 200,
    )


def _gezegd(blad: vragen.Cijferblad, plek: str | None = None) -> tuple[Zegrij, ...]:
    """What was said, of all places or of one."""
    uit = []
    for z in blad.gezegd:
        if plek is not None and z.plek != plek:
            continue
        over = ""
        if z.periode and (p := lees_periode(blad.s.ritme, z.periode)):
            waarde = woorden.waarde(z.waarde, blad.s.te_klein)
            waar = woorden.plek(blad.naam_van(z.plek))
            over = f"{waar}, {woorden.periode(p, blad.s.ritme)}: {waarde} {blad.eenheid}"
        uit.append(Zegrij(str(woorden.GEZEGD[z.soort]), over, z.reden, z.wie, z.op))
    return tuple(uit)


def _blad(request: HttpRequest, cijfer: str, form: Besluitformulier | None = None) -> HttpResponse:
    blad = vragen.cijfer(vrager(request), cijfer)
    if blad is None:
        raise Http404
    s = blad.s
    assert s.tot is not None
    begin = {naam: woorden.getal(grens) for naam, grens in (("laag", s.laag), ("hoog", s.hoog)) if grens}
    mag = blad.volgt and s.gestopt_op is None
    geven = reverse("cijfers-geven", args=[cijfer])
    fout = bool(form and form.errors)
    return toon(
        request,
        Een(
            titel=blad.naam,
            kruimels=kruimels(Kruimel(blad.naam)),
            smal=True,
            fout=fout,
            klaar="" if fout else "cijfers-nieuw",
            cijfer=cijfer,
            uitleg=blad.uitleg,
            ambitie=dict(keuzes(vrager(request))).get(s.ambitie, "") if s.ambitie else "",
            regel=f"{blad.thema} · {str(woorden.RITME[s.ritme]).lower()}",
            gewoon=woorden.gewoon(s, blad.eenheid),
            wie=blad.wie,
            tot=s.gestopt_op or s.tot,
            loopt=blad.loopt,
            gestopt=s.gestopt_op is not None,
            klein=s.te_klein,
            wacht=tuple(
                (woorden.periode(p, s.ritme), f"{geven}?{urlencode({'periode': p.code})}") for p in blad.open
            ),
            te_laat=blad.te_laat,
            mag_geven=blad.mag_geven,
            plekken=tuple(
                Plekrij(
                    woorden.plek(p.naam),
                    reverse("cijfers-plek", args=[cijfer, p.plek]),
                    woorden.periode(p.laatst.periode, s.ritme) if p.laatst else "",
                    f"{woorden.waarde(p.laatst.waarde, s.te_klein)} {blad.eenheid}" if p.laatst else "",
                    p.vraag,
                )
                for p in blad.plekken
            ),
            gezegd=_gezegd(blad),
            besluit=(form or Besluitformulier(initial=begin)) if mag else None,
            oefening=s.oefening,
        ),
        status=422 if fout else 200,
    )


@require_safe
def een(request: HttpRequest, cijfer: str) -> HttpResponse:
    """Show one figure."""
    return _blad(request, cijfer)


@require_POST
def besluit(request: HttpRequest, cijfer: str) -> HttpResponse:
    """Go on or stop, by a decision with a reason."""
    if vragen.cijfer(vrager(request), cijfer) is None:
        raise Http404
    form = Besluitformulier(request.POST)
    if form.is_valid():
        uit = voer_uit(
            request,
            form.opdracht(),
            opdracht_id=form.cleaned_data["opdracht_id"],
            stroom=f"cijfer/{cijfer}",
        )
        if isinstance(uit, Aanvaard):
            messages.success(request, _("Uw besluit staat erbij."))
            return HttpResponseRedirect(reverse("cijfers-een", args=[cijfer]))
        zet_fouten(form, uit)
    return _blad(request, cijfer, form)


@require_http_methods(["GET", "POST"])
def plek(request: HttpRequest, cijfer: str, plek: str) -> HttpResponse:
    """Show one place; take what somebody makes of its last value."""
    wie = vrager(request)
    er = vragen.plek(wie, cijfer, plek)
    if er is None:
        raise Http404
    blad, s = er.blad, er.blad.s
    mag = blad.volgt and s.gestopt_op is None and bool(er.punten)
    form = Zegformulier(request.POST if request.method == "POST" and mag else None)
    doet = request.POST.get("doe", "")
    if form.is_bound and form.is_valid() and doet in UITKOMSTEN:
        uit = voer_uit(
            request,
            form.opdracht(plek, er.punten[-1].periode.code, doet),
            opdracht_id=form.cleaned_data["opdracht_id"],
            stroom=f"cijfer/{cijfer}",
        )
        if isinstance(uit, Aanvaard):
            messages.success(request, _("Uw antwoord staat erbij. Wie het cijfer levert, leest het ook."))
            return HttpResponseRedirect(reverse("cijfers-plek", args=[cijfer, plek]))
        zet_fouten(form, uit)
    naam = woorden.plek(er.naam)
    gewoon = woorden.gewoon(s, blad.eenheid)
    laatst = er.punten[-1] if er.punten else None
    kern, tekening = _("Er is nog geen cijfer."), None
    if laatst is not None:
        kern = _("%(periode)s: %(waarde)s %(eenheid)s.") % {
            "periode": woorden.periode(laatst.periode, s.ritme).capitalize(),
            "waarde": woorden.waarde(laatst.waarde, s.te_klein),
            "eenheid": blad.eenheid,
        }
        van, tot = (woorden.periode(p.periode, s.ritme) for p in (er.punten[0], laatst))
        titel_ = _("%(cijfer)s, %(plek)s") % {"cijfer": blad.naam, "plek": naam}
        tekening = mark_safe(grafiek(s, er.punten, titel_, f"{kern} {gewoon}", van, tot))  # noqa: S308
    fout = bool(form.errors)
    waar = {"thema": s.thema, **({"buurt": plek} if plek != GEHEEL else {})}
    return toon(
        request,
        Plek(
            titel=_("%(cijfer)s: %(plek)s") % {"cijfer": blad.naam, "plek": naam},
            kruimels=kruimels(Kruimel(blad.naam, reverse("cijfers-een", args=[cijfer])), Kruimel(naam)),
            smal=True,
            fout=fout,
            naam=naam,
            kern=kern,
            gewoon=gewoon,
            vraag=er.vraag is not None,
            grafiek=tekening,
            waarden=tuple(
                Waarderij(
                    woorden.periode(p.periode, s.ritme),
                    woorden.waarde(p.waarde, s.te_klein),
                    p.gewoon,
                    p.wie,
                    p.keren > 1,
                )
                for p in reversed(er.punten)
            ),
            signalen=None
            if er.signalen is None
            else tuple(
                Signaalrij(
                    g.begin, reverse("signaal", args=[g.signaal]), g.moment, str(STAND.get(g.stand, g.stand))
                )
                for g in er.signalen
            ),
            thema=blad.thema,
            gezegd=_gezegd(blad, plek),
            zeg=form if mag else None,
            opletten_url=f"{reverse('opletten-nieuw')}?{urlencode(waar)}" if blad.volgt else "",
        ),
        status=422 if fout else 200,
    )
