"""Who may see pages at all: everybody logs in, and acts in a role."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _

from waakvlam.web.toegang.lid import GeenRol
from waakvlam.web.toegang.tweede_factor import moet_nog
from waakvlam.web.toegang.views import geen_rol


class InlogMiddleware(LoginRequiredMiddleware):
    """Every page asks to log in, with two factors, unless its view says otherwise.

    The API answers for itself.
    """

    def process_view(
        self, request: HttpRequest, view_func: Callable[..., Any], view_args: Any, view_kwargs: Any
    ) -> HttpResponseBase | None:
        """Return a redirect to the login page, or None when the view may run."""
        if request.path.startswith(("/api/", "/static/")):
            return None
        if settings.TWEEDE_FACTOR and moet_nog(request):
            messages.warning(
                request, _("Stel eerst een tweede stap in voor het inloggen. Daarna kunt u verder.")
            )
            return HttpResponseRedirect(reverse("mfa_index"))
        return super().process_view(request, view_func, view_args, view_kwargs)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Turn the lack of a role into a page that says what to do."""
        return geen_rol(request) if isinstance(exception, GeenRol) else None
