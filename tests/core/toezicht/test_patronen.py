"""Odd patterns: one row per case that counts and per case that does not."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from waakvlam.core.toezicht.patronen import Auditfeit, Melding, Omstandigheden, Patronen, vind

ZONE = ZoneInfo("Europe/Amsterdam")
DINSDAG = datetime(2026, 11, 10, 10, 0, tzinfo=ZONE)
KERST = date(2026, 12, 25)
OMSTANDIGHEDEN = Omstandigheden(frozenset({"piket"}), lambda dag: dag == KERST, ZONE)


def patronen(soort: str, venster: int = 60, meer_dan: int = 2, **erbij: Any) -> Patronen:
    een = {
        "code": "proef", "naam": "N", "uitleg": "U", "soort": soort, "venster": venster, "meer_dan": meer_dan,
        "vanaf": "2026-01-01", **erbij,
    }  # fmt: skip
    werktijd = {"van": "07:00", "tot": "19:00", "dagen": [1, 2, 3, 4, 5]}
    kop = {"bron": "b", "gecontroleerd_op": "2026-01-01", "werktijd": werktijd}
    return Patronen.model_validate({**kop, "patronen": [een]})


def feit(minuut: float = 0, casus: str = "a", **erbij: Any) -> Auditfeit:
    velden = {"rol": "regisseur", "handeling": "lees-casus", "uitkomst": "gelezen", **erbij}
    op = velden.pop("op", DINSDAG) + timedelta(minutes=minuut)
    return Auditfeit(op.astimezone(UTC), velden.pop("actor", "7"), voorwerp=f"casus/{casus}", **velden)


@pytest.mark.parametrize(
    ("erbij", "verwacht"),
    [
        ({}, [1]),
        ({"uitkomst": "meegegeven"}, [1]),
        ({"uitkomst": "geweigerd"}, []),
        ({"casus": "b"}, []),
        ({"actor": "8"}, []),
        ({"actor": "9"}, []),
        ({"rol": "uitgezonderd"}, []),
    ],
)
def test_de_eigen_straat(erbij: dict[str, Any], verwacht: list[int]) -> None:
    straten = {"7": frozenset({"a"}), "8": frozenset({"c"})}
    o = Omstandigheden(frozenset(), lambda dag: False, ZONE, straten)
    alle = patronen("eigen-straat", meer_dan=0, geldt_niet_voor=["uitgezonderd"])
    assert [m.aantal for m in vind(alle, [feit(**erbij), feit(1, **erbij)], o)] == verwacht


def aantallen(alle: Patronen, *feiten: Auditfeit) -> list[int]:
    return [m.aantal for m in vind(alle, feiten, OMSTANDIGHEDEN)]


@pytest.mark.parametrize(
    ("feiten", "verwacht"),
    [
        ([(0, "a"), (1, "b"), (2, "c")], [3]),
        ([(0, "a"), (1, "b")], []),
        ([(0, "a"), (1, "b"), (2, "b"), (3, "a")], []),  # the same cases again
        ([(0, "a"), (30, "b"), (60, "c")], []),  # the first fell out of the window
        ([(0, "a"), (30, "b"), (59.9, "c")], [3]),
        ([(0, "a"), (1, "b"), (2, "c"), (3, "d"), (300, "a")], [4]),  # the fullest window of the day
        ([], []),
    ],
)
def test_veel_casussen_in_korte_tijd(feiten: Sequence[tuple[float, str]], verwacht: list[int]) -> None:
    assert aantallen(patronen("casussen"), *(feit(*f) for f in feiten)) == verwacht


@pytest.mark.parametrize(
    "erbij",
    [
        {"uitkomst": "geweigerd"},
        {"uitkomst": "aanvaard"},
        {"rol": "uitgezonderd"},
        {"op": datetime(2025, 12, 31, 10, tzinfo=ZONE)},
    ],
)
def test_wat_niet_meetelt_als_gelezen_casus(erbij: dict[str, Any]) -> None:
    alle = patronen("casussen", geldt_niet_voor=["uitgezonderd"])
    assert aantallen(alle, *(feit(nr, f"c{nr}", **erbij) for nr in range(9))) == []


def test_elk_account_telt_apart_en_een_lijst_is_geen_casus() -> None:
    los = [feit(nr, f"c{nr}", actor=str(nr % 2)) for nr in range(4)]
    lijst = [feit(nr)._replace(voorwerp="casussen", handeling="lijst-casussen") for nr in range(9)]
    assert aantallen(patronen("casussen"), *los, *lijst) == []


@pytest.mark.parametrize(
    ("erbij", "verwacht"),
    [
        ({"uitkomst": "geweigerd"}, [3]),
        ({"uitkomst": "geweigerd", "is_opdracht": True}, []),  # the approach said no: that is everyday work
        ({"uitkomst": "gelezen"}, []),
    ],
)
def test_vaak_geweigerd(erbij: dict[str, Any], verwacht: list[int]) -> None:
    assert aantallen(patronen("geweigerd"), *(feit(nr, "a", **erbij) for nr in range(3))) == verwacht


@pytest.mark.parametrize(
    ("handeling", "uitkomst", "verwacht"),
    [
        ("druk-af-casus", "gelezen", [3]),
        ("feitenrelaas-pdf", "gelezen", [3]),
        ("haal-bijlage", "meegegeven", [3]),
        ("haal-bijlage", "geweigerd", []),
        ("lees-casus", "gelezen", []),
    ],
)
def test_veel_meegenomen(handeling: str, uitkomst: str, verwacht: list[int]) -> None:
    feiten = [feit(nr, "a", handeling=handeling, uitkomst=uitkomst) for nr in range(3)]
    assert aantallen(patronen("meegenomen"), *feiten) == verwacht


@pytest.mark.parametrize(
    ("moment", "rol", "verwacht"),
    [
        (datetime(2026, 11, 10, 6, 50, tzinfo=ZONE), "regisseur", [3]),  # a Tuesday, too early
        (datetime(2026, 11, 10, 7, 0, tzinfo=ZONE), "regisseur", []),
        (datetime(2026, 11, 10, 18, 50, tzinfo=ZONE), "regisseur", []),
        (datetime(2026, 11, 10, 19, 0, tzinfo=ZONE), "regisseur", [3]),
        (datetime(2026, 11, 14, 12, 0, tzinfo=ZONE), "regisseur", [3]),  # a Saturday
        (datetime(2026, 12, 25, 12, 0, tzinfo=ZONE), "regisseur", [3]),  # a public holiday, on a Friday
        (datetime(2026, 11, 10, 23, 0, tzinfo=ZONE), "piket", []),  # on duty
        (datetime(2026, 7, 14, 5, 30, tzinfo=UTC), "regisseur", []),  # half past seven in summer
        (datetime(2026, 11, 10, 5, 30, tzinfo=UTC), "regisseur", [3]),  # half past six in winter
    ],
)
def test_lezen_buiten_werktijd(moment: datetime, rol: str, verwacht: list[int]) -> None:
    feiten = [feit(nr, f"c{nr}", op=moment, rol=rol) for nr in range(3)]
    assert aantallen(patronen("buiten-werktijd"), *feiten) == verwacht


@pytest.mark.parametrize(("dagen", "verwacht"), [(None, []), (30, []), (365, []), (366, [3])])
def test_casussen_die_al_lang_gesloten_zijn(dagen: int | None, verwacht: list[int]) -> None:
    feiten = [feit(nr, f"c{nr}", dagen_gesloten=dagen) for nr in range(3)]
    assert aantallen(patronen("lang-gesloten", dagen=365), *feiten) == verwacht


def test_een_melding_per_dag_met_de_casussen_en_de_rollen() -> None:
    een = [feit(nr, f"c{nr}", rol="regisseur" if nr else "aov") for nr in range(3)]
    twee = [feit(1440 + nr, f"d{nr}") for nr in range(4)]
    assert vind(patronen("casussen"), [*een, *twee], OMSTANDIGHEDEN) == (
        Melding(
            "proef", "7", datetime(2026, 11, 10, tzinfo=ZONE), een[-1].op, 3, ("aov", "regisseur"),
            ("c0", "c1", "c2"),
        ),
        Melding(
            "proef", "7", datetime(2026, 11, 11, tzinfo=ZONE), twee[-1].op, 4, ("regisseur",),
            ("d0", "d1", "d2", "d3"),
        ),
    )  # fmt: skip


def test_een_venster_loopt_over_middernacht_heen() -> None:
    laat = datetime(2026, 11, 10, 23, 50, tzinfo=ZONE)
    (melding,) = vind(
        patronen("casussen"), [feit(5 * nr, f"c{nr}", op=laat) for nr in range(3)], OMSTANDIGHEDEN
    )
    assert melding.begin == datetime(2026, 11, 11, tzinfo=ZONE)
    assert melding.casussen == ("c0", "c1", "c2")


@pytest.mark.parametrize(
    "mis",
    [
        {"soort": "iets"},
        {"venster": 0},
        {"meer_dan": -1},
        {"code": "Met Hoofdletter"},
        {"onbekend": 1},
    ],
)
def test_een_bestand_dat_niet_klopt(mis: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        patronen(**{"soort": "casussen", **mis})


@pytest.mark.parametrize(("tot", "goed"), [("2026-06-01", True), ("2026-06-02", False), (None, False)])
def test_een_gewijzigd_patroon_geldt_niet_twee_keer_op_een_dag(tot: str | None, goed: bool) -> None:
    eerst = patronen("casussen", tot=tot).model_dump(mode="json")
    nieuw = patronen("casussen", meer_dan=5, vanaf="2026-06-01").model_dump(mode="json")
    eerst["patronen"] += nieuw["patronen"]
    if goed:
        samen = Patronen.model_validate(eerst)
        assert samen.vindt("proef", date(2026, 5, 31)) == samen.patronen[0]
        assert samen.vindt("proef", date(2026, 6, 1)) == samen.patronen[1]
        assert samen.vindt("anders", date(2026, 6, 1)) is None
    else:
        with pytest.raises(ValidationError):
            Patronen.model_validate(eerst)
