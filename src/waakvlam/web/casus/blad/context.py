"""What the page of a case shows."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.oproep.bladen import Nummer, Oproepblad
from waakvlam.application.vragen.bladen import (
    CasusBlad,
    Punt,
    RegieRegel,
    StapRegel,
    VraagRegel,
    Weetregel,
)
from waakvlam.application.vragen.lijstbladen import LijstRegel
from waakvlam.web.casus.blad.band import Tekening
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Lijn:
    """A line of lead; ``aanwijzen_url`` is empty for who may not designate, ``ik``: the viewer holds it."""

    regel: RegieRegel
    wie: str
    rollen: str
    meer_rollen: str
    ik: bool
    aanwijzen_url: str
    aangewezen_door: str


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """Something asked now, with its buttons: ``gedaan`` and ``verteld`` are forms, the urls are links.

    ``datum_url``: where a day is chosen, of a task that asks for one.
    """

    regel: VraagRegel
    opdracht_id: str
    gedaan: bool
    verteld: str
    url: str
    lukt_niet_url: str
    datum_url: str


@dataclass(frozen=True, slots=True)
class TeBevestigen:
    """A decision in somebody's name; ``van_mij``: it is for the viewer to say whether it is right."""

    besluit: str
    stap: str
    op: datetime
    vastgelegd_door: str
    wacht_op: str
    van_mij: bool
    opdracht_id: str
    klopt_niet_url: str


@dataclass(frozen=True, slots=True)
class Weet:
    """Someone who was told or has yet to be told; ``bel`` are those in that role whom the viewer can ring."""

    regel: Weetregel
    opdracht_id: str
    bel: tuple[Nummer, ...]


@dataclass(frozen=True, slots=True)
class Oproepkort:
    """A call that goes on: who comes, of whom nothing is known yet, and whom to ring now (``eerst``)."""

    blad: Oproepblad
    komen: str
    nog: str
    eerst: str


@dataclass(frozen=True, slots=True)
class Punten:
    """Points of a step: those that hold or are few, and the rest folded away."""

    punten: tuple[Punt, ...]
    rest: tuple[Punt, ...]


@dataclass(frozen=True, slots=True)
class Richting:
    """A step from here, as shown under *Op of af?*."""

    stap: StapRegel
    redenen: Punten
    eisen: tuple[Punt, ...]
    genoeg: str
    url: str


@dataclass(frozen=True, slots=True)
class Moment:
    """What one act brought about: its main sentence, and what followed from it."""

    nr: int
    zin: str
    bij: tuple[str, ...]
    teksten: tuple[str, ...]
    op: datetime
    vastgelegd_op: datetime
    later: bool
    door: str
    namens: str
    stand: str
    kring: str
    belangrijk: bool
    correctie_url: str


@scherm("web/casus/casus.html")
@dataclass(frozen=True, kw_only=True)
class Casus(Scherm):
    """The page of a case."""

    blad: CasusBlad
    regie: tuple[Lijn, ...]
    vragen: tuple[Gevraagd, ...]
    meer_vragen: tuple[Gevraagd, ...]
    nog_vragen: int
    vragen_open: bool
    bevestigen: tuple[TeBevestigen, ...]
    weten: tuple[Weet, ...]
    oproepen: tuple[Oproepkort, ...]
    op: tuple[Richting, ...]
    af: tuple[Richting, ...]
    verloop: tuple[Moment, ...]
    ouder: tuple[Moment, ...]
    nog_ouder: int
    tekening: Tekening | None
    sluiten_mag: bool
    lijsten: tuple[LijstRegel, ...]
    lijsten_meer: int
    overleglijst_id: str
