"""The lists of meetings a case is on or can be put on, for the page of that case."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import Toestand
from waakvlam.core.overleglijst.vouwen import LEEG
from waakvlam.core.overleglijst.wie import in_kern, mag_op_lijst, periodiek, stap_naar_lijst, te_nodigen


@dataclass(frozen=True, slots=True)
class Opslijst:
    """A list: since when the case is on it, the step of the approach that puts it there, and who is asked.

    ``mag``: the viewer may put it on or take it off. ``uitnodigen``: (role, name, asked now).
    ``opent``: the list itself is there for the viewer: they belong to the body, or this case is on it.
    """

    gremium: str
    naam: str
    op: datetime | None
    stap: str
    mag: bool
    uitnodigen: tuple[tuple[str, str, bool], ...]
    besproken_op: datetime | None
    opent: bool


def lijsten_van(t: Toestand, aanpak: Aanpak, rollen: frozenset[str]) -> tuple[Opslijst, ...]:
    """The lists for a case; those it is not on and that this viewer cannot put it on are left out."""
    if t.gesloten is not None:
        return ()
    uit = []
    for code in periodiek(aanpak):
        op, punt = t.agenda.get(code), t.punten.get(code, LEEG)
        stap = stap_naar_lijst(t, aanpak, code) if op is None else None
        if stap is not None and t.sinds is not None:
            mag = not rollen.isdisjoint(stap.beslist(t, t.sinds))
        else:
            mag = not rollen.isdisjoint(mag_op_lijst(t, aanpak, code))
        if op is None and not mag:
            continue
        nu = punt.genodigden(op)
        uit.append(
            Opslijst(
                code, namen.rol(aanpak, code), op, stap.code if stap else "", mag,
                tuple((rol, namen.rol(aanpak, rol), rol in nu) for rol in te_nodigen(aanpak, code)),
                punt.besproken_op, op is not None or any(in_kern(aanpak, code, rol) for rol in rollen),
            )
        )  # fmt: skip
    return tuple(uit)
