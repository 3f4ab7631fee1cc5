"""``waakvlam logboek patronen``: look for odd patterns in the audit log."""

import argparse

from waakvlam.cli.fout import Fout

HULP = "Zoek vreemde patronen in het auditlog; de auditor en de privacyfunctionaris zien ze op Toezicht."


def opties(parser: argparse.ArgumentParser) -> None:
    """How far back."""
    parser.add_argument(
        "--dagen", type=int, default=2, metavar="AANTAL", help="zoveel dagen terug, naast vandaag; zonder: 2"
    )
    parser.epilog = "Voorbeeld: waakvlam logboek patronen. De werker doet dit elke nacht."


def voer_uit(args: argparse.Namespace) -> int:
    """Look, keep what was seen, and say how much; always 0."""
    from waakvlam.application.omgeving import omgeving
    from waakvlam.application.toezicht import zoek
    from waakvlam.samenstelling import werkplaats

    if not 0 <= args.dagen <= 366:
        raise Fout("Kies 0 tot en met 366 dagen.")
    om = omgeving()
    uit = zoek(om, om.klok.nu(), args.dagen)
    werkplaats().uitgaand.zet(uit.berichten)
    print(f"{uit.gezien} keer viel er iets op, {uit.nieuw} daarvan nieuw.")
    return 0
