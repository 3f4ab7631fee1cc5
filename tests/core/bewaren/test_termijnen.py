"""Terms: which holds when, for what, and when something may go."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import waakvlam
from waakvlam.core.bewaren.namen import bewaring_van, doel_van, is_persoon, valt_onder
from waakvlam.core.bewaren.stukken import Bewaard, stukken_van, verval_van
from waakvlam.core.bewaren.termijnen import Bewaartermijn, Termijnboek, lees_termijnen, vervalt

NU = datetime(2026, 11, 22, 12, tzinfo=UTC)
DICHT = datetime(2026, 1, 31, 9, tzinfo=UTC)


def termijn(
    code: str = "dossier", duur: str = "P20Y", vanaf: str = "2020-01-01", **verder: Any
) -> Bewaartermijn:
    return Bewaartermijn.model_validate(
        {
            "code": code, "naam": "Iets", "termijn": duur, "grondslag": "wet", "bron": "lijst",
            "geldt_vanaf": vanaf, **verder,
        }
    )  # fmt: skip


@pytest.fixture(scope="module")
def landelijk() -> tuple[Bewaartermijn, ...]:
    pad = Path(waakvlam.__file__).parent / "gegevens" / "bewaartermijnen.yaml"
    return lees_termijnen(YAML(typ="safe").load(pad.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("code", "begin", "einde"),
    [
        ("plan-jeugdhulp", DICHT, datetime(2046, 1, 31, 9, tzinfo=UTC)),
        ("plan-wmo", DICHT, datetime(2041, 1, 31, 9, tzinfo=UTC)),
        ("plan-afgebroken", DICHT, datetime(2026, 3, 14, 9, tzinfo=UTC)),
        ("gebiedsverbod", DICHT, datetime(2031, 1, 31, 9, tzinfo=UTC)),
        ("huisverbod", DICHT, datetime(2031, 1, 31, 9, tzinfo=UTC)),
        ("dossier", DICHT, datetime(2046, 1, 31, 9, tzinfo=UTC)),
        ("nooit-van-gehoord", DICHT, datetime(2046, 1, 31, 9, tzinfo=UTC)),
    ],
)
def test_landelijke_termijnen(
    landelijk: tuple[Bewaartermijn, ...], code: str, begin: datetime, einde: datetime
) -> None:
    assert vervalt(Termijnboek(landelijk).voor(code, NU), begin) == einde


def test_elke_termijn_noemt_een_bron(landelijk: tuple[Bewaartermijn, ...]) -> None:
    assert len(landelijk) >= 7
    assert all(t.bron and t.grondslag for t in landelijk)
    assert {t.begint for t in landelijk if t.code == "plan-afgebroken"} == {"afbreken"}


@pytest.mark.parametrize(
    ("op", "gaat_over", "duur"),
    [
        (datetime(2025, 6, 1, tzinfo=UTC), "huishouden", "P20Y"),
        (datetime(2026, 6, 1, tzinfo=UTC), "huishouden", "P10Y"),
        (datetime(2026, 6, 1, tzinfo=UTC), "onrust", "P5Y"),
        (datetime(2028, 6, 1, tzinfo=UTC), "huishouden", "P12Y"),
    ],
)
def test_de_gemeente_gaat_voor_met_een_datum(op: datetime, gaat_over: str, duur: str) -> None:
    boek = Termijnboek(
        (termijn(),),
        (
            termijn(duur="P10Y", vanaf="2026-01-01", geldt_tot="2028-01-01"),
            termijn(duur="P12Y", vanaf="2028-01-01"),
            termijn(duur="P5Y", vanaf="2026-01-01", gaat_over=["onrust"]),
        ),
    )
    assert boek.voor("dossier", op, gaat_over).termijn == duur


@pytest.mark.parametrize(
    "fout",
    [{"termijn": "P0D"}, {"termijn": "20 jaar"}, {"code": "Met Hoofdletters"}, {"bron": ""}, {"meer": 1}],
)
def test_een_bestand_met_een_fout_wordt_geweigerd(fout: dict[str, Any]) -> None:
    goed = termijn().model_dump(mode="json")
    assert lees_termijnen({"gecontroleerd_op": "2026-01-01", "termijnen": [goed]})
    with pytest.raises(ValueError, match="termijn"):
        lees_termijnen({"gecontroleerd_op": "2026-01-01", "termijnen": [{**goed, **fout}]})


def test_zonder_termijn_voor_een_dossier_gaat_niets_weg() -> None:
    with pytest.raises(LookupError):
        Termijnboek((termijn("huisverbod"),)).voor("dossier", NU)


BOEK = Termijnboek(
    (termijn(duur="P15Y"), termijn("plan-jeugdhulp"), termijn("plan-afgebroken", "P42D", begint="afbreken"))
)
PLAN = {"p1": Bewaard("plan", "plan-jeugdhulp")}
AF = {"p1": Bewaard("plan", "plan-jeugdhulp", datetime(2026, 2, 1, tzinfo=UTC))}


@pytest.mark.parametrize(
    ("gesloten", "bewaard", "vernietigd", "verwacht"),
    [
        (None, PLAN, {}, {}),
        (None, AF, {}, {"plan-jeugdhulp.p1": datetime(2026, 3, 15, tzinfo=UTC)}),
        (DICHT, {}, {}, {"alles": DICHT.replace(year=2041)}),
        # The whole goes no sooner than its longest part.
        (DICHT, PLAN, {}, {"alles": DICHT.replace(year=2046), "plan-jeugdhulp.p1": DICHT.replace(year=2046)}),
        (DICHT, AF, {"plan-jeugdhulp.p1": NU}, {"alles": DICHT.replace(year=2041)}),
        (DICHT, PLAN, {"alles": NU}, {}),
    ],
)
def test_wanneer_welk_deel_mag_gaan(
    gesloten: datetime | None,
    bewaard: dict[str, Bewaard],
    vernietigd: dict[str, datetime],
    verwacht: dict[str, datetime],
) -> None:
    stukken = stukken_van(gesloten, bewaard, vernietigd, "dossier")
    assert {deel: v.op for deel, v in verval_van(stukken, BOEK, NU).items()} == verwacht


@pytest.mark.parametrize(
    ("deel", "bewaar", "persoon", "gaat"),
    [
        ("alles", "dossier", None, True),
        ("alles", "plan-wmo.p1", "P2", True),
        ("P2", "dossier", "P2", True),
        ("P2", "dossier", "P1", False),
        ("P2", "dossier", None, False),
        ("plan-wmo.p1", "plan-wmo.p1", None, True),
        ("plan-wmo.p1", "plan-wmo.p2", None, False),
        ("plan-wmo.p1", "dossier", None, False),
    ],
)
def test_welke_eenheid_bij_een_deel_hoort(deel: str, bewaar: str, persoon: str | None, gaat: bool) -> None:
    assert valt_onder(deel, bewaar, persoon) is gaat


@pytest.mark.parametrize("stroom", ["casus/1a2b", "signaal/0f"])
def test_de_naam_van_een_bewaring_leidt_terug(stroom: str) -> None:
    assert doel_van(bewaring_van(stroom)) == stroom
    assert doel_van(bewaring_van(stroom).partition("/")[2]) == stroom


@pytest.mark.parametrize("naam", ["bewaring/ontwerp-1a", "casus/1a", "", "bewaring/casus-", "casus-a/b"])
def test_een_andere_naam_leidt_nergens_heen(naam: str) -> None:
    assert doel_van(naam) is None


def test_personen_heten_p() -> None:
    assert [is_persoon(x) for x in ("P1", "P12", "P0", "p1", "P", "alles")] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]
