"""The forms on signals: reporting one as short as it can be, joining it to a case, handling it."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from waakvlam.core.signaal.opdrachten import Meld
from waakvlam.core.signaal.vervolgopdrachten import HandelAf, KoppelAanCasus
from waakvlam.web.bijlagen.formulier import Bestandsveld
from waakvlam.web.formulier import Datum, Formulier, Keuzes, tekstvak, vul_in
from waakvlam.web.signaal.woorden import THEMA, UITKOMST

TE_OUD = timedelta(days=30)


def _zinnen(rijen: int) -> forms.Textarea:
    """Return a text area for sentences, typed or spoken: the microphone of the phone's own keyboard."""
    vak = tekstvak(rijen)
    vak.attrs |= {"autocapitalize": "sentences", "spellcheck": "true"}
    return vak


def _regel(verder: str = "next") -> forms.TextInput:
    """Return a line of text; ``verder`` is what the enter key of a phone says."""
    return forms.TextInput({"autocapitalize": "sentences", "enterkeyhint": verder, "autocomplete": "off"})


class Signaalformulier(Formulier):
    """What somebody saw or heard. Fact first; what it might mean stands apart and may be left out."""

    geleden = forms.CharField(required=False, widget=forms.HiddenInput)
    tekst = forms.CharField(
        label=_("Wat zag of hoorde u?"),
        help_text=_("Alleen wat er gebeurde, nog geen oordeel."),
        widget=_zinnen(3),
        max_length=5000,
        error_messages=vul_in(_("Vul in wat u zag of hoorde.")),
    )
    waar = forms.ChoiceField(
        label=_("Waar?"),
        choices=(("hier", _("Hier")), ("adres", _("Andere plek")), ("online", _("Online"))),
        widget=Keuzes(opent={"hier": "plek", "adres": "plek", "online": "online"}),
        error_messages=vul_in(_("Kies waar het was.")),
    )
    plaats = forms.CharField(
        label=_("Welke plek of welk adres?"), required=False, max_length=200, widget=_regel()
    )
    online = forms.CharField(
        label=_("Welke site of app?"),
        help_text=_("Noem geen namen van accounts."),
        required=False,
        max_length=200,
        widget=_regel(),
    )
    wanneer = forms.ChoiceField(
        label=_("Wanneer?"),
        choices=(("net", _("Net")), ("vandaag", _("Vandaag")), ("eerder", _("Eerder"))),
        initial="net",
        widget=Keuzes(opent={"eerder": "dag"}),
        error_messages=vul_in(_("Kies wanneer het was.")),
    )
    dag = forms.DateField(
        label=_("Welke dag?"),
        required=False,
        widget=Datum,
        error_messages={"invalid": _("Vul een dag in, zoals 21-11-2026.")},
    )
    zelf = forms.ChoiceField(
        label=_("Zelf gezien of gehoord?"),
        choices=(("ja", _("Ja, zelf")), ("nee", _("Van een ander"))),
        widget=Keuzes,
        error_messages=vul_in(_("Kies of u het zelf zag of hoorde.")),
    )
    gevaar = forms.ChoiceField(
        label=_("Is er nu gevaar?"),
        choices=(("nee", _("Nee")), ("ja", _("Ja"))),
        initial="nee",
        widget=Keuzes(opent={"ja": "gevaar"}),
        error_messages=vul_in(_("Kies of er nu gevaar is.")),
    )
    thema = forms.ChoiceField(
        label=_("Waarover gaat het?"), choices=tuple(THEMA.items()), widget=Keuzes, required=False
    )
    duiding = forms.CharField(
        label=_("Wat denkt u dat het is?"),
        help_text=_("Wij bewaren dit apart van wat u zag."),
        required=False,
        widget=_zinnen(2),
        max_length=2000,
    )
    foto = Bestandsveld(
        label=_("Foto"),
        help_text=_("Maak geen foto als dat gevaarlijk is. De plaats waar u hem maakte, halen wij eruit."),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Shown only after the choice that makes it required, so it must not say that it is not.
        self.fields["plaats"].soms_verplicht = True  # type: ignore[attr-defined]

    def clean_geleden(self) -> timedelta:
        """Return how long ago this was typed; zero when it did not wait on the device, or for nonsense."""
        seconden = str(self.cleaned_data["geleden"])[:10]
        return min(timedelta(seconds=int(seconden)), TE_OUD) if seconden.isdecimal() else timedelta()

    def clean(self) -> dict[str, Any]:
        """Ask for the place when it was at a place; a day that is asked for lies behind us."""
        gegevens = super().clean() or self.cleaned_data
        dag = gegevens.get("dag")
        if gegevens.get("wanneer") == "eerder" and dag and dag > timezone.localdate():
            self.add_error("dag", _("Deze dag moet nog komen. Kies een dag die geweest is."))
        if gegevens.get("waar") in ("hier", "adres") and not gegevens.get("plaats"):
            self.add_error("plaats", _("Vul in op welke plek of welk adres het was."))
        return gegevens

    def opdracht(self, terug_uiterlijk: datetime | None) -> Meld:
        """Return the command of a valid form; ``terug_uiterlijk`` is when the reporter hears back."""
        g = self.cleaned_data
        plaats = g["online"] if g["waar"] == "online" else g["plaats"]
        moment = None
        if g["wanneer"] == "eerder" and g["dag"]:
            moment = timezone.make_aware(datetime.combine(g["dag"], time(0)))
        return Meld(
            tekst=g["tekst"],
            waar=g["waar"],
            plaats=plaats or None,
            wanneer=g["wanneer"],
            moment=moment,
            zelf_gezien=g["zelf"] == "ja",
            gevaar=g["gevaar"] == "ja",
            thema=g["thema"] or None,
            duiding=g["duiding"] or None,
            terug_uiterlijk=terug_uiterlijk,
        )


class Afhandelformulier(Formulier):
    """How a signal ended, and what the reporter hears."""

    uitkomst = forms.ChoiceField(
        label=_("Hoe is het afgelopen?"),
        choices=tuple(UITKOMST.items()),
        widget=Keuzes,
        error_messages=vul_in(_("Kies hoe het is afgelopen.")),
    )
    terugkoppeling = forms.CharField(
        label=_("Wat hoort de melder?"),
        help_text=_("Wie meldde leest dit. Schrijf niets over andere mensen."),
        widget=tekstvak(3),
        max_length=2000,
        error_messages=vul_in(_("Schrijf wat de melder hoort.")),
    )
    gelezen = forms.CharField(required=False, widget=forms.HiddenInput)

    def opdracht(self) -> HandelAf:
        """Return the command of a valid form."""
        return HandelAf(self.cleaned_data["uitkomst"], self.cleaned_data["terugkoppeling"])


class Casuskeuze(Formulier):
    """Which case a signal belongs to."""

    casus = forms.ChoiceField(
        label=_("Bij welke casus hoort dit?"), widget=Keuzes, error_messages=vul_in(_("Kies een casus."))
    )
    gelezen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, casussen: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["casus"].choices = casussen  # type: ignore[attr-defined]

    def opdracht(self) -> KoppelAanCasus:
        """Return the command of a valid form."""
        return KoppelAanCasus(self.cleaned_data["casus"])
