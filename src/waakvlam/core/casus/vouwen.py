"""Folding: from events to the state of a case. Total: an event it does not know raises."""

from collections.abc import Callable, Iterable
from typing import Any

from waakvlam.core.bewaren.stukken import Bewaard
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus.toegangsstand import GAST
from waakvlam.core.casus.toestand import (
    Besluit,
    Houder,
    Overleg,
    Product,
    Raadpleging,
    Taak,
    Toestand,
    Vink,
    Wissel,
)
from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend
from waakvlam.core.oproep.stand import WERKER

Bewerking = Callable[[Toestand, Any, Opgetekend], None]
_BEWERKINGEN: dict[type, Bewerking] = {}


def bij(klasse: type) -> Callable[[Bewerking], Bewerking]:
    """Register what an event does to the working copy."""

    def registreer(functie: Bewerking) -> Bewerking:
        _BEWERKINGEN[klasse] = functie
        return functie

    return registreer


def verwerk(t: Toestand, o: Opgetekend) -> None:
    """Apply one event to a working copy, in place."""
    try:
        bewerking = _BEWERKINGEN[type(o.gebeurtenis)]
    except KeyError:
        raise OnbekendeGebeurtenis(type(o.gebeurtenis).__name__) from None
    bewerking(t, o.gebeurtenis, o)
    t.lengte = o.nr
    if o.kring != "casus":
        t.kring_van[o.nr] = o.kring
    if o.rol is not None:
        _speelt(t, o.actor, o.rol)


def _speelt(t: Toestand, actor: str, rol: str) -> None:
    """Who acts is in the case from then on, unless they were let in for a time only, or are a guest."""
    wie = t.spelers.get(rol, ())
    if actor in wie or (actor, rol) in t.deelnemers or actor.startswith(GAST) or actor == WERKER:
        return
    if not any(nood.account == actor for nood in t.noodtoegang.values()):
        t.spelers[rol] = (*wie, actor)


def pas_toe(t: Toestand, o: Opgetekend) -> Toestand:
    """The state after one more event (``evolve``); the given state is unchanged."""
    nieuw = t.kopie()
    verwerk(nieuw, o)
    return nieuw


def vouw(opgetekend: Iterable[Opgetekend], vanaf: Toestand | None = None) -> Toestand:
    """The state after all events, in recorded order, from the empty or a given state."""
    t = vanaf.kopie() if vanaf is not None else Toestand()
    for o in opgetekend:
        verwerk(t, o)
    return t


@bij(g.CasusGeopend)
def _geopend(t: Toestand, e: g.CasusGeopend, o: Opgetekend) -> None:
    t.bestaat = True
    t.aanpak, t.aanpak_hash, t.codenaam, t.titel = e.aanpak, e.aanpak_hash, e.codenaam, e.titel
    t.oefening, t.niveau, t.sinds, t.stap, t.personen = e.oefening, e.niveau, o.gebeurd_op, e.stap, e.personen
    t.verloop = (Wissel(e.niveau, o.gebeurd_op, e.stap, o.rol),)
    t.versies = ((o.nr, e.aanpak_hash),)
    t.gesignaleerd = e.gesignaleerd
    for signaal in e.signalen:
        t.signalen[signaal] = o.gebeurd_op
    t.gewijzigd_in["niveau"] = o.nr


@bij(g.AanleidingBeoordeeld)
def _vink(t: Toestand, e: g.AanleidingBeoordeeld, o: Opgetekend) -> None:
    t.aanleidingen[e.aanleiding] = Vink(e.stand, o.gebeurd_op, o.namens or o.rol)
    t.gewijzigd_in["aanleiding." + e.aanleiding] = o.nr


@bij(g.KenmerkenGezet)
def _kenmerken(t: Toestand, e: g.KenmerkenGezet, o: Opgetekend) -> None:
    for naam, waarde in e.waarden.items():
        t.kenmerken[naam] = waarde
        t.gewijzigd_in["kenmerk." + naam] = o.nr


@bij(g.ProductVastgelegd)
def _product(t: Toestand, e: g.ProductVastgelegd, o: Opgetekend) -> None:
    product = Product(
        e.id, o.gebeurd_op, frozenset(e.delen), e.heel, frozenset(e.niet_van_toepassing),
        o.namens or o.rol, e.gremium, e.verantwoordelijk,
    )  # fmt: skip
    t.producten[e.product] = (*t.producten.get(e.product, ()), product)
    if e.bewaar:
        t.bewaard[e.id] = Bewaard(e.product, e.bewaar)


@bij(g.Geraadpleegd)
def _geraadpleegd(t: Toestand, e: g.Geraadpleegd, o: Opgetekend) -> None:
    t.raadplegingen[e.wie] = (
        *t.raadplegingen.get(e.wie, ()),
        Raadpleging(o.gebeurd_op, e.over, e.uitkomst),
    )


