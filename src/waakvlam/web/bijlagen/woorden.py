"""Why a file is not taken, and what to do: in words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waakvlam.application.poorten.bijlagen import Bestandsbezwaar

SOORT = {
    "jpeg": gettext_lazy("foto"),
    "png": gettext_lazy("afbeelding"),
    "webp": gettext_lazy("afbeelding"),
    "gif": gettext_lazy("afbeelding"),
    "heic": gettext_lazy("foto"),
    "pdf": gettext_lazy("pdf"),
    "docx": gettext_lazy("Word-bestand"),
    "xlsx": gettext_lazy("Excel-bestand"),
    "pptx": gettext_lazy("PowerPoint-bestand"),
    "odt": gettext_lazy("tekstbestand van LibreOffice"),
    "ods": gettext_lazy("rekenblad van LibreOffice"),
    "odp": gettext_lazy("presentatie van LibreOffice"),
    "txt": gettext_lazy("tekst"),
    "csv": gettext_lazy("lijst (csv)"),
}
BEZWAREN = {
    "leeg": gettext_lazy("Dit bestand is leeg. Kies een ander bestand."),
    "te-groot": gettext_lazy(
        "Dit bestand is te groot. Een bestand is hoogstens %(over)s MB. Maak het kleiner of deel het op."
    ),
    "actief": gettext_lazy(
        "In dit bestand kan een programma zitten (html of svg). Maak er een pdf of een foto van."
    ),
    "ingepakt": gettext_lazy("Dit is een ingepakt bestand. Pak het uit en voeg de bestanden los toe."),
    "oude-soort": gettext_lazy(
        "Bestanden op .%(over)s nemen wij niet aan. Sla het op als docx, xlsx, pptx of pdf."
    ),
    "soort": gettext_lazy("Deze soort bestand nemen wij niet aan. Dit kan wel: %(wel)s."),
    "anders": gettext_lazy(
        "De naam zegt dat dit een %(noemt)s is, maar de inhoud is iets anders%(is)s. "
        "Geef het bestand de goede naam, of sla het opnieuw op."
    ),
    "verklaard": gettext_lazy(
        "Uw apparaat zegt dat dit iets anders is dan een %(noemt)s. Sla het bestand opnieuw op."
    ),
    "kapot": gettext_lazy("Dit bestand is niet te openen. Sla het opnieuw op, of maak er een pdf van."),
    "wachtwoord": gettext_lazy(
        "Op dit bestand zit een wachtwoord. Dan kunnen wij het niet nakijken. Sla het op zonder wachtwoord."
    ),
    "macro": gettext_lazy(
        "In dit bestand zit een programma (macro). Sla het op zonder macro's, of maak er een pdf van."
    ),
    "zipbom": gettext_lazy(
        "Uitgepakt is dit bestand veel te groot (meer dan %(over)s MB). Maak het kleiner."
    ),
    "te-veel-beeldpunten": gettext_lazy(
        "Deze afbeelding is te groot (meer dan %(over)s miljoen beeldpunten). Maak haar kleiner."
    ),
    "besmet": gettext_lazy(
        "In dit bestand is schadelijke software gevonden. Wij hebben het niet bewaard. "
        "Open het niet en bel uw afdeling ICT."
    ),
    "geen-foto": gettext_lazy("Hier kan alleen een foto bij. Vertel de rest in uw eigen woorden."),
}


def zin_bij(bezwaar: Bestandsbezwaar, soorten: frozenset[str]) -> str:
    """Return what is wrong with a file and what to do; ``soorten`` are the kinds that are taken."""
    is_ = SOORT.get(bezwaar.is_eigenlijk)
    return str(BEZWAREN[bezwaar.code]) % {
        "over": bezwaar.over,
        "wel": soorten_in_woorden(soorten),
        "noemt": SOORT.get(bezwaar.over, bezwaar.over),
        "is": " " + _("(een %(soort)s)") % {"soort": is_} if is_ else "",
    }


def soorten_in_woorden(soorten: frozenset[str]) -> str:
    """Return the kinds of files that are taken, for in a sentence."""
    delen = []
    if soorten & {"jpeg", "png", "webp", "gif", "heic"}:
        delen.append(_("foto's"))
    if "pdf" in soorten:
        delen.append("pdf")
    delen += [
        naam
        for code, naam in (("docx", "Word"), ("xlsx", "Excel"), ("pptx", "PowerPoint"))
        if code in soorten
    ]
    if soorten & {"odt", "ods", "odp"}:
        delen.append("LibreOffice")
    if soorten & {"txt", "csv"}:
        delen.append(_("tekst"))
    return ", ".join(delen)


def grootte_in_woorden(aantal: int) -> str:
    """Return a number of bytes as people say it."""
    if aantal < 1_000_000:
        return _("%(aantal)s kB") % {"aantal": max(1, round(aantal / 1000))}
    return _("%(aantal)s MB") % {"aantal": str(round(aantal / 1_000_000, 1)).replace(".", ",")}
