"""The forms on a request: taking it in, and each small act on it."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from waakvlam.core.casus.verzoekopdrachten import KoppelVerzoek, WeegBezwaar
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.verzoek import opdrachten as o
from waakvlam.core.verzoek.rechten import Grond
from waakvlam.web.casus.doen.velden import Vinkgroepen
from waakvlam.web.formulier import Datum, Formulier, Keuzes, tekstvak, vul_in
from waakvlam.web.verzoeken.woorden import BEZWAAR, HOE, KANAAL, SOORT_UITLEG, UITKOMST

LANG = 5000
GEEN_GROND = (("", _("Kies een grond")),)


def keuzes_van(gronden: Iterable[Grond]) -> list[tuple[str, Any]]:
    """Return grounds as choices, each with where it stands."""
    return [*GEEN_GROND, *((g.code, f"{g.naam} ({g.bron})") for g in gronden)]


def _grond(label: Any, verplicht: bool = True) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=verplicht, error_messages=vul_in(_("Kies een grond.")))


def _reden(label: Any, uitleg: Any = "", verplicht: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=uitleg,
        required=verplicht,
        max_length=LANG,
        widget=tekstvak(3),
        error_messages=vul_in(_("Schrijf waarom. Eén zin is genoeg.")),
    )


class Ontvangst(Formulier):
    """Taking a request in."""

    soort = forms.ChoiceField(
        label=_("Wat wordt er gevraagd?"),
        widget=Keuzes,
        error_messages=vul_in(_("Kies wat er wordt gevraagd.")),
    )
    naam = forms.CharField(
        label=_("Wie vraagt het?"),
        help_text=_("Deze naam is versleuteld. Alleen wie het verzoek behandelt of moet nakijken ziet hem."),
        max_length=200,
        error_messages=vul_in(_("Vul in wie het vraagt.")),
    )
    bereikbaar = forms.CharField(
        label=_("Hoe is die persoon te bereiken?"), required=False, max_length=500, widget=forms.TextInput()
    )
    vraag = forms.CharField(
        label=_("Wat is de vraag?"),
        help_text=_("Neem over wat de persoon vraagt, zonder nummers."),
        required=False,
        max_length=LANG,
        widget=tekstvak(4),
    )
    ontvangen_op = forms.DateField(
        label=_("Wanneer kwam het binnen?"),
        help_text=_("Vanaf die dag loopt de termijn, ook als het ergens bleef liggen."),
        widget=Datum,
        error_messages=vul_in(_("Vul de dag in waarop het binnenkwam."))
        | {"invalid": _("Vul een dag in, zoals 21-11-2026.")},
    )
    kanaal = forms.ChoiceField(
        label=_("Hoe kwam het binnen?"),
        choices=tuple(KANAAL.items()),
        widget=Keuzes,
        error_messages=vul_in(_("Kies hoe het binnenkwam.")),
    )

    def __init__(self, *args: Any, soorten: frozenset[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mogelijk = [(code, naam) for code, naam in SOORT_UITLEG.items() if code in soorten]
        self.fields["soort"].choices = mogelijk  # type: ignore[attr-defined]

    def clean_ontvangen_op(self) -> Any:
        """Return the day; it cannot lie in the future."""
        dag = self.cleaned_data["ontvangen_op"]
        if dag > timezone.localdate():
            raise forms.ValidationError(_("Deze dag moet nog komen. Kies een dag die geweest is."))
        return dag

    def opdracht(self, nu: datetime) -> o.OntvangVerzoek:
        """Return the command; today means this moment, so that it never lies ahead."""
        g = self.cleaned_data
        moment = timezone.make_aware(datetime.combine(g["ontvangen_op"], time(12)))
        return o.OntvangVerzoek(
            g["soort"],
            min(moment, nu),
            g["kanaal"],
            Tekst(g["naam"]),
            Tekst(g["bereikbaar"]) if g["bereikbaar"] else None,
            Tekst(g["vraag"]) if g["vraag"] else None,
        )


class Daadformulier(Formulier):
    """Base of the small forms on a request."""

    gelezen = forms.CharField(required=False, widget=forms.HiddenInput)


class Identiteit(Daadformulier):
    """Who it is, and how that was checked."""

    klopt = forms.ChoiceField(
        label=_("Is het zeker wie dit vraagt?"),
        choices=(("ja", _("Ja")), ("nee", _("Nee, nog niet"))),
        widget=Keuzes,
        error_messages=vul_in(_("Kies ja of nee.")),
    )
    hoe = forms.ChoiceField(
        label=_("Hoe ging u het na?"),
        choices=tuple(HOE.items()),
        widget=Keuzes,
        error_messages=vul_in(_("Kies hoe u het naging.")),
    )
    toelichting = _reden(
        _("Toelichting"), _("Neem geen nummer van een identiteitsbewijs over."), verplicht=False
    )

    def opdracht(self) -> o.StelIdentiteitVast:
        """Return the command of a valid form."""
        g = self.cleaned_data
        return o.StelIdentiteitVast(
            g["hoe"], g["klopt"] == "ja", Tekst(g["toelichting"]) if g["toelichting"] else None
        )


class Verlengen(Daadformulier):
    """Extending the term, once."""

    grond = _grond(_("Waarom is er meer tijd nodig?"))
    reden = _reden(_("Leg uit"), _("Dit vertelt u ook aan de aanvrager."))
    verteld = forms.BooleanField(
        label=_("Ik heb de aanvrager verteld dat het langer duurt, en waarom"),
        required=False,
    )

    def opdracht(self) -> o.VerlengVerzoek:
        """Return the command of a valid form."""
        g = self.cleaned_data
        return o.VerlengVerzoek(g["grond"], Tekst(g["reden"]), g["verteld"])


class Opschorten(Daadformulier):
    """Letting the term stand still."""

    grond = _grond(_("Waarop wacht u?"))
    reden = _reden(_("Toelichting"), verplicht=False)

    def opdracht(self) -> o.SchortVerzoekOp:
        """Return the command of a valid form."""
        g = self.cleaned_data
        return o.SchortVerzoekOp(g["grond"], Tekst(g["reden"]) if g["reden"] else None)


class Hervatten(Daadformulier):
    """Letting the term run again."""

    def opdracht(self) -> o.HervatVerzoek:
        """Return the command of a valid form."""
        return o.HervatVerzoek()


class Uitzetten(Daadformulier):
    """Asking roles to look in their cases."""

    rollen = forms.MultipleChoiceField(
        label=_("Wie kijkt na of het in een casus staat?"),
        help_text=_(
            "Zij zien wie het vraagt en wat, tot het verzoek klaar is. Vraag niet meer mensen dan nodig."
        ),
        widget=Vinkgroepen,
        error_messages=vul_in(_("Kies minstens één rol.")),
    )

    def __init__(self, *args: Any, rollen: Sequence[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rollen"].choices = rollen  # type: ignore[attr-defined]

    def opdracht(self) -> o.ZetVerzoekUit:
        """Return the command of a valid form."""
        return o.ZetVerzoekUit(tuple(self.cleaned_data["rollen"]))


class Notitie(Daadformulier):
    """A note beside a request."""

    tekst = forms.CharField(
        label=_("Wat is er gedaan of besproken?"),
        max_length=LANG,
        widget=tekstvak(4),
        error_messages=vul_in(_("Schrijf wat er is gedaan of besproken.")),
    )

    def opdracht(self) -> o.NoteerBijVerzoek:
        """Return the command of a valid form."""
        return o.NoteerBijVerzoek(Tekst(self.cleaned_data["tekst"]))


class Afronden(Daadformulier):
    """How a request ended."""

    uitkomst = forms.ChoiceField(
        label=_("Wat is de uitkomst?"),
        choices=tuple(UITKOMST.items()),
        widget=Keuzes(opent={"deels": "grond", "afgewezen": "grond"}),
        error_messages=vul_in(_("Kies de uitkomst.")),
    )
    grond = _grond(_("Op welke grond geeft u niet alles?"), verplicht=False)
    reden = _reden(
        _("Wat vertelt u de aanvrager?"), _("In gewone woorden. Bij deels of afgewezen is dit nodig."), False
    )

    def __init__(self, *args: Any, gronden: Iterable[Grond], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["grond"].choices = keuzes_van(gronden)  # type: ignore[attr-defined]

    def opdracht(self) -> o.RondVerzoekAf:
        """Return the command of a valid form; a ground counts only where something is not given."""
        g = self.cleaned_data
        grond = g["grond"] if g["uitkomst"] in ("deels", "afgewezen") else ""
        return o.RondVerzoekAf(g["uitkomst"], grond or None, Tekst(g["reden"]) if g["reden"] else None)


class Koppelen(Daadformulier):
    """In which case the request is, and who the person is there."""

    casus = forms.ChoiceField(
        label=_("Om welke casus gaat het?"), widget=Keuzes, error_messages=vul_in(_("Kies een casus."))
    )
    persoon = forms.RegexField(
        r"^\s*[Pp][1-9][0-9]{0,2}\s*$",
        label=_("Welk nummer heeft de aanvrager daar?"),
        help_text=_("Zoals P1. Kijk het na in de casus."),
        max_length=8,
        error_messages=vul_in(_("Vul het nummer in, zoals P1."))
        | {"invalid": _("Een nummer ziet eruit als P1 of P2. Vul geen naam in.")},
    )

    def __init__(
        self, *args: Any, casussen: Sequence[tuple[str, str]], met_persoon: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["casus"].choices = casussen  # type: ignore[attr-defined]
        if not met_persoon:
            del self.fields["persoon"]

    def opdracht(self, verzoek: str) -> KoppelVerzoek:
        """Return the command of a valid form."""
        return KoppelVerzoek(verzoek, self.cleaned_data.get("persoon", "").strip().upper())


class Bezwaarformulier(Daadformulier):
    """Weighing an objection in one case."""

    uitkomst = forms.ChoiceField(
        label=_("Wat is de uitkomst?"),
        choices=tuple(BEZWAAR.items()),
        widget=Keuzes,
        error_messages=vul_in(_("Kies de uitkomst.")),
    )
    weging = _reden(
        _("Hoe hebt u gewogen?"),
        _("Wat pleit voor stoppen, wat voor doorgaan, en wat weegt het zwaarst? Geen namen."),
    )

    def opdracht(self, verzoek: str) -> WeegBezwaar:
        """Return the command of a valid form."""
        return WeegBezwaar(verzoek, self.cleaned_data["uitkomst"], Tekst(self.cleaned_data["weging"]))
