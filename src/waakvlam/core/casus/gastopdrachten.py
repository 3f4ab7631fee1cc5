"""Commands on guests: inviting, taking back, and the answer of the guest."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import opdracht, v
from waakvlam.core.gebeurtenis import Tekst

WAARVOOR = ("overleg", "vraag", "bevestiging")
"""A meeting, a question, or a decision that was recorded in the name of a role."""

ANTWOORDEN = {
    "overleg": ("komt", "komt-niet"),
    "vraag": ("antwoord",),
    "bevestiging": ("klopt", "klopt-niet"),
}
"""What a guest can answer, by what they were asked for."""


@opdracht("nodig_gast_uit")
@dataclass(frozen=True, slots=True)
class NodigGastUit:
    """Nodig iemand zonder account uit voor één overleg, één vraag of één bevestiging, met een einde."""

    naam: Tekst = v("Naam van de gast")
    email: Tekst = v("E-mailadres van de gast; daar gaat de link heen")
    waarvoor: str = v("overleg, vraag of bevestiging")
    tekst: Tekst = v("De vraag, het agendapunt of wat er te bevestigen is; dit is alles wat de gast leest")
    tot: datetime = v("Tot wanneer de link werkt")
    organisatie: Tekst | None = v("Waar de gast werkt", default=None)
    gremium: str | None = v("Overleg waarvoor de gast komt", default=None)
    om: datetime | None = v("Wanneer het overleg begint", default=None)
    plaats: Tekst | None = v("Waar het overleg is", default=None)
    besluit: str | None = v("Kenmerk van het besluit dat de gast bevestigt", default=None)
    rol: str | None = v("Rol die bevestigt, als er meer rollen op wachten", default=None)
    token_hash: str = v("Vingerafdruk van de link; die maakt het programma", default="")


@opdracht("trek_gast_in")
@dataclass(frozen=True, slots=True)
class TrekGastIn:
    """Trek de uitnodiging van een gast in. De link werkt meteen niet meer."""

    gast: str = v("Kenmerk van de gast")
    reden: Tekst | None = v("Waarom", default=None)


@opdracht("gast_antwoordt")
@dataclass(frozen=True, slots=True)
class GastAntwoordt:
    """Antwoord als gast op waarvoor u bent uitgenodigd. Alleen de gast zelf kan dit."""

    antwoord: str = v("komt of komt-niet; antwoord; klopt of klopt-niet")
    tekst: Tekst | None = v("Het antwoord, of een toelichting", default=None)
