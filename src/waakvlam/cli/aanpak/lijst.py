"""``waakvlam aanpak lijst``: which approaches there are."""

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from waakvlam.cli.fout import Fout

HULP = "Toon welke aanpakken er zijn: naam, versie, niveaus en hash."
KORT = 12
"""Characters of the hash shown: enough to tell versions apart."""


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the folder and the form of the output."""
    parser.add_argument("--aanpakken", type=Path, default=Path("aanpakken"), help="map met aanpakken")
    parser.add_argument("--json", action="store_true", help="voor machines: alles als JSON")
    parser.epilog = "Voorbeeld: waakvlam aanpak lijst"


def voer_uit(args: argparse.Namespace) -> int:
    """Print a line per approach; 1 when one has mistakes. Raises Fout when the folder is not there."""
    from waakvlam.adapters.aanpakmap import aanpakmappen, laad_map
    from waakvlam.core.aanpak.hash import hash_van

    if not args.aanpakken.is_dir():
        raise Fout(f"Er is geen map «{args.aanpakken}». Geef de map met --aanpakken.")
    rijen = []
    for pad in aanpakmappen(args.aanpakken):
        geladen = laad_map(pad)
        model = geladen.aanpak
        rijen.append({
            "aanpak": model.aanpak if model else pad.name,
            "titel": model.titel if model else "",
            "versie": model.versie if model else "",
            "niveaus": list(model.niveaus) if model else [],
            "hash": hash_van(model) if model else None,
            "fouten": len(geladen.fouten),
        })  # fmt: skip
    if args.json:
        print(json.dumps(rijen, ensure_ascii=True, indent=2))
    else:
        toon(rijen)
    return 1 if any(rij["fouten"] for rij in rijen) else 0


def toon(rijen: Sequence[Mapping[str, object]]) -> None:
    """Print the rows in columns."""
    kop = ("AANPAK", "VERSIE", "NIVEAUS", "HASH")
    regels = [kop]
    for rij in rijen:
        niveaus, som = rij["niveaus"], rij["hash"]
        namen = ", ".join(niveaus) if isinstance(niveaus, list) else ""
        wat = str(som)[:KORT] if som else f"{rij['fouten']} x fout: zie waakvlam aanpak keur"
        regels.append((str(rij["aanpak"]), str(rij["versie"]), namen, wat))
    breed = [max(len(regel[kolom]) for regel in regels) for kolom in range(len(kop))]
    for regel in regels:
        print("  ".join(cel.ljust(maat) for cel, maat in zip(regel, breed, strict=True)).rstrip())
