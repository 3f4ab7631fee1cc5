"""What can be done on the pages of picture and judgement: per deed its command, fields and words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from waakvlam.core.beeld import oordeelopdrachten as j
from waakvlam.core.beeld import opdrachten as o
from waakvlam.web.casus.doen.soorten import Soort, Woord

BEELD, OORDEEL = "casus-beeld", "casus-oordeel"


@dataclass(frozen=True, slots=True)
class Daad:
    """A deed. ``ding``: the field that says what it is about. ``terug``: the page to go back to.

    ``vast``: fields with one value. ``later``: what lacks may be filled in later, once it was refused.
    """

    soort: Soort
    terug: str
    ding: str = ""
    vast: Mapping[str, Any] = field(default_factory=dict)
    later: Woord = ""


def _daad(
    klasse: Any,
    titel: Woord,
    uitleg: Woord,
    velden: tuple[str, ...],
    labels: dict[str, Woord],
    terug: str = BEELD,
    ding: str = "",
    nieuw: bool = False,
    vervangt: bool = False,
    vast: Mapping[str, Any] | None = None,
    later: Woord = "",
) -> Daad:
    """Make a deed; ``nieuw``: its texts go to a circle that can be chosen."""
    alle = (*((ding,) if ding else ()), *velden)
    soort = Soort(
        klasse, "", titel, uitleg, _("Bewaar"), _("Het is bewaard."), alle,
        kring=nieuw, persoon=nieuw, gelezen=vervangt, labels=labels,
    )  # fmt: skip
    return Daad(soort, terug, ding, vast or {}, later)


NAMEN = _("Zonder namen: schrijf P1, of «de buurman».")
BRON = _("Waarop steunt het?")
WANNEER = _("Wanneer was dit zo?")
LATER_BRON = _("Nu doen, later aanvullen: de bron wordt een taak")
LATER_HULP = _("Nu doen, later aanvullen: wie er helpt wordt een taak")
WAAROM = _("Waarom?")

DADEN: dict[str, Daad] = {
    "doe-uitspraak": _daad(
        o.DoeUitspraak, _("In het beeld zetten"), NAMEN,
        ("soort", "tekst", "bron", "bevestigd_door", "gezegd", "waar_op", "zoekt_uit", "uiterlijk"),
        {"soort": _("Wat is het?"), "tekst": _("Wat is er, in één zin?"), "bron": BRON,
         "bevestigd_door": _("Wie bevestigt het?"), "gezegd": _("Wie zei het?"), "waar_op": WANNEER,
         "zoekt_uit": _("Wie zoekt het uit?")},
        nieuw=True, later=LATER_BRON,
    ),
    "zet-uitspraak": _daad(
        o.ZetUitspraak, _("Iets anders van maken"),
        _("Wat het was, blijft erbij staan. Een feit heeft een bron, of iemand die het bevestigt."),
        ("soort", "grond", "bron", "bevestigd_door"),
        {"soort": _("Wat is het nu?"), "grond": WAAROM, "bron": BRON,
         "bevestigd_door": _("Wie bevestigt het?")},
        ding="uitspraak", vervangt=True, later=LATER_BRON,
    ),
    "wijzig-uitspraak": _daad(
        o.WijzigUitspraak, _("Rechtzetten"), _("Wat er stond, blijft te lezen."),
        ("tekst", "bron", "gezegd", "waar_op"),
        {"tekst": _("Wat moet er staan?"), "bron": BRON, "gezegd": _("Wie zei het?"), "waar_op": WANNEER},
        ding="uitspraak", vervangt=True,
    ),
    "bevestig-uitspraak": _daad(
        o.WeegUitspraak, _("Dit klopt"), _("Bevestigen verandert niet wat het is."),
        ("door", "tekst"),
        {"door": _("Wie zegt dat, als u dat niet zelf bent?"), "tekst": _("Hoe weet diegene dat?")},
        ding="uitspraak", vast={"klopt": True},
    ),
    "weerspreek-uitspraak": _daad(
        o.WeegUitspraak, _("Dit klopt niet"), _("Beide blijven staan."),
        ("door", "tekst"),
        {"door": _("Wie zegt dat, als u dat niet zelf bent?"), "tekst": _("Wat klopt er niet?")},
        ding="uitspraak", vast={"klopt": False},
    ),
    "zoek-uit": _daad(
        o.ZoekUit, _("Wie zoekt het uit?"), _("Dit wordt een taak."), ("rol", "uiterlijk"),
        {"rol": _("Wie zoekt het uit?")}, ding="uitspraak",
    ),
    "beantwoord-uitspraak": _daad(
        o.BeantwoordUitspraak, _("Antwoord"),
        _("Een gerucht blijft een gerucht, ook met een antwoord."), ("tekst",),
        {"tekst": _("Wat is het antwoord?")}, ding="uitspraak", vervangt=True,
    ),
    "laat-uitspraak-vervallen": _daad(
        o.LaatUitspraakVervallen, _("Laten vervallen"), _("Het blijft te lezen, met uw reden erbij."),
        ("reden",), {"reden": WAAROM}, ding="uitspraak", vervangt=True,
    ),
    "meld-tegenspraak": _daad(
        o.MeldTegenspraak, _("Spreekt iets tegen"),
        _("Dit staat bij allebei, tot iemand het oplost."), ("ander", "tekst"),
        {"ander": _("Wat kan niet tegelijk kloppen?"), "tekst": _("Wat klopt er niet met elkaar?")},
        ding="uitspraak",
    ),
    "los-tegenspraak-op": _daad(
        o.LosTegenspraakOp, _("Tegenspraak oplossen"), _("Wat er stond, blijft te lezen."),
        ("geldt", "tekst"), {"geldt": _("Welke klopt?"), "tekst": _("Hoe zit het?")},
        ding="tegenspraak", vervangt=True,
    ),
    "noem-partij": _daad(
        o.NoemPartij, _("Wie hoort erbij?"),
        _("Groepen en organisaties. Een mens staat hier alleen als P1 of P2, nooit met een naam."),
        ("soort", "naam", "persoon", "rol", "partij"),
        {"soort": _("Wat is het?"), "naam": _("Hoe heet de groep of organisatie?"),
         "persoon": _("Welke persoon?"), "rol": _("Welk deel heeft deze partij?")},
        nieuw=True, vervangt=True,
    ),
    "laat-partij-vervallen": _daad(
        o.LaatPartijVervallen, _("Hoort er niet bij"), _("Het blijft te lezen, met uw reden erbij."),
        ("reden",), {"reden": WAAROM}, ding="partij", vervangt=True,
    ),
    "leg-band": _daad(
        o.LegBand, _("Hoe verhouden zij zich?"), NAMEN, ("naar", "tekst"),
        {"naar": _("Tot wie?"), "tekst": _("Hoe verhouden zij zich tot elkaar?")}, ding="partij",
    ),
    "laat-band-los": _daad(
        o.LaatBandLos, _("Klopt niet meer"), _("Het blijft te lezen, met uw reden erbij."),
        ("reden",), {"reden": WAAROM}, ding="band", vervangt=True,
    ),
    "schrijf-mediabeeld": _daad(
        o.SchrijfMediabeeld, _("Wat staat er in de media?"),
        _("Alleen wat openbaar is, samengevat. Geen accounts, en niemand wordt gevolgd."),
        ("kanaal", "toon", "omvang", "tekst"),
        {"kanaal": _("Waar?"), "toon": _("Wat is de toon?"), "omvang": _("Hoeveel is het?"),
         "tekst": _("Wat ziet u, in grote lijnen?")},
        nieuw=True,
    ),
    "stel-beeld-vast": _daad(
        o.StelBeeldVast, _("Dit is nu het beeld"), _("Daar kunt u later naar terugkijken."),
        ("compleet", "tekst", "gremium"),
        {"compleet": _("Is het genoeg om op te oordelen?"), "tekst": _("Wat mist er nog?"),
         "gremium": _("Welk team stelt het vast?")},
        nieuw=True,
    ),
    "geef-oordeel": _daad(
        j.GeefOordeel, _("Ons oordeel"),
        _("U oordeelt samen. Dit is een advies: het niveau verandert er niet door."),
        ("niveau", "fase", "reden", "ernst", "spoed", "steunt_op"),
        {"niveau": _("Welk niveau past?"), "fase": _("Welke fase past?"), "reden": WAAROM,
         "ernst": _("Hoe ernstig is het?"), "spoed": _("Hoeveel haast is er?"),
         "steunt_op": _("Waarop steunt dit?")},
        OORDEEL, nieuw=True,
    ),
    "zie-anders": _daad(
        j.ZieAnders, _("Wie ziet het anders?"),
        _("Dit staat naast het oordeel. Het hoeft niet opgelost."), ("door", "niveau", "tekst"),
        {"door": _("Wie ziet het anders, als u dat niet zelf bent?"), "niveau": _("Welk niveau past dan?"),
         "tekst": _("Wat ziet diegene anders, en waarom?")},
        OORDEEL, ding="oordeel",
    ),
    "schrijf-als-dan": _daad(
        j.SchrijfAlsDan, _("Als … dan …"), NAMEN,
        ("als", "dan", "kans", "gevolg", "ergste", "zelf", "hulp", "verwacht", "communicatie", "woordvoerder",
         "uit", "als_dan"),
        {"als": _("Als …"), "dan": _("Dan …"), "kans": _("Hoe waarschijnlijk is dat, in woorden?"),
         "gevolg": _("Wat is het gevolg, in woorden?"), "ergste": _("Dit is het ergste wat kan gebeuren"),
         "zelf": _("Kunnen wij dit zelf aan?"), "hulp": _("Van wie is hulp nodig?"),
         "verwacht": _("Wanneer kan het gebeuren?"), "communicatie": _("Wat vertellen wij dan, en aan wie?"),
         "woordvoerder": _("Wie voert dan het woord?"),
         "uit": _("Doet het denken aan een scenario uit uw aanpak?")},
        OORDEEL, nieuw=True, vervangt=True, later=LATER_HULP,
    ),
    "laat-als-dan-vervallen": _daad(
        j.LaatAlsDanVervallen, _("Laten vervallen"), _("Het blijft te lezen, met uw reden erbij."),
        ("reden",), {"reden": WAAROM}, OORDEEL, ding="als_dan", vervangt=True,
    ),
    "noem-optie": _daad(
        j.NoemOptie, _("Wat kunnen wij dan doen?"), NAMEN, ("tekst", "voor", "tegen"),
        {"tekst": _("Wat kunt u doen?"), "voor": _("Wat is ervoor?"), "tegen": _("Wat is ertegen?")},
        OORDEEL, ding="als_dan",
    ),
    "neem-standpunt-in": _daad(
        j.NeemStandpuntIn, _("Ons standpunt"), _("Het vorige standpunt blijft te lezen."),
        ("probleem", "van_wie", "standpunt"),
        {"probleem": _("Wat is het probleem?"), "van_wie": _("Van wie is het probleem?"),
         "standpunt": _("Waar staan wij?")},
        OORDEEL, nieuw=True,
    ),
}  # fmt: skip
