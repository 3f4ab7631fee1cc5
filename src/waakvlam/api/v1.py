"""Version 1: reporting a signal, and following a report with the code of its receipt."""

import logging
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema
from ninja.parser import Parser

from waakvlam.api import lezen, uitleg, vormen
from waakvlam.api.problemen import Probleem, antwoord
from waakvlam.api.toegang import poort
from waakvlam.api.tussen import VERSIE
from waakvlam.application.kanalen.koppeling import bezwaren, meld_koppeling
from waakvlam.application.kanalen.volgen import volg
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard
from waakvlam.instellingen.koppelingen import Koppeling

logger = logging.getLogger(__name__)
NEE = frozenset({400, 401, 413, 415, 429, 500})


class _Lezer(Parser):
    """Reads JSON by the letter."""

    def parse_body(self, request: HttpRequest) -> Any:
        """Return what was sent; raises ValueError for what is no JSON."""
        return lezen.lees(request.body)


class _Api(NinjaAPI):
    """Describes itself with addresses below its server, as the design rules ask."""

    def get_openapi_schema(self, **_: Any) -> OpenAPISchema:
        """Return the description."""
        return lezen.beschrijving(super().get_openapi_schema(path_prefix=""))


api = _Api(
    title="Signalen voor Waakvlam",
    version=VERSIE,
    description="Een systeem van een partner meldt signalen en volgt wat ermee gebeurt.",
    docs_url=None,
    auth=poort,
    parser=_Lezer(),
    servers=[{"url": "/api/v1", "description": "Deze installatie"}],
    urls_namespace="api-v1",
    openapi_extra={
        "info": {
            "contact": {
                "name": "Beheer van Waakvlam",
                "email": settings.DEFAULT_FROM_EMAIL,
                "url": f"https://{next(iter(settings.ALLOWED_HOSTS), 'localhost')}/.well-known/security.txt",
            }
        },
        "tags": [{"name": "Signalen", "description": "Melden en volgen."}],
    },
)


@api.exception_handler(Probleem)
def _probleem(request: HttpRequest, fout: Probleem) -> HttpResponse:
    return antwoord(fout)


@api.exception_handler(HttpError)
def _niet_te_lezen(request: HttpRequest, fout: HttpError) -> HttpResponse:
    return antwoord(Probleem(fout.status_code))


@api.exception_handler(ValidationError)
def _vorm(request: HttpRequest, fout: ValidationError) -> HttpResponse:
    return antwoord(Probleem(400, "Niet alles klopt. Er is niets bewaard.", uitleg.van_vorm(fout.errors)))


@api.exception_handler(Exception)
def _kapot(request: HttpRequest, fout: Exception) -> HttpResponse:
    logger.error("api: %s", request.path, exc_info=fout)
    return antwoord(Probleem(500))


def _wie(request: HttpRequest) -> Koppeling:
    """The system that sent this."""
    koppeling: Koppeling = request.auth  # type: ignore[attr-defined]
    return koppeling


@api.post(
    "/signalen",
    response={200: vormen.Ontvangen, 201: vormen.Ontvangen, NEE | {403}: vormen.Probleemvorm},
    by_alias=True,
    url_name="api-signalen",
    operation_id="meldSignaal",
    summary="Meld een signaal",
    tags=["Signalen"],
)
def meld(request: HttpRequest, melding: vormen.Melding) -> Any:
    """Geeft 201 de eerste keer, en 200 met hetzelfde antwoord als hetzelfde kenmerk nog eens komt."""
    wie, nu = _wie(request), omgeving().klok.nu()
    om = replace(omgeving(), aanpakken=omgeving().aanpakken.eenmaal(wie.gemeente, nu))
    if not om.aanpakken.behandelaars(wie.gemeente, nu):
        raise Probleem(403, "In deze gemeente pakt nog niemand signalen op. Er is niets bewaard.")
    opdracht = melding.opdracht()
    fouten = uitleg.van_bezwaren(bezwaren(wie.gemeente, opdracht, nu, om.aanpakken))
    if not fouten:
        uit = meld_koppeling(wie.naam, wie.gemeente, melding.kenmerk, opdracht, om)
        if isinstance(uit.uitkomst, Aanvaard):
            lijf = vormen.Ontvangen(kenmerk=melding.kenmerk, ontvangstcode=uit.code)
            return (200 if uit.uitkomst.herhaald else 201), lijf
        fouten = uitleg.van_weigering(uit.uitkomst)
    raise Probleem(400, "Niet alles klopt. Er is niets bewaard.", fouten)


@api.post(
    "/signalen/_volg",
    response={200: vormen.Gevolgd, NEE | {404}: vormen.Probleemvorm},
    by_alias=True,
    url_name="api-signalen-volg",
    operation_id="volgSignaal",
    summary="Volg een melding met de code van de ontvangst",
    tags=["Signalen"],
)
def volgen(request: HttpRequest, vraag: vormen.Volgvraag) -> Any:
    """Nooit wat er gemeld was, wie het oppakte of wat anderen ervan vinden."""
    wie = _wie(request)
    er = volg(wie.gemeente, vraag.ontvangstcode, omgeving().klok.nu(), "koppeling", "api-signalen-volg")
    if er is None:
        raise Probleem(404, "Deze code kennen wij niet.")
    return 200, vormen.Gevolgd(
        stap=er.stap,
        gemeld_tijdstip=er.gemeld_op,
        terug_uiterlijk_tijdstip=er.terug_uiterlijk,
        berichten=[vormen.Bericht(tekst=b.tekst, verstuurd_tijdstip=b.op) for b in er.berichten],
    )
