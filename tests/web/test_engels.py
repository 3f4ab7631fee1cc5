"""The second language: complete for what the catalogue claims, with the same blanks to fill in."""

import re
from pathlib import Path

import polib
import pytest
from django.test import Client

import waakvlam

BRON = Path(waakvlam.__path__[0]) / "locale/en/LC_MESSAGES/django.po"
GAT = re.compile(r"%\(\w+\)[sd]|%d|\{\w+\}|TIJD")
REGELS = polib.pofile(str(BRON)).translated_entries()


def test_een_vertaling_heeft_dezelfde_gaten_als_het_nederlands() -> None:
    paren = [(r.msgid_plural or r.msgid, r.msgstr_plural.get(1) or r.msgstr) for r in REGELS]
    assert len(paren) > 300
    assert [van for van, naar in paren if sorted(GAT.findall(van)) != sorted(GAT.findall(naar))] == []


@pytest.mark.django_db(databases=["default", "sleutels"])
@pytest.mark.usefixtures("aanpak")
@pytest.mark.parametrize(
    ("pad", "zin"),
    [
        ("/", "Waiting for others"),
        ("/signalen/nieuw", "What did you see or hear?"),
        ("/notities/nieuw", "Note"),
        ("/casussen", "0 cases are running"),
        ("/aanpakken/dalfsen", "Who has the lead?"),
        ("/bestaat-niet", "This page is not there for you"),
    ],
)
def test_een_pagina_in_het_engels(ingelogd: Client, pad: str, zin: str) -> None:
    ingelogd.cookies["django_language"] = "en"
    antwoord = ingelogd.get(pad)
    assert antwoord["Content-Language"] == "en"
    assert zin in antwoord.content.decode()
