"""What is wrong with a file of neighbourhoods, in sentences: what, where, and what to do."""

from collections.abc import Callable
from dataclasses import dataclass

from waakvlam.core.buurt import Bezwaar


def _(tekst: str) -> str:
    """Marks a text for translation; it is translated when the sentence is made."""
    return tekst


OPSLAAN = _("Bewaar het bestand opnieuw als GeoJSON, met lengte- en breedtegraden (WGS84) of in RD.")
HERSTEL = _("Herstel het vlak in een kaartprogramma, en maak het bestand opnieuw.")

TEKSTEN = {
    "te-groot": (
        _("Het bestand is groter dan %(mb)s MB."),
        _("Neem alleen de buurten van uw gemeente, en laat fijne details van de grenzen weg."),
    ),
    "geen-utf8": (_("Het bestand is geen UTF-8."), _("Bewaar het opnieuw als UTF-8.")),
    "geen-json": (
        _("Het bestand is geen JSON: het loopt vast op regel %(regel)s, teken %(kolom)s."),
        _("Maak het bestand opnieuw. Misschien is het maar half opgehaald."),
    ),
    "json-vreemd": (
        _("In het bestand staat iets wat JSON niet kent, zoals een getal dat geen getal is."),
        OPSLAAN,
    ),
    "geen-geojson": (
        _("Het bestand is geen GeoJSON met een lijst van buurten (FeatureCollection)."),
        OPSLAAN,
    ),
    "leeg": (_("Er staat geen enkele buurt in het bestand."), _("Kies het bestand met de buurten.")),
    "veel-buurten": (
        _("Het bestand heeft %(aantal)s vlakken. Waakvlam neemt er hoogstens %(meeste)s."),
        _("Neem alleen de buurten van uw gemeente."),
    ),
    "veel-punten": (
        _("De grenzen hebben samen %(aantal)s punten. Waakvlam neemt er hoogstens %(meeste)s."),
        _("Neem alleen uw eigen gemeente, of maak de grenzen eenvoudiger."),
    ),
    "stelsel-onbekend": (
        _("Het bestand gebruikt coördinaten die Waakvlam niet kent: %(naam)s."),
        OPSLAAN,
    ),
    "stelsel-anders": (
        _("Het bestand zegt %(naam)s te gebruiken, maar de getallen zijn van een ander soort."),
        OPSLAAN,
    ),
    "stelsel-omgekeerd": (
        _("De getallen staan omgekeerd: eerst de breedte en dan de lengte."),
        _("In GeoJSON staat de lengtegraad voorop. Bewaar het bestand opnieuw als GeoJSON."),
    ),
    "stelsel-webmercator": (
        _("De getallen zijn die van een kaart op internet (Web Mercator, EPSG:3857)."),
        OPSLAAN,
    ),
    "stelsel-gemengd": (
        _("Sommige vlakken staan in graden en andere in meters."),
        _("Bewaar alle buurten samen in één soort coördinaten."),
    ),
    "buiten-nederland": (
        _("Dit vlak ligt niet in Nederland."),
        _("Kijk de coördinaten na, of haal dit vlak weg."),
    ),
    "geen-feature": (_("Dit onderdeel is geen Feature."), OPSLAAN),
    "geen-vlak": (
        _("Dit onderdeel heeft geen vlak (Polygon of MultiPolygon)."),
        _("Haal het weg, of geef het een vlak."),
    ),
    "geen-ring": (_("De lijst met punten van dit vlak is niet te lezen."), OPSLAAN),
    "getal": (_("Een coördinaat van dit vlak is geen gewoon getal."), OPSLAAN),
    "ring-kort": (_("Een rand van dit vlak heeft minder dan drie verschillende punten."), HERSTEL),
    "ring-lang": (
        _("Een rand van dit vlak heeft meer dan 20.000 punten."),
        _("Maak de grens eenvoudiger in een kaartprogramma."),
    ),
    "ring-zwaar": (
        _("De randen in dit bestand zijn te ingewikkeld om na te kijken."),
        _("Maak de grenzen eenvoudiger in een kaartprogramma."),
    ),
    "ring-open": (
        _("Een rand van dit vlak is niet gesloten: het laatste punt is niet het eerste."),
        HERSTEL,
    ),
    "ring-plat": (_("Een rand van dit vlak sluit niets in."), HERSTEL),
    "ring-kruist": (_("Een rand van dit vlak kruist zichzelf."), HERSTEL),
    "gat-buiten": (_("Een gat van dit vlak ligt buiten het vlak zelf."), HERSTEL),
    "code-mist": (
        _("Deze buurt heeft geen code."),
        _("Geef elke buurt een code, onder de naam buurtcode."),
    ),
    "code-vreemd": (
        _("Deze code kan niet: alleen letters, cijfers, streepjes en hoogstens 40 tekens."),
        _("Gebruik de code van het CBS of een eigen korte code."),
    ),
    "code-dubbel": (
        _("Deze code staat er twee keer in: ook bij nummer %(eerst)s."),
        _("Geef elke buurt een eigen code. Is het één buurt? Maak er dan één vlak van (MultiPolygon)."),
    ),
    "naam-mist": (
        _("Deze buurt heeft geen naam."),
        _("Geef elke buurt een naam, onder de naam buurtnaam."),
    ),
    "naam-lang": (_("De naam van deze buurt of wijk is langer dan 80 tekens."), _("Maak de naam korter.")),
    "overlap": (
        _("Deze buurt ligt over een andere heen: %(ander)s."),
        _("Laat de grenzen op elkaar aansluiten, zodat een plek maar in één buurt ligt."),
    ),
    "en-meer": (
        _("Er zijn nog %(aantal)s fouten."),
        _("Herstel eerst deze. De rest ziet u bij de volgende keer."),
    ),
}
WAAR = _("Nummer %(nr)s, %(buurt)s")
WAAR_NR = _("Nummer %(nr)s")


@dataclass(frozen=True, slots=True)
class Klacht:
    """An objection for people; ``waar`` is empty when it is about the whole file."""

    waar: str
    wat: str
    doe: str

    def __str__(self) -> str:
        return f"{self.waar}: {self.wat} {self.doe}" if self.waar else f"{self.wat} {self.doe}"


def klacht(bezwaar: Bezwaar, vertaal: Callable[[str], str] = str) -> Klacht:
    """Return an objection in sentences, in the language of ``vertaal``."""
    wat, doe = TEKSTEN[bezwaar.code]
    waar = ""
    if bezwaar.nr:
        waar = vertaal(WAAR if bezwaar.buurt else WAAR_NR) % {"nr": bezwaar.nr, "buurt": bezwaar.buurt}
    return Klacht(waar, vertaal(wat) % bezwaar.feiten, vertaal(doe))
