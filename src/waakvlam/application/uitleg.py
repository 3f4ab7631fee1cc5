"""Refusals in sentences: what is wrong, who may, what lacks, what to do now, and where it stands."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.maatregelen import teksten as maatregelteksten
from waakvlam.application.oproep import teksten as oproepteksten
from waakvlam.application.overleg import teksten as overlegteksten
from waakvlam.application.verzoeken import teksten as verzoekteksten
from waakvlam.core.aanpak import namen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.taal.stappen import Eis
from waakvlam.core.casus.weigering import Reden, Weigering
from waakvlam.core.tijd import ZONE

Vertaal = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Zin:
    """One reason for people. ``mist`` are texts of what lacks, ``nu`` what can be done."""

    code: str
    tekst: str
    mist: tuple[str, ...]
    wie: tuple[str, ...]
    nu: str
    bron: str
    herkomst: str
    toelichting: str
    afwijken_mag: bool
    veld: str | None
    wijst_naar: tuple[str, ...] = ()
    voorstellen: tuple[str, ...] = ()


def _(tekst: str) -> str:
    """Marks a text for translation; it is translated when the sentence is made."""
    return tekst


TEKSTEN = {
    "bron-ontbreekt": _("Een feit heeft een bron, of iemand die het bevestigt."),
    "hulp-ontbreekt": _("U kunt dit niet zelf aan, en er staat niet van wie hulp komt."),
    "niet-bevoegd": _("Dit besluit ligt niet bij u."),
    "aanleiding-ontbreekt": _("Er is nog geen reden aangevinkt die hiervoor genoeg is."),
    "product-ontbreekt": _("Er mist nog iets wat eerst klaar moet zijn."),
    "raadpleging-ontbreekt": _("Eerst is overleg nodig."),
    "medebesluit-ontbreekt": _("Dit besluit neemt u samen; het akkoord van de ander is er nog niet."),
    "motivering-ontbreekt": _("Schrijf in één zin waarom."),
    "toestemming-ontbreekt": _("Er is nog geen toestemming."),
    "volgorde": _("De volgorde klopt niet: iets wat eerst moet, is later."),
    "stap-bestaat-niet": _("Deze stap kent uw aanpak niet vanaf dit niveau."),
    "niet-op-dit-niveau": _("Dit hoort niet bij het niveau van nu."),
    "laagste-niveau": _("Lager kan niet: dit is het laagste niveau."),
    "hoogste-niveau": _("Hoger kan niet: dit is het hoogste niveau van deze aanpak."),
    "onvolledig": _("Er is iets niet of niet goed ingevuld."),
    "keten-ontbreekt": _("Nog niet iedereen heeft gezegd wat er in de eigen keten gebeurt."),
    "gesloten": _("Deze casus is gesloten."),
    "niet-gevonden": _("Dit is niet gevonden."),
    "verouderd": _("Iemand anders was u net voor."),
    "ligt-vast": _("Deze versie is vastgesteld en verandert niet meer."),
    "keuring-ontbreekt": _("Dit ontwerp is nog niet zonder fouten gekeurd."),
    "vier-ogen": _("Wie een ontwerp begon of als laatste wijzigde, stelt het niet zelf vast."),
    "bestand-kan-niet": _("Dit bestand kan niet in een aanpak."),
    "tijd-onmogelijk": _("Deze tijd kan niet: hij ligt in de toekomst of voor het begin."),
    "antwoord-past-niet": _("Dit antwoord past niet bij de vraag."),
    "antwoorden-te-lang": _("Alle antwoorden in deze lijst samen zijn te lang."),
    "niet-gevraagd": _("Dit wordt nu niet gevraagd."),
    "herkenbaar": _("Hier staat iets wat naar een mens wijst."),
    "bron-niet-openbaar": _("Uit een besloten groep of chat nemen wij geen berichten over."),
    "account-in-tekst": _("In uw tekst staat een account of een profiel."),
    "persoon-gevolgd": _("Dit vraagt om steeds naar één mens te kijken. Dat doen wij niet."),
    "persoon-in-vraag": _("In uw vraag staat iets wat naar een mens wijst."),
    "groep-bij-persoon": _("Hier staat een afkomst of een geloof. Dat schrijven wij niet bij een mens."),
    "groep-in-vraag": _("In uw vraag staat een afkomst of een geloof. Daar letten wij niet op."),
    "niveau-ontbreekt": _("De nieuwe versie kent het niveau van deze casus niet."),
    "naam-in-tekst": _("In uw tekst staat een naam, nummer of adres van iemand in deze casus."),
    "bsn-in-tekst": _("In uw tekst staat een burgerservicenummer. Dat kan niet in een tekst."),
    "zelf-genomen": _("U keek zelf breder. Een ander kijkt na of dat terecht was."),
    "al-nagekeken": _("Dit is al nagekeken."),
    "grond-past-niet": _("Deze grond past niet bij uw organisatie, dit gremium of dit doel."),
    "merk-houdt-tegen": _("Dit is gemerkt. Uw organisatie mag het niet doorgeven."),
    "kring-ontbreekt": _("De nieuwe versie mist een kring. Wat daarin staat, kan dan niemand meer lezen."),
    "bewaartermijn-loopt": _("De bewaartermijn loopt nog."),
    "vastgehouden": _("Dit wordt vastgehouden. Zolang dat duurt, wordt er niets vernietigd."),
    "zelf-voorgesteld": _("U stelde dit zelf voor. Een ander besluit."),
    "al-voorgesteld": _("Hiervoor ligt al een voorstel."),
    "al-besloten": _("Over dit voorstel is al besloten."),
    "vernietigd": _("Dit is vernietigd. Er is niets meer te lezen of te veranderen."),
    "niet-nagegaan": _("Dit signaal is nog niet nagegaan. Pas daarna zegt u wat het kan betekenen."),
    "niet-geduid": _("Er staat nog niet wat dit signaal kan betekenen."),
    "duiding-voorlopig": _("De duiding is voorlopig: er dacht te weinig ander werk over mee."),
    "geen-route": _("Langs deze weg gaat een signaal niet volgens uw aanpak."),
    "samengevoegd": _("Dit signaal gaat verder bij een ander signaal."),
    "opschonen": _("De tekst wacht nog op opschonen. Tot dan gaat het signaal nergens heen."),
    "te-lang": _("Dit duurt langer dan uw aanpak toestaat."),
}
NU = {
    "bron-ontbreekt": _("Noem de bron of wie het bevestigt, of kies gerucht. Haast? Vul het later aan."),
    "hulp-ontbreekt": _("Noem de organisatie die helpt. Weet u dat nog niet? Vul het later aan."),
    "zelf-genomen": _("Vraag een collega die de regie heeft of over alle casussen waakt."),
    "al-nagekeken": _("Schrijf een notitie als u er iets aan toe te voegen hebt."),
    "grond-past-niet": _("Kies een andere grond of een ander doel, of deel alleen een advies."),
    "merk-houdt-tegen": _(
        "Vraag wie het merk gaf om het te delen, of deel alleen het advies dat eruit volgt."
    ),
    "niet-bevoegd": _("Leg het voor, of leg het besluit vast namens wie het nam."),
    "aanleiding-ontbreekt": _("Vink aan wat er speelt en schrijf waarop dat steunt."),
    "keten-ontbreekt": _("Kies voor ieder: actie, of geen actie nodig. Of zeg dat het nog niet klaar is."),
    "product-ontbreekt": _("Maak het nu, of vul het later aan als dat mag."),
    "raadpleging-ontbreekt": _("Bel, en leg vast met wie u overlegde."),
    "medebesluit-ontbreekt": _("Vraag akkoord, of leg vast dat het mondeling is gegeven."),
    "motivering-ontbreekt": _("Eén zin is genoeg."),
    "toestemming-ontbreekt": _("Vraag toestemming en leg vast dat u die hebt."),
    "volgorde": _("Kies een later tijdstip, of zet er een correctie bij."),
    "stap-bestaat-niet": _("Kies een stap die wel kan."),
    "niet-op-dit-niveau": _("Schaal eerst op of af, of kies iets wat nu wel kan."),
    "laagste-niveau": _("Kies een van de voorstellen, of sluit de casus."),
    "hoogste-niveau": _("Kijk of er een uitgang is die past."),
    "onvolledig": _("Vul aan wat er nog mist."),
    "niet-gevonden": _("Kies iets uit de lijst."),
    "gesloten": _("Heropen de casus als er weer iets moet gebeuren."),
    "verouderd": _("Lees wat er veranderde. Uw tekst is bewaard."),
    "ligt-vast": _("Begin een nieuw ontwerp met deze versie als begin."),
    "keuring-ontbreekt": _("Keur het ontwerp, los op wat er staat en keur opnieuw."),
    "vier-ogen": _("Vraag een collega die mag vaststellen."),
    "bestand-kan-niet": _("Kijk naar de naam en de grootte. Een naam eindigt op .yaml."),
    "tijd-onmogelijk": _("Vul een tijd in die al geweest is."),
    "antwoord-past-niet": _("Kies een van de antwoorden, of vul in wat wordt gevraagd."),
    "antwoorden-te-lang": _("Maak een of meer antwoorden korter. Bij de lijst staat hoeveel er past."),
    "niet-gevraagd": _("Kijk welk eerder antwoord dit anders maakt."),
    "herkenbaar": _("Haal nummers, adressen en geboortedatums weg. Schrijf «het kind» of «de buurman»."),
    "bron-niet-openbaar": _(
        "Hoorde u het van iemand die erbij was? Meld dan wat u hoorde, als eigen melding."
    ),
    "account-in-tekst": _("Schrijf op welke site het was en wat er stond. Laat weg wie het schreef."),
    "persoon-gevolgd": _("Schrijf op wat er gebeurt en waar. Is er zorg om iemand? Dat hoort in een casus."),
    "persoon-in-vraag": _("Vraag naar wat er gebeurt, naar een plek of naar de sfeer, zonder mensen."),
    "groep-in-vraag": _("Vraag naar wat er gebeurt en waar, niet naar wie."),
    "niveau-ontbreekt": _("Kies welk niveau van de nieuwe versie hetzelfde betekent."),
    "naam-in-tekst": _("Schrijf P1 of P2, of laat Waakvlam dat doen."),
    "bsn-in-tekst": _("Haal het nummer weg. Bij de persoon zelf mag het wel: kies Personen in de casus."),
    "kring-ontbreekt": _("Vraag de beheerder van de aanpak om die kring te laten staan."),
    "bewaartermijn-loopt": _("Wacht tot de termijn om is, of leg vast dat iemand hierom vroeg."),
    "vastgehouden": _("Kijk wie dit vasthoudt en waarom. Geef het eerst vrij."),
    "zelf-voorgesteld": _("Vraag een collega die over vernietigen mag besluiten."),
    "al-voorgesteld": _("Besluit over dat voorstel, of trek het in."),
    "al-besloten": _("Kijk wat er is besloten."),
    "vernietigd": _("Hier valt niets meer te doen. De verklaring ligt bij de archivaris."),
    "niet-nagegaan": _(
        "Voeg een waarneming toe van een ander moment of een andere plek, of vraag of anderen het ook zien."
    ),
    "niet-geduid": _("Leg eerst de mogelijke betekenissen vast en stel de duiding vast."),
    "duiding-voorlopig": _(
        "Vraag iemand met een ander vak om mee te denken. Stel de duiding daarna samen vast."
    ),
    "geen-route": _("Kies een van de ontvangers die uw aanpak noemt."),
    "samengevoegd": _("Ga naar dat signaal, of maak dit weer los."),
    "opschonen": _("Vraag de melder om een tekst zonder namen, of maak de tekst zelf schoon."),
    "groep-bij-persoon": _("Schrijf wat deze bewoner in de buurt doet, zoals «kent de ouders op het plein»."),
    "te-lang": _("Kies een eerdere dag. Na die tijd kunt u het opnieuw afspreken."),
}
VOORAF = frozenset({"laagste-niveau", "hoogste-niveau", "volgorde"})
"""Refusals that first say in general what is wrong, and then what the rule itself says."""

VELDEN = {
    "naam": _("Vul de naam in."),
    "tot": _("Kies een einde dat nog moet komen en niet te ver weg is."),
    "om": _("Vul in wanneer het overleg begint. Dat is voor het einde van de uitnodiging."),
    "waarvoor": _("Kies waarvoor: een overleg, een vraag of een bevestiging."),
    "codenaam": _("Kies een korte codenaam: hoogstens vier woorden, zonder leestekens en lange nummers."),
    "wie": _("Kies iemand uit de lijst."),
    "tekst": _("Vul in wat u wilt vastleggen."),
    "plaats": _("Vul in waar het was."),
    "regels": _("Schrijf de stand in hoogstens vijf regels."),
    "bsn": _("Dit nummer klopt niet. Een burgerservicenummer heeft negen cijfers; kijk ze na."),
    "geboortedatum": _(
        "Vul een dag in die bestaat en al geweest is, zoals 27-03-1984. Alleen het jaar mag ook."
    ),
    "postcode": _("Vul een postcode in, zoals 1234 AB."),
    "telefoon": _("Vul een telefoonnummer in met netnummer, zoals 06 en acht cijfers."),
    "email": _("Vul een e-mailadres in, zoals naam@voorbeeld.nl."),
    "achternaam": _("Vul ten minste één gegeven in, of verander iets."),
    "aan": _("Kies aan wie."),
    "aanwezig": _("Wie volgens de aanpak bij dit overleg hoort, was er niet."),
    "door": _("Zeg wie dit besluit neemt."),  # only a decision is refused for it
    "hoe": _("Kies hoe."),
    "keten": _("Kies in welke keten."),
    "minuten": _("Vul in hoeveel minuten: 1 tot 1.440."),
    "over": _("Kies waar het over gaat."),
    "rol": _("Kies een rol."),
    "soort": _("Kies welke soort het is."),
    "uitkomst": _("Kies wat de uitkomst is."),
    "voorzitter": _("Kies wie voorzit."),
}
"""What to fill in, for fields where the name alone does not say it.

