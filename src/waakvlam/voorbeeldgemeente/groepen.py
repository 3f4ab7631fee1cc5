"""The people of the fictional municipality in the groups of the login page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from waakvlam.readmodels.leden import Lid
from waakvlam.voorbeeldgemeente.bestanden import lees


@dataclass(frozen=True, slots=True)
class Groep:
    """People one can look around as under one approach; ``naam`` is empty for whoever is in no group."""

    naam: str
    over: str
    leden: tuple[Lid, ...]


def per_groep(leden: Sequence[Lid]) -> tuple[Groep, ...]:
    """Divide members over the groups, in the order of the roles there; the rest comes last.

    Somebody whose role is in several approaches stands in several groups.
    """
    gevuld = [Groep(g["naam"], g["over"], tuple(_met_rollen(leden, g["rollen"]))) for g in _groepen()]
    geplaatst = {lid.nummer for groep in gevuld for lid in groep.leden}
    rest = tuple(lid for lid in leden if lid.nummer not in geplaatst)
    return tuple(groep for groep in (*gevuld, Groep("", "", rest)) if groep.leden)


def _met_rollen(leden: Sequence[Lid], rollen: Iterable[str]) -> Iterable[Lid]:
    return (lid for rol in rollen for lid in leden if lid.rol == rol)


@cache
def _groepen() -> Sequence[Mapping[str, Any]]:
    gelezen: Sequence[Mapping[str, Any]] = lees("mensen.yaml")["groepen"]
    return gelezen
