"""Changes memberships; every change is a line in the audit log, in the same transaction."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from waakvlam.application.poorten import Auditlog
from waakvlam.readmodels.models.leden import Lidmaatschap, Nagekeken

Bron = Lidmaatschap.Bron


@dataclass(frozen=True, slots=True)
class Hand:
    """Who changes memberships, from where (web, cli) and when; ``rol`` is the role they act in."""

    auditlog: Auditlog
    actor: str
    oorsprong: str
    op: datetime
    rol: str | None = None

    def noteer(self, gemeente: str, handeling: str, account: int, **details: str | int | bool) -> None:
        """Write one line about what was done to an account."""
        self.auditlog.noteer(
            gemeente, self.actor, self.rol, handeling, f"account/{account}", "gedaan", self.oorsprong,
            self.op, details,
        )  # fmt: skip


def _loopt(op: datetime) -> Q:
    """Holds at ``op``, or begins later."""
    return Q(tot__isnull=True) | Q(tot__gt=op)


@transaction.atomic
def geef_rol(
    hand: Hand,
    gemeente: str,
    account: int,
    rol: str,
    rolnaam: str,
    tot: datetime | None = None,
    bron: str = Bron.BEHEER,
) -> int:
    """Give an account a role from now until ``tot`` and return the number of the membership.

    A membership of the same role that still holds is kept as it is when it ends at the same time; else it
    ends now and a new one begins.
    """
    al = _eigen(account).filter(_loopt(hand.op), gemeente_id=gemeente, rol=rol)
    for rij in al:
        if rij.van <= hand.op and rij.tot == tot:
            return rij.pk
    _eindig(hand, al, "vervangen")
    rij = Lidmaatschap.objects.create(
        account_id=account, gemeente_id=gemeente, rol=rol, rolnaam=rolnaam, van=hand.op, tot=tot, bron=bron
    )
    hand.noteer(gemeente, "lid-erbij", account, rol=rol, bron=bron, tot=tot.isoformat() if tot else "")
    return rij.pk


@transaction.atomic
def geef_waarneming(
    hand: Hand, gemeente: str, voor: int, account: int, rol: str, van: datetime, tot: datetime
) -> int | None:
    """Let an account stand in for ``voor`` in a role, from ``van`` to ``tot``; return its number.

    It ends no later than the role of the person stood in for. None when that person does not have the role
    the whole time from ``van``, or somebody stands in for somebody in it already at that time.
    """
    basis = _eigen(voor).filter(_loopt(van), gemeente_id=gemeente, rol=rol, van__lte=van).first()
    overlap = Lidmaatschap.objects.filter(
        voor_id=voor, gemeente_id=gemeente, rol=rol, account_id=account, van__lt=tot, tot__gt=van
    )
    if basis is None or account == voor or overlap.exists():
        return None
    einde = min(tot, basis.tot) if basis.tot else tot
    if einde <= van or einde <= hand.op:
        return None
    rij = Lidmaatschap.objects.create(
        account_id=account, gemeente_id=gemeente, rol=rol, rolnaam=basis.rolnaam, van=van, tot=einde,
        voor_id=voor, bron=Bron.WAARNEMING,
    )  # fmt: skip
    hand.noteer(
        gemeente, "waarneming-erbij", account, rol=rol, voor=voor, van=van.isoformat(), tot=einde.isoformat()
    )
    return rij.pk


@transaction.atomic
def eindig_lid(hand: Hand, gemeente: str, nummer: int, reden: str = "beheer") -> bool:
    """End one membership now, and whoever stands in through it; False when there is none that holds."""
    return bool(_eindig(hand, Lidmaatschap.objects.filter(pk=nummer, gemeente_id=gemeente), reden))


@transaction.atomic
def eindig_rol(hand: Hand, gemeente: str, account: int, rol: str) -> bool:
    """End the role of an account in a municipality now; False when it has none."""
    return bool(_eindig(hand, _eigen(account).filter(gemeente_id=gemeente, rol=rol), "beheer"))


@transaction.atomic
def eindig_alle(hand: Hand, account: int, gemeente: str | None = None) -> int:
    """End every membership of an account, and of who stands in for it; return how many ended.

    With ``gemeente`` only those there.
    """
    rijen = Lidmaatschap.objects.filter(Q(account_id=account) | Q(voor_id=account))
    return _eindig(hand, rijen.filter(gemeente_id=gemeente) if gemeente else rijen, "vertrek")


@transaction.atomic
def volg_login(hand: Hand, account: int, rollen: Mapping[tuple[str, str], str]) -> tuple[int, int]:
    """Make and end memberships so that those from logging in are exactly ``rollen``; return how many of each.

    ``rollen`` gives the name of the role per (municipality, code). What an administrator gave is left alone.
    """
    nu = list(_eigen(account).filter(_loopt(hand.op), bron=Bron.LOGIN))
    weg = [rij.pk for rij in nu if (rij.gemeente_id, rij.rol) not in rollen]
    geeindigd = _eindig(hand, Lidmaatschap.objects.filter(pk__in=weg), "login")
    heeft = {
        (rij.gemeente_id, rij.rol)
        for rij in _eigen(account).filter(_loopt(hand.op), van__lte=hand.op)
        if rij.pk not in weg
    }
    nieuw = [paar for paar in sorted(rollen) if paar not in heeft]
    for gemeente, rol in nieuw:
        geef_rol(hand, gemeente, account, rol, rollen[gemeente, rol], bron=Bron.LOGIN)
    return len(nieuw), geeindigd


@transaction.atomic
def kijk_na(hand: Hand, gemeente: str, nummer: int, door: int, klopt: bool) -> bool:
    """Record that somebody (the account ``door``) looked whether a membership is right; end it when not.

    False when there is no such membership that holds.
    """
    rij = Lidmaatschap.objects.filter(
        _loopt(hand.op), pk=nummer, gemeente_id=gemeente, van__lt=hand.op
    ).first()
    if rij is None:
        return False
    uitkomst = Nagekeken.Uitkomst.KLOPT if klopt else Nagekeken.Uitkomst.WEG
    Nagekeken.objects.create(lidmaatschap=rij, door_id=door, op=hand.op, uitkomst=uitkomst)
    hand.noteer(gemeente, "rol-nagekeken", rij.account_id, rol=rij.rol, nummer=nummer, uitkomst=str(uitkomst))
    if not klopt:
        _eindig(hand, Lidmaatschap.objects.filter(pk=nummer), "nagekeken")
    return True


def _eigen(account: int) -> QuerySet[Lidmaatschap]:
    """The roles of an account itself, not those it stands in for."""
    return Lidmaatschap.objects.filter(account_id=account, voor__isnull=True)


def _eindig(hand: Hand, rijen: QuerySet[Lidmaatschap], reden: str) -> int:
    """End what holds or is to come, and the stand-ins that lean on it; what had not begun goes altogether."""
    over = list(rijen.filter(_loopt(hand.op)))
    for rij in over:
        if rij.voor_id is None:
            over += _leunend(rij, hand.op, over)
    for rij in over:
        if rij.van >= hand.op:
            Lidmaatschap.objects.filter(pk=rij.pk).delete()
        else:
            Lidmaatschap.objects.filter(pk=rij.pk).update(tot=hand.op)
        soort = "lid-gestopt" if rij.voor_id is None else "waarneming-gestopt"
        hand.noteer(rij.gemeente_id, soort, rij.account_id, rol=rij.rol, nummer=rij.pk, reden=reden)
    return len(over)


def _leunend(basis: Lidmaatschap, op: datetime, behalve: Iterable[Lidmaatschap]) -> list[Lidmaatschap]:
    al = [rij.pk for rij in behalve]
    gevonden = Lidmaatschap.objects.filter(
        _loopt(op), voor_id=basis.account_id, gemeente_id=basis.gemeente_id, rol=basis.rol
    )
    return list(gevonden.exclude(pk__in=al))
