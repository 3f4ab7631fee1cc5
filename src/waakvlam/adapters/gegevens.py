"""Reads the dated facts that come with the program, from the files beside it."""

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ruamel.yaml import YAML, YAMLError

from waakvlam.core.bewaking.regels import Bewaakregels
from waakvlam.core.casus.deelregels import Deelregels
from waakvlam.core.cijfer.regels import Cijferregels
from waakvlam.core.gegevens.deelgronden import Gronden
from waakvlam.core.gegevens.gasten import Gasten
from waakvlam.core.gegevens.maatregelen import Bevoegdheden, Maatregelen
from waakvlam.core.gegevens.persoonsbesluiten import (
    Persoonsbesluiten,
    Zoekdoelen,
    persoonsbesluiten,
    zoekdoelen,
)
from waakvlam.core.maatregel.regels import Maatregelregels
from waakvlam.core.ophoping.regels import Regels


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
def lees_ophoping() -> Regels:
    """When a count of signals is a question to people."""
    return Regels.model_validate(_lees("ophoping.yaml")["ophoping"])


@cache
def lees_cijferregels() -> Cijferregels:
    """How long figures are watched, and when a value is late or too small."""
    return Cijferregels.model_validate(_lees("cijfers.yaml")["cijfers"])


@cache
def lees_bewaakregels() -> Bewaakregels:
    """When it is worth saying that a case stands still."""
    return Bewaakregels.model_validate(_lees("bewaking.yaml")["bewaking"])


@cache
def lees_maatregelregels() -> Maatregelregels:
    """The kinds of measures, the statutory powers and the parts of a plan."""
    machten = Bevoegdheden.model_validate(_lees("bevoegdheden.yaml"))
    return Maatregelen.model_validate(_lees("maatregelen.yaml")).regels(machten)


class OnbruikbareGronden(ValueError):
    """The municipality's own file of grounds cannot be used; the message is Dutch and says what is wrong."""


@cache
def lees_deelregels(eigen: str = "") -> Deelregels:
    """The grounds, purposes and marks for sharing: of the municipality (a path), else those that come along.

    Raises OnbruikbareGronden for a file of its own that is not there or not right.
    """
    if not eigen:
        return Gronden.model_validate(_lees("gronden.yaml")).regels()
    try:
        inhoud = YAML(typ="safe", pure=True).load(Path(eigen).read_text(encoding="utf-8"))
        return Gronden.model_validate(inhoud).regels()
    except (OSError, YAMLError, UnicodeDecodeError) as fout:
        raise OnbruikbareGronden(f"{eigen}: dit bestand met gronden is niet te lezen ({fout}).") from None
    except ValidationError as fout:
        regels = "; ".join(f"{'.'.join(map(str, f['loc']))}: {f['msg']}" for f in fout.errors())
        raise OnbruikbareGronden(f"{eigen}: in de gronden klopt iets niet. {regels}") from None
