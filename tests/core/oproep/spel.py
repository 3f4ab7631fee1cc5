"""A case with a body that is called together, played by several people."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.core.casus.hulp import aanpak
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import Context, Toestand, Weigering, besluit, vouw
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Opgetekend, naar_json, van_json
from waakvlam.core.oproep.stand import WERKER, Uitnodiging

NACHT = datetime(2026, 11, 3, 2, 0, tzinfo=UTC)
MINUUT = timedelta(minutes=1)
GREMIA = {
    "team": {
        "naam": "Team",
        "leden": {"vast": ["coordinator", "politie", "burgemeester"], "optioneel": ["adviseur"]},
        "voorzitter": "coordinator",
        "verslag": "adviseur",
        "roept_bijeen": ["coordinator", "burgemeester"],
    },
    "driehoek": {
        "naam": "Driehoek",
        "leden": {"vast": ["burgemeester", "politie"]},
        "voorzitter": "burgemeester",
        "houdt_taken": True,
    },
    "crisis": {
        "naam": "Crisisteam",
        "leden": {"vast": ["wethouder"]},
        "roept_bijeen": ["wethouder"],
        "vereist": [
            {
                "wat": {"kenmerk": "crisis"},
                "tekst": "Er is nog geen crisis.",
                "kracht": "hard",
                "code": "toestemming-ontbreekt",
                "rol": "burgemeester",
            }
        ],
    },
}
KRINGEN = {een: {"naam": een} for een in ("zorg", "veiligheid", "bestuur")}
KENMERKEN = {"crisis": {"naam": "Crisis", "standaard": False}}


class Oproepspel:
    """A case; every command says who acts and in which role, a minute goes by before each."""

    def __init__(self, **anders: Any) -> None:
        self.aanpak: Aanpak = aanpak(gremia=GREMIA, kenmerken=KENMERKEN, kringen=KRINGEN, **anders)
        self.t, self.nu, self.nr = Toestand(), NACHT, 0
        self.mag(o.Open("Lindenhof"))

    def doe(self, opdracht: Any, als: str = "coordinator", wie: str = "1", na: timedelta = MINUUT) -> Any:
        """Play a command; what was accepted goes through the store's shape and is folded."""
        self.nu += na
        self.nr += 1
        ctx = Context(self.nu, self.nu, wie, als, None, f"k{self.nr}")
        uit = besluit(self.t, opdracht, self.aanpak, ctx)
        if isinstance(uit, Weigering):
            return uit
        nieuw = [
            Opgetekend(self.t.lengte + nr, van_json(*naar_json(e)), self.nu, self.nu, wie, als)
            for nr, e in enumerate(uit, 1)
        ]
        self.t = vouw(nieuw, self.t)
        return uit

    def mag(self, opdracht: Any, als: str = "coordinator", wie: str = "1", na: timedelta = MINUUT) -> Any:
        """Play a command that must be accepted."""
        uit = self.doe(opdracht, als, wie, na)
        assert not isinstance(uit, Weigering), uit
        return uit

    def mag_niet(self, opdracht: Any, als: str = "coordinator", wie: str = "1") -> tuple[str, ...]:
        """Play a command that must be refused; the codes of the reasons."""
        uit = self.doe(opdracht, als, wie)
        assert isinstance(uit, Weigering), uit
        return uit.codes

    def werker(self, opdracht: Any, na: timedelta = MINUUT) -> Any:
        """Play what the program does by itself."""
        return self.doe(opdracht, WERKER, WERKER, na)

    def van(self, wie: str) -> Uitnodiging:
        """The last invitation of an account."""
        return [u for u in self.t.uitnodigingen.values() if u.wie == wie][-1]

    @property
    def taken(self) -> list[str]:
        """Codes of the open tasks."""
        return list(self.t.open_taken.values())
