"""The access policy: memberships with a period, circles per role, reports of one's own."""

from datetime import UTC, datetime, timedelta

import pytest

from waakvlam.core.toegang.beleid import (
    GEWEERD,
    Kijker,
    Lidmaatschap,
    Recht,
    kijker,
    kringen,
    mag_handelen,
)

NU = datetime(2026, 11, 21, 12, tzinfo=UTC)
UUR = timedelta(hours=1)
RECHTEN = (
    Recht("aov", "", "casus"),
    Recht("aov", "", "veiligheid"),
    Recht("wethouder", "", "casus"),
)


@pytest.mark.parametrize(
    ("van", "tot", "geldt"),
    [
        (NU - UUR, None, True),
        (NU, None, True),
        (NU + UUR, None, False),
        (NU - UUR, NU + UUR, True),
        (NU - UUR, NU, False),
        (NU - 2 * UUR, NU - UUR, False),
    ],
)
def test_lidmaatschap_geldt_van_tot(van: datetime, tot: datetime | None, geldt: bool) -> None:
    wie = kijker("a", "g", [Lidmaatschap("a", "g", "aov", van, tot)], NU)
    assert wie.rollen == (frozenset({"aov"}) if geldt else frozenset())


def test_een_kijker_krijgt_alleen_eigen_rollen_in_deze_gemeente() -> None:
    leden = [
        Lidmaatschap("a", "g", "aov", NU - UUR),
        Lidmaatschap("a", "elders", "burgemeester", NU - UUR),
        Lidmaatschap("b", "g", "wethouder", NU - UUR),
    ]
    assert kijker("a", "g", leden, NU) == Kijker("a", "g", frozenset({"aov"}))


@pytest.mark.parametrize(
    ("rollen", "verwacht"),
    [
        ({"aov"}, {"casus", "veiligheid"}),
        ({"wethouder"}, {"casus"}),
        ({"aov", "wethouder"}, {"casus", "veiligheid"}),
        ({"huisarts"}, set()),
        (set(), set()),
    ],
)
def test_kringen_komen_van_rollen_met_een_deel(rollen: set[str], verwacht: set[str]) -> None:
    assert kringen(Kijker("a", "g", frozenset(rollen)), RECHTEN, NU) == verwacht


@pytest.mark.parametrize(
    ("rol", "rechten", "mag"),
    [
        ("aov", RECHTEN, True),
        ("aov", (), False),
        ("aov", None, True),
        ("wethouder", RECHTEN, False),
        ("wethouder", None, False),
    ],
)
def test_handelen_kan_alleen_in_een_eigen_rol_met_een_deel(
    rol: str, rechten: tuple[Recht, ...] | None, mag: bool
) -> None:
    assert mag_handelen(Kijker("a", "g", frozenset({"aov"})), rol, rechten, NU) is mag


@pytest.mark.parametrize(
    ("rechten", "voor", "ziet"),
    [
        ([Recht("aov", "a", "casus")], (), {"casus"}),
        ([Recht("aov", "b", "casus")], (), set()),
        ([Recht("aov", "b", "casus")], [("aov", "b")], {"casus"}),
        ([Recht("wethouder", "b", "casus")], [("aov", "b")], set()),
        ([Recht("aov", "b", "casus")], [("wethouder", "b")], set()),
        ([Recht("aov", "a", "casus", NU + UUR)], (), {"casus"}),
        ([Recht("aov", "a", "casus", NU)], (), set()),
        ([Recht("aov", "", "casus"), Recht("", "a", GEWEERD)], (), set()),
        ([Recht("aov", "", "casus"), Recht("", "b", GEWEERD)], (), {"casus"}),
    ],
)
def test_een_recht_is_van_een_mens_in_een_rol_tot_een_moment(
    rechten: list[Recht], voor: list[tuple[str, str]], ziet: set[str]
) -> None:
    assert kringen(Kijker("a", "g", frozenset({"aov"}), frozenset(voor)), rechten, NU) == ziet
