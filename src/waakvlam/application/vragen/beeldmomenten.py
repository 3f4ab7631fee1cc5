"""The moments to look back at: when the level changed, a team met, or the picture was agreed on."""

from collections.abc import Iterable
from datetime import datetime

from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen.beeldbladen import Peilmoment
from waakvlam.application.vragen.vrager import Leesbaar
from waakvlam.core.aanpak import namen
from waakvlam.core.beeld.gebeurtenissen import BeeldVastgesteld
from waakvlam.core.gebeurtenis import Opgetekend

BIJEEN = ("overleg-gehouden", "zitting-begonnen", "zitting-gesloten")
OP_TE_SCHRIJVEN = 40


def momenten(gelezen: Leesbaar, eigen: Iterable[Opgetekend], vertaal: Vertaal) -> tuple[Peilmoment, ...]:
    """The moments that matter, newest first; each is when it was recorded, as that is what was known then."""
    uit: dict[datetime, str] = {}
    for regel in gelezen.regels:
        if regel.soort == "niveau-gewijzigd":
            naam = namen.niveau(gelezen.aanpak, str(regel.data["naar"]))
            uit[regel.vastgelegd_op] = vertaal("Naar {niveau}").format(niveau=naam)
        elif regel.soort == "casus-geopend":
            uit[regel.vastgelegd_op] = vertaal("Casus geopend")
        elif regel.soort in BIJEEN:
            zitting = gelezen.toestand.zittingen.get(str(regel.data.get("zitting")))
            code = zitting.gremium if zitting else str(regel.data.get("gremium", ""))
            gremium = namen.rol(gelezen.aanpak, code)
            uit[regel.vastgelegd_op] = vertaal("Overleg: {wie}").format(wie=gremium).rstrip(": ")
    eigen_ = list(eigen)
    for o in eigen_:
        if isinstance(o.gebeurtenis, BeeldVastgesteld):
            uit[o.vastgelegd_op] = vertaal("Beeld vastgesteld")
    if eigen_:
        uit.setdefault(eigen_[-1].vastgelegd_op, vertaal("Laatste verandering"))
    return tuple(Peilmoment(op, uit[op]) for op in sorted(uit, reverse=True)[:OP_TE_SCHRIJVEN])
