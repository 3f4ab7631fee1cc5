"""The one access policy: who may read what of a case or signal, and who may act in it.

Rights follow from role × case × circle × time: a person has roles through memberships with a period, a
role has a part in a case by what happens in it, and a circle per role is what that part opens. Nothing
here looks at who a person is. Every query and every field goes through these functions.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.signaal.signaal import Signaal
from waakvlam.core.tijd import OOIT

IEDEREEN = "casus"
"""The circle of everyone in the case: level, lead, steps, tasks; no personal facts."""


@dataclass(frozen=True, slots=True)
class Lidmaatschap:
    """An account acts in a role for a municipality from ``van`` until ``tot`` (None: open end)."""

    account: str
    gemeente: str
    rol: str
    van: datetime
    tot: datetime | None = None

    def geldt(self, op: datetime) -> bool:
        """Whether it holds at a moment."""
        return self.van <= op and (self.tot is None or op < self.tot)


@dataclass(frozen=True, slots=True)
class Kijker:
    """Who looks: the account, the municipality, and the roles it has at this moment."""

    account: str
    gemeente: str
    rollen: frozenset[str]


def kijker(account: str, gemeente: str, leden: Iterable[Lidmaatschap], op: datetime) -> Kijker:
    """The viewer with the roles that hold at a moment; no roles when there are none."""
    rollen = frozenset(
        lid.rol for lid in leden if lid.account == account and lid.gemeente == gemeente and lid.geldt(op)
    )
    return Kijker(account, gemeente, rollen)


def _uit_de_aanpak(t: Toestand, aanpak: Aanpak) -> set[str]:
    """Roles that have a part by the approach: they lead, decide or co-decide from here, or watch over all."""
    rollen = {code for code, rol in aanpak.model.rollen.items() if rol.ziet == "alle"}
    for houder in t.regie.values():
        rollen.update(houder.rollen)
    moment = t.sinds or OOIT
    for stap in aanpak.vanaf.get(t.niveau, ()):
        if stap.model.soort == "binnen":
            continue  # whoever may ask or report something has no part in the case for that alone
        rollen |= stap.beslist(t, moment)
        for d in stap.medebeslist:
            rollen |= d.wie(t, moment)
    return rollen


def betrokken(t: Toestand, aanpak: Aanpak) -> dict[str, frozenset[str]]:
    """Per role with a part in the case the circles it may read."""
    rollen = _uit_de_aanpak(t, aanpak)
    for wissel in t.verloop:
        if wissel.rol:
            rollen.add(wissel.rol)
    for id in t.open_taken:
        rollen.update(t.taken[id].rollen)
    for b in t.besluiten.values():
        rollen.update(b.wacht_op)
        rollen.add(b.beslist_door)
    rollen.update(t.raadplegingen, t.adviezen, t.geinformeerd)
    for gremium in (*t.gremia, *t.overleggen, *rollen):
        if gremium in aanpak.model.gremia:
            leden = aanpak.model.gremia[gremium].leden
            rollen = rollen | set(leden.vast)
    uit: dict[str, frozenset[str]] = {}
    for rol in rollen:
        for gelijk in aanpak.gelijk(rol):
            if gelijk in aanpak.model.rollen:
                uit[gelijk] = kringen_van(aanpak, gelijk)
    return uit


def kringen_van(aanpak: Aanpak, rol: str) -> frozenset[str]:
    """The circles a role reads in a case it has a part in."""
    kring = aanpak.model.rollen[rol].kring
    return frozenset({IEDEREEN}) if hoofdlijn(aanpak, rol) else frozenset({IEDEREEN, kring})


def hoofdlijn(aanpak: Aanpak, rol: str) -> bool:
    """Whether a role reads main lines only."""
    return aanpak.model.kringen[aanpak.model.rollen[rol].kring].hoofdlijn


def kringen(kijker: Kijker, rechten: dict[str, frozenset[str]]) -> frozenset[str]:
    """The circles a viewer reads in a case; empty: the case is not there for them."""
    return frozenset().union(*(rechten[rol] for rol in kijker.rollen if rol in rechten))


def mag_lezen(eigen: frozenset[str], kring: str) -> bool:
    """Whether something of a circle may be read by who reads these circles."""
    return kring in eigen


def mag_handelen(kijker: Kijker, rol: str, rechten: dict[str, frozenset[str]] | None) -> bool:
    """Whether a viewer may act in a role: it is theirs, and has a part in the case (None: a new case)."""
    return rol in kijker.rollen and (rechten is None or rol in rechten)


def mag_signaal(kijker: Kijker, s: Signaal, behandelaars: frozenset[str]) -> bool:
    """Whether a viewer may read a signal: their own report, or their role handles signals."""
    return s.melder == kijker.account or bool(kijker.rollen & behandelaars)
