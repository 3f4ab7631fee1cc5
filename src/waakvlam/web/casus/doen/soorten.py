"""The small forms: for every command its title, its fields in order, and the words on the page."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waakvlam.core.casus import opdrachten as o

Woord = str | Promise


@dataclass(frozen=True, slots=True)
class Soort:
    """A form for one command.

    ``eerst`` is the field that decides what the others are: it is chosen on a page of its own. ``kring``:
    the text goes to a circle that can be chosen. ``dicht``: also possible when the case is closed.
    ``gelezen``: it replaces what was there, so a change by somebody else meanwhile is shown first.
    ``persoon``: it can be about one person, and then goes when that person's particulars go.
    """

    klasse: Any
    groep: str
    titel: Woord
    uitleg: Woord
    knop: Woord
    klaar: Woord
    velden: tuple[str, ...]
    eerst: str = ""
    kring: bool = False
    dicht: bool = False
    gelezen: bool = False
    persoon: bool = False
    labels: dict[str, Woord] = field(default_factory=dict)


GROEPEN: dict[str, Woord] = {
    "schrijven": _("Opschrijven"),
    "mensen": _("Met mensen"),
    "regie": _("Regie en taken"),
}

ALLE = (
    Soort(
        o.Noteer, "schrijven", _("Notitie"),
        _("Wat u zag, hoorde of nog wilt weten. Feit en gerucht houden wij uit elkaar."),
        _("Bewaar notitie"), _("De notitie is bewaard."), ("soort", "tekst", "merk"),
        kring=True, dicht=True, persoon=True,
        labels={"soort": _("Wat is het?"), "tekst": _("De notitie"),
                "merk": _("Wie mag dit doorgeven? Kies een merk als het ergens vandaan komt.")},
    ),
    Soort(
        o.WerkStandBij, "schrijven", _("Stand in vijf regels"),
        _("Hoe staat het nu? Hoogstens vijf regels, zonder namen. Iedereen in de casus leest dit."),
        _("Bewaar de stand"), _("De stand is bijgewerkt."), ("regels",), gelezen=True,
        labels={"regels": _("De stand van nu")},
    ),
    Soort(
        o.LegProductVast, "schrijven", _("Plan, advies of lijst"),
        _("Leg vast dat iets klaar is, of welke delen er al zijn."),
        _("Leg vast"), _("Het is vastgelegd."),
        ("heel", "delen", "niet_van_toepassing", "gremium", "verantwoordelijk", "tekst", "afwijken"),
        eerst="product", kring=True,
        labels={"gremium": _("In welk overleg is het gemaakt?"),
                "tekst": _("Inhoud, of waar het te vinden is"),
                "verantwoordelijk": _("Wie is ervoor verantwoordelijk?")},
    ),
    Soort(
        o.BreekAf, "schrijven", _("Plan of stuk afbreken"),
        _("Wat is afgebroken, telt niet meer mee. Het gaat eerder weg dan de rest van de casus."),
        _("Breek af"), _("Het is afgebroken."), ("reden",), eerst="product", kring=True,
        labels={"reden": _("Waarom is het afgebroken?")},
    ),
    Soort(
        o.StelKenmerk, "schrijven", _("Kenmerk van de casus"),
        _("Een kenmerk kan veranderen wie de regie heeft."),
        _("Bewaar"), _("Het kenmerk is bewaard."), ("waarde", "grond"), eerst="kenmerk", gelezen=True,
        labels={"grond": _("Waarop steunt dat?")},
    ),
    Soort(
        o.Corrigeer, "schrijven", _("Correctie"),
        _("Wat eerder is vastgelegd blijft staan. Uw correctie komt ernaast."),
        _("Bewaar correctie"), _("De correctie staat erbij."), ("nr", "tekst"), dicht=True,
        labels={"tekst": _("Wat klopt er wel?")},
    ),
    Soort(
        o.Raadpleeg, "mensen", _("Overlegd met iemand"),
        _("U sprak iemand, aan de telefoon of aan tafel."),
        _("Leg vast"), _("Het overleg is vastgelegd."), ("wie", "over", "uitkomst", "tekst"), kring=True,
        labels={"wie": _("Met wie?"), "over": _("Over welke stap?"), "uitkomst": _("Was diegene het eens?"),
                "tekst": _("Wat kwam eruit?")},
    ),
    Soort(
        o.HoudOverleg, "mensen", _("Overleg vastleggen"),
        _("Een team kwam bijeen over deze casus."),
        _("Leg overleg vast"), _("Het overleg is vastgelegd."),
        ("aanwezig", "voorzitter", "zitting", "sluit", "tekst", "afwijken"),
        eerst="gremium", kring=True,
        labels={"aanwezig": _("Wie waren erbij?"), "voorzitter": _("Wie zat voor?"),
                "zitting": _("De hoeveelste keer is dit?"), "sluit": _("Het overleg is afgerond"),
                "tekst": _("Wat is besproken?")},
    ),
    Soort(
        o.RoepBijeen, "mensen", _("Team bijeenroepen"),
        _("Roep een team bij elkaar voor deze casus."),
        _("Roep bijeen"), _("Het team is bijeengeroepen."), ("om", "genodigd", "reden", "afwijken"),
        eerst="gremium",
        labels={"om": _("Wanneer begint het?"), "genodigd": _("Wie nodigt u extra uit?")},
    ),
    Soort(
        o.GeefAdvies, "mensen", _("Advies"),
        _("Een advies verandert geen niveau en geen regie. Het blijft wel staan."),
        _("Leg advies vast"), _("Het advies is vastgelegd."), ("door", "over", "strekking", "tekst"),
        kring=True,
        labels={"door": _("Wie adviseert, als u dat niet zelf bent?"), "over": _("Over welke stap?"),
                "tekst": _("Het advies")},
    ),
    Soort(
        o.Informeer, "mensen", _("Wie weet het al?"),
        _("Leg vast wie het nu weet."),
        _("Verteld"), _("Vastgelegd: verteld."), ("wie", "tekst"), dicht=True,
        labels={"wie": _("Wie hebt u het verteld?"), "tekst": _("Wat hebt u verteld?")},
    ),
    Soort(
        o.WijsAan, "regie", _("Regie aanwijzen"),
        _("Er is altijd iemand die de regie heeft."),
        _("Wijs aan"), _("De regie is aangewezen."), ("rol", "tot", "reden", "afwijken"),
        eerst="lijn", gelezen=True,
        labels={"rol": _("Wie krijgt de regie?"), "tot": _("Tot wanneer, als het tijdelijk is?")},
    ),
    Soort(
        o.MaakTaak, "regie", _("Taak maken"),
        _("Iets wat gedaan moet worden, door wie en wanneer."),
        _("Maak taak"), _("De taak is gemaakt."), ("tekst", "rol", "uiterlijk", "gremium", "afwijken"),
        labels={"tekst": _("Wat moet er gebeuren?"), "rol": _("Wie doet het?"),
                "gremium": _("Is het een taak van een team?")},
    ),
    Soort(
        o.PlanTaak, "regie", _("Taak verzetten"),
        _("Geef een taak een andere dag, of aan iemand anders."),
        _("Bewaar"), _("De taak is verzet."), ("taak", "uiterlijk", "rol"), gelezen=True, dicht=True,
        labels={"rol": _("Wie pakt het op?")},
    ),
    Soort(
        o.RondAf, "regie", _("Taak afronden"),
        _("Lukt iets niet? Dat is goed om te weten. Schrijf waarom."),
        _("Bewaar"), _("Dat is vastgelegd."), ("taak", "uitkomst", "tekst"), gelezen=True, dicht=True,
        labels={"uitkomst": _("Hoe ging het?")},
    ),
    Soort(
        o.Ontbind, "regie", _("Team beëindigen"),
        _("Het team is voor deze casus niet meer nodig."),
        _("Beëindig"), _("Het team is beëindigd."), ("gremium", "reden"),
    ),
    Soort(
        o.StemIn, "mensen", _("Meebesluiten"),
        _("U besluit mee over een stap. Zeg of u het ermee eens bent."),
        _("Leg vast"), _("Uw antwoord is vastgelegd."), ("stap", "eens", "tekst"),
        labels={"stap": _("Over welke stap?"), "eens": _("Bent u het ermee eens?")},
    ),
    Soort(
        o.BevestigBesluit, "", _("Klopt dit besluit niet?"),
        _("Wat is vastgelegd blijft staan. Uw antwoord komt ernaast. Daarna is er een nieuw besluit nodig."),
        _("Klopt niet"), _("U hebt het besluit weersproken. Beide blijven staan."),
        ("besluit", "klopt", "tekst"),
        dicht=True, labels={"tekst": _("Wat klopt er niet?"), "besluit": _("Welk besluit?")},
    ),
    Soort(
        o.Heropen, "", _("Casus heropenen"),
        _("De casus gaat verder op het niveau waarop zij sloot."),
        _("Heropen"), _("De casus is heropend."), ("reden",), dicht=True,
    ),
)  # fmt: skip

SOORTEN: dict[str, Soort] = {soort.klasse.NAAM.replace("_", "-"): soort for soort in ALLE}
