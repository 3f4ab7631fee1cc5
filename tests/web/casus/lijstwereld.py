"""The household of the small municipality, under an approach that has lists and scenarios as well."""

import re
from typing import Any

from tests.application.hulp import dalfsen
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.hash import hash_van
from waakvlam.core.aanpak.taal import AanpakModel

LIJSTEN: dict[str, Any] = {
    "weging": {
        "naam": "Weging",
        "tekst": "Helpt u wegen hoe ernstig het is.",
        "soort": "vragenlijst",
        "onderdelen": {
            "nieuw": {
                "tekst": "Is dit nieuw?",
                "uitleg": "Kijk een jaar terug.",
                "blok": "Aard",
                "opties": {"nooit": "Nooit eerder", "eerder": "Eerder meegemaakt"},
                "hoogste_risico": "nooit",
            },
            "gewond": {"tekst": "Is iemand gewond?", "blok": "Aard", "hoogste_risico": "ja"},
            "hoe": {"tekst": "Hoe erg is dat?", "blok": "Aard", "soort": "tekst",
                    "als": {"antwoord": "weging.gewond"}},
            "groep": {"tekst": "Hoe groot is de groep?", "blok": "Mensen", "soort": "aantal"},
            "sinds": {"tekst": "Sinds welke dag?", "blok": "Mensen", "soort": "datum", "na": ["groep"]},
            "beeld": {"tekst": "Wat is uw beeld?", "blok": "Mensen", "soort": "tekst"},
            "opnieuw": {"tekst": "En nu?", "blok": "Mensen", "soort": "tekst", "herhaalt": "beeld"},
            "zorg": {"tekst": "Wat weet de zorg?", "blok": "Mensen", "soort": "tekst", "kring": "zorg"},
        },
        "uitkomsten": [
            {"als": {"antwoord": "weging.gewond"}, "tekst": "Bel samen."},
            {"tekst": "Kijk morgen weer."},
        ],
    },
    "plan": {"naam": "Plan op orde", "soort": "checklist", "rol": ["casusregisseur"],
             "onderdelen": {"doel": "Het doel staat erin", "wie": "Wie wat doet staat erin"}},
    "mens": {"naam": "Per mens", "soort": "factoren", "per": "persoon", "onderdelen": {"werk": "Heeft werk"}},
    "kijk": {"naam": "Ieders kijk", "soort": "voorbereiding", "per": "rol",
             "onderdelen": {"idee": "Wat ziet u?"}},
    "dicht": {"naam": "Van veiligheid", "soort": "checklist", "kring": "veiligheid",
              "onderdelen": {"punt": "Een punt"}},
    "hoog": {"naam": "Alleen hoog", "soort": "checklist", "niveaus": ["ave4"],
             "onderdelen": {"punt": "Een punt"}},
}  # fmt: skip
SCENARIOS: dict[str, Any] = {
    "brand": {
        "naam": "Brand in de straat",
        "tekst": "Een brand waar de buurt van schrikt.",
        "partners": {"politie": {"naam": "Politie", "taken": {"afzetten": "Zet de straat af"}}},
        "kenmerken": {"vragen": "Veel vragen"},
        "tips": {"plek": "Open een plek voor mensen"},
    },
    "ruzie": {"naam": "Ruzie in de straat", "tips": {"praten": "Praat met beide kanten"}},
}


def met_lijsten() -> Aanpak:
    """The approach of Dalfsen with these lists and scenarios, and a duty that asks for one of them."""
    los = dalfsen().model.model_dump(by_alias=True, exclude_unset=True)
    los["lijsten"] = {**los.get("lijsten", {}), **LIJSTEN}
    los["scenarios"] = SCENARIOS
    los["producten"]["stuk"] = {"naam": "Het stuk", "lijst": "plan"}
    los["producten"]["stukken"] = {"naam": "De stukken", "lijst": "plan", "delen": {"kaft": "Een kaft"}}
    los["plichten"]["vul-weging"] = {
        "tekst": "Vul de weging in.", "rol": ["casusregisseur"], "voldaan": {"lijst": "weging"},
        "soort": "dringend",
    }  # fmt: skip
    model = AanpakModel.model_validate(los)
    return Aanpak(model, hash_van(model))


def velden_van(pagina: str) -> dict[str, str]:
    """What a browser would send of the list on a page, when nothing is changed in it."""
    form = pagina[pagina.index("wv-lijstblad") :]
    form = form[: form.index("</form>")]
    uit: dict[str, str] = {}
    for naam, waarde in re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form):
        uit[naam] = waarde
    for soort, naam, waarde, gekozen in re.findall(
        r'<input class="[^"]*" type="(radio|text|date)"(?: inputmode="numeric")? name="([awt]-[\w-]+)" '
        r'value="([^"]*)"( checked)?',
        form,
    ):
        if soort != "radio" or gekozen:
            uit[naam] = waarde
    for naam, waarde in re.findall(r'<textarea[^>]*name="(t-[\w-]+)"[^>]*>([^<]*)</textarea>', form):
        uit[naam] = waarde
    kring = re.search(r'name="kring" value="(\w+)"[^>]* checked', form)
    if kring:
        uit["kring"] = kring.group(1)
    return uit
