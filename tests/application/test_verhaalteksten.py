"""The texts written with an event, as the course of a case shows them."""

from tests.core.casus.aanpakken import PROJECT, lees
from waakvlam.application.vragen.verhaal import teksten_van
from waakvlam.core.casus import lijstgebeurtenissen as lg


def test_antwoorden_staan_in_de_volgorde_van_de_lijst() -> None:
    aanpak = lees(PROJECT / "aanpakken/kis-samos")
    teksten = {"b-1": "Wijk.", "b-2": "Ruit.", "b-3": "Eigen.", "b-4": "Reeks."}
    verteld = lg.LijstToegelicht(
        "agenda-eerste", 1, {"eigen-1": "b-3", "gevolgen": "b-1", "aanleiding": "b-2", "incident": "b-4"}
    )
    regels = teksten_van(verteld, aanpak, teksten)
    assert [regel.split("? ")[-1] for regel in regels] == ["Ruit.", "Reeks.", "Wijk.", "Eigen."]
    assert regels[0] == "Wat is de directe aanleiding? Ruit."


def test_wat_niet_te_lezen_is_staat_er_niet() -> None:
    aanpak = lees(PROJECT / "aanpakken/kis-samos")
    verteld = lg.LijstToegelicht("agenda-eerste", 1, {"aanleiding": "b-1", "incident": "b-2"})
    assert teksten_van(verteld, aanpak, {"b-2": "Reeks."}) == ["Om welk incident gaat het? Reeks."]
