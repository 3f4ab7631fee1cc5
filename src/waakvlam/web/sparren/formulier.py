"""The forms of a question without names."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.spar.opdrachten import AntwoordSpar, VraagSpar, VulSparAan
from waakvlam.web.formulier import Formulier, tekstvak, vul_in
from waakvlam.web.sparren.woorden import wijst_naar_iemand


class ZonderNamen(forms.CharField):
    """A text in which no number or address may stand that points to a person."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=tekstvak(4), max_length=3000, **kwargs)

    def clean(self, value: Any) -> str:
        """Return the text; raises ValidationError that says what points to a person."""
        tekst = str(super().clean(value))
        if zin := wijst_naar_iemand(tekst):
            raise forms.ValidationError(zin)
        return tekst


class Vraagformulier(Formulier):
    """A question, and the role it is put to."""

    vraag = ZonderNamen(
        label=_("Wat wilt u vragen?"),
        help_text=_("Zonder namen, adressen en nummers. Schrijf «een kind van 9» of «de buurman»."),
        error_messages=vul_in(_("Schrijf wat u wilt vragen.")),
    )
    aan = forms.ChoiceField(
        label=_("Aan wie?"),
        help_text=_("Iedereen met deze rol kan uw vraag lezen en antwoorden."),
        widget=forms.Select,
        error_messages=vul_in(_("Kies aan wie u het vraagt.")),
    )

    def __init__(self, *args: Any, rollen: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["aan"].choices = [("", _("Kies een rol")), *rollen]  # type: ignore[attr-defined]

    def opdracht(self) -> VraagSpar:
        """Return the command of a valid form."""
        return VraagSpar(self.cleaned_data["aan"], Tekst(self.cleaned_data["vraag"]))


class Antwoordformulier(Formulier):
    """An answer, or what the asker adds."""

    tekst = ZonderNamen(
        label=_("Uw antwoord"),
        help_text=_("Zonder namen, adressen en nummers."),
        error_messages=vul_in(_("Schrijf eerst iets op.")),
    )

    def __init__(self, *args: Any, antwoord: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.antwoord = antwoord
        if not antwoord:
            self.fields["tekst"].label = _("Vraag door of vertel meer")

    def opdracht(self) -> AntwoordSpar | VulSparAan:
        """Return the command of a valid form."""
        tekst = Tekst(self.cleaned_data["tekst"])
        return AntwoordSpar(tekst) if self.antwoord else VulSparAan(tekst)
