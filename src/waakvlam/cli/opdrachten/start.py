"""``waakvlam start``: prepares the database and serves Waakvlam on this machine until Ctrl-C."""

import argparse
import importlib
import json
import os
import secrets
import sys
import tempfile
import time

from waakvlam.cli import hoofd
from waakvlam.cli.bewaker import Bewaker
from waakvlam.cli.fout import Fout
from waakvlam.cli.netwerk import poort_is_vrij, wacht_tot_open

HULP = "Zet alles klaar en start Waakvlam op deze computer."
ADRES = "127.0.0.1"
WEBSERVERS = 2
"""Processes that serve pages, for Python runs on one processor at a time. Each has a socket of its own, so
that the front can put a visitor where it is quietest."""


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the port, and what to leave out."""
    parser.add_argument("--port", type=int, default=8000, help="poort op deze computer (gewoonlijk 8000)")
    parser.add_argument("--zonder-demo", action="store_true", help="laad geen verzonnen gegevens")
    parser.add_argument("--alleen-klaarzetten", action="store_true", help="zet alles klaar en stop dan")
    parser.epilog = "Voorbeeld: waakvlam start --port 8001"


def voer_uit(args: argparse.Namespace) -> int:
    """Prepare, serve, and stop everything that was started.

    Raises Fout when the port is taken, and when real use would not be safe.
    """
    from django.conf import settings

    keur()
    if not args.alleen_klaarzetten and not poort_is_vrij(ADRES, args.port):
        raise Fout(
            f"Poort {args.port} is al bezet, misschien door een andere Waakvlam. "
            f"Stop die, of kies een andere poort: make start PORT={args.port + 1}"
        )
    zet_databank_klaar()
    zet_schermbestanden_klaar()
    demo = None if args.zonder_demo else laad_demo()
    if args.alleen_klaarzetten:
        return 0
    # Sockets in a folder of our own, with a short name: nobody else here gets behind the front.
    with tempfile.TemporaryDirectory(prefix="wv-") as map_, Bewaker() as bewaker:
        adres = os.environ.get("WAAKVLAM_ADRES") or webadres(args.port)
        web = [f"{map_}/web{nr}" for nr in range(WEBSERVERS)]
        live, bewijs = f"{map_}/live", secrets.token_urlsafe(32)
        eigen = {"WAAKVLAM_ADRES": adres, "WAAKVLAM_VOORPORTAAL": bewijs}
        for socket in web:
            bewaker.start("de webserver", server_opdracht(socket), eigen)
        if settings.LIVE:
            bewaker.start("het bijwerken van open bladzijden", live_opdracht(live), mag_uitvallen=True)
        bewaker.start("de werker", werker_opdracht(), {"WAAKVLAM_ADRES": adres})
        bewaker.start(
            "het voorportaal", voorportaal_opdracht(), voorportaal_taak(args.port, web, live, bewijs)
        )
        if not wacht_tot_open(ADRES, args.port, seconden=60, zolang=bewaker.alles_loopt):
            if bewaker.gevraagd_te_stoppen:
                return 0
            raise Fout("De webserver is niet gestart. Kijk hierboven wat er misging.")
        toon_adres(args.port, demo)
        return bewaker.wacht()


def zet_databank_klaar() -> None:
    """Bring the tables of every database up to date; says so when there is something to do."""
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connections
    from django.db.migrations.executor import MigrationExecutor

    settings.WERKMAP.mkdir(parents=True, exist_ok=True)
    for naam in connections:
        executor = MigrationExecutor(connections[naam])
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if plan:
            zeg(f"De databank {naam!r} bijwerken ({len(plan)} stappen). Dit duurt meestal een paar seconden.")
            call_command("migrate", database=naam, interactive=False, verbosity=0)


def keur() -> None:
    """Raise Fout with every reason not to begin real use."""
    from django.conf import settings

    from waakvlam.instellingen.bezwaar import StartGeweigerd
    from waakvlam.instellingen.startkeuring import keur_gegevens, keur_start
    from waakvlam.readmodels.voorbeeld import voorbeeldgemeenten

    try:
        keur_start(settings, os.environ)
        keur_gegevens(settings, voorbeeldgemeenten)
    except StartGeweigerd as fout:
        raise Fout(str(fout)) from None


def zet_schermbestanden_klaar() -> None:
    """Gather what the pages need, where it is not served from where it lies."""
    from django.conf import settings
    from django.core.management import call_command

    if settings.STATIC_ROOT:
        call_command("collectstatic", interactive=False, verbosity=0)


def laad_demo() -> object | None:
    """Run ``waakvlam demo`` when it exists and return its module; running it again must change nothing.

    Outside demo mode there is nothing fictional to load.
    """
    from django.conf import settings

    if not settings.DEMO or "demo" not in hoofd.namen():
        return None
    zeg("De verzonnen gegevens van gemeente Waterveen laden. Dit duurt meestal een halve minuut.")
    begin = time.monotonic()
    module = hoofd.laad("demo")
    parser = argparse.ArgumentParser()
    module.opties(parser)
    if status := int(module.voer_uit(parser.parse_args([])) or 0):
        raise Fout(f"De verzonnen gegevens zijn niet geladen (status {status}).")
    zeg(f"  klaar in {time.monotonic() - begin:.0f} seconden")
    return module


def server_opdracht(socket: str) -> list[str]:
    """Return the command that serves the pages on ``socket``, behind the front.

    SQLite has one writer at a time: more threads would only make them wait for each other.
    """
    from django.db import connection

    draden = "2" if connection.vendor == "sqlite" else "4"
    importlib.import_module("granian")
    return [
        *(sys.executable, "-m", "granian", "waakvlam.web.wsgi:application", "--interface", "wsgi"),
        *("--uds", socket, "--uds-permissions", "600", "--http", "1"),
        *("--workers", "1", "--blocking-threads", draden, "--log-level", "warning", "--no-ws"),
    ]


def live_opdracht(socket: str) -> list[str]:
    """Return the command that lets open pages know that something changed, on ``socket``."""
    return [sys.executable, "-m", "waakvlam.cli", "live", "--socket", socket]


def voorportaal_opdracht() -> list[str]:
    """Return the command of the front, which makes pages and live updates one address."""
    return [sys.executable, "-m", "waakvlam.live.voorportaal"]


def voorportaal_taak(poort: int, web: list[str], live: str, bewijs: str) -> dict[str, str]:
    """Return the variables for the front: where it listens, what is behind, and its proof."""
    certificaat, sleutel = tls_bestanden() or ("", "")
    taak = {
        "adres": ADRES, "poort": poort, "web": web, "live": live,
        "bewijs": bewijs, "certificaat": certificaat, "sleutel": sleutel,
    }  # fmt: skip
    return {"WAAKVLAM_VOORPORTAAL_TAAK": json.dumps(taak)}


def werker_opdracht() -> list[str]:
    """Return the command that sends mail and lets terms run out, beside the pages."""
    return [sys.executable, "-m", "waakvlam.cli", "werk"]


def webadres(poort: int) -> str:
    """Return where a browser on this machine finds the pages."""
    return f"{'https' if tls_bestanden() else 'http'}://{ADRES}:{poort}"


def tls_bestanden() -> tuple[str, str] | None:
    """Return certificate and key with which Waakvlam speaks https by itself, when both are named."""
    paden = tuple(os.environ.get(naam, "") for naam in ("WAAKVLAM_TLS_CERTIFICAAT", "WAAKVLAM_TLS_SLEUTEL"))
    return (paden[0], paden[1]) if all(paden) else None


def toon_adres(poort: int, demo: object | None) -> None:
    """Show where Waakvlam is to be found and, for a demo, with which names one can log in."""
    zeg("")
    zeg(f"  Waakvlam staat klaar op  {webadres(poort)}")
    namen: list[tuple[str, str]] = getattr(demo, "inlognamen", list)()
    if namen:
        zeg("  Inloggen kan met één klik op de inlogpagina, zonder wachtwoord:")
    for naam, rol in namen:
        zeg(f"    {naam:<20} {rol}")
    zeg("  Stoppen: Ctrl-C")
    zeg("")


def zeg(tekst: str) -> None:
    """Show ``tekst`` at once, also when the output goes to a file."""
    print(tekst, flush=True)
