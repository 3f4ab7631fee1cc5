"""An approach made ready to run: conditions compiled, roles expanded, rules found by their path."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from waakvlam.core.aanpak.invullijsten import invullijsten
from waakvlam.core.aanpak.lijsten import maak_lijsten
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.basis import Kracht, Regel
from waakvlam.core.aanpak.taal.niveaus import LijnModel, Proces
from waakvlam.core.aanpak.taal.stappen import BeslisserModel, Eis, Gevolg, Overgang, Wie
from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel
from waakvlam.core.aanpak.verklaren import codes_van, verklaar
from waakvlam.core.aanpak.voorwaarden import Omgeving, Toets, compileer

if TYPE_CHECKING:
    from waakvlam.core.casus.toestand import Toestand

Rollen = frozenset[str]
Kiezer = Callable[["Toestand", datetime], Rollen]
ALTIJD: Toets = lambda t, op: True  # noqa: E731


@dataclass(frozen=True, slots=True)
class Deelnemer:
    """A role or body in a step: who it is in this state, and when it counts."""

    regel: str
    model: Wie
    wie: Kiezer
    als: Toets
    hard: bool


@dataclass(frozen=True, slots=True)
class Voorwaarde:
    """A demand of a step, compiled."""

    regel: str
    model: Eis
    toets: Toets
    als: Toets
    hard: bool


@dataclass(frozen=True, slots=True)
class Vervolg:
    """A consequence of a step, compiled."""

    regel: str
    model: Gevolg
    als: Toets


@dataclass(frozen=True, slots=True)
class Stap:
    """A step, compiled: ``beslist`` gives the roles that decide, ``gremia`` the bodies that do."""

    code: str
    regel: str
    model: Overgang
    bestaat: Toets
    beslist: Kiezer
    gremia: Kiezer
    medebeslist: tuple[Deelnemer, ...]
    raadpleeg: tuple[Deelnemer, ...]
    informeer: tuple[Deelnemer, ...]
    aanleiding: Toets | None
    aanleiding_hard: bool
    vereist: tuple[Voorwaarde, ...]
    gevolg: tuple[Vervolg, ...]


@dataclass(frozen=True, slots=True)
class Lijn:
    """A line of lead at a level, compiled: ``wie`` gives roles, the deciding rule and what is unknown."""

    sleutel: str
    regel: str
    model: LijnModel
    wie: Callable[["Toestand", datetime], tuple[tuple[str, ...], str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Opgave:
    """A duty of the approach at a level, compiled."""

    code: str
    regel: str
    rollen: tuple[str, ...]
    als: Toets
    voldaan: Toets


def _hard(kracht: Kracht) -> bool:
    return kracht == "hard"


class Aanpak:
    """A checked approach, ready to run. ``hash`` identifies exactly this content."""

    def __init__(self, model: AanpakModel, hash: str = "") -> None:
        self.model, self.hash, self.code = model, hash, model.aanpak
        per_functie: dict[str, set[str]] = {}
        for code, rol in model.rollen.items():
            if rol.functie:
                per_functie.setdefault(rol.functie, set()).add(code)
        self._gelijk = {
            code: frozenset(per_functie[rol.functie]) if rol.functie else frozenset({code})
            for code, rol in model.rollen.items()
        }
        self.lijsten = invullijsten(model)
        self.rang = {code: nr for nr, code in enumerate(model.niveaus)}
        self.omgeving = Omgeving(
            self.gelijk,
            lambda rol: (model.rollen[rol].organisatie or rol) if rol in model.rollen else rol,
            frozenset(code for code, a in model.aanleidingen.items() if a.nvt_mag),
            {code: self._delen(code) for code in model.producten},
            {code: gr.organisaties_minstens for code, gr in model.gremia.items() if gr.organisaties_minstens},
            self.lijsten,
            {code: p.lijst for code, p in model.producten.items() if p.lijst},
        )
        self.vraaglijsten = maak_lijsten(model, self.lijsten, self.toets)
        self.stappen = {code: self._stap(code, stap) for code, stap in model.overgangen.items()}
        self.vanaf: dict[str, tuple[Stap, ...]] = {niveau: self._vanaf(niveau) for niveau in model.niveaus}
        self.instap = tuple(s for s in self.stappen.values() if s.model.soort == "instap")
        self.gremiumeisen = {
            code: self._eisen(f"gremia.{code}", gr.vereist) for code, gr in model.gremia.items() if gr.vereist
        }
        self.lijnen = {niveau: self._lijnen(niveau) for niveau in model.niveaus}
        self.opgaven = {niveau: self._opgaven(niveau) for niveau in model.niveaus}
        self.vast_werk = {niveau: self._opgaven(niveau, vast=True) for niveau in model.niveaus}
        self.voldaan: dict[str, Toets] = self._voldaan()

    def _vanaf(self, niveau: str) -> tuple[Stap, ...]:
        """The steps from a level: to other levels first, the shortest before all, then those within it."""
        hier = [
            s for s in self.stappen.values()
            if s.model.soort != "instap" and (niveau in s.model.van or "*" in s.model.van)
        ]  # fmt: skip
        return tuple(sorted(hier, key=lambda s: self._afstand(niveau, s.model)))

    def _afstand(self, niveau: str, stap: Overgang) -> int:
        """How many levels a step goes; in a ring counted the way it goes. More than any when it stays."""
        if stap.naar is None:
            return len(self.rang)
        verschil = self.rang[stap.naar] - self.rang[niveau]
        if self.model.ordening != "kring":
            return abs(verschil)
        return (verschil if stap.soort == "opschalen" else -verschil) % len(self.rang)

    def gelijk(self, wie: str) -> Rollen:
        """The roles that count as this role (same function); a body stands for itself."""
        return self._gelijk.get(wie) or frozenset({wie})

    def toets(self, model: VoorwaardeModel | None) -> Toets:
        """The compiled condition; none is always met."""
        return ALTIJD if model is None else compileer(model, self.omgeving)

    def product_heel(self, code: str) -> Toets:
        """Whether a product is there with all its required parts."""
        return compileer(VoorwaardeModel(product=code), self.omgeving)

    def mist_product(self, code: str, t: "Toestand", op: datetime) -> tuple[str, ...]:
        """What of a product is lacking: its code, or the codes of parts."""
        return verklaar(VoorwaardeModel(product=code), self.omgeving, t, op)

    def _delen(self, code: str) -> dict[str, VoorwaardeModel | None]:
        product = self.model.producten[code]
        delen = dict(product.delen)
        if product.lijst and product.lijst in self.model.lijsten:
            delen = {**self.model.lijsten[product.lijst].onderdelen, **delen}
        return {naam: deel.als for naam, deel in delen.items() if deel.verplicht}

    def legt_vast(self, gremium: str) -> Rollen:
        """The roles that may record a decision of a body."""
        gr = self.model.gremia[gremium]
        if isinstance(gr.legt_vast, list):
            codes = gr.legt_vast
        elif gr.legt_vast == "lid":
            codes = [*gr.leden.vast, *([gr.voorzitter] if gr.voorzitter else [])]
        else:
            codes = [gr.voorzitter] if gr.voorzitter else []
        return frozenset().union(*(self.gelijk(code) for code in codes)) if codes else frozenset()

    def kiezer(self, model: BeslisserModel) -> Kiezer:
        """Who decides, as roles, in a state."""
        if model.rol is not None or model.gremium is not None:
            rollen = (
                frozenset().union(*(self.gelijk(rol) for rol in model.rol))
                if model.rol is not None
                else self.legt_vast(model.gremium or "")
            )
            return lambda t, op: rollen
        if model.houder is not None:
            lijn = model.houder

            def houders(t: "Toestand", op: datetime) -> Rollen:
                gevonden: set[str] = set()
                for naam, houder in t.regie.items():
                    if naam == lijn or naam.startswith(lijn + "."):
                        for rol in houder.rollen:
                            gevonden |= self.gelijk(rol)
                return frozenset(gevonden)

            return houders
        if model.een_van is not None:
            keuzes = [self.kiezer(deel) for deel in model.een_van]
            return lambda t, op: frozenset().union(*(keuze(t, op) for keuze in keuzes))
        assert model.als is not None and model.dan is not None and model.anders is not None
        als, dan, anders = self.toets(model.als), self.kiezer(model.dan), self.kiezer(model.anders)
        return lambda t, op: dan(t, op) if als(t, op) else anders(t, op)

    def _beslissende_gremia(self, model: BeslisserModel) -> Kiezer:
        """The bodies in whose name may be decided, in a state."""
        if model.een_van is not None:
            keuzes = [self._beslissende_gremia(deel) for deel in model.een_van]
            return lambda t, op: frozenset().union(*(keuze(t, op) for keuze in keuzes))
        if model.als is not None and model.dan is not None and model.anders is not None:
            als = self.toets(model.als)
            dan, anders = self._beslissende_gremia(model.dan), self._beslissende_gremia(model.anders)
            return lambda t, op: dan(t, op) if als(t, op) else anders(t, op)
        gremia = frozenset({model.gremium}) if model.gremium is not None else frozenset()
        return lambda t, op: gremia

    def _deelnemer(self, regel: str, wie: Wie) -> Deelnemer:
        if wie.bij is not None:
            kiezer = self.kiezer(wie.bij)
        else:
            rollen = self.gelijk(wie.rol) if wie.rol else frozenset({wie.gremium or ""})
            kiezer = lambda t, op: rollen  # noqa: E731
        return Deelnemer(regel, wie, kiezer, self.toets(wie.als), _hard(wie.kracht))

    def _deelnemers(self, regel: str, wies: list[Wie]) -> tuple[Deelnemer, ...]:
        return tuple(self._deelnemer(f"{regel}.{nr}", wie) for nr, wie in enumerate(wies))

    def _stap(self, code: str, s: Overgang) -> Stap:
        regel = f"overgangen.{code}"
        return Stap(
            code,
            regel,
            s,
            self.toets(s.alleen_als),
            self.kiezer(s.beslist),
            self._beslissende_gremia(s.beslist),
            self._deelnemers(f"{regel}.medebeslist", s.medebeslist),
            self._deelnemers(f"{regel}.raadpleeg", s.raadpleeg),
            self._deelnemers(f"{regel}.informeer", s.informeer),
            self.toets(s.aanleiding.wat) if s.aanleiding else None,
            _hard(s.aanleiding.kracht) if s.aanleiding else False,
            self._eisen(regel, s.vereist),
            tuple(Vervolg(f"{regel}.gevolg.{nr}", v, self.toets(v.als)) for nr, v in enumerate(s.gevolg)),
        )

    def _eisen(self, regel: str, eisen: list[Eis]) -> tuple[Voorwaarde, ...]:
        return tuple(
            Voorwaarde(f"{regel}.vereist.{nr}", e, self.toets(e.wat), self.toets(e.als), _hard(e.kracht))
            for nr, e in enumerate(eisen)
        )

    def _lijnen(self, niveau: str) -> dict[str, Lijn]:
        regie = self.model.niveaus[niveau].regie
        gevonden: dict[str, Lijn] = {}
        for naam in type(regie).model_fields:
            waarde = getattr(regie, naam)
            if isinstance(waarde, Proces):
                paren = [(f"{naam}.{aspect}", lijn) for aspect, lijn in waarde.aspecten.items()]
            elif waarde is not None:
                paren = [(naam, waarde)]
            else:
                paren = []
            for sleutel, lijn in paren:
                regel = f"niveaus.{niveau}.regie.{sleutel}"
                gevonden[sleutel] = Lijn(sleutel, regel, lijn, self._houders(lijn, regel))
        return gevonden

    def _houders(
        self, lijn: LijnModel, regel: str
    ) -> Callable[["Toestand", datetime], tuple[tuple[str, ...], str, tuple[str, ...]]]:
        if lijn.rol is not None:
            vast = (tuple(lijn.rol), regel, ())
            return lambda t, op: vast
        if lijn.als is not None and lijn.dan is not None:
            toets, dan = self.toets(lijn.als), self._houders(lijn.dan, f"{regel}.dan")
            leeg: tuple[tuple[str, ...], str, tuple[str, ...]] = ((), f"{regel}.anders", ())
            anders = self._houders(lijn.anders, f"{regel}.anders") if lijn.anders else lambda t, op: leeg
            onbekend = tuple(codes_van(lijn.als))

            def kies(t: "Toestand", op: datetime) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
                antwoord = toets(t, op)
                if antwoord:
                    return dan(t, op)
                rollen, waarom, meer = anders(t, op)
                return rollen, waarom, (meer if antwoord is False else (*onbekend, *meer))

            return kies
        if lijn.standaard is not None:
            return self._houders(lijn.standaard, f"{regel}.standaard")
        niemand: tuple[tuple[str, ...], str, tuple[str, ...]] = ((), regel, ())
        return lambda t, op: niemand

    def _opgaven(self, niveau: str, vast: bool = False) -> tuple[Opgave, ...]:
        """The duties of a level: those that can be met, or with ``vast`` those that never are done."""
        return tuple(
            Opgave(code, f"plichten.{code}", tuple(p.rol), self.toets(p.als), self.toets(p.voldaan))
            for code, p in self.model.plichten.items()
            if (p.voldaan is None) == vast and (not p.niveaus or niveau in p.niveaus)
        )

    def _voldaan(self) -> dict[str, Toets]:
        """Per rule path what makes a task from that rule done by itself."""
        gevonden: dict[str, Toets] = {}
        for stap in self.stappen.values():
            for v in stap.gevolg:
                if v.model.taak is not None and v.model.taak.voldaan is not None:
                    gevonden[v.regel] = self.toets(v.model.taak.voldaan)
            for e in stap.vereist:
                gevonden[e.regel] = e.toets
            if stap.aanleiding is not None:
                gevonden[f"{stap.regel}.aanleiding"] = stap.aanleiding
        return gevonden

    @cached_property
    def laagste(self) -> str:
        """The lowest level."""
        return next(iter(self.model.niveaus))

    @cached_property
    def hoogste(self) -> str:
        """The highest level."""
        return list(self.model.niveaus)[-1]

    def langs(self, regel: str) -> Iterator[tuple[int, Regel]]:
        """The rules along a path such as ``overgangen.x.vereist.0``, outermost first, each with its depth."""
        hier: object = self.model
        for diepte, deel in enumerate(regel.split("."), 1):
            if isinstance(hier, dict):
                hier = hier.get(deel)
            elif isinstance(hier, list):
                hier = hier[int(deel)] if deel.isdigit() and int(deel) < len(hier) else None
            elif isinstance(hier, Proces):
                hier = hier.aspecten.get(deel)
            else:
                hier = getattr(hier, deel, None)
            if hier is None:
                return
            if isinstance(hier, Regel):
                yield diepte, hier

    def _langs(self, regel: str) -> Iterator[Regel]:
        return (deel for _, deel in self.langs(regel))

    def precies(self, regel: str) -> Regel | None:
        """The innermost rule on a path: the one whose own words and terms count."""
        return next(reversed(list(self._langs(regel))), None)

    def vind(self, regel: str) -> Regel | None:
        """The rule at a path, or the nearest above it with a source."""
        laatste: Regel | None = None
        for deel in self._langs(regel):
            if deel.bron or laatste is None:
                laatste = deel
        return laatste
