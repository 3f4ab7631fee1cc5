"""The rules of accumulation: numbers a municipality may set, as dated data."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field


class Regels(BaseModel):
    """When a count is a question to people, and how far the reckoning looks back."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    bron: str
    gecontroleerd_op: date
    minimum: int = Field(ge=2)
    """Fewer signals than this are never a question, and are not shown as a number."""
    weken: int = Field(ge=26, le=260)
    """Weeks that are looked back over, the last one included."""
    wacht: int = Field(ge=0, le=12)
    """Weeks before the last that do not count for what is usual."""
    minstens_weken: int = Field(ge=8)
    """Weeks of past without which nothing is said."""
    seizoen_vanaf: int = Field(ge=26)
    """Weeks of past from which a course over the year is reckoned with."""
    trend_vanaf: int = Field(ge=52)
    """Weeks of past from which slow growth or decline is reckoned with."""
    vals: float = Field(gt=0, le=5)
    """Questions per municipality and week that may come by chance alone."""
    band: float = Field(gt=0.5, lt=1)
    """The part of ordinary weeks that lies within what is called usual."""
    haard_weken: int = Field(ge=1, le=8)
    """Weeks that a group of neighbourhoods may already be busier than elsewhere."""
    haard_buurten: int = Field(ge=1, le=30)
    """Neighbourhoods that such a group has at most."""
    haard_vals: float = Field(gt=0, le=1)
    """Such groups per municipality and week that may come by chance alone."""
    herhalingen: int = Field(ge=99, le=9999)
    """Times that the moments of signals are shuffled to see what chance does."""
    genoeg_vals: int = Field(ge=5)
    """Shufflings that do as well, after which it is chance enough."""
    zaad: int
    """Where the shuffling begins, so that it can be done again with the same outcome."""
    bekeken_blijft: str
    """How long 'nothing special' holds (ISO 8601)."""
    bekeken_bewaard: str
    """How long it is kept, to look back at the same time next year (ISO 8601)."""
