"""Who is asked when somebody does not come: the municipality's own deputies first."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from tests.application.hulp import dalfsen
from waakvlam.application.oproep.invallen import wie_valt_in
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import Toestand
from waakvlam.core.oproep.stand import Dienst, Uitnodiging

NU = datetime(2026, 11, 22, 3, tzinfo=UTC)
UUR = timedelta(hours=1)
DIENST, WAARNEMER, VERVANGER, GELIJK = "aov/dienst", "aov/waarnemer", "politie/vervanger", "aov/gelijk"
ALLEN = (DIENST, WAARNEMER, VERVANGER, GELIJK)


@pytest.fixture(scope="module")
def aanpak() -> Aanpak:
    """An approach in which the police replace the adviser on public order."""
    model = dalfsen().model
    rol = model.rollen["aov"].model_copy(update={"plaatsvervanger": "politie"})
    return Aanpak(model.model_copy(update={"rollen": {**model.rollen, "aov": rol}}))


def omgeving(mensen: tuple[str, ...]) -> Any:
    """These people, as ``role/account``; one of them takes the place of who was called, until in an hour."""
    paren = [wie.split("/") for wie in mensen]
    lid = SimpleNamespace(voor="ziek", geldt=lambda op: op < NU + UUR)
    return SimpleNamespace(
        lijsten=SimpleNamespace(
            mensen_in_rollen=lambda _g, rollen, _nu: [(a, a.title(), r) for r, a in paren if r in rollen]
        ),
        leden=SimpleNamespace(van=lambda account, _g: [lid] if account == "waarnemer" else []),
    )


@pytest.mark.parametrize(
    ("mensen", "al", "op", "gevraagd"),
    [
        (ALLEN, (), NU, (DIENST,)),
        (ALLEN, ("dienst",), NU, (WAARNEMER,)),
        (ALLEN, ("dienst", "waarnemer"), NU, (VERVANGER,)),
        (ALLEN, ("dienst", "waarnemer", "vervanger"), NU, (GELIJK,)),
        (ALLEN, ("dienst", "waarnemer", "vervanger", "gelijk"), NU, ()),
        ((WAARNEMER, VERVANGER), (), NU, (WAARNEMER,)),
        ((WAARNEMER, VERVANGER), (), NU + 2 * UUR, (VERVANGER,)),
    ],
)
def test_eerst_dienst_dan_wie_waarneemt_dan_wie_vervangt_dan_dezelfde_rol(
    aanpak: Aanpak, mensen: tuple[str, ...], al: tuple[str, ...], op: datetime, gevraagd: tuple[str, ...]
) -> None:
    t = Toestand()
    geroepen = Uitnodiging("u1", "o1", "aov", "ziek", NU, NU + UUR, 1)
    t.uitnodigingen["u1"] = geroepen
    for nr, wie in enumerate(al, 2):
        t.uitnodigingen[f"u{nr}"] = Uitnodiging(f"u{nr}", "o1", "aov", wie, NU, None, nr)
    t.diensten["d1"] = Dienst("d1", "aov", "dienst", NU - UUR, NU + 9 * UUR, "aov", 9)
    assert wie_valt_in(omgeving(mensen), "waterveen", t, aanpak, geroepen, op) == gevraagd
