"""Files of a draft: which names there may be, how many and how large, and how they travel as one text."""

import json
import re
from collections.abc import Mapping

from waakvlam.core.aanpak.laden import MAX_BESTANDEN, MAX_TOTAAL
from waakvlam.core.aanpak.yamllezer import MAX_BESTAND

VOORBEELDEN = "voorbeelden/"
"""Files under here are example histories, not part of the approach itself."""

MAX_VOORBEELDEN = 200

NAAM = re.compile(r"(voorbeelden/)?[A-Za-z0-9][A-Za-z0-9_-]{0,60}(\.[A-Za-z0-9_-]{1,20}){0,2}\.ya?ml")


def is_voorbeeld(naam: str) -> bool:
    """Whether a file is an example history."""
    return naam.startswith(VOORBEELDEN)


def van_aanpak(bestanden: Mapping[str, str]) -> dict[str, bytes]:
    """The files of the approach itself, as the loader takes them."""
    return {n: t.encode(errors="surrogatepass") for n, t in bestanden.items() if not is_voorbeeld(n)}


def bezwaar(bestanden: Mapping[str, str]) -> str:
    """The name of the first file that cannot be in a draft, or why the whole cannot; else empty."""
    for naam, tekst in bestanden.items():
        if not NAAM.fullmatch(naam) or len(tekst.encode(errors="surrogatepass")) > MAX_BESTAND:
            return naam
        if "\0" in tekst:
            return naam
    voorbeelden = sum(1 for naam in bestanden if is_voorbeeld(naam))
    if voorbeelden > MAX_VOORBEELDEN or len(bestanden) - voorbeelden > MAX_BESTANDEN:
        return "te-veel"
    if sum(len(t.encode(errors="surrogatepass")) for t in bestanden.values()) > 2 * MAX_TOTAAL:
        return "te-groot"
    return ""


def netjes(tekst: str) -> str:
    """A text as it is kept: one kind of line end, and one at the end."""
    tekst = tekst.replace("\r\n", "\n").replace("\r", "\n")
    return tekst if not tekst or tekst.endswith("\n") else f"{tekst}\n"


def pak_in(bestanden: Mapping[str, str]) -> str:
    """Files as one text; ``pak_uit`` is the reverse."""
    return json.dumps(dict(sorted(bestanden.items())), ensure_ascii=False)


def pak_uit(tekst: str) -> dict[str, str]:
    """Files by name from one text. Raises ValueError when that is something else."""
    gelezen = json.loads(tekst)
    if not isinstance(gelezen, dict) or not all(isinstance(t, str) for t in gelezen.values()):
        raise ValueError("bestanden: een JSON-object van naam naar tekst")
    return {naam: netjes(inhoud) for naam, inhoud in gelezen.items()}
