"""The network of the fictional municipality, and a figure under watch with a value to talk about."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from waakvlam.core.cijfer.opdrachten import GeefCijfers, VolgCijfer
from waakvlam.core.cijfer.periode import begin_van, dag_van, periode_op
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.gezicht.opdrachten import MeldVertrek, NeemGezichtOp
from waakvlam.core.netwerk.opdrachten import HoudOrganisatieBij, NeemOrganisatieOp
from waakvlam.core.sleutelpersoon.opdrachten import LegContactVast, NeemSleutelpersoonOp

Doe = Callable[..., Any]
COORDINATOR, LEVERT, WIJKAGENT = "coordinator", "woningcorporatie", "wijkagent"
ORGANISATIES = (
    ("Scholengroep De Regenboog", "onderwijs", ("verteld", "hielp")),
    ("Welzijn Waterveen", "welzijn", ("verteld", "getraind", "hielp")),
    ("Wonen aan het Veen", "wonen", ("verteld",)),
    ("Gezondheidscentrum De Sluis", "zorg", ()),
)
"""Name, sector, and what they heard, learned or helped with."""
GEZICHTEN = (
    ("Hella Verzonnen", "huismeester", "Wonen aan het Veen", "Elke ochtend in de hal van de flat", 8, 25),
    (
        "Sem Bedacht",
        "jongerenwerker",
        "Welzijn Waterveen",
        "Vrijdag vanaf 15 uur op het plein",
        4,
        0,
    ),
    (
        "Rik Damstra",
        "wijkagent",
        "Politie",
        "Dinsdag om 9 uur in het buurthuis",
        1,
        0,
    ),
)
"""Name, work, organisation, where, years of service, and in how many days they leave (0: they stay)."""
SLEUTELPERSONEN = (
    ("Bewoner Verzonnen", "Meestal op het bankje bij de flat", "Kent veel ouders rond het plein", 12),
    ("Bewoner Bedacht", "Via de buurtkamer", "Leidt de voetbalmiddag", 120),
)
"""Name, how to reach them, what they do, and how many days ago there was contact."""
BUURTEN = ("BU99010102", "BU99010202")
WAARDEN = (("6", "3"), ("5", "4"), ("7", "2"), ("17", "4"))
"""Per month, the latest last; per neighbourhood of ``BUURTEN``."""


def vul(doe: Doe, nu: datetime) -> None:
    """Fill the network and the figure; ``doe`` carries out a command at a moment in a role."""
    begin = nu - timedelta(days=200)
    for nr, (naam, sector, gedaan) in enumerate(ORGANISATIES):
        uit = doe(begin, COORDINATOR, NeemOrganisatieOp(Tekst(naam), sector, signaleert=True))
        for wat in gedaan:
            op = begin + timedelta(days=7 * (nr + 1))
            doe(op, COORDINATOR, HoudOrganisatieBij(wat), stroom=uit.stroom)
    _gezichten(doe, nu)
    _sleutelpersonen(doe, nu)
    _cijfer(doe, nu)


def _gezichten(doe: Doe, nu: datetime) -> None:
    for nr, (naam, functie, organisatie, waar, jaren, weg) in enumerate(GEZICHTEN):
        uit = doe(
            nu - timedelta(days=150),
            COORDINATOR,
            NeemGezichtOp(
                Tekst(naam), Tekst(functie), Tekst(organisatie), Tekst(waar),
                sinds=nu - timedelta(days=366 * jaren), buurten=BUURTEN[nr % 2 :],
            ),
        )  # fmt: skip
        if weg:
            doe(nu - timedelta(days=2), COORDINATOR, MeldVertrek(nu + timedelta(days=weg)), stroom=uit.stroom)


def _sleutelpersonen(doe: Doe, nu: datetime) -> None:
    begin = nu - timedelta(days=140)
    for naam, bereik, waarvoor, geleden in SLEUTELPERSONEN:
        uit = doe(
            begin,
            WIJKAGENT,
            NeemSleutelpersoonOp(
                Tekst(naam),
                Tekst(bereik),
                Tekst(waarvoor),
                BUURTEN[0],
                "mondeling",
                begin - timedelta(days=1),
            ),
        )
        doe(nu - timedelta(days=geleden), WIJKAGENT, LegContactVast("straat"), stroom=uit.stroom)


def _cijfer(doe: Doe, nu: datetime) -> None:
    laatste = periode_op("maand", dag_van(nu).replace(day=1) - timedelta(days=1))
    perioden = [laatste]
    while len(perioden) < len(WAARDEN):
        perioden.insert(0, periode_op("maand", perioden[0].eerste - timedelta(days=1)))
    gekozen = begin_van(perioden[0].eerste)
    uit = doe(
        gekozen,
        COORDINATOR,
        VolgCijfer(
            Tekst("Vernielingen in portieken"), Tekst("meldingen"), "maand", "jongeren", (LEVERT,),
            tot=nu + timedelta(days=120), buurten=BUURTEN, hoog="10",
            uitleg=Tekst("Wat bewoners bij de corporatie melden."),
        ),
    )  # fmt: skip
    waarden = {
        f"{periode.code}/{buurt}": waarde
        for periode, rij in zip(perioden, WAARDEN, strict=True)
        for buurt, waarde in zip(BUURTEN, rij, strict=True)
    }
    doe(nu - timedelta(hours=1), LEVERT, GeefCijfers(waarden), stroom=uit.stroom)
