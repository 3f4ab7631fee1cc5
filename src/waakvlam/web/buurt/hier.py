"""Which neighbourhood somebody stands in. What is sent is looked up and forgotten."""

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from waakvlam.application.vragen.buurten import buurt_van
from waakvlam.web.brug import vrager

LANGST = 32
"""Characters of a number that are read."""


@require_POST
def buurt_hier(request: HttpRequest) -> JsonResponse:
    """Answer the neighbourhood around ``lon`` and ``lat``: its outcome, code, name and a sentence.

    They are in the body, so that no address in a log or a history holds them, and nothing is kept.
    """
    plek = _getal(request, "lon"), _getal(request, "lat")
    wie = vrager(request)
    gevonden = buurt_van(wie.kijker.gemeente, wie.nu, *plek)
    zinnen = {
        "buurt": _("U bent in %(naam)s.") % {"naam": gevonden.naam},
        "buiten": _("U bent buiten de gemeente. Dat kan: beschrijf zelf waar het is."),
        "onbekend": _("Uw gemeente heeft nog geen buurten in Waakvlam. Beschrijf zelf waar het is."),
        "geen-plek": _("Uw plaats is niet te lezen. Kies zelf een buurt."),
    }
    antwoord = {
        "uitkomst": gevonden.uitkomst,
        "code": gevonden.code,
        "naam": gevonden.naam,
        "tekst": zinnen[gevonden.uitkomst],
    }
    return JsonResponse(antwoord, status=400 if gevonden.uitkomst == "geen-plek" else 200)


def _getal(request: HttpRequest, veld: str) -> float:
    """A number from the form; not a number when it is none."""
    tekst = request.POST.get(veld, "")
    try:
        return float(tekst) if len(tekst) <= LANGST else float("nan")
    except ValueError:
        return float("nan")
