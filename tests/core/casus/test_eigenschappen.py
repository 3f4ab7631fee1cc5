"""What holds for any sequence of commands, on the sample and on every real approach."""

import copy
import dataclasses
from collections import Counter
from datetime import timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.core.casus.aanpakken import MAPPEN, lees
from tests.core.casus.hulp import BEGIN
from tests.core.casus.lezing import Lezing
from tests.hulp.eigenschappen import keren
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.antwoorden import Invulling
from waakvlam.core.casus import Context, Toestand, Weigering, besluit, pas_toe, vouw
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.aanvullen import voor_stap
from waakvlam.core.casus.verhuizen import wie_mag
from waakvlam.core.casus.wat_nu import wat_nu
from waakvlam.core.casus.weigering import CODES
from waakvlam.core.casus.zicht import VRAGEN
from waakvlam.core.gebeurtenis import Opgetekend, naar_json, van_json
from waakvlam.core.tijd import OOIT
from waakvlam.core.toegang.beleid import betrokken

TEKSTEN = ["t1", "t2"]


def _codes(aanpak: Aanpak) -> dict[str, list[str]]:
    m = aanpak.model
    lijnen = sorted({lijn for per in aanpak.lijnen.values() for lijn in per})
    delen = sorted({d for p in m.producten.values() for d in p.delen} | {
        d for lijst in m.lijsten.values() for d in lijst.onderdelen})  # fmt: skip
    return {
        "rol": [*m.rollen, *m.gremia, "nep"],
        "niveau": [*m.niveaus, "nep"],
        "aanleiding": [*m.aanleidingen, "nep"],
        "kenmerk": [*m.kenmerken, "nep"],
        "product": [*m.producten, "nep"],
        "gremium": [*m.gremia, "nep"],
        "stap": [*m.overgangen, "nep"],
        "lijn": [*lijnen, "nep"],
        "deel": [*delen, "nep"],
        "lijst": [*aanpak.vraaglijsten, "nep"],
        "onderdeel": [*sorted({d for x in aanpak.vraaglijsten.values() for d in x.delen}), "eigen-1", "nep"],
        "scenario": [*m.scenarios, "nep"],
    }


VELD = {
    "niveau": "niveau", "naar": "niveau", "aanleiding": "aanleiding", "kenmerk": "kenmerk",
    "product": "product", "delen": "deel", "niet_van_toepassing": "deel", "gremium": "gremium",
    "verantwoordelijk": "rol",
    "wie": "rol", "over": "stap", "door": "rol", "stap": "stap", "medebesluit": "rol", "aanwezig": "rol",
    "oneens": "rol", "lijn": "lijn", "rol": "rol", "genodigd": "rol", "voorzitter": "rol",
    "raadplegingen": "rol", "lijst": "lijst", "scenario": "scenario",
}  # fmt: skip
VAST: dict[str, list[str]] = {
    "stand": ["ja", "ja", "ja", "nee", "onbekend", "nvt", "soms"],
    "uitkomst": ["eens", "gedaan", "lukt_niet", "niet_nodig", "tja"],
    "strekking": ["voor", "tja"],
    "soort": ["notitie", "feit", "tja"],
}


ANTWOORDEN = ["ja", "ja", "nee", "onbekend", "nvt", "open", "tekst", "2026-11-02", 3, None, "soms"]


