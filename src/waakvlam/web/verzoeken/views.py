"""Requests: the list, taking one in, and the page of one for who handles it or was asked to look."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.verzoeken.gegevens import rechten
from waakvlam.application.vragen import lijsten
from waakvlam.application.vragen import verzoeken as vragen
from waakvlam.application.vragen.rollen import rolnamen
from waakvlam.application.vragen.verzoeken import VerzoekBlad
from waakvlam.core.toegang import verzoeken as beleid
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.scherm import toon
from waakvlam.web.verzoeken import woorden
from waakvlam.web.verzoeken.context import (
    Casusdeel,
    Knop,
    MijnCasus,
    Nakijken,
    Nakijker,
    Nieuw,
    Rij,
    Verzoek,
    Verzoeken,
    Wegstap,
)
from waakvlam.web.verzoeken.formulieren import Ontvangst
from waakvlam.web.verzoeken.hulp import adres, klok, kruimels, titel_van, vind
from waakvlam.web.weigering import zet_fouten


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show the requests of the visitor; ``?klaar=1`` shows those that are finished."""
    klaar = bool(request.GET.get("klaar"))
    gevonden = vragen.overzicht(vrager(request), klaar)
    rijen = tuple(
        Rij(
            r,
            adres(r.verzoek),
            str(woorden.SOORT[r.soort]),
            str(woorden.STAND[r.stand]),
            str(woorden.UITKOMST.get(r.uitkomst, "")),
            klok(r.stand, r.dagen),
        )
        for r in gevonden.rijen
    )
    return toon(
        request,
        Verzoeken(titel=_("Verzoeken"), rijen=rijen, klaar_ook=klaar, mag_nieuw=bool(gevonden.soorten)),
    )


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Take a request in; only for who handles requests."""
    soorten = beleid.soorten(vrager(request).kijker)
    if not soorten:
        raise Http404
    begin = {"ontvangen_op": timezone.localdate(), "soort": next(iter(soorten)) if len(soorten) == 1 else ""}
    form = Ontvangst(request.POST or None, soorten=soorten, initial=begin)
    if form.is_bound and form.is_valid():
        opdracht = form.opdracht(omgeving().klok.nu())
        uit = voer_uit(request, opdracht, opdracht_id=form.cleaned_data["opdracht_id"])
        if isinstance(uit, Aanvaard):
            messages.success(request, _("Het verzoek is vastgelegd. De termijn loopt."))
            return HttpResponseRedirect(adres(uit.id))
        assert isinstance(uit, Geweigerd)
        zet_fouten(form, uit)
    titel = _("Nieuw verzoek")
    blad = Nieuw(titel=titel, kruimels=kruimels(titel=titel), smal=True, fout=bool(form.errors), form=form)
    return toon(request, blad, 422 if form.errors else 200)


@require_safe
def verzoek(request: HttpRequest, verzoek: str) -> HttpResponse:
    """Show one request; one that is not for this visitor does not exist."""
    blad = vind(request, verzoek)
    return _behandelen(request, blad) if blad.behandelt else _nakijken(request, blad)


def _knoppen(blad: VerzoekBlad) -> tuple[Knop, ...]:
    """Return what can be done now, the most likely first."""
    v = blad.v
    daden: list[tuple[str, str]] = []
    if v.loopt:
        if v.soort != "woo":
            daden.append(
                ("identiteit", _("Ga na wie het is") if blad.identiteit is None else _("Opnieuw nagaan"))
            )
        daden.append(("uitzetten", _("Laat nakijken")))
        if v.stand == "opgeschort":
            daden.append(("hervatten", _("Laat de termijn weer lopen")))
        else:
            daden.append(("opschorten", _("Zet de termijn stil")))
        if blad.kan_verlengen:
            daden.append(("verlengen", _("Verleng de termijn")))
    daden.append(("notitie", _("Schrijf een notitie")))
    if v.loopt:
        daden.append(("afronden", _("Rond af")))
    return tuple(Knop(tekst, adres(blad.verzoek, "verzoek-doe", wat)) for wat, tekst in daden)


def _behandelen(request: HttpRequest, blad: VerzoekBlad) -> HttpResponse:
    v, rollen, wet = blad.v, rolnamen(vrager(request)), rechten()
    gronden = {**wet.verlengen, **wet.opschorten, **wet.afwijzen, **wet.weglaten}
    titel = titel_van(blad)
    return toon(
        request,
        Verzoek(
            titel=titel,
            kruimels=kruimels(blad.verzoek, titel),
            blad=blad,
            soort=titel,
            stand=str(woorden.STAND[v.stand]),
            kanaal=str(woorden.KANAAL[v.kanaal]),
            uitkomst=str(woorden.UITKOMST.get(v.uitkomst, "")),
            klok=klok(v.stand, blad.dagen),
            identiteit_hoe=str(woorden.HOE.get(v.identiteit_hoe, "")),
            knoppen=_knoppen(blad),
            rollen=tuple(rollen.get(code, code) for code in v.rollen),
            nagekeken=tuple(Nakijker(k.naam, rollen.get(k.rol, k.rol), k.op) for k in blad.nagekeken),
            casussen=tuple(
                Casusdeel(nr, c.personen, c.door, c.geleverd_door) for nr, c in enumerate(blad.casussen, 1)
            ),
            weg=tuple(
                Wegstap(
                    str(woorden.WEG.get(s.soort, s.soort)),
                    s.op,
                    s.door,
                    s.teksten,
                    gronden[s.grond].naam if s.grond in gronden else "",
                )
                for s in blad.weg
            ),
            bundel_url=adres(blad.verzoek, "verzoek-bundel") if v.leveringen else "",
        ),
    )


def _nakijken(request: HttpRequest, blad: VerzoekBlad) -> HttpResponse:
    wie = vrager(request)
    mijn = {c.casus: c.codenaam for open_ in (False, True) for c in lijsten.casussen(wie, _, open_)}
    v = blad.v
    geleverd = {lev.casus for lev in v.leveringen if lev.door.door == wie.kijker.account}
    casussen = tuple(
        MijnCasus(
            mijn[c.casus],
            reverse("casus", args=[c.casus]),
            c.personen,
            c.casus in geleverd,
            adres(blad.verzoek, "verzoek-stukken", c.casus),
            adres(blad.verzoek, "verzoek-bezwaar", c.casus) if v.soort == "bezwaar" else "",
            reverse("casus-vastleggen-een", args=[c.casus, "corrigeer"]) if v.soort == "rectificatie" else "",
        )
        for c in blad.casussen
        if c.casus in mijn
    )
    titel = titel_van(blad)
    return toon(
        request,
        Nakijken(
            titel=titel,
            kruimels=kruimels(blad.verzoek, titel),
            smal=True,
            blad=blad,
            soort=titel,
            klok=klok(v.stand, blad.dagen),
            casussen=casussen,
            koppel_url=adres(blad.verzoek, "verzoek-koppel"),
            opdracht_id=str(uuid.uuid4()),
        ),
    )
