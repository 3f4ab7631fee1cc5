"""The form of one case on a list: what each partner does, and what was agreed."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _

from waakvlam.application.vragen.overleglijst import Lijstregel, Partner
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.overleglijst.opdrachten import BespreekPunt, PartnerZegt
from waakvlam.core.tijd import ZONE
from waakvlam.web.formulier import Datum, Formulier, Keuzes

LANG = 1000


@dataclass(frozen=True, slots=True)
class Partnervelden:
    """The fields of one partner."""

    keus: forms.BoundField
    tekst: forms.BoundField
    uiterlijk: forms.BoundField


class Puntformulier(Formulier):
    """One line of text per partner, so that Enter always goes on to the next case."""

    afspraak = forms.CharField(required=False, max_length=LANG, widget=forms.TextInput)
    afwijken = forms.CharField(required=False, max_length=LANG, widget=forms.TextInput)
    blijft = forms.BooleanField(required=False)

    def __init__(self, data: Any = None, *, rij: Lijstregel | None, gremium: str) -> None:
        super().__init__(data)
        self.gremium = gremium
        self.partners = tuple(p for p in rij.partners if p.mag) if rij else ()
        self.fields["afspraak"].label = _("Wat spreken we af?")
        self.fields["afspraak"].help_text = _("Iedereen in de casus leest dit. Zonder namen.")
        self.fields["afwijken"].label = _("Waarom wijkt u af?")
        self.fields["blijft"].label = _("Volgende keer weer op de lijst")
        self.fields["blijft"].initial = True
        for p in self.partners:
            self._voeg_toe(p)

    def _voeg_toe(self, p: Partner) -> None:
        keuzes = [("actie", _("Actie")), ("geen", _("Geen actie nodig"))]
        self.fields[f"keus_{p.rol}"] = forms.ChoiceField(
            choices=keuzes, required=False, widget=Keuzes, label=p.naam, initial=p.keus
        )
        self.fields[f"tekst_{p.rol}"] = forms.CharField(
            required=False, max_length=LANG, label=_("Wat?"), initial=p.tekst, widget=forms.TextInput
        )
        self.fields[f"uiterlijk_{p.rol}"] = forms.DateField(
            required=False, label=_("Wanneer klaar?"), widget=Datum,
            initial=timezone.localdate(p.uiterlijk) if p.uiterlijk else None,
        )  # fmt: skip

    def velden(self, p: Partner) -> Partnervelden | None:
        """Return the fields of a partner; None when the visitor only reads."""
        if p not in self.partners:
            return None
        return Partnervelden(*(self[f"{veld}_{p.rol}"] for veld in ("keus", "tekst", "uiterlijk")))

    def clean(self) -> dict[str, Any]:
        """Whoever wrote an action, means one; an action without words is none."""
        g = super().clean() or self.cleaned_data
        for p in self.partners:
            keus, tekst = g.get(f"keus_{p.rol}"), g.get(f"tekst_{p.rol}")
            if tekst and not keus:
                g[f"keus_{p.rol}"] = "actie"
            elif keus == "actie" and not tekst:
                self.add_error(f"tekst_{p.rol}", _("Schrijf in één zin wat de actie is."))
        return g

    def gezegd(self) -> list[PartnerZegt]:
        """Return a command for each partner of whom something was changed."""
        uit = []
        for p in self.partners:
            keus, tekst, dag = (self.cleaned_data.get(f"{v}_{p.rol}") for v in ("keus", "tekst", "uiterlijk"))
            staand = timezone.localdate(p.uiterlijk) if p.uiterlijk else None
            if keus and (keus, tekst, dag) != (p.keus, p.tekst, staand):
                op = datetime.combine(dag, time(23, 59), ZONE) if dag and keus == "actie" else None
                uit.append(PartnerZegt(self.gremium, p.rol, keus, Tekst(tekst) if tekst else None, op))
        return uit

    def besproken(self, bijeenkomst: str, aanwezig: tuple[str, ...], rond_af: bool) -> BespreekPunt:
        """Return the command that says that the case was discussed."""
        g = self.cleaned_data
        return BespreekPunt(
            self.gremium, bijeenkomst or None, aanwezig, None,
            Tekst(g["afspraak"]) if g.get("afspraak") else None, rond_af, g["blijft"],
            Tekst(g["afwijken"]) if g.get("afwijken") else None,
        )  # fmt: skip
