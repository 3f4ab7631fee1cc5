"""Asking whether someone is already known. The answer is on the page only: never in an address or a cache."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from waakvlam.application.vragen import persoonzoeken as vraag
from waakvlam.web.brug import vrager
from waakvlam.web.personen.context import Zoeken
from waakvlam.web.personen.formulier import Zoekformulier
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.toegang.lid import moet_lid

FOUTEN = {
    ("bsn", "onleesbaar"): gettext_lazy("Dit nummer klopt niet. Kijk de negen cijfers na."),
    ("bsn", "verplicht"): gettext_lazy("Vul een burgerservicenummer in, een naam, of een adres."),
    ("achternaam", "onleesbaar"): gettext_lazy("Vul een achternaam in."),
    ("achternaam", "verplicht"): gettext_lazy("Vul ook de achternaam in."),
    ("geboortedatum", "onleesbaar"): gettext_lazy("Vul een hele datum in, zoals 27-03-1984."),
    ("geboortedatum", "verplicht"): gettext_lazy("Vul ook de geboortedatum in."),
    ("postcode", "onleesbaar"): gettext_lazy("Vul een postcode in, zoals 1234 AB."),
    ("postcode", "verplicht"): gettext_lazy("Vul ook de postcode in."),
    ("adres", "onleesbaar"): gettext_lazy("Vul straat en huisnummer in."),
    ("adres", "verplicht"): gettext_lazy("Vul ook straat en huisnummer in."),
}


@require_http_methods(["GET", "POST"])
def zoeken(request: HttpRequest) -> HttpResponse:
    """Show the form, or the answer. A question is always sent, never part of the address."""
    wie, lid = vrager(request), moet_lid(request)
    doelen = [(d.code, d.naam) for d in vraag.doelen(wie.nu)]
    mag = vraag.mag_zoeken(wie, lid.rol)
    form = Zoekformulier(request.POST if request.method == "POST" else None, doelen=doelen)
    treffers = None
    if mag and form.is_bound and form.is_valid():
        antwoord = vraag.zoek(wie, lid.rol, form.cleaned_data["doel"], form.gevraagd())
        for veld, code in (antwoord.fouten if antwoord else {}).items():
            form.add_error(veld, str(FOUTEN.get((veld, code), _("Kies waarvoor u dit vraagt."))))
        if antwoord and not antwoord.fouten:
            treffers = antwoord.treffers
            # What was asked is not shown again: who looks along sees the answer only.
            form = Zoekformulier(doelen=doelen, initial={"doel": form.cleaned_data["doel"]})
    return toon(
        request,
        Zoeken(
            titel=_("Is iemand al bekend?"),
            kruimels=(Kruimel(_("Casussen"), "/casussen"), Kruimel(_("Is iemand al bekend?"))),
            smal=True,
            fout=bool(form.errors),
            mag=mag,
            rol=lid.rolnaam,
            form=form,
            treffers=treffers,
            op=wie.nu,
        ),
        status=422 if form.errors else 200,
    )
