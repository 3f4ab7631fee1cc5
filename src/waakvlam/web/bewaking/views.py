"""The page of what lies still."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from waakvlam.application.vragen import bewaking as vraag
from waakvlam.web.bewaking.context import Bewaking, Groep, Knop, Rij
from waakvlam.web.brug import vrager
from waakvlam.web.casus.hulp import adres_vastleggen
from waakvlam.web.scherm import Kruimel, toon

KOPPEN = {
    vraag.REGIE: (
        gettext_lazy("Niemand heeft de regie"),
        gettext_lazy("Wijs vandaag iemand aan. Zolang dat niet is gebeurd, houdt niemand het geheel vast."),
    ),
    vraag.MAATREGEL: (
        gettext_lazy("Maatregel voorbij het einde"),
        gettext_lazy("Verlengen, aanpassen of stoppen? Een maatregel loopt niet vanzelf door."),
    ),
    vraag.OVERLEG: (
        gettext_lazy("Overleg gemist"),
        gettext_lazy("De casus had er weer moeten zijn volgens het ritme van dit overleg."),
    ),
    vraag.ACTIE: (
        gettext_lazy("Actie te laat"),
        gettext_lazy("Bel wie het zou doen. Lukt het niet? Leg dat vast, dan kan een ander het oppakken."),
    ),
    vraag.KLOK: (
        gettext_lazy("Termijn voorbij"),
        gettext_lazy("De aanpak vroeg dit eerder."),
    ),
    vraag.PARTNER: (
        gettext_lazy("Partner was er niet"),
        gettext_lazy("Bel, en vraag wat er nodig is. Blijft het zo? Kijk dan wat de aanpak biedt."),
    ),
    vraag.OP: (
        gettext_lazy("Steeds weer omhoog"),
        gettext_lazy("Wat wij doen helpt misschien niet genoeg. Bespreek of er meer nodig is."),
    ),
    vraag.OMLAAG: (
        gettext_lazy("Kan dit weer omlaag?"),
        gettext_lazy("Alles wat de aanpak hiervoor vraagt, is er. Iemand besluit; het gaat nooit vanzelf."),
    ),
}
"""Per kind what it is called and what helps."""


def _knop(casus: str, a: vraag.Aanbod) -> Knop:
    if a.wat == "wijs-aan":
        return Knop(_("Wijs aan"), adres_vastleggen(casus, "wijs_aan", lijn=a.code))
    if a.wat == "overleg":
        tekst = _("Leg het overleg vast")
        return Knop(tekst, adres_vastleggen(casus, "houd_overleg", gremium=a.code))
    naar = "casus-af" if a.wat == "afschalen" else "casus-op"
    return Knop(a.naam, f"{reverse(naar, args=[casus])}?stap={a.code}")


@require_safe
def bewaking(request: HttpRequest) -> HttpResponse:
    """Show what lies still; with ``?van=mij`` only what is asked of the visitor."""
    blad = vraag.blijft_liggen(vrager(request), _)
    alles = request.GET.get("van") != "mij"
    groepen = (
        Groep(
            groep.soort,
            str(KOPPEN[groep.soort][0]),
            str(KOPPEN[groep.soort][1]),
            tuple(
                Rij(regel, tuple(_knop(regel.casus, a) for a in regel.aanbod))
                for regel in groep.regels
                if alles or regel.van_u
            ),
        )
        for groep in blad.groepen
    )
    return toon(
        request,
        Bewaking(
            titel=_("Wat blijft liggen"),
            kruimels=(Kruimel(_("Vandaag"), reverse("vandaag")), Kruimel(_("Wat blijft liggen"))),
            groepen=tuple(groep for groep in groepen if groep.rijen),
            casussen=blad.casussen,
            van_u=blad.van_u,
            alles=alles,
        ),
    )
