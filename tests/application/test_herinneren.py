"""A reminder before a term of the approach: when it says, to who has to meet it, and not once it was met."""

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from tests.core.casus.hulp import BEGIN, Spel, aanpak
from waakvlam.application.effecten import termijnen_van, wijziging_van
from waakvlam.application.poorten import Kop
from waakvlam.application.werker.wie import van_termijn
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.tijd import plus

KLOK: dict[str, Any] = {
    "naam": "Kijk weer", "elke": "P6W", "niveaus": ["laag"], "voldaan": {"overleg": "team"},
    "rol": "regisseur", "herinner": "P7D",
}  # fmt: skip
STROOM = "casus/c1"


def spel(**anders: Any) -> Spel:
    klok = {naam: waarde for naam, waarde in {**KLOK, **anders}.items() if waarde is not None}
    return Spel(
        aanpak(termijnen={"kijk": klok}, gremia={"team": {"naam": "Team", "voorzitter": "regisseur"}})
    )


def lopend(s: Spel) -> dict[str, Any]:
    wijziging = wijziging_van(Kop("waterveen", STROOM, s.t.lengte, b"", None), [], s.t, s.aanpak)
    return {t.termijn: t.moment for t in termijnen_van(wijziging)}


def wie(s: Spel, termijn: str, nu: Any) -> list[str]:
    om = SimpleNamespace(
        logboek=SimpleNamespace(kop=lambda *_: s.t, lees=None),
        toestanden=SimpleNamespace(haal=lambda *_: s.t),
        aanpakken=SimpleNamespace(haal=lambda _: s.aanpak),
    )
    ids = {"gemeente": "waterveen", "stroom": STROOM, "termijn": termijn}
    return van_termijn(SimpleNamespace(om=om), ids, nu)  # type: ignore[arg-type]


def test_een_week_vooraf_hoort_wie_het_moet_doen_het() -> None:
    s = spel()
    tot = plus(s.nu, "P6W")
    assert lopend(s) == {"termijn-kijk:kijk": tot, "nadert:termijn-kijk": tot - timedelta(days=7)}
    assert wie(s, "nadert:termijn-kijk", tot - timedelta(days=7)) == ["regisseur"]
    assert wie(s, "termijn-kijk:kijk", tot) == ["regisseur"]


def test_wie_het_op_tijd_deed_hoort_niets_en_de_klok_begint_opnieuw() -> None:
    s = spel()
    tot = plus(s.nu, "P6W")
    s.nu += timedelta(days=30)
    s.mag(o.HoudOverleg("team", ("regisseur",)), "regisseur")
    assert wie(s, "nadert:termijn-kijk", tot - timedelta(days=7)) == []
    assert wie(s, "termijn-kijk:kijk", tot) == []
    assert lopend(s)["termijn-kijk:kijk"] == plus(s.nu, "P6W")


@pytest.mark.parametrize("anders", [{"herinner": None}, {"herinner": "P6W"}, {"herinner": "P1Y"}])
def test_zonder_moment_of_voor_het_begin_komt_er_geen(anders: dict[str, Any]) -> None:
    assert list(lopend(spel(**anders))) == ["termijn-kijk:kijk"]


def test_een_termijn_die_niet_meer_geldt_vervalt() -> None:
    s = spel()
    s.mag(o.ZetStap("op"))
    assert s.t.niveau == "midden" and s.nu > BEGIN
    assert lopend(s) == {}
