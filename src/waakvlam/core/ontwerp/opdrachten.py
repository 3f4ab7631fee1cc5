"""Commands on the draft of an approach.

``gezien`` is what the writer had in view: the hash of a file, of an entry, or of the whole draft. Somebody
else's change meanwhile is then merged, or shown beside the writer's own, and never overwritten.
"""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import v
from waakvlam.core.gebeurtenis import Tekst

OPDRACHTEN: dict[str, type] = {}


@dataclass(frozen=True, slots=True)
class BeginOntwerp:
    """Begin een ontwerp van een aanpak."""

    aanpak: str = v("Code van de aanpak, zoals waterveen")
    titel: str = v("Titel van de aanpak")
    van: str = v("leeg, kopie, basis of invoer", default="leeg")
    bron: str | None = v("Bij kopie en basis: hash van de versie, of kenmerk van het ontwerp", default=None)
    bestanden: Tekst | None = v("De bestanden, als JSON van naam naar tekst", default=None)


@dataclass(frozen=True, slots=True)
class WijzigOntwerp:
    """Geef één bestand van een ontwerp een nieuwe tekst, of haal het weg."""

    bestand: str = v("Naam van het bestand, zoals rollen.yaml")
    tekst: Tekst | None = v("De hele nieuwe tekst", default=None)
    gezien: str = v("Hash van de tekst die u voor u had; leeg als het bestand er niet was", default="")
    weg: bool = v("Of het bestand weg moet", default=False)


@dataclass(frozen=True, slots=True)
class WijzigOnderdeel:
    """Geef één onderdeel van een ontwerp een nieuwe inhoud. Opmerkingen eromheen blijven staan."""

    pad: str = v("Het onderdeel, zoals rollen.wijkagent of titel")
    waarde: Tekst | None = v("De nieuwe inhoud als JSON; leeg haalt het onderdeel weg", default=None)
    gezien: str = v("Hash van de inhoud die u voor u had; leeg als het onderdeel er niet was", default="")


@dataclass(frozen=True, slots=True)
class LeesIn:
    """Neem bestanden van buiten over in een ontwerp. Bestanden met een andere naam blijven staan."""

    bestanden: Tekst = v("De bestanden, als JSON van naam naar tekst")
    gezien: str = v("Hash van het ontwerp dat u voor u had", default="")


@dataclass(frozen=True, slots=True)
class MaakOngedaan:
    """Neem de laatste wijziging van een ontwerp terug."""

    gezien: str = v("Hash van het ontwerp dat u voor u had")


@dataclass(frozen=True, slots=True)
class DoeOpnieuw:
    """Zet een teruggenomen wijziging van een ontwerp weer neer."""

    gezien: str = v("Hash van het ontwerp dat u voor u had")


@dataclass(frozen=True, slots=True)
class ZetTerug:
    """Zet een ontwerp terug zoals het na een eerdere wijziging was."""

    naar: int = v("Nummer van die wijziging")
    gezien: str = v("Hash van het ontwerp dat u voor u had")


@dataclass(frozen=True, slots=True)
class KeurOntwerp:
    """Keur een ontwerp: zoek fouten en speel de voorbeelden. De uitkomst wordt bewaard."""


@dataclass(frozen=True, slots=True)
class StelVast:
    """Stel een gekeurd ontwerp vast. Nieuwe casussen beginnen ermee."""

    reden: Tekst = v("Waarom u deze versie vaststelt")
    gezien: str = v("Hash van het ontwerp dat u voor u had")
    vanaf: datetime | None = v("Vanaf wanneer de versie geldt; leeg is nu", default=None)


@dataclass(frozen=True, slots=True)
class TrekIn:
    """Trek een vastgestelde versie in. Lopende casussen houden haar."""

    reden: Tekst = v("Waarom u deze versie intrekt")


OPDRACHTEN.update(
    begin_ontwerp=BeginOntwerp,
    wijzig_ontwerp=WijzigOntwerp,
    wijzig_onderdeel=WijzigOnderdeel,
    lees_in=LeesIn,
    maak_ongedaan=MaakOngedaan,
    doe_opnieuw=DoeOpnieuw,
    zet_terug=ZetTerug,
    keur_ontwerp=KeurOntwerp,
    stel_vast=StelVast,
    trek_in=TrekIn,
)
for _naam, _klasse in OPDRACHTEN.items():
    _klasse.NAAM = _naam  # type: ignore[attr-defined]
