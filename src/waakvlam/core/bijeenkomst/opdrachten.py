"""Commands on a meeting about many cases."""

from dataclasses import dataclass

from waakvlam.core.casus.opdrachten import v

OPDRACHTEN: dict[str, type] = {}


@dataclass(frozen=True, slots=True)
class BeginBijeenkomst:
    """Begin een bijeenkomst van een gremium dat met een ritme bijeenkomt, over meer casussen."""

    aanpak: str = v("Code van de aanpak waar het gremium bij hoort")
    gremium: str = v("Code van het gremium")
    aanwezig: tuple[str, ...] = v("Rollen die er zijn", default=())
    minuten: int | None = v("Hoe lang de bijeenkomst duurt, in minuten", default=None)


@dataclass(frozen=True, slots=True)
class ZetAanwezig:
    """Leg vast wie er nu zijn."""

    aanwezig: tuple[str, ...] = v("Rollen die er zijn")


@dataclass(frozen=True, slots=True)
class GaNaarCasus:
    """Zet een casus aan de beurt; vanaf dan telt de tijd voor deze casus."""

    casus: str = v("Kenmerk van de casus")


@dataclass(frozen=True, slots=True)
class SluitBijeenkomst:
    """Sluit de bijeenkomst. De volgende is een ritme later."""


OPDRACHTEN.update(
    begin_bijeenkomst=BeginBijeenkomst,
    zet_aanwezig=ZetAanwezig,
    ga_naar_casus=GaNaarCasus,
    sluit_bijeenkomst=SluitBijeenkomst,
)
for _naam, _klasse in OPDRACHTEN.items():
    _klasse.NAAM = _naam  # type: ignore[attr-defined]
