"""One emergency pack of all cases that somebody may take along: first the password, then the folder."""

from datetime import datetime, time

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waakvlam.application.opdracht import Aanvaard
from waakvlam.application.vragen import noodpakketten as vraag
from waakvlam.application.vragen.noodpakketten import Pakketcasus
from waakvlam.core.stukken.opdrachten import MaakNoodpakket
from waakvlam.core.tijd import ZONE
from waakvlam.core.toegang.beleid import IEDEREEN
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import knop_id
from waakvlam.web.casus.noodpakket.context import Noodpakketten
from waakvlam.web.casus.noodpakket.formulier import Pakketformulier
from waakvlam.web.casus.noodpakket.views import ingepakt, wachtwoordblad
from waakvlam.web.casus.noodpakket.wachtwoord import lees
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.stukken.bestand import kan
from waakvlam.web.toegang.lid import moet_lid

ALLE = "*"
"""What a slip is for when it is for no single case."""
BEGIN = "begin-hier"
"""How the names end of what is read first, which is there as PDF too; more would take too long."""


@require_http_methods(["GET", "POST"])
def noodpakketten(request: HttpRequest) -> HttpResponse:
    """Show which cases go in one pack; then the password, once."""
    blad = vraag.pakketten(vrager(request))
    form = Pakketformulier(request.POST if request.method == "POST" else None)
    kruimel = (Kruimel(_("Casussen"), reverse("casussen")), Kruimel(_("Noodpakket")))
    if form.is_bound and form.is_valid() and blad.erin:
        terug = Kruimel(_("Naar de casussen"), reverse("casussen"))
        zip_url = reverse("noodpakketten-zip")
        return wachtwoordblad(request, form, ALLE, kruimel, zip_url, terug, len(blad.erin))
    return toon(
        request,
        Noodpakketten(
            titel=_("Noodpakket van meer casussen"),
            kruimels=kruimel,
            smal=True,
            fout=bool(form.errors),
            blad=blad,
            form=form,
            hoogstens=vraag.HOOGSTENS,
            pdf=kan("pdf"),
        ),
        status=422 if form.errors else 200,
    )


@require_POST
def pakket(request: HttpRequest) -> HttpResponse:
    """Record in every case that a pack is made, and give it; only with the password that was just shown."""
    lid, alle = moet_lid(request), vraag.pakketten(vrager(request)).erin
    bon = lees(request.POST.get("bon", ""), ALLE, lid.account)
    if bon is None:
        messages.error(request, _("Dit wachtwoord geldt niet meer. Maak een nieuw wachtwoord."))
        return HttpResponseRedirect(reverse("noodpakketten"))
    tot = datetime.combine(bon.vernieuw, time(9), ZONE)
    erin = [casus for casus in alle if _vastgelegd(request, casus, tot)]
    if not erin:
        messages.error(request, _("Dit kan nu niet."))
        return HttpResponseRedirect(reverse("noodpakketten"))
    stukken = vraag.mappen(vrager(request), erin, lid.rol, lid.voluit, tot, _, get_language() or "nl")
    eerst = [naam for naam in stukken if naam.endswith(BEGIN)]
    return ingepakt(stukken, bon.wachtwoord, "casussen", eerst)


def _vastgelegd(request: HttpRequest, casus: Pakketcasus, tot: datetime) -> bool:
    """Record it in a case; a pack that is asked for twice is recorded once."""
    uit = voer_uit(
        request,
        MaakNoodpakket(tot),
        opdracht_id=knop_id(request, casus.casus),
        stroom=f"casus/{casus.casus}",
        kring=IEDEREEN,
    )
    return isinstance(uit, Aanvaard)
