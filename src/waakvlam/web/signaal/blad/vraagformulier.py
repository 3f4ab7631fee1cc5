"""Asking colleagues, and answering them."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _

from waakvlam.application.vragen.collegas import Collega
from waakvlam.web.casus.doen.velden import Vinkgroepen, knoppen, lijst, tekst
from waakvlam.web.formulier import Vinkjes
from waakvlam.web.signaal.blad.formulieren import Daadformulier, dag, einde_van
from waakvlam.web.signaal.blad.woorden import ANTWOORD


class VraagNa(Daadformulier):
    """The question, and to whom. ``extra`` are the colleagues that were found by name."""

    velden: ClassVar[dict[str, str]] = {"mensen": "zoek"}

    def maak(self) -> None:
        """Ask what, of whom, and until when."""
        r = self.blad.regels
        if self.blad.fase != "waargenomen":
            keuzes = [("nagaan", _("Ziet u dit ook?")), ("duiden", _("Wat kan dit betekenen?"))]
            begin = "nagaan" if self.blad.fase == "beoordeeld" else "duiden"
            self.fields["soort"] = knoppen(_("Wat wilt u weten?"), keuzes, True, initial=begin)
        self.fields["vraag"] = tekst(
            _("Uw vraag"), True,
            _("Schrijf erbij waar en wanneer, zodat een ander het herkent."), 3,
        )  # fmt: skip
        self.fields["zoek"] = forms.CharField(
            label=_("Zoek een collega"), help_text=_("Een deel van de naam of van de functie."),
            required=False, max_length=60, widget=forms.TextInput({"autocomplete": "off"}),
        )  # fmt: skip
        mensen: Sequence[Collega] = self.extra
        if mensen:
            self.fields["mensen"] = forms.MultipleChoiceField(
                label=_("Welke collega's?"), required=False, widget=Vinkjes,
                choices=[(c.account, f"{c.naam} ({', '.join(c.rollen)})") for c in mensen],
            )  # fmt: skip
        if r.rollen:
            keuzen: Any = [(_("Kies een of meer rollen"), list(r.rollen))]
            self.fields["rollen"] = forms.MultipleChoiceField(
                label=_("Of iedereen in een rol"), required=False, widget=Vinkgroepen, choices=keuzen
            )
        if r.gremia:
            eerst = dict(r.duidoverleggen if self.blad.fase != "waargenomen" else r.overleggen)
            overig = [(code, naam) for code, naam in r.gremia if code not in eerst]
            groepen: Any = [*eerst.items(), *([(_("Andere"), overig)] if eerst else overig)]
            self.fields["gremium"] = lijst(_("Of een overleg"), [("", "—"), *groepen], False)
        self.fields["uiterlijk"] = dag(_("Wanneer hebt u antwoord nodig?"), False)

    def clean(self) -> dict[str, Any]:
        """Ask for at least one to put the question to."""
        g = super().clean() or self.cleaned_data
        if not (g.get("mensen") or g.get("rollen") or g.get("gremium")):
            self.add_error("zoek", _("Kies een collega, een rol of een overleg."))
        if g.get("uiterlijk") and g["uiterlijk"] < timezone.localdate():
            self.add_error("uiterlijk", _("Deze dag is al geweest. Kies een latere dag."))
        return g

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the command."""
        g = self.cleaned_data
        return {
            "vraag": self.t("vraag"), "soort": g.get("soort", "nagaan"), "rollen": tuple(g.get("rollen", ())),
            "mensen": tuple(g.get("mensen", ())), "gremium": g.get("gremium") or None,
            "uiterlijk": einde_van(g["uiterlijk"]),
        }  # fmt: skip


class AntwoordNa(Daadformulier):
    """The answer, in two taps; a sentence may come with it or after it."""

    def maak(self) -> None:
        """Ask which answer to which question."""
        self.fields["vraag"] = forms.CharField(widget=forms.HiddenInput)
        keuzes = [(code, str(naam).capitalize()) for code, naam in ANTWOORD.items()]
        self.fields["antwoord"] = knoppen(_("Ziet u dit ook?"), keuzes, True)
        self.fields["tekst"] = tekst(_("Wilt u er iets bij zeggen?"), False, _("Wat u zag of hoorde."), 2)

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the command."""
        g = self.cleaned_data
        return {"vraag": g["vraag"], "antwoord": g["antwoord"], "tekst": self.t("tekst")}
