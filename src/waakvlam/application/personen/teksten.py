"""Names and numbers of people in free text: found before it is kept, so that P1 can stand there instead."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from waakvlam.application.poorten import VERNIETIGD, Regel
from waakvlam.core.casus.persoonopdrachten import Persoonsgegevens
from waakvlam.core.casus.weigering import Reden
from waakvlam.core.deur.cijfers import nummers as nummers_in
from waakvlam.core.deur.tekens import gelijk
from waakvlam.core.deur.vondst import BSN

VERVANG, TOCH = "vervang", "toch"
"""What someone may choose when a name stands in a text: put P1 there, or keep it after all."""

SOORT = "persoon-vastgelegd"
KORTST = 3
_CIJFERS = re.compile(r"(?<![\w+])\+?\d(?:[ .-]?\d){5,14}(?!\w)")
_GENOEMD = re.compile(r"@(P[1-9]\d{0,2})\b")
_VOORVOEGSELS = frozenset(
    {"van", "de", "der", "den", "het", "ten", "ter", "te", "in", "op", "el", "al", "von", "la", "le", "du"}
)


@dataclass(frozen=True, slots=True)
class Vondst:
    """Something in a text that tells who a person is: where, and which person."""

    begin: int
    einde: int
    persoon: str


def bekenden(regels: Iterable[Regel], teksten: Mapping[str, str]) -> dict[str, list[tuple[str, str]]]:
    """Per person every (field, clear text) in these events; the caller passes only what may be read."""
    uit: dict[str, list[tuple[str, str]]] = {}
    for regel in regels:
        if regel.soort != SOORT:
            continue
        for veld, ref in regel.data.items():
            tekst = teksten.get(ref) if isinstance(ref, str) else None
            if tekst and tekst != VERNIETIGD and veld not in ("persoon", "kring"):
                uit.setdefault(str(regel.data["persoon"]), []).append((veld, tekst))
    return uit


def _woorden(gegevens: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The names of a person that may stand in a text, the longest first."""
    voor = [t for veld, t in gegevens if veld == "voornaam"]
    achter = [t for veld, t in gegevens if veld == "achternaam"]
    yield from (f"{v} {a}" for v in voor for a in achter)
    yield from achter
    for naam in achter:
        kern = [deel for deel in naam.split() if deel.casefold() not in _VOORVOEGSELS]
        yield " ".join(kern)
    yield from voor
    yield from (t for veld, t in gegevens if veld == "email")


def _alleen_cijfers(tekst: str) -> str:
    cijfers = re.sub(r"\D", "", tekst)
    # 06…, +316… and 00316… are one number.
    return re.sub(r"^(0031|31|0)(?=\d{9}$)", "", cijfers)


def vind(tekst: str, bekend: Mapping[str, Sequence[tuple[str, str]]]) -> list[Vondst]:
    """Where names, numbers and addresses of these persons stand in a text; none overlap."""
    uit: list[Vondst] = []

    def erbij(begin: int, einde: int, persoon: str) -> None:
        if all(einde <= v.begin or begin >= v.einde for v in uit):
            uit.append(Vondst(begin, einde, persoon))

    woorden = {(woord, persoon) for persoon, gegevens in bekend.items() for woord in _woorden(gegevens)}
    for woord, persoon in sorted(woorden, key=lambda paar: (-len(paar[0]), paar[1])):
        if len(woord) >= KORTST:
            for gevonden in re.finditer(rf"(?<!\w){re.escape(woord)}(?!\w)", tekst):
                erbij(gevonden.start(), gevonden.end(), persoon)
    for persoon, gegevens in bekend.items():
        nummers = {_alleen_cijfers(t) for veld, t in gegevens if veld in ("telefoon", "bsn")}
        for gevonden in _CIJFERS.finditer(tekst):
            if _alleen_cijfers(gevonden.group()) in nummers:
                erbij(gevonden.start(), gevonden.end(), persoon)
    return sorted(uit, key=lambda v: v.begin)


def vervang(tekst: str, vondsten: Sequence[Vondst]) -> str:
    """The text with P1, P2 … in the place of what was found."""
    for v in sorted(vondsten, key=lambda v: v.begin, reverse=True):
        tekst = tekst[: v.begin] + v.persoon + tekst[v.einde :]
    return tekst


def heeft_bsn(tekst: str) -> bool:
    """Whether a text holds nine digits that pass the eleven test, however they are written."""
    return any(soort == BSN for _, _, soort in nummers_in(gelijk(tekst)))


def genoemd(tekst: str) -> tuple[str, ...]:
    """The persons a text points at with @P1."""
    return tuple(dict.fromkeys(_GENOEMD.findall(tekst)))


def zonder_apenstaart(tekst: str) -> str:
    """The text with P1 for @P1."""
    return _GENOEMD.sub(r"\1", tekst)


def weeg(
    inhoud: Any, teksten: Mapping[str, str], bekend: Mapping[str, Sequence[tuple[str, str]]], keus: str
) -> tuple[dict[str, str], tuple[Reden, ...]]:
    """The texts of a command as they may be kept, and the reasons why not.

    ``inhoud`` has references, ``teksten`` the clear text of each. ``keus`` is VERVANG, TOCH or empty. A
    citizen service number never stays; what is typed of a person in its own place is left alone.
    """
    if isinstance(inhoud, Persoonsgegevens):
        return dict(teksten), ()
    uit: dict[str, str] = {}
    redenen = []
    for ref, ruw in teksten.items():
        tekst = zonder_apenstaart(ruw)
        vondsten = vind(tekst, bekend) if keus != TOCH else []
        if keus == VERVANG:
            tekst = vervang(tekst, vondsten)
        elif vondsten:
            wie = tuple(dict.fromkeys(v.persoon for v in vondsten))
            redenen.append(Reden("naam-in-tekst", veld=_veld(inhoud, ref), mist=wie))
        if heeft_bsn(tekst):
            redenen.append(Reden("bsn-in-tekst", veld=_veld(inhoud, ref)))
        uit[ref] = tekst
    return uit, tuple(dict.fromkeys(redenen))


def _veld(inhoud: Any, ref: str) -> str | None:
    """The field of a command that a text was typed in."""
    return next((veld.name for veld in fields(inhoud) if getattr(inhoud, veld.name) == ref), None)
