"""Why something in a sitting could not be done, and what to do now."""


def _(tekst: str) -> str:
    """Marks a text for translation; it is translated when the sentence is made."""
    return tekst


TEKSTEN = {
    "zitting-loopt": _("Dit overleg is nog bezig."),
    "zitting-gesloten": _("Dit overleg is gesloten."),
    "niet-aanwezig": _("Wie besluit of spreekt, is nu niet bij het overleg."),
    "geschorst": _("Het overleg is geschorst. Dan wordt er aan tafel niets besloten."),
}
NU = {
    "zitting-loopt": _("Ga naar het overleg dat loopt, of sluit het eerst."),
    "zitting-gesloten": _("Zet een correctie bij de regel, of zeg het in het volgende overleg."),
    "niet-aanwezig": _(
        "Kies iemand die er is. Besloot deze persoon per telefoon of via een ander? Kies «per telefoon» of "
        "«een ander zegt het»: dan geldt het meteen en volgt de bevestiging later. Is deze persoon er weer? "
        "Zet dat eerst neer."
    ),
    "geschorst": _("Hervat het overleg, of leg vast wat iemand per telefoon besloot."),
}
VELDEN = {
    "notulist": _("Kies wie noteert."),
}
