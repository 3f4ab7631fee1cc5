"""Steps: how a case moves, who decides, what must be there first, what follows."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from waakvlam.core.aanpak.taal.basis import Code, Codes, Duur, Kracht, Model, Regel, Waarde, Zin
from waakvlam.core.aanpak.taal.voorwaarden import Voorwaarde

SoortStap = Literal["opschalen", "afschalen", "binnen", "uitgang", "sluiten", "instap"]
SoortTaak = Literal["plicht", "voorstel", "dringend"]


class BeslisserModel(Model):
    """Who decides: a role, any of several roles, a body, the holder of a line of lead, or by condition."""

    rol: Codes | None = None
    gremium: Code | None = None
    houder: str | None = None
    een_van: "list[Beslisser] | None" = None
    als: Voorwaarde | None = None
    dan: "Beslisser | None" = None
    anders: "Beslisser | None" = None

    @model_validator(mode="after")
    def _een_vorm(self) -> "BeslisserModel":
        vormen = [self.rol, self.gremium, self.houder, self.een_van, self.als]
        if sum(vorm is not None for vorm in vormen) != 1:
            raise ValueError("een beslisser heeft precies één van: rol, gremium, houder, een_van, als")
        if self.als is not None and (self.dan is None or self.anders is None):
            raise ValueError("bij «als» horen «dan» en «anders»")
        return self


def _beslisser(waarde: Any) -> Any:
    return {"rol": waarde} if isinstance(waarde, (str, list)) else waarde


Beslisser = Annotated[BeslisserModel, BeforeValidator(_beslisser)]
BeslisserModel.model_rebuild()


class Aanleidingeis(Regel):
    """The condition on criteria for a step."""

    wat: Voorwaarde
    kracht: Kracht = "pas_toe_of_leg_uit"


def _aanleiding(waarde: Any) -> Any:
    return waarde if isinstance(waarde, dict) and "wat" in waarde else {"wat": waarde}


class Eis(Regel):
    """Something that must be there first. ``code`` is the reason code when it is not.

    ``vooraf``: it must have happened before the moment of the decision; when it lies later the reason is
    ``volgorde``. ``aanvullen_binnen``: the time for a task when it goes through and is added later.
    """

    wat: Voorwaarde
    tekst: Zin
    code: Literal[
        "product-ontbreekt", "volgorde", "aanleiding-ontbreekt", "toestemming-ontbreekt",
        "raadpleging-ontbreekt", "onvolledig", "motivering-ontbreekt",
    ] = "product-ontbreekt"  # fmt: skip
    als: Voorwaarde | None = None
    kracht: Kracht = "pas_toe_of_leg_uit"
    aanvullen_binnen: Duur | None = None
    rol: Code | None = None


class Wie(Regel):
    """A role or body that takes part in a step: co-decides, advises, is consulted or informed.

    ``bij``: a decider by condition, where who it is depends on the case. ``niet_oneens``: a consultation
    whose last outcome is *oneens* does not do; the case stays where it is, with the dissent on record.
    """

    rol: Code | None = None
    gremium: Code | None = None
    bij: Beslisser | None = None
    als: Voorwaarde | None = None
    kracht: Kracht = "pas_toe_of_leg_uit"
    binnen: Duur | None = None
    hoe: Zin | None = None
    door: Code | None = None
    niet_oneens: bool = False

    @model_validator(mode="after")
    def _een_wie(self) -> "Wie":
        if sum(w is not None for w in (self.rol, self.gremium, self.bij)) != 1:
            raise ValueError("noem precies één van: rol, gremium, bij")
        return self


def _wies(waarde: Any) -> Any:
    waarden = waarde if isinstance(waarde, list) else [waarde]
    return [{"rol": w} if isinstance(w, str) else w for w in waarden]


Wies = Annotated[list[Wie], BeforeValidator(_wies)]


class TaakModel(Model):
    """A task that follows: what, by whom, within what time. Without ``binnen`` no date is made up.

    ``voldaan``: when this holds the task is done by itself. ``keert_terug``: who does it gets it again, to
    choose another day, until ``voldaan`` holds or it is said not to be needed. ``gremium``: the body whose
    task it is.
    """

    code: Code
    tekst: Zin
    rol: Codes
    binnen: Duur | None = None
    soort: SoortTaak = "plicht"
    vraagt_datum: bool = False
    keert_terug: bool = False
    voldaan: Voorwaarde | None = None
    gremium: Code | None = None


class Gevolg(Regel):
    """What follows from a step: exactly one of the keys besides ``als``.

    ``taak``; ``roep_bijeen`` (the duty to convene a body, ``binnen``); ``regie`` (move a line: ``lijn`` or
    ``lijn.aspect`` to a role); ``kenmerk`` (set properties); ``markering`` (a mark beside the level, such as
    an exit to GRIP), ``einde_markering`` (it goes away); ``agenda`` (put on the agenda of a body),
    ``einde_agenda`` (off it);
    ``schort_op`` and ``ontbind`` (a body); ``draag_over`` (open tasks of a body go to another);
    ``termijn`` (a term starts); ``gekoppelde_casus`` (a linked case under another approach is asked for);
    ``einde_tijdelijk`` (temporary leads end); ``nieuwe_ronde`` (a list is used up and begins anew).
    """

    als: Voorwaarde | None = None
    taak: TaakModel | None = None
    roep_bijeen: Code | None = None
    binnen: Duur | None = None
    regie: dict[str, Code] | None = None
    kenmerk: dict[Code, Waarde] | None = None
    markering: Code | None = None
    einde_markering: Code | None = None
    agenda: Code | None = None
    einde_agenda: Code | None = None
    schort_op: Code | None = None
    ontbind: Code | None = None
    draag_over: "Overdracht | None" = None
    termijn: Code | None = None
    gekoppelde_casus: str | None = None
    einde_tijdelijk: bool | None = None
    nieuwe_ronde: Code | None = None

    @model_validator(mode="after")
    def _een_gevolg(self) -> "Gevolg":
        soorten = (
            "taak",
            "roep_bijeen",
            "regie",
            "kenmerk",
            "markering",
            "einde_markering",
            "agenda",
            "einde_agenda",
            "schort_op",
            "ontbind",
            "draag_over",
            "termijn",
            "gekoppelde_casus",
            "einde_tijdelijk",
            "nieuwe_ronde",
        )
        if sum(getattr(self, s) is not None for s in soorten) != 1:
            raise ValueError(f"een gevolg heeft precies één van: {', '.join(soorten)}")
        return self


class Overdracht(Model):
    """Open tasks of body ``van`` are handed to body ``aan``."""

    van: Code
    aan: Code


Gevolg.model_rebuild()


class Overgang(Regel):
    """A step. ``van`` lists levels (``"*"`` is every level); ``naar`` is absent for steps within a level.

    ``motivering``: whether an own sentence is asked. ``is_niet``: what this step is not, in words.
    """

    naam: Zin
    soort: SoortStap
    van: Annotated[list[str], BeforeValidator(lambda w: w if isinstance(w, list) else [w])] = []
    naar: Code | None = None
    beslist: Beslisser
    medebeslist: Wies = []
    adviseert: Wies = []
    raadpleeg: Wies = []
    informeer: Wies = []
    aanleiding: Annotated[
        Aanleidingeis | None, BeforeValidator(lambda w: w if w is None else _aanleiding(w))
    ] = None
    vereist: list[Eis] = []
    motivering: Literal["hard", "pas_toe_of_leg_uit", "niet_nodig"] = "pas_toe_of_leg_uit"
    gevolg: list[Gevolg] = []
    is_niet: Zin | None = None
    alleen_als: Annotated[
        Voorwaarde | None,
        Field(description="De stap bestaat alleen als dit geldt (anders: stap-bestaat-niet)"),
    ] = None

    @model_validator(mode="after")
    def _naar(self) -> "Overgang":
        if self.soort in ("opschalen", "afschalen", "instap") and self.naar is None:
            raise ValueError(f"een stap van soort «{self.soort}» heeft «naar»")
        if self.soort not in ("opschalen", "afschalen", "instap") and self.naar is not None:
            raise ValueError(f"een stap van soort «{self.soort}» heeft geen «naar»")
        if self.soort != "instap" and not self.van:
            raise ValueError("een stap heeft «van»")
        return self
