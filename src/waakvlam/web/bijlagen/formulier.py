"""The forms for attachments."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waakvlam.core.casus.bijlagesoorten import SOORTEN
from waakvlam.web.formulier import Formulier, Keuzes, tekstvak, vul_in


class Bestandskeuze(forms.FileInput):
    """Chooses a file; with scripts it shows what was chosen, and can let it go again."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"data-bestand": "", **(attrs or {})})


class Bestandsveld(forms.FileField):
    """A file to offer. What is in it is looked at after the form is read; see ``web.bijlagen.hulp``."""

    widget = Bestandskeuze

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("error_messages", {})
        kwargs["error_messages"].setdefault(
            "empty", gettext_lazy("Dit bestand is leeg. Kies een ander bestand.")
        )
        super().__init__(*args, **kwargs)


def richt_in(veld: forms.Field, soorten: frozenset[str], grens: int) -> None:
    """Tell the browser which files can be chosen, and how large one may be."""
    extensies = [f".{e}" for code in SOORTEN if code in soorten for e in SOORTEN[code].extensies]
    mb = grens // 1_000_000
    veld.widget.attrs.update(
        {
            "accept": ",".join(extensies),
            "data-grens": str(grens),
            "data-te-groot": _("Dit bestand is te groot. Een bestand is hoogstens %(mb)s MB.") % {"mb": mb},
            "data-weg": _("Haal weg"),
            "data-gekozen": _("Gekozen:"),
        }
    )


class Bijlageformulier(Formulier):
    """A file with what is on it, for a circle."""

    bestand = Bestandsveld(
        label=gettext_lazy("Welk bestand?"), error_messages=vul_in(gettext_lazy("Kies een bestand."))
    )
    omschrijving = forms.CharField(
        label=gettext_lazy("Wat is het?"),
        help_text=gettext_lazy("Zonder namen. Wie de lijst ziet, leest dit."),
        max_length=300,
        required=False,
    )
    kring = forms.ChoiceField(
        label=gettext_lazy("Wie kan het zien?"),
        widget=Keuzes,
        error_messages=vul_in(gettext_lazy("Kies wie het kan zien.")),
    )

    def __init__(self, *args: Any, kringen: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if len(kringen) > 1:
            self.fields["kring"].choices = kringen  # type: ignore[attr-defined]
            self.fields["kring"].initial = kringen[0][0]
        else:
            del self.fields["kring"]
            self.enige_kring = kringen[0][0] if kringen else ""

    def kring_gekozen(self) -> str:
        """Return the circle of a valid form."""
        return str(self.cleaned_data.get("kring") or getattr(self, "enige_kring", ""))


class Intrekformulier(Formulier):
    """Why an attachment is taken back."""

    reden = forms.CharField(
        label=gettext_lazy("Waarom trekt u dit in?"),
        help_text=gettext_lazy("Eén zin, zonder namen."),
        widget=tekstvak(2),
        max_length=500,
        error_messages=vul_in(gettext_lazy("Schrijf in één zin waarom.")),
    )
