"""A form field for every field of a command: its label, its control and what can be chosen."""

from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waakvlam.application.vragen.invoer import InvoerBlad, Optie
from waakvlam.core.velden import Veld
from waakvlam.web.formulier import Keuzes, tekstvak, vul_in

Keus = tuple[str, Any]
LANG = 5000


class Vinkgroepen(forms.CheckboxSelectMultiple):
    """Boxes to tick; a second group of options is folded away until it is needed."""

    template_name = "web/casus/formulier/vinkgroepen.html"
    option_template_name = "web/formulier/vinkje.html"

    def optgroups(self, name: str, value: list[str], attrs: Any = None) -> list[Any]:
        """Return the groups; one in which something is ticked is not folded away."""
        groepen = super().optgroups(name, value, attrs)
        return [
            (None if any(optie["selected"] for optie in opties) else groep, opties, nr)
            for groep, opties, nr in groepen
        ]


class Moment(forms.DateTimeInput):
    """A day and a time in one control of the browser."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")


def kies(opties: Iterable[Optie], leeg: str = "—") -> list[Keus]:
    """Return options for a list: those with a part in the case first, the others in a group below."""
    alle = list(opties)
    erbij = [(o.code, o.naam) for o in alle if o.erbij]
    ander = [(o.code, o.naam) for o in alle if not o.erbij]
    keuzes: list[Keus] = [("", leeg)]
    if erbij and ander:
        return [*keuzes, (_("Nu in deze casus"), erbij), (_("Anderen"), ander)]
    return [*keuzes, *erbij, *ander]


def vink(opties: Iterable[Optie]) -> list[Keus]:
    """Return options to tick: those with a part in the case, the others folded."""
    alle = list(opties)
    erbij = [(o.code, o.naam) for o in alle if o.erbij]
    ander = [(o.code, o.naam) for o in alle if not o.erbij]
    return [*erbij, (_("Anderen"), ander)] if erbij and ander else [*erbij, *ander]


def wie(blad: InvoerBlad) -> list[Optie]:
    """Return roles and bodies together."""
    teams = [Optie(g.code, g.naam, g.bijeen) for g in blad.gremia]
    return sorted([*blad.rollen, *teams], key=lambda o: (not o.erbij, o.naam.lower()))


def tekst(label: str, verplicht: bool, uitleg: str = "", rijen: int = 3) -> forms.CharField:
    """Return a field for text."""
    return forms.CharField(
        label=label, required=verplicht, help_text=uitleg, max_length=LANG, widget=tekstvak(rijen),
        error_messages=vul_in(_("Vul in: %(wat)s") % {"wat": label[:1].lower() + label[1:]}),
    )  # fmt: skip


def lijst(label: str, keuzes: list[Keus], verplicht: bool) -> forms.ChoiceField:
    """Return a list to choose one from."""
    return forms.ChoiceField(
        label=label, choices=keuzes, required=verplicht, error_messages=vul_in(_("Maak een keuze."))
    )


def knoppen(label: str, keuzes: Iterable[Keus], verplicht: bool, **verder: Any) -> forms.ChoiceField:
    """Return a few choices as buttons."""
    return forms.ChoiceField(
        label=label, choices=list(keuzes), required=verplicht, widget=Keuzes(opent=verder.pop("opent", None)),
        error_messages=vul_in(_("Maak een keuze.")), **verder,
    )  # fmt: skip


def vinken(label: str, keuzes: list[Keus], verplicht: bool) -> forms.MultipleChoiceField:
    """Return boxes to tick."""
    return forms.MultipleChoiceField(
        label=label, choices=keuzes, required=verplicht, widget=Vinkgroepen,
        error_messages=vul_in(_("Vink minstens één vakje aan.")),
    )  # fmt: skip


def moment(label: str, uitleg: str = "") -> forms.DateTimeField:
    """Return a field for a day and time; never required."""
    return forms.DateTimeField(
        label=label, required=False, help_text=uitleg, widget=Moment,
        input_formats=("%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%d-%m-%Y %H:%M", "%d-%m-%Y %H.%M"),
        error_messages={"invalid": _("Vul een dag en een tijd in, zoals 21-11-2026 14:30.")},
    )  # fmt: skip


Maker = Callable[[InvoerBlad, Veld, str, str], forms.Field]


def _delen(blad: InvoerBlad, gekozen: str) -> list[Keus]:
    product = next(p for p in blad.producten if p.code == gekozen)
    al = _("al vastgelegd")
    return [(d.code, f"{d.naam} ({al})" if d.erbij else d.naam) for d in product.delen]


def _waarde(blad: InvoerBlad, veld: Veld, label: str, gekozen: str) -> forms.Field:
    kenmerk = next(k for k in blad.kenmerken if k.code == gekozen)
    uitleg = _("Nu: %(nu)s") % {"nu": kenmerk.nu}
    if kenmerk.type == "aantal":
        return forms.IntegerField(label=kenmerk.naam, min_value=0, required=False, help_text=uitleg)
    waarden = [("ja", _("Ja")), ("nee", _("Nee"))]
    if kenmerk.type == "keuze":
        waarden = [(w.code, w.naam) for w in kenmerk.waarden]
    return knoppen(kenmerk.naam, [*waarden, ("?", _("Onbekend"))], True, help_text=uitleg)


def _rol(blad: InvoerBlad, veld: Veld, label: str, gekozen: str) -> forms.Field:
    lijn = next((r for r in blad.lijnen if r.sleutel == gekozen), None)
    if lijn is None:
        return lijst(label, kies(blad.rollen), veld.verplicht)
    erbij = {o.code for o in blad.rollen if o.erbij}
    return lijst(label, kies(Optie(o.code, o.naam, o.code in erbij) for o in lijn.rollen), True)


def _aanwezig(blad: InvoerBlad, veld: Veld, label: str, gekozen: str) -> forms.Field:
    team = next((g for g in blad.gremia if g.code == gekozen), None)
    leden = set(team.leden) | {team.voorzitter} if team else set()
    opties = [Optie(o.code, o.naam, o.code in leden or o.erbij) for o in blad.rollen]
    return vinken(label, vink(sorted(opties, key=lambda o: (not o.erbij, o.naam))), False)


MAKERS: dict[str, Maker] = {
    "soort": lambda b, v, w, g: knoppen(
        w,
        [("notitie", _("Notitie")), ("feit", _("Feit")), ("gerucht", _("Gerucht")), ("aanname", _("Aanname")),
         ("vraag", _("Vraag"))],
        True,
        initial="notitie",
    ),
    "merk": lambda b, v, w, g: lijst(w, kies(b.merken, _("Geen merk")), False),
    "heel": lambda b, v, w, g: knoppen(
        _("Is alles er?"), [("ja", _("Ja, het is klaar")), ("nee", _("Nog niet, een deel"))], True,
        opent={"nee": "delen"},
    ),
    "delen": lambda b, v, w, g: vinken(_("Welke delen zijn er?"), _delen(b, g), False),
    "niet_van_toepassing": lambda b, v, w, g: vinken(_("Wat speelt hier niet?"), _delen(b, g), False),
    "waarde": _waarde,
    "rol": _rol,
    "wie": lambda b, v, w, g: (
        vinken(w, vink(wie(b)), True) if v.soort == "codes" else lijst(w, kies(wie(b)), True)
    ),
    "door": lambda b, v, w, g: lijst(w, kies(wie(b)), False),
    "voorzitter": lambda b, v, w, g: lijst(w, kies(b.rollen, _("De vaste voorzitter")), False),
    "verantwoordelijk": lambda b, v, w, g: lijst(w, kies(b.rollen), False),
    "aanwezig": _aanwezig,
    "genodigd": lambda b, v, w, g: vinken(w, vink(wie(b)), False),
    "gremium": lambda b, v, w, g: lijst(
        w, kies(Optie(t.code, t.naam, t.bijeen) for t in b.gremia), v.verplicht
    ),
    "over": lambda b, v, w, g: lijst(w, kies(b.stappen), False),
    "stap": lambda b, v, w, g: lijst(w, kies(b.stappen), True),
    "taak": lambda b, v, w, g: lijst(w, kies(b.taken), True),
    "besluit": lambda b, v, w, g: lijst(w, kies(b.besluiten), True),
    "uitkomst": lambda b, v, w, g: (
        knoppen(
            w,
            [("gedaan", _("Gedaan")), ("lukt_niet", _("Lukt niet")), ("niet_nodig", _("Niet nodig"))],
            True,
        )
        if v.standaard == "gedaan"
        else knoppen(w, [("eens", _("Eens")), ("oneens", _("Niet eens")), ("", _("Niet gezegd"))], False)
    ),
    "strekking": lambda b, v, w, g: knoppen(
        _("Wat is het advies?"), [("voor", _("Doen")), ("tegen", _("Niet doen")), ("", _("Anders"))], False
    ),
    "eens": lambda b, v, w, g: knoppen(w, [("ja", _("Ja, eens")), ("nee", _("Nee"))], True),
    "zitting": lambda b, v, w, g: knoppen(
        w,
        [("", _("De eerste of een volgende")), ("laatste", _("De laatste"))],
        False,
    ),
    "sluit": lambda b, v, w, g: forms.BooleanField(label=w, required=False, initial=True),
    "klopt": lambda b, v, w, g: forms.CharField(widget=forms.HiddenInput, initial="nee"),
    "nr": lambda b, v, w, g: forms.CharField(widget=forms.HiddenInput),
    "uiterlijk": lambda b, v, w, g: moment(_("Uiterlijk wanneer?")),
    "tot": lambda b, v, w, g: moment(w),
    "om": lambda b, v, w, g: moment(w),
}  # fmt: skip

NAMEN = {
    "tekst": gettext_lazy("Toelichting"),
    "reden": gettext_lazy("Waarom?"),
    "grond": gettext_lazy("Waarop steunt dat?"),
    "gremium": gettext_lazy("Welk team?"),
    "taak": gettext_lazy("Welke taak?"),
    "afwijken": gettext_lazy("U wijkt af van de aanpak. Dat mag. Schrijf in één zin waarom."),
}


def maak_veld(blad: InvoerBlad, veld: Veld, label: str, gekozen: str) -> forms.Field:
    """Return the form field for a field of a command; ``gekozen`` is what was chosen first, if anything."""
    maker = MAKERS.get(veld.naam)
    if maker is not None:
        return maker(blad, veld, label, gekozen)
    return tekst(label, veld.verplicht, rijen=5 if veld.naam == "regels" else 3)
