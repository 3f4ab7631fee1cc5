"""Fills the fictional municipality by playing its stories through ``execute``."""

import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from waakvlam.adapters import opslag
from waakvlam.adapters.aanpakmap import laad_map
from waakvlam.application.buurten import lees_in
from waakvlam.application.buurten import stel_vast as buurten_vast
from waakvlam.application.omgeving import Omgeving
from waakvlam.application.opdracht import Aanvaard, Opdracht
from waakvlam.application.poorten.buurten import Wie
from waakvlam.application.uitvoeren import execute
from waakvlam.core.aanpak.hash import bewaarvorm
from waakvlam.core.bijeenkomst.opdrachten import BeginBijeenkomst, SluitBijeenkomst
from waakvlam.core.casus.opdrachten import OPDRACHTEN
from waakvlam.core.signaal.opdrachten import OPDRACHTEN as SIGNAALOPDRACHTEN
from waakvlam.core.signaal.opdrachten import Meld
from waakvlam.core.toegang.ontwerp import VASTE_ROLLEN
from waakvlam.core.velden import maak
from waakvlam.readmodels import leden
from waakvlam.samenstelling import omgeving
from waakvlam.voorbeeldgemeente import netwerk, verzoeken
from waakvlam.voorbeeldgemeente.bestanden import lees, lees_bytes

ZONE = ZoneInfo("Europe/Amsterdam")
LID_SINDS = datetime(2026, 1, 1, tzinfo=UTC)
TERUG = timedelta(days=3)
JA = "ja"


@dataclass(frozen=True, slots=True)
class Gezet:
    """A clock that stands still at one moment."""

    moment: datetime

    def nu(self) -> datetime:
        """That moment."""
        return self.moment


class VerhaalKlopt(RuntimeError):
    """A step of a story was refused: the story no longer fits the approach."""


def vul(aanpakken: Path, nu: datetime, zeg: Callable[[str], None]) -> bool:
    """Make the municipality with its people, approaches, signals and cases; False when it was there already.

    Raises VerhaalKlopt when a story and the approach no longer fit.
    """
    mensen = lees("mensen.yaml")
    gemeente = mensen["gemeente"]["code"]
    om = omgeving()
    if any(eigenaar == gemeente for eigenaar, _stroom in om.logboek.stromen()):
        return False
    leden.zet_gemeente(gemeente, mensen["gemeente"]["naam"], True, mensen["gemeente"]["terug_binnen_dagen"])
    zet_buurten(gemeente)
    namen = VASTE_ROLLEN | stel_aanpakken_vast(aanpakken, gemeente, mensen["aanpakken"])
    accounts: dict[str, str] = {}
    per_naam: dict[str, str] = {}
    for mens in mensen["mensen"]:
        for rol in mens["rollen"]:
            lid = leden.zet_lid(
                gemeente, mens["naam"], mens["voor"], mens["achter"], rol, namen.get(rol, rol), LID_SINDS
            )
            accounts[rol], per_naam[mens["naam"]] = lid.account, lid.account
    verhalen = [lees(naam) for naam in mensen["verhalen"]]
    speler = _Speler(om, gemeente, accounts, per_naam, nu)
    zeg(f"  signalen ({sum(len(verhaal['signalen']) for verhaal in verhalen)})")
    for naam, signaal in (paar for verhaal in verhalen for paar in verhaal["signalen"].items()):
        speler.meld(naam, signaal)
    for naam, bijeenkomst in (p for verhaal in verhalen for p in verhaal.get("bijeenkomsten", {}).items()):
        speler.houd(naam, bijeenkomst)
    for casus in (casus for verhaal in verhalen for casus in verhaal["casussen"]):
        zeg(f"  casus {casus['naam'].capitalize()} ({len(casus['stappen'])} stappen)")
        speler.speel(casus)
    zeg("  verzoeken en een datalek")
    verzoeken.vul(speler.doe, nu)
    zeg("  het netwerk en een cijfer")
    netwerk.vul(speler.doe, nu)
    return True


def zet_buurten(gemeente: str) -> None:
    """Read in the neighbourhoods that were made up for the municipality, if it has none yet."""
    wie = Wie("demo", None, "cli", LID_SINDS)
    if not omgeving().buurten.alle(gemeente):
        nummer, gelezen = lees_in(gemeente, lees_bytes("buurten.json"), "buurten.json", wie)
        if gelezen.bezwaren or not buurten_vast(gemeente, nummer, LID_SINDS, wie):
            raise VerhaalKlopt(f"buurten.json: {gelezen.bezwaren}")


def stel_aanpakken_vast(map_: Path, gemeente: str, namen: list[str]) -> dict[str, str]:
    """Adopt approaches for a municipality; gives the names of all their roles."""
    rollen: dict[str, str] = {}
    for naam in namen:
        geladen = laad_map(map_ / naam)
        if geladen.aanpak is None:
            raise VerhaalKlopt("\n".join(str(m) for m in geladen.fouten))
        aanpak = geladen.aanpak
        opgeslagen = opslag.aanpakken().bewaar(aanpak.aanpak, aanpak.versie, bewaarvorm(aanpak))
        opslag.aanpakken().stel_vast(gemeente, opgeslagen, LID_SINDS, "demo")
        rollen |= {code: rol.naam for code, rol in aanpak.rollen.items() if code not in rollen}
    return rollen


