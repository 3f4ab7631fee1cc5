"""Deciding on steps: up, down, within a level, an exit, closing, and entry at a higher level."""

from datetime import datetime
from typing import Any, NamedTuple

from waakvlam.core.aanpak.gereed import Aanpak, Deelnemer, Stap
from waakvlam.core.aanpak.taal.stappen import Gevolg
from waakvlam.core.aanpak.voorwaarden import verklaar
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.besluit import Context, Uitkomst, handler, voor_het_oog
from waakvlam.core.casus.toestand import Houder, Toestand
from waakvlam.core.casus.weigering import Reden, Weigering
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.tijd import LATER, plus

STANDAARD_AANVULLEN = "P1D"


class Wens(NamedTuple):
    """What someone brings to a step: the fields that every step command shares."""

    motivering: Tekst | None = None
    medebesluit: tuple[str, ...] = ()
    aanwezig: tuple[str, ...] = ()
    oneens: tuple[str, ...] = ()
    afwijken: Tekst | None = None
    aanvullen: bool = False


def wens_van(opdracht: Any) -> Wens:
    """The shared fields of a step command."""
    return Wens(
        opdracht.motivering,
        tuple(getattr(opdracht, "medebesluit", ())),
        tuple(getattr(opdracht, "aanwezig", ())),
        tuple(getattr(opdracht, "oneens", ())),
        opdracht.afwijken,
        opdracht.aanvullen,
    )


def _mag_besluiten(aanpak: Aanpak, stap: Stap, t: Toestand, beslist: frozenset[str], ctx: Context) -> bool:
    als = ctx.als
    if als in aanpak.model.gremia:
        return als in stap.gremia(t, ctx.op) and ctx.rol in aanpak.legt_vast(als)
    if als in beslist:
        return True
    rollen = aanpak.model.rollen
    for rol in beslist:
        vervanger = rollen[rol].plaatsvervanger if rol in rollen else None
        if vervanger is not None and als in aanpak.gelijk(vervanger):
            return True
    return False


def geraadpleegd(aanpak: Aanpak, t: Toestand, op: datetime, wie: frozenset[str]) -> bool:
    """Whether one of these roles or bodies was consulted (or met) at this level, before the moment."""
    sinds = t.sinds
    for naam in wie:
        for r in t.raadplegingen.get(naam, ()):
            if r.op <= op and (sinds is None or r.op >= sinds):
                return True
        for overleg in t.overleggen.get(naam, ()):
            if overleg.op <= op and (sinds is None or overleg.op >= sinds):
                return True
    return False


def _oneens(t: Toestand, op: datetime, wie: tuple[str, ...]) -> bool:
    """Whether the last consultation of these roles at this level ended in disagreement."""
    sinds = t.sinds
    gehouden = [
        r
        for rol in wie
        for r in t.raadplegingen.get(rol, ())
        if r.op <= op and (sinds is None or r.op >= sinds)
    ]
    return bool(gehouden) and gehouden[-1].uitkomst == "oneens"


def _ingestemd(aanpak: Aanpak, t: Toestand, stap: Stap, d: Deelnemer, ctx: Context, wens: Wens) -> bool:
    wie = d.wie(t, ctx.op)
    rollen = frozenset().union(*(aanpak.legt_vast(w) if w in aanpak.model.gremia else {w} for w in wie))
    if ctx.als in rollen or rollen & set(wens.medebesluit):
        return True
    for rol in rollen:
        stem = t.instemmingen.get(f"{stap.code}/{rol}")
        if stem is not None and stem[1] and stem[0] <= ctx.op and (t.sinds is None or stem[0] >= t.sinds):
            return True
    return False


