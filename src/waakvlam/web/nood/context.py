"""What the page for opening a case in an emergency shows, and its form."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from waakvlam.application.delen.nood import Noodrecht
from waakvlam.web.formulier import Formulier, Vinkjes, tekstvak, vul_in
from waakvlam.web.scherm import Scherm, scherm


class Noodformulier(Formulier):
    """Which case, why it cannot wait, and which circles are needed."""

    codenaam = forms.CharField(
        label=gettext_lazy("Welke casus? Schrijf de codenaam."), max_length=60,
        error_messages=vul_in(gettext_lazy("Schrijf de codenaam van de casus.")),
    )  # fmt: skip
    reden = forms.CharField(
        label=gettext_lazy("Waarom kan dit niet wachten?"), widget=tekstvak(3), max_length=1000,
        error_messages=vul_in(gettext_lazy("Schrijf in één zin waarom.")),
    )  # fmt: skip
    kringen = forms.MultipleChoiceField(
        label=gettext_lazy("Wat moet u lezen?"), widget=Vinkjes,
        error_messages=vul_in(gettext_lazy("Kies minstens één kring.")),
    )  # fmt: skip

    def __init__(self, *args: Any, recht: Noodrecht, **kwargs: Any) -> None:
        """Take the circles that may be looked into."""
        super().__init__(*args, **kwargs)
        veld = self.fields["kringen"]
        assert isinstance(veld, forms.MultipleChoiceField)
        veld.choices = list(recht.kringen)


@scherm("web/nood/nood.html")
@dataclass(frozen=True, kw_only=True)
class NoodPagina(Scherm):
    """What it does, and the form."""

    rol: str
    duur: str
    form: Noodformulier
    niets: bool
    zinnen: tuple[str, ...]
