"""The forms on a data breach: reporting one in a minute, and each decision."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from waakvlam.core.datalek import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.web.casus.doen.velden import Moment
from waakvlam.web.datalek.woorden import GEGEVENS, MENSEN, RISICO
from waakvlam.web.formulier import Formulier, Keuzes, Vinkjes, tekstvak, vul_in

LANG = 5000
GEEN_MOMENT = {"invalid": _("Vul een dag en een tijd in, zoals 21-11-2026 14:30.")}


def _reden(label: Any, uitleg: Any = "", verplicht: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=uitleg, required=verplicht, max_length=LANG, widget=tekstvak(3),
        error_messages=vul_in(_("Schrijf waarom. Eén zin is genoeg.")),
    )  # fmt: skip


def _moment(label: Any, uitleg: Any = "", verplicht: bool = False) -> forms.DateTimeField:
    fouten = GEEN_MOMENT | vul_in(_("Vul in wanneer het was."))
    return forms.DateTimeField(
        label=label, help_text=uitleg, required=verplicht, widget=Moment(), error_messages=fouten
    )


class Wat(Formulier):
    """What kinds of data and people it is about, and how many."""

    gelezen = forms.CharField(required=False, widget=forms.HiddenInput)
    gegevens = forms.MultipleChoiceField(
        label=_("Om welke gegevens gaat het?"),
        required=False,
        choices=tuple(GEGEVENS.items()),
        widget=Vinkjes,
    )
    mensen = forms.MultipleChoiceField(
        label=_("Over wie gaan ze?"), required=False, choices=tuple(MENSEN.items()), widget=Vinkjes
    )
    aantal = forms.IntegerField(
        label=_("Om hoeveel mensen gaat het ongeveer?"),
        required=False,
        min_value=0,
        max_value=20_000_000,
        error_messages={
            "invalid": _("Vul een getal in."),
            "min_value": _("Vul een getal in van 0 of hoger."),
            "max_value": _("Zoveel mensen zijn er niet in Nederland."),
        },
    )

    def soorten(self) -> tuple[tuple[str, ...], tuple[str, ...], int | None]:
        """Return the kinds of data, the kinds of people, and the number."""
        g = self.cleaned_data
        return tuple(g["gegevens"]), tuple(g["mensen"]), g["aantal"]


class Melden(Wat):
    """Reporting a breach; short, because it must be quick."""

    field_order = ("wat", "ontdekt_op", "gegevens", "mensen", "aantal")
    wat = forms.CharField(
        label=_("Wat is er gebeurd?"),
        help_text=_("Noem geen namen. Bijvoorbeeld: een verslag ging naar een verkeerd adres."),
        max_length=LANG,
        widget=tekstvak(4),
        error_messages=vul_in(_("Vul in wat er is gebeurd.")),
    )
    ontdekt_op = _moment(_("Wanneer is het ontdekt?"), _("Vanaf dan lopen de 72 uur."), True)

    def clean_ontdekt_op(self) -> Any:
        """Return the moment; it cannot lie in the future."""
        moment = self.cleaned_data["ontdekt_op"]
        if moment > timezone.now():
            raise forms.ValidationError(_("Dit moment moet nog komen. Vul in wanneer het is ontdekt."))
        return moment

    def opdracht(self, nu: datetime) -> o.MeldDatalek:
        """Return the command of a valid form."""
        g = self.cleaned_data
        return o.MeldDatalek(Tekst(g["wat"]), min(g["ontdekt_op"], nu), *self.soorten())


class Beoordelen(Wat):
    """How large the risk is."""

    field_order = ("risico", "reden", "gegevens", "mensen", "aantal")
    risico = forms.ChoiceField(
        label=_("Hoe groot is het risico voor de mensen om wie het gaat?"),
        choices=tuple(RISICO.items()),
        widget=Keuzes,
        error_messages=vul_in(_("Kies hoe groot het risico is.")),
    )
    reden = _reden(_("Waarom?"))

    def opdracht(self) -> o.BeoordeelDatalek:
        """Return the command of a valid form."""
        g = self.cleaned_data
        return o.BeoordeelDatalek(g["risico"], Tekst(g["reden"]), *self.soorten())


JA_NEE = (("ja", _("Ja")), ("nee", _("Nee")))


class MeldenBijAp(Formulier):
    """Whether the authority was told."""

    gelezen = forms.CharField(required=False, widget=forms.HiddenInput)
    gemeld = forms.ChoiceField(
        label=_("Is het gemeld bij de Autoriteit Persoonsgegevens?"), choices=JA_NEE,
        widget=Keuzes(opent={"ja": "melding"}), error_messages=vul_in(_("Kies ja of nee.")),
    )  # fmt: skip
    reden = _reden(_("Waarom wel of niet?"))
    gemeld_op = _moment(_("Wanneer gemeld?"), _("Leeg is nu."))
    nummer = forms.CharField(label=_("Nummer van de melding"), required=False, max_length=100)
    waarom_later = _reden(_("Later dan 72 uur? Schrijf waarom."), verplicht=False)

    def opdracht(self) -> o.BeslisMelding:
        """Return the command of a valid form."""
        g = self.cleaned_data
        return o.BeslisMelding(
            g["gemeld"] == "ja",
            Tekst(g["reden"]),
            g["gemeld_op"],
            Tekst(g["nummer"]) if g["nummer"] else None,
            Tekst(g["waarom_later"]) if g["waarom_later"] else None,
        )


class Vertellen(Formulier):
    """Whether the people were told."""

    gelezen = forms.CharField(required=False, widget=forms.HiddenInput)
    verteld = forms.ChoiceField(
        label=_("Weten de mensen om wie het gaat het?"), choices=JA_NEE, widget=Keuzes,
        error_messages=vul_in(_("Kies ja of nee.")),
    )  # fmt: skip
    reden = _reden(_("Waarom wel of niet, en hoe?"), _("Bij een hoog risico moeten zij het meestal horen."))
    verteld_op = _moment(_("Wanneer verteld?"), _("Leeg is nu."))

    def opdracht(self) -> o.BeslisVertellen:
        """Return the command of a valid form."""
        g = self.cleaned_data
        return o.BeslisVertellen(g["verteld"] == "ja", Tekst(g["reden"]), g["verteld_op"])


class Maatregel(Formulier):
    """Something that was done about it."""

    tekst = forms.CharField(
        label=_("Wat is er gedaan?"), max_length=LANG, widget=tekstvak(3),
        error_messages=vul_in(_("Schrijf wat er is gedaan.")),
    )  # fmt: skip

    def opdracht(self) -> o.NeemMaatregel:
        """Return the command of a valid form."""
        return o.NeemMaatregel(Tekst(self.cleaned_data["tekst"]))


class Betrekken(Formulier):
    """Who reads along from now on."""

    wie = forms.ChoiceField(
        label=_("Wie leest mee?"),
        help_text=_("Deze persoon leest alles over dit datalek en kan maatregelen vastleggen."),
        error_messages=vul_in(_("Kies iemand uit de lijst.")),
    )

    def __init__(self, *args: Any, mensen: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wie"].choices = [("", _("Kies iemand")), *mensen]  # type: ignore[attr-defined]

    def opdracht(self) -> o.BetrekBijDatalek:
        """Return the command of a valid form."""
        return o.BetrekBijDatalek(self.cleaned_data["wie"])


class Loslaten(Betrekken):
    """Who no longer reads along."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wie"].label = _("Wie leest niet meer mee?")
        self.fields["wie"].help_text = ""

    def opdracht(self) -> o.LaatDatalekLos:  # type: ignore[override]
        """Return the command of a valid form."""
        return o.LaatDatalekLos(self.cleaned_data["wie"])


class Sluiten(Formulier):
    """Closing."""

    gelezen = forms.CharField(required=False, widget=forms.HiddenInput)
    geleerd = _reden(_("Wat leert u ervan?"), verplicht=False)

    def opdracht(self) -> o.SluitDatalek:
        """Return the command of a valid form."""
        geleerd = self.cleaned_data["geleerd"]
        return o.SluitDatalek(Tekst(geleerd) if geleerd else None)
