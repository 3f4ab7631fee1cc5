"""Neighbourhoods and the signals in them, on SQLite and on PostgreSQL alike."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.core.buurt.maken import buurt, plek, tegels, vierkant
from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten.buurten import Wie
from waakvlam.application.poorten.buurtsignalen import Keuze
from waakvlam.application.vragen import buurten as vragen
from waakvlam.core.buurt import indeling
from waakvlam.core.toegang import Kijker
from waakvlam.readmodels.models import SignaalRij, SignaalToegangRij

pytestmark = pytest.mark.usefixtures("databank")
NU = datetime(2026, 11, 1, 12, tzinfo=UTC)
WIE = Wie("beheer", None, "cli", NU)


def test_inlezen_vaststellen_en_opzoeken() -> None:
    kast = omgeving().buurten
    for dag, i in enumerate([tegels(4), indeling([buurt("A", vierkant(0, 0))])]):
        nummer = kast.zet_klaar("waterveen", i, "proef", WIE)
        assert kast.stel_vast("waterveen", nummer, NU + timedelta(days=dag), WIE)
        assert kast.haal(nummer) == i
    assert vragen.buurt_van("waterveen", NU, *plek(1.5, 1.5)).uitkomst == "buurt"
    morgen = NU + timedelta(days=1)
    assert vragen.buurt_van("waterveen", morgen, *plek(0.5, 0.5)).code == "A"
    assert vragen.buurt_van("waterveen", morgen, *plek(1.5, 1.5)).uitkomst == "buiten"
    assert vragen.namen("waterveen", morgen, ["A", "B11"]) == {"A": "Buurt A", "B11": "Buurt B11"}


def test_tellen_en_rijen_per_buurt() -> None:
    for nr, (kring, melder) in enumerate([("casus", "9"), ("zorg", "9"), ("zorg", "1"), ("zorg", "9")]):
        SignaalRij.objects.create(
            signaal_id=f"s{nr}", gemeente="waterveen", stand="ontvangen", kring=kring, melder=melder,
            gemeld_op=NU + timedelta(minutes=nr), gevaar=False, oefening=False, lengte=1, buurt=f"B{nr % 2}",
        )  # fmt: skip
    SignaalToegangRij.objects.create(signaal_id="s3", gemeente="waterveen", wie="1", kring="zorg")
    kast, kijker = omgeving().buurtsignalen, Kijker("1", "waterveen", frozenset({"wijkagent"}))
    for keuze in (Keuze(), Keuze(NU - timedelta(days=1))):
        telling = kast.tel(kijker, ("casus",), keuze)
        assert {waar: een.aantal for waar, een in telling.items()} == {"B0": 2, "B1": 1}
        assert telling["B0"].nieuwst == NU + timedelta(minutes=2)
        assert [r.signaal for r in kast.rijen(kijker, ("casus",), keuze, None, 9)] == ["s3", "s2", "s0"]
        assert [r.signaal for r in kast.rijen(kijker, (), keuze, "B0", 9)] == ["s2"]
