"""Reads the dated facts that come with the program, from the files beside it."""

from functools import cache
from importlib.resources import files
from typing import Any

from ruamel.yaml import YAML

from waakvlam.core.casus.deelregels import Deelregels
from waakvlam.core.gegevens.deelgronden import Gronden
from waakvlam.core.gegevens.gasten import Gasten
from waakvlam.core.gegevens.persoonsbesluiten import (
    Persoonsbesluiten,
    Zoekdoelen,
    persoonsbesluiten,
    zoekdoelen,
)


def _lees(naam: str) -> Any:
    tekst = files("waakvlam.gegevens").joinpath(naam).read_text(encoding="utf-8")
    return YAML(typ="safe", pure=True).load(tekst)


@cache
def lees_persoonsbesluiten() -> Persoonsbesluiten:
    """The decisions for which a person can be opened."""
    return persoonsbesluiten(_lees("persoonsbesluiten.yaml"))


@cache
def lees_gasten() -> Gasten:
    """How long guests and stand-ins from elsewhere are let in."""
    return Gasten.model_validate(_lees("gasten.yaml"))


@cache
def lees_zoekdoelen() -> Zoekdoelen:
    """The purposes for which one may ask where a person is known."""
    return zoekdoelen(_lees("zoekdoelen.yaml"))


@cache
def lees_deelregels() -> Deelregels:
    """The grounds, purposes and marks for sharing."""
    return Gronden.model_validate(_lees("gronden.yaml")).regels()
