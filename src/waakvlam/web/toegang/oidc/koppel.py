"""From a login at the municipality to an account here: judged, named, and with the roles that were said."""

from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.providers.base.constants import AuthError
from django.conf import settings
from django.http import HttpRequest

from waakvlam.application.mensen import rolnamen
from waakvlam.application.omgeving import omgeving
from waakvlam.readmodels.ledenbeheer import Hand, volg_login
from waakvlam.web.toegang.oidc.oordeel import NietBinnen, Persoon, Reden, beoordeel
from waakvlam.web.toegang.oidc.weiger import weiger


class KoppelAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """An account comes to be only for somebody who was given a role; its roles follow every login."""

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Judge what was said; take over the roles of an account that is here already."""
        account = str(sociallogin.user.pk) if sociallogin.is_existing else ""
        assert settings.OIDC is not None
        try:
            sociallogin.persoon = beoordeel(
                sociallogin.gezegd, sociallogin.state.get("nonce", ""), settings.OIDC
            )
        except NietBinnen as fout:
            raise ImmediateHttpResponse(weiger(request, fout.reden, account)) from None
        if sociallogin.is_existing:
            self._neem_over(sociallogin.user, sociallogin.persoon)
        elif not sociallogin.persoon.rollen:
            raise ImmediateHttpResponse(weiger(request, Reden.ONBEKEND))

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Tell whether an account may be made: only for whom a role was said."""
        return bool(sociallogin.persoon.rollen)

    def save_user(self, request: HttpRequest, sociallogin: Any, form: Any = None) -> Any:
        """Make the account, with its name and its roles; return it."""
        account = super().save_user(request, sociallogin, form)
        self._neem_over(account, sociallogin.persoon)
        return account

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Any,
        error: Any = None,
        exception: Any = None,
        extra_context: Any = None,
    ) -> None:
        """Show our own page when the login service or the attempt was no good."""
        if error == AuthError.CANCELLED:
            reden = Reden.AFGEBROKEN
        elif exception is not None:
            reden = Reden.DIENST
        else:
            reden = Reden.BEWIJS if "state" in (extra_context or {}) else Reden.POGING
        raise ImmediateHttpResponse(weiger(request, reden))

    def _neem_over(self, account: Any, persoon: Persoon) -> None:
        account.first_name, account.last_name = persoon.voornaam, persoon.achternaam
        account.email = persoon.email
        account.save(update_fields=["first_name", "last_name", "email"])
        if not account.is_active:
            return
        om = omgeving()
        nu = om.klok.nu()
        bekend = {
            (gemeente, rol): naam
            for gemeente in {gemeente for gemeente, _ in persoon.rollen}
            for rol, naam in rolnamen(gemeente, nu).items()
        }
        rollen = {paar: bekend[paar] for paar in persoon.rollen if paar in bekend}
        volg_login(Hand(om.auditlog, str(account.pk), "web", nu), account.pk, rollen)
