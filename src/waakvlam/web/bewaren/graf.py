"""What stands at the address of a case that was destroyed."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from waakvlam.application.vragen import bewaren
from waakvlam.web.bewaren.context import GrafBlad
from waakvlam.web.bewaren.hulp import kenmerk
from waakvlam.web.brug import vrager
from waakvlam.web.casus.hulp import moet
from waakvlam.web.scherm import toon


def graf(request: HttpRequest, casus: str) -> HttpResponse:
    """Say that a case was destroyed to who had a part in it; Http404 for anyone else, as for any address."""
    gevonden = moet(bewaren.graf(vrager(request), casus))
    blad = GrafBlad(
        titel=_("Deze casus is vernietigd"), smal=True, kenmerk=kenmerk(f"casus/{casus}"), op=gevonden.op
    )
    return toon(request, blad)
