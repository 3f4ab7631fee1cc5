"""What shows that a case stands still, besides what is asked in it and was not done in time.

No clock and no limits here: a sign says since when it is so and how often, and a list compares that with
the clock and the rules of the day it is shown. Codes of levels, bodies and roles only, which everyone in
the case sees.
"""

from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.overleglijst.vouwen import LEEG
from waakvlam.core.overleglijst.wie import partners
from waakvlam.core.tijd import plus

OPGESCHAALD, NIET_BESPROKEN, STIL = "opgeschaald", "niet-besproken", "stil"
CODES = (OPGESCHAALD, NIET_BESPROKEN, STIL)


class Teken(NamedTuple):
    """A sign: one of ``CODES``, the level or body it is about, and whose silence it is.

    ``vanaf``: from then on it holds. ``aantal``: meetings missed in a row, else 1.
    """

    code: str
    onderwerp: str
    wie: str
    vanaf: datetime
    aantal: int


def tekens(t: Toestand, aanpak: Aanpak) -> tuple[Teken, ...]:
    """The signs in a case as it stands; none in one that is closed."""
    if not t.bestaat or t.gesloten is not None:
        return ()
    alles = (*_opgeschaald(t, aanpak), *_niet_besproken(t, aanpak), *_stil(t, aanpak))
    return tuple(dict.fromkeys(alles))


def _opgeschaald(t: Toestand, aanpak: Aanpak) -> list[Teken]:
    """Each time it went up to where it had been before; the first climb is no sign.

    Levels that an approach no longer knows have no place to compare.
    """
    uit, hoogste = [], -1
    for oud, nieuw in pairwise(t.verloop):
        van, naar = (aanpak.rang.get(wissel.niveau, -1) for wissel in (oud, nieuw))
        hoogste = max(hoogste, van)
        if -1 < van < naar <= hoogste:
            uit.append(Teken(OPGESCHAALD, nieuw.niveau, "", nieuw.op, 1))
    return uit


def _werkt(t: Toestand, aanpak: Aanpak) -> tuple[str, ...]:
    """The bodies that work on this case: it is on their list, or they were formed for it."""
    gremia = aanpak.model.gremia
    eigen = (code for code in t.gremia if code in gremia and gremia[code].duur == "per_casus")
    return tuple(dict.fromkeys([*(code for code in t.agenda if code in gremia), *eigen]))


def _niet_besproken(t: Toestand, aanpak: Aanpak) -> list[Teken]:
    """Bodies with a rhythm that have this case before them: when it should have come up again."""
    uit = []
    for code in _werkt(t, aanpak):
        cadans = aanpak.model.gremia[code].cadans
        if cadans is None or code in t.opgeschort:
            continue
        gehouden = [o.op for o in t.overleggen.get(code, ())]
        begin = t.agenda.get(code) or t.gremia[code]
        besproken = t.punten.get(code, LEEG).besproken_op or begin
        weer = plus(max([begin, besproken, *gehouden]), cadans)
        uit.append(Teken(NIET_BESPROKEN, code, "", weer, 1))
    return uit


def _stil(t: Toestand, aanpak: Aanpak) -> list[Teken]:
    """Members of a body that works on this case, with how many of its last meetings they missed."""
    uit = []
    for code in _werkt(t, aanpak):
        gehouden = [o for o in t.overleggen.get(code, ()) if o.aanwezig]
        if not gehouden:
            continue
        erbij = partners(aanpak, code, t.punten.get(code, LEEG).genodigden(t.agenda.get(code)))
        for rol in erbij:
            gelijk, gemist = aanpak.gelijk(rol), 0
            for overleg in reversed(gehouden):
                if not gelijk.isdisjoint(overleg.aanwezig):
                    break
                gemist += 1
            if gemist:
                uit.append(Teken(STIL, code, rol, gehouden[-1].op, gemist))
    return uit
