"""Commands on a familiar face."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import v
from waakvlam.core.gebeurtenis import Tekst

OPDRACHTEN: dict[str, type] = {}


@dataclass(frozen=True, slots=True)
class NeemGezichtOp:
    """Zet een professional op de lijst die mensen in een buurt kennen en kunnen aanspreken."""

    naam: Tekst = v("Naam van de professional")
    functie: Tekst = v("Functie, zoals huismeester")
    organisatie: Tekst = v("Organisatie")
    waar: Tekst = v("Waar en wanneer zij te vinden is")
    sinds: datetime = v("Sinds wanneer zij er werkt")
    buurten: tuple[str, ...] = v("Codes van buurten; leeg is de hele gemeente", default=())


@dataclass(frozen=True, slots=True)
class WijzigGezicht:
    """Zet recht wat over een professional in de buurt op de lijst staat."""

    naam: Tekst = v("Naam van de professional")
    functie: Tekst = v("Functie, zoals huismeester")
    organisatie: Tekst = v("Organisatie")
    waar: Tekst = v("Waar en wanneer zij te vinden is")
    sinds: datetime = v("Sinds wanneer zij er werkt")
    buurten: tuple[str, ...] = v("Codes van buurten; leeg is de hele gemeente", default=())


@dataclass(frozen=True, slots=True)
class MeldVertrek:
    """Leg vast wanneer een professional uit de buurt weggaat of wegging."""

    op: datetime | None = v("De laatste dag; leeg is: zij blijft toch", default=None)


@dataclass(frozen=True, slots=True)
class RegelOpvolging:
    """Zeg wie het werk van een vertrekkende professional overneemt, of dat de plek open blijft."""

    hoe: str = v("opvolger of open")
    tekst: Tekst = v("Wie het overneemt, of waarom de plek open blijft")


@dataclass(frozen=True, slots=True)
class HaalGezichtWeg:
    """Haal een professional van de lijst. De teksten gaan 's nachts weg."""


OPDRACHTEN.update(
    neem_gezicht_op=NeemGezichtOp,
    wijzig_gezicht=WijzigGezicht,
    meld_vertrek=MeldVertrek,
    regel_opvolging=RegelOpvolging,
    haal_gezicht_weg=HaalGezichtWeg,
)
for _naam, _klasse in OPDRACHTEN.items():
    _klasse.NAAM = _naam  # type: ignore[attr-defined]
