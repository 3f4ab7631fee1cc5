"""What the pages to open a case show."""

from dataclasses import dataclass

from waakvlam.application.vragen.nieuw import NieuwBlad
from waakvlam.web.casus.nieuw.formulier import Openformulier
from waakvlam.web.casus.weigering import WeigerBlad
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class AanpakKeus:
    """An approach to choose."""

    titel: str
    over: str
    url: str


@scherm("web/casus/nieuw-aanpak.html")
@dataclass(frozen=True, kw_only=True)
class KiesAanpak(Scherm):
    """The choice between approaches; none when this role opens no cases."""

    aanpakken: tuple[AanpakKeus, ...]


@scherm("web/casus/nieuw.html")
@dataclass(frozen=True, kw_only=True)
class NieuweCasus(Scherm):
    """The form to open a case; ``signaaltekst`` is what was reported, when it starts from a signal."""

    blad: NieuwBlad
    form: Openformulier
    signaaltekst: str
    andere_url: str
    weigering: WeigerBlad | None
