"""A small approach to test one rule at a time, and a case to play on it."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.casus import Context, Toestand, Weigering, besluit, vouw
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Opgetekend, naar_json

BEGIN = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
UUR = timedelta(hours=1)
ROLLEN: dict[str, dict[str, Any]] = {
    "coordinator": {"naam": "Coördinator", "kring": "zorg", "organisatie": "Gemeente"},
    "regisseur": {"naam": "Regisseur", "kring": "zorg", "functie": "regie", "organisatie": "Gemeente"},
    "wijkregisseur": {"naam": "Wijkregisseur", "kring": "zorg", "functie": "regie"},
    "adviseur": {"naam": "Adviseur", "kring": "veiligheid", "organisatie": "Gemeente"},
    "burgemeester": {"naam": "Burgemeester", "kring": "bestuur", "plaatsvervanger": "wethouder"},
    "wethouder": {"naam": "Wethouder", "kring": "bestuur"},
    "politie": {"naam": "Politie", "kring": "veiligheid", "organisatie": "Politie"},
}
REGIE = {"casus": "regisseur", "bestuurlijk": "wethouder"}
OP = {"soort": "opschalen", "van": "laag", "naar": "midden", "motivering": "niet_nodig"}


def aanpak(**anders: Any) -> Aanpak:
    """The test approach; each root key given replaces, ``overgangen`` and ``niveaus`` are filled up.

    A level may be given as its lead only; a step needs no name, and is decided by the coordinator.
    """
    niveaus = {"laag": {}, "midden": {}, "hoog": {}} | anders.pop("niveaus", {})
    overgangen = anders.pop("overgangen", {"op": {}})
    model = {
        "aanpak": "proef",
        "titel": "Aanpak om te proeven",
        "versie": "1",
        "gaat_over": "onrust",
        "begin": ["laag"],
        "aanvullen_binnen": "P1D",
        "bronnen": {},
        "kringen": {"zorg": {"naam": "Zorg"}},
        "rollen": ROLLEN,
        "niveaus": {
            code: {"naam": f"Niveau {code}", "kern": "Om te proeven.", "regie": REGIE, **deel}
            for code, deel in niveaus.items()
        },
        "overgangen": {
            code: {"naam": f"Stap {code}", "beslist": "coordinator", **OP, **deel}
            if deel.get("soort", "opschalen") == "opschalen"
            else {"naam": f"Stap {code}", "beslist": "coordinator", "motivering": "niet_nodig", **deel}
            for code, deel in overgangen.items()
        },
        **anders,
    }
    return Aanpak(AanpakModel.model_validate(model), "h")


def codes(**zinnen: str) -> dict[str, dict[str, str]]:
    """Criteria with a text each."""
    return {code: {"tekst": tekst} for code, tekst in zinnen.items()}


class Spel:
    """A case that is played step by step; an hour goes by before each step."""

    def __init__(self, op_aanpak: Aanpak, open: o.Open | None = None, als: str = "coordinator") -> None:
        self.aanpak, self.t, self.nu, self.log, self.nr = op_aanpak, Toestand(), BEGIN, [], 0
        self.ander: Aanpak | None = None
        uit = self.doe(open or o.Open("Proef"), als)
        self.geopend = uit

    def doe(
        self,
        opdracht: Any,
        als: str = "coordinator",
        *,
        namens: str | None = None,
        terug: timedelta | None = None,
    ) -> tuple[Any, ...] | Weigering:
        """Play a command; ``terug``: so long ago did it happen. Accepted events are folded."""
        self.nu += UUR
        self.nr += 1
        op = self.nu - (terug or timedelta())
        ctx = Context(self.nu, op, "a1", als, namens, f"k{self.nr}", ander=self.ander)
        uit = besluit(self.t, opdracht, self.aanpak, ctx)
        if not isinstance(uit, Weigering):
            nieuw = [
                Opgetekend(self.t.lengte + nr, e, op, self.nu, "a1", als, namens)
                for nr, e in enumerate(uit, 1)
            ]
            self.log += nieuw
            self.t = vouw(nieuw, self.t)
            if self.ander is not None and self.t.aanpak_hash == self.ander.hash:
                self.aanpak, self.ander = self.ander, None
        return uit

    def mag(self, opdracht: Any, als: str = "coordinator", **verder: Any) -> tuple[Any, ...]:
        """Play a command that must be accepted."""
        uit = self.doe(opdracht, als, **verder)
        assert not isinstance(uit, Weigering), uit
        return uit

    def mag_niet(self, opdracht: Any, als: str = "coordinator", **verder: Any) -> Weigering:
        """Play a command that must be refused."""
        uit = self.doe(opdracht, als, **verder)
        assert isinstance(uit, Weigering), f"accepted: {uit}"
        return uit

    @property
    def regie(self) -> dict[str, tuple[str, ...]]:
        """Who holds each line now."""
        return {lijn: houder.rollen for lijn, houder in self.t.regie.items()}

    @property
    def taken(self) -> list[str]:
        """Codes of the open tasks."""
        return list(self.t.open_taken.values())


def uitkomst(uit: tuple[Any, ...] | Weigering) -> tuple[str, ...]:
    """Reason codes of a refusal; empty when it was accepted."""
    return uit.codes if isinstance(uit, Weigering) else ()


def soorten(uit: tuple[Any, ...]) -> list[str]:
    """Kinds of the events, in order."""
    return [naar_json(e)[0] for e in uit]


def met(basis: Mapping[str, Any], **anders: Any) -> dict[str, Any]:
    """A map with some values replaced."""
    return {**basis, **anders}
