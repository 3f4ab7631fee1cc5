"""What someone says of an accumulation: one sentence, and where to look at it together."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.ophoping.opdrachten import BekijkOphoping
from waakvlam.web.formulier import Formulier, tekstvak, vul_in
from waakvlam.web.sparren.formulier import ZonderNamen


class Zin(ZonderNamen):
    """One sentence without anything that points to a person."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            help_text=_("Eén zin, zonder namen. Iedereen die signalen behandelt, leest dit."), **kwargs
        )
        self.widget = tekstvak(2)


class Nietsformulier(Formulier):
    """It is nothing special, and why."""

    uitkomst = "niets_bijzonders"
    reden = Zin(
        label=_("Waarom is dit niets bijzonders?"), error_messages=vul_in(_("Schrijf in één zin waarom."))
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix=self.uitkomst, **kwargs)

    def opdracht(self, buurt: str, thema: str, aantal: int) -> BekijkOphoping:
        """Return the command of a valid form."""
        return BekijkOphoping(buurt, thema, self.uitkomst, Tekst(self.cleaned_data["reden"]), aantal)


class Samenformulier(Nietsformulier):
    """It is something to look at together, and where."""

    uitkomst = "samen_bekijken"
    reden = Zin(
        label=_("Wat wilt u samen bekijken?"),
        error_messages=vul_in(_("Schrijf in één zin wat u wilt bekijken.")),
    )
    gremium = forms.ChoiceField(
        label=_("In welk overleg?"),
        help_text=_(
            "De signalen van deze week komen dan op de agenda. Wie in het overleg zit, kan ze lezen."
        ),
        required=False,
        widget=forms.Select,
    )

    def __init__(self, *args: Any, gremia: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if gremia:
            self.fields["gremium"].choices = [("", _("Geen overleg")), *gremia]  # type: ignore[attr-defined]
        else:
            del self.fields["gremium"]
