"""``waakvlam logboek``: check that the log is as it was written, and seal it."""

import argparse
import json
import sys
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from waakvlam.cli.fout import Fout

if TYPE_CHECKING:
    from waakvlam.adapters.verifieer import Zegelstand

NOG_BEZIG = timedelta(minutes=5)
"""A line of the audit log that is being written now falls in the next block."""

HULP = "Controleer of het logboek ongeschonden is, of verzegel het."


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the three things one can do with the log."""
    werk = parser.add_subparsers(dest="werk", required=True, metavar="WERK")
    verifieer = werk.add_parser(
        "verifieer", help="Controleer elke gebeurtenis; noemt de stroom, het nummer en wat er niet klopt."
    )
    verifieer.add_argument(
        "--zegels", type=Path, metavar="MAP", help="vergelijk ook met de zegels in deze map"
    )
    verifieer.add_argument(
        "--sleutel",
        action="append",
        default=[],
        metavar="HEX",
        help="publieke sleutel van de zegels; zonder deze optie die van deze installatie",
    )
    verifieer.add_argument("--json", action="store_true", help="geef de uitkomst als JSON")
    verifieer.epilog = "Voorbeeld: waakvlam logboek verifieer --zegels zegels. Uitkomst 1: iets klopt niet."
    zegel = werk.add_parser("zegel", help="Teken de stand van het logboek; bewaar de map ergens anders.")
    zegel.add_argument("--naar", type=Path, required=True, metavar="MAP", help="map met de zegels")
    zegel.epilog = "Voorbeeld: waakvlam logboek zegel --naar zegels"
    terug = werk.add_parser(
        "na-terugzetten", help="Nodig na het terugzetten van een kopie op een andere PostgreSQL."
    )
    terug.epilog = "Voorbeeld: waakvlam logboek na-terugzetten"


def voer_uit(args: argparse.Namespace) -> int:
    """Do it; 0 when all is well, 1 when something does not fit."""
    from django.db import DatabaseError

    try:
        return {"verifieer": _verifieer, "zegel": _zegel, "na-terugzetten": _na_terugzetten}[args.werk](args)
    except DatabaseError as fout:
        raise Fout(f"De databank is niet te lezen: {fout}. Draai eerst 'waakvlam django migrate'.") from None


def _verifieer(args: argparse.Namespace) -> int:
    from waakvlam.adapters import opslag
    from waakvlam.adapters.verifieer import Verificatie

    verificatie = Verificatie(zegels=_zegelstand(args), voortgang=_voortgang)
    bevindingen = list(verificatie.bevindingen())
    audit = list(opslag.auditlog().verifieer())
    if args.json:
        print(
            json.dumps(
                {
                    "stromen": verificatie.stromen,
                    "gebeurtenissen": verificatie.gebeurtenissen,
                    "bevindingen": [asdict(bevinding) for bevinding in bevindingen],
                    "auditlog": audit,
                },
                ensure_ascii=False,
                indent=2,
            )
        )
    else:
        for bevinding in bevindingen:
            waar = f" nr {bevinding.nr}" if bevinding.nr is not None else ""
            print(f"{bevinding.gemeente} {bevinding.stroom}{waar}: {bevinding.uitleg} [{bevinding.code}]")
        for regel in audit:
            print(regel)
        aantal = len(bevindingen) + len(audit)
        slot = "alles klopt" if not aantal else f"{aantal} keer klopt iets niet"
        print(f"{verificatie.stromen} stromen, {verificatie.gebeurtenissen} gebeurtenissen: {slot}.")
    return 1 if bevindingen or audit else 0


def _zegelstand(args: argparse.Namespace) -> "Zegelstand":
    from waakvlam.adapters import opslag
    from waakvlam.adapters.zegel import ZegelKloptNiet, lees_zegels

    if args.zegels is None:
        return {}
    if not args.zegels.is_dir():
        raise Fout(f"De map {args.zegels} bestaat niet.")
    try:
        sleutels = frozenset(bytes.fromhex(sleutel) for sleutel in args.sleutel)
    except ValueError:
        raise Fout("De publieke sleutel is geen hexadecimaal getal.") from None
    try:
        return lees_zegels(args.zegels, sleutels or opslag.hoofdsleutel().zegels_van_ons()).stand
    except ZegelKloptNiet as fout:
        raise Fout(str(fout)) from None


def _zegel(args: argparse.Namespace) -> int:
    from waakvlam.adapters import opslag
    from waakvlam.adapters.zegel import ZegelKloptNiet, maak_zegel

    hoofdsleutel, nu = opslag.hoofdsleutel(), opslag.klok().nu()
    args.naar.mkdir(parents=True, exist_ok=True)
    try:
        pad = maak_zegel(args.naar, hoofdsleutel.zegelsleutel(), hoofdsleutel.zegels_van_ons(), nu)
    except ZegelKloptNiet as fout:
        raise Fout(str(fout)) from None
    print(f"Verzegeld in {pad}." if pad else "Er is niets veranderd sinds het laatste zegel.")
    blok = opslag.auditlog().sluit_blok(nu, nu - NOG_BEZIG)
    if blok is not None:
        print(f"Auditlog afgesloten tot en met regel {blok.tot_en_met}.")
    return 0


def _na_terugzetten(_args: argparse.Namespace) -> int:
    from django.db import connection, transaction

    from waakvlam.adapters.volgen import hernummer_na_terugzetten

    with transaction.atomic():
        aantal = hernummer_na_terugzetten(connection)
    print(f"{aantal} gebeurtenissen bijgewerkt. Volgers lezen nu opnieuw vanaf het begin.")
    return 0


def _voortgang(aantal: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{aantal} gebeurtenissen gelezen", end="\r", file=sys.stderr, flush=True)
