"""A refusal says in the words of the rule what must be whole first."""

import pytest

from tests.dekking.wereld import aanpak_van
from waakvlam.application.uitleg import zin
from waakvlam.core.casus.weigering import Reden

STAP = "overgangen.spreek-actie-af"


@pytest.mark.parametrize(
    ("reden", "tekst"),
    [
        (Reden("onvolledig", f"{STAP}.vereist.2"), "Alle vijf SMART-punten zijn ingevuld."),
        (Reden("onvolledig", "lijsten.smart"), "Er is iets niet of niet goed ingevuld."),
        (Reden("onvolledig", veld="wie"), "Kies iemand uit de lijst."),
    ],
)
def test_onvolledig(reden: Reden, tekst: str) -> None:
    assert zin(reden, aanpak_van("kis-samos")).tekst == tekst
