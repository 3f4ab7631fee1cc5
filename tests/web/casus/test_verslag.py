"""The feitenrelaas with known then and known later, the PDF, the print view, the plain text."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.hulp.stukken import LEZERS, plat
from tests.web.casus.wereld import Wereld, tekst
from waakvlam.adapters.stukken import pdf as weasy
from waakvlam.adapters.stukken import schrijver
from waakvlam.application.omgeving import omgeving
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.overleg import opdrachten as ov
from waakvlam.web.casus.verslag import pdf, views

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])


def test_wat_later_bekend_werd_is_gemerkt(wereld: Wereld) -> None:
    c = wereld.ave2()
    wereld.doe("sanne", o.Noteer(Tekst("De buurman zag het ook."), "feit"), c)
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{c}/feitenrelaas"))
    rij = next(r for r in pagina.split("<tr") if "De buurman zag het ook." in r)
    assert "later bekend:" in rij
    assert "Sanne Voorbeeld, Casusregisseur" in rij


def test_toen_bekend_laat_weg_wat_later_kwam(wereld: Wereld) -> None:
    c = wereld.ave2()
    wereld.doe("sanne", o.Noteer(Tekst("De buurman zag het ook."), "feit"), c)
    client = wereld.als("sanne")
    gisteren = f"{timezone.localtime() - timedelta(days=1):%Y-%m-%dT%H:%M}"
    toen = tekst(client.get(f"/casussen/{c}/feitenrelaas?peil={gisteren}"))
    assert "De buurman zag het ook." not in toen
    assert "Later bekend en hier weggelaten:" in toen
    morgen = f"{timezone.localtime() + timedelta(days=1):%Y-%m-%dT%H:%M}"
    assert "De buurman zag het ook." in tekst(client.get(f"/casussen/{c}/feitenrelaas?peil={morgen}"))


def test_een_onmogelijk_moment_zegt_wat_wel_kan(wereld: Wereld) -> None:
    antwoord = wereld.als("joost").get(f"/casussen/{wereld.ave1()}/feitenrelaas?peil=vroeger")
    assert antwoord.status_code == 422
    assert "zoals 21-11-2026 14:30" in tekst(antwoord)


def test_het_relaas_noemt_een_geweigerde_poging_niet(wereld: Wereld) -> None:
    c = wereld.ave3()
    wereld.als("ilse").post(f"/casussen/{c}/vastleggen/wijs-aan?lijn=casus", {"rol": "casusregisseur"})
    assert "weigerd" not in tekst(wereld.als("sanne").get(f"/casussen/{c}/feitenrelaas")).lower()


def test_het_relaas_noemt_niet_bij_welk_punt_een_overleg_was(wereld: Wereld) -> None:
    c = wereld.ave1()
    wereld.doe("joost", ov.BeginZitting("screeningsteam", "screeningsteamlid", "screeningsteamlid"), c)
    regels = omgeving().logboek.lees("waterveen", f"casus/{c}")
    zitting = next(r.data["zitting"] for r in regels if r.soort == "zitting-begonnen")
    wereld.doe("joost", ov.StelPunt(zitting, "beeld"), c)
    pagina = tekst(wereld.als("joost").get(f"/casussen/{c}/feitenrelaas"))
    assert "begint" in pagina and "ander punt" not in pagina
    assert "ander punt" in tekst(wereld.als("joost").get(f"/casussen/{c}?verloop=alles"))


def test_als_pdf(wereld: Wereld) -> None:
    if pdf.mist():
        pytest.skip(pdf.mist())
    antwoord = wereld.als("sanne").get(f"/casussen/{wereld.ave2()}/feitenrelaas.pdf")
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord.content.startswith(b"%PDF")
    assert 'filename="feitenrelaas-lindenhof.pdf"' in antwoord["Content-Disposition"]


def test_zonder_pdf_zegt_de_pagina_wat_er_mist(wereld: Wereld, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "mist", lambda: "Pango ontbreekt.")
    monkeypatch.setattr(schrijver, "kan_pdf", lambda: False)
    antwoord = wereld.als("sanne").get(f"/casussen/{wereld.ave2()}/feitenrelaas.pdf")
    assert "Een PDF maken kan hier niet." in tekst(antwoord)
    assert "Pango ontbreekt." in tekst(antwoord)
    assert "Bewaar als ODT" in tekst(antwoord) and "Bewaar als PDF" not in tekst(antwoord)


@pytest.mark.parametrize("soort", ["feitenrelaas", "casus"])
def test_de_drie_bestanden_zeggen_wat_de_pagina_zegt(wereld: Wereld, soort: str) -> None:
    c = wereld.ave2()
    wereld.doe("sanne", o.Noteer(Tekst("De buurman zag het ook."), "feit"), c)
    client = wereld.als("sanne")
    for vorm, lees in LEZERS.items():
        if vorm == "pdf" and pdf.mist():
            continue
        antwoord = client.get(f"/casussen/{c}/{soort}.{vorm}")
        assert f'filename="{soort}-lindenhof.{vorm}"' in antwoord["Content-Disposition"]
        gelezen = plat(lees(antwoord.content))
        for zin in ("Lindenhof", "Stand om", "Opgeschaald naar AVE 2.", "“De buurman zag het ook.”", "Sanne"):
            assert plat(zin) in gelezen, (vorm, zin)


def test_een_pdf_haalt_niets_op() -> None:
    with pytest.raises(ValueError, match="fetches nothing"):
        weasy._niets("https://elders.example/x.png")


def test_als_tekst_met_niveau_regie_en_stand_zonder_notities(wereld: Wereld) -> None:
    c = wereld.ave2()
    wereld.doe("sanne", o.WerkStandBij(Tekst("Het gaat beter.")), c)
    wereld.doe("sanne", o.Noteer(Tekst("Geheim gesprek.")), c)
    vak = tekst(wereld.als("sanne").get(f"/casussen/{c}/tekst")).split("<textarea")[1].split("</textarea>")[0]
    for stuk in (
        "Lindenhof",
        "AVE 2, sinds",
        "Casusregie: Casusregisseur",
        "Wat moet nu?",
        "Het gaat beter.",
    ):
        assert stuk in vak
    assert "Geheim gesprek." not in vak
    assert "Sanne" not in vak


def test_de_afdruk_heeft_alles_open(wereld: Wereld) -> None:
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{wereld.ave3()}/afdruk"))
    inhoud = pagina.split('id="inhoud"')[1].split("</main>")[0]
    assert "<details" not in inhoud
    assert "Opgeschaald naar AVE 3." in inhoud
    assert "Kringen die hierin staan: Zorg." in inhoud
