"""The approaches that come with Waakvlam have no mistakes."""

from pathlib import Path

import pytest

from waakvlam.core.aanpak.keur import keur
from waakvlam.core.aanpak.laden import laad

MAPPEN = sorted(pad for pad in (Path(__file__).parents[3] / "aanpakken").iterdir() if pad.is_dir())


@pytest.mark.parametrize("map_", MAPPEN, ids=lambda pad: pad.name)
def test_aanpak_is_zonder_fouten(map_: Path) -> None:
    geladen = laad({pad.name: pad.read_bytes() for pad in sorted(map_.glob("*.yaml"))})
    assert [str(m) for m in keur(geladen) if m.ernst == "fout"] == []
    assert geladen.aanpak is not None
    assert geladen.aanpak.aanpak == map_.name
