"""Refusals about measures in sentences."""


def _(tekst: str) -> str:
    """Marks a text for translation; it is translated when the sentence is made."""
    return tekst


TEKSTEN = {
    "einde-ontbreekt": _("Deze maatregel heeft nog geen einde. Zonder einde begint er niets."),
    "einde-voorbij": _("Deze dag kan niet: hij is al geweest, of ligt na het einde."),
    "langer-dan-wet": _("Dit duurt langer dan de wet toestaat."),
    "leest-niet-mee": _("Deze rol leest de kring niet waarin u dit schrijft."),
    "afwegen-ontbreekt": _("Schrijf waarom dit past en of het lichter kan."),
    "eigenaar-ontbreekt": _("Kies wie het uitvoert."),
}
NU = {
    "einde-ontbreekt": _(
        "Kies een dag waarop de maatregel stopt, of een dag waarop u kijkt of het nog nodig is."
    ),
    "einde-voorbij": _("Kies een dag die nog moet komen, en niet na het einde van de maatregel."),
    "langer-dan-wet": _("Kies een eerdere dag. Is daarna nog iets nodig, kijk dan of verlengen mag."),
    "leest-niet-mee": _("Kies iemand die wel meeleest, of schrijf het voor iedereen in de casus."),
    "eigenaar-ontbreekt": _("Weet u dat nog niet? Kies «Nu doen, later aanvullen»."),
    "afwegen-ontbreekt": _("Eén zin per vraag is genoeg. Is er haast? Kies «Nu doen, later aanvullen»."),
}
VELDEN = {
    "bewaakt_door": _("Kies wie bewaakt dat de ander het doet."),
    "past": _("Schrijf waarom dit past bij wat er is gebeurd."),
    "lichter": _("Schrijf wat lichter is, en waarom dat niet genoeg is."),
    "boven": _("Kies een hoofddoel dat nog open is."),
    "elke": _("Kies hoe vaak u er samen naar kijkt."),
}
