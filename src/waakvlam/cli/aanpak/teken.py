"""``waakvlam aanpak teken AANPAK``: the flow chart as SVG, or the same as text."""

import argparse
import sys
from pathlib import Path

from waakvlam.cli.aanpakpad import optie_map, vind
from waakvlam.cli.fout import Fout

HULP = "Teken het stroomschema van een aanpak als SVG, voor scherm en papier."
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the approach, where the drawing goes, and its form."""
    parser.add_argument("aanpak", help="map, bestand of code van de aanpak")
    optie_map(parser)
    parser.add_argument("--uit", type=Path, help="bestand voor de tekening; bladen krijgen een eigen naam")
    parser.add_argument("--liggend", action="store_true", help="voor liggend papier (anders staand)")
    parser.add_argument("--niveau", help="alleen het blad van dit niveau")
    parser.add_argument("--tekst", action="store_true", help="in woorden: niveaus, stappen, wie beslist")
    parser.epilog = "Voorbeeld: waakvlam aanpak teken dalfsen --uit dalfsen.svg"


def voer_uit(args: argparse.Namespace) -> int:
    """Write the drawing. Raises Fout for an approach with mistakes, an unknown level, or no way to write."""
    from waakvlam.core.aanpak.tekening import beeld, figuren, niveaufiguur, svg
    from waakvlam.core.aanpak.tekening.tekst import regels

    model = vind(args.aanpak, args.aanpakken)
    formaat = "liggend" if args.liggend else "staand"
    if args.niveau is not None and args.niveau not in model.niveaus:
        raise Fout(f"Niveau «{args.niveau}» is er niet. Kies uit: {', '.join(model.niveaus)}.")
    if args.tekst:
        return _schrijf(args.uit, "\n".join(regels(beeld(model))) + "\n")
    if args.niveau is not None:
        return _schrijf(args.uit, XML + svg(niveaufiguur(model, args.niveau, formaat=formaat)) + "\n")
    eerste, *bladen = figuren(model, formaat=formaat)
    _schrijf(args.uit, XML + svg(eerste) + "\n")
    for blad in bladen:
        if args.uit is not None:
            naam = blad.naam.removeprefix(f"{model.aanpak}-")
            _schrijf(args.uit.with_name(f"{args.uit.stem}-{naam}{args.uit.suffix}"), XML + svg(blad) + "\n")
    if bladen and args.uit is None:
        print(f"Er zijn nog {len(bladen)} bladen. Schrijf ze met --uit.", file=sys.stderr)
    return 0


def _schrijf(uit: Path | None, tekst: str) -> int:
    if uit is None:
        sys.stdout.write(tekst)
        return 0
    try:
        uit.write_text(tekst, encoding="utf-8")
    except OSError as fout:
        raise Fout(f"{uit} is niet te schrijven: {fout.strerror}.") from fout
    print(f"Geschreven: {uit}")
    return 0
