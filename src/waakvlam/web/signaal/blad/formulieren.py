"""The small forms on the page of a signal, each for one command."""

from datetime import datetime, time
from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _

from waakvlam.application.vragen.signaalblad import Signaalblad
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.web.casus.doen.velden import knoppen, moment, tekst
from waakvlam.web.deur.formulier import ALLE, AanDeDeur
from waakvlam.web.formulier import Datum, Formulier, Vinkjes, vul_in
from waakvlam.web.signaal.blad.woorden import UITKOMST, VOLGORDE

EINDE = time(17)
"""The hour at which a day that was chosen is over, for who has to answer."""


class Lijstkeuze(forms.RadioSelect):
    """One of several, each on a line of its own: for choices that need a sentence."""

    template_name = "web/formulier/keuzes.html"
    option_template_name = "web/formulier/vinkje.html"


class Daadformulier(AanDeDeur, Formulier):
    """A form for one command on a signal; without fields of its own it asks only for a confirmation.

    ``extra`` holds what a form can choose from besides what the page of the signal has.
    """

    deur_velden = (ALLE,)
    velden: ClassVar[dict[str, str]] = {}
    """Fields of the command that have another name on the form."""

    gelezen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, blad: Signaalblad, extra: Any = (), **kwargs: Any) -> None:
        kwargs["initial"] = {"gelezen": blad.versie, **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self.blad, self.extra = blad, extra
        self.maak()
        self.zet_deur()

    def maak(self) -> None:
        """Add the fields."""

    def t(self, naam: str) -> Tekst | None:
        """Return what was typed in a field, None for nothing."""
        waarde = self.cleaned_data.get(naam)
        return Tekst(str(waarde)) if waarde else None

    def opdracht(self, klasse: Any) -> Any:
        """Return the command of a valid form."""
        return klasse(**{n: w for n, w in self.waarden().items() if w is not None})

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the command; None leaves one out."""
        return {}


def vinken(label: str, keuzes: tuple[tuple[str, str], ...], uitleg: str = "") -> forms.MultipleChoiceField:
    """Return boxes to tick, none of which has to be."""
    return forms.MultipleChoiceField(
        label=label, choices=keuzes, required=False, widget=Vinkjes, help_text=uitleg
    )


def lijstkeuze(label: str, keuzes: Any, fout: str, **verder: Any) -> forms.ChoiceField:
    """Return one choice out of several with a sentence each."""
    return forms.ChoiceField(
        label=label, choices=list(keuzes), widget=Lijstkeuze, error_messages=vul_in(fout), **verder
    )


def dag(label: str, verplicht: bool, uitleg: str = "") -> forms.DateField:
    """Return a field for a day that is to come."""
    return forms.DateField(
        label=label, required=verplicht, widget=Datum, help_text=uitleg,
        error_messages={"required": _("Kies een dag."), "invalid": _("Vul een dag in, zoals 21-11-2026.")},
    )  # fmt: skip


def einde_van(gekozen: Any) -> datetime | None:
    """Return the moment at which a chosen day is over."""
    return timezone.make_aware(datetime.combine(gekozen, EINDE)) if gekozen else None


class VulAan(Daadformulier):
    """A further observation."""

    def maak(self) -> None:
        """Ask what, who saw it and whether it was at another moment or place."""
        self.fields["tekst"] = tekst(_("Wat was er te zien of te horen?"), True)
        zelf = _("Ik zag het nog eens") if self.blad.kijkt == "melder" else _("Ik zag het zelf")
        wie = [("zelf", zelf), ("ander", _("Iemand anders zag het ook"))]
        if self.blad.kijkt != "melder":
            wie.insert(1, ("melder", _("De melder zag het nog eens")))
        self.fields["van"] = knoppen(_("Wie zag het?"), wie, True, opent={"ander": "plek"})
        functie = forms.CharField(
            label=_("Welke functie heeft die ander?"), help_text=_("Zoals huismeester. Geen naam."),
            required=False, max_length=100,
        )  # fmt: skip
        functie.soms_verplicht = True  # type: ignore[attr-defined]
        self.fields["functie"] = functie
        keuzes = (
            ("ander_moment", _("Het was op een ander moment")),
            ("andere_plek", _("Het was op een andere plek")),
            ("doorgestuurd", _("Het is hetzelfde bericht, doorgestuurd")),
        )
        self.fields["anders"] = vinken(
            _("Wat was er anders?"), keuzes,
            _("Zag dezelfde persoon het nog eens? Dan telt het mee op een ander moment of een andere plek."),
        )  # fmt: skip
        self.fields["moment"] = moment(_("Wanneer was het?"))

    def clean(self) -> dict[str, Any]:
        """Ask for the function of someone else."""
        g = super().clean() or self.cleaned_data
        if g.get("van") == "ander" and not g.get("functie"):
            self.add_error("functie", _("Vul de functie in van wie het zag."))
        return g

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the command."""
        g = self.cleaned_data
        return {
            "tekst": self.t("tekst"), "van": g["van"], "moment": g["moment"],
            "functie": self.t("functie") if g["van"] == "ander" else None,
            **dict.fromkeys(g["anders"], True),
        }  # fmt: skip


class LetOp(Daadformulier):
    """Until when, and what for."""

    def maak(self) -> None:
        """Ask for the last day."""
        self.fields["tot"] = dag(_("Tot en met welke dag?"), True)
        self.fields["waarop"] = tekst(_("Waar letten wij op?"), False, _("Zonder namen."), 2)

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the command."""
        return {"tot": einde_van(self.cleaned_data["tot"]), "waarop": self.t("waarop")}


class VoegBetekenisToe(Daadformulier):
    """What it may mean."""

    def maak(self) -> None:
        """Ask for a meaning, what may come of it and what it is about."""
        self.fields["tekst"] = tekst(_("Wat kan het betekenen?"), True)
        self.fields["gevolg"] = tekst(_("Wat kan ervan komen?"), False, rijen=2)
        if self.blad.regels.verschijnselen:
            self.fields["verschijnselen"] = vinken(
                _("Waar gaat dit over?"), self.blad.regels.verschijnselen, _("Meer tegelijk mag.")
            )

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the command."""
        soorten = tuple(self.cleaned_data.get("verschijnselen", ()))
        return {"tekst": self.t("tekst"), "gevolg": self.t("gevolg"), "verschijnselen": soorten}


class Verborgen(Daadformulier):
    """A button on a row: the form has one hidden field."""

    veld = ""

    def maak(self) -> None:
        """Add the hidden field."""
        self.fields[self.veld] = forms.CharField(widget=forms.HiddenInput)

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the command."""
        return {self.veld: self.cleaned_data[self.veld]}


class Onderschrijf(Verborgen):
    """Which meaning."""

    veld = "betekenis"


class HaalVanAgenda(Verborgen):
    """Which body."""

    veld = "gremium"


class StelDuidingVast(Daadformulier):
    """What was checked before it is settled, and why it stands alone when it does."""

    def maak(self) -> None:
        """Ask what the approach asks, and what this interpretation needs to be explained."""
        r = self.blad.regels
        if r.nagaan:
            self.fields["nagegaan"] = vinken(
                _("Wat hebt u nagegaan?"), r.nagaan, _("Vink alles aan wat u samen hebt bekeken.")
            )
            self.fields["nagegaan"].soms_verplicht = True  # type: ignore[attr-defined]
        if len(self.blad.betekenissen) < r.betekenissen:
            self.fields["waarom_een"] = tekst(_("Waarom past er geen andere betekenis?"), True, rijen=2)
        if r.verschijnselen:
            self.fields["niet"] = vinken(_("Wat is het zeker niet?"), r.verschijnselen)
            ander = tekst(
                _("Is er een ander probleem?"), False, _("Ook als het niet is wat u dacht: wat dan wel?"), 2
            )
            ander.soms_verplicht = True  # type: ignore[attr-defined]
            self.fields["ander_probleem"] = ander
        if r.voorlopig:
            self.fields["alleen"] = tekst(_("Waarom nu niet samen met een ander vak?"), True, rijen=2)

    def clean(self) -> dict[str, Any]:
        """Ask what else is the matter when something was ruled out."""
        g = super().clean() or self.cleaned_data
        open_ = [zin for code, zin in self.blad.regels.nagaan if code not in g.get("nagegaan", ())]
        if open_:
            self.add_error(
                "nagegaan", _("Kijk dit samen na en vink het aan: %(wat)s") % {"wat": " ".join(open_)}
            )
        if g.get("niet") and not g.get("ander_probleem"):
            self.add_error("ander_probleem", _("Schrijf of er een ander probleem is, en welk."))
        return g

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the command."""
        g = self.cleaned_data
        return {
            "nagegaan": tuple(g.get("nagegaan", ())), "waarom_een": self.t("waarom_een"),
            "niet": tuple(g.get("niet", ())), "ander_probleem": self.t("ander_probleem"),
            "alleen": self.t("alleen"),
        }  # fmt: skip


class BeoordeelSignaal(Daadformulier):
    """Which risks there are, and what goes first."""

    def maak(self) -> None:
        """Ask for words, and for an order."""
        self.fields["mogelijk"] = tekst(_("Welke risico's op onrust zijn mogelijk?"), True)
        self.fields["verwacht"] = tekst(_("Welke verwacht u echt?"), True)
        keuzes = [(code, str(naam).capitalize()) for code, naam in VOLGORDE.items()]
        self.fields["volgorde"] = knoppen(
            _("Gaat dit voor op andere signalen?"), keuzes, True, initial="gewoon"
        )
        reden = tekst(_("Waarom in deze volgorde?"), False, rijen=2)
        reden.soms_verplicht = True  # type: ignore[attr-defined]
        self.fields["reden"] = reden

    def clean(self) -> dict[str, Any]:
        """Ask why it goes before others, or can wait."""
        g = super().clean() or self.cleaned_data
        if g.get("volgorde") in ("eerst", "later") and not g.get("reden"):
            self.add_error("reden", _("Schrijf in één zin waarom."))
        return g

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the command."""
        return {
            "mogelijk": self.t("mogelijk"), "verwacht": self.t("verwacht"), "reden": self.t("reden"),
            "volgorde": self.cleaned_data["volgorde"],
        }  # fmt: skip


class GeefDoor(Daadformulier):
    """To whom; only who the approach names."""

    velden: ClassVar[dict[str, str]] = {"rol": "naar", "gremium": "naar"}

    def maak(self) -> None:
        """Offer the receivers of the routes, each with the text of its route."""
        keuzes = []
        for o in self.blad.regels.ontvangers:
            wie = f"{o.naam} ({', '.join(o.aard).lower()})" if o.aard else o.naam
            keuzes.append((o.sleutel, f"{wie}. {o.tekst}" if o.tekst else wie))
        self.fields["naar"] = lijstkeuze(_("Naar wie?"), keuzes, _("Kies naar wie het gaat."))
        self.fields["reden"] = tekst(_("Waarom?"), False, _("Wie het krijgt, leest ook het signaal."), 2)

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the command."""
        veld, _punt, code = self.cleaned_data["naar"].partition(".")
        return {veld: code, "reden": self.t("reden")}


class StuurTerug(Daadformulier):
    """Why, and who it is for."""

    def maak(self) -> None:
        """Ask for a reason."""
        self.fields["reden"] = tekst(_("Waarom, en wie gaat er wel over?"), True)

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the command."""
        return {"reden": self.t("reden")}


class ZetOpAgenda(Daadformulier):
    """Which body, and when it meets."""

    def maak(self) -> None:
        """Offer the bodies in which the visitor has a say."""
        self.fields["gremium"] = lijstkeuze(
            _("Welk overleg?"), self.blad.regels.mijn_gremia, _("Kies een overleg.")
        )
        self.fields["op"] = moment(_("Wanneer komt het bijeen?"))

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the command."""
        return {"gremium": self.cleaned_data["gremium"], "op": self.cleaned_data["op"]}


class VraagSchoon(StuurTerug):
    """What has to go out of the text."""

    def maak(self) -> None:
        """Ask what, without repeating it."""
        self.fields["reden"] = tekst(
            _("Wat moet eruit?"), True, _("Herhaal het niet. Schrijf: een adres."), 2
        )


class MaakSchoon(Daadformulier):
    """The text without what identifies people."""

    def maak(self) -> None:
        """Begin with the text as it is."""
        self.fields["tekst"] = tekst(_("Wat u zag of hoorde"), True, rijen=5)
        self.fields["tekst"].initial = self.blad.tekst

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the command."""
        return {"tekst": self.t("tekst")}


class MeldTerug(Daadformulier):
    """What the reporter reads."""

    def maak(self) -> None:
        """Ask for the message."""
        self.fields["tekst"] = tekst(_("Wat hoort de melder?"), True)

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the command."""
        return {"tekst": self.t("tekst")}


class HandelAf(Daadformulier):
    """How it ended, and what the reporter hears."""

    def maak(self) -> None:
        """Ask for both."""
        keuzes = [(code, naam) for code, naam in UITKOMST.items() if code != "vervallen"]
        self.fields["uitkomst"] = knoppen(_("Hoe is het afgelopen?"), keuzes, True)
        terug = tekst(_("Wat hoort de melder?"), True)
        terug.error_messages["required"] = _("Schrijf wat de melder hoort.")
        self.fields["terugkoppeling"] = terug

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the command."""
        return {"uitkomst": self.cleaned_data["uitkomst"], "terugkoppeling": self.t("terugkoppeling")}


class LaatVervallen(StuurTerug):
    """Why nothing is done with it any more."""

    def maak(self) -> None:
        """Ask for a reason."""
        self.fields["reden"] = tekst(_("Waarom?"), True, rijen=2)
