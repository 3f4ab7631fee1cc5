"""Playing histories: each in the project holds, a wrong one is noticed, and mistakes are explained."""

from datetime import UTC, date, datetime
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


MELD = {"signaal": "a", "als": "professional", "doe": "meld", "met": {"tekst": "Iets"}}
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
        ({"stappen": [{**GOED, "signaal": "a", "casus": "b"}]}, "gaat over één ding"),
        ({"stappen": [{**GOED, "signaal": "a"}]}, "«noteer» is geen opdracht; wel: antwoord_na"),
        ({"stappen": [{"signaal": "a", "vraag": "stand"}]}, "er is nog geen signaal «a»"),
        ({"stappen": [MELD, {"signaal": "a", "vraag": "weer"}]}, "«weer» is geen vraag over een signaal"),
        ({"stappen": [{"gericht": "a", "vraag": "weer"}]}, "«weer» is geen vraag over een verzoek"),
        ({"stappen": [{"signaal": "a", "doe": "meld", "met": {"tekst": "x"}}]}, "noem met «als»"),
        (
            {"stappen": [MELD, {**MELD, "doe": "onderschrijf", "met": {"betekenis": 2}}]},
            "betekenis 2 is er niet",
        ),
        ({"stappen": [{**MELD, "na": "twee dagen"}]}, "«twee dagen» is geen duur"),
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
        ("2026-11-02 01:00", datetime(2026, 11, 2, tzinfo=UTC), True),
        ("2026-11-02 02:00", datetime(2026, 11, 2, tzinfo=UTC), False),
        ("gisteren", datetime(2026, 11, 2, tzinfo=UTC), False),
        (date(2026, 11, 2), datetime(2026, 11, 1, 23, tzinfo=UTC), True),
        ({1: "a"}, {"1": "a"}, True),
        ({"1": "a"}, {1: "a"}, True),
        ({2: "a"}, {1: "a"}, False),
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


def test_tijd_verstrijkt_tussen_twee_stappen() -> None:
    een, twee, drie = _speel({"stappen": [MELD, {"signaal": "a", "na": "P2D", "vraag": "stand"}, {
        "signaal": "a", "vraag": "stand"}]})  # fmt: skip
    assert (twee.op - een.op).days == 2
    assert (drie.op - twee.op).total_seconds() == 60
    assert "oppakken" in een.antwoord["loopt"]
    assert "oppakken" in twee.antwoord["te_laat"]


@pytest.mark.parametrize(
    ("stap", "verwacht"),
    [
        ({"als": "huisarts", "doe": "pak_op"}, ["niet-gevonden"]),
        ({"als": "professional", "doe": "pak_op"}, ["niet-bevoegd"]),
        ({"als": "netwerkcoordinator", "doe": "pak_op"}, []),
        (
            {"als": "professional", "wie": "een-ander", "doe": "vul_aan", "met": {"tekst": "x"}},
            ["niet-gevonden"],
        ),
        (
            {"als": "professional", "doe": "vul_aan", "met": {"tekst": "x"}, "kring": "justitie"},
            ["niet-bevoegd"],
        ),
        (
            {"als": "netwerkcoordinator", "doe": "koppel_aan_casus", "met": {"casus": "weg"}},
            ["niet-gevonden"],
        ),
    ],
)
def test_wie_iets_niet_mag_mag_het_in_een_verhaal_ook_niet(stap: dict[str, Any], verwacht: list[str]) -> None:
    gemeld, gespeeld = _speel({"stappen": [MELD, {"signaal": "a", **stap}]})
    assert gemeld.geweigerd is None
    assert gespeeld.antwoord.get("geweigerd", []) == verwacht


def test_een_signaal_dat_niet_kan_houdt_ook_de_casus_tegen() -> None:
    """Of a command with parts for two streams either all happens or nothing."""
    stappen = [
        MELD,
        {"signaal": "a", "als": "netwerkcoordinator", "doe": "vraag_schoon", "met": {"reden": "Een naam"}},
        {"als": "netwerkcoordinator", "doe": "open", "met": {"codenaam": "Linde", "signalen": ["a"]}},
        {"signaal": "a", "vraag": "stand"},
    ]
    *_, geopend, stand = _speel({"stappen": stappen})
    assert geopend.geweigerd is not None and geopend.geweigerd.codes == ("opschonen",)
    assert stand.antwoord["casussen"] == []
