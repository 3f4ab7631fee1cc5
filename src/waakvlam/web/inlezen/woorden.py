"""What is wrong with a file or a row in words: what it is, and what to do."""

from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from waakvlam.application.kanalen.invoer import Fout
from waakvlam.application.poorten.tabel import Opmerking

BESTAND = {
    "te-groot": _("Het bestand is groter dan 5 MB. Verdeel het over meer bestanden."),
    "leeg": _("Er staat niets in het bestand. Kies een ander bestand."),
    "oud-excel": _(
        "Dit is een oud Excel-bestand (xls), of een bestand met een wachtwoord. "
        "Bewaar het als xlsx zonder wachtwoord, of als CSV."
    ),
    "geen-xlsx": _("Dit is geen xlsx en geen CSV. Bewaar het in uw rekenprogramma als xlsx."),
    "xlsx-kapot": _("Dit Excel-bestand is niet te lezen. Open het in Excel en bewaar het opnieuw."),
    "wachtwoord": _("Het bestand heeft een wachtwoord. Bewaar het zonder wachtwoord."),
    "bom": _("Dit bestand wordt veel te groot bij het openen. Bewaar alleen de tabel, in een nieuw bestand."),
    "geen-blad": _("In het bestand staat geen zichtbaar blad. Maak het blad met de signalen zichtbaar."),
    "geen-tabel": _("Dit is geen tabel in tekst. Bewaar het als xlsx, of als CSV in UTF-8."),
    "csv-kapot": _("Deze CSV is niet te lezen. Kijk of elk aanhalingsteken ook sluit."),
    "te-breed": _("Rij %(wat)s heeft meer dan 30 kolommen. Laat alleen staan wat nodig is."),
    "te-lang": _("Er staan meer dan 2.000 rijen in. Verdeel het over meer bestanden."),
    "cel-te-lang": _("In rij %(wat)s staat een tekst van meer dan 5.000 tekens. Maak hem korter."),
    "te-veel-tekst": _("Er staat te veel tekst in voor één keer. Verdeel het over twee bestanden."),
    "niets": _("Onder de koppen staat geen enkele rij. Vul het bestand aan."),
}
OPMERKING = {
    "windows-letters": _("De letters in dit bestand zijn van Windows. Kijk of é en ë goed staan."),
    "blad-verborgen": _("Het blad «%(wat)s» is verborgen. Dat lezen wij niet."),
    "eerste-blad": _("Er zijn meer bladen. Wij lezen alleen het eerste: «%(wat)s»."),
    "kolom-onbekend": _("De kolom «%(wat)s» kennen wij niet. Die gaat niet mee."),
    "geen-buurten": _("Uw gemeente heeft nog geen buurten. De kolom «%(wat)s» gaat niet mee."),
}
FOUT = {
    "kolom-dubbel": _("Deze kolom betekent hetzelfde als «%(waarde)s». Haal er een weg."),
    "kolom-mist-tekst": _("Er is geen kolom met wat iemand zag of hoorde. Zet er «wat» boven."),
    "kolom-mist-datum": _("Er is geen kolom met de dag. Zet er «datum» boven."),
    "tekst-mist": _("Hier staat niet wat iemand zag of hoorde. Vul het in, of haal de rij weg."),
    "datum-mist": _("Hier staat geen dag. Vul in wanneer het was."),
    "datum-onbekend": _("«%(waarde)s» is geen dag. Schrijf de dag als 31-12-2026."),
    "datum-straks": _("«%(waarde)s» moet nog komen. Vul een dag in die geweest is."),
    "datum-vroeg": _("«%(waarde)s» is van voor 1990. Kijk het jaar na."),
    "tijd-onbekend": _("«%(waarde)s» is geen tijd. Schrijf de tijd als 21:30, of laat de cel leeg."),
    "buurt-onbekend": _(
        "De buurt «%(waarde)s» kennen wij niet. Neem de naam of de code van uw buurtenlijst."
    ),
    "thema-onbekend": _(
        "Het thema «%(waarde)s» kennen wij niet. Neem er een uit de lijst bij het formulier."
    ),
    "soort-onbekend": _(
        "De soort «%(waarde)s» kennen wij niet. Het kan zijn: eigen, melding, niet_pluis, verhaal, "
        "casuistiek, gerucht, aangifte, nieuws of kerncijfer."
    ),
    "soort-sociale-media": _(
        "Een bericht van sociale media kan niet uit een bestand. "
        "Meld het los; dan kijkt u na of het openbaar is."
    ),
    "gevaar-onbekend": _("«%(waarde)s» is geen antwoord op «is er nu gevaar?». Vul ja of nee in."),
    "cel-fout": _("In deze cel staat %(waarde)s: een formule die niet lukte. Vul in wat er moet staan."),
    "te-lang": _("Deze tekst is te lang: hoogstens %(waarde)s tekens. Maak hem korter."),
    "bsn": _("Hier staat een burgerservicenummer. Dat bewaart Waakvlam nooit. Haal het uit het bestand."),
}
MERK = {
    "telefoon": _("telefoonnummer"),
    "email": _("e-mailadres"),
    "iban": _("rekeningnummer"),
    "kenteken": _("kenteken"),
    "geboortedatum": _("geboortedatum"),
    "account": _("account"),
    "naam": _("naam"),
}
"""What in a text points to people."""


def over_bestand(bezwaar: Opmerking) -> str:
    """Say why a file cannot be read."""
    return str(BESTAND[bezwaar.code]) % {"wat": bezwaar.wat}


def opmerking(een: Opmerking) -> str:
    """Say something about the whole file."""
    return str(OPMERKING[een.code]) % {"wat": een.wat}


def waar(fout: Fout) -> str:
    """Say where something is wrong."""
    return _g("Rij %(rij)s, kolom %(kolom)s") % {"rij": fout.rij, "kolom": fout.kolom}


def wat(fout: Fout) -> str:
    """Say what is wrong and what to do."""
    return str(FOUT[fout.code]) % {"waarde": fout.waarde}
