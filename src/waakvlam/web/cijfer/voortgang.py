"""The block in the papers of a body that shows how far the ambitions of the approach are."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.vragen.ambities import Cijfervoortgang, Plekvoortgang, Voortgangen
from waakvlam.core.cijfer.periode import lees_periode
from waakvlam.web.cijfer import woorden


@dataclass(frozen=True, slots=True)
class Plekdeel:
    """A last value in words; ``buiten``: it lies outside what was set."""

    naam: str
    waarde: str
    periode: str
    buiten: bool
    op: datetime
    door: str
    toelichting: str


@dataclass(frozen=True, slots=True)
class Cijferdeel:
    """A figure; ``cijfer`` is empty for who cannot open its own page. ``vraag``: the period asked for now."""

    cijfer: str
    naam: str
    gewoon: str
    plekken: tuple[Plekdeel, ...]
    wie: str
    vraag: str
    oud: bool


@dataclass(frozen=True, slots=True)
class Ambitiedeel:
    """An ambition with its figures."""

    naam: str
    cijfers: tuple[Cijferdeel, ...]


@dataclass(frozen=True, slots=True)
class Ambitieblok:
    """All ambitions in the papers of a body; without ``regels`` nothing is shown."""

    kader: str
    regels: tuple[Ambitiedeel, ...]
    mag_kiezen: bool


def ambitieblok(v: Voortgangen) -> Ambitieblok:
    """Put what was read into words."""
    return Ambitieblok(
        ", ".join(dict.fromkeys(r.kader for r in v.regels)),
        tuple(Ambitiedeel(r.naam, tuple(map(_cijfer, r.cijfers))) for r in v.regels),
        v.mag_kiezen,
    )


def _cijfer(c: Cijfervoortgang) -> Cijferdeel:
    s = c.cijfer
    gevraagd = lees_periode(s.ritme, s.open_periode) if c.wacht else None
    return Cijferdeel(
        s.cijfer if c.leest else "",
        c.naam,
        woorden.gewoon(s, c.eenheid),
        tuple(_plek(c, p) for p in c.plekken),
        ", ".join(c.wie),
        woorden.periode(gevraagd, s.ritme) if gevraagd else "",
        c.oud,
    )


def _plek(c: Cijfervoortgang, p: Plekvoortgang) -> Plekdeel:
    periode = lees_periode(c.cijfer.ritme, p.stand.periode)
    return Plekdeel(
        p.naam,
        f"{woorden.waarde(p.stand.waarde, c.cijfer.te_klein)} {c.eenheid}",
        woorden.periode(periode, c.cijfer.ritme) if periode else p.stand.periode,
        not p.stand.gewoon,
        p.stand.op,
        p.door,
        p.toelichting,
    )
