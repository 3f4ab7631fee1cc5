"""From when on a sign is worth saying: numbers a municipality may set, as dated data."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field


class Bewaakregels(BaseModel):
    """How often within how long a case may go up again, and how often in a row a member may be missed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    bron: str
    gecontroleerd_op: date
    opgeschaald_keer: int = Field(ge=1, le=20)
    """Going up again this often, to where it had been before, is said."""
    opgeschaald_binnen: str
    """Within this long (ISO 8601), counted back from today."""
    gemist_keer: int = Field(ge=1, le=20)
    """Meetings missed in a row after which a member is called silent."""
