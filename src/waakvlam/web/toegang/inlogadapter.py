"""How accounts come to be: never by signing up oneself."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.models import SocialAccount
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from waakvlam.web.grenzen.adres import adres_van
from waakvlam.web.toegang.lid import WEG_SINDS


class InlogAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by the municipality; the sign-up page stays closed."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return False: nobody makes an account by themselves."""
        return False

    def pre_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse | None:
        """Return a refusal for whoever logs in with a password or passkey here but belongs to the gemeente.

        Else leaving the municipality would not end the way in.
        """
        via_gemeente = "sociallogin" in (kwargs.get("signal_kwargs") or {})
        if not via_gemeente and SocialAccount.objects.filter(user=user).exists():
            messages.error(request, _("Dit account logt in via de gemeente. Kies die knop."))
            return HttpResponseRedirect(reverse("account_login"))
        return super().pre_login(request, user, **kwargs)  # type: ignore[no-any-return]

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the address of the visitor, as all limits count it."""
        return adres_van(request)

    def login(self, request: HttpRequest, user: Any) -> None:
        """Log in, and remember when this account was here before: the start page shows what changed since."""
        vorige = user.last_login
        super().login(request, user)
        request.session[WEG_SINDS] = vorige.isoformat() if vorige else None


def getypte_naam(request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    """Return the name or e-mail address that was typed to log in, in lower case; empty when there was none.

    The login form offers what was typed as a user name or as an e-mail address, whichever it looks like.
    """
    gegeven = credentials or {}
    naam = gegeven.get("username") or gegeven.get("email") or request.POST.get("login") or ""
    return str(naam).strip().lower()
