"""What was ever written can be read for ever, and its hash still fits."""

from pathlib import Path

import pytest

from tests.adapters import monsters
from waakvlam.adapters.canoniek import canoniek, keten_hash
from waakvlam.core.gebeurtenis import SOORTEN, naar_json, soort_van, van_json

monsters.laad_alle_soorten()
BESTANDEN = sorted(monsters.MAP.glob("*.json"))


@pytest.mark.parametrize("pad", BESTANDEN, ids=lambda pad: pad.stem)
def test_een_oude_gebeurtenis_is_te_lezen(pad: Path) -> None:
    inhoud = monsters.lees(pad)
    gebeurtenis = van_json(inhoud["soort"], inhoud["versie"], inhoud["data"])
    assert soort_van(gebeurtenis).naam == inhoud["soort"]
    assert keten_hash(monsters.regel_van(inhoud)).hex() == inhoud["hash"]
    assert pad == monsters.bestand(inhoud["soort"], inhoud["versie"])


@pytest.mark.parametrize("soort", sorted(SOORTEN))
def test_elke_soort_en_versie_heeft_een_monster(soort: str) -> None:
    huidig = SOORTEN[soort]
    for versie in range(1, huidig.versie + 1):
        pad = monsters.bestand(soort, versie)
        assert pad.exists(), f"{pad.name} mist; maak het met: python -m tests.adapters.monsters"


@pytest.mark.parametrize("soort", sorted(SOORTEN))
def test_de_huidige_versie_schrijft_wat_het_monster_zegt(soort: str) -> None:
    """Another field, name or way of writing asks for a new version."""
    huidig = SOORTEN[soort]
    inhoud = monsters.lees(monsters.bestand(soort, huidig.versie))
    naam, versie, data = naar_json(monsters.voorbeeld(huidig.klasse))
    assert (naam, versie) == (inhoud["soort"], inhoud["versie"])
    assert canoniek(data) == canoniek(inhoud["data"])
    assert van_json(naam, versie, inhoud["data"]) == monsters.voorbeeld(huidig.klasse)


@pytest.mark.parametrize("soort", sorted(SOORTEN))
def test_een_gebeurtenis_met_lege_velden_komt_terug_zoals_zij_was(soort: str) -> None:
    leeg = monsters.voorbeeld(SOORTEN[soort].klasse, leeg=True)
    assert van_json(*naar_json(leeg)) == leeg
