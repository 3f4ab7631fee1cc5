"""A case in which measures are taken, played with the rules that come along."""

from datetime import datetime, timedelta
from typing import Any

from tests.core.casus.hulp import BEGIN, UUR, Spel, aanpak
from waakvlam.adapters.gegevens import lees_maatregelregels
from waakvlam.core.casus import Context, Weigering, besluit, vouw
from waakvlam.core.gebeurtenis import Opgetekend, soort_van
from waakvlam.core.maatregel import opdrachten as o

REGELS = lees_maatregelregels()
KRINGEN: dict[str, dict[str, object]] = {
    "zorg": {"naam": "Zorg"},
    "veiligheid": {"naam": "Veiligheid"},
    "bestuur": {"naam": "Bestuur", "hoofdlijn": True},
}
TEAM = {"naam": "Team", "leden": {"vast": ["regisseur", "politie"]}, "voorzitter": "coordinator"}
DAG = timedelta(days=1)


class Maatregelspel(Spel):
    """Plays with the rules on measures; a text may be written in a circle."""

    def __init__(self, **anders: Any) -> None:
        delen: dict[str, Any] = {"kringen": KRINGEN, "gremia": {"team": TEAM}, "bronnen": {}} | anders
        super().__init__(aanpak(**delen))

    def doe(
        self,
        opdracht: Any,
        als: str = "coordinator",
        *,
        namens: str | None = None,
        terug: timedelta | None = None,
        kring: str = "casus",
    ) -> tuple[Any, ...] | Weigering:
        """Play a command; what is accepted is folded, each event in its circle."""
        self.nu += UUR
        self.nr += 1
        op = self.nu - (terug or timedelta())
        ctx = Context(self.nu, op, "a1", als, namens, f"k{self.nr}", kring=kring, maatregelregels=REGELS)
        uit = besluit(self.t, opdracht, self.aanpak, ctx)
        if not isinstance(uit, Weigering):
            nieuw = [
                Opgetekend(self.t.lengte + nr, e, op, self.nu, "a1", als, namens, _kring(e, kring))
                for nr, e in enumerate(uit, 1)
            ]
            self.log += nieuw
            self.t = vouw(nieuw, self.t)
        return uit

    def maatregel(
        self, als: str = "regisseur", namens: str | None = None, kring: str = "casus", **velden: Any
    ) -> str:
        """Take a measure that must be accepted; gives its id."""
        self.mag(neem(self.nu, **velden), als, namens=namens, kring=kring)
        return list(self.t.maatregelen)[-1]


def _kring(e: Any, kring: str) -> str:
    return getattr(e, "kring", None) or soort_van(e).kring or kring


def neem(nu: datetime = BEGIN, **anders: Any) -> o.NeemMaatregel:
    """A measure with everything there, for a week from now on; ``anders`` replaces fields."""
    velden: dict[str, Any] = {
        "tekst": "w", "soort": "preventief", "rol": "regisseur", "past": "p", "lichter": "l",
        "tot": nu + 7 * DAG, **anders,
    }  # fmt: skip
    return o.NeemMaatregel(**velden)
