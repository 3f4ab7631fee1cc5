"""Where notifications go: accounts with a role now, and their addresses."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q, QuerySet

from waakvlam.application.poorten import Ontvanger
from waakvlam.readmodels.models.leden import Gemeente, Lidmaatschap


class DatabaseAdressen:
    """The port ``Adressen`` on memberships and accounts."""

    def met_rol(self, gemeente: str, rollen: Iterable[str], op: datetime) -> list[Ontvanger]:
        """The accounts that have one of these roles at a moment; see the port."""
        return _ontvangers(_geldig(gemeente, op).filter(rol__in=list(rollen)))

    def van(self, gemeente: str, account: str, op: datetime) -> list[Ontvanger]:
        """An account in the roles it has at a moment; see the port."""
        if not account.isdecimal():
            return []
        return _ontvangers(_geldig(gemeente, op).filter(account_id=int(account)))

    def gemeentenaam(self, gemeente: str) -> str:
        """The name of a municipality; its code when it is not known."""
        naam = Gemeente.objects.filter(code=gemeente).values_list("naam", flat=True).first()
        return naam or gemeente


def _geldig(gemeente: str, op: datetime) -> QuerySet[Lidmaatschap]:
    geldt = Q(van__lte=op) & (Q(tot__isnull=True) | Q(tot__gt=op))
    return Lidmaatschap.objects.filter(geldt, gemeente_id=gemeente, account__is_active=True)


def _ontvangers(rijen: QuerySet[Lidmaatschap]) -> list[Ontvanger]:
    waarden = rijen.order_by("account_id", "rol").values_list("account_id", "account__email", "rol")
    return list(dict.fromkeys(Ontvanger(str(nr), adres, rol) for nr, adres, rol in waarden))
