"""What the pages on retention share: finding one, its parts in words, addresses."""

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waakvlam.application.opdracht import Uitkomst
from waakvlam.application.vragen import bewaren
from waakvlam.application.vragen.bewaren import Bewaarblad
from waakvlam.core.aanpak.woorden.basis import duur
from waakvlam.core.bewaren.namen import ALLES, BEWARING, doel_van, is_persoon
from waakvlam.core.bewaren.stukken import Verval
from waakvlam.core.bewaren.toestand import Vasthouding
from waakvlam.web.bewaren.context import Deelrij, Kopdeel, Vastrij
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import nieuw_id
from waakvlam.web.scherm import Kruimel

VAST = {
    "bewaarplicht": gettext_lazy("Bewaarplicht"),
    "verzoek": gettext_lazy("Lopend verzoek"),
    "onderzoek": gettext_lazy("Onderzoek, klacht of rechtszaak"),
}


def vind(request: HttpRequest, id_: str) -> Bewaarblad:
    """Return one case or signal; Http404 when it is not there for this visitor."""
    gevonden = bewaren.blad(vrager(request), id_)
    if gevonden is None:
        raise Http404
    return gevonden


def doe(request: HttpRequest, blad: Bewaarblad, inhoud: Any, opdracht_id: str = "") -> Uitkomst:
    """Carry out a command on the record of a case or signal."""
    return voer_uit(
        request, inhoud, opdracht_id=opdracht_id, stroom=f"{BEWARING}/{blad.id}", oefening=blad.oefening
    )


def kenmerk(doel: str) -> str:
    """Return the short reference of a case or signal: enough to tell them apart, and no name."""
    soort, _scheiding, id_ = doel.partition("/")
    return f"{_('Signaal') if soort == 'signaal' else _('Casus')} {id_[:8]}"


def kop(id_: str, oefening: bool) -> Kopdeel:
    """Return what stands above every page of one case or signal."""
    doel = doel_van(id_) or ""
    return Kopdeel(id_, kenmerk(doel), doel.partition("/")[0], oefening)


def adres(id_: str, route: str = "bewaring", *meer: str) -> str:
    """Return the address of a page."""
    return reverse(route, args=[id_, *meer])


def kruimels(id_: str, *laatste: Kruimel) -> tuple[Kruimel, ...]:
    """Return the path to a page of one case or signal."""
    naam = kenmerk(doel_van(id_) or "")
    eerst = Kruimel(_("Bewaren"), reverse("bewaren"))
    return (eerst, Kruimel(naam, adres(id_) if laatste else ""), *laatste)


def wat(doel: str, deel: str, soortnaam: str = "") -> str:
    """Return a part in words."""
    if deel == ALLES:
        return _("Het hele signaal") if doel.startswith("signaal/") else _("De hele casus")
    if is_persoon(deel):
        return _("Persoon %(nr)s") % {"nr": deel}
    return _("%(soort)s, stuk %(nr)s") % {"soort": soortnaam or deel.partition(".")[0], "nr": deel[-8:-2]}


def deelrij(blad: Bewaarblad, deel: str, verval: Verval) -> Deelrij:
    """Return a part with its term, and the address of the proposal when it may go now."""
    verlopen = verval.op <= blad.nu
    t = verval.termijn
    vrij = not blad.vast and blad.bewaring.open_voorstel(deel) is None
    return Deelrij(
        wat(blad.doel, deel, t.naam),
        duur(t.termijn, _),
        t.bron,
        t.grondslag,
        t.herkomst == "lezing",
        verval.stuk.begin,
        verval.op,
        verlopen,
        f"{adres(blad.id, 'bewaring-voorstel')}?deel={deel}" if verlopen and vrij else "",
    )


def vastrij(blad: Bewaarblad, v: Vasthouding) -> Vastrij:
    """Return something that holds it back."""
    return Vastrij(
        str(VAST[v.soort]),
        blad.teksten.get(v.reden or "", ""),
        blad.namen.get(v.door, v.door),
        v.op,
        v.tot,
        v.verwijzing or "",
        adres(blad.id, "bewaring-vrijgeven", v.id),
        nieuw_id(),
    )
