"""Proposing, deciding, holding back and giving free."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waakvlam.application.bewaren.uitvoeren import Uitvoerder, voer_uit
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard, Geweigerd, Uitkomst
from waakvlam.application.vragen.bewaren import Bewaarblad
from waakvlam.core.bewaren import opdrachten as o
from waakvlam.core.bewaren.namen import ALLES, BEWARING, is_persoon
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.web.bewaren.context import BesluitBlad, VasthoudBlad, VoorstelBlad
from waakvlam.web.bewaren.formulieren import Besluitformulier, Vasthoudformulier, Voorstelformulier
from waakvlam.web.bewaren.hulp import adres, deelrij, doe, kop, kruimels, vastrij, vind, wat
from waakvlam.web.doen import doe as doe_formulier
from waakvlam.web.formulier import Formulier
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.toegang.lid import moet_lid
from waakvlam.web.weigering import redenen_van, zet_fouten


@require_http_methods(["GET", "POST"])
def voorstel(request: HttpRequest, bewaring: str) -> HttpResponse:
    """Propose to destroy a part; ``?deel=`` says which."""
    b = vind(request, bewaring)
    deel = request.POST.get("deel") or request.GET.get("deel") or ALLES
    if deel not in b.werk.delen:
        raise Http404
    persoon = is_persoon(deel)
    eerst = {"deel": deel, "grond": "verzoek" if persoon else "termijn"}
    form = Voorstelformulier(request.POST or None, initial=eerst, moet_reden=persoon)
    if form.is_bound and form.is_valid():
        g = form.cleaned_data
        inhoud = o.StelVernietigingVoor(deel, g["grond"], Tekst(g["reden"]) if g["reden"] else None)
        klaar = _in_form(request, b, form, inhoud, _("Het voorstel ligt klaar. Een collega besluit."))
        if klaar is not None:
            return klaar
    verval = b.werk.verval.get(deel)
    titel = _("Voorstellen om te vernietigen")
    return toon(
        request,
        VoorstelBlad(
            titel=titel,
            kruimels=kruimels(b.id, Kruimel(titel)),
            smal=True,
            fout=bool(form.errors),
            kop=kop(b.id, b.oefening),
            form=form,
            wat=wat(b.doel, deel, verval.termijn.naam if verval else ""),
            persoon=persoon,
            rij=deelrij(b, deel, verval) if verval else None,
        ),
        422 if form.errors else 200,
    )


@require_http_methods(["GET", "POST"])
def besluit(request: HttpRequest, bewaring: str, voorstel: str) -> HttpResponse:
    """Decide on a proposal of a colleague, and carry it out at once."""
    b = vind(request, bewaring)
    p = b.bewaring.voorstellen.get(voorstel)
    if p is None or p.stand != "voorgesteld":
        raise Http404
    mee = b.werk.mee if p.deel == ALLES else ()
    form = Besluitformulier(request.POST or None, initial={"deel": p.deel, "mee": " ".join(mee)})
    if form.is_bound and form.is_valid():
        g = form.cleaned_data
        ja = g["akkoord"] == "ja"
        reden = Tekst(g["reden"]) if g["reden"] else None
        inhoud = o.BesluitVernietiging(p.id, g["deel"], ja, reden, tuple(g["mee"].split()) if ja else ())
        uit = doe(request, b, inhoud, g["opdracht_id"])
        if isinstance(uit, Aanvaard) and ja:
            return _voer_uit(request, b)
        if isinstance(uit, Aanvaard):
            messages.success(request, _("Besloten: dit blijft bewaard."))
            return HttpResponseRedirect(adres(b.id))
        assert isinstance(uit, Geweigerd)
        zet_fouten(form, uit)
    verval = b.werk.verval.get(p.deel)
    titel = _("Besluiten over vernietigen")
    return toon(
        request,
        BesluitBlad(
            titel=titel,
            kruimels=kruimels(b.id, Kruimel(titel)),
            smal=True,
            fout=bool(form.errors),
            kop=kop(b.id, b.oefening),
            form=form,
            wat=wat(b.doel, p.deel, b.soortnamen.get(p.soort, "")),
            door=b.namen.get(p.door, p.door),
            op=p.op,
            reden=b.teksten.get(p.reden or "", ""),
            rij=deelrij(b, p.deel, verval) if verval else None,
            mee=len(mee),
            zelf=p.door == b.account,
            vast=tuple(vastrij(b, v) for v in b.vast),
        ),
        422 if form.errors else 200,
    )


def _in_form(
    request: HttpRequest, b: Bewaarblad, form: Formulier, inhoud: Any, gelukt: str
) -> HttpResponse | None:
    """Carry out the command of a form and go back to the record, or put what is wrong in the form."""
    stroom = f"{BEWARING}/{b.id}"
    return doe_formulier(request, form, inhoud, stroom, gelukt, adres(b.id), oefening=b.oefening)


def _voer_uit(request: HttpRequest, b: Bewaarblad) -> HttpResponse:
    """Carry out what was decided on this record, and show the certificate of the last."""
    lid = moet_lid(request)
    gedaan = voer_uit(omgeving(), f"{BEWARING}/{b.id}", Uitvoerder(lid.gemeente, lid.account, lid.rol))
    if not gedaan or not all(isinstance(uit, Aanvaard) for uit in gedaan):
        messages.warning(request, _("Nog niet alles is uitgevoerd. Probeer het straks opnieuw."))
        return HttpResponseRedirect(adres(b.id))
    messages.success(request, _("Vernietigd. Hier staat de verklaring."))
    klaar = [p.id for p in vind(request, b.id).bewaring.voorstellen.values() if p.stand == "uitgevoerd"]
    return HttpResponseRedirect(adres(b.id, "bewaring-verklaring", klaar[-1]))


@require_POST
def uitvoeren(request: HttpRequest, bewaring: str) -> HttpResponse:
    """Finish what was decided and not carried out."""
    b = vind(request, bewaring)
    if not any(p.stand == "besloten" for p in b.bewaring.voorstellen.values()):
        return HttpResponseRedirect(adres(b.id))
    return _voer_uit(request, b)


@require_POST
def intrekken(request: HttpRequest, bewaring: str, voorstel: str) -> HttpResponse:
    """Take a proposal back."""
    b = vind(request, bewaring)
    uit = doe(request, b, o.TrekVernietigingTerug(voorstel), request.POST.get("opdracht_id", ""))
    return _terug(request, b, uit, _("Het voorstel is ingetrokken."))


@require_http_methods(["GET", "POST"])
def vasthouden(request: HttpRequest, bewaring: str) -> HttpResponse:
    """Hold a case or signal back from being destroyed."""
    b = vind(request, bewaring)
    form = Vasthoudformulier(request.POST or None)
    if form.is_bound and form.is_valid():
        g = form.cleaned_data
        inhoud = o.HoudVast(g["soort"], Tekst(g["reden"]), g["tot"])
        klaar = _in_form(request, b, form, inhoud, _("Dit wordt nu vastgehouden."))
        if klaar is not None:
            return klaar
    titel = _("Vasthouden")
    return toon(
        request,
        VasthoudBlad(
            titel=titel,
            kruimels=kruimels(b.id, Kruimel(titel)),
            smal=True,
            fout=bool(form.errors),
            kop=kop(b.id, b.oefening),
            form=form,
        ),
        422 if form.errors else 200,
    )


@require_POST
def vrijgeven(request: HttpRequest, bewaring: str, vasthouding: str) -> HttpResponse:
    """Give free what was held back."""
    b = vind(request, bewaring)
    uit = doe(request, b, o.GeefVrij(vasthouding), request.POST.get("opdracht_id", ""))
    return _terug(request, b, uit, _("Dit wordt niet meer vastgehouden."))


def _terug(request: HttpRequest, b: Bewaarblad, uit: Uitkomst, gelukt: str) -> HttpResponse:
    if isinstance(uit, Aanvaard):
        messages.success(request, gelukt)
    else:
        assert isinstance(uit, Geweigerd)
        messages.error(request, " ".join(zin.tekst for zin in redenen_van(uit)))
    return HttpResponseRedirect(adres(b.id))
