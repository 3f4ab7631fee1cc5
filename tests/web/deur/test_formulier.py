"""A form with privacy at the door: it asks first, carries out what is answered, and loses nothing."""

from typing import Any, ClassVar

import pytest
from django import forms
from django.http import QueryDict

from waakvlam.core.deur.vondst import SOORTEN
from waakvlam.web.deur.formulier import AanDeDeur, InEenCasus, Zonder, antwoorden_in
from waakvlam.web.formulier import Formulier, tekstvak


class Proef(AanDeDeur, Formulier):
    """As a form for a signal would be."""

    deur_velden = ("tekst", "plaats")
    deur_zonder: ClassVar = {"plaats": frozenset({"adres"})}
    deur_apart: ClassVar = {"naam": "melder"}
    tekst = forms.CharField(label="Tekst", widget=tekstvak())
    plaats = forms.CharField(label="Plaats", required=False)
    melder = forms.CharField(label="Melder", required=False)
    gevaar = forms.CharField(required=False)

    def deur_haast(self) -> bool:
        return bool(self.data.get("gevaar") == "ja")


class Casusproef(InEenCasus, Formulier):
    deur_velden = ("tekst",)
    deur_personen = ("P1", "P2")
    tekst = forms.CharField(label="Tekst", widget=tekstvak())


def stuur(klasse: type[AanDeDeur] = Proef, **velden: Any) -> AanDeDeur:
    gegevens = QueryDict(mutable=True)
    for naam, waarde in velden.items():
        gegevens.setlist(naam.replace("__", "-"), waarde if isinstance(waarde, list) else [waarde])
    form = klasse(gegevens)
    form.is_valid()
    return form


def test_een_gewone_tekst_gaat_meteen_door() -> None:
    form = stuur(tekst="Twee ruiten stuk.", plaats="Lindenlaan 12")
    assert form.is_valid() and form.cleaned_data["plaats"] == "Lindenlaan 12"


def test_voor_het_vak_staat_een_waarschuwing() -> None:
    form = Proef()
    form.zet_deur()
    assert form["tekst"].as_field_group().count("Schrijf geen namen of nummers van mensen op.") == 1
    assert "Schrijf geen namen" not in Casusproef()["tekst"].as_field_group()


def test_eerst_een_vraag_en_niets_gaat_verloren() -> None:
    form = stuur(tekst="Kees <b> belde 06-12345678.")
    assert list(form.errors) == ["tekst"]
    vlak = form["tekst"].as_field_group()
    assert "Kees &lt;b&gt; belde 06-12345678.</textarea>" in vlak
    assert '<strong class="wv-deur__stuk">Kees</strong> lijkt een naam.' in vlak
    assert vlak.count("<fieldset") == 2
    assert 'name="deur-tekst-0" value="vervang|naam|Kees"' in vlak
    assert "Zet er ‘[naam]’ neer" in vlak


def test_met_antwoorden_gaat_het_door_zoals_gekozen() -> None:
    form = stuur(
        tekst="Kees belde 06-12345678.",
        **{"deur-tekst-0": "vervang|naam|Kees", "deur-tekst": ["blijft-nodig|telefoon|06-12345678"]},
    )
    assert form.is_valid(), form.errors
    assert form.cleaned_data["tekst"] == "[naam] belde 06-12345678."


def test_wat_gekozen_is_staat_er_nog_als_iets_anders_niet_goed_is() -> None:
    form = stuur(tekst="Kees en Sjors.", **{"deur-tekst-0": "blijft-functie|naam|Kees"})
    assert not form.is_valid()
    vlak = form["tekst"].as_field_group()
    assert vlak.count(" checked") == 1
    assert 'value="blijft-functie|naam|Kees" checked' in vlak


def test_een_bsn_heeft_maar_een_antwoord() -> None:
    form = stuur(tekst="BSN 111222333", **{"deur-tekst": "blijft-nodig|bsn|111222333"})
    assert not form.is_valid()
    assert form["tekst"].as_field_group().count('type="radio"') == 1
    goed = stuur(tekst="BSN 111222333", **{"deur-tekst-0": "vervang|bsn|111222333"})
    assert goed.is_valid() and goed.cleaned_data["tekst"] == "BSN [nummer]"


def test_een_naam_kan_naar_het_veld_voor_de_melder() -> None:
    form = stuur(tekst="Kees belde.", **{"deur-tekst-0": "apart|naam|Kees"})
    assert form.is_valid()
    assert form.cleaned_data["tekst"] == "de melder belde." and form.cleaned_data["melder"] == "Kees"


def test_bij_gevaar_wordt_alleen_een_bsn_tegengehouden() -> None:
    assert stuur(tekst="Kees belde.", gevaar="ja").is_valid()
    assert not stuur(tekst="111222333", gevaar="ja").is_valid()


def test_een_groep_wordt_bevraagd_en_nooit_geweigerd() -> None:
    form = stuur(tekst="Twee moslims.")
    assert "Doet dit ertoe voor wat er gebeurt?" in form["tekst"].as_field_group()
    assert stuur(tekst="Twee moslims.", **{"deur-tekst-0": "blijft-ertoe|groep|moslims"}).is_valid()


def test_een_adres_hoort_bij_de_plaats_en_niet_in_de_tekst() -> None:
    assert stuur(tekst="Ruit stuk.", plaats="Dorpsstraat 14").is_valid()
    assert list(stuur(tekst="Ruit stuk bij Dorpsstraat 14.").errors) == ["tekst"]
    assert list(stuur(tekst="Ruit stuk.", plaats="bij Kees").errors) == ["plaats"]


def test_in_een_casus_worden_namen_gemerkt_en_nummers_bevraagd() -> None:
    assert stuur(Casusproef, tekst="Kees kwam langs in de Dorpsstraat 14.").is_valid()
    form = stuur(Casusproef, tekst="Bel 06-12345678.")
    assert list(form.errors) == ["tekst"]
    teksten = form.fields["tekst"].deur.teksten["soorten"]
    assert [a["doe"] for a in teksten["naam"]["antwoorden"]][:3] == ["P1", "P2", "vervang"]


@pytest.mark.parametrize("kwaad", ["<script>alert(1)</script>@jan_p", '@a"onload=', "Kees</script>"])
def test_wat_gevonden_is_komt_nooit_als_opmaak_op_de_pagina(kwaad: str) -> None:
    vlak = stuur(tekst=kwaad)["tekst"].as_field_group()
    assert "<script>alert" not in vlak and 'onload="' not in vlak
    assert vlak.count("</script>") == 2  # the module and the texts


def test_de_antwoorden_van_een_formulier_zijn_terug_te_lezen() -> None:
    gegevens = QueryDict("tekst=x&deur-tekst=a&deur-tekst=b&deur-plaats-0=c")
    assert antwoorden_in(gegevens) == ("a", "b", "c")


class Vraagproef(Zonder, Formulier):
    deur_velden = ("tekst",)
    tekst = forms.CharField(label="Tekst", widget=tekstvak())


def test_waar_het_geweigerd_wordt_is_er_alleen_iets_anders_te_kiezen() -> None:
    form = stuur(Vraagproef, tekst="Let op Kees en moslims.")
    assert form.is_valid()
    soorten = form.fields["tekst"].deur.teksten["soorten"]
    assert {a["doe"] for wat in soorten.values() for a in wat["antwoorden"]} == {"vervang"}
    assert set(soorten) == set(SOORTEN)
