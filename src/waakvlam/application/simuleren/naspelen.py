"""Recorded cases played again under another version: which decisions would go through, and which not.

Only what stands in clear is used: codes, times, roles and steps. No text is read or needed.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from waakvlam.application.omgeving import Omgeving
from waakvlam.application.simuleren.telling import Oorzaak
from waakvlam.application.stromen import CASUS, opgetekend
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.antwoorden import NVT, TEKST, Antwoorden, Invulling
from waakvlam.core.casus import Context, Toestand, Weigering, besluit, vouw
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import lijstgebeurtenissen as lg
from waakvlam.core.casus import lijstopdrachten as lo
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.aanvullen import ZIN
from waakvlam.core.gebeurtenis import Opgetekend


@dataclass(slots=True)
class Naspel:
    """The counts of all cases together.

    ``besluiten`` were taken then, ``zelfde`` of them would go through now. ``redenen`` are those against the
    rest, ``stappen`` how often each was refused. ``feiten`` could not be recorded: their kind and code.
    ``einde`` counts cases that end at another level: (then, now).
    """

    casussen: int = 0
    besluiten: int = 0
    zelfde: int = 0
    redenen: Counter[Oorzaak] = field(default_factory=Counter)
    stappen: Counter[str] = field(default_factory=Counter)
    feiten: Counter[tuple[str, str]] = field(default_factory=Counter)
    einde: Counter[tuple[str, str]] = field(default_factory=Counter)


def eigen_casussen(
    omgeving: Omgeving, gemeente: str, code: str, maximum: int
) -> Iterator[Sequence[Opgetekend]]:
    """The events of cases of a municipality under an approach of this name; exercises are left out."""
    gegeven = 0
    for van, stroom in omgeving.logboek.stromen():
        if van != gemeente or not stroom.startswith(f"{CASUS}/"):
            continue
        regels = omgeving.logboek.lees(gemeente, stroom)
        if regels and not regels[0].oefening and regels[0].data.get("aanpak") == code:
            yield [opgetekend(regel) for regel in regels]
            gegeven += 1
            if gegeven == maximum:
                return


def speel_na(log: Sequence[Opgetekend], aanpak: Aanpak, naspel: Naspel) -> None:
    """Play one case again under this version, and add to the counts."""
    _Naspeler(aanpak, naspel).speel(log)


class _Naspeler:
    def __init__(self, aanpak: Aanpak, naspel: Naspel) -> None:
        self.aanpak, self.naspel = aanpak, naspel
        self.t, self.toen = Toestand(), Toestand()
        self.taken: dict[str, str] = {}
        self.nr = 0

    def speel(self, log: Sequence[Opgetekend]) -> None:
        self.naspel.casussen += 1
        self.toen = vouw(log)
        for opg in log:
            self._een(opg, log)
        voor, na = self.toen.niveau, self.t.niveau
        if (voor, self.toen.gesloten is None) != (na, self.t.gesloten is None):
            self.naspel.einde[(voor, na)] += 1

    def _een(self, opg: Opgetekend, log: Sequence[Opgetekend]) -> None:
        e = opg.gebeurtenis
        if isinstance(e, g.CasusGeopend):
            self._open(e, opg)
        elif isinstance(e, g.BesluitGenomen):
            self._besluit(e, opg)
        elif isinstance(e, g.TaakGesteld) and e.soort == "actie":
            self._taak(e, opg)
        else:
            for opdracht, wat in self._opdrachten(e):
                if isinstance(self._doe(opdracht, opg), Weigering):
                    self.naspel.feiten[wat] += 1

    def _doe(self, opdracht: Any, opg: Opgetekend) -> tuple[Any, ...] | Weigering:
        self.nr += 1
        rol = opg.rol or ""
        op = self._niet_eerder(opg.gebeurd_op)
        nu = max(op, opg.vastgelegd_op)
        ctx = Context(nu, op, "x", rol, opg.namens, f"n{self.nr}")
        uit = besluit(self.t, opdracht, self.aanpak, ctx)
        if not isinstance(uit, Weigering):
            begin = self.t.lengte
            nieuw = [Opgetekend(begin + i, e, op, nu, "x", rol, opg.namens) for i, e in enumerate(uit, 1)]
            self.t = vouw(nieuw, self.t)
        return uit

    def _niet_eerder(self, op: datetime) -> datetime:
        """A step that came a moment later here must not make all that follows come too early."""
        momenten = [m for m in (op, self.t.sinds, self.t.regie_op) if m is not None]
        return max(momenten)

    def _open(self, e: g.CasusGeopend, opg: Opgetekend) -> None:
        wens = o.Open("", ZIN, e.niveau, motivering=ZIN, personen=e.personen, afwijken=ZIN)
        if isinstance(self._doe(wens, opg), Weigering):
            self.naspel.feiten[("niveaus", e.niveau)] += 1
            rol = opg.rol if opg.rol in self.aanpak.model.rollen else next(iter(self.aanpak.model.rollen))
            self._doe(replace(wens, niveau=None), opg._replace(rol=rol, namens=None))

    def _besluit(self, e: g.BesluitGenomen, opg: Opgetekend) -> None:
        """A decision is tried as it was taken then, with the same people and the same way of adding later."""
        stap = self.aanpak.stappen.get(e.stap)
        if stap is not None and stap.model.soort == "instap":
            return
        self.naspel.besluiten += 1
        bekend = [
            tuple(r for r in rollen if r in self.aanpak.model.rollen) for rollen in (e.aanwezig, e.oneens)
        ]
        zet = o.ZetStap(
            e.stap, ZIN, e.medebesluit, bekend[0], bekend[1],
            afwijken=ZIN if e.afgeweken else None, aanvullen=bool(e.aangevuld),
        )  # fmt: skip
        uit = self._doe(zet, opg)
        if isinstance(uit, Weigering):
            self.naspel.redenen.update({(r.code, r.regel) for r in uit.redenen})
            self.naspel.stappen[e.stap] += 1
        else:
            self.naspel.zelfde += 1

    def _taak(self, e: g.TaakGesteld, opg: Opgetekend) -> None:
        uit = self._doe(o.MaakTaak(ZIN, e.rollen[0], e.uiterlijk, gremium=e.gremium, afwijken=ZIN), opg)
        if isinstance(uit, Weigering):
            self.naspel.feiten[("rollen", e.rollen[0])] += 1
        else:
            self.taken[e.taak] = next(x.taak for x in uit if isinstance(x, g.TaakGesteld))

    def _opdrachten(self, e: Any) -> Iterator[tuple[Any, tuple[str, str]]]:
        """The commands that record the same again, each with what it is about; none for what follows."""
        if isinstance(e, g.AanleidingBeoordeeld):
            yield o.VinkAan(e.aanleiding, e.stand, ZIN), ("aanleidingen", e.aanleiding)
        elif isinstance(e, g.KenmerkenGezet) and e.regel is None:
            for code, waarde in e.waarden.items():
                yield o.StelKenmerk(code, waarde, ZIN), ("kenmerken", code)
        elif isinstance(e, g.ProductVastgelegd):
            delen = None if e.heel else e.delen
            vast = o.LegProductVast(
                e.product, delen, e.niet_van_toepassing, e.gremium, e.verantwoordelijk, ZIN, ZIN
            )
            yield vast, ("producten", e.product)
        elif isinstance(e, g.Geraadpleegd):
            over = e.over if e.over in self.aanpak.stappen else None
            yield o.Raadpleeg(e.wie, over, e.uitkomst), ("rollen", e.wie)
        elif isinstance(e, g.AdviesGegeven):
            over = e.over if e.over in self.aanpak.stappen else None
            yield o.GeefAdvies(over, e.door, e.strekking), ("rollen", e.door)
        elif isinstance(e, g.Geinformeerd):
            for wie in e.wie:
                yield o.Informeer((wie,)), ("rollen", wie)
        elif isinstance(e, g.Ingestemd):
            yield o.StemIn(e.stap, e.eens, ZIN), ("stappen", e.stap)
        elif isinstance(e, g.RegieGewijzigd) and e.vast and e.waarom.startswith("niveaus."):
            yield o.WijsAan(e.lijn, e.rollen[0], e.wie, afwijken=ZIN), ("rollen", e.rollen[0])
        elif isinstance(e, g.GremiumBijeengeroepen):
            yield o.RoepBijeen(e.gremium, e.om, afwijken=ZIN), ("gremia", e.gremium)
        elif isinstance(e, g.OverlegGehouden):
            erbij = tuple(rol for rol in e.aanwezig if rol in self.aanpak.model.rollen)
            houd = o.HoudOverleg(e.gremium, erbij, e.voorzitter, e.afgerond, ZIN, afwijken=ZIN)
            yield houd, ("gremia", e.gremium)
        elif isinstance(e, g.TaakAfgerond):
            yield from self._afgerond(e)
        elif isinstance(e, g.CasusHeropend) and self.t.gesloten is not None:
            yield o.Heropen(ZIN), ("stappen", "heropen")
        else:
            yield from _lijst(e)

    def _afgerond(self, e: g.TaakAfgerond) -> Iterator[tuple[Any, tuple[str, str]]]:
        """The same task here: an action by its own id, another by its code; done already is fine."""
        code = self.toen.taken[e.taak].code
        taak = self.taken.get(e.taak, code)
        if e.uitkomst in ("gedaan", "lukt_niet", "niet_nodig") and (
            taak in self.t.open_taken or taak in self.t.open_taken.values()
        ):
            yield o.RondAf(taak, e.uitkomst, ZIN), ("taken", code)


def _lijst(e: Any) -> Iterator[tuple[Any, tuple[str, str]]]:
    if isinstance(e, lg.LijstBeantwoord):
        antwoorden = {
            deel: Invulling(tekst=ZIN) if w == TEKST else Invulling(w, ZIN if w == NVT else None)
            for deel, w in e.antwoorden.items()
        }
        vul = lo.Beantwoord(e.lijst, Antwoorden(antwoorden), voor=e.voor, afwijken=ZIN)
        yield vul, ("lijsten", e.lijst)
    elif isinstance(e, lg.RondeBegonnen):
        yield lo.BeginRonde(e.lijst, ZIN), ("lijsten", e.lijst)
    elif isinstance(e, lg.ScenarioGekozen):
        yield lo.KiesScenario(e.scenario, ZIN), ("scenarios", e.scenario)
    elif isinstance(e, lg.ScenarioLosgelaten):
        yield lo.LaatScenarioLos(e.scenario, ZIN), ("scenarios", e.scenario)
