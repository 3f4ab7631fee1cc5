"""What the pages on key residents show."""

from dataclasses import dataclass

from waakvlam.application.vragen.sleutelpersonen import Sleutelregel
from waakvlam.web.scherm import Scherm, scherm
from waakvlam.web.sleutelpersoon.formulier import Contactformulier, Sleutelformulier, Verlengformulier


@scherm("web/sleutelpersoon/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Sleutelpersonen(Scherm):
    """Those of whom the viewer may read who they are."""

    rijen: tuple[Sleutelregel, ...]
    mag: bool


@scherm("web/sleutelpersoon/nieuw.html")
@dataclass(frozen=True, kw_only=True)
class Nieuw(Scherm):
    """The form to write somebody down; None for who may not."""

    form: Sleutelformulier | None


@scherm("web/sleutelpersoon/een.html")
@dataclass(frozen=True, kw_only=True)
class Een(Scherm):
    """One key resident, with forms for the keeper; a colleague who may read can take over or end it."""

    r: Sleutelregel
    contact: Contactformulier | None
    verlengen: Verlengformulier | None
    opdracht_id: str
