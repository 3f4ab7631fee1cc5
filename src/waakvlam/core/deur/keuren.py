"""Tests behind a pattern: whether figures that look like a number are one."""

from waakvlam.core.deur.tekens import gelijk, laag

_GEWICHT = (9, 8, 7, 6, 5, 4, 3, 2, -1)

IBANLENGTE = {
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "BA": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24,
    "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GR": 27,
    "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IS": 26, "IT": 27, "KW": 30, "LB": 28, "LI": 21, "LT": 20,
    "LU": 20, "LV": 21, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MT": 31, "NL": 18, "NO": 15, "PL": 28,
    "PT": 25, "RO": 24, "RS": 22, "SA": 24, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "TN": 24, "TR": 26,
    "UA": 29, "XK": 20,
}  # fmt: skip
"""Characters of an account number per country."""


def is_bsn(cijfers: str) -> bool:
    """Whether nine figures pass the eleven test."""
    if len(cijfers) != 9 or cijfers == "000000000":
        return False
    return sum(int(c) * w for c, w in zip(cijfers, _GEWICHT, strict=True)) % 11 == 0


def is_telefoon(cijfers: str, plus: bool) -> bool:
    """Whether figures are a telephone number: ten with a nought, or one with the code of a country."""
    if plus or cijfers.startswith("00"):
        return 10 <= len(cijfers) <= 15
    if cijfers.startswith("316"):
        return len(cijfers) == 11
    return len(cijfers) == 10 and cijfers[0] == "0"


def iban_in(geschreven: str) -> int:
    """How many characters of what looks like an account number are one; 0 when none is."""
    lengte = IBANLENGTE.get(geschreven[:2].upper(), 0)
    waarde, aantal = 0, 0
    eerste: list[str] = []
    for plek, teken in enumerate(geschreven):
        if not ("0" <= teken <= "9" or "A" <= teken.upper() <= "Z"):
            continue
        aantal += 1
        if aantal <= 4:
            eerste.append(teken)
        else:
            waarde = _bij(waarde, teken)
        if aantal == lengte:
            for vooraan in eerste:
                waarde = _bij(waarde, vooraan)
            na = geschreven[plek + 1 : plek + 2]
            los = not ("0" <= na <= "9" or "A" <= na.upper() <= "Z")
            return plek + 1 if los and waarde == 1 else 0
    return 0


def _bij(rest: int, teken: str) -> int:
    getal = int(teken, 36)
    return (rest * (10 if getal < 10 else 100) + getal) % 97


def is_postcode(geschreven: str) -> bool:
    """Whether it is no year with two letters behind it, and no combination that was never given out."""
    letters = geschreven[4:].lstrip()[:2].upper()
    jaar = geschreven[4] == " " and geschreven[:2] in ("19", "20")
    # "1990 AB" may be both; with a house number behind it, it is an address.
    return letters not in ("SA", "SD", "SS") and not (jaar and len(geschreven) == 7)


def is_apenstaart(geschreven: str) -> bool:
    """Whether it is an account and not a person of the case, such as @P1."""
    rest = geschreven[2:]
    return not (geschreven[1] == "P" and 1 <= len(rest) <= 3 and all("0" <= c <= "9" for c in rest))


def is_straat(geschreven: str, geen: frozenset[str]) -> bool:
    """Whether none of the words is one that only looks like a street."""
    return not any(woord in geen for woord in laag(gelijk(geschreven)).split(" "))
