"""The page of a case."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application.vragen import casus as vraag
from waakvlam.web.bewaren.graf import graf
from waakvlam.web.brug import vrager
from waakvlam.web.casus.blad import delen
from waakvlam.web.casus.blad.band import teken
from waakvlam.web.casus.blad.context import Casus
from waakvlam.web.casus.hulp import haal_klaar, kruimels, nieuw_id
from waakvlam.web.live import over
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import moet_lid

VRAGEN_TE_ZIEN = 3
VRAGEN_OP_HET_BLAD = 40
"""What is asked after these comes with ``?nu=alles``."""
MOMENTEN_TE_ZIEN = 6
MOMENTEN_OP_HET_BLAD = 40
"""More of the course comes with ``?verloop=alles``: a page that is long is slow to come and to follow."""
LIJSTEN_TE_ZIEN = 4


@require_safe
def casus(request: HttpRequest, casus: str) -> HttpResponse:
    """Show the case as far as the visitor may read it."""
    gevonden = vraag.casus(vrager(request), casus, _)
    if gevonden is None:
        return graf(request, casus)
    blad = gevonden
    lid = moet_lid(request)
    gevraagd = [v for v in blad.vragen if v.soort != "bevestigen"]
    alles = request.GET.get("nu") == "alles"
    te_zien = gevraagd if alles else gevraagd[:VRAGEN_OP_HET_BLAD]
    vragen = [delen.gevraagd(casus, v) for v in te_zien]
    momenten = delen.momenten(blad, None if request.GET.get("verloop") == "alles" else MOMENTEN_OP_HET_BLAD)
    return toon(
        request,
        Casus(
            titel=f"{blad.codenaam}: {blad.titel[:1].lower()}{blad.titel[1:]}"
            if blad.titel
            else blad.codenaam,
            kruimels=kruimels(blad.codenaam),
            klaar=haal_klaar(request),
            live=(over(f"casus/{casus}", max(regel.nr for regel in blad.verloop)),),
            blad=blad,
            regie=tuple(delen.lijn(casus, regel, lid.naam) for regel in blad.regie),
            vragen=tuple(vragen[:VRAGEN_TE_ZIEN]),
            meer_vragen=tuple(vragen[VRAGEN_TE_ZIEN:]),
            nog_vragen=len(gevraagd) - len(vragen),
            vragen_open=alles,
            bevestigen=delen.bevestigen(blad),
            weten=delen.weten(blad),
            oproepen=delen.oproepen(blad),
            op=tuple(delen.richting(casus, stap, "op") for stap in blad.op),
            af=tuple(delen.richting(casus, stap, "af") for stap in blad.af),
            verloop=momenten[:MOMENTEN_TE_ZIEN],
            ouder=momenten[MOMENTEN_TE_ZIEN:],
            nog_ouder=delen.aantal_momenten(blad) - len(momenten),
            tekening=teken(blad.band, blad.ladder, blad.gesloten_op is None),
            sluiten_mag=any(stap.soort == "sluiten" for stap in blad.anders),
            lijsten=blad.lijsten[:LIJSTEN_TE_ZIEN],
            lijsten_meer=max(0, len(blad.lijsten) - LIJSTEN_TE_ZIEN),
            overleglijst_id=nieuw_id(),
        ),
    )
