"""Signals on the map and in a list, together: per neighbourhood how many there are for this viewer."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from waakvlam.application.buurten import mag
from waakvlam.application.poorten.buurtsignalen import Telling
from waakvlam.application.vragen import buurtkaart as vragen
from waakvlam.application.vragen.buurten import buurten
from waakvlam.core.signaal.weg import BUITEN
from waakvlam.web.brug import vrager
from waakvlam.web.buurt.context import Aantal, Kaart, Kaartrij, Kaartwijk, Signalenkaart
from waakvlam.web.buurt.kaart import Vak, kaart, toon_van
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.signaal.woorden import STAND, themanamen
from waakvlam.web.templatetags.waakvlam import dag


@require_safe
def signalenkaart(request: HttpRequest) -> HttpResponse:
    """Show open signals per neighbourhood, or with ``?alle=1`` those of the last 90 days."""
    wie = vrager(request)
    alle = request.GET.get("alle") == "1"
    blad = vragen.kaartblad(wie, request.GET.get("buurt"), alle)
    titel, themas = _("Signalen op de kaart"), themanamen(wie)
    keuzes = buurten(wie.kijker.gemeente, wie.nu)
    wijken: dict[str, list[Aantal]] = {}
    for keuze in keuzes:
        aantal = _aantal(blad, keuze.naam, keuze.code, keuze.code, alle)
        wijken.setdefault(keuze.wijk, []).append(aantal)

    def rijen(regels: tuple[vragen.Kaartregel, ...]) -> tuple[Kaartrij, ...]:
        return tuple(
            Kaartrij(
                regel,
                reverse("signaal", args=[regel.signaal]),
                _buurtnaam(regel),
                str(STAND.get(regel.stand, regel.stand)),
                themas.get(regel.thema, regel.thema),
            )
            for regel in regels
        )

    return toon(
        request,
        Signalenkaart(
            titel=titel,
            kruimels=(Kruimel(_("Signalen"), reverse("signalen")), Kruimel(titel)),
            kaart=_kaart(blad, alle),
            wijken=tuple(Kaartwijk(naam, tuple(rijen)) for naam, rijen in wijken.items()),
            los=_los(blad, alle),
            samen=blad.samen,
            gekozen=_gekozen(blad),
            alle=alle,
            wissel_url=_adres(blad.gekozen, not alle),
            alles_url=_adres(None, alle),
            rijen=rijen(blad.zacht),
            cijfers=rijen(blad.hard),
            meer=blad.meer,
            mag_beheren=mag(wie),
        ),
    )


def _adres(buurt: str | None, alle: bool) -> str:
    vraag = {**({"buurt": buurt} if buurt else {}), **({"alle": "1"} if alle else {})}
    plek = "#signalen" if buurt else ""
    return reverse("signalen-kaart") + (f"?{urlencode(vraag)}" if vraag else "") + plek


def _hoeveel(naam: str, telling: Telling | None) -> str:
    """How many there are, how many of them are figures, and how fresh that is."""
    if telling is None:
        return _("%(naam)s: geen signalen") % {"naam": naam}
    zin = ngettext("%(naam)s: %(aantal)s signaal", "%(naam)s: %(aantal)s signalen", telling.aantal)
    delen = [zin % {"naam": naam, "aantal": telling.aantal}]
    if telling.hard:
        hard = ngettext("waarvan %(aantal)s cijfer", "waarvan %(aantal)s cijfers", telling.hard)
        delen.append(hard % {"aantal": telling.hard})
    delen.append(_("nieuwste: %(dag)s") % {"dag": dag(telling.nieuwst)})
    return ", ".join(delen)


def _aantal(blad: vragen.Kaartblad, naam: str, code: str, adres: str, alle: bool) -> Aantal:
    """A place in the list; ``adres`` is how the address names it."""
    telling = blad.tellingen.get(code)
    hier = adres == blad.gekozen
    if telling is None:
        return Aantal(naam, 0, _adres(adres, alle), hier)
    return Aantal(naam, telling.aantal, _adres(adres, alle), hier, telling.hard, telling.nieuwst)


def _kaart(blad: vragen.Kaartblad, alle: bool) -> Kaart:
    hoogste = max((blad.aantal(b.code) for b in blad.indeling.buurten), default=0)
    vakken = {
        b.code: Vak(
            titel=_hoeveel(b.naam, blad.tellingen.get(b.code)),
            merk=str(aantal) if aantal else "",
            toon=toon_van(aantal, hoogste),
            url=_adres(b.code, alle),
            gekozen=b.code == blad.gekozen,
        )
        for b in blad.indeling.buurten
        for aantal in [blad.aantal(b.code)]
    }
    titel = _("Kaart met het aantal signalen per buurt")
    getekend = kaart(blad.indeling, vakken, "signalen", titel, _("De aantallen staan ook in de lijst."))
    return Kaart(titel, mark_safe(getekend))  # noqa: S308 - ``kaart`` escapes every name


def _los(blad: vragen.Kaartblad, alle: bool) -> tuple[Aantal, ...]:
    """What is on no map: outside the municipality, without a neighbourhood, in neighbourhoods of before."""
    vast = ((BUITEN, BUITEN, _("Buiten de gemeente")), ("", vragen.GEEN, _("Zonder buurt")))
    vroeger = ((code, code, _("%(naam)s (vroeger)") % {"naam": naam}) for code, naam in blad.vroeger)
    rijen = (_aantal(blad, naam, code, adres, alle) for code, adres, naam in (*vast, *vroeger))
    return tuple(rij for rij in rijen if rij.aantal or rij.hier)


def _gekozen(blad: vragen.Kaartblad) -> str:
    vast = {BUITEN: _("Buiten de gemeente"), vragen.GEEN: _("Zonder buurt")}
    return str(vast.get(blad.gekozen or "", blad.gekozen_naam))


def _buurtnaam(regel: vragen.Kaartregel) -> str:
    return {"": _("zonder buurt"), BUITEN: _("buiten de gemeente")}.get(regel.buurt, regel.buurtnaam)
