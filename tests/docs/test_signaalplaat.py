"""The drawing of the life of a signal is made from the names in the code, and is up to date."""

import sys

import pytest

from tests.huis.bestanden import PROJECT
from waakvlam.core.signaal.toestand import FASEN, STANDEN

sys.path.insert(0, str(PROJECT / "tools"))

import signaalplaat


def test_de_plaat_is_bij_en_noemt_alles() -> None:
    plaat = (PROJECT / "docs/plaatjes/signaal.svg").read_text(encoding="utf-8")
    assert plaat == signaalplaat.teken(), "Draai tools/signaalplaat.py."
    assert all(f">{naam.replace('_', ' ')}<" in plaat for naam in (*FASEN, *STANDEN))


def test_een_fase_die_niemand_uitlegt_valt_op(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signaalplaat, "FASEN", (*FASEN, "besloten"))
    with pytest.raises(ValueError, match="besloten"):
        signaalplaat.teken()
