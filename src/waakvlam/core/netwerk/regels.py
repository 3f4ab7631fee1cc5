"""How often something comes back where the approach says nothing: dated data, a municipality may set it."""

from datetime import date

from pydantic import BaseModel, ConfigDict, field_validator

from waakvlam.core.tijd import delen


class Netwerkregels(BaseModel):
    """Durations in ISO 8601. ``herhaal``: how often an organisation is told and trained again.

    ``lang``: who works in a neighbourhood for this long is known there, so that leaving needs somebody who
    takes over; ``weg_na``: how long after leaving their name is kept. Of key residents: ``stil``: contact at
    least this often; ``langste``: how long consent holds at most; ``vooraf``: asked again this long before.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    bron: str
    gecontroleerd_op: date
    herhaal: str
    lang: str
    weg_na: str
    stil: str
    langste: str
    vooraf: str

    @field_validator("herhaal", "lang", "weg_na", "stil", "langste", "vooraf")
    @classmethod
    def _duur(cls, duur: str) -> str:
        if delen(duur) == delen("P0D"):
            raise ValueError("a rhythm of nothing never ends")
        return duur
