"""One draft: its parts and files, what changed, and going back."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from waakvlam.application.ontwerpen.keuren import keur_bestanden
from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.vragen import ontwerpen
from waakvlam.application.vragen.ontwerpen import LeesbaarOntwerp
from waakvlam.core.aanpak.meldingen import Melding
from waakvlam.core.aanpak.uitlegvelden import VELDEN
from waakvlam.core.aanpak.woorden.velden import ONDERDELEN
from waakvlam.core.ontwerp import opdrachten as o
from waakvlam.core.ontwerp.bestanden import is_voorbeeld
from waakvlam.core.ontwerp.onderdelen import bomen
from waakvlam.core.ontwerp.toestand import Stand
from waakvlam.web.ontwerp.context import Bestandrij, Deelrij, GeschiedenisBlad, OntwerpBlad, Wijziging
from waakvlam.web.ontwerp.hulp import adres, deelnaam, delen_per_regel, doe, kop, kruimels, plaatjes, vind
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.weigering import redenen_van

HOOFD = (
    *("rollen", "gremia", "niveaus", "aanleidingen", "overgangen", "termijnen", "lijsten", "plichten"),
    *("producten", "bronnen", "kringen"),
)
"""The parts that people look for first, in that order."""

BEGIN = frozenset({"rollen", "niveaus", "aanleidingen", "overgangen"})
"""Shown also while they are empty."""

SOORTEN = {
    "begonnen": gettext_lazy("begin"),
    "bestand": gettext_lazy("tekst gewijzigd"),
    "onderdeel": gettext_lazy("gewijzigd"),
    "invoer": gettext_lazy("bestanden ingelezen"),
    "terug": gettext_lazy("teruggezet"),
}


def wat(stand: Stand) -> str:
    """Return one change in words."""
    delen = ", ".join(deelnaam(pad) for pad in stand.delen[:3])
    meer = _(" en meer") if len(stand.delen) > 3 else ""
    soort = str(SOORTEN[stand.soort])
    return f"{delen}{meer}: {soort}" if delen else soort[:1].upper() + soort[1:]


def _delen(gevonden: LeesbaarOntwerp, meldingen: tuple[Melding, ...]) -> dict[str, Deelrij]:
    telling: dict[str, int] = {}
    for wortel in bomen(gevonden.bestanden).values():
        for sleutel, knoop in wortel.inhoud.items():
            telling[sleutel] = telling.get(sleutel, 0) + (
                len(knoop.inhoud) if isinstance(knoop.inhoud, dict) else 0
            )
    plekken = delen_per_regel(gevonden.bestanden)
    fouten: dict[str, int] = {}
    for m in meldingen:
        paden = [pad for regel, pad in plekken.get(m.bestand, []) if regel <= m.regel]
        if m.ernst == "fout" and paden:
            sleutel = paden[-1].partition(".")[0]
            fouten[sleutel] = fouten.get(sleutel, 0) + 1
    return {
        sleutel: Deelrij(
            sleutel,
            _(naam),
            _(VELDEN.get(f"AanpakModel.{sleutel}", "")) if VELDEN.get(f"AanpakModel.{sleutel}") else "",
            telling.get(sleutel, 0),
            fouten.get(sleutel, 0),
            adres_delen(gevonden.id, sleutel),
        )
        for sleutel, naam in ONDERDELEN.items()
    }


def adres_delen(id_: str, sleutel: str) -> str:
    """Return the address of the list of entries under a root key."""
    from django.urls import reverse

    return reverse("ontwerp-delen", args=[id_, sleutel])


@require_safe
def ontwerp(request: HttpRequest, ontwerp: str) -> HttpResponse:
    """Show a draft."""
    gevonden = vind(request, ontwerp)
    t = gevonden.ontwerp
    meldingen = keur_bestanden(gevonden.bestanden).meldingen
    rijen = _delen(gevonden, meldingen)
    gevuld = [sleutel for sleutel, rij in rijen.items() if rij.aantal or rij.fouten]
    voor = [sleutel for sleutel in HOOFD if sleutel in gevuld or sleutel in BEGIN]
    voor += [sleutel for sleutel in gevuld if sleutel not in voor]
    bestanden = tuple(
        Bestandrij(
            naam,
            adres(ontwerp, "ontwerp-bestand", naam=naam),
            tekst.count("\n"),
            sum(1 for m in meldingen if m.bestand == naam and m.ernst == "fout"),
            sum(1 for m in meldingen if m.bestand == naam and m.ernst != "fout"),
            is_voorbeeld(naam),
        )
        for naam, tekst in sorted(gevonden.bestanden.items(), key=lambda p: (is_voorbeeld(p[0]), p[0]))
    )
    namen = ontwerpen.namen({t.vastgesteld_door, *(s.door for s in t.spoor)})
    fouten = sum(1 for m in meldingen if m.ernst == "fout")
    k = kop(gevonden)
    verder = t.spoor[t.wijzer + 1] if t.wijzer + 1 < len(t.spoor) else None
    return toon(
        request,
        OntwerpBlad(
            titel=k.titel,
            kruimels=kruimels(gevonden),
            kop=k,
            delen=tuple(rijen[sleutel] for sleutel in voor),
            meer=tuple(rij for sleutel, rij in rijen.items() if sleutel not in voor),
            bestanden=bestanden,
            fouten=fouten,
            let_op=len(meldingen) - fouten,
            gekeurd=t.gekeurd,
            ongedaan=wat(t.stand) if t.wijzer else "",
            opnieuw=wat(verder) if verder else "",
            laatste=tuple(
                Wijziging(s.nr, wat(s), namen[s.door], s.op, s.nr == t.stand.nr) for s in t.spoor[-1:-4:-1]
            ),
            vastgesteld_door=namen.get(t.vastgesteld_door, ""),
            vanaf=t.vanaf,
            reden=gevonden.reden,
            opdracht_id=str(uuid.uuid4()),
            plaatjes=plaatjes(ontwerp, gevonden.bestanden),
        ),
    )


@require_safe
def geschiedenis(request: HttpRequest, ontwerp: str) -> HttpResponse:
    """Show every change, the last one first."""
    gevonden = vind(request, ontwerp)
    t = gevonden.ontwerp
    namen = ontwerpen.namen({s.door for s in t.standen.values()})
    titel = _("Geschiedenis")
    return toon(
        request,
        GeschiedenisBlad(
            titel=titel,
            kruimels=kruimels(gevonden, Kruimel(titel)),
            kop=kop(gevonden),
            wijzigingen=tuple(
                Wijziging(s.nr, wat(s), namen[s.door], s.op, s.nr == t.stand.nr)
                for s in sorted(t.standen.values(), key=lambda s: -s.nr)
            ),
            opdracht_id=str(uuid.uuid4()),
        ),
    )


def _doe(request: HttpRequest, ontwerp: str, opdracht: object, gelukt: str, naar: str) -> HttpResponse:
    vind(request, ontwerp)
    uit = doe(request, ontwerp, opdracht, request.POST.get("opdracht_id", ""))
    if isinstance(uit, Aanvaard):
        messages.success(request, gelukt)
    else:
        assert isinstance(uit, Geweigerd)
        messages.error(request, " ".join(f"{zin.tekst} {zin.nu}" for zin in redenen_van(uit)))
    return HttpResponseRedirect(naar)


@require_POST
def ongedaan(request: HttpRequest, ontwerp: str) -> HttpResponse:
    """Take the last change back."""
    opdracht = o.MaakOngedaan(request.POST.get("gezien", ""))
    return _doe(request, ontwerp, opdracht, _("De wijziging is ongedaan gemaakt."), adres(ontwerp))


@require_POST
def opnieuw(request: HttpRequest, ontwerp: str) -> HttpResponse:
    """Put a change back that was taken back."""
    opdracht = o.DoeOpnieuw(request.POST.get("gezien", ""))
    return _doe(request, ontwerp, opdracht, _("De wijziging staat er weer."), adres(ontwerp))


@require_POST
def terug(request: HttpRequest, ontwerp: str) -> HttpResponse:
    """Put the draft back as it was after an earlier change."""
    naar = request.POST.get("naar", "")
    nr = int(naar) if naar.isdecimal() and len(naar) < 10 else 0
    opdracht = o.ZetTerug(nr, request.POST.get("gezien", ""))
    return _doe(
        request,
        ontwerp,
        opdracht,
        _("Het ontwerp staat weer zoals toen. U kunt dit ongedaan maken."),
        adres(ontwerp, "ontwerp-geschiedenis"),
    )


@require_POST
def keur(request: HttpRequest, ontwerp: str) -> HttpResponse:
    """Check the draft and keep the outcome."""
    return _doe(
        request, ontwerp, o.KeurOntwerp(), _("Het ontwerp is gekeurd."), adres(ontwerp, "ontwerp-keuring")
    )
