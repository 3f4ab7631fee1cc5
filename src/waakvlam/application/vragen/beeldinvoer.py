"""What the forms of picture and judgement can choose from, with the pages they stand on: one reading."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen.beeld import beeld_van
from waakvlam.application.vragen.beeldbladen import Beeldblad
from waakvlam.application.vragen.invoer import InvoerBlad, Optie, invoer_van
from waakvlam.application.vragen.oordeel import oordeel_van
from waakvlam.application.vragen.oordeelbladen import Oordeelblad
from waakvlam.application.vragen.vrager import Vrager, lees_casus
from waakvlam.core.aanpak import namen


@dataclass(frozen=True, slots=True)
class Beeldinvoer:
    """A case as picture, as judgement, and as choices. ``niveaus`` and ``fasen``: what it can be judged.

    ``nr``: the number of the last event the viewer may read.
    """

    keuzes: InvoerBlad
    beeld: Beeldblad
    oordeel: Oordeelblad
    niveaus: tuple[Optie, ...]
    fasen: tuple[Optie, ...]
    scenarios: tuple[Optie, ...]
    zittingen: frozenset[str]
    nr: int


def beeldinvoer(
    vrager: Vrager, casus: str, rol: str, vertaal: Vertaal, op: datetime | None = None
) -> Beeldinvoer | None:
    """All that a page of the picture needs, or None when the case is not there for this viewer."""
    gelezen = lees_casus(vrager, casus)
    if gelezen is None:
        return None
    m, t = gelezen.aanpak.model, gelezen.toestand
    return Beeldinvoer(
        invoer_van(gelezen, rol, vertaal),
        beeld_van(gelezen, vrager.nu, vertaal, op),
        oordeel_van(gelezen, vrager, vertaal),
        tuple(Optie(code, namen.niveau(gelezen.aanpak, code), code == t.niveau) for code in m.niveaus),
        tuple(Optie(code, fase.naam, t.niveau in fase.niveaus) for code, fase in m.fasen.items()),
        tuple(Optie(code, s.naam, code in t.scenarios) for code, s in m.scenarios.items()),
        frozenset(t.zittingen),
        max(regel.nr for regel in gelezen.regels),
    )
