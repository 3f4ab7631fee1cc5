"""What each part of the language is for, in Dutch, for whoever writes an approach.

Shown by editors (through the JSON Schema) and printed in the reference. A test keeps it whole.
"""

from waakvlam.core.aanpak.uitlegvelden import GEDEELD, VELDEN

KLASSEN: dict[str, str] = {
    "AanpakModel": (
        "De aanpak als geheel. Elk bestand begint met «taal: 1» en heeft een deel van deze sleutels."
    ),
    "OpBasisVan": "De aanpak waar deze een wijziging op is.",
    "Aanpassing": "Wat anders is dan in de basis. Waakvlam vult dit zelf in.",
    "Bron": "Een document waar regels uit komen.",
    "Begrip": "Een woord uit de aanpak, en wat het betekent.",
    "Organisatie": "Een organisatie die meedoet, met waar zij verantwoordelijk voor is.",
    "Verantwoordelijkheid": "Wat een organisatie doet, mag of moet.",
    "Kring": "Een groep mensen binnen een casus die persoonlijke gegevens met elkaar deelt.",
    "Rol": "Een functie die in een casus handelt. Nooit een naam van een mens.",
    "Gremium": "Een team of orgaan dat overlegt, adviseert of besluit.",
    "Leden": "Wie lid is van een gremium.",
    "Zitting": "Wat geldt bij de eerste, elke volgende of de laatste bijeenkomst van een gremium.",
    "Niveau": (
        "Een niveau van de aanpak. De volgorde in het bestand is de volgorde op de ladder: het laagste eerst."
    ),
    "Regie": "Wie op dit niveau welke lijn heeft.",
    "Proces": "Procesregie, verdeeld naar aspect.",
    "LijnModel": (
        "Wie een lijn heeft. Kort: alleen de code van een rol, of een lijst. Anders precies één van rol, "
        "als, aangewezen_door en geen."
    ),
    "Mits": "Een extra eis bij het aanwijzen van wie een lijn krijgt.",
    "Grens": "Wat Waakvlam zegt en aanbiedt als een casus niet hoger of lager kan.",
    "Fase": "Een grovere indeling over niveaus heen.",
    "Kenmerk": "Een eigenschap van een casus die in voorwaarden meetelt.",
    "Aanleiding": (
        "Een teken dat een reden kan zijn om van niveau te wisselen. Mensen vinken het aan: ja, nee, "
        "onbekend of niet van toepassing."
    ),
    "VoorwaardeModel": (
        "Wat moet gelden: precies één hoofdsleutel. Kort: alleen de code van een aanleiding. De uitkomst "
        "is ja, nee of onbekend; alleen bij ja is aan een eis voldaan."
    ),
    "Minstens": "Ten minste zoveel van deze voorwaarden.",
    "BeslisserModel": (
        "Wie beslist. Kort: de code van een rol, of een lijst waarvan er één mag beslissen. Anders "
        "precies één van rol, gremium, houder, een_van en als."
    ),
    "Overgang": "Een stap: omhoog, omlaag, binnen een niveau, erbuiten, of de casus sluiten.",
    "Aanleidingeis": "Welke aanleidingen een stap vraagt. Kort: alleen de voorwaarde.",
    "Eis": "Iets wat er eerst moet zijn.",
    "Wie": (
        "Wie meedoet aan een stap: meebeslist, adviseert, vooraf spreekt of het hoort. Kort: de code van "
        "een rol. Anders precies één van rol, gremium en bij."
    ),
    "Gevolg": "Wat op een stap volgt: precies één sleutel, en eventueel «als».",
    "TaakModel": "Een taak die uit een stap volgt.",
    "Overdracht": "Open taken gaan van het ene gremium naar het andere.",
    "Product": (
        "Iets wat gemaakt wordt: een plan, een advies, een ingevulde lijst. Het is heel als alle "
        "verplichte delen er zijn."
    ),
    "Deel": "Een deel van een product of lijst. Kort: alleen de tekst.",
    "Lijst": (
        "Een vragenlijst, checklist, agenda of voorbereiding. Een lijst telt; zij geeft nooit een oordeel."
    ),
    "Uitkomst": "Wat een ingevulde lijst zegt: de eerste waarvan «als» geldt. Zonder «als» is het de rest.",
    "Plicht": (
        "Wat de aanpak van een rol vraagt. Met «voldaan» staat het bij Wat moet nu, zolang dat niet "
        "geldt. Zonder is het vast werk van de rol."
    ),
    "Termijn": "Een klok: een periode die terugkomt, of één keer loopt.",
    "Route": "Waar een soort signaal heen gaat.",
    "Signaalweg": "De weg van een signaal: nagaan, duiden, beoordelen, doorgeven en terugmelden.",
    "Verificatie": "Hoe een waarneming wordt nagegaan.",
    "Duiding": "Hoe mensen samen zeggen wat een nagegane waarneming kan betekenen.",
    "Gericht": "Wie het netwerk mag vragen om ergens op te letten, en hoe lang.",
    "Beginsel": "Een uitgangspunt van de aanpak.",
    "Scenario": "Een soort gebeurtenis om u op voor te bereiden. Een geheugensteun; het beslist niets.",
    "Partner": "Een partner in een scenario, en waar die op let.",
    "Perspectief": "Een manier van handelen, van vooraf tot nazorg.",
    "Factor": "Een factor die het risico groter maakt.",
    "Instrument": "Iets wat u kunt doen of inzetten.",
    "Praktijk": "Een voorbeeld uit de praktijk, zonder namen van mensen.",
    "Communicatie": "Een regel over wie wat hoort, van wie en in welke volgorde.",
    "Doorgifte": "Wat van de ene kring naar de andere mag, door wie en op welke grond.",
    "Contact": "Een functie of dienst om te bereiken. Nooit een naam van een mens.",
    "Oefening": "Wat de aanpak vraagt over oefenen.",
    "Cel": "Een vak uit de samenvatting in de bron, naast wat de tekst ervan zegt.",
    "Verwijzing": "Een document of afspraak elders waar de aanpak op leunt.",
}


def uitleg_van_klasse(klasse: str) -> str:
    """Return what a part of the language is; nothing when nobody wrote it down."""
    return KLASSEN.get(klasse, "")


def uitleg_van_veld(klasse: str, veld: str) -> str:
    """Return what a field is for; nothing when nobody wrote it down."""
    return VELDEN.get(f"{klasse}.{veld}") or GEDEELD.get(veld, "")
