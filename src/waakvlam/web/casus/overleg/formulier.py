"""The form of a line: what was said, what kind it is, who decides or does it, when and until when."""

from typing import Any

from django import forms
from django.utils.translation import gettext as nu
from django.utils.translation import gettext_lazy as _

from waakvlam.application.vragen.overlegbladen import Zittingblad
from waakvlam.core.overleg.opdrachten import SchrijfRegel, WijzigRegel
from waakvlam.core.toegang.beleid import IEDEREEN
from waakvlam.web.formulier import Formulier, Keuzes, vul_in

SOORTEN = [
    ("notitie", _("Notitie")),
    ("besluit", _("Besluit")),
    ("afspraak", _("Afspraak")),
    ("actie", _("Actie")),
    ("vraag", _("Vraag")),
]
HOE = [
    ("erbij", _("is erbij")),
    ("telefonisch", _("per telefoon, nog te bevestigen")),
    ("namens", _("een ander zegt het namens deze persoon, nog te bevestigen")),
]
LANGSTE = 4000
"""Characters of one line; a longer text is pasted in pieces."""


def moment() -> forms.DateTimeField:
    """Return a field for a day and time that need not be filled in."""
    return forms.DateTimeField(
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        error_messages={"invalid": _("Vul een dag en een tijd in.")},
    )


class Regelformulier(Formulier):
    """One line of a sitting, new or changed; the choices come from the case."""

    tekst = forms.CharField(
        label=_("Wat is er gezegd?"),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=LANGSTE,
        error_messages=vul_in(_("Schrijf eerst iets op.")),
    )
    soort = forms.ChoiceField(label=_("Wat is dit?"), choices=SOORTEN, widget=Keuzes, initial="notitie")
    punt = forms.ChoiceField(label=_("Bij welk punt?"), required=False)
    door = forms.ChoiceField(label=_("Wie besluit?"), required=False)
    hoe = forms.ChoiceField(label=_("Hoe?"), choices=HOE, required=False, initial="erbij")
    eigenaar = forms.ChoiceField(label=_("Wie doet of vraagt dit?"), required=False)
    aan = forms.ChoiceField(label=_("Aan wie?"), required=False)
    uiterlijk = moment()
    eindigt = moment()
    kring = forms.ChoiceField(label=_("Wie mag dit lezen?"), required=False, initial=IEDEREEN)

    def __init__(self, *args: Any, blad: Zittingblad, **kwargs: Any) -> None:
        """Take the choices of this sitting."""
        super().__init__(*args, **kwargs)
        self.fields["uiterlijk"].label = _("Wanneer klaar?")
        self.fields["eindigt"].label = _("Tot wanneer geldt het?")
        rollen = [(o.code, o.naam) for o in blad.rollen]
        er = [(a.code, a.naam) for a in blad.aanwezig if a.er and any(a.code == code for code, _n in rollen)]
        codes = {code for code, _naam in er}
        niet = [(code, naam) for code, naam in rollen if code not in codes]
        groepen = [(nu("Nu erbij"), er), (nu("Niet hier"), niet)]
        niemand = ("", nu("Nog niet bekend"))
        self._kies("punt", [("", nu("Het punt van nu")), *((p.code, p.naam) for p in blad.punten if p.code)])
        self._kies("door", [("", nu("Kies …")), (blad.gremium, nu("%s samen") % blad.gremiumnaam), *groepen])
        self._kies("eigenaar", [niemand, *groepen])
        self._kies("aan", [niemand, *groepen])
        kringen = [(code, nu("Kring %(naam)s") % {"naam": naam.lower()}) for code, naam in blad.kringen]
        self._kies("kring", [(IEDEREEN, nu("Iedereen in deze casus")), *kringen])
        self.initial.setdefault("door", blad.gremium)

    def _kies(self, naam: str, keuzes: list[Any]) -> None:
        veld = self.fields[naam]
        assert isinstance(veld, forms.ChoiceField)
        veld.choices = keuzes

    def _gemeen(self) -> dict[str, Any]:
        g = self.cleaned_data
        besluit = g["soort"] == "besluit"
        return {
            "soort": g["soort"],
            "door": (g["door"] or None) if besluit else None,
            "hoe": (g["hoe"] or "erbij") if besluit else "erbij",
            "eigenaar": g["eigenaar"] or None,
            "aan": g["aan"] or None,
            "uiterlijk": g["uiterlijk"],
            "eindigt": g["eindigt"] if besluit else None,
        }

    def nieuw(self, zitting: str) -> SchrijfRegel:
        """Return the command for a new line."""
        g = self.cleaned_data
        return SchrijfRegel(zitting, g["tekst"], punt=g["punt"] or None, **self._gemeen())

    def wijzig(self, regel: str, gezien: int | None, oud: str) -> WijzigRegel:
        """Return the command to change a line; a text that stayed the same is not sent."""
        tekst = self.cleaned_data["tekst"]
        zelfde = tekst.split() == oud.split()
        return WijzigRegel(regel, None if zelfde else tekst, gezien=gezien, **self._gemeen())
