"""The five properties of a good measure, in words."""

from typing import NamedTuple

from waakvlam.application.uitleg import Vertaal, _
from waakvlam.core.maatregel.smart import EEN_GENOEG, SMART, is_gezegd

WOORDEN = {
    "specifiek": _("specifiek"),
    "meetbaar": _("meetbaar"),
    "acceptabel": _("acceptabel"),
    "realistisch": _("realistisch"),
    "tijdgebonden": _("tijdgebonden"),
}
ZINNEN = {
    "specifiek": _("Er staat zo precies wat er gebeurt, dat iedereen het herkent."),
    "meetbaar": _("U weet waaraan u straks ziet dat het werkte."),
    "acceptabel": _("Het past bij wat er is gebeurd, en u keek naar iets lichters."),
    "realistisch": _("Iemand die het kan en mag, voert het uit."),
    "tijdgebonden": _("Er is een einde, of een dag om opnieuw te kijken."),
}


class Smartregel(NamedTuple):
    """One of the five: its word, what it means, the fields that answer it, and whether they do.

    ``een``: one of the fields is enough.
    """

    woord: str
    zin: str
    velden: tuple[str, ...]
    een: bool
    ja: bool


def regels(gezegd: frozenset[str], vertaal: Vertaal) -> tuple[Smartregel, ...]:
    """All five, for a measure of which these fields are filled in."""
    return tuple(
        Smartregel(vertaal(WOORDEN[d]), vertaal(ZINNEN[d]), velden, d in EEN_GENOEG, is_gezegd(d, gezegd))
        for d, velden in SMART.items()
    )
