"""The start page."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import moet_lid
from waakvlam.web.vandaag.context import Vandaag


@require_safe
def vandaag(request: HttpRequest) -> HttpResponse:
    """Show what is asked of the visitor, and what changed since they were away."""
    moet_lid(request)
    return toon(
        request,
        Vandaag(
            titel=_("Vandaag"),
            nu=(),
            van_mij=(),
            wacht=(),
            vast=(),
            omlaag=(),
            nieuws=(),
            weg_sinds=None,
            op=timezone.now(),
            notitie_url="",
            signaal_url="",
        ),
    )
