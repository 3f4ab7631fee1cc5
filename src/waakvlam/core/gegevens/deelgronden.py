"""The file of grounds for sharing, checked on reading."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field, model_validator

from waakvlam.core.casus.deelregels import Deelregels, Grond, Merk

CODE = r"^[a-z][a-z0-9-]{1,39}$"


class _Streng(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Grond(_Streng):
    code: str = Field(pattern=CODE)
    naam: str
    wet: str
    bron: str
    vanaf: date
    tot: date | None = None
    organisaties: frozenset[str] = frozenset()
    gremia: frozenset[str] = frozenset()
    doelen: frozenset[str] = frozenset()
    let_op: str = ""


class _Merk(_Streng):
    code: str = Field(pattern=CODE)
    naam: str
    organisaties: frozenset[str]
    uitleg: str
    bron: str


class Gronden(_Streng):
    """The whole file: purposes, kinds of organisation, grounds and marks."""

    gecontroleerd_op: date
    doelen: dict[str, str]
    soorten: dict[str, tuple[str, ...]]
    gronden: tuple[_Grond, ...]
    merken: tuple[_Merk, ...]

    @model_validator(mode="after")
    def _bekend(self) -> "Gronden":
        """Raise ValueError for a purpose or kind that the file does not name, or a code given twice."""
        codes = [g.code for g in self.gronden]
        if len(set(codes)) < len(codes):
            raise ValueError("a ground stands twice")
        for grond in self.gronden:
            if vreemd := (grond.doelen - self.doelen.keys()) | (grond.organisaties - self.soorten.keys()):
                raise ValueError(f"{grond.code}: no purpose or kind of organisation: {sorted(vreemd)}")
        return self

    def regels(self) -> Deelregels:
        """The rules as deciding uses them."""
        return Deelregels(
            {g.code: Grond(**g.model_dump()) for g in self.gronden},
            self.doelen,
            {m.code: Merk(**m.model_dump()) for m in self.merken},
            self.soorten,
        )
