"""Who may give roles, and what a role, a stand-in and a review must keep to."""

from datetime import UTC, datetime, timedelta

import pytest

from waakvlam.core.toegang import Kijker
from waakvlam.core.toegang.mensen import Nee, Termijnen, keur_rol, keur_waarneming, mag_beheren, over_tijd

NU = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAG = timedelta(days=1)
TERMIJNEN = Termijnen(waarneming=30 * DAG, nakijken=90 * DAG, overname=28 * DAG)


@pytest.mark.parametrize(
    ("rollen", "mag"),
    [
        ({"functioneel-beheerder"}, True),
        ({"aov"}, False),
        (set(), False),
        ({"aov", "functioneel-beheerder"}, True),
    ],
)
def test_alleen_de_functioneel_beheerder_beheert(rollen: set[str], mag: bool) -> None:
    assert mag_beheren(Kijker("1", "waterveen", frozenset(rollen))) is mag


@pytest.mark.parametrize(
    ("account", "rol", "tot", "nee"),
    [
        ("2", "aov", None, None),
        ("2", "aov", NU + DAG, None),
        ("1", "aov", None, Nee.ZELF),
        ("2", "baas", None, Nee.ROL),
        ("2", "aov", NU, Nee.EINDE),
        ("2", "aov", NU - DAG, Nee.EINDE),
    ],
)
def test_een_rol_geven(account: str, rol: str, tot: datetime | None, nee: Nee | None) -> None:
    assert keur_rol("1", account, rol, tot, NU, {"aov"}) is nee


@pytest.mark.parametrize(
    ("account", "van", "tot", "nee"),
    [
        ("2", NU, NU + DAG, None),
        ("2", NU + DAG, NU + 31 * DAG, None),
        ("2", NU, NU + 31 * DAG, Nee.LANG),
        ("2", NU, None, Nee.EINDE),
        ("2", NU + DAG, NU + DAG, Nee.EINDE),
        ("2", NU - 3 * DAG, NU - DAG, Nee.EINDE),
        ("1", NU, NU + DAG, Nee.ZELF),
        ("9", NU, NU + DAG, Nee.PERSOON),
    ],
)
def test_een_waarneming_eindigt_en_is_van_een_collega(
    account: str, van: datetime, tot: datetime | None, nee: Nee | None
) -> None:
    assert keur_waarneming("1", account, van, tot, NU, {"1", "2"}, TERMIJNEN) is nee


@pytest.mark.parametrize(
    ("van", "nagekeken", "laat"),
    [
        (NU - 89 * DAG, None, False),
        (NU - 90 * DAG, None, True),
        (NU - 400 * DAG, NU - 10 * DAG, False),
        (NU - 400 * DAG, NU - 90 * DAG, True),
    ],
)
def test_een_rol_wordt_op_tijd_nagekeken(van: datetime, nagekeken: datetime | None, laat: bool) -> None:
    assert over_tijd(van, nagekeken, NU, TERMIJNEN) is laat
