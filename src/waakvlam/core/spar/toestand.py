"""The state of a question without names."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend
from waakvlam.core.spar.gebeurtenissen import SparAangevuld, SparBeantwoord, SparGevraagd
from waakvlam.core.tijd import plus


@dataclass(frozen=True, slots=True)
class Spar:
    """Who asked which role, when something was last said, and when it all goes away."""

    bestaat: bool = False
    vrager: str = ""
    vrager_rol: str = ""
    aan: str = ""
    gevraagd_op: datetime | None = None
    laatst_op: datetime | None = None
    blijft: str = ""
    antwoorden: int = 0
    wacht_op_antwoord: bool = False
    oefening: bool = False
    lengte: int = 0
    gewijzigd_in: dict[str, int] = field(default_factory=dict)

    @property
    def verloopt_op(self) -> datetime | None:
        """When nobody can read it any more; None for one that does not exist."""
        return plus(self.laatst_op, self.blijft) if self.laatst_op is not None else None

    def loopt(self, nu: datetime) -> bool:
        """Whether it is still there at a moment."""
        weg = self.verloopt_op
        return weg is not None and nu < weg


def vouw_spar(opgetekend: Iterable[Opgetekend], vanaf: Spar | None = None) -> Spar:
    """The state of a question after its events. Total: an unknown event raises."""
    s = vanaf or Spar()
    for r in opgetekend:
        e = r.gebeurtenis
        if isinstance(e, SparGevraagd):
            s = replace(
                s,
                bestaat=True,
                vrager=r.actor,
                vrager_rol=r.rol or "",
                aan=e.aan,
                gevraagd_op=r.vastgelegd_op,
                blijft=e.blijft,
                wacht_op_antwoord=True,
                oefening=e.oefening,
            )
        elif isinstance(e, SparBeantwoord):
            s = replace(s, antwoorden=s.antwoorden + 1, wacht_op_antwoord=False)
        elif isinstance(e, SparAangevuld):
            s = replace(s, wacht_op_antwoord=True)
        else:
            raise OnbekendeGebeurtenis(type(e).__name__)
        # From when it was recorded: nobody keeps it longer by saying that it happened later.
        s = replace(s, laatst_op=r.vastgelegd_op, lengte=r.nr)
    return s
