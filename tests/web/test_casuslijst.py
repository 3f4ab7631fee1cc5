"""The list of cases a page at a time: every case once, and counts of no more than stands there."""

import re

import pytest
from django.test import Client

from tests.web.test_werk import open_casus, tekst
from waakvlam.application.vragen import lijsten

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]


def test_bladeren_toont_elke_casus_een_keer(ingelogd: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    namen = [f"Naam{nr}" for nr in range(5)]
    for naam in namen:
        open_casus(ingelogd, naam)
    monkeypatch.setattr(lijsten.casussenblad, "__defaults__", (False, "", 2))
    gezien: list[str] = []
    url, bladen = "/casussen", []
    while url:
        bladen.append(tekst(ingelogd.get(url)))
        gezien += re.findall(r">(Naam\d)</a>", bladen[-1])
        volgende = re.search(r'href="(/casussen\?na=[^"]+)"', bladen[-1])
        url = volgende.group(1) if volgende else ""
    assert sorted(gezien) == namen
    assert len(bladen) == 3
    assert "Meer dan 2 casussen lopen" in bladen[0] and "Terug naar het begin" not in bladen[0]
    assert "Terug naar het begin" in bladen[2] and "Meer casussen" not in bladen[2]
    assert not re.search(r"5 (casussen|lopen)", "".join(bladen))


@pytest.mark.parametrize("na", ["x", "é", "MTI", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTkuYQ", "%00", "=" * 40])
def test_een_vreemd_teken_is_het_begin(ingelogd: Client, na: str) -> None:
    open_casus(ingelogd)
    antwoord = ingelogd.get("/casussen", {"na": na})
    assert antwoord.status_code == 200
    assert "Lindenhof" in tekst(antwoord)
