"""The approach as a whole: the root of the language, and its JSON Schema."""

from typing import Any, Literal

from pydantic import Field, TypeAdapter

from waakvlam.core.aanpak.taal.basis import Code, Codes, Duur, Model, Zin
from waakvlam.core.aanpak.taal.kennis import Begrip, Factor, Instrument, Organisatie, Perspectief, Praktijk
from waakvlam.core.aanpak.taal.lijsten import Lijst, Partner, Product, Scenario
from waakvlam.core.aanpak.taal.mensen import Gremium, Rol
from waakvlam.core.aanpak.taal.niveaus import Aanleiding, Fase, Kenmerk, Niveau
from waakvlam.core.aanpak.taal.overig import (
    Beginsel,
    Bron,
    Cel,
    Communicatie,
    Contact,
    Doorgifte,
    Kring,
    Oefening,
    Plicht,
    Route,
    Termijn,
    Verwijzing,
)
from waakvlam.core.aanpak.taal.signaalweg import Signaalweg
from waakvlam.core.aanpak.taal.stappen import Overgang

TAAL = 1


class OpBasisVan(Model):
    """The approach this one changes, pinned by hash."""

    aanpak: Code
    hash: str


class Aanpassing(Model):
    """What was changed on the approach underneath. Filled in when loading, never by hand."""

    pad: str
    soort: Literal["nieuw", "anders", "vervallen"]
    velden: list[str] = []
    reden: Zin | None = None


class AanpakModel(Model):
    """An approach (aanpak). Each file of its folder holds ``taal: 1`` and some of these keys."""

    taal: Literal[1] = 1
    aanpak: Code
    titel: Zin
    versie: str = Field(min_length=1, max_length=40)
    geldig_vanaf: str | None = None
    gaat_over: Literal["huishouden", "onrust", "gebied"]
    doel: list[Zin] = []
    aanvullen_binnen: Duur | None = Field(
        None, description="Binnen welke tijd iets wordt aangevuld als de eis zelf niets zegt"
    )
    op_basis_van: OpBasisVan | None = None
    aanpassingen: list[Aanpassing] = []
    ordening: Literal["ladder", "kring", "los"] = "ladder"
    begin: Codes = Field(description="Niveaus waarop een casus zonder besluit mag beginnen")
    bronnen: dict[Code, Bron]
    kringen: dict[Code, Kring]
    sectoren: dict[Code, Zin] = Field({}, description="Werkvelden van rollen en organisaties, met hun naam")
    labels: dict[Code, Zin] = Field({}, description="Labels op vragen en punten, met hun naam")
    begrippen: dict[Code, Begrip] = {}
    organisaties: dict[Code, Organisatie] = {}
    rollen: dict[Code, Rol]
    gremia: dict[Code, Gremium] = {}
    niveaus: dict[Code, Niveau]
    aspecten: dict[Code, Zin] = Field({}, description="Namen van de aspecten van procesregie")
    fasen: dict[Code, Fase] = {}
    kenmerken: dict[Code, Kenmerk] = {}
    aanleidingen: dict[Code, Aanleiding] = {}
    overgangen: dict[Code, Overgang]
    markeringen: dict[Code, Zin] = {}
    producten: dict[Code, Product] = {}
    lijsten: dict[Code, Lijst] = {}
    plichten: dict[Code, Plicht] = {}
    termijnen: dict[Code, Termijn] = {}
    beginselen: dict[Code, Beginsel] = {}
    signaalwegen: dict[Code, Signaalweg] = {}
    routes: dict[Code, Route] = {}
    partnerblokken: dict[Code, Partner] = {}
    scenarios: dict[Code, Scenario] = {}
    perspectieven: dict[Code, Perspectief] = {}
    factoren: dict[Code, Factor] = {}
    instrumenten: dict[Code, Instrument] = {}
    praktijk: dict[Code, Praktijk] = {}
    communicatie: dict[Code, Communicatie] = {}
    doorgifte: dict[Code, Doorgifte] = {}
    contacten: dict[Code, Contact] = {}
    oefening: dict[Code, Oefening] = {}
    samenvatting: dict[Code, dict[Code, Cel]] = Field(
        {}, description="Per niveau en rij: de eigen tabel van de bron naast de lezing van de tekst"
    )
    verwijzingen: dict[Code, Verwijzing] = {}


def json_schema() -> dict[str, Any]:
    """JSON Schema of one file of an approach: every key of the language, none required but ``taal``.

    Editors complete and check with it while typing.
    """
    schema = TypeAdapter(AanpakModel).json_schema(by_alias=True)
    schema["required"] = ["taal"]
    schema["title"] = "Aanpak van Waakvlam"
    return schema
