"""Divisions on the database: prepared, adopted, dated, and never lost."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.core.buurt.maken import buurt, tegels, vierkant
from waakvlam.adapters.models import Auditregel
from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten.buurten import Wie
from waakvlam.core.buurt import Indeling, indeling
from waakvlam.readmodels.models import IndelingRij

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])

NU = datetime(2026, 11, 1, 12, tzinfo=UTC)
DAG = timedelta(days=1)
WIE = Wie("beheer", None, "cli", NU)


def kast() -> Any:
    return omgeving().buurten


def vast(i: Indeling, vanaf: datetime, gemeente: str = "waterveen") -> int:
    nummer = kast().zet_klaar(gemeente, i, "proef.geojson", WIE)
    assert kast().stel_vast(gemeente, nummer, vanaf, WIE)
    return int(nummer)


def test_wat_erin_ging_komt_er_zo_uit() -> None:
    i = indeling([*tegels(3).buurten, buurt("GAT", vierkant(9, 9, 3, 3), vierkant(10, 10))])
    blad = kast().geldend("waterveen", NU)
    assert blad is None
    nummer = vast(i, NU)
    blad = kast().geldend("waterveen", NU)
    assert (blad.nummer, blad.aantal, blad.merk, blad.bron) == (nummer, 13, i.merk, "proef.geojson")
    assert kast().haal(nummer) == i


def test_een_indeling_geldt_vanaf_haar_dag_tot_de_volgende() -> None:
    eerste, tweede = vast(tegels(1), NU), vast(tegels(2), NU + 10 * DAG)
    geldend = [(op, kast().geldend("waterveen", NU + op * DAG)) for op in (-1, 0, 9, 10, 99)]
    nummers = {op: blad.nummer if blad else None for op, blad in geldend}
    assert nummers == {-1: None, 0: eerste, 9: eerste, 10: tweede, 99: tweede}
    assert [b.nummer for b in kast().alle("waterveen")] == [tweede, eerste]


def test_van_twee_op_dezelfde_dag_geldt_de_laatste() -> None:
    vast(tegels(1), NU)
    tweede = vast(tegels(2), NU)
    assert kast().geldend("waterveen", NU).nummer == tweede


def test_een_andere_gemeente_ziet_er_niets_van() -> None:
    nummer = kast().zet_klaar("waterveen", tegels(1), "x", WIE)
    assert kast().klaargezet("dijkveen", nummer) is None
    assert not kast().stel_vast("dijkveen", nummer, NU, WIE)
    assert not kast().gooi_weg("dijkveen", nummer)
    assert kast().stel_vast("waterveen", nummer, NU, WIE)
    assert kast().geldend("dijkveen", NU) is None
    assert kast().alle("dijkveen") == []
    assert kast().namen("dijkveen", ["B00"]) == {}


def test_klaargezet_is_nog_niet_vastgesteld() -> None:
    nummer = kast().zet_klaar("waterveen", tegels(1), "x", WIE)
    assert kast().geldend("waterveen", NU + DAG) is None
    assert kast().alle("waterveen") == []
    assert kast().namen("waterveen", ["B00"]) == {}
    assert kast().gooi_weg("waterveen", nummer)
    assert kast().klaargezet("waterveen", nummer) is None
    with pytest.raises(KeyError):
        kast().haal(nummer)


def test_wat_vaststaat_verandert_niet_meer_en_gaat_niet_weg() -> None:
    nummer = vast(tegels(1), NU)
    assert not kast().stel_vast("waterveen", nummer, NU + DAG, WIE)
    assert not kast().gooi_weg("waterveen", nummer)
    assert kast().geldend("waterveen", NU).nummer == nummer


def test_wie_opnieuw_inleest_laat_geen_rommel_achter() -> None:
    oud = Wie("7", None, "web", NU - 8 * DAG)
    vers = Wie("8", None, "web", NU - DAG)
    for wie in (oud, vers, WIE, WIE):
        laatste = kast().zet_klaar("waterveen", tegels(1, 1, 1), "x", wie)
    over = set(IndelingRij.objects.values_list("gelezen_door", "pk"))
    assert {door for door, _ in over} == {"8", "beheer"}
    assert ("beheer", laatste) in over
    assert len(over) == 2


def test_een_naam_blijft_bekend_als_de_code_weg_is() -> None:
    vast(indeling([buurt("A", vierkant(0, 0))]), NU)
    nieuw = [buurt("B", vierkant(0, 0)), buurt("C", vierkant(1, 0))]
    vast(indeling(nieuw), NU + DAG)
    assert kast().namen("waterveen", ["A", "B", "Z"]) == {"A": "Buurt A", "B": "Buurt B"}


def test_vaststellen_staat_in_het_auditlog() -> None:
    nummer = vast(tegels(1), NU)
    regel = Auditregel.objects.get(handeling="buurten-vastgesteld")
    assert (regel.gemeente, regel.actor, regel.voorwerp, regel.uitkomst) == (
        "waterveen",
        "beheer",
        f"indeling/{nummer}",
        "gedaan",
    )
    assert json.loads(regel.details)["aantal"] == 12
