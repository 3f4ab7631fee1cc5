"""A finding of a proof, by path in the approach; its place in the files follows from the tree."""

from collections.abc import Iterable
from dataclasses import dataclass

from waakvlam.core.aanpak.meldingen import Ernst, Melding, melding
from waakvlam.core.aanpak.schemafouten import Pad, volg
from waakvlam.core.aanpak.yamllezer import Knoop


@dataclass(frozen=True, slots=True)
class Bevinding:
    """What is wrong at ``pad``. With ``naam`` the nearest of ``mogelijk`` is offered."""

    pad: Pad
    code: str
    tekst: str
    ernst: Ernst = "fout"
    naam: str = ""
    mogelijk: Iterable[str] = ()


def naar_melding(boom: Knoop, b: Bevinding) -> Melding:
    """Return the finding with file, line and column."""
    knoop, sleutel, _ = volg(boom, b.pad)
    plek = sleutel if sleutel is not None and not b.naam else knoop.plek
    return melding(plek, b.code, b.tekst, ernst=b.ernst, naam=b.naam, mogelijk=b.mogelijk)
