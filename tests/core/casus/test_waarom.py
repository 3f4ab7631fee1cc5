"""Why a decision was taken: with the decision for everyone, or apart in the circle the writer chose."""

from typing import Any

import pytest

from tests.core.casus.hulp import BEGIN, UUR, Spel, aanpak
from waakvlam.core.casus import Context, Toestand, Weigering, besluit, vouw
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Opgetekend, soort_van

EIS = {"wat": {"product": "plan"}, "tekst": "Er is een plan.", "rol": "regisseur", "aanvullen_binnen": "P3D"}


def doe(opdracht: Any, apart: bool, **stap: Any) -> tuple[Any, ...] | Weigering:
    spel = Spel(
        aanpak(
            producten={"plan": {"naam": "Plan"}},
            overgangen={"op": stap, "in": {"soort": "instap", "naar": "hoog"}},
        )
    )
    t = Toestand() if isinstance(opdracht, o.Open) else spel.t
    ctx = Context(BEGIN + 5 * UUR, BEGIN + 5 * UUR, "a1", "coordinator", basis="k", apart=apart)
    return besluit(t, opdracht, spel.aanpak, ctx)


@pytest.mark.parametrize(
    ("opdracht", "stap", "waarom"),
    [
        (o.ZetStap("op", "w"), {}, ("w", None)),
        (o.Opschalen(motivering="w"), {"motivering": "hard"}, ("w", None)),
        (o.ZetStap("op", "w", afwijken="a"), {"vereist": [EIS]}, ("w", "a")),
        (o.ZetStap("op", afwijken="a"), {"vereist": [EIS]}, (None, "a")),
        (o.ZetStap("op", "w", afwijken="a"), {}, ("w", None)),
        (o.ZetStap("op"), {}, None),
        (o.Open("Proef", motivering="w"), {}, ("w", None)),
        (o.Open("Proef"), {}, None),
        (o.Open("Proef", niveau="hoog", motivering="w"), {}, ("w", None)),
    ],
)
def test_de_reden_ligt_bij_het_besluit_of_in_de_gekozen_kring(
    opdracht: Any, stap: dict[str, Any], waarom: tuple[str | None, str | None] | None
) -> None:
    bij, apart = doe(opdracht, False, **stap), doe(opdracht, True, **stap)
    assert not isinstance(bij, Weigering) and not isinstance(apart, Weigering)
    assert not any(isinstance(e, g.BesluitGemotiveerd) for e in bij)
    los = [e for e in apart if isinstance(e, g.BesluitGemotiveerd)]
    assert [(e.motivering, e.afwijken) for e in los] == ([waarom] if waarom else [])
    assert all(soort_van(e).kring is None for e in los)
    besluiten = {e.besluit for e in apart if isinstance(e, g.BesluitGenomen)} or {""}
    assert {e.besluit for e in los} <= besluiten
    over = [e for e in apart if e not in los]
    for een, ander in zip(bij, over, strict=True):
        for veld in ("motivering", "afwijken"):
            assert getattr(ander, veld, None) is None
        assert type(een) is type(ander)


def test_ook_een_reden_die_moet_telt_als_gegeven() -> None:
    uit = doe(o.Opschalen(), True, motivering="hard")
    assert isinstance(uit, Weigering) and uit.codes == ("motivering-ontbreekt",)
    assert not isinstance(doe(o.Opschalen(motivering="w"), True, motivering="hard"), Weigering)


def test_waar_de_reden_ligt_verandert_niets_aan_de_casus() -> None:
    standen = []
    for apart in (False, True):
        uit = doe(o.Open("Proef", niveau="hoog", motivering="w"), apart)
        assert not isinstance(uit, Weigering)
        t = vouw([Opgetekend(nr, e, BEGIN, BEGIN, "a1", "coordinator", None) for nr, e in enumerate(uit, 1)])
        besluiten = [b._replace(motivering=None) for b in t.besluiten.values()]
        standen.append((t.niveau, t.stap, besluiten, t.regie, t.open_taken))
    assert standen[0] == standen[1]
