"""The words by which a text is looked at, from the file that comes along."""

from datetime import date
from functools import cache, lru_cache
from importlib.resources import files

from ruamel.yaml import YAML

from waakvlam.core.deur import Woordenboek
from waakvlam.core.gegevens.deur import Deurwoorden

BESTAND = "deur.yaml"


@cache
def deurwoorden() -> Deurwoorden:
    """The whole file; pydantic's ValidationError when it is not right."""
    tekst = files("waakvlam.gegevens").joinpath(BESTAND).read_text(encoding="utf-8")
    return Deurwoorden.model_validate(YAML(typ="safe", pure=True).load(tekst))


@lru_cache(maxsize=4)
def woordenboek(dag: date) -> Woordenboek:
    """The words that hold on a day."""
    return deurwoorden().op(dag)
