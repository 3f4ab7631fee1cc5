"""Commands on a question without names."""

from dataclasses import dataclass

from waakvlam.core.casus.opdrachten import v
from waakvlam.core.gebeurtenis import Tekst

OPDRACHTEN: dict[str, type] = {}


@dataclass(frozen=True, slots=True)
class VraagSpar:
    """Stel een vraag zonder namen aan een rol. Er komt geen casus en geen melding van."""

    aan: str = v("Code van de rol die de vraag krijgt")
    vraag: Tekst = v("De vraag, zonder wat naar een mens wijst")


@dataclass(frozen=True, slots=True)
class AntwoordSpar:
    """Antwoord op een vraag zonder namen."""

    antwoord: Tekst = v("Het antwoord, zonder wat naar een mens wijst")


@dataclass(frozen=True, slots=True)
class VulSparAan:
    """Vertel meer bij een eigen vraag, of vraag door."""

    tekst: Tekst = v("Wat u erbij zegt, zonder wat naar een mens wijst")


OPDRACHTEN.update(vraag_spar=VraagSpar, antwoord_spar=AntwoordSpar, vul_spar_aan=VulSparAan)
for _naam, _klasse in OPDRACHTEN.items():
    _klasse.NAAM = _naam  # type: ignore[attr-defined]
