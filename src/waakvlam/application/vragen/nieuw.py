"""What opening a case asks: under which approach, at which level, and what entry at that level demands."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen import verhaal
from waakvlam.application.vragen.bladen import Keuze
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak, Stap
from waakvlam.core.aanpak.verklaren import bladeren
from waakvlam.core.casus import Toestand


@dataclass(frozen=True, slots=True)
class Beginniveau:
    """A level at which a case may begin. ``stap`` is empty where that takes no decision."""

    code: str
    naam: str
    kort: str
    rang: int
    stap: str
    hoeveel: str
    aanleidingen: tuple[Keuze, ...]
    raadplegen: tuple[Keuze, ...]
    medebesluit: tuple[Keuze, ...]
    namens: tuple[Keuze, ...]
    beslist: str
    mag_ik: bool
    is_niet: str
    bron: str


@dataclass(frozen=True, slots=True)
class NieuwBlad:
    """An approach with the levels at which a case may begin; ``treden`` is how many levels it has."""

    aanpak: str
    titel: str
    gaat_over: str
    treden: int
    niveaus: tuple[Beginniveau, ...]


def aanpakken_voor(vrager: Vrager, rol: str) -> dict[str, Aanpak]:
    """The approaches that hold now and know this role, by name."""
    geldend = omgeving().aanpakken.geldend(vrager.kijker.gemeente, vrager.nu)
    return {naam: aanpak for naam, aanpak in geldend.items() if rol in aanpak.model.rollen}


def nieuwblad(aanpak: Aanpak, rol: str, op: datetime, vertaal: Vertaal) -> NieuwBlad:
    """What opening a case under this approach asks of someone in this role."""
    m = aanpak.model
    niveaus = [_begin(aanpak, code) for code in m.begin]
    instap: dict[str, Stap] = {}
    for stap in aanpak.instap:
        if stap.model.naar and stap.model.naar not in m.begin:
            instap.setdefault(stap.model.naar, stap)
    niveaus += [_instap(aanpak, code, stap, rol, op, vertaal) for code, stap in instap.items()]
    niveaus.sort(key=lambda n: n.rang)
    return NieuwBlad(aanpak.code, m.titel, m.gaat_over, len(m.niveaus), tuple(niveaus))


def _begin(aanpak: Aanpak, code: str) -> Beginniveau:
    n = aanpak.model.niveaus[code]
    kort = n.kort or n.kern
    return Beginniveau(
        code, n.naam, kort, aanpak.rang[code], "", "", (), (), (), (), "", True, "", namen.bron(aanpak, n)
    )


def _instap(aanpak: Aanpak, code: str, stap: Stap, rol: str, op: datetime, vertaal: Vertaal) -> Beginniveau:
    t, m = Toestand(), aanpak.model
    n = m.niveaus[code]
    eis = stap.model.aanleiding
    redenen = {blad.aanleiding: None for blad in bladeren(eis.wat) if blad.aanleiding} if eis else {}
    wie = sorted(stap.beslist(t, op))
    anderen = [r for r in wie if rol not in aanpak.gelijk(r)]
    anderen += [gr for gr in sorted(stap.gremia(t, op)) if rol in aanpak.legt_vast(gr)]
    codes = sorted(stap.gremia(t, op)) or wie

    def mensen(naam: str) -> tuple[Keuze, ...]:
        gevonden = {r: None for d in getattr(stap, naam) for r in sorted(d.wie(t, op))}
        return tuple(Keuze(r, namen.rol(aanpak, r)) for r in gevonden if r)

    return Beginniveau(
        code,
        n.naam,
        n.kort or n.kern,
        aanpak.rang[code],
        stap.code,
        eis.wat.soort if eis else "",
        tuple(Keuze(a, m.aanleidingen[a].tekst) for a in redenen),
        mensen("raadpleeg"),
        mensen("medebeslist"),
        tuple(Keuze(r, namen.rol(aanpak, r)) for r in anderen),
        verhaal.rollen(aanpak, codes, vertaal),
        rol in wie,
        stap.model.is_niet or "",
        namen.bron(aanpak, stap.model),
    )
