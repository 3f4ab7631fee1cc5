"""How accounts come to be: never by signing up oneself."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest

from waakvlam.web.grenzen.adres import adres_van
from waakvlam.web.toegang.lid import WEG_SINDS


class InlogAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by the municipality; the sign-up page stays closed."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return False: nobody makes an account by themselves."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the address of the visitor, as all limits count it."""
        return adres_van(request)

    def login(self, request: HttpRequest, user: Any) -> None:
        """Log in, and remember when this account was here before: the start page shows what changed since."""
        vorige = user.last_login
        super().login(request, user)
        request.session[WEG_SINDS] = vorige.isoformat() if vorige else None


class KoppelAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Logging in through the municipality's own identity provider does not make an account either."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Return False: a person without an account here is not let in."""
        return False


def getypte_naam(request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    """Return the name or e-mail address that was typed to log in, in lower case; empty when there was none.

    The login form offers what was typed as a user name or as an e-mail address, whichever it looks like.
    """
    gegeven = credentials or {}
    naam = gegeven.get("username") or gegeven.get("email") or request.POST.get("login") or ""
    return str(naam).strip().lower()