def _waarde(klasse: type, f: dataclasses.Field[Any], codes: dict[str, list[str]]) -> st.SearchStrategy[Any]:
    """A value for a field of a command: codes that exist and that do not, texts, moments, lists."""
    hint = str(f.type)
    if f.name in VAST:
        return st.sampled_from(VAST[f.name])
    if f.name == "aanleidingen":
        return st.dictionaries(
            st.sampled_from(codes["aanleiding"]), st.sampled_from(VAST["stand"]), max_size=4
        )
    if f.name == "vertaling":
        niveau = st.sampled_from(codes["niveau"])
        return st.dictionaries(niveau, niveau, max_size=1)
    if klasse is o.Verhuis and f.name == "naar":
        return st.sampled_from(["@", "@", "nep"])
    if f.name == "antwoorden":
        een = st.builds(Invulling, st.sampled_from(ANTWOORDEN), st.sampled_from([*TEKSTEN, None, ""]))
        return st.dictionaries(st.sampled_from(codes["onderdeel"]), een, max_size=6)
    if f.name == "voor":
        return st.sampled_from([None, None, "P1", *codes["rol"][:3]])
    if f.name == "waarde":
        return st.sampled_from([True, True, False, None, 0, 3, "zeden", "nep"])
    if "Tekst" in hint:
        return st.sampled_from([*TEKSTEN, *TEKSTEN, None])
    if "datetime" in hint:
        geen = [None] if "None" in hint else []
        return st.sampled_from([*geen, BEGIN, BEGIN + timedelta(days=400)])
    if "bool" in hint:
        return st.booleans()
    if "int" in hint:
        return st.integers(-1, 40)
    if f.name == "taak":
        return st.sampled_from(["#0", "#1", "nep"])
    if f.name in ("besluit", "signaal", "codenaam", "keten"):
        return st.sampled_from(["", "x"])
    if f.name == "zitting":
        return st.sampled_from([None, "eerste", "volgende", "laatste", "nep"])
    if f.name == "signalen":
        return st.just(("s1",))
    if f.name == "wie" and klasse is o.WijsAan:
        return st.sampled_from([None, "account-1"])
    # What is no code of an approach is a reference to something: there, not there, or nothing.
    keuze = st.sampled_from(codes[VELD[f.name]] if f.name in VELD else ["x", "y", ""])
    if "tuple" in hint:
        lijst = st.lists(keuze, max_size=3).map(tuple)
        return st.none() | lijst if "None" in hint else lijst
    return st.none() | keuze if "None" in hint else keuze


def opdrachten(aanpak: Aanpak) -> st.SearchStrategy[Any]:
    """Any command, with steps and facts more often than the rest."""
    codes = _codes(aanpak)
    per = {
        klasse: st.builds(klasse, **{f.name: _waarde(klasse, f, codes) for f in dataclasses.fields(klasse)})
        for klasse in o.OPDRACHTEN.values()
    }
    vaak = [o.ZetStap, o.ZetStap, o.Opschalen, o.Opschalen, o.Afschalen, o.VinkAan, o.VinkAan, o.StelKenmerk]
    return st.one_of([per[k] for k in vaak] + list(per.values()))


class Slim:
    """Not a command of a person: fill in what one of the open steps lacks, then take it."""

    def __init__(self, nr: int, aanvullen: bool) -> None:
        self.nr, self.aanvullen = nr, aanvullen

    def __repr__(self) -> str:
        return f"Slim({self.nr}, {self.aanvullen})"

    def reeks(self, t: Toestand, aanpak: Aanpak) -> list[tuple[Any, str]]:
        """The commands with the roles that give them."""
        open_ = wat_nu(t, aanpak).stappen
        if self.nr % 3 == 0:  # an approach with many steps within a level must get somewhere as well
            open_ = tuple(s for s in open_ if s.naar) or open_
        if not open_:
            return []
        stap = open_[self.nr % len(open_)]
        iemand = next(iter(aanpak.model.rollen))
        daden = voor_stap(aanpak.stappen[stap.stap], t, aanpak, OOIT)
        uit = [(daad.opdracht, (daad.rollen or (iemand,))[0]) for daad in daden]
        mede = [
            x
            for r in stap.ontbreekt
            if r.code == "medebesluit-ontbreekt"
            for w in r.wie
            for x in (aanpak.legt_vast(w) if w in aanpak.model.gremia else {w})
        ]
        verder = {"afwijken": None if self.aanvullen else "t1", "aanvullen": self.aanvullen}
        zet = o.ZetStap(stap.stap, "t1", tuple(dict.fromkeys(mede)), **verder)
        return [*uit, *((zet, rol) for rol in stap.beslist[:1])]


