"""Commands on a figure that is kept under watch."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import v
from waakvlam.core.gebeurtenis import Tekst

OPDRACHTEN: dict[str, type] = {}
UITKOMSTEN = ("niets_bijzonders", "samen_bekijken")


@dataclass(frozen=True, slots=True)
class VolgCijfer:
    """Kies een cijfer over een buurt om te blijven volgen. Nooit over een mens."""

    naam: Tekst = v("Hoe het cijfer heet")
    eenheid: Tekst = v("Wat er wordt geteld, zoals meldingen")
    ritme: str = v("week, maand, kwartaal of jaar")
    thema: str = v("Code van het thema")
    rollen: tuple[str, ...] = v("Rollen die het cijfer leveren")
    tot: datetime | None = v("Wanneer iemand opnieuw besluit of het nodig is", default=None)
    vanaf: datetime | None = v("Vanaf wanneer; anders vanaf nu", default=None)
    buurten: tuple[str, ...] = v("Codes van buurten; leeg is de hele gemeente", default=())
    laag: str | None = v("Lager dan dit is niet gewoon", default=None)
    hoog: str | None = v("Hoger dan dit is niet gewoon", default=None)
    telt_mensen: bool = v("Of het mensen of huishoudens telt", default=False)
    uitleg: Tekst | None = v("Waar het cijfer vandaan komt", default=None)
    ambitie: str | None = v("Ambitie die het laat zien, zoals «leusden/kader/jeugd»", default=None)


@dataclass(frozen=True, slots=True)
class GeefCijfers:
    """Geef waarden. Een waarde die er al was, wordt verbeterd; de oude blijft in het logboek."""

    waarden: Mapping[str, str] = v("Per periode en plek, zoals «2026-10/BU01», een getal, «<» of «-»")
    toelichting: Tekst | None = v("Toelichting", default=None)


@dataclass(frozen=True, slots=True)
class BekijkCijfer:
    """Zeg wat u vindt van een waarde die niet gewoon is."""

    plek: str = v("Code van de buurt, of gemeente")
    periode: str = v("De periode, zoals 2026-10")
    uitkomst: str = v("niets_bijzonders of samen_bekijken")
    reden: Tekst = v("Waarom, in één zin zonder namen")


@dataclass(frozen=True, slots=True)
class HerzieCijfer:
    """Besluit om het cijfer te blijven volgen, en wat dan gewoon is."""

    tot: datetime = v("Tot wanneer")
    reden: Tekst = v("Waarom, in één zin")
    laag: str | None = v("Lager dan dit is niet gewoon", default=None)
    hoog: str | None = v("Hoger dan dit is niet gewoon", default=None)


@dataclass(frozen=True, slots=True)
class StopCijfer:
    """Stop met volgen. De waarden blijven te lezen."""

    reden: Tekst = v("Waarom, in één zin")


OPDRACHTEN.update(
    volg_cijfer=VolgCijfer,
    geef_cijfers=GeefCijfers,
    bekijk_cijfer=BekijkCijfer,
    herzie_cijfer=HerzieCijfer,
    stop_cijfer=StopCijfer,
)
for _naam, _klasse in OPDRACHTEN.items():
    _klasse.NAAM = _naam  # type: ignore[attr-defined]
