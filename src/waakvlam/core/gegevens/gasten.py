"""The file on guests and stand-ins from another municipality, checked on reading."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, field_validator

from waakvlam.core.casus.gaststand import Gastgrenzen
from waakvlam.core.tijd import delen


def _duur(waarde: Any) -> timedelta:
    """A duration in days or less; raises ValueError for months, whose length differs."""
    maanden, rest = delen(str(waarde))
    if maanden or not rest:
        raise ValueError(f"a duration in days, hours or minutes: {waarde}")
    return rest


class _Streng(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    vanaf: date
    herkomst: str
    toelichting: str


class _Gast(_Streng):
    uitnodiging: timedelta
    pogingen: int = Field(ge=3, le=10)
    bezoek: timedelta

    _duren = field_validator("uitnodiging", "bezoek", mode="before")(_duur)


class _Invaller(_Streng):
    langste: timedelta
    redenen: dict[str, str] = Field(min_length=1)

    _duren = field_validator("langste", mode="before")(_duur)


class Gasten(BaseModel):
    """The whole file."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    gecontroleerd_op: date
    gast: _Gast
    invaller: _Invaller

    def grenzen(self) -> Gastgrenzen:
        """The limits for guests as deciding uses them."""
        return Gastgrenzen(self.gast.uitnodiging, self.gast.pogingen, self.gast.bezoek)

    def invallers(self) -> "Invalregels":
        """The rules for stand-ins from another municipality."""
        return Invalregels(self.invaller.langste, dict(self.invaller.redenen))


@dataclass(frozen=True, slots=True)
class Invalregels:
    """How long a stand-in may have a role at most, and the reasons there can be, by code."""

    langste: timedelta
    redenen: dict[str, str]
