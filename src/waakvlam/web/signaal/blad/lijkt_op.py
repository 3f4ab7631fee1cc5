"""Signals that resemble this one, for the page of a signal; a person decides what to do with them."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waakvlam.application.vragen.lijkt import LijktOp
from waakvlam.application.vragen.lijkt import lijkt_op as vraag
from waakvlam.application.vragen.signaalblad import Signaalblad
from waakvlam.web.brug import vrager
from waakvlam.web.signaal.blad.context import Lijkt

WOORDEN = 5
"""Words in common that are shown."""


def lijkt_op(request: HttpRequest, blad: Signaalblad) -> tuple[Lijkt, ...]:
    """Return what resembles the signal, the most alike first; nothing for who does not handle signals."""
    if blad.kijkt != "behandelaar" or blad.stand not in ("ontvangen", "opgepakt"):
        return ()
    return tuple(
        Lijkt(
            gevonden.signaal,
            gevonden.begin,
            gevonden.moment,
            tuple(_waarom(gevonden)),
            _adres(blad, "verbind", gevonden),
            "" if blad.schoon_gevraagd else _adres(blad, "voeg-samen", gevonden),
        )
        for gevonden in vraag(vrager(request), blad.signaal)
    )


def _adres(blad: Signaalblad, wat: str, gevonden: LijktOp) -> str:
    return f"{reverse('signaal-doe', args=[blad.signaal, wat])}?signaal={gevonden.signaal}"


def _waarom(gevonden: LijktOp) -> Iterator[str]:
    """The reasons in words, the strongest first."""
    waarom = gevonden.waarom
    if waarom.zelfde_tekst:
        yield _("precies dezelfde tekst")
    if waarom.zelfde_buurt:
        yield _("dezelfde buurt")
    if waarom.dagen == 0:
        yield _("op dezelfde dag")
    else:
        yield ngettext("1 dag ertussen", "%(aantal)s dagen ertussen", waarom.dagen) % {"aantal": waarom.dagen}
    if waarom.zelfde_thema:
        yield _("hetzelfde thema")
    if waarom.zelfde_melder:
        yield _("dezelfde melder")
    if waarom.woorden and not waarom.zelfde_tekst:
        yield _("dezelfde woorden: %(woorden)s") % {"woorden": ", ".join(waarom.woorden[:WOORDEN])}
