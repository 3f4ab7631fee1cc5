"""The check: every finding, grouped, and every example history step by step."""

import uuid
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application.ontwerpen.keuren import Gespeeldvoorbeeld, keur_alles
from waakvlam.application.spelen import Gespeeld
from waakvlam.application.uitleg import zinnen
from waakvlam.application.vragen import ontwerpen
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.web.ontwerp.context import Bevindingen, KeuringBlad, Speelstap, Speelverslag
from waakvlam.web.ontwerp.hulp import adres, bevinding, delen_per_regel, kop, kruimels, vind
from waakvlam.web.scherm import Kruimel, toon


@require_safe
def keuring(request: HttpRequest, ontwerp: str) -> HttpResponse:
    """Show what checking this draft gives now, and whether that was kept."""
    gevonden = vind(request, ontwerp)
    uit = keur_alles(gevonden.bestanden)
    plekken = delen_per_regel(gevonden.bestanden)
    per_bestand = sorted(uit.meldingen, key=lambda m: (m.bestand, m.ernst != "fout", m.regel))
    groepen = tuple(
        Bevindingen(naam, tuple(bevinding(ontwerp, m, plekken) for m in groep))
        for naam, groep in groupby(per_bestand, key=lambda m: m.bestand)
    )
    t, kort = gevonden.ontwerp, uit.kort
    bij = t.keuring is not None and t.keuring.stand == t.stand.hash
    door = ontwerpen.namen({t.keuring.door})[t.keuring.door] if bij and t.keuring else ""
    titel = _("Keuring")
    return toon(
        request,
        KeuringBlad(
            titel=titel,
            kruimels=kruimels(gevonden, Kruimel(titel)),
            kop=kop(gevonden),
            groepen=groepen,
            fouten=kort.fouten,
            let_op=kort.let_op,
            voorbeelden=tuple(_verslag(ontwerp, v, uit.aanpak) for v in uit.voorbeelden if uit.aanpak),
            mislukt=kort.mislukt,
            gekeurd=t.gekeurd,
            gekeurd_door=door,
            gekeurd_op=t.keuring.op if bij and t.keuring else None,
            opdracht_id=str(uuid.uuid4()),
        ),
    )


def _verslag(ontwerp: str, v: Gespeeldvoorbeeld, aanpak: Aanpak) -> Speelverslag:
    return Speelverslag(
        v.naam,
        v.titel,
        adres(ontwerp, "ontwerp-bestand", naam=v.bestand),
        v.klopt,
        v.fout,
        tuple(_stap(s, aanpak) for s in v.stappen),
    )


def _stap(s: Gespeeld, aanpak: Aanpak) -> Speelstap:
    """Return a step in words: who did what, and what came of it."""
    wie = namen.rol(aanpak, s.als) if s.als else ""
    wat = s.doe.replace("_", " ")
    if s.geweigerd:
        uitkomst = _("Geweigerd: %(waarom)s") % {
            "waarom": " ".join(zin.tekst for zin in zinnen(s.geweigerd, aanpak, _))
        }
    elif "fase" in s.antwoord:
        uitkomst = _("Gelukt. Het signaal is %(fase)s.") % {"fase": str(s.antwoord["fase"])}
    elif s.gebeurtenissen and "niveau" in s.antwoord:
        niveau = s.antwoord.get("niveau")
        uitkomst = _("Gelukt. De casus staat op %(niveau)s.") % {"niveau": namen.niveau(aanpak, str(niveau))}
    else:
        uitkomst = _("Gelukt.")
    return Speelstap(s.nr, f"{wie}: {wat}" if wie else wat, uitkomst, s.mislukt)
