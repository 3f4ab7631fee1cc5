"""Folding the persons of a case: per circle what it recorded, and what was opened for a decision."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from waakvlam.core.casus import persoongebeurtenissen as g
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.vouwen import bij
from waakvlam.core.gebeurtenis import Opgetekend, Tekst

VELDEN = (
    "voornaam", "achternaam", "geboortedatum", "bsn", "adres", "postcode", "plaats", "telefoon", "email",
    "relatie",
)  # fmt: skip
"""The particulars that can be recorded of a person, in the order in which they are shown."""


class Gegeven(NamedTuple):
    """A particular as a circle last recorded it: the reference to the text, and by whom in which event."""

    tekst: Tekst
    nr: int
    op: datetime
    actor: str
    rol: str | None


class Inzage(NamedTuple):
    """Particulars opened to one account for one decision; ``tot`` moves forward when closed before."""

    id: str
    persoon: str
    besluitsoort: str
    voor: str
    rol: str | None
    sinds: datetime
    tot: datetime
    velden: tuple[str, ...]
    reden: Tekst | None


class Betrokkene(NamedTuple):
    """A person of whom something is recorded or opened. ``gegevens`` goes from (circle, field) to it."""

    gegevens: Mapping[tuple[str, str], Gegeven] = {}
    inzagen: tuple[Inzage, ...] = ()


def bestaat(t: Toestand, persoon: str) -> bool:
    """Whether the case has this person (P1, P2 …)."""
    cijfers = persoon[1:]
    return (
        persoon[:1] == "P"
        and cijfers.isascii()
        and cijfers.isdecimal()
        and cijfers == str(int(cijfers))
        and 1 <= int(cijfers) <= t.personen
    )


def van(t: Toestand, persoon: str) -> Betrokkene:
    """What is known of a person; an empty one when that is nothing."""
    gevonden: Betrokkene = t.betrokkenen.get(persoon, Betrokkene())
    return gevonden


@bij(g.PersoonToegevoegd)
def _toegevoegd(t: Toestand, e: g.PersoonToegevoegd, o: Opgetekend) -> None:
    t.personen += 1


@bij(g.PersoonVastgelegd)
def _vastgelegd(t: Toestand, e: g.PersoonVastgelegd, o: Opgetekend) -> None:
    oud = van(t, e.persoon)
    gegevens = {k: w for k, w in oud.gegevens.items() if k[0] != e.kring or k[1] not in e.leeg}
    for veld in VELDEN:
        ref = getattr(e, veld)
        if ref:
            gegevens[(e.kring, veld)] = Gegeven(ref, o.nr, o.gebeurd_op, o.actor, o.namens or o.rol)
    t.betrokkenen[e.persoon] = oud._replace(gegevens=gegevens)


@bij(g.GegevensGeopend)
def _geopend(t: Toestand, e: g.GegevensGeopend, o: Opgetekend) -> None:
    oud = van(t, e.persoon)
    inzage = Inzage(
        e.inzage, e.persoon, e.besluitsoort, e.voor, o.rol, o.vastgelegd_op, e.tot, e.velden, e.reden
    )
    t.betrokkenen[e.persoon] = oud._replace(inzagen=(*oud.inzagen, inzage))


@bij(g.GegevensGesloten)
def _gesloten(t: Toestand, e: g.GegevensGesloten, o: Opgetekend) -> None:
    oud = van(t, e.persoon)
    inzagen = tuple(
        i._replace(tot=min(i.tot, o.vastgelegd_op)) if i.id == e.inzage else i for i in oud.inzagen
    )
    t.betrokkenen[e.persoon] = oud._replace(inzagen=inzagen)
