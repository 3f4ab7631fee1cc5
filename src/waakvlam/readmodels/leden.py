"""Reads and writes memberships: account x gemeente x role x period."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import get_user_model
from django.db import connection
from django.db.models import Q, QuerySet

from waakvlam.readmodels.models.leden import Gemeente, Lidmaatschap


@dataclass(frozen=True, slots=True)
class Lid:
    """A person in one role in one municipality, as it holds now.

    ``account`` is the account id used as actor; ``nummer`` identifies the membership. ``voor``: the account
    they stand in for and ``voornaam`` its name; both empty when they act for themselves.
    """

    nummer: int
    account: str
    naam: str
    gemeente: str
    gemeentenaam: str
    rol: str
    rolnaam: str
    terug_binnen_dagen: int | None = None
    voor: str = ""
    voornaam: str = ""

    @property
    def voluit(self) -> str:
        """Name and role, as they stand on what somebody takes along."""
        return f"{self.naam}, {self.rolnaam}"


def _geldig(op: datetime) -> QuerySet[Lidmaatschap]:
    geldt = Q(van__lte=op) & (Q(tot__isnull=True) | Q(tot__gt=op))
    return Lidmaatschap.objects.filter(geldt, account__is_active=True).select_related(
        "account", "gemeente", "voor"
    )


def _lid(rij: Lidmaatschap) -> Lid:
    return Lid(
        nummer=rij.pk,
        account=str(rij.account_id),
        naam=rij.account.get_full_name() or rij.account.get_username(),
        gemeente=rij.gemeente_id,
        gemeentenaam=rij.gemeente.naam,
        rol=rij.rol,
        rolnaam=rij.rolnaam,
        terug_binnen_dagen=rij.gemeente.terug_binnen_dagen,
        voor=str(rij.voor_id or ""),
        voornaam=(rij.voor.get_full_name() or rij.voor.get_username()) if rij.voor else "",
    )


_VAN_ACCOUNT = """
SELECT l.id, l.gemeente_id, g.naam, l.rol, l.rolnaam, g.terug_binnen_dagen,
       u.first_name, u.last_name, u.username, l.voor_id, v.first_name, v.last_name, v.username
FROM readmodels_lidmaatschap l
JOIN readmodels_gemeente g ON g.code = l.gemeente_id
JOIN auth_user u ON u.id = l.account_id
LEFT JOIN auth_user v ON v.id = l.voor_id
WHERE l.account_id = %s AND u.is_active AND l.van <= %s AND (l.tot IS NULL OR l.tot > %s)
ORDER BY g.naam, CASE WHEN l.voor_id IS NULL THEN 0 ELSE 1 END, l.rolnaam, l.id
"""


def leden_van_account(account: int, op: datetime) -> Sequence[Lid]:
    """Return the memberships of an account that hold at ``op``, in a fixed order.

    Every page asks this, so it is plain SQL: making the query took longer than answering it.
    """
    moment = connection.ops.adapt_datetimefield_value(op)
    with connection.cursor() as cursor:
        cursor.execute(_VAN_ACCOUNT, [account, moment, moment])
        return [
            Lid(
                nr,
                str(account),
                _heet(*heet),
                gemeente,
                plaats,
                rol,
                rolnaam,
                dagen,
                "" if voor is None else str(voor),
                "" if voor is None else _heet(*ander),
            )
            for nr, gemeente, plaats, rol, rolnaam, dagen, *heet, voor, a, b, c in cursor.fetchall()
            for ander in ((a, b, c),)
        ]


def _heet(voor: str, achter: str, inlognaam: str) -> str:
    return f"{voor} {achter}".strip() or inlognaam


def leden_van_gemeente(gemeente: str, op: datetime) -> Sequence[Lid]:
    """Return who has which role in a municipality at ``op``, by role and name."""
    rijen = _geldig(op).filter(gemeente_id=gemeente).order_by("rolnaam", "account__last_name", "pk")
    return [_lid(rij) for rij in rijen]


def voorbeeldleden(op: datetime) -> Sequence[Lid]:
    """Return the members of fictional municipalities that hold at ``op``, by role and name."""
    rijen = _geldig(op).filter(gemeente__voorbeeld=True).order_by("rolnaam", "account__last_name", "pk")
    return [_lid(rij) for rij in rijen]


def zet_gemeente(
    code: str, naam: str, voorbeeld: bool = False, terug_binnen_dagen: int | None = None
) -> None:
    """Make a municipality, or change its name and within how many days a reporter hears back."""
    velden = {"naam": naam, "voorbeeld": voorbeeld, "terug_binnen_dagen": terug_binnen_dagen}
    Gemeente.objects.update_or_create(code=code, defaults=velden)


def zet_lid(
    gemeente: str, gebruikersnaam: str, voornaam: str, achternaam: str, rol: str, rolnaam: str, van: datetime
) -> Lid:
    """Make an account (a new one has no password) and give it a role; doing it again changes nothing.

    A membership of this account, municipality and role that has no end is kept as it is. Raises
    Gemeente.DoesNotExist when the municipality is unknown.
    """
    account, nieuw = get_user_model().objects.get_or_create(
        username=gebruikersnaam, defaults={"first_name": voornaam, "last_name": achternaam}
    )
    if nieuw:
        account.set_unusable_password()
        account.save()
    rij = Lidmaatschap.objects.filter(
        account=account, gemeente_id=gemeente, rol=rol, tot__isnull=True, voor__isnull=True
    ).first()
    if rij is None:
        plek = Gemeente.objects.get(code=gemeente)
        rij = Lidmaatschap.objects.create(account=account, gemeente=plek, rol=rol, rolnaam=rolnaam, van=van)
    return _lid(rij)


def zet_wachtwoord(gebruikersnaam: str, wachtwoord: str) -> None:
    """Give an account a password that was checked already."""
    account = get_user_model().objects.get(username=gebruikersnaam)
    account.set_password(wachtwoord)
    account.save(update_fields=["password"])
