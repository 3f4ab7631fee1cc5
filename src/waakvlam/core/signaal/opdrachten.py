"""Commands on a signal: reporting and verifying. The rest stand in ``vervolgopdrachten``."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from waakvlam.core.casus.opdrachten import v
from waakvlam.core.gebeurtenis import Tekst

T = TypeVar("T")
OPDRACHTEN: dict[str, type] = {}


def opdracht(naam: str) -> Callable[[type[T]], type[T]]:
    """Register a command class under its public name."""

    def registreer(klasse: type[T]) -> type[T]:
        OPDRACHTEN[naam] = klasse
        klasse.NAAM = naam  # type: ignore[attr-defined]
        return klasse

    return registreer


@opdracht("meld")
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
    soort: str = v(
        "eigen, melding, niet_pluis, verhaal, casuistiek, gerucht, aangifte, nieuws, sociale_media of "
        "kerncijfer",
        default="eigen",
    )
    kanaal: str = v("app, telefoon, mail, koppeling, invoer of formulier", default="app")
    buurt: str | None = v("Code van de buurt, of «buiten» voor buiten de gemeente", default=None)
    nieuw: bool | None = v("Of het iets nieuws is", default=None)
    al_gaande: bool = v("Of het al een probleem of incident is", default=False)
    openbaar: bool = v("Bij sociale media: of de bron openbaar is", default=False)
    organisatie: str | None = v("Organisatie die het signaal kreeg", default=None)
    melder_soort: str = v("professional, inwoner of anoniem", default="professional")
    melder_naam: Tekst | None = v("Naam van wie het meldde, als dat een ander is", default=None)
    melder_contact: Tekst | None = v("Hoe die te bereiken is", default=None)
    ontvangstcode: str | None = v("Vingerafdruk van de code op het ontvangstbewijs", default=None)


@opdracht("vul_aan")
@dataclass(frozen=True, slots=True)
class VulAan:
    """Voeg een waarneming toe. Op een ander moment of een andere plek, of door een ander, telt zij mee."""

    tekst: Tekst = v("Wat er te zien of te horen was")
    van: str = v("zelf, melder of ander: wie het zag of hoorde", default="zelf")
    functie: Tekst | None = v("Functie van die ander, zonder naam", default=None)
    ander_moment: bool = v("Of het op een ander moment was", default=False)
    andere_plek: bool = v("Of het op een andere plek was", default=False)
    doorgestuurd: bool = v("Of het hetzelfde bericht is, doorgestuurd", default=False)
    moment: datetime | None = v("Wanneer het gebeurde, als dat bekend is", default=None)


@opdracht("vraag_na")
@dataclass(frozen=True, slots=True)
class VraagNa:
    """Vraag collega's of zij het ook zien (nagaan), of om mee te denken over wat het betekent (duiden)."""

    vraag: Tekst = v("De vraag, zonder namen")
    soort: str = v("nagaan of duiden", default="nagaan")
    rollen: tuple[str, ...] = v("Rollen aan wie u het vraagt", default=())
    mensen: tuple[str, ...] = v("Accounts aan wie u het vraagt", default=())
    gremium: str | None = v("Gremium waarin u het vraagt", default=None)
    uiterlijk: datetime | None = v("Wanneer u antwoord nodig hebt", default=None)


@opdracht("antwoord_na")
@dataclass(frozen=True, slots=True)
class AntwoordNa:
    """Antwoord op de vraag of u het ook ziet."""

    vraag: str = v("Kenmerk van de vraag")
    antwoord: str = v("gezien, niet_gezien of weet_niet")
    tekst: Tekst | None = v("Wat u zag of hoorde", default=None)
    moment: datetime | None = v("Wanneer u het zag", default=None)


@opdracht("let_op")
@dataclass(frozen=True, slots=True)
class LetOp:
    """Spreek af om samen op te letten tot een dag. Het signaal blijft zolang een waarneming."""

    tot: datetime = v("Tot wanneer")
    waarop: Tekst | None = v("Waarop u let", default=None)


@opdracht("pak_op")
@dataclass(frozen=True, slots=True)
class PakOp:
    """Neem een signaal in behandeling."""

    alleen_nieuw: bool = v("Alleen als nog niemand het heeft", default=False)


@opdracht("laat_los")
@dataclass(frozen=True, slots=True)
class LaatLos:
    """Leg een signaal dat u oppakte terug bij wat nog niemand doet."""


@opdracht("vraag_schoon")
@dataclass(frozen=True, slots=True)
class VraagSchoon:
    """Vraag om de tekst op te schonen, omdat er namen of andere gegevens van mensen in staan."""

    reden: Tekst = v("Wat eruit moet, zonder het te herhalen")


@opdracht("maak_schoon")
@dataclass(frozen=True, slots=True)
class MaakSchoon:
    """Zet een tekst zonder gegevens van mensen in de plaats van de eerste."""

    tekst: Tekst = v("Wat u zag of hoorde, zonder gegevens van mensen")


@opdracht("voeg_foto_toe")
@dataclass(frozen=True, slots=True)
class VoegFotoToe:
    """Voeg bij het signaal een bestand dat al is nagekeken en versleuteld is bewaard, zoals een foto."""

    bijlage: str = v("Kenmerk waaronder het bestand is bewaard")
    naam: Tekst = v("Naam van het bestand")
    soort: str = v("Soort bestand, zoals jpeg of pdf")
    grootte: int = v("Aantal bytes")
    omschrijving: Tekst | None = v("Wat erop of erin staat", default=None)


@opdracht("trek_foto_in")
@dataclass(frozen=True, slots=True)
class TrekFotoIn:
    """Trek een foto in die er niet had mogen staan. De inhoud verdwijnt."""

    bijlage: str = v("Kenmerk van de bijlage")
    reden: Tekst = v("Waarom, in één zin")


def naam_van(inhoud: Any) -> str:
    """The public name of a command on a signal."""
    return str(inhoud.NAAM)
