"""The network is asked to look out for a development, until a day; a person is never the subject."""

from datetime import timedelta
from typing import Any

import pytest

from tests.core.casus.hulp import BEGIN
from tests.core.signaal.hulp import DAG, een_aanpak
from waakvlam.core.casus import Context, Weigering
from waakvlam.core.gebeurtenis import Opgetekend, soort_van
from waakvlam.core.gericht import Gericht, besluit_gericht, vouw_gericht
from waakvlam.core.gericht import opdrachten as o
from waakvlam.core.signaal.weg import weg_van
from waakvlam.core.toegang.beleid import Kijker
from waakvlam.core.toegang.gericht import mag_aan_gericht, mag_gericht_zien, volgt

WEG = weg_van(een_aanpak({"gericht": {"door": ["coordinator", "driehoek"], "hoogstens": "P6W"}}))
TOT = BEGIN + 21 * DAG


class Spel:
    """A request that is played step by step."""

    def __init__(self) -> None:
        self.s, self.nu = Gericht(), BEGIN

    def doe(self, opdracht: Any, als: str = "coordinator") -> list[str] | tuple[str, ...]:
        """Kinds of events, or the codes of the refusal."""
        self.nu += timedelta(hours=1)
        uit = besluit_gericht(self.s, opdracht, WEG, Context(self.nu, self.nu, als, als))
        if isinstance(uit, Weigering):
            return uit.codes
        nieuw = [Opgetekend(self.s.lengte + nr, e, self.nu, self.nu, als, als) for nr, e in enumerate(uit, 1)]
        self.s = vouw_gericht(nieuw, self.s)
        return [soort_van(e).naam for e in uit]


def vraag(**anders: Any) -> o.VraagGericht:
    """A request that may be made, with other fields."""
    return o.VraagGericht(**{"waarop": "boosheid", "tot": TOT, "rollen": ("school",), **anders})


@pytest.mark.parametrize(
    ("opdracht", "als", "verwacht"),
    [
        (vraag(), "coordinator", ["gericht-gevraagd"]),
        (vraag(), "politiechef", ["gericht-gevraagd"]),
        (vraag(gremia=("buurtoverleg",), rollen=()), "burgemeester", ["gericht-gevraagd"]),
        (vraag(), "jongerenwerk", ("niet-bevoegd",)),
        (vraag(tot=None), "coordinator", ("onvolledig",)),
        (vraag(tot=BEGIN), "coordinator", ("tijd-onmogelijk",)),
        (vraag(tot=BEGIN + 60 * DAG), "coordinator", ("te-lang",)),
        (vraag(waarop=""), "coordinator", ("onvolledig",)),
        (vraag(rollen=()), "coordinator", ("onvolledig",)),
        (vraag(rollen=("niemand",)), "coordinator", ("niet-gevonden",)),
        (vraag(gremia=("niets",)), "coordinator", ("niet-gevonden",)),
        (vraag(buurten=("hier & daar",)), "coordinator", ("onvolledig",)),
        (o.AntwoordGericht("gezien"), "school", ("niet-gevonden",)),
    ],
)
def test_vragen(opdracht: Any, als: str, verwacht: list[str] | tuple[str, ...]) -> None:
    assert Spel().doe(opdracht, als) == verwacht


def test_zonder_regel_in_de_aanpak_mag_niemand_het() -> None:
    uit = besluit_gericht(
        Gericht(), vraag(), weg_van(een_aanpak()), Context(BEGIN, BEGIN, "a", "coordinator")
    )
    assert isinstance(uit, Weigering)
    assert uit.codes == ("niet-bevoegd",)


def test_niet_gezien_blijft_staan_en_telt() -> None:
    spel = Spel()
    spel.doe(vraag(gremia=("buurtoverleg",)))
    assert spel.doe(o.AntwoordGericht("niet_gezien"), "school") == ["gericht-beantwoord"]
    assert spel.doe(o.AntwoordGericht("gezien", signaal="abc"), "wijkagent") == ["gericht-beantwoord"]
    assert spel.doe(o.AntwoordGericht("misschien"), "school") == ("onvolledig",)
    assert spel.doe(o.AntwoordGericht("gezien", signaal="geen kenmerk!"), "school") == ("onvolledig",)
    assert (spel.s.aantal("gezien"), spel.s.aantal("niet_gezien")) == (1, 1)


def test_het_eindigt_vanzelf_en_verlengen_is_een_nieuw_besluit() -> None:
    spel = Spel()
    spel.doe(vraag())
    assert spel.s.loopt(TOT - timedelta(seconds=1))
    assert not spel.s.loopt(TOT)
    spel.nu = TOT
    assert spel.doe(o.AntwoordGericht("gezien"), "school") == ("gesloten",)
    assert spel.doe(o.VerlengGericht(spel.nu + 7 * DAG, "")) == ("motivering-ontbreekt",)
    assert spel.doe(o.VerlengGericht(spel.nu + 90 * DAG, "nog onrustig")) == ("te-lang",)
    assert spel.doe(o.VerlengGericht(spel.nu + 7 * DAG, "nog onrustig")) == ["gericht-verlengd"]
    assert spel.doe(o.AntwoordGericht("gezien"), "school") == ["gericht-beantwoord"]


def test_stoppen_is_voorgoed() -> None:
    spel = Spel()
    spel.doe(vraag())
    assert spel.doe(o.StopGericht("")) == ("motivering-ontbreekt",)
    assert spel.doe(o.StopGericht("het is rustig")) == ["gericht-gestopt"]
    assert spel.doe(o.AntwoordGericht("gezien"), "school") == ("gesloten",)
    assert spel.doe(o.VerlengGericht(spel.nu + DAG, "toch")) == ("gesloten",)


@pytest.mark.parametrize(
    ("account", "rol", "ziet", "leest_antwoorden"),
    [
        ("een", "school", True, False),
        ("een", "coordinator", True, True),
        ("een", "politiechef", True, True),
        ("een", "jongerenwerk", False, False),
        ("coordinator", "jongerenwerk", True, True),
    ],
)
def test_wie_het_ziet(account: str, rol: str, ziet: bool, leest_antwoorden: bool) -> None:
    spel = Spel()
    spel.doe(vraag())
    wie = Kijker(account, "waterveen", frozenset({rol}))
    assert mag_gericht_zien(wie, spel.s) is ziet
    assert volgt(wie, spel.s) is leest_antwoorden
    assert mag_aan_gericht(wie, rol, spel.s, o.AntwoordGericht("gezien")) is (rol == "school")
    assert mag_aan_gericht(wie, rol, spel.s, o.StopGericht("x")) is (rol in ("coordinator", "politiechef"))
    assert not mag_aan_gericht(wie, "burgemeester", spel.s, o.StopGericht("x"))
