"""Approaches that nobody ever wrote for the engine: a round, tracks without order, and tables.

They are data only. What they ask of the engine, their histories show.
"""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.core.casus.aanpakken import BEDACHT
from waakvlam.adapters.aanpakmap import keur_map, laad_aanpak
from waakvlam.application.spelen import speel
from waakvlam.core.aanpak.tekening import figuren, svg

SPEL = sorted(pad for map_ in BEDACHT for pad in (map_ / "spel").glob("*.yaml"))


@pytest.mark.parametrize("map_", BEDACHT, ids=lambda pad: pad.name)
def test_een_bedachte_aanpak_komt_zonder_opmerking_door_de_keuring(map_: Path) -> None:
    geladen = keur_map(map_)
    assert geladen.aanpak is not None and geladen.aanpak.aanpak == map_.name
    assert [str(m) for m in geladen.meldingen] == []


@pytest.mark.parametrize("bestand", SPEL, ids=lambda pad: f"{pad.parent.parent.name}/{pad.stem}")
def test_wat_een_bedachte_aanpak_wil_gebeurt(bestand: Path) -> None:
    voorbeeld: dict[str, Any] = YAML(typ="safe", pure=True).load(bestand.read_text(encoding="utf-8"))
    gespeeld = list(speel(laad_aanpak(bestand.parent.parent), voorbeeld))
    assert [(s.nr, s.mislukt) for s in gespeeld if s.mislukt] == []
    assert len(gespeeld) == len(voorbeeld["stappen"])
    assert any(s.geweigerd for s in gespeeld)


def test_elke_bedachte_aanpak_wordt_gespeeld() -> None:
    gespeeld = [pad.parent.parent.name for pad in SPEL]
    assert all(gespeeld.count(map_.name) >= 2 for map_ in BEDACHT)


@pytest.mark.parametrize("map_", BEDACHT, ids=lambda pad: pad.name)
def test_van_een_bedachte_aanpak_is_een_tekening_te_maken(map_: Path) -> None:
    model = laad_aanpak(map_).model
    bladen = [svg(figuur) for figuur in figuren(model)]
    for niveau in model.niveaus.values():
        assert any(niveau.naam in blad for blad in bladen)
