"""Every code that is used must exist: one walk over the approach, one table of what each field names."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from waakvlam.core.aanpak.meldingen import Melding, citeer, melding
from waakvlam.core.aanpak.schemafouten import Pad, volg
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.niveaus import LIJNEN
from waakvlam.core.aanpak.yamllezer import Knoop

SOORTEN = {
    "rol": "rollen",
    "gremium": "gremia",
    "niveau": "niveaus",
    "aanleiding": "aanleidingen",
    "kenmerk": "kenmerken",
    "product": "producten",
    "stap": "overgangen",
    "termijn": "termijnen",
    "kring": "kringen",
    "aspect": "aspecten",
    "markering": "markeringen",
    "lijst": "lijsten",
    "route": "routes",
    "bron": "bronnen",
    "sector": "sectoren",
    "label": "labels",
    "organisatie": "organisaties",
    "perspectief": "perspectieven",
    "factor": "factoren",
    "scenario": "scenarios",
    "partnerblok": "partnerblokken",
}
"""Kind of code: the root key that declares it."""

SECTIES = ("kenmerken", "dilemmas", "aandacht", "tips")
"""Parts of a scenario whose points a case can mark, besides what its partners look after."""

_WIE = ("rol", "gremium")
VERWIJST: dict[str, tuple[str, ...]] = {
    "AanpakModel.begin": ("niveau",),
    "Rol.kring": ("kring",),
    "Rol.plaatsvervanger": ("rol",),
    "Rol.sector": ("sector",),
    "Rol.geen_taken_op": ("niveau",),
    "Leden.vast": ("rol",),
    "Leden.optioneel": ("rol",),
    "Leden.agendapartner": ("rol",),
    "Signaalweg.al_gaande": ("route",),
    "Signaalweg.coordinatie": ("rol",),
    "Verificatie.overleggen": ("gremium",),
    "Duiding.overleggen": ("gremium",),
    "Gericht.door": _WIE,
    "Gremium.voorzitter": ("rol",),
    "Gremium.verslag": ("rol",),
    "Gremium.roept_bijeen": ("rol",),
    "Gremium.bijeen_op": ("niveau",),
    "Gremium.legt_vast": ("rol",),
    "Gremium.levert": ("product",),
    "Gremium.voorbereiding": ("lijst",),
    "Zitting.agenda": ("lijst",),
    "Zitting.met": ("rol",),
    "LijnModel.rol": ("rol",),
    "LijnModel.aangewezen_door": ("rol",),
    "LijnModel.toegestaan": ("rol",),
    "LijnModel.uitgesloten": ("rol",),
    "Mits.rol": ("rol",),
    "Proces.aspecten": ("aspect",),
    "Niveau.indicatoren": ("aanleiding",),
    "Niveau.kenmerken": ("kenmerk",),
    "Niveau.professionals": ("rol",),
    "Niveau.perspectieven": ("perspectief",),
    "Grens.wijst_naar": ("stap", "route"),
    "Fase.niveaus": ("niveau",),
    "Kenmerk.door": ("rol",),
    "Kenmerk.kring": ("kring",),
    "VoorwaardeModel.aanleiding": ("aanleiding",),
    "VoorwaardeModel.kenmerk": ("kenmerk",),
    "VoorwaardeModel.niveau": ("niveau",),
    "VoorwaardeModel.product": ("product",),
    "VoorwaardeModel.delen": ("deel",),
    "VoorwaardeModel.door": ("rol",),
    "VoorwaardeModel.gremium": ("gremium",),
    "VoorwaardeModel.overleg": ("gremium",),
    "VoorwaardeModel.met": ("rol",),
    "VoorwaardeModel.voorzitter": ("rol",),
    "VoorwaardeModel.raadpleging": _WIE,
    "VoorwaardeModel.advies": _WIE,
    "VoorwaardeModel.antwoord": ("antwoord",),
    "VoorwaardeModel.lijst": ("lijst",),
    "VoorwaardeModel.scenario": ("scenario",),
    "VoorwaardeModel.geinformeerd": _WIE,
    "VoorwaardeModel.houder": ("lijn",),
    "VoorwaardeModel.rol": ("rol",),
    "VoorwaardeModel.gremium_actief": ("gremium",),
    "VoorwaardeModel.taak_gedaan": ("taak",),
    "VoorwaardeModel.stap_gezet": ("stap",),
    "VoorwaardeModel.markering": ("markering",),
    "BeslisserModel.rol": ("rol",),
    "BeslisserModel.gremium": ("gremium",),
    "BeslisserModel.houder": ("lijn",),
    "Eis.rol": ("rol",),
    "Wie.rol": ("rol",),
    "Wie.gremium": ("gremium",),
    "Wie.door": ("rol",),
    "TaakModel.rol": ("rol",),
    "TaakModel.gremium": ("gremium",),
    "Gevolg.roep_bijeen": ("gremium",),
    "Gevolg.regie": ("lijn",),
    "Gevolg.kenmerk": ("kenmerk",),
    "Gevolg.markering": ("markering",),
    "Gevolg.einde_markering": ("markering",),
    "Gevolg.nieuwe_ronde": ("lijst",),
    "Gevolg.agenda": ("gremium",),
    "Gevolg.einde_agenda": ("gremium",),
    "Gevolg.schort_op": ("gremium",),
    "Gevolg.ontbind": ("gremium",),
    "Gevolg.termijn": ("termijn",),
    "Overdracht.van": ("gremium",),
    "Overdracht.aan": ("gremium",),
    "Overgang.van": ("niveau",),
    "Overgang.naar": ("niveau",),
    "Deel.rol": ("rol",),
    "Deel.hoogste_risico": ("optie",),
    "Deel.na": ("buur",),
    "Deel.herhaalt": ("buur",),
    "Deel.kring": ("kring",),
    "Deel.labels": ("label",),
    "Lijst.niveaus": ("niveau",),
    "Lijst.rol": ("rol",),
    "Lijst.kring": ("kring",),
    "Product.na": ("product",),
    "Partner.organisatie": ("organisatie",),
    "Partner.rol": ("rol",),
    "Partner.blok": ("partnerblok",),
    "Organisatie.sector": ("sector",),
    "Verantwoordelijkheid.rol": ("rol",),
    "Verantwoordelijkheid.niveaus": ("niveau",),
    "Perspectief.niveaus": ("niveau",),
    "Instrument.perspectieven": ("perspectief",),
    "Instrument.factoren": ("factor",),
    "Praktijk.scenario": ("scenario",),
    "Product.lijst": ("lijst",),
    "Product.door": ("rol",),
    "Product.kring": ("kring",),
    "Plicht.rol": ("rol",),
    "Plicht.niveaus": ("niveau",),
    "Termijn.niveaus": ("niveau",),
    "Termijn.na_stap": ("stap",),
    "Termijn.na_product": ("product",),
    "Termijn.rol": ("rol",),
    "Route.van": ("organisatie",),
    "Communicatie.door": ("rol",),
    "Communicatie.aan": _WIE,
    "Communicatie.niveaus": ("niveau",),
    "Doorgifte.van": ("kring",),
    "Doorgifte.naar": ("kring",),
    "Doorgifte.door": ("rol",),
    "Contact.niveaus": ("niveau",),
    "Oefening.rol": ("rol",),
    "Verwijzing.in_stukken_van": ("gremium",),
    "AanpakModel.samenvatting": ("niveau",),
}
"""Field: the kinds of code it may name. For a map it is the keys that name."""

WAARDEN_VERWIJZEN = {"Gevolg.regie": ("rol",)}
"""Maps whose values name something too."""

VRIJ = {"AanpakModel.aanpak", "OpBasisVan.aanpak", "Product.bewaar", "Rol.functie", "TaakModel.code"}
"""Fields that hold a code of their own making."""

_NAMEN = {
    "stap": "overgang", "deel": "deel hiervan", "taak": "taak of plicht", "antwoord": "vraag («lijst.vraag»)",
    "buur": "ander deel van deze lijst",
}  # fmt: skip
"""What a kind is called in a message, where that is not its own name."""


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """A code that is used: where in the model, and which kinds it may be."""

    pad: Pad
    code: str
    soorten: tuple[str, ...]
    model: BaseModel


def wandel(model: Any, pad: Pad = ()) -> Iterator[tuple[Pad, BaseModel]]:
    """Yield every model within ``model`` with its path, parents first."""
    if isinstance(model, BaseModel):
        yield pad, model
        for naam in type(model).model_fields:
            yield from wandel(getattr(model, naam), (*pad, naam))
    elif isinstance(model, dict):
        for sleutel, waarde in model.items():
            yield from wandel(waarde, (*pad, sleutel))
    elif isinstance(model, list):
        for i, waarde in enumerate(model):
            yield from wandel(waarde, (*pad, i))


def verwijzingen(aanpak: AanpakModel) -> Iterator[Verwijzing]:
    """Yield every use of a code in ``aanpak``."""
    for pad, model in wandel(aanpak):
        for naam in type(model).model_fields:
            waarde = getattr(model, naam)
            veld = f"{_basis(model)}.{naam}"
            if veld in VERWIJST and waarde is not None:
                soorten = _WIE if veld == "LijnModel.rol" and _is_overleg(pad) else VERWIJST[veld]
                for stap, code in _codes(waarde):
                    yield Verwijzing((*pad, naam, *stap), code, soorten, model)
            if veld in WAARDEN_VERWIJZEN and waarde is not None:
                for sleutel, code in waarde.items():
                    yield Verwijzing((*pad, naam, sleutel, "="), code, WAARDEN_VERWIJZEN[veld], model)
            if naam == "bron" and isinstance(waarde, list):
                for i, tekst in enumerate(waarde):
                    yield Verwijzing((*pad, naam, i), tekst.split("/")[0].strip(), ("bron",), model)


def _is_overleg(pad: Pad) -> bool:
    """Say whether ``pad`` lies in the line *overleg* of a level, which names whom to consult: bodies too."""
    return len(pad) > 3 and pad[0] == "niveaus" and pad[2:4] == ("regie", "overleg")


def _basis(model: BaseModel) -> str:
    return "AanpakModel" if isinstance(model, AanpakModel) else type(model).__name__


def _codes(waarde: Any) -> Iterator[tuple[Pad, str]]:
    if isinstance(waarde, str):
        yield (), waarde
    else:
        yield from (
            (((sleutel,), sleutel) for sleutel in waarde)
            if isinstance(waarde, dict)
            else (((i,), code) for i, code in enumerate(waarde))
        )


class Namen:
    """The codes an approach declares, read from its raw data so that half-right entries count too."""

    def __init__(self, ruw: Any) -> None:
        self.ruw = ruw
        self.per_soort = {soort: list(self._map(ruw, sleutel)) for soort, sleutel in SOORTEN.items()}
        aspecten = [f"proces.{aspect}" for aspect in self.per_soort["aspect"]]
        self.per_soort["lijn"] = [*LIJNEN, "uitvoering", *aspecten]
        lijsten = [*self.per_soort["lijst"], *(f"scenario-{code}" for code in self.per_soort["scenario"])]
        self.per_soort["antwoord"] = [
            f"{lijst}.{deel}" for lijst in lijsten for deel in self.onderdelen(lijst)
        ]
        self.per_soort["taak"] = [*self._taken(), *self._map(ruw, "plichten")]

    def mogelijk(self, verwijzing: Verwijzing) -> list[str]:
        """Return the codes that ``verwijzing`` may hold."""
        if verwijzing.soorten == ("deel",):
            lijst = getattr(verwijzing.model, "lijst", None)
            return (
                self.onderdelen(lijst)
                if lijst
                else self.delen(getattr(verwijzing.model, "product", "") or "")
            )
        if verwijzing.soorten == ("buur",):
            return self.buren(verwijzing.pad)
        if verwijzing.soorten == ("optie",):
            return list(getattr(verwijzing.model, "opties", {}))
        return [naam for soort in verwijzing.soorten for naam in self.per_soort[soort]]

    def delen(self, product: str) -> list[str]:
        """Return the parts of ``product``, its own and those of its list."""
        gegeven = self._map(self.ruw, "producten").get(product)
        return [*self._map(gegeven, "delen"), *self.onderdelen(str(self._map(gegeven).get("lijst")))]

    def onderdelen(self, lijst: str) -> list[str]:
        """Return the parts of ``lijst``; a scenario is a list too."""
        if lijst in self._map(self.ruw, "lijsten"):
            return list(self._map(self._map(self.ruw, "lijsten")[lijst], "onderdelen"))
        scenario = self._map(self.ruw, "scenarios").get(lijst.removeprefix("scenario-"))
        return [f"{deel}-{punt}" for deel in SECTIES for punt in self._map(scenario, deel)]

    def buren(self, pad: Pad) -> list[str]:
        """Return the parts that stand beside the part in which ``pad`` lies."""
        veld = max(i for i, stap in enumerate(pad) if stap in ("na", "herhaalt"))
        hier: Any = self.ruw
        for stap in pad[: veld - 1]:
            hier = self._map(hier).get(str(stap))
        return [naam for naam in self._map(hier) if naam != pad[veld - 1]]

    @staticmethod
    def _map(ruw: Any, sleutel: str | None = None) -> dict[str, Any]:
        waarde = ruw.get(sleutel) if sleutel is not None and isinstance(ruw, dict) else ruw
        return waarde if isinstance(waarde, dict) else {}

    def _taken(self) -> Iterator[str]:
        for stap in self._map(self.ruw, "overgangen").values():
            gevolgen = self._map(stap).get("gevolg")
            for gevolg in gevolgen if isinstance(gevolgen, list) else []:
                code = self._map(gevolg, "taak").get("code")
                if code is not None:
                    yield str(code)
        yield from (f"roep-bijeen-{g}" for g in self.per_soort["gremium"])
        yield from (f"informeer-{r}" for r in self.per_soort["rol"])
        for gremium, inhoud in self._map(self.ruw, "gremia").items():
            vast = self._map(inhoud, "leden").get("vast")
            yield from (f"informeer-{gremium}-{lid}" for lid in (vast if isinstance(vast, list) else [vast]))


def verwijsfouten(aanpak: AanpakModel, namen: Namen, boom: Knoop, maximum: int) -> list[Melding]:
    """Return a finding for every code in ``aanpak`` that does not exist, at most ``maximum``."""
    gevonden: list[Melding] = []
    for verwijzing in verwijzingen(aanpak):
        if len(gevonden) >= maximum:
            break
        mogelijk = namen.mogelijk(verwijzing)
        if verwijzing.code in mogelijk or _bijzonder(verwijzing, namen):
            continue
        knoop, sleutel, pad = volg(boom, verwijzing.pad)
        is_sleutel = isinstance(knoop.inhoud, dict) and pad[-1:] == (verwijzing.code,)
        op_sleutel = sleutel if sleutel and verwijzing.pad[-1] == verwijzing.code else None
        plek = (sleutel if is_sleutel else op_sleutel) or knoop.plek
        wat = " of ".join(_NAMEN.get(soort, soort) for soort in verwijzing.soorten)
        zin = f"«{citeer(verwijzing.code)}» is geen {wat}; die naam is er niet."
        gevonden.append(melding(plek, "onbekende-code", zin, naam=verwijzing.code, mogelijk=mogelijk))
    return gevonden


def _bijzonder(verwijzing: Verwijzing, namen: Namen) -> bool:
    """Say whether the code stands for more than one name, or needs no check because of another mistake."""
    veld = verwijzing.pad[-2] if isinstance(verwijzing.pad[-1], int) else verwijzing.pad[-1]
    if verwijzing.soorten == ("deel",):
        product, lijst = getattr(verwijzing.model, "product", None), getattr(verwijzing.model, "lijst", None)
        return product not in namen.per_soort["product"] and not (lijst and namen.onderdelen(lijst))
    if veld == "legt_vast":
        return verwijzing.code in ("voorzitter", "lid")
    return veld == "van" and verwijzing.soorten == ("niveau",) and verwijzing.code == "*"
