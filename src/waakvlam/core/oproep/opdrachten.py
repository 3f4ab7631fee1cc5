"""Commands on calling people together: the call, the answers, the call list."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import opdracht, v
from waakvlam.core.gebeurtenis import Tekst


@opdracht("roep_op")
@dataclass(frozen=True, slots=True)
class RoepOp:
    """Roep een gremium bijeen en nodig per persoon uit. Een stil alarm gaat alleen per telefoon."""

    gremium: str = v("Code van het gremium")
    wie: tuple[str, ...] = v(
        "Wie: een rol, of rol/account voor één persoon; leeg is elk vast lid", default=()
    )
    om: datetime | None = v("Wanneer het begint; leeg is nu", default=None)
    stil: bool = v("Stil alarm: alleen bellen, er gaat geen bericht uit", default=False)
    wachten: int | None = v("Na hoeveel minuten zonder antwoord een ander wordt gevraagd", default=None)
    waar: Tekst | None = v("Waar, of welke lijn; dit staat niet in de berichten", default=None)
    reden: Tekst | None = v("Waarom", default=None)
    afwijken: Tekst | None = v("Waarom van de aanpak wordt afgeweken", default=None)


@opdracht("roep_erbij")
@dataclass(frozen=True, slots=True)
class RoepErbij:
    """Vraag meer mensen bij een oproep die loopt."""

    oproep: str = v("Kenmerk van de oproep")
    wie: tuple[str, ...] = v("Wie: een rol, of rol/account voor één persoon")


@opdracht("verzet_oproep")
@dataclass(frozen=True, slots=True)
class VerzetOproep:
    """Verzet een oproep naar een ander moment of een andere plaats."""

    oproep: str = v("Kenmerk van de oproep")
    om: datetime | None = v("Wanneer het begint; leeg blijft zoals het was", default=None)
    waar: Tekst | None = v("Waar, of welke lijn; leeg blijft zoals het was", default=None)
    reden: Tekst | None = v("Waarom", default=None)


@opdracht("trek_oproep_in")
@dataclass(frozen=True, slots=True)
class TrekOproepIn:
    """Trek een oproep in. Wie al een bericht kreeg, krijgt er nog een."""

    oproep: str = v("Kenmerk van de oproep")
    reden: Tekst | None = v("Waarom", default=None)


@opdracht("beantwoord_oproep")
@dataclass(frozen=True, slots=True)
class BeantwoordOproep:
    """Antwoord op een oproep aan u."""

    uitnodiging: str = v("Kenmerk van de uitnodiging")
    antwoord: str = v("komt, komt-niet of bel-mij")
    langs: str = v("app, mail of sms", default="app")


@opdracht("bel")
@dataclass(frozen=True, slots=True)
class Bel:
    """Leg vast dat iemand van de bellijst is gebeld."""

    uitnodiging: str = v("Kenmerk van de uitnodiging")
    uitkomst: str = v("geen-gehoor, voicemail, gesproken, komt of komt-niet")
    tekst: Tekst | None = v("Wat er is gezegd", default=None)


@opdracht("meld_bezorging")
@dataclass(frozen=True, slots=True)
class MeldBezorging:
    """Leg vast hoe ver een bericht kwam. Dit doet het programma zelf."""

    uitnodiging: str = v("Kenmerk van de uitnodiging")
    langs: str = v("mail of sms")
    uitkomst: str = v("verstuurd, aangekomen of mislukt")
    code: str = v("Waarom het mislukte, in één woord", default="")


@opdracht("geef_oproep_door")
@dataclass(frozen=True, slots=True)
class GeefOproepDoor:
    """Vraag een ander, omdat iemand niet antwoordt, niet kan of niet te bereiken is."""

    uitnodiging: str = v("Kenmerk van de uitnodiging")
    naar: tuple[str, ...] = v("Wie invalt: rol/account; leeg is de rol erboven", default=())


VAN_WERKER = (MeldBezorging, GeefOproepDoor)
"""What the program does by itself, when time passed or a message came or did not come."""
