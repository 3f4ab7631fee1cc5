"""The one access policy: who may read what of a case, and who may act in it. Signals: ``signaal``.

Rights follow from person × role × case × circle × time: a person has roles through memberships with a
period, a role has a part in a case by what happens in it, the approach says whether that opens the case for
everyone in the role or for who is named, and a circle per role is what it opens. Every query and every
field goes through these functions.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.oproep.regels import open_rechten
from waakvlam.core.tijd import OOIT

IEDEREEN = "casus"
"""The circle of everyone in the case: level, lead, steps, tasks; no personal facts."""

GEWEERD = "!"
"""In the place of a circle: this account sees nothing of the case, whatever its role."""


@dataclass(frozen=True, slots=True)
class Lidmaatschap:
    """An account acts in a role for a municipality from ``van`` until ``tot`` (None: open end).

    ``voor``: the account they stand in for, if they do.
    """

    account: str
    gemeente: str
    rol: str
    van: datetime
    tot: datetime | None = None
    voor: str | None = None

    def geldt(self, op: datetime) -> bool:
        """Whether it holds at a moment."""
        return self.van <= op and (self.tot is None or op < self.tot)


@dataclass(frozen=True, slots=True)
class Kijker:
    """Who looks: the account, the municipality, and the roles it has at this moment.

    ``voor``: as (role, account) for whom they stand in now; they see in that role what that person sees.
    """

    account: str
    gemeente: str
    rollen: frozenset[str]
    voor: frozenset[tuple[str, str]] = frozenset()


class Recht(NamedTuple):
    """Who reads a circle of a case: a role, for one account or (empty) for everyone in it, until a moment."""

    rol: str
    wie: str
    kring: str
    tot: datetime | None = None


Rechten = Iterable[Recht]


def kijker(account: str, gemeente: str, leden: Iterable[Lidmaatschap], op: datetime) -> Kijker:
    """The viewer with the roles that hold at a moment; no roles when there are none."""
    geldig = [lid for lid in leden if lid.account == account and lid.gemeente == gemeente and lid.geldt(op)]
    voor = frozenset((lid.rol, lid.voor) for lid in geldig if lid.voor is not None)
    return Kijker(account, gemeente, frozenset(lid.rol for lid in geldig), voor)


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
    rollen.update(t.raadplegingen, t.adviezen, t.geinformeerd, _met_maatregel(t))
    for code, punt in t.punten.items():
        rollen.update(punt.genodigden(t.agenda.get(code)))
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


def _met_maatregel(t: Toestand) -> Iterator[str]:
    """The roles that carry out or watch over a measure that runs, decide in the team, or keep a plan."""
    for m in t.maatregelen.values():
        if m.open:
            yield from (rol for rol in (m.rol, m.bewaakt) if rol is not None)
    for b in t.teambesluiten.values():
        yield from (b.beslist_door, *b.wacht_op)
    yield from (m.rol for m in t.mandaten.values() if m.ingetrokken is None)
    yield from (versies[-1].rol for versies in t.plandelen.values() if versies[-1].rol is not None)


def kringen_van(aanpak: Aanpak, rol: str) -> frozenset[str]:
    """The circles a role reads in a case it has a part in."""
    kring = aanpak.model.rollen[rol].kring
    return frozenset({IEDEREEN}) if hoofdlijn(aanpak, rol) else frozenset({IEDEREEN, kring})


def hoofdlijn(aanpak: Aanpak, rol: str) -> bool:
    """Whether a role reads main lines only."""
    return aanpak.model.kringen[aanpak.model.rollen[rol].kring].hoofdlijn


def genoemd(t: Toestand, rol: str) -> frozenset[str]:
    """The accounts that are in the case by name in a role: let in, named on a line, or having acted.

    Who was let in for a time only does not count: when that ends, the role must not be left without anyone.
    """
    wie = {account for (account, als), d in t.deelnemers.items() if als == rol and d.tot is None}
    wie.update(t.spelers.get(rol, ()))
    wie.update(houder.wie for houder in t.regie.values() if houder.wie and rol in houder.rollen)
    return frozenset(wie - t.geweerd.keys())


def wie_ziet(t: Toestand, aanpak: Aanpak, rol: str) -> frozenset[str]:
    """Of a role with a part in the case: the accounts that see it; an empty name is everyone in the role."""
    model = aanpak.model.rollen[rol]
    if model.ziet == "alle" or model.toegang == "rol":
        return frozenset({""})
    wie = genoemd(t, rol)
    return wie if wie or model.toegang == "persoon" else frozenset({""})


def rechten(t: Toestand, aanpak: Aanpak) -> tuple[Recht, ...]:
    """Every right to read in a case; the one source for queries, fields and commands."""
    uit: dict[Recht, None] = {}
    for rol, eigen in betrokken(t, aanpak).items():
        for wie in wie_ziet(t, aanpak, rol):
            uit.update((Recht(rol, wie, kring), None) for kring in eigen)
    for (account, rol), deelname in t.deelnemers.items():
        if rol in aanpak.model.rollen:
            eigen = kringen_van(aanpak, rol)
            uit.update((Recht(rol, account, kring, deelname.tot), None) for kring in eigen)
    for rol, account, tot in open_rechten(t):
        if rol in aanpak.model.rollen:
            uit.update((Recht(rol, account, kring, tot), None) for kring in kringen_van(aanpak, rol))
    for nood in t.noodtoegang.values():
        if nood.gestopt is None:
            open_ = {IEDEREEN, *(kring for kring in nood.kringen if kring in aanpak.model.kringen)}
            uit.update((Recht(nood.rol, nood.account, kring, nood.tot), None) for kring in open_)
    uit.update((Recht("", account, GEWEERD), None) for account in t.geweerd)
    return tuple(uit)


def _van(kijker: Kijker, recht: Recht, op: datetime) -> bool:
    """Whether a right is this viewer's at a moment."""
    if recht.rol not in kijker.rollen or (recht.tot is not None and op >= recht.tot):
        return False
    return recht.wie in ("", kijker.account) or (recht.rol, recht.wie) in kijker.voor


