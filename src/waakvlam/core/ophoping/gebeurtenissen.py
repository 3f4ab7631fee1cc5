"""What people say of an accumulation."""

from dataclasses import dataclass

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("ophoping-bekeken")
@dataclass(frozen=True, slots=True)
class OphopingBekeken:
    """Someone looked at what came in on a theme in a neighbourhood, and says in a sentence what it is.

    ``aantal``: how many signals they counted in the last week. ``blijft``: how long this holds; ``bewaard``:
    how long it is kept (both ISO 8601).
    """

    buurt: str
    thema: str
    uitkomst: str
    reden: Tekst
    aantal: int
    blijft: str
    bewaard: str
    oefening: bool = False
