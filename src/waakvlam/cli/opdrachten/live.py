"""``waakvlam live``: keeps open pages up to date; says only that something changed."""

import argparse
import os

HULP = "Laat open bladzijden weten dat er iets is veranderd. Dit hoort altijd te draaien."
ADRES = "127.0.0.1"


def opties(parser: argparse.ArgumentParser) -> None:
    """Add where to listen."""
    parser.add_argument("--port", type=int, default=8002, help="poort op deze computer (gewoonlijk 8002)")
    parser.add_argument("--socket", metavar="PAD", help="luister op deze socket, niet op een poort")
    parser.epilog = "Voorbeeld: waakvlam live --port 8002"


def voer_uit(args: argparse.Namespace) -> int:
    """Serve until a stop signal."""
    from waakvlam.live.draaien import draai

    os.umask(0o077)
    draai(ADRES, args.port, args.socket)
    return 0
