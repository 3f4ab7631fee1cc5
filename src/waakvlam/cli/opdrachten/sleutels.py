"""``waakvlam sleutels``: take a new master key into use."""

import argparse
import sys

from waakvlam.cli.fout import Fout

HULP = "Neem een nieuwe hoofdsleutel in gebruik."


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the one thing one can do."""
    werk = parser.add_subparsers(dest="werk", required=True, metavar="WERK")
    draai = werk.add_parser(
        "draai",
        help="Geef elke gemeente een nieuwe sleutel onder de eerste regel van de hoofdsleutel; "
        "doorwerken kan gewoon.",
    )
    draai.epilog = "Voorbeeld: waakvlam sleutels draai"


def voer_uit(args: argparse.Namespace) -> int:
    """Rotate, and say what to do next."""
    from django.conf import settings

    from waakvlam.adapters import opslag
    from waakvlam.adapters.sleutelkast.draaien import draai
    from waakvlam.application.poorten import Gebroken

    hoofdsleutel = opslag.hoofdsleutel()
    try:
        gedraaid = draai(hoofdsleutel, voortgang=_voortgang)
    except Gebroken as fout:
        raise Fout(f"{fout} Zet de oude sleutel onder de nieuwe en probeer het opnieuw.") from None
    print(f"{gedraaid.gemeenten} gemeenten en {gedraaid.sleutels} sleutels opnieuw ingepakt.")
    nu = hoofdsleutel.zegelsleutel().public_key().public_bytes_raw()
    for publiek in sorted(hoofdsleutel.zegels_van_ons() - {nu}):
        print(f"Bewaar deze publieke sleutel bij de oude zegels en verklaringen: {publiek.hex()}")
    if len(hoofdsleutel.zegels_van_ons()) > 1:
        print("De oude regels kunnen nu uit de hoofdsleutel. Start Waakvlam daarna opnieuw.")
        if not getattr(settings, "PERSONENSLEUTEL", ""):
            print(
                print(
                    "Draai dan ook: waakvlam leesmodel herbouw. "
                    "Het personenregister kreeg een andere sleutel."
                )
            )
    return 0


def _voortgang(aantal: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{aantal} sleutels", end="\r", file=sys.stderr, flush=True)
