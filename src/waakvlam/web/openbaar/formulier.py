"""The forms for residents."""

from datetime import datetime, time
from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.signaal.opdrachten import Meld
from waakvlam.web.deur.formulier import AanDeDeur
from waakvlam.web.formulier import Datum, Formulier, Keuzes, tekstvak, vul_in


class Meldformulier(AanDeDeur, Formulier):
    """What a resident saw or heard. A name is not needed."""

    deur_velden = ("tekst",)
    deur_soorten: ClassVar = frozenset({"bsn"})

    tekst = forms.CharField(
        label=_("Wat zag of hoorde u?"),
        help_text=_("Schrijf wat er gebeurde. Namen van anderen zijn niet nodig."),
        widget=tekstvak(5),
        max_length=5000,
        error_messages=vul_in(_("Schrijf wat u zag of hoorde.")),
    )
    plaats = forms.CharField(
        label=_("Waar was het?"),
        help_text=_("Een straat, een plein of een gebouw is genoeg."),
        max_length=200,
        error_messages=vul_in(_("Schrijf waar het was.")),
    )
    buurt = forms.ChoiceField(label=_("In welke buurt?"), required=False)
    wanneer = forms.ChoiceField(
        label=_("Wanneer was het?"),
        choices=(("net", _("Net")), ("vandaag", _("Vandaag")), ("eerder", _("Eerder"))),
        widget=Keuzes(opent={"eerder": "dag"}),
        initial="vandaag",
        error_messages=vul_in(_("Kies wanneer het was.")),
    )
    dag = forms.DateField(label=_("Welke dag?"), widget=Datum, required=False)
    zelf = forms.ChoiceField(
        label=_("Zag of hoorde u het zelf?"),
        choices=(("ja", _("Ja")), ("nee", _("Nee, van een ander"))),
        widget=Keuzes,
        error_messages=vul_in(_("Kies of u het zelf zag.")),
    )
    naam = forms.CharField(
        label=_("Uw naam"),
        help_text=_("Wij bewaren uw naam apart. Alleen wie uw melding oppakt, ziet die."),
        max_length=120,
        required=False,
    )
    contact = forms.CharField(
        label=_("Uw telefoonnummer of e-mailadres"),
        help_text=_("Als wij u iets mogen vragen."),
        max_length=120,
        required=False,
    )

    def __init__(self, *args: Any, buurten: tuple[tuple[str, str], ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["buurt"].choices = [("", _("Dat weet ik niet")), *buurten]  # type: ignore[attr-defined]
        if not buurten:
            del self.fields["buurt"]

    def clean_dag(self) -> Any:
        """Return the day; it cannot lie in the future."""
        dag = self.cleaned_data["dag"]
        if dag and dag > timezone.localdate():
            raise forms.ValidationError(_("Deze dag moet nog komen. Kies een dag die geweest is."))
        return dag

    def opdracht(self) -> Meld:
        """Return the command of a valid form."""
        g = self.cleaned_data
        moment = None
        if g["wanneer"] == "eerder" and g["dag"]:
            moment = timezone.make_aware(datetime.combine(g["dag"], time(0)))
        bekend = bool(g["naam"] or g["contact"])
        return Meld(
            tekst=Tekst(g["tekst"]),
            waar="adres",
            plaats=Tekst(g["plaats"]),
            wanneer=g["wanneer"],
            moment=moment,
            zelf_gezien=g["zelf"] == "ja",
            soort="melding",
            buurt=g.get("buurt") or None,
            melder_soort="inwoner" if bekend else "anoniem",
            melder_naam=Tekst(g["naam"]) if g["naam"] else None,
            melder_contact=Tekst(g["contact"]) if g["contact"] else None,
        )


class Volgformulier(Formulier):
    """The code of a receipt."""

    code = forms.CharField(
        label=_("Code van uw ontvangstbewijs"),
        help_text=_("Zestien letters en cijfers, zoals ABCD-EFGH-JKLM-NPQR."),
        max_length=40,
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "characters"}),
        error_messages=vul_in(_("Vul de code in.")),
    )
