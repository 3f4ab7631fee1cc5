"""Refusals around calling people together, in sentences."""


def _(tekst: str) -> str:
    """Marks a text for translation; it is translated when the sentence is made."""
    return tekst


TEKSTEN = {
    "tijd-voorbij": _("Dat moment is al voorbij."),
    "oproep-voorbij": _("Deze oproep is voorbij: het overleg is geweest, of de oproep is ingetrokken."),
    "dienst-botst": _("Deze persoon heeft dan al dienst in deze rol."),
    "houdt-taken": _("Dit team houdt zijn eigen taken, welk team er ook naast komt."),
}
NU = {
    "tijd-voorbij": _("Kies een moment dat nog moet komen."),
    "oproep-voorbij": _("Bel wie u riep, of kijk in de casus wat er is besloten."),
    "dienst-botst": _("Kies een ander moment, of haal de andere dienst eerst weg."),
    "houdt-taken": _("Laat deze taak staan en kies alleen taken van een ander team."),
}
VELDEN = {
    "wachten": _("Kies na hoeveel minuten een ander wordt gevraagd: 1 tot en met 1440."),
    "taken": _("Kies minstens één taak."),
    "telefoonnummer": _("Vul een telefoonnummer in dat bestaat, zoals 06 en acht cijfers."),
}
