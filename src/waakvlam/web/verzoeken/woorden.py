"""Codes of requests in words."""

from django.utils.translation import gettext_lazy as _

SOORT = {
    "inzage": _("Inzage"),
    "rectificatie": _("Rectificatie"),
    "bezwaar": _("Bezwaar"),
    "verwijdering": _("Verwijdering"),
    "woo": _("Woo-verzoek"),
}
SOORT_UITLEG = {
    "inzage": _("Inzage: zien wat er over iemand staat"),
    "rectificatie": _("Rectificatie: iets klopt niet"),
    "bezwaar": _("Bezwaar: iemand wil niet dat gegevens worden gebruikt"),
    "verwijdering": _("Verwijdering: gegevens moeten weg"),
    "woo": _("Woo-verzoek: iemand vraagt openbare stukken"),
}
STAND = {"open": _("loopt"), "opgeschort": _("staat stil"), "afgerond": _("afgerond")}
KANAAL = {
    "brief": _("Brief"),
    "mail": _("E-mail"),
    "formulier": _("Formulier"),
    "balie": _("Balie"),
    "telefoon": _("Telefoon"),
}
HOE = {
    "balie": _("Aan de balie, met een identiteitsbewijs"),
    "digid": _("Met DigiD"),
    "bekend": _("Een collega kent de aanvrager en heeft gesproken of gezien"),
    "gemachtigde": _("Een gemachtigde, met een machtiging"),
    "anders": _("Anders"),
}
UITKOMST = {
    "toegewezen": _("Toegewezen"),
    "deels": _("Deels toegewezen"),
    "afgewezen": _("Afgewezen"),
    "niets_gevonden": _("Niets gevonden"),
    "ingetrokken": _("Ingetrokken"),
}
WEG = {
    "verzoek-ontvangen": _("Ontvangen"),
    "identiteit-nagegaan": _("Nagegaan wie het is"),
    "verzoek-verlengd": _("Termijn verlengd"),
    "verzoek-opgeschort": _("Termijn staat stil"),
    "verzoek-hervat": _("Termijn loopt weer"),
    "verzoek-uitgezet": _("Gevraagd om na te kijken"),
    "verzoek-nagekeken": _("Nagekeken, niets meer"),
    "casus-bij-verzoek": _("Casus gekoppeld"),
    "stukken-bij-verzoek": _("Stukken aangeleverd"),
    "bij-verzoek-genoteerd": _("Notitie"),
    "verzoek-afgerond": _("Afgerond"),
}
MERK = {"feit": _("feit"), "opvatting": _("mening"), "besluit": _("besluit")}
MERK_UITLEG = {
    "feit": _("Feit: wat er gebeurde of gezegd is"),
    "opvatting": _("Mening voor intern beraad: wat iemand vindt of adviseert"),
    "besluit": _("Besluit"),
}
GAAT_OVER = {
    "zelf": _("noemt de aanvrager"),
    "anderen": _("noemt anderen"),
    "niemand": _("noemt niemand"),
} | MERK
BEZWAAR = {"gegrond": _("Gegrond"), "deels": _("Deels gegrond"), "ongegrond": _("Niet gegrond")}
BRIEF_HOE = {"post": _("Per post"), "hand": _("In de hand gegeven"), "mail": _("Per e-mail")}
