"""Forms: drawn in one way, safe to send twice, and nothing typed is ever lost.

A view keeps what was typed by showing the bound form again (status 422). Every form carries an
``opdracht_id``: the application answers the same command id only once, so a double click does no harm.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.translation import gettext_lazy as _


class Tekenaar(DjangoTemplates):
    """Draws every form of the site, those for logging in too, with our templates."""

    form_template_name = "web/formulier/formulier.html"
    field_template_name = "web/formulier/veld.html"


class Keuzes(forms.RadioSelect):
    """A few choices as large buttons to tap; radio buttons underneath."""

    template_name = "web/formulier/keuzes.html"
    option_template_name = "web/formulier/keuze.html"

    def __init__(self, attrs: dict[str, Any] | None = None, opent: Mapping[str, str] | None = None) -> None:
        """Take for each value the name of the part of the form that matters once it is chosen."""
        super().__init__(attrs)
        self.opent = opent or {}

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return an option that tells the style sheet which part it opens."""
        optie = super().create_option(name, value, *args, **kwargs)
        if naam := self.opent.get(str(value)):
            optie["attrs"]["data-opent"] = naam
        return optie


class Vinkjes(forms.CheckboxSelectMultiple):
    """Several choices, each with its own box to tick."""

    template_name = "web/formulier/keuzes.html"
    option_template_name = "web/formulier/vinkje.html"


class Gevouwen(Vinkjes):
    """Many choices in groups: each group folds open, those with a choice made stand open."""

    template_name = "web/formulier/gevouwen.html"


class Datum(forms.DateInput):
    """A day, chosen with the browser's own calendar."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


def tekstvak(rijen: int = 4) -> forms.Textarea:
    """Return a text area of ``rijen`` lines whose content the browser keeps until it was accepted."""
    return forms.Textarea(attrs={"rows": rijen})


class Formulier(forms.Form):
    """Base of every form: labels above fields, and a command id that stays the same when it is sent again."""

    # Our own words beside the field, not those of the browser; they also stay on the page.
    use_required_attribute = False
    namen_gevonden = False
    """Whether a name stands in a text, so that the page offers to put P1 there."""
    opdracht_id = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.fields["opdracht_id"].initial = str(uuid.uuid4())

    def clean_opdracht_id(self) -> str:
        """Return a command id, always: a missing or broken one is not something the sender can repair."""
        try:
            return str(uuid.UUID(self.cleaned_data["opdracht_id"]))
        except ValueError:
            return str(uuid.uuid4())


@dataclass(frozen=True, slots=True)
class Fout:
    """One entry of the error summary: what is wrong, and the id of the field (empty: the whole form)."""

    tekst: str
    doel: str


def fouten_van(form: forms.BaseForm) -> tuple[Fout, ...]:
    """Return what has to be corrected, in the order of the fields."""
    fouten = [Fout(str(tekst), "") for tekst in form.non_field_errors()]
    for veld in form:
        eerste = f"{veld.id_for_label}" or f"{veld.auto_id}_0"
        if veld.use_fieldset:
            eerste = f"{veld.auto_id}_0"
        fouten += [Fout(str(tekst), eerste) for tekst in veld.errors]
    return tuple(fouten)


def vul_in(wat: Any) -> dict[str, Any]:
    """Return error messages for a required field: what to fill in, as a sentence."""
    return {"required": wat, "invalid_choice": _("Kies een van de mogelijkheden.")}
