"""Taking something of a case along is a right of its own: who looks along for a while takes nothing along."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.core.toegang.test_toezicht import casus, proef
from waakvlam.core.toegang import Kijker, Recht
from waakvlam.core.toegang.uitvoer import Uitvoerrechten, mag_meenemen, mag_pakket

NU = datetime(2026, 11, 22, 14, tzinfo=UTC)
STRAKS = NU + timedelta(hours=1)
R = Recht
GEEN = Uitvoerrechten()


@pytest.mark.parametrize(
    ("rechten", "regels", "mag"),
    [
        ((R("politie", "", "casus"), R("politie", "", "veiligheid")), GEEN, True),
        ((), GEEN, False),
        ((R("politie", "a", "casus", STRAKS),), GEEN, False),  # let in for a while
        ((R("politie", "", "casus"), R("politie", "a", "zorg", STRAKS)), GEEN, False),  # looks wider now
        ((R("politie", "", "casus"), R("politie", "a", "zorg", NU)), GEEN, True),  # that has ended
        ((R("politie", "", "casus"), R("politie", "a", "casus", STRAKS)), GEEN, True),  # nothing wider
        ((R("politie", "", "casus"), R("", "a", "!")), GEEN, False),  # kept out
        ((R("politie", "", "casus"),), Uitvoerrechten(frozenset({"regisseur"})), False),
        ((R("politie", "", "casus"),), Uitvoerrechten(frozenset({"politie"})), True),
        ((R("regisseur", "", "casus"),), GEEN, False),  # not a role of this viewer
    ],
)
def test_meenemen(rechten: tuple[Recht, ...], regels: Uitvoerrechten, mag: bool) -> None:
    assert mag_meenemen(Kijker("a", "g", frozenset({"politie"})), rechten, NU, regels) is mag


@pytest.mark.parametrize(
    ("rol", "tot", "regels", "mag"),
    [
        ("coordinator", None, GEEN, True),  # leads the case
        ("wachter", None, GEEN, True),  # watches over all cases
        ("politie", None, GEEN, False),
        ("politie", None, Uitvoerrechten(pakket=frozenset({"politie"})), True),
        ("coordinator", STRAKS, GEEN, False),  # leads, but looks along for a while
        ("coordinator", None, Uitvoerrechten(nemen=frozenset({"politie"})), False),
    ],
)
def test_noodpakket(rol: str, tot: datetime | None, regels: Uitvoerrechten, mag: bool) -> None:
    wie = Kijker("a", "g", frozenset({rol}))
    assert mag_pakket(wie, casus(), proef(), (R(rol, "", "casus", tot),), NU, regels) is mag
