"""What the feitenrelaas, the print view and the plain text show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.vragen.bladen import CasusBlad
from waakvlam.application.vragen.verslag import Feitenrelaas
from waakvlam.web.scherm import Scherm, scherm


@scherm("web/casus/feitenrelaas.html")
@dataclass(frozen=True, kw_only=True)
class Relaas(Scherm):
    """The feitenrelaas; ``pdf_url`` is empty where no PDF can be made, and ``mist`` says why."""

    relaas: Feitenrelaas
    peil: str
    peil_fout: str
    pdf_url: str
    mist: str


@scherm("web/casus/afdruk.html")
@dataclass(frozen=True, kw_only=True)
class Afdruk(Scherm):
    """The case for paper."""

    blad: CasusBlad
    op: datetime
    wie: str


@scherm("web/casus/tekst.html")
@dataclass(frozen=True, kw_only=True)
class AlsTekst(Scherm):
    """The case as plain text, to copy."""

    casus: str
    tekst: str
    regels: int
