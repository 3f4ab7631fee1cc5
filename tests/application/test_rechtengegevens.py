"""The file with terms and grounds can be used, and one with a mistake is refused."""

import copy
from importlib.resources import files
from typing import Any

import pytest
from ruamel.yaml import YAML

from waakvlam.application.verzoeken.gegevens import GegevensFout, lees, rechten
from waakvlam.core.gebeurtenis import SOORTEN


def test_het_bestand_noemt_alleen_soorten_die_bestaan() -> None:
    assert {soort.partition(".")[0] for soort in rechten().woo.standaard} <= set(SOORTEN)


def test_elke_grond_en_termijn_heeft_een_bron_en_een_begin() -> None:
    wet = rechten()
    alles: list[Any] = [*wet.termijnen.values()]
    for lijst in (wet.verlengen, wet.opschorten, wet.afwijzen, wet.weglaten):
        alles += lijst.values()
    assert len(alles) > 20
    assert all(iets.bron and iets.van and iets.soorten for iets in alles)


def _inhoud() -> dict[str, Any]:
    tekst = files("waakvlam.gegevens").joinpath("rechten.yaml").read_text(encoding="utf-8")
    inhoud: dict[str, Any] = YAML(typ="safe", pure=True).load(tekst)
    return inhoud


@pytest.mark.parametrize(
    ("pad", "waarde"),
    [
        ("termijnen.avg-12-3.soorten", ["klacht"]),
        ("termijnen.avg-12-3.soorten", []),
        ("termijnen.avg-12-3.duur", "een maand"),
        ("termijnen.avg-12-3.onbekend", 1),
        ("weglaten.anderen.bron", None),
        ("woo.merken.opvatting", {"doe": "weg", "grond": "onzin"}),
        ("woo.merken.feit", {"doe": "misschien"}),
        ("woo.standaard.genoteerd", "roddel"),
        ("woo.personen", "onzin"),
        ("inzage.kringen.politie", "onzin"),
        ("inzage", None),
    ],
)
def test_een_bestand_met_een_fout_wordt_niet_gebruikt(pad: str, waarde: object) -> None:
    inhoud = copy.deepcopy(_inhoud())
    *weg, laatste = pad.split(".")
    deel = inhoud
    for sleutel in weg:
        deel = deel[sleutel]
    if waarde is None:
        del deel[laatste]
    else:
        deel[laatste] = waarde
    with pytest.raises((GegevensFout, ValueError)):
        lees(inhoud)
