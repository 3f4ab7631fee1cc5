"""``waakvlam logboek zegel``: sign how the logs stand, in a file that is kept elsewhere."""

import argparse
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from waakvlam.cli.fout import Fout

HULP = "Teken de stand van het logboek; bewaar de map ergens anders."
NOG_BEZIG = timedelta(minutes=5)
"""A line of the audit log that is being written now falls in the next block."""
ZONE = ZoneInfo("Europe/Amsterdam")


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
    from waakvlam.adapters.audit import auditblokken
    from waakvlam.adapters.verwerkingen import verwerkingsblokken
    from waakvlam.adapters.zegel import ZegelKloptNiet, kopieer_zegels, lees_zegels, maak_zegel

    hoofdsleutel, nu = opslag.hoofdsleutel(), opslag.klok().nu()
    args.naar.mkdir(parents=True, exist_ok=True)
    logs = (auditblokken(), verwerkingsblokken())
    try:
        reeks = lees_zegels(args.naar, hoofdsleutel.zegels_van_ons())
        vandaag = nu.astimezone(ZONE).date()
        if args.dagelijks and reeks.op is not None and reeks.op.astimezone(ZONE).date() == vandaag:
            print("Vandaag is al verzegeld.")
        else:
            for log, naam in zip(logs, ("Auditlog", "Log van verwerkingen"), strict=True):
                blok = log.sluit(nu, nu - NOG_BEZIG)
                if blok is not None:
                    print(f"{naam} afgesloten tot en met regel {blok.tot_en_met}.")
            pad = maak_zegel(args.naar, hoofdsleutel.zegelsleutel(), reeks, nu, logs, args.dagelijks)
            print(f"Verzegeld in {pad}." if pad else "Er is niets veranderd sinds het laatste zegel.")
        for map_ in args.kopie:
            print(f"{kopieer_zegels(args.naar, map_)} zegels gekopieerd naar {map_}.")
    except ZegelKloptNiet as fout:
        raise Fout(str(fout)) from None
    except OSError as fout:
        raise Fout(f"De map met zegels is niet te gebruiken: {fout}.") from None
    return 0
