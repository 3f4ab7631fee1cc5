"""Who is logged in: the account of a session, read with plain SQL because every page asks it."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser


class Inlogbackend(AuthenticationBackend):  # type: ignore[misc]
    """Logging in as allauth does it."""

    def get_user(self, user_id: Any) -> AbstractBaseUser | None:
        """The account with this id; None when there is none or it was switched off."""
        rijen = get_user_model()._default_manager.raw("SELECT * FROM auth_user WHERE id = %s", [user_id])
        account = next(iter(rijen), None)
        return account if account is not None and self.user_can_authenticate(account) else None
