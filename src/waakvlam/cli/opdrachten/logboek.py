"""``waakvlam logboek``: check that the logs are as they were written, seal them, send them on."""

import argparse
from importlib import import_module
from typing import Any

from waakvlam.cli.fout import Fout

HULP = "Controleer of het logboek ongeschonden is, verzegel het, of stuur het door."
WERK = ("verifieer", "zegel", "otlp", "patronen", "na-terugzetten")


def _module(werk: str) -> Any:
    return import_module(f"waakvlam.cli.logboek.{werk.replace('-', '_')}")


def opties(parser: argparse.ArgumentParser) -> None:
    """Add what one can do with the log."""
    keuze = parser.add_subparsers(dest="werk", required=True, metavar="WERK")
    for naam in WERK:
        module = _module(naam)
        onder = keuze.add_parser(naam, help=module.HULP, description=module.HULP)
        module.opties(onder)


def voer_uit(args: argparse.Namespace) -> int:
    """Do it; 0 when all is well, 1 when something does not fit."""
    from django.db import DatabaseError

    try:
        return int(_module(args.werk).voer_uit(args))
    except DatabaseError as fout:
        raise Fout(f"De databank is niet te lezen: {fout}. Draai eerst 'waakvlam django migrate'.") from None
