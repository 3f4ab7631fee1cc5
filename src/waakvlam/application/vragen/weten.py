"""Who knows, and who has yet to be told, in the order in which the approach names them."""

from collections.abc import Iterable
from datetime import datetime

from waakvlam.application.vragen.antwoorden import VERTEL, ingelicht
from waakvlam.application.vragen.bladen import Weetregel
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import Toestand
from waakvlam.core.casus.wat_nu import Vraag
from waakvlam.core.tijd import OOIT


def weten(t: Toestand, aanpak: Aanpak, gevraagd: Iterable[Vraag], nu: datetime) -> tuple[Weetregel, ...]:
    """First who was not told: with a deadline soonest first, else as the approach names them; then who was.

    ``gevraagd``: what is asked by now and this viewer may see. A step asks to tell in the order of the
    approach, so that is the order in which the tasks were set.
    """
    plek = {id: nr for nr, id in enumerate(t.taken)}
    open_ = [v for v in gevraagd if v.taak in plek and v.code.startswith(VERTEL)]
    open_.sort(key=lambda v: (v.uiterlijk or OOIT, plek[v.taak or ""]))
    nog = []
    for v in open_:
        wie = ingelicht(aanpak, v.code)
        laat = v.uiterlijk is not None and v.uiterlijk < nu
        nog.append(Weetregel(wie, namen.rol(aanpak, wie), None, v.uiterlijk, laat))
    gesteld = [ingelicht(aanpak, taak.code) for taak in t.taken.values() if taak.code.startswith(VERTEL)]
    eerst = {rol: nr for nr, wie in enumerate(gesteld) for rol in aanpak.gelijk(wie)}
    al = sorted(t.geinformeerd.items(), key=lambda paar: paar[1], reverse=True)
    al.sort(key=lambda paar: eerst.get(paar[0], len(gesteld)))
    return (*nog, *(Weetregel(wie, namen.rol(aanpak, wie), op, None, False) for wie, op in al))
