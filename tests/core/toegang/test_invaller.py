"""Letting a colleague from elsewhere stand in: who may, who can, how long and why."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from waakvlam.core.gegevens.gasten import Invalregels
from waakvlam.core.toegang import Kijker, Lidmaatschap
from waakvlam.core.toegang.invaller import Invalrechten, bezwaren, mag_geven

NU = datetime(2026, 11, 21, 2, 40, tzinfo=UTC)
UUR = timedelta(hours=1)
RECHTEN = Invalrechten(frozenset({"aov"}), frozenset({"aov"}))
REGELS = Invalregels(16 * UUR, {"ziek": "Ziek"})
ELDERS = Lidmaatschap("9", "dijkveen", "aov", NU - 99 * UUR)


def oordeel(**anders: Any) -> tuple[str, ...]:
    velden: dict[str, Any] = {
        "kijker": Kijker("1", "waterveen", frozenset({"aov"})),
        "account": "9",
        "leden": [ELDERS],
        "rol": "aov",
        "tot": NU + 8 * UUR,
        "reden": "ziek",
        "nu": NU,
        "rechten": RECHTEN,
        "regels": REGELS,
        **anders,
    }
    return bezwaren(**velden)


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({}, ()),
        ({"tot": NU + 16 * UUR}, ()),
        ({"kijker": Kijker("1", "waterveen", frozenset({"burgemeester"}))}, ("niet-bevoegd",)),
        ({"kijker": Kijker("1", "waterveen", frozenset())}, ("niet-bevoegd",)),
        ({"kijker": Kijker("9", "waterveen", frozenset({"aov"}))}, ("account",)),
        ({"rol": "functioneel-beheerder"}, ("rol",)),
        ({"tot": NU}, ("tot",)),
        ({"tot": NU + 16 * UUR + timedelta(seconds=1)}, ("tot",)),
        ({"reden": "zomaar"}, ("reden",)),
        ({"leden": []}, ("account",)),
        ({"account": "8"}, ("account",)),
        ({"leden": [Lidmaatschap("9", "waterveen", "wethouder", NU - UUR)]}, ("account",)),
        ({"leden": [Lidmaatschap("9", "dijkveen", "aov", NU - 9 * UUR, NU)]}, ("account",)),
        ({"leden": [ELDERS, Lidmaatschap("9", "waterveen", "aov", NU - UUR)]}, ("account",)),
        ({"leden": [ELDERS, Lidmaatschap("9", "waterveen", "aov", NU - 9 * UUR, NU)]}, ()),
        ({"rol": "x", "tot": NU, "reden": ""}, ("rol", "tot", "reden")),
    ],
)
def test_invallen_kan_alleen_zo(anders: dict[str, Any], fout: tuple[str, ...]) -> None:
    assert oordeel(**anders) == fout


@pytest.mark.parametrize(
    ("rollen", "mag"), [({"aov"}, True), ({"wethouder", "aov"}, True), ({"wethouder"}, False)]
)
def test_wie_dienst_heeft_mag_het_geven(rollen: set[str], mag: bool) -> None:
    assert mag_geven(Kijker("1", "waterveen", frozenset(rollen)), RECHTEN) is mag
