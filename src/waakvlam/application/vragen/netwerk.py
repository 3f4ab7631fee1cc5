"""The network for one viewer: what comes back and is late, organisations, and who was left out."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.netwerk.deel import regels
from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import LEEG, Kop
from waakvlam.application.poorten.netwerk import PostInLijst
from waakvlam.application.stromen import opgetekend
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.woorden.basis import duur
from waakvlam.core.netwerk import gebeurtenissen as g
from waakvlam.core.netwerk.aandacht import deed_niet_mee, volgende
from waakvlam.core.netwerk.kader import GETRAIND, HIELP, VERTELD, WAT, Kader, Werk, kader_van
from waakvlam.core.netwerk.toestand import ORGANISATIE, Post
from waakvlam.core.tijd import min_duur
from waakvlam.core.toegang.netwerk import mag_netwerk_zien, mag_post_zien


@dataclass(frozen=True, slots=True)
class Werkregel:
    """Work that comes back. ``elke``: how often, in words; ``mag``: the viewer can record that it is done."""

    code: str
    naam: str
    elke: str
    wie: tuple[str, ...]
    gedaan_op: datetime | None
    uiterlijk: datetime
    te_laat: bool
    mag: bool


@dataclass(frozen=True, slots=True)
class Bijgehouden:
    """What is kept of an organisation in one respect: when it was, and when it has to be again."""

    wat: str
    op: datetime | None
    weer: datetime | None
    beurt: bool


@dataclass(frozen=True, slots=True)
class Organisatieregel:
    """An organisation in the list."""

    post: str
    naam: str
    signaleert: bool
    stand: tuple[Bijgehouden, ...]


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector with its organisations. ``zonder``: it signals, and took no part in making the approach."""

    naam: str
    organisaties: tuple[Organisatieregel, ...]
    zonder: bool


@dataclass(frozen=True, slots=True)
class Netwerkblad:
    """The whole page. ``nu``: work that is late, ``later``: work that has time.

    ``zonder``: sectors that signal and did not help make the approach, by name; ``beurt``: how many
    organisations have to be told or trained; ``houders``: who keeps the network, by name.
    """

    nu: tuple[Werkregel, ...]
    later: tuple[Werkregel, ...]
    sectoren: tuple[Sector, ...]
    zonder: tuple[str, ...]
    beurt: int
    mag_houden: bool
    houders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Keer:
    """One time that something was kept of an organisation, and in which role somebody recorded it."""

    wat: str
    op: datetime
    door: str


@dataclass(frozen=True, slots=True)
class Organisatieblad:
    """An organisation with what was done before, the last first."""

    post: str
    naam: str
    sector: str
    sectornaam: str
    signaleert: bool
    stand: tuple[Bijgehouden, ...]
    eerder: tuple[Keer, ...]
    mag_houden: bool


def kader(vrager: Vrager) -> Kader:
    """What the approaches in force say about the network."""
    return kader_van(omgeving().aanpakken.geldend(vrager.kijker.gemeente, vrager.nu), regels())


def sectoren(vrager: Vrager) -> dict[str, str]:
    """The sectors an organisation can be of, for who keeps the network; else nothing."""
    k = kader(vrager)
    return dict(k.sectoren) if not vrager.kijker.rollen.isdisjoint(k.houders) else {}


def houders(vrager: Vrager) -> tuple[str, ...]:
    """The roles that keep the network, by name."""
    return _namen(vrager, kader(vrager).houders)


def overzicht(vrager: Vrager, vertaal: Vertaal) -> Netwerkblad | None:
    """The network, or None for who has no role in an approach in force."""
    om, k = omgeving(), vrager.kijker
    regelset = kader(vrager)
    mag = mag_netwerk_zien(k, regelset.rollen)
    boek(vrager, "lijst-netwerk", "netwerk", mag)
    if not mag:
        return None
    organisaties = [p for p in om.netwerklijsten.posten(k.gemeente) if p.soort == ORGANISATIE]
    sinds = min_duur(vrager.nu, regelset.regels.herhaal)
    rollen = om.netwerklijsten.signalerende_rollen(k.gemeente, sinds)
    geven = {regelset.sector_van[rol] for rol in rollen if rol in regelset.sector_van}
    zonder = deed_niet_mee(map(_als_post, organisaties), geven, regelset.sectoren)
    per = _per_sector(vrager, regelset, organisaties)
    werk = _werk(vrager, regelset, vertaal)
    return Netwerkblad(
        nu=tuple(w for w in werk if w.te_laat),
        later=tuple(w for w in werk if not w.te_laat),
        sectoren=tuple(
            Sector(naam, per.get(code, ()), code in zonder) for code, naam in regelset.sectoren.items()
        ),
        zonder=tuple(regelset.sectoren[code] for code in zonder),
        beurt=sum(any(b.beurt for b in o.stand) for rij in per.values() for o in rij),
        mag_houden=not k.rollen.isdisjoint(regelset.houders),
        houders=_namen(vrager, regelset.houders),
    )


