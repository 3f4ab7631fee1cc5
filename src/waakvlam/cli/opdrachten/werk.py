"""``waakvlam werk``: carries out what follows from events: mail, and terms that run out."""

import argparse
import logging
import os
import signal
import sys
import threading
from contextlib import suppress
from types import FrameType

from waakvlam.cli.fout import Fout

HULP = "Verstuur wat klaarstaat en laat termijnen aflopen. Dit hoort altijd te draaien."
VOORRANG = 10
"""How far it steps back for the pages when the machine is full; by itself it is as quick as ever."""
PAUZE = 2.0
"""Seconds between two looks when there was nothing to do."""
NA_FOUT = 15.0
GETOOND = 20


def opties(parser: argparse.ArgumentParser) -> None:
    """Add: once, how it stands, and a dead letter again."""
    parser.add_argument("--een-keer", action="store_true", help="doe wat nu klaarstaat en stop dan")
    parser.add_argument("--stand", action="store_true", help="toon wat wacht en wat is opgegeven")
    parser.add_argument("--opnieuw", type=int, metavar="NUMMER", help="probeer iets dat is opgegeven opnieuw")
    parser.epilog = "Voorbeeld: waakvlam werk --stand"


def voer_uit(args: argparse.Namespace) -> int:
    """Work until a stop signal. With ``--stand``: 1 when something waits too long or was given up.

    Raises Fout for a dead letter that does not exist.
    """
    if args.stand:
        return _stand()
    if args.opnieuw is not None:
        return _opnieuw(args.opnieuw)
    stop = threading.Event()
    for teken in (signal.SIGINT, signal.SIGTERM):
        signal.signal(teken, _zet(stop))
    return _een_keer(stop) if args.een_keer else _werk(stop)


def _zet(stop: threading.Event) -> "signal.Handlers":
    def vang(teken: int, frame: FrameType | None) -> None:
        stop.set()

    return vang  # type: ignore[return-value]


def _een_keer(stop: threading.Event) -> int:
    from waakvlam.application.werker.lus import Werker
    from waakvlam.samenstelling import werkplaats

    werker = Werker(werkplaats(), stop.is_set)
    while not stop.is_set() and werker.ronde().iets:
        continue
    return 0


def _werk(stop: threading.Event) -> int:
    """Round after round; a database that does not answer is asked again later."""
    from django.db import DatabaseError, close_old_connections, connections

    from waakvlam.application.werker.lus import Werker
    from waakvlam.samenstelling import werkplaats

    with suppress(OSError, AttributeError):  # not on Windows, and no reason not to work
        os.nice(VOORRANG)
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    werker = Werker(werkplaats(), stop.is_set)
    while not stop.is_set():
        close_old_connections()
        try:
            iets = werker.ronde().iets
        except DatabaseError as fout:
            logging.getLogger("waakvlam.werker").error("databank: %s", type(fout).__name__)
            with suppress(Exception):
                connections.close_all()
            stop.wait(NA_FOUT)
            continue
        if not iets:
            stop.wait(PAUZE)
    return 0


def _stand() -> int:
    from waakvlam.samenstelling import werkplaats

    plaats = werkplaats()
    stand = plaats.uitgaand.stand(plaats.om.klok.nu())
    mail = "aan" if plaats.post.aan else "uit: er is geen mailserver ingesteld"
    print(f"Mail: {mail}")
    print(f"Wacht: {stand.wacht}, waarvan te lang: {stand.achter}")
    print(f"Opgegeven: {stand.opgegeven}")
    for een in plaats.uitgaand.opgegeven(GETOOND):
        soort = een.ids.get("soort", een.soort)
        print(f"  {een.nr:>8}  {een.op:%Y-%m-%d %H:%M} UTC  {soort:<28} {een.code}")
    if stand.opgegeven:
        print("Opnieuw proberen: waakvlam werk --opnieuw NUMMER")
    return 1 if stand.achter or stand.opgegeven else 0


def _opnieuw(nr: int) -> int:
    from waakvlam.samenstelling import werkplaats

    if not werkplaats().uitgaand.opnieuw(nr):
        raise Fout(f"Nummer {nr} is niet opgegeven. Kijk welke dat wel zijn: waakvlam werk --stand")
    print(f"Nummer {nr} gaat zo opnieuw.")
    return 0
