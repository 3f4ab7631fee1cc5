"""Who has which role, for whoever administers them: names, roles, periods, reviews and numbers. No cases."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import get_user_model
from django.db.models import Max, Q, QuerySet

from waakvlam.readmodels.models import RegieRij, ToegangRij
from waakvlam.readmodels.models.leden import Lidmaatschap, Nagekeken


@dataclass(frozen=True, slots=True)
class Rolperiode:
    """A membership with its period; ``voor`` is the name of who is stood in for, empty when nobody.

    ``nagekeken`` and ``nagekeken_door``: the last review.
    """

    nummer: int
    account: str
    naam: str
    rol: str
    rolnaam: str
    van: datetime
    tot: datetime | None
    voor: str
    voor_account: str
    bron: str
    nagekeken: datetime | None
    nagekeken_door: str


@dataclass(frozen=True, slots=True)
class Mens:
    """An account with its roles in a municipality that hold or are to come."""

    account: str
    naam: str
    inlognaam: str
    actief: bool
    gezien: datetime | None
    rollen: tuple[Rolperiode, ...]


@dataclass(frozen=True, slots=True)
class OpenWerk:
    """How much hangs on somebody by name: lines of lead, and cases in which they are named."""

    regie: int
    casussen: int


def _loopt(gemeente: str, op: datetime) -> QuerySet[Lidmaatschap]:
    rijen = Lidmaatschap.objects.filter(Q(tot__isnull=True) | Q(tot__gt=op), gemeente_id=gemeente)
    return rijen.select_related("account", "voor").order_by("rolnaam", "van", "pk")


def _naam(account: object) -> str:
    return str(account.get_full_name() or account.get_username())  # type: ignore[attr-defined]


def rolperiodes(gemeente: str, op: datetime, **waar: object) -> list[Rolperiode]:
    """Return the memberships that hold at ``op`` or begin later; ``waar`` narrows by field."""
    rijen = list(_loopt(gemeente, op).filter(**waar))
    laatst = {
        n.lidmaatschap_id: n
        for n in Nagekeken.objects.filter(lidmaatschap__in=rijen).select_related("door").order_by("op")
    }
    uit = []
    for rij in rijen:
        keer = laatst.get(rij.pk)
        uit.append(
            Rolperiode(
                rij.pk, str(rij.account_id), _naam(rij.account), rij.rol, rij.rolnaam, rij.van, rij.tot,
                _naam(rij.voor) if rij.voor else "", str(rij.voor_id or ""), rij.bron,
                keer.op if keer else None, _naam(keer.door) if keer else "",
            )
        )  # fmt: skip
    return uit


def mensen(gemeente: str, op: datetime, account: int | None = None) -> Sequence[Mens]:
    """Return everyone who has or had a role in a municipality, by name; with ``account`` that one alone."""
    ooit = get_user_model().objects.filter(lidmaatschappen__gemeente_id=gemeente).distinct()
    if account is not None:
        ooit = ooit.filter(pk=account)
    per: dict[str, list[Rolperiode]] = defaultdict(list)
    for rol in rolperiodes(gemeente, op):
        per[rol.account].append(rol)
    return [
        Mens(str(a.pk), _naam(a), a.get_username(), a.is_active, a.last_login, tuple(per[str(a.pk)]))
        for a in ooit.order_by("last_name", "first_name", "username")
    ]


def collegas(gemeente: str, op: datetime) -> dict[str, str]:
    """Return the names per account of who has a role now, by name."""
    rijen = _loopt(gemeente, op).filter(van__lte=op, account__is_active=True)
    gevonden = {str(rij.account_id): _naam(rij.account) for rij in rijen}
    return dict(sorted(gevonden.items(), key=lambda paar: paar[1]))


def laatste_nakijken(gemeente: str) -> datetime | None:
    """Return when a role in this municipality was last reviewed; None when that never happened."""
    uit: datetime | None = Nagekeken.objects.filter(lidmaatschap__gemeente_id=gemeente).aggregate(
        laatst=Max("op")
    )["laatst"]
    return uit


def open_werk(gemeente: str, account: str) -> OpenWerk:
    """Return how much hangs on an account by name in open cases of a municipality."""
    regie = RegieRij.objects.filter(
        casus__gemeente=gemeente, casus__gesloten_op__isnull=True, wie=account
    ).count()
    toegang = ToegangRij.objects.filter(
        casus__gemeente=gemeente, casus__gesloten_op__isnull=True, wie=account
    ).exclude(kring="!")
    return OpenWerk(regie, toegang.values("casus_id").distinct().count())


def genoemd_in(gemeente: str, account: str, rol: str) -> dict[str, list[str]]:
    """Return per open case in which an account is named in a role, the lines of lead on its name there."""
    uit: dict[str, list[str]] = {
        casus: []
        for casus in ToegangRij.objects.filter(
            casus__gemeente=gemeente, casus__gesloten_op__isnull=True, wie=account, rol=rol
        )
        .exclude(kring="!")
        .values_list("casus_id", flat=True)
        .distinct()
    }
    lijnen = RegieRij.objects.filter(
        casus__gemeente=gemeente, casus__gesloten_op__isnull=True, wie=account, rol=rol
    )
    for casus, lijn in lijnen.values_list("casus_id", "lijn").order_by("pk"):
        uit.setdefault(casus, []).append(lijn)
    return uit
