"""The neighbourhoods of the municipality, for everyone who works there."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application.buurten import mag
from waakvlam.application.omgeving import omgeving
from waakvlam.application.vragen import buurten as vragen
from waakvlam.application.vragen.inzagelog import Vrager
from waakvlam.core.buurt import Indeling
from waakvlam.web.brug import vrager
from waakvlam.web.buurt.context import Buurten, Eerder, Kaart, Regel, Wijk
from waakvlam.web.buurt.kaart import Vak, kaart
from waakvlam.web.scherm import toon


@require_safe
def buurten(request: HttpRequest) -> HttpResponse:
    """Show the neighbourhoods of now on a map and in a list."""
    wie = vrager(request)
    gemeente = wie.kijker.gemeente
    titel = _("Buurten")
    return toon(
        request,
        Buurten(
            titel=titel,
            kaart=namenkaart(vragen.geldend(gemeente, wie.nu), _("Kaart van de buurten")),
            wijken=per_wijk(vragen.buurten(gemeente, wie.nu)),
            eerder=_eerder(wie) if mag(wie) else (),
            mag=mag(wie),
        ),
    )


def namenkaart(indeling: Indeling, titel: str) -> Kaart:
    """Return a map with the names only."""
    vakken = {b.code: Vak(b.naam) for b in indeling.buurten}
    getekend = kaart(indeling, vakken, "buurten", titel, _("De namen staan ook in de lijst."))
    return Kaart(titel, mark_safe(getekend), namen=True)  # noqa: S308 - ``kaart`` escapes every name


def per_wijk(keuzes: tuple[vragen.Buurtkeuze, ...]) -> tuple[Wijk, ...]:
    """Return neighbourhoods, which come by district, in groups."""
    return tuple(
        Wijk(naam, tuple(Regel(b.code, b.naam) for b in groep))
        for naam, groep in groupby(keuzes, key=lambda b: b.wijk)
    )


def _eerder(wie: Vrager) -> tuple[Eerder, ...]:
    """Every division, with whether it holds now."""
    om = omgeving()
    bladen = om.buurten.alle(wie.kijker.gemeente)
    nu = om.buurten.geldend(wie.kijker.gemeente, wie.nu)
    mensen = om.lijsten.namen({b.gelezen_door for b in bladen if b.gelezen_door.isdecimal()})
    uit = []
    for blad in bladen:
        assert blad.vanaf is not None
        stand = "nu" if nu and blad.nummer == nu.nummer else "straks" if blad.vanaf > wie.nu else "eerder"
        door = mensen.get(blad.gelezen_door, "")
        uit.append(Eerder(blad.vanaf, blad.aantal, blad.bron, door, stand))
    return tuple(uit)
