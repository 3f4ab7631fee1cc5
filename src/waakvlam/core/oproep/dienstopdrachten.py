"""Commands on duty, and on tasks that change hands."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import opdracht, v
from waakvlam.core.gebeurtenis import Tekst


@opdracht("plan_dienst")
@dataclass(frozen=True, slots=True)
class PlanDienst:
    """Zet iemand in het rooster van deze casus."""

    rol: str = v("Rol waarin iemand dienst heeft")
    wie: str = v("Account van wie dienst heeft")
    vanaf: datetime = v("Vanaf wanneer")
    tot: datetime = v("Tot wanneer")


@opdracht("schrap_dienst")
@dataclass(frozen=True, slots=True)
class SchrapDienst:
    """Haal een dienst die nog niet is begonnen uit het rooster."""

    dienst: str = v("Kenmerk van de dienst")


@opdracht("draag_dienst_over")
@dataclass(frozen=True, slots=True)
class DraagDienstOver:
    """Draag uw dienst over met ten hoogste vijf regels."""

    dienst: str = v("Kenmerk van uw dienst")
    aan: str = v("Kenmerk van de dienst die volgt")
    regels: Tekst | None = v("Ten hoogste vijf regels voor wie het overneemt", default=None)


@opdracht("neem_dienst_over")
@dataclass(frozen=True, slots=True)
class NeemDienstOver:
    """Neem een dienst over die aan u is overgedragen. Wie weggaat ziet dat u het hebt."""

    dienst: str = v("Kenmerk van de dienst die aan u is overgedragen")


@opdracht("draag_taken_over")
@dataclass(frozen=True, slots=True)
class DraagTakenOver:
    """Geef open taken aan een ander gremium, zoals een team van de crisisorganisatie."""

    taken: tuple[str, ...] = v("Kenmerken of codes van de taken")
    aan: str = v("Gremium dat ze krijgt")
    afwijken: Tekst | None = v("Waarom van de aanpak wordt afgeweken", default=None)


@opdracht("neem_taken_terug")
@dataclass(frozen=True, slots=True)
class NeemTakenTerug:
    """Neem taken terug die een ander gremium had overgenomen."""

    taken: tuple[str, ...] = v("Kenmerken of codes van de taken zoals zij nu openstaan")


@opdracht("pak_taak_op")
@dataclass(frozen=True, slots=True)
class PakTaakOp:
    """Zeg dat u een taak oppakt."""

    taak: str = v("Code of kenmerk van de taak")


@opdracht("herinner")
@dataclass(frozen=True, slots=True)
class Herinner:
    """Herinner wie een taak heeft eraan."""

    taak: str = v("Code of kenmerk van de taak")


@opdracht("stuur_taak_terug")
@dataclass(frozen=True, slots=True)
class StuurTaakTerug:
    """Stuur een taak terug met advies over wat wel helpt."""

    taak: str = v("Code of kenmerk van de taak")
    advies: Tekst = v("Wat wel zou helpen, of wie het beter kan")
