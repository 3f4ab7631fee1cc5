"""Requests for one viewer: the list with days left, and one request with what was done for it."""

import time
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import versie_token
from waakvlam.application.poorten import LEEG, Kop, Regel
from waakvlam.application.stromen import VERZOEK, opgetekend
from waakvlam.application.verzoeken.gegevens import rechten
from waakvlam.application.verzoeken.stukken import Geleverd, pak_uit
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.core.gebeurtenis import refs_van
from waakvlam.core.toegang import verzoeken as beleid
from waakvlam.core.verzoek import gebeurtenissen as g
from waakvlam.core.verzoek.rechten import Grond, dagen_tot, gronden
from waakvlam.core.verzoek.toestand import Gedaan, Verzoek

MAXIMUM = 200


@dataclass(frozen=True, slots=True)
class VerzoekRegel:
    """A request in a list. ``dagen``: days left, below 0 too late. ``nakijken``: the viewer was asked."""

    verzoek: str
    soort: str
    stand: str
    naam: str
    ontvangen_op: datetime
    uiterlijk: datetime
    dagen: int
    verlengd: bool
    identiteit: bool
    uitkomst: str
    nakijken: bool
    oefening: bool


@dataclass(frozen=True, slots=True)
class Overzicht:
    """The requests that are there for a viewer, and the kinds they handle."""

    rijen: tuple[VerzoekRegel, ...]
    soorten: frozenset[str]


@dataclass(frozen=True, slots=True)
class Stap:
    """Something that happened with a request, with the texts that go with it."""

    soort: str
    op: datetime
    door: str
    teksten: tuple[str, ...]
    grond: str


@dataclass(frozen=True, slots=True)
class Casusband:
    """A case a request is about, without which case: who linked it, and whether pieces came from it."""

    casus: str
    personen: tuple[str, ...]
    door: str
    geleverd_door: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kijkt:
    """Somebody who looked and has nothing more."""

    naam: str
    rol: str
    op: datetime


@dataclass(frozen=True, slots=True)
class VerzoekBlad:
    """One request. ``behandelt``: the viewer handles it; else they were asked to look and see less."""

    verzoek: str
    versie: str
    behandelt: bool
    loopt: bool
    v: Verzoek
    naam: str
    bereikbaar: str
    vraag: str
    dagen: int
    bron: str
    kan_verlengen: bool
    identiteit: Kijkt | None
    nagekeken: tuple[Kijkt, ...]
    ik_keek: bool
    casussen: tuple[Casusband, ...]
    weg: tuple[Stap, ...]
    geleverd: tuple[tuple[str, tuple[Geleverd, ...]], ...]
    verlengen: tuple[Grond, ...]
    opschorten: tuple[Grond, ...]
    afwijzen: tuple[Grond, ...]


def mag_zien(vrager: Vrager) -> bool:
    """Whether the viewer handles requests of any kind."""
    return bool(beleid.soorten(vrager.kijker))


def na_te_kijken(vrager: Vrager) -> int:
    """How many requests ask the viewer to look; a number, nothing that was read."""
    k = vrager.kijker
    return omgeving().lijsten.na_te_kijken(k.gemeente, k.account, k.rollen)


def overzicht(vrager: Vrager, klaar: bool = False) -> Overzicht:
    """Requests the viewer handles or was asked to look for, the earliest day first. It is logged."""
    om, k = omgeving(), vrager.kijker
    soorten = beleid.soorten(k)
    rijen = om.lijsten.verzoeken(k.gemeente, soorten, k.rollen, klaar, MAXIMUM)
    namen = om.logboek.losse_teksten(k.gemeente, [(f"{VERZOEK}/{r.verzoek}", 1) for r in rijen], "naam")
    boek(vrager, "lijst-verzoeken", "verzoeken", True, details={"aantal": len(rijen)})
    return Overzicht(
        tuple(
            VerzoekRegel(
                r.verzoek, r.soort, r.stand, namen.get((f"{VERZOEK}/{r.verzoek}", 1), ""), r.ontvangen_op,
                r.uiterlijk, dagen_tot(r.uiterlijk, vrager.nu), r.verlengd, r.identiteit, r.uitkomst,
                r.soort not in soorten, r.oefening,
            )
            for r in rijen
        ),
        soorten,
    )  # fmt: skip


