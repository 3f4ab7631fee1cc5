"""The forms about persons. The browser keeps nothing of them: no draft on the device, no filling in."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waakvlam.application.vragen.personen import NAMEN
from waakvlam.application.vragen.persoonsbesluit import OpenBlad
from waakvlam.core.casus.persoonopdrachten import LegPersoonVast, OpenGegevens, VoegPersoonToe
from waakvlam.core.casus.persoonvouwen import VELDEN
from waakvlam.web.formulier import Formulier, Keuzes, tekstvak, vul_in

HULP = {
    "achternaam": gettext_lazy("Met wat ervoor staat, zoals: de Vries."),
    "geboortedatum": gettext_lazy("Dag, maand en jaar, zoals 27-03-1984. Alleen het jaar mag ook."),
    "bsn": gettext_lazy("Negen cijfers. Alleen als u het mag gebruiken."),
    "relatie": gettext_lazy("Bijvoorbeeld: moeder, of zoon die op zichzelf woont."),
}
INVOER = {"bsn": "numeric", "telefoon": "tel", "email": "email"}
"""Which keyboard a telephone shows for a field."""


def _regel(veld: str, hulp: str = "", label: str = "") -> forms.CharField:
    """Return a field of one line that no browser fills in or remembers."""
    aan = {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "off"}
    if veld in INVOER:
        aan["inputmode"] = INVOER[veld]
    regel = forms.CharField(
        label=label or _(NAMEN[veld]), help_text=hulp, required=False, max_length=500,
        widget=forms.TextInput(attrs=aan),
    )  # fmt: skip
    regel.soms_verplicht = True  # type: ignore[attr-defined]
    return regel


class Persoonsformulier(Formulier):
    """Who a person is. ``eigen`` is what the own circle recorded before, by field."""

    def __init__(self, *args: Any, eigen: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, initial={**eigen, **kwargs.pop("initial", {})}, **kwargs)
        self.eigen = eigen
        for veld in VELDEN:
            self.fields[veld] = _regel(veld, str(HULP.get(veld, "")))

    def velden(self) -> list[forms.BoundField]:
        """Return the fields in the order of the page."""
        return [self[veld] for veld in VELDEN]

    def _anders(self) -> tuple[dict[str, Any], tuple[str, ...]]:
        g = {veld: self.cleaned_data.get(veld, "") for veld in VELDEN}
        nieuw = {veld: tekst for veld, tekst in g.items() if tekst and tekst != self.eigen.get(veld, "")}
        return nieuw, tuple(veld for veld in self.eigen if not g.get(veld))

    def erbij(self) -> VoegPersoonToe:
        """Return the command for one more person."""
        return VoegPersoonToe(**self._anders()[0])

    def opdracht(self, persoon: str) -> LegPersoonVast | None:
        """Return the command that records what was changed; None when nothing was."""
        nieuw, leeg = self._anders()
        return LegPersoonVast(persoon=persoon, leeg=leeg, **nieuw) if nieuw or leeg else None


class Zoekformulier(Formulier):
    """For which purpose, and by what somebody is looked for."""

    def __init__(self, *args: Any, doelen: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["doel"] = forms.ChoiceField(
            label=_("Waarvoor vraagt u dit?"), choices=doelen, widget=Keuzes, required=True,
            error_messages=vul_in(_("Kies waarvoor u dit vraagt.")),
        )  # fmt: skip
        for veld in ("bsn", "achternaam", "postcode", "adres"):
            self.fields[veld] = _regel(veld)
        self.fields["geboortedatum"] = _regel("geboortedatum", _("Dag, maand en jaar, zoals 27-03-1984."))

    def gevraagd(self) -> dict[str, str]:
        """Return what somebody is looked for by."""
        velden = ("bsn", "achternaam", "geboortedatum", "postcode", "adres")
        return {veld: self.cleaned_data.get(veld, "") for veld in velden}


class Besluitformulier(Formulier):
    """Which person, for which decision, and why."""

    def __init__(self, *args: Any, blad: OpenBlad, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["besluitsoort"] = forms.ChoiceField(
            label=_("Voor welk besluit?"), choices=[(s.code, s.naam) for s in blad.soorten], widget=Keuzes,
            error_messages=vul_in(_("Kies voor welk besluit.")),
        )  # fmt: skip
        self.fields["persoon"] = forms.ChoiceField(
            label=_("Over wie gaat het?"), choices=[(p, p) for p in blad.personen], widget=Keuzes,
            error_messages=vul_in(_("Kies over wie het gaat.")),
        )  # fmt: skip
        self.fields["reden"] = forms.CharField(
            label=_("Waarom is dit nu nodig?"),
            help_text=_("Eén zin, zonder namen. Iedereen in de casus leest dit."),
            max_length=1000, widget=tekstvak(3),
            error_messages=vul_in(_("Schrijf in één zin waarom dit nu nodig is.")),
        )  # fmt: skip

    def opdracht(self) -> OpenGegevens:
        """Return the command of a valid form."""
        g = self.cleaned_data
        return OpenGegevens(g["persoon"], g["besluitsoort"], g["reden"])
