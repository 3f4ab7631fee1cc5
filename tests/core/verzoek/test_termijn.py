"""The clock of a request: months, weeks and hours by the calendar, extending, standing still."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.core.verzoek.hulp import NU, RECHTEN, codes, doe, verzoek
from waakvlam.core.tijd import ZONE
from waakvlam.core.verzoek import opdrachten as o
from waakvlam.core.verzoek.rechten import dagen_tot, uiterlijk
from waakvlam.core.verzoek.toestand import Verzoek

DAG = timedelta(days=1)


def _op(dag: str, uur: int = 12) -> datetime:
    return datetime.fromisoformat(dag).replace(hour=uur, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("regel", "ontvangen", "verlengd", "stil", "verwacht"),
    [
        ("maand", "2026-03-02", False, 0, "2026-04-02"),
        ("maand", "2026-01-31", False, 0, "2026-02-28"),
        ("maand", "2024-01-31", False, 0, "2024-02-29"),
        ("maand", "2026-01-31", True, 0, "2026-04-30"),
        ("maand", "2026-12-15", False, 0, "2027-01-15"),
        ("maand", "2026-03-02", False, 5, "2026-04-07"),
        ("weken", "2026-03-02", False, 0, "2026-03-30"),
        ("weken", "2026-03-02", True, 0, "2026-04-13"),
        ("weken", "2026-03-02", True, 3, "2026-04-16"),
    ],
)
def test_de_laatste_dag(regel: str, ontvangen: str, verlengd: bool, stil: int, verwacht: str) -> None:
    tot = uiterlijk(_op(ontvangen), RECHTEN.termijnen[regel], verlengd, stil)
    assert tot == datetime.fromisoformat(f"{verwacht}T23:59").replace(tzinfo=ZONE)


def test_uren_lopen_vanaf_het_moment_zelf_ook_als_de_klok_verspringt() -> None:
    ontdekt = datetime(2026, 3, 28, 20, tzinfo=UTC)
    tot = uiterlijk(ontdekt, RECHTEN.termijnen["uren"], False)
    assert tot - ontdekt == timedelta(hours=72)


def test_een_avond_laat_telt_als_de_dag_van_hier() -> None:
    laat = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    assert uiterlijk(laat, RECHTEN.termijnen["maand"], False).date().isoformat() == "2026-08-02"


@pytest.mark.parametrize(("over", "dagen"), [(0, 0), (1, 1), (-1, -1), (30, 30)])
def test_dagen_tot_telt_dagen_en_geen_uren(over: int, dagen: int) -> None:
    tot = datetime(2026, 3, 2, 23, 59, tzinfo=ZONE) + over * DAG
    assert dagen_tot(tot, datetime(2026, 3, 2, 0, 1, tzinfo=ZONE)) == dagen


def test_verlengen_kan_een_keer_en_alleen_op_tijd() -> None:
    v = verzoek()
    verleng = o.VerlengVerzoek("druk", "t2", verteld=True)  # type: ignore[arg-type]
    assert v.uiterlijk is not None
    assert codes(v, verleng, v.uiterlijk + DAG) == ("termijn-voorbij",)
    na = doe(v, verleng)
    assert na.uiterlijk is not None
    assert (na.verlengd, na.uiterlijk.date().isoformat()) == (True, "2026-06-02")
    assert codes(na, verleng) == ("al-verlengd",)


@pytest.mark.parametrize(
    ("opdracht", "verwacht"),
    [
        (o.VerlengVerzoek("onzin", "t2", True), "grond-onbekend"),  # type: ignore[arg-type]
        (o.VerlengVerzoek("oud", "t2", True), "grond-onbekend"),  # type: ignore[arg-type]
        (o.VerlengVerzoek("druk", "", True), "motivering-ontbreekt"),  # type: ignore[arg-type]
        (o.VerlengVerzoek("druk", "t2", False), "onvolledig"),  # type: ignore[arg-type]
        (o.SchortVerzoekOp("derde"), "grond-onbekend"),
        (o.SchortVerzoekOp("onzin"), "grond-onbekend"),
    ],
)
def test_wat_niet_volgens_de_wet_is_gaat_niet_door(opdracht: object, verwacht: str) -> None:
    assert codes(verzoek(), opdracht) == (verwacht,)


def test_stilstaan_schuift_de_laatste_dag_op_met_die_dagen() -> None:
    v = doe(verzoek(), o.SchortVerzoekOp("wie"), NU + 2 * DAG)
    assert (v.stand, v.termijn) == ("opgeschort", None)
    v = doe(v, o.HervatVerzoek(), NU + 9 * DAG)
    assert v.uiterlijk is not None
    assert (v.stand, v.stil, v.uiterlijk.date().isoformat()) == ("open", 7, "2026-04-09")
    v = doe(doe(v, o.SchortVerzoekOp("wie"), NU + 10 * DAG), o.HervatVerzoek(), NU + 12 * DAG)
    assert v.uiterlijk is not None
    assert (v.stil, v.uiterlijk.date().isoformat()) == (9, "2026-04-11")
    v = doe(v, o.VerlengVerzoek("druk", "t2", verteld=True))  # type: ignore[arg-type]
    assert v.uiterlijk is not None
    assert v.uiterlijk.date().isoformat() == "2026-06-11"


def test_hervatten_voor_het_stilstaan_kan_niet() -> None:
    v = doe(verzoek(), o.SchortVerzoekOp("wie"), NU + DAG)
    assert codes(v, o.HervatVerzoek(), NU) == ("volgorde",)


def test_wat_later_in_de_wet_komt_verandert_een_lopend_verzoek_niet() -> None:
    v = verzoek("woo")
    assert isinstance(v, Verzoek)
    assert (v.regel, v.termijn) == ("weken", datetime(2026, 3, 30, 23, 59, tzinfo=ZONE))
