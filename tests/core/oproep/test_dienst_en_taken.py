"""Duty that is handed over, and tasks that change hands."""

from datetime import timedelta
from typing import Any

import pytest

from tests.core.oproep.spel import NACHT, Oproepspel
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.oproep.dienstopdrachten import (
    DraagDienstOver,
    DraagTakenOver,
    Herinner,
    NeemDienstOver,
    NeemTakenTerug,
    PakTaakOp,
    PlanDienst,
    SchrapDienst,
    StuurTaakTerug,
)
from waakvlam.core.oproep.opdrachten import RoepOp
from waakvlam.core.toegang import Kijker, kringen, rechten

UUR = timedelta(hours=1)


def _dienst(s: Oproepspel, wie: str, vanaf: int, tot: int, rol: str = "coordinator") -> str:
    uit = s.mag(PlanDienst(rol, wie, NACHT + vanaf * UUR, NACHT + tot * UUR))
    return str(uit[0].dienst)


def test_een_dienst_gaat_over_met_regels_en_wie_weggaat_ziet_het() -> None:
    s = Oproepspel()
    s.mag(RoepOp("team"))
    s.mag(o.WijsAan("casus", "regisseur", "1"))
    nacht, dag = _dienst(s, "1", 0, 6, "regisseur"), _dienst(s, "2", 6, 14, "regisseur")
    s.mag(DraagDienstOver(nacht, dag, Tekst("r1")), "regisseur", "1")
    assert s.t.diensten[nacht].overgenomen is None
    s.mag(NeemDienstOver(nacht), "regisseur", "2")
    assert s.t.diensten[nacht].overgenomen == s.nu
    assert s.t.regie["casus"].wie == "2"
    assert s.mag(NeemDienstOver(nacht), "regisseur", "2") == ()


@pytest.mark.parametrize(
    ("opdracht", "als", "wie", "code"),
    [
        (PlanDienst("coordinator", "1", NACHT + 2 * UUR, NACHT + UUR), "coordinator", "1", "tijd-voorbij"),
        (PlanDienst("coordinator", "1", NACHT - 9 * UUR, NACHT), "coordinator", "1", "tijd-voorbij"),
        (PlanDienst("coordinator", "1", NACHT + UUR, NACHT + 2 * UUR), "coordinator", "1", "dienst-botst"),
        (PlanDienst("niemand", "1", NACHT, NACHT + UUR), "coordinator", "1", "niet-gevonden"),
        (PlanDienst("coordinator", "Jan Jansen", NACHT, NACHT + UUR), "coordinator", "1", "onvolledig"),
        (PlanDienst("coordinator", "8", NACHT, NACHT + UUR), "politie", "5", "niet-bevoegd"),
        (DraagDienstOver("k2-d1", "k2-d1", Tekst("r")), "coordinator", "1", "niet-gevonden"),
        (DraagDienstOver("k2-d1", "k3-d1"), "coordinator", "1", "onvolledig"),
        (DraagDienstOver("k2-d1", "k3-d1", Tekst("r")), "coordinator", "2", "niet-gevonden"),
        (NeemDienstOver("k2-d1"), "coordinator", "2", "niet-gevonden"),
    ],
)
def test_wat_niet_kan(opdracht: Any, als: str, wie: str, code: str) -> None:
    s = Oproepspel()
    s.mag(RoepOp("team"))
    s.nr = 1
    _dienst(s, "1", 0, 6), _dienst(s, "2", 6, 14)
    assert s.mag_niet(opdracht, als, wie) == (code,)


def test_een_dienst_schrappen() -> None:
    s = Oproepspel()
    s.mag(RoepOp("team"))
    dienst = _dienst(s, "1", 3, 6)
    s.mag(SchrapDienst(dienst))
    assert s.t.diensten[dienst].vervallen is not None
    _dienst(s, "1", 3, 6)  # the place is free again


def test_wie_in_het_rooster_staat_ziet_de_casus_tot_de_overdracht() -> None:
    s = Oproepspel()
    s.mag(RoepOp("team"))
    s.mag(o.WijsAan("casus", "regisseur", "1"))
    nacht, dag = _dienst(s, "1", 0, 6, "adviseur"), _dienst(s, "8", 6, 14, "adviseur")

    def tot(wie: str) -> set[Any]:
        return {r.tot for r in rechten(s.t, s.aanpak) if (r.wie, r.rol) == (wie, "adviseur")}

    assert tot("8") == {NACHT + 26 * UUR}
    s.mag(DraagDienstOver(nacht, dag, Tekst("r1")), "adviseur", "1")
    assert tot("1") == {NACHT + 18 * UUR}
    s.mag(NeemDienstOver(nacht), "adviseur", "8")
    assert tot("1") == set()
    s.mag(SchrapDienst(dag))
    assert tot("8") == set()


