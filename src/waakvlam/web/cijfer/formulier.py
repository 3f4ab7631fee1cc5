"""The forms of figures under watch."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waakvlam.application.poorten.tabel import MAX_BYTES
from waakvlam.core.cijfer.opdrachten import BekijkCijfer, HerzieCijfer, StopCijfer, VolgCijfer
from waakvlam.core.cijfer.periode import begin_van
from waakvlam.core.cijfer.waarde import ONBEKEND, getal, lees_waarde
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.web.bijlagen.formulier import Bestandsveld
from waakvlam.web.cijfer.woorden import RITME
from waakvlam.web.deur.formulier import Zonder
from waakvlam.web.doorgaan import Doorgaanformulier
from waakvlam.web.formulier import Datum, Formulier, Gevouwen, Keuzes, tekstvak, vul_in
from waakvlam.web.gericht.formulier import einde_van

Paren = Sequence[tuple[str, Any]]
"""A code and its name, or the name of a group and its pairs."""


class Getal(forms.CharField):
    """A number as people write it here; its value is the number in the one way it is kept."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        invoer = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "size": "10"})
        super().__init__(max_length=20, widget=invoer, **kwargs)

    def clean(self, value: Any) -> str:
        """Return the number, empty for none; raises ValidationError for anything else."""
        tekst = str(super().clean(value))
        waarde = lees_waarde(tekst) if tekst else ""
        if waarde is None or (waarde and getal(waarde) is None):
            raise forms.ValidationError(_("Schrijf een getal, zoals 12 of 12,5."))
        return waarde


class Grensformulier(Formulier):
    """What is usual: a lowest and a highest number, of which one is enough."""

    laag = Getal(label=_("Gewoon is minstens"))
    hoog = Getal(
        label=_("Gewoon is hoogstens"),
        help_text=_("Een van de twee is genoeg. Daarbuiten vraagt Waakvlam of u het samen bekijkt."),
    )

    def keur_grenzen(self, gegevens: dict[str, Any]) -> None:
        """Ask for one of the two, in order."""
        laag, hoog = getal(gegevens.get("laag") or ONBEKEND), getal(gegevens.get("hoog") or ONBEKEND)
        if laag is None and hoog is None and not {"laag", "hoog"} & self.errors.keys():
            self.add_error("hoog", _("Schrijf wat gewoon is. Anders wordt het nooit een vraag."))
        if laag is not None and hoog is not None and laag > hoog:
            self.add_error("hoog", _("Dit is lager dan wat gewoon minstens is."))


