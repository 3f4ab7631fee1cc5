"""Before a text of a signal is kept: what a signal from social media may not hold, whoever brings it in."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from waakvlam.application.deur.woorden import woordenboek
from waakvlam.core.casus.weigering import Reden, Weigering
from waakvlam.core.deur import regels
from waakvlam.core.signaal import Signaal
from waakvlam.core.signaal.opdrachten import Meld
from waakvlam.core.velden import velden_van

SOCIALE_MEDIA = "sociale_media"
VAN_DE_MELDER = frozenset({"melder_naam", "melder_contact"})
"""Texts in a circle of their own: who reported it."""


def keur_ontwikkeling(tekst: str, dag: date, veld: str = "tekst") -> Weigering | None:
    """Why a request to look out for something may not say this, with the words of a day; None when it may."""
    return regels.keur_ontwikkeling(tekst, woordenboek(dag), veld)


def keur_signaaltekst(toestand: Any, inhoud: Any, teksten: Mapping[str, str], dag: date) -> tuple[Reden, ...]:
    """Why the texts of a command may not stand in a signal from social media; empty for any other.

    ``inhoud`` has references, ``teksten`` the clear text of each. Whether the source is public is decided
    with the rest of the report.
    """
    if not isinstance(toestand, Signaal):
        return ()
    if (inhoud.soort if isinstance(inhoud, Meld) else toestand.soort) != SOCIALE_MEDIA:
        return ()
    velden = {
        veld.naam: teksten[getattr(inhoud, veld.naam)]
        for veld in velden_van(inhoud.__class__)
        if veld.naam not in VAN_DE_MELDER and getattr(inhoud, veld.naam, None) in teksten
    }
    fout = regels.keur_sociale_media(velden, True, woordenboek(dag))
    return fout.redenen if fout else ()
