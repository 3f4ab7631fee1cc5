"""A session ends by itself: when nobody works in it for a while, and after a working day in any case."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from waakvlam.web.live import vanzelf

BEGONNEN, GEZIEN = "sessie_begonnen", "sessie_gezien"
BIJHOUDEN = 300
"""Seconds between two notes that somebody is still here; each note is a write."""


def voorbij(begonnen: float, gezien: float, nu: float) -> bool:
    """Tell whether a session that began and was last used then (seconds since 1970) has ended by now."""
    return nu - begonnen >= settings.SESSIE_HOOGSTENS or nu - gezien >= settings.SESSIE_STIL


class SessieduurMiddleware:
    """Logs out whoever was away too long, or has been in too long."""

    def __init__(self, volgende: Callable[[HttpRequest], HttpResponse]) -> None:
        self.volgende = volgende

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the page, or the way back to logging in."""
        if request.user.is_authenticated:
            nu = time.time()
            begonnen = float(request.session.get(BEGONNEN, nu))
            gezien = float(request.session.get(GEZIEN, nu))
            if voorbij(begonnen, gezien, nu):
                logout(request)
                messages.info(request, _("U bent uitgelogd, omdat u een tijd weg was. Log opnieuw in."))
                return HttpResponseRedirect(f"{reverse('account_login')}?next=/")
            # A page that asks for itself is nobody at work.
            if not vanzelf(request) and (GEZIEN not in request.session or nu - gezien >= BIJHOUDEN):
                request.session[BEGONNEN], request.session[GEZIEN] = begonnen, nu
        return self.volgende(request)
