"""Saying that what did not arrive was said in another way."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from waakvlam.application.vragen import nietaangekomen
from waakvlam.web.brug import vrager


@require_POST
def gezegd(request: HttpRequest) -> HttpResponse:
    """Take the line away for whoever it is for; anything else changes nothing."""
    if nietaangekomen.gezegd(vrager(request), request.POST.get("sleutel", "")):
        messages.success(request, _("Genoteerd."))
    return HttpResponseRedirect(reverse("vandaag"))
