"""Deciding on a draft. The texts were worked out before (``Werk``): in here are names and hashes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.ontwerp import gebeurtenissen as g
from waakvlam.core.ontwerp import opdrachten as o
from waakvlam.core.ontwerp.toestand import Ontwerp, Stand

HERKOMST = ("leeg", "kopie", "basis", "invoer")


@dataclass(frozen=True, slots=True)
class Kop:
    """What the files say the approach is; None where they do not say it."""

    aanpak: str | None = None
    titel: str | None = None
    versie: str | None = None


@dataclass(frozen=True, slots=True)
class Gekeurd:
    """What checking the files gave; ``aanpak_hash`` is None when they make no approach."""

    fouten: int
    let_op: int
    voorbeelden: int
    mislukt: int
    aanpak_hash: str | None


@dataclass(frozen=True, slots=True)
class Werk:
    """What a command comes down to, worked out on the texts.

    ``bestanden``: hash by name of what changes, empty when a file goes; ``pakket``: reference to the texts.
    ``botst``: the parts somebody else changed too. ``bezwaar``: the file that cannot be.
    """

    bestanden: Mapping[str, str] = field(default_factory=dict)
    pakket: Tekst | None = None
    delen: tuple[str, ...] = ()
    botst: tuple[str, ...] = ()
    bezwaar: str = ""
    ontbreekt: str = ""
    kop: Kop = Kop()
    keuring: Gekeurd | None = None


Uitkomst = tuple[Any, ...] | Weigering


def besluit_ontwerp(t: Ontwerp, opdracht: Any, werk: Werk, ctx: Context) -> Uitkomst:
    """The events a command on a draft leads to, or why not."""
    if ctx.op > ctx.nu:
        return weiger("tijd-onmogelijk", veld="gebeurd_op")
    if isinstance(opdracht, o.BeginOntwerp):
        return _begin(t, opdracht, werk)
    if not t.bestaat:
        return weiger("niet-gevonden", veld="ontwerp")
    if isinstance(opdracht, o.StelVast):
        return _stel_vast(t, opdracht, werk, ctx)
    if isinstance(opdracht, o.TrekIn):
        if t.fase != "vastgesteld":
            return weiger("niet-gevonden", veld="vaststelling")
        return (g.VaststellingIngetrokken(opdracht.reden),) if opdracht.reden else _mist("reden")
    if t.fase != "ontwerp":
        return weiger("ligt-vast")
    if isinstance(opdracht, o.KeurOntwerp):
        k = werk.keuring
        assert k is not None
        return (g.OntwerpGekeurd(t.stand.hash, k.fouten, k.let_op, k.voorbeelden, k.mislukt, k.aanpak_hash),)
    if isinstance(opdracht, (o.MaakOngedaan, o.DoeOpnieuw, o.ZetTerug)):
        return _terug(t, opdracht)
    return _wijzig(t, opdracht, werk)


def _mist(veld: str) -> Weigering:
    return weiger("onvolledig", veld=veld)


def _begin(t: Ontwerp, opdracht: o.BeginOntwerp, werk: Werk) -> Uitkomst:
    if t.bestaat or opdracht.van not in HERKOMST:
        return weiger("onvolledig", veld="van", mist=HERKOMST)
    if werk.ontbreekt:
        return weiger("niet-gevonden", veld=werk.ontbreekt)
    if werk.bezwaar:
        return weiger("bestand-kan-niet", veld="bestanden", mist=(werk.bezwaar,))
    if not werk.bestanden or werk.pakket is None:
        return _mist("bestanden")
    kop = werk.kop
    return (
        g.OntwerpBegonnen(
            kop.aanpak or opdracht.aanpak,
            kop.titel or opdracht.titel,
            opdracht.van,
            werk.bestanden,
            werk.pakket,
            opdracht.bron,
            kop.versie,
        ),
    )


def _wijzig(t: Ontwerp, opdracht: Any, werk: Werk) -> Uitkomst:
    if werk.bezwaar:
        return weiger("bestand-kan-niet", veld="bestand", mist=(werk.bezwaar,))
    if werk.ontbreekt:
        return weiger("niet-gevonden", veld=werk.ontbreekt)
    if werk.botst:
        return weiger("verouderd", mist=werk.botst)
    if not werk.bestanden or werk.pakket is None:
        return ()
    soort = {o.WijzigOntwerp: "bestand", o.WijzigOnderdeel: "onderdeel", o.LeesIn: "invoer"}[type(opdracht)]
    stand, kop = t.stand, werk.kop
    return (
        g.OntwerpGewijzigd(
            soort,
            werk.bestanden,
            werk.pakket,
            werk.delen,
            _anders(kop.aanpak, stand.aanpak),
            _anders(kop.titel, stand.titel),
            _anders(kop.versie, stand.versie),
        ),
    )


def _anders(nieuw: str | None, oud: str) -> str | None:
    return nieuw if nieuw and nieuw != oud else None


def _terug(t: Ontwerp, opdracht: Any) -> Uitkomst:
    """Undo, redo and putting back; only on what the person saw."""
    if opdracht.gezien != t.stand.hash:
        return weiger("verouderd", mist=("ontwerp",))
    doel: Stand | None
    if isinstance(opdracht, o.ZetTerug):
        soort, doel = "terug", t.standen.get(opdracht.naar)
    elif isinstance(opdracht, o.MaakOngedaan):
        soort, doel = "ongedaan", t.spoor[t.wijzer - 1] if t.wijzer else None
    else:
        soort, doel = "opnieuw", t.spoor[t.wijzer + 1] if t.wijzer + 1 < len(t.spoor) else None
    if doel is None:
        return weiger("niet-gevonden", veld="wijziging")
    if soort == "terug" and doel.hash == t.stand.hash:
        return ()
    return (g.OntwerpTeruggezet(soort, doel.nr),)


def _stel_vast(t: Ontwerp, opdracht: o.StelVast, werk: Werk, ctx: Context) -> Uitkomst:
    """Adopting: checked without mistakes, by somebody who did not begin or last change it, with a reason."""
    if t.fase == "vastgesteld":
        return weiger("ligt-vast")
    redenen: list[Reden] = []
    if opdracht.gezien != t.stand.hash:
        redenen.append(Reden("verouderd", mist=("ontwerp",)))
    k = werk.keuring
    if not t.gekeurd or k is None or k.fouten or k.mislukt or k.aanpak_hash is None:
        redenen.append(Reden("keuring-ontbreekt"))
    if ctx.actor in (t.begonnen_door, t.laatst_door):
        redenen.append(Reden("vier-ogen"))
    if not opdracht.reden:
        redenen.append(Reden("motivering-ontbreekt", veld="reden"))
    vanaf = opdracht.vanaf or ctx.nu
    if vanaf < ctx.nu:
        redenen.append(Reden("onvolledig", veld="vanaf"))
    if redenen or k is None or k.aanpak_hash is None:
        return Weigering(tuple(redenen))
    return (g.OntwerpVastgesteld(t.stand.aanpak, t.stand.versie, k.aanpak_hash, vanaf, opdracht.reden),)
