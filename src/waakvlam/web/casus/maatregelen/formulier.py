"""The form of a deed on measures, goals, decisions or the plan."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from waakvlam.application.maatregelen import smart
from waakvlam.application.maatregelen.bladen import Keus, Maatregelregel, Planstuk
from waakvlam.application.vragen.invoer import Optie
from waakvlam.application.vragen.maatregelinvoer import Maatregelinvoer
from waakvlam.core.maatregel.smart import SMART
from waakvlam.core.velden import Veld, velden_van
from waakvlam.web.casus.doen.formulier import Doeformulier
from waakvlam.web.casus.doen.velden import kies, knoppen, lijst, moment, tekst, vink, vinken
from waakvlam.web.casus.maatregelen.daden import Daad

KORT = 90
DINGEN = ("maatregel", "besluit", "doel", "mandaat", "deel")
BEWAART_ZELF = ("tekst", "rol", "bewaakt_door", "resultaat", "doelen", "past", "lichter")
"""Fields of a measure that are sent only when they were changed."""
SOMS = ("rol", "tot", "herzien", "past", "lichter", "bewaakt_door", "tegen", "begin", "keten")
"""Fields of a measure about which the command itself says when they are needed."""
LATER, VOORLEGGEN = "aanvullen", "voorleggen"


def kort(zin: str) -> str:
    """Return the beginning of a text, for a choice."""
    return zin if len(zin) <= KORT else zin[: KORT - 1].rstrip() + "…"


class Maatregelformulier(Doeformulier):
    """What a deed needs. ``ruimte``: ways out of a refusal, such as filling in later."""

    def __init__(
        self, *args: Any, daad: Daad, invoer: Maatregelinvoer, ruimte: tuple[str, ...] = (), **kwargs: Any
    ) -> None:
        self.daad, self.invoer = daad, invoer
        super().__init__(*args, soort=daad.soort, blad=invoer.keuzes, **kwargs)
        bekend = {veld.naam: veld for veld in velden_van(daad.soort.klasse)}
        if "zitting" in bekend:
            self.fields["zitting"] = forms.CharField(required=False, widget=forms.HiddenInput)
        for naam, zin in (
            (LATER, _("Nu doen, later aanvullen")),
            (VOORLEGGEN, _("Leg het voor aan wie mag besluiten")),
        ):
            if naam in bekend and (naam in ruimte or self.data.get(naam)):
                self.fields[naam] = forms.BooleanField(label=zin, required=False)
                self.namen.append(naam)
        if "klopt" in daad.vast:
            self.fields.pop("namens", None)  # only who it is put to can say so
        if daad.soort.klasse.NAAM == "bekijk_plandeel" or self._herschrijft():
            self.fields["kring"] = forms.CharField(required=False, widget=forms.HiddenInput)
        self._niet_nodig()
        self.zet_deur()

    def _niet_nodig(self) -> None:
        """Leave out what there is nothing to choose from for."""
        for naam, leeg in (("doelen", 0), ("boven", 1)):
            if naam in self.namen and len(self.fields[naam].choices) <= leeg:  # type: ignore[attr-defined]
                self.fields.pop(naam)
                self.namen.remove(naam)

    def _herschrijft(self) -> bool:
        return self.daad.soort.klasse.NAAM == "schrijf_plandeel" and self.stuk is not None

    @property
    def maatregel(self) -> Maatregelregel | None:
        """The measure it is about, ended ones too."""
        blad, id_ = self.invoer.blad, self._waarde("maatregel")
        return next((m for m in (*blad.lopend, *blad.klaar) if m.id == id_), None)

    @property
    def stuk(self) -> Planstuk | None:
        """The text of the plan it is about, in its circle."""
        delen = [d for d in self.invoer.plan.delen if d.code == self._waarde("deel")]
        kring = self._waarde("kring")
        return next((s for d in delen for s in d.stukken if s.kring == kring), None)

    def _waarde(self, naam: str) -> str:
        return str(self.data.get(naam) or self.initial.get(naam) or "")

    def gevouwen(self) -> list[forms.BoundField]:
        """Return the fields that are folded away."""
        return [self[naam] for naam in self.namen if naam in self.daad.vouw]

    def hoofd(self) -> list[forms.BoundField]:
        """Return the fields that are always in sight."""
        return [self[n] for n in self.namen if n not in self.daad.vouw and not self[n].is_hidden]

    @property
    def vouw_open(self) -> bool:
        """Whether something folded away was filled in, or has to be corrected."""
        return any(v.errors or v.value() not in (None, "", [], "eigen") for v in self.gevouwen())

    def maak(self, veld: Veld, label: str) -> forms.Field:
        """Return the form field for a field of the command."""
        gemaakt = self._veld(veld.naam, str(self.soort.labels.get(veld.naam, "")), veld.verplicht, veld.soort)
        if veld.naam in SOMS and self.soort.klasse.NAAM == "neem_maatregel":
            gemaakt.soms_verplicht = True  # type: ignore[attr-defined]
        if self.is_smart:
            woorden = [_(smart.WOORDEN[deel]) for deel, velden in SMART.items() if veld.naam in velden]
            gemaakt.smart = ", ".join(woorden)  # type: ignore[attr-defined]
        return gemaakt

    @property
    def is_smart(self) -> bool:
        """Whether the words of a measure are written here, so that its five properties show."""
        return self.daad.soort.klasse.NAAM in ("neem_maatregel", "pas_maatregel_aan")

    def smart(self) -> tuple[smart.Smartregel, ...]:
        """Return the five properties with whether they are answered; empty where no measure is written."""
        if not self.is_smart:
            return ()
        gezegd = {naam for naam in self.namen if self[naam].value()}
        if self.maatregel is not None:  # its end is changed elsewhere
            gezegd |= {"tot"}
        return smart.regels(frozenset(gezegd), _)

    def _veld(self, naam: str, label: str, moet: bool, soort: str) -> forms.Field:
        keuzes = self.blad
        if naam in DINGEN:
            return forms.CharField(widget=forms.HiddenInput)
        if soort == "tekst":
            moet = moet or (bool(self.daad.ding) and naam in ("afloop", "reden") and not self._vrij())
            moet = moet or self.daad.vast.get("klopt") is False
            rijen = 8 if self.daad.ding == "deel" and self.daad.vouw else 2
            return tekst(label or self._kern(), moet, rijen=rijen)
        if soort == "moment":
            return moment(label, self._tot_wanneer(naam))
        if naam in ("rol", "bewaakt_door"):
            leeg = _("Nog niemand") if naam == "rol" and not moet else "—"
            return lijst(label, kies(keuzes.rollen, leeg), moet)
        if naam == "gremium":
            return lijst(label, kies(Optie(g.code, g.naam, g.bijeen) for g in keuzes.gremia), False)
        if naam == "oneens":
            return vinken(label, vink(keuzes.rollen), False)
        if naam == "doelen":
            doelen = [
                d for hoofd in self.invoer.blad.doelen for d in (hoofd, *hoofd.sub) if d.stand == "open"
            ]
            return vinken(label, [(d.id, kort(d.tekst)) for d in doelen], False)
        if naam == "boven":
            open_ = [d for d in self.invoer.blad.doelen if d.stand == "open"]
            return lijst(
                label,
                [("", _("Nee, dit is een doel op zich")), *((d.id, kort(d.tekst)) for d in open_)],
                False,
            )
        return self._keuze(naam, label)

    def _keuze(self, naam: str, label: str) -> forms.Field:
        b = self.invoer
        if naam == "soort":
            veld = knoppen(label, _keuzes(b.soorten), True)
            veld.help_text = " ".join(f"{s.naam}: {s.uitleg}" for s in b.soorten)
            return veld
        if naam == "keten":
            return knoppen(label, _keuzes(b.ketens), True, initial="eigen")
        if naam == "over":
            return knoppen(label, _keuzes(b.over), True, initial="anders")
        if naam == "elke":
            return lijst(label, [("", _("Geen vast ritme")), *_keuzes(b.ritmes)], False)
        if naam == "uitkomst":
            doel = [("bereikt", _("Bereikt")), ("losgelaten", _("Losgelaten"))]
            return knoppen(label, doel if self.daad.ding == "doel" else _keuzes(b.aflopen), True)
        machten = [(m.code, f"{m.naam} ({m.grondslag})") for m in b.machten]
        return lijst(label, [("", _("Niet op een bijzondere bevoegdheid")), *machten], False)

    def _vrij(self) -> bool:
        """Whether the reason is not always needed: the command itself says when it is."""
        return self.daad.soort.klasse.NAAM in ("pas_maatregel_aan", "trek_mandaat_in")

    def _kern(self) -> str:
        """What a part of the plan asks."""
        deel = next((d for d in self.invoer.plan.delen if d.code == self._waarde("deel")), None)
        return deel.kern if deel is not None else _("De tekst")

    def _tot_wanneer(self, naam: str) -> str:
        if naam == "begin":
            return _("Leeg is nu.")
        if naam == "tot" and self.daad.soort.klasse.NAAM == "neem_maatregel":
            return _("Vul een einde in, of een dag om te kijken, of allebei.")
        if naam == "kijk_op":
            return _("Leeg volgt het ritme.")
        return ""

    def clean(self) -> dict[str, Any]:
        """Leave out what was not changed, so that only a change is kept."""
        g = super().clean()
        m = self.maatregel
        if self.daad.soort.klasse.NAAM == "pas_maatregel_aan" and m is not None:
            was = van_nu(m)
            for naam in BEWAART_ZELF:
                if naam in g and (g[naam] or "") == (was[naam] or ""):
                    g[naam] = () if naam == "doelen" else None
        return g

    def opdracht(self) -> Any:
        """Return the command of a valid form, or None after adding what is wrong to the form."""
        self.cleaned_data |= self.daad.vast
        extra = [naam for naam in (*self.daad.vast, "zitting") if naam not in self.namen]
        self.namen += [naam for naam in extra if self.cleaned_data.get(naam) not in (None, "")]
        return super().opdracht()


def _keuzes(keuzes: tuple[Keus, ...]) -> list[tuple[str, Any]]:
    return [(keus.code, keus.naam) for keus in keuzes]


def van_nu(m: Maatregelregel) -> dict[str, Any]:
    """Return what stands in a measure now, by the names of the fields that change it."""
    return {
        "tekst": m.tekst,
        "rol": m.eigenaar_code,
        "bewaakt_door": m.bewaakt_code,
        "resultaat": m.resultaat,
        "doelen": list(m.doelcodes),
        "past": m.past,
        "lichter": m.lichter,
    }
