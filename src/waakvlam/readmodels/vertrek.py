"""Somebody leaves: access ends at once, everywhere, and a colleague can get at what hangs on their name."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import get_user_model
from django.db import transaction

from waakvlam.readmodels.ledenbeheer import Bron, Hand, eindig_alle
from waakvlam.readmodels.models.leden import Lidmaatschap
from waakvlam.readmodels.sessies import beeindig_alle


@dataclass(frozen=True, slots=True)
class Vertrokken:
    """What leaving did: how many roles and sessions ended, whether the account was closed, who takes over."""

    rollen: int
    sessies: int
    dicht: bool
    overname: int


@transaction.atomic
def vertrek(
    hand: Hand, account: int, gemeente: str | None, opvolger: int | None, tot: datetime | None = None
) -> Vertrokken:
    """End the roles of an account (in one municipality, or in all) and its sessions, now.

    The account is closed when it has no role left anywhere. ``opvolger`` stands in for each role that held,
    until ``tot`` (aware; required with ``opvolger``), to take over what hangs on the name.
    """
    eigen = Lidmaatschap.objects.filter(account_id=account, voor__isnull=True, van__lte=hand.op)
    eigen = eigen.filter(tot__isnull=True) | eigen.filter(tot__gt=hand.op)
    basis = list(eigen.filter(gemeente_id=gemeente) if gemeente else eigen)
    aantal = eindig_alle(hand, account, gemeente)
    over = 0
    if opvolger is not None and opvolger != account:
        for rij in basis:
            Lidmaatschap.objects.create(
                account_id=opvolger, gemeente_id=rij.gemeente_id, rol=rij.rol, rolnaam=rij.rolnaam,
                van=hand.op, tot=tot, voor_id=account, bron=Bron.OVERNAME,
            )  # fmt: skip
            hand.noteer(rij.gemeente_id, "overname", opvolger, rol=rij.rol, voor=account)
            over += 1
    nog = Lidmaatschap.objects.filter(account_id=account, tot__isnull=True)
    nog = nog | Lidmaatschap.objects.filter(account_id=account, tot__gt=hand.op)
    dicht = not nog.exists()
    if dicht:
        get_user_model().objects.filter(pk=account).update(is_active=False)
    for plek in {rij.gemeente_id for rij in basis} or ({gemeente} if gemeente else set()):
        hand.noteer(str(plek), "vertrek", account, dicht=dicht)
    return Vertrokken(aantal, beeindig_alle(account), dicht, over)


@transaction.atomic
def terug(hand: Hand, account: int) -> None:
    """Open a closed account again; it gets no roles by that. Noted wherever it ever had one."""
    get_user_model().objects.filter(pk=account).update(is_active=True)
    plekken = Lidmaatschap.objects.filter(account_id=account).values_list("gemeente_id", flat=True)
    for gemeente in sorted(set(plekken)):
        hand.noteer(gemeente, "terug", account)
