"""What the pages on drafts share: finding one, its addresses, and what findings look like."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waakvlam.application.ontwerpen.keuren import keur_bestanden
from waakvlam.application.opdracht import Geweigerd, Uitkomst
from waakvlam.application.stromen import ONTWERP
from waakvlam.application.vragen import ontwerpen
from waakvlam.application.vragen.ontwerpen import LeesbaarOntwerp
from waakvlam.core.aanpak.meldingen import Melding
from waakvlam.core.aanpak.woorden.velden import ONDERDELEN
from waakvlam.core.ontwerp.indeling import KAARTEN
from waakvlam.core.ontwerp.onderdelen import bomen
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.ontwerp.context import Bevinding, Kopdeel
from waakvlam.web.scherm import Kruimel
from waakvlam.web.tekening.context import Plaatje
from waakvlam.web.tekening.plaatje import eerste

FASEN = {
    "ontwerp": gettext_lazy("ontwerp"),
    "gekeurd": gettext_lazy("gekeurd"),
    "vastgesteld": gettext_lazy("vastgesteld"),
    "ingetrokken": gettext_lazy("ingetrokken"),
}


def vind(request: HttpRequest, id_: str) -> LeesbaarOntwerp:
    """Return the draft; Http404 when it is not there for this visitor."""
    gevonden = ontwerpen.ontwerp(vrager(request), id_)
    if gevonden is None:
        raise Http404
    return gevonden


def doe(request: HttpRequest, id_: str, inhoud: Any, opdracht_id: str = "") -> Uitkomst:
    """Carry out a command on a draft."""
    return voer_uit(request, inhoud, opdracht_id=opdracht_id, stroom=f"{ONTWERP}/{id_}")


def fase_van(fase: str, gekeurd: bool) -> str:
    """Return the state to show: a draft that was checked is more than a draft."""
    return "gekeurd" if fase == "ontwerp" and gekeurd else fase


def kop(gevonden: LeesbaarOntwerp) -> Kopdeel:
    """Return what stands above every page of one draft."""
    o, stand = gevonden.ontwerp, gevonden.ontwerp.stand
    fase = fase_van(o.fase, o.gekeurd)
    return Kopdeel(
        gevonden.id,
        stand.titel or stand.aanpak,
        stand.aanpak,
        stand.versie,
        fase,
        str(FASEN[fase]),
        gevonden.open,
        gevonden.mag_vaststellen,
        stand.hash,
    )


def adres(id_: str, route: str = "ontwerp", /, **vragen: str) -> str:
    """Return the address of a page of a draft."""
    pad = reverse(route, args=[id_])
    return f"{pad}?{urlencode(vragen)}" if vragen else pad


def adres_deel(id_: str, pad: str) -> str:
    """Return the address of the form of an entry; empty when it has none."""
    sleutel, punt, code = pad.partition(".")
    if not punt or sleutel not in KAARTEN:
        return reverse("ontwerp-deel", args=[id_, "aanpak", "kop"]) if not punt and pad else ""
    return reverse("ontwerp-deel", args=[id_, sleutel, code])


def kruimels(gevonden: LeesbaarOntwerp, *laatste: Kruimel) -> tuple[Kruimel, ...]:
    """Return the path to a page of a draft."""
    k = kop(gevonden)
    return (
        Kruimel(_("Ontwerpen"), reverse("ontwerpen")),
        Kruimel(k.titel, adres(gevonden.id) if laatste else ""),
        *laatste,
    )


def deelnaam(pad: str) -> str:
    """Return an entry in words: ``Rollen: wijkagent``."""
    sleutel, punt, code = pad.partition(".")
    naam = str(_(ONDERDELEN[sleutel])) if sleutel in ONDERDELEN else sleutel
    return f"{naam}: {code}" if punt and sleutel in ONDERDELEN else pad


def delen_per_regel(bestanden: Mapping[str, str]) -> dict[str, list[tuple[int, str]]]:
    """Return for each file where each entry begins, by line."""
    uit: dict[str, list[tuple[int, str]]] = {}
    for naam, wortel in bomen(bestanden).items():
        plekken = [(plek.regel, sleutel) for sleutel, plek in wortel.sleutels.items()]
        for sleutel, knoop in wortel.inhoud.items():
            if sleutel in KAARTEN and isinstance(knoop.inhoud, dict):
                plekken += [(plek.regel, f"{sleutel}.{code}") for code, plek in knoop.sleutels.items()]
        uit[naam] = sorted(plekken)
    return uit


def bevinding(id_: str, m: Melding, plekken: Mapping[str, list[tuple[int, str]]]) -> Bevinding:
    """Return a finding with the links to mend it."""
    deel = next((pad for regel, pad in reversed(plekken.get(m.bestand, [])) if regel <= m.regel), "")
    return Bevinding(
        m.ernst,
        f"{m.bestand}:{m.regel}",
        m.regel,
        m.tekst,
        f"{adres(id_, 'ontwerp-bestand', naam=m.bestand, regel=str(m.regel))}#r{m.regel}",
        deelnaam(deel) if "." in deel else "",
        adres_deel(id_, deel) if "." in deel else "",
    )


def plaatjes(id_: str, bestanden: Mapping[str, str]) -> tuple[Plaatje, ...]:
    """Return the flow chart of these files, its levels and steps leading to their forms.

    Nothing when the files make no approach yet.
    """
    aanpak = keur_bestanden(bestanden).aanpak
    wortels = {"niveau": "niveaus", "stap": "overgangen"}
    if aanpak is None:
        return ()
    return (eerste(aanpak, lambda soort, code: reverse("ontwerp-deel", args=[id_, wortels[soort], code])),)


def codes(uit: Uitkomst) -> tuple[str, ...]:
    """Return the codes of a refusal; nothing when it went through."""
    return uit.weigering.codes if isinstance(uit, Geweigerd) else ()
