"""The forms on guests: asking one in, the code, the answer."""

import re
from datetime import datetime, time
from typing import Any

from django import forms
from django.core.validators import EmailValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from waakvlam.application.vragen.gast import Uitnodigkeuzes
from waakvlam.core.casus.gastopdrachten import NodigGastUit
from waakvlam.web.casus.doen.velden import Moment
from waakvlam.web.formulier import Datum, Formulier, Keuzes, tekstvak, vul_in

WAARVOOR = (("overleg", _("Eén overleg")), ("vraag", _("Eén vraag")), ("bevestiging", _("Eén bevestiging")))
MOMENTEN = ("%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%d-%m-%Y %H:%M", "%d-%m-%Y %H.%M")


class Gastformulier(Formulier):
    """Whom to ask in, for what one thing, and until when."""

    naam = forms.CharField(
        label=_("Wie nodigt u uit?"), max_length=120, error_messages=vul_in(_("Vul de naam van de gast in."))
    )
    organisatie = forms.CharField(
        label=_("Waar werkt deze persoon?"),
        help_text=_("Bijvoorbeeld: huisartsenpraktijk, school, woningcorporatie."),
        max_length=120,
        required=False,
    )
    email = forms.EmailField(
        label=_("E-mailadres"),
        help_text=_("Hier gaat de link heen. In de mail staat niet waar het over gaat."),
        max_length=200,
        validators=[EmailValidator(message=_("Vul een e-mailadres in, zoals naam@organisatie.nl."))],
        error_messages=vul_in(_("Vul het e-mailadres van de gast in.")),
    )
    waarvoor = forms.ChoiceField(
        label=_("Waarvoor?"),
        choices=WAARVOOR,
        widget=Keuzes(opent={"overleg": "overleg", "bevestiging": "bevestiging"}),
        error_messages=vul_in(_("Kies waarvoor u deze gast vraagt.")),
    )
    gremium = forms.ChoiceField(label=_("Welk overleg?"), required=False)
    om = forms.DateTimeField(
        label=_("Wanneer begint het?"),
        required=False,
        widget=Moment,
        input_formats=MOMENTEN,
        error_messages={"invalid": _("Vul een dag en een tijd in, zoals 21-11-2026 14:30.")},
    )
    plaats = forms.CharField(label=_("Waar is het?"), max_length=200, required=False)
    besluit = forms.ChoiceField(label=_("Welk besluit?"), required=False)
    tekst = forms.CharField(
        label=_("Wat leest de gast?"),
        help_text=_(
            "De vraag, het agendapunt of wat er te bevestigen is. Dit is alles wat de gast over de casus "
            "leest. Schrijf dus niet meer dan nodig is."
        ),
        widget=tekstvak(4),
        max_length=2000,
        error_messages=vul_in(_("Schrijf wat de gast leest.")),
    )
    tot = forms.DateField(
        label=_("Tot en met welke dag?"),
        help_text=_("Daarna werkt de link niet meer. Hoogstens twee weken."),
        widget=Datum,
        error_messages={
            **vul_in(_("Kies tot en met welke dag de link werkt.")),
            "invalid": _("Vul een dag in, zoals 21-11-2026."),
        },
    )

    def __init__(self, *args: Any, keuzes: Uitnodigkeuzes, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gremium"].choices = [("", "—"), *keuzes.gremia]  # type: ignore[attr-defined]
        self.fields["besluit"].choices = [("", "—"), *keuzes.besluiten]  # type: ignore[attr-defined]
        kan = {"overleg": keuzes.gremia, "vraag": ("ja",), "bevestiging": keuzes.besluiten}
        wel = [een for een in WAARVOOR if kan[een[0]]]
        self.fields["waarvoor"].choices = wel  # type: ignore[attr-defined]
        for naam in ("gremium", "om", "besluit"):
            # Shown only after the choice that makes it required, so it must not say that it is not.
            self.fields[naam].soms_verplicht = True  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask what belongs to what was chosen."""
        schoon = super().clean() or {}
        nodig = {
            "overleg": {
                "gremium": _("Kies voor welk overleg de gast komt."),
                "om": _("Vul in wanneer het begint."),
            },
            "bevestiging": {"besluit": _("Kies welk besluit de gast bevestigt.")},
        }.get(schoon.get("waarvoor", ""), {})
        for naam, fout in nodig.items():
            if not schoon.get(naam) and naam not in self.errors:
                self.add_error(naam, fout)
        return schoon

    def opdracht(self) -> NodigGastUit:
        """Return the command of a valid form; the link works until the end of the day."""
        s = self.cleaned_data
        besluit, _streep, rol = (s["besluit"] or "").partition(":")
        einde = timezone.make_aware(datetime.combine(s["tot"], time(23, 59)))
        return NodigGastUit(
            naam=s["naam"], email=s["email"], waarvoor=s["waarvoor"], tekst=s["tekst"], tot=einde,
            organisatie=s["organisatie"] or None, gremium=s["gremium"] or None, om=s["om"],
            plaats=s["plaats"] or None, besluit=besluit or None, rol=rol or None,
        )  # fmt: skip


class Codeformulier(forms.Form):
    """The six digits that were read out by telephone."""

    use_required_attribute = False
    code = forms.CharField(
        label=_("Code van zes cijfers"),
        help_text=_("U hoort de code aan de telefoon van wie u uitnodigt."),
        max_length=20,
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "autocomplete": "one-time-code", "class": "wv-gastcode"}
        ),
        error_messages=vul_in(_("Vul de code van zes cijfers in.")),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)

    def clean_code(self) -> str:
        """Return the digits alone: people type spaces and dashes between them."""
        return re.sub(r"\D", "", self.cleaned_data["code"])


KEUZES = {
    "overleg": (("komt", _("Ik kom")), ("komt-niet", _("Ik kom niet"))),
    "bevestiging": (("klopt", _("Dit klopt")), ("klopt-niet", _("Dit klopt niet"))),
}
TEKST = {
    "overleg": _("Wilt u er iets bij zeggen? (niet verplicht)"),
    "vraag": _("Uw antwoord"),
    "bevestiging": _("Klopt het niet? Schrijf dan wat er niet klopt."),
}


class Antwoordformulier(Formulier):
    """The answer of a guest."""

    antwoord = forms.ChoiceField(
        label=_("Uw antwoord"), widget=Keuzes, error_messages=vul_in(_("Kies een van de twee."))
    )
    tekst = forms.CharField(widget=tekstvak(5), max_length=4000, required=False)

    def __init__(self, *args: Any, waarvoor: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.waarvoor = waarvoor
        self.fields["tekst"].label = TEKST[waarvoor]
        self.fields["tekst"].soms_verplicht = True  # type: ignore[attr-defined]
        if waarvoor in KEUZES:
            self.fields["antwoord"].choices = KEUZES[waarvoor]  # type: ignore[attr-defined]
        else:
            del self.fields["antwoord"]

    def clean(self) -> dict[str, Any]:
        """A question is answered with a text; what is not right is said in one."""
        schoon = super().clean() or {}
        nodig = self.waarvoor == "vraag" or schoon.get("antwoord") == "klopt-niet"
        if nodig and not schoon.get("tekst", "").strip():
            self.add_error("tekst", _("Schrijf uw antwoord."))
        return schoon

    @property
    def keuze(self) -> str:
        """The code of the answer of a valid form."""
        return str(self.cleaned_data.get("antwoord", "antwoord"))
