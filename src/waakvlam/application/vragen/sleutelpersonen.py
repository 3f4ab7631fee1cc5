"""Key residents for one viewer: how many there are and via whom for all, who they are for who may read it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.netwerk.deel import regels
from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten.sleutelpersonen import SleutelInLijst
from waakvlam.application.vragen import buurten
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.application.vragen.netwerk import kader
from waakvlam.application.vragen.rollen import rolnamen
from waakvlam.core.sleutelpersoon.toestand import Sleutelpersoon, vraag_op, weer_contact
from waakvlam.core.toegang.netwerk import houdt_contact, mag_netwerk_zien, mag_sleutelpersoon_zien

TEKSTEN = ("naam", "bereik", "waarvoor", "reden")


@dataclass(frozen=True, slots=True)
class Telling:
    """Key residents of one neighbourhood without names; ``via``: who keeps the contact, with their role."""

    code: str
    naam: str
    aantal: int
    contact_op: datetime | None
    via: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sleutelregel:
    """Who a key resident is. ``stil``: contact is due; ``vraagt``: it ends soon; ``houdt``: it is theirs."""

    sleutelpersoon: str
    naam: str
    bereik: str
    waarvoor: str
    reden: str
    buurt: str
    via: str
    rolnaam: str
    contact_op: datetime | None
    contact_hoe: str
    weer: datetime
    stil: bool
    tot: datetime
    vraagt: bool
    houdt: bool


@dataclass(frozen=True, slots=True)
class Sleutelwerk:
    """What a keeper has to do, without a name: speak to somebody again, or ask again for consent."""

    sleutelpersoon: str
    buurt: str
    vraagt: bool
    op: datetime


def mag_opnemen(vrager: Vrager) -> bool:
    """Whether the viewer may keep contact with key residents, in one of their roles."""
    return not vrager.kijker.rollen.isdisjoint(kader(vrager).contact)


def rollen(vrager: Vrager) -> dict[str, str]:
    """The roles that can also be let in, by name."""
    namen = rolnamen(vrager)
    return {code: namen[code] for code in kader(vrager).contact if code in namen}


def tellingen(vrager: Vrager) -> tuple[Telling, ...]:
    """Per neighbourhood how many there are, for whoever sees the network; nothing for others."""
    if not mag_netwerk_zien(vrager.kijker, kader(vrager).rollen):
        return ()
    per: dict[str, list[SleutelInLijst]] = {}
    for r in _rijen(vrager):
        per.setdefault(r.buurt, []).append(r)
    namen = buurten.namen(vrager.kijker.gemeente, vrager.nu, per.keys())
    via = _via(vrager, [r for rij in per.values() for r in rij])
    return tuple(
        Telling(
            code,
            namen.get(code, code),
            len(rij),
            max((r.contact_op for r in rij if r.contact_op is not None), default=None),
            tuple(sorted({via[r.houder, r.houder_rol] for r in rij})),
        )
        for code, rij in per.items()
    )


def te_lezen(vrager: Vrager) -> tuple[Sleutelregel, ...]:
    """Those of whom the viewer may read who they are. Each one that is read is logged."""
    k = vrager.kijker
    rijen = [r for r in _rijen(vrager) if mag_sleutelpersoon_zien(k, _staat(r), vrager.nu)]
    boek(vrager, "lijst-sleutelpersonen", "sleutelpersonen", True)
    return _regels(vrager, rijen)


def een(vrager: Vrager, sleutelpersoon: str) -> Sleutelregel | None:
    """One of them, or None when not there for this viewer. Reading is logged, and so is trying."""
    rijen = [r for r in _rijen(vrager) if r.sleutelpersoon == sleutelpersoon]
    mag = bool(rijen) and mag_sleutelpersoon_zien(vrager.kijker, _staat(rijen[0]), vrager.nu)
    if not mag:
        boek(vrager, "lees-sleutelpersoon", f"sleutelpersoon/{sleutelpersoon}", False)
        return None
    return _regels(vrager, rijen)[0]


def te_doen(vrager: Vrager) -> tuple[Sleutelwerk, ...]:
    """For the keeper: contact that is due and consent that ends, what is first to be done first."""
    eigen = [r for r in _rijen(vrager) if houdt_contact(vrager.kijker, r.houder, r.houder_rol)]
    namen = buurten.namen(vrager.kijker.gemeente, vrager.nu, {r.buurt for r in eigen}) if eigen else {}
    uit = []
    for r in eigen:
        buurt = namen.get(r.buurt, r.buurt)
        if vraag_op(r.tot, regels()) <= vrager.nu:
            uit.append(Sleutelwerk(r.sleutelpersoon, buurt, True, r.tot))
        elif _weer(r) <= vrager.nu:
            uit.append(Sleutelwerk(r.sleutelpersoon, buurt, False, _weer(r)))
    return tuple(sorted(uit, key=lambda w: w.op))


def _rijen(vrager: Vrager) -> Collection[SleutelInLijst]:
    return omgeving().sleutellijsten.sleutels(vrager.kijker.gemeente, vrager.nu)


def _staat(r: SleutelInLijst) -> Sleutelpersoon:
    """A row as the policy looks at it."""
    return Sleutelpersoon(True, r.buurt, r.houder, r.houder_rol, r.rol or None, tot=r.tot)


def _weer(r: SleutelInLijst) -> datetime:
    return weer_contact(r.sinds, r.contact_op, r.volgende, regels())


def _via(vrager: Vrager, rijen: Iterable[SleutelInLijst]) -> dict[tuple[str, str], str]:
    """Name and role of each keeper."""
    wie = {(r.houder, r.houder_rol) for r in rijen}
    mensen, namen = omgeving().lijsten.namen({houder for houder, _ in wie}), rolnamen(vrager)
    return {(h, rol): f"{mensen.get(h, '?')} ({namen.get(rol, rol)})" for h, rol in wie}


def _regels(vrager: Vrager, rijen: Collection[SleutelInLijst]) -> tuple[Sleutelregel, ...]:
    """The rows with their texts; each is logged as read."""
    k, nu = vrager.kijker, vrager.nu
    plek = {r.sleutelpersoon: (f"sleutelpersoon/{r.sleutelpersoon}", 1) for r in rijen}
    for r in rijen:
        boek(vrager, "lees-sleutelpersoon", plek[r.sleutelpersoon][0], True, _staat(r))
    lees = omgeving().logboek.losse_teksten
    tekst = {veld: lees(k.gemeente, list(plek.values()), veld) for veld in TEKSTEN}
    namen, rolnaam = buurten.namen(k.gemeente, nu, {r.buurt for r in rijen}), rolnamen(vrager)
    via = _via(vrager, rijen)
    return tuple(
        Sleutelregel(
            r.sleutelpersoon,
            tekst["naam"].get(plek[r.sleutelpersoon], ""),
            tekst["bereik"].get(plek[r.sleutelpersoon], ""),
            tekst["waarvoor"].get(plek[r.sleutelpersoon], ""),
            tekst["reden"].get(plek[r.sleutelpersoon], ""),
            namen.get(r.buurt, r.buurt),
            via[r.houder, r.houder_rol],
            rolnaam.get(r.rol, r.rol),
            r.contact_op,
            r.contact_hoe,
            _weer(r),
            _weer(r) <= nu,
            r.tot,
            vraag_op(r.tot, regels()) <= nu,
            houdt_contact(k, r.houder, r.houder_rol),
        )
        for r in rijen
    )
