"""From a request to the application: who asks, in which role, and what they want done."""

import uuid
from datetime import datetime
from typing import Any

from django.http import HttpRequest

from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Opdracht, Uitkomst
from waakvlam.application.uitvoeren import execute
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.toegang import Kijker
from waakvlam.web.deur.formulier import antwoorden_in
from waakvlam.web.toegang.lid import moet_lid


def vrager(request: HttpRequest) -> Vrager:
    """Return who asks: the visitor in the role of this session, at this moment; one per request."""
    wie: Vrager | None = getattr(request, "_vrager", None)
    if wie is None:
        lid = moet_lid(request)
        voor = frozenset({(lid.rol, lid.voor)} if lid.voor else ())
        kijker = Kijker(lid.account, lid.gemeente, frozenset({lid.rol}), voor)
        wie = Vrager(kijker, omgeving().klok.nu(), oppervlak=_oppervlak(request))
        request._vrager = wie  # type: ignore[attr-defined]
    return wie


def _oppervlak(request: HttpRequest) -> str:
    """Return the name of the route, as the register of surfaces has it."""
    return (request.resolver_match.url_name or "") if request.resolver_match else ""


def voer_uit(
    request: HttpRequest,
    inhoud: Any,
    *,
    opdracht_id: str,
    stroom: str | None = None,
    aanpak: str | None = None,
    namens: str | None = None,
    gebeurd_op: datetime | None = None,
    gelezen: str | None = None,
    oefening: bool = False,
    kring: str | None = None,
    persoon: str | None = None,
) -> Uitkomst:
    """Carry out a command as the visitor in the role of this session; see ``Opdracht`` for the fields.

    What to do with a name in a text is a button that every form can show, so it is read from the form here.
    """
    lid = moet_lid(request)
    return execute(
        Opdracht(
            opdracht_id=opdracht_id or str(uuid.uuid4()),
            gemeente=lid.gemeente,
            actor=lid.account,
            rol=lid.rol,
            inhoud=inhoud,
            stroom=stroom,
            aanpak=aanpak,
            namens=namens,
            gebeurd_op=gebeurd_op,
            gelezen=gelezen or None,
            oefening=oefening,
            oorsprong="web",
            kring=kring,
            persoon=persoon or None,
            namen=request.POST.get("namen", ""),
            deur=antwoorden_in(request.POST),
        )
    )
