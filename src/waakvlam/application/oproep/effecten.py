"""What has to happen outside because people are called together, and when somebody has waited long enough."""

from collections.abc import Iterator
from typing import Any

from waakvlam.core.casus import Toestand
from waakvlam.core.oproep import gebeurtenissen as g
from waakvlam.core.oproep.antwoord import TERUG, ZELF
from waakvlam.core.oproep.regels import lopende, wacht
from waakvlam.core.oproep.stand import KOMT_NIET

BELTAKEN = (f"{TERUG}-", f"{ZELF}-")
"""How the codes begin of tasks to ring somebody: they cannot wait for a quarter of an hour."""
OPROEP = (
    *(g.Opgeroepen, g.OproepVerzet, g.OproepIngetrokken, g.OproepBeantwoord, g.Opgebeld),
    *(g.Herinnerd, g.DienstGepland, g.DienstOvergedragen, g.DienstOvergenomen),
)  # fmt: skip


def oproep_effecten(e: Any) -> Iterator[tuple[str, str]]:
    """Kind of effect, and the invitation, duty or role it is for."""
    if isinstance(e, g.Opgeroepen) and not e.stil:
        yield "opgeroepen", e.uitnodiging
    elif isinstance(e, g.OproepVerzet):
        yield from (("oproep-verzet", een) for een in e.verteld)
    elif isinstance(e, g.OproepIngetrokken):
        yield from (("oproep-ingetrokken", een) for een in e.verteld)
    elif isinstance(e, g.OproepBeantwoord | g.Opgebeld):
        if KOMT_NIET in (getattr(e, "antwoord", ""), getattr(e, "uitkomst", "")):
            yield "oproep-door", e.uitnodiging
    elif isinstance(e, g.Herinnerd):
        yield from (("herinnerd", rol) for rol in e.rollen)
    elif isinstance(e, g.DienstGepland | g.DienstOvergedragen | g.DienstOvergenomen):
        soort = {g.DienstGepland: "gepland", g.DienstOvergedragen: "overgedragen"}.get(type(e), "overgenomen")
        yield f"dienst-{soort}", e.dienst


def oproep_termijnen(t: Toestand) -> Iterator[tuple[str, Any]]:
    """Until when an answer is waited for, per invitation."""
    loopt = {oproep.id for oproep in lopende(t)}
    for u in t.uitnodigingen.values():
        if u.oproep in loopt and u.uiterlijk is not None and wacht(u):
            yield f"oproep:{u.id}", u.uiterlijk
