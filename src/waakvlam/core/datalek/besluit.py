"""Deciding on a data breach: judged first, then reported and told or not, each with a reason."""

from typing import Any

from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.datalek import gebeurtenissen as g
from waakvlam.core.datalek import opdrachten as o
from waakvlam.core.datalek.toestand import Datalek
from waakvlam.core.velden import KENMERK
from waakvlam.core.verzoek.rechten import DATALEK, Rechten, uiterlijk

GEGEVENS = (
    "naam",
    "contact",
    "bsn",
    "gezin",
    "gezondheid",
    "strafbaar",
    "geld",
    "afkomst",
    "overtuiging",
    "inloggen",
    "anders",
)
MENSEN = ("inwoner", "kind", "melder", "medewerker", "anders")
RISICO = ("geen", "risico", "hoog")
MEESTE = 20_000_000

Uitkomst = tuple[Any, ...] | Weigering


def besluit_datalek(d: Datalek, opdracht: Any, ctx: Context, rechten: Rechten) -> Uitkomst:
    """The events a command on a data breach leads to, or why not."""
    if ctx.op > ctx.nu:
        return weiger("tijd-onmogelijk", veld="gebeurd_op")
    if isinstance(opdracht, o.MeldDatalek):
        return _meld(d, opdracht, ctx, rechten)
    if not d.bestaat:
        return weiger("niet-gevonden", veld="datalek")
    if d.stand == "gesloten":
        return weiger("datalek-gesloten")
    if isinstance(opdracht, o.BeoordeelDatalek):
        return _beoordeel(opdracht)
    if isinstance(opdracht, o.BeslisMelding):
        return _melding(d, opdracht, ctx)
    if isinstance(opdracht, o.BeslisVertellen):
        return _vertellen(d, opdracht, ctx)
    if isinstance(opdracht, o.NeemMaatregel):
        return (g.MaatregelBijDatalek(opdracht.tekst),) if opdracht.tekst else _mist("tekst")
    if isinstance(opdracht, (o.BetrekBijDatalek, o.LaatDatalekLos)):
        return _betrek(d, opdracht)
    if isinstance(opdracht, o.SluitDatalek):
        return _sluit(d, opdracht)
    return weiger("niet-gevonden", veld="doe")


def _mist(veld: str, mist: tuple[str, ...] = ()) -> Weigering:
    return weiger("onvolledig", veld=veld, mist=mist)


def _codes(opdracht: o.MeldDatalek | o.BeoordeelDatalek) -> list[Reden]:
    redenen = []
    if not set(opdracht.gegevens) <= set(GEGEVENS):
        redenen.append(Reden("onvolledig", veld="gegevens", mist=GEGEVENS))
    if not set(opdracht.mensen) <= set(MENSEN):
        redenen.append(Reden("onvolledig", veld="mensen", mist=MENSEN))
    if opdracht.aantal is not None and not 0 <= opdracht.aantal <= MEESTE:
        redenen.append(Reden("onvolledig", veld="aantal"))
    return redenen


def _meld(d: Datalek, opdracht: o.MeldDatalek, ctx: Context, rechten: Rechten) -> Uitkomst:
    redenen = _codes(opdracht)
    if d.bestaat:
        redenen.append(Reden("volgorde", veld="datalek"))
    if not opdracht.wat:
        redenen.append(Reden("onvolledig", veld="wat"))
    if opdracht.ontdekt_op > ctx.nu:
        redenen.append(Reden("tijd-onmogelijk", veld="ontdekt_op"))
    regel = rechten.termijn(DATALEK, opdracht.ontdekt_op)
    if regel is None and not redenen:
        redenen.append(Reden("tijd-onmogelijk", veld="ontdekt_op"))
    if redenen or regel is None:
        return Weigering(tuple(redenen))
    return (
        g.DatalekGemeld(
            opdracht.wat,
            opdracht.ontdekt_op,
            regel.code,
            uiterlijk(opdracht.ontdekt_op, regel, False),
            opdracht.gegevens,
            opdracht.mensen,
            opdracht.aantal,
            ctx.oefening,
        ),
    )


def _beoordeel(opdracht: o.BeoordeelDatalek) -> Uitkomst:
    redenen = _codes(opdracht)
    if opdracht.risico not in RISICO:
        redenen.append(Reden("onvolledig", veld="risico", mist=RISICO))
    if not opdracht.reden:
        redenen.append(Reden("motivering-ontbreekt", veld="reden"))
    if redenen:
        return Weigering(tuple(redenen))
    return (
        g.DatalekBeoordeeld(
            opdracht.risico, opdracht.reden, opdracht.gegevens, opdracht.mensen, opdracht.aantal
        ),
    )


def _melding(d: Datalek, opdracht: o.BeslisMelding, ctx: Context) -> Uitkomst:
    """With a risk it is reported; later than the term with the reason why."""
    redenen = _vooraf(d, opdracht.reden)
    op = opdracht.gemeld_op or ctx.op
    if opdracht.gemeld and (op > ctx.nu or (d.ontdekt_op is not None and op < d.ontdekt_op)):
        redenen.append(Reden("tijd-onmogelijk", veld="gemeld_op"))
    elif opdracht.gemeld and d.uiterlijk is not None and op > d.uiterlijk and not opdracht.waarom_later:
        redenen.append(Reden("motivering-ontbreekt", veld="waarom_later"))
    if not opdracht.gemeld and d.risico in ("risico", "hoog"):
        redenen.append(Reden("melden-moet", veld="gemeld"))
    if redenen:
        return Weigering(tuple(redenen))
    moment = op if opdracht.gemeld else None
    later = opdracht.waarom_later if opdracht.gemeld else None
    return (g.MeldingBeslist(opdracht.gemeld, opdracht.reden, moment, opdracht.nummer, later),)


def _vertellen(d: Datalek, opdracht: o.BeslisVertellen, ctx: Context) -> Uitkomst:
    """Not telling with a high risk is possible for a few reasons in the law; so it asks for the reason."""
    redenen = _vooraf(d, opdracht.reden)
    op = opdracht.verteld_op or ctx.op
    if opdracht.verteld and (op > ctx.nu or (d.ontdekt_op is not None and op < d.ontdekt_op)):
        redenen.append(Reden("tijd-onmogelijk", veld="verteld_op"))
    if redenen:
        return Weigering(tuple(redenen))
    return (g.VertellenBeslist(opdracht.verteld, opdracht.reden, op if opdracht.verteld else None),)


def _vooraf(d: Datalek, reden: str | None) -> list[Reden]:
    redenen = [] if d.risico else [Reden("risico-ontbreekt")]
    return redenen if reden else [*redenen, Reden("motivering-ontbreekt", veld="reden")]


def _betrek(d: Datalek, opdracht: o.BetrekBijDatalek | o.LaatDatalekLos) -> Uitkomst:
    if not KENMERK.fullmatch(opdracht.wie):
        return _mist("wie")
    mee = isinstance(opdracht, o.BetrekBijDatalek)
    return () if (opdracht.wie in d.betrokken) == mee else (g.BijDatalekBetrokken(opdracht.wie, mee),)


def _sluit(d: Datalek, opdracht: o.SluitDatalek) -> Uitkomst:
    redenen = [] if d.risico else [Reden("risico-ontbreekt")]
    if d.melding is None:
        redenen.append(Reden("melding-ontbreekt"))
    if d.vertellen is None:
        redenen.append(Reden("vertellen-ontbreekt"))
    return Weigering(tuple(redenen)) if redenen else (g.DatalekGesloten(opdracht.geleerd),)
