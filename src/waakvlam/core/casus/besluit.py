"""Deciding: a command on a state gives events, or a refusal that carries every reason (``decide``).

Pure: the moment, the actor and the ids come in with the context. The handlers per kind of command live
in the neighbouring files and register themselves here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.bewaren.namen import ALLES
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.deelregels import Deelregels
from waakvlam.core.casus.gaststand import Gastgrenzen
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.vouwen import verwerk
from waakvlam.core.casus.weigering import Weigering, weiger
from waakvlam.core.gebeurtenis import Opgetekend
from waakvlam.core.maatregel.regels import Maatregelregels

if TYPE_CHECKING:
    from waakvlam.core.gegevens.persoonsbesluiten import Besluitsoort


@dataclass(frozen=True, slots=True)
class Context:
    """Who acts, when, for whom. ``op`` is when it happened, ``nu`` when it is recorded.

    ``basis`` is a string, unique to the command, from which ids of new items are made. ``ander`` is the
    version of the approach that the command names, when it names one. ``besluitsoorten``: the decisions for
    which a person can be opened now. ``deelregels``: the grounds, purposes and marks for sharing.
    ``gastgrenzen``: how long a guest may be asked in. ``apart``: the writer chose a circle for the texts, so
    the reasons of a decision lie there and not with the decision, which is for everyone. ``kring`` is the
    circle those texts lie in.
    """

    nu: datetime
    op: datetime
    actor: str
    rol: str
    namens: str | None = None
    basis: str = "x"
    oefening: bool = False
    ander: Aanpak | None = None
    besluitsoorten: Mapping[str, "Besluitsoort"] = field(default_factory=dict)
    deelregels: Deelregels = field(default_factory=Deelregels)
    gastgrenzen: Gastgrenzen = field(default_factory=Gastgrenzen)
    apart: bool = False
    kring: str = "casus"
    maatregelregels: Maatregelregels = field(default_factory=Maatregelregels)

    @property
    def als(self) -> str:
        """The role whose mandate counts: the one on whose behalf it is recorded, else the actor's own."""
        return self.namens or self.rol


Uitkomst = list[Any] | Weigering
Handler = Callable[[Toestand, Any, Aanpak, Context], Uitkomst]
_HANDLERS: dict[type, Handler] = {}
_NA_SLUITEN: set[type] = {
    o.Heropen,
    o.BevestigBesluit,
    o.Corrigeer,
    o.RondAf,
    o.PlanTaak,
    o.Noteer,
    o.Informeer,
}


_VAN_GAST: set[type] = set()


def handler(klasse: type, na_sluiten: bool = False, gast: bool = False) -> Callable[[Handler], Handler]:
    """Register the function that decides on a kind of command.

    ``na_sluiten``: it goes on in a closed case; ``gast``: it is one of a guest, who has no role.
    """

    def registreer(functie: Handler) -> Handler:
        _HANDLERS[klasse] = functie
        if na_sluiten:
            _NA_SLUITEN.add(klasse)
        if gast:
            _VAN_GAST.add(klasse)
        return functie

    return registreer


