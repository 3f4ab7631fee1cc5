"""Commands on a data breach."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import v
from waakvlam.core.gebeurtenis import Tekst

OPDRACHTEN: dict[str, type] = {}


@dataclass(frozen=True, slots=True)
class MeldDatalek:
    """Meld dat gegevens weg zijn, zijn gezien door wie dat niet mag, of zijn veranderd. Dat mag iedereen."""

    wat: Tekst = v("Wat er is gebeurd")
    ontdekt_op: datetime = v("Wanneer het is ontdekt; daarvandaan lopen de 72 uur")
    gegevens: tuple[str, ...] = v(
        "Soorten gegevens: naam, contact, bsn, gezondheid, strafbaar, …", default=()
    )
    mensen: tuple[str, ...] = v("Soorten mensen: inwoner, kind, melder, medewerker of anders", default=())
    aantal: int | None = v("Om hoeveel mensen het ongeveer gaat", default=None)


@dataclass(frozen=True, slots=True)
class BeoordeelDatalek:
    """Beoordeel hoe groot het risico is voor de mensen om wie het gaat."""

    risico: str = v("geen, risico of hoog")
    reden: Tekst = v("Waarom, in één zin")
    gegevens: tuple[str, ...] = v("Soorten gegevens, zoals nu bekend", default=())
    mensen: tuple[str, ...] = v("Soorten mensen, zoals nu bekend", default=())
    aantal: int | None = v("Om hoeveel mensen het ongeveer gaat", default=None)


@dataclass(frozen=True, slots=True)
class BeslisMelding:
    """Leg vast of het bij de Autoriteit Persoonsgegevens is gemeld, en waarom wel of niet."""

    gemeld: bool = v("Of het is gemeld")
    reden: Tekst = v("Waarom wel of niet")
    gemeld_op: datetime | None = v("Wanneer het is gemeld", default=None)
    nummer: Tekst | None = v("Nummer van de melding", default=None)
    waarom_later: Tekst | None = v("Waarom het later dan 72 uur was", default=None)


@dataclass(frozen=True, slots=True)
class BeslisVertellen:
    """Leg vast of de mensen om wie het gaat het weten, en waarom wel of niet."""

    verteld: bool = v("Of het is verteld")
    reden: Tekst = v("Waarom wel of niet, en hoe")
    verteld_op: datetime | None = v("Wanneer het is verteld", default=None)


@dataclass(frozen=True, slots=True)
class NeemMaatregel:
    """Leg vast wat er is gedaan om het te stoppen, te herstellen of een volgende keer te voorkomen."""

    tekst: Tekst = v("Wat er is gedaan")


@dataclass(frozen=True, slots=True)
class BetrekBijDatalek:
    """Laat iemand meelezen en maatregelen vastleggen."""

    wie: str = v("Account")


@dataclass(frozen=True, slots=True)
class LaatDatalekLos:
    """Iemand leest niet meer mee."""

    wie: str = v("Account")


@dataclass(frozen=True, slots=True)
class SluitDatalek:
    """Sluit het datalek, als over melden en vertellen is beslist."""

    geleerd: Tekst | None = v("Wat u ervan leert", default=None)


OPDRACHTEN.update(
    meld_datalek=MeldDatalek,
    beoordeel_datalek=BeoordeelDatalek,
    beslis_melding=BeslisMelding,
    beslis_vertellen=BeslisVertellen,
    neem_maatregel=NeemMaatregel,
    betrek_bij_datalek=BetrekBijDatalek,
    laat_datalek_los=LaatDatalekLos,
    sluit_datalek=SluitDatalek,
)
for _naam, _klasse in OPDRACHTEN.items():
    _klasse.NAAM = _naam  # type: ignore[attr-defined]
