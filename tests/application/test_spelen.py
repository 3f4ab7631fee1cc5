"""Playing histories: each in the project holds, a wrong one is noticed, and mistakes are explained."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.core.casus.aanpakken import PROJECT, lees
from waakvlam.application.spelen import Gespeeld, OnjuistVoorbeeld, past, speel

VOORBEELDEN = sorted((PROJECT / "tests/voorbeelden").rglob("*.yaml"))


def _lees(bestand: Path) -> dict[str, Any]:
    gelezen: dict[str, Any] = YAML(typ="safe", pure=True).load(bestand.read_text(encoding="utf-8"))
    return gelezen


def _speel(voorbeeld: dict[str, Any]) -> list[Gespeeld]:
    return list(speel(lees(PROJECT / "aanpakken" / voorbeeld.get("aanpak", "dalfsen")), voorbeeld))


@pytest.mark.parametrize("bestand", VOORBEELDEN, ids=lambda pad: f"{pad.parent.name}/{pad.stem}")
def test_elk_voorbeeld_klopt(bestand: Path) -> None:
    voorbeeld = _lees(bestand)
    gespeeld = _speel(voorbeeld)
    assert [(s.nr, s.mislukt) for s in gespeeld if s.mislukt] == []
    assert len(gespeeld) == len(voorbeeld["stappen"])


@pytest.mark.parametrize("bestand", VOORBEELDEN, ids=lambda pad: f"{pad.parent.name}/{pad.stem}")
def test_elk_voorbeeld_verwacht_iets_en_noemt_zijn_eisen(bestand: Path) -> None:
    voorbeeld = _lees(bestand)
    assert any(stap.get("verwacht") for stap in voorbeeld["stappen"])
    assert voorbeeld["titel"] and voorbeeld["eisen"]


GOED = {"als": "casusregisseur", "doe": "noteer", "met": {"tekst": "Iets"}}


@pytest.mark.parametrize(
    ("voorbeeld", "melding"),
    [
        ({"stap": []}, "onbekend: stap"),
        ({"stappen": [{"als": "casusregisseur"}]}, "precies één van"),
        ({"stappen": [{**GOED, "vraag": "stand"}]}, "precies één van"),
        ({"stappen": [{**GOED, "metz": {}}]}, "onbekend: metz"),
        ({"stappen": [{**GOED, "doe": "toveren"}]}, "«toveren» is geen opdracht"),
        ({"stappen": [{**GOED, "met": {}}]}, "tekst: verplicht"),
        ({"stappen": [{**GOED, "met": {"tekst": "Iets", "meer": 1}}]}, "meer: onbekend"),
        ({"stappen": [{"doe": "noteer", "met": {"tekst": "Iets"}}]}, "noem met «als»"),
        ({"stappen": [{**GOED, "op": "morgen"}]}, "«morgen» is geen tijd"),
        ({"stappen": [{"vraag": "weer"}]}, "«weer» is geen vraag"),
        ({"stappen": [{**GOED, "kopie_van": "weg"}]}, "nog geen casus «weg»"),
        ({"gegeven": {"niveau": "ave9"}, "stappen": [GOED]}, "niveau «ave9»"),
        ({"gegeven": {"niveaux": 1}, "stappen": [GOED]}, "«niveaux» bestaat niet"),
        ({"gegeven": {"aanleidingen": {"x": "ja"}}, "stappen": [GOED]}, "«x» bestaat niet"),
        ({"gegeven": {"kenmerken": {"x": 1}}, "stappen": [GOED]}, "«x» bestaat niet"),
        ({"gegeven": {"producten": [{"product": "x"}]}, "stappen": [GOED]}, "«x» bestaat niet"),
        ({"gegeven": {"regie": {"x": "aov"}}, "stappen": [GOED]}, "«x» bestaat niet"),
        ({"gegeven": {"gremia": ["x"]}, "stappen": [GOED]}, "«x» bestaat niet"),
    ],
)
def test_een_fout_in_het_voorbeeld_wordt_uitgelegd(voorbeeld: dict[str, Any], melding: str) -> None:
    with pytest.raises(OnjuistVoorbeeld, match=melding):
        _speel(voorbeeld)


@pytest.mark.parametrize(
    ("verwacht", "klopt"),
    [
        ({"niveau": "ave1"}, True),
        ({"niveau": "ave2"}, False),
        ({"gesloten": False}, True),
        ({"gesloten": 0}, False),
        ({"taken": []}, True),
        ({"taken": ["bestaat-niet"]}, False),
        ({"niet": {"niveau": "ave2"}}, True),
        ({"niet": {"niveau": "ave1"}}, False),
        ({"geweigerd": "niet-bevoegd"}, False),
        ({"bestaat-niet": 1}, False),
    ],
)
def test_een_verwachting_die_niet_uitkomt_wordt_gemeld(verwacht: dict[str, Any], klopt: bool) -> None:
    (stap,) = _speel({"gegeven": {"niveau": "ave1"}, "stappen": [{**GOED, "verwacht": verwacht}]})
    assert (stap.mislukt == ()) is klopt


@pytest.mark.parametrize("verwacht", [{}, {"niveau": "ave1"}])
def test_een_weigering_die_niemand_verwacht_wordt_gemeld(verwacht: dict[str, Any]) -> None:
    zonder = {"als": "casusregisseur", "doe": "noteer", "met": {"tekst": "x", "soort": "roddel"}}
    (stap,) = _speel({"stappen": [{**zonder, "verwacht": verwacht}]})
    assert "niet verwacht" in stap.mislukt[0]
    (stap,) = _speel({"stappen": [{**zonder, "verwacht": {"geweigerd": "onvolledig"}}]})
    assert stap.mislukt == ()


@pytest.mark.parametrize(
    ("verwacht", "werkelijk", "klopt"),
    [
        ({"a": 1}, {"a": 1, "b": 2}, True),
        ({"a": 1}, {"b": 1}, False),
        (["a"], ["b", "a"], True),
        (["a", "c"], ["a"], False),
        ([], [], True),
        ([], ["a"], False),
        ("a", ["b", "a"], True),
        ("a", "a", True),
        (True, 1, False),
        (1, True, False),
        (datetime(2026, 11, 2, tzinfo=UTC), "2026-11-02T00:00:00+00:00", True),
    ],
)
def test_past(verwacht: Any, werkelijk: Any, klopt: bool) -> None:
    assert past(verwacht, werkelijk) is klopt


def test_een_kopie_van_een_casus_gaat_haar_eigen_weg() -> None:
    stappen = [
        {**GOED, "casus": "een", "doe": "vink_aan", "met": {"aanleiding": "weinig_effect"}},
        {**GOED, "casus": "twee", "kopie_van": "een"},
        {**GOED, "casus": "twee", "doe": "vink_aan", "met": {"aanleiding": "gevaar"}},
        {"casus": "een", "vraag": "stand"},
        {"casus": "twee", "vraag": "stand"},
    ]
    *_, een, twee = _speel({"stappen": stappen})
    assert een.antwoord["aanleidingen"] == {"weinig_effect": "ja"}
    assert twee.antwoord["aanleidingen"] == {"weinig_effect": "ja", "gevaar": "ja"}