def _per_sector(
    vrager: Vrager, regelset: Kader, organisaties: list[PostInLijst]
) -> dict[str, tuple[Organisatieregel, ...]]:
    """The organisations of each sector, by name."""
    k, plek = vrager.kijker, {p.post: (f"netwerk/{p.post}", p.tekst_nr) for p in organisaties}
    teksten = omgeving().logboek.losse_teksten(k.gemeente, list(plek.values()), "naam")
    uit: dict[str, list[Organisatieregel]] = {}
    for p in organisaties:
        naam = teksten.get(plek[p.post], "")
        regel = Organisatieregel(p.post, naam, p.signaleert, _stand(p, regelset, vrager.nu))
        uit.setdefault(p.code, []).append(regel)
    return {code: tuple(sorted(rij, key=lambda o: o.naam.casefold())) for code, rij in uit.items()}


def te_laat(vrager: Vrager, vertaal: Vertaal) -> tuple[Werkregel, ...]:
    """The work that comes back, is late and is the viewer's own."""
    return tuple(w for w in _werk(vrager, kader(vrager), vertaal, alleen_eigen=True) if w.te_laat)


def organisatie(vrager: Vrager, post: str) -> Organisatieblad | None:
    """An organisation, or None when it is not there for this viewer. Reading is logged, and so is trying."""
    om, k = omgeving(), vrager.kijker
    stroom = f"netwerk/{post}"
    gelezen = om.logboek.lees(k.gemeente, stroom)
    kop = Kop(k.gemeente, stroom, len(gelezen), gelezen[-1].hash if gelezen else LEEG, None)
    s: Post = om.toestanden.haal(kop, lambda *_: gelezen) if gelezen else Post()
    regelset = kader(vrager)
    mag = mag_netwerk_zien(k, regelset.rollen) and mag_post_zien(k, s) and s.soort == ORGANISATIE
    boek(vrager, "lees-netwerk", stroom, mag)
    if not mag:
        return None
    naam = om.logboek.losse_teksten(k.gemeente, [(stroom, s.tekst_nr)], "naam")
    rolnamen = _rolnamen(vrager)
    eerder = [
        Keer(r.gebeurtenis.wat, r.gebeurtenis.op, rolnamen.get(r.rol or "", r.rol or ""))
        for r in map(opgetekend, gelezen)
        if isinstance(r.gebeurtenis, g.OrganisatieBijgehouden)
    ]
    return Organisatieblad(
        post=post,
        naam=naam.get((stroom, s.tekst_nr), ""),
        sector=s.code,
        sectornaam=regelset.sectoren.get(s.code, s.code),
        signaleert=s.signaleert,
        stand=tuple(_bij(regelset, wat, s.bijgehouden.get(wat), vrager.nu) for wat in WAT),
        eerder=tuple(sorted(eerder, key=lambda keer: keer.op, reverse=True)),
        mag_houden=not k.rollen.isdisjoint(regelset.houders),
    )


def _als_post(p: PostInLijst) -> Post:
    op = {VERTELD: p.verteld_op, GETRAIND: p.getraind_op, HIELP: p.hielp_op}
    bij = {wat: moment for wat, moment in op.items() if moment is not None}
    return Post(bestaat=True, soort=p.soort, code=p.code, signaleert=p.signaleert, bijgehouden=bij)


def _stand(p: PostInLijst, regelset: Kader, nu: datetime) -> tuple[Bijgehouden, ...]:
    bij = _als_post(p).bijgehouden
    return tuple(_bij(regelset, wat, bij.get(wat), nu) for wat in WAT)


def _bij(regelset: Kader, wat: str, op: datetime | None, nu: datetime) -> Bijgehouden:
    return Bijgehouden(wat, op, regelset.opnieuw(wat, op), regelset.aan_de_beurt(wat, op, nu))


def _werk(
    vrager: Vrager, regelset: Kader, vertaal: Vertaal, alleen_eigen: bool = False
) -> tuple[Werkregel, ...]:
    """The work that comes back, what is first to be done first."""
    om, k = omgeving(), vrager.kijker
    alle = [w for w in regelset.werk.values() if not alleen_eigen or not k.rollen.isdisjoint(w.rollen)]
    if not alle:
        return ()
    gedaan = om.netwerklijsten.gedaan(k.gemeente)
    begin = {v.naam: v.vanaf for v in om.aanpakken.versies(k.gemeente)}
    namen_ = _rolnamen(vrager)

    def regel(w: Werk) -> Werkregel:
        laatst = gedaan.get(w.code)
        uiterlijk = volgende(w, laatst, begin.get(w.aanpak, vrager.nu))
        wie = tuple(sorted({namen_.get(rol, rol) for rol in w.rollen}))
        mag = not k.rollen.isdisjoint(w.rollen | regelset.houders)
        return Werkregel(
            w.code, w.naam, duur(w.elke, vertaal), wie, laatst, uiterlijk, uiterlijk <= vrager.nu, mag
        )

    return tuple(sorted(map(regel, alle), key=lambda w: (w.uiterlijk, w.naam)))


def _rolnamen(vrager: Vrager) -> dict[str, str]:
    """Names of roles by code."""
    uit: dict[str, str] = {}
    for aanpak in omgeving().aanpakken.geldend(vrager.kijker.gemeente, vrager.nu).values():
        for code in aanpak.model.rollen:
            uit.setdefault(code, namen.rol(aanpak, code))
    return uit


def _namen(vrager: Vrager, rollen: frozenset[str]) -> tuple[str, ...]:
    alle = _rolnamen(vrager)
    return tuple(sorted({alle.get(rol, rol) for rol in rollen}))
