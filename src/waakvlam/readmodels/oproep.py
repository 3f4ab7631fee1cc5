"""Rows of invitations and duties: written by a projection of their own, asked by whom they are for."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.db.models import F, Q

from waakvlam.application.poorten import Eenheid, Gastsleutels, Wijziging
from waakvlam.application.poorten.oproep import Plek
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.oproep.regels import loopt
from waakvlam.core.oproep.stand import KOMT
from waakvlam.readmodels.models import OproepRij

WEG, OPEN = "weg", "open"
VOOR = "oproep-"
"""Before the id of an invitation, so that its link is never that of a guest."""
HELFT = 32
"""Characters of a hash that are enough to name an invitation."""
_VELDEN = (
    *("soort", "wie", "rol", "gremium", "om", "tot", "stand", "volgnr", "op", "token_hash"),
)  # fmt: skip


class Oproeptabel:
    """The port ``Projectie`` for invitations and duties. ``sleutels`` make the link in a mail."""

    def __init__(self, sleutels: Gastsleutels) -> None:
        self._sleutels = sleutels

    def pas_toe(self, eenheid: Eenheid, wijziging: Wijziging) -> None:
        """Bring the rows of this case up to date, touching only what differs."""
        t = wijziging.toestand
        if not isinstance(t, Toestand) or not (t.uitnodigingen or t.diensten):
            return
        casus = wijziging.kop.stroom.partition("/")[2]
        nieuw = dict(self._rijen(wijziging.kop.gemeente, t))
        oud = {r.kenmerk: r for r in OproepRij.objects.filter(casus_id=casus)}
        erbij = [OproepRij(casus_id=casus, kenmerk=k, **w) for k, w in nieuw.items() if k not in oud]
        anders = []
        for kenmerk, waarden in nieuw.items():
            rij = oud.get(kenmerk)
            if rij is not None and any(getattr(rij, naam) != waarde for naam, waarde in waarden.items()):
                for naam, waarde in waarden.items():
                    setattr(rij, naam, waarde)
                anders.append(rij)
        if erbij:
            OproepRij.objects.bulk_create(erbij)
        if anders:
            OproepRij.objects.bulk_update(anders, _VELDEN)

    def _rijen(self, gemeente: str, t: Toestand) -> Iterator[tuple[str, dict[str, Any]]]:
        for u in t.uitnodigingen.values():
            oproep = t.oproepen[u.oproep]
            if not u.wie:
                continue
            token = self._sleutels.token(gemeente, VOOR + u.id) or ""
            yield u.id, {
                "soort": "oproep", "wie": u.wie, "rol": u.rol, "gremium": oproep.gremium, "om": oproep.om,
                "tot": None, "stand": (u.antwoord or OPEN) if loopt(t, oproep) else WEG,
                "volgnr": oproep.volgnr, "op": u.op, "token_hash": self._sleutels.hash(token),
            }  # fmt: skip
        for d in t.diensten.values():
            yield d.id, {
                "soort": "dienst", "wie": d.wie, "rol": d.rol, "gremium": "", "om": d.vanaf, "tot": d.tot,
                "stand": WEG if d.vervallen is not None or t.gesloten is not None else OPEN,
                "volgnr": int(d.vervallen is not None), "op": d.vanaf, "token_hash": "",
            }  # fmt: skip

    def wis(self, eenheid: Eenheid, gemeente: str, stroom: str) -> None:
        """Remove the rows of this stream."""
        if stroom.startswith("casus/"):
            OproepRij.objects.filter(casus_id=stroom.partition("/")[2], casus__gemeente=gemeente).delete()

    def stromen(self) -> list[tuple[str, str]]:
        """Municipality and name of every stream that has rows."""
        paren = OproepRij.objects.values_list("casus__gemeente", "casus_id").distinct()
        return [(gemeente, f"casus/{casus}") for gemeente, casus in paren]


class DatabasePlekken:
    """The port ``Plekken``."""

    def van(self, gemeente: str, account: str, vanaf: datetime) -> list[Plek]:
        """What stands in an account's calendar; see the port."""
        later = Q(tot__gte=vanaf) | Q(tot=None, om__gte=vanaf) | Q(tot=None, om=None, op__gte=vanaf)
        return _plekken(Q(casus__gemeente=gemeente, wie=account) & later, "om")

    def open(self, gemeente: str, account: str) -> list[Plek]:
        """The invitations that still ask something; see the port."""
        wacht = Q(casus__gemeente=gemeente, wie=account, soort="oproep") & ~Q(stand=WEG)
        return _plekken(wacht, "-op")

    def bezet(self, gemeente: str, accounts: Iterable[str], van: datetime, tot: datetime) -> frozenset[str]:
        """Who is to be elsewhere around a moment; see the port."""
        wie = Q(casus__gemeente=gemeente, wie__in=list(accounts), soort="oproep", stand=KOMT)
        rond = Q(om__gt=van, om__lt=tot) | Q(om=None, op__gt=van, op__lt=tot)
        return frozenset(OproepRij.objects.filter(wie, rond).values_list("wie", flat=True))

    def achter(self, token_hash: str) -> Plek | None:
        """The invitation behind a link; see the port."""
        if len(token_hash) < HELFT:
            return None
        gevonden = _plekken(Q(token_hash__startswith=token_hash, soort="oproep"), "op")
        return gevonden[0] if gevonden else None


def _plekken(welke: Q, volgorde: str) -> list[Plek]:
    rijen = (
        OproepRij.objects.filter(welke)
        .annotate(oefent=F("casus__oefening"))
        .order_by(volgorde, "pk")
        .values_list(
            "casus__gemeente", "casus_id", "casus__codenaam", "kenmerk", "soort", "wie", "rol", "gremium",
            "casus__aanpak_hash", "om", "tot", "stand", "volgnr", "op", "oefent",
        )
    )  # fmt: skip
    return [Plek(*rij) for rij in rijen[:500]]
