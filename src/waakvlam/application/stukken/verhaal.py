"""What left a case as a document, in sentences."""

from collections.abc import Callable
from typing import Any

from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.stukken import gebeurtenissen as g
from waakvlam.core.stukken.besluit import VERNIEUW

Vertaal = Callable[[str], str]


def _(tekst: str) -> str:
    """Marks a text for translation; it is translated when the sentence is made."""
    return tekst


TAKEN = {VERNIEUW: _("Maak het noodpakket opnieuw. Wat erin staat, wordt oud.")}


def _verstuurd(e: g.SituatieVerstuurd, a: Aanpak, _: Vertaal) -> str:
    zin = _("Situatierapport {nr} verstuurd aan: {wie}.")
    return zin.format(nr=e.volgnr, wie=", ".join(namen.rol(a, code) for code in e.aan))


VERTELLERS: dict[type, Callable[[Any, Aanpak, Vertaal], str]] = {
    g.SituatieVerstuurd: _verstuurd,
    g.NoodpakketGemaakt: lambda e, a, _: _("Noodpakket gemaakt met deze casus erin."),
}
