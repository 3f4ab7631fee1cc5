"""A meeting about many cases: who may begin it, how long each case took, when the next one is due."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.core.overleglijst.test_punt import LIJST, spel
from waakvlam.core.bijeenkomst import opdrachten as o
from waakvlam.core.bijeenkomst.besluit import besluit_bijeenkomst
from waakvlam.core.bijeenkomst.toestand import Bijeenkomst, vouw_bijeenkomst
from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import Weigering
from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend

BEGIN = datetime(2026, 1, 31, 9, 0, tzinfo=UTC)
KLOK = {"klok": {"naam": "Elke maand", "bereik": "gemeente", "elke": "P1M", "herinner": "P7D",
                 "voldaan": {"overleg": "lijst", "sinds": "maand"}, "rol": "coordinator"}}  # fmt: skip


class Zaal:
    """A meeting that is played, with the test approach."""

    def __init__(self, **anders: Any) -> None:
        self.aanpak = spel(**anders).aanpak
        self.b = Bijeenkomst()
        self.nu = BEGIN

    def doe(self, opdracht: Any, na: int = 0, als: str = "coordinator") -> Any:
        self.nu += timedelta(minutes=na)
        uit = besluit_bijeenkomst(self.b, opdracht, self.aanpak, Context(self.nu, self.nu, "a", als))
        if not isinstance(uit, Weigering):
            regels = [Opgetekend(self.b.lengte + nr, e, self.nu, self.nu, "a") for nr, e in enumerate(uit, 1)]
            self.b = vouw_bijeenkomst(regels, self.b)
        return uit


def begonnen(**anders: Any) -> Zaal:
    zaal = Zaal(**anders)
    assert not isinstance(zaal.doe(o.BeginBijeenkomst("proef", "lijst", ("politie",), 90)), Weigering)
    return zaal


def test_een_overleg_begint_met_wie_er_is_en_weet_wanneer_het_volgende_moet() -> None:
    zaal = begonnen(termijnen=KLOK)
    assert (zaal.b.loopt, zaal.b.aanwezig, zaal.b.minuten) == (True, ("politie",), 90)
    assert zaal.b.volgende == datetime(2026, 2, 28, 9, 0, tzinfo=UTC), "the 31st becomes the last of a month"
    assert zaal.b.herinner == datetime(2026, 2, 21, 9, 0, tzinfo=UTC)
    assert begonnen().b.herinner is None


@pytest.mark.parametrize(
    ("opdracht", "als", "code"),
    [
        (o.BeginBijeenkomst("proef", "lijst"), "politie", "niet-bevoegd"),
        (o.BeginBijeenkomst("proef", "team"), "coordinator", "niet-gevonden"),
        (o.BeginBijeenkomst("proef", "lijst", ("burgemeester",)), "coordinator", "niet-gevonden"),
        (o.BeginBijeenkomst("proef", "lijst", (), 0), "coordinator", "onvolledig"),
        (o.BeginBijeenkomst("proef", "lijst", (), 1441), "coordinator", "onvolledig"),
        (o.SluitBijeenkomst(), "coordinator", "niet-gevonden"),
    ],
)
def test_zo_begint_het_niet(opdracht: Any, als: str, code: str) -> None:
    assert code in Zaal().doe(opdracht, als=als).codes


def test_elke_casus_telt_de_tijd_dat_hij_aan_de_beurt_was() -> None:
    zaal = begonnen()
    assert zaal.b.duur(zaal.nu) == {}
    een, twee = "1" * 32, "2" * 32
    zaal.doe(o.GaNaarCasus(een), 5)
    assert zaal.doe(o.GaNaarCasus(een), 2) == ()
    zaal.doe(o.GaNaarCasus(twee), 4)
    zaal.doe(o.GaNaarCasus(een), 10)
    assert zaal.b.duur(zaal.nu + timedelta(minutes=3)) == {
        een: timedelta(minutes=9), twee: timedelta(minutes=10)
    }  # fmt: skip
    zaal.doe(o.SluitBijeenkomst(), 1)
    assert zaal.b.duur(zaal.nu + timedelta(days=3))[een] == timedelta(minutes=7)
    assert zaal.doe(o.GaNaarCasus(twee)).codes == ("gesloten",)


def test_wie_er_is_kan_veranderen_en_dan_alleen_als_het_anders_is() -> None:
    zaal = begonnen()
    assert zaal.doe(o.ZetAanwezig(("politie",))) == ()
    zaal.doe(o.ZetAanwezig(("politie", "verhuurder")))
    assert set(zaal.b.aanwezig) == {"politie", "verhuurder"}
    assert zaal.doe(o.ZetAanwezig(("burgemeester",))).codes == ("niet-gevonden",)
    assert zaal.doe(o.GaNaarCasus("../../x")).codes == ("niet-gevonden",)


def test_een_overleg_over_middernacht_telt_door() -> None:
    zaal = begonnen()
    zaal.doe(o.GaNaarCasus("1" * 32), 14 * 60 + 50)
    assert zaal.b.duur(zaal.nu + timedelta(minutes=30))["1" * 32] == timedelta(minutes=30)


def test_een_onbekende_gebeurtenis_breekt() -> None:
    with pytest.raises(OnbekendeGebeurtenis):
        vouw_bijeenkomst([Opgetekend(1, LIJST, BEGIN, BEGIN, "a")])
