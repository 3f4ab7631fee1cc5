"""Pages of the login library that we do not have: nobody makes or changes an account by themselves."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import re_path


@login_not_required
def dicht(request: HttpRequest) -> HttpResponse:
    """Answer as for what does not exist."""
    raise Http404


urlpatterns = [
    re_path(
        r"^(?:signup|email|confirm-email|3rdparty|social|password/set|password/reset|2fa/webauthn/signup)"
        r"(?:/.*)?$",
        dicht,
        name="account-dicht",
    ),
]
