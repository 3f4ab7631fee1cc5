"""The rules of figures under watch: numbers a municipality may set, as dated data."""

from collections.abc import Mapping
from datetime import date

from pydantic import BaseModel, ConfigDict, Field


class Cijferregels(BaseModel):
    """How long a figure may be watched before it is looked at anew, and when a value is late or too small."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    bron: str
    gecontroleerd_op: date
    hoogstens: str
    """After this long it is decided anew whether to go on (ISO 8601)."""
    levertijd: Mapping[str, str]
    """Per rhythm how long after a period its value is asked for without being late (ISO 8601)."""
    plekken: int = Field(ge=1, le=200)
    """Neighbourhoods one figure has at most."""
    te_klein: int = Field(ge=2)
    """Fewer people than this are not kept as a number."""
    terug: int = Field(ge=1, le=20)
    """Years back for which values can be given."""