def volgens(t: Toestand, opdracht: Any, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    """What another command gives in this state, for a handler that builds on it; nothing follows yet."""
    return _HANDLERS[type(opdracht)](t, opdracht, aanpak, ctx)


def besluit(t: Toestand, opdracht: Any, aanpak: Aanpak, ctx: Context) -> tuple[Any, ...] | Weigering:
    """The events a command leads to in this state, or why not. Never raises on any command or state."""
    soort = type(opdracht)
    if soort not in _HANDLERS:
        return weiger("niet-gevonden", veld="doe")
    if ctx.op > ctx.nu:
        return weiger("tijd-onmogelijk", veld="gebeurd_op")
    if not t.bestaat and soort is not o.Open:
        return weiger("niet-gevonden", veld="casus")
    if ALLES in t.vernietigd:
        return weiger("vernietigd")
    if t.gesloten is not None and soort not in _NA_SLUITEN:
        return weiger("gesloten")
    rollen = aanpak.model.rollen
    if ctx.rol not in rollen and soort not in _VAN_GAST:
        return weiger("niet-bevoegd", veld="rol")
    if ctx.namens is not None and ctx.namens not in rollen and ctx.namens not in aanpak.model.gremia:
        return weiger("niet-gevonden", veld="namens")
    uit = _HANDLERS[soort](t, opdracht, aanpak, ctx)
    if isinstance(uit, Weigering):
        return uit
    if soort is o.Verhuis and ctx.ander is not None:
        aanpak = ctx.ander  # what follows, follows under the version the case has moved to
    return (*uit, *_naloop(t, uit, aanpak, ctx))


def voor_het_oog(t: Toestand, gebeurtenissen: list[Any], ctx: Context) -> Toestand:
    """The state as it will be after these events."""
    w = t.kopie()
    nr = t.lengte
    for e in gebeurtenissen:
        nr += 1
        verwerk(w, Opgetekend(nr, e, ctx.op, ctx.nu, ctx.actor, ctx.rol, ctx.namens))
    return w


def _naloop(t: Toestand, uit: list[Any], aanpak: Aanpak, ctx: Context) -> list[Any]:
    """What follows by itself: leads that move, tasks done because what they asked is there."""
    if not uit:
        return []
    w = voor_het_oog(t, uit, ctx)
    verhuisd = t.bestaat and t.aanpak_hash != w.aanpak_hash  # a move is no change of level
    meer: list[Any] = regie_na(w if verhuisd else t, w, aanpak, ctx.op)
    if w.open_taken:
        if meer:
            w = voor_het_oog(w, meer, ctx)
        for id in w.open_taken:
            toets = aanpak.voldaan.get(w.taken[id].regel or "")
            if toets is not None and toets(w, ctx.op):
                meer.append(g.TaakAfgerond(id))
    return meer


def mag_lijn(aanpak: Aanpak, niveau: str, sleutel: str, rol: str) -> bool:
    """Whether a role may hold a designated line at a level."""
    lijn = aanpak.lijnen[niveau][sleutel].model
    if any(rol in aanpak.gelijk(uit) for uit in lijn.uitgesloten):
        return False
    return lijn.toegestaan is None or any(rol in aanpak.gelijk(wel) for wel in lijn.toegestaan)


def regie_na(t: Toestand, w: Toestand, aanpak: Aanpak, op: datetime) -> list[Any]:
    """The changes of lead between the state before and the state after, as events."""
    ander_niveau = t.niveau != w.niveau
    uit: list[Any] = []
    lijnen = aanpak.lijnen.get(w.niveau, {})
    for sleutel, lijn in lijnen.items():
        nu = w.regie.get(sleutel)
        model = lijn.model
        door_stap = nu is not None and nu.vast and nu.waarom.startswith("overgangen.")
        if model.geen is not None:
            if nu is not None and nu.rollen:
                uit.append(g.RegieGewijzigd(sleutel, (), lijn.regel))
            continue
        if nu is not None and not ander_niveau and (door_stap or model.aangewezen_door is not None):
            continue
        if nu is not None and ander_niveau and nu.rollen:
            if nu.tijdelijk and nu.terug is not None and model.blijft and nu is t.regie.get(sleutel):
                eerst = nu.terug
                uit.append(g.RegieGewijzigd(sleutel, eerst.rollen, eerst.waarom, eerst.wie, eerst.vast))
                continue
            oud = t.regie.get(sleutel)
            if nu is not oud and nu.vast:
                continue
            if model.blijft and all(mag_lijn(aanpak, w.niveau, sleutel, rol) for rol in nu.rollen):
                continue
        rollen, waarom, onbekend = lijn.wie(w, op)
        if nu is not None and nu.vast and not ander_niveau and set(nu.rollen) <= set(rollen):
            continue
        if nu is None or nu.rollen != rollen or nu.onbekend != onbekend:
            uit.append(g.RegieGewijzigd(sleutel, rollen, waarom, onbekend=onbekend))
    if ander_niveau:
        for sleutel, houder in w.regie.items():
            if sleutel not in lijnen and houder.rollen:
                uit.append(g.RegieGewijzigd(sleutel, (), f"niveaus.{w.niveau}"))
    return uit
