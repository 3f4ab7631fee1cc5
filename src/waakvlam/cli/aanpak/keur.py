"""``waakvlam aanpak keur PAD…``: everything that is wrong with approaches, at its place."""

import argparse
import json
import sys
from pathlib import Path

HULP = "Keur aanpakken: wat is er mis, op welke regel, en wat kunt u doen."


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the folders or files, and the form of the output."""
    parser.add_argument("pad", nargs="+", type=Path, help="map van een aanpak, of een map met aanpakken")
    parser.add_argument("--json", action="store_true", help="voor machines: alles als JSON")
    parser.epilog = "Voorbeeld: waakvlam aanpak keur aanpakken. Uitkomst 1 betekent: er zijn fouten."


def voer_uit(args: argparse.Namespace) -> int:
    """Print all findings; 1 when there are mistakes, 2 when a path does not exist."""
    from waakvlam.adapters.aanpakmap import aanpakmappen, keur_map
    from waakvlam.core.aanpak.hash import hash_van

    weg = [pad for pad in args.pad if not pad.exists()]
    for pad in weg:
        print(f"{pad}: deze map of dit bestand bestaat niet.", file=sys.stderr)
    if weg:
        return 2
    uitkomst = []
    for pad in [map_ for gegeven in args.pad for map_ in aanpakmappen(gegeven)]:
        geladen = keur_map(pad)
        fouten = len(geladen.fouten)
        uitkomst.append({
            "pad": str(pad),
            "aanpak": geladen.aanpak.aanpak if geladen.aanpak else None,
            "hash": hash_van(geladen.aanpak) if geladen.aanpak else None,
            "fouten": fouten,
            "letOp": len(geladen.meldingen) - fouten,
            "meldingen": [m.naar_json() for m in geladen.meldingen],
        })  # fmt: skip
        if not args.json:
            for gevonden in geladen.meldingen:
                print(gevonden)
            print(f"{pad}: {_tel(fouten, 'fout', 'fouten')}, {len(geladen.meldingen) - fouten} keer let op.")
    if args.json:
        print(json.dumps(uitkomst, ensure_ascii=True, indent=2))
    return 1 if any(een["fouten"] for een in uitkomst) else 0


def _tel(aantal: int, een: str, meer: str) -> str:
    return f"{aantal or 'geen'} {een if aantal == 1 else meer}"
