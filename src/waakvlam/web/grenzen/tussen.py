"""Keeps to the limits, before a view sees the request."""

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse

from waakvlam.adapters.tellers import tel, wacht
from waakvlam.core.toegang.oppervlakken import OPPERVLAKKEN
from waakvlam.web import oppervlakken
from waakvlam.web.grenzen.adres import adres_van
from waakvlam.web.grenzen.bladen import te_groot, te_vaak
from waakvlam.web.toegang.inlogadapter import getypte_naam

_ = oppervlakken.ZONDER_CASUS

INVOER = frozenset(
    {"sparren-nieuw", "sparren-een", "signaal-nieuw", "notitie-nieuw", "casus-nieuw"}
    | {"signalen-inlezen-doe", "casus-plakken", "kladblok"}
)
BIJLAGE = frozenset(
    {"casus-bijlagen", "signaal-bijlage", "casus-bijlage-intrekken", "signaal-bijlage-intrekken"}
    | {"signalen-inlezen"}
)
PERSONEN = frozenset({"persoon-zoeken"})
INLOGGEN = frozenset({"account_login", "mfa_login_webauthn"})
GAST = frozenset({"gast-link"})
OPENBAAR = {"melden": "openbaar-melden", "melden-volgen": "openbaar-volgen"}
TWEEDE_STAP = frozenset({"mfa_authenticate", "mfa_reauthenticate", "account_reauthenticate"})
SOORTEN = {"zoeken": "zoeken", "export": "export", "pdf": "export"}
WEG_LEZEN = 40_000_000
"""Bytes that are read to be able to answer; more is cut off."""
STUK = 64 * 1024
GELUKT = 302
"""Where a form to log in goes on when it is right."""


def soorten(request: HttpRequest, route: str) -> tuple[tuple[str, str], ...]:
    """Return which limits hold for this request, and for whom each counts."""
    if request.method == "POST" and route in INLOGGEN:
        naam = getypte_naam(request, None)
        op_naam = (("inloggen-naam", naam),) if naam else ()
        return (("inloggen-adres", adres_van(request)), *op_naam)
    if request.method == "POST" and route in TWEEDE_STAP:
        bezig = request.session.get("account_login") or {}
        return (("tweede-stap", str(bezig.get("user_pk") or request.user.pk or adres_van(request))),)
    if request.method == "POST" and route in GAST:
        return (("gastcode", adres_van(request)),)
    if request.method == "POST" and route in OPENBAAR:
        return ((OPENBAAR[route], adres_van(request)),)
    if not request.user.is_authenticated:
        return ()
    if request.method == "POST" and route in BIJLAGE:
        return (("bijlage", str(request.user.pk)),)
    if request.method == "POST" and route in PERSONEN:
        return (("personen", str(request.user.pk)),)
    if request.method == "POST" and route in INVOER:
        return (("invoer", str(request.user.pk)),)
    oppervlak = OPPERVLAKKEN.get(route)
    soort = SOORTEN.get(oppervlak.soort) if oppervlak else None
    return ((soort, str(request.user.pk)),) if soort else ()


class GrenzenMiddleware:
    """Refuses what is too big or comes too often, with a page that says what to do."""

    def __init__(self, volgende: Callable[[HttpRequest], HttpResponse]) -> None:
        self.volgende = volgende

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the answer of the page, and count a failed attempt to log in."""
        antwoord = self.volgende(request)
        for soort, wie in getattr(request, "_bij_mislukken", ()):
            if antwoord.status_code != GELUKT:
                tel(soort, wie, settings.GRENZEN[soort][1], time.time())
        return antwoord

    def process_view(
        self, request: HttpRequest, view_func: Callable[..., Any], view_args: Any, view_kwargs: Any
    ) -> HttpResponse | None:
        """Return the page of a limit, or None when the view may run. The API keeps to limits of its own."""
        if request.path.startswith("/api/"):
            return None
        route = (request.resolver_match.url_name if request.resolver_match else None) or ""
        grens = _grens(route, request.content_type or "")
        if _lengte(request) > grens:
            _lees_weg(request)
            return te_groot(request, grens)
        mislukken = []
        for soort, wie in soorten(request, route):
            if soort not in settings.GRENZEN:
                continue
            hoogstens, seconden = settings.GRENZEN[soort]
            alleen_mislukt = route in INLOGGEN | TWEEDE_STAP | GAST
            nu = time.time()
            if wachten := wacht(soort, wie, hoogstens, seconden, nu):
                return te_vaak(request, wachten)
            if alleen_mislukt:
                mislukken.append((soort, wie))
            else:
                tel(soort, wie, seconden, nu)
        request._bij_mislukken = mislukken  # type: ignore[attr-defined]
        return None

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Turn too big a form, found while reading it, into that page."""
        return te_groot(request, settings.MAX_BERICHT) if isinstance(exception, RequestDataTooBig) else None


def _grens(route: str, soort: str) -> int:
    """Return how many bytes may be sent to this page; a form without files gets no more for it."""
    if route in settings.BIJLAGEPAGINAS and soort == "multipart/form-data":
        return int(settings.MAX_BIJLAGE)
    if route in settings.TABELPAGINAS and soort == "multipart/form-data":
        return int(settings.MAX_TABEL)
    return int(settings.MAX_BESTAND if route in settings.BESTANDPAGINAS else settings.MAX_BERICHT)


def _lees_weg(request: HttpRequest) -> None:
    """Read what is sent and forget it: a browser shows an answer only after it has sent everything.

    Whoever sends very much is cut off.
    """
    over = WEG_LEZEN
    while over > 0 and (stuk := request.read(min(STUK, over))):
        over -= len(stuk)


def _lengte(request: HttpRequest) -> int:
    gezegd = request.META.get("CONTENT_LENGTH") or "0"
    return int(gezegd) if gezegd.isdecimal() else 0
