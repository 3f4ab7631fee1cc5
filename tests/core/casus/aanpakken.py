"""The approaches that tests play against: the sample, and every real one in the project that loads."""

from functools import cache
from pathlib import Path

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.laden import laad

PROJECT = Path(__file__).resolve().parents[3]
MINI = PROJECT / "tests/core/aanpak/voorbeeld/waterveen-mini"
BEDACHT = sorted(pad for pad in (MINI.parent / "bedacht").iterdir() if pad.is_dir())
MAPPEN = [
    MINI,
    *BEDACHT,
    *sorted(pad for pad in (PROJECT / "aanpakken").iterdir() if any(pad.glob("*.yaml"))),
]


@cache
def lees(map_: Path) -> Aanpak:
    """The approach in a folder, ready to run."""
    geladen = laad({pad.name: pad.read_bytes() for pad in sorted(map_.glob("*.yaml"))})
    assert geladen.aanpak is not None, [str(m) for m in geladen.meldingen][:5]
    return Aanpak(geladen.aanpak, map_.name)