def haal(vrager: Vrager, id_: str, handeling: str) -> tuple[Verzoek, list[Regel]] | None:
    """A request and its events, or None when it is not there for this viewer. Trying is logged as well."""
    begin = time.monotonic()
    om, k = omgeving(), vrager.kijker
    stroom = f"{VERZOEK}/{id_}"
    regels = om.logboek.lees(k.gemeente, stroom)
    kop = Kop(k.gemeente, stroom, len(regels), regels[-1].hash if regels else LEEG, None)
    v: Verzoek = om.toestanden.haal(kop, lambda *_: regels) if regels else Verzoek()
    mag = beleid.mag_verzoek_zien(k, v)
    boek(vrager, handeling, stroom, mag, v, None, begin)
    return (v, regels) if mag else None


def verzoek(vrager: Vrager, id_: str) -> VerzoekBlad | None:
    """The page of a request, or None. Who was asked to look reads who asks and what, and no more."""
    gevonden = haal(vrager, id_, "lees-verzoek")
    if gevonden is None:
        return None
    v, regels = gevonden
    behandelt = beleid.behandelt(vrager.kijker, v)
    om = omgeving()
    teksten = om.logboek.teksten(regels if behandelt else regels[:1])
    eerste: g.VerzoekOntvangen = opgetekend(regels[0]).gebeurtenis
    accounts = {r.actor for r in regels} | {d.door for d in v.nagekeken.values()}
    mensen = om.lijsten.namen(accounts)
    wet = rechten()
    regel = wet.termijnen[v.regel]
    assert v.uiterlijk is not None
    return VerzoekBlad(
        verzoek=id_,
        versie=versie_token(regels[-1].hash),
        behandelt=behandelt,
        loopt=v.loopt,
        v=v,
        naam=teksten.get(eerste.naam, ""),
        bereikbaar=teksten.get(eerste.bereikbaar or "", "") if behandelt else "",
        vraag=teksten.get(eerste.vraag or "", ""),
        dagen=dagen_tot(v.uiterlijk, vrager.nu),
        bron=regel.bron,
        kan_verlengen=not v.verlengd and regel.verlenging is not None and v.loopt,
        identiteit=_kijkt(v.identiteit, mensen),
        nagekeken=tuple(k for d in v.nagekeken.values() if (k := _kijkt(d, mensen)) is not None),
        ik_keek=vrager.kijker.account in v.nagekeken,
        casussen=_banden(v, regels, mensen),
        weg=_weg(regels, teksten, mensen) if behandelt else (),
        geleverd=_geleverd(v, teksten) if behandelt else (),
        verlengen=tuple(gronden(wet.verlengen, v.soort, vrager.nu).values()),
        opschorten=tuple(gronden(wet.opschorten, v.soort, vrager.nu).values()),
        afwijzen=_afwijzen(v, vrager.nu),
    )


def _afwijzen(v: Verzoek, nu: datetime) -> tuple[Grond, ...]:
    wet = rechten()
    return tuple(gronden({**wet.afwijzen, **wet.weglaten}, v.soort, nu).values())


def _kijkt(gedaan: Gedaan | None, mensen: dict[str, str]) -> Kijkt | None:
    return None if gedaan is None else Kijkt(mensen.get(gedaan.door, ""), gedaan.rol, gedaan.op)


def _banden(v: Verzoek, regels: list[Regel], mensen: dict[str, str]) -> tuple[Casusband, ...]:
    door: dict[str, str] = {}
    for regel in regels:
        e = opgetekend(regel).gebeurtenis
        if isinstance(e, g.CasusBijVerzoek):
            door.setdefault(e.casus, regel.actor)
    return tuple(
        Casusband(
            casus,
            tuple(p for p in personen if p),
            mensen.get(door.get(casus, ""), ""),
            tuple(mensen.get(lev.door.door, "") for lev in v.leveringen if lev.casus == casus),
        )
        for casus, personen in v.casussen.items()
    )


def _weg(regels: list[Regel], teksten: dict[str, str], mensen: dict[str, str]) -> tuple[Stap, ...]:
    """What happened, newest first; delivered pieces are shown in a place of their own."""
    uit = []
    for regel in reversed(regels):
        o = opgetekend(regel)
        e = o.gebeurtenis
        eigen = () if isinstance(e, (g.StukkenBijVerzoek, g.VerzoekOntvangen)) else refs_van(e)
        grond = str(getattr(e, "grond", "") or "")
        eigen_teksten = tuple(teksten[ref] for ref in eigen if ref in teksten)
        uit.append(Stap(regel.soort, o.gebeurd_op, mensen.get(o.actor, ""), eigen_teksten, grond))
    return tuple(uit)


def _geleverd(v: Verzoek, teksten: dict[str, str]) -> tuple[tuple[str, tuple[Geleverd, ...]], ...]:
    return tuple((lev.casus, pak_uit(teksten.get(lev.stukken, ""))) for lev in v.leveringen)
