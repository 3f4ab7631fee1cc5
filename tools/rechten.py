"""Writes docs/reference/rechten.md: per approach which role reads which circle, for whom, and what it may do.

.venv/bin/python tools/rechten.py
"""

from collections.abc import Iterator
from pathlib import Path

from waakvlam.adapters.aanpakmap import laad_aanpak
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.woorden import duur
from waakvlam.core.casus.deelbesluit import mag_doorgeven
from waakvlam.core.toegang.beleid import hoofdlijn

WORTEL = Path(__file__).resolve().parents[1]
PAGINA = WORTEL / "docs/reference/rechten.md"
KOP = """<!-- Gemaakt door tools/rechten.py uit de aanpakken. Wijzig het daar. -->
# Rollen en rechten

Per aanpak: wat een rol leest, voor wie dat geldt, en wat de rol mag.
[Wie ziet wat](../explanation/wie-ziet-wat.md) legt de regels uit. In welke casus een rol deel heeft,
volgt uit wat er in die casus gebeurt.

- **Kring**: waarin de rol meeleest. *Hoofdlijn*: alleen wat iedereen in de casus ziet, zonder gegevens over
  mensen.
- **Ziet een casus**: *alle* is elke casus. *rol* is iedereen met de rol, zodra de rol er een deel in heeft.
  *dienst* is iedereen, tot één van hen in de casus is genoemd; daarna alleen wie is genoemd. *persoon* is
  alleen wie is genoemd.
- **Deelt met**: kringen waaraan de rol stukken van de eigen kring mag doorgeven.
- **Nood**: hoe lang iemand met deze rol in een noodgeval breder mag kijken.
"""
TABEL = """
## {titel}

| rol | kring | ziet een casus | deelt met | nood | pakt signalen op |
| --- | --- | --- | --- | --- | --- |
"""


def _rijen(aanpak: Aanpak) -> Iterator[str]:
    kringen = aanpak.model.kringen
    for code, rol in aanpak.model.rollen.items():
        kring = kringen[rol.kring].naam + (" (hoofdlijn)" if hoofdlijn(aanpak, code) else "")
        ziet = "alle" if rol.ziet == "alle" else rol.toegang
        ander = [k for k in kringen if k != rol.kring]
        naar = [kringen[k].naam for k in ander if code in mag_doorgeven(aanpak, rol.kring, k)[1]]
        deelt = "–" if hoofdlijn(aanpak, code) or not naar else ", ".join(naar)
        nood = duur(rol.noodtoegang) if rol.noodtoegang else "–"
        yield f"| {rol.naam} | {kring} | {ziet} | {deelt} | {nood} | {'ja' if rol.signalen else '–'} |\n"


def pagina() -> str:
    """The page as Markdown, from the approaches as they are."""
    uit = [KOP]
    for map_ in sorted((WORTEL / "aanpakken").iterdir()):
        if map_.is_dir():
            aanpak = laad_aanpak(map_)
            uit.append(TABEL.format(titel=aanpak.model.titel))
            uit.extend(_rijen(aanpak))
    return "".join(uit)


if __name__ == "__main__":
    PAGINA.write_text(pagina(), encoding="utf-8")
    print(f"Geschreven: {PAGINA.name}")
