"""The buttons of the call list: rung up, an answer, another moment, taken back; and those of duty."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from waakvlam.application.opdracht import Aanvaard, Geweigerd, Uitkomst
from waakvlam.application.vragen.vrager import lees_casus
from waakvlam.core.casus.opdrachten import Ontbind
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.oproep import dienstopdrachten as d
from waakvlam.core.oproep import opdrachten as o
from waakvlam.core.oproep.stand import KOMT_NIET
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import knop_id, onthoud_klaar
from waakvlam.web.weigering import redenen_van


def veld(request: HttpRequest, naam: str) -> str:
    """Return what was sent in a field, without blanks around it."""
    return str(request.POST.get(naam, "")).strip()


def tekst(request: HttpRequest, naam: str) -> Tekst | None:
    """Return a text that was sent, or None."""
    waarde = veld(request, naam)
    return Tekst(waarde) if waarde else None


def moment(waarde: str) -> datetime | None:
    """Return the moment of a field for day and time; None when it is none."""
    try:
        gelezen = datetime.fromisoformat(waarde)
    except ValueError:
        return None
    return timezone.make_aware(gelezen) if gelezen.tzinfo is None else gelezen


def _plan(r: HttpRequest) -> Any:
    vanaf, tot = moment(veld(r, "vanaf")), moment(veld(r, "tot"))
    rol, _streep, wie = veld(r, "wie").partition("/")
    return d.PlanDienst(rol, wie, vanaf, tot) if vanaf is not None and tot is not None else None


def _verzet(r: HttpRequest) -> Any:
    om = moment(veld(r, "om"))
    return o.VerzetOproep(veld(r, "oproep"), om, tekst(r, "waar"), tekst(r, "reden")) if om else None


MAKERS: dict[str, Callable[[HttpRequest], Any]] = {
    "bel": lambda r: o.Bel(veld(r, "uitnodiging"), veld(r, "uitkomst"), tekst(r, "tekst")),
    "antwoord": lambda r: o.BeantwoordOproep(veld(r, "uitnodiging"), veld(r, "antwoord")),
    "verzet": _verzet,
    "trek-in": lambda r: o.TrekOproepIn(veld(r, "oproep"), tekst(r, "reden")),
    "ontbind": lambda r: Ontbind(veld(r, "gremium"), tekst(r, "reden")),
    "plan": _plan,
    "schrap": lambda r: d.SchrapDienst(veld(r, "dienst")),
    "draag-over": lambda r: d.DraagDienstOver(veld(r, "dienst"), veld(r, "aan"), tekst(r, "regels")),
    "neem-over": lambda r: d.NeemDienstOver(veld(r, "dienst")),
    "pak-op": lambda r: d.PakTaakOp(veld(r, "taak")),
    "herinner": lambda r: d.Herinner(veld(r, "taak")),
    "stuur-terug": lambda r: d.StuurTaakTerug(veld(r, "taak"), Tekst(veld(r, "advies"))),
}
"""Which command a button gives; None when a moment was not filled in."""

GEDAAN = {
    "bel": gettext_lazy("Vastgelegd."),
    "antwoord": gettext_lazy("Uw antwoord staat op de bellijst."),
    "verzet": gettext_lazy("Verzet. Wie een bericht kreeg, hoort het."),
    "trek-in": gettext_lazy("Ingetrokken. Wie een bericht kreeg, hoort het."),
    "ontbind": gettext_lazy("Ontbonden."),
    "plan": gettext_lazy("De dienst staat in het rooster."),
    "schrap": gettext_lazy("De dienst is eruit."),
    "draag-over": gettext_lazy("Overgedragen. U ziet hier wanneer het is overgenomen."),
    "neem-over": gettext_lazy("U hebt de dienst overgenomen. Uw voorganger ziet het."),
    "pak-op": gettext_lazy("U pakt dit op. De anderen zien het."),
    "herinner": gettext_lazy("Herinnerd. Wie dit doet, krijgt bericht."),
    "stuur-terug": gettext_lazy("Teruggestuurd met uw advies."),
}


@require_POST
def doe(request: HttpRequest, casus: str) -> HttpResponse:
    """Do what a button says and go back; what cannot be done is said with what can."""
    wat = veld(request, "wat")
    if wat not in MAKERS:
        lees_casus(vrager(request), casus)  # Trying is logged, whatever was tried.
        raise Http404
    inhoud = MAKERS[wat](request)
    if inhoud is None:
        messages.error(request, _("Kies een dag en een tijd."))
        return HttpResponseRedirect(_terug(request, casus))
    kring = "casus" if wat in ("draag-over", "ontbind") else None
    uit = voer_uit(
        request, inhoud, opdracht_id=knop_id(request, inhoud), stroom=f"casus/{casus}", kring=kring
    )
    if isinstance(uit, Aanvaard):
        messages.success(request, str(GEDAAN[wat]))
        if wat == "draag-over":
            onthoud_klaar(request, f"dienst-{veld(request, 'dienst')}")
    else:
        zeg_waarom(request, uit)
    return HttpResponseRedirect(_terug(request, casus))


def zeg_waarom(request: HttpRequest, uit: Uitkomst) -> None:
    """Say why something could not be done, who may and what to do now; 404 when there is no such case."""
    if not isinstance(uit, Geweigerd):
        messages.warning(request, _("Iemand anders was u net voor. Probeer het nog eens."))
        return
    if any(reden.veld == "casus" and reden.code == "niet-gevonden" for reden in uit.weigering.redenen):
        raise Http404
    for zin in redenen_van(uit):
        wie = _("Dit mag: %(wie)s.") % {"wie": ", ".join(zin.wie)} if zin.wie else ""
        messages.error(request, " ".join(deel for deel in (zin.tekst, wie, zin.nu) if deel))


def _terug(request: HttpRequest, casus: str) -> str:
    """Return the page one came from: the start page, the case, or the call list."""
    naar = veld(request, "terug")
    if naar == "vandaag" or veld(request, "antwoord") == KOMT_NIET:  # the case may be gone
        return reverse("vandaag")
    if naar == "casus":
        return reverse("casus", args=[casus])
    return reverse("casus-bellijst", args=[casus])
