"""A case in which it matters who acts and in which circle, to test rights on."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from tests.core.casus.hulp import aanpak
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import Context, Toestand, Weigering, besluit, vouw
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.deelregels import Deelregels, Grond, Merk
from waakvlam.core.gebeurtenis import Opgetekend, soort_van

NU = datetime(2026, 11, 2, 9, tzinfo=UTC)
UUR = timedelta(hours=1)
KRINGEN = {
    "zorg": {"naam": "Zorg"},
    "veiligheid": {"naam": "Veiligheid"},
    "justitie": {"naam": "Justitie", "toelating": "kring", "mag_verborgen": True},
    "bestuur": {"naam": "Bestuur", "hoofdlijn": True},
}
ROLLEN: Mapping[str, Any] = {
    "coordinator": {"naam": "Coördinator", "kring": "zorg", "ziet": "alle", "organisatie": "Gemeente"},
    "regisseur": {"naam": "Regisseur", "kring": "zorg", "organisatie": "Zorgpunt"},
    "helper": {"naam": "Helper", "kring": "zorg", "toegang": "persoon", "organisatie": "Zorgpunt"},
    "wethouder": {"naam": "Wethouder", "kring": "bestuur", "toegang": "rol"},
    "adviseur": {"naam": "Adviseur", "kring": "veiligheid", "toegang": "rol", "noodtoegang": "PT4H"},
    "politie": {"naam": "Politie", "kring": "veiligheid", "organisatie": "Politie"},
    "officier": {"naam": "Officier", "kring": "justitie", "toegang": "rol", "organisatie": "OM"},
}
REGELS = Deelregels(
    {
        "hulp": Grond("hulp", "Hulp", "Wet", "bron", date(2020, 1, 1), doelen=frozenset({"helpen"})),
        "oud": Grond("oud", "Oud", "Wet", "bron", date(2000, 1, 1), date(2026, 11, 2)),
        "jong": Grond("jong", "Jong", "Wet", "bron", date(2026, 11, 3)),
        "wpg": Grond("wpg", "Politie", "Wet", "bron", date(2008, 1, 1), organisaties=frozenset({"politie"})),
        "huis": Grond("huis", "Huis", "Wet", "bron", date(2025, 1, 1), gremia=frozenset({"zvh"})),
    },
    {"helpen": "Helpen", "orde": "Orde"},
    {"medisch": Merk("medisch", "Medisch", frozenset({"zorg"}), "", "bron")},
    {"politie": ("politie",), "zorg": ("zorg",), "zvh": ("veiligheidshuis",), "gemeente": ("gemeente",)},
)


def proef(**anders: Any) -> Aanpak:
    """The approach of these tests: three circles with facts, one with main lines."""
    gegeven = {
        "kringen": KRINGEN,
        "rollen": ROLLEN,
        "niveaus": {n: {"regie": {"casus": "regisseur", "bestuurlijk": "wethouder"}} for n in
                    ("laag", "midden", "hoog")},
        "gremia": {"huis": {"naam": "Veiligheidshuis"}, "team": {"naam": "Team"}},
    }  # fmt: skip
    return aanpak(**(gegeven | anders))


class Zaak:
    """A case played by named people."""

    def __init__(self, model: Aanpak | None = None) -> None:
        self.aanpak, self.t, self.nu, self.nr = model or proef(), Toestand(), NU, 0
        self.doe(o.Open("Proef"), "opener", "regisseur")

    def doe(
        self, opdracht: Any, wie: str, rol: str, kring: str | None = None, namens: str | None = None
    ) -> tuple[Any, ...] | Weigering:
        """Play a command; events without a circle of their own go to ``kring``, else to that of the role."""
        self.nr += 1
        ctx = Context(self.nu, self.nu, wie, rol, namens, f"k{self.nr}", deelregels=REGELS)
        uit = besluit(self.t, opdracht, self.aanpak, ctx)
        if not isinstance(uit, Weigering):
            eigen = kring or self.aanpak.model.rollen[rol].kring
            nieuw = []
            for e in uit:
                van = getattr(e, "kring", None) or soort_van(e).kring or eigen
                nr = self.t.lengte + len(nieuw) + 1
                nieuw.append(Opgetekend(nr, e, self.nu, self.nu, wie, rol, namens, van))
            self.t = vouw(nieuw, self.t)
        return uit

    def codes(self, opdracht: Any, wie: str, rol: str, **verder: Any) -> tuple[str, ...]:
        """Reason codes when it is refused; empty when it is accepted."""
        uit = self.doe(opdracht, wie, rol, **verder)
        return uit.codes if isinstance(uit, Weigering) else ()