class _Speler:
    """Plays stories with a clock that is set back."""

    def __init__(
        self,
        om: Omgeving,
        gemeente: str,
        accounts: Mapping[str, str],
        per_naam: Mapping[str, str],
        nu: datetime,
    ) -> None:
        self._om, self._gemeente, self._accounts, self._per_naam = om, gemeente, accounts, per_naam
        self._nu = nu.astimezone(ZONE)
        self._signalen: dict[str, str] = {}
        self._bijeenkomsten: dict[str, str] = {}
        self._vorige = datetime.min.replace(tzinfo=UTC)

    def _tijd(self, dag: int, tijd: str) -> datetime:
        uur, minuut = tijd.split(".")
        return datetime.combine(self._nu.date() - timedelta(days=dag), time(int(uur), int(minuut)), ZONE)

    def _moment(self, dag: int, tijd: str) -> datetime:
        return min(self._tijd(dag, tijd), self._nu)

    def doe(self, op: datetime, rol: str, inhoud: Any, **verder: Any) -> Any:
        """Carry out a command at a moment; raises VerhaalKlopt when it is refused."""
        uit = self._doe(op, rol, inhoud, **verder)
        if not isinstance(uit, Aanvaard):
            raise VerhaalKlopt(f"{type(inhoud).__name__}: {uit}")
        return uit

    def _doe(self, op: datetime, rol: str, inhoud: Any, **verder: Any) -> Any:
        opdracht = Opdracht(
            str(uuid.uuid4()), self._gemeente, self._accounts[rol], rol, inhoud, oorsprong="cli", **verder
        )
        return execute(opdracht, replace(self._om, klok=Gezet(op.astimezone(UTC))))

    def meld(self, naam: str, s: Mapping[str, Any]) -> None:
        """Report one signal."""
        op = self._moment(s["dag"], s["tijd"])
        velden = {k: w for k, w in s.items() if k not in ("dag", "tijd", "als", "stappen")}
        if "nieuw" in velden:
            velden["nieuw"] = velden["nieuw"] == JA
        inhoud, fouten = maak(Meld, {**velden, "terug_uiterlijk": op + TERUG}, _lokaal)
        uit = self._doe(op, s["als"], inhoud)
        if fouten or not isinstance(uit, Aanvaard):
            raise VerhaalKlopt(f"signaal {naam}: {fouten or uit}")
        self._signalen[naam] = uit.id
        for stap in s.get("stappen", ()):
            self._na(naam, stap)

    def _na(self, naam: str, stap: Mapping[str, Any]) -> None:
        """Play one step in the life of a signal."""
        stroom = f"signaal/{self._signalen[naam]}"
        klasse = SIGNAALOPDRACHTEN[stap["doe"]]
        inhoud, fouten = maak(klasse, dict(self._signaalvelden(stroom, stap)), _lokaal)
        if fouten:
            raise VerhaalKlopt(f"signaal {naam} {stap['doe']}: {fouten}")
        self.doe(self._moment(stap["dag"], stap["tijd"]), stap["als"], inhoud, stroom=stroom)

    def _signaalvelden(self, stroom: str, stap: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        """The fields of a step; a question is the last one, a meaning the first."""
        kop = self._om.logboek.kop(self._gemeente, stroom)
        assert kop is not None
        nu = self._om.toestanden.haal(kop, self._om.logboek.lees)
        for veld, waarde in (stap.get("met") or {}).items():
            if waarde == "laatste":
                yield veld, list(nu.vragen)[-1]
            elif waarde == "eerste":
                yield veld, next(iter(nu.betekenissen))
            else:
                yield veld, waarde == JA if waarde in (JA, "nee") else waarde
        if "uiterlijk_dag" in stap:
            yield "uiterlijk", self._tijd(stap["uiterlijk_dag"], "17.00")

    def houd(self, naam: str, b: Mapping[str, Any]) -> None:
        """Hold a meeting about many cases; the story of a case says that it was discussed there."""
        inhoud, fouten = maak(BeginBijeenkomst, b["met"], _lokaal)
        if fouten:
            raise VerhaalKlopt(f"bijeenkomst {naam}: {fouten}")
        uit = self.doe(self._moment(b["dag"], b["tijd"]), b["als"], inhoud)
        self._bijeenkomsten[naam] = uit.id
        self.doe(self._moment(b["dag"], b["tot"]), b["als"], SluitBijeenkomst(), stroom=uit.stroom)

    def speel(self, casus: Mapping[str, Any]) -> None:
        """Play the story of one case."""
        stroom = None
        for nr, stap in enumerate(casus["stappen"], 1):
            op = self._moment(stap["dag"], stap["tijd"])
            inhoud, fouten = maak(OPDRACHTEN[stap["doe"]], dict(self._velden(stap)), _lokaal)
            if fouten:
                raise VerhaalKlopt(f"{casus['naam']} stap {nr}: {fouten}")
            verder = (
                {"aanpak": casus["aanpak"], "oefening": casus.get("oefening") == JA} if stroom is None else {}
            )
            uit = self._doe(op, stap["als"], inhoud, stroom=stroom, namens=stap.get("namens"), **verder)
            if isinstance(uit, Aanvaard):
                stroom = uit.stroom
            elif stap.get("mag_mislukken") != JA:
                raise VerhaalKlopt(f"{casus['naam']} stap {nr} ({stap['doe']}): {uit}")

    def _velden(self, stap: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        for naam, waarde in (stap.get("met") or {}).items():
            if naam == "signalen":
                yield naam, [self._signalen[s] for s in waarde]
            elif naam == "bijeenkomst":
                yield naam, self._bijeenkomsten[waarde]
            elif naam == "waarde" and waarde in ("ja", "nee"):
                yield naam, waarde == JA
            else:
                yield naam, waarde
        if "wie" in stap:
            yield "wie", self._per_naam[stap["wie"]]
        if "uiterlijk_dag" in stap:
            yield "uiterlijk", self._tijd(stap["uiterlijk_dag"], "17.00")


def _lokaal(moment: datetime) -> datetime:
    return moment.replace(tzinfo=ZONE)
