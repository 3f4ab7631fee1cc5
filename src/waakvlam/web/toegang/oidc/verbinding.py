"""The conversation with the login service, from server to server."""

from typing import Any

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.http import HttpRequest

from waakvlam.web.toegang.oidc.bewijs import OngeldigBewijs, lees_bewijs
from waakvlam.web.toegang.oidc.oordeel import NietBinnen, Reden


class Verbinding(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]
    """Allauth's, with the checks it leaves out: the signature, whose settings, and who answers."""

    @property
    def openid_config(self) -> dict[str, Any]:
        """Return what the login service publishes about itself; it must be the one that was configured."""
        gelezen: dict[str, Any] = super().openid_config
        gewenst = self.get_provider().app.settings["server_url"].rstrip("/")
        if str(gelezen.get("issuer", "")).rstrip("/") != gewenst:
            raise OAuth2Error("issuer")
        return gelezen

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **kwargs: Any) -> Any:
        """Return the login as allauth handles it, with everything that was said in ``gezegd``.

        Raises NietBinnen for a proof that cannot be believed.
        """
        if request.GET.get("iss", self.openid_config["issuer"]) != self.openid_config["issuer"]:
            raise NietBinnen(Reden.BEWIJS)
        try:
            bewezen = lees_bewijs(
                kwargs["response"].get("id_token") or "",
                self._sleutels(),
                self.openid_config["issuer"],
                app.client_id,
            )
        except OngeldigBewijs as fout:
            raise NietBinnen(Reden.BEWIJS) from fout
        gezegd = bewezen
        if "userinfo_endpoint" in self.openid_config:
            meer = self._fetch_user_info(token.token)
            if meer.get("sub") != bewezen["sub"]:
                raise NietBinnen(Reden.BEWIJS)
            gezegd = {**meer, **bewezen}
        login = self.get_provider().sociallogin_from_response(request, gezegd)
        login.gezegd = gezegd
        return login

    def _sleutels(self) -> dict[str, Any]:
        with get_adapter().get_requests_session() as sessie:
            antwoord = sessie.get(self.openid_config["jwks_uri"])
            antwoord.raise_for_status()
            sleutels: dict[str, Any] = antwoord.json()
        return sleutels
