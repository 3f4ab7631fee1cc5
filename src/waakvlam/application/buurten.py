"""Changing the neighbourhoods of a municipality: a file is read, looked at, and only then adopted."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten.buurten import Indelingblad, Wie
from waakvlam.application.vragen.buurten import LEEG, geldend, haal
from waakvlam.application.vragen.inzagelog import Vrager
from waakvlam.core.buurt import Gelezen, Indeling, Verschil, lees, vergelijk
from waakvlam.core.toegang.mensen import mag_beheren
from waakvlam.core.toegang.ontwerp import BEHEERDER


@dataclass(frozen=True, slots=True)
class Voorstel:
    """A division that waits to be adopted, and what it changes; ``eerste``: there is none yet."""

    blad: Indelingblad
    indeling: Indeling
    nu: Indeling
    verschil: Verschil
    eerste: bool


def mag(vrager: Vrager) -> bool:
    """Whether the viewer may change the neighbourhoods: the functional administrator may."""
    return mag_beheren(vrager.kijker)


def wie_is(vrager: Vrager) -> Wie:
    """Return the viewer as who changes something."""
    als = BEHEERDER if BEHEERDER in vrager.kijker.rollen else None
    return Wie(vrager.kijker.account, als, vrager.oorsprong, vrager.nu)


def lees_in(gemeente: str, inhoud: bytes, bron: str, wie: Wie) -> tuple[int, Gelezen]:
    """Read a file and prepare what it holds. Returns its number, 0 when the file cannot be used."""
    gelezen = lees(inhoud)
    if gelezen.indeling is None:
        return 0, gelezen
    return omgeving().buurten.zet_klaar(gemeente, gelezen.indeling, bron, wie), gelezen


def voorstel(gemeente: str, nummer: int, nu: datetime) -> Voorstel | None:
    """Return a prepared division beside the one that holds now; None when it is not there."""
    blad = omgeving().buurten.klaargezet(gemeente, nummer)
    if blad is None:
        return None
    oud, nieuw = geldend(gemeente, nu), haal(blad)
    return Voorstel(blad, nieuw, oud, vergelijk(oud, nieuw), oud is LEEG)


def stel_vast(gemeente: str, nummer: int, vanaf: datetime | None, wie: Wie) -> bool:
    """Adopt a prepared division from a moment (None: now); False when it is not there to adopt."""
    return omgeving().buurten.stel_vast(gemeente, nummer, vanaf or wie.op, wie)


def gooi_weg(gemeente: str, nummer: int) -> bool:
    """Throw away a prepared division; False when it is not there."""
    return omgeving().buurten.gooi_weg(gemeente, nummer)
