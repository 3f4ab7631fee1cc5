"""What the error pages show."""

from dataclasses import dataclass

from waakvlam.web.scherm import Scherm, scherm


@scherm("web/fouten/fout.html")
@dataclass(frozen=True, kw_only=True)
class Foutpagina(Scherm):
    """What happened, what to do now, and a number to mention when asking for help."""

    wat: str
    nu: tuple[str, ...]
    terug: str = "/"
    terugtekst: str = ""
