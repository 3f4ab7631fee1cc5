"""The form to report a signal: as short as it can be, typed or spoken into a phone."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waakvlam.application.vragen.meldkeuzes import Eigenkring, Meldkeuzes
from waakvlam.core.signaal.opdrachten import Meld
from waakvlam.core.signaal.weg import BUITEN
from waakvlam.web.bijlagen.formulier import Bestandsveld
from waakvlam.web.deur.formulier import AanDeDeur
from waakvlam.web.formulier import Datum, Formulier, Keuzes, tekstvak, vul_in
from waakvlam.web.signaal.woorden import THEMA

TE_OUD = timedelta(days=30)
"""What waited longer on a device counts as typed this long ago."""
GEEN = Meldkeuzes((), frozenset(), (), ())
GEEN_CHIPS = 8
"""More themes than this become a list to choose from."""
ZELF = "zelf"


def kringmerk(kring: str) -> str:
    """Return what stands for a circle in the form, which a phone keeps: it does not say which one it is."""
    return salted_hmac("waakvlam.meldkring", kring).hexdigest()[:16]


def _zinnen(rijen: int) -> forms.Textarea:
    """Return a text area for sentences, typed or spoken: the microphone of the phone's own keyboard."""
    vak = tekstvak(rijen)
    vak.attrs |= {"autocapitalize": "sentences", "spellcheck": "true"}
    return vak


def _regel(**meer: str) -> forms.TextInput:
    """Return a line of text."""
    return forms.TextInput(
        {"autocapitalize": "sentences", "enterkeyhint": "next", "autocomplete": "off"} | meer
    )


