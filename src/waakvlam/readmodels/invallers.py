"""Stand-ins from another municipality: an ordinary membership that ends by itself, made under its own name.

Which memberships are those of stand-ins follows from the account: it has a role elsewhere, and this one ends.
"""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from waakvlam.application.poorten import Auditlog
from waakvlam.application.poorten.invallers import Collega, Invaller
from waakvlam.core.toegang import Lidmaatschap as Lidregel
from waakvlam.readmodels.ledenbeheer import Hand, eindig_lid, geef_rol
from waakvlam.readmodels.models.leden import Lidmaatschap


class DatabaseInvallers:
    """The port ``Invallers`` on the table of memberships."""

    def __init__(self, auditlog: Auditlog) -> None:
        self._auditlog = auditlog

    def collegas(self, gemeente: str, rollen: Collection[str], op: datetime) -> list[Collega]:
        """Who can stand in; see the port."""
        hier = _geldig(op).filter(account=OuterRef("account"), gemeente_id=gemeente, rol__in=list(rollen))
        rijen = (
            _geldig(op)
            .filter(~Exists(hier), rol__in=list(rollen), voor__isnull=True, tot__isnull=True)
            .exclude(gemeente_id=gemeente)
            .select_related("account", "gemeente")
            .order_by("account__last_name", "account__first_name", "pk")[:200]
        )
        per = {
            rij.account_id: Collega(str(rij.account_id), rij.account.get_full_name(), rij.gemeente.naam)
            for rij in rijen
        }
        return list(per.values())

    def overal(self, account: str) -> list[Lidregel]:
        """The memberships of an account everywhere; see the port."""
        if not account.isdecimal():
            return []
        rijen = Lidmaatschap.objects.filter(account_id=int(account), account__is_active=True)
        return [Lidregel(account, rij.gemeente_id, rij.rol, rij.van, rij.tot) for rij in rijen]

    def nu(self, gemeente: str, op: datetime) -> list[Invaller]:
        """The stand-ins of now; see the port."""
        rijen = _invallers(gemeente, op).select_related("account").order_by("tot", "pk")
        return [
            Invaller(rij.pk, rij.account.get_full_name(), rij.rol, rij.rolnaam, rij.tot)
            for rij in rijen
            if rij.tot is not None
        ]

    def geef(
        self, gemeente: str, account: str, rol: str, rolnaam: str, tot: datetime, door: str, als: str,
        reden: str, op: datetime, oorsprong: str,
    ) -> int:  # fmt: skip
        """Give the role for a while; see the port."""
        hand = Hand(self._auditlog, door, oorsprong, op, als)
        with transaction.atomic():
            nummer = geef_rol(hand, gemeente, int(account), rol, rolnaam, tot)
            hand.noteer(gemeente, "invaller-erbij", int(account), rol=rol, reden=reden, tot=tot.isoformat())
        return nummer

    def stop(self, gemeente: str, nummer: int, door: str, als: str, op: datetime, oorsprong: str) -> bool:
        """End it now; see the port."""
        if not _invallers(gemeente, op).filter(pk=nummer).exists():
            return False
        return eindig_lid(Hand(self._auditlog, door, oorsprong, op, als), gemeente, nummer, "invaller")


def _geldig(op: datetime) -> QuerySet[Lidmaatschap]:
    geldt = Q(van__lte=op) & (Q(tot__isnull=True) | Q(tot__gt=op))
    return Lidmaatschap.objects.filter(geldt, account__is_active=True)


def _invallers(gemeente: str, op: datetime) -> QuerySet[Lidmaatschap]:
    elders = _geldig(op).filter(account=OuterRef("account"), tot__isnull=True).exclude(gemeente_id=gemeente)
    return _geldig(op).filter(Exists(elders), gemeente_id=gemeente, tot__isnull=False, voor__isnull=True)
