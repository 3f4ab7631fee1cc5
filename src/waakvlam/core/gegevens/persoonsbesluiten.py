"""Decisions that need to know a person, and purposes for which one may ask where a person is known."""

from datetime import date, datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from waakvlam.core.casus.persoonvouwen import VELDEN
from waakvlam.core.tijd import ZONE, delen


class _Gegeven(BaseModel):
    """Something from law, with where it stands and from when until when it holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: str = Field(pattern=r"^[a-z][a-z0-9-]{1,39}$")
    naam: str
    grondslag: str
    bron: str
    geldt_vanaf: date
    geldt_tot: date | None = None
    herkomst: Literal["bron", "lezing"] = "bron"

    def geldt(self, op: datetime) -> bool:
        """Whether it holds on the day of a moment, in the Netherlands."""
        dag = op.astimezone(ZONE).date()
        return self.geldt_vanaf <= dag and (self.geldt_tot is None or dag < self.geldt_tot)


class Besluitsoort(_Gegeven):
    """A decision: which particulars it needs, how long they are open, and which roles take it.

    ``door`` empty: every role that reads main lines.
    """

    door: tuple[str, ...] = ()
    velden: tuple[str, ...] = Field(min_length=1)
    open: str

    @field_validator("velden")
    @classmethod
    def _bekend(cls, velden: tuple[str, ...]) -> tuple[str, ...]:
        if vreemd := [veld for veld in velden if veld not in VELDEN]:
            raise ValueError(f"no particulars of a person: {vreemd}")
        return velden

    @field_validator("open")
    @classmethod
    def _duur(cls, duur: str) -> str:
        delen(duur)
        return duur


class Zoekdoel(_Gegeven):
    """A purpose for which one may ask whether a person is in a case."""


class Persoonsbesluiten(BaseModel):
    """The file with decisions."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    gecontroleerd_op: date
    soorten: tuple[Besluitsoort, ...]

    def op(self, moment: datetime) -> dict[str, Besluitsoort]:
        """The decisions that can be named at a moment, by code."""
        return {soort.code: soort for soort in self.soorten if soort.geldt(moment)}


class Zoekdoelen(BaseModel):
    """The file with purposes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    gecontroleerd_op: date
    doelen: tuple[Zoekdoel, ...]

    def op(self, moment: datetime) -> dict[str, Zoekdoel]:
        """The purposes that can be named at a moment, by code."""
        return {doel.code: doel for doel in self.doelen if doel.geldt(moment)}


def persoonsbesluiten(inhoud: Any) -> Persoonsbesluiten:
    """The decisions as read from YAML; raises ValueError for what is no such file."""
    return Persoonsbesluiten.model_validate(inhoud)


def zoekdoelen(inhoud: Any) -> Zoekdoelen:
    """The purposes as read from YAML; raises ValueError for what is no such file."""
    return Zoekdoelen.model_validate(inhoud)
