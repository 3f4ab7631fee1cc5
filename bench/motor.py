"""How fast the engine decides and folds, on one core and without a store.

The decision: an accepted step with eight criteria that gives three events (decision, level, lead), on a
case with a history of a hundred events. Folding: five hundred mixed events from nothing.
"""

import gc
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.casus import Context, Toestand, Weigering, besluit, vouw
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Opgetekend, Tekst

BEGIN = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
CRITERIA = [f"a{nr}" for nr in range(8)]
MODEL: dict[str, Any] = {
    "aanpak": "meting",
    "titel": "Aanpak om mee te meten",
    "versie": "1",
    "gaat_over": "huishouden",
    "begin": ["laag"],
    "bronnen": {},
    "kringen": {"zorg": {"naam": "Zorg"}},
    "rollen": {
        naam: {"naam": naam.title(), "kring": "zorg"} for naam in ("regisseur", "coordinator", "wethouder")
    },
    "niveaus": {
        "laag": {
            "naam": "Laag",
            "kern": "Laag.",
            "regie": {"casus": "regisseur", "bestuurlijk": "wethouder"},
        },
        "hoog": {
            "naam": "Hoog",
            "kern": "Hoog.",
            "regie": {"casus": "coordinator", "bestuurlijk": "wethouder"},
        },
    },
    "aanleidingen": {code: {"tekst": f"Criterium {code}"} for code in CRITERIA},
    "producten": {"plan": {"naam": "Plan", "delen": {"doel": "Doel", "wie": "Wie"}}},
    "overgangen": {
        "op": {
            "naam": "Omhoog",
            "soort": "opschalen",
            "van": "laag",
            "naar": "hoog",
            "beslist": "regisseur",
            "aanleiding": {"alle": [{"een_van": CRITERIA[:4]}, {"minstens": {"aantal": 4, "van": CRITERIA}}]},
        }
    },
}


def aanpak() -> Aanpak:
    """The approach to measure with."""
    return Aanpak(AanpakModel.model_validate(MODEL), "meting")


def historie(aantal: int, motor: Aanpak) -> list[Opgetekend]:
    """A case of so many events: opened by the engine, then ticks, products, consultations, notes, tasks."""
    ctx = Context(BEGIN, BEGIN, "a1", "regisseur", basis="k0")
    begin = besluit(Toestand(), o.Open("Meting"), motor, ctx)
    assert not isinstance(begin, Weigering)
    feiten: list[Any] = [*begin]
    nr = 0
    while len(feiten) < aantal:
        nr += 1
        feiten += [
            g.AanleidingBeoordeeld(CRITERIA[nr % 8], "ja"),
            g.Genoteerd(Tekst(f"t{nr}")),
            g.ProductVastgelegd("plan", f"p{nr}", ("doel",)),
            g.Geraadpleegd("coordinator", None, "eens", Tekst(f"t{nr}")),
            g.TaakGesteld(f"k{nr}", f"k{nr}", ("regisseur",), tekst=Tekst(f"t{nr}"), soort="actie"),
            g.TaakAfgerond(f"k{nr}"),
        ]
    uur = timedelta(hours=1)
    return [
        Opgetekend(i, e, BEGIN + i * uur, BEGIN + i * uur, "a1", "regisseur")
        for i, e in enumerate(feiten[:aantal], 1)
    ]


def _ronde(doe: Callable[[], object], keren: int) -> float:
    begin = time.perf_counter()
    for _ in range(keren):
        doe()
    return time.perf_counter() - begin


def _per_keer(doe: Callable[[], object], seconden: float) -> float:
    """Seconds one call takes: the best of many short rounds, so other work on the machine counts least."""
    keren = 1
    while (duur := _ronde(doe, keren)) < 0.02:
        keren *= 2
    gc.collect()
    gc.disable()
    try:
        return min(_ronde(doe, keren) for _ in range(max(5, int(seconden / duur)))) / keren
    finally:
        gc.enable()


def meet(seconden: float = 5.0) -> dict[str, float]:
    """Decisions a second, the same with the events folded too, and milliseconds to fold 500 events."""
    motor = aanpak()
    t = vouw(historie(100, motor))
    op = BEGIN + timedelta(days=30)
    ctx = Context(op, op, "a1", "regisseur", basis="k1")
    opdracht = o.ZetStap("op", Tekst("t1"))
    uit = besluit(t, opdracht, motor, ctx)
    assert not isinstance(uit, Weigering) and len(uit) == 3, uit
    lang = historie(500, motor)

    def beslis_en_vouw() -> Toestand:
        nieuw = besluit(t, opdracht, motor, ctx)
        assert not isinstance(nieuw, Weigering)
        return vouw(
            [Opgetekend(t.lengte + i, e, op, op, "a1", "regisseur") for i, e in enumerate(nieuw, 1)], t
        )

    return {
        "besluiten": 1 / _per_keer(lambda: besluit(t, opdracht, motor, ctx), seconden / 3),
        "besluiten_gevouwen": 1 / _per_keer(beslis_en_vouw, seconden / 3),
        "vouwen_500_ms": 1000 * _per_keer(lambda: vouw(lang), seconden / 3),
    }


def toon() -> None:
    """Measure and print a line for each."""
    gemeten = meet()
    print(f"motor      {gemeten['besluiten']:>9,.0f} besluiten/s (8 criteria, 3 gebeurtenissen, 1 kern)")
    print(f"           {gemeten['besluiten_gevouwen']:>9,.0f} besluiten/s met vouwen erbij")
    print(f"           {gemeten['vouwen_500_ms']:>9.2f} ms om 500 gebeurtenissen te vouwen", flush=True)


if __name__ == "__main__":
    toon()