def test_de_randen_van_het_deel_van_wie_in_het_rooster_staat() -> None:
    s = Oproepspel()
    s.mag(RoepOp("team"))
    _dienst(s, "8", 30, 36, "adviseur")
    wie = Kijker("8", "waterveen", frozenset({"adviseur"}))

    def ziet(kijker: Kijker, uur: int, seconden: int = 0) -> bool:
        op = NACHT + uur * UUR + timedelta(seconds=seconden)
        return bool(kringen(kijker, rechten(s.t, s.aanpak), op))

    assert ziet(wie, 0) and ziet(wie, 33)  # from planning on, to read in
    assert ziet(wie, 48, -1) and not ziet(wie, 48)  # twelve hours after the end, and not a second more
    assert not ziet(Kijker("9", "waterveen", frozenset({"adviseur"})), 33)
    s.t.gesloten = s.nu
    assert not ziet(wie, 33)


def _met_taken() -> Oproepspel:
    s = Oproepspel()
    s.mag(RoepOp("team"))
    s.mag(RoepOp("driehoek"), "burgemeester", "3")
    for wat, rol, gremium in (
        ("a", "politie", "team"),
        ("b", "adviseur", "team"),
        ("c", "politie", "driehoek"),
    ):
        s.mag(o.MaakTaak(Tekst(wat), rol, gremium=gremium))
    return s


def _id(s: Oproepspel, tekst: str) -> str:
    return next(id_ for id_ in s.t.open_taken if s.t.taken[id_].tekst == tekst)


def test_per_taak_naar_een_ander_gremium_en_terug() -> None:
    s = _met_taken()
    assert s.mag_niet(DraagTakenOver((_id(s, "a"),), "crisis")) == ("toestemming-ontbreekt",)
    s.mag(o.StelKenmerk("crisis", True))
    s.mag(DraagTakenOver((_id(s, "a"),), "crisis"))
    over, blijft = s.t.taken[_id(s, "a")], s.t.taken[_id(s, "b")]
    assert (over.gremium, over.rollen, over.tekst) == ("crisis", ("wethouder",), "a")
    assert (blijft.gremium, blijft.rollen) == ("team", ("adviseur",))
    s.mag(NeemTakenTerug((_id(s, "a"),)))
    terug = s.t.taken[_id(s, "a")]
    assert (terug.gremium, terug.rollen, terug.tekst, terug.code) == (
        "team", ("politie",), "a", s.t.taken["k4-t1"].code,
    )  # fmt: skip


def test_een_gremium_dat_zijn_taken_houdt_geeft_ze_niet_weg() -> None:
    s = _met_taken()
    s.mag(o.StelKenmerk("crisis", True))
    codes = s.mag_niet(DraagTakenOver((_id(s, "a"), _id(s, "c")), "crisis"), "burgemeester", "3")
    assert codes == ("houdt-taken",)
    assert s.t.taken[_id(s, "a")].gremium == "team"  # all or nothing


@pytest.mark.parametrize(
    ("opdracht", "als", "code"),
    [
        (DraagTakenOver(("nee",), "team"), "coordinator", "niet-gevonden"),
        (DraagTakenOver((), "team"), "coordinator", "onvolledig"),
        (DraagTakenOver(("k4-t1",), "nergens"), "coordinator", "niet-gevonden"),
        (DraagTakenOver(("k4-t1",), "driehoek"), "wethouder", ""),
        (DraagTakenOver(("k5-t1",), "driehoek"), "wijkregisseur", ""),
        (DraagTakenOver(("k5-t1",), "driehoek"), "politie", "niet-bevoegd"),
        (NeemTakenTerug(("k4-t1",)), "coordinator", "niet-gevonden"),
        (PakTaakOp("k4-t1"), "adviseur", "niet-bevoegd"),
        (PakTaakOp("nee"), "adviseur", "niet-gevonden"),
        (Herinner("nee"), "adviseur", "niet-gevonden"),
        (StuurTaakTerug("k4-t1", Tekst("x")), "adviseur", "niet-bevoegd"),
        (StuurTaakTerug("k4-t1", Tekst("")), "politie", "motivering-ontbreekt"),
    ],
)
def test_taken_die_niet_zo_gaan(opdracht: Any, als: str, code: str) -> None:
    s = _met_taken()
    if code:
        assert s.mag_niet(opdracht, als) == (code,)
    else:
        assert s.mag(opdracht, als)


def test_oppakken_herinneren_en_terugsturen() -> None:
    s = _met_taken()
    taak = _id(s, "a")
    s.mag(Herinner(taak))
    s.mag(PakTaakOp(taak), "politie", "5")
    assert (s.t.opgepakt[taak][:2], len(s.t.herinnerd[taak])) == (("5", "politie"), 1)
    assert s.mag(PakTaakOp(taak), "politie", "5") == ()
    s.mag(StuurTaakTerug(taak, Tekst("advies")), "politie", "5")
    assert taak not in s.t.open_taken and s.t.taken[taak].stand == "teruggestuurd"
    nieuw = next(t for t in s.t.taken.values() if t.code == "bekijk-advies")
    assert nieuw.rollen == ("coordinator",)
