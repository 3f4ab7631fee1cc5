"""Where more signals came in than is usual, and what people make of it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.vragen import ophoping as vragen
from waakvlam.core.ophoping import Weekpunt
from waakvlam.core.signaal.vervolgopdrachten import ZetOpAgenda
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import deel_id
from waakvlam.web.ophoping import woorden
from waakvlam.web.ophoping.context import Een, Groep, Kaart, Ophoping, Signaalrij, Weekrij, Zegregel
from waakvlam.web.ophoping.formulier import Nietsformulier, Samenformulier
from waakvlam.web.ophoping.grafiek import grafiek, maanden
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.signaal.woorden import STAND
from waakvlam.web.weigering import zet_fouten

ZONDER = "-"
"""Stands for no theme in an address."""
KORT, LANG = 26, 52
"""Weeks in the chart of the list, and on the page of one neighbourhood and theme."""


def _adres(buurt: str, thema: str) -> str:
    return reverse("ophoping-een", args=[buurt, thema or ZONDER])


def _plaatje(naam: str, weken: tuple[Weekpunt, ...], minimum: int, nr: str, hoog: float) -> SafeString:
    """The chart; safe to mark so, for ``grafiek`` escapes every text."""
    uitleg = " ".join((_("Het vlak laat zien wat gewoon is."), woorden.kwam(weken[-1], minimum)))
    titel = _("Signalen per week: %(naam)s") % {"naam": naam}
    onder = maanden(weken, woorden.maandnamen())
    return mark_safe(grafiek(weken, minimum, f"grafiek-{nr}", titel, uitleg, onder, hoog))  # noqa: S308


def _kaart(regel: vragen.Vraagregel, minimum: int, weken: int, nr: str, hoog: float) -> Kaart:
    thema = woorden.thema(regel.thema, regel.themanaam)
    return Kaart(
        naam=regel.naam,
        thema=thema,
        url=_adres(regel.buurt, regel.thema),
        kwam=woorden.kwam(regel.meer.laatst, minimum),
        zeker=woorden.hoe_zeker(regel.meer.kans),
        grafiek=_plaatje(f"{regel.naam}, {thema}", regel.meer.weken[-weken:], minimum, nr, hoog),
        gezegd=tuple(
            Zegregel(str(woorden.UITKOMST[g.uitkomst]), g.reden, g.door, g.op, g.tot, g.loopt)
            for g in regel.gezegd
        ),
        weer=regel.weer,
        laatste=date_format(regel.laatste, "j F"),
    )


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show what stands out, or that nothing does."""
    o = vragen.overzicht(vrager(request))
    if o is None:
        raise Http404
    kaarten = [(r.open, _kaart(r, o.minimum, KORT, str(nr), 110)) for nr, r in enumerate(o.vragen)]
    titel = _("Meer signalen dan gewoon")
    return toon(
        request,
        Ophoping(
            titel=titel,
            kruimels=(Kruimel(_("Signalen"), reverse("signalen")), Kruimel(titel)),
            nieuw=tuple(kaart for open_, kaart in kaarten if open_),
            gezien=tuple(kaart for open_, kaart in kaarten if not open_),
            groepen=tuple(
                Groep(
                    tuple((naam, _adres(code, h.thema)) for code, naam in h.namen),
                    woorden.thema(h.thema, h.themanaam),
                    woorden.samen(h.haard),
                )
                for h in o.haarden
            ),
            genoeg=o.genoeg,
            weken=o.weken,
            minstens_weken=o.minstens_weken,
            seizoen=o.seizoen,
            bekeken=o.bekeken,
            vals_per=max(1, round(1 / o.vals)),
            minimum=o.minimum,
            zonder_buurt=o.zonder_buurt if o.zonder_buurt >= o.minimum else 0,
        ),
    )


@require_http_methods(["GET", "POST"])
def een(request: HttpRequest, buurt: str, thema: str) -> HttpResponse:
    """Show one neighbourhood and theme; take what someone makes of it."""
    thema = "" if thema == ZONDER else thema
    blad = vragen.blad(vrager(request), buurt, thema)
    if blad is None:
        raise Http404
    doet = request.POST.get("doe", "")
    samen = Samenformulier(request.POST if doet == Samenformulier.uitkomst else None, gremia=blad.gremia)
    niets = Nietsformulier(request.POST if doet == Nietsformulier.uitkomst else None)
    form = samen if samen.is_bound else niets
    if form.is_bound and form.is_valid():
        opdracht_id = form.cleaned_data["opdracht_id"]
        inhoud = form.opdracht(buurt, thema, blad.regel.meer.laatst.aantal)
        uit = voer_uit(request, inhoud, opdracht_id=opdracht_id)
        if isinstance(uit, Aanvaard):
            if gremium := form.cleaned_data.get("gremium"):
                _op_agenda(request, blad, gremium, opdracht_id)
            else:
                messages.success(request, _("Uw antwoord staat erbij."))
            return HttpResponseRedirect(_adres(buurt, thema))
        zet_fouten(form, uit)
    minimum = blad.minimum
    kaart = _kaart(blad.regel, minimum, LANG, "groot", 200)
    titel = _("%(buurt)s: %(thema)s") % {"buurt": kaart.naam, "thema": kaart.thema}
    weken = [p for p in blad.regel.meer.weken[-LANG:] if p.bekend]
    return toon(
        request,
        Een(
            titel=titel,
            kruimels=(
                Kruimel(_("Signalen"), reverse("signalen")),
                Kruimel(_("Meer signalen dan gewoon"), reverse("ophoping")),
                Kruimel(titel),
            ),
            smal=True,
            fout=bool(form.errors),
            kaart=kaart,
            valt_op=blad.valt_op,
            weken=tuple(
                Weekrij(
                    woorden.week(p.eerste_dag),
                    woorden.hoeveel(p.aantal, minimum),
                    _("%(van)d tot %(tot)d") % {"van": p.van, "tot": p.tot},
                    p is weken[-1],
                )
                for p in reversed(weken)
            ),
            signalen=tuple(
                Signaalrij(
                    s.begin, reverse("signaal", args=[s.signaal]), s.moment, str(STAND.get(s.stand, s.stand))
                )
                for s in blad.signalen
            ),
            samen=samen,
            niets=niets,
            minimum=minimum,
        ),
        status=422 if form.errors else 200,
    )


def _op_agenda(request: HttpRequest, blad: vragen.Blad, gremium: str, opdracht_id: str) -> None:
    """Put the signals of the last week on an agenda, each by itself, and say how many that were."""
    uitkomsten = [
        voer_uit(
            request,
            ZetOpAgenda(gremium),
            opdracht_id=deel_id(opdracht_id, s.signaal),
            stroom=f"signaal/{s.signaal}",
        )
        for s in blad.signalen
    ]
    gelukt = sum(isinstance(uit, Aanvaard) for uit in uitkomsten)
    if gelukt:
        zin = ngettext("%(n)d signaal staat op de agenda.", "%(n)d signalen staan op de agenda.", gelukt)
        messages.success(request, zin % {"n": gelukt})
    niet = sum(isinstance(uit, Geweigerd) for uit in uitkomsten)
    if niet:
        zin = ngettext(
            "%(n)d signaal kon niet op de agenda. Open het om te zien waarom.",
            "%(n)d signalen konden niet op de agenda. Open er een om te zien waarom.",
            niet,
        )
        messages.warning(request, zin % {"n": niet})
