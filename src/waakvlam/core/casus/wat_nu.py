"""What is asked now of whom, and which steps are open or what they lack.

Works without a clock: what it gives are moments (``vanaf``, ``uiterlijk``), so nothing changes when time
goes by. A list says "too late" by comparing with the clock of the moment it is shown.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.aanpak.gereed import Aanpak, Opgave
from waakvlam.core.aanpak.taal.overig import Termijn
from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.eisen import Wens, toets_stap
from waakvlam.core.casus.klokken import begonnen
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden
from waakvlam.core.tijd import OOIT, min_duur, plus

VOLGORDE = {
    "dringend": 0,
    "bevestigen": 1,
    "aanwijzen": 1,
    "plicht": 2,
    "actie": 2,
    "termijn": 3,
    "voorstel": 4,
}


@dataclass(frozen=True, slots=True)
class Vraag:
    """Something asked: its code, the rule behind it, of which roles, from and until when.

    ``taak`` is the id when it is a task, ``tekst`` a reference when a person wrote it. ``onderwerp`` is the
    code it is about (a line of lead, a decision, a term). ``nr`` is the event that holds the text. ``kring``:
    only who reads that circle may see that it is asked; its ``rollen`` all do.
    """

    code: str
    soort: str
    rollen: tuple[str, ...]
    vanaf: datetime | None
    uiterlijk: datetime | None = None
    regel: str | None = None
    taak: str | None = None
    tekst: str | None = None
    onderwerp: str | None = None
    vraagt_datum: bool = False
    nr: int | None = None
    kring: str = "casus"


Vrager = Callable[[Toestand, Aanpak], list[Vraag]]
_VRAGERS: list[tuple[Vrager, bool]] = []


def vraagt(na_sluiten: bool = False) -> Callable[[Vrager], Vrager]:
    """Register a function that asks more; ``na_sluiten``: it goes on asking in a closed case."""

    def registreer(functie: Vrager) -> Vrager:
        _VRAGERS.append((functie, na_sluiten))
        return functie

    return registreer


@dataclass(frozen=True, slots=True)
class StapStand:
    """A step from the present level: whether it lacks anything, what, and who decides."""

    stap: str
    soort: str
    naar: str | None
    kan: bool
    ontbreekt: tuple[Reden, ...]
    beslist: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WatNu:
    """The answer: what is asked, most pressing first, and how the steps stand."""

    vragen: tuple[Vraag, ...]
    stappen: tuple[StapStand, ...]


def _taken(t: Toestand) -> list[Vraag]:
    return [
        Vraag(
            taak.code,
            taak.soort,
            taak.rollen,
            taak.vanaf,
            taak.uiterlijk,
            taak.regel,
            taak.id,
            taak.tekst,
            vraagt_datum=taak.vraagt_datum,
            nr=taak.nr if taak.tekst else None,
        )
        for taak in (t.taken[id] for id in t.open_taken)
    ]


def _regie(t: Toestand, aanpak: Aanpak) -> list[Vraag]:
    vragen = []
    for sleutel, lijn in aanpak.lijnen[t.niveau].items():
        houder = t.regie.get(sleutel)
        if (
            lijn.model.aangewezen_door
            and (houder is None or not houder.rollen)
            and not lijn.model.vrijblijvend
        ):
            vragen.append(
                Vraag(
                    f"wijs-aan-{sleutel}",
                    "aanwijzen",
                    tuple(lijn.model.aangewezen_door),
                    houder.sinds if houder else t.sinds,
                    regel=lijn.regel,
                    onderwerp=sleutel,
                )
            )
        elif houder is not None and houder.tot is not None:
            door = tuple(lijn.model.aangewezen_door or houder.rollen)
            vragen.append(
                Vraag(
                    f"loopt-af-{sleutel}",
                    "termijn",
                    door,
                    houder.sinds,
                    houder.tot,
                    lijn.regel,
                    onderwerp=sleutel,
                )
            )
    return vragen


def _plichten(t: Toestand, aanpak: Aanpak) -> list[Vraag]:
    vragen = []
    for opgave in aanpak.opgaven[t.niveau]:
        if opgave.code not in t.open_taken.values() and opgave.als(t, OOIT) and not opgave.voldaan(t, OOIT):
            model = aanpak.model.plichten[opgave.code]
            uiterlijk = plus(t.sinds, model.binnen) if model.binnen and t.sinds else None
            vragen.append(
                Vraag(
                    opgave.code,
                    model.soort,
                    opgave.rollen,
                    t.sinds,
                    uiterlijk,
                    opgave.regel,
                    vraagt_datum=model.vraagt_datum,
                )
            )
    return vragen


def _laatst(t: Toestand, termijn: Termijn, begin: datetime) -> datetime:
    """When a returning term was last met, or its beginning."""
    v = termijn.voldaan
    momenten = [begin]
    if v is not None and v.overleg is not None:
        momenten += [overleg.op for overleg in t.overleggen.get(v.overleg, ())]
    if v is not None and v.product is not None:
        momenten += [product.op for product in t.producten.get(v.product, ())]
    if v is not None and v.raadpleging is not None:
        momenten += [r.op for r in t.raadplegingen.get(v.raadpleging, ())]
    return max(momenten)


def _termijnen(t: Toestand, aanpak: Aanpak) -> list[Vraag]:
    vragen = []
    for code, termijn, begin in begonnen(t, aanpak):
        duur = termijn.elke or termijn.lengte
        if duur is None:
            continue
        if termijn.lengte and termijn.voldaan is not None and aanpak.toets(termijn.voldaan)(t, OOIT):
            continue
        vanaf = _laatst(t, termijn, begin) if termijn.elke else begin
        vragen.append(
            Vraag(
                f"termijn-{code}",
                "termijn",
                tuple(termijn.rol),
                vanaf,
                plus(vanaf, duur),
                f"termijnen.{code}",
                onderwerp=code,
            )
        )
    return vragen


def _rondes(t: Toestand, aanpak: Aanpak) -> list[Vraag]:
    """Lists of which a new round is due: those with a period, once somebody began to fill them."""
    vragen = []
    for code, rondes in t.rondes.items():
        lijst = aanpak.vraaglijsten.get(code)
        if lijst is not None and lijst.model.herhalen and lijst.geldt(t, OOIT):
            laatst = rondes[-1]
            rollen = tuple(lijst.model.rol) or ((laatst.rol,) if laatst.rol else ())
            tot = plus(laatst.op, lijst.model.herhalen)
            vragen.append(
                Vraag(f"nieuwe-ronde-{code}", "termijn", rollen, laatst.op, tot, lijst.regel, onderwerp=code)
            )
    return vragen


def _bevestigen(t: Toestand) -> list[Vraag]:
    return [
        Vraag(
            "bevestig-besluit", "bevestigen", b.wacht_op, b.op, regel=f"overgangen.{b.stap}", onderwerp=b.id
        )
        for b in t.besluiten.values()
        if b.wacht_op
    ]


def stappen(t: Toestand, aanpak: Aanpak, op: datetime = OOIT) -> tuple[StapStand, ...]:
    """How each step from the present level stands, whoever decides."""
    ctx = Context(op, op, "", "")
    uit = []
    for stap in aanpak.vanaf[t.niveau]:
        if stap.bestaat(t, op):
            ontbreekt = tuple(toets_stap(aanpak, stap, t, ctx, Wens(), mandaat=False))
            beslist = tuple(sorted(stap.beslist(t, op)))
            uit.append(
                StapStand(stap.code, stap.model.soort, stap.model.naar, not ontbreekt, ontbreekt, beslist)
            )
    return tuple(uit)


def wat_nu(t: Toestand, aanpak: Aanpak) -> WatNu:
    """What the approach asks now in this case; nothing but open work when the case is closed."""
    if not t.bestaat:
        return WatNu((), ())
    vragen = [*_bevestigen(t), *_taken(t)]
    if t.gesloten is None:
        vragen += [*_regie(t, aanpak), *_plichten(t, aanpak), *_termijnen(t, aanpak), *_rondes(t, aanpak)]
    for functie, na_sluiten in _VRAGERS:
        if na_sluiten or t.gesloten is None:
            vragen += functie(t, aanpak)
    vragen.sort(key=lambda v: (VOLGORDE.get(v.soort, 2), v.uiterlijk or OOIT, v.vanaf or OOIT, v.code))
    return WatNu(tuple(vragen), stappen(t, aanpak) if t.gesloten is None else ())


def vast_werk(t: Toestand, aanpak: Aanpak) -> tuple[Opgave, ...]:
    """The standing part of everybody's work in this case: duties of its level that are never done."""
    if not t.bestaat or t.gesloten is not None:
        return ()
    return tuple(opgave for opgave in aanpak.vast_werk[t.niveau] if opgave.als(t, OOIT))


def herinnering(vraag: Vraag, aanpak: Aanpak) -> datetime | None:
    """When whoever has to meet a term is reminded of it; None when the approach names no such moment.

    A reminder that would come before the term began is left out: it would say what was just said.
    """
    termijn = aanpak.model.termijnen.get(vraag.onderwerp or "")
    if termijn is None or not termijn.herinner or vraag.uiterlijk is None:
        return None
    if vraag.code != f"termijn-{vraag.onderwerp}":
        return None
    op = min_duur(vraag.uiterlijk, termijn.herinner)
    return op if vraag.vanaf is None or op > vraag.vanaf else None
