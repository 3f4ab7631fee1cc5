"""What the pages on requests share: finding one, addresses, the clock in words."""

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waakvlam.application.vragen import verzoeken as vragen
from waakvlam.application.vragen.verzoeken import VerzoekBlad
from waakvlam.web.brug import vrager
from waakvlam.web.scherm import Kruimel
from waakvlam.web.verzoeken.context import Klok
from waakvlam.web.verzoeken.woorden import SOORT


def vind(request: HttpRequest, id_: str, behandelt: bool | None = None) -> VerzoekBlad:
    """Return the request; Http404 when it is not there for this visitor, or not in the part asked for."""
    blad = vragen.verzoek(vrager(request), id_)
    if blad is None or (behandelt is not None and blad.behandelt != behandelt):
        raise Http404
    return blad


def adres(id_: str, route: str = "verzoek", *delen: str) -> str:
    """Return the address of a page of a request."""
    return reverse(route, args=[id_, *delen])


def titel_van(blad: VerzoekBlad) -> str:
    """Return the title: the kind, and since when; never the name of the person."""
    return str(SOORT[blad.v.soort])


def kruimels(id_: str = "", titel: str = "", hier: str = "") -> tuple[Kruimel, ...]:
    """Return the path to a page of a request."""
    eerst = (Kruimel(_("Verzoeken"), reverse("verzoeken")),)
    if not id_:
        return (*eerst, Kruimel(titel))
    return (*eerst, Kruimel(titel, adres(id_) if hier else ""), *((Kruimel(hier),) if hier else ()))


def klok(stand: str, dagen: int) -> Klok:
    """Return how long there is left, in words."""
    if stand == "afgerond":
        return Klok("", False, True)
    if stand == "opgeschort":
        return Klok(_("staat stil"), False, True)
    if dagen < 0:
        te_laat = ngettext("%(dagen)s dag te laat", "%(dagen)s dagen te laat", -dagen) % {"dagen": -dagen}
        return Klok(te_laat, True, False)
    if dagen == 0:
        return Klok(_("vandaag de laatste dag"), False, False)
    return Klok(ngettext("nog %(dagen)s dag", "nog %(dagen)s dagen", dagen) % {"dagen": dagen}, False, False)