class Wissel(Slim):
    """Move to the other version, as somebody who may."""

    def reeks(self, t: Toestand, aanpak: Aanpak) -> list[tuple[Any, str]]:
        """The command with a role that gives it."""
        return [(o.Verhuis("@", "t1"), rol) for rol in wie_mag(t, aanpak)[:1]]


@cache
def andere_versie(aanpak: Aanpak) -> Aanpak:
    """The same approach with half of its duties, and of what follows from its steps."""
    m = aanpak.model
    stappen = {
        code: stap.model_copy(update={"gevolg": stap.gevolg[::2]}) for code, stap in m.overgangen.items()
    }
    plichten = dict(list(m.plichten.items())[::2])
    return Aanpak(m.model_copy(update={"overgangen": stappen, "plichten": plichten}), "ander")


class Loop:
    """Plays drawn commands on one case, and checks after each what must always hold."""

    def __init__(self, aanpak: Aanpak) -> None:
        self.aanpak, self.t, self.log, self.nu = aanpak, Toestand(), [], BEGIN
        self.ander = andere_versie(aanpak)
        self.nr = 0

    def doe(self, opdracht: Any, rol: str, namens: str | None, terug: int) -> tuple[Any, ...] | Weigering:
        """One command; gives back what the engine said."""
        if isinstance(getattr(opdracht, "taak", None), str) and opdracht.taak.startswith("#"):
            open_ = list(self.t.open_taken)
            nr = int(opdracht.taak[1:])
            opdracht = dataclasses.replace(opdracht, taak=open_[nr] if nr < len(open_) else "nep")
        if isinstance(opdracht, o.Verhuis) and opdracht.naar == "@":
            opdracht = dataclasses.replace(opdracht, naar=self.ander.hash)
        self.nr += 1
        self.nu += timedelta(hours=1)
        op = self.nu - timedelta(minutes=terug)
        ctx = Context(self.nu, op, "a1", rol, namens, f"k{self.nr}", ander=self.ander)
        voor = copy.deepcopy(self.t)
        uit = besluit(self.t, opdracht, self.aanpak, ctx)
        assert self.t == voor, "besluit changed the state"
        if isinstance(uit, Weigering):
            assert uit.redenen
            assert set(uit.codes) <= set(CODES)
            return uit
        nieuw = [
            Opgetekend(len(self.log) + i, e, op, self.nu, "a1", rol, namens) for i, e in enumerate(uit, 1)
        ]
        for i, e in enumerate(uit):
            soort, versie, data = naar_json(e)
            assert van_json(soort, versie, data) == e
            if isinstance(e, g.BesluitGenomen):
                lezing = Lezing(self.aanpak, self.log + nieuw[:i])
                assert lezing.mag(e.stap, e.beslist_door, rol), (e, rol, namens)
        t = self.t
        for opgetekend in nieuw:
            oud, kopie = t, copy.deepcopy(t)
            t = pas_toe(t, opgetekend)
            assert oud == kopie, "pas_toe changed the state it was given"
        self.log += nieuw
        self.t = t
        if t.aanpak_hash == self.ander.hash:
            self.aanpak, self.ander = self.ander, self.aanpak
        return uit

    def klopt(self) -> None:
        """The whole fold equals the steps, nothing is lost, and every question has an answer."""
        assert vouw(self.log) == self.t
        assert self.t.lengte == len(self.log)
        assert [x.nr for x in self.log] == list(range(1, len(self.log) + 1))
        besluiten = {e.gebeurtenis.besluit: e.gebeurtenis for e in self.log
                     if isinstance(e.gebeurtenis, g.BesluitGenomen)}  # fmt: skip
        assert set(besluiten) == set(self.t.besluiten)
        for opgetekend in self.log:
            e = opgetekend.gebeurtenis
            if isinstance(e, g.NiveauGewijzigd):
                model = self.aanpak.model.overgangen[e.stap]
                assert besluiten[e.besluit].stap == e.stap
                assert model.naar == e.naar
                assert e.van in model.van or "*" in model.van
            elif isinstance(e, g.CasusGeopend) and e.niveau not in self.aanpak.model.begin:
                assert any(b.stap == e.stap for b in besluiten.values())
        if self.t.bestaat:
            for vraag in VRAGEN.values():
                assert isinstance(vraag(self.t, self.aanpak), dict)
            assert set(betrokken(self.t, self.aanpak)) <= set(self.aanpak.model.rollen)
            self._stappen()

    def _stappen(self) -> None:
        """A step that lacks nothing can be taken by who decides on it, and the other way around."""
        for stand in wat_nu(self.t, self.aanpak).stappen:
            for rol in stand.beslist[:2]:
                ctx = Context(self.nu, self.nu, "a1", rol, None, "proef")
                uit = besluit(self.t, o.ZetStap(stand.stap, "t1"), self.aanpak, ctx)
                if stand.kan:
                    assert not isinstance(uit, Weigering), (stand, uit)


