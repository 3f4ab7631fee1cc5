"""The start page."""

import uuid
from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application import invallers
from waakvlam.application.oproep.vanmij import mijn_oproepen
from waakvlam.application.poorten.bewaking import TekenInLijst
from waakvlam.application.vragen import cijfers, lijsten, patronen, sleutelpersonen
from waakvlam.application.vragen.bewaking import tekens
from waakvlam.application.vragen.gezichten import te_regelen
from waakvlam.application.vragen.netwerk import te_laat
from waakvlam.application.vragen.nietaangekomen import niet_aangekomen
from waakvlam.application.vragen.signaaldag import signaaldag
from waakvlam.application.vragen.signaalwerk import signaalwerk
from waakvlam.application.vragen.verzoeken import na_te_kijken
from waakvlam.web.brug import vrager
from waakvlam.web.live import ALLES, over
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import WEG_SINDS
from waakvlam.web.vandaag.context import Klopt, Nieuws, Vandaag


def _nieuws(berichten: Iterable[lijsten.Bericht]) -> tuple[Nieuws, ...]:
    """Return the news per case, the case with the latest first; what happened more than once is counted."""
    per: dict[str, list[lijsten.Bericht]] = {}
    for bericht in berichten:
        per.setdefault(bericht.casus, []).append(bericht)
    return tuple(
        Nieuws(
            casus,
            rij[0].codenaam,
            rij[0].op,
            tuple(
                f"{tekst} ({aantal} ×)" if aantal > 1 else tekst
                for tekst, aantal in Counter(b.tekst for b in rij).items()
            ),
        )
        for casus, rij in per.items()
    )


def _stil(dag: lijsten.Vandaag, gevonden: Iterable[tuple[TekenInLijst, int]]) -> int:
    """Return in how many cases something lies still: what is late or has no lead, signs, what can go down."""
    laat = {w.casus for w in (*dag.nu, *dag.vast) if w.te_laat or w.soort == "aanwijzen"}
    laat |= {w.casus for w in dag.van_mij if w.soort == "aanwijzen"}
    return len(laat | {teken.casus for teken, _keer in gevonden} | {c.casus for c in dag.omlaag})


@require_safe
def vandaag(request: HttpRequest) -> HttpResponse:
    """Show what is asked of the visitor, and what changed since they were away."""
    wie = vrager(request)
    bewaard = request.session.get(WEG_SINDS)
    sinds = datetime.fromisoformat(bewaard) if bewaard else None
    dag, niet = lijsten.vandaag(wie, sinds, _), niet_aangekomen(wie)
    return toon(
        request,
        Vandaag(
            titel=_("Vandaag"),
            live=(over(ALLES),),
            niet_aangekomen=tuple(rij for rij in niet if not rij.code),
            nachtwerk=tuple(rij for rij in niet if rij.code),
            invallen_mag=invallers.mag(wie),
            nakijken=na_te_kijken(wie),
            toezicht=patronen.te_doen(wie),
            oproepen=mijn_oproepen(wie),
            klopt=tuple(
                Klopt(w.casus, w.codenaam, w.niveau, w.tekst, w.onderwerp, str(uuid.uuid4()), w.oefening)
                for w in dag.nu
                if w.soort == "bevestigen"
            ),
            signaalwerk=signaalwerk(wie),
            signaaldag=signaaldag(wie, sinds),
            cijferdag=cijfers.dag(wie),
            nu=tuple(w for w in dag.nu if w.soort != "bevestigen"),
            van_mij=dag.van_mij,
            wacht=dag.wacht,
            vast=dag.vast,
            omlaag=dag.omlaag,
            stil=_stil(dag, tekens(wie)),
            netwerk=te_laat(wie, _),
            vertrekken=te_regelen(wie),
            sleutelwerk=sleutelpersonen.te_doen(wie),
            nieuws=_nieuws(dag.nieuws),
            weg_sinds=sinds,
            op=wie.nu,
        ),
    )
