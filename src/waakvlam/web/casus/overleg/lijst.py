"""The minutes of a sitting: to read out, to read, to print, to keep as a file."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application.stukken.besluitenlijst import besluitenlijst_stuk
from waakvlam.application.vragen.besluitenlijst import Besluitenlijst, besluitenlijst
from waakvlam.web.brug import vrager
from waakvlam.web.casus.hulp import kruimels, moet, nieuw_id
from waakvlam.web.casus.overleg.context import BesluitenlijstPagina
from waakvlam.web.casus.verslag.pdf import mist
from waakvlam.web.scherm import toon
from waakvlam.web.stukken.bestand import als_bestand, bestanden, kan
from waakvlam.web.toegang.lid import moet_lid


def _lees(request: HttpRequest, casus: str, zitting: str) -> tuple[Besluitenlijst, str]:
    """Return the minutes, and who asks for them in words."""
    lid = moet_lid(request)
    return moet(besluitenlijst(vrager(request), casus, zitting, _)), lid.voluit


@require_safe
def lijst(request: HttpRequest, casus: str, zitting: str) -> HttpResponse:
    """Show the minutes; with ``voor`` large and only the decisions, to read out."""
    gevonden, wie = _lees(request, casus, zitting)
    titel = _("Besluitenlijst %(gremium)s, %(soort)s") % {
        "gremium": gevonden.gremium,
        "soort": gevonden.soort,
    }
    return toon(
        request,
        BesluitenlijstPagina(
            titel=titel,
            kruimels=kruimels(gevonden.codenaam, casus, _("Besluitenlijst")),
            lijst=gevonden,
            voor="voor" in request.GET,
            wie=wie,
            bestanden=bestanden("casus-besluitenlijst", casus, deel=zitting) if gevonden.meenemen else (),
            mist=mist(),
            opdracht_id=nieuw_id(),
        ),
    )


@require_safe
def bestand(request: HttpRequest, casus: str, zitting: str, vorm: str) -> HttpResponse:
    """Give the minutes as a file; where none can be made, the page that says what is missing."""
    if not kan(vorm):
        return lijst(request, casus, zitting)
    gevonden, wie = _lees(request, casus, zitting)
    stuk = besluitenlijst_stuk(gevonden, wie, _, get_language() or "nl")
    return als_bestand(stuk, vorm, "besluitenlijst", gevonden.codenaam)
