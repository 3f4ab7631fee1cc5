"""What the pages of the call list show."""

from dataclasses import dataclass

from waakvlam.application.oproep.bladen import Bellijst, Oproepkeus
from waakvlam.application.oproep.overdracht import Overdracht
from waakvlam.web.casus.weigering import WeigerBlad
from waakvlam.web.scherm import Scherm, scherm


@scherm("web/casus/bellijst/bellijst.html")
@dataclass(frozen=True, kw_only=True)
class BellijstPagina(Scherm):
    """The call list. ``opdracht_id`` is the beginning of the ids of its buttons."""

    blad: Bellijst
    opdracht_id: str


@scherm("web/casus/bellijst/oproep.html")
@dataclass(frozen=True, kw_only=True)
class OproepPagina(Scherm):
    """The form to call a body together. ``gekozen`` are the people ticked; ``later``: not now but ``om``."""

    keus: Oproepkeus
    opdracht_id: str
    gekozen: frozenset[str]
    later: bool
    om: str
    stil: bool
    wachten: str
    waar: str
    reden: str
    afwijken: str
    weigering: WeigerBlad | None


@scherm("web/casus/bellijst/overdracht.html")
@dataclass(frozen=True, kw_only=True)
class OverdrachtPagina(Scherm):
    """The open tasks by body, with those ticked and the body ``aan`` that gets them."""

    blad: Overdracht
    gekozen: frozenset[str]
    aan: str
    afwijken: str
    opdracht_id: str
    weigering: WeigerBlad | None
