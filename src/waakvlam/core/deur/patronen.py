"""What is recognised by its shape, as patterns that read the same in Python and in a browser.

Only what both know alike: classes that are written out, lookarounds, and repeats that are bounded, so that
the work is proportional to the length of a text, whatever it holds. No ``\\w``, ``\\d``, ``\\b`` or flags.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from waakvlam.core.deur import vondst as v
from waakvlam.core.deur.tekens import LETTER
from waakvlam.core.deur.woordenboek import Woordenboek

_X, _9 = "[A-Z]", "[0-9]"
_X_KLEIN = "[bcdfghjklmnpqrstvwxyz]"
"""Small letters in a licence plate: no vowels, so that ``07-en-08`` is none."""

KENTEKENS = (
    "XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9", "9-XXX-99",
    "XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9", "XXX-99-9",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Patroon:
    """A pattern for a kind. ``laag``: it is looked for in small letters.

    ``groep``: the part that is found, at the end of all that fits, when it is not all of it. ``keur``: the
    name of the test that decides. ``door``: by which table what was found is replaced.
    """

    soort: str
    uitdrukking: str
    laag: bool = False
    groep: int = 0
    keur: str = ""
    door: str = ""


def _een_van(woorden: tuple[str, ...] | list[str]) -> str:
    return "(?:" + "|".join(re.escape(w) for w in sorted(woorden, key=lambda w: (-len(w), w))) + ")"


def _kenteken(letter: str) -> str:
    vormen = ["".join({"X": letter, "9": _9, "-": "-"}[c] for c in vorm) for vorm in KENTEKENS]
    return "(?:" + "|".join(vormen) + ")"


def _kenteken_los() -> str:
    """Without hyphens, or with spaces: only after a word that says it is one."""
    vormen = ["".join({"X": "[a-z]", "9": _9, "-": "[ -]?"}[c] for c in vorm) for vorm in KENTEKENS]
    return "(?:" + "|".join(vormen) + ")"


def _datum(maanden: tuple[str, ...]) -> str:
    kort = tuple(m[:3] for m in maanden)
    return (
        "(?:[0-3]?[0-9][-/. ][01]?[0-9][-/. ](?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2}"
        f"|[0-3]?[0-9] {_een_van((*maanden, *kort))} (?:[0-9]{{4}}|[0-9]{{2}})|(?:19|20)[0-9]{{2}})"
    )


@lru_cache(maxsize=8)
def _patronen(
    sites: tuple[str, ...], media: tuple[str, ...], maanden: tuple[str, ...], straten: tuple[str, ...],
    bewoners: tuple[str, ...],
) -> tuple[Patroon, ...]:  # fmt: skip
    niet = f"(?<![{LETTER}0-9])"
    eind = f"(?![{LETTER}0-9])"
    straat, huis = _een_van(straten), f"[0-9]{{1,4}}(?:[ -]?[A-Za-z])?{eind}"
    nummer = r"(?:nr\.?|nummer|no\.?|huisnr\.?|huisnummer) ?[0-9]{1,4}(?:[ -]?[a-z])?" + eind
    hoofd, kaal = "[A-Z\u00c0-\u00d6\u00d8-\u00dc]", _een_van([s.capitalize() for s in straten])
    lokaal, deel = f"[{LETTER}0-9._%+-]", f"[{LETTER}0-9-]"
    return (
        Patroon(
            v.EMAIL,
            f"(?<!{lokaal}){lokaal}{{1,64}} ?(?:@|[(][aA][tT][)]|\\[[aA][tT]\\]) ?"
            f"{deel}{{1,63}}(?:[.]{deel}{{1,63}}){{1,5}}{eind}",
        ),
        Patroon(
            v.ACCOUNT,
            f'{niet}(?:https?://)?(?:www[.]|m[.]|nl-nl[.])?{_een_van(sites)}/[^ \\n\\r"<>()]{{1,200}}',
            laag=True,
        ),
        Patroon(
            v.ACCOUNT, f"(?<![{LETTER}0-9_.@/])@[{LETTER}0-9_.]{{1,30}}[{LETTER}0-9_]", keur="apenstaart"
        ),
        Patroon(
            v.ACCOUNT,
            f"{niet}{_een_van(media)}(?:[ -]?(?:account|naam|gebruiker))?(?: is|:| :|=) ?"
            f"([{LETTER}0-9_.]{{2,30}}[{LETTER}0-9_]){eind}",
            laag=True,
            groep=1,
        ),
        Patroon(v.IBAN, f"{niet}[A-Za-z]{{2}}[0-9]{{2}}(?:[ .-]?[A-Za-z0-9]){{11,30}}", keur="iban"),
        Patroon(v.KENTEKEN, f"(?<![{LETTER}0-9-]){_kenteken(_X)}(?![{LETTER}0-9-])"),
        Patroon(v.KENTEKEN, f"(?<![{LETTER}0-9-]){_kenteken(_X_KLEIN)}(?![{LETTER}0-9-])", laag=True),
        Patroon(
            v.KENTEKEN,
            f"{niet}(?:kenteken|nummerbord|nummerplaat)(?: is| was| met|:| :)? ?({_kenteken_los()}){eind}",
            laag=True,
            groep=1,
        ),
        Patroon(
            v.GEBOORTEDATUM,
            f"{niet}(?:geboren|geboortedatum|geboortejaar|gebdatum|geb[.]?)[^0-9\\n]{{0,16}}"
            f"({_datum(maanden)})(?![0-9])",
            laag=True,
            groep=1,
        ),
        Patroon(
            v.ADRES,
            f"(?<![{LETTER}0-9])[1-9][0-9]{{3}} ?[A-Z]{{2}}(?![{LETTER}])"
            f"(?: ?{huis})?|{niet}[1-9][0-9]{{3}}[A-Za-z]{{2}}(?![{LETTER}])(?: ?{huis})?",
            keur="postcode",
        ),
        Patroon(
            v.ADRES,
            f"{niet}(?:{hoofd}[{LETTER}'.-]{{0,30}} (?:van |de |der |den )?){{0,2}}"
            f"{hoofd}[{LETTER}'-]{{0,40}}?{straat} (?:(?:nr[.]?|nummer|huisnummer) )?{huis}",
            keur="straat",
        ),
        Patroon(
            v.ADRES,
            f"{niet}{kaal} (?:(?:van|aan|op|der|den|de|het) ){{0,3}}(?:{hoofd}[{LETTER}'-]{{1,40}} )?{huis}",
        ),
        Patroon(v.ADRES, f"{niet}[{LETTER}]{{2,40}}?{straat} {nummer}", laag=True, keur="straat"),
        Patroon(
            v.ADRES,
            f"{niet}(?:(?:de|het|een|die|dat|deze|dit) )?{_een_van(bewoners)} (?:van|op|uit|in) {nummer}",
            laag=True,
            door="bewoners",
        ),
        Patroon(v.ADRES, f"{niet}(?:huisnummer|huisnr[.]?) ?[0-9]{{1,4}}(?:[ -]?[a-z])?{eind}", laag=True),
    )


def patronen(woorden: Woordenboek) -> tuple[Patroon, ...]:
    """The patterns with these words, in the order in which they are looked for."""
    return _patronen(
        woorden.profielsites,
        woorden.media,
        woorden.maanden,
        woorden.straatuitgangen,
        tuple(woorden.bewoners),
    )


@lru_cache(maxsize=64)
def gebouwd(uitdrukking: str) -> re.Pattern[str]:
    """A pattern ready to look with."""
    return re.compile(uitdrukking)


LOSSE_DATUM = (
    "(?<![0-9])(?:[0-3]?[0-9]([-/.])[01]?[0-9]\\1(?:19|20)[0-9]{2}"
    "|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9])(?![0-9])"
)
"""A day in figures: no part of a telephone number."""

CIJFERGROEP = "[0-9]+"
TUSSEN = " .-/()"
"""What may stand between the figures of a number, at most three of them."""

WOORD = f"(?<![{LETTER}.])(?:[A-Z][.]){{1,5}}(?![A-Za-z])|[{LETTER}][{LETTER}'-]{{0,60}}"
"""A word, or initials such as J.P."""
