"""Levels, the lines of lead at a level, phases, properties and criteria."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, model_validator

from waakvlam.core.aanpak.taal.basis import Code, Codes, Kracht, Model, Regel, Waarde, Zin
from waakvlam.core.aanpak.taal.lijsten import Delen
from waakvlam.core.aanpak.taal.voorwaarden import Voorwaarde

LIJNEN = ("casus", "proces", "overleg", "operationeel", "bestuurlijk")


class LijnModel(Regel):
    """Who holds a line of lead.

    Either fixed roles (``rol``: all of them hold it), or a condition (``als``/``dan``/``anders``; under
    *onbekend* the else branch shows, with what is unknown), or a person still to be designated
    (``aangewezen_door`` roles; ``standaard`` holds it until then; ``toegestaan`` limits who may hold it,
    ``uitgesloten`` who may not; ``blijft``: the holder from the former level goes on).
    ``vrijblijvend``: nobody needs to hold it. ``geen`` says why this line does not exist at this level.
    """

    rol: Codes | None = None
    als: Voorwaarde | None = None
    dan: "Lijn | None" = None
    anders: "Lijn | None" = None
    aangewezen_door: Codes | None = None
    standaard: "Lijn | None" = None
    blijft: bool = False
    toegestaan: Codes | None = None
    uitgesloten: Codes = []
    mits: "list[Mits]" = []
    vrijblijvend: bool = False
    geen: Zin | None = None

    @model_validator(mode="after")
    def _een_vorm(self) -> "LijnModel":
        vormen = [
            self.rol is not None,
            self.als is not None,
            self.aangewezen_door is not None,
            self.geen is not None,
        ]
        if sum(vormen) != 1:
            raise ValueError("een lijn heeft precies één van: rol, als, aangewezen_door, geen")
        if self.als is not None and self.dan is None:
            raise ValueError("bij «als» hoort «dan»")
        return self


class Mits(Regel):
    """An extra demand on designating: for these roles (all when empty) the condition must hold."""

    rol: Codes = []
    wat: Voorwaarde
    code: Literal["aanleiding-ontbreekt", "product-ontbreekt", "raadpleging-ontbreekt"] = (
        "aanleiding-ontbreekt"
    )
    kracht: Kracht = "hard"
    tekst: Zin


def _lijn(waarde: Any) -> Any:
    return {"rol": waarde} if isinstance(waarde, (str, list)) else waarde


Lijn = Annotated[LijnModel, BeforeValidator(_lijn)]
LijnModel.model_rebuild()


class Proces(Model):
    """Lead of the process, whole or split by aspect (aspect code: line)."""

    aspecten: dict[Code, Lijn]


def _proces(waarde: Any) -> Any:
    """A map without keys of a line is a map of aspects."""
    if isinstance(waarde, dict) and not set(waarde) & {"aspecten", *LijnModel.model_fields}:
        return {"aspecten": waarde}
    return _lijn(waarde)


class Regie(Model):
    """The five lines of lead; ``uitvoering`` is the person who leads the work in the plan."""

    casus: Lijn | None = None
    proces: Annotated[LijnModel | Proces | None, BeforeValidator(_proces)] = None
    overleg: Lijn | None = None
    operationeel: Lijn | None = None
    bestuurlijk: Lijn | None = None
    uitvoering: Lijn | None = None


class Grens(Regel):
    """What to say and offer when a case cannot go lower or higher: routes and proposals."""

    tekst: Zin
    wijst_naar: Codes = []
    voorstel: list[Zin] = []


class Niveau(Regel):
    """A level of the approach. Order in the file is order on the ladder, lowest first.

    ``elementen``: what it is made of. ``acties``: what is usually done. ``professionals``: roles that are at
    work then. ``perspectieven``: ways of handling that fit.
    """

    naam: Zin
    kort: Zin | None = None
    kern: Zin
    uitleg: Zin | None = None
    indicatoren: Codes = []
    regie: Regie
    kenmerken: dict[Code, Waarde] = {}
    elementen: Delen = {}
    acties: Delen = {}
    professionals: Codes = []
    perspectieven: Codes = []
    laagste: Grens | None = None
    hoogste: Grens | None = None


class Fase(Regel):
    """A coarser view on levels."""

    naam: Zin
    niveaus: Codes


class Kenmerk(Regel):
    """A declared property of a case: its type, who may set it, in which circle it lies.

    ``alleen_stap``: only a step or a level sets it, nobody by hand.
    """

    naam: Zin
    type: Literal["ja_nee", "keuze", "aantal"] = "ja_nee"
    waarden: dict[Code, Zin] = {}
    door: Codes = []
    alleen_stap: bool = False
    kring: Code | None = None
    standaard: Waarde | None = None


class Aanleiding(Regel):
    """A criterion that can be a reason to change level: a tick (ja, nee, onbekend, nvt) with a ground.

    ``kern``: a core indicator of its level. ``nvt_mag``: not applicable (with a ground) counts as met.
    """

    tekst: Zin
    groep: Zin | None = None
    kern: bool = True
    nvt_mag: bool = False
