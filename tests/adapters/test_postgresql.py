"""Whether the server is still there: seen on the connection, and asked now and then."""

import pytest
from django.db import connection, connections
from django.db.backends.postgresql import base

from waakvlam.adapters.postgresql.base import VRAAG, DatabaseWrapper

pytestmark = [
    pytest.mark.usefixtures("databank"),
    pytest.mark.parametrize(
        "databank", [pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True
    ),
]


def _lijn() -> DatabaseWrapper:
    """The connection as a request that just began finds it, a moment after the server was asked."""
    lijn = connections["default"]
    assert isinstance(lijn, DatabaseWrapper)
    lijn.settings_dict["CONN_HEALTH_CHECKS"] = True
    lijn.close()
    lijn.ensure_connection()
    _nieuw_verzoek(lijn)
    lijn.close_if_health_check_failed()
    return lijn


def _nieuw_verzoek(lijn: DatabaseWrapper) -> None:
    lijn.health_check_done = False


def _kies() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 7")
        return int(cursor.fetchone()[0])


@pytest.mark.parametrize(("geleden", "vragen"), [(0.0, 0), (VRAAG - 1, 0), (VRAAG + 1, 1)])
def test_de_server_wordt_nu_en_dan_gevraagd(
    geleden: float, vragen: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    lijn, gezien = _lijn(), []
    vraag = base.DatabaseWrapper.is_usable
    monkeypatch.setattr(base.DatabaseWrapper, "is_usable", lambda zelf: gezien.append(1) or vraag(zelf))
    lijn._gevraagd -= geleden
    _nieuw_verzoek(lijn)
    lijn.close_if_health_check_failed()
    assert len(gezien) == vragen
    assert lijn.health_check_done
    assert _kies() == 7


def test_een_lijn_die_de_server_verbrak_wordt_meteen_een_nieuwe() -> None:
    lijn = _lijn()
    eigen = lijn.connection.info.backend_pid
    ander = lijn.copy()
    with ander.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [eigen])
        assert cursor.fetchone() == (True,)
    ander.close()
    _nieuw_verzoek(lijn)
    assert _kies() == 7
    assert lijn.connection.info.backend_pid != eigen
