"""Writes docs/reference/oppervlakken.md: every way along which something of a case or signal can come out.

.venv/bin/python tools/oppervlakken.py
"""

import os
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import django

PAGINA = Path(__file__).resolve().parents[1] / "docs/reference/oppervlakken.md"
KOP = """<!-- Gemaakt door tools/oppervlakken.py uit het register zelf. Wijzig het daar. -->
# Oppervlakken

Een oppervlak is een plek waar iets van een casus of signaal naar buiten kan komen: een bladzijde, een
lijst, een afdruk. Wat niet in dit register staat, mag niet bestaan; een test vergelijkt het met de adressen.
Elk oppervlak wordt bewaakt door één functie. [Wie ziet wat](../explanation/wie-ziet-wat.md) zegt wat die
toelaat. Bestaat een casus niet of mag u hem niet zien, dan is het antwoord overal hetzelfde.

| adres | soort | bewaakt door | naam |
| --- | --- | --- | --- |
"""


def adressen(patronen: Any, voor: str = "") -> Iterator[tuple[str, str]]:
    """Name and address of every route, with ``<name>`` where an id or code goes."""
    for patroon in patronen:
        pad = voor + str(patroon.pattern)
        if hasattr(patroon, "url_patterns"):
            yield from adressen(patroon.url_patterns, pad)
        elif patroon.name:
            yield patroon.name, "/" + pad.replace("<slug:", "<")


def pagina() -> str:
    """The page as Markdown; Django must be set up."""
    urls = import_module("waakvlam.web.urls")
    import_module("waakvlam.web.oppervlakken")
    register = import_module("waakvlam.core.toegang.oppervlakken").OPPERVLAKKEN
    adres = {"live": "/live", **dict(adressen(urls.urlpatterns))}
    rijen = sorted((adres.get(o.naam, "–"), o.soort, o.bewaakt_door, o.naam) for o in register.values())
    return KOP + "".join(f"| `{a}` | {soort} | `{wie}` | `{naam}` |\n" for a, soort, wie, naam in rijen)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "waakvlam.instellingen.test")
    django.setup()
    PAGINA.write_text(pagina(), encoding="utf-8")
    print(f"Geschreven: {PAGINA.name}")
