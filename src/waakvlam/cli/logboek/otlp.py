"""``waakvlam logboek otlp``: send the log of processing on to a collector of the municipality."""

import argparse
import os
import time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from waakvlam.cli.fout import Fout

if TYPE_CHECKING:
    from waakvlam.adapters.otlp import Doorgever

HULP = "Stuur het Logboek Dataverwerkingen door als OTLP, vanaf waar de vorige keer ophield."
KOPPEN = "WAAKVLAM_OTLP_KOPPEN"
DICHTBIJ = frozenset({"localhost", "127.0.0.1", "::1"})


def opties(parser: argparse.ArgumentParser) -> None:
    """Where to, and how."""
    parser.add_argument("--naar", required=True, metavar="URL", help="adres van de ontvanger")
    parser.add_argument(
        "--naam", default="otlp", help="naam van deze volger; geef elke ontvanger een eigen naam"
    )
    parser.add_argument("--per-keer", type=int, default=500, metavar="AANTAL", help="regels per verzoek")
    parser.add_argument(
        "--elke", type=float, metavar="SECONDEN", help="blijf doorgaan en kijk steeds na zoveel seconden"
    )
    parser.epilog = (
        "Voorbeeld: waakvlam logboek otlp --naar https://otlp.waterveen.example/v1/traces. "
        f"Koppen zoals Authorization komen uit {KOPPEN}: naam=waarde, gescheiden door komma's."
    )


def voer_uit(args: argparse.Namespace) -> int:
    """Send what is new; 1 when the receiver did not take it. Raises Fout for an address that will not do."""
    from waakvlam.adapters import opslag
    from waakvlam.adapters.otlp import Doorgever, Ontvanger

    if args.per_keer < 1:
        raise Fout("Het aantal per keer is 1 of meer.")
    doorgever = Doorgever(args.naam, Ontvanger(adres(args.naar), koppen()), opslag.klok().nu)
    while True:
        uitkomst = _een_keer(doorgever, args.per_keer)
        if args.elke is None:
            return uitkomst
        time.sleep(args.elke)


def _een_keer(doorgever: "Doorgever", per_keer: int) -> int:
    from waakvlam.adapters.otlp import Bezet, OtlpFout

    try:
        aantal = doorgever.stuur_alles(per_keer)
    except Bezet:
        print("Er is al een opdracht bezig met doorsturen. Deze doet niets.")
        return 0
    except OtlpFout as fout:
        print(f"Niet alles is doorgestuurd: {fout}. De volgende keer gaat het verder waar het ophield.")
        return 1
    print(f"{aantal} regels doorgestuurd.")
    if doorgever.geweigerd:
        print(f"De ontvanger heeft er {doorgever.geweigerd} niet bewaard. Kijk daar waarom.")
        return 1
    return 0


def adres(url: str) -> str:
    """The full address to post to; raises Fout for one that is not safe or no address."""
    deel = urlsplit(url)
    if deel.scheme not in ("http", "https") or not deel.hostname or deel.username or deel.query:
        raise Fout(
            f"«{url}» is geen adres om naar te sturen. Geef bijvoorbeeld https://otlp.example/v1/traces."
        )
    if deel.scheme == "http" and deel.hostname not in DICHTBIJ:
        raise Fout("Over http zou iedereen onderweg kunnen meelezen. Gebruik https.")
    return url if deel.path.strip("/") else url.rstrip("/") + "/v1/traces"


def koppen() -> dict[str, str]:
    """Extra headers from the environment; raises Fout for what cannot be read, without showing it."""
    uit = {}
    for deel in filter(None, (stuk.strip() for stuk in os.environ.get(KOPPEN, "").split(","))):
        naam, is_, waarde = deel.partition("=")
        if not is_ or not naam.strip():
            raise Fout(f"{KOPPEN} is niet te lezen. Schrijf naam=waarde, met komma's ertussen.")
        uit[naam.strip()] = waarde.strip()
    return uit
