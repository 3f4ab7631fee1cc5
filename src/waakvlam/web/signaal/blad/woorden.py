"""Codes on the page of a signal in words."""

from django.utils.translation import gettext_lazy as _

FASE = {
    "waargenomen": (_("Waargenomen"), _("Iemand zag of hoorde iets.")),
    "geverifieerd": (_("Nagegaan"), _("Zien anderen het ook?")),
    "geduid": (_("Geduid"), _("Wat kan het betekenen?")),
    "beoordeeld": (_("Beoordeeld"), _("Welke risico's verwachten wij?")),
}
"""Per phase its name, and what it is about."""

WIJZE = {"eigen": _("door de melder zelf"), "anderen": _("door anderen")}
TELT = {
    "eigen": _("telt mee: ander moment of andere plek"),
    "anderen": _("telt mee: een ander zag het ook"),
    "": _("telt niet mee bij het nagaan"),
}
ANTWOORD = {"gezien": _("ja, ook gezien"), "niet_gezien": _("niet gezien"), "weet_niet": _("weet het niet")}
SOORT = {
    "eigen": _("Eigen waarneming"),
    "melding": _("Melding van een ander"),
    "niet_pluis": _("Niet-pluisgevoel"),
    "verhaal": _("Verhaal uit de buurt"),
    "casuistiek": _("Casuïstiek"),
    "gerucht": _("Gerucht"),
    "aangifte": _("Aangifte"),
    "nieuws": _("Nieuws"),
    "sociale_media": _("Sociale media"),
    "kerncijfer": _("Cijfers over de buurt"),
}
KANAAL = {
    "app": _("in Waakvlam"),
    "telefoon": _("per telefoon"),
    "mail": _("per mail"),
    "koppeling": _("via een koppeling"),
    "invoer": _("uit een bestand"),
    "formulier": _("via het formulier voor inwoners"),
}
MELDER = {
    "professional": _("een professional"),
    "inwoner": _("een inwoner"),
    "anoniem": _("iemand die anoniem wil blijven"),
}
TERMIJN = {
    "terugkoppeling": _("Bericht aan de melder"),
    "oppakken": _("Oppakken"),
    "aannemen": _("Aannemen of terugsturen"),
    "oplettendheid": _("Wij letten samen op tot"),
    "vraag": _("Antwoord van collega's"),
    "stil": _("Staat stil vanaf"),
}
VOLGORDE = {"eerst": _("gaat voor"), "gewoon": _("gewone volgorde"), "later": _("kan later")}
OVERDRACHT = {"wacht": _("wacht op antwoord"), "aangenomen": _("aangenomen"), "terug": _("teruggestuurd")}
UITKOMST = {
    "opgelost": _("Opgelost"),
    "doorgegeven": _("Doorgegeven aan een ander"),
    "geen_vervolg": _("Geen vervolg nodig"),
    "vervallen": _("Vervallen: niemand kon het nagaan"),
}
GEZIEN = {
    "eigen": (_("Zelf gezien of gehoord"), _("waarneming")),
    "ander": (_("Van een ander gehoord"), _("van horen zeggen")),
    "niet_pluis": (_("Een gevoel dat er iets niet klopt"), _("niet-pluisgevoel")),
    "verhaal": (_("Een verhaal uit de buurt"), _("verhaal")),
    "casuistiek": (_("Wat in meer zaken terugkomt"), _("casuïstiek")),
    "kerncijfer": (_("Een cijfer over de buurt"), _("cijfer")),
}
"""Per way in which it was seen: how the text is headed, and the label beside it."""

BIJZONDER = frozenset(GEZIEN) - {"eigen", "ander"}
"""Kinds with a heading of their own."""

NAAST = {
    True: (_("Wat mensen erbij zien en horen"), _("Leg er iets naast wat mensen zagen")),
    False: (_("Cijfers hierbij"), _("Leg een cijfer ernaast")),
}
"""Per whether the signal is a figure: the other kind of information beside it, and how to add it."""

AARD = {
    True: _("Hard: een cijfer."),
    False: _("Zacht: wat mensen zien, horen, voelen of vertellen."),
}
"""Per whether it is a figure: what kind of information it is."""

HOE = {
    "hoofd": _("Dit signaal gaat verder in"),
    "opgenomen": _("Hierin opgenomen"),
    "verbonden": _("Hoort hierbij"),
}
STAP = {
    "signaal-gemeld": _("Gemeld"),
    "waarneming-toegevoegd": _("Waarneming erbij"),
    "waarneming-toegevoegd-telt": _("Nagegaan met een waarneming erbij"),
    "vraag-gesteld": _("Collega's gevraagd"),
    "vraag-beantwoord-gezien": _("Antwoord: ook gezien"),
    "vraag-beantwoord-niet_gezien": _("Antwoord: niet gezien"),
    "vraag-beantwoord-weet_niet": _("Antwoord: weet het niet"),
    "oplettendheid-afgesproken": _("Afgesproken om op te letten"),
    "signaal-opgepakt": _("Opgepakt"),
    "signaal-losgelaten": _("Losgelaten"),
    "opschonen-gevraagd": _("Gevraagd om de tekst op te schonen"),
    "tekst-opgeschoond": _("Tekst opgeschoond"),
    "betekenis-toegevoegd": _("Mogelijke betekenis erbij"),
    "betekenis-onderschreven": _("Betekenis ook mogelijk gevonden"),
    "duiding-vastgesteld": _("Samen geduid"),
    "duiding-vastgesteld-voorlopig": _("Voorlopig geduid"),
    "signaal-beoordeeld": _("Beoordeeld"),
    "signaal-doorgegeven": _("Doorgegeven"),
    "signaal-aangenomen": _("Aangenomen"),
    "signaal-teruggestuurd": _("Teruggestuurd"),
    "signaal-op-agenda": _("Op de agenda gezet"),
    "signaal-van-agenda": _("Van de agenda gehaald"),
    "signaal-verbonden": _("Verbonden met een ander signaal"),
    "signaal-samengevoegd": _("Gaat verder in een ander signaal"),
    "signaal-opgenomen": _("Ander signaal opgenomen"),
    "signaal-losgemaakt": _("Losgemaakt van een ander signaal"),
    "signaal-bij-casus": _("Bij een casus gevoegd"),
    "signaal-teruggemeld": _("Bericht aan de melder"),
    "signaal-afgehandeld": _("Afgehandeld"),
    "signaal-vervallen": _("Vervallen"),
    "bijlage-toegevoegd": _("Bijlage toegevoegd"),
    "bijlage-ingetrokken": _("Bijlage ingetrokken"),
}
