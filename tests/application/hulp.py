"""A municipality in small: an approach, people with roles, a clock that stands where it is put."""

import itertools
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from waakvlam import samenstelling
from waakvlam.adapters import opslag
from waakvlam.adapters.aanpakken import DatabaseAanpakken
from waakvlam.adapters.aanpakmap import laad_aanpak
from waakvlam.adapters.logboek import DatabaseLogboek
from waakvlam.adapters.sleutelkast.kast import Sleutelkast
from waakvlam.application.aanpakken import Aanpakkast
from waakvlam.application.omgeving import Omgeving
from waakvlam.application.opdracht import Aanvaard, Opdracht, Uitkomst
from waakvlam.application.stromen import Toestanden
from waakvlam.application.uitvoeren import execute
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.hash import hash_van
from waakvlam.core.toegang import Lidmaatschap

GEMEENTE = "waterveen"
BEGIN = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
AANPAKKEN = Path(__file__).parents[2] / "aanpakken"


@cache
def dalfsen(*ook: str) -> Aanpak:
    """The approach of Dalfsen from its files; who watches over all and takes signals in is set here.

    ``ook``: roles that handle signals besides the network coordinator.
    """
    model = laad_aanpak(AANPAKKEN / "dalfsen").model
    rollen = {
        code: rol.model_copy(
            update={
                "ziet": "alle" if code in ("netwerkcoordinator", "aov") else "betrokken",
                "signalen": code in ("netwerkcoordinator", *ook),
            }
        )
        for code, rol in model.rollen.items()
    }
    eigen = model.model_copy(update={"rollen": rollen})
    return Aanpak(eigen, hash_van(eigen))


class Klok:
    """A clock that goes on one minute each time it is looked at."""

    def __init__(self) -> None:
        self._minuten = itertools.count()

    def nu(self) -> datetime:
        return BEGIN + timedelta(minutes=next(self._minuten))


@dataclass
class Leden:
    """Everyone has the role their account is called after, in one municipality."""

    tot: dict[str, datetime] = field(default_factory=dict)

    def van(self, account: str, gemeente: str) -> Sequence[Lidmaatschap]:
        if gemeente != GEMEENTE:
            return []
        rol = account.removeprefix("a-")
        return [Lidmaatschap(account, gemeente, rol, BEGIN - timedelta(days=30), self.tot.get(account))]


@dataclass
class Bureau:
    """Somewhere to give commands."""

    omgeving: Omgeving

    def doe(self, rol: str, inhoud: Any, stroom: str | None = None, **verder: Any) -> Uitkomst:
        """Give a command as the person in this role."""
        opdracht = Opdracht(
            **{
                "opdracht_id": str(uuid.uuid4()),
                "gemeente": GEMEENTE,
                "actor": f"a-{rol}",
                "rol": rol,
                "inhoud": inhoud,
                "stroom": stroom,
                **verder,
            }
        )
        return execute(opdracht, self.omgeving)

    def lukt(self, rol: str, inhoud: Any, stroom: str | None = None, **verder: Any) -> Aanvaard:
        """Give a command that must succeed."""
        uitkomst = self.doe(rol, inhoud, stroom, **verder)
        assert isinstance(uitkomst, Aanvaard), uitkomst
        return uitkomst

    def toestand(self, stroom: str) -> Any:
        """The state of a stream as everyone now sees it."""
        boek = self.omgeving.logboek
        kop = boek.kop(GEMEENTE, stroom)
        assert kop is not None
        return self.omgeving.toestanden.haal(kop, boek.lees)

    def teksten(self, stroom: str) -> list[str]:
        """All clear texts of a stream."""
        boek = self.omgeving.logboek
        return list(boek.teksten(boek.lees(GEMEENTE, stroom)).values())

    def met(self, **poorten: Any) -> "Bureau":
        """The same, with other ports."""
        return Bureau(replace(self.omgeving, **poorten))


def bureau() -> Bureau:
    """A municipality that has adopted the approach of Dalfsen; call it with a database at hand."""
    aanpakken = Aanpakkast(DatabaseAanpakken())
    aanpakken.stel_vast(GEMEENTE, dalfsen(), BEGIN - timedelta(days=1), "a-beheer")
    eigen = replace(
        samenstelling.omgeving(),
        logboek=DatabaseLogboek(Sleutelkast(opslag.hoofdsleutel())),
        klok=Klok(),
        leden=Leden(),
        aanpakken=aanpakken,
        toestanden=Toestanden(),
    )
    return Bureau(eigen)
