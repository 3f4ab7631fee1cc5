"""Taking other people out of a text. It proposes; a person looks at the outcome and decides."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

ANDER = "[iemand anders]"
PERSOON = "[persoon]"
MEDEWERKER = "[medewerker]"
GEGEVENS = "[gegevens weggelaten]"

_NUMMER = re.compile(r"\bP([1-9]\d{0,2})\b")
_GEGEVENS = (
    re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    re.compile(r"\b[A-Z]{2}\d{2}[ ]?[A-Z]{4}(?:[ ]?\d){10}\b"),
    re.compile(r"(?<![\w+])(?<!\d[-.])(?!\d\d-\d\d-\d{4})(?:(?:\+|00?)\d(?:[ -]?\d){7,11}|\d{9,})(?!\w)"),
    re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b"),
    re.compile(
        r"\b(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|1[0-2])[-/.](?:19|20)\d\d\b(?=[^\n]{0,20}geboren)"
    ),
    re.compile(r"(?<=geboren op )\d{1,2}[-/. ]\w+[-/. ]\d{2,4}"),
)
"""E-mail, IBAN, telephone or citizen number, post code, date of birth."""


@dataclass(frozen=True, slots=True)
class Gelakt:
    """A text with people taken out, and how often something was."""

    tekst: str
    aantal: int


def lak_anderen(tekst: str, eigen: Iterable[str], namen: Iterable[str] = ()) -> Gelakt:
    """The text for one person: numbers and names of others and loose personal data out, their own kept."""
    zelf = frozenset(eigen)
    tekst, aantal = _vervang(_NUMMER, tekst, lambda m: m.group() if m.group() in zelf else ANDER)
    return _verder(tekst, aantal, namen, ANDER)


def lak_iedereen(tekst: str, namen: Iterable[str] = ()) -> Gelakt:
    """The text for anybody: every number, name and other personal data out."""
    tekst, aantal = _vervang(_NUMMER, tekst, lambda _: PERSOON)
    return _verder(tekst, aantal, namen, MEDEWERKER)


def _verder(tekst: str, aantal: int, namen: Iterable[str], naam: str) -> Gelakt:
    for woord in sorted({n for heel in namen for n in _delen(heel)}, key=len, reverse=True):
        patroon = re.compile(rf"(?<!\w){re.escape(woord)}(?!\w)")
        tekst, meer = _vervang(patroon, tekst, lambda _: naam)
        aantal += meer
    for patroon in _GEGEVENS:
        tekst, meer = _vervang(patroon, tekst, lambda _: GEGEVENS)
        aantal += meer
    return Gelakt(tekst, aantal)


def _delen(naam: str) -> list[str]:
    """A name as a whole, and its parts that are names by themselves: not *de*, *van*, *ten*."""
    heel = naam.strip()
    delen = [deel for deel in heel.split() if len(deel) > 2 and deel[0].isupper()]
    return [heel, *delen] if heel else []


def _vervang(patroon: re.Pattern[str], tekst: str, door: Callable[[re.Match[str]], str]) -> tuple[str, int]:
    """The text after replacing, and how often something became different."""
    teller = 0

    def vervang(gevonden: re.Match[str]) -> str:
        nonlocal teller
        nieuw = door(gevonden)
        teller += nieuw != gevonden.group()
        return nieuw

    return patroon.sub(vervang, tekst), teller
