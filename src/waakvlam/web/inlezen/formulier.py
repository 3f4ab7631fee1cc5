"""The forms for reading signals in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from waakvlam.application.poorten.tabel import MAX_BYTES
from waakvlam.web.bijlagen.formulier import Bestandsveld
from waakvlam.web.formulier import Formulier, Keuzes, vul_in
from waakvlam.web.inlezen.pakket import HOOGSTENS

BLANCO, STAAN = "blanco", "staan"


class Inleesformulier(Formulier):
    """A CSV or an XLSX."""

    bestand = Bestandsveld(
        label=_("Bestand met signalen"),
        help_text=_("Excel (xlsx) of CSV. Hoogstens 2.000 rijen en 5 MB."),
        error_messages=vul_in(_("Kies een bestand.")),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bestand"].widget.attrs |= {
            "accept": ".xlsx,.csv,text/csv",
            "data-grens": str(MAX_BYTES),
            "data-te-groot": _("Dit bestand is te groot. Een bestand is hoogstens 5 MB."),
            "data-weg": _("Haal weg"),
            "data-gekozen": _("Gekozen:"),
        }


class Doeformulier(Formulier):
    """The sealed rows, and what to do with texts that point to people."""

    pakket = forms.CharField(widget=forms.HiddenInput, max_length=HOOGSTENS, strip=True)
    mensen = forms.ChoiceField(
        label=_("Wat doen wij met namen en nummers in de tekst?"),
        choices=(
            (BLANCO, _("Zet er een leeg woord neer, zoals [naam] of [telefoonnummer]")),
            (STAAN, _("Laat staan, want het is nodig om te helpen")),
        ),
        initial=BLANCO,
        widget=Keuzes,
        required=False,
    )
