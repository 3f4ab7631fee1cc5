"""Which sessions still hold: read as they lie in the database, without making them last longer."""

import time
from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.utils import timezone

BEGONNEN, GEZIEN, LID = "sessie_begonnen", "sessie_gezien", "lidmaatschap"


def geldig(sessies: Mapping[str, Iterable[tuple[str, int]]]) -> frozenset[tuple[str, str, int]]:
    """Per session key the accounts and memberships that listen in it: those that still hold, two queries.

    A session holds while it is there, is not over, is of that account with the password of now, and is in
    that membership.
    """
    if not sessies:
        return frozenset()
    winkel = import_module(settings.SESSION_ENGINE).SessionStore()
    rijen = Session.objects.filter(pk__in=list(sessies), expire_date__gt=timezone.now())
    inhoud = {sleutel: winkel.decode(data) for sleutel, data in rijen.values_list("pk", "session_data")}
    wie = {str(d.get("_auth_user_id", "")) for d in inhoud.values()}
    accounts = get_user_model().objects.filter(pk__in=[int(a) for a in wie if a.isdecimal()], is_active=True)
    merken = {
        str(account.pk): {account.get_session_auth_hash(), *account.get_session_auth_fallback_hash()}
        for account in accounts
    }
    nu = time.time()
    return frozenset(
        (sleutel, account, lid)
        for sleutel, rij in sessies.items()
        for account, lid in rij
        if _houdt(inhoud.get(sleutel), account, lid, merken, nu)
    )


def _houdt(
    d: dict[str, Any] | None, account: str, lid: int, merken: Mapping[str, set[str]], nu: float
) -> bool:
    if d is None or str(d.get("_auth_user_id", "")) != account:
        return False
    if d.get("_auth_user_hash") not in merken.get(account, ()):
        return False
    if nu - float(d.get(BEGONNEN, nu)) >= settings.SESSIE_HOOGSTENS:
        return False
    return nu - float(d.get(GEZIEN, nu)) < settings.SESSIE_STIL and d.get(LID, lid) == lid
