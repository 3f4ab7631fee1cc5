"""The way from a signal to an outcome: where it is interpreted, who judges, what can come of it.

It is made from the way of a signal and the first steps that ask for a meeting of the body in which it is
interpreted. An approach that names no such body has no such figure.
"""

from dataclasses import dataclass

from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.stappen import BeslisserModel, Overgang
from waakvlam.core.aanpak.woorden import Vertaal, Woorden, plat
from waakvlam.core.aanpak.woorden.basis import _, klein
from waakvlam.core.aanpak.woorden.zinnen import beslisser


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What can come of it: a step of the approach, by code and name."""

    code: str
    naam: str


@dataclass(frozen=True, slots=True)
class Oordeel:
    """Who judges, in words, and what can come of that."""

    beslist: str
    uitkomsten: tuple[Uitkomst, ...]


@dataclass(frozen=True, slots=True)
class Signaalloop:
    """One way: its name, the bodies that interpret, the judgements. ``nagemaakt``: not in the source so."""

    code: str
    naam: str
    samen: tuple[str, ...]
    oordelen: tuple[Oordeel, ...]
    nagemaakt: bool


def signaallopen(m: AanpakModel, vertaal: Vertaal = _) -> tuple[Signaalloop, ...]:
    """Return the ways of a signal that an approach can be drawn for, in its own order."""
    w = Woorden(m, vertaal)
    gevonden = []
    for code, weg in m.signaalwegen.items():
        bijeen = weg.duiding.overleggen if weg.duiding else []
        per_beslisser: dict[str, list[Uitkomst]] = {}
        for stap, overgang in m.overgangen.items():
            if _is_eerst(m, overgang) and _vraagt(overgang) & set(bijeen):
                wie = _wie(w, overgang.beslist)
                per_beslisser.setdefault(wie, []).append(Uitkomst(stap, overgang.naam))
        if weg.duiding and per_beslisser:
            oordelen = tuple(Oordeel(een, tuple(uit)) for een, uit in per_beslisser.items())
            samen = tuple(m.gremia[een].naam for een in bijeen)
            nagemaakt = weg.duiding.herkomst != "bron"
            gevonden.append(Signaalloop(code, weg.naam, samen, oordelen, nagemaakt))
    return tuple(gevonden)


def _is_eerst(m: AanpakModel, overgang: Overgang) -> bool:
    """Whether a step is taken where a case begins, or is a judgement that can be given anywhere."""
    return bool(set(overgang.van) & set(m.begin)) or ("*" in overgang.van and overgang.soort == "binnen")


def _vraagt(overgang: Overgang) -> set[str]:
    """The bodies that a step asks to have met first."""
    return {eis.wat.overleg for eis in overgang.vereist if eis.wat.overleg}


def _wie(w: Woorden, b: BeslisserModel) -> str:
    """Who decides, short: of a choice by condition only between whom."""
    if b.dan is None or b.anders is None:
        return plat(beslisser(w, b))
    return w._("%(een)s of %(ander)s") % {"een": _wie(w, b.dan), "ander": klein(_wie(w, b.anders))}
