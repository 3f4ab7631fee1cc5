"""Deciding on a request: the term as the law says it, who asks, and what is delivered with which ground."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.tijd import ZONE
from waakvlam.core.velden import KENMERK
from waakvlam.core.verzoek import gebeurtenissen as g
from waakvlam.core.verzoek import opdrachten as o
from waakvlam.core.verzoek.rechten import SOORTEN, Grond, Rechten, gronden, uiterlijk
from waakvlam.core.verzoek.toestand import Verzoek

KANALEN = ("brief", "mail", "formulier", "balie", "telefoon")
HOE = ("balie", "digid", "bekend", "gemachtigde", "anders")
UITKOMSTEN = ("toegewezen", "deels", "afgewezen", "niets_gevonden", "ingetrokken")
PERSOON = re.compile(r"P[1-9]\d{0,2}")
"""What a person in a case is called."""

ROL = re.compile(r"[a-z][a-z0-9_-]{0,79}")
WOO = "woo"

Uitkomst = tuple[Any, ...] | Weigering


def besluit_verzoek(v: Verzoek, opdracht: Any, ctx: Context, rechten: Rechten) -> Uitkomst:
    """The events a command on a request leads to, or why not."""
    if ctx.op > ctx.nu:
        return weiger("tijd-onmogelijk", veld="gebeurd_op")
    if isinstance(opdracht, o.OntvangVerzoek):
        return _ontvang(v, opdracht, ctx, rechten)
    if not v.bestaat:
        return weiger("niet-gevonden", veld="verzoek")
    if isinstance(opdracht, o.NoteerBijVerzoek):
        return (g.BijVerzoekGenoteerd(opdracht.tekst),) if opdracht.tekst else _mist("tekst")
    if v.stand == "afgerond":
        return weiger("verzoek-afgerond")
    doe = _DOEN.get(type(opdracht))
    return doe(v, opdracht, ctx, rechten) if doe else weiger("niet-gevonden", veld="doe")


def _mist(veld: str, mist: tuple[str, ...] = ()) -> Weigering:
    return weiger("onvolledig", veld=veld, mist=mist)


def _ontvang(v: Verzoek, opdracht: o.OntvangVerzoek, ctx: Context, rechten: Rechten) -> Uitkomst:
    redenen = []
    if v.bestaat:
        redenen.append(Reden("volgorde", veld="verzoek"))
    if opdracht.soort not in SOORTEN:
        redenen.append(Reden("onvolledig", veld="soort", mist=SOORTEN))
    if opdracht.kanaal not in KANALEN:
        redenen.append(Reden("onvolledig", veld="kanaal", mist=KANALEN))
    if not opdracht.naam:
        redenen.append(Reden("onvolledig", veld="naam"))
    if opdracht.ontvangen_op > ctx.nu:
        redenen.append(Reden("tijd-onmogelijk", veld="ontvangen_op"))
    regel = rechten.termijn(opdracht.soort, opdracht.ontvangen_op)
    if not redenen and regel is None:
        redenen.append(Reden("tijd-onmogelijk", veld="ontvangen_op"))
    if redenen or regel is None:
        return Weigering(tuple(redenen))
    return (
        g.VerzoekOntvangen(
            opdracht.soort,
            opdracht.ontvangen_op,
            opdracht.kanaal,
            regel.code,
            uiterlijk(opdracht.ontvangen_op, regel, False),
            opdracht.naam,
            opdracht.bereikbaar,
            opdracht.vraag,
            ctx.oefening,
        ),
    )


def _identiteit(v: Verzoek, opdracht: o.StelIdentiteitVast, ctx: Context, rechten: Rechten) -> Uitkomst:
    if opdracht.hoe not in HOE:
        return _mist("hoe", HOE)
    if opdracht.hoe == "anders" and not opdracht.toelichting:
        return weiger("motivering-ontbreekt", veld="toelichting")
    return (g.IdentiteitNagegaan(opdracht.hoe, opdracht.klopt, opdracht.toelichting),)


def _kent(bekend: Mapping[str, Grond], code: str | None, v: Verzoek, ctx: Context) -> Weigering | None:
    """A ground that the data do not know for this kind of request is none."""
    mogelijk = gronden(bekend, v.soort, ctx.nu)
    return None if code in mogelijk else weiger("grond-onbekend", veld="grond", mist=tuple(mogelijk))


def _verleng(v: Verzoek, opdracht: o.VerlengVerzoek, ctx: Context, rechten: Rechten) -> Uitkomst:
    regel = rechten.termijnen[v.regel]
    if v.verlengd or regel.verlenging is None:
        return weiger("al-verlengd")
    assert v.uiterlijk is not None and v.ontvangen_op is not None
    if v.stand == "open" and ctx.op > v.uiterlijk:
        return weiger("termijn-voorbij")
    if (nee := _kent(rechten.verlengen, opdracht.grond, v, ctx)) is not None:
        return nee
    if not opdracht.reden:
        return weiger("motivering-ontbreekt", veld="reden")
    if not opdracht.verteld:
        return _mist("verteld")
    tot = uiterlijk(v.ontvangen_op, regel, True, v.stil)
    return (g.VerzoekVerlengd(opdracht.grond, tot, opdracht.reden),)


def _schort_op(v: Verzoek, opdracht: o.SchortVerzoekOp, ctx: Context, rechten: Rechten) -> Uitkomst:
    if v.stand == "opgeschort":
        return ()
    assert v.uiterlijk is not None
    if ctx.op > v.uiterlijk:
        return weiger("termijn-voorbij")
    if (nee := _kent(rechten.opschorten, opdracht.grond, v, ctx)) is not None:
        return nee
    return (g.VerzoekOpgeschort(opdracht.grond, opdracht.reden),)


def _hervat(v: Verzoek, opdracht: o.HervatVerzoek, ctx: Context, rechten: Rechten) -> Uitkomst:
    if v.opgeschort_op is None or v.ontvangen_op is None:
        return ()
    if ctx.op < v.opgeschort_op:
        return weiger("volgorde", veld="gebeurd_op")
    dagen = (ctx.op.astimezone(ZONE).date() - v.opgeschort_op.astimezone(ZONE).date()).days
    tot = uiterlijk(v.ontvangen_op, rechten.termijnen[v.regel], v.verlengd, v.stil + dagen)
    return (g.VerzoekHervat(dagen, tot),)


def _zet_uit(v: Verzoek, opdracht: o.ZetVerzoekUit, ctx: Context, rechten: Rechten) -> Uitkomst:
    if not opdracht.rollen or not all(ROL.fullmatch(rol) for rol in opdracht.rollen):
        return _mist("rollen")
    nieuw = tuple(rol for rol in dict.fromkeys(opdracht.rollen) if rol not in v.rollen)
    return (g.VerzoekUitgezet(nieuw),) if nieuw else ()


def _nagekeken(v: Verzoek, opdracht: o.MeldNagekeken, ctx: Context, rechten: Rechten) -> Uitkomst:
    return (g.VerzoekNagekeken(),)


def _koppel(v: Verzoek, opdracht: o.KoppelCasus, ctx: Context, rechten: Rechten) -> Uitkomst:
    if not KENMERK.fullmatch(opdracht.casus):
        return _mist("casus")
    if v.soort == WOO and opdracht.persoon:
        return _mist("persoon")
    if v.soort != WOO and not PERSOON.fullmatch(opdracht.persoon):
        return _mist("persoon")
    if opdracht.persoon in v.casussen.get(opdracht.casus, ()):
        return ()
    return (g.CasusBijVerzoek(opdracht.casus, opdracht.persoon),)


def _lever(v: Verzoek, opdracht: o.LeverAan, ctx: Context, rechten: Rechten) -> Uitkomst:
    """Every piece is given, given in part, or left out with a ground that the data know."""
    if opdracht.casus not in v.casussen:
        return weiger("niet-gevonden", veld="casus")
    if not opdracht.besluiten or not opdracht.stukken:
        return _mist("stukken")
    bekend = gronden(rechten.weglaten, v.soort, ctx.nu)
    fout = tuple(stuk for stuk, keuze in opdracht.besluiten.items() if not _goed(keuze, bekend))
    if fout:
        return weiger("grond-onbekend", veld="besluiten", mist=fout)
    return (g.StukkenBijVerzoek(opdracht.casus, opdracht.stukken, dict(opdracht.besluiten)),)


def _goed(keuze: str, bekend: Mapping[str, Grond]) -> bool:
    doe, _, grond = keuze.partition(":")
    return (doe == "geef" and not grond) or (doe in ("lak", "weg") and grond in bekend)


def _rond_af(v: Verzoek, opdracht: o.RondVerzoekAf, ctx: Context, rechten: Rechten) -> Uitkomst:
    """Refusing, also in part, has a ground and a reason; giving needs to know to whom, and what."""
    if opdracht.uitkomst not in UITKOMSTEN:
        return _mist("uitkomst", UITKOMSTEN)
    redenen: list[Reden] = []
    if opdracht.uitkomst in ("deels", "afgewezen"):
        bekend = rechten.afwijzen if opdracht.uitkomst == "afgewezen" else _deels(rechten)
        if (nee := _kent(bekend, opdracht.grond, v, ctx)) is not None:
            redenen += nee.redenen
        if not opdracht.reden:
            redenen.append(Reden("motivering-ontbreekt", veld="reden"))
    elif opdracht.grond:
        redenen.append(Reden("onvolledig", veld="grond"))
    if opdracht.uitkomst in ("toegewezen", "deels"):
        if v.soort != WOO and v.identiteit is None:
            redenen.append(Reden("identiteit-ontbreekt"))
        geleverd = {levering.casus for levering in v.leveringen}
        open_ = tuple(casus for casus in v.casussen if casus not in geleverd)
        if open_ and v.soort in ("inzage", WOO):
            redenen.append(Reden("stukken-ontbreken", mist=open_))
    if redenen:
        return Weigering(tuple(redenen))
    return (g.VerzoekAfgerond(opdracht.uitkomst, opdracht.grond, opdracht.reden),)


def _deels(rechten: Rechten) -> Mapping[str, Grond]:
    return {**rechten.afwijzen, **rechten.weglaten}


_DOEN: dict[type, Callable[[Verzoek, Any, Context, Rechten], Uitkomst]] = {
    o.StelIdentiteitVast: _identiteit,
    o.VerlengVerzoek: _verleng,
    o.SchortVerzoekOp: _schort_op,
    o.HervatVerzoek: _hervat,
    o.ZetVerzoekUit: _zet_uit,
    o.MeldNagekeken: _nagekeken,
    o.KoppelCasus: _koppel,
    o.LeverAan: _lever,
    o.RondVerzoekAf: _rond_af,
}
