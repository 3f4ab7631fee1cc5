"""The emergency pack: what somebody needs of a case when nothing works but paper and a telephone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.maatregelen.bladen import Besluitregel, Maatregelblad
from waakvlam.application.poorten.stukken import (
    STERK,
    ZACHT,
    Alinea,
    Blok,
    Deel,
    Feiten,
    Invulvak,
    Kop,
    Lijst,
    Regel,
    Stuk,
    Tabel,
    regel,
)
from waakvlam.application.stukken.casus import gevraagd, niveau, regie, stand
from waakvlam.application.stukken.deel import lezers, merken
from waakvlam.application.stukken.situatie import maatregelregel
from waakvlam.application.stukken.woorden import dag, moment, stand_om
from waakvlam.application.uitleg import Vertaal, _
from waakvlam.application.vragen.bladen import CasusBlad, VerloopRegel
from waakvlam.application.vragen.lijstbladen import Lijstblad, Vraag

BESLUITEN = frozenset({"besluit-genomen", "casus-geopend", "casus-heropend"})
"""Kinds of events that are decisions on the level."""
VOET = _("Dit pakket is alleen voor wie het maakte. Bewaar het wachtwoord ergens anders.")
SCHRIJFRIJEN = 12
"""How many rows there are to write on what happens while the system is away."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A role with who has it now; ``wie`` as name and number, the number empty when it is not known."""

    rol: str
    wie: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Inhoud:
    """What goes in a pack: everything as its maker reads it. ``nummers``: the maker may see numbers."""

    blad: CasusBlad
    maatregelen: Maatregelblad
    contacten: tuple[Contact, ...]
    lijsten: tuple[Lijstblad, ...]
    nummers: bool
    wie: str
    op: datetime
    vernieuw: datetime


@dataclass(frozen=True, slots=True)
class Map:
    """A folder of a case in a pack of several: its name says nothing, so this tells whose it is."""

    naam: str
    codenaam: str
    niveau: str
    oefening: bool


def wijzer_stuk(
    mappen: Sequence[Map], wie: str, op: datetime, vernieuw: datetime, vertaal: Vertaal, taal: str = "nl"
) -> Stuk:
    """What is where in a pack of several cases."""
    oefening = vertaal(_("oefening"))
    rijen = tuple(
        (
            (regel(Deel(m.naam, STERK)),),
            (regel(m.codenaam, Deel(f" ({oefening})" if m.oefening else "", ZACHT)),),
            (regel(m.niveau),),
        )
        for m in mappen
    )
    koppen = tuple(vertaal(kop) for kop in (_("Map"), _("Casus"), _("Niveau")))
    return Stuk(
        vertaal(_("Noodpakket van meer casussen")),
        (
            Alinea(regel(Deel(_vernieuw(vernieuw, vertaal), STERK))),
            Feiten(((vertaal(_("Gemaakt door")), regel(wie)),)),
            Kop(vertaal(_("Welke map is van welke casus?"))),
            Tabel(vertaal(_("Welke map is van welke casus?")), koppen, rijen, (1, 4, 4)),
            Alinea(regel(vertaal(_("Open in een map eerst het stuk met nummer 1: daar staat wie u belt.")))),
        ),
        stand_om(op, vertaal),
        voet=vertaal(VOET),
        taal=taal,
    )


def _vernieuw(op: datetime, vertaal: Vertaal) -> str:
    zin = vertaal(_("Maak op {dag} een nieuw pakket. Vernietig dit dan."))
    return zin.format(dag=dag(op, vertaal))


def _contacten(i: Inhoud, vertaal: Vertaal) -> Blok:
    rijen = tuple(
        (
            (regel(Deel(c.rol, STERK)),),
            tuple(regel(naam) for naam, _nummer in c.wie)
            or (regel(vertaal(_("Niemand heeft nu deze rol."))),),
            tuple(regel(nummer or "–") for _naam, nummer in c.wie),
        )
        for c in i.contacten
    )
    koppen = tuple(vertaal(kop) for kop in (_("Rol"), _("Wie"), _("Telefoon")))
    return Tabel(vertaal(_("Wie belt u?")), koppen, rijen, (5, 6, 4))


def _schrijfblad(vertaal: Vertaal) -> Blok:
    koppen = tuple(
        vertaal(kop) for kop in (_("Hoe laat?"), _("Wat gebeurde er, of wat is besloten?"), _("Wie?"))
    )
    leeg = ((regel("\n\n"),), (), ())
    return Tabel(vertaal(_("Zolang Waakvlam er niet is")), koppen, (leeg,) * SCHRIJFRIJEN, (2, 10, 4))