def toets_stap(
    aanpak: Aanpak, stap: Stap, t: Toestand, ctx: Context, wens: Wens, mandaat: bool = True
) -> list[Reden]:
    """Every reason why a step cannot be taken now; empty when it can.

    With ``mandaat`` False the actor is left out of it: what lacks, whoever decides.
    """
    op = ctx.op
    redenen: list[Reden] = []
    beslist = stap.beslist(t, op)
    if mandaat and not _mag_besluiten(aanpak, stap, t, beslist, ctx):
        redenen.append(Reden("niet-bevoegd", f"{stap.regel}.beslist", False, tuple(sorted(beslist))))
    if t.sinds is not None and (op < t.sinds or (stap.model.naar and t.regie_op and op < t.regie_op)):
        redenen.append(Reden("volgorde", stap.regel, False, veld="gebeurd_op"))
    if stap.aanleiding is not None and not stap.aanleiding(t, op):
        eis = stap.model.aanleiding
        assert eis is not None
        mist = verklaar(eis.wat, aanpak.omgeving, t, op)
        redenen.append(
            Reden("aanleiding-ontbreekt", f"{stap.regel}.aanleiding", not stap.aanleiding_hard, mist=mist)
        )
    for v in stap.vereist:
        if v.als(t, op) and not v.toets(t, op):
            code = "volgorde" if v.toets(t, LATER) else v.model.code
            wie: tuple[str, ...] = (v.model.rol,) if v.model.rol else ()
            mist = verklaar(v.model.wat, aanpak.omgeving, t, op)
            redenen.append(Reden(code, v.regel, not v.hard, wie, mist))
    for d in stap.raadpleeg:
        if d.als(t, op):
            wie = tuple(sorted(d.wie(t, op)))
            if d.model.niet_oneens and _oneens(t, op, wie):
                redenen.append(Reden("medebesluit-ontbreekt", d.regel, False, wie))
            elif not geraadpleegd(aanpak, t, op, frozenset(wie)) and ctx.als not in wie:
                redenen.append(Reden("raadpleging-ontbreekt", d.regel, not d.hard, wie, wie))
    for d in stap.medebeslist:
        if d.als(t, op) and not _ingestemd(aanpak, t, stap, d, ctx, wens):
            redenen.append(Reden("medebesluit-ontbreekt", d.regel, False, tuple(sorted(d.wie(t, op)))))
    soort = stap.model.motivering
    if mandaat and not wens.motivering and (soort == "hard" or (soort != "niet_nodig" and not wens.afwijken)):
        redenen.append(Reden("motivering-ontbreekt", stap.regel, soort != "hard", veld="motivering"))
    return redenen


def _genoemden(aanpak: Aanpak, wens: Wens) -> list[Reden]:
    """A reason per field that names roles the approach does not know."""
    redenen: list[Reden] = []
    if not (wens.medebesluit or wens.aanwezig or wens.oneens):
        return redenen
    rollen = aanpak.model.rollen
    for veld in ("medebesluit", "aanwezig", "oneens"):
        vreemd = tuple(rol for rol in getattr(wens, veld) if rol not in rollen)
        if vreemd:
            redenen.append(Reden("niet-gevonden", veld=veld, mist=vreemd))
    return redenen


def _weeg(redenen: list[Reden], wens: Wens) -> tuple[list[Reden], list[Reden], list[Reden]]:
    """Split reasons in those that block, those departed from with a reason, and those to add later."""
    blok, afgeweken, later = [], [], []
    for reden in redenen:
        if not reden.afwijken_mag:
            blok.append(reden)
        elif wens.aanvullen and reden.code != "volgorde":
            later.append(reden)
        elif wens.afwijken:
            afgeweken.append(reden)
        else:
            blok.append(reden)
    return blok, afgeweken, later


