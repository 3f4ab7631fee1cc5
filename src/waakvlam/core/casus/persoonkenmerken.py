"""By which particulars a person is found again: written so that two spellings of one person are the same.

These are clear texts: nothing here is kept. Only a keyed mark of each goes into the index.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping

BSN, NAAM, ADRES = "bsn", "naam", "adres"
STRAAT = "straat"
"""Where a person lives, by postcode: compared with where who reads lives, never searched for."""
SOORTEN = (BSN, NAAM, ADRES)

_VOORVOEGSELS = frozenset(
    {"van", "de", "der", "den", "het", "ten", "ter", "te", "in", "op", "t", "s", "el", "al", "von", "la"}
)
_HUISNUMMER = re.compile(
    r"(?<![\w-])(\d{1,5})(?:\s*-\s*([a-z0-9]{1,4})|\s*([a-z]{1,4}\d{0,3}))?\s*$", re.IGNORECASE
)


def kaal(tekst: str) -> str:
    """A name in small letters, without accents, signs, spaces and what stands before it (van, de …)."""
    zonder = unicodedata.normalize("NFKD", tekst.casefold().replace("ß", "ss").replace("ij", "y"))
    woorden = re.findall(r"[^\W\d_]+", "".join(c for c in zonder if not unicodedata.combining(c)))
    kern = [woord for woord in woorden if woord not in _VOORVOEGSELS]
    return "".join(kern or woorden)


def huisnummer(adres: str) -> str:
    """The house number of an address with what follows it; empty when there is none."""
    gevonden = _HUISNUMMER.search(adres.strip())
    if gevonden is None:
        return ""
    nummer, achter_streep, erachter = gevonden.groups()
    return f"{int(nummer)}{(achter_streep or erachter or '').lower()}"


def straat(postcode: str) -> str:
    """A postcode in one spelling: about one side of a street. Empty when there is none."""
    return re.sub(r"\s", "", postcode).upper()


def kenmerken(gegevens: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Per kind the particular by which these details of a person are found; only those that are whole."""
    bsn = re.sub(r"\D", "", gegevens.get("bsn", ""))
    if len(bsn) == 9:
        yield BSN, bsn
    naam, geboren = kaal(gegevens.get("achternaam", "")), gegevens.get("geboortedatum", "")
    heel = re.fullmatch(r"\d{4}-\d{2}-\d{2}", geboren) is not None
    if naam and heel:
        yield NAAM, f"{naam}|{geboren}"
    postcode = straat(gegevens.get("postcode", ""))
    nummer = huisnummer(gegevens.get("adres", ""))
    if postcode and nummer and heel:
        yield ADRES, f"{postcode}|{nummer}|{geboren}"
