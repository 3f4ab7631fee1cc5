"""The forms that bring a signal together with another, or with a case."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from waakvlam.web.signaal.blad.formulieren import Daadformulier, Verborgen, lijstkeuze


class Verbind(Daadformulier):
    """Which other signal; ``extra`` are the signals there are to choose from."""

    def maak(self) -> None:
        """Offer the open signals that are there for the visitor."""
        self.fields["signaal"] = lijstkeuze(
            _("Met welk signaal?"),
            [(r.signaal, f"{date_format(r.gemeld_op, 'j F')}: {r.begin}") for r in self.extra],
            _("Kies een signaal."),
        )

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the command."""
        return {"signaal": self.cleaned_data["signaal"]}


class VoegSamen(Verbind):
    """The same, and whether this one verifies the other."""

    def maak(self) -> None:
        """Ask whether one observation supports the other."""
        super().maak()
        keuzes = (
            ("", _("Nee, of dat weet ik niet")),
            ("anderen", _("Ja: een ander zag hetzelfde")),
            ("eigen", _("Ja: dezelfde melder zag het op een ander moment of een andere plek")),
        )
        self.fields["telt"] = lijstkeuze(
            _("Is het andere signaal hiermee nagegaan?"), keuzes, "", required=False, initial=""
        )
        self.fields["telt"].soms_verplicht = True  # type: ignore[attr-defined]

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the command."""
        return {"signaal": self.cleaned_data["signaal"], "telt": self.cleaned_data["telt"]}


class MaakLos(Verborgen):
    """Which other signal."""

    veld = "signaal"


class KoppelAanCasus(Daadformulier):
    """Which case; ``extra`` are the open cases that are there for the visitor."""

    def maak(self) -> None:
        """Offer the cases."""
        self.fields["casus"] = lijstkeuze(_("Bij welke casus hoort dit?"), self.extra, _("Kies een casus."))

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the command."""
        return {"casus": self.cleaned_data["casus"]}
