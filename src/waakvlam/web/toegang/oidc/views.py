"""To the login service and back."""

import logging
from collections.abc import Callable

from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET
from requests import RequestException

from waakvlam.web.toegang.oidc.oordeel import NietBinnen, Reden
from waakvlam.web.toegang.oidc.verbinding import Verbinding
from waakvlam.web.toegang.oidc.weiger import weiger

log = logging.getLogger(__name__)


@login_not_required
@require_GET
def heen(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Send the visitor to the login service."""
    return _doe(OAuth2LoginView, request, provider_id)


@login_not_required
@require_GET
def terug(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Take the visitor back, and let them in or say why not."""
    return _doe(OAuth2CallbackView, request, provider_id)


def _doe(soort: type, request: HttpRequest, provider_id: str) -> HttpResponse:
    blad: Callable[[HttpRequest], HttpResponse] = soort.adapter_view(Verbinding(request, provider_id))  # type: ignore[attr-defined]
    try:
        return blad(request)
    except SocialApp.DoesNotExist:
        raise Http404 from None
    except NietBinnen as fout:
        return weiger(request, fout.reden)
    except (RequestException, OAuth2Error, ValueError, KeyError) as fout:
        # Names and codes of the login service can stand in the text, so only the kind is noted.
        log.warning("login service failed: %s", type(fout).__name__)
        return weiger(request, Reden.DIENST)
