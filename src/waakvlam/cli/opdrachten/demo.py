"""``waakvlam demo``: fills the fictional municipality Waterveen, to look around in."""

import argparse
from pathlib import Path

from waakvlam.cli.fout import Fout

AANPAKKEN = Path(__file__).resolve().parents[4] / "aanpakken"
"""The approaches that come with the project, wherever the command is given."""

HULP = "Vul de verzonnen gemeente Waterveen met mensen, signalen en casussen."


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the folder of approaches."""
    parser.add_argument("--aanpakken", type=Path, default=AANPAKKEN, help="map met aanpakken")
    parser.epilog = "Voorbeeld: waakvlam demo. Nog een keer draaien verandert niets."


def voer_uit(args: argparse.Namespace) -> int:
    """Fill the municipality; does nothing when it is there. Raises Fout outside demo mode."""
    from django.conf import settings

    from waakvlam.application.omgeving import omgeving
    from waakvlam.voorbeeldgemeente.vullen import VerhaalKlopt, vul

    if not settings.DEMO:
        raise Fout("De verzonnen gemeente kan alleen in de demo-instelling. Er is niets veranderd.")
    if not args.aanpakken.is_dir():
        raise Fout(
            f"De map {args.aanpakken} is er niet. Start dit in de map van Waakvlam, of noem --aanpakken."
        )
    try:
        nieuw = vul(args.aanpakken, omgeving().klok.nu(), lambda tekst: print(tekst, flush=True))
    except VerhaalKlopt as fout:
        raise Fout(f"De verzonnen gemeente past niet meer bij de aanpak.\n{fout}") from None
    print(
        "Gemeente Waterveen staat klaar." if nieuw else "Gemeente Waterveen was er al; er is niets veranderd."
    )
    return 0


def inlognamen() -> list[tuple[str, str]]:
    """Name and roles of every person to log in as; in the demo no password is asked."""
    from django.utils import timezone

    from waakvlam.readmodels.leden import voorbeeldleden

    rollen: dict[str, list[str]] = {}
    for lid in voorbeeldleden(timezone.now()):
        rollen.setdefault(lid.naam, []).append(lid.rolnaam)
    return [(naam, ", ".join(rollen[naam])) for naam in sorted(rollen)]
