"""Commands on a request to look out for something."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import v
from waakvlam.core.gebeurtenis import Tekst

OPDRACHTEN: dict[str, type] = {}


@dataclass(frozen=True, slots=True)
class VraagGericht:
    """Vraag het netwerk om op iets te letten: een ontwikkeling of een gevoel, nooit een mens."""

    waarop: Tekst = v("Op welke ontwikkeling, plek of welk gevoel u let")
    tot: datetime | None = v("Tot wanneer; er is altijd een eind", default=None)
    thema: str | None = v("Thema", default=None)
    buurten: tuple[str, ...] = v("Codes van buurten", default=())
    rollen: tuple[str, ...] = v("Rollen aan wie u het vraagt", default=())
    gremia: tuple[str, ...] = v("Gremia waarin u het vraagt", default=())


@dataclass(frozen=True, slots=True)
class AntwoordGericht:
    """Zeg of u het zag. Niet gezien is ook een antwoord."""

    antwoord: str = v("gezien of niet_gezien")
    tekst: Tekst | None = v("Toelichting", default=None)
    signaal: str | None = v("Kenmerk van het signaal dat u erover meldde", default=None)


@dataclass(frozen=True, slots=True)
class VerlengGericht:
    """Besluit om langer te laten opletten."""

    tot: datetime = v("Tot wanneer")
    reden: Tekst = v("Waarom, in één zin")


@dataclass(frozen=True, slots=True)
class StopGericht:
    """Stop eerder met opletten."""

    reden: Tekst = v("Waarom, in één zin")


OPDRACHTEN.update(
    vraag_gericht=VraagGericht,
    antwoord_gericht=AntwoordGericht,
    verleng_gericht=VerlengGericht,
    stop_gericht=StopGericht,
)
for _naam, _klasse in OPDRACHTEN.items():
    _klasse.NAAM = _naam  # type: ignore[attr-defined]
