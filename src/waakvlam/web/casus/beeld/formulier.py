"""The form of a deed on the picture or the judgement."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from waakvlam.application.beeld.verhaal import SOORTEN
from waakvlam.application.vragen.beeld import KANALEN, OMVANG, PARTIJEN, TONEN
from waakvlam.application.vragen.beeldinvoer import Beeldinvoer
from waakvlam.application.vragen.invoer import Optie
from waakvlam.core.deur.vondst import NAAM
from waakvlam.core.velden import Veld, velden_van
from waakvlam.web.casus.beeld.daden import Daad
from waakvlam.web.casus.doen.formulier import Doeformulier
from waakvlam.web.casus.doen.velden import Keus, kies, knoppen, lijst, moment, tekst, vinken, wie
from waakvlam.web.deur.formulier import CASUS

KORT = 90
VERBORGEN = ("uitspraak", "tegenspraak", "band", "oordeel", "als_dan", "partij", "zitting")
LIJNEN = ("bron", "gezegd", "naam", "rol", "kans", "gevolg", "ernst", "spoed", "hulp", "van_wie")
"""Texts of one line."""


def kort(zin: str) -> str:
    """Return the beginning of a text, for a choice."""
    return zin if len(zin) <= KORT else zin[: KORT - 1].rstrip() + "…"


def _woorden(kaart: dict[str, str]) -> list[Keus]:
    return [(code, _(naam)) for code, naam in kaart.items()]


class Beeldformulier(Doeformulier):
    """What a deed needs. ``later``: also the way to fill in later what lacks."""

    def __init__(
        self, *args: Any, daad: Daad, invoer: Beeldinvoer, later: bool = False, **kwargs: Any
    ) -> None:
        self.daad, self.invoer = daad, invoer
        super().__init__(*args, soort=daad.soort, blad=invoer.keuzes, **kwargs)
        if any(veld.naam == "zitting" for veld in velden_van(daad.soort.klasse)):
            self.fields["zitting"] = forms.CharField(required=False, widget=forms.HiddenInput)
        if daad.later and (later or self.data.get("aanvullen")):
            self.fields["aanvullen"] = forms.BooleanField(label=str(daad.later), required=False)
            self.namen.append("aanvullen")
        er = any(bron.get(ding) for bron in (self.data, self.initial) for ding in ("partij", "als_dan"))
        if daad.ding or er:
            self.fields.pop("kring", None)  # it stays in the circle where it began

    def maak(self, veld: Veld, label: str) -> forms.Field:
        """Return the form field for a field of the command."""
        eigen = self._veld(
            veld.naam, str(self.daad.soort.labels.get(veld.naam, "")), veld.verplicht, veld.soort
        )
        return eigen or super().maak(veld, label)

    @property
    def over_persoon(self) -> bool:
        """Whether it can be said that the text is about one person of the case."""
        return "persoon" in self.fields and "persoon" not in self.namen

    def _veld(self, naam: str, label: str, moet: bool, soort: str) -> forms.Field | None:
        """Return the field, or None for what the form of a case already has right."""
        b, keuzes = self.invoer, self.blad
        if naam in VERBORGEN and (naam != "partij" or self.daad.ding != naam):
            return forms.CharField(required=False, widget=forms.HiddenInput)
        if naam == "partij":
            return forms.CharField(widget=forms.HiddenInput)
        if naam in LIJNEN and soort == "tekst":
            return forms.CharField(label=label, required=moet, max_length=500)
        if soort == "tekst":
            moet = moet or naam == "grond" or (naam == "reden" and bool(self.daad.ding))
            return tekst(label, moet, rijen=2)
        if soort == "moment":
            return moment(label or _("Hoe laat moet het bekend zijn?"))
        if naam in ("bevestigd_door", "door", "woordvoerder"):
            return lijst(label, kies(wie(keuzes)), False)
        if naam in ("zoekt_uit", "rol"):
            return lijst(label, kies(keuzes.rollen), moet)
        if naam == "gremium":
            return lijst(label, kies(_teams(b)), False)
        if naam in ("niveau", "fase"):
            opties = b.niveaus if naam == "niveau" else b.fasen
            return lijst(label, [("", "—"), *((o.code, o.naam) for o in opties)], False)
        if naam == "uit":
            return lijst(label, [("", _("Nee")), *((o.code, o.naam) for o in b.scenarios)], False)
        return self._keuze(naam, label, moet)

    def _keuze(self, naam: str, label: str, moet: bool) -> forms.Field | None:
        b = self.invoer
        alle = [(u.id, kort(f"{u.soortnaam}: {u.tekst}")) for u in b.beeld.uitspraken]
        if naam == "soort":
            partij = self.daad.soort.klasse.NAAM == "noem_partij"
            return knoppen(label, _woorden(PARTIJEN if partij else SOORTEN), True)
        if naam == "ander":
            eigen = self.data.get("uitspraak") or self.initial.get("uitspraak")
            return lijst(label, [("", "—"), *((id_, zin) for id_, zin in alle if id_ != eigen)], True)
        if naam == "geldt":
            paar = self._paar()
            return lijst(label, [("", _("Geen van beide")), *(k for k in alle if k[0] in paar)], False)
        if naam == "steunt_op":
            return vinken(label, alle, False)
        if naam == "naar":
            eigen = self.data.get("partij") or self.initial.get("partij")
            return lijst(
                label, [("", "—"), *((p.id, p.naam) for p in b.beeld.partijen if p.id != eigen)], True
            )
        if naam == "persoon":
            return lijst(label, kies(self.blad.personen), False)
        if naam in ("kanaal", "toon", "omvang"):
            kaart = {"kanaal": KANALEN, "toon": TONEN, "omvang": OMVANG}[naam]
            return knoppen(label, _woorden(kaart), True)
        if naam in ("compleet", "zelf"):
            keuzes = [("ja", _("Ja")), ("nee", _("Nee"))]
            if naam == "zelf":
                keuzes.append(("", _("Weten we nog niet")))
            return knoppen(label, keuzes, naam == "compleet")
        if naam == "ergste":
            return forms.BooleanField(label=label, required=False)
        return None

    def _paar(self) -> set[str]:
        """The two statements of the contradiction this is about."""
        id_ = self.data.get("tegenspraak") or self.initial.get("tegenspraak")
        return {
            zij for u in self.invoer.beeld.uitspraken for x in u.tegenspraken if x.id == id_
            for zij in (u.id, x.met_id)
        }  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Leave out what was not changed, so that only a change is kept."""
        g = super().clean()
        if self.daad.soort.klasse.NAAM == "wijzig_uitspraak":
            u = uitspraak(self.invoer, g.get("uitspraak", ""))
            for veld in ("tekst", "bron", "gezegd", "waar_op"):
                if u is not None and g.get(veld) == getattr(u, veld):
                    g[veld] = None
        return g

    def opdracht(self) -> Any:
        """Return the command of a valid form, or None after adding what is wrong to the form."""
        for naam in ("zelf", "compleet"):
            if naam in self.namen and naam in self.cleaned_data:
                self.cleaned_data[naam] = {"ja": True, "nee": False}.get(self.cleaned_data[naam])
        self.cleaned_data |= self.daad.vast
        extra = [naam for naam in (*self.daad.vast, "zitting") if naam not in self.namen]
        self.namen += [naam for naam in extra if self.cleaned_data.get(naam) not in (None, "")]
        return super().opdracht()


class Partijformulier(Beeldformulier):
    """The same for a party: here a name of a person is asked about before anything is kept."""

    deur_soorten = CASUS | {NAAM}
    deur_velden = ("naam", "rol")


def formulier(*args: Any, daad: Daad, **verder: Any) -> Beeldformulier:
    """Return the form of a deed."""
    klasse = Partijformulier if daad.soort.klasse.NAAM == "noem_partij" else Beeldformulier
    return klasse(*args, daad=daad, **verder)


def uitspraak(invoer: Beeldinvoer, id_: str) -> Any:
    """Return the statement with this id, lapsed ones too; None when there is none."""
    alle: Iterable[Any] = (*invoer.beeld.uitspraken, *invoer.beeld.vervallen)
    return next((u for u in alle if u.id == id_), None)


def _teams(invoer: Beeldinvoer) -> list[Optie]:
    return [Optie(g.code, g.naam, g.bijeen) for g in invoer.keuzes.gremia]
