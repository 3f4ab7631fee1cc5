"""What in a text points to a person: numbers and addresses that a rule can recognise.

A name cannot be recognised by a rule, so the page says so as well. Rather one too many than one missed:
whoever is refused for nothing writes the number as a word.
"""

import re
from collections.abc import Iterator

BSN, TELEFOON, EMAIL, IBAN, ADRES, KENTEKEN, DATUM = (
    *("bsn", "telefoon", "email", "iban", "adres", "kenteken", "geboortedatum"),
)
SOORTEN = (BSN, TELEFOON, EMAIL, IBAN, ADRES, KENTEKEN, DATUM)

_CIJFERS = re.compile(r"(?<![\w])\+?\d(?:[\s.\-/()]{0,3}\d){7,14}(?!\d)")
_EMAIL = re.compile(r"[\w.+\-]+\s?(?:@|\(at\)|\[at\])\s?[\w\-]+(?:\.[\w\-]+)+", re.IGNORECASE)
_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ ]?[A-Za-z0-9]){10,30}")
_POSTCODE = re.compile(r"(?<!\d)[1-9]\d{3}(?:[ ]?[A-Z]{2}|[A-Za-z]{2})(?![A-Za-z])")
_STRAAT = re.compile(
    r"\b[A-Z\u00c0-\u00dc][\w'\-]*(?:straat|laan|weg|plein|hof|dijk|kade|gracht|singel|pad|dreef|steeg|ring|"
    r"park|baan|plantsoen|weide|akker|veld|oever|markt|brink)\s+\d{1,4}\b"
)
_KENTEKEN = re.compile(
    r"(?<![A-Za-z0-9])(?=[A-Za-z0-9\-]*\d)(?=[A-Za-z0-9\-]*[A-Za-z])"
    r"(?:[A-Za-z]{1,3}|\d{1,3})-(?:[A-Za-z]{2,3}|\d{2,3})-(?:[A-Za-z]{1,2}|\d{1,2})(?![A-Za-z0-9])"
)
_DATUM = re.compile(
    r"(?:geboren|geb\.?|geboortedatum)\D{0,12}(?:\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|"
    r"\d{1,2} [a-z]{3,9} \d{4})",
    re.IGNORECASE,
)


def herken(tekst: str) -> tuple[str, ...]:
    """The kinds of things in a text that point to a person, each once, in a fixed order."""
    gevonden = set(_alles(tekst))
    return tuple(soort for soort in SOORTEN if soort in gevonden)


def _alles(tekst: str) -> Iterator[str]:
    if _EMAIL.search(tekst):
        yield EMAIL
    zonder = tekst
    for m in _IBAN.finditer(tekst):
        if any(_is_iban(m.group().replace(" ", "").upper()[:lengte]) for lengte in range(15, 35)):
            yield IBAN
            zonder = zonder.replace(m.group(), " ")
    for m in _CIJFERS.finditer(zonder):
        cijfers = re.sub(r"\D", "", m.group())
        if _is_bsn(cijfers):
            yield BSN
        elif _is_telefoon(m.group(), cijfers):
            yield TELEFOON
    if _POSTCODE.search(zonder) or _STRAAT.search(zonder):
        yield ADRES
    if _KENTEKEN.search(zonder):
        yield KENTEKEN
    if _DATUM.search(tekst):
        yield DATUM


def _is_bsn(cijfers: str) -> bool:
    """Nine digits (or eight, with the first zero left out) that pass the eleven test."""
    if len(cijfers) not in (8, 9):
        return False
    cijfers = cijfers.zfill(9)
    som = sum(int(c) * w for c, w in zip(cijfers, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return som % 11 == 0 and int(cijfers) > 0


def _is_telefoon(geschreven: str, cijfers: str) -> bool:
    if geschreven.startswith("+") or cijfers.startswith("00"):
        return 10 <= len(cijfers) <= 15
    return cijfers.startswith("0") and len(cijfers) == 10


def _is_iban(tekst: str) -> bool:
    if not re.fullmatch(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}", tekst):
        return False
    getal = "".join(str(int(teken, 36)) for teken in tekst[4:] + tekst[:4])
    return int(getal) % 97 == 1
