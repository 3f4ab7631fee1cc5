"""What the forms of measures, goals, decisions and the plan can choose from: one reading of the case."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.maatregelen import bladen as b
from waakvlam.application.maatregelen.verhaal import AFLOPEN, OVER
from waakvlam.application.omgeving import omgeving
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen.invoer import InvoerBlad, invoer_van
from waakvlam.application.vragen.maatregelen import KETENS, van
from waakvlam.application.vragen.plan import plan_van
from waakvlam.application.vragen.vrager import Vrager, lees_casus, mag_mee
from waakvlam.core.maatregel.regels import Bevoegdheid
from waakvlam.core.maatregel.teambesluit import OVER as TE_KIEZEN


@dataclass(frozen=True, slots=True)
class Machtkeus:
    """A statutory power to choose: who decides by it, where it stands, and its latest end from now."""

    code: str
    naam: str
    wie: str
    grondslag: str
    bron: str
    uiterste: datetime | None
    verlenging: str
    let_op: str
    lezing: bool


@dataclass(frozen=True, slots=True)
class Maatregelinvoer:
    """A case as measures, as plan, and as choices; ``nr`` is its last event that may be read.

    ``meenemen``: the viewer may take something of the case along.
    """

    keuzes: InvoerBlad
    blad: b.Maatregelblad
    plan: b.Planblad
    soorten: tuple[b.Keus, ...]
    ketens: tuple[b.Keus, ...]
    aflopen: tuple[b.Keus, ...]
    over: tuple[b.Keus, ...]
    ritmes: tuple[b.Keus, ...]
    machten: tuple[Machtkeus, ...]
    zittingen: frozenset[str]
    nr: int
    meenemen: bool


def maatregelinvoer(vrager: Vrager, casus: str, rol: str, vertaal: Vertaal) -> Maatregelinvoer | None:
    """All that a page of measures needs, or None when the case is not there for this viewer."""
    gelezen = lees_casus(vrager, casus)
    if gelezen is None:
        return None
    regels = omgeving().maatregelregels
    return Maatregelinvoer(
        keuzes=invoer_van(gelezen, rol, vertaal),
        blad=van(gelezen, vrager.nu, vertaal),
        plan=plan_van(gelezen, vrager.nu, vertaal),
        soorten=tuple(b.Keus(s.code, vertaal(s.naam), vertaal(s.uitleg)) for s in regels.soorten.values()),
        ketens=tuple(b.Keus(code, vertaal(naam)) for code, naam in KETENS.items()),
        aflopen=tuple(b.Keus(code, vertaal(naam)) for code, naam in AFLOPEN.items()),
        over=tuple(b.Keus(code, vertaal(OVER[code])) for code in TE_KIEZEN),
        ritmes=tuple(b.Keus(elke, vertaal(naam)) for elke, naam in regels.ritmes.items()),
        machten=tuple(_macht(m, vrager.nu, vertaal) for m in regels.op(vrager.nu).values()),
        zittingen=frozenset(gelezen.toestand.zittingen),
        nr=gelezen.regels[-1].nr,
        meenemen=mag_mee(vrager, gelezen),
    )


def _macht(macht: Bevoegdheid, nu: datetime, vertaal: Vertaal) -> Machtkeus:
    return Machtkeus(
        macht.code, vertaal(macht.naam), vertaal(macht.wie), macht.grondslag, macht.bron, macht.uiterste(nu),
        vertaal(macht.verlenging), vertaal(macht.let_op), macht.herkomst == "lezing",
    )  # fmt: skip
