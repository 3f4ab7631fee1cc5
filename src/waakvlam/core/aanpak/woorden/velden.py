"""Names of the fields of the language, as labels above a value; a sentence on each is in ``uitlegvelden``."""

from waakvlam.core.aanpak.woorden.basis import _

ONDERDELEN = {
    "begrippen": _("Begrippen"),
    "bronnen": _("Bronnen"),
    "kringen": _("Kringen"),
    "sectoren": _("Werkvelden"),
    "labels": _("Labels"),
    "organisaties": _("Organisaties"),
    "rollen": _("Rollen"),
    "gremia": _("Gremia"),
    "niveaus": _("Niveaus"),
    "aspecten": _("Aspecten van procesregie"),
    "fasen": _("Fasen"),
    "kenmerken": _("Kenmerken"),
    "aanleidingen": _("Aanleidingen"),
    "overgangen": _("Stappen"),
    "markeringen": _("Merktekens"),
    "producten": _("Producten"),
    "lijsten": _("Lijsten"),
    "plichten": _("Plichten"),
    "termijnen": _("Termijnen"),
    "beginselen": _("Uitgangspunten"),
    "routes": _("Routes van signalen"),
    "partnerblokken": _("Gedeelde taken van partners"),
    "scenarios": _("Scenario's"),
    "perspectieven": _("Manieren van handelen"),
    "factoren": _("Risicofactoren"),
    "instrumenten": _("Instrumenten"),
    "praktijk": _("Voorbeelden uit de praktijk"),
    "communicatie": _("Communicatie"),
    "doorgifte": _("Delen tussen kringen"),
    "contacten": _("Contacten"),
    "oefening": _("Oefenen"),
    "samenvatting": _("Samenvatting van de bron"),
    "verwijzingen": _("Verwijzingen"),
}
"""Root keys that hold a map of rules, in the order in which people read them."""

VERANTWOORDING = frozenset({"bron", "herkomst", "toelichting", "eis"})
"""Fields that say where a rule comes from, not what it says."""

