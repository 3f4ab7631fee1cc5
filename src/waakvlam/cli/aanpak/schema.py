"""``waakvlam aanpak schema``: the JSON Schema of a file of an approach."""

import argparse
import json

HULP = "Toon het JSON Schema van een bestand van een aanpak, voor een editor die meekijkt."


def opties(parser: argparse.ArgumentParser) -> None:
    """There is nothing to choose."""
    parser.epilog = "Voorbeeld: waakvlam aanpak schema > schema.json"


def voer_uit(args: argparse.Namespace) -> int:
    """Print the schema."""
    from waakvlam.core.aanpak.schema import schema

    print(json.dumps(schema(), ensure_ascii=False, indent=2))
    return 0
