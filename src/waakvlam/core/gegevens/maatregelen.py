"""The files on measures and statutory powers, checked on reading."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from waakvlam.core.maatregel.regels import Bevoegdheid, Maatregelregels, Plansoort, Soort
from waakvlam.core.tijd import delen

CODE = r"^[a-z][a-z0-9-]{1,39}$"


class _Streng(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Duren(_Streng):
    @field_validator("duur", "totaal", "elk", "kijk", "elke", "vooraf", "mandaat", check_fields=False)
    @classmethod
    def _duur(cls, duur: str | None) -> str | None:
        if duur is not None:
            delen(duur)
        return duur


class _Bevoegdheid(_Duren):
    code: str = Field(pattern=CODE)
    naam: str
    door: tuple[str, ...] = Field(min_length=1)
    wie: str
    grondslag: str
    bron: str = Field(pattern=r"^https://")
    geldt_vanaf: date
    geldt_tot: date | None = None
    duur: str | None = None
    totaal: str | None = None
    keer: int | None = Field(default=None, ge=0)
    elk: str | None = None
    kijk: str | None = None
    verlenging: str
    let_op: str
    herkomst: Literal["bron", "lezing"] = "bron"

    @model_validator(mode="after")
    def _heeft_einde(self) -> "_Bevoegdheid":
        """Raise ValueError for a power that nothing says the end of, or that contradicts itself."""
        if self.duur is None and self.kijk is None:
            raise ValueError(f"{self.code}: a longest time (duur) or a time to look (kijk)")
        if self.duur is None and (self.totaal or self.elk or self.keer):
            raise ValueError(f"{self.code}: extending asks for a first time (duur)")
        if self.duur is not None and self.keer != 0 and not (self.totaal or self.elk):
            raise ValueError(f"{self.code}: how long it can be extended (totaal, elk), or not (keer: 0)")
        return self

    def als_regel(self) -> Bevoegdheid:
        velden = self.model_dump(exclude={"geldt_vanaf", "geldt_tot"})
        return Bevoegdheid(**velden, vanaf=self.geldt_vanaf, tot=self.geldt_tot)


class Bevoegdheden(_Streng):
    """The file of powers."""

    gecontroleerd_op: date
    bevoegdheden: tuple[_Bevoegdheid, ...]

    @model_validator(mode="after")
    def _uniek(self) -> "Bevoegdheden":
        """Raise ValueError for a code that stands twice: a running measure must find its own."""
        codes = [b.code for b in self.bevoegdheden]
        if len(set(codes)) < len(codes):
            raise ValueError("a power stands twice")
        return self


class _Soort(_Streng):
    code: str = Field(pattern=CODE)
    naam: str
    uitleg: str
    bron: str
    altijd: bool = False


class _Plandeel(_Duren):
    code: str = Field(pattern=CODE)
    naam: str
    kern: str
    voorbeeld: str
    gaat_over: tuple[Literal["huishouden", "onrust", "gebied"], ...] = Field(min_length=1)
    bewaakt: bool = False
    elke: str | None = None
    voor_doelen: bool = False
    bron: str
    herkomst: Literal["bron", "lezing"] = "bron"


class _Ritme(_Duren):
    elke: str
    naam: str


class Maatregelen(_Duren):
    """The file of kinds of measures and parts of plans."""

    gecontroleerd_op: date
    vooraf: str
    mandaat: str
    ritmes: tuple[_Ritme, ...] = ()
    soorten: tuple[_Soort, ...] = Field(min_length=1)
    plandelen: tuple[_Plandeel, ...]

    def regels(self, machten: Bevoegdheden) -> Maatregelregels:
        """The rules as deciding uses them."""
        maanden, vooraf = delen(self.vooraf)
        if maanden:
            raise ValueError(f"a time in days or less: {self.vooraf}")
        return Maatregelregels(
            {s.code: Soort(**s.model_dump()) for s in self.soorten},
            {b.code: b.als_regel() for b in machten.bevoegdheden},
            {d.code: Plansoort(**d.model_dump()) for d in self.plandelen},
            vooraf,
            self.mandaat,
            {r.elke: r.naam for r in self.ritmes},
        )
