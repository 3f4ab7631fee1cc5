"""A case under a real approach in which conditions are made to hold, to put each rule to the test."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from waakvlam.adapters.aanpakmap import laad_aanpak
from waakvlam.application.spelbegin import BEGIN, begin
from waakvlam.core.aanpak.gereed import Aanpak, Stap
from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel
from waakvlam.core.antwoorden import Invulling
from waakvlam.core.casus import Context, Toestand, Weigering, besluit, vouw
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import lijstgebeurtenissen as lg
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Opgetekend

WORTEL = Path(__file__).parents[2]
AANPAKKEN = sorted(pad.name for pad in (WORTEL / "aanpakken").iterdir() if pad.is_dir())
NU = BEGIN + timedelta(hours=1)


@cache
def aanpak_van(code: str) -> Aanpak:
    """The approach in the folder of that name, ready to run."""
    return laad_aanpak(WORTEL / "aanpakken" / code)


@dataclass
class Wereld:
    """What holds in a case: as a history would give it, and events that a history cannot give."""

    aanpak: Aanpak
    gegeven: dict[str, Any] = field(default_factory=dict)
    extra: list[Any] = field(default_factory=list)
    vast: bool = False

    def toestand(self) -> Toestand:
        """The state of the case."""
        t = begin(self.aanpak, self.gegeven, "dekking").toestand
        op = t.sinds or BEGIN
        return vouw([Opgetekend(t.lengte + nr, e, op, op, "begin") for nr, e in enumerate(self.extra, 1)], t)

    def houdt(self, v: VoorwaardeModel | None) -> bool | None:
        """Whether a condition holds now."""
        return self.aanpak.toets(v)(self.toestand(), NU)

    @property
    def niveau(self) -> str:
        """The level of the case."""
        return str(self.gegeven.get("niveau", self.aanpak.model.begin[0]))

    def zet(self, wat: str, code: str, waarde: Any) -> None:
        """Set a value in a map of what holds."""
        self.gegeven.setdefault(wat, {})[code] = waarde

    def voeg(self, wat: str, item: Any) -> None:
        """Add to a list of what holds."""
        self.gegeven.setdefault(wat, []).append(item)

    def maak(self, v: VoorwaardeModel | None, ja: bool = True) -> None:
        """Make a condition hold, or fail for certain."""
        if v is None:
            return
        if v.niet is not None:
            self.maak(v.niet, not ja)
        elif v.alle is not None or v.een_van is not None:
            delen = v.alle if v.alle is not None else v.een_van or []
            for deel in delen if (v.alle is not None) == ja else self._makkelijkst(delen):
                self.maak(deel, ja)
        elif v.minstens is not None:
            for deel in v.minstens.van if not ja else v.minstens.van[: v.minstens.aantal]:
                self.maak(deel, ja)
        else:
            getattr(self, f"_{v.soort}")(v, ja)

    def _weg(self, wat: str, sleutel: str, code: str | None) -> None:
        """Take away what was given, whole or as a map with that key."""
        er = self.gegeven.get(wat, [])
        self.gegeven[wat] = [x for x in er if (x.get(sleutel) if isinstance(x, dict) else x) != code]

    def _makkelijkst(self, delen: list[VoorwaardeModel]) -> list[VoorwaardeModel]:
        """One of several: the one that does not ask another level when the level is fixed."""
        kan = [d for d in delen if d.niveau is None or self.niveau in d.niveau]
        return (kan or delen)[:1]

    def _aanleiding(self, v: VoorwaardeModel, ja: bool) -> None:
        self.zet("aanleidingen", v.aanleiding or "", "ja" if ja else "nee")

    def _kenmerk(self, v: VoorwaardeModel, ja: bool) -> None:
        code = v.kenmerk or ""
        model = self.aanpak.model.kenmerken[code]
        wil = [v.is_] if v.is_ is not None else v.in_
        if v.vanaf is not None:
            self.zet("kenmerken", code, v.vanaf if ja else v.vanaf - 1)
        elif wil is not None:
            ander = [w for w in (model.waarden or {True: "", False: ""}) if w not in wil]
            self.zet("kenmerken", code, wil[0] if ja else next(iter(ander), None))
        else:
            self.zet(
                "kenmerken",
                code,
                {"ja_nee": ja, "aantal": int(ja)}.get(model.type, next(iter(model.waarden), ja)),
            )

    def _niveau(self, v: VoorwaardeModel, ja: bool) -> None:
        if not self.vast and ja and self.niveau not in (v.niveau or []):
            self.gegeven["niveau"] = (v.niveau or [""])[0]

    def _product(self, v: VoorwaardeModel, ja: bool) -> None:
        if ja:
            door = (v.door or [None])[0]
            self.voeg("producten", {"product": v.product, "gremium": v.gremium, "verantwoordelijk": door})
        else:
            self._weg("producten", "product", v.product)

    def _overleg(self, v: VoorwaardeModel, ja: bool) -> None:
        """A meeting with those who are asked, and no more organisations than needed."""
        if not ja:
            self._weg("overleg", "gremium", v.overleg)
            return
        m = self.aanpak.model
        gr = m.gremia[v.overleg or ""]
        voor = v.voorzitter or gr.voorzitter
        erbij = [*(v.met or []), *([voor] if voor else [])]
        nodig = v.organisaties_minstens or gr.organisaties_minstens or 0
        for rol in (*gr.leden.vast, *gr.leden.optioneel, *m.rollen):
            if len({m.rollen[r].organisatie or r for r in erbij}) >= nodig:
                break
            erbij.append(rol)
        self.voeg("overleg", {"gremium": v.overleg, "aanwezig": erbij, "voorzitter": voor})

    def _raadpleging(self, v: VoorwaardeModel, ja: bool) -> None:
        if ja:
            self.voeg("raadplegingen", v.raadpleging)
        else:
            self._weg("raadplegingen", "wie", v.raadpleging)

    def _advies(self, v: VoorwaardeModel, ja: bool) -> None:
        if ja:
            self.extra.append(g.AdviesGegeven(v.advies or ""))
        else:
            self.extra = [e for e in self.extra if getattr(e, "door", None) != v.advies]

    def _geinformeerd(self, v: VoorwaardeModel, ja: bool) -> None:
        if ja:
            self.voeg("informeerd", v.geinformeerd)

    def _houder(self, v: VoorwaardeModel, ja: bool) -> None:
        lijnen = [n for n in self.aanpak.lijnen[self.niveau] if (n + ".").startswith(f"{v.houder}.")]
        rol = v.rol or next(iter(self.aanpak.model.rollen))
        ander = next(r for r in self.aanpak.model.rollen if r not in self.aanpak.gelijk(rol))
        if lijnen and ja:
            self.extra.append(g.RegieGewijzigd(lijnen[0], (rol,), wie="p1" if v.bezet else None, vast=True))
        elif not ja:
            leeg = () if v.rol is None else (ander,)
            self.extra += [g.RegieGewijzigd(lijn, leeg, vast=True) for lijn in lijnen]

    def _gremium_actief(self, v: VoorwaardeModel, ja: bool) -> None:
        if ja:
            self.voeg("gremia", v.gremium_actief)
        else:
            self._weg("gremia", "", v.gremium_actief)

    def _taak_gedaan(self, v: VoorwaardeModel, ja: bool) -> None:
        if ja:
            id_ = f"klaar-{len(self.extra)}"
            self.extra += [g.TaakGesteld(id_, v.taak_gedaan or "", ("x",)), g.TaakAfgerond(id_)]
        else:
            weg = {e.taak for e in self.extra if getattr(e, "code", None) == v.taak_gedaan}
            self.extra = [e for e in self.extra if getattr(e, "taak", None) not in weg]

    def _stap_gezet(self, v: VoorwaardeModel, ja: bool) -> None:
        if ja:
            self.voeg("stappen_gezet", v.stap_gezet)
        else:
            self._weg("stappen_gezet", "", v.stap_gezet)

    def _markering(self, v: VoorwaardeModel, ja: bool) -> None:
        if ja:
            self.voeg("markeringen", v.markering)

    def _scenario(self, v: VoorwaardeModel, ja: bool) -> None:
        if ja:
            self.voeg("scenarios", v.scenario)
        else:
            self._weg("scenarios", "scenario", v.scenario)

    def _acties_klaar(self, v: VoorwaardeModel, ja: bool) -> None:
        if ja != v.acties_klaar:
            self.extra.append(g.TaakGesteld(f"open-{len(self.extra)}", "open", ("x",), soort="actie"))

    def _kopie(self, lijst: str) -> str | None:
        model = self.aanpak.vraaglijsten[lijst].model
        if model.per == "persoon":
            self.gegeven["personen"] = 1
            return "P1"
        return (model.rol or list(self.aanpak.model.rollen))[0] if model.per == "rol" else None

    def _antwoord(self, v: VoorwaardeModel, ja: bool) -> None:
        lijst, _, code = (v.antwoord or "").partition(".")
        deel = self.aanpak.vraaglijsten[lijst].delen[code]
        wil = [v.is_] if v.is_ is not None else v.in_
        waarde = geldig(deel) if wil is None else {True: "ja", False: "nee"}.get(wil[0], wil[0])  # type: ignore[arg-type]
        if not ja:
            anders = [w for w in (*deel.model.opties, "ja", "nee", "nvt") if w not in (wil or ["ja"])]
            waarde = anders[0] if wil else "nee"
        self.extra.append(lg.LijstBeantwoord(lijst, 1, {code: waarde}, self._kopie(lijst)))

    def _lijst(self, v: VoorwaardeModel, ja: bool) -> None:
        lijst = self.aanpak.vraaglijsten[v.lijst or ""]
        verplicht = [code for code, deel in lijst.delen.items() if deel.model.verplicht]
        delen = v.delen or verplicht or list(lijst.delen)[:1]
        per_rol = lijst.model.per == "rol" and lijst.model.rol
        kopieen = list(lijst.model.rol) if per_rol else [self._kopie(lijst.code)]
        for kopie in kopieen:
            er = {code: geldig(lijst.delen[code]) if ja else "open" for code in delen}
            self.extra.append(lg.LijstBeantwoord(lijst.code, 1, er, kopie))


def geldig(deel: Any) -> str | int:
    """A value this part may be answered with."""
    if deel.soort == "keuze":
        return str(next(iter(deel.model.opties)))
    return {"ja_nee": "ja", "vink": "ja", "aantal": 1, "datum": "2026-11-02"}.get(deel.soort, "tekst")


def invulling(deel: Any) -> Invulling:
    """The same as someone gives it in a form."""
    waarde = geldig(deel)
    return Invulling(tekst="Zo zit het") if waarde == "tekst" else Invulling(waarde)  # type: ignore[arg-type]


def doe(
    t: Toestand, aanpak: Aanpak, opdracht: Any, als: str, op: datetime = NU
) -> tuple[Any, ...] | Weigering:
    """Decide on a command."""
    return besluit(t, opdracht, aanpak, Context(op, op, "a1", als, None, "k"))


def na(t: Toestand, uit: tuple[Any, ...] | Weigering, als: str, op: datetime = NU) -> Toestand:
    """The state after a command that was accepted; fails the test when it was refused."""
    assert not isinstance(uit, Weigering), uit
    return vouw([Opgetekend(t.lengte + nr, e, op, op, "a1", als) for nr, e in enumerate(uit, 1)], t)


def vanaf(aanpak: Aanpak, stap: Stap) -> list[str]:
    """The levels from which a step can be taken; the begin for one that opens a case."""
    m = stap.model
    if m.soort == "instap":
        return [aanpak.model.begin[0]]
    return list(aanpak.model.niveaus) if "*" in m.van else list(m.van)


def klaar_voor(aanpak: Aanpak, stap: Stap, zonder: str = "", met: str = "") -> Wereld:
    """A case in which all a step asks is there, but for the rule ``zonder``; ``met`` is made to apply."""
    m = stap.model
    niveaus = vanaf(aanpak, stap)
    delen = {
        f"{stap.regel}.{veld}.{nr}": deel
        for veld in ("raadpleeg", "medebeslist", "informeer", "vereist", "gevolg")
        for nr, deel in enumerate(getattr(m, veld))
    }
    als = delen[met].als if met in delen else None
    w = Wereld(aanpak, {"niveau": niveaus[0]})
    for v in (m.alleen_als, als):
        w.maak(v)
    if w.niveau not in niveaus:
        w.gegeven["niveau"] = niveaus[0]
    w.vast = True
    if m.aanleiding is not None:
        w.maak(m.aanleiding.wat)
    for eis in m.vereist:
        if eis.als is None or w.houdt(eis.als):
            w.maak(eis.wat)
    for nr in range(len(m.raadpleeg)):
        if zonder != f"{stap.regel}.raadpleeg.{nr}":
            for rol in stap.raadpleeg[nr].wie(w.toestand(), NU):
                w.voeg("raadplegingen", rol)
    w.maak(als)
    if met in delen and hasattr(delen[met], "wat"):
        w.maak(delen[met].wat)
    if zonder in delen and hasattr(delen[zonder], "wat"):
        w.maak(delen[zonder].wat, False)
        w.maak(als)
    elif zonder == f"{stap.regel}.aanleiding" and m.aanleiding is not None:
        w.maak(m.aanleiding.wat, False)
    return w


def zet_stap(stap: Stap, w: Wereld, zonder: str = "") -> o.ZetStap:
    """The command for a step, with everyone who decides with it."""
    t = w.toestand()
    mee: set[str] = set()
    for nr, d in enumerate(stap.medebeslist):
        if zonder != f"{stap.regel}.medebeslist.{nr}" and d.als(t, NU):
            for wie in d.wie(t, NU):
                mee |= w.aanpak.legt_vast(wie) if wie in w.aanpak.model.gremia else {wie}
    return o.ZetStap(stap.code, "Omdat het nodig is", tuple(sorted(mee)))  # type: ignore[arg-type]
