"""Requests and a data breach of the fictional municipality, so that the clocks have something to count."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from waakvlam.core.datalek.opdrachten import MeldDatalek
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.toegang.verzoeken import PRIVACY, WOO
from waakvlam.core.verzoek.opdrachten import OntvangVerzoek, StelIdentiteitVast, ZetVerzoekUit

Doe = Callable[..., Any]
NETWERK = "netwerkcoordinator"


def vul(doe: Doe, nu: datetime) -> None:
    """Take in two requests and a breach; ``doe`` carries out a command at a moment in a role."""
    inzage = nu - timedelta(days=24)
    vraag = Tekst("Ik wil weten wat er over mij is opgeschreven.")
    uit = doe(inzage, PRIVACY, OntvangVerzoek("inzage", inzage, "brief", Tekst("Dana Voskuil"), None, vraag))
    doe(inzage + timedelta(days=1), PRIVACY, StelIdentiteitVast("balie"), stroom=uit.stroom)
    doe(inzage + timedelta(days=2), PRIVACY, ZetVerzoekUit((NETWERK,)), stroom=uit.stroom)
    woo = nu - timedelta(days=9)
    over = Tekst("Alle stukken over de onrust in de wijk.")
    doe(woo, WOO, OntvangVerzoek("woo", woo, "mail", Tekst("De Waterveense Bode"), None, over))
    ontdekt = nu - timedelta(hours=20)
    wat = Tekst("Een verslag van een overleg ging naar een verkeerd adres.")
    doe(ontdekt, PRIVACY, MeldDatalek(wat, ontdekt, ("naam", "gezin"), ("inwoner",), 3))
