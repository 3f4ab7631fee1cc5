"""The list of what is due, and the page of one case or signal."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from waakvlam.application.poorten.bewaren import BewaringInLijst
from waakvlam.application.vragen import bewaren
from waakvlam.application.vragen.bewaren import Bewaarblad, Bewaaroverzicht
from waakvlam.core.aanpak.woorden.basis import duur
from waakvlam.core.bewaren.namen import ALLES, bewaring_van, doel_van
from waakvlam.core.bewaren.toestand import Voorstel
from waakvlam.web.bewaren.context import (
    Blad,
    DueRij,
    GangRij,
    Lijst,
    Persoonrij,
    Tellingrij,
    Voorstelrij,
)
from waakvlam.web.bewaren.hulp import adres, deelrij, kenmerk, kop, kruimels, vastrij, vind, wat
from waakvlam.web.brug import vrager
from waakvlam.web.casus.hulp import nieuw_id
from waakvlam.web.scherm import toon

STANDEN = {
    "voorgesteld": gettext_lazy("wacht op een besluit"),
    "teruggetrokken": gettext_lazy("ingetrokken"),
    "afgewezen": gettext_lazy("blijft bewaard"),
    "besloten": gettext_lazy("besloten, nog niet uitgevoerd"),
    "uitgevoerd": gettext_lazy("vernietigd"),
}


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show what is due, what waits for a decision, what is held back and what went."""
    return _lijst(request)


@require_safe
def zoek(request: HttpRequest) -> HttpResponse:
    """Lead to a case or signal by its reference; nothing else is searched."""
    gezocht = request.GET.get("kenmerk", "").strip().lower().removeprefix("/")
    soort, scheiding, id_ = gezocht.replace("/", "-").partition("-")
    stroom = f"{soort}/{id_}" if scheiding else f"casus/{gezocht}"
    id_ = bewaring_van(stroom).partition("/")[2]
    if gezocht and doel_van(id_) and bewaren.blad(vrager(request), id_) is not None:
        return HttpResponseRedirect(adres(id_))
    return _lijst(request, gezocht)


def _lijst(request: HttpRequest, gezocht: str = "") -> HttpResponse:
    gevonden = bewaren.overzicht(vrager(request))
    if gevonden is None:
        raise Http404
    blad = Lijst(
        titel=_("Bewaren en vernietigen"),
        due=_due(gevonden),
        meer=gevonden.meer,
        wacht=tuple(_gang(b, "bewaring-besluit", b.kenmerk) for b in gevonden.voorstellen),
        ligt=tuple(_gang(b, "bewaring") for b in gevonden.besloten),
        vast=tuple(_gang(b, "bewaring") for b in gevonden.vast),
        gedaan=tuple(_gang(b, "bewaring-verklaring", b.kenmerk) for b in gevonden.klaar),
        tellingen=tuple(
            Tellingrij(t.get("aanpak", "") or _("Signaal"), t.get("hoogste", ""), t.get("jaar", ""), aantal)
            for t, aantal in gevonden.tellingen
        ),
        gezocht=gezocht,
        niet_gevonden=bool(gezocht),
        fout=bool(gezocht),
    )
    return toon(request, blad, 422 if gezocht else 200)


def _due(gevonden: Bewaaroverzicht) -> tuple[DueRij, ...]:
    return tuple(
        DueRij(
            f"{reverse('bewaring-voorstel', args=[_id(d.stroom)])}?deel={d.deel}",
            kenmerk(d.stroom),
            wat(d.stroom, d.deel, d.termijn.naam),
            duur(d.termijn.termijn, _),
            d.termijn.bron,
            d.termijn.herkomst == "lezing",
            d.begon,
            d.verviel,
            d.oefening,
        )
        for d in gevonden.due
    )


def _id(stroom: str) -> str:
    return bewaring_van(stroom).partition("/")[2]


def _gang(b: BewaringInLijst, route: str, *meer: str) -> GangRij:
    id_ = b.stroom.partition("/")[2]
    doel = doel_van(b.stroom) or ""
    deel = wat(doel, b.deel) if b.deel else wat(doel, ALLES)
    return GangRij(adres(id_, route, *meer), kenmerk(doel), deel, b.op, b.tot, b.oefening)


@require_safe
def bewaring(request: HttpRequest, bewaring: str) -> HttpResponse:
    """Show one case or signal: its terms, what holds it back, and what was proposed and decided."""
    b = vind(request, bewaring)
    return toon(
        request,
        Blad(
            titel=kenmerk(b.doel),
            kruimels=kruimels(b.id),
            kop=kop(b.id, b.oefening),
            delen=tuple(deelrij(b, deel, v) for deel, v in sorted(b.werk.verval.items())),
            personen=tuple(
                Persoonrij(wat(b.doel, p), f"{adres(b.id, 'bewaring-voorstel')}?deel={p}")
                for p in b.personen
                if not b.vast and b.bewaring.open_voorstel(p) is None
            ),
            vast=tuple(vastrij(b, v) for v in b.vast),
            voorstellen=tuple(_voorstel(b, p) for p in reversed(list(b.bewaring.voorstellen.values()))),
            ligt=any(p.stand == "besloten" for p in b.bewaring.voorstellen.values()),
            verzoek_loopt=bool(b.werk.verzoeken),
            uitvoer_id=nieuw_id(),
            weg_op=b.werk.vernietigd.get(ALLES),
        ),
    )


def _voorstel(b: Bewaarblad, p: Voorstel) -> Voorstelrij:
    open_ = p.stand == "voorgesteld"
    if open_:
        url, knop = adres(b.id, "bewaring-besluit", p.id), _("Bekijk en besluit")
    elif p.stand == "uitgevoerd":
        url, knop = adres(b.id, "bewaring-verklaring", p.id), _("Verklaring")
    else:
        url, knop = "", ""
    return Voorstelrij(
        wat(b.doel, p.deel, b.soortnamen.get(p.soort, "")),
        p.stand,
        str(STANDEN[p.stand]),
        b.namen.get(p.door, p.door),
        p.op,
        b.teksten.get(p.reden or "", ""),
        b.namen.get(p.beslist_door, ""),
        p.beslist_op,
        b.teksten.get(p.beslist_reden or "", ""),
        url,
        knop,
        adres(b.id, "bewaring-intrekken", p.id) if open_ else "",
        nieuw_id(),
    )
