"""What the page for a note shows."""

from dataclasses import dataclass

from waakvlam.web.notitie.formulier import Notitieformulier
from waakvlam.web.scherm import Scherm, scherm


@scherm("web/notitie/nieuw.html")
@dataclass(frozen=True, kw_only=True)
class Notitie(Scherm):
    """The form for a note; ``heeft_casussen``: there is a case to file it to."""

    form: Notitieformulier
    heeft_casussen: bool


@scherm("web/notitie/bewaard.html")
@dataclass(frozen=True, kw_only=True)
class Bewaard(Scherm):
    """A note was filed."""

    codenaam: str
    url: str
