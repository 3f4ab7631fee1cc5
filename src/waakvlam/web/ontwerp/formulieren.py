"""The forms around a draft: beginning one, a file as text, adopting and withdrawing."""

import re
from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waakvlam.core.ontwerp.beginnen import Begin, code_van
from waakvlam.core.ontwerp.bestanden import NAAM
from waakvlam.web.formulier import Datum, Formulier, Keuzes, tekstvak, vul_in

NIVEAUS = 5
OVER = (
    ("huishouden", gettext_lazy("Een huishouden")),
    ("onrust", gettext_lazy("Onrust")),
    ("gebied", gettext_lazy("Een gebied")),
)


def _rol(label: Any, uitleg: Any) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=uitleg, min_length=2, max_length=80, error_messages=vul_in(_vul_rol)
    )


_vul_rol = gettext_lazy("Vul de naam van een functie in, zoals wijkregisseur.")
_vul_titel = gettext_lazy("Vul een titel in.")


class Kleinformulier(Formulier):
    """A first approach in a few questions: what it is about, levels, who does what."""

    titel = forms.CharField(
        label=gettext_lazy("Hoe heet de aanpak?"),
        help_text=gettext_lazy("Zoals: Aanpak onrust Waterveen."),
        min_length=2,
        max_length=120,
        error_messages=vul_in(_vul_titel),
    )
    gaat_over = forms.ChoiceField(
        label=gettext_lazy("Waar gaat een casus over?"),
        choices=OVER,
        widget=Keuzes,
        error_messages=vul_in(gettext_lazy("Kies waar een casus over gaat.")),
    )
    regie = _rol(gettext_lazy("Wie heeft de regie?"), gettext_lazy("Een functie, geen naam van een mens."))
    beslist = _rol(
        gettext_lazy("Wie besluit over op- en afschalen?"),
        gettext_lazy("Dit mag dezelfde functie zijn als hierboven."),
    )
    bestuur = _rol(
        gettext_lazy("Wie is bestuurlijk verantwoordelijk?"), gettext_lazy("Zoals burgemeester of wethouder.")
    )
    anderen = forms.CharField(
        label=gettext_lazy("Welke functies doen nog meer mee?"),
        help_text=gettext_lazy("Elke functie op een eigen regel."),
        required=False,
        widget=tekstvak(4),
        max_length=4000,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for nr in range(1, NIVEAUS + 1):
            moet = nr <= 2
            naam = forms.CharField(
                label=_("Naam van niveau %(nr)s") % {"nr": nr},
                required=moet,
                min_length=2,
                max_length=60,
                error_messages=vul_in(_("Vul de naam van niveau %(nr)s in.") % {"nr": nr}),
            )
            kern = forms.CharField(
                label=_("Waar gaat het om op niveau %(nr)s?") % {"nr": nr},
                required=moet,
                min_length=2,
                max_length=300,
                error_messages=vul_in(_("Schrijf in één zin waar niveau %(nr)s om gaat.") % {"nr": nr}),
            )
            naam.soms_verplicht = kern.soms_verplicht = not moet and nr > NIVEAUS  # type: ignore[attr-defined]
            self.fields[f"niveau_{nr}"], self.fields[f"kern_{nr}"] = naam, kern

    def niveaus(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Return name and sentence of each level, lowest first."""
        return [(self[f"niveau_{nr}"], self[f"kern_{nr}"]) for nr in range(1, NIVEAUS + 1)]

    def clean(self) -> dict[str, Any]:
        """A level has a name and a sentence, or neither."""
        g = super().clean() or self.cleaned_data
        for nr in range(3, NIVEAUS + 1):
            if bool(g.get(f"niveau_{nr}")) != bool(g.get(f"kern_{nr}")):
                mist = f"kern_{nr}" if g.get(f"niveau_{nr}") else f"niveau_{nr}"
                if mist not in self.errors:
                    self.add_error(mist, _("Vul dit ook in, of maak niveau %(nr)s leeg.") % {"nr": nr})
        return g

    def begin(self, gemeente: str) -> Begin:
        """Return what the first files are made of."""
        g = self.cleaned_data
        rollen = [g["regie"], g["beslist"], g["bestuur"], *re.split(r"[\r\n]+", g["anderen"])]
        uniek = list(dict.fromkeys(rol.strip() for rol in rollen if len(rol.strip()) > 1))
        niveaus = [(g[f"niveau_{nr}"], g[f"kern_{nr}"]) for nr in range(1, NIVEAUS + 1)]
        return Begin(
            code_van(g["titel"]),
            g["titel"],
            g["gaat_over"],
            [(naam, kern) for naam, kern in niveaus if naam],
            uniek,
            g["regie"].strip(),
            g["beslist"].strip(),
            g["bestuur"].strip(),
            timezone.localdate().year,
            gemeente,
        )


class Kopieformulier(Formulier):
    """A draft that starts as a copy of an approach, or as changes on top of it."""

    bron = forms.ChoiceField(
        label=gettext_lazy("Welke aanpak is het begin?"),
        error_messages=vul_in(gettext_lazy("Kies een aanpak.")),
    )
    titel = forms.CharField(
        label=gettext_lazy("Hoe heet uw aanpak?"),
        min_length=2,
        max_length=120,
        error_messages=vul_in(_vul_titel),
    )
    hoe = forms.ChoiceField(
        label=gettext_lazy("Hoe wilt u verder?"),
        choices=(
            ("kopie", gettext_lazy("Neem alles over en pas het aan")),
            ("basis", gettext_lazy("Bouw voort: alleen wat u anders wilt")),
        ),
        initial="kopie",
        widget=Keuzes,
        help_text=gettext_lazy("Bij voortbouwen volgt u de ander, met uw eigen afspraken eroverheen."),
        error_messages=vul_in(gettext_lazy("Kies hoe u verder wilt.")),
    )
    zelfde = forms.BooleanField(
        label=gettext_lazy("Dit wordt een nieuwe versie van dezelfde aanpak"), required=False
    )

    def __init__(self, *args: Any, keuzes: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bron"] = forms.ChoiceField(
            label=self.fields["bron"].label,
            choices=[("", _("Kies een aanpak")), *keuzes],
            error_messages=self.fields["bron"].error_messages,
        )

    def clean(self) -> dict[str, Any]:
        """Only an adopted version can lie under another approach: a draft still changes."""
        g = super().clean() or self.cleaned_data
        if g.get("hoe") == "basis" and len(g.get("bron") or "") != 64:
            self.add_error("bron", _("Kies een vastgestelde aanpak. Een ontwerp verandert nog."))
        if g.get("hoe") == "basis" and g.get("zelfde"):
            self.add_error("zelfde", _("Een aanpak bouwt niet voort op zichzelf. Haal dit vinkje weg."))
        return g


class Inleesformulier(Formulier):
    """A zip of a folder, or one YAML file."""

    bestand = forms.FileField(
        label=gettext_lazy("Zip of YAML-bestand"),
        help_text=gettext_lazy("Een zip van de map van een aanpak, of één bestand dat eindigt op .yaml."),
        error_messages={
            **vul_in(gettext_lazy("Kies een bestand.")),
            "empty": gettext_lazy("Dit bestand is leeg. Kies een ander bestand."),
        },
    )


def _yaml(label: Any, rijen: int) -> forms.CharField:
    """Return a field for text as it stands in a file; an empty one is a text too."""
    attrs = {"rows": rijen, "spellcheck": "false", "class": "wv-yaml", "data-yaml": "", "wrap": "off"}
    veld = forms.CharField(label=label, required=False, strip=False, widget=forms.Textarea(attrs=attrs))
    veld.soms_verplicht = True  # type: ignore[attr-defined]
    return veld


class Bestandformulier(Formulier):
    """A file as text. ``gezien`` is the hash of the text the writer had in view."""

    gezien = forms.CharField(required=False, widget=forms.HiddenInput)
    naam = forms.CharField(
        label=gettext_lazy("Naam van het bestand"),
        help_text=gettext_lazy(
            "Zoals rollen.yaml. Een voorbeeld staat in voorbeelden, zoals voorbeelden/a-1.yaml."
        ),
        max_length=100,
        error_messages=vul_in(gettext_lazy("Vul een naam in die eindigt op .yaml.")),
    )
    tekst = _yaml(
        gettext_lazy("Tekst"),
        28,
    )

    def clean_naam(self) -> str:
        """Return the name; it must be one that an approach can have."""
        naam = str(self.cleaned_data["naam"]).strip()
        if not NAAM.fullmatch(naam):
            raise forms.ValidationError(
                _("Gebruik letters, cijfers en streepjes, en laat de naam eindigen op .yaml.")
            )
        return naam


class Vaststelformulier(Formulier):
    """Why this version is adopted, and from when."""

    gezien = forms.CharField(required=False, widget=forms.HiddenInput)
    reden = forms.CharField(
        label=gettext_lazy("Waarom stelt u deze versie vast?"),
        widget=tekstvak(3),
        max_length=2000,
        error_messages=vul_in(gettext_lazy("Schrijf in één zin waarom.")),
    )
    vanaf = forms.DateField(
        label=gettext_lazy("Vanaf welke dag geldt deze versie?"),
        help_text=gettext_lazy("Leeg is nu meteen."),
        required=False,
        widget=Datum,
        error_messages={"invalid": gettext_lazy("Vul een datum in, zoals 31-12-2026.")},
    )

    def clean_vanaf(self) -> Any:
        """Return the day; it lies ahead."""
        dag = self.cleaned_data["vanaf"]
        if dag is not None and dag < timezone.localdate():
            raise forms.ValidationError(_("Deze dag is al geweest. Kies vandaag of later."))
        return dag

    def moment(self) -> datetime | None:
        """Return when the version begins to hold; None is at once."""
        dag = self.cleaned_data["vanaf"]
        if dag is None or dag == timezone.localdate():
            return None
        return timezone.make_aware(datetime.combine(dag, time.min))


class Intrekformulier(Formulier):
    """Why a version is withdrawn."""

    reden = forms.CharField(
        label=gettext_lazy("Waarom trekt u deze versie in?"),
        widget=tekstvak(3),
        max_length=2000,
        error_messages=vul_in(gettext_lazy("Schrijf in één zin waarom.")),
    )


class Nieuwdeelformulier(Formulier):
    """The name of a new entry; its code follows from it."""

    naam = forms.CharField(
        label=gettext_lazy("Hoe heet het?"),
        min_length=2,
        max_length=120,
        error_messages=vul_in(gettext_lazy("Vul een naam in.")),
    )


class Deelformulier(Formulier):
    """One entry as text."""

    gezien = forms.CharField(required=False, widget=forms.HiddenInput)
    tekst = _yaml(
        gettext_lazy("Inhoud"),
        18,
    )