def eigen_rechten(kijker: Kijker, rechten: Rechten, op: datetime) -> tuple[Recht, ...]:
    """The rights of a viewer at a moment; none for who was kept out of the case."""
    alle = tuple(rechten)
    if any(recht.kring == GEWEERD and recht.wie == kijker.account for recht in alle):
        return ()
    return tuple(recht for recht in alle if _van(kijker, recht, op))


def kringen(kijker: Kijker, rechten: Rechten, op: datetime) -> frozenset[str]:
    """The circles a viewer reads in a case; empty: the case is not there for them."""
    return frozenset(recht.kring for recht in eigen_rechten(kijker, rechten, op))


def mag_lezen(eigen: frozenset[str], kring: str) -> bool:
    """Whether something of a circle may be read by who reads these circles."""
    return kring in eigen


def gedeeld_met(t: Toestand, aanpak: Aanpak, rollen: Iterable[str], op: datetime) -> frozenset[int]:
    """The numbers of entries that were shared with the circle of one of these roles, and still are."""
    naar = {aanpak.model.rollen[rol].kring for rol in rollen if rol in aanpak.model.rollen}
    return frozenset(
        nr for deling in t.delingen.values() if deling.naar in naar and deling.geldt(op) for nr in deling.nrs
    )


def mag_handelen(kijker: Kijker, rol: str, rechten: Rechten | None, op: datetime) -> bool:
    """Whether a viewer may act in a role: it is theirs, and has a part in the case (None: a new case)."""
    if rol not in kijker.rollen:
        return False
    return rechten is None or any(recht.rol == rol for recht in eigen_rechten(kijker, rechten, op))
