"""Commands of a sitting."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import opdracht, v
from waakvlam.core.gebeurtenis import Tekst

SOORTEN = ("notitie", "besluit", "afspraak", "actie", "vraag")
"""Kinds of lines."""
HOE = ("erbij", "namens", "telefonisch")
"""How somebody decided: being there, or to be confirmed later."""
AANWEZIG = ("hier", "telefonisch")
VAST = ("eerst-dit", "beeld", "oordeel", "besluit", "vertellen")
"""The order of every sitting, beside the items of the approach."""


@opdracht("begin_zitting")
@dataclass(frozen=True, slots=True)
class BeginZitting:
    """Begin een overleg van een gremium, met wie voorzit, wie noteert en wie er is."""

    gremium: str = v("Code van het gremium")
    notulist: str = v("Rol die noteert")
    voorzitter: str | None = v("Rol die voorzit; leeg is de vaste voorzitter", default=None)
    soort: str | None = v("eerste, volgende of laatste; leeg is eerste of volgende", default=None)
    aanwezig: tuple[str, ...] = v("Rollen die er zijn", default=())
    telefonisch: tuple[str, ...] = v("Rollen die meedoen per telefoon", default=())
    afwezig: tuple[str, ...] = v(
        "Rollen die er niet zijn; wie voorzit en wie noteert is er, behalve als die rol hier staat",
        default=(),
    )
    afwijken: Tekst | None = v("Waarom van de aanpak wordt afgeweken", default=None)


@opdracht("kom_erbij")
@dataclass(frozen=True, slots=True)
class KomErbij:
    """Leg vast wie erbij komt."""

    zitting: str = v("Kenmerk van het overleg")
    wie: tuple[str, ...] = v("Rollen, of kenmerken van gasten")
    hoe: str = v("hier of telefonisch", default="hier")


@opdracht("ga_weg")
@dataclass(frozen=True, slots=True)
class GaWeg:
    """Leg vast wie weggaat."""

    zitting: str = v("Kenmerk van het overleg")
    wie: tuple[str, ...] = v("Rollen, of kenmerken van gasten")


@opdracht("stel_punt")
@dataclass(frozen=True, slots=True)
class StelPunt:
    """Zeg welk punt nu aan de orde is en wie er spreekt."""

    zitting: str = v("Kenmerk van het overleg")
    punt: str | None = v("Vast punt, of onderdeel van de agenda; leeg laat het punt staan", default=None)
    spreekt: str | None = v("Rol of gast die spreekt", default=None)


@opdracht("schors")
@dataclass(frozen=True, slots=True)
class Schors:
    """Schors het overleg om iets uit te zoeken: wie vraagt wie wat, en hoe laat is het terug."""

    zitting: str = v("Kenmerk van het overleg")
    minuten: int = v("Hoe lang, in minuten", default=15)
    vraag: Tekst | None = v("Wat er wordt uitgezocht", default=None)
    vraagt: str | None = v("Rol die het vraagt", default=None)
    aan: str | None = v("Rol aan wie", default=None)
    uiterlijk: datetime | None = v("Hoe laat het antwoord er is; leeg is het einde", default=None)


@opdracht("hervat")
@dataclass(frozen=True, slots=True)
class Hervat:
    """Ga verder na een schorsing."""

    zitting: str = v("Kenmerk van het overleg")


@opdracht("schrijf_regel")
@dataclass(frozen=True, slots=True)
class SchrijfRegel:
    """Schrijf een regel in het overleg. Een actie of vraag met een eigenaar wordt een taak."""

    zitting: str = v("Kenmerk van het overleg")
    tekst: Tekst = v("De regel")
    soort: str = v("notitie, besluit, afspraak, actie of vraag", default="notitie")
    punt: str | None = v("Punt waar het bij hoort; leeg is het punt van nu", default=None)
    door: str | None = v("Wie besluit: een rol of het gremium; verplicht bij een besluit", default=None)
    hoe: str = v("erbij, namens of telefonisch; de laatste twee zijn nog te bevestigen", default="erbij")
    eigenaar: str | None = v("Rol die het doet of vraagt", default=None)
    aan: str | None = v("Aan wie iets wordt gevraagd", default=None)
    uiterlijk: datetime | None = v("Wanneer het klaar is", default=None)
    eindigt: datetime | None = v("Wanneer het ophoudt te gelden", default=None)


@opdracht("wijzig_regel")
@dataclass(frozen=True, slots=True)
class WijzigRegel:
    """Wijzig een regel. Wat leeg is, blijft; een ander die intussen schreef, houdt zijn tekst ernaast."""

    regel: str = v("Kenmerk van de regel")
    tekst: Tekst | None = v("De nieuwe tekst", default=None)
    soort: str | None = v("notitie, besluit, afspraak, actie of vraag", default=None)
    door: str | None = v("Wie besluit", default=None)
    hoe: str | None = v("erbij, namens of telefonisch", default=None)
    eigenaar: str | None = v("Rol die het doet of vraagt", default=None)
    aan: str | None = v("Aan wie iets wordt gevraagd", default=None)
    uiterlijk: datetime | None = v("Wanneer het klaar is", default=None)
    eindigt: datetime | None = v("Wanneer het ophoudt te gelden", default=None)
    gezien: int | None = v("Nummer van de regel zoals u haar las; leeg is zoals zij nu is", default=None)


@opdracht("trek_regel_in")
@dataclass(frozen=True, slots=True)
class TrekRegelIn:
    """Trek een regel in. Zij blijft leesbaar in het verloop."""

    regel: str = v("Kenmerk van de regel")
    reden: Tekst | None = v("Waarom", default=None)


@opdracht("bevestig_regel")
@dataclass(frozen=True, slots=True)
class BevestigRegel:
    """Bevestig of weerspreek een besluit uit een overleg dat namens u is vastgelegd."""

    regel: str = v("Kenmerk van de regel")
    klopt: bool = v("ja: klopt; nee: klopt niet, dan blijven beide staan", default=True)
    tekst: Tekst | None = v("Wat er niet klopt", default=None)


@opdracht("sluit_zitting")
@dataclass(frozen=True, slots=True)
class SluitZitting:
    """Sluit het overleg. Er moet zijn wat het gremium levert, en de agenda is doorgenomen."""

    zitting: str = v("Kenmerk van het overleg")
    afwijken: Tekst | None = v("Waarom van de aanpak wordt afgeweken", default=None)


@opdracht("keur_verslag_goed")
@dataclass(frozen=True, slots=True)
class KeurVerslagGoed:
    """Keur het verslag van een overleg goed, in een later overleg of schriftelijk door de voorzitter."""

    zitting: str = v("Kenmerk van het overleg waarvan het verslag is")
    zitting_in: str | None = v("Kenmerk van het overleg waarin; leeg is schriftelijk", default=None)
    correctie: Tekst | None = v("Wat anders was dan het verslag zegt", default=None)


@opdracht("stuur_besluitenlijst")
@dataclass(frozen=True, slots=True)
class StuurBesluitenlijst:
    """Stuur wie erbij was een bericht dat de besluitenlijst klaar staat, zonder inhoud."""

    zitting: str = v("Kenmerk van het overleg")
    aan: tuple[str, ...] = v("Rollen; leeg is wie erbij was en de vaste leden", default=())
