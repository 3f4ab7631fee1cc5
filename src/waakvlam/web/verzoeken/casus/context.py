"""What the pages on Woo and on the letter show, beside a case."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.vragen.brief import Briefblad, Briefdeling
from waakvlam.application.vragen.woo import WooBlad, Wooregelblad
from waakvlam.web.formulier import Formulier
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Woorij:
    """An entry, with what it is in words and where to say otherwise."""

    regel: Wooregelblad
    merk: str
    url: str


@scherm("web/verzoeken/woo.html")
@dataclass(frozen=True, kw_only=True)
class WooPagina(Scherm):
    """A case as it would go out."""

    blad: WooBlad
    rijen: tuple[Woorij, ...]
    pdf_url: str
    html_url: str
    mist: str


@scherm("web/verzoeken/woo-merk.html")
@dataclass(frozen=True, kw_only=True)
class WooMerk(Scherm):
    """Saying what an entry is."""

    form: Formulier
    regel: Wooregelblad


@dataclass(frozen=True, slots=True)
class Brief:
    """The letter itself."""

    gemeente: str
    op: datetime
    delingen: tuple[Briefdeling, ...]
    uitleg: str
    afzender: str


@dataclass(frozen=True, slots=True)
class Delingrij:
    """A share in words."""

    deling: Briefdeling
    naam: str


@scherm("web/verzoeken/brief.html")
@dataclass(frozen=True, kw_only=True)
class Briefpagina(Scherm):
    """Choosing what the letter is about; ``brief`` is there once it was."""

    form: Formulier
    blad: Briefblad
    rijen: tuple[Delingrij, ...]
    brief: Brief | None
    pdf_url: str
