"""Commands on a signal."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import v
from waakvlam.core.gebeurtenis import Tekst

OPDRACHTEN: dict[str, type] = {}


@dataclass(frozen=True, slots=True)
class Meld:
    """Leg een signaal vast: wat iemand zag of hoorde, los van wat het kan betekenen."""

    tekst: Tekst = v("Wat u zag of hoorde")
    waar: str = v("hier, adres of online", default="hier")
    plaats: Tekst | None = v("Adres of omschrijving van de plek", default=None)
    wanneer: str = v("net, vandaag of eerder", default="net")
    moment: datetime | None = v("Wanneer het gebeurde, als dat bekend is", default=None)
    zelf_gezien: bool = v("Of de melder het zelf zag", default=True)
    gevaar: bool = v("Of er nu gevaar is", default=False)
    thema: str | None = v("Waarover het gaat", default=None)
    duiding: Tekst | None = v("Wat de melder denkt dat het is", default=None)
    terug_uiterlijk: datetime | None = v("Wanneer de melder uiterlijk iets hoort", default=None)


@dataclass(frozen=True, slots=True)
class PakOp:
    """Neem een signaal in behandeling."""


@dataclass(frozen=True, slots=True)
class KoppelAanCasus:
    """Voeg het signaal bij een casus."""

    casus: str = v("Kenmerk van de casus")


@dataclass(frozen=True, slots=True)
class HandelAf:
    """Handel het signaal af, met een bericht aan de melder."""

    uitkomst: str = v("doorgegeven, geen_vervolg of opgelost", default="opgelost")
    terugkoppeling: Tekst | None = v("Wat de melder te horen krijgt", default=None)


@dataclass(frozen=True, slots=True)
class VoegFotoToe:
    """Voeg bij het signaal een bestand dat al is nagekeken en versleuteld is bewaard, zoals een foto."""

    bijlage: str = v("Kenmerk waaronder het bestand is bewaard")
    naam: Tekst = v("Naam van het bestand")
    soort: str = v("Soort bestand, zoals jpeg of pdf")
    grootte: int = v("Aantal bytes")
    omschrijving: Tekst | None = v("Wat erop of erin staat", default=None)


@dataclass(frozen=True, slots=True)
class TrekFotoIn:
    """Trek een foto in die er niet had mogen staan. De inhoud verdwijnt."""

    bijlage: str = v("Kenmerk van de bijlage")
    reden: Tekst = v("Waarom, in één zin")


OPDRACHTEN.update(
    meld=Meld,
    pak_op=PakOp,
    koppel_aan_casus=KoppelAanCasus,
    handel_af=HandelAf,
    voeg_foto_toe=VoegFotoToe,
    trek_foto_in=TrekFotoIn,
)
for _naam, _klasse in OPDRACHTEN.items():
    _klasse.NAAM = _naam  # type: ignore[attr-defined]
