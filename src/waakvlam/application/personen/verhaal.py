"""What happens to the persons of a case in sentences. Who someone is never stands in them."""

from collections.abc import Callable
from typing import Any

from waakvlam.application.omgeving import omgeving
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import persoongebeurtenissen as g


def _(tekst: str) -> str:
    """Marks a text for translation; it is translated when the sentence is made."""
    return tekst


ZONDER_TEKSTEN = (g.PersoonVastgelegd,)
"""Events whose texts stay on the page of the person: the course of a case, its account and copies say P1."""


def besluitnaam(code: str) -> str:
    """The name of a decision, also of one that can no longer be taken; an unknown code stands for itself."""
    return next((s.naam for s in omgeving().persoonsbesluiten.soorten if s.code == code), code)


def _geopend(e: g.GegevensGeopend, aanpak: Aanpak, _: Callable[[str], str]) -> str:
    zin = _("Gegevens van {wie} geopend voor één besluit: {besluit}.")
    return zin.format(wie=e.persoon, besluit=besluitnaam(e.besluitsoort))


VERTELLERS: dict[type, Callable[[Any, Aanpak, Callable[[str], str]], str]] = {
    g.PersoonToegevoegd: lambda e, a, _: _("{wie} toegevoegd.").format(wie=e.persoon),
    g.PersoonVastgelegd: lambda e, a, _: _("Vastgelegd wie {wie} is.").format(wie=e.persoon),
    g.GegevensGeopend: _geopend,
    g.GegevensGesloten: lambda e, a, _: _("Gegevens van {wie} weer gesloten.").format(wie=e.persoon),
}
