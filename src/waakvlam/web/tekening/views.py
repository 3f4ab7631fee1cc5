"""The flow chart of an approach as a page and as a file."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application.omgeving import omgeving
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.tekening import overzicht, svg
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.tekening.context import Stroomschema
from waakvlam.web.tekening.plaatje import alle, in_woorden, leesadres, lopen
from waakvlam.web.toegang.lid import moet_lid

FORMATEN = ("staand", "liggend")


def _aanpak(request: HttpRequest, naam: str) -> Aanpak:
    """Return an approach that the municipality has adopted; another one does not exist."""
    lid, o = moet_lid(request), omgeving()
    gevonden = o.aanpakken.geldend(lid.gemeente, o.klok.nu()).get(naam)
    if gevonden is None:
        raise Http404
    return gevonden


def _formaat(request: HttpRequest) -> str:
    gevraagd = request.GET.get("formaat", "")
    return gevraagd if gevraagd in FORMATEN else FORMATEN[0]


@require_safe
def stroomschema(request: HttpRequest, naam: str) -> HttpResponse:
    """Show the chart, standing or lying (``?formaat=``), and the same in words below it."""
    m, formaat = _aanpak(request, naam).model, _formaat(request)
    namen = {"staand": _("Staand papier"), "liggend": _("Liggend papier")}
    zelf = reverse("aanpak-stroomschema", args=[naam])
    niveaus, overal = in_woorden(m, leesadres(naam))
    kruimels = (
        Kruimel(_("Aanpakken"), reverse("aanpakken")),
        Kruimel(m.titel, reverse("aanpak", args=[naam])),
        Kruimel(_("Stroomschema")),
    )
    return toon(
        request,
        Stroomschema(
            titel=_("Stroomschema"),
            kruimels=kruimels,
            aanpak=m.titel,
            naam=naam,
            formaten=tuple((f"{zelf}?formaat={f}", namen[f], f == formaat) for f in FORMATEN),
            bestand_url=reverse("aanpak-stroomschema-bestand", args=[naam]) + f"?formaat={formaat}",
            plaatjes=alle(m, lambda soort, code: f"#{soort}-{code}", formaat),
            niveaus=niveaus,
            overal=overal,
            lopen=lopen(m, leesadres(naam)),
        ),
    )


@require_safe
def bestand(request: HttpRequest, naam: str) -> HttpResponse:
    """Give the chart as an SVG file, without links."""
    m, formaat = _aanpak(request, naam).model, _formaat(request)
    antwoord = HttpResponse(svg(overzicht(m, _, formaat)), content_type="image/svg+xml")
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}-{formaat}.svg"'
    return antwoord
