"""What the approaches in force say about the network: who keeps it, what comes back and how often."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.taal.overig import Termijn
from waakvlam.core.netwerk.regels import Netwerkregels
from waakvlam.core.tijd import plus

VERTELD, GETRAIND, HIELP = "verteld", "getraind", "hielp"
WAT = (VERTELD, GETRAIND, HIELP)
"""What is kept of an organisation: it was told of the approach, trained in it, took part in making it."""


@dataclass(frozen=True, slots=True)
class Werk:
    """Work of an approach that comes back in the municipality. ``code`` names the approach and the term."""

    code: str
    naam: str
    elke: str
    rollen: frozenset[str]
    regel: str
    aanpak: str


@dataclass(frozen=True, slots=True)
class Kader:
    """The rules, resolved. ``houders`` keep the network, ``rollen`` see it, ``ritme`` is per organisation.

    ``contact``: roles that may keep contact with key residents: all but those that read main lines only.
    """

    regels: Netwerkregels
    houders: frozenset[str] = frozenset()
    rollen: frozenset[str] = frozenset()
    contact: frozenset[str] = frozenset()
    werk: Mapping[str, Werk] = field(default_factory=dict)
    ritme: Mapping[str, str] = field(default_factory=dict)
    sectoren: Mapping[str, str] = field(default_factory=dict)
    sector_van: Mapping[str, str] = field(default_factory=dict)

    def opnieuw(self, wat: str, laatst: datetime | None) -> datetime | None:
        """When an organisation is told or trained again; None when it never was, or need not be again."""
        return None if laatst is None or wat == HIELP else plus(laatst, self.ritme[wat])

    def aan_de_beurt(self, wat: str, laatst: datetime | None, nu: datetime) -> bool:
        """Whether an organisation has to be told or trained: never done, or too long ago."""
        weer = self.opnieuw(wat, laatst)
        return wat != HIELP and (weer is None or weer <= nu)


def kader_van(geldend: Mapping[str, Aanpak], regels: Netwerkregels) -> Kader:
    """The rules of all approaches in force together.

    Who hears what stands still in the way of signals keeps the network; where no approach names such a role,
    those who see to the work that comes back; else those who handle signals. Of two rhythms the shortest
    holds.
    """
    werk: dict[str, Werk] = {}
    ritmes: dict[str, list[str]] = {}
    rollen: set[str] = set()
    contact: set[str] = set()
    coordinatie: set[str] = set()
    signalen: set[str] = set()
    for naam in sorted(geldend):
        aanpak = geldend[naam]
        model = aanpak.model
        rollen |= set(model.rollen)
        contact |= {code for code, rol in model.rollen.items() if not model.kringen[rol.kring].hoofdlijn}
        signalen |= {code for code, rol in model.rollen.items() if rol.signalen}
        coordinatie |= {rol for weg in model.signaalwegen.values() for rol in weg.coordinatie}
        for code, termijn in model.termijnen.items():
            if termijn.per_organisatie and termijn.elke:
                ritmes.setdefault(termijn.per_organisatie, []).append(termijn.elke)
            if komt_terug(termijn):
                eigen = f"{naam}.{code}"
                wie = frozenset(gelijk for rol in termijn.rol for gelijk in aanpak.gelijk(rol))
                regel = f"termijnen.{code}"
                werk[eigen] = Werk(eigen, termijn.naam, str(termijn.elke), wie, regel, naam)
        for code, oefening in model.oefening.items():
            if oefening.elke:
                eigen = f"{naam}.oefening-{code}"
                wie = frozenset(gelijk for rol in oefening.rol for gelijk in aanpak.gelijk(rol))
                werk[eigen] = Werk(eigen, oefening.tekst, oefening.elke, wie, f"oefening.{code}", naam)
    eigenaars = {rol for w in werk.values() for rol in w.rollen}
    sectoren, sector_van = _sectoren(geldend)
    return Kader(
        regels,
        frozenset(coordinatie or eigenaars or signalen),
        frozenset(rollen),
        frozenset(contact),
        werk,
        {
            wat: min(ritmes.get(wat, [regels.herhaal]), key=lambda duur: plus(_IJK, duur))
            for wat in (VERTELD, GETRAIND)
        },
        sectoren,
        sector_van,
    )


_IJK = datetime(2001, 1, 1, tzinfo=UTC)
"""A moment to compare durations from."""


def _sectoren(geldend: Mapping[str, Aanpak]) -> tuple[dict[str, str], dict[str, str]]:
    """Names of sectors, and the sector of each role; circles where no approach names sectors."""
    modellen = [geldend[naam].model for naam in sorted(geldend)]
    met = any(model.sectoren for model in modellen)
    namen: dict[str, str] = {}
    van: dict[str, str] = {}
    for model in modellen:
        lijst = model.sectoren if met else {code: kring.naam for code, kring in model.kringen.items()}
        for code, naam in lijst.items():
            namen.setdefault(code, str(naam))
        for code, rol in model.rollen.items():
            van.setdefault(code, (rol.sector or "") if met else rol.kring)
    return namen, {rol: code for rol, code in van.items() if code in namen}


def komt_terug(termijn: Termijn) -> bool:
    """Whether a term is work of the municipality with a rhythm; a body that meets has a list of its own."""
    voldaan = termijn.voldaan
    overleg = voldaan is not None and getattr(voldaan, "overleg", None) is not None
    return termijn.bereik == "gemeente" and bool(termijn.elke) and not overleg
