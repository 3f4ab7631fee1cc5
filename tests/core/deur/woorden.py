"""The words that come along, for tests."""

from datetime import date
from importlib.resources import files

from ruamel.yaml import YAML

from waakvlam.core.deur import Woordenboek
from waakvlam.core.gegevens.deur import Deurwoorden

BESTAND = Deurwoorden.model_validate(
    YAML(typ="safe", pure=True).load(files("waakvlam.gegevens").joinpath("deur.yaml").read_text("utf-8"))
)
WOORDEN: Woordenboek = BESTAND.op(date(2026, 11, 22))