def begin_stuk(i: Inhoud, vertaal: Vertaal, taal: str = "nl") -> Stuk:
    """The first pages: whom to ring, who leads, what is asked, and room to write."""
    nummers = (
        "" if i.nummers else vertaal(_("U mag in deze casus geen nummers zien. Schrijf ze er zelf bij."))
    )
    blokken: tuple[Blok, ...] = (
        Alinea(regel(Deel(_vernieuw(i.vernieuw, vertaal), STERK))),
        Feiten(
            (
                (vertaal(_("Niveau")), regel(niveau(i.blad, vertaal))),
                (vertaal(_("Gemaakt door")), regel(i.wie)),
            )
        ),
        Kop(vertaal(_("Wie belt u?"))),
        *((Alinea(regel(nummers)),) if nummers else ()),
        _contacten(i, vertaal),
        Kop(vertaal(_("Wie heeft nu de regie?"))),
        regie(i.blad.regie, vertaal),
        Kop(vertaal(_("Wat moet nu?"))),
        gevraagd(i.blad.vragen, vertaal),
        *stand(i.blad, vertaal),
        *_besloten(i, vertaal),
        Kop(vertaal(_("Zolang Waakvlam er niet is"))),
        Alinea(regel(vertaal(_("Schrijf hier wat er gebeurt. Leg het later vast, met de tijd erbij.")))),
        _schrijfblad(vertaal),
    )
    return _stuk(vertaal(_("Noodpakket {naam}")).format(naam=i.blad.codenaam), blokken, i, vertaal, taal)


def _besluit(r: VerloopRegel, vertaal: Vertaal) -> Regel:
    teksten = " ".join(f"“{tekst}”" for tekst in r.teksten)
    return regel(
        r.zin, f" {teksten}" if teksten else "", Deel(f" ({moment(r.op, vertaal)}, {r.door})", ZACHT)
    )


def _teambesluit(x: Besluitregel, vertaal: Vertaal) -> Regel:
    wie = x.beslist_door or x.vastgelegd_door
    return regel(x.tekst, Deel(f" ({moment(x.besloten_op or x.op, vertaal)}, {wie})", ZACHT))


def _besloten(i: Inhoud, vertaal: Vertaal) -> Iterable[Blok]:
    """The decisions, newest first, and the measures that run."""
    niveaus = [_besluit(r, vertaal) for r in i.blad.verloop if r.soort in BESLUITEN]
    team = [_teambesluit(x, vertaal) for x in i.maatregelen.besluiten if x.stand != "afgewezen"]
    yield Kop(vertaal(_("Wat is besloten?")))
    yield Lijst((*niveaus, *team))
    if i.maatregelen.lopend:
        yield Kop(vertaal(_("Maatregelen")))
        yield Lijst(tuple(maatregelregel(m, vertaal) for m in i.maatregelen.lopend))


def lijsten_stuk(i: Inhoud, vertaal: Vertaal, taal: str = "nl") -> Stuk:
    """The lists of this level: what was answered, and room to write where nothing is."""
    blokken: list[Blok] = []
    for lijst in i.lijsten:
        blokken.append(Kop(lijst.regel.naam))
        if lijst.regel.tekst:
            blokken.append(Alinea(regel(lijst.regel.tekst)))
        for vraag in lijst.vragen():
            blokken.extend(_vraag(vraag, vertaal))
    if not blokken:
        blokken.append(Alinea(regel(vertaal(_("Op dit niveau zijn er geen lijsten.")))))
    titel = vertaal(_("Lijsten bij {naam}")).format(naam=i.blad.codenaam)
    return _stuk(titel, tuple(blokken), i, vertaal, taal)


def _vraag(v: Vraag, vertaal: Vertaal) -> Sequence[Blok]:
    if v.dicht or v.wacht:
        return ()
    if v.nu is None:
        keuzes = ", ".join(k.naam for k in v.keuzes if k.code != "open")
        vraag = f"{v.tekst} ({keuzes})" if keuzes else v.tekst
        return (Invulvak(vraag, 2 if v.soort == "tekst" else 1),)
    teksten = " ".join(s.tekst for s in v.nu.teksten)
    bij = Deel(f" ({v.nu.door}, {dag(v.nu.op, vertaal)})", ZACHT)
    return (Alinea(regel(Deel(f"{v.tekst} ", STERK), v.nu.naam, f" {teksten}" if teksten else "", bij)),)


def _stuk(titel: str, blokken: tuple[Blok, ...], i: Inhoud, vertaal: Vertaal, taal: str) -> Stuk:
    oefening, kringen = i.blad.oefening, i.blad.kringen
    return Stuk(
        titel,
        blokken,
        stand_om(i.op, vertaal),
        merken(oefening, vertaal),
        lezers(kringen, vertaal),
        vertaal(VOET),
        taal,
    )
