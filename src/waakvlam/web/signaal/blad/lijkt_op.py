"""Signals that resemble this one, for the page of a signal; a person decides what to do with them."""

from django.http import HttpRequest

from waakvlam.application.vragen.signaalblad import Signaalblad
from waakvlam.web.signaal.blad.context import Lijkt


def lijkt_op(request: HttpRequest, blad: Signaalblad) -> tuple[Lijkt, ...]:
    """Return what resembles the signal, the most alike first; nothing for who does not handle signals."""
    return ()
