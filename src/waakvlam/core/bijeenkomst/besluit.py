"""Deciding on a meeting about many cases."""

from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.bijeenkomst import gebeurtenissen as g
from waakvlam.core.bijeenkomst import opdrachten as o
from waakvlam.core.bijeenkomst.toestand import Bijeenkomst
from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.overleglijst.wie import kern, leiders, periodiek, te_nodigen
from waakvlam.core.tijd import min_duur, plus
from waakvlam.core.velden import KENMERK

LANGST = 24 * 60
"""Minutes: a meeting longer than a day is a slip of the keyboard."""


def besluit_bijeenkomst(
    b: Bijeenkomst, opdracht: Any, aanpak: Aanpak | None, ctx: Context
) -> tuple[Any, ...] | Weigering:
    """The events a command leads to, or why not. ``aanpak``: the approach the body belongs to."""
    if ctx.op > ctx.nu:
        return weiger("tijd-onmogelijk", veld="gebeurd_op")
    if aanpak is None:
        return weiger("niet-gevonden", veld="gremium")
    if isinstance(opdracht, o.BeginBijeenkomst):
        return _begin(b, opdracht, aanpak, ctx)
    if not b.bestaat:
        return weiger("niet-gevonden", veld="bijeenkomst")
    if not b.loopt:
        return weiger("gesloten")
    if isinstance(opdracht, o.ZetAanwezig):
        fout = _vreemd(aanpak, b.gremium, opdracht.aanwezig)
        if fout is not None:
            return Weigering((fout,))
        return () if set(opdracht.aanwezig) == set(b.aanwezig) else (g.AanwezigenGezet(opdracht.aanwezig),)
    if isinstance(opdracht, o.GaNaarCasus):
        if not KENMERK.fullmatch(opdracht.casus):
            return weiger("niet-gevonden", veld="casus")
        if b.beurten and b.beurten[-1][0] == opdracht.casus:
            return ()
        return (g.CasusAanDeBeurt(opdracht.casus),)
    if isinstance(opdracht, o.SluitBijeenkomst):
        return (g.BijeenkomstGesloten(),)
    return weiger("niet-gevonden", veld="doe")


def _vreemd(aanpak: Aanpak, gremium: str, aanwezig: tuple[str, ...]) -> Reden | None:
    wel = (*kern(aanpak, gremium), *te_nodigen(aanpak, gremium))
    mist = tuple(rol for rol in aanwezig if rol not in wel)
    if not mist:
        return None
    return Reden("niet-gevonden", f"gremia.{gremium}", veld="aanwezig", mist=mist, wijst_naar=wel)


def _begin(
    b: Bijeenkomst, opdracht: o.BeginBijeenkomst, aanpak: Aanpak, ctx: Context
) -> tuple[Any, ...] | Weigering:
    code = opdracht.gremium
    if b.bestaat:
        return weiger("volgorde", veld="bijeenkomst")
    if code not in periodiek(aanpak):
        return weiger("niet-gevonden", veld="gremium", mist=(code,), wijst_naar=periodiek(aanpak))
    voor = leiders(aanpak, code)
    redenen = []
    if ctx.als not in voor:
        redenen.append(Reden("niet-bevoegd", f"gremia.{code}", veld="rol", wie=tuple(sorted(voor))))
    if fout := _vreemd(aanpak, code, opdracht.aanwezig):
        redenen.append(fout)
    if opdracht.minuten is not None and not 0 < opdracht.minuten <= LANGST:
        redenen.append(Reden("onvolledig", veld="minuten"))
    cadans = aanpak.model.gremia[code].cadans
    if redenen or cadans is None:
        return Weigering(tuple(redenen))
    volgende = plus(ctx.op, cadans)
    vooraf = next(
        (
            t.herinner
            for t in aanpak.model.termijnen.values()
            if t.herinner and t.voldaan is not None and t.voldaan.overleg == code
        ),
        None,
    )
    herinner = min_duur(volgende, vooraf) if vooraf else None
    ziet = frozenset().union(*(aanpak.gelijk(rol) for rol in kern(aanpak, code)), voor)
    return (
        g.BijeenkomstBegonnen(
            aanpak.model.aanpak, aanpak.hash, code, tuple(sorted(ziet)), tuple(sorted(voor)),
            opdracht.aanwezig, opdracht.minuten, volgende, herinner, ctx.oefening,
        ),
    )  # fmt: skip
