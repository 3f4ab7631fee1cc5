"""Conditions on what is filled in: the answer to a part, and whether a list (or that of a product) is full.

An answer counts as it is now known, in the present round of its list. Of a list per role or person every
copy is looked at: an answer holds when one copy gives it, a list is full when every copy is.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from waakvlam.core.aanpak.taal.lijsten import Deel, Lijst
from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel
from waakvlam.core.antwoorden import NVT, ONBEKEND, OPEN

if TYPE_CHECKING:
    from waakvlam.core.casus.toestand import Antwoord, Toestand

Toets = Callable[["Toestand", datetime], bool | None]
Telt = Callable[["Antwoord"], bool]


def kopieen(t: "Toestand", lijst: str) -> dict[str, dict[str, "Antwoord"]]:
    """Per copy (empty: that of the case) what is filled in, in the present round."""
    rondes = t.rondes.get(lijst)
    if not rondes:
        return {}
    nr = rondes[-1].nr
    return {voor: er for (code, ronde, voor), er in t.ingevuld.items() if code == lijst and ronde == nr}


def verwacht(t: "Toestand", lijst: Lijst, er: Iterable[str]) -> list[str]:
    """The copies a list should have: of the case, of each person, of each role that fills it."""
    if lijst.per == "persoon":
        return [f"P{nr}" for nr in range(1, t.personen + 1)]
    if lijst.per == "rol":
        return list(lijst.rol) or list(er)
    return [""]


def een_kopie(t: "Toestand", lijst: str, voor: str) -> "Toestand":
    """The state in which of this list only one copy was filled in: for conditions within a copy."""
    w = t.kopie()
    w.ingevuld = {s: er for s, er in t.ingevuld.items() if s[0] != lijst or s[2] == voor}
    return w


def _een_antwoord(waarde: str | int, wil: frozenset[str | int] | None) -> bool | None:
    if wil is not None and waarde in wil:
        return True
    if waarde in (ONBEKEND, OPEN):
        return None
    return wil is None and waarde not in ("nee", NVT)


def antwoord(model: VoorwaardeModel) -> Toets:
    """Whether a part has this answer; without one named: yes, ticked, or anything that was filled in.

    Not known and open are onbekend, except to a condition that asks for just that.
    """
    lijst, _, deel = (model.antwoord or "").partition(".")
    wil: frozenset[str | int] | None = None
    if model.is_ is not None:
        wil = frozenset({_waarde(model.is_)})
    elif model.in_ is not None:
        wil = frozenset(map(_waarde, model.in_))

    def toets(t: "Toestand", op: datetime) -> bool | None:
        uit: bool | None = None
        for er in kopieen(t, lijst).values() or ({},):
            nu = _een_antwoord(er[deel].waarde if deel in er else OPEN, wil)
            if nu:
                return True
            uit = nu if uit is None else uit
        return uit

    return toets


def _waarde(waarde: object) -> str | int:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return waarde if isinstance(waarde, int) else str(waarde)


def telt(t: "Toestand", op: datetime, sinds: str | None) -> Telt:
    """Whether an answer counts at a moment: given by then, and since the level began if that is asked."""
    begin = t.sinds if sinds == "niveau" else None
    return lambda a: a.sinds <= op and (begin is None or a.op >= begin)


def mist(
    t: "Toestand", lijst: Lijst, code: str, nodig: list[str] | None, delen: dict[str, Toets | None],
    telt_: Telt, op: datetime,
) -> list[str]:  # fmt: skip
    """The parts that lack an answer in one of the copies: ``nodig``, or those of ``delen`` that are asked."""
    er = kopieen(t, code)
    uit: dict[str, None] = {}
    for voor in verwacht(t, lijst, er) or [""]:
        w = een_kopie(t, code, voor) if voor else t
        gevraagd = nodig
        if gevraagd is None:
            gevraagd = [deel for deel, als in delen.items() if als is None or als(w, op)]
        hier = er.get(voor, {})
        for deel in gevraagd:
            if deel not in hier or not telt_(hier[deel]):
                uit[deel] = None
        if nodig is None and not delen and not any(map(telt_, hier.values())):
            # Nothing in this list is required: then it is full as soon as anything is filled in.
            uit.update(dict.fromkeys(lijst.onderdelen))
    return list(uit)


def verplicht(lijst: Lijst) -> dict[str, Deel]:
    """The parts that must be answered before the list is whole."""
    return {code: deel for code, deel in lijst.onderdelen.items() if deel.verplicht}
