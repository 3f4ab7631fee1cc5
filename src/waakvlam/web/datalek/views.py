"""Data breaches: reporting one, the list with the clock, one with what is decided and what lacks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.vragen import datalekken as vragen
from waakvlam.application.vragen.datalekken import DatalekBlad
from waakvlam.readmodels.leden import leden_van_gemeente
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.datalek import formulieren as f
from waakvlam.web.datalek import woorden
from waakvlam.web.datalek.context import (
    Daad,
    Datalek,
    Datalekken,
    Klok,
    Knop,
    Nieuw,
    Ontvangen,
    Punt,
    Rij,
    Wegstap,
)
from waakvlam.web.doen import doe
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.templatetags.waakvlam import datum
from waakvlam.web.weigering import zet_fouten

UUR = timedelta(hours=1)


def klok(over: timedelta | None) -> Klok:
    """Return what is left of the term, in words; empty once it was decided."""
    if over is None:
        return Klok("", False)
    uren = int(abs(over) // UUR)
    if over < timedelta(0):
        return Klok(ngettext("%(uren)s uur te laat", "%(uren)s uur te laat", uren) % {"uren": uren}, True)
    return Klok(ngettext("nog %(uren)s uur", "nog %(uren)s uur", uren) % {"uren": uren}, False)


def adres(id_: str, route: str = "datalek", *delen: str) -> str:
    """Return the address of a page of a breach."""
    return reverse(route, args=[id_, *delen])


def _kruimels(id_: str = "", hier: str = "") -> tuple[Kruimel, ...]:
    eerste = (Kruimel(_("Datalekken"), reverse("datalekken")),)
    if not id_:
        return (*eerste, Kruimel(hier))
    return (*eerste, Kruimel(_("Datalek"), adres(id_) if hier else ""), *((Kruimel(hier),) if hier else ()))


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show the breaches of the visitor; ``?gesloten=1`` shows those that are closed."""
    gesloten = bool(request.GET.get("gesloten"))
    wie = vrager(request)
    rijen = tuple(
        Rij(r, adres(r.rij.datalek), str(woorden.RISICO.get(r.rij.risico, "")), klok(r.over))
        for r in vragen.overzicht(wie, gesloten)
    )
    alles = vragen.mag_alles(wie)
    return toon(request, Datalekken(titel=_("Datalekken"), rijen=rijen, gesloten=gesloten, alles=alles))


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Report a breach; anyone with a role may."""
    form = f.Melden(
        request.POST if request.method == "POST" else None, initial={"ontdekt_op": timezone.localtime()}
    )
    if form.is_bound and form.is_valid():
        inhoud = form.opdracht(omgeving().klok.nu())
        uit = voer_uit(request, inhoud, opdracht_id=form.cleaned_data["opdracht_id"])
        if isinstance(uit, Aanvaard):
            naar = adres(uit.id) if vragen.mag_alles(vrager(request)) else reverse("datalek-ontvangen")
            return HttpResponseRedirect(naar)
        assert isinstance(uit, Geweigerd)
        zet_fouten(form, uit)
    titel = _("Datalek melden")
    blad = Nieuw(titel=titel, kruimels=_kruimels(hier=titel), smal=True, fout=bool(form.errors), form=form)
    return toon(request, blad, 422 if form.errors else 200)


@require_safe
def ontvangen(request: HttpRequest) -> HttpResponse:
    """Say what happens with a breach that was just reported; nothing of it is read."""
    titel = _("Bedankt voor uw melding")
    return toon(request, Ontvangen(titel=titel, kruimels=_kruimels(hier=titel), smal=True))


def _vind(request: HttpRequest, id_: str) -> DatalekBlad:
    blad = vragen.datalek(vrager(request), id_)
    if blad is None:
        raise Http404
    return blad


def _punten(blad: DatalekBlad) -> tuple[Punt, ...]:
    """Return what has to be decided, in order."""
    d = blad.d
    melding = vertellen = _("nog niet beslist")
    if d.melding:
        melding = _("gemeld, %(dag)s") % {"dag": datum(d.melding.op)} if d.melding.ja else _("niet gemeld")
    if d.vertellen:
        dag = {"dag": datum(d.vertellen.op)}
        vertellen = _("verteld, %(dag)s") % dag if d.vertellen.ja else _("niet verteld")
    risico = str(woorden.RISICO.get(d.risico, _("nog niet beoordeeld")))
    doen = blad.behandelt and d.stand == "open"

    def url(wat: str) -> str:
        return adres(blad.datalek, "datalek-doe", wat) if doen else ""

    return (
        Punt(_("Hoe groot is het risico?"), risico, url("beoordelen"), not d.risico),
        Punt(_("Gemeld bij de Autoriteit Persoonsgegevens?"), melding, url("melden"), d.melding is None),
        Punt(_("Weten de mensen het?"), vertellen, url("vertellen"), d.vertellen is None),
    )


def _knoppen(blad: DatalekBlad) -> tuple[Knop, ...]:
    if blad.d.stand != "open":
        return ()
    daden = [("maatregel", _("Leg een maatregel vast"))]
    if blad.behandelt:
        daden.append(("betrekken", _("Laat iemand meelezen")))
        if blad.betrokken:
            daden.append(("loslaten", _("Laat iemand niet meer meelezen")))
        daden.append(("sluiten", _("Sluit dit datalek")))
    return tuple(Knop(tekst, adres(blad.datalek, "datalek-doe", wat)) for wat, tekst in daden)


@require_safe
def datalek(request: HttpRequest, datalek: str) -> HttpResponse:
    """Show one breach; one that is not for this visitor does not exist."""
    blad = _vind(request, datalek)
    titel = _("Datalek")
    return toon(
        request,
        Datalek(
            titel=titel,
            kruimels=_kruimels(datalek),
            blad=blad,
            klok=klok(blad.over),
            stand=str(woorden.STAND[blad.d.stand]),
            gegevens=tuple(str(woorden.GEGEVENS[code]) for code in blad.d.gegevens),
            mensen=tuple(str(woorden.MENSEN[code]) for code in blad.d.mensen),
            punten=_punten(blad),
            knoppen=_knoppen(blad),
            weg=tuple(
                Wegstap(str(woorden.WEG.get(s.soort, s.soort)), s.op, s.door, s.teksten) for s in blad.weg
            ),
        ),
    )


@dataclass(frozen=True, slots=True)
class Soort:
    """A small form: its words, how it is made, and whether whoever reads along may use it."""

    titel: str | Promise
    knop: str | Promise
    klaar: str | Promise
    maak: Callable[[HttpRequest, DatalekBlad, Any], Any]
    ook_betrokken: bool = False


def _wat(klasse: Any) -> Callable[[HttpRequest, DatalekBlad, Any], Any]:
    def maak(request: HttpRequest, blad: DatalekBlad, post: Any) -> Any:
        d = blad.d
        begin = {"gelezen": blad.versie, "gegevens": d.gegevens, "mensen": d.mensen, "aantal": d.aantal}
        return klasse(post, initial={**begin, "risico": d.risico})

    return maak


def _leden(request: HttpRequest, blad: DatalekBlad, post: Any) -> Any:
    wie = vrager(request)
    al = {b.account for b in blad.betrokken} | {wie.kijker.account}
    mensen = {lid.account: lid.naam for lid in leden_van_gemeente(wie.kijker.gemeente, wie.nu)}
    over = sorted(((a, naam) for a, naam in mensen.items() if a not in al), key=lambda paar: paar[1])
    return f.Betrekken(post, mensen=over)


_t = gettext_lazy
SOORTEN: dict[str, Soort] = {
    "beoordelen": Soort(
        _t("Hoe groot is het risico?"), _t("Leg vast"), _t("Het risico is beoordeeld."), _wat(f.Beoordelen)
    ),
    "melden": Soort(
        _t("Melden bij de AP"), _t("Leg vast"), _t("Vastgelegd of het is gemeld."), _wat(f.MeldenBijAp)
    ),
    "vertellen": Soort(
        _t("Vertellen aan de mensen"), _t("Leg vast"), _t("Vastgelegd of zij het weten."), _wat(f.Vertellen)
    ),
    "maatregel": Soort(
        _t("Maatregel"), _t("Leg vast"), _t("De maatregel is vastgelegd."),
        lambda r, b, post: f.Maatregel(post), ook_betrokken=True,
    ),
    "betrekken": Soort(
        _t("Laat iemand meelezen"), _t("Laat meelezen"), _t("Deze persoon leest nu mee."), _leden
    ),
    "loslaten": Soort(
        _t("Laat iemand niet meer meelezen"), _t("Stop meelezen"), _t("Deze persoon leest niet meer mee."),
        lambda r, b, post: f.Loslaten(post, mensen=[(x.account, x.naam) for x in b.betrokken]),
    ),
    "sluiten": Soort(
        _t("Sluit dit datalek"), _t("Sluit"), _t("Het datalek is gesloten."), _wat(f.Sluiten)
    ),
}  # fmt: skip


@require_http_methods(["GET", "POST"])
def daad(request: HttpRequest, datalek: str, wat: str) -> HttpResponse:
    """Show a small form on a breach, and carry it out."""
    blad = _vind(request, datalek)
    soort = SOORTEN.get(wat)
    if soort is None or blad.d.stand != "open" or not (blad.behandelt or soort.ook_betrokken):
        raise Http404
    form = soort.maak(request, blad, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        uit = doe(request, form, form.opdracht(), f"datalek/{datalek}", str(soort.klaar), adres(datalek))
        if uit is not None:
            return uit
    titel = str(soort.titel)
    return toon(
        request,
        Daad(
            titel=titel,
            kruimels=_kruimels(datalek, titel),
            smal=True,
            fout=bool(form.errors),
            form=form,
            knop=str(soort.knop),
        ),
        422 if form.errors else 200,
    )
