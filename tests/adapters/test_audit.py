"""The audit log: codes only, and a changed or missing line shows once its block is closed."""

from datetime import timedelta

import pytest
from django.db import connection

from tests.adapters.hulp import GEMEENTE, NU
from waakvlam.adapters.audit import DatabaseAuditlog, auditblokken

pytestmark = pytest.mark.usefixtures("databank")


def _noteer(aantal: int, begin: int = 0) -> DatabaseAuditlog:
    log = DatabaseAuditlog()
    for nr in range(begin, begin + aantal):
        op = NU + timedelta(seconds=nr)
        log.noteer(GEMEENTE, "17", "aov", "opschalen", "casus/0a1b", "geweigerd", "web", op, {"nr": nr})
    return log


def knoei_met_audit(opdracht: str) -> None:
    sloten = {
        "sqlite": [
            "DROP TRIGGER adapters_auditregel_geen_update",
            "DROP TRIGGER adapters_auditregel_geen_delete",
        ],
        "postgresql": [
            f"DROP TRIGGER {naam} ON adapters_auditregel"
            for naam in ("alleen_toevoegen", "alleen_na_termijn")
        ],
    }
    with connection.cursor() as cursor:
        for slot in sloten[connection.vendor]:
            cursor.execute(slot)
        cursor.execute(opdracht)
        assert cursor.rowcount == 1


def test_blokken_sluiten_aan_en_kloppen() -> None:
    _noteer(3)
    eerste = auditblokken().sluit(NU, NU + timedelta(seconds=2))
    assert eerste is not None
    assert (eerste.nr, eerste.aantal) == (1, 2)
    _noteer(2, begin=3)
    tweede = auditblokken().sluit(NU, NU + timedelta(hours=1))
    assert tweede is not None
    assert (tweede.nr, tweede.aantal) == (2, 3)
    assert auditblokken().sluit(NU, NU + timedelta(hours=1)) is None
    assert list(auditblokken().verifieer()) == []


@pytest.mark.parametrize(
    ("opdracht", "melding"),
    [
        ("UPDATE adapters_auditregel SET uitkomst = 'aanvaard' WHERE details LIKE '%:1}'", "is veranderd"),
        ("DELETE FROM adapters_auditregel WHERE details LIKE '%:1}'", "2 regels, het waren er 3"),
    ],
)
def test_knoeien_in_een_gesloten_blok_wordt_gevonden(opdracht: str, melding: str) -> None:
    _noteer(3)
    auditblokken().sluit(NU, NU + timedelta(hours=1))
    knoei_met_audit(opdracht)
    (bevinding,) = auditblokken().verifieer()
    assert melding in bevinding


def test_een_tekst_past_niet_in_het_auditlog() -> None:
    with pytest.raises(ValueError, match="codes and ids"):
        DatabaseAuditlog().noteer(
            GEMEENTE, "17", None, "x", "y", "z", "web", NU, {"waarom": "Omdat het gezin " * 10}
        )
