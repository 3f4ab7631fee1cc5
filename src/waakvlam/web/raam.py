"""The frame around every page: menu, who you are, the demo banner, messages."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.contrib.messages import get_messages
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from waakvlam.application.vragen import datalekken, patronen, verzoeken
from waakvlam.application.vragen.bewaren import mag_zien as mag_bewaren_zien
from waakvlam.application.vragen.ontwerpen import mag_zien
from waakvlam.core.toegang.mensen import mag_beheren
from waakvlam.web.brug import vrager
from waakvlam.web.live import vanzelf
from waakvlam.web.toegang.lid import Lid, lid_van

MENU = (
    ("vandaag", pgettext_lazy("menu", "Vandaag"), ("vandaag", "bewaking")),
    ("signalen", _("Signalen"), ("signalen", "signaal", "ophoping", "opletten", "cijfers")),
    ("casussen", _("Casussen"), ("casussen", "casus")),
    ("overleglijst", _("Overleglijst"), ("overleglijst",)),
    ("sparren", _("Sparren"), ("sparren",)),
    ("aanpakken", _("Aanpakken"), ("aanpakken", "aanpak")),
    ("ontwerpen", _("Ontwerpen"), ("ontwerpen", "ontwerp")),
    ("mensen", _("Mensen"), ("mensen", "mens")),
    ("buurten", _("Buurten"), ("buurten",)),
    ("netwerk", _("Netwerk"), ("netwerk", "gezichten", "gezicht", "sleutelpersonen", "sleutelpersoon")),
    ("verzoeken", _("Verzoeken"), ("verzoeken", "verzoek")),
    ("datalekken", _("Datalekken"), ("datalekken", "datalek")),
    ("bewaren", _("Bewaren"), ("bewaren", "bewaring")),
    ("patronen", _("Toezicht"), ("patronen",)),
)
"""Route name, text, first words of route names under it. What has no route yet is left out."""

WIE = {"verzoeken": verzoeken.mag_zien, "datalekken": datalekken.mag_alles, "patronen": patronen.mag_zien}
"""Entries that are there only for who handles such things."""


@dataclass(frozen=True, slots=True)
class Menupunt:
    """One entry of the menu."""

    tekst: str
    url: str
    hier: bool


@dataclass(frozen=True, slots=True)
class Melding:
    """A message after an action; ``soort`` is ok, info, warning or error."""

    tekst: str
    soort: str


@dataclass(frozen=True, slots=True)
class Raam:
    """What the base template shows around a page; ``op``: of when the page is, for who has a role.

    ``voluit``: the visitor as it stands on paper. ``vanzelf``: an open page asks for itself; it uses only its
    own parts, so nothing goes around them.
    """

    lid: Lid | None
    voluit: str
    account: str
    ingelogd: bool
    menu: tuple[Menupunt, ...]
    demo: bool
    voorbeeldnaam: str
    meldingen: tuple[Melding, ...]
    pad: str
    op: datetime | None
    vanzelf: bool


SOORT = {"success": "ok", "error": "error", "warning": "warning"}


def _menu(request: HttpRequest) -> tuple[Menupunt, ...]:
    route = request.resolver_match.url_name if request.resolver_match else None
    eerste = (route or "").split("-")[0]
    punten = []
    for naam, tekst, onder in MENU:
        if naam == "ontwerpen" and not mag_zien(vrager(request)):
            continue
        if naam in ("mensen", "buurten") and not mag_beheren(vrager(request).kijker):
            continue
        if naam in WIE and not WIE[naam](vrager(request)):
            continue
        if naam == "bewaren" and not mag_bewaren_zien(vrager(request)):
            continue
        try:
            punten.append(Menupunt(str(tekst), reverse(naam), eerste in onder))
        except NoReverseMatch:
            continue
    return tuple(punten)


def _berichten(request: HttpRequest) -> Iterable[Message]:
    """Return what was said to the visitor; a page that asks for itself leaves it to the next one."""
    return () if vanzelf(request) else get_messages(request)


def raam(request: HttpRequest) -> dict[str, Raam]:
    """Context processor: puts ``raam`` beside the fields of the page."""
    ingelogd = hasattr(request, "user") and request.user.is_authenticated
    lid = lid_van(request) if ingelogd else None
    return {
        "raam": Raam(
            lid=lid,
            voluit=lid.voluit if lid else "",
            account=str(request.user.pk) if ingelogd else "",
            ingelogd=ingelogd,
            menu=_menu(request) if lid and not vanzelf(request) else (),
            demo=settings.DEMO,
            voorbeeldnaam=settings.DEMO_GEMEENTE,
            meldingen=tuple(Melding(str(m), SOORT.get(m.level_tag, "info")) for m in _berichten(request)),
            pad=request.get_full_path(),
            op=vrager(request).nu if lid else None,
            vanzelf=vanzelf(request),
        )
    }
