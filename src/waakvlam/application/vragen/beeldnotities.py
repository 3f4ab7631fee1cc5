"""Notes that say they are a fact, a rumour, an assumption or a question, and stand in no statement yet."""

from collections.abc import Sequence

from waakvlam.application.beeld.verhaal import SOORTEN
from waakvlam.application.stromen import opgetekend
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen.beeldbladen import Notitieregel
from waakvlam.application.vragen.vrager import Leesbaar
from waakvlam.core.aanpak import namen
from waakvlam.core.beeld.gebeurtenissen import BeeldVastgesteld
from waakvlam.core.casus.gebeurtenissen import Genoteerd
from waakvlam.core.gebeurtenis import Opgetekend, refs_van

MAXIMUM = 20


def niet_in_beeld(
    gelezen: Leesbaar, beeld: Sequence[Opgetekend], vertaal: Vertaal
) -> tuple[Notitieregel, ...]:
    """The newest such notes, newest first.

    ``beeld``: what was recorded in the picture; a note whose words are in it, now or before, is there.
    What was noted before the picture was agreed on was left out of it then, and is not asked again. A note
    with a mark of where it came from is not offered: in a statement it would have none.
    """
    sinds = max((o.nr for o in beeld if isinstance(o.gebeurtenis, BeeldVastgesteld)), default=0)
    er = {_kaal(gelezen.teksten.get(ref, "")) for o in beeld for ref in refs_van(o.gebeurtenis)}
    uit: list[Notitieregel] = []
    for regel in reversed(gelezen.regels):
        if regel.soort != "genoteerd" or regel.nr < sinds:
            continue
        o = opgetekend(regel)
        e = o.gebeurtenis
        if not isinstance(e, Genoteerd) or e.soort not in SOORTEN or e.merk is not None:
            continue
        tekst = gelezen.teksten.get(e.tekst, "")
        if tekst and _kaal(tekst) not in er:
            door = namen.rol(gelezen.aanpak, o.rol) if o.rol else ""
            uit.append(
                Notitieregel(o.nr, e.soort, vertaal(SOORTEN[e.soort]), tekst, o.gebeurd_op, door, o.kring)
            )
            er.add(_kaal(tekst))
    return tuple(uit[:MAXIMUM])


def _kaal(tekst: str) -> str:
    """A text without what does not make it another: capitals, spaces and the stop at the end."""
    return " ".join(tekst.casefold().split()).rstrip(".!?")
