"""The form to open a case: what it is called, where it begins, and what a higher beginning demands."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waakvlam.application.vragen.nieuw import Beginniveau, NieuwBlad
from waakvlam.core.casus.opdrachten import Open
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.web.casus.stap.formulier import Tijd
from waakvlam.web.formulier import Formulier, Keuzes, Vinkjes, tekstvak, vul_in

MENSEN = 50


class Openformulier(Formulier):
    """A code name, a title without names, how many people, and the level to begin at."""

    signaal = forms.CharField(required=False, widget=forms.HiddenInput)
    aanpak = forms.CharField(required=False, widget=forms.HiddenInput)
    codenaam = forms.CharField(
        label=gettext_lazy("Codenaam"),
        help_text=gettext_lazy("Een woord dat niets verraadt, zoals Lindenhof. Geen namen van mensen."),
        max_length=40,
        error_messages=vul_in(gettext_lazy("Vul een codenaam in.")),
    )
    titel = forms.CharField(
        label=gettext_lazy("Waar gaat het over?"),
        help_text=gettext_lazy("Kort, zonder namen. Zoals: ruzie en zorgen om de kinderen."),
        max_length=200,
        required=False,
    )
    personen = forms.IntegerField(
        label=gettext_lazy("Om hoeveel mensen gaat het?"),
        help_text=gettext_lazy("Zij heten hier P1, P2 en zo verder."),
        required=False,
        min_value=0,
        max_value=MENSEN,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "wv-kort"}),
        error_messages={
            "invalid": gettext_lazy("Vul een getal in, zoals 4."),
            "min_value": gettext_lazy("Vul een getal in van 0 tot en met 50."),
            "max_value": gettext_lazy("Vul een getal in van 0 tot en met 50."),
        },
    )
    niveau = forms.ChoiceField(
        label=gettext_lazy("Waar begint de casus?"),
        error_messages=vul_in(gettext_lazy("Kies waar de casus begint.")),
    )
    motivering = forms.CharField(
        label=gettext_lazy("Schrijf in één zin waarom"), required=False, widget=tekstvak(2), max_length=2000
    )
    besluiter = forms.ChoiceField(label=gettext_lazy("Wie besluit?"), widget=Keuzes(), required=False)
    tijd = forms.TimeField(
        label=gettext_lazy("Hoe laat was het besluit?"),
        help_text=gettext_lazy("Leeg is nu."),
        required=False,
        widget=Tijd,
        error_messages={"invalid": gettext_lazy("Vul een tijd in, zoals 02.50.")},
        input_formats=("%H:%M", "%H.%M", "%H:%M:%S"),
    )
    aanvullen = forms.BooleanField(label=gettext_lazy("Nu doen, later aanvullen"), required=False)
    afwijken = forms.CharField(
        label=gettext_lazy("Wijkt u af van de aanpak? Dat mag. Schrijf in één zin waarom."),
        required=False,
        widget=tekstvak(2),
        max_length=2000,
    )
    oefening = forms.BooleanField(label=gettext_lazy("Dit is een oefening"), required=False)

    def __init__(self, *args: Any, blad: NieuwBlad, mijn_rol: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.blad = blad
        velden = self.fields
        velden["aanpak"].initial = blad.aanpak
        opent = {n.code: f"instap-{nr}" for nr, n in enumerate(self.instap, 1)}
        niveau = forms.ChoiceField(
            label=velden["niveau"].label,
            choices=[(n.code, _naam(n)) for n in blad.niveaus],
            widget=Keuzes(opent=opent),
            initial=blad.niveaus[0].code,
            required=False,
            error_messages=velden["niveau"].error_messages,
        )
        niveau.soms_verplicht = True  # type: ignore[attr-defined]
        velden["niveau"] = niveau
        for n in self.instap:
            self._vink(f"aanleidingen_{n.code}", _("Wat speelt er?"), n.aanleidingen)
            self._vink(f"raadplegingen_{n.code}", _("Met wie is overlegd?"), n.raadplegen)
            self._vink(f"medebesluit_{n.code}", _("Wie besluit mee, en zei ja?"), n.medebesluit)
        anderen = {k.code: k.naam for n in self.instap for k in n.namens}
        ik = _("Ik (%(rol)s)") % {"rol": mijn_rol}
        namens = [
            (code, _("Ik leg het vast namens: %(naam)s") % {"naam": naam}) for code, naam in anderen.items()
        ]
        velden["besluiter"].choices = [("ik", ik), *namens]  # type: ignore[attr-defined]
        for naam in ("motivering", "besluiter", "tijd", "afwijken"):
            velden[naam].soms_verplicht = True  # type: ignore[attr-defined]

    def _vink(self, naam: str, label: str, keuzes: Any) -> None:
        if keuzes:
            veld = forms.MultipleChoiceField(
                label=label, choices=[(k.code, k.naam) for k in keuzes], required=False, widget=Vinkjes
            )
            veld.soms_verplicht = True  # type: ignore[attr-defined]
            self.fields[naam] = veld

    @property
    def instap(self) -> list[Beginniveau]:
        """The levels that take a decision to begin at."""
        return [n for n in self.blad.niveaus if n.stap]

    def blokken(self) -> list[tuple[Beginniveau, list[forms.BoundField]]]:
        """Return for each such level its own fields."""
        soorten = ("aanleidingen", "raadplegingen", "medebesluit")
        return [
            (n, [self[f"{s}_{n.code}"] for s in soorten if f"{s}_{n.code}" in self.fields])
            for n in self.instap
        ]

    def gekozen(self) -> Beginniveau | None:
        """Return the level with a decision that was chosen; None for a first level."""
        return next((n for n in self.instap if n.code == self.cleaned_data.get("niveau")), None)

    def clean(self) -> dict[str, Any]:
        """Ask who decides where a decision is needed; a time has to have been."""
        g = super().clean() or self.cleaned_data
        if self.gekozen() is not None and not g.get("besluiter") and "besluiter" not in self.errors:
            self.add_error("besluiter", _("Kies wie besluit."))
        moment = self.moment()
        if moment is not None and moment > timezone.now():
            self.add_error("tijd", _("Deze tijd moet nog komen. Vul een tijd in die al geweest is."))
        return g

    def moment(self) -> datetime | None:
        """Return when it was decided; None is now."""
        tijd = self.cleaned_data.get("tijd") if self.gekozen() else None
        return timezone.make_aware(datetime.combine(timezone.localdate(), tijd)) if tijd else None

    def namens(self) -> str | None:
        """Return in whose name it is decided; None is the visitor."""
        wie = self.cleaned_data["besluiter"] if self.gekozen() else ""
        return wie if wie not in ("", "ik") else None

    def opdracht(self, gesignaleerd: datetime | None = None) -> Open:
        """Return the command of a valid form; ``gesignaleerd`` is when the first of its signals came."""
        g, instap = self.cleaned_data, self.gekozen()
        basis: dict[str, Any] = {
            "codenaam": g["codenaam"].strip(),
            "titel": Tekst(g["titel"]) if g["titel"] else None,
            "niveau": g["niveau"] or self.blad.niveaus[0].code,
            "personen": g["personen"] or 0,
            "signalen": tuple(filter(None, g["signaal"].split(","))),
            # A decision may have been taken before the signal was written down.
            "gesignaleerd": min(gesignaleerd, self.moment() or gesignaleerd) if gesignaleerd else None,
        }
        if instap is None:
            return Open(**basis)
        return Open(
            **basis,
            aanleidingen=dict.fromkeys(g.get(f"aanleidingen_{instap.code}", ()), "ja"),
            raadplegingen=tuple(g.get(f"raadplegingen_{instap.code}", ())),
            medebesluit=tuple(g.get(f"medebesluit_{instap.code}", ())),
            motivering=Tekst(g["motivering"]) if g["motivering"] else None,
            afwijken=Tekst(g["afwijken"]) if g["afwijken"] else None,
            aanvullen=g["aanvullen"],
        )


def _naam(n: Beginniveau) -> str:
    """Return the name of a level with what it is about; an abbreviation says nothing new."""
    return n.naam if n.kort.isupper() else f"{n.naam}: {n.kort[:1].lower()}{n.kort[1:]}"
