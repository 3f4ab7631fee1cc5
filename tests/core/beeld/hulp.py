"""A case to play a picture on: every text is its own reference, and lies in the circle of who writes."""

from datetime import datetime, timedelta
from typing import Any

from tests.core.casus.hulp import BEGIN, aanpak
from waakvlam.core.casus import Context, Toestand, Weigering, besluit, vouw
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Opgetekend, Tekst, soort_van

KRINGEN = {"zorg": {"naam": "Zorg"}, "veiligheid": {"naam": "Veiligheid"}, "bestuur": {"naam": "Bestuur"}}
SCENARIO = {"naam": "Brand", "tekst": "Om te proeven.", "rubrieken": {}}
AANPAK = aanpak(kringen=KRINGEN, fasen={"een": {"naam": "Eén", "niveaus": ["laag"]}})


def tekst(zin: str) -> Tekst:
    """A reference that reads like the text."""
    return Tekst(zin)


class Beeldspel:
    """A case that is played by several roles; ten minutes go by before each command."""

    def __init__(self) -> None:
        self.t, self.nu, self.nr = Toestand(), BEGIN, 0
        self.log: list[Opgetekend] = []
        self.standen: list[tuple[datetime, Toestand]] = []
        self.doe(o.Open("Proef", personen=2))

    def doe(self, opdracht: Any, als: str = "coordinator", kring: str | None = None, **verder: Any) -> Any:
        """Play a command; the codes of the reasons when it is refused, else the id of what was made."""
        self.nu += timedelta(minutes=10)
        self.nr += 1
        op = verder.get("op", self.nu)
        ctx = Context(self.nu, op, f"a-{als}", als, verder.get("namens"), f"k{self.nr}")
        uit = besluit(self.t, opdracht, AANPAK, ctx)
        if isinstance(uit, Weigering):
            return uit.codes
        eigen = kring or AANPAK.model.rollen[als].kring
        nieuw = [
            Opgetekend(
                self.t.lengte + i, e, op, self.nu, f"a-{als}", als, ctx.namens,
                getattr(e, "kring", None) or soort_van(e).kring or eigen,
            )
            for i, e in enumerate(uit, 1)
        ]  # fmt: skip
        self.log += nieuw
        self.t = vouw(nieuw, self.t)
        self.standen.append((self.nu, self.t))
        return next((e.id for e in uit if hasattr(e, "id")), "")

    @property
    def taken(self) -> list[str]:
        """Codes of the open tasks, without the ids they end in."""
        return [code.rpartition("-k")[0] or code for code in self.t.open_taken.values()]
