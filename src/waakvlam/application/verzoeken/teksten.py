"""Refusals on requests and data breaches in sentences: what is wrong, and what to do now."""


def _(tekst: str) -> str:
    """Marks a text for translation."""
    return tekst


TEKSTEN = {
    "verzoek-loopt": _("Er loopt een verzoek van een betrokkene of een Woo-verzoek over deze casus."),
    "verzoek-afgerond": _("Dit verzoek is afgerond."),
    "al-verlengd": _("Deze termijn is al een keer verlengd, of kan niet worden verlengd."),
    "termijn-voorbij": _("De termijn is al voorbij."),
    "grond-onbekend": _("Deze grond past niet bij dit verzoek."),
    "identiteit-ontbreekt": _("Het is nog niet zeker wie dit vraagt."),
    "stukken-ontbreken": _("Uit een casus die bij dit verzoek hoort, zijn nog geen stukken aangeleverd."),
    "datalek-gesloten": _("Dit datalek is gesloten."),
    "risico-ontbreekt": _("Het risico is nog niet beoordeeld."),
    "melden-moet": _("Bij een risico voor mensen moet u melden bij de Autoriteit Persoonsgegevens."),
    "melding-ontbreekt": _("Er is nog niet beslist of dit wordt gemeld."),
    "vertellen-ontbreekt": _("Er is nog niet beslist of de mensen om wie het gaat dit horen."),
}
NU = {
    "verzoek-loopt": _("Wacht tot het verzoek is afgerond."),
    "verzoek-afgerond": _("Leg een nieuw verzoek vast, of schrijf er een notitie bij."),
    "al-verlengd": _("Rond het verzoek af, en vertel de aanvrager waarom het later is."),
    "termijn-voorbij": _("Rond het verzoek zo snel mogelijk af, en vertel de aanvrager waarom het later is."),
    "grond-onbekend": _("Kies een grond uit de lijst."),
    "identiteit-ontbreekt": _("Ga eerst na wie het is, en leg vast hoe."),
    "stukken-ontbreken": _("Vraag wie de regie heeft om de stukken aan te leveren."),
    "datalek-gesloten": _("Meld een nieuw datalek als er weer iets is."),
    "risico-ontbreekt": _("Beoordeel eerst het risico."),
    "melden-moet": _("Meld het, of beoordeel het risico opnieuw met een reden."),
    "melding-ontbreekt": _("Leg vast of u meldt, en waarom."),
    "vertellen-ontbreekt": _("Leg vast of u het vertelt, en waarom."),
}
