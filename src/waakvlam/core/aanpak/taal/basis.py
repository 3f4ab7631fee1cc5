"""What every piece of an approach shares: strict fields, a source, and where a rule comes from."""

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

CODE = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
DUUR = re.compile(r"P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?)?")


def _code(waarde: str) -> str:
    if not CODE.fullmatch(waarde):
        raise ValueError(f"«{waarde}» is geen code: gebruik kleine letters, cijfers, - en _")
    return waarde


def _duur(waarde: str) -> str:
    if not DUUR.fullmatch(waarde):
        raise ValueError(f"«{waarde}» is geen duur: schrijf bijvoorbeeld P14D, P1M, PT2H")
    return waarde


def _lijst(waarde: Any) -> Any:
    """One value may be written without the brackets of a list."""
    return waarde if isinstance(waarde, list) or waarde is None else [waarde]


Code = Annotated[str, AfterValidator(_code)]
Duur = Annotated[str, AfterValidator(_duur), Field(description="Duur volgens ISO 8601, zoals P14D of PT2H")]
Codes = Annotated[list[Code], BeforeValidator(_lijst)]
Zin = Annotated[str, Field(min_length=2, max_length=2000)]
Kracht = Literal["hard", "pas_toe_of_leg_uit"]
Herkomst = Literal["bron", "lezing", "conflict", "leemte"]
Waarde = bool | int | str


class Model(BaseModel):
    """Base of every part of the language: unknown fields are errors, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Regel(Model):
    """A part that is a rule: it names its source, and says so when it is a reading of ours.

    ``bron`` reads ``<bron-code> / kop / kop``. ``herkomst`` other than ``bron`` asks for a ``toelichting``:
    what the source leaves open or contradicts, and which reading was chosen.
    """

    bron: Annotated[list[str], BeforeValidator(_lijst)] = []
    herkomst: Herkomst = "bron"
    toelichting: Zin | None = None
    eis: Annotated[list[str], BeforeValidator(_lijst)] = []
