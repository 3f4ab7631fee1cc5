"""Before a text is kept: whom it is about, and that no name or number stands where P1 should."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from waakvlam.application.deel import Deel, leesbaar
from waakvlam.application.deur.keuren import keur_signaaltekst
from waakvlam.application.lijstlengte import keur_lengte
from waakvlam.application.opdracht import Opdracht
from waakvlam.application.personen import teksten as t
from waakvlam.application.poorten import Eenheid
from waakvlam.core.casus import Toestand, Weigering
from waakvlam.core.casus.opdrachten import Noteer
from waakvlam.core.casus.persoonvouwen import bestaat
from waakvlam.core.casus.weigering import weiger
from waakvlam.core.ontwerp.toestand import Ontwerp
from waakvlam.core.tijd import ZONE
from waakvlam.core.toegang import Kijker, mag_lezen
from waakvlam.core.toegang.beleid import gedeeld_met


def keur_teksten(
    eenheid: Eenheid, opdracht: Opdracht, deel: Deel, wie: Kijker, teksten: Mapping[str, str], nu: datetime
) -> tuple[Opdracht, dict[str, str]] | Weigering:
    """The command with whom it is about, and its texts as they may be kept; or why not.

    Only names that the writer may read are looked for: a warning must not tell who someone is.
    """
    if isinstance(deel.toestand, Ontwerp):
        return opdracht, dict(teksten)
    bekend: dict[str, list[tuple[str, str]]] = {}
    if isinstance(deel.toestand, Toestand):
        if opdracht.persoon is not None and not bestaat(deel.toestand, opdracht.persoon):
            return weiger("niet-gevonden", veld="persoon", mist=(opdracht.persoon,))
        if opdracht.persoon is None and isinstance(opdracht.inhoud, Noteer):
            opdracht = replace(opdracht, persoon=_een(deel.toestand, teksten))
        if teksten and deel.toestand.betrokkenen:
            bekend = _bekenden(eenheid, deel, wie, nu)
    goed, redenen = t.weeg(deel.inhoud, teksten, bekend, opdracht.namen)
    redenen += keur_lengte(eenheid, opdracht, deel, wie, teksten, nu)
    redenen += keur_signaaltekst(deel.toestand, deel.inhoud, teksten, nu.astimezone(ZONE).date())
    return Weigering(redenen) if redenen else (opdracht, goed)


def _een(toestand: Toestand, teksten: Mapping[str, str]) -> str | None:
    """The one person a note points at with @P1; None when there is none, or more than one."""
    wie = {p for tekst in teksten.values() for p in t.genoemd(tekst) if bestaat(toestand, p)}
    return wie.pop() if len(wie) == 1 else None


def _bekenden(eenheid: Eenheid, deel: Deel, wie: Kijker, nu: datetime) -> dict[str, list[tuple[str, str]]]:
    assert deel.aanpak is not None
    kringen = leesbaar(deel, wie, {}, nu)
    gedeeld = gedeeld_met(deel.toestand, deel.aanpak, wie.rollen, nu)
    regels = [
        regel
        for regel in eenheid.lees(deel.kop.gemeente, deel.kop.stroom)
        if regel.soort == t.SOORT and (mag_lezen(kringen, regel.kring) or regel.nr in gedeeld)
    ]
    return t.bekenden(regels, eenheid.teksten(regels))
