"""What the pages on roles show."""

from dataclasses import dataclass

from waakvlam.web.scherm import Scherm, scherm
from waakvlam.web.toegang.lid import Lid


@scherm("web/toegang/rol.html")
@dataclass(frozen=True, kw_only=True)
class Rollen(Scherm):
    """The memberships of the visitor; ``nu`` is the number of the one in use."""

    leden: tuple[Lid, ...]
    nu: int


@scherm("web/toegang/geen_rol.html")
@dataclass(frozen=True, kw_only=True)
class GeenRolPagina(Scherm):
    """For who is logged in without a role."""