def neem(t: Toestand, stap: Stap, wens: Wens, aanpak: Aanpak, ctx: Context, vooraf: list[Any]) -> Uitkomst:
    """Take a step: the events of the decision and all that follows, or the refusal.

    ``vooraf`` are events that belong to the same command and come first (opening a case).
    """
    redenen = [*_genoemden(aanpak, wens), *toets_stap(aanpak, stap, t, ctx, wens)]
    afgeweken: list[Reden] = []
    later: list[Reden] = []
    if redenen:
        blok, afgeweken, later = _weeg(redenen, wens)
        if blok:
            return Weigering(tuple(blok))
    besluit = f"{ctx.basis}-b"
    wacht = dict.fromkeys(rol for rol in wens.medebesluit if rol != ctx.rol)
    if ctx.namens is not None and ctx.namens in aanpak.model.rollen and ctx.namens != ctx.rol:
        wacht = {ctx.namens: None, **wacht}
    uit: list[Any] = [
        *vooraf,
        g.BesluitGenomen(
            besluit, stap.code, ctx.als, wens.motivering, wens.medebesluit, wens.aanwezig, wens.oneens,
            tuple(wacht), tuple(r.code for r in afgeweken), wens.afwijken if afgeweken else None,
            tuple(r.code for r in later),
        ),
    ]  # fmt: skip
    model = stap.model
    if model.naar is not None:
        if model.soort != "instap":
            uit.append(g.NiveauGewijzigd(t.niveau, model.naar, stap.code, model.soort, besluit))
        zet = {k: w for k, w in aanpak.model.niveaus[model.naar].kenmerken.items() if t.kenmerken.get(k) != w}
        if zet:
            uit.append(g.KenmerkenGezet(zet, regel=f"niveaus.{model.naar}.kenmerken"))
    taken = _Taken(t, ctx)
    for nr, reden in enumerate(later):
        _taak_later(aanpak, taken, reden, nr, ctx)
    for d in stap.informeer:
        if d.als(t, ctx.op):
            _taken_informeer(aanpak, taken, t, d, ctx)
    if stap.gevolg:
        straks = voor_het_oog(t, uit, ctx)
        for v in stap.gevolg:
            if v.als(straks, ctx.op):
                _gevolg(aanpak, taken, straks, v.regel, v.model, ctx, model.naar is None)
    uit += taken.uit
    if model.soort == "sluiten":
        uit.append(g.CasusGesloten(besluit))
    return uit


class _Taken:
    """Collects events that follow; an open task with the same code is not set a second time."""

    def __init__(self, t: Toestand, ctx: Context) -> None:
        self.uit: list[Any] = []
        self._open = set(t.open_taken.values())
        self._ctx = ctx
        self._nr = 0

    def stel(self, code: str, rollen: tuple[str, ...], binnen: str | None, **verder: Any) -> None:
        if code in self._open:
            return
        self._open.add(code)
        self._nr += 1
        uiterlijk = plus(self._ctx.op, binnen) if binnen else None
        self.uit.append(
            g.TaakGesteld(f"{self._ctx.basis}-t{self._nr}", code, rollen, uiterlijk=uiterlijk, **verder)
        )


def _taak_later(aanpak: Aanpak, taken: _Taken, reden: Reden, nr: int, ctx: Context) -> None:
    binnen = getattr(aanpak.precies(reden.regel), "aanvullen_binnen", None) or STANDAARD_AANVULLEN
    if reden.code == "raadpleging-ontbreekt" and reden.wie:
        code = f"aanvullen-raadpleging-{reden.wie[0]}"
        rollen: tuple[str, ...] = (ctx.als,)
    else:
        code = f"aanvullen-{reden.regel.replace('.', '-')}"
        rollen = reden.wie or (ctx.als,)
    rol = rollen[0] if rollen[0] in aanpak.model.rollen else ctx.rol
    taken.stel(code, (rol,), binnen, regel=reden.regel, soort="dringend")


def _taken_informeer(aanpak: Aanpak, taken: _Taken, t: Toestand, d: Deelnemer, ctx: Context) -> None:
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


def _gevolg(
    aanpak: Aanpak, taken: _Taken, t: Toestand, regel: str, v: Gevolg, ctx: Context, binnen: bool
) -> None:
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
    elif v.agenda is not None:
        uit.append(g.Geagendeerd(v.agenda))
    elif v.schort_op is not None:
        if v.schort_op in t.gremia:
            uit.append(g.GremiumOpgeschort(v.schort_op))
    elif v.ontbind is not None:
        if v.ontbind in t.gremia or v.ontbind in t.opgeschort:
            uit.append(g.GremiumOntbonden(v.ontbind))
    elif v.draag_over is not None:
        uit += [
            g.TaakAfgerond(id, "overgedragen", aan=v.draag_over.aan)
            for id in t.open_taken
            if t.taken[id].gremium == v.draag_over.van
        ]
    elif v.termijn is not None:
        uit.append(g.TermijnGestart(v.termijn))
    elif v.gekoppelde_casus is not None:
        uit.append(g.GekoppeldeCasusGevraagd(v.gekoppelde_casus))
    elif v.einde_tijdelijk:
        uit += [terug(lijn, houder, regel) for lijn, houder in t.regie.items() if houder.tijdelijk]