A field that commands of several parts have stands here, in words that fit them all; a part adds its own.
"""

TEKSTEN |= verzoekteksten.TEKSTEN | overlegteksten.TEKSTEN
NU |= verzoekteksten.NU | overlegteksten.NU
VELDEN |= overlegteksten.VELDEN
TEKSTEN |= oproepteksten.TEKSTEN
NU |= oproepteksten.NU
VELDEN |= oproepteksten.VELDEN

TEKSTEN |= maatregelteksten.TEKSTEN
NU |= maatregelteksten.NU
VELDEN |= maatregelteksten.VELDEN

PER_VELD = frozenset({"onvolledig", "afwegen-ontbreekt"})
"""Reasons that say per field what is asked."""
MIST_IS_MOMENT = frozenset({"langer-dan-wet"})
MIST_IS_CODE = frozenset({"stand", "soort", "uitkomst", "strekking"})


def zin(reden: Reden, aanpak: Aanpak, vertaal: Vertaal = _) -> Zin:
    """One reason as a sentence with its particulars."""
    regel = aanpak.vind(reden.regel) if reden.regel else None
    tekst = vertaal(TEKSTEN[reden.code])
    eigen = getattr(aanpak.precies(reden.regel), "tekst", None)
    if eigen and reden.code in VOORAF:
        tekst = f"{tekst} {eigen}"
    elif eigen and (reden.code.endswith("-ontbreekt") or _eis(aanpak, reden)):
        tekst = eigen
    elif reden.code in PER_VELD and reden.veld in VELDEN:
        tekst = vertaal(VELDEN[reden.veld])
    return Zin(
        reden.code,
        tekst,
        tuple(_mist(aanpak, reden, code, vertaal) for code in reden.mist),
        tuple(dict.fromkeys(namen.rol(aanpak, code) for code in reden.wie)),
        vertaal(NU[reden.code]) if reden.code in NU else "",
        namen.bron(aanpak, regel),
        regel.herkomst if regel else "bron",
        (regel.toelichting or "") if regel else "",
        reden.afwijken_mag,
        reden.veld,
        reden.wijst_naar,
        reden.voorstellen,
    )


def _mist(aanpak: Aanpak, reden: Reden, code: str, vertaal: Vertaal) -> str:
    if reden.code in MIST_IS_MOMENT:
        moment = datetime.fromisoformat(code).astimezone(ZONE)
        return vertaal(_("Het kan tot {moment}.")).format(moment=moment.strftime("%d-%m-%Y %H.%M"))
    return code if reden.veld in MIST_IS_CODE else namen.ding(aanpak, code)


def _eis(aanpak: Aanpak, reden: Reden) -> bool:
    """Say whether it is a demand of a step that is not met: it says in its own words what must be whole."""
    return reden.code == "onvolledig" and isinstance(aanpak.precies(reden.regel), Eis)


def zinnen(weigering: Weigering, aanpak: Aanpak, vertaal: Vertaal = _) -> tuple[Zin, ...]:
    """All reasons of a refusal as sentences."""
    return tuple(zin(reden, aanpak, vertaal) for reden in weigering.redenen)
