"""What the person gets: looked at first, then one zip with a page and a PDF. Nothing of it is kept."""

import io
import zipfile
from collections.abc import Iterator
from datetime import datetime

from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.adapters.verwerkingsregister import lees_register
from waakvlam.application.verzoeken.gegevens import rechten
from waakvlam.application.verzoeken.stukken import GEEF, LAK, WEG, Geleverd, weggelaten
from waakvlam.application.vragen.verzoeken import VerzoekBlad
from waakvlam.web.brug import vrager
from waakvlam.web.casus.verslag.pdf import mist, naar_pdf
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import moet_lid
from waakvlam.web.verzoeken import woorden
from waakvlam.web.verzoeken.context import Bundel, Bundelblad, Bundelstuk, Dossier, Weglating
from waakvlam.web.verzoeken.hulp import adres, kruimels, titel_van, vind

STRENG = {GEEF: 0, LAK: 1, WEG: 2}


def _stukken(blad: VerzoekBlad) -> Iterator[tuple[str, Geleverd]]:
    """Per case the delivered pieces. Delivered by two, the stricter of their decisions counts."""
    per: dict[tuple[str, str], Geleverd] = {}
    for casus, geleverd in blad.geleverd:
        for stuk in geleverd:
            eerder = per.get((casus, stuk.id))
            if eerder is None or STRENG[stuk.doe] > STRENG[eerder.doe]:
                per[(casus, stuk.id)] = stuk
    for (casus, _id), stuk in sorted(per.items(), key=lambda paar: (paar[0][0], paar[1].op)):
        yield casus, stuk


def maak(request: HttpRequest, blad: VerzoekBlad) -> Bundel:
    """Return what the person gets, from the pieces that were delivered."""
    wet, woo = rechten().weglaten, blad.v.soort == "woo"
    alles = list(_stukken(blad))
    dossiers: dict[str, list[Bundelstuk]] = {}
    for casus, stuk in alles:
        weg = stuk.doe == WEG
        if not weg or woo:
            grond = wet.get(stuk.grond) if weg else None
            dossiers.setdefault(casus, []).append(Bundelstuk(datetime.fromisoformat(stuk.op), stuk, grond))
    assert blad.v.ontvangen_op is not None
    nu = vrager(request).nu
    doelen = tuple(
        f"{a.doel} {_('Grond')}: {a.grondslag}."
        for a in lees_register().activiteiten
        if "casus" in a.stromen and a.geldt(nu.date())
    )
    return Bundel(
        blad.naam,
        str(woorden.SOORT[blad.v.soort]),
        woo,
        blad.v.ontvangen_op,
        nu,
        str(woorden.UITKOMST.get(blad.v.uitkomst, "")),
        tuple(Dossier(nr, tuple(stukken)) for nr, stukken in enumerate(dossiers.values(), 1)),
        tuple(Weglating(grond, aantal) for grond, aantal in weggelaten([s for _c, s in alles], wet)),
        sum(1 for _c, stuk in alles if stuk.doe == LAK),
        doelen,
        moet_lid(request).gemeentenaam,
    )


def _open(blad: VerzoekBlad) -> int:
    """Return how many linked cases delivered nothing yet."""
    return sum(1 for c in blad.casussen if not c.geleverd_door)


@require_safe
def bundel(request: HttpRequest, verzoek: str) -> HttpResponse:
    """Show what the person will get."""
    blad = vind(request, verzoek, behandelt=True)
    if not blad.v.leveringen:
        raise Http404
    titel = _("Zo gaat het naar de aanvrager")
    return toon(
        request,
        Bundelblad(
            titel=titel,
            kruimels=kruimels(verzoek, titel_van(blad), titel),
            bundel=maak(request, blad),
            zip_url=adres(verzoek, "verzoek-bundel-zip"),
            terug_url=adres(verzoek),
            open_casussen=_open(blad),
            mist=mist(),
        ),
    )


@require_safe
def als_zip(request: HttpRequest, verzoek: str) -> HttpResponse:
    """Give the page and, where one can be made, the PDF in one file, made now and kept nowhere."""
    blad = vind(request, verzoek, behandelt=True)
    if not blad.v.leveringen:
        raise Http404
    html = render_to_string("web/verzoeken/bundel-los.html", {"bundel": maak(request, blad)})
    inhoud = io.BytesIO()
    with zipfile.ZipFile(inhoud, "w", zipfile.ZIP_DEFLATED) as bestand:
        bestand.writestr("overzicht.html", html)
        if not mist():
            pad = finders.find("waakvlam/casus-papier.css")
            bestand.writestr("overzicht.pdf", naar_pdf(html, pad if isinstance(pad, str) else None))
    antwoord = HttpResponse(inhoud.getvalue(), content_type="application/zip")
    antwoord["Content-Disposition"] = 'attachment; filename="verzoek.zip"'
    antwoord["Cache-Control"] = "no-store"
    return antwoord
