"""``waakvlam sparren``: take away questions without names that have run out."""

import argparse

HULP = "Haal vragen zonder namen weg die verlopen zijn. De werker doet dit ook."


def opties(parser: argparse.ArgumentParser) -> None:
    """Add nothing: there is one thing to do."""
    parser.epilog = "Voorbeeld: waakvlam sparren"


def voer_uit(args: argparse.Namespace) -> int:
    """Destroy what has run out, and say how much that was."""
    from waakvlam.application.sparren.weg import haal_verlopen_weg

    print(f"Weggehaald: {haal_verlopen_weg()}")
    return 0
