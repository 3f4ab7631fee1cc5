"""Periods, values and what is usual, in words."""

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waakvlam.application.cijfer.inlezen import Rijfout
from waakvlam.application.poorten.cijfer import Ambitiestand
from waakvlam.core.cijfer.periode import Periode
from waakvlam.core.cijfer.toestand import Cijfer
from waakvlam.core.cijfer.waarde import ONBEKEND, TE_KLEIN, vast

RITME = {
    "week": gettext_lazy("Elke week"),
    "maand": gettext_lazy("Elke maand"),
    "kwartaal": gettext_lazy("Elk kwartaal"),
    "jaar": gettext_lazy("Elk jaar"),
}
GEZEGD = {
    "niets_bijzonders": gettext_lazy("Niets bijzonders"),
    "samen_bekijken": gettext_lazy("Samen bekijken"),
    "herzien": gettext_lazy("Wij blijven dit volgen"),
    "gestopt": gettext_lazy("Gestopt"),
    "toelichting": gettext_lazy("Bij de cijfers"),
}
_FOUT = {
    "kolom": gettext_lazy("Er is geen kolom «%(wat)s». Zet die naam boven de kolom."),
    "periode": gettext_lazy("«%(wat)s» is geen periode van dit cijfer. Schrijf bijvoorbeeld %(voorbeeld)s."),
    "plek": gettext_lazy("«%(wat)s» is geen buurt van dit cijfer. Schrijf de naam of de code."),
    "waarde": gettext_lazy("«%(wat)s» is geen getal. Schrijf een getal, < (te klein) of - (niet bekend)."),
    "vooruit": gettext_lazy("De periode %(wat)s is nog niet voorbij."),
    "dubbel": gettext_lazy("Deze buurt staat twee keer in %(wat)s."),
}
_VOORBEELD = {"week": "2026-W46", "maand": "2026-10", "kwartaal": "2026-Q3", "jaar": "2025"}


def periode(p: Periode, ritme: str) -> str:
    """Return a period as people say it."""
    if ritme == "week":
        jaar, week, _nr = p.eerste.isocalendar()
        return _("week %(week)d van %(jaar)d") % {"week": week, "jaar": jaar}
    if ritme == "maand":
        return f"{MONTHS[p.eerste.month].lower()} {p.eerste.year}"
    if ritme == "kwartaal":
        nr = p.eerste.month // 3 + 1
        return _("kwartaal %(nr)d van %(jaar)d") % {"nr": nr, "jaar": p.eerste.year}
    return str(p.eerste.year)


def getal(waarde: str) -> str:
    """Return a number as it is written here."""
    return vast(waarde).replace(".", ",")


def waarde(w: str, te_klein: int) -> str:
    """Return a value as people read it."""
    if w == TE_KLEIN:
        return _("minder dan %(n)d") % {"n": te_klein} if te_klein else _("te klein om te noemen")
    return _("niet bekend") if w == ONBEKEND else getal(w)


def gewoon(s: Cijfer | Ambitiestand, eenheid: str) -> str:
    """Return what is usual, as a sentence."""
    if s.laag is not None and s.hoog is not None:
        zin = _("Gewoon is %(laag)s tot en met %(hoog)s %(eenheid)s.")
        return zin % {"laag": getal(s.laag), "hoog": getal(s.hoog), "eenheid": eenheid}
    if s.hoog is not None:
        return _("Gewoon is hoogstens %(hoog)s %(eenheid)s.") % {"hoog": getal(s.hoog), "eenheid": eenheid}
    return _("Gewoon is minstens %(laag)s %(eenheid)s.") % {"laag": getal(s.laag or "0"), "eenheid": eenheid}


def plek(naam: str) -> str:
    """Return the name of a place."""
    return naam or _("De hele gemeente")


def fout(een: Rijfout, ritme: str) -> str:
    """Return what is wrong with a row, and what to do."""
    zin = _FOUT[een.code] % {"wat": een.wat, "voorbeeld": _VOORBEELD[ritme]}
    return _("Rij %(rij)s: %(zin)s") % {"rij": een.rij, "zin": zin} if een.rij else zin
