"""The list of cases."""

from collections.abc import Iterable
from itertools import groupby
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application.delen.nood import noodrecht
from waakvlam.application.vragen import lijsten
from waakvlam.web.brug import vrager
from waakvlam.web.casussen.context import Casussen, Groep
from waakvlam.web.live import ALLES, over
from waakvlam.web.scherm import toon


def _groepen(casussen: Iterable[lijsten.CasusRegel]) -> tuple[Groep, ...]:
    per = sorted(casussen, key=lambda c: (-c.rang / max(1, c.treden - 1), c.aanpaknaam, c.niveau))
    return tuple(
        Groep(naam, aanpaknaam, rang, treden, tuple(rijen))
        for (naam, aanpaknaam, rang, treden), rijen in groupby(
            per, key=lambda c: (c.niveaunaam, c.aanpaknaam, c.rang, c.treden)
        )
    )


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show the cases the visitor has a part in, by level; with ``?gesloten=1`` those that are closed.

    A page at a time: ``?na=`` goes on after a place, as the link at the end of the page before said.
    """
    gesloten = request.GET.get("gesloten") == "1"
    na = request.GET.get("na", "")
    blad = lijsten.casussenblad(vrager(request), _, gesloten, na)
    gevraagd = {"gesloten": "1"} if gesloten else {}
    verder = urlencode({**gevraagd, "na": blad.volgende})
    return toon(
        request,
        Casussen(
            titel=_("Casussen"),
            live=(over(ALLES),),
            groepen=_groepen(blad.regels),
            aantal=len(blad.regels),
            gesloten=gesloten,
            volgende_url=f"{reverse('casussen')}?{verder}" if blad.volgende else "",
            nood=noodrecht(vrager(request)) is not None,
            begin_url=f"{reverse('casussen')}?{urlencode(gevraagd)}".rstrip("?") if na else "",
        ),
    )


def adres_van(casus: str) -> str:
    """Return the address of the page of a case."""
    try:
        return reverse("casus", args=[casus])
    except NoReverseMatch:
        return reverse("casussen")