def terug(lijn: str, houder: Houder, regel: str) -> g.RegieGewijzigd:
    """The end of a temporary lead: whoever held the line before holds it again."""
    oud = houder.terug
    if oud is None:
        return g.RegieGewijzigd(lijn, (), regel)
    return g.RegieGewijzigd(lijn, oud.rollen, oud.waarom, oud.wie, oud.vast, onbekend=oud.onbekend)


def _kies(
    t: Toestand, soort: str, naar: str | None, aanpak: Aanpak, ctx: Context, wens: Wens
) -> Stap | Reden:
    """The step meant by *up* or *down* from the present level, or why there is none."""
    stappen = [s for s in aanpak.vanaf[t.niveau] if s.model.soort == soort and s.bestaat(t, ctx.op)]
    rang = aanpak.rang
    if naar is not None and naar not in rang:
        return Reden("niet-gevonden", veld="naar", mist=(naar,))
    niveau = aanpak.model.niveaus[t.niveau]
    grens = niveau.hoogste if soort == "opschalen" else niveau.laagste
    einde = aanpak.hoogste if soort == "opschalen" else aanpak.laagste
    if not stappen and (t.niveau == einde or grens is not None):
        code = "hoogste-niveau" if soort == "opschalen" else "laagste-niveau"
        uitgangen = tuple(s.code for s in aanpak.vanaf[t.niveau] if s.model.soort == "uitgang")
        return Reden(
            code,
            f"niveaus.{t.niveau}.{'hoogste' if soort == 'opschalen' else 'laagste'}",
            wijst_naar=tuple(grens.wijst_naar)
            if grens and grens.wijst_naar
            else uitgangen
            if soort == "opschalen"
            else (),
            voorstellen=tuple(grens.voorstel) if grens else (),
        )
    if naar is None and stappen:
        afstand = min(abs(rang[s.model.naar or ""] - rang[t.niveau]) for s in stappen)
        stappen = [s for s in stappen if abs(rang[s.model.naar or ""] - rang[t.niveau]) == afstand]
    elif naar is not None:
        stappen = [s for s in stappen if s.model.naar == naar]
    if not stappen:
        wel = tuple(s.code for s in aanpak.vanaf[t.niveau] if s.model.soort == soort)
        return Reden("stap-bestaat-niet", f"niveaus.{t.niveau}", veld="naar", wijst_naar=wel)
    for stap in stappen[1:]:
        if not _weeg(toets_stap(aanpak, stap, t, ctx, wens), wens)[0]:
            return stap
    return stappen[0]


@handler(o.Opschalen)
@handler(o.Afschalen)
def _op_of_af(t: Toestand, opdracht: Any, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    wens = wens_van(opdracht)
    stap = _kies(t, type(opdracht).NAAM, opdracht.naar, aanpak, ctx, wens)
    return Weigering((stap,)) if isinstance(stap, Reden) else neem(t, stap, wens, aanpak, ctx, [])


@handler(o.ZetStap)
def _zet_stap(t: Toestand, opdracht: o.ZetStap, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    stap = aanpak.stappen.get(opdracht.stap)
    if stap is None or stap not in aanpak.vanaf[t.niveau] or not stap.bestaat(t, ctx.op):
        wel = tuple(s.code for s in aanpak.vanaf[t.niveau])
        return Weigering((Reden("stap-bestaat-niet", f"niveaus.{t.niveau}", veld="stap", wijst_naar=wel),))
    return neem(t, stap, wens_van(opdracht), aanpak, ctx, [])


@handler(o.Sluit)
def _sluit(t: Toestand, opdracht: o.Sluit, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    stappen = [s for s in aanpak.vanaf[t.niveau] if s.model.soort == "sluiten" and s.bestaat(t, ctx.op)]
    if not stappen:
        omlaag = tuple(s.code for s in aanpak.vanaf[t.niveau] if s.model.soort == "afschalen")
        return Weigering((Reden("stap-bestaat-niet", f"niveaus.{t.niveau}", wijst_naar=omlaag),))
    return neem(t, stappen[0], wens_van(opdracht), aanpak, ctx, [])
