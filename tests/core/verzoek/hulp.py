"""Rules made up for tests, and a request that stands as a test wants it."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import Weigering
from waakvlam.core.gebeurtenis import Opgetekend
from waakvlam.core.verzoek import opdrachten as o
from waakvlam.core.verzoek.besluit import besluit_verzoek
from waakvlam.core.verzoek.rechten import Grond, Rechten, Termijnregel
from waakvlam.core.verzoek.toestand import Verzoek, vouw_verzoek

NU = datetime(2026, 3, 2, 9, tzinfo=UTC)
AVG = frozenset({"inzage", "rectificatie", "bezwaar", "verwijdering"})
ALLES = AVG | {"woo"}
SINDS = date(2018, 5, 25)


def grond(code: str, soorten: frozenset[str] = ALLES, tot: date | None = None) -> Grond:
    """A ground with this code."""
    return Grond(code, code, f"Omdat {code}.", soorten, SINDS, "bron", tot)


def _per_code(*gronden: Grond) -> dict[str, Grond]:
    return {g.code: g for g in gronden}


RECHTEN = Rechten(
    {
        "maand": Termijnregel("maand", AVG, SINDS, "P1M", "bron", "P2M"),
        "weken": Termijnregel("weken", frozenset({"woo"}), date(2022, 5, 1), "P4W", "bron", "P2W"),
        "uren": Termijnregel("uren", frozenset({"datalek"}), SINDS, "PT72H", "bron"),
    },
    verlengen=_per_code(grond("druk"), grond("oud", tot=date(2020, 1, 1))),
    opschorten=_per_code(grond("wie", AVG), grond("derde", frozenset({"woo"}))),
    afwijzen=_per_code(grond("teveel", AVG), grond("woogrond", frozenset({"woo"}))),
    weglaten=_per_code(grond("ander", frozenset({"inzage"})), grond("mening", frozenset({"woo"}))),
)


def context(op: datetime = NU, nu: datetime | None = None) -> Context:
    """Somebody who acts at a moment."""
    return Context(nu or op, op, "a", "privacy-functionaris")


def teken_op(
    gebeurtenissen: Iterable[Any], vanaf: int = 0, op: datetime = NU, actor: str = "a"
) -> list[Opgetekend]:
    """Events as they are recorded."""
    return [
        Opgetekend(nr, e, op, op, actor, "privacy-functionaris")
        for nr, e in enumerate(gebeurtenissen, vanaf + 1)
    ]


def doe(v: Verzoek, opdracht: Any, op: datetime = NU, actor: str = "a") -> Verzoek:
    """The request after a command that must succeed."""
    uit = besluit_verzoek(v, opdracht, context(op), RECHTEN)
    assert not isinstance(uit, Weigering), uit
    return vouw_verzoek(teken_op(uit, v.lengte, op, actor), v)


def codes(v: Verzoek, opdracht: Any, op: datetime = NU) -> tuple[str, ...]:
    """The codes of a refusal; nothing when it goes through."""
    uit = besluit_verzoek(v, opdracht, context(op), RECHTEN)
    return uit.codes if isinstance(uit, Weigering) else ()


def verzoek(soort: str = "inzage", op: datetime = NU) -> Verzoek:
    """A request that came in at a moment."""
    return doe(Verzoek(), o.OntvangVerzoek(soort, op, "brief", "t1"), op)  # type: ignore[arg-type]
