"""What the pages on who sees a case show."""

from dataclasses import dataclass

from waakvlam.application.delen.wieziet import Nood, Voorproef, WieZiet
from waakvlam.web.casus.weigering import WeigerBlad
from waakvlam.web.casus.wieziet.formulier import Nakijkformulier, Toelaatformulier, Uitformulier
from waakvlam.web.scherm import Scherm, scherm


@scherm("web/casus/wie-ziet.html")
@dataclass(frozen=True, kw_only=True)
class WieZietPagina(Scherm):
    """Everyone who sees the case, and the form to let someone in with what that person would see."""

    blad: WieZiet
    form: Toelaatformulier
    voorproef: Voorproef | None
    weigering: WeigerBlad | None


@scherm("web/casus/wie-ziet-uit.html")
@dataclass(frozen=True, kw_only=True)
class UitPagina(Scherm):
    """Taking someone out of the case."""

    casus: str
    naam: str
    ikzelf: bool
    form: Uitformulier
    weigering: WeigerBlad | None


@scherm("web/casus/noodtoegang-nakijken.html")
@dataclass(frozen=True, kw_only=True)
class NakijkPagina(Scherm):
    """Looking back on someone who looked wider."""

    casus: str
    nood: Nood
    form: Nakijkformulier
    weigering: WeigerBlad | None
