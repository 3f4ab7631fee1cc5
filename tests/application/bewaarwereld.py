"""A municipality in which things are closed, kept for years, and destroyed by two people."""

from datetime import datetime, timedelta
from typing import Any

from tests.application.hulp import BEGIN, GEMEENTE, Bureau, bureau, dalfsen
from waakvlam.application.bewaren.uitvoeren import Uitvoerder, voer_uit
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.hash import hash_van
from waakvlam.core.bewaren import opdrachten as b
from waakvlam.core.bewaren.namen import bewaring_van
from waakvlam.core.casus import opdrachten as o

CASUSREGIE, NETWERK, ARCHIVARIS, BEHEER = (
    "casusregisseur", "netwerkcoordinator", "archivaris", "functioneel-beheerder",
)  # fmt: skip
PLAN = "plan-wmo"


class Later:
    """A clock that can be put forward."""

    def __init__(self) -> None:
        self.op = BEGIN

    def nu(self) -> datetime:
        self.op += timedelta(seconds=1)
        return self.op


class Wereld:
    """A municipality of which the products of one kind are kept apart."""

    def __init__(self) -> None:
        self.klok = Later()
        self.bureau: Bureau = bureau().met(klok=self.klok)
        model = dalfsen().model
        self.product = next(iter(model.producten))
        producten = {
            code: product.model_copy(update={"bewaar": PLAN if code == self.product else None, "door": []})
            for code, product in model.producten.items()
        }
        eigen = model.model_copy(update={"producten": producten})
        self.om = self.bureau.omgeving
        self.om.aanpakken.stel_vast(GEMEENTE, Aanpak(eigen, hash_van(eigen)), BEGIN, "a-beheer")
        self.lukt, self.doe = self.bureau.lukt, self.bureau.doe

    def open(self, **verder: Any) -> str:
        return self.lukt(CASUSREGIE, o.Open("Lindenhof", titel="Merk-titel", personen=2, **verder)).stroom

    def sluit(self, stroom: str) -> None:
        self.lukt(CASUSREGIE, o.Sluit("Merk-sluiten", afwijken="Merk-afwijken"), stroom)

    def later(self, **tijd: Any) -> None:
        self.klok.op += timedelta(**tijd)

    def vernietig(
        self, stroom: str, deel: str = "alles", grond: str = "termijn", mee: tuple[str, ...] = ()
    ) -> None:
        bewaring = bewaring_van(stroom)
        self.lukt(ARCHIVARIS, b.StelVernietigingVoor(deel, grond, "Zo afgesproken"), bewaring)
        voorstel = self.bureau.toestand(bewaring).open_voorstel(deel).id
        self.lukt(BEHEER, b.BesluitVernietiging(voorstel, deel, True, None, mee), bewaring)
        voer_uit(self.om, bewaring, Uitvoerder(GEMEENTE, f"a-{BEHEER}", BEHEER))
