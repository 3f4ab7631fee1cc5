"""Which commands would make a condition hold in a case: what people would do to get on.

Nothing is done here. Used to play cases through an approach before anyone works with it.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from waakvlam.core.aanpak.gereed import Aanpak, Stap
from waakvlam.core.aanpak.lijsten import Onderdeel
from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel
from waakvlam.core.antwoorden import Antwoorden, Invulling
from waakvlam.core.casus import lijstopdrachten as lo
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.gebeurtenis import Tekst

ZIN = Tekst("beproeving")
"""Stands for any text that a person would write."""


class Daad(NamedTuple):
    """A command, and the roles that could give it (all of them when empty)."""

    opdracht: Any
    rollen: tuple[str, ...] = ()


class _Kanniet(Exception):
    """No command can make this hold."""


def wat_helpt(
    v: VoorwaardeModel | None, t: Toestand, aanpak: Aanpak, op: datetime, ja: bool = True
) -> list[Daad] | None:
    """Commands after which the condition holds (or with ``ja`` False no longer does), or None: none can.

    Empty when it is so already. Of alternatives the one that takes the fewest commands.
    """
    try:
        return _Helper(t, aanpak, op).maak(v, ja)
    except _Kanniet:
        return None


def voor_stap(stap: Stap, t: Toestand, aanpak: Aanpak, op: datetime) -> list[Daad]:
    """Commands that bring about as much as people can of what a step asks and lacks."""
    uit: list[Daad] = []
    gremia = aanpak.model.gremia
    eisen: list[VoorwaardeModel] = [e.model.wat for e in stap.vereist if e.als(t, op)]
    if stap.model.aanleiding is not None:
        eisen.append(stap.model.aanleiding.wat)
    for eis in eisen:
        uit += wat_helpt(eis, t, aanpak, op) or []
    for d in stap.raadpleeg:
        if d.als(t, op):
            uit += [Daad(o.Raadpleeg(wie)) for wie in sorted(d.wie(t, op))[:1]]
    for d in stap.medebeslist:
        if d.als(t, op):
            rollen = {r for w in d.wie(t, op) for r in (aanpak.legt_vast(w) if w in gremia else {w})}
            uit += [Daad(o.StemIn(stap.code), (rol,)) for rol in sorted(rollen)[:1]]
    return uit


class _Helper:
    """Finds commands per kind of condition."""

    def __init__(self, t: Toestand, aanpak: Aanpak, op: datetime) -> None:
        self.t, self.aanpak, self.op = t, aanpak, op
        self.bezig: set[str] = set()

    def maak(self, v: VoorwaardeModel | None, ja: bool = True) -> list[Daad]:
        """Commands for a condition; raises _Kanniet when there are none."""
        if v is None or self.aanpak.toets(v)(self.t, self.op) is ja:
            return []
        if v.niet is not None:
            return self.maak(v.niet, not ja)
        if v.alle is not None or v.een_van is not None:
            delen = v.alle if v.alle is not None else v.een_van or []
            return self._alle(delen, ja) if (v.alle is not None) == ja else self._kortst(delen, 1, ja)
        if v.minstens is not None:
            return self._kortst(v.minstens.van, v.minstens.aantal, ja)
        handeling = getattr(self, f"_{v.soort}", None)
        if handeling is None:
            raise _Kanniet
        gevonden: list[Daad] = handeling(v, ja)
        return gevonden

    def _alle(self, delen: Iterable[VoorwaardeModel], ja: bool) -> list[Daad]:
        return [daad for deel in delen for daad in self.maak(deel, ja)]

    def _kortst(self, delen: Iterable[VoorwaardeModel], aantal: int, ja: bool) -> list[Daad]:
        """The commands for as many of these as asked, the easiest first."""
        kan: list[list[Daad]] = []
        for deel in delen:
            try:
                kan.append(self.maak(deel, ja))
            except _Kanniet:
                continue
        if len(kan) < aantal:
            raise _Kanniet
        return [daad for deel in sorted(kan, key=len)[:aantal] for daad in deel]

    def _aanleiding(self, v: VoorwaardeModel, ja: bool) -> list[Daad]:
        return [Daad(o.VinkAan(v.aanleiding or "", "ja" if ja else "nee", ZIN))]

    def _kenmerk(self, v: VoorwaardeModel, ja: bool) -> list[Daad]:
        code = v.kenmerk or ""
        model = self.aanpak.model.kenmerken[code]
        if model.alleen_stap:
            raise _Kanniet
        wil = [v.is_] if v.is_ is not None else v.in_
        keuzes: list[Any] = list(model.waarden) or [True, False]
        if model.type == "aantal":
            nodig = v.vanaf or 1
            waarde: Any = nodig if ja else nodig - 1
        elif wil is not None:
            waarde = next((w for w in keuzes if (w in wil) is ja), None)
        else:
            waarde = keuzes[0] if model.type == "keuze" else ja
        return [Daad(o.StelKenmerk(code, waarde, ZIN), tuple(model.door))]

    def _product(self, v: VoorwaardeModel, ja: bool) -> list[Daad]:
        code = v.product or ""
        if not ja or code in self.bezig:
            raise _Kanniet
        self.bezig.add(code)
        model = self.aanpak.model.producten[code]
        eerst = [daad for ander in model.na for daad in self.maak(VoorwaardeModel(product=ander))]
        lijst = self.aanpak.omgeving.productlijst.get(code)
        if lijst is not None and v.gremium is None:
            eerst += self._vul(lijst, None)
        self.bezig.discard(code)
        door = v.door[0] if v.door else None
        vast = o.LegProductVast(code, gremium=v.gremium, verantwoordelijk=door, tekst=ZIN)
        return [*eerst, Daad(vast, tuple(model.door))]

    def _overleg(self, v: VoorwaardeModel, ja: bool) -> list[Daad]:
        if not ja:
            raise _Kanniet
        return self.overleg(v.overleg or "", tuple(v.met or ()), v.voorzitter)

    def overleg(self, code: str, met: tuple[str, ...] = (), voorzitter: str | None = None) -> list[Daad]:
        """Commands to hold a meeting of a body: convene it, make what it delivers, meet with its members."""
        if f"overleg {code}" in self.bezig:
            raise _Kanniet
        self.bezig.add(f"overleg {code}")
        gr = self.aanpak.model.gremia[code]
        daden = [daad for eis in gr.vereist for daad in self.maak(eis.wat)]
        if code not in self.t.gremia:
            daden.append(Daad(o.RoepBijeen(code, afwijken=ZIN), tuple(gr.roept_bijeen)))
        for product in gr.levert:
            daden += self.maak(VoorwaardeModel(product=product))
        zitting = gr.zittingen.get("volgende" if self.t.overleggen.get(code) else "eerste")
        voor = (gr.voorzitter,) if gr.voorzitter else ()
        erbij = dict.fromkeys((*met, *gr.leden.vast, *(zitting.met if zitting else ()), *voor))
        self.bezig.discard(f"overleg {code}")
        houd = o.HoudOverleg(code, tuple(erbij), voorzitter or gr.voorzitter, afwijken=ZIN)
        return [*daden, Daad(houd, tuple(gr.leden.vast))]

    def _raadpleging(self, v: VoorwaardeModel, ja: bool) -> list[Daad]:
        return self._feit(o.Raadpleeg(v.raadpleging or ""), ja)

    def _advies(self, v: VoorwaardeModel, ja: bool) -> list[Daad]:
        return self._feit(o.GeefAdvies(door=v.advies), ja)

    def _geinformeerd(self, v: VoorwaardeModel, ja: bool) -> list[Daad]:
        return self._feit(o.Informeer((v.geinformeerd or "",)), ja)

    def _feit(self, opdracht: Any, ja: bool) -> list[Daad]:
        """What happened cannot be made not to have happened."""
        if not ja:
            raise _Kanniet
        return [Daad(opdracht)]

    def _houder(self, v: VoorwaardeModel, ja: bool) -> list[Daad]:
        for sleutel, lijn in self.aanpak.lijnen[self.t.niveau].items():
            if ja and (sleutel + ".").startswith(f"{v.houder}.") and lijn.model.geen is None:
                daad = wijs_aan(self.t, self.aanpak, sleutel, self.op, v.rol)
                if daad is not None:
                    return [daad]
        raise _Kanniet

    def _gremium_actief(self, v: VoorwaardeModel, ja: bool) -> list[Daad]:
        code = v.gremium_actief or ""
        gr = self.aanpak.model.gremia[code]
        if ja:
            return [Daad(o.RoepBijeen(code, afwijken=ZIN), tuple(gr.roept_bijeen))]
        return [Daad(o.Ontbind(code, ZIN), (*gr.roept_bijeen, *((gr.voorzitter,) if gr.voorzitter else ())))]

    def _taak_gedaan(self, v: VoorwaardeModel, ja: bool) -> list[Daad]:
        open_ = [t for t in self.t.open_taken if self.t.open_taken[t] == v.taak_gedaan]
        if not ja or not open_:
            raise _Kanniet
        return [Daad(o.RondAf(open_[0]), self.t.taken[open_[0]].rollen)]

    def _acties_klaar(self, v: VoorwaardeModel, ja: bool) -> list[Daad]:
        acties = [self.t.taken[id] for id in self.t.open_taken if self.t.taken[id].soort == "actie"]
        if v.acties_klaar is not ja:
            raise _Kanniet
        return [Daad(o.RondAf(taak.id), taak.rollen) for taak in acties]

    def _scenario(self, v: VoorwaardeModel, ja: bool) -> list[Daad]:
        code = v.scenario or ""
        return [Daad(lo.KiesScenario(code, ZIN) if ja else lo.LaatScenarioLos(code, ZIN))]

    def _antwoord(self, v: VoorwaardeModel, ja: bool) -> list[Daad]:
        lijst, _, code = (v.antwoord or "").partition(".")
        deel = self.aanpak.vraaglijsten[lijst].delen[code]
        wil = [v.is_] if v.is_ is not None else v.in_
        keuzes = [*deel.model.opties] or ["ja", "nee"]
        goed = [{True: "ja", False: "nee"}.get(w, w) for w in wil] if wil is not None else None  # type: ignore[call-overload]
        if goed is not None:
            waarde: str | int | None = next((k for k in [*keuzes, "onbekend"] if (k in goed) is ja), None)
        else:
            waarde = (geldig(deel) if ja else "nee") if not deel.model.opties else next(iter(keuzes))
        if waarde is None:
            raise _Kanniet
        return self._vul(lijst, {code: waarde})

    def _lijst(self, v: VoorwaardeModel, ja: bool) -> list[Daad]:
        if not ja:
            raise _Kanniet
        delen = self.aanpak.vraaglijsten[v.lijst or ""].delen
        return self._vul(v.lijst or "", {code: geldig(delen[code]) for code in v.delen} if v.delen else None)

    def _vul(self, code: str, waarden: dict[str, str | int] | None) -> list[Daad]:
        """Fill a list: these answers, or one for every required part that is asked; per copy that counts."""
        lijst = self.aanpak.vraaglijsten[code]
        if waarden is None:
            waarden = {
                naam: geldig(deel)
                for naam, deel in lijst.delen.items()
                if deel.model.verplicht and (deel.als is None or deel.als(self.t, self.op))
            }
        per_rol: dict[tuple[str, ...], dict[str, Invulling]] = {}
        for naam, waarde in waarden.items():
            eigen = lijst.delen[naam].model.rol
            wie = (eigen,) if eigen else tuple(lijst.model.rol)
            een = Invulling(tekst=ZIN) if waarde == "tekst" else Invulling(waarde)
            per_rol.setdefault(wie, {})[naam] = een
        kopieen: list[str | None] = [None]
        if lijst.model.per == "persoon":
            kopieen = [f"P{nr}" for nr in range(1, self.t.personen + 1)]
        return [
            Daad(lo.Beantwoord(code, Antwoorden(delen), voor=voor, afwijken=ZIN), wie)
            for voor in kopieen
            for wie, delen in per_rol.items()
        ]


def geldig(deel: Onderdeel) -> str | int:
    """An answer that this part may have."""
    if deel.soort == "keuze":
        return next(iter(deel.model.opties))
    vast: dict[str, str | int] = {"ja_nee": "ja", "vink": "ja", "aantal": 1, "datum": "2026-11-02"}
    return vast.get(deel.soort, "tekst")


def overleg(t: Toestand, aanpak: Aanpak, code: str, op: datetime) -> list[Daad]:
    """Commands to hold a meeting of a body; none when something it asks cannot be brought about."""
    try:
        return _Helper(t, aanpak, op).overleg(code)
    except _Kanniet:
        return []


def wijs_aan(t: Toestand, aanpak: Aanpak, lijn: str, op: datetime, rol: str | None = None) -> Daad | None:
    """The command that designates somebody (a role, else the first who may) on a line of lead."""
    gevonden = aanpak.lijnen[t.niveau].get(lijn)
    if gevonden is None:
        return None
    model = gevonden.model
    if model.aangewezen_door is None:
        rollen = gevonden.wie(t, op)[0]
        wie = rol if rol in rollen else next(iter(rollen), None)
        return Daad(o.WijsAan(lijn, wie, "account-1"), ()) if wie else None
    mag = [
        code
        for code in (model.toegestaan or aanpak.model.rollen)
        if not any(code in aanpak.gelijk(uit) for uit in model.uitgesloten)
    ]
    wie = rol if rol in mag else next(iter(mag), None)
    return (
        Daad(o.WijsAan(lijn, wie, "account-1", afwijken=ZIN), tuple(model.aangewezen_door)) if wie else None
    )