GEDEELD = {
    "taal": _("Versie van de taal"), "aanpak": _("Code"), "titel": _("Titel"), "versie": _("Versie"),
    "geldig_vanaf": _("Geldig vanaf"), "gaat_over": _("Een casus gaat over"), "doel": _("Doel"),
    "aanvullen_binnen": _("Aanvullen binnen"), "op_basis_van": _("Op basis van"), "ordening": _("Ordening"),
    "begin": _("Begin"), "hash": _("Vingerafdruk"), "document": _("Document"), "jaar": _("Jaar"),
    "uitgever": _("Uitgever"), "bron": _("Bron"), "herkomst": _("Herkomst"),
    "toelichting": _("Toelichting"), "eis": _("Eis"), "naam": _("Naam"), "tekst": _("Tekst"),
    "hoofdlijn": _("Alleen hoofdlijnen"), "ook": _("Ook bekend als"), "sector": _("Werkveld"),
    "taken": _("Taken"), "soort": _("Soort"), "wet": _("Wet"), "binnen": _("Binnen"), "rol": _("Rol"),
    "organisatie": _("Organisatie"), "kring": _("Kring"), "functie": _("Functie"),
    "plaatsvervanger": _("Vervanger"), "ziet": _("Ziet"), "signalen": _("Behandelt signalen"),
    "bevoegd_tot": _("Bevoegd tot"), "duur": _("Duur"), "leden": _("Leden"), "voorzitter": _("Voorzitter"),
    "verslag": _("Verslag"), "roept_bijeen": _("Roept bijeen"), "bijeen_op": _("Bijeen op"),
    "legt_vast": _("Legt besluiten vast"), "cadans": _("Hoe vaak"), "opkomst": _("Opkomsttijd"),
    "mandaat": _("Mandaat"), "rooster": _("Rooster"),
    "organisaties_minstens": _("Minstens zoveel organisaties"),
    "voorzitter_verplicht": _("Voorzitter moet erbij zijn"), "levert": _("Levert"),
    "samenstelling_elders": _("Leden staan in"), "voorbereiding": _("Voorbereiding"),
    "zittingen": _("Bijeenkomsten"), "sectoren_minstens": _("Minstens zoveel werkvelden"),
    "leden_hoogstens": _("Hoogstens zoveel leden"), "vast": _("Vast lid"), "optioneel": _("Als dat nodig is"),
    "agendapartner": _("Agendapartner"), "agenda": _("Agenda"), "met": _("Met"), "kracht": _("Afwijken"),
    "kort": _("Korte naam"), "kern": _("Kern"), "uitleg": _("Uitleg"), "indicatoren": _("Herkennen aan"),
    "regie": _("Regie"), "elementen": _("Onderdelen"), "acties": _("Acties"),
    "professionals": _("Wie aan het werk zijn"), "perspectieven": _("Manieren van handelen"),
    "laagste": _("Als het niet lager kan"), "hoogste": _("Als het niet hoger kan"),
    "casus": _("Casusregie"), "proces": _("Procesregie"), "overleg": _("In overleg met"),
    "operationeel": _("Operationeel verantwoordelijk"),
    "bestuurlijk": _("Bestuurlijk verantwoordelijk"), "uitvoering": _("Uitvoering"), "als": _("Als"),
    "dan": _("Dan"), "anders": _("Anders"), "aangewezen_door": _("Aangewezen door"),
    "standaard": _("Tot dan"), "blijft": _("Wie het was, blijft"), "toegestaan": _("Mag zijn"),
    "uitgesloten": _("Mag niet zijn"), "mits": _("Mits"), "vrijblijvend": _("Hoeft niet"),
    "geen": _("Bestaat hier niet"), "een_van": _("Een van deze"), "alle": _("Dit alles"),
    "niet": _("Niet"), "minstens": _("Minstens"), "aanleiding": _("Aanleiding"), "kenmerk": _("Kenmerk"),
    "is": _("Is"), "in": _("Een van"), "vanaf": _("Vanaf"), "niveau": _("Niveau"), "product": _("Product"),
    "delen": _("Delen"), "door": _("Door"), "gremium": _("Gremium"), "raadpleging": _("Overlegd met"),
    "advies": _("Advies van"), "antwoord": _("Antwoord op"), "lijst": _("Lijst"),
    "geinformeerd": _("Geïnformeerd"), "houder": _("Heeft de regie"), "bezet": _("Een mens aangewezen"),
    "gremium_actief": _("Bijeengeroepen"), "taak_gedaan": _("Gedaan"), "stap_gezet": _("Eerder gezet"),
    "markering": _("Merkteken"), "sinds": _("Sinds"), "aantal": _("Aantal"), "van": _("Van"),
    "wat": _("Wat"), "code": _("Code"), "verplicht": _("Verplicht"), "blok": _("Blok"),
    "opties": _("Antwoorden"), "hoogste_risico": _("Hoogste risico"),
    "onbekend_mag": _("«Weet ik niet» mag"), "na": _("Pas na"), "herhaalt": _("Herhaalt"),
    "bewaar": _("Bewaartermijn"),
    "labels": _("Labels"), "wijst_naar": _("Wijst naar"), "voorstel": _("Voorstel"), "type": _("Type"),
    "waarden": _("Waarden"), "groep": _("Groep"), "nvt_mag": _("«Niet van toepassing» telt"),
    "naar": _("Naar"), "beslist": _("Wie beslist"), "medebeslist": _("Wie beslist mee"),
    "adviseert": _("Wie adviseert"), "raadpleeg": _("Eerst overleg met"), "informeer": _("Wie het hoort"),
    "vereist": _("Wat er moet zijn"), "motivering": _("Motivering"), "gevolg": _("Wat volgt"),
    "is_niet": _("Wat het niet is"), "alleen_als": _("Bestaat alleen als"), "bij": _("Wie dat is"),
    "hoe": _("Hoe"), "niet_oneens": _("Oneens houdt tegen"), "taak": _("Taak"),
    "roep_bijeen": _("Roep bijeen"), "schort_op": _("Rust"), "ontbind": _("Stopt"),
    "draag_over": _("Draagt over"), "termijn": _("Termijn"), "gekoppelde_casus": _("Gekoppelde casus"),
    "einde_agenda": _("Van de agenda af"),
    "nieuwe_ronde": _("Lijst begint opnieuw"),
    "einde_tijdelijk": _("Einde van wat tijdelijk was"), "vraagt_datum": _("Vraagt een datum"),
    "voldaan": _("Klaar als"), "aan": _("Aan"), "onderdelen": _("Vragen en punten"), "per": _("Per"),
    "herhalen": _("Nieuwe ronde na"), "eigen_onderdelen": _("Eigen vragen mogen"),
    "uitkomsten": _("Uitkomsten"), "bereik": _("Loopt voor"), "elke": _("Elke"), "lengte": _("Duurt"),
    "onbepaald": _("Geen tijd genoemd"), "na_stap": _("Na de stap"), "na_product": _("Na het product"),
    "herinner": _("Herinnering vooraf"), "bij_aflopen": _("Als zij afloopt"), "partners": _("Partners"),
    "kenmerken": _("Kenmerken"), "dilemmas": _("Dilemma's"), "aandacht": _("Aandachtspunten"),
    "tips": _("Tips"), "werkwijze": _("Werkwijze"), "schaal": _("Schaal"), "vorm": _("Vorm"),
    "factoren": _("Risicofactoren"), "bewijs": _("Wat bekend is van de werking"),
    "elders": _("Beschreven in"), "scenario": _("Scenario"), "doelgroep": _("Doelgroep"),
    "volgorde": _("Volgorde"), "kanaal": _("Kanaal"), "grondslagen": _("Grondslagen"),
    "tabel": _("Tabel van de bron"), "verschil": _("Tabel en tekst verschillen"), "lezing": _("Lezing"),
    "verhouding": _("Verhouding"), "geldig_van": _("Geldig van"), "geldig_tot": _("Geldig tot"),
    "ontbreekt": _("Ontbreekt"), "niveaus": _("Niveaus"), "aspecten": _("Aspecten"),
    "aanpassingen": _("Aanpassingen op de basis"), "pad": _("Plek"), "velden": _("Velden"),
    "reden": _("Reden"), "geen_taken_op": _("Geen taken op"), "acties_klaar": _("Acties klaar"),
    "alleen_stap": _("Alleen door een stap"), "einde_markering": _("Einde van het merkteken"),
    "beschreven": _("In de bron beschreven"), "toelating": _("Wie mensen toelaat"),
    "mag_verborgen": _("Mag meedoen zonder dat anderen het zien"),
    "toegang": _("Wie de casus ziet"), "noodtoegang": _("Breder kijken in nood, hoogstens"),
}  # fmt: skip

