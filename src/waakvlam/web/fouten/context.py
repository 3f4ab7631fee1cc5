"""What the error pages show."""

from dataclasses import dataclass

from waakvlam.web.scherm import Scherm, scherm


@scherm("web/fouten/fout.html")
@dataclass(frozen=True, kw_only=True)
class Foutpagina(Scherm):
    """What happened, what to do now, and a number to mention when asking for help.

    ``getypt`` is what somebody without an account typed, in their words; ``opnieuw`` holds the fields of
    their form, so that it can be sent again. Both are empty where the device keeps what was typed.
    """

    wat: str
    nu: tuple[str, ...]
    terug: str = "/"
    terugtekst: str = ""
    getypt: tuple[str, ...] = ()
    opnieuw: tuple[tuple[str, str], ...] = ()
