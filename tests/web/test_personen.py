"""The pages about persons: who sees a name, nothing typed is lost, and what is asked stays off the record."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from tests.web.test_werk import open_casus, tekst
from waakvlam.adapters.models import Auditregel
from waakvlam.readmodels.leden import zet_lid

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
BSN = "123456782"
JAN = {"voornaam": "Jannick", "achternaam": "Zoekgeraakt", "geboortedatum": "27-03-1984", "bsn": BSN}


@pytest.fixture
def casus(ingelogd: Client) -> str:
    """The address of a case with one person in it."""
    return f"/casussen/{open_casus(ingelogd)}"


@pytest.fixture
def buiten() -> Client:
    """A family doctor, who has no part in the case."""
    van = datetime(2026, 1, 1, tzinfo=UTC)
    lid = zet_lid("waterveen", "hugo", "Hugo", "Arts", "huisarts", "Huisarts", van)
    client = Client()
    client.force_login(get_user_model().objects.get(pk=lid.account))
    return client


def plat(antwoord: Any) -> str:
    return re.sub(r"\s+", " ", antwoord.content.decode())


def test_een_persoon_erbij_staat_met_naam_op_de_casus(ingelogd: Client, casus: str) -> None:
    antwoord = ingelogd.post(f"{casus}/personen/nieuw", JAN)
    assert antwoord.status_code == 302
    blad = plat(ingelogd.get(casus))
    assert "Jannick Zoekgeraakt" in blad and BSN not in blad
    een = re.findall(r"/personen/(P\d+)\"", blad)[-1]
    assert BSN in plat(ingelogd.get(f"{casus}/personen/{een}"))


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("bsn", "123456789", "Dit nummer klopt niet"),
        ("geboortedatum", "01-01-2999", "al geweest is"),
        ("postcode", "12", "Vul een postcode in"),
        ("email", "raar", "Vul een e-mailadres in"),
    ],
)
def test_een_fout_staat_bij_het_veld_en_niets_gaat_verloren(
    ingelogd: Client, casus: str, veld: str, waarde: str, zin: str
) -> None:
    antwoord = ingelogd.post(f"{casus}/personen/nieuw", {**JAN, veld: waarde})
    blad = plat(antwoord)
    assert antwoord.status_code == 422
    assert f'id="id_{veld}_error"' in blad and zin in blad
    assert f'value="{waarde}"' in blad and 'value="Zoekgeraakt"' in blad
    assert "no-store" in antwoord["Cache-Control"] and "data-concept" not in blad


def test_een_verbetering_laat_het_eerdere_staan(ingelogd: Client, casus: str) -> None:
    ingelogd.post(f"{casus}/personen/nieuw", JAN)
    een = re.findall(r"/personen/(P\d+)\"", plat(ingelogd.get(casus)))[-1]
    blad = plat(ingelogd.get(f"{casus}/personen/{een}/vastleggen"))
    assert 'value="Zoekgeraakt"' in blad and 'autocomplete="off"' in blad
    ingelogd.post(f"{casus}/personen/{een}/vastleggen", {**JAN, "bsn": "", "achternaam": "Gevonden"})
    na = plat(ingelogd.get(f"{casus}/personen/{een}"))
    nu, _, eerder = na.partition("Wat er eerder is vastgelegd")
    assert "Gevonden" in nu and BSN not in nu
    assert "Zoekgeraakt" in eerder and "Weggehaald: burgerservicenummer" in eerder
    zelfde = ingelogd.post(f"{casus}/personen/{een}/vastleggen", {**JAN, "bsn": "", "achternaam": "Gevonden"})
    assert zelfde.status_code == 302
    assert "Er is niets veranderd" in plat(ingelogd.get(casus))


def test_een_naam_in_een_notitie_wordt_gevraagd(ingelogd: Client, casus: str) -> None:
    ingelogd.post(f"{casus}/personen/nieuw", JAN)
    velden = {"soort": "notitie", "tekst": "Zoekgeraakt belde", "kring": "zorg"}
    antwoord = ingelogd.post(f"{casus}/vastleggen/noteer", velden)
    blad = plat(antwoord)
    assert antwoord.status_code == 422
    assert 'name="namen" value="vervang"' in blad and 'name="namen" value="toch"' in blad
    assert "Zoekgeraakt belde" in blad
    assert ingelogd.post(f"{casus}/vastleggen/noteer", {**velden, "namen": "vervang"}).status_code == 302
    assert re.search(r"P\d belde", plat(ingelogd.get(casus)))
    snel = {"tekst": "Zoekgeraakt weer", "casus": casus.rpartition("/")[2]}
    antwoord = ingelogd.post("/notities/nieuw", snel)
    assert antwoord.status_code == 422 and 'value="vervang"' in plat(antwoord)


def test_over_wie_een_notitie_gaat(ingelogd: Client, casus: str) -> None:
    ingelogd.post(f"{casus}/personen/nieuw", JAN)
    blad = plat(ingelogd.get(f"{casus}/vastleggen/noteer"))
    assert "Over wie gaat dit?" in blad and "Jannick Zoekgeraakt</option>" in blad
    velden = {"soort": "feit", "tekst": "Iets over iemand", "kring": "zorg", "persoon": "P1"}
    assert ingelogd.post(f"{casus}/vastleggen/noteer", velden).status_code == 302


def test_een_vraag_staat_nergens_behalve_het_doel(ingelogd: Client, buiten: Client, casus: str) -> None:
    ingelogd.post(f"{casus}/personen/nieuw", JAN)
    eigen = plat(ingelogd.post("/personen/zoeken", {"doel": "signaal", "bsn": BSN}))
    assert f'href="{casus}"' in eigen and BSN not in eigen
    ander = ingelogd.post("/personen/zoeken", {"doel": "signaal", "bsn": "111222333"})
    assert "Er is geen casus waarover wij u iets kunnen zeggen" in plat(ander)
    extern = buiten.post("/personen/zoeken", {"doel": "gevaar", "bsn": BSN})
    assert "Deze persoon is bekend in 1 casus." in plat(extern)
    assert casus not in plat(extern) and "no-store" in extern["Cache-Control"]
    regels = repr(list(Auditregel.objects.filter(handeling="zoek-persoon").values()))
    assert "gevaar" in regels and BSN not in regels and "111222333" not in regels
    assert "zoeken" not in repr(dict(ingelogd.session))


def test_een_vraag_kan_niet_in_een_adres(ingelogd: Client, casus: str) -> None:
    ingelogd.post(f"{casus}/personen/nieuw", JAN)
    assert "Deze persoon is bekend" not in plat(ingelogd.get(f"/personen/zoeken?doel=signaal&bsn={BSN}"))


def test_een_vraag_die_niet_kan_bewaart_wat_er_staat(ingelogd: Client, casus: str) -> None:
    antwoord = ingelogd.post("/personen/zoeken", {"achternaam": "Zoekgeraakt", "geboortedatum": "gisteren"})
    blad = plat(antwoord)
    assert antwoord.status_code == 422
    assert "Kies waarvoor u dit vraagt." in blad and 'value="Zoekgeraakt"' in blad
    antwoord = ingelogd.post("/personen/zoeken", {"doel": "signaal", "achternaam": "Zoekgeraakt"})
    assert "Vul ook de geboortedatum in." in plat(antwoord)


def test_wie_te_vaak_vraagt_moet_wachten(ingelogd: Client, settings: Any, casus: str) -> None:
    settings.GRENZEN = {"personen": (2, 600)}
    codes = [ingelogd.post("/personen/zoeken", {"doel": "signaal", "bsn": BSN}).status_code for _ in range(3)]
    assert codes == [200, 200, 429]


def test_wie_buiten_staat_ziet_geen_enkele_bladzijde(ingelogd: Client, buiten: Client, casus: str) -> None:
    ingelogd.post(f"{casus}/personen/nieuw", JAN)
    for pad in (
        "personen",
        "personen/nieuw",
        "personen/P1",
        "personen/P1/vastleggen",
        "besluit",
        "besluit/x",
    ):
        een, ander = buiten.get(f"{casus}/{pad}"), buiten.get(f"/casussen/{'0' * 32}/{pad}")
        assert een.status_code == ander.status_code == 404
        adres = re.compile(r'/casussen/\w{32}|value="\w{64}"')
        assert adres.sub("", tekst(een)) == adres.sub("", tekst(ander))
    assert ingelogd.get(f"{casus}/besluit").status_code == 404


def test_een_naam_in_een_lijst_wordt_ook_gevraagd(ingelogd: Client, casus: str) -> None:
    ingelogd.post(f"{casus}/personen/nieuw", JAN)
    adressen = re.findall(r'href="([^"]+/lijst/[^"?]+)"', ingelogd.get(f"{casus}/lijsten").content.decode())
    lijst, veld = next(
        (adres, veld)
        for adres in dict.fromkeys(adressen)
        for veld in re.findall(r'<textarea[^>]*name="(t-[^"]+)"', ingelogd.get(adres).content.decode())
    )
    blad = ingelogd.get(lijst).content.decode()
    velden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', blad))
    keus = re.search(rf'name="(a-{veld.removeprefix("t-")})" value="([^"]+)"', blad)
    if keus:
        velden[keus.group(1)] = keus.group(2)
    antwoord = ingelogd.post(lijst, {**velden, veld: "Zoekgeraakt wil hulp", "kring": "zorg"})
    assert antwoord.status_code == 422
    assert 'name="namen" value="vervang"' in plat(antwoord)
