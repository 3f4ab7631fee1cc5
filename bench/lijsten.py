"""How fast lists are filled and asked: the largest approach with every list filled in."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from waakvlam.adapters.aanpakmap import laad_aanpak
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.lijsten import Onderdeel
from waakvlam.core.antwoorden import Antwoorden, Invulling
from waakvlam.core.casus import Context, Toestand, Weigering, besluit, vouw
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.lijstgebeurtenissen import LijstBeantwoord
from waakvlam.core.casus.lijstopdrachten import Beantwoord
from waakvlam.core.casus.wat_nu import wat_nu
from waakvlam.core.gebeurtenis import Opgetekend

BEGIN = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
AANPAK = Path(__file__).parents[1] / "aanpakken/twente"
LIJST = "crisisdiagnose"


def _waarde(deel: Onderdeel) -> str | int:
    """An answer that fits a part."""
    vast: dict[str, str | int] = {"tekst": "tekst", "aantal": 3, "datum": "2026-11-02"}
    return next(iter(deel.model.opties)) if deel.soort == "keuze" else vast.get(deel.soort, "ja")


def gevuld(aanpak: Aanpak, rol: str) -> list[Opgetekend]:
    """A case in which every part of every list is answered, each by an event of its own."""
    begin = besluit(
        Toestand(), o.Open("Meting", personen=2), aanpak, Context(BEGIN, BEGIN, "a1", rol, basis="k")
    )
    assert not isinstance(begin, Weigering)
    feiten: list[Any] = [*begin]
    for code, lijst in aanpak.vraaglijsten.items():
        feiten += [LijstBeantwoord(code, 1, {deel.code: _waarde(deel)}) for deel in lijst.delen.values()]
    minuut = timedelta(minutes=1)
    return [
        Opgetekend(nr, e, BEGIN + nr * minuut, BEGIN + nr * minuut, "a1", rol)
        for nr, e in enumerate(feiten, 1)
    ]


def _ms(doe: Callable[[], object], keren: int = 15) -> float:
    beste = float("inf")
    for _ in range(keren):
        begin = perf_counter()
        doe()
        beste = min(beste, perf_counter() - begin)
    return 1000 * beste


def meet() -> dict[str, float]:
    """Milliseconds to fold 500 answers, to say what is asked now, and to decide on a whole questionnaire."""
    aanpak = laad_aanpak(AANPAK)
    rol = "politie"
    log = gevuld(aanpak, rol)
    t = vouw(log)
    op = BEGIN + timedelta(days=30)
    ctx = Context(op, op, "a1", rol, basis="q")
    delen = aanpak.vraaglijsten[LIJST].delen.values()
    opdracht = Beantwoord(LIJST, Antwoorden({d.code: Invulling(_waarde(d)) for d in delen if d.hoog}))
    assert not isinstance(besluit(t, opdracht, aanpak, ctx), Weigering)
    return {
        "delen": float(len(log)),
        "vouwen_500_ms": _ms(lambda: vouw(log[:500])),
        "wat_nu_ms": _ms(lambda: wat_nu(t, aanpak)),
        "beantwoord_ms": _ms(lambda: besluit(t, opdracht, aanpak, ctx)),
    }


def toon() -> None:
    """Measure and print a line for each."""
    m = meet()
    print(f"lijsten    {m['vouwen_500_ms']:>9.2f} ms om 500 antwoorden te vouwen")
    print(f"           {m['wat_nu_ms']:>9.2f} ms voor wat er nu moet, met {m['delen']:.0f} antwoorden")
    print(f"           {m['beantwoord_ms']:>9.2f} ms voor een vragenlijst in één keer", flush=True)


if __name__ == "__main__":
    toon()
