"""What can be done on the pages of measures and the plan: per deed its command, fields and words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from waakvlam.core.maatregel import opdrachten as o
from waakvlam.web.casus.doen.soorten import Soort, Woord

MAATREGELEN, PLAN = "casus-maatregelen", "casus-plan"


@dataclass(frozen=True, slots=True)
class Daad:
    """A deed. ``ding``: the field that says what it is about. ``terug``: the page to go back to.

    ``vast``: fields with one value. ``vouw``: fields that are folded away until somebody needs them.
    ``dicht``: also possible when the case is closed, for what runs must be ended.
    """

    soort: Soort
    terug: str
    ding: str = ""
    vast: Mapping[str, Any] = field(default_factory=dict)
    vouw: tuple[str, ...] = ()
    dicht: bool = False


BEWAAR, BEWAARD = _("Bewaar"), _("Het is bewaard.")


def _daad(
    klasse: Any,
    titel: Woord,
    uitleg: Woord,
    velden: tuple[str, ...],
    labels: dict[str, Woord],
    terug: str = MAATREGELEN,
    ding: str = "",
    vast: Mapping[str, Any] | None = None,
    vouw: tuple[str, ...] = (),
    dicht: bool = False,
    knop: Woord = BEWAAR,
    klaar: Woord = BEWAARD,
) -> Daad:
    """Make a deed. Without a ``ding`` it is about something new, in a circle that can be chosen."""
    alle = (*((ding,) if ding else ()), *velden, *vouw)
    nieuw = not ding or ding == "deel"
    soort = Soort(
        klasse, "", titel, uitleg, knop, klaar, alle,
        kring=nieuw, persoon=not ding, gelezen=bool(ding), labels=labels,
    )  # fmt: skip
    return Daad(soort, terug, ding, vast or {}, vouw, dicht)


NAMEN = _("Zonder namen: schrijf P1, of «de buurman».")
WAAROM = _("Waarom?")
WAT = _("Wat gebeurt er, zo precies dat iedereen het herkent?")
RESULTAAT = _("Waaraan ziet u straks dat het werkte?")
EIGENAAR = _("Wie voert het uit, of laat het doen?")
BEWAAKT = _("Wie bewaakt dat het gebeurt?")
DOELEN = _("Bij welk doel hoort het?")
PAST = _("Waarom past dit bij wat er is gebeurd?")
LICHTER = _("Wat is lichter, en waarom is dat niet genoeg?")
TOT = _("Wanneer stopt het?")
HERZIEN = _("Wanneer kijkt u of het nog nodig is?")
BESLUIT: dict[str, Woord] = {
    "grond": _("Waarop steunt het besluit?"),
    "advies": _("Welk advies was er, en van wie?"),
    "oneens": _("Wie is het er niet mee eens?"),
    "tegen": _("Waarom niet?"),
    "gremium": _("Welk team besloot?"),
}

DADEN: dict[str, Daad] = {
    "neem-maatregel": _daad(
        o.NeemMaatregel, _("Maatregel nemen"),
        _("Een maatregel heeft altijd een einde, of een dag waarop u kijkt of het nog nodig is."),
        ("tekst", "soort", "rol", "resultaat", "tot", "herzien", "doelen", "past", "lichter"),
        {"tekst": WAT, "soort": _("Wat voor maatregel is het?"), "rol": EIGENAAR, "resultaat": RESULTAAT,
         "doelen": DOELEN, "begin": _("Wanneer begint het?"), "tot": TOT, "herzien": HERZIEN,
         "bewaakt_door": BEWAAKT, "keten": _("In welke keten?"),
         "bevoegdheid": _("Op welke wet rust het?"), "past": PAST, "lichter": LICHTER} | BESLUIT,
        vouw=("bevoegdheid", "begin", "keten", "bewaakt_door", *BESLUIT),
        knop=_("Neem de maatregel"), klaar=_("De maatregel is genomen."),
    ),
    "verleng-maatregel": _daad(
        o.VerlengMaatregel, _("Verlengen"),
        _("Kies een nieuw einde, of alleen een nieuwe dag om te kijken. Langer dan de wet kan niet."),
        ("tot", "herzien", "reden"),
        {"tot": TOT, "herzien": HERZIEN, "reden": _("Waarom is het nog nodig?")},
        ding="maatregel", dicht=True, knop=_("Verleng"), klaar=_("De maatregel loopt door."),
    ),
    "pas-maatregel-aan": _daad(
        o.PasMaatregelAan, _("Aanpassen"),
        _("Wat er stond, blijft te lezen. Verander alleen wat anders moet."),
        ("tekst", "rol", "bewaakt_door", "resultaat", "doelen", "past", "lichter", "reden"),
        {"tekst": WAT, "rol": EIGENAAR, "bewaakt_door": BEWAAKT, "resultaat": RESULTAAT, "doelen": DOELEN,
         "past": PAST, "lichter": LICHTER, "reden": _("Waarom moet het anders?")},
        ding="maatregel", dicht=True,
    ),
    "beeindig-maatregel": _daad(
        o.BeeindigMaatregel, _("Stoppen"), _("Wat het opleverde, helpt bij de volgende keer."),
        ("uitkomst", "afloop"),
        {"uitkomst": _("Wat bracht het?"), "afloop": _("Wat leverde het op, of waarom stopt u?")},
        ding="maatregel", dicht=True, knop=_("Stop de maatregel"), klaar=_("De maatregel is gestopt."),
    ),
    "neem-teambesluit": _daad(
        o.NeemTeambesluit, _("Besluit vastleggen"),
        _("Een besluit dat geen stap in de aanpak is. Ook een besluit over het beeld of het oordeel telt."),
        ("tekst", "over", "grond"),
        {"tekst": _("Wat is besloten?"), "over": _("Waarover gaat het?")} | BESLUIT,
        vouw=("advies", "oneens", "tegen", "gremium"),
        knop=_("Leg het besluit vast"), klaar=_("Het besluit is vastgelegd."),
    ),
    "bevestig-teambesluit": _daad(
        o.BevestigTeambesluit, _("Klopt dit besluit?"), _("U bevestigt wat hier staat."), ("tekst",),
        {"tekst": _("Wilt u er iets bij zeggen?")}, ding="besluit", vast={"klopt": True}, dicht=True,
        knop=_("Klopt"), klaar=_("Het besluit is bevestigd."),
    ),
    "weerspreek-teambesluit": _daad(
        o.BevestigTeambesluit, _("Klopt dit besluit niet?"),
        _("Wat is vastgelegd, blijft staan. Uw antwoord komt ernaast."),
        ("tekst",), {"tekst": _("Wat klopt er niet, of waarom niet?")},
        ding="besluit", vast={"klopt": False}, dicht=True,
        knop=_("Klopt niet"), klaar=_("Uw antwoord staat naast het besluit."),
    ),
    "stel-doel": _daad(
        o.StelDoel, _("Doel stellen"), _("Wat wilt u samen bereiken? Een doel kan subdoelen hebben."),
        ("tekst", "boven"), {"tekst": _("Wat wilt u bereiken?"), "boven": _("Hoort het bij een ander doel?")},
        knop=_("Stel het doel"), klaar=_("Het doel staat erbij."),
    ),
    "wijzig-doel": _daad(
        o.WijzigDoel, _("Doel in andere woorden"), _("Wat er stond, blijft te lezen in het verloop."),
        ("tekst",), {"tekst": _("Wat wilt u bereiken?")}, ding="doel",
    ),
    "rond-doel-af": _daad(
        o.RondDoelAf, _("Doel afronden"), _("Een doel loslaten mag ook. Zeg erbij waarom."),
        ("uitkomst", "reden"),
        {"uitkomst": _("Hoe staat het ervoor?"), "reden": _("Waaraan ziet u dat, of waarom laat u het los?")},
        ding="doel", dicht=True, knop=_("Rond af"), klaar=_("Het doel is afgerond."),
    ),
    "geef-mandaat": _daad(
        o.GeefMandaat, _("Zelf laten besluiten"),
        _("Tot de dag die u kiest. Wat in de wet aan iemand is gegeven, geeft u zo niet weg."),
        ("rol", "tekst", "tot"),
        {"rol": _("Wie mag zelf besluiten?"), "tekst": _("Waarover?"), "tot": _("Tot wanneer?")},
        knop=_("Geef mandaat"), klaar=_("Het mandaat is vastgelegd."),
    ),
    "trek-mandaat-in": _daad(
        o.TrekMandaatIn, _("Mandaat intrekken"), _("Vanaf nu besluit weer wie de regie heeft."),
        ("reden",), {"reden": WAAROM}, ding="mandaat", knop=_("Trek in"),
        klaar=_("Het mandaat is ingetrokken."),
    ),
    "schrijf-plandeel": _daad(
        o.SchrijfPlandeel, _("Plan schrijven"), _("Wat er stond, blijft als eerdere versie."),
        ("tekst",),
        {"rol": _("Wie let hierop?"), "elke": _("Hoe vaak kijkt u er samen naar?"),
         "kijk_op": _("Wanneer kijkt u er voor het eerst weer naar?")},
        PLAN, ding="deel", vouw=("rol", "elke", "kijk_op"), dicht=True,
    ),
    "bekijk-plandeel": _daad(
        o.BekijkPlandeel, _("Samen bekeken"), _("Leg vast dat u dit samen hebt bekeken, en wanneer weer."),
        ("tekst", "kijk_op"), {"tekst": _("Wat zag u?"), "kijk_op": _("Wanneer kijkt u weer?")},
        PLAN, ding="deel", dicht=True,
    ),
}  # fmt: skip
