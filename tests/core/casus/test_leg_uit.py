"""Comply or explain, and do now and add later: what a reason lifts, and the task that remains."""

from datetime import timedelta
from typing import Any

import pytest

from tests.core.casus.hulp import UUR, Spel, aanpak, codes
from waakvlam.core.casus import opdrachten as o

EIS = {"wat": {"product": "plan"}, "tekst": "Er is een plan.", "rol": "regisseur", "aanvullen_binnen": "P3D"}


def _spel(**stap: Any) -> Spel:
    return Spel(
        aanpak(
            producten={"plan": {"naam": "Plan", "delen": {"doel": "Doel", "wie": "Wie"}}},
            aanleidingen=codes(a="De a speelt"),
            kenmerken={"orde": {"naam": "Orde"}},
            overgangen={"op": stap, "af": {"soort": "afschalen", "van": "midden", "naar": "laag"}},
        )
    )


@pytest.mark.parametrize(
    ("stap", "reden"),
    [
        ({"vereist": [EIS]}, "product-ontbreekt"),
        ({"aanleiding": "a"}, "aanleiding-ontbreekt"),
        ({"raadpleeg": ["politie"]}, "raadpleging-ontbreekt"),
        ({"vereist": [EIS | {"code": "raadpleging-ontbreekt"}]}, "raadpleging-ontbreekt"),
        ({"vereist": [{"wat": {"kenmerk": "orde"}, "tekst": "Gesproken.", "code": "raadpleging-ontbreekt"}]},
         "raadpleging-ontbreekt"),
        ({"raadpleeg": [{"bij": {"houder": "operationeel"}}]}, "raadpleging-ontbreekt"),
    ],
)  # fmt: skip
def test_een_reden_heft_op_wat_niet_hard_is(stap: dict[str, Any], reden: str) -> None:
    spel = _spel(**stap)
    geweigerd = spel.mag_niet(o.ZetStap("op"))
    assert geweigerd.codes == (reden,)
    assert geweigerd.afwijken_mag
    uit = spel.mag(o.ZetStap("op", afwijken="t1"))
    assert (uit[0].afgeweken, uit[0].afwijken, uit[0].aangevuld) == ((reden,), "t1", ())
    assert spel.t.afwijkingen == (reden,)
    assert spel.taken == []
    spel = _spel(**stap)
    uit = spel.mag(o.ZetStap("op", aanvullen=True))
    assert (uit[0].afgeweken, uit[0].afwijken, uit[0].aangevuld) == ((), None, (reden,))
    assert len(spel.taken) == 1
    assert spel.t.afwijkingen == ()


@pytest.mark.parametrize(
    "stap",
    [
        {"vereist": [EIS | {"kracht": "hard"}]},
        {"aanleiding": {"wat": "a", "kracht": "hard"}},
        {"raadpleeg": [{"rol": "politie", "kracht": "hard"}]},
        {"medebeslist": ["politie"]},
        {"beslist": "politie"},
        {"motivering": "hard"},
    ],
)
def test_wat_hard_is_blijft(stap: dict[str, Any]) -> None:
    spel = _spel(**stap)
    assert not spel.mag_niet(o.ZetStap("op")).afwijken_mag
    assert spel.mag_niet(o.ZetStap("op", afwijken="t1", aanvullen=True)).codes
    assert spel.t.niveau == "laag"


def test_een_reden_zonder_dat_er_iets_mist_is_geen_afwijking() -> None:
    uit = _spel().mag(o.ZetStap("op", afwijken="t1", aanvullen=True))
    assert (uit[0].afgeweken, uit[0].afwijken, uit[0].aangevuld) == ((), None, ())


@pytest.mark.parametrize(
    ("soort", "wens", "mag"),
    [
        ("hard", {}, False),
        ("hard", {"motivering": "t1"}, True),
        ("pas_toe_of_leg_uit", {}, False),
        ("pas_toe_of_leg_uit", {"motivering": "t1"}, True),
        ("pas_toe_of_leg_uit", {"afwijken": "t1"}, True),
        ("pas_toe_of_leg_uit", {"aanvullen": True}, True),
        ("niet_nodig", {}, True),
    ],
)
def test_motivering(soort: str, wens: dict[str, Any], mag: bool) -> None:
    spel = _spel(motivering=soort)
    if mag:
        spel.mag(o.ZetStap("op", **wens))
    else:
        assert spel.mag_niet(o.ZetStap("op", **wens)).codes == ("motivering-ontbreekt",)


def test_wat_later_komt_wordt_een_taak_met_een_tijd() -> None:
    spel = _spel(vereist=[EIS], raadpleeg=["politie"])
    spel.mag(o.ZetStap("op", aanvullen=True))
    taken = {taak.code: taak for taak in spel.t.taken.values()}
    plan, politie = taken["aanvullen-overgangen-op-vereist-0"], taken["aanvullen-raadpleging-politie"]
    assert (plan.rollen, plan.uiterlijk) == (("regisseur",), spel.nu + timedelta(days=3))
    assert (politie.rollen, politie.uiterlijk) == (("coordinator",), spel.nu + timedelta(days=1))
    assert {taak.soort for taak in taken.values()} == {"dringend"}


def test_de_tijd_loopt_vanaf_toen_het_gebeurde() -> None:
    spel = _spel(vereist=[EIS])
    spel.mag(o.Noteer("t1"))
    spel.mag(o.Noteer("t1"))
    spel.mag(o.ZetStap("op", aanvullen=True), terug=UUR)
    (taak,) = spel.t.taken.values()
    assert taak.uiterlijk == spel.nu - UUR + timedelta(days=3)


def test_de_taak_gaat_dicht_zodra_het_er_is() -> None:
    spel = _spel(vereist=[EIS], raadpleeg=["politie"], aanleiding="a")
    spel.mag(o.ZetStap("op", aanvullen=True))
    assert len(spel.taken) == 3
    spel.mag(o.LegProductVast("plan", ("doel",)))
    assert "aanvullen-overgangen-op-vereist-0" in spel.taken
    spel.mag(o.LegProductVast("plan", ("wie",)))
    assert "aanvullen-overgangen-op-vereist-0" not in spel.taken
    spel.mag(o.Raadpleeg("politie"))
    assert spel.taken == ["aanvullen-overgangen-op-aanleiding"]
    spel.mag(o.VinkAan("a"))
    assert spel.taken == []
    assert {taak.stand for taak in spel.t.taken.values()} == {"gedaan"}


def test_dezelfde_taak_komt_er_niet_twee_keer() -> None:
    spel = _spel(vereist=[EIS])
    for _ in range(2):
        spel.mag(o.ZetStap("op", aanvullen=True))
        spel.mag(o.ZetStap("af"))
    assert spel.taken == ["aanvullen-overgangen-op-vereist-0"]
