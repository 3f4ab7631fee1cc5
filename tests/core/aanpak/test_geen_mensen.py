"""Approaches speak of functions: nobody's address, number or name came along from a source."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.core.deur.woorden import WOORDEN
from waakvlam.core.deur import vondst as v
from waakvlam.core.deur.vinden import vind

AANPAKKEN = Path(__file__).parents[3] / "aanpakken"
ALLE = sorted(map_.name for map_ in AANPAKKEN.iterdir() if map_.is_dir())
ZONDER_TEKST = {"eis", "bron"}
LICHAMEN = {
    "dalfsen": {
        "Voorkoming Escalatie", "Justitiële Inrichtingen", "Gecertificeerde Instellingen",
        "Gemeentelijk Beleidsteam", "Regionaal Beleidsteam",
    },
    "oude-ijsselstreek": {
        "Buurtzorg Jong", "Meldpunt Zorgwekkend", "Zorgwekkend Gedrag", "Voorkoming Escalatie",
    },
}  # fmt: skip
"""What looks like somebody's name and is that of a body or an approach."""


def teksten(deel: Any) -> Iterator[str]:
    """Every text in a part of an approach."""
    if isinstance(deel, dict):
        for naam, waarde in deel.items():
            if naam not in ZONDER_TEKST:
                yield from teksten(waarde)
    elif isinstance(deel, list):
        for een in deel:
            yield from teksten(een)
    elif isinstance(deel, str):
        yield deel


def gevonden(aanpak: str) -> Iterator[tuple[str, str]]:
    """What points to a person in the texts of an approach: kind, and the words."""
    for bestand in sorted((AANPAKKEN / aanpak).glob("*.yaml")):
        for tekst in teksten(YAML(typ="safe", pure=False).load(bestand)):
            for een in vind(tekst, WOORDEN):
                yield een.soort, tekst[een.begin : een.einde]


@pytest.mark.parametrize("aanpak", ALLE)
def test_in_een_aanpak_staat_geen_nummer_of_adres_van_iemand(aanpak: str) -> None:
    assert [een for een in gevonden(aanpak) if een[0] in v.NUMMERS] == []


@pytest.mark.parametrize("aanpak", sorted(LICHAMEN))
def test_in_een_aanpak_staan_functies_en_geen_mensen(aanpak: str) -> None:
    assert {woorden for soort, woorden in gevonden(aanpak) if soort == v.NAAM} == LICHAMEN[aanpak]


def test_een_naam_of_nummer_zou_worden_gevonden() -> None:
    proef = "Bel Piet Jansen op 06 12345678 of piet@voorbeeld.nl"
    assert {een.soort for een in vind(proef, WOORDEN)} >= {v.NAAM, v.TELEFOON, v.EMAIL}
