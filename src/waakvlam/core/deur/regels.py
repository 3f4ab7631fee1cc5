"""What may not stand in a signal from social media, and not in a request to look out for something.

Hard rules: no reason lifts them. A refusal names kinds of what was found, never what it was.
"""

from collections.abc import Mapping
from itertools import pairwise

from waakvlam.core.casus.weigering import Reden, Weigering
from waakvlam.core.deur import vondst as v
from waakvlam.core.deur.patronen import WOORD, gebouwd
from waakvlam.core.deur.tekens import gelijk, laag
from waakvlam.core.deur.vinden import vind
from waakvlam.core.deur.vondst import SOORTEN, Vondst
from waakvlam.core.deur.woordenboek import Woordenboek

ZINSEINDE = ".!?\n\r"


def keur_ontwikkeling(tekst: str, woorden: Woordenboek, veld: str = "tekst") -> Weigering | None:
    """Why a request to look out for something may not say this, or None.

    It is about a development, a place or a feeling: never about a person, and never about people by origin
    or faith. Nor may it ask to keep looking at one person.
    """
    vondsten = vind(tekst, woorden)
    wie = _soorten(vondsten, frozenset(SOORTEN) - {v.GROEP})
    redenen = []
    if wie:
        redenen.append(Reden("persoon-in-vraag", veld=veld, mist=wie))
    if any(vondst.soort == v.GROEP for vondst in vondsten):
        redenen.append(Reden("groep-in-vraag", veld=veld))
    if volgt_een_mens(tekst, vondsten, woorden):
        redenen.append(Reden("persoon-gevolgd", veld=veld))
    return Weigering(tuple(redenen)) if redenen else None


def keur_groep(tekst: str, woorden: Woordenboek, veld: str) -> Weigering | None:
    """Why this may not be written of a person, or None: it names people by origin or faith."""
    groep = any(vondst.soort == v.GROEP for vondst in vind(tekst, woorden))
    return Weigering((Reden("groep-bij-persoon", veld=veld),)) if groep else None


def keur_sociale_media(
    teksten: Mapping[str, str], openbaar: bool | None, woorden: Woordenboek
) -> Weigering | None:
    """Why a signal from social media may not be kept like this, or None.

    ``teksten`` by the name of their field. The source is public (not known is not public), the text holds no
    account and no link to a profile, and nobody is looked at again and again.
    """
    redenen = [] if openbaar else [Reden("bron-niet-openbaar", veld="openbaar")]
    for veld, tekst in teksten.items():
        vondsten = vind(tekst, woorden)
        if any(vondst.soort == v.ACCOUNT for vondst in vondsten):
            redenen.append(Reden("account-in-tekst", veld=veld))
        if volgt_een_mens(tekst, vondsten, woorden):
            redenen.append(Reden("persoon-gevolgd", veld=veld))
    return Weigering(tuple(redenen)) if redenen else None


def volgt_een_mens(tekst: str, vondsten: tuple[Vondst, ...], woorden: Woordenboek) -> bool:
    """Whether one sentence speaks of looking again and again at one person."""
    klein = laag(gelijk(tekst))
    for begin, einde in _zinnen(klein):
        delen = {m.group() for m in gebouwd(WOORD).finditer(klein, begin, einde)}
        wie = delen & woorden.mens or any(
            vondst.soort in (v.NAAM, v.ACCOUNT) and begin <= vondst.begin < einde for vondst in vondsten
        )
        if wie and delen & woorden.herhalen and delen & woorden.kijken:
            return True
    return False


def _zinnen(tekst: str) -> list[tuple[int, int]]:
    einden = [plek for plek, teken in enumerate(tekst) if teken in ZINSEINDE]
    return list(pairwise([0, *einden, len(tekst)]))


def _soorten(vondsten: tuple[Vondst, ...], welke: frozenset[str]) -> tuple[str, ...]:
    gevonden = {vondst.soort for vondst in vondsten} & welke
    return tuple(soort for soort in SOORTEN if soort in gevonden)
