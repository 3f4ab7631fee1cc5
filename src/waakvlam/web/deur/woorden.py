"""The sentences of privacy at the door: the same on a page that is sent back and while typing."""

from typing import Any

from django.utils.translation import gettext as _

from waakvlam.application.deur.keuzes import APART, BLIJFT, ERTOE, MELDER, REDENEN, VERVANG
from waakvlam.core.deur.vondst import GROEP, NOOIT

KORTST = 3
"""Letters of the shortest word that counts as part of a name."""


def over(soort: str) -> str:
    """Say what something that was found may be."""
    return {
        "bsn": _("is een burgerservicenummer. Dat kan niet in een tekst."),
        "telefoon": _("lijkt een telefoonnummer."),
        "email": _("lijkt een e-mailadres."),
        "iban": _("is een rekeningnummer."),
        "adres": _("lijkt een adres."),
        "kenteken": _("lijkt een kenteken."),
        "geboortedatum": _("lijkt een geboortedatum."),
        "account": _("lijkt een account van iemand."),
        "naam": _("lijkt een naam."),
        "groep": _("Doet dit ertoe voor wat er gebeurt?"),
    }[soort]


def antwoord(doe: str, soort: str, door: str = "") -> str:
    """Say what an answer does."""
    if soort == GROEP:
        return _("Nee, haal weg") if doe == VERVANG else _("Ja, laat staan")
    vast = {
        VERVANG: _("Zet er %(door)s neer") % {"door": f"‘{door}’"},
        APART: _("Dit is de melder: bewaar het apart"),
        f"{BLIJFT}-geen-mens": _("Laat staan, want het wijst niet naar een mens"),
        f"{BLIJFT}-functie": _("Laat staan, want het hoort bij een functie of organisatie"),
        f"{BLIJFT}-nodig": _("Laat staan, want het is nodig om te helpen"),
    }
    return vast.get(doe) or _("Zet er %(door)s neer") % {"door": doe}


def antwoorden(
    soort: str, personen: tuple[str, ...], apart: frozenset[str], blijft: bool = True
) -> tuple[str, ...]:
    """Return which answers are possible for a kind, in the order in which they are shown."""
    if soort == GROEP:
        return (VERVANG, f"{BLIJFT}-{ERTOE}") if blijft else (VERVANG,)
    erbij = personen if soort == "naam" else ()
    los = (APART,) if soort in apart else ()
    redenen = REDENEN if blijft and soort not in NOOIT else ()
    return (*erbij, VERVANG, *los, *(f"{BLIJFT}-{reden}" for reden in redenen))


def woorden_van(naam: str) -> list[str]:
    """Return what of a name may stand in a text: all of it, its end, and each word with a capital."""
    delen = naam.split()
    einden = [" ".join(delen[i:]) for i in range(len(delen))]
    groot = [deel for deel in delen if deel[0].isupper()]
    return [woord for woord in dict.fromkeys([*einden, *groot]) if len(woord) >= KORTST]


def teksten(
    soorten: tuple[str, ...], personen: tuple[str, ...], apart: frozenset[str], blijft: bool = True
) -> dict[str, Any]:
    """Return everything a page needs to ask the same while typing, in the language of the visitor."""
    return {
        "melder": MELDER,
        "laat": _("Laat staan …"),
        "blijft": _("Dit blijft staan."),
        "aantal": _("Dingen om na te kijken: AANTAL"),
        "terug": _("Zet terug"),
        "vervangen": _("Vervangen."),
        "anders": _("Kies iets anders"),
        "soorten": {
            soort: {
                "over": over(soort),
                "antwoorden": [
                    {"doe": doe, "tekst": antwoord(doe, soort, "DOOR")}
                    for doe in antwoorden(soort, personen, apart, blijft)
                ],
            }
            for soort in soorten
        },
    }
