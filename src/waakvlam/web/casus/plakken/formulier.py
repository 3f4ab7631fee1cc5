"""The forms: the chat as it was pasted, and the notes made of what was chosen."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waakvlam.application.vragen.invoer import InvoerBlad
from waakvlam.core.toegang.beleid import IEDEREEN
from waakvlam.web.casus.doen.velden import knoppen, moment
from waakvlam.web.deur.formulier import ALLE, InEenCasus
from waakvlam.web.formulier import Formulier, tekstvak, vul_in

LANGST = 200_000
"""Signs of a chat at most, about sixty pages."""
PER_KEER = 25
"""How many messages become notes at once."""
NOTITIE = 5000
"""Signs of one note at most."""


class Plakformulier(Formulier):
    """The chat."""

    plak = forms.CharField(
        label=gettext_lazy("De berichten"),
        help_text=gettext_lazy(
            "Uit WhatsApp, Signal of een mail. Op de volgende bladzijde kiest u wat u bewaart. "
            "De rest wordt nergens bewaard."
        ),
        widget=tekstvak(10),
        max_length=LANGST,
        error_messages=vul_in(gettext_lazy("Plak eerst de berichten."))
        | {"max_length": gettext_lazy("Dit is te lang. Plak het in delen. Er is niets bewaard.")},
    )


class Bewaarformulier(InEenCasus, Formulier):
    """A field for every chosen message, its moment beside it, and who may read them."""

    deur_velden = (ALLE,)

    def __init__(
        self, *args: Any, blad: InvoerBlad, notities: Sequence[tuple[datetime | None, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.aantal = len(notities)
        soorten = [("notitie", _("Notitie")), ("feit", _("Feit")), ("gerucht", _("Gerucht"))]
        self.fields["soort"] = knoppen(_("Wat is het?"), soorten, True, initial="gerucht")
        kringen = [(k.code, _("Kring %(naam)s") % {"naam": k.naam.lower()}) for k in blad.kringen]
        self.fields["kring"] = knoppen(
            _("Wie mag dit lezen?"), [*kringen, (IEDEREEN, _("Iedereen in deze casus"))], True,
            initial=kringen[0][0] if kringen else IEDEREEN,
        )  # fmt: skip
        for nr, (op, tekst) in enumerate(notities):
            self.fields[f"tekst-{nr}"] = forms.CharField(
                label=_("Bericht %(nr)s") % {"nr": nr + 1},
                required=False,
                max_length=NOTITIE,
                widget=tekstvak(min(6, 2 + len(tekst) // 80)),
                initial=tekst,
                help_text=_("Leeg: dit bericht wordt niet bewaard.") if nr == 0 else "",
            )
            veld = moment(_("Wanneer was dit?"), _("Leeg is nu.") if op is None else "")
            veld.initial = op
            veld.soms_verplicht = True  # type: ignore[attr-defined]
            self.fields[f"op-{nr}"] = veld
        self.deur_personen = tuple(p.code for p in blad.personen)
        self.zet_deur()

    def paren(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Return for every message its text and its moment."""
        return [(self[f"tekst-{nr}"], self[f"op-{nr}"]) for nr in range(self.aantal)]

    def notities(self) -> list[tuple[int, str, datetime | None]]:
        """Return of a valid form the number, text and moment of every note to keep."""
        g = self.cleaned_data
        alle = [(nr, g.get(f"tekst-{nr}", "").strip(), g.get(f"op-{nr}")) for nr in range(self.aantal)]
        return [een for een in alle if een[1]]

    def clean(self) -> dict[str, Any]:
        """There is something to keep, and nothing of it is still to come."""
        g = super().clean() or self.cleaned_data
        for nr in range(self.aantal):
            op = g.get(f"op-{nr}")
            if op and op > timezone.now():
                self.add_error(f"op-{nr}", _("Dit moet nog komen. Vul een tijd in die al geweest is."))
        if not self.errors and not any(g.get(f"tekst-{nr}", "").strip() for nr in range(self.aantal)):
            self.add_error(None, _("Er staat geen bericht meer in. Er is niets bewaard."))
        return g
