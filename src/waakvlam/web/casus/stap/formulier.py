"""The form to decide on a step: why, who decides and when, with whom was spoken, and what if it lacks."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waakvlam.application.vragen.bladen import Keuze, StapBlad
from waakvlam.core.casus.opdrachten import Raadpleeg, VinkAan, ZetStap
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.toegang.beleid import IEDEREEN
from waakvlam.web.formulier import Datum, Formulier, Keuzes, Vinkjes, tekstvak, vul_in


@dataclass(frozen=True, slots=True)
class Criterium:
    """The fields of one criterion: whether it holds, on what that rests, and whether it does not apply."""

    ja: BoundField
    grond: BoundField
    nvt: BoundField | None


class Tijd(forms.TimeInput):
    """A time, with the browser's own control."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class Stapformulier(Formulier):
    """Everything someone brings to a step. Made for one step; what it asks comes from the approach."""

    gelezen = forms.CharField(required=False, widget=forms.HiddenInput)
    stap = forms.CharField(required=False, widget=forms.HiddenInput)
    was = forms.CharField(required=False, widget=forms.HiddenInput)
    motivering = forms.CharField(
        label=gettext_lazy("Schrijf in één zin waarom"),
        required=False,
        widget=tekstvak(2),
        max_length=2000,
    )
    besluiter = forms.ChoiceField(
        label=gettext_lazy("Wie besluit?"),
        widget=Keuzes(opent={"namens": "namens"}),
        error_messages=vul_in(gettext_lazy("Kies wie besluit.")),
    )
    namens = forms.ChoiceField(
        label=gettext_lazy("Namens wie legt u het besluit vast?"),
        help_text=gettext_lazy("Het besluit geldt meteen. Diegene bevestigt het later."),
        required=False,
        error_messages=vul_in(gettext_lazy("Kies namens wie u dit vastlegt.")),
    )
    tijd = forms.TimeField(
        label=gettext_lazy("Hoe laat was het besluit?"),
        help_text=gettext_lazy("Leeg is nu."),
        required=False,
        widget=Tijd,
        error_messages={"invalid": gettext_lazy("Vul een tijd in, zoals 02.50.")},
        input_formats=("%H:%M", "%H.%M", "%H:%M:%S"),
    )
    dag = forms.DateField(
        label=gettext_lazy("Op welke dag?"),
        help_text=gettext_lazy("Leeg is vandaag."),
        required=False,
        widget=Datum,
        error_messages={"invalid": gettext_lazy("Vul een dag in, zoals 21-11-2026.")},
    )
    medebesluit = forms.MultipleChoiceField(
        label=gettext_lazy("Wie besluit mee, en zei ja?"), required=False, widget=Vinkjes
    )
    overlegd = forms.MultipleChoiceField(
        label=gettext_lazy("Met wie is overlegd?"),
        help_text=gettext_lazy("Vink aan wie u sprak. Dat leggen wij meteen vast."),
        required=False,
        widget=Vinkjes,
    )
    oneens = forms.MultipleChoiceField(
        label=gettext_lazy("Was iemand het er niet mee eens?"), required=False, widget=Vinkjes
    )
    hoe = forms.ChoiceField(
        label=gettext_lazy("Is nog niet alles er?"),
        required=False,
        widget=Keuzes(opent={"afwijken": "afwijken"}),
        choices=(
            ("wachten", gettext_lazy("Dan wacht ik")),
            ("aanvullen", gettext_lazy("Nu doen, later aanvullen")),
            ("afwijken", gettext_lazy("Afwijken van de aanpak")),
        ),
        initial="wachten",
    )
    afwijken = forms.CharField(
        label=gettext_lazy("U wijkt af van de aanpak. Dat mag. Schrijf in één zin waarom."),
        required=False,
        widget=tekstvak(2),
        max_length=2000,
    )

    def __init__(self, *args: Any, blad: StapBlad, mijn_rol: str, **kwargs: Any) -> None:
        self.blad = blad
        kwargs["initial"] = {
            "gelezen": blad.versie,
            "stap": blad.gekozen.code,
            "was": " ".join(k.code for k in blad.aanleidingen if k.aan),
            "besluiter": "ik" if blad.gekozen.mag_ik else None,
            **{f"ja_{k.code}": k.stand == "ja" for k in blad.aanleidingen},
            **{f"nvt_{k.code}": k.stand == "nvt" for k in blad.aanleidingen},
        }
        super().__init__(*args, **kwargs)
        self._criteria()
        self._mensen(mijn_rol)
        if blad.kringen:
            keuzes = [(k.code, _("Kring %(naam)s") % {"naam": k.naam.lower()}) for k in blad.kringen]
            self.fields["kring"] = forms.ChoiceField(
                label=_("Wie mag lezen waarom?"),
                help_text=_("Het besluit zelf ziet iedereen in deze casus."),
                widget=Keuzes,
                choices=[(IEDEREEN, _("Iedereen in deze casus")), *keuzes],
                initial=IEDEREEN,
                required=False,
            )
            self.fields["kring"].soms_verplicht = True  # type: ignore[attr-defined]

    def _criteria(self) -> None:
        for k in self.blad.aanleidingen:
            self.fields[f"ja_{k.code}"] = forms.BooleanField(label=k.naam, required=False)
            hier = format_html('<span class="wv-alleen-voorlezen"> {}</span>', k.naam)
            label = format_html("{}{}", _("Waarop steunt dat?"), hier)
            grond = forms.CharField(label=label, required=False, max_length=2000)
            self.fields[f"grond_{k.code}"] = grond
            if k.uitleg == "nvt":
                hier = format_html('<span class="wv-alleen-voorlezen">: {}</span>', k.naam)
                label = format_html("{}{}", _("Speelt hier niet"), hier)
                self.fields[f"nvt_{k.code}"] = forms.BooleanField(label=label, required=False)

    def _mensen(self, mijn_rol: str) -> None:
        blad, velden = self.blad, self.fields
        besluiters = [("ik", _("Ik (%(rol)s)") % {"rol": mijn_rol})]
        if blad.namens:
            besluiters.append(("namens", _("Iemand anders, ik leg het vast")))
        velden["besluiter"].choices = besluiters  # type: ignore[attr-defined]
        for naam in ("namens", "afwijken", "tijd", "dag", "hoe", "overlegd", "medebesluit", "oneens"):
            velden[naam].soms_verplicht = True  # type: ignore[attr-defined]
        velden["motivering"].soms_verplicht = blad.motivering != "niet_nodig"  # type: ignore[attr-defined]
        leeg = [("", "—")] if len(blad.namens) != 1 else []
        velden["namens"].choices = [*leeg, *((k.code, k.naam) for k in blad.namens)]  # type: ignore[attr-defined]
        for naam, keuzes in (("medebesluit", blad.medebesluit), ("overlegd", blad.raadplegen)):
            if keuzes:
                velden[naam].choices = [(k.code, _naam(k)) for k in keuzes]  # type: ignore[attr-defined]
            else:
                del velden[naam]
        anderen = {k.code: k.naam for k in (*blad.medebesluit, *blad.raadplegen, *blad.namens)}
        rollen = {code: naam for code, naam in anderen.items() if code not in {r.code for r in blad.rollen}}
        if blad.medebesluit or blad.raadplegen:
            velden["oneens"].choices = list(rollen.items())  # type: ignore[attr-defined]
        else:
            del velden["oneens"]

    def criteria(self) -> Iterator[Criterium]:
        """Yield the fields of each criterion, in the order of the approach."""
        for k in self.blad.aanleidingen:
            nvt = self[f"nvt_{k.code}"] if f"nvt_{k.code}" in self.fields else None
            yield Criterium(self[f"ja_{k.code}"], self[f"grond_{k.code}"], nvt)

    def clean(self) -> dict[str, Any]:
        """Check what only the form can know; the rest is for the approach to refuse, all at once."""
        g = super().clean() or self.cleaned_data
        if g.get("besluiter") == "namens" and not g.get("namens") and "namens" not in self.errors:
            self.add_error("namens", _("Kies namens wie u dit vastlegt."))
        if g.get("hoe") == "afwijken" and not g.get("afwijken"):
            self.add_error("afwijken", _("Schrijf in één zin waarom u afwijkt."))
        if g.get("dag") and not g.get("tijd") and "tijd" not in self.errors:
            self.add_error("tijd", _("Vul ook de tijd in."))
        for k in self.blad.aanleidingen:
            if g.get(f"nvt_{k.code}") and not g.get(f"grond_{k.code}") and k.stand != "nvt":
                self.add_error(f"grond_{k.code}", _("Schrijf waarom dit hier niet speelt."))
        moment = self.moment() if not self.errors.keys() & {"tijd", "dag"} else None
        if moment is not None and moment > timezone.now():
            self.add_error("tijd", _("Deze tijd moet nog komen. Vul een tijd in die al geweest is."))
        return g

    def moment(self) -> datetime | None:
        """Return when it was decided; None is now."""
        tijd: time | None = self.cleaned_data.get("tijd")
        if tijd is None:
            return None
        dag = self.cleaned_data.get("dag") or timezone.localdate()
        return timezone.make_aware(datetime.combine(dag, tijd))

    def opdracht_basis(self) -> str:
        """Return the id from which the ids of the parts of this act are made."""
        return str(uuid.UUID(self.cleaned_data["opdracht_id"]))

    def vinken(self) -> Iterator[VinkAan]:
        """Yield the criteria that were judged anew on this page."""
        g = self.cleaned_data
        was = set(g["was"].split())
        for k in self.blad.aanleidingen:
            grond = Tekst(g[f"grond_{k.code}"]) if g[f"grond_{k.code}"] else None
            stand = "nvt" if g.get(f"nvt_{k.code}") else "ja" if g[f"ja_{k.code}"] else "nee"
            gezet = stand != "nee"
            if gezet and (k.code not in was or grond or stand != k.stand):
                yield VinkAan(k.code, stand, grond)
            elif not gezet and k.code in was:
                yield VinkAan(k.code, "nee", grond)

    def raadplegingen(self) -> Iterator[Raadpleeg]:
        """Yield whom was spoken with, as ticked on this page."""
        for wie in self.cleaned_data.get("overlegd", ()):
            yield Raadpleeg(wie, self.blad.gekozen.code)

    def opdracht(self) -> ZetStap:
        """Return the command for the step."""
        g = self.cleaned_data
        return ZetStap(
            self.blad.gekozen.code,
            Tekst(g["motivering"]) if g["motivering"] else None,
            tuple(g.get("medebesluit", ())),
            oneens=tuple(g.get("oneens", ())),
            afwijken=Tekst(g["afwijken"]) if g["hoe"] == "afwijken" and g["afwijken"] else None,
            aanvullen=g["hoe"] == "aanvullen",
        )


def _naam(k: Keuze) -> str:
    return _("%(naam)s (al vastgelegd)") % {"naam": k.naam} if k.aan else k.naam
