"""What a request or letter did in a case, as a sentence in its course."""

from collections.abc import Callable
from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import verzoekgebeurtenissen as g


def _(tekst: str) -> str:
    """Marks a text for translation."""
    return tekst


MERKEN = {"feit": _("feit"), "opvatting": _("mening voor intern beraad"), "besluit": _("besluit")}
BEZWAAR = {
    "gegrond": _("Bezwaar gewogen: gegrond."),
    "deels": _("Bezwaar gewogen: deels gegrond."),
    "ongegrond": _("Bezwaar gewogen: niet gegrond."),
}


def _gekoppeld(e: g.VerzoekGekoppeld, aanpak: Aanpak, _: Callable[[str], str]) -> str:
    if not e.persoon:
        return _("Een Woo-verzoek gaat over deze casus. Tot het klaar is, wordt niets vernietigd.")
    zin = _("{wie} deed een verzoek over eigen gegevens. Tot het klaar is, wordt niets vernietigd.")
    return zin.format(wie=e.persoon)


VERTELLERS: dict[type, Callable[[Any, Aanpak, Callable[[str], str]], str]] = {
    g.VerzoekGekoppeld: _gekoppeld,
    g.StukkenAangeleverd: lambda e, a, _: _("Stukken aangeleverd voor een verzoek."),
    g.BezwaarGewogen: lambda e, a, _: _(BEZWAAR[e.uitkomst]),
    g.WooGemarkeerd: lambda e, a, _: _("Regel {nr} is voor de Woo: {soort}.").format(
        nr=e.nr, soort=_(MERKEN[e.soort])
    ),
    g.BriefMeegegeven: lambda e, a, _: (
        _("Brief gegeven aan {wie} over wat er is gedeeld.").format(wie=e.persoon)
        if e.persoon
        else _("Brief gegeven aan het huishouden over wat er is gedeeld.")
    ),
    g.BriefUitgesteld: lambda e, a, _: _("Vertellen wat er is gedeeld is uitgesteld."),
}
