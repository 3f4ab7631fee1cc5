"""The call list."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application.oproep import bellijst as vraag
from waakvlam.web.brug import vrager
from waakvlam.web.casus.bellijst.context import BellijstPagina
from waakvlam.web.casus.hulp import haal_klaar, kruimels, moet, nieuw_id
from waakvlam.web.live import over
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import moet_lid


@require_safe
def bellijst(request: HttpRequest, casus: str) -> HttpResponse:
    """Show whom to ring now, what was tried, and who comes."""
    wie, rol = vrager(request), moet_lid(request).rol
    blad = moet(vraag.bellijst(wie, casus, rol, _))
    titel = _("Bellijst")
    return toon(
        request,
        BellijstPagina(
            titel=titel,
            kruimels=kruimels(blad.codenaam, casus, titel),
            klaar=haal_klaar(request),
            live=(over(f"casus/{casus}", blad.nr),),
            blad=blad,
            opdracht_id=nieuw_id(),
        ),
    )
