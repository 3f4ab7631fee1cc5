"""The certificate of a destruction: on screen, as PDF, and as a signed file to keep elsewhere."""

import json
from datetime import datetime

from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application.vragen import bewaren
from waakvlam.application.vragen.bewaren import Verklaringblad
from waakvlam.core.aanpak.woorden.basis import duur
from waakvlam.web.bewaren.context import Regel, Verklaring
from waakvlam.web.bewaren.hulp import adres, kenmerk, kop, kruimels, wat
from waakvlam.web.brug import vrager
from waakvlam.web.casus.verslag.pdf import mist, naar_pdf
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.templatetags.waakvlam import datum, tijd


def _vind(request: HttpRequest, id_: str, voorstel: str) -> Verklaringblad:
    gevonden = bewaren.verklaring(vrager(request), id_, voorstel)
    if gevonden is None:
        raise Http404
    return gevonden


def _regels(v: Verklaringblad) -> tuple[Regel, ...]:
    """Return the certificate line by line."""
    p = v.voorstel

    def moment(op: datetime | None) -> str:
        return f"{datum(op)}, {tijd(op)}" if op else ""

    regels = [
        (_("Wat is vernietigd"), wat(v.doel, p.deel, v.soortnaam)),
        (_("Kenmerk"), f"{kenmerk(v.doel)} ({v.doel})"),
        (_("Signalen die meegingen"), str(len(p.mee)) if p.mee else ""),
        (_("Grond"), _("Bewaartermijn voorbij") if p.grond == "termijn" else _("Verzoek")),
        (_("Bewaartermijn"), f"{v.soortnaam}: {duur(p.termijn, _)}" if p.termijn else ""),
        (_("Bron van de termijn"), p.bron),
        (_("Termijn liep vanaf"), datum(p.begon) if p.begon else ""),
        (_("Termijn voorbij op"), datum(p.verviel) if p.verviel else ""),
        (_("Voorgesteld door"), f"{v.namen.get(p.door, p.door)}, {moment(p.op)}"),
        (_("Besloten door"), f"{v.namen.get(p.beslist_door, p.beslist_door)}, {moment(p.beslist_op)}"),
        (_("Uitgevoerd"), moment(p.uitgevoerd_op)),
        (_("Vernietigde sleutels"), str(len(p.sleutels))),
    ]
    return tuple(Regel(naam, waarde) for naam, waarde in regels if waarde)


@require_safe
def verklaring(request: HttpRequest, bewaring: str, voorstel: str) -> HttpResponse:
    """Show the certificate."""
    v = _vind(request, bewaring, voorstel)
    titel = _("Verklaring van vernietiging")
    return toon(
        request,
        Verklaring(
            titel=titel,
            kruimels=kruimels(v.id, Kruimel(titel)),
            smal=True,
            kop=kop(v.id, False),
            regels=_regels(v),
            klopt=v.klopt,
            sleutel=v.voorstel.zegelsleutel,
            handtekening=v.voorstel.handtekening,
            pdf_url="" if mist() else adres(v.id, "bewaring-verklaring-pdf", v.voorstel.id),
            bestand_url=adres(v.id, "bewaring-verklaring-bestand", v.voorstel.id),
            mist=mist(),
        ),
    )


@require_safe
def pdf(request: HttpRequest, bewaring: str, voorstel: str) -> HttpResponse:
    """Give the certificate as a PDF; where none can be made, the page that says what is missing."""
    if mist():
        return verklaring(request, bewaring, voorstel)
    v = _vind(request, bewaring, voorstel)
    pad = finders.find("waakvlam/casus-papier.css")
    html = render_to_string(
        "web/bewaren/verklaring-pdf.html",
        {"regels": _regels(v), "klopt": v.klopt, "voorstel": v.voorstel},
    )
    antwoord = HttpResponse(
        naar_pdf(html, pad if isinstance(pad, str) else None), content_type="application/pdf"
    )
    antwoord["Content-Disposition"] = f'attachment; filename="verklaring-{v.voorstel.id}.pdf"'
    return antwoord


@require_safe
def bestand(request: HttpRequest, bewaring: str, voorstel: str) -> HttpResponse:
    """Give the signed text, as ``waakvlam bewaren na-terugzetten`` reads it."""
    p = _vind(request, bewaring, voorstel).voorstel
    inhoud = {"verklaring": p.verklaring, "sleutel": p.zegelsleutel, "handtekening": p.handtekening}
    antwoord = HttpResponse(
        json.dumps(inhoud, ensure_ascii=False, indent=1) + "\n", content_type="application/json"
    )
    antwoord["Content-Disposition"] = f'attachment; filename="verklaring-{p.id}.json"'
    return antwoord
