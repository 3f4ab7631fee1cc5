"""The file with words: dated, checked, and what it says of itself."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from tests.core.deur.woorden import BESTAND, WOORDEN
from waakvlam.core.deur import vind
from waakvlam.core.gegevens.deur import Deurwoorden


def anders(**velden: Any) -> dict[str, Any]:
    kaal = BESTAND.model_dump(mode="json")
    plat = {k: " ".join(v) if isinstance(v, list) and k != "groepen" else v for k, v in kaal.items()}
    plat["groepen"] = [{**g, "woorden": " ".join(g["woorden"])} for g in kaal["groepen"]]
    return {**plat, **velden}


def test_het_bestand_zegt_waar_het_vandaan_komt() -> None:
    assert BESTAND.herkomst == "eigen lijst"
    assert BESTAND.gecontroleerd_op >= BESTAND.geldt_vanaf


def test_een_woord_voor_een_groep_telt_alleen_zolang_het_geldt() -> None:
    groep = {"soort": "afkomst", "geldt_vanaf": "2026-01-01", "tot": "2027-01-01", "woorden": "proefgroeper*"}
    bestand = Deurwoorden.model_validate(anders(groepen=[groep]))
    tellen = [len(vind("twee proefgroepers", bestand.op(date(j, 6, 1)))) for j in (2025, 2026, 2027)]
    assert tellen == [0, 1, 0]


@pytest.mark.parametrize(
    "fout", [{"voornamen": ["Jan"]}, {"voornamen": ""}, {"erbij": "x"}, {"gecontroleerd_op": "ooit"}]
)
def test_een_bestand_dat_niet_klopt_wordt_geweigerd(fout: dict[str, Any]) -> None:
    assert Deurwoorden.model_validate(anders()).op(date(2026, 11, 22)) == WOORDEN
    with pytest.raises(ValidationError):
        Deurwoorden.model_validate(anders(**fout))


def test_lijsten_spreken_elkaar_niet_tegen() -> None:
    assert set(BESTAND.ook_achternaam) <= set(BESTAND.geen_naam)
    assert not set(BESTAND.voornamen) & set(BESTAND.geen_naam)
    assert all(w == w.lower() for w in (*BESTAND.aanspreek, *BESTAND.tussenvoegsels, *BESTAND.mens))
