"""The second language: complete, nothing too much, with the same blanks to fill in."""

import re
from pathlib import Path

import polib
import pytest
from django.test import Client

import waakvlam
from tools.oogst import Tekst, alle, uit_code, uit_sjabloon, werk_bij

BRON = Path(waakvlam.__path__[0]) / "locale/en/LC_MESSAGES/django.po"
GAT = re.compile(r"%\(\w+\)[sd]|%d|\{\w+\}|TIJD")
CATALOGUS = polib.pofile(str(BRON))
REGELS = CATALOGUS.translated_entries()


def test_een_vertaling_heeft_dezelfde_gaten_als_het_nederlands() -> None:
    paren = [(r.msgid_plural or r.msgid, r.msgstr_plural.get(1) or r.msgstr) for r in REGELS]
    assert len(paren) > 300
    assert [van for van, naar in paren if sorted(GAT.findall(van)) != sorted(GAT.findall(naar))] == []


def test_de_catalogus_heeft_elke_tekst_uit_code_en_sjablonen_en_geen_andere() -> None:
    in_catalogus = {(r.msgid, r.msgid_plural, r.msgctxt) for r in CATALOGUS if not r.obsolete}
    in_gebruik = {(t.msgid, t.meervoud, t.context) for t in alle()}
    assert in_gebruik - in_catalogus == set(), "add these with tools/oogst.py and translate them"
    assert in_catalogus - in_gebruik == set(), (
        "nothing uses these any more: take them out with tools/oogst.py"
    )


def test_elke_tekst_heeft_een_vertaling() -> None:
    assert [r.msgid for r in CATALOGUS if not r.translated() or "fuzzy" in r.flags] == []


@pytest.mark.parametrize(
    ("bron", "gevonden"),
    [
        ('_("Een zin.")', [Tekst("Een zin.")]),
        ('TEKSTEN = {"a": _("Een " "zin.")}', [Tekst("Een zin.")]),
        ('gettext_lazy("Ja") + translation.gettext("Nee")', [Tekst("Ja"), Tekst("Nee")]),
        ('pgettext_lazy("menu", "Start")', [Tekst("Start", context="menu")]),
        ('ngettext("%d dag", "%d dagen", n)', [Tekst("%d dag", "%d dagen")]),
        ("_(NU[code])", []),
        ('print("Een zin.")', []),
    ],
)
def test_teksten_in_code(bron: str, gevonden: list[Tekst]) -> None:
    assert list(uit_code(bron)) == gevonden


@pytest.mark.parametrize(
    ("bron", "gevonden"),
    [
        ('<p>{% translate "Een zin." %}</p>', [Tekst("Een zin.")]),
        ("""<p title="{% translate 'Wie is hier?' as t %}">""", [Tekst("Wie is hier?")]),
        ('{% translate "Start" context "menu" %}', [Tekst("Start", context="menu")]),
        ("{% translate titel %}", []),
        ('{% include "x.html" with kop=_("Kop") only %}', [Tekst("Kop")]),
        ("{% blocktranslate with a=b %}Van {{ a }}: 5%{% endblocktranslate %}", [Tekst("Van %(a)s: 5%%")]),
        (
            "{% blocktranslate count n=x %}1 dag{% plural %}{{ n }} dagen{% endblocktranslate %}",
            [Tekst("1 dag", "%(n)s dagen")],
        ),
        ("{% blocktranslate trimmed %}\n  Een\n  zin.\n{% endblocktranslate %}", [Tekst("Een zin.")]),
    ],
)
def test_teksten_in_een_sjabloon(bron: str, gevonden: list[Tekst]) -> None:
    assert list(uit_sjabloon(bron)) == gevonden


def test_bijwerken_bewaart_wat_vertaald_is_en_laat_weg_wat_weg_is() -> None:
    catalogus = polib.POFile()
    catalogus.append(polib.POEntry(msgid="Ja", msgstr="Yes"))
    catalogus.append(polib.POEntry(msgid="Weg", msgstr="Gone"))
    werk_bij(catalogus, [Tekst("Nieuw {wie}"), Tekst("Ja"), Tekst("1 dag", "%(n)s dagen")])
    assert [(r.msgid, r.msgstr, r.flags) for r in catalogus] == [
        ("Nieuw {wie}", "", ["python-brace-format"]),
        ("Ja", "Yes", []),
        ("1 dag", "", ["python-format"]),
    ]


@pytest.mark.django_db(databases=["default", "sleutels"])
@pytest.mark.usefixtures("aanpak")
@pytest.mark.parametrize(
    ("pad", "zin"),
    [
        ("/", "Waiting for others"),
        ("/signalen/nieuw", "What did you see or hear?"),
        ("/notities/nieuw", "Note"),
        ("/casussen", "0 cases are running"),
        ("/aanpakken/dalfsen/niveaus", "Levels"),
        ("/bestaat-niet", "This page is not there for you"),
    ],
)
def test_een_pagina_in_het_engels(ingelogd: Client, pad: str, zin: str) -> None:
    ingelogd.cookies["django_language"] = "en"
    antwoord = ingelogd.get(pad)
    assert antwoord["Content-Language"] == "en"
    assert zin in antwoord.content.decode()
