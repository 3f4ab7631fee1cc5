"""Who may record a person, read who a person is, and open that for one decision.

A name belongs to the circle that recorded it. Whoever reads that circle in the case reads the name; a role
that reads main lines only never does, except what it opened for one decision and as long as that takes.
"""

from collections.abc import Collection, Mapping
from datetime import datetime

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.persoonvouwen import Gegeven, Inzage, van
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.toegang.beleid import Kijker, hoofdlijn

Sleutel = tuple[str, str]
"""A circle, and a particular as that circle recorded it."""


def kring_om_vast_te_leggen(aanpak: Aanpak, rol: str) -> str | None:
    """The circle in which a role records who a person is; None: it reads main lines only."""
    if rol not in aanpak.model.rollen or hoofdlijn(aanpak, rol):
        return None
    return aanpak.model.rollen[rol].kring


def leesbare_gegevens(
    t: Toestand, persoon: str, kringen: Collection[str], gedeeld: Collection[int] = ()
) -> Mapping[Sleutel, Gegeven]:
    """Per circle and field what a viewer reads of a person.

    ``kringen`` are the circles they read in this case, ``gedeeld`` the numbers of events shared with them.
    """
    return {
        sleutel: gegeven
        for sleutel, gegeven in van(t, persoon).gegevens.items()
        if sleutel[0] in kringen or gegeven.nr in gedeeld
    }


def mag_openen(aanpak: Aanpak, rol: str, door: Collection[str] = ()) -> bool:
    """Whether a role may open a person for a decision: only one that reads main lines has to.

    ``door`` are the roles that take the decision; empty: all of those.
    """
    if rol not in aanpak.model.rollen or not hoofdlijn(aanpak, rol):
        return False
    return not door or any(rol in aanpak.gelijk(wie) for wie in door)


def staat_open(inzage: Inzage, kijker: Kijker, nu: datetime) -> bool:
    """Whether what was opened is open to this viewer now: to that account, in that role, in time."""
    return inzage.voor == kijker.account and inzage.rol in kijker.rollen and inzage.sinds <= nu < inzage.tot


def open_inzagen(t: Toestand, kijker: Kijker, nu: datetime) -> tuple[Inzage, ...]:
    """What is open to this viewer now, of every person in the case."""
    return tuple(
        inzage
        for betrokkene in t.betrokkenen.values()
        for inzage in betrokkene.inzagen
        if staat_open(inzage, kijker, nu)
    )


def geopende_gegevens(
    t: Toestand, aanpak: Aanpak, inzage: Inzage, kijker: Kijker, nu: datetime
) -> Mapping[Sleutel, Gegeven]:
    """Per circle and field what an opening shows this viewer now: the fields of that decision only.

    A circle that decides itself whom it lets in stays closed, and so does one that is hidden.
    """
    if not staat_open(inzage, kijker, nu):
        return {}
    return {
        sleutel: gegeven
        for sleutel, gegeven in van(t, inzage.persoon).gegevens.items()
        if sleutel[1] in inzage.velden and _geeft(t, aanpak, sleutel[0])
    }


def _geeft(t: Toestand, aanpak: Aanpak, kring: str) -> bool:
    """Whether what a circle knows can be opened for a decision by who leads."""
    model = aanpak.model.kringen.get(kring)
    return model is not None and model.toelating == "regie" and not is_verborgen(t, kring)


def is_verborgen(t: Toestand, kring: str) -> bool:
    """Whether a circle keeps to itself that it has a part in this case."""
    return kring in getattr(t, "verborgen", ())


def antwoordt(t: Toestand, aanpak: Aanpak, kring: str) -> bool:
    """Whether outsiders may hear from this circle that a person is in the case.

    Not from one that may hide that it takes part: else hiding would be seen from a missing answer.
    """
    model = aanpak.model.kringen.get(kring)
    return model is not None and not model.mag_verborgen and not is_verborgen(t, kring)
