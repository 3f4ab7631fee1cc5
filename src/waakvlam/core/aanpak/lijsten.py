"""The lists of an approach made ready to fill in: conditions compiled, rules found, kinds of answer known."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from waakvlam.core.aanpak.invullijsten import SECTIES, VOOR_SCENARIO
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.lijsten import Deel, Lijst
from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel

if TYPE_CHECKING:
    from waakvlam.core.casus.toestand import Toestand

Toets = Callable[["Toestand", datetime], bool | None]
Compileer = Callable[[VoorwaardeModel], Toets]
PARTNERS = "partners"

ANTWOORD = {
    "vragenlijst": "ja_nee",
    "factoren": "ja_nee",
    "checklist": "vink",
    "scenario": "vink",
    "stappenplan": "vink",
    "agenda": "tekst",
    "voorbereiding": "tekst",
}
"""Per kind of list what kind of answer a part without one asks."""


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """A part of a list. ``als``: whether it is asked; ``hoog``: the answer on the side of the higher risk.

    ``regel`` is the path of its rule. ``sectie`` is the section of a scenario it stands in.
    """

    code: str
    regel: str
    model: Deel
    soort: str
    als: Toets | None
    blok: str
    hoog: str | None
    sectie: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """Something a filled list says when its condition holds (None: always)."""

    regel: str
    tekst: str
    model: VoorwaardeModel | None
    als: Toets | None


@dataclass(frozen=True, slots=True)
class Vraaglijst:
    """A list, compiled. ``scenario`` is the code of the scenario it is; empty when it is not one."""

    code: str
    regel: str
    model: Lijst
    delen: Mapping[str, Onderdeel]
    uitkomsten: tuple[Slot, ...]
    als: Toets | None
    scenario: str = ""

    @property
    def met_kant(self) -> bool:
        """Whether some of its questions have a side of higher risk; then only those count."""
        return any(deel.hoog is not None for deel in self.delen.values())

    def blokken(self) -> list[str]:
        """The blocks in order; a part without one lies in the block without a name."""
        return list(dict.fromkeys(deel.blok for deel in self.delen.values()))

    def geldt(self, t: "Toestand", op: datetime) -> bool:
        """Whether the list is offered in this state: at its levels, and when its condition holds."""
        bij = not self.model.niveaus or t.niveau in self.model.niveaus
        return bij and (self.als is None or bool(self.als(t, op)))


def soort_antwoord(lijst: Lijst, deel: Deel) -> str:
    """The kind of answer a part asks: its own, a choice when there are options, else as the list asks."""
    return deel.soort or ("keuze" if deel.opties else ANTWOORD[lijst.soort])


def maak_lijsten(
    model: AanpakModel, lijsten: Mapping[str, Lijst], compileer: Compileer
) -> dict[str, Vraaglijst]:
    """Every list that a case can fill, by its code, with its conditions compiled."""
    return {code: _maak(model, code, lijst, compileer) for code, lijst in lijsten.items()}


def _maak(model: AanpakModel, code: str, lijst: Lijst, compileer: Compileer) -> Vraaglijst:
    scenario = code.removeprefix(VOOR_SCENARIO) if code not in model.lijsten else ""
    regel = f"scenarios.{scenario}" if scenario else f"lijsten.{code}"
    delen = {}
    for naam, deel in lijst.onderdelen.items():
        sectie, pad = _plaats(model, scenario, naam) if scenario else ("", f"{regel}.onderdelen.{naam}")
        als = compileer(deel.als) if deel.als is not None else None
        soort = soort_antwoord(lijst, deel)
        delen[naam] = Onderdeel(naam, pad, deel, soort, als, deel.blok or "", deel.hoogste_risico, sectie)
    slot = tuple(
        Slot(f"{regel}.uitkomsten.{nr}", u.tekst, u.als, compileer(u.als) if u.als is not None else None)
        for nr, u in enumerate(lijst.uitkomsten)
    )
    als = compileer(lijst.als) if lijst.als is not None else None
    return Vraaglijst(code, regel, lijst, delen, slot, als, scenario)


def _plaats(model: AanpakModel, code: str, naam: str) -> tuple[str, str]:
    """The section of a scenario in which a part of its list stands, and the path of its rule."""
    scenario = model.scenarios[code]
    for sectie in SECTIES:
        punt = naam.removeprefix(f"{sectie}-")
        if punt != naam and punt in getattr(scenario, sectie):
            return sectie, f"scenarios.{code}.{sectie}.{punt}"
    for wie, partner in scenario.partners.items():
        taak = naam.removeprefix(f"partner-{wie}-")
        if taak in partner.taken:
            return PARTNERS, f"scenarios.{code}.partners.{wie}.taken.{taak}"
        if partner.blok and taak in model.partnerblokken[partner.blok].taken:
            return PARTNERS, f"partnerblokken.{partner.blok}.taken.{taak}"
    return PARTNERS, f"scenarios.{code}.partners.{naam.removeprefix('partner-')}"
