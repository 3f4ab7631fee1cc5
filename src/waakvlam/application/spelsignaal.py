"""Signals in a history: the same access, the same decisions and the same folding as the real thing.

A signal has a name in the history, which serves as its id. Who acts is an account with the roles in which it
acts somewhere in the history; without ``wie`` the account is called after its role.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from waakvlam.application.deel import Deel, leesbaar, nevenopdrachten, toegang
from waakvlam.application.poorten import Kop
from waakvlam.application.spelbegin import OnjuistVoorbeeld, Speelcasus, opdracht_van
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import Context, Weigering, besluit, vouw
from waakvlam.core.casus.weigering import weiger
from waakvlam.core.casus.zicht import weigering
from waakvlam.core.gebeurtenis import Opgetekend, naar_json, soort_van
from waakvlam.core.signaal import Signaal, besluit_signaal, vouw_signaal
from waakvlam.core.signaal import opdrachten as s
from waakvlam.core.signaal.weg import Weg, weg_van
from waakvlam.core.signaal.zicht import velden, verloop
from waakvlam.core.toegang import Kijker
from waakvlam.core.toegang.beleid import kringen_van
from waakvlam.core.toegang.ontwerp import Aanpakrechten
from waakvlam.core.toegang.signaal import Behandelaars, kring_in_signaal

OPDRACHTEN = s.OPDRACHTEN
VRAGEN = ("stand", "verloop", "ziet")
Gebeurd = tuple[tuple[str, dict[str, Any]], ...]


@dataclass(slots=True)
class Speelsignaal:
    """A signal while it is played, with everything that happened."""

    toestand: Signaal = field(default_factory=Signaal)
    regels: list[Opgetekend] = field(default_factory=list)

    def erbij(self, nieuw: list[Opgetekend]) -> None:
        """Fold what happened into the state."""
        self.toestand = vouw_signaal(nieuw, self.toestand)
        self.regels += nieuw


@dataclass(slots=True)
class Wereld:
    """The cases and signals of a history by name, and in which roles each account acts."""

    aanpak: Aanpak
    rollen: Mapping[str, frozenset[str]]
    casussen: dict[str, Speelcasus] = field(default_factory=dict)
    signalen: dict[str, Speelsignaal] = field(default_factory=dict)

    def kijker(self, account: str) -> Kijker:
        """Who acts, with all their roles."""
        return Kijker(account, "speel", self.rollen.get(account, frozenset()))

    def behandelaars(self) -> Behandelaars:
        """The roles that handle signals, with the circles each reads of them."""
        rollen = self.aanpak.model.rollen
        return {code: kringen_van(self.aanpak, code) for code, rol in rollen.items() if rol.signalen}

    def weg(self, signaal: Signaal, inhoud: Any = None) -> Weg:
        """The way of a signal; of a new one that of its theme."""
        if isinstance(inhoud, s.Meld):
            return weg_van(self.aanpak, thema=inhoud.thema)
        return weg_van(self.aanpak, signaal.weg, signaal.thema)

    def deel(self, naam: str, inhoud: Any = None) -> Deel:
        """The part of a signal in a command."""
        toestand = self.signalen[naam].toestand if naam in self.signalen else Signaal()
        kop = Kop("speel", f"signaal/{naam}", toestand.lengte, b"", toestand.oefening)
        return Deel(kop, inhoud, toestand, None, weg=self.weg(toestand, inhoud))


def rollen_van(stappen: list[Any]) -> dict[str, frozenset[str]]:
    """Per account of a history the roles in which it acts."""
    uit: dict[str, frozenset[str]] = {}
    for stap in stappen:
        if isinstance(stap, Mapping) and "als" in stap:
            wie = str(stap.get("wie") or stap["als"])
            uit[wie] = uit.get(wie, frozenset()) | {str(stap["als"])}
    return uit


def doe_signaal(
    wereld: Wereld, stap: Mapping[str, Any], ctx: Context, waar: str
) -> tuple[Weigering | None, Gebeurd, dict[str, Any]]:
    """Give a command on a signal: the refusal or what happened, and the answer a history checks."""
    naam = str(stap["signaal"])
    bekend = wereld.signalen.get(naam, Speelsignaal()).toestand
    inhoud = opdracht_van(OPDRACHTEN, stap["doe"], genummerd(stap.get("met") or {}, bekend, waar), waar)
    kring = stap.get("kring")
    uit = _besluit(wereld, naam, inhoud, ctx, kring)
    neven = uit if isinstance(uit, Weigering) else nevens(wereld, f"signaal/{naam}", inhoud, ctx)
    if isinstance(uit, Weigering) or isinstance(neven, Weigering):
        nee = uit if isinstance(uit, Weigering) else neven
        assert isinstance(nee, Weigering)
        s_ = wereld.deel(naam).toestand
        return nee, (), {**weigering(nee), "fase": s_.fase, "stand": s_.stand}
    _schrijf(wereld, naam, uit)
    doorgevoerd(wereld, neven, ctx)
    nu = wereld.deel(naam)
    gebeurd = tuple((soort, data) for soort, _, data in (naar_json(r.gebeurtenis) for r in uit))
    return None, gebeurd, velden(nu.toestand, nu.weg, ctx.nu)


def genummerd(met: Mapping[str, Any], signaal: Signaal, waar: str) -> dict[str, Any]:
    """The fields of a step, with a question or meaning that is named by its number named by its id."""
    uit = dict(met)
    for veld, alle in (("vraag", signaal.vragen), ("betekenis", signaal.betekenissen)):
        if re.fullmatch(r"[0-9]{1,4}", str(uit.get(veld))):
            nr = int(uit[veld])
            if not 0 < nr <= len(alle):
                raise OnjuistVoorbeeld(f"{waar}: {veld} {nr} is er niet; er zijn er {len(alle)}")
            uit[veld] = list(alle)[nr - 1]
    return uit


def _besluit(
    wereld: Wereld, naam: str, inhoud: Any, ctx: Context, kring: str | None = None
) -> list[Opgetekend] | Weigering:
    """What a command on a signal leads to; what one cannot see is not there."""
    deel, kijker, doet = wereld.deel(naam, inhoud), wereld.kijker(ctx.actor), wereld.behandelaars()
    nee = toegang(deel, kijker, ctx.rol, doet, Aanpakrechten(), ctx.nu)
    if nee is not None:
        return nee
    uit = besluit_signaal(deel.toestand, inhoud, ctx, deel.weg)
    if isinstance(uit, Weigering):
        return uit
    leest = leesbaar(deel, kijker, doet, ctx.nu)
    plek = kring_in_signaal(kring, ctx.rol, deel.toestand, deel.weg, deel.nieuw, leest)
    if plek is None:
        return weiger("niet-bevoegd", veld="kring")
    nr = deel.toestand.lengte
    return [
        Opgetekend(nr + i, e, ctx.op, ctx.nu, ctx.actor, ctx.rol, ctx.namens, soort_van(e).kring or plek)
        for i, e in enumerate(uit, 1)
    ]


def _schrijf(wereld: Wereld, naam: str, nieuw: list[Opgetekend]) -> None:
    if nieuw:
        wereld.signalen.setdefault(naam, Speelsignaal()).erbij(nieuw)


Nevens = tuple[tuple[str, list[Any]], ...]


def nevens(wereld: Wereld, stroom: str, inhoud: Any, ctx: Context) -> Nevens | Weigering:
    """The parts of a command for other signals and cases of the history; of others nothing is known."""
    uit: list[tuple[str, list[Any]]] = []
    for ander, deel in nevenopdrachten(stroom, inhoud):
        soort, _, naam = ander.partition("/")
        gevolg: Any = []
        if soort == "signaal" and (naam in wereld.signalen or stroom.startswith("signaal/")):
            gevolg = _besluit(wereld, naam, deel, ctx)
        elif soort == "casus":
            casus = wereld.casussen.get(naam, Speelcasus())
            gevolg = besluit(casus.toestand, deel, casus.aanpak or wereld.aanpak, ctx)
        if isinstance(gevolg, Weigering):
            return gevolg
        uit.append((ander, list(gevolg)))
    return tuple(uit)


def doorgevoerd(wereld: Wereld, neven: Nevens, ctx: Context) -> None:
    """Carry out what was decided for other signals and cases."""
    for stroom, gevolg in neven:
        soort, _, naam = stroom.partition("/")
        if soort == "signaal":
            _schrijf(wereld, naam, gevolg)
        elif gevolg:
            casus = wereld.casussen[naam]
            casus.toestand = vouw(opgetekend(gevolg, casus.toestand.lengte, ctx), casus.toestand)


def opgetekend(gebeurtenissen: Any, nr: int, ctx: Context) -> list[Opgetekend]:
    """The events of a decision on a case as they are recorded, after ``nr`` others."""
    return [
        Opgetekend(nr + i, e, ctx.op, ctx.nu, ctx.actor, ctx.rol, ctx.namens)
        for i, e in enumerate(gebeurtenissen, 1)
    ]


def vraag_signaal(wereld: Wereld, stap: Mapping[str, Any], op: datetime, waar: str) -> dict[str, Any]:
    """The answer to a question on a signal."""
    naam = str(stap["signaal"])
    if naam not in wereld.signalen:
        raise OnjuistVoorbeeld(f"{waar}: er is nog geen signaal «{naam}»")
    deel = wereld.deel(naam)
    if stap["vraag"] == "stand":
        return velden(deel.toestand, deel.weg, op)
    if stap["vraag"] == "verloop":
        return verloop(wereld.signalen[naam].regels)
    if stap["vraag"] == "ziet":
        wie = str(stap.get("wie") or stap.get("als") or "")
        kringen = leesbaar(deel, wereld.kijker(wie), wereld.behandelaars(), op)
        return {"ziet": bool(kringen), "kringen": sorted(kringen)}
    raise OnjuistVoorbeeld(
        f"{waar}: «{stap['vraag']}» is geen vraag over een signaal; wel: {', '.join(VRAGEN)}"
    )


def context(stap: Mapping[str, Any], op: datetime, gebeurd: datetime, basis: str) -> Context:
    """Who gives the command of a step, and when."""
    oefening = bool(stap.get("oefening"))
    wie = str(stap.get("wie") or stap["als"])
    return replace(Context(op, gebeurd, wie, stap["als"], stap.get("namens"), basis), oefening=oefening)
