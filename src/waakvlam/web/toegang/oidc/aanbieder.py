"""The login of the municipality as allauth knows it: code with PKCE, a nonce, and nothing a visitor adds."""

import hashlib
import secrets
from typing import Any

from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from waakvlam.web.toegang.oidc.verbinding import Verbinding


class Aanbieder(OpenIDConnectProvider):  # type: ignore[misc]
    """Takes the place of allauth's own; see the setting ``SOCIALACCOUNT_PROVIDERS``."""

    oauth2_adapter_class = Verbinding
    pkce_enabled_default = True

    def get_redirect_from_request_kwargs(self, request: HttpRequest) -> dict[str, Any]:
        """Return how to go there: always to log in. What a visitor puts in the address is left out."""
        kwargs = super().get_redirect_from_request_kwargs(request)
        return {"process": "login", **{k: v for k, v in kwargs.items() if k == "next_url"}}

    def redirect(
        self,
        request: HttpRequest,
        process: str,
        next_url: str | None = None,
        data: Any = None,
        **kwargs: Any,
    ) -> HttpResponse:
        """Return the way to the login service, with a nonce that is kept with this attempt."""
        nonce = secrets.token_urlsafe(32)
        extra = {"nonce": nonce}
        if settings.OIDC is not None and settings.OIDC.acr:
            extra["acr_values"] = " ".join(sorted(settings.OIDC.acr))
        kwargs["auth_params"] = extra
        return super().redirect(request, process, next_url, data, nonce=nonce, **kwargs)  # type: ignore[no-any-return]

    def extract_uid(self, data: dict[str, Any]) -> str:
        """Return one word for who vouches and for whom: another login service has other people."""
        return hashlib.sha256(f"{data['iss']}\n{data['sub']}".encode()).hexdigest()

    def extract_common_fields(self, data: dict[str, Any]) -> dict[str, Any]:
        """Return only the login name; the rest is taken over by ``koppel`` after it was judged."""
        return {"username": data.get("preferred_username") or ""}

    def extract_email_addresses(self, data: dict[str, Any]) -> list[Any]:
        """Return none: an account is never found by its e-mail address."""
        return []

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:
        """Return what is kept beside the account: who vouches for it, and nothing about the person."""
        return {"iss": data["iss"]}


provider_classes = [Aanbieder]
