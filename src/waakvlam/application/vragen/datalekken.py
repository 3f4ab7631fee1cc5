"""Data breaches for one viewer: the list with the clock, and one breach with what was decided."""

import time
from dataclasses import dataclass
from datetime import datetime, timedelta

from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import versie_token
from waakvlam.application.poorten import LEEG, Kop, Regel
from waakvlam.application.poorten.verzoeken import DatalekInLijst
from waakvlam.application.stromen import DATALEK, opgetekend
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.core.datalek.toestand import Datalek
from waakvlam.core.gebeurtenis import refs_van
from waakvlam.core.toegang import verzoeken as beleid

MAXIMUM = 200


@dataclass(frozen=True, slots=True)
class DatalekRegel:
    """A breach in a list; ``over`` is the time left, None once it was decided whether to report."""

    rij: DatalekInLijst
    over: timedelta | None


@dataclass(frozen=True, slots=True)
class Stap:
    """Something that happened with a breach, with the texts that go with it."""

    soort: str
    op: datetime
    door: str
    teksten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Betrokkene:
    """Somebody who reads along."""

    account: str
    naam: str


@dataclass(frozen=True, slots=True)
class DatalekBlad:
    """One breach. ``behandelt``: the viewer decides; else they read along and may record measures."""

    datalek: str
    versie: str
    behandelt: bool
    d: Datalek
    wat: str
    melder: str
    over: timedelta | None
    weg: tuple[Stap, ...]
    betrokken: tuple[Betrokkene, ...]


def mag_alles(vrager: Vrager) -> bool:
    """Whether the viewer handles data breaches."""
    return beleid.PRIVACY in vrager.kijker.rollen


def overzicht(vrager: Vrager, gesloten: bool = False) -> tuple[DatalekRegel, ...]:
    """The breaches that are there for a viewer, the shortest clock first. It is logged."""
    om, k = omgeving(), vrager.kijker
    rijen = om.lijsten.datalekken(k.gemeente, k.account, mag_alles(vrager), gesloten, MAXIMUM)
    boek(vrager, "lijst-datalekken", "datalekken", True, details={"aantal": len(rijen)})
    return tuple(
        DatalekRegel(r, r.uiterlijk - vrager.nu if r.stand == "open" and r.gemeld is None else None)
        for r in rijen
    )


def datalek(vrager: Vrager, id_: str) -> DatalekBlad | None:
    """A breach, or None when it is not there for this viewer. Reading is logged, and so is trying."""
    begin = time.monotonic()
    om, k = omgeving(), vrager.kijker
    stroom = f"{DATALEK}/{id_}"
    regels = om.logboek.lees(k.gemeente, stroom)
    kop = Kop(k.gemeente, stroom, len(regels), regels[-1].hash if regels else LEEG, None)
    d: Datalek = om.toestanden.haal(kop, lambda *_: regels) if regels else Datalek()
    mag = beleid.mag_datalek_zien(k, d)
    boek(vrager, "lees-datalek", stroom, mag, d, None, begin)
    if not mag:
        return None
    teksten = om.logboek.teksten(regels)
    mensen = om.lijsten.namen({r.actor for r in regels} | d.betrokken)
    eerste = opgetekend(regels[0]).gebeurtenis
    return DatalekBlad(
        id_,
        versie_token(kop.hash),
        mag_alles(vrager),
        d,
        teksten.get(eerste.wat, ""),
        mensen.get(d.melder, ""),
        None if d.termijn is None else d.termijn - vrager.nu,
        _weg(regels, teksten, mensen),
        tuple(Betrokkene(a, mensen.get(a, a)) for a in sorted(d.betrokken)),
    )


def _weg(regels: list[Regel], teksten: dict[str, str], mensen: dict[str, str]) -> tuple[Stap, ...]:
    uit = []
    for regel in reversed(regels):
        o = opgetekend(regel)
        refs = refs_van(o.gebeurtenis) if regel.nr > 1 else []
        eigen = tuple(teksten[ref] for ref in refs if ref in teksten)
        uit.append(Stap(regel.soort, o.gebeurd_op, mensen.get(o.actor, ""), eigen))
    return tuple(uit)
