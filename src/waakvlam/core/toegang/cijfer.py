"""Who sees a figure under watch, and may do something with it: who handles signals, and who supplies it.

A figure is about a neighbourhood and holds no person, so whoever supplies it reads it whole. The signals
beside it follow the access to signals.
"""

from collections.abc import Collection
from typing import Any

from waakvlam.core.cijfer import opdrachten as o
from waakvlam.core.cijfer.toestand import Cijfer
from waakvlam.core.toegang.beleid import Kijker
from waakvlam.core.toegang.ontwerp import BEHEERDER


def kiezers(behandelaars: Collection[str]) -> frozenset[str]:
    """The roles that choose figures: those that handle signals, and the functional administrator."""
    return frozenset({*behandelaars, BEHEERDER})


def volgt(kijker: Kijker, behandelaars: Collection[str]) -> bool:
    """Whether a viewer follows all figures."""
    return bool(kijker.rollen & kiezers(behandelaars))


def levert(kijker: Kijker, s: Cijfer) -> bool:
    """Whether a viewer supplies this figure."""
    return bool(kijker.rollen & s.rollen)


def mag_cijfer_zien(kijker: Kijker, s: Cijfer, behandelaars: Collection[str]) -> bool:
    """Whether the figure is there for a viewer."""
    return s.bestaat and (levert(kijker, s) or volgt(kijker, behandelaars))


def mag_aan_cijfer(kijker: Kijker, rol: str, s: Cijfer, opdracht: Any, behandelaars: Collection[str]) -> bool:
    """Whether a viewer may give this command in a role that is theirs; who may choose is for core to say."""
    if rol not in kijker.rollen:
        return False
    if isinstance(opdracht, o.VolgCijfer):
        return True
    if isinstance(opdracht, o.GeefCijfers) and rol in s.rollen:
        return True
    return rol in kiezers(behandelaars)
