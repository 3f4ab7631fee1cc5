"""The flow chart of an approach, drawn from its data as SVG. Pure: no fonts, no browser, no library.

    from waakvlam.core.aanpak.tekening import figuren, svg
    for figuur in figuren(model, formaat="staand"):     # one, or an overview and a sheet per level
        svg(figuur, adres=lambda soort, code: f"#{soort}-{code}")

Levels are ordered, so the layout is small and fixed: a ladder (or loose levels) in ``ladder``, a ring in
``kring``, one level on a sheet in ``niveau``. Nothing overlaps, whatever the names; tests hold it to that.
"""

from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.tekening.beeld import Beeld, beeld
from waakvlam.core.aanpak.tekening.kring import kring, lijstblad
from waakvlam.core.aanpak.tekening.ladder import FORMATEN, Formaat, ladder
from waakvlam.core.aanpak.tekening.niveau import niveaublad, overalbladen
from waakvlam.core.aanpak.tekening.svg import Adres, svg
from waakvlam.core.aanpak.tekening.vormen import Figuur
from waakvlam.core.aanpak.woorden.basis import Vertaal, _

__all__ = ["FORMATEN", "Adres", "Beeld", "Figuur", "beeld", "figuren", "niveaufiguur", "overzicht", "svg"]

KRAP = 1.15
"""How much higher than the page a figure may be before something must go: it is printed that much smaller."""

BINNEN = 5
"""Names of steps within a level on the overview of a large approach."""


def figuren(m: AanpakModel, vertaal: Vertaal = _, formaat: str = "staand") -> tuple[Figuur, ...]:
    """Return the figures of ``m``: one when everything fits on A4, else an overview and sheets.

    The sheets are one per level, and one for what can be done from every level.
    ``formaat`` is ``staand`` or ``liggend``; KeyError for another.
    """
    maat, wat = FORMATEN[formaat], beeld(m, vertaal)
    heel = _alles(wat, maat, m.aanpak, vol=True)
    if heel.h <= maat.hoog:
        return (heel,)
    eerste = _overzicht(wat, maat, m.aanpak)
    bladen = [niveaublad(wat, code, maat, f"{m.aanpak}-{code}") for code in m.niveaus]
    los = not any(vak.soort == "kaart" for vak in eerste.vakken) and _is_kring(wat)
    lijst = [lijstblad(wat, maat, f"{m.aanpak}-stappen")] if los else []
    return (eerste, *lijst, *bladen, *overalbladen(wat, maat, f"{m.aanpak}-overal"))


def overzicht(m: AanpakModel, vertaal: Vertaal = _, formaat: str = "staand") -> Figuur:
    """Return the first figure of ``m``: the whole, or the overview."""
    maat, wat = FORMATEN[formaat], beeld(m, vertaal)
    heel = _alles(wat, maat, m.aanpak, vol=True)
    return heel if heel.h <= maat.hoog else _overzicht(wat, maat, m.aanpak)


def niveaufiguur(m: AanpakModel, code: str, vertaal: Vertaal = _, formaat: str = "staand") -> Figuur:
    """Return the sheet of level ``code``."""
    return niveaublad(beeld(m, vertaal), code, FORMATEN[formaat], f"{m.aanpak}-{code}")


def _is_kring(wat: Beeld) -> bool:
    return wat.ordening == "kring" and len(wat.niveaus) > 2


def _alles(wat: Beeld, maat: Formaat, naam: str, *, vol: bool) -> Figuur:
    if _is_kring(wat):
        return kring(wat, maat, naam, vol=vol)
    return ladder(wat, maat, naam, vol=vol, binnen=None if vol else BINNEN)


def _overzicht(wat: Beeld, maat: Formaat, naam: str) -> Figuur:
    """The whole in short; a ring whose texts do not fit below it goes without them."""
    kort = _alles(wat, maat, naam, vol=False)
    if _is_kring(wat) and kort.h > maat.hoog * KRAP:
        return kring(wat, maat, naam, vol=False, lijst=False)
    return kort
