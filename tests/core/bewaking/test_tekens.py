"""What shows that a case stands still."""

from datetime import timedelta
from typing import Any

import pytest

from tests.core.casus.hulp import Spel
from tests.core.overleglijst.test_punt import ALLEN, spel, zegt
from waakvlam.core.bewaking.tekens import NIET_BESPROKEN, OPGESCHAALD, STIL, tekens
from waakvlam.core.casus import opdrachten as co
from waakvlam.core.overleglijst import opdrachten as o
from waakvlam.core.tijd import plus


def codes(s: Spel, code: str) -> list[tuple[str, str, int]]:
    """The signs of a kind: about what, of whom, how often."""
    return [(x.onderwerp, x.wie, x.aantal) for x in tekens(s.t, s.aanpak) if x.code == code]


@pytest.mark.parametrize(
    ("stappen", "keer"),
    [
        ((), 0),
        (("op",), 0),
        (("op", "af"), 0),
        (("op", "verder"), 0),
        (("op", "af", "op"), 1),
        (("op", "af", "op", "verder"), 1),
        (("op", "af", "op", "af", "op"), 2),
    ],
)
def test_weer_omhoog_telt_en_de_eerste_keer_niet(stappen: tuple[str, ...], keer: int) -> None:
    overgangen: dict[str, Any] = {
        "op": {},
        "verder": {"van": "midden", "naar": "hoog"},
        "af": {"soort": "afschalen", "van": "midden", "naar": "laag"},
    }
    s = spel(overgangen=overgangen)
    for stap in stappen:
        s.mag(co.ZetStap(stap))
    assert len(codes(s, OPGESCHAALD)) == keer


def test_een_overleg_met_ritme_had_er_weer_moeten_zijn() -> None:
    s = spel()
    assert not codes(s, NIET_BESPROKEN)
    s.mag(o.ZetOpOverleglijst("lijst"))
    (teken,) = tekens(s.t, s.aanpak)
    assert (teken.code, teken.onderwerp, teken.vanaf) == (NIET_BESPROKEN, "lijst", plus(s.nu, "P1M"))
    s.nu += timedelta(days=20)
    for rol in ALLEN:
        s.mag(zegt(rol))
    s.mag(o.BespreekPunt("lijst", aanwezig=ALLEN))
    (teken,) = tekens(s.t, s.aanpak)
    assert teken.vanaf == plus(s.nu, "P1M"), "once it came up the clock begins again"
    s.mag(o.HaalVanOverleglijst("lijst"))
    assert not tekens(s.t, s.aanpak)


@pytest.mark.parametrize(
    ("wie_er_waren", "stil"),
    [
        ([ALLEN], []),
        ([("coordinator",)], [("lijst", "politie", 1)]),
        ([("coordinator",), ("coordinator",)], [("lijst", "politie", 2)]),
        ([("coordinator",), ALLEN], []),
        ([ALLEN, ("coordinator",)], [("lijst", "politie", 1)]),
        ([()], []),
    ],
)
def test_wie_er_een_paar_keer_niet_was(wie_er_waren: list[tuple[str, ...]], stil: list[Any]) -> None:
    s = spel({"levert": []})
    s.mag(o.ZetOpOverleglijst("lijst"))
    for er in wie_er_waren:
        s.mag(o.BespreekPunt("lijst", aanwezig=er, rond_af=False))
    assert codes(s, STIL) == stil


def test_een_agendapartner_telt_alleen_bij_het_eigen_punt() -> None:
    s = spel()
    s.mag(o.ZetOpOverleglijst("lijst"))
    s.mag(o.BespreekPunt("lijst", aanwezig=ALLEN, rond_af=False))
    assert not codes(s, STIL)
    s.mag(o.ZetOpOverleglijst("lijst", ("verhuurder",)))
    s.mag(o.BespreekPunt("lijst", aanwezig=ALLEN, rond_af=False))
    assert [wie for _, wie, _ in codes(s, STIL)] == ["verhuurder"]


def test_een_gesloten_casus_staat_niet_stil() -> None:
    s = spel(overgangen={"dicht": {"soort": "sluiten", "van": "laag"}, "op": {}})
    s.mag(o.ZetOpOverleglijst("lijst"))
    assert tekens(s.t, s.aanpak)
    s.mag(co.ZetStap("dicht"))
    assert tekens(s.t, s.aanpak) == ()