EIGEN = {
    "Kenmerk.standaard": _("Begint als"), "Aanleiding.kern": _("Een van de belangrijkste"),
    "Niveau.kenmerken": _("Kenmerken die gezet worden"), "Lijst.per": _("Eén per"),
    "Communicatie.volgorde": _("Als hoeveelste"), "Organisatie.ook": _("Ook bekend als"),
    "Verantwoordelijkheid.binnen": _("Binnen"), "Doorgifte.naar": _("Naar"), "Rol.rol": _("Rol"),
    "Deel.na": _("Eerst beantwoorden"), "Product.na": _("Eerst nodig"),
}  # fmt: skip
"""Where a field of one part of the language has a label of its own."""

WAARDEN = {
    "hard": _("mag nooit"), "pas_toe_of_leg_uit": _("mag, met een reden"), "niet_nodig": _("niet nodig"),
    "lezing": _("onze lezing"), "conflict": _("bron spreekt zich tegen"),
    "leemte": _("staat niet in de bron"), "huishouden": _("een huishouden"),
    "onrust": _("onrust"), "gebied": _("een gebied"), "ladder": _("ladder"), "kring": _("kring"),
    "los": _("los van elkaar"), "alle": _("alle casussen"), "betrokken": _("eigen casussen"),
    "overleg": _("overleg"), "besluit": _("besluit"), "advies": _("advies"), "groep": _("groep"),
    "vast": _("vast"), "per_casus": _("per casus"), "lid": _("elk vast lid"),
    "voorzitter": _("de voorzitter"), "ja_nee": _("ja of nee"), "keuze": _("keuze"),
    "aantal": _("aantal"), "tekst": _("tekst"), "datum": _("datum"), "vink": _("vinkje"),
    "opschalen": _("Opschalen"), "afschalen": _("Afschalen"), "binnen": _("Binnen dit niveau"),
    "uitgang": _("Uit deze aanpak"), "sluiten": _("Sluiten"), "instap": _("Hier beginnen"),
    "plicht": _("plicht"), "voorstel": _("voorstel"), "dringend": _("dringend"),
    "vragenlijst": _("vragenlijst"), "checklist": _("checklist"), "agenda": _("agenda"),
    "voorbereiding": _("voorbereiding"), "factoren": _("factoren"), "stappenplan": _("stappenplan"),
    "scenario": _("scenario"), "casus": _("casus"), "gemeente": _("gemeente"), "rol": _("rol"),
    "persoon": _("persoon"), "taak": _("taak"), "bevoegdheid": _("bevoegdheid"),
    "meldplicht": _("meldplicht"), "informatie": _("informatie"), "middel": _("middel"),
    "naast": _("staat ernaast"), "leidt": _("gaat voor"), "volgt": _("volgt deze aanpak"),
    "eerste": _("eerste"), "volgende": _("volgende"), "laatste": _("laatste"),
    "niveau": _("sinds dit niveau begon"), "maand": _("in deze maand"),
    "product-ontbreekt": _("er mist een product"), "raadpleging-ontbreekt": _("er mist overleg"),
    "aanleiding-ontbreekt": _("er mist een aanleiding"), "toestemming-ontbreekt": _("er mist toestemming"),
    "nieuw": _("nieuw"), "anders": _("anders"), "vervallen": _("vervallen"),
    "onvolledig": _("onvolledig"), "motivering-ontbreekt": _("er mist een motivering"),
}  # fmt: skip
"""Fixed values of fields. Some words stand for different things in different fields."""

WAARDEN_EIGEN = {
    "herkomst=bron": _("uit de bron"), "code=volgorde": _("de volgorde klopt niet"),
    "motivering=hard": _("altijd nodig"), "motivering=pas_toe_of_leg_uit": _("nodig, tenzij met een reden"),
    "toegang=rol": _("iedereen met de rol"), "toegang=dienst": _("iedereen, tot er één is genoemd"),
    "toegang=persoon": _("alleen wie is genoemd"), "toelating=kring": _("alleen de kring zelf"),
    "toelating=regie": _("wie de regie heeft, en de kring zelf"),
}  # fmt: skip


def label(klasse: str, veld: str) -> str:
    """Return the name of a field, still to be translated; a field without one stands for itself."""
    naam = veld.rstrip("_")
    return EIGEN.get(f"{klasse}.{naam}") or GEDEELD.get(naam) or naam.replace("_", " ")


def vaste_waarde(veld: str, waarde: str) -> str:
    """Return a fixed value (a choice of the language) in words, still to be translated."""
    return WAARDEN_EIGEN.get(f"{veld}={waarde}") or WAARDEN.get(waarde) or waarde
