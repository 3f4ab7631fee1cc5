"""Error pages: 400, 403 for a stale form, 404 and 500. Missing and forbidden are the same page."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from waakvlam.web.fouten.context import Foutpagina
from waakvlam.web.fouten.getypt import met_getypt
from waakvlam.web.scherm import toon


def onbegrepen(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that cannot be understood (400)."""
    return toon(
        request,
        Foutpagina(
            smal=True,
            titel=_("Dit verzoek klopt niet"),
            wat=_("Waakvlam begrijpt niet wat er gevraagd wordt. Er is niets veranderd."),
            nu=(_("Ga terug en probeer het opnieuw."), _("Hebt u het adres zelf getypt? Kijk het dan na.")),
            terugtekst=_("Naar Vandaag"),
        ),
        status=400,
    )


def formulier_verlopen(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that was open too long or came from elsewhere (403)."""
    pagina = Foutpagina(
        smal=True,
        titel=_("Deze pagina was te lang open"),
        wat=_("Uw formulier is niet verstuurd. Wat u typte, staat nog op dit apparaat."),
        nu=(
            _("Open de pagina opnieuw. Uw tekst komt dan terug."),
            _("Controleer de tekst en verstuur het formulier nog een keer."),
        ),
        terug=request.path,
        terugtekst=_("Open de pagina opnieuw"),
    )
    return toon(
        request,
        met_getypt(request, pagina, nu=(_("Kijk of het klopt en verstuur het nog een keer."),)),
        status=403,
    )


def niet_gevonden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer what does not exist, or is not for this visitor (404): nobody can tell which."""
    return toon(
        request,
        Foutpagina(
            smal=True,
            titel=_("Deze pagina is er niet voor u"),
            wat=_("De pagina bestaat niet, of u mag haar niet zien."),
            nu=(
                _("Kijk of het adres klopt."),
                _("Hoort u hier wel bij te kunnen? Vraag het aan wie de regie heeft, of aan uw beheerder."),
            ),
            terugtekst=_("Naar Vandaag"),
        ),
        status=404,
    )


def kapot(request: HttpRequest) -> HttpResponse:
    """Answer when the program itself failed (500); without the database, which may be what failed."""
    pagina = Foutpagina(
        titel=_("Er ging iets mis in Waakvlam"),
        wat=_("Dit ligt niet aan u. De beheerder krijgt er bericht van."),
        nu=(
            _("Wacht een minuut en probeer het opnieuw. Wat u typte, staat nog op dit apparaat."),
            _("Kan het niet wachten? Bel uw collega's. Is er gevaar? Bel 112."),
        ),
        terugtekst=_("Naar Vandaag"),
    )
    return HttpResponse(render_to_string("web/fouten/kapot.html", {"pagina": pagina}), status=500)
