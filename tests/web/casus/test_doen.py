"""The small forms: each records its event, keeps what was typed, and says what is wrong."""

import ast
import re
from typing import Any

import pytest

from tests.huis.bestanden import PROJECT
from tests.web.casus.wereld import Wereld, tekst, veld
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.opdrachten import OPDRACHTEN
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.readmodels.models import VerloopRij
from waakvlam.web.casus.doen.soorten import SOORTEN

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
ZORG = {"kring": "zorg"}
LATER = "2999-01-01T10:00"
ELDERS = {
    *("open", "zet_stap", "opschalen", "afschalen", "sluit", "vink_aan", "koppel_signaal"),
    *("beantwoord", "begin_ronde", "eigen_vraag", "kies_scenario", "laat_scenario_los", "verhuis"),
}
"""Commands that have a page of their own."""


def test_elke_opdracht_heeft_een_formulier() -> None:
    hier = {naam for naam, klasse in OPDRACHTEN.items() if klasse.__module__ == o.__name__}
    assert {soort.klasse.NAAM for soort in SOORTEN.values()} == hier - ELDERS


def test_elke_andere_opdracht_wordt_door_een_bladzijde_gegeven() -> None:
    mappen = (PROJECT / "src/waakvlam" / deel for deel in ("web", "application", "cli"))
    bomen = [ast.parse(pad.read_text(encoding="utf-8")) for map_ in mappen for pad in map_.rglob("*.py")]
    gebruikt = {k.id for boom in bomen for k in ast.walk(boom) if isinstance(k, ast.Name)}
    gebruikt |= {k.attr for boom in bomen for k in ast.walk(boom) if isinstance(k, ast.Attribute)}
    anders = {klasse.__name__ for klasse in OPDRACHTEN.values() if klasse.__module__ != o.__name__}
    assert anders - gebruikt == set()


@pytest.mark.parametrize(
    ("wie", "weg", "velden", "soort"),
    [
        ("sanne", "noteer", {"soort": "feit", "tekst": "Gebeld.", "kring": "zorg"}, "genoteerd"),
        ("sanne", "werk-stand-bij", {"regels": "Een\nTwee"}, "stand-bijgewerkt"),
        ("sanne", "leg-product-vast?product=bevindingen", {"kring": "casus"}, "product-vastgelegd"),
        (
            "sanne",
            "leg-product-vast?product=ondersteuningsplan",
            {"heel": "nee", "delen": ["casusregie"], "kring": "zorg"},
            "product-vastgelegd",
        ),
        ("sanne", "stel-kenmerk?kenmerk=kinderen", {"waarde": "ja"}, "kenmerken-gezet"),
        ("sanne", "stel-kenmerk?kenmerk=problematiek", {"waarde": "meervoudig"}, "kenmerken-gezet"),
        ("sanne", "corrigeer?nr=2", {"nr": "2", "tekst": "Het was dinsdag."}, "gecorrigeerd"),
        ("sanne", "raadpleeg", {"wie": "aov", "uitkomst": "eens", "kring": "zorg"}, "geraadpleegd"),
        ("sanne", "houd-overleg?gremium=casusoverleg", {"aanwezig": ["aov"], **ZORG}, "overleg-gehouden"),
        ("sanne", "geef-advies", {"strekking": "voor", "tekst": "Wacht even.", **ZORG}, "advies-gegeven"),
        ("sanne", "informeer", {"wie": ["burgemeester", "politie"]}, "geinformeerd"),
        ("sanne", "wijs-aan?lijn=casus", {"rol": "casusregisseur", "reden": "Ervaren."}, "regie-gewijzigd"),
        ("sanne", "maak-taak", {"tekst": "Bel de school.", "rol": "casusregisseur"}, "taak-gesteld"),
    ],
)  # fmt: skip
def test_een_formulier_legt_vast(
    wereld: Wereld, wie: str, weg: str, velden: dict[str, Any], soort: str
) -> None:
    c = wereld.ave2()
    client = wereld.als(wie)
    adres = f"/casussen/{c}/vastleggen/{weg}"
    pagina = tekst(client.get(adres))
    verborgen = {naam: veld(pagina, naam) for naam in ("opdracht_id", "gelezen")}
    voor = VerloopRij.objects.filter(casus=c, soort=soort).count()
    antwoord = client.post(adres, {**verborgen, **velden})
    assert antwoord.status_code == 302, tekst(antwoord)
    assert VerloopRij.objects.filter(casus=c, soort=soort).count() == voor + 1


