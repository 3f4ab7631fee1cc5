"""The picture and the judgement in a few lines, from a case that was read."""

from datetime import datetime

from waakvlam.application.stromen import opgetekend
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen.beeld import Maker
from waakvlam.application.vragen.beeldbladen import Beeldkort
from waakvlam.application.vragen.vrager import Leesbaar
from waakvlam.core.aanpak import namen
from waakvlam.core.beeld.stand import AlsDan, Oordeel
from waakvlam.core.beeld.toen import BEELD, beeld_op

NIEUWSTE, OPEN = 3, 2


def beeldkort(gelezen: Leesbaar, nu: datetime, vertaal: Vertaal) -> Beeldkort:
    """What the page of a case says of the picture; only what the viewer may read counts."""
    if not gelezen.toestand.beeld:
        return Beeldkort(gelezen.casus)
    eigen = [opgetekend(regel) for regel in gelezen.regels if regel.soort in BEELD]
    m = Maker(gelezen, beeld_op(eigen), nu, vertaal)
    levend = [u for u in m.uitspraken() if not u.vervallen_op]
    open_ = sorted((u for u in levend if u.soort == "vraag" and not u.antwoord), key=lambda u: not u.te_laat)
    oordelen = m.soort(Oordeel)
    laatst = oordelen[-1] if oordelen else None
    ergste = [s for s in m.soort(AlsDan) if s.ergste and s.vervallen is None]
    return Beeldkort(
        gelezen.casus,
        feiten=sum(u.soort == "feit" for u in levend),
        geruchten=sum(u.soort in ("gerucht", "aanname") for u in levend),
        open=tuple(open_[:OPEN]),
        meer_open=max(0, len(open_) - OPEN),
        niemand=sum(not u.zoekt for u in open_),
        botsingen=len({x.id for u in levend for x in u.botst}),
        nieuwste=tuple([u for u in levend if u.soort != "vraag"][: -NIEUWSTE - 1 : -1]),
        oordeel=namen.niveau(gelezen.aanpak, laatst.niveau) if laatst and laatst.niveau else "",
        oordeel_op=laatst.op if laatst else None,
        anders=len(laatst.anders) if laatst else 0,
        ergste=tuple((m.tekst(s.als), m.tekst(s.dan)) for s in ergste[-1:]),
        leeg=not m.t.beeld,
    )
