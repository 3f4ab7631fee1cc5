"""Commands on the lists and scenarios of a case."""

from dataclasses import dataclass

from waakvlam.core.antwoorden import Antwoorden
from waakvlam.core.casus.opdrachten import opdracht, v
from waakvlam.core.gebeurtenis import Tekst


@opdracht("beantwoord")
@dataclass(frozen=True, slots=True)
class Beantwoord:
    """Vul onderdelen van een lijst in. Wat u niet noemt, blijft zoals het is."""

    lijst: str = v("Code van de lijst; een scenario is de lijst `scenario-<code>`")
    antwoorden: Antwoorden = v(
        "Per onderdeel het antwoord: een optie, ja, nee, een getal, een dag, een tekst, `onbekend`, `nvt` "
        "(met toelichting) of `open`; met een toelichting erbij als `{antwoord: …, toelichting: …}`"
    )
    ronde: int | None = v("Ronde waarvoor het is; leeg is de ronde van nu", default=None)
    voor: str | None = v("Rol of betrokkene (P1, P2 …), bij een lijst per rol of per persoon", default=None)
    afwijken: Tekst | None = v("Waarom van de volgorde wordt afgeweken", default=None)


@opdracht("begin_ronde")
@dataclass(frozen=True, slots=True)
class BeginRonde:
    """Begin een nieuwe ronde van een lijst. De eerdere rondes blijven staan."""

    lijst: str = v("Code van de lijst")
    reden: Tekst | None = v("Waarom opnieuw", default=None)


@opdracht("eigen_vraag")
@dataclass(frozen=True, slots=True)
class EigenVraag:
    """Voeg een eigen vraag of punt aan een lijst toe. Die staat apart van wat de aanpak vraagt."""

    lijst: str = v("Code van de lijst")
    tekst: Tekst = v("De vraag of het punt, zonder namen")


@opdracht("kies_scenario")
@dataclass(frozen=True, slots=True)
class KiesScenario:
    """Kies een scenario dat bij de casus past. Dat besluit, verandert en verstuurt niets."""

    scenario: str = v("Code van het scenario")
    reden: Tekst | None = v("Waarom dit past", default=None)


@opdracht("laat_scenario_los")
@dataclass(frozen=True, slots=True)
class LaatScenarioLos:
    """Laat een gekozen scenario los. Wat is ingevuld, blijft staan."""

    scenario: str = v("Code van het scenario")
    reden: Tekst | None = v("Waarom het niet meer past", default=None)
