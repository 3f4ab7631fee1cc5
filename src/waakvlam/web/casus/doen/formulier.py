"""The form of a small command, made from the fields of that command."""

from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _

from waakvlam.application.vragen.invoer import InvoerBlad, Optie
from waakvlam.core.toegang.beleid import IEDEREEN
from waakvlam.core.velden import Veld, maak, velden_van
from waakvlam.web.casus.doen.soorten import Soort
from waakvlam.web.casus.doen.velden import NAMEN, kies, knoppen, lijst, maak_veld, moment
from waakvlam.web.deur.formulier import ALLE, InEenCasus
from waakvlam.web.formulier import Formulier

HEEL = Veld("heel", "ja_nee", False, "")
REGELS = 5


class Doeformulier(InEenCasus, Formulier):
    """What a command needs, and for whom and when it is recorded."""

    deur_velden: ClassVar[tuple[str, ...]] = (ALLE,)
    gelezen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        soort: Soort,
        blad: InvoerBlad,
        gekozen: str = "",
        afwijken: bool = False,
        **kwargs: Any,
    ) -> None:
        kwargs["initial"] = {"gelezen": blad.versie, **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self.soort, self.blad, self.gekozen = soort, blad, gekozen
        bekend = {veld.naam: veld for veld in velden_van(soort.klasse)} | {"heel": HEEL}
        zonder_delen = self._zonder_delen()
        self.namen = [
            naam
            for naam in soort.velden
            if (naam != "afwijken" or afwijken or self.data.get("afwijken"))
            and not (zonder_delen and naam in ("heel", "delen", "niet_van_toepassing"))
        ]
        for naam in self.namen:
            label = str(soort.labels.get(naam) or NAMEN.get(naam, bekend[naam].uitleg))
            self.fields[naam] = self.maak(bekend[naam], label)
        for naam in ("delen", "afwijken"):
            if naam in self.fields:
                self.fields[naam].soms_verplicht = True  # type: ignore[attr-defined]
        self._voor_wie()
        self.deur_personen = tuple(optie.code for optie in blad.personen)
        self.deur_bekend = {
            optie.code: optie.naam.removeprefix(f"{optie.code}: ")
            for optie in blad.personen
            if optie.naam != optie.code
        }
        self.zet_deur()

    def maak(self, veld: Veld, label: str) -> forms.Field:
        """Return the form field for a field of the command."""
        return maak_veld(self.blad, veld, label, self.gekozen)

    def _zonder_delen(self) -> bool:
        product = next((p for p in self.blad.producten if p.code == self.gekozen), None)
        return product is not None and not product.delen

    def _voor_wie(self) -> None:
        """The fields that every form has: which circle reads it, in whose name, and when it was."""
        if self.soort.kring and self.blad.kringen:
            keuzes = [(k.code, _("Kring %(naam)s") % {"naam": k.naam.lower()}) for k in self.blad.kringen]
            self.fields["kring"] = knoppen(
                _("Wie mag dit lezen?"), [*keuzes, (IEDEREEN, _("Iedereen in deze casus"))], True,
                initial=keuzes[0][0],
            )  # fmt: skip
        if self.soort.persoon and self.blad.personen:
            self.fields["persoon"] = lijst(
                _("Over wie gaat dit?"), kies(self.blad.personen, _("Niet over één persoon")), False
            )
            self.fields["persoon"].help_text = _("Dan verdwijnt het als de gegevens van die persoon weggaan.")
        if "klopt" not in self.namen:
            teams = [Optie(g.code, g.naam, g.bijeen) for g in self.blad.gremia]
            opties = sorted([*self.blad.rollen, *teams], key=lambda o: (not o.erbij, o.naam.lower()))
            self.fields["namens"] = lijst(
                _("Namens wie legt u dit vast?"), kies(opties, _("Namens mijzelf")), False
            )
        self.fields["gebeurd_op"] = moment(_("Wanneer was dit?"), _("Leeg is nu."))
        for naam in ("namens", "gebeurd_op"):
            if naam in self.fields:
                self.fields[naam].soms_verplicht = True  # type: ignore[attr-defined]

    def eigen(self) -> list[forms.BoundField]:
        """Return the fields of the command that are drawn one below the other."""
        return [self[naam] for naam in self.namen if naam not in ("delen", "niet_van_toepassing")]

    def clean(self) -> dict[str, Any]:
        """Check what only the form can know."""
        g = super().clean() or self.cleaned_data
        if g.get("gebeurd_op") and g["gebeurd_op"] > timezone.now():
            self.add_error("gebeurd_op", _("Dit moet nog komen. Vul een tijd in die al geweest is."))
        if g.get("heel") == "nee" and not g.get("delen") and not g.get("niet_van_toepassing"):
            self.add_error("delen", _("Vink aan welke delen er zijn."))
        regels = [regel for regel in g.get("regels", "").splitlines() if regel.strip()]
        if len(regels) > REGELS:
            self.add_error("regels", _("Dit zijn meer dan vijf regels. Maak het korter."))
        if g.get("uitkomst") in ("lukt_niet", "niet_nodig") and not g.get("tekst"):
            self.add_error("tekst", _("Schrijf in één zin waarom."))
        if "klopt" in self.namen and not g.get("tekst"):
            self.add_error("tekst", _("Schrijf in één zin wat er niet klopt."))
        return g

    def opdracht(self) -> Any:
        """Return the command of a valid form, or None after adding what is wrong to the form."""
        g = {naam: self.cleaned_data[naam] for naam in self.namen if naam in self.cleaned_data}
        heel = g.pop("heel", "ja")
        if "waarde" in g:
            g["waarde"] = {"ja": True, "nee": False, "?": None}.get(g["waarde"], g["waarde"])
        if "delen" in g:
            g["delen"] = list(g["delen"]) if heel == "nee" else None
        if self.soort.eerst:
            g[self.soort.eerst] = self.gekozen
        inhoud, fouten = maak(self.soort.klasse, g, _lokaal)
        for fout in fouten:
            self.add_error(fout.veld if fout.veld in self.fields else None, _("Vul dit in."))
        return inhoud


def _lokaal(moment_: datetime) -> datetime:
    return timezone.make_aware(moment_)
