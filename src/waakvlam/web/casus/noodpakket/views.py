"""Making an emergency pack: first the password, then the folder. Neither is kept."""

from collections.abc import Collection, Mapping
from datetime import datetime, time

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.poorten.stukken import Stuk
from waakvlam.application.vragen import noodpakket as vraag
from waakvlam.core.stukken.opdrachten import MaakNoodpakket
from waakvlam.core.tijd import ZONE
from waakvlam.core.toegang.beleid import IEDEREEN
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import kruimels, moet, nieuw_id
from waakvlam.web.casus.noodpakket.context import Noodpakket, Wachtwoord
from waakvlam.web.casus.noodpakket.formulier import Pakketformulier
from waakvlam.web.casus.noodpakket.wachtwoord import Bon, lees, nieuw, schrijf
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.stukken.bestand import kan, schrijver
from waakvlam.web.toegang.lid import moet_lid
from waakvlam.web.weigering import redenen_van


@require_http_methods(["GET", "POST"])
def noodpakket(request: HttpRequest, casus: str) -> HttpResponse:
    """Show what goes in a pack; then the password, once."""
    blad = moet(vraag.noodpakket(vrager(request), casus))
    form = Pakketformulier(request.POST if request.method == "POST" else None)
    kruimel = kruimels(blad.codenaam, casus, _("Noodpakket"))
    if form.is_bound and form.is_valid() and not blad.gesloten:
        terug = Kruimel(_("Terug naar de casus"), reverse("casus", args=[casus]))
        zip_url = reverse("casus-noodpakket-zip", args=[casus])
        return wachtwoordblad(request, form, casus, kruimel, zip_url, terug)
    return toon(
        request,
        Noodpakket(
            titel=_("Noodpakket"),
            kruimels=kruimel,
            smal=True,
            fout=bool(form.errors),
            blad=blad,
            form=form,
            pdf=kan("pdf"),
        ),
        status=422 if form.errors else 200,
    )


@require_POST
def pakket(request: HttpRequest, casus: str) -> HttpResponse:
    """Record that a pack is made, and give it; only with the password that was just shown."""
    lid = moet_lid(request)
    blad = moet(vraag.noodpakket(vrager(request), casus))
    bon = lees(request.POST.get("bon", ""), casus, lid.account)
    terug = HttpResponseRedirect(reverse("casus-noodpakket", args=[casus]))
    if bon is None:
        messages.error(request, _("Dit wachtwoord geldt niet meer. Maak een nieuw wachtwoord."))
        return terug
    tot = datetime.combine(bon.vernieuw, time(9), ZONE)
    uit = voer_uit(
        request,
        MaakNoodpakket(tot),
        opdracht_id=request.POST.get("opdracht_id", ""),
        stroom=f"casus/{casus}",
        kring=IEDEREEN,
    )
    if not isinstance(uit, Aanvaard):
        redenen = redenen_van(uit) if isinstance(uit, Geweigerd) else ()
        messages.error(request, " ".join(f"{r.tekst} {r.nu}" for r in redenen) or _("Dit kan nu niet."))
        return terug
    wie = lid.voluit
    taal = get_language() or "nl"
    inhoud = moet(vraag.stukken(vrager(request), casus, lid.rol, wie, tot, _, taal))
    return ingepakt(inhoud, bon.wachtwoord, slugify(blad.codenaam) or "casus", inhoud)


def wachtwoordblad(
    request: HttpRequest,
    form: Pakketformulier,
    voor: str,
    kruimel: tuple[Kruimel, ...],
    zip_url: str,
    terug: Kruimel,
    taken: int = 1,
) -> HttpResponse:
    """Show a new password, once, with a slip that is good for the pack ``voor``."""
    bon = Bon(nieuw(), form.cleaned_data["vernieuw"])
    return toon(
        request,
        Wachtwoord(
            titel=_("Schrijf dit wachtwoord op"),
            kruimels=kruimel,
            smal=True,
            wachtwoord=bon.wachtwoord,
            bon=schrijf(bon, voor, moet_lid(request).account),
            opdracht_id=nieuw_id(),
            vernieuw=bon.vernieuw,
            zip_url=zip_url,
            terug=terug,
            taken=taken,
        ),
    )


def ingepakt(
    stukken: Mapping[str, Stuk], wachtwoord: str, naam: str, als_pdf: Collection[str]
) -> HttpResponse:
    """Return a folder with a password: documents for any browser, those in ``als_pdf`` as PDF too."""
    bestanden = dict[str, bytes]()
    for een, stuk in stukken.items():
        bestanden[f"{een}.html"] = schrijver().schrijf(stuk, "html")
        if een in als_pdf and kan("pdf"):
            bestanden[f"{een}.pdf"] = schrijver().schrijf(stuk, "pdf")
    antwoord = HttpResponse(schrijver().pak_in(bestanden, wachtwoord), content_type="application/zip")
    antwoord["Content-Disposition"] = f'attachment; filename="noodpakket-{naam}.zip"'
    return antwoord