class Cijferformulier(Zonder, Grensformulier):
    """What to follow, where, how often, who supplies it, and what is usual."""

    deur_velden = ("uitleg",)

    naam = forms.CharField(
        label=_("Welk cijfer wilt u volgen?"),
        help_text=_("Over een buurt, zoals «Meldingen over afval». Nooit over een mens of een groep."),
        max_length=120,
        error_messages=vul_in(_("Schrijf hoe het cijfer heet.")),
    )
    eenheid = forms.CharField(
        label=_("Wat wordt er geteld?"),
        help_text=_("Zoals meldingen, ruiten of procent."),
        max_length=40,
        error_messages=vul_in(_("Schrijf wat er wordt geteld.")),
    )
    telt_mensen = forms.BooleanField(
        label=_("Het telt mensen of huishoudens. Bewaar kleine aantallen niet."), required=False
    )
    thema = forms.ChoiceField(label=_("Thema"), error_messages=vul_in(_("Kies een thema.")))
    buurten = forms.MultipleChoiceField(
        label=_("In welke buurten?"),
        help_text=_("Kies er geen als het om de hele gemeente gaat."),
        widget=Gevouwen,
        required=False,
    )
    ritme = forms.ChoiceField(
        label=_("Hoe vaak?"),
        choices=tuple(RITME.items()),
        widget=Keuzes,
        error_messages=vul_in(_("Kies hoe vaak.")),
    )
    rollen = forms.MultipleChoiceField(
        label=_("Wie levert het?"),
        help_text=_("Iedereen met deze rol kan waarden geven. Er mogen meer rollen zijn."),
        widget=Gevouwen,
        error_messages=vul_in(_("Kies wie het cijfer levert.")),
    )
    ambitie = forms.ChoiceField(
        label=_("Laat het zien hoe ver een ambitie is?"),
        help_text=_("Dan staat het bij de stukken van het overleg. Wie daarbij hoort, leest het daar."),
        required=False,
    )
    vanaf = forms.DateField(
        label=_("Vanaf welke dag?"), help_text=_("Leeg is vandaag."), widget=Datum, required=False
    )
    tot = forms.DateField(
        label=_("Wanneer kijkt u of het nog nodig is?"),
        help_text=_("Dan besluit u opnieuw. Hoogstens een jaar."),
        widget=Datum,
        error_messages=vul_in(_("Kies een dag. Niets wordt voor altijd gevolgd.")),
    )
    uitleg = forms.CharField(
        label=_("Waar komt het cijfer vandaan?"),
        help_text=_("Zoals: uit het overzicht van meldingen, op de eerste dag van de maand."),
        widget=tekstvak(2),
        max_length=500,
        required=False,
    )

    field_order = (
        "naam", "eenheid", "telt_mensen", "thema", "buurten", "ritme", "laag", "hoog", "rollen", "ambitie",
        "uitleg", "vanaf", "tot",
    )  # fmt: skip

    def __init__(
        self, *args: Any, rollen: Paren, themas: Paren, buurten: Paren, ambities: Paren = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rollen"].choices = rollen  # type: ignore[attr-defined]
        self.fields["thema"].choices = [("", _("Kies een thema")), *themas]  # type: ignore[attr-defined]
        self.fields["buurten"].choices = buurten  # type: ignore[attr-defined]
        if not buurten:
            del self.fields["buurten"]
        self.fields["ambitie"].choices = [("", _("Nee")), *ambities]  # type: ignore[attr-defined]
        if not ambities:
            del self.fields["ambitie"]

    def clean(self) -> dict[str, Any]:
        """Check what is usual."""
        gegevens = super().clean() or self.cleaned_data
        self.keur_grenzen(gegevens)
        return gegevens

    def opdracht(self) -> VolgCijfer:
        """Return the command of a valid form."""
        g = self.cleaned_data
        return VolgCijfer(
            naam=Tekst(g["naam"]),
            eenheid=Tekst(g["eenheid"]),
            ritme=g["ritme"],
            thema=g["thema"],
            rollen=tuple(g["rollen"]),
            tot=einde_van(g["tot"]),
            vanaf=begin_van(g["vanaf"]) if g["vanaf"] else None,
            buurten=tuple(g.get("buurten", ())),
            laag=g["laag"] or None,
            hoog=g["hoog"] or None,
            telt_mensen=g["telt_mensen"],
            uitleg=Tekst(g["uitleg"]) if g["uitleg"] else None,
            ambitie=g.get("ambitie") or None,
        )


class Waardenformulier(Zonder, Formulier):
    """The values of one period, a field for each place."""

    deur_velden = ("toelichting",)

    periode = forms.CharField(widget=forms.HiddenInput, max_length=10)
    leeg = forms.BooleanField(label=_("Voor wat leeg blijft, is er geen cijfer"), required=False)
    toelichting = forms.CharField(
        label=_("Wilt u er iets bij zeggen?"),
        help_text=_("Niet verplicht. Zonder namen."),
        widget=tekstvak(2),
        max_length=500,
        required=False,
    )

    def __init__(self, *args: Any, plekken: Sequence[tuple[str, str, str]], **kwargs: Any) -> None:
        """Take for each place its code, its name and the value that is there already."""
        super().__init__(*args, **kwargs)
        self.namen = {f"plek-{nr}": code for nr, (code, _naam, _w) in enumerate(plekken)}
        for nr, (_code, naam, waarde) in enumerate(plekken):
            self.fields[f"plek-{nr}"] = Getal(label=naam, initial=waarde)
        self.order_fields([*self.namen, "leeg", "toelichting"])

    @property
    def vakken(self) -> list[forms.BoundField]:
        """The fields for values."""
        return [self[naam] for naam in self.namen]

    def clean(self) -> dict[str, Any]:
        """Ask for something."""
        gegevens = super().clean() or self.cleaned_data
        if not self.errors and not self.waarden(gegevens):
            self.add_error("plek-0", _("Vul een getal in, of zeg onderaan dat er geen cijfer is."))
        return gegevens

    def waarden(self, gegevens: dict[str, Any]) -> dict[str, str]:
        """Return the values by place."""
        anders = ONBEKEND if gegevens.get("leeg") else ""
        per = {code: gegevens.get(naam) or anders for naam, code in self.namen.items()}
        return {code: waarde for code, waarde in per.items() if waarde}


class Zegformulier(Formulier):
    """What somebody makes of a value that is not usual."""

    reden = forms.CharField(
        label=_("Wat vindt u ervan?"),
        help_text=_("Eén zin, zonder namen. Wie het cijfer levert, leest dit ook."),
        widget=tekstvak(2),
        max_length=500,
        error_messages=vul_in(_("Schrijf in één zin wat u ervan vindt.")),
    )

    def opdracht(self, plek: str, periode: str, uitkomst: str) -> BekijkCijfer:
        """Return the command of a valid form."""
        return BekijkCijfer(plek, periode, uitkomst, Tekst(self.cleaned_data["reden"]))


class Besluitformulier(Doorgaanformulier, Grensformulier):
    """Going on, with what is usual from now on, or stopping."""

    verder = ("verder", _("Blijven volgen"))
    dag_nodig = _("Kies een dag. Niets wordt voor altijd gevolgd.")
    tot = forms.DateField(label=_("Wanneer kijkt u opnieuw?"), widget=Datum, required=False)
    field_order = ("doe", "laag", "hoog", "tot", "reden")

    def clean(self) -> dict[str, Any]:
        """Ask for what is usual, too, when it goes on."""
        gegevens = super().clean()
        if self.gaat_door(gegevens):
            self.keur_grenzen(gegevens)
        return gegevens

    def opdracht(self) -> HerzieCijfer | StopCijfer:
        """Return the command of a valid form."""
        g = self.cleaned_data
        reden = Tekst(g["reden"])
        if g["doe"] == "stop":
            return StopCijfer(reden)
        return HerzieCijfer(einde_van(g["tot"]), reden, g["laag"] or None, g["hoog"] or None)


class Inleesformulier(Formulier):
    """Many values at once: out of a file, or pasted."""

    bestand = Bestandsveld(
        label=_("Bestand met cijfers"), help_text=_("Excel (xlsx) of CSV, hoogstens 5 MB."), required=False
    )
    regels = forms.CharField(
        label=_("Of plak de cijfers hier"),
        help_text=_("De eerste regel heeft de koppen: periode, buurt en waarde."),
        widget=tekstvak(8),
        max_length=200_000,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bestand"].widget.attrs |= {
            "accept": ".xlsx,.csv,text/csv",
            "data-grens": str(MAX_BYTES),
            "data-te-groot": _("Dit bestand is te groot. Een bestand is hoogstens 5 MB."),
            "data-weg": _("Haal weg"),
            "data-gekozen": _("Gekozen:"),
        }

    def clean(self) -> dict[str, Any]:
        """Ask for one of the two, of a size that can be read."""
        gegevens = super().clean() or self.cleaned_data
        bestand = gegevens.get("bestand")
        if bestand is not None and bestand.size > MAX_BYTES:
            self.add_error("bestand", _("Dit bestand is te groot. Een bestand is hoogstens 5 MB."))
        elif bestand is None and not gegevens.get("regels") and not self.errors:
            self.add_error("bestand", _("Kies een bestand of plak de cijfers."))
        return gegevens
