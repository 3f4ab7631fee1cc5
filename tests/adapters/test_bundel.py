"""Statements that go together: the same outcome as one by one, in the order they were written."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.adapters.hulp import GEMEENTE
from tests.hulp.eigenschappen import keren
from waakvlam.adapters.bundel import samen, schrijf

pytestmark = pytest.mark.usefixtures("databank")

ZET = "INSERT INTO adapters_opdracht (gemeente, opdracht_id, antwoord) VALUES (%s, %s, %s)"
WIJZIG = "UPDATE adapters_opdracht SET antwoord = %s WHERE gemeente = %s AND opdracht_id = %s"


class _Anders(Exception):
    pass


def _zet(id_: str, antwoord: str = "") -> None:
    schrijf(connection, ZET, [GEMEENTE, id_, antwoord])


def _wijzig(id_: str, antwoord: str) -> None:
    schrijf(connection, WIJZIG, [antwoord, GEMEENTE, id_], anders=_Anders(id_))


def _staat() -> dict[str, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT opdracht_id, antwoord FROM adapters_opdracht WHERE gemeente = %s", [GEMEENTE])
        return dict(cursor.fetchall())


def test_wat_wacht_gaat_voor_wat_daarna_gevraagd_wordt() -> None:
    with transaction.atomic(), samen(connection):
        _zet("a")
        _wijzig("a", "1")
        assert _staat() == {"a": "1"}
        _wijzig("a", "2")
        _zet("b")
    assert _staat() == {"a": "2", "b": ""}


def test_op_een_server_is_het_een_bericht_en_anders_elk_een() -> None:
    with CaptureQueriesContext(connection) as vragen, transaction.atomic(), samen(connection):
        for nr in range(5):
            _zet(str(nr))
    gezonden = [v for v in vragen.captured_queries if "adapters_opdracht" in v["sql"]]
    assert len(gezonden) == (1 if connection.vendor == "postgresql" else 5)
    assert len(_staat()) == 5


def test_buiten_een_blok_gaat_het_meteen() -> None:
    _zet("a")
    assert _staat() == {"a": ""}
    with pytest.raises(_Anders):
        _wijzig("b", "1")


def test_het_ene_blok_gaat_niet_in_het_andere() -> None:
    def dubbel() -> None:
        with samen(connection):
            pytest.fail("opened inside another")

    with transaction.atomic(), samen(connection):
        _zet("a")
        if connection.vendor == "postgresql":
            with pytest.raises(RuntimeError):
                dubbel()
        _zet("b")
    assert set(_staat()) == {"a", "b"}


def _in_het_blok() -> None:
    raise RuntimeError("halverwege")


@pytest.mark.parametrize(
    ("laatst", "fout"),
    [
        (_in_het_blok, RuntimeError),
        (lambda: _wijzig("is er niet", "1"), _Anders),
        (lambda: _zet("al"), DatabaseError),
    ],
    ids=["in-het-blok", "niets-geraakt", "weigert-de-databank"],
)
def test_wat_er_ook_misgaat_er_blijft_niets_van_over(
    laatst: Callable[[], None], fout: type[Exception]
) -> None:
    _zet("al", "stond er")

    def doe() -> None:
        with transaction.atomic(), samen(connection):
            _zet("a")
            _wijzig("al", "anders")
            laatst()

    with pytest.raises(fout):
        doe()
    assert _staat() == {"al": "stond er"}
    _zet("daarna")
    assert set(_staat()) == {"al", "daarna"}


@settings(max_examples=keren(40), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=20)))
def test_geen_waarde_is_ooit_een_opdracht(waarden: list[str]) -> None:
    waarden = ["'; DELETE FROM adapters_opdracht; --", "%s", "\\'", "%%", *waarden]
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM adapters_opdracht")
    with transaction.atomic(), samen(connection):
        for nr, waarde in enumerate(waarden):
            _zet(str(nr), waarde)
            _wijzig(str(nr), waarde + "'")
    assert _staat() == {str(nr): waarde + "'" for nr, waarde in enumerate(waarden)}
