"""What changed since the previous sitting of a body: the first thing a next one needs."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from waakvlam.application.stromen import opgetekend
from waakvlam.application.uitleg import Vertaal, _
from waakvlam.application.vragen import verhaal
from waakvlam.application.vragen.overlegbladen import Sinds
from waakvlam.application.vragen.verloop import aanpak_bij
from waakvlam.application.vragen.vrager import Leesbaar
from waakvlam.core.aanpak import namen
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.overleg.regels import ZONDER
from waakvlam.core.overleg.stand import Zitting

NIVEAU = _("Niveau, regie en besluiten")
GEDAAN = _("Klaar sinds de vorige keer")
OPEN = _("Staat nog open van de vorige keer")
NIEUW = _("Nieuw in de casus")
MEER = _("en nog {aantal}")
_BESLUIT = (g.NiveauGewijzigd, g.RegieGewijzigd, g.BesluitGenomen, g.BesluitBevestigd, g.CasusHeropend)
_STIL = (g.TaakGesteld, g.TaakAfgerond, g.TaakGepland, g.TermijnGestart, g.Afgeweken, g.KenmerkenGezet)
_TEKSTLENGTE = 160
_HOOGSTENS = 12


def sinds_vorige(
    gelezen: Leesbaar, vorige: Zitting, nu: Zitting, moment: datetime, vertaal: Vertaal
) -> tuple[Sinds, ...]:
    """What happened between two sittings, and what the previous one asked that is done or still open."""
    besloten: list[str] = []
    nieuw: list[str] = []
    for regel in gelezen.regels:
        o = opgetekend(regel)
        e: Any = o.gebeurtenis
        if vorige.gesloten is None or o.vastgelegd_op <= vorige.gesloten or o.nr >= nu.nr:
            continue
        if isinstance(e, _STIL) or type(e).__module__.startswith("waakvlam.core.overleg."):
            continue
        aanpak = aanpak_bij(gelezen, o.nr)
        zin = verhaal.zin_van(e, aanpak, vertaal)
        teksten = verhaal.teksten_van(e, aanpak, gelezen.teksten)
        zin = f"{zin} {_kort(teksten[0])}" if teksten else zin
        (besloten if isinstance(e, _BESLUIT) else nieuw).append(zin)
    gedaan, open_ = _acties(gelezen, vorige, moment, vertaal)
    koppen = ((NIVEAU, besloten), (GEDAAN, gedaan), (OPEN, open_), (NIEUW, nieuw))
    return tuple(Sinds(vertaal(kop), tuple(_hoogstens(zinnen, vertaal))) for kop, zinnen in koppen if zinnen)


def _kort(tekst: str) -> str:
    return tekst if len(tekst) <= _TEKSTLENGTE else f"{tekst[: _TEKSTLENGTE - 1].rstrip()}…"


def _hoogstens(zinnen: list[str], vertaal: Vertaal) -> Iterable[str]:
    """The newest; a long list says how many more there are."""
    uniek = list(dict.fromkeys(zinnen))
    yield from uniek[-_HOOGSTENS:]
    if len(uniek) > _HOOGSTENS:
        yield vertaal(MEER).format(aantal=len(uniek) - _HOOGSTENS)


def _acties(
    gelezen: Leesbaar, vorige: Zitting, moment: datetime, vertaal: Vertaal
) -> tuple[list[str], list[str]]:
    """The actions and questions of the previous sitting that are done, and those still open."""
    t, aanpak = gelezen.toestand, gelezen.aanpak
    gedaan, open_ = [], []
    for r in t.overlegregels.values():
        if r.zitting != vorige.id or r.taak is None or r.ingetrokken is not None:
            continue
        tekst = next((gelezen.teksten[x.tekst] for x in r.teksten if x.tekst in gelezen.teksten), "")
        if not tekst:
            continue
        wie = namen.rol(aanpak, r.eigenaar) if r.eigenaar else vertaal(_("nog geen eigenaar"))
        zin = f"{_kort(tekst)} ({wie})"
        if r.taak not in t.open_taken:
            gedaan.append(zin)
        else:
            te_laat = r.uiterlijk is not None and r.uiterlijk < moment and t.taken[r.taak].code != ZONDER
            open_.append(f"{zin}: {vertaal(_('te laat'))}" if te_laat else zin)
    return gedaan, open_
