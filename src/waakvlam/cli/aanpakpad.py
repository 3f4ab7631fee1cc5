"""Finds the approach somebody means on the command line: a folder, a file, or the code of one we have."""

import argparse
from pathlib import Path

from waakvlam.cli.fout import Fout
from waakvlam.core.aanpak.taal import AanpakModel

MAP = Path("aanpakken")


def optie_map(parser: argparse.ArgumentParser) -> None:
    """Add the option that says where a code is looked up."""
    parser.add_argument("--aanpakken", type=Path, default=MAP, help="map waarin een code wordt gezocht")


def vind(gegeven: str, aanpakken: Path = MAP) -> AanpakModel:
    """Return the approach at path ``gegeven``, or the one of that code in ``aanpakken``.

    Raises Fout when there is none, and with the first findings when it has mistakes.
    """
    from waakvlam.adapters.aanpakmap import laad_map

    pad = Path(gegeven)
    if not pad.exists():
        pad = aanpakken / gegeven
    if ("/" in gegeven and not Path(gegeven).exists()) or not pad.exists():
        raise Fout(f"Er is geen aanpak «{gegeven}». Geef een map, een bestand, of een code uit {aanpakken}.")
    geladen = laad_map(pad)
    if geladen.aanpak is None:
        eerste = "\n".join(str(m) for m in geladen.fouten[:3])
        raise Fout(f"De aanpak in {pad} heeft fouten. Draai: waakvlam aanpak keur {pad}\n{eerste}")
    return geladen.aanpak
