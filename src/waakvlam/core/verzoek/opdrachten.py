"""Commands on a request. Names and what was asked are personal text; the rest is codes and times."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import v
from waakvlam.core.gebeurtenis import Tekst

OPDRACHTEN: dict[str, type] = {}


@dataclass(frozen=True, slots=True)
class OntvangVerzoek:
    """Leg een verzoek vast: van een betrokkene over eigen gegevens, of een Woo-verzoek."""

    soort: str = v("inzage, rectificatie, bezwaar, verwijdering of woo")
    ontvangen_op: datetime = v("Wanneer het binnenkwam; daarvandaan loopt de termijn")
    kanaal: str = v("brief, mail, formulier, balie of telefoon")
    naam: Tekst = v("Wie het vraagt")
    bereikbaar: Tekst | None = v("Hoe die persoon te bereiken is", default=None)
    vraag: Tekst | None = v("Wat er wordt gevraagd", default=None)


@dataclass(frozen=True, slots=True)
class StelIdentiteitVast:
    """Leg vast of zeker is wie het vraagt, en hoe dat is nagegaan."""

    hoe: str = v("balie, digid, bekend, gemachtigde of anders")
    klopt: bool = v("Of het klopt", default=True)
    toelichting: Tekst | None = v("Wat er is gezien; geen nummers overnemen", default=None)


@dataclass(frozen=True, slots=True)
class VerlengVerzoek:
    """Verleng de termijn, één keer, voor zij om is, en vertel het de aanvrager."""

    grond: str = v("Code van de grond")
    reden: Tekst = v("Waarom, in één zin")
    verteld: bool = v("Of de aanvrager het weet", default=False)


@dataclass(frozen=True, slots=True)
class SchortVerzoekOp:
    """Zet de termijn stil."""

    grond: str = v("Code van de grond")
    reden: Tekst | None = v("Toelichting", default=None)


@dataclass(frozen=True, slots=True)
class HervatVerzoek:
    """Laat de termijn weer lopen. De dagen dat zij stilstond, komen erbij."""


@dataclass(frozen=True, slots=True)
class ZetVerzoekUit:
    """Vraag rollen om na te gaan of het in een casus van hen over deze persoon of dit onderwerp gaat."""

    rollen: tuple[str, ...] = v("Rollen die nakijken")


@dataclass(frozen=True, slots=True)
class MeldNagekeken:
    """Meld dat u hebt gekeken en niets meer hebt voor dit verzoek."""


@dataclass(frozen=True, slots=True)
class KoppelCasus:
    """Zet bij het verzoek over welke casus het gaat, en wie de aanvrager daar is. Zie koppel_verzoek."""

    casus: str = v("Kenmerk van de casus")
    persoon: str = v("P1, P2 …; leeg bij een Woo-verzoek", default="")


@dataclass(frozen=True, slots=True)
class LeverAan:
    """Lever uit een casus aan wat u daarvan mag lezen, per stuk beoordeeld."""

    casus: str = v("Kenmerk van de casus")
    stukken: Tekst = v("De stukken zoals de aanvrager ze krijgt, als JSON")
    besluiten: Mapping[str, str] = v("Per stuk: geef, lak:grond of weg:grond", default_factory=dict)


@dataclass(frozen=True, slots=True)
class NoteerBijVerzoek:
    """Schrijf bij het verzoek wat er is gedaan of besproken."""

    tekst: Tekst = v("De notitie")


@dataclass(frozen=True, slots=True)
class RondVerzoekAf:
    """Rond het verzoek af, met de uitkomst en bij een afwijzing de grond."""

    uitkomst: str = v("toegewezen, deels, afgewezen, niets_gevonden of ingetrokken")
    grond: str | None = v("Code van de grond, bij deels of afgewezen", default=None)
    reden: Tekst | None = v("Waarom, in gewone woorden voor de aanvrager", default=None)


OPDRACHTEN.update(
    ontvang_verzoek=OntvangVerzoek,
    stel_identiteit_vast=StelIdentiteitVast,
    verleng_verzoek=VerlengVerzoek,
    schort_verzoek_op=SchortVerzoekOp,
    hervat_verzoek=HervatVerzoek,
    zet_verzoek_uit=ZetVerzoekUit,
    meld_nagekeken=MeldNagekeken,
    koppel_casus=KoppelCasus,
    lever_aan=LeverAan,
    noteer_bij_verzoek=NoteerBijVerzoek,
    rond_verzoek_af=RondVerzoekAf,
)
for _naam, _klasse in OPDRACHTEN.items():
    _klasse.NAAM = _naam  # type: ignore[attr-defined]
