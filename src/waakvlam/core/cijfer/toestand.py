"""The state of a figure under watch: its values, what is missing, and what is a question to people."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import NamedTuple

from waakvlam.core.cijfer import gebeurtenissen as g
from waakvlam.core.cijfer.periode import Periode, begin_van, dag_van, periode_op
from waakvlam.core.cijfer.waarde import getal
from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend
from waakvlam.core.tijd import plus

GEHEEL = "gemeente"
"""Stands for the whole municipality where a neighbourhood could stand."""


class Waarde(NamedTuple):
    """A value with who gave it, in which role and when; ``keren``: how often it was given.

    ``nr`` is the event it was given in last, ``toelichting`` whether that says more.
    """

    waarde: str
    wie: str
    rol: str
    op: datetime
    keren: int = 1
    nr: int = 0
    toelichting: bool = False


class Bekeken(NamedTuple):
    """What somebody made of a value."""

    waarde: str
    uitkomst: str
    wie: str
    op: datetime


class Vraag(NamedTuple):
    """A value that is not usual and that nobody has answered yet: a question to people."""

    plek: str
    periode: str
    waarde: str


Plekperiode = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Cijfer:
    """Who chose it, who supplies it, how often, what is usual (``laag`` to ``hoog``), and its values."""

    bestaat: bool = False
    kiezer: str = ""
    kiezer_rol: str = ""
    ritme: str = "maand"
    thema: str = ""
    buurten: tuple[str, ...] = ()
    rollen: frozenset[str] = frozenset()
    laag: str | None = None
    hoog: str | None = None
    te_klein: int = 0
    levertijd: str = "P14D"
    hoogstens: str = "P1Y"
    gekozen_op: datetime | None = None
    vanaf: datetime | None = None
    tot: datetime | None = None
    gestopt_op: datetime | None = None
    waarden: dict[Plekperiode, Waarde] = field(default_factory=dict)
    bekeken: dict[Plekperiode, Bekeken] = field(default_factory=dict)
    oefening: bool = False
    ambitie: str = ""
    lengte: int = 0
    gewijzigd_in: dict[str, int] = field(default_factory=dict)

    @property
    def plekken(self) -> tuple[str, ...]:
        """The places it has a value for."""
        return self.buurten or (GEHEEL,)

    def loopt(self, nu: datetime) -> bool:
        """Whether it is watched at a moment; at its day it asks to be looked at anew."""
        return self.bestaat and self.gestopt_op is None and self.tot is not None and nu < self.tot

    def periodes(self) -> Iterator[Periode]:
        """The periods values are asked for, the first first: those that end while it is watched."""
        if self.vanaf is None or self.tot is None:
            return
        einde = min(self.tot, self.gestopt_op or self.tot)
        p = periode_op(self.ritme, dag_van(self.vanaf))
        while begin_van(p.einde) <= einde:
            yield p
            p = periode_op(self.ritme, p.einde)

    def mist(self, periode: Periode) -> tuple[str, ...]:
        """The places without a value for a period."""
        return tuple(plek for plek in self.plekken if (plek, periode.code) not in self.waarden)

    def open(self, nu: datetime) -> list[Periode]:
        """The periods that are over and for which something is missing."""
        return [p for p in self.periodes() if begin_van(p.einde) <= nu and self.mist(p)]

    def eerste_open(self) -> Periode | None:
        """The first period for which something is or will be missing, whatever the time."""
        return next((p for p in self.periodes() if self.mist(p)), None)

    def uiterlijk(self, periode: Periode) -> datetime:
        """From when a value of a period is late; nothing is late that was asked only just now."""
        gevraagd = begin_van(periode.einde)
        return plus(max(gevraagd, self.gekozen_op or gevraagd), self.levertijd)

    def is_laat(self, nu: datetime) -> bool:
        """Whether something is late."""
        p = self.eerste_open()
        return p is not None and self.uiterlijk(p) <= nu

    def gewoon(self, waarde: str) -> bool:
        """Whether a value is usual; what is no number is never a question."""
        g_ = getal(waarde)
        if g_ is None:
            return True
        laag, hoog = (getal(grens) if grens else None for grens in (self.laag, self.hoog))
        return (laag is None or g_ >= laag) and (hoog is None or g_ <= hoog)

    def laatste(self, plek: str) -> tuple[str, Waarde] | None:
        """The last period of a place with its value, or None."""
        codes = [periode for p, periode in self.waarden if p == plek]
        return (max(codes), self.waarden[plek, max(codes)]) if codes else None

    def vraag(self, plek: str) -> Vraag | None:
        """What is asked about a place now: its last value is not usual and nobody answered that value."""
        laatste = self.laatste(plek)
        if laatste is None or self.gestopt_op is not None:
            return None
        periode, w = laatste
        gezegd = self.bekeken.get((plek, periode))
        if self.gewoon(w.waarde) or (gezegd is not None and gezegd.waarde == w.waarde):
            return None
        return Vraag(plek, periode, w.waarde)

    def vragen(self) -> tuple[Vraag, ...]:
        """All that is asked now, in the order of the places."""
        return tuple(vraag for plek in self.plekken if (vraag := self.vraag(plek)) is not None)


def sleutel(plek: str, periode: str) -> str:
    """How a place and period are written in a map of values."""
    return f"{periode}/{plek}"


def vouw_cijfer(opgetekend: Iterable[Opgetekend], vanaf: Cijfer | None = None) -> Cijfer:
    """The state of a figure after its events. Total: an unknown event raises."""
    s = vanaf or Cijfer()
    for r in opgetekend:
        e = r.gebeurtenis
        if isinstance(e, g.CijferGekozen):
            s = replace(
                s, bestaat=True, kiezer=r.actor, kiezer_rol=r.rol or "", ritme=e.ritme, thema=e.thema,
                buurten=e.buurten, rollen=frozenset(e.rollen), laag=e.laag, hoog=e.hoog, te_klein=e.te_klein,
                levertijd=e.levertijd, hoogstens=e.hoogstens, gekozen_op=r.vastgelegd_op, vanaf=e.vanaf,
                tot=e.tot, oefening=e.oefening, ambitie=e.ambitie or "",
            )  # fmt: skip
        elif isinstance(e, g.CijfersGegeven):
            nieuw = dict(s.waarden)
            for waar, waarde in e.waarden.items():
                periode, _, plek = waar.partition("/")
                eerder = nieuw.get((plek, periode))
                keren = eerder.keren + 1 if eerder else 1
                nieuw[plek, periode] = Waarde(
                    waarde, r.actor, r.rol or "", r.vastgelegd_op, keren, r.nr, e.toelichting is not None
                )
            s = replace(s, waarden=nieuw)
        elif isinstance(e, g.CijferBekeken):
            gezegd = Bekeken(e.waarde, e.uitkomst, r.actor, r.vastgelegd_op)
            s = replace(s, bekeken={**s.bekeken, (e.plek, e.periode): gezegd})
        elif isinstance(e, g.CijferHerzien):
            s = replace(s, tot=e.tot, laag=e.laag, hoog=e.hoog)
        elif isinstance(e, g.CijferGestopt):
            s = replace(s, gestopt_op=r.vastgelegd_op)
        else:
            raise OnbekendeGebeurtenis(type(e).__name__)
        s = replace(s, lengte=r.nr)
    return s
