"""How a list stands: what is answered, counted per block, what it says, what changed since another round.

It counts; it adds nothing up to a score and gives no verdict.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.lijsten import Onderdeel, Vraaglijst
from waakvlam.core.aanpak.lijstvoorwaarden import een_kopie, verwacht
from waakvlam.core.aanpak.taal.lijsten import Deel
from waakvlam.core.aanpak.verklaren import bladeren
from waakvlam.core.antwoorden import NVT, ONBEKEND
from waakvlam.core.casus.lijsten import ronde_nu
from waakvlam.core.casus.toestand import Antwoord, Toestand
from waakvlam.core.tijd import OOIT

TELLINGEN = ("hoog", "laag", "ander", "onbekend", "nvt", "open")
"""On the side of the higher risk, on the other side, without sides; not known, not applicable, open."""


@dataclass(frozen=True, slots=True)
class Zegt:
    """What a filled list says: its text, the parts this rests on, and those of them that are not known."""

    regel: str
    tekst: str
    steunt_op: tuple[str, ...]
    onbekend: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lijststand:
    """One copy of a list in one round. ``gevraagd`` are the parts asked in this state, ``open`` those without
    an answer; ``compleet``: every required part is answered (not known and not applicable count).
    """

    lijst: Vraaglijst
    ronde: int
    voor: str
    antwoorden: dict[str, Antwoord]
    gevraagd: tuple[str, ...]
    open: tuple[str, ...]
    tel: dict[str, dict[str, int]]
    compleet: bool
    uitkomst: Zegt | None

    @property
    def tellend(self) -> tuple[str, ...]:
        """The parts that are asked and count: those with a side of higher risk, or all when none has one."""
        met = tuple(code for code in self.gevraagd if self.lijst.delen[code].hoog is not None)
        return met if self.lijst.met_kant else self.gevraagd

    @property
    def beantwoord(self) -> int:
        """How many of the parts that count have an answer."""
        return sum(1 for code in self.tellend if code in self.antwoorden)

    @property
    def laatst(self) -> Antwoord | None:
        """The answer that was given last."""
        return max(self.antwoorden.values(), key=lambda a: a.nr, default=None)


def gevraagd(t: Toestand, lijst: Vraaglijst, op: datetime = OOIT) -> tuple[str, ...]:
    """The parts of a list that are asked in this state."""
    return tuple(code for code, deel in lijst.delen.items() if deel.als is None or deel.als(t, op))


def stand(
    t: Toestand,
    lijst: Vraaglijst,
    voor: str = "",
    ronde: int | None = None,
    kringen: frozenset[str] | None = None,
) -> Lijststand:
    """How one copy of a list stands in a round (the present one when none is given).

    ``kringen``: only what may be read in these circles; None is everything.
    """
    nu = ronde_nu(t, lijst.code)
    nr = ronde or nu
    w = een_kopie(t, lijst.code, voor) if voor else t
    if nr != nu:
        w = _in_ronde(w, lijst.code, nr)
    delen = {code: lijst.delen[code] for code in gevraagd(w, lijst) if _leesbaar(lijst, code, kringen)}
    er = {
        code: a
        for code, a in t.ingevuld.get((lijst.code, nr, voor), {}).items()
        if _leesbaar(lijst, code, kringen)
    }
    return Lijststand(
        lijst,
        nr,
        voor,
        er,
        tuple(delen),
        tuple(code for code in delen if code not in er),
        _tel(lijst, delen.values(), er),
        bool(delen) and all(code in er or not deel.model.verplicht for code, deel in delen.items()),
        _zegt(w, lijst, er),
    )


def _leesbaar(lijst: Vraaglijst, code: str, kringen: frozenset[str] | None) -> bool:
    if kringen is None:
        return True
    deel = lijst.delen.get(code)
    kring = (deel.model.kring if deel else None) or lijst.model.kring
    return kring is None or kring in kringen


def _in_ronde(t: Toestand, lijst: str, nr: int) -> Toestand:
    """The state as conditions see it when an earlier round of a list is the present one."""
    w = t.kopie()
    w.rondes[lijst] = tuple(r for r in t.rondes.get(lijst, ()) if r.nr <= nr)
    return w


def telling(deel: Onderdeel, antwoord: Antwoord | None) -> str:
    """Under which of ``TELLINGEN`` an answer counts."""
    if antwoord is None:
        return "open"
    waarde = antwoord.waarde
    if waarde in (ONBEKEND, NVT) and waarde not in deel.model.opties:
        return str(waarde)
    if deel.hoog is None:
        return "ander"
    return "hoog" if waarde == deel.hoog else "laag"


def _tel(lijst: Vraaglijst, delen: Iterable[Onderdeel], er: dict[str, Antwoord]) -> dict[str, dict[str, int]]:
    """The counts per block; in a list whose questions have sides, a part without sides counts apart."""
    tel: dict[str, dict[str, int]] = {}
    for deel in delen:
        blok = tel.setdefault(deel.blok, dict.fromkeys(TELLINGEN, 0))
        if deel.hoog is not None or not lijst.met_kant:
            blok[telling(deel, er.get(deel.code))] += 1
        elif deel.code in er:
            blok["ander"] += 1
    return tel


def _zegt(t: Toestand, lijst: Vraaglijst, er: dict[str, Antwoord]) -> Zegt | None:
    """The first thing the list says that holds; nothing as long as nothing is filled in."""
    if not er:
        return None
    twijfel: dict[str, None] = {}
    for slot in lijst.uitkomsten:
        antwoord = slot.als(t, OOIT) if slot.als is not None else True
        bladen = [
            b.antwoord.partition(".")[2]
            for b in (bladeren(slot.model) if slot.model is not None else ())
            if b.antwoord is not None and b.antwoord.partition(".")[0] == lijst.code
        ]
        open_ = [code for code in bladen if code not in er or er[code].waarde == ONBEKEND]
        if antwoord:
            steunt = tuple(code for code in bladen if code in er and code not in open_)
            return Zegt(slot.regel, slot.tekst, steunt, tuple(dict.fromkeys([*twijfel, *open_])))
        twijfel |= dict.fromkeys(open_ if antwoord is None else ())
    return None


def samen_te_vullen(nu: Lijststand) -> tuple[str, ...]:
    """The open parts of which all at once may be said that they are not known yet, or do not apply.

    Not one that need not be answered, asks an answer of its own or of somebody in particular, comes too
    early, or is only asked because another part is still open.
    """
    open_ = set(nu.open)

    def hangt_aan(model: Deel) -> set[str]:
        bladen = bladeren(model.als) if model.als is not None else []
        eigen = {b.antwoord.partition(".")[2] for b in bladen if b.antwoord is not None}
        return {*model.na, *eigen}

    modellen = {code: nu.lijst.delen[code].model for code in nu.open}
    return tuple(
        code
        for code, m in modellen.items()
        if m.verplicht and m.onbekend_mag and not (m.rol or m.kring or hangt_aan(m) & open_)
    )


@dataclass(frozen=True, slots=True)
class Verschil:
    """A part in two rounds; ``anders``: the answers differ."""

    deel: str
    oud: Antwoord | None
    nieuw: Antwoord | None

    @property
    def anders(self) -> bool:
        """Whether the answer differs; another text beside the same value is no other answer."""
        oud, nieuw = self.oud, self.nieuw
        if oud is None or nieuw is None:
            return oud is not nieuw
        return oud.waarde != nieuw.waarde


def vergelijk(oud: Lijststand, nieuw: Lijststand) -> list[Verschil]:
    """Every part that is asked or answered in either round, in the order of the list."""
    codes = [
        c
        for c in nieuw.lijst.delen
        if c in {*oud.gevraagd, *nieuw.gevraagd, *oud.antwoorden, *nieuw.antwoorden}
    ]
    eigen = [c for c in {**oud.antwoorden, **nieuw.antwoorden} if c not in nieuw.lijst.delen]
    return [Verschil(c, oud.antwoorden.get(c), nieuw.antwoorden.get(c)) for c in (*codes, *eigen)]


def kopieen_van(t: Toestand, lijst: Vraaglijst) -> list[str]:
    """The copies a list has or should have; only the empty name for a list of the case as a whole."""
    er = [voor for (code, _, voor) in t.ingevuld if code == lijst.code]
    return list(dict.fromkeys([*verwacht(t, lijst.model, er), *er]))


def als_kaart(t: Toestand, lijst: Vraaglijst) -> dict[str, Any]:
    """How a list stands in codes, for histories; per copy under ``voor`` when it has more than one."""
    if lijst.model.per == "casus":
        return _kaart(stand(t, lijst))
    per = {voor: stand(t, lijst, voor) for voor in kopieen_van(t, lijst)}
    return {
        "ronde": ronde_nu(t, lijst.code),
        "beantwoord": sum(s.beantwoord for s in per.values()),
        "compleet": bool(per) and all(s.compleet for s in per.values()),
        "voor": {voor: _kaart(s) for voor, s in per.items()},
    }


def _kaart(s: Lijststand) -> dict[str, Any]:
    return {
        "ronde": s.ronde,
        "beantwoord": s.beantwoord,
        "van": len(s.tellend),
        "open": list(s.open),
        "antwoorden": {code: a.waarde for code, a in s.antwoorden.items()},
        "tel": s.tel,
        "compleet": s.compleet,
        "uitkomst": s.uitkomst.tekst if s.uitkomst else "",
        "onbekend": list(s.uitkomst.onbekend) if s.uitkomst else [],
        "eigen": [code for code in s.antwoorden if code not in s.lijst.delen],
    }


def alle(t: Toestand, aanpak: Aanpak) -> dict[str, Any]:
    """How every list of the approach stands, in codes."""
    return {code: als_kaart(t, lijst) for code, lijst in aanpak.vraaglijsten.items()}
