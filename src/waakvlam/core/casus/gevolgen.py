"""What follows from a step: tasks, leads, bodies, marks, terms."""

from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak, Deelnemer
from waakvlam.core.aanpak.taal.stappen import Gevolg, Overdracht
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.lijstgebeurtenissen import RondeBegonnen
from waakvlam.core.casus.toestand import Houder, Toestand
from waakvlam.core.casus.weigering import Reden
from waakvlam.core.tijd import plus


class Taken:
    """Collects events that follow; an open task with the same code is not set a second time."""

    def __init__(self, t: Toestand, ctx: Context) -> None:
        self.uit: list[Any] = []
        self._open = set(t.open_taken.values())
        self._ctx = ctx
        self._nr = 0

    def stel(self, code: str, rollen: tuple[str, ...], binnen: str | None, **verder: Any) -> None:
        """Set a task, due a duration after the step; without one it has no date."""
        if code in self._open:
            return
        self._open.add(code)
        self._nr += 1
        if binnen:
            verder["uiterlijk"] = plus(self._ctx.op, binnen)
        self.uit.append(g.TaakGesteld(f"{self._ctx.basis}-t{self._nr}", code, rollen, **verder))


def taak_later(aanpak: Aanpak, taken: Taken, reden: Reden, ctx: Context) -> None:
    """What lacks becomes a task: within the time of the demand, else of the approach, else without a date."""
    eigen = getattr(aanpak.precies(reden.regel), "aanvullen_binnen", None)
    binnen = eigen or aanpak.model.aanvullen_binnen
    if reden.code == "raadpleging-ontbreekt" and reden.wie:
        code = f"aanvullen-raadpleging-{reden.wie[0]}"
        rollen: tuple[str, ...] = (ctx.als,)
    else:
        code = f"aanvullen-{reden.regel.replace('.', '-')}"
        rollen = reden.wie or (ctx.als,)
    rol = rollen[0] if rollen[0] in aanpak.model.rollen else ctx.rol
    taken.stel(code, (rol,), binnen, regel=reden.regel, soort="dringend")


def taken_informeer(aanpak: Aanpak, taken: Taken, t: Toestand, d: Deelnemer, ctx: Context) -> None:
    """Who must be told becomes a task each; of a body every fixed member."""
    wie = d.model
    door = (wie.door or (ctx.als if ctx.als in aanpak.model.rollen else ctx.rol),)
    if wie.gremium is not None:
        for lid in aanpak.model.gremia[wie.gremium].leden.vast:
            if lid != ctx.als:
                taken.stel(f"informeer-{wie.gremium}-{lid}", door, wie.binnen, regel=d.regel)
        return
    rollen = d.wie(t, ctx.op)
    if ctx.als in rollen:
        return
    naam = wie.rol or min(rollen, default="")
    if naam:
        taken.stel(f"informeer-{naam}", door, wie.binnen, regel=d.regel)


def gevolg(
    aanpak: Aanpak, taken: Taken, t: Toestand, regel: str, v: Gevolg, ctx: Context, binnen: bool
) -> None:
    """One consequence. ``binnen``: the step stays within its level, so a lead it moves is temporary."""
    uit = taken.uit
    if v.taak is not None:
        taken.stel(
            v.taak.code, tuple(v.taak.rol), v.taak.binnen, regel=regel, soort=v.taak.soort,
            vraagt_datum=v.taak.vraagt_datum, gremium=v.taak.gremium,
        )  # fmt: skip
    elif v.roep_bijeen is not None:
        if v.roep_bijeen not in t.gremia:
            gr = aanpak.model.gremia[v.roep_bijeen]
            rollen = tuple(gr.roept_bijeen) or ((gr.voorzitter,) if gr.voorzitter else (ctx.rol,))
            taken.stel(
                f"roep-bijeen-{v.roep_bijeen}", rollen, v.binnen or gr.opkomst, regel=regel, soort="dringend"
            )
    elif v.regie is not None:
        uit += [
            g.RegieGewijzigd(lijn, (rol,), regel, vast=True, tijdelijk=binnen)
            for lijn, rol in v.regie.items()
        ]
    elif v.kenmerk is not None:
        uit.append(g.KenmerkenGezet(dict(v.kenmerk), regel=regel))
    elif v.markering is not None:
        uit.append(g.Gemarkeerd(v.markering))
    elif v.einde_markering is not None:
        if v.einde_markering in t.markeringen:
            uit.append(g.Gemarkeerd(v.einde_markering, aan=False))
    elif v.agenda is not None:
        uit.append(g.Geagendeerd(v.agenda))
    elif v.einde_agenda is not None:
        if v.einde_agenda in t.agenda:
            uit.append(g.Geagendeerd(v.einde_agenda, aan=False))
    elif v.schort_op is not None:
        if v.schort_op in t.gremia:
            uit.append(g.GremiumOpgeschort(v.schort_op))
    elif v.ontbind is not None:
        if v.ontbind in t.gremia or v.ontbind in t.opgeschort:
            uit.append(g.GremiumOntbonden(v.ontbind))
    elif v.draag_over is not None:
        _draag_over(aanpak, taken, t, v.draag_over)
    elif v.termijn is not None:
        uit.append(g.TermijnGestart(v.termijn))
    elif v.gekoppelde_casus is not None:
        uit.append(g.GekoppeldeCasusGevraagd(v.gekoppelde_casus))
    elif v.nieuwe_ronde is not None:
        if rondes := t.rondes.get(v.nieuwe_ronde):
            uit.append(RondeBegonnen(v.nieuwe_ronde, rondes[-1].nr + 1, None))
    elif v.einde_tijdelijk:
        uit += [terug(lijn, houder, regel) for lijn, houder in t.regie.items() if houder.tijdelijk]


def _draag_over(aanpak: Aanpak, taken: Taken, t: Toestand, over: Overdracht) -> None:
    """Open tasks of one body end as handed over, and are asked of the other where it has someone to ask."""
    gr = aanpak.model.gremia[over.aan]
    wie = tuple(gr.roept_bijeen) or ((gr.voorzitter,) if gr.voorzitter else ())
    for id, code in t.open_taken.items():
        taak = t.taken[id]
        if taak.gremium == over.van:
            taken.uit.append(g.TaakAfgerond(id, "overgedragen", aan=over.aan))
            if wie:
                taken.stel(
                    f"overgenomen-{code}", wie, None, regel=taak.regel, soort=taak.soort,
                    uiterlijk=taak.uiterlijk, vraagt_datum=taak.vraagt_datum, gremium=over.aan, van=id,
                )  # fmt: skip


def terug(lijn: str, houder: Houder, regel: str) -> g.RegieGewijzigd:
    """The end of a temporary lead: whoever held the line before holds it again."""
    oud = houder.terug
    if oud is None:
        return g.RegieGewijzigd(lijn, (), regel)
    return g.RegieGewijzigd(lijn, oud.rollen, oud.waarom, oud.wie, oud.vast, onbekend=oud.onbekend)
