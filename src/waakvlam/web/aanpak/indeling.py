"""The chapters of an approach: which rules stand in which, in what order, under which headings."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.woorden import Woorden
from waakvlam.core.aanpak.woorden.basis import _
from waakvlam.core.aanpak.woorden.velden import ONDERDELEN, vaste_waarde


@dataclass(frozen=True, slots=True)
class Indeling:
    """A chapter: its rules are those under ``wortels``, in that order.

    ``bij`` gives the heading under which a rule stands. ``vouw``: a rule shows its name first and the rest
    on request. ``los``: root key of which each rule has a page of its own, and the word in its address.
    ``filters``: name in the address, label, root key of the choices.
    """

    code: str
    titel: str
    uitleg: str
    wortels: tuple[str, ...]
    vouw: bool = False
    los: tuple[str, str] = ("", "")
    filters: tuple[tuple[str, str, str], ...] = ()


def kop(w: Woorden, wortel: str, code: str, ding: Any) -> str:
    """Return the heading under which a rule stands within its chapter; empty for none."""
    vorm = KOPPEN.get(wortel)
    return vorm(w, code, ding) if vorm else ""


def _stapkop(w: Woorden, code: str, s: Any) -> str:
    if s.soort == "instap":
        return w._("Hier begint een casus")
    if "*" in s.van:
        return w._("Vanaf elk niveau")
    return w._("Vanaf %(niveau)s") % {"niveau": w.niveau(s.van[0])}


def _alleen_kop(wortel: str) -> Callable[[Woorden, str, Any], str]:
    return lambda w, code, ding: w._(ONDERDELEN[wortel])


KOPPEN: dict[str, Callable[[Woorden, str, Any], str]] = {
    "rollen": lambda w, code, r: w.naam("kring", r.kring),
    "overgangen": _stapkop,
    "aanleidingen": lambda w, code, a: a.groep or w._(ONDERDELEN["aanleidingen"]),
    "contacten": lambda w, code, c: c.groep,
    "factoren": lambda w, code, f: f.groep or w._(ONDERDELEN["factoren"]),
    "lijsten": lambda w, code, lijst: w._(vaste_waarde("soort", lijst.soort)).capitalize(),
    "plichten": lambda w, code, p: w.rol(p.rol[0]) if p.rol else "",
    "termijnen": lambda w, code, t: (
        w._("Voor elke casus") if t.bereik == "casus" else w._("Voor de gemeente als geheel")
    ),
    "samenvatting": lambda w, code, c: (
        w._("De eigen tabel van de bron: %(niveau)s") % {"niveau": w.niveau(code.partition(".")[0])}
    ),
    **{
        wortel: _alleen_kop(wortel)
        for wortel in (
            *("fasen", "aspecten", "markeringen", "kenmerken", "labels", "kringen", "doorgifte", "sectoren"),
            *("partnerblokken", "perspectieven", "instrumenten", "verwijzingen", "bronnen"),
        )
    },
}
"""Headings within a chapter, by root key; a root key that is not here stands without a heading."""

HOOFDSTUKKEN = (
    Indeling(
        "niveaus",
        _("Niveaus"),
        _("Wat elk niveau is, waaraan u het herkent en wie de regie heeft."),
        ("niveaus", "fasen", "aspecten", "samenvatting"),
        los=("niveaus", "niveau"),
    ),
    Indeling(
        "stappen",
        _("Stappen"),
        _("Hoe een casus van niveau verandert: wie beslist, wat er eerst moet zijn en wat er volgt."),
        ("overgangen", "markeringen"),
        vouw=True,
    ),
    Indeling(
        "aanleidingen",
        _("Aanleidingen"),
        _("Wat u aanvinkt als reden om op of af te schalen, en wat u over een casus vastlegt."),
        ("aanleidingen", "kenmerken"),
    ),
    Indeling(
        "rollen",
        _("Rollen"),
        _("Wie er meedoen, wat zij doen en waartoe zij bevoegd zijn."),
        ("rollen", "sectoren"),
        vouw=True,
    ),
    Indeling(
        "teams",
        _("Teams en overleggen"),
        _("Wie met wie overlegt, wie voorzit en wat er uit moet komen."),
        ("gremia",),
        vouw=True,
    ),
    Indeling(
        "plichten",
        _("Wat wordt van wie gevraagd"),
        _("Wat de aanpak van elke rol vraagt."),
        ("plichten",),
        filters=(("rol", _("Rol"), "rollen"), ("niveau", _("Niveau"), "niveaus")),
    ),
    Indeling("termijnen", _("Termijnen"), _("Wat op tijd moet, en wie daarop let."), ("termijnen",)),
    Indeling(
        "lijsten",
        _("Lijsten"),
        _("Vragenlijsten, checklists en agenda's, heel en om leeg af te drukken."),
        ("lijsten", "labels"),
        los=("lijsten", "lijst"),
    ),
    Indeling(
        "producten",
        _("Producten"),
        _("Wat er op papier moet komen, zoals een plan of een advies."),
        ("producten",),
        vouw=True,
    ),
    Indeling(
        "scenarios",
        _("Scenario's"),
        _("Soorten gebeurtenissen om op voorbereid te zijn, met wie dan wat doet."),
        ("scenarios", "partnerblokken"),
        los=("scenarios", "scenario"),
    ),
    Indeling(
        "routes",
        _("Signalen"),
        _("Hoe een signaal loopt, en waar welk signaal naartoe gaat."),
        ("signaalwegen", "routes"),
    ),
    Indeling(
        "organisaties",
        _("Organisaties"),
        _("Wat elke organisatie doet, mag en moet."),
        ("organisaties",),
        vouw=True,
    ),
    Indeling(
        "instrumenten",
        _("Instrumenten"),
        _("Wat u kunt inzetten, waarvoor het bedoeld is en wat bekend is van de werking."),
        ("perspectieven", "factoren", "instrumenten"),
        vouw=True,
        filters=(
            ("perspectief", _("Manier van handelen"), "perspectieven"),
            ("factor", _("Risicofactor"), "factoren"),
        ),
    ),
    Indeling("beginselen", _("Uitgangspunten"), _("Waar iedereen zich aan houdt."), ("beginselen",)),
    Indeling(
        "communicatie",
        _("Communicatie"),
        _("Wie wat aan wie vertelt, en in welke volgorde."),
        ("communicatie",),
    ),
    Indeling(
        "kringen",
        _("Wie ziet wat"),
        _("Welke kringen er zijn, en wat van de ene naar de andere mag."),
        ("kringen", "doorgifte"),
    ),
    Indeling("contacten", _("Contacten"), _("Wie u kunt bereiken, per functie."), ("contacten",)),
    Indeling("begrippen", _("Begrippen"), _("Wat de woorden betekenen."), ("begrippen",)),
    Indeling("praktijk", _("Voorbeelden"), _("Hoe het elders of eerder ging."), ("praktijk",)),
    Indeling("oefenen", _("Oefenen"), _("Wat u oefent, en hoe vaak."), ("oefening",)),
    Indeling(
        "verwijzingen",
        _("Bronnen en verwijzingen"),
        _("Waar de aanpak vandaan komt, en wat er nog meer geldt."),
        ("bronnen", "verwijzingen"),
    ),
)
"""All chapters in reading order. Every root key of the language stands in exactly one."""

KEUZES, AANPASSINGEN = "keuzes", "aanpassingen"
EXTRA = {
    KEUZES: (
        _("Waar wij kozen"),
        _(
            "De bron zegt niet alles, en soms twee dingen. Hier staat wat wij kozen. "
            "Uw gemeente mag anders kiezen."
        ),
    ),
    AANPASSINGEN: (
        _("Eigen aanpassingen"),
        _("Wat uw gemeente anders doet dan de aanpak waarop deze rust, met de reden erbij."),
    ),
}
"""Title and explanation of the pages that gather rules from all chapters."""


def indeling_van(wortel: str) -> Indeling:
    """Return the chapter in which the rules under a root key stand; KeyError for one in none."""
    return _VAN[wortel]


_VAN = {wortel: deel for deel in HOOFDSTUKKEN for wortel in deel.wortels}


def plat(m: AanpakModel, wortel: str) -> dict[str, Any]:
    """Return the rules under a root key; a map of maps becomes one map, with codes such as ``ave3.casus``."""
    gevonden: dict[str, Any] = {}
    for code, ding in getattr(m, wortel).items():
        if isinstance(ding, dict):
            gevonden |= {f"{code}.{rij}": cel for rij, cel in ding.items()}
        else:
            gevonden[code] = ding
    return gevonden
