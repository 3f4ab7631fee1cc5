"""A signal to play on, under a small approach with everything it can say of signals."""

from datetime import timedelta
from typing import Any

from tests.core.casus.hulp import BEGIN, aanpak
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import Context, Weigering
from waakvlam.core.gebeurtenis import Opgetekend, soort_van
from waakvlam.core.signaal import Signaal, besluit_signaal, vouw_signaal
from waakvlam.core.signaal import opdrachten as o
from waakvlam.core.signaal.weg import Weg, weg_van
from waakvlam.core.toegang.signaal import kring_in_signaal

ROLLEN = {
    "coordinator": {"naam": "Coördinator", "kring": "zorg", "organisatie": "Gemeente", "signalen": True},
    "jongerenwerk": {
        "naam": "Jongerenwerker",
        "kring": "zorg",
        "organisatie": "Welzijn",
        "sector": "welzijn",
    },
    "school": {"naam": "School", "kring": "zorg", "organisatie": "School", "sector": "onderwijs"},
    "wijkagent": {
        "naam": "Wijkagent", "kring": "veiligheid", "organisatie": "Politie", "sector": "veiligheid",
        "signalen": True,
    },
    "politiechef": {"naam": "Politiechef", "kring": "veiligheid", "organisatie": "Politie"},
    "burgemeester": {"naam": "Burgemeester", "kring": "bestuur", "organisatie": "Gemeente"},
}  # fmt: skip
WEG: dict[str, Any] = {
    "naam": "Signaal",
    "themas": {"jongeren": "Jongeren"},
    "verschijnselen": {"ruzie": "Ruzie", "armoede": "Armoede"},
    "terug_binnen": "P5D",
    "oppakken_binnen": "P2D",
    "aannemen_binnen": "P3D",
    "stil_na": "P14D",
    "vervalt_na": "P6M",
    "vraag_vermoeden": False,
    "verificatie": {"alert_hoogstens": "P4W"},
    "duiding": {"nagaan": {"smal": "Kijken wij te smal?"}, "overleggen": ["buurtoverleg"]},
}
ROUTES = {
    "politie": {"tekst": "Naar de politiechef.", "van": ["politie"], "naar": [{"rol": "politiechef"}]},
    "anders": {"tekst": "Via de driehoek.", "naar": [{"rol": "burgemeester"}, {"rol": "politiechef"}]},
}
GREMIA = {
    "buurtoverleg": {"naam": "Buurtoverleg", "leden": {"vast": ["jongerenwerk", "school", "wijkagent"]}},
    "driehoek": {"naam": "Driehoek", "leden": {"vast": ["burgemeester", "politiechef"]}},
}
DAG = timedelta(days=1)


def een_aanpak(weg: dict[str, Any] | None = None, **anders: Any) -> Aanpak:
    """The approach; ``weg`` changes what it says of the way of a signal, other keys replace."""
    alles = {
        "rollen": ROLLEN,
        "gremia": GREMIA,
        "routes": ROUTES,
        "signaalwegen": {"gewoon": {**WEG, **(weg or {})}},
        "kringen": {
            "zorg": {"naam": "Zorg"},
            "veiligheid": {"naam": "Veiligheid"},
            "bestuur": {"naam": "Bestuur", "hoofdlijn": True},
        },
        **anders,
    }
    return aanpak(niveaus={}, overgangen={}, **alles)


class Baan:
    """A signal that is played step by step; an hour goes by before each step."""

    def __init__(self, op_aanpak: Aanpak | None = None, als: str = "jongerenwerk", **veld: Any) -> None:
        self.aanpak = op_aanpak or een_aanpak()
        self.s, self.nu, self.nr = Signaal(), BEGIN, 0
        self.gemeld = self.doe(o.Meld("tekst", **veld), als)

    @property
    def weg(self) -> Weg:
        """The way of this signal."""
        return weg_van(self.aanpak, self.s.weg, self.s.thema)

    def doe(
        self, opdracht: Any, als: str = "coordinator", wie: str = "", kring: str | None = None
    ) -> list[str] | Weigering:
        """Play a command; the account is the role unless ``wie`` says otherwise. Gives kinds of events."""
        self.nu += timedelta(hours=1)
        self.nr += 1
        ctx = Context(self.nu, self.nu, wie or als, als, basis=f"k{self.nr}")
        uit = besluit_signaal(self.s, opdracht, ctx, self.weg)
        if isinstance(uit, Weigering):
            return uit
        gevraagd = kring_in_signaal(kring, als, self.s, self.weg, not self.s.bestaat, frozenset({"zorg"}))
        nieuw = []
        for nr, e in enumerate(uit, 1):
            vast = soort_van(e).kring
            nieuw.append(
                Opgetekend(
                    self.s.lengte + nr, e, self.nu, self.nu, wie or als, als, None,
                    (gevraagd or "casus") if vast is None else vast,
                )
            )  # fmt: skip
        self.s = vouw_signaal(nieuw, self.s)
        return [soort_van(e).naam for e in uit]

    def geverifieerd(self) -> "Baan":
        """The signal after someone else saw it too."""
        self.doe(o.VulAan("ook gezien"), "school")
        return self
