"""Calling a body together: whom, when, by message or by telephone only."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.oproep import bellijst as vraag
from waakvlam.application.oproep.bladen import Mens, Oproepkeus, Rolkeus
from waakvlam.core.oproep.opdrachten import RoepErbij, RoepOp
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.bellijst.context import OproepPagina
from waakvlam.web.casus.bellijst.doen import moment, tekst, veld, zeg_waarom
from waakvlam.web.casus.hulp import knop_id, kruimels, moet, nieuw_id
from waakvlam.web.casus.weigering import WeigerBlad, weigerblad
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import moet_lid


@require_http_methods(["GET", "POST"])
def oproep(request: HttpRequest, casus: str) -> HttpResponse:
    """Show whom one can call; call them, or say why that cannot be done."""
    data = request.POST if request.method == "POST" else request.GET
    om = moment(data.get("om", "")) if data.get("wanneer") == "later" else None
    rol = moet_lid(request).rol
    keus = moet(vraag.keuze(vrager(request), casus, data.get("gremium", ""), rol, om))
    if request.method != "POST" or "kijk" in request.POST:
        return _toon(request, keus, None)
    if data.get("wanneer") == "later" and om is None:
        messages.error(request, _("Kies een dag en een tijd."))
        return _toon(request, keus, None, fout=True)
    wie = tuple(request.POST.getlist("wie"))
    stroom = f"casus/{casus}"
    if keus.oproep and "erbij" in request.POST:
        vraag_erbij = RoepErbij(keus.oproep, wie)
        erbij = voer_uit(request, vraag_erbij, opdracht_id=knop_id(request, vraag_erbij), stroom=stroom)
        if isinstance(erbij, Aanvaard):
            messages.success(request, _("Zij zijn erbij gevraagd."))
            return HttpResponseRedirect(reverse("casus-bellijst", args=[casus]))
        zeg_waarom(request, erbij)
        return _toon(request, keus, None, fout=True)
    minuten = veld(request, "wachten")
    inhoud = RoepOp(
        keus.gremium,
        wie,
        om,
        bool(veld(request, "stil")),
        (int(minuten) if minuten.isdecimal() and len(minuten) < 6 else 0) if minuten else None,
        tekst(request, "waar"),
        tekst(request, "reden"),
        tekst(request, "afwijken"),
    )
    uit = voer_uit(request, inhoud, opdracht_id=knop_id(request, inhoud), stroom=stroom)
    if isinstance(uit, Aanvaard):
        messages.success(request, _klaar(inhoud))
        return HttpResponseRedirect(reverse("casus-bellijst", args=[casus]))
    assert isinstance(uit, Geweigerd)
    doelen = {"wie": "id_wie_0", "om": "id_om", "wachten": "id_wachten"}
    nee = weigerblad(moet_lid(request).gemeente, casus, uit, _("Zo kunt u niet bijeenroepen"), doelen)
    return _toon(request, keus, nee, fout=True)


def _klaar(inhoud: RoepOp) -> str:
    if inhoud.stil:
        return _("Stil alarm. Er gaat geen bericht uit. Bel nu, van boven naar beneden.")
    return _("Opgeroepen. De berichten gaan nu uit. Hieronder ziet u wie antwoordt.")


def _toon(request: HttpRequest, keus: Oproepkeus, nee: WeigerBlad | None, fout: bool = False) -> HttpResponse:
    data = request.POST if request.method == "POST" else request.GET
    titel = _("Roep bijeen: %(wie)s") % {"wie": keus.naam}
    gekozen = frozenset(request.POST.getlist("wie")) if request.method == "POST" else _begin(keus)
    return toon(
        request,
        OproepPagina(
            titel=titel,
            kruimels=kruimels(keus.codenaam, keus.casus, _("Roep bijeen")),
            smal=True,
            fout=fout,
            keus=keus,
            opdracht_id=data.get("opdracht_id") or nieuw_id(),
            gekozen=gekozen,
            later=data.get("wanneer") == "later",
            om=data.get("om", ""),
            stil=bool(data.get("stil")),
            wachten=data.get("wachten", str(keus.wachten)),
            waar=data.get("waar", ""),
            reden=data.get("reden", ""),
            afwijken=data.get("afwijken", ""),
            weigering=nee,
        ),
        status=422 if fout else 200,
    )


def _begin(keus: Oproepkeus) -> frozenset[str]:
    """Whom to tick beforehand: of each fixed role who is on duty, else who is free; else the role itself."""
    uit: set[str] = set()
    for rol in keus.rollen:
        if rol.vast:
            uit |= {een.keuze for een in _wie(rol)} or {rol.code}
    return frozenset(uit)


def _wie(rol: Rolkeus) -> list[Mens]:
    dienst = [een for een in rol.mensen if een.dienst]
    return dienst or [een for een in rol.mensen if not een.bezet] or list(rol.mensen)
