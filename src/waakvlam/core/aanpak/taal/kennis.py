"""What an approach knows: organisations, handling perspectives, instruments, words, examples."""

from typing import Literal

from waakvlam.core.aanpak.taal.basis import Code, Codes, Duur, Regel, Zin


class Verantwoordelijkheid(Regel):
    """What an organisation does, may or must; ``wet`` names the law, ``binnen`` the time it gives."""

    tekst: Zin
    soort: Literal["taak", "bevoegdheid", "meldplicht", "informatie", "middel"] = "taak"
    wet: Zin | None = None
    binnen: Duur | None = None
    rol: Codes = []
    niveaus: Codes = []


class Organisatie(Regel):
    """An organisation that takes part, with its responsibilities."""

    naam: Zin
    ook: list[Zin] = []
    sector: Code | None = None
    tekst: Zin | None = None
    taken: dict[Code, Verantwoordelijkheid] = {}


class Perspectief(Regel):
    """A handling perspective, from acting beforehand to aftercare."""

    naam: Zin
    kern: Zin
    tekst: Zin | None = None
    niveaus: Codes = []


class Factor(Regel):
    """A risk factor."""

    naam: Zin
    tekst: Zin | None = None
    groep: Zin | None = None


class Instrument(Regel):
    """Something that can be done.

    ``bewijs``: what is known of its effect. ``elders``: where it is described.
    ``beschreven``: False when the source only names it.
    """

    naam: Zin
    doel: Zin | None = None
    werkwijze: Zin | None = None
    schaal: Zin | None = None
    vorm: Zin | None = None
    perspectieven: Codes = []
    factoren: Codes = []
    door: list[Zin] = []
    bewijs: Zin | None = None
    elders: Zin | None = None
    beschreven: bool = True


class Begrip(Regel):
    """A word of the approach, and what it means."""

    naam: Zin
    tekst: Zin
    ook: list[Zin] = []


class Praktijk(Regel):
    """An example from practice, without names of people."""

    naam: Zin
    tekst: Zin
    scenario: Code | None = None
