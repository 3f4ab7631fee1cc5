"""``waakvlam logboek zegel``: sign how the logs stand, in a file that is kept elsewhere."""

import argparse
from pathlib import Path

from waakvlam.cli.fout import Fout

HULP = "Teken de stand van het logboek; bewaar de map ergens anders."


def opties(parser: argparse.ArgumentParser) -> None:
    """Where the seals go, and whether this is the daily run."""
    parser.add_argument("--naar", type=Path, required=True, metavar="MAP", help="map met de zegels")
    parser.add_argument(
        "--kopie",
        type=Path,
        action="append",
        default=[],
        metavar="MAP",
        help="zet de zegels ook in deze map, bijvoorbeeld op een andere server",
    )
    parser.add_argument(
        "--dagelijks",
        action="store_true",
        help="hoogstens een zegel per dag, en ook een als er niets veranderde; zo valt een gemiste dag op",
    )
    parser.epilog = "Voorbeeld: waakvlam logboek zegel --naar zegels --dagelijks"


def voer_uit(args: argparse.Namespace) -> int:
    """Close off the blocks, seal, copy. Raises Fout for a seal that does not fit."""
    from waakvlam.adapters import opslag
    from waakvlam.adapters.verzegelen import Mapverzegelaar
    from waakvlam.application.poorten.zegels import ZegelFout

    try:
        uit = Mapverzegelaar(opslag.hoofdsleutel(), args.naar, args.kopie).doe(
            opslag.klok().nu(), args.dagelijks
        )
    except ZegelFout as fout:
        raise Fout(str(fout)) from None
    for log, naam in (("audit", "Auditlog"), ("verwerkingen", "Log van verwerkingen")):
        if log in uit.tot_en_met:
            print(f"{naam} afgesloten tot en met regel {uit.tot_en_met[log]}.")
    if uit.al_gedaan:
        print("Vandaag is al verzegeld.")
    else:
        print(f"Verzegeld in {uit.pad}." if uit.pad else "Er is niets veranderd sinds het laatste zegel.")
    for map_, aantal in uit.gekopieerd.items():
        print(f"{aantal} zegels gekopieerd naar {map_}.")
    return 0