class Signaalformulier(AanDeDeur, Formulier):
    """What somebody saw or heard. Fact first; what it might mean stands apart and may be left out."""

    deur_velden = ("tekst", "plaats", "online", "duiding")
    deur_zonder: ClassVar = {"plaats": frozenset({"adres"})}
    deur_apart: ClassVar = {"naam": "melder_naam", "telefoon": "melder_contact", "email": "melder_contact"}
    deur_apart_kies = ("melder", ZELF, "inwoner")

    geleden = forms.CharField(required=False, widget=forms.HiddenInput)
    opletten = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)
    tekst = forms.CharField(
        label=gettext_lazy("Wat zag of hoorde u?"),
        help_text=gettext_lazy("Alleen wat er gebeurde, nog geen oordeel."),
        widget=_zinnen(3),
        max_length=5000,
        error_messages=vul_in(gettext_lazy("Vul in wat u zag of hoorde.")),
    )
    waar = forms.ChoiceField(
        label=gettext_lazy("Waar?"),
        choices=(
            ("hier", gettext_lazy("Hier")),
            ("adres", gettext_lazy("Andere plek")),
            ("online", gettext_lazy("Online")),
        ),
        widget=Keuzes(opent={"hier": "plek", "adres": "plek", "online": "online"}),
        error_messages=vul_in(gettext_lazy("Kies waar het was.")),
    )
    plaats = forms.CharField(
        label=gettext_lazy("Welke plek of welk adres?"),
        help_text=gettext_lazy("Een adres, een straat, een blok of een hele wijk."),
        required=False,
        max_length=200,
        widget=_regel(),
    )
    buurt = forms.ChoiceField(
        label=gettext_lazy("Welke buurt?"),
        required=False,
        error_messages=vul_in(gettext_lazy("Kies een buurt uit de lijst.")),
    )
    online = forms.CharField(
        label=gettext_lazy("Welke site of app?"),
        help_text=gettext_lazy("Noem geen namen van accounts."),
        required=False,
        max_length=200,
        widget=_regel(),
    )
    wanneer = forms.ChoiceField(
        label=gettext_lazy("Wanneer?"),
        choices=(
            ("net", gettext_lazy("Net")),
            ("vandaag", gettext_lazy("Vandaag")),
            ("eerder", gettext_lazy("Eerder")),
        ),
        initial="net",
        widget=Keuzes(opent={"eerder": "dag"}),
        error_messages=vul_in(gettext_lazy("Kies wanneer het was.")),
    )
    dag = forms.DateField(
        label=gettext_lazy("Welke dag?"),
        required=False,
        widget=Datum,
        error_messages={"invalid": gettext_lazy("Vul een dag in, zoals 21-11-2026.")},
    )
    zelf = forms.ChoiceField(
        label=gettext_lazy("Zelf gezien of gehoord?"),
        choices=(
            ("ja", gettext_lazy("Ja, zelf")),
            ("nee", gettext_lazy("Van een ander")),
            ("gevoel", gettext_lazy("Nee, een niet-pluisgevoel")),
        ),
        widget=Keuzes(opent={"nee": "soort"}),
        error_messages=vul_in(gettext_lazy("Kies of u het zelf zag of hoorde.")),
    )
    soort = forms.ChoiceField(
        label=gettext_lazy("Hoe kwam het bij u?"),
        choices=(
            ("melding", gettext_lazy("Iemand vertelde het")),
            ("verhaal", gettext_lazy("Verhaal uit de buurt")),
            ("casuistiek", gettext_lazy("Casuïstiek")),
            ("gerucht", gettext_lazy("Gerucht")),
            ("aangifte", gettext_lazy("Aangifte")),
            ("nieuws", gettext_lazy("Nieuws")),
            ("sociale_media", gettext_lazy("Sociale media")),
            ("kerncijfer", gettext_lazy("Cijfers")),
        ),
        required=False,
        initial="melding",
        widget=Keuzes(opent={"sociale_media": "openbaar"}),
    )
    openbaar = forms.BooleanField(
        label=gettext_lazy("Iedereen kan dit bericht zien, zonder in te loggen"), required=False
    )
    gevaar = forms.ChoiceField(
        label=gettext_lazy("Is er nu gevaar?"),
        choices=(("nee", gettext_lazy("Nee")), ("ja", gettext_lazy("Ja"))),
        initial="nee",
        widget=Keuzes(opent={"ja": "gevaar"}),
        error_messages=vul_in(gettext_lazy("Kies of er nu gevaar is.")),
    )
    thema = forms.ChoiceField(label=gettext_lazy("Waarover gaat het?"), widget=Keuzes, required=False)
    nieuw = forms.ChoiceField(
        label=gettext_lazy("Is dit nieuw?"),
        choices=(
            ("ja", gettext_lazy("Ja")),
            ("nee", gettext_lazy("Nee, het was er al")),
            ("", gettext_lazy("Weet ik niet")),
        ),
        required=False,
        widget=Keuzes,
    )
    al_gaande = forms.BooleanField(
        label=gettext_lazy("Er is al een incident, of iemand werkt er al aan"), required=False
    )
    duiding = forms.CharField(
        label=gettext_lazy("Wat denkt u dat het is?"),
        help_text=gettext_lazy("Wij bewaren dit apart van wat u zag."),
        required=False,
        widget=_zinnen(2),
        max_length=2000,
    )
    foto = Bestandsveld(
        label=gettext_lazy("Foto"),
        help_text=gettext_lazy(
            "Maak geen foto als dat gevaarlijk is. De plaats waar u hem maakte, halen wij eruit."
        ),
        required=False,
    )
    melder = forms.ChoiceField(
        label=gettext_lazy("Wie meldt dit?"),
        choices=(
            (ZELF, gettext_lazy("Ikzelf")),
            ("inwoner", gettext_lazy("Een inwoner")),
            ("professional", gettext_lazy("Een professional")),
            ("anoniem", gettext_lazy("Iemand zonder naam")),
        ),
        initial=ZELF,
        required=False,
        widget=Keuzes(opent={"inwoner": "melder", "professional": "melder", "anoniem": "kanaal"}),
    )
    kanaal = forms.ChoiceField(
        label=gettext_lazy("Hoe meldt die ander het?"),
        choices=(
            ("telefoon", gettext_lazy("Aan de telefoon")),
            ("app", gettext_lazy("In een gesprek")),
            ("mail", gettext_lazy("Per mail")),
        ),
        initial="telefoon",
        required=False,
        widget=Keuzes,
    )
    melder_naam = forms.CharField(
        label=gettext_lazy("Naam van de melder"),
        help_text=gettext_lazy("Wij bewaren de naam apart. Alleen wie terugbelt, ziet hem."),
        required=False,
        max_length=200,
        widget=_regel(autocapitalize="words"),
    )
    melder_contact = forms.CharField(
        label=gettext_lazy("Hoe is de melder te bereiken?"), required=False, max_length=200, widget=_regel()
    )
    organisatie = forms.ChoiceField(
        label=gettext_lazy("Bij welke organisatie kwam het binnen?"), required=False
    )
    kring = forms.ChoiceField(
        label=gettext_lazy("Wie mag dit lezen?"),
        required=False,
        widget=Keuzes,
        error_messages={
            "invalid_choice": gettext_lazy(
                "Uw rol van nu heeft die kring niet. Kies opnieuw wie dit mag lezen."
            )
        },
    )

    def __init__(self, *args: Any, keuzes: Meldkeuzes = GEEN, los: bool = False, **kwargs: Any) -> None:
        """Take the lists to choose from; what has nothing to choose is left out.

        ``los``: drawn to be kept on a device, so circles have no names.
        """
        super().__init__(*args, **kwargs)
        self.keuzes = keuzes
        self.los = los
        # Shown only after the choice that makes it required, so it must not say that it is not.
        self.fields["plaats"].soms_verplicht = True  # type: ignore[attr-defined]
        themas = keuzes.themas or tuple((code, str(naam)) for code, naam in THEMA.items())
        self._lijst("thema", themas, Keuzes() if len(themas) <= GEEN_CHIPS else None)
        buurten = [(b.code, f"{b.naam} ({b.wijk})" if b.wijk else b.naam) for b in keuzes.buurten]
        self._lijst("buurt", [*buurten, (BUITEN, _("Buiten de gemeente"))] if buurten else [])
        self._lijst("organisatie", keuzes.organisaties)
        self._kring(keuzes.kringen)
        if keuzes is not GEEN and not keuzes.vermoeden:
            del self.fields["duiding"]
            self.zet_deur()

    def _lijst(self, naam: str, keuzes: Sequence[tuple[str, str]], vak: forms.Widget | None = None) -> None:
        """Fill a list to choose from, or leave the field out when there is nothing in it."""
        if not keuzes:
            del self.fields[naam]
            return
        veld: Any = self.fields[naam]
        veld.widget = vak or forms.Select()
        veld.choices = keuzes if vak else [("", _("Kies")), *keuzes]

    def _kring(self, kringen: Sequence[Eigenkring]) -> None:
        """Ask who may read it when the role of the reporter has a circle of its own."""
        een = _("Alleen mijn kring")
        heet = [str(nr) if self.los else k.naam for nr, k in enumerate(kringen, 1)]
        namen = [
            (kringmerk(k.code), een if len(kringen) == 1 else f"{een}: {naam}")
            for k, naam in zip(kringen, heet, strict=True)
        ]
        iedereen = [("", _("Iedereen die signalen behandelt"))] if kringen else []
        vak = Keuzes(opent={merk: "kring" for merk, _naam in namen})
        self._lijst("kring", [*iedereen, *namen], vak)

    def deur_haast(self) -> bool:
        """With danger the report goes first; what stands in it is asked about later."""
        return bool(self.data.get("gevaar") == "ja")

    def clean_geleden(self) -> timedelta:
        """Return how long ago this was typed; zero when it did not wait on the device, or for nonsense."""
        seconden = str(self.cleaned_data["geleden"])[:10]
        return min(timedelta(seconds=int(seconden)), TE_OUD) if seconden.isdecimal() else timedelta()

    def clean_kring(self) -> str:
        """Return the code of the circle that was chosen; empty for everyone who handles signals."""
        per_merk = {kringmerk(k.code): k.code for k in self.keuzes.kringen}
        return per_merk.get(self.cleaned_data["kring"], "")

    def clean(self) -> dict[str, Any]:
        """Ask for the place when it was at a place; a day that is asked for lies behind us."""
        g = super().clean() or self.cleaned_data
        dag = g.get("dag")
        if g.get("wanneer") == "eerder" and dag and dag > timezone.localdate():
            self.add_error("dag", _("Deze dag moet nog komen. Kies een dag die geweest is."))
        if not g.get("plaats") and (
            g.get("waar") == "adres" or (g.get("waar") == "hier" and not g.get("buurt"))
        ):
            self.add_error("plaats", _("Vul in op welke plek of welk adres het was."))
        if g.get("duiding") and (g.get("thema") or "") in self.keuzes.zonder_vermoeden:
            self.add_error("duiding", _("Eerst kijken wij of anderen het ook zien. Haal dit daarom nog weg."))
        self._clean_kring(g.get("kring") or "", g.get("thema") or "")
        if g.get("zelf") == "nee" and g.get("soort") == "sociale_media" and not g.get("openbaar"):
            self.add_error("openbaar", _("Is het bericht niet voor iedereen? Neem het dan niet over."))
        return g

    def _clean_kring(self, kring: str, thema: str) -> None:
        """Refuse what would be read by more people than was chosen, as after a change of role."""
        if "kring" not in self.fields and self.data.get("kring"):
            self.add_error(
                None,
                _(
                    "U koos dat alleen uw kring dit leest. In de rol van nu kan dat niet. "
                    "Wissel eerst van rol. "
                    "Verstuurt u het toch, dan leest iedereen het die signalen behandelt."
                ),
            )
        past = {k.code: k.themas for k in self.keuzes.kringen}.get(kring)
        if past is not None and thema not in past:
            self.add_error("kring", _("Bij dit onderwerp heeft uw rol geen eigen kring. Kies opnieuw."))

    def opdracht(self, terug_uiterlijk: datetime | None) -> Meld:
        """Return the command of a valid form; ``terug_uiterlijk`` is when the reporter hears back."""
        g = self.cleaned_data
        online = g["waar"] == "online"
        ander = (g["melder"] or ZELF) != ZELF
        moment = None
        if g["wanneer"] == "eerder" and g["dag"]:
            moment = timezone.make_aware(datetime.combine(g["dag"], time(0)))
        bekend = ander and g["melder"] != "anoniem"
        return Meld(
            tekst=g["tekst"],
            waar=g["waar"],
            plaats=(g["online"] if online else g["plaats"]) or None,
            wanneer=g["wanneer"],
            moment=moment,
            zelf_gezien=g["zelf"] == "ja",
            gevaar=g["gevaar"] == "ja",
            thema=g.get("thema") or None,
            duiding=g.get("duiding") or None,
            terug_uiterlijk=terug_uiterlijk,
            soort=self._soort(ander),
            kanaal=(g["kanaal"] or "telefoon") if ander else "app",
            buurt=None if online else g.get("buurt") or None,
            nieuw={"ja": True, "nee": False}.get(g["nieuw"]),
            al_gaande=g["al_gaande"],
            openbaar=g["openbaar"],
            organisatie=g.get("organisatie") or None,
            melder_soort=g["melder"] if ander else "professional",
            melder_naam=(g["melder_naam"] or None) if bekend else None,
            melder_contact=(g["melder_contact"] or None) if bekend else None,
        )

    def _soort(self, ander: bool) -> str:
        """How it came in: what somebody else tells us is a report, not an observation of our own."""
        g = self.cleaned_data
        if g["zelf"] == "gevoel":
            return "niet_pluis"
        if g["zelf"] == "nee":
            return str(g["soort"] or "melding")
        return "melding" if ander else "eigen"
