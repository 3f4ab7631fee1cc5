"""The minutes of a sitting: to read out, to read, to print."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application.vragen.besluitenlijst import besluitenlijst
from waakvlam.web.brug import vrager
from waakvlam.web.casus.hulp import kruimels, moet, nieuw_id
from waakvlam.web.casus.overleg.context import BesluitenlijstPagina
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import moet_lid


@require_safe
def lijst(request: HttpRequest, casus: str, zitting: str) -> HttpResponse:
    """Show the minutes; with ``voor`` large and only the decisions, to read out."""
    wie, lid = vrager(request), moet_lid(request)
    gevonden = moet(besluitenlijst(wie, casus, zitting, _))
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
            wie=f"{lid.naam}, {lid.rolnaam}",
            mag_stuur=gevonden.gesloten is not None,
            opdracht_id=nieuw_id(),
        ),
    )
