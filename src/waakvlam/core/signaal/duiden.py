"""Interpreting a verified signal together, and assessing it: in words, never a score."""

from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.signaal import gebeurtenissen as g
from waakvlam.core.signaal import vervolgopdrachten as o
from waakvlam.core.signaal.melden import Uit
from waakvlam.core.signaal.nagaan import niet_geverifieerd
from waakvlam.core.signaal.toestand import Signaal
from waakvlam.core.signaal.weg import Weg

VOLGORDEN = ("eerst", "gewoon", "later")


def voeg_betekenis_toe(s: Signaal, opdracht: o.VoegBetekenisToe, weg: Weg, ctx: Context) -> Uit:
    """A possible meaning, from one's own kind of work."""
    redenen = []
    if not s.geverifieerd:
        redenen.append(niet_geverifieerd(weg))
    if not opdracht.tekst:
        redenen.append(Reden("onvolledig", veld="tekst"))
    redenen += _verschijnselen(opdracht.verschijnselen, "verschijnselen", weg)
    if redenen:
        return Weigering(tuple(redenen))
    return (
        g.BetekenisToegevoegd(
            f"b{ctx.basis}", opdracht.tekst, opdracht.gevolg, opdracht.verschijnselen,
            weg.soort_werk(ctx.rol),
        ),
    )  # fmt: skip


def _verschijnselen(codes: tuple[str, ...], veld: str, weg: Weg) -> list[Reden]:
    onbekend = tuple(code for code in codes if code not in weg.model.verschijnselen)
    return [Reden("niet-gevonden", weg.pad, veld=veld, mist=onbekend)] if onbekend else []


def onderschrijf(s: Signaal, opdracht: o.Onderschrijf, weg: Weg, ctx: Context) -> Uit:
    """Hold a meaning possible too; doing so twice changes nothing."""
    betekenis = s.betekenissen.get(opdracht.betekenis)
    if betekenis is None:
        return weiger("niet-gevonden", veld="betekenis")
    if ctx.actor in betekenis.soorten_werk:
        return ()
    return (g.BetekenisOnderschreven(opdracht.betekenis, weg.soort_werk(ctx.rol)),)


def soorten_werk(s: Signaal) -> tuple[str, ...]:
    """The kinds of work of everyone who took part in the interpretation."""
    return tuple(sorted({soort for b in s.betekenissen.values() for soort in b.soorten_werk.values()}))


def stel_duiding_vast(s: Signaal, opdracht: o.StelDuidingVast, weg: Weg, ctx: Context) -> Uit:
    """Settle what it may mean. Too few kinds of work: provisional, and only with a reason."""
    if not s.geverifieerd:
        return Weigering((niet_geverifieerd(weg),))
    regel = weg.duiding
    pad = f"{weg.pad}.duiding" if weg.model.duiding else weg.pad
    redenen = []
    if not s.betekenissen:
        redenen.append(Reden("onvolledig", pad, veld="betekenissen"))
    elif len(s.betekenissen) < regel.betekenissen and not opdracht.waarom_een:
        redenen.append(Reden("motivering-ontbreekt", pad, veld="waarom_een"))
    open_ = tuple(code for code in regel.nagaan if code not in opdracht.nagegaan)
    if open_:
        redenen.append(Reden("onvolledig", pad, veld="nagegaan", mist=open_))
    onbekend = tuple(code for code in opdracht.nagegaan if code not in regel.nagaan)
    if onbekend:
        redenen.append(Reden("niet-gevonden", pad, veld="nagegaan", mist=onbekend))
    redenen += _verschijnselen(opdracht.niet, "niet", weg)
    if opdracht.niet and not opdracht.ander_probleem:
        redenen.append(Reden("onvolledig", pad, veld="ander_probleem"))
    samen = soorten_werk(s)
    voorlopig = len(samen) < regel.soorten_werk
    if voorlopig and s.betekenissen and not opdracht.alleen:
        redenen.append(Reden("motivering-ontbreekt", pad, veld="alleen", voorstellen=("vraag_na",)))
    if redenen:
        return Weigering(tuple(redenen))
    return (
        g.DuidingVastgesteld(
            voorlopig, samen, opdracht.nagegaan, opdracht.waarom_een, opdracht.niet,
            opdracht.ander_probleem, opdracht.alleen,
        ),
    )  # fmt: skip


def beoordeel(s: Signaal, opdracht: o.BeoordeelSignaal, weg: Weg, ctx: Context) -> Uit:
    """Assess an interpretation that was made together."""
    redenen = []
    if not s.geverifieerd:
        redenen.append(niet_geverifieerd(weg))
    elif s.duiding is None:
        redenen.append(Reden("niet-geduid", weg.pad, veld="fase", voorstellen=("stel_duiding_vast",)))
    elif s.duiding.voorlopig:
        redenen.append(
            Reden(
                "duiding-voorlopig", f"{weg.pad}.duiding" if weg.model.duiding else weg.pad, veld="fase",
                wie=tuple(weg.duiding.overleggen), voorstellen=("vraag_na",),
            )
        )  # fmt: skip
    for veld in ("mogelijk", "verwacht"):
        if not getattr(opdracht, veld):
            redenen.append(Reden("onvolledig", veld=veld))
    if opdracht.volgorde not in VOLGORDEN:
        redenen.append(Reden("onvolledig", veld="volgorde", mist=VOLGORDEN))
    elif opdracht.volgorde != "gewoon" and not opdracht.reden:
        redenen.append(Reden("motivering-ontbreekt", veld="reden"))
    if redenen:
        return Weigering(tuple(redenen))
    return (g.SignaalBeoordeeld(opdracht.mogelijk, opdracht.verwacht, opdracht.volgorde, opdracht.reden),)
