"""``waakvlam leesmodel``: make the tables for lists and search again from the log."""

import argparse
import sys

HULP = "Maak de lijsten opnieuw uit het logboek."


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the one thing one can do."""
    werk = parser.add_subparsers(dest="werk", required=True, metavar="WERK")
    herbouw = werk.add_parser("herbouw", help="Maak alle lijsten opnieuw; doorwerken kan gewoon.")
    herbouw.epilog = "Voorbeeld: waakvlam leesmodel herbouw"


def voer_uit(args: argparse.Namespace) -> int:
    """Rebuild, and say how many streams there were."""
    from waakvlam.application.herbouwen import herbouw
    from waakvlam.application.omgeving import omgeving

    print(f"{herbouw(omgeving(), _voortgang)} stromen opnieuw verwerkt.")
    return 0


def _voortgang(aantal: int) -> None:
    if aantal % 100 == 0 and sys.stderr.isatty():
        print(f"{aantal} stromen", end="\r", file=sys.stderr, flush=True)
