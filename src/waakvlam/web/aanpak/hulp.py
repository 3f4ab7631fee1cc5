"""What the pages on approaches share: finding the approach, the menu, the path to a page."""

from django.http import Http404, HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import Vastgesteld
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.web.aanpak.boek import Boek, boek
from waakvlam.web.aanpak.context import Menu, Menukeuze
from waakvlam.web.aanpak.indeling import AANPASSINGEN, EXTRA, KEUZES
from waakvlam.web.scherm import Kruimel
from waakvlam.web.toegang.lid import moet_lid


def vind(request: HttpRequest, naam: str) -> Aanpak:
    """Return the approach of this name that holds now; Http404 when the municipality has none."""
    lid, o = moet_lid(request), omgeving()
    gevonden = o.aanpakken.geldend(lid.gemeente, o.klok.nu()).get(naam)
    if gevonden is None:
        raise Http404
    return gevonden


def vind_boek(request: HttpRequest, naam: str) -> Boek:
    """Return the book of the approach of this name; Http404 when the municipality has none."""
    return boek(vind(request, naam))


def vaststellingen(request: HttpRequest) -> dict[str, Vastgesteld]:
    """Return by name the adoption that holds now."""
    lid, o = moet_lid(request), omgeving()
    nu = o.klok.nu()
    ooit = o.aanpakken.versies(lid.gemeente)
    return {v.naam: v for v in reversed(ooit) if v.vanaf <= nu and (v.tot is None or v.tot > nu)}


def gaat_over(soort: str) -> str:
    """Return what a case is about, in words."""
    return {"huishouden": _("een huishouden"), "onrust": _("onrust"), "gebied": _("een gebied")}[soort]


def menu(b: Boek, hier: str = "") -> Menu:
    """Return the way through an approach; ``hier`` is the chapter of the page."""
    naam = b.m.aanpak
    keuzes = [
        Menukeuze(
            str(_(deel.titel)),
            reverse("aanpak-hoofdstuk", args=[naam, deel.code]),
            b.aantal(deel.code),
            deel.code == hier,
            _(deel.uitleg),
        )
        for deel in b.indelingen()
    ]
    keuzes += [een for een in (extra(b, KEUZES, hier), extra(b, AANPASSINGEN, hier)) if een]
    return Menu(
        naam,
        b.m.titel,
        reverse("aanpak", args=[naam]),
        tuple(keuzes),
        reverse("aanpak-handboek", args=[naam]),
    )


def extra(b: Boek, code: str, hier: str = "") -> Menukeuze | None:
    """Return the entry of a page that gathers rules from all chapters; None when it would be empty."""
    titel, uitleg = EXTRA[code]
    if code == AANPASSINGEN:
        aantal = len(b.m.aanpassingen)
    else:
        aantal = sum(
            1 for _code, blad in b.bladen.values() if blad.herkomst and blad.herkomst.soort != "bron"
        )
    url = reverse("aanpak-hoofdstuk", args=[b.m.aanpak, code])
    return Menukeuze(_(titel), url, aantal, code == hier, _(uitleg)) if aantal else None


def kruimels(b: Boek, *verder: Kruimel) -> tuple[Kruimel, ...]:
    """Return the path to a page of an approach."""
    zelf = Kruimel(b.m.titel, reverse("aanpak", args=[b.m.aanpak]) if verder else "")
    return (Kruimel(_("Aanpakken"), reverse("aanpakken")), zelf, *verder)


def adres_of_niets(naam: str, *args: str) -> str:
    """Return the address of a route, or nothing where that route is not there."""
    try:
        return reverse(naam, args=list(args))
    except NoReverseMatch:
        return ""
