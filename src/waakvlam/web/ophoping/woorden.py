"""What came out of the reckoning, in words."""

from datetime import date

from django.utils.dates import MONTHS_3
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from waakvlam.core.ophoping import Haard, Weekpunt
from waakvlam.web.ophoping.grafiek import laatste_dag
from waakvlam.web.signaal.woorden import THEMA

UITKOMST = {
    "niets_bijzonders": gettext_lazy("Niets bijzonders"),
    "samen_bekijken": gettext_lazy("Samen bekijken"),
}
ZELDZAAM = 1000
"""Weeks beyond which a number says no more."""


def thema(code: str, naam: str) -> str:
    """Return the name of a theme: of the approach, else our own, else its code."""
    return naam or str(THEMA.get(code, "")) or code or _("Zonder thema")


def hoeveel(aantal: int, minimum: int) -> str:
    """Return a number of signals; small ones are not told apart."""
    return _("0 tot %(n)d") % {"n": minimum - 1} if aantal < minimum else str(aantal)


def gewoon(punt: Weekpunt) -> str:
    """Return what is usual in a week, as a sentence."""
    if punt.tot == 0:
        return _("Gewoon is geen enkel signaal.")
    if punt.van == 0:
        return _("Gewoon is hoogstens %(n)d.") % {"n": punt.tot}
    if punt.van == punt.tot:
        return _("Gewoon is %(n)d.") % {"n": punt.tot}
    return _("Gewoon is %(van)d tot %(tot)d.") % {"van": punt.van, "tot": punt.tot}


def kwam(punt: Weekpunt, minimum: int) -> str:
    """Return what came in and what is usual, in two sentences."""
    if punt.aantal < minimum:
        return _("Hier kwamen hoogstens %(n)d signalen binnen.") % {"n": minimum - 1} + " " + gewoon(punt)
    zin = ngettext("Hier kwam %(n)d signaal binnen.", "Hier kwamen %(n)d signalen binnen.", punt.aantal)
    return zin % {"n": punt.aantal} + " " + gewoon(punt)


def hoe_zeker(kans: float) -> str:
    """Return how often chance alone does this, in one sentence."""
    if kans >= 0.05:
        return _("Zo'n week komt hier vaker voor. Het valt niet op.")
    weken = 1 / max(kans, 1e-12)
    if weken >= ZELDZAAM:
        return _("Door toeval alleen komt zo'n week hier bijna nooit voor: minder dan eens in de 1000 weken.")
    netjes = round(weken, -1) if weken < 100 else round(weken, -2)
    return _("Door toeval alleen komt zo'n week hier ongeveer eens in de %(n)d weken voor.") % {"n": netjes}


def samen(haard: Haard) -> str:
    """Return what stands out about neighbourhoods together, in three sentences."""
    if len(haard.buurten) == 1:
        zin = _("Deze buurt had in %(tijd)s %(dagen)d dagen met een signaal.")
    else:
        zin = _("Samen hadden deze buurten in %(tijd)s %(dagen)d dagen met een signaal.")
    tijd = ngettext("de laatste week", "de laatste %(weken)d weken", haard.weken) % {"weken": haard.weken}
    verwacht = _("Zouden zij even druk zijn als de rest, dan waren het er ongeveer %(n)d.")
    toeval = _("Door toeval alleen valt iets in de gemeente zo op in ongeveer 1 van de %(n)d weken.")
    return " ".join(
        (
            zin % {"tijd": tijd, "dagen": haard.dagen},
            verwacht % {"n": max(1, round(haard.verwacht))},
            toeval % {"n": round(1 / haard.kans)},
        )
    )


def week(eerste: date) -> str:
    """Return seven days as ``16 t/m 22 nov 2026``."""
    laatste = laatste_dag(eerste)
    begin = "j" if eerste.month == laatste.month else "j b" if eerste.year == laatste.year else "j b Y"
    return _("%(van)s t/m %(tot)s") % {
        "van": date_format(eerste, begin),
        "tot": date_format(laatste, "j b Y"),
    }


def maandnamen() -> dict[int, str]:
    """Return short names of months by number."""
    return {nr: str(naam) for nr, naam in MONTHS_3.items()}