@bij(g.AdviesGegeven)
def _advies(t: Toestand, e: g.AdviesGegeven, o: Opgetekend) -> None:
    t.adviezen[e.door] = (*t.adviezen.get(e.door, ()), Raadpleging(o.gebeurd_op, e.over, e.strekking))


@bij(g.Geinformeerd)
def _geinformeerd(t: Toestand, e: g.Geinformeerd, o: Opgetekend) -> None:
    for wie in e.wie:
        t.geinformeerd[wie] = o.gebeurd_op


@bij(g.Ingestemd)
def _ingestemd(t: Toestand, e: g.Ingestemd, o: Opgetekend) -> None:
    t.instemmingen[f"{e.stap}/{e.rol}"] = (o.gebeurd_op, e.eens)


@bij(g.BesluitGenomen)
def _besluit(t: Toestand, e: g.BesluitGenomen, o: Opgetekend) -> None:
    t.besluiten[e.besluit] = Besluit(
        e.besluit, e.stap, o.gebeurd_op, e.beslist_door, o.rol, e.wacht_op, (), e.afgeweken, e.motivering
    )
    t.stap = e.stap
    t.stappen[e.stap] = o.gebeurd_op
    if e.afgeweken:
        t.afwijkingen += e.afgeweken
    t.gewijzigd_in["stap." + e.stap] = o.nr


@bij(g.BesluitBevestigd)
def _bevestigd(t: Toestand, e: g.BesluitBevestigd, o: Opgetekend) -> None:
    besluit = t.besluiten[e.besluit]
    t.besluiten[e.besluit] = besluit._replace(
        wacht_op=tuple(rol for rol in besluit.wacht_op if rol != e.rol),
        weersproken_door=besluit.weersproken_door if e.klopt else (*besluit.weersproken_door, e.rol),
    )


@bij(g.NiveauGewijzigd)
def _niveau(t: Toestand, e: g.NiveauGewijzigd, o: Opgetekend) -> None:
    t.niveau, t.sinds = e.naar, o.gebeurd_op
    t.verloop = (*t.verloop, Wissel(e.naar, o.gebeurd_op, e.stap, o.namens or o.rol))
    t.gewijzigd_in["niveau"] = o.nr


@bij(g.RegieGewijzigd)
def _regie(t: Toestand, e: g.RegieGewijzigd, o: Opgetekend) -> None:
    # A fact about the past may move a lead; a line itself never moves to before its last change.
    oud, sinds = t.regie.get(e.lijn), o.gebeurd_op
    # The same holder by another rule, or with less unknown, holds it as long as before.
    if oud is not None and (oud.sinds > sinds or (oud.rollen, oud.wie) == (e.rollen, e.wie)):
        sinds = oud.sinds
    terug = (oud.terug if oud is not None and oud.tijdelijk else oud) if e.tijdelijk else None
    t.regie[e.lijn] = Houder(e.rollen, sinds, e.waarom, e.wie, e.vast, e.tijdelijk, e.tot, e.onbekend, terug)
    if t.regie_op is None or t.regie_op < sinds:
        t.regie_op = sinds
    t.gewijzigd_in["regie." + e.lijn] = o.nr


@bij(g.GremiumBijeengeroepen)
def _bijeen(t: Toestand, e: g.GremiumBijeengeroepen, o: Opgetekend) -> None:
    t.gremia.setdefault(e.gremium, o.gebeurd_op)
    t.opgeschort.pop(e.gremium, None)


@bij(g.OverlegGehouden)
def _overleg(t: Toestand, e: g.OverlegGehouden, o: Opgetekend) -> None:
    overleg = Overleg(o.gebeurd_op, frozenset(e.aanwezig), e.voorzitter, e.afgerond)
    t.overleggen[e.gremium] = (*t.overleggen.get(e.gremium, ()), overleg)
    t.gremia.setdefault(e.gremium, o.gebeurd_op)
    t.agenda.pop(e.gremium, None)


@bij(g.GremiumOpgeschort)
def _opgeschort(t: Toestand, e: g.GremiumOpgeschort, o: Opgetekend) -> None:
    if t.gremia.pop(e.gremium, None) is not None:
        t.opgeschort[e.gremium] = o.gebeurd_op


@bij(g.GremiumOntbonden)
def _ontbonden(t: Toestand, e: g.GremiumOntbonden, o: Opgetekend) -> None:
    t.gremia.pop(e.gremium, None)
    t.opgeschort.pop(e.gremium, None)


@bij(g.Geagendeerd)
def _agenda(t: Toestand, e: g.Geagendeerd, o: Opgetekend) -> None:
    if e.aan:
        t.agenda[e.gremium] = o.gebeurd_op
    else:
        t.agenda.pop(e.gremium, None)