@pytest.mark.parametrize(
    ("weg", "velden", "zin", "bewaard"),
    [
        ("noteer", {"soort": "feit", "tekst": "", "kring": "zorg"}, "Vul in: de notitie", 'value="feit"'),
        ("werk-stand-bij", {"regels": "1\n2\n3\n4\n5\n6"}, "Dit zijn meer dan vijf regels.", "1\n2\n3"),
        ("raadpleeg", {"tekst": "Hij twijfelt.", "kring": "zorg"}, "Maak een keuze.", "Hij twijfelt."),
        ("informeer", {"tekst": "Kort gebeld."}, "Vink minstens één vakje aan.", "Kort gebeld."),
        ("noteer", {**ZORG, "soort": "feit", "tekst": "x", "gebeurd_op": LATER}, "Dit moet nog", LATER),
        ("maak-taak", {"tekst": "Bel.", "rol": "aov", "uiterlijk": "morgen"}, "Vul een dag en een", "morgen"),
    ],
)  # fmt: skip
def test_een_fout_bewaart_wat_er_getypt_is(
    wereld: Wereld, weg: str, velden: dict[str, str], zin: str, bewaard: str
) -> None:
    c = wereld.ave2()
    antwoord = wereld.als("sanne").post(f"/casussen/{c}/vastleggen/{weg}", velden)
    pagina = tekst(antwoord)
    assert antwoord.status_code == 422
    assert zin in pagina.split('id="fouten"')[1].split("</ul>")[0]
    assert bewaard in pagina.split('id="fouten"')[1]


def test_namens_de_politie_staat_in_het_verloop(wereld: Wereld) -> None:
    c = wereld.ave2()
    velden = {"soort": "feit", "tekst": "Twee meldingen deze week.", "kring": "zorg", "namens": "politie"}
    assert wereld.als("sanne").post(f"/casussen/{c}/vastleggen/noteer", velden).status_code == 302
    assert "namens politie" in tekst(wereld.als("sanne").get(f"/casussen/{c}"))


def test_een_weigering_zegt_wie_het_mag_en_bewaart_de_tekst(wereld: Wereld) -> None:
    c = wereld.ave3()
    adres = f"/casussen/{c}/vastleggen/leg-product-vast?product=doorzetting"
    antwoord = wereld.als("sanne").post(adres, {"heel": "ja", "tekst": "Ik zet door.", "kring": "zorg"})
    pagina = tekst(antwoord)
    assert antwoord.status_code == 422
    assert "Dit mag: netwerkcoördinator." in pagina.split('id="weigering"')[1]
    assert "Ik zet door.</textarea>" in pagina


def test_de_stand_twee_mensen_tegelijk(wereld: Wereld) -> None:
    c = wereld.ave2()
    weg = f"/casussen/{c}/vastleggen/werk-stand-bij"
    sanne, nadia = wereld.als("sanne"), wereld.als("nadia")
    vorm_s, vorm_n = tekst(sanne.get(weg)), tekst(nadia.get(weg))
    velden_s = {n: veld(vorm_s, n) for n in ("opdracht_id", "gelezen")} | {"regels": "Van Sanne."}
    velden_n = {n: veld(vorm_n, n) for n in ("opdracht_id", "gelezen")} | {"regels": "Van Nadia."}
    assert sanne.post(weg, velden_s).status_code == 302
    antwoord = nadia.post(weg, velden_n)
    pagina = tekst(antwoord)
    assert antwoord.status_code == 409
    assert "Iemand anders was u net voor" in pagina
    assert "Van Sanne." in pagina
    assert "Van Nadia.</textarea>" in pagina
    weer = velden_n | {n: veld(pagina, n) for n in ("opdracht_id", "gelezen")}
    assert nadia.post(weg, weer).status_code == 302
    assert (
        "Van Nadia." in tekst(nadia.get(f"/casussen/{c}")).split('id="kop-stand"')[1].split("</section>")[0]
    )


def test_lukt_niet_vraagt_waarom(wereld: Wereld) -> None:
    c = wereld.ave2()
    wereld.doe("sanne", o.MaakTaak(Tekst("Bel de school."), "casusregisseur"), c)
    client = wereld.als("sanne")
    pagina = tekst(client.get(f"/casussen/{c}"))
    gevonden = re.search(r'rond-af\?taak=([^"]+)">Lukt niet<span[^>]*>: Bel de school', pagina)
    assert gevonden
    taak = gevonden.group(1)
    weg = f"/casussen/{c}/vastleggen/rond-af?taak={taak}"
    velden = {"taak": taak, "uitkomst": "lukt_niet"}
    assert "Schrijf in één zin waarom." in tekst(client.post(weg, {**velden, "tekst": ""}))
    assert client.post(weg, {**velden, "tekst": "Niemand neemt op."}).status_code == 302
    assert "Niemand neemt op." in tekst(client.get(f"/casussen/{c}"))


def test_meer_toont_alles_wat_kan(wereld: Wereld) -> None:
    pagina = tekst(wereld.als("sanne").get(f"/casussen/{wereld.ave2()}/vastleggen"))
    for titel in ("Notitie", "Overleg vastleggen", "Regie aanwijzen", "Taak maken", "Feitenrelaas"):
        assert titel in pagina