@pytest.mark.parametrize("map_", MAPPEN, ids=lambda pad: pad.name)
def test_geen_reeks_opdrachten_breekt_de_regels(map_: Any) -> None:
    aanpak = lees(map_)
    rollen = st.sampled_from([*aanpak.model.rollen, *aanpak.model.rollen, "nep"])
    namens = st.none() | st.none() | st.sampled_from([*aanpak.model.rollen, *aanpak.model.gremia, "nep"])
    terug = st.sampled_from([0, 0, 0, 0, 30, 90, 300, -5])
    slim = st.builds(Slim, st.integers(0, 30), st.booleans())
    wissel = st.just(Wissel(0, aanvullen=False))
    reeks = st.lists(
        st.one_of(
            *[st.tuples(slim)] * 5,
            st.tuples(wissel),
            *[st.tuples(opdrachten(aanpak), rollen, namens, terug)] * 2,
        ),
        min_size=6,
        max_size=25,
    )
    niveau = st.sampled_from([None, *aanpak.model.niveaus])
    openen = st.tuples(st.builds(o.Open, st.just("Proef"), niveau=niveau, motivering=st.just("t1")), rollen)

    gezet: Counter[type] = Counter()

    @settings(max_examples=keren(30), deadline=None, suppress_health_check=list(HealthCheck))
    @given(begin=openen, reeks=reeks)
    def speel(begin: Any, reeks: Any) -> None:
        loop = Loop(aanpak)
        if isinstance(loop.doe(*begin, None, 0), Weigering):
            loop.doe(o.Open("Proef"), next(iter(aanpak.model.rollen)), None, 0)
        for stap in reeks:
            if isinstance(stap[0], Slim):
                for opdracht, rol in stap[0].reeks(loop.t, aanpak):
                    loop.doe(opdracht, rol, None, 0)
            else:
                loop.doe(*stap)
        loop.klopt()
        gezet.update(type(x.gebeurtenis) for x in loop.log)

    speel()
    for nr in range(0, 45, 3):  # chance alone rarely finds the way up in an approach that asks much
        loop = Loop(aanpak)
        loop.doe(o.Open("Proef"), next(iter(aanpak.model.rollen)), None, 0)
        for _ in range(3):
            for opdracht, rol in Slim(nr, False).reeks(loop.t, aanpak):
                loop.doe(opdracht, rol, None, 0)
        gezet.update(type(x.gebeurtenis) for x in loop.log)
    wissels = gezet[g.NiveauGewijzigd] or len(aanpak.model.niveaus) == 1
    assert gezet[g.CasusVerhuisd]
    assert gezet[g.BesluitGenomen] and wissels, "the sequences never got anywhere"