@bij(g.Afgeweken)
def _afgeweken(t: Toestand, e: g.Afgeweken, o: Opgetekend) -> None:
    t.afwijkingen += e.codes


@bij(g.Gemarkeerd)
def _markering(t: Toestand, e: g.Gemarkeerd, o: Opgetekend) -> None:
    if e.aan:
        t.markeringen[e.markering] = o.gebeurd_op
    else:
        t.markeringen.pop(e.markering, None)


@bij(g.TaakGesteld)
def _taak(t: Toestand, e: g.TaakGesteld, o: Opgetekend) -> None:
    oud = t.taken.get(e.van or "")
    # What was handed over keeps the words in which a person asked it; they stand in the first event.
    tekst, keten, nr = (oud.tekst, oud.keten, oud.nr) if oud else (e.tekst, e.keten, o.nr)
    t.taken[e.taak] = Taak(
        e.taak, e.code, e.rollen, e.regel, tekst, o.gebeurd_op, e.uiterlijk, e.soort,
        e.vraagt_datum, e.gremium, keten, nr,
    )  # fmt: skip
    t.open_taken[e.taak] = e.code
    if oud is not None and oud.stand == "overgedragen":
        t.komt_van[e.taak] = oud.id
    if e.regel is None and o.rol:
        t.steller[e.taak] = o.rol


@bij(g.TaakGepland)
def _gepland(t: Toestand, e: g.TaakGepland, o: Opgetekend) -> None:
    taak = t.taken[e.taak]
    t.taken[e.taak] = taak._replace(
        uiterlijk=e.uiterlijk if e.uiterlijk is not None else taak.uiterlijk,
        rollen=(e.rol,) if e.rol is not None else taak.rollen,
        vraagt_datum=taak.vraagt_datum and e.uiterlijk is None,
    )
    t.gewijzigd_in["taak." + e.taak] = o.nr


@bij(g.TaakAfgerond)
def _afgerond(t: Toestand, e: g.TaakAfgerond, o: Opgetekend) -> None:
    t.taken[e.taak] = t.taken[e.taak]._replace(stand=e.uitkomst)
    t.open_taken.pop(e.taak, None)
    t.gewijzigd_in["taak." + e.taak] = o.nr


@bij(g.TermijnGestart)
def _termijn(t: Toestand, e: g.TermijnGestart, o: Opgetekend) -> None:
    t.termijnen[e.termijn] = o.gebeurd_op


@bij(g.StandBijgewerkt)
def _stand(t: Toestand, e: g.StandBijgewerkt, o: Opgetekend) -> None:
    t.stand, t.stand_op = e.regels, o.gebeurd_op
    t.gewijzigd_in["stand"] = o.nr


@bij(g.SignaalGekoppeld)
def _signaal(t: Toestand, e: g.SignaalGekoppeld, o: Opgetekend) -> None:
    t.signalen[e.signaal] = o.gebeurd_op


@bij(g.CasusVerhuisd)
def _verhuisd(t: Toestand, e: g.CasusVerhuisd, o: Opgetekend) -> None:
    t.aanpak, t.aanpak_hash = e.aanpak, e.naar
    t.versies = (*t.versies, (o.nr, e.naar))
    if e.niveau != t.niveau:
        # Another name for where the case already was: since when it is there does not change.
        t.niveau = e.niveau
        t.verloop = (*t.verloop, Wissel(e.niveau, o.gebeurd_op, None, o.namens or o.rol))
    for taak, regel in e.taken.items():
        t.taken[taak] = t.taken[taak]._replace(regel=regel)
    t.gewijzigd_in["niveau"] = o.nr


@bij(g.CasusGesloten)
def _gesloten(t: Toestand, e: g.CasusGesloten, o: Opgetekend) -> None:
    t.gesloten = o.gebeurd_op
    t.gewijzigd_in["niveau"] = o.nr


@bij(g.CasusHeropend)
def _heropend(t: Toestand, e: g.CasusHeropend, o: Opgetekend) -> None:
    t.gesloten = None
    t.gewijzigd_in["niveau"] = o.nr


@bij(g.Genoteerd)
def _genoteerd(t: Toestand, e: g.Genoteerd, o: Opgetekend) -> None:
    if e.merk is not None:
        t.merken[o.nr] = e.merk


@bij(g.GekoppeldeCasusGevraagd)
@bij(g.BesluitGemotiveerd)
@bij(g.OnderbouwingGegeven)
@bij(g.Gecorrigeerd)
def _alleen_verslag(t: Toestand, e: Any, o: Opgetekend) -> None:
    """Kept in the stream and shown in the course of events; no rule looks at it."""
