"""Deciding on steps: up, down, within a level, an exit, closing, and entry at a higher level."""

from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak, Stap
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.besluit import Context, Uitkomst, handler, voor_het_oog
from waakvlam.core.casus.eisen import Wens, genoemden, toets_stap, wens_van
from waakvlam.core.casus.gevolgen import Taken, gevolg, taak_later, taken_informeer
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden, Weigering


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


def elders(waarom: g.BesluitGemotiveerd, ctx: Context) -> list[Any]:
    """The reasons as an event of their own, when they lie in a circle and there are any."""
    return [waarom] if ctx.apart and (waarom.motivering or waarom.afwijken) else []


def neem(t: Toestand, stap: Stap, wens: Wens, aanpak: Aanpak, ctx: Context, vooraf: list[Any]) -> Uitkomst:
    """Take a step: the events of the decision and all that follows, or the refusal.

    ``vooraf`` are events that belong to the same command and come first (opening a case).
    """
    redenen = [*genoemden(aanpak, wens), *toets_stap(aanpak, stap, t, ctx, wens)]
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
    waarom = g.BesluitGemotiveerd(besluit, wens.motivering, wens.afwijken if afgeweken else None)
    bij = g.BesluitGemotiveerd(besluit) if ctx.apart else waarom
    uit: list[Any] = [
        *vooraf,
        g.BesluitGenomen(
            besluit, stap.code, ctx.als, bij.motivering, wens.medebesluit, wens.aanwezig, wens.oneens,
            tuple(wacht), tuple(r.code for r in afgeweken), bij.afwijken, tuple(r.code for r in later),
        ),
        *elders(waarom, ctx),
    ]  # fmt: skip
    model = stap.model
    if model.naar is not None:
        if model.soort != "instap":
            uit.append(g.NiveauGewijzigd(t.niveau, model.naar, stap.code, model.soort, besluit))
        zet = {k: w for k, w in aanpak.model.niveaus[model.naar].kenmerken.items() if t.kenmerken.get(k) != w}
        if zet:
            uit.append(g.KenmerkenGezet(zet, regel=f"niveaus.{model.naar}.kenmerken"))
    taken = Taken(t, ctx)
    for reden in later:
        taak_later(aanpak, taken, reden, ctx)
    for d in stap.informeer:
        if d.als(t, ctx.op):
            taken_informeer(aanpak, taken, t, d, ctx)
    if stap.gevolg:
        straks = voor_het_oog(t, uit, ctx)
        for v in stap.gevolg:
            if v.als(straks, ctx.op):
                gevolg(aanpak, taken, straks, v.regel, v.model, ctx, model.naar is None)
    uit += taken.uit
    if model.soort == "sluiten":
        uit.append(g.CasusGesloten(besluit))
    return uit


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
    op_ladder = aanpak.model.ordening == "ladder"
    if not stappen and ((op_ladder and t.niveau == einde) or grens is not None):
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
    if naar is None and not op_ladder and len({s.model.naar for s in stappen}) > 1:
        wel = tuple(s.code for s in stappen)
        return Reden("onvolledig", f"niveaus.{t.niveau}", veld="naar", wijst_naar=wel)
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
