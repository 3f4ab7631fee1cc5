"""Ends sessions."""

from django.contrib.sessions.models import Session
from django.utils import timezone


def beeindig_alle(account: int) -> int:
    """End every session of this account, on all devices; return how many there were."""
    eigen = []
    for sessie in Session.objects.filter(expire_date__gt=timezone.now()).iterator():
        if sessie.get_decoded().get("_auth_user_id") == str(account):
            eigen.append(sessie.pk)
    Session.objects.filter(pk__in=eigen).delete()
    return len(eigen)
