"""What the feitenrelaas, the print view and the plain text show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.vragen.bladen import CasusBlad
from waakvlam.application.vragen.verslag import Feitenrelaas
from waakvlam.web.scherm import Scherm, scherm
from waakvlam.web.stukken.bestand import Bestand


@scherm("web/casus/feitenrelaas.html")
@dataclass(frozen=True, kw_only=True)
class Relaas(Scherm):
    """The feitenrelaas; ``bestanden`` it can be had as, and ``mist`` says why not as a PDF."""

    relaas: Feitenrelaas
    peil: str
    peil_fout: str
    bestanden: tuple[Bestand, ...]
    mist: str


@scherm("web/casus/afdruk.html")
@dataclass(frozen=True, kw_only=True)
class Afdruk(Scherm):
    """The case for paper."""

    blad: CasusBlad
    op: datetime
    bestanden: tuple[Bestand, ...]
    wie: str


@scherm("web/casus/tekst.html")
@dataclass(frozen=True, kw_only=True)
class AlsTekst(Scherm):
    """The case as plain text, to copy."""

    casus: str
    tekst: str
    regels: int
