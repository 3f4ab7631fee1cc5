"""The pages for too often (429) and too much (413)."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waakvlam.web.fouten.context import Foutpagina
from waakvlam.web.fouten.getypt import met_getypt
from waakvlam.web.scherm import toon


def te_vaak(request: HttpRequest, seconden: int) -> HttpResponse:
    """Answer who tried too often; ``seconden`` is how long it takes before it can be tried again."""
    minuten = max(1, -(-seconden // 60))
    wacht = ngettext("Wacht %(n)s minuut.", "Wacht %(n)s minuten.", minuten) % {"n": minuten}
    pagina = Foutpagina(
        smal=True,
        terug=request.path,
        terugtekst=_("Open de pagina opnieuw"),
        fout=True,
        titel=_("Dit ging te vaak achter elkaar"),
        wat=_("Waakvlam neemt dit nu even niet aan. Wat u typte, staat nog op dit apparaat."),
        nu=(
            wacht,
            _("Probeer het daarna opnieuw."),
            _("Kan het niet wachten? Bel. Is er gevaar? Bel 112."),
        ),
    )
    antwoord = toon(request, met_getypt(request, pagina), status=429)
    antwoord["Retry-After"] = str(max(1, seconden))
    return antwoord


def te_groot(request: HttpRequest, grens: int) -> HttpResponse:
    """Answer who sent more than ``grens`` bytes."""
    antwoord = toon(
        request,
        Foutpagina(
            smal=True,
            terug=request.path,
            terugtekst=_("Open de pagina opnieuw"),
            fout=True,
            titel=_("Dit is te groot om te versturen"),
            wat=_("Er is niets opgeslagen. Op deze bladzijde kan ten hoogste %(mb)s MB.")
            % {"mb": grens // 1_000_000},
            nu=(
                _("Ga terug. Wat u typte, staat nog op dit apparaat."),
                _("Maak de tekst korter, kies een kleiner bestand of verstuur het in delen."),
            ),
        ),
        status=413,
    )
    antwoord["Connection"] = "close"
    return antwoord
