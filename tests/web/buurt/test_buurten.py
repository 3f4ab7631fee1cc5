"""The pages on neighbourhoods: looking, reading in, and which one is here."""

import io
import logging
from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.core.buurt.maken import bestand, feature, plek, vierkant
from waakvlam.adapters.models import Auditregel
from waakvlam.application.omgeving import omgeving
from waakvlam.readmodels.leden import Lid, zet_gemeente, zet_lid
from waakvlam.readmodels.models import IndelingRij

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
VAN = datetime(2026, 1, 1, tzinfo=UTC)
GOED = bestand(feature("A", "Kern"), feature("B", "Haven & <b>kade</b>", vierkant(1, 0)))


def tekst(antwoord: Any) -> str:
    return str(antwoord.content.decode())


@pytest.fixture
def beheerder(lid: Lid) -> Client:
    hanna = zet_lid("waterveen", "hanna", "Hanna", "Duinker", "functioneel-beheerder", "Beheerder", VAN)
    client = Client()
    client.force_login(get_user_model().objects.get(pk=hanna.account))
    return client


def stuur(client: Client, inhoud: bytes) -> Any:
    return client.post("/buurten/inlezen", {"bestand": SimpleUploadedFile("w.geojson", inhoud)})


def lees_in(client: Client, inhoud: bytes = GOED) -> None:
    pad = stuur(client, inhoud)["Location"].partition("?")[0]
    assert client.post(pad, {"vanaf": ""})["Location"] == "/buurten"


def test_van_bestand_naar_buurten(beheerder: Client, ingelogd: Client) -> None:
    assert "nog geen buurten" in tekst(ingelogd.get("/buurten"))
    antwoord = stuur(beheerder, GOED)
    assert antwoord.status_code == 302
    blad = tekst(beheerder.get(antwoord["Location"]))
    assert "2 buurten uit w.geojson" in blad
    assert "Haven &amp; &lt;b&gt;kade" in blad
    assert "nog geen buurten" in tekst(ingelogd.get("/buurten")), "a preview changes nothing"
    assert beheerder.post(antwoord["Location"], {"vanaf": ""}).status_code == 302
    pagina = tekst(ingelogd.get("/buurten"))
    assert "Kern" in pagina
    assert "<svg" in pagina
    assert "Lees buurten in" not in pagina
    assert "w.geojson" not in pagina
    assert "w.geojson" in tekst(beheerder.get("/buurten"))
    assert Auditregel.objects.get(handeling="buurten-vastgesteld").rol == "functioneel-beheerder"


def test_een_ander_bestand_laat_zien_wat_verandert(beheerder: Client) -> None:
    lees_in(beheerder)
    nieuw = bestand(feature("A", "Oude kern", vierkant(0, 0, 1, 2)), feature("C", "Dijk", vierkant(3, 0)))
    blad = tekst(beheerder.get(stuur(beheerder, nieuw)["Location"]))
    for woord in ("Erbij", "Dijk", "Weg", "Haven", "was: Kern", "Oude kern: andere naam of wijk, en andere"):
        assert woord in blad


def test_rd_wordt_gezegd(beheerder: Client) -> None:
    ring = [(155000, 463000), (156000, 463000), (156000, 464000)]
    pad = stuur(beheerder, bestand(feature(ring=ring)))["Location"]
    assert "omgerekend" in tekst(beheerder.get(pad))


def test_alle_fouten_staan_er_tegelijk(beheerder: Client) -> None:
    fout = bestand(feature("A", properties={"buurtnaam": "<i>x</i>"}), feature("B", geometry=None))
    antwoord = stuur(beheerder, fout)
    assert antwoord.status_code == 422
    pagina = tekst(antwoord)
    assert "Nummer 1, &lt;i&gt;x&lt;/i&gt;" in pagina
    assert "heeft geen code" in pagina
    assert "heeft geen vlak" in pagina
    assert IndelingRij.objects.count() == 0


@pytest.mark.parametrize("inhoud", [b"", b"\x00\xff", b"[" * 5000])
def test_rommel_wordt_geweigerd(beheerder: Client, inhoud: bytes) -> None:
    assert stuur(beheerder, inhoud).status_code == 422
    assert IndelingRij.objects.count() == 0


def test_een_te_groot_bestand_is_een_nette_bladzijde(beheerder: Client) -> None:
    assert stuur(beheerder, b" " * 4_100_000).status_code == 413


def test_weggooien_en_een_dag_die_geweest_is(beheerder: Client) -> None:
    pad = stuur(beheerder, GOED)["Location"]
    assert beheerder.post(pad, {"vanaf": "2020-01-01"}).status_code == 422
    assert beheerder.post(pad + "/weg").status_code == 302
    assert beheerder.get(pad).status_code == 404
    assert beheerder.post(pad + "/weg").status_code == 404
    assert beheerder.post(pad, {"vanaf": ""}).status_code == 404


def test_later_geldt_later(beheerder: Client, ingelogd: Client) -> None:
    pad = stuur(beheerder, GOED)["Location"]
    assert beheerder.post(pad, {"vanaf": "2999-01-01"}).status_code == 302
    assert "nog geen buurten" in tekst(ingelogd.get("/buurten"))
    assert "gaat nog in" in tekst(beheerder.get("/buurten"))


def test_alleen_de_beheerder_van_deze_gemeente_leest_in(beheerder: Client, ingelogd: Client) -> None:
    pad = stuur(beheerder, GOED)["Location"]
    zet_gemeente("dijkveen", "Dijkveen")
    ander = zet_lid("dijkveen", "rob", "Rob", "Prins", "functioneel-beheerder", "Beheerder", VAN)
    elders = Client()
    elders.force_login(get_user_model().objects.get(pk=ander.account))
    for client in (ingelogd, elders):
        assert client.get(pad).status_code == 404
        assert client.post(pad, {"vanaf": ""}).status_code == 404
        assert client.post(pad + "/weg").status_code == 404
    assert stuur(ingelogd, GOED).status_code == 404
    assert ingelogd.get("/buurten/inlezen").status_code == 404
    assert IndelingRij.objects.filter(vanaf__isnull=False).count() == 0


@pytest.mark.parametrize(
    ("lon", "lat", "status", "uitkomst", "naam"),
    [
        (*map(str, plek(0.5, 0.5)), 200, "buurt", "Kern"),
        ("5.9", "52.9", 200, "buiten", ""),
        ("", "", 400, "geen-plek", ""),
        ("5,2", "52.1", 400, "geen-plek", ""),
        ("nan", "52.1", 400, "geen-plek", ""),
        ("1" * 99, "52.1", 400, "geen-plek", ""),
    ],
)
def test_welke_buurt_is_hier(
    beheerder: Client, ingelogd: Client, lon: str, lat: str, status: int, uitkomst: str, naam: str
) -> None:
    lees_in(beheerder)
    antwoord = ingelogd.post("/signalen/buurt-hier", {"lon": lon, "lat": lat})
    assert antwoord.status_code == status
    assert antwoord.json()["uitkomst"] == uitkomst
    assert antwoord.json()["naam"] == naam
    assert antwoord.json()["tekst"]


def test_waar_iemand_is_blijft_nergens_staan(beheerder: Client, ingelogd: Client) -> None:
    """No row is written and no line is logged that holds the place."""
    lees_in(beheerder)
    uit = io.StringIO()
    handler = logging.StreamHandler(uit)
    wortel = logging.getLogger()
    niveau = wortel.level
    wortel.addHandler(handler)
    wortel.setLevel(logging.DEBUG)
    regels = Auditregel.objects.count()
    nummers = {b.nummer for b in omgeving().buurten.alle("waterveen")}
    try:
        for lon, lat in (("5.20512345", "52.10512345"), ("6.61512345", "52.10512345"), ("5.2051x2345", "0")):
            ingelogd.post("/signalen/buurt-hier", {"lon": lon, "lat": lat})
    finally:
        wortel.removeHandler(handler)
        wortel.setLevel(niveau)
    # The statements that are asked are logged at this level; none of them holds the place.
    assert "readmodels_indelingrij" in uit.getvalue() or "buurt-hier" in uit.getvalue()
    assert "12345" not in uit.getvalue()
    assert Auditregel.objects.count() == regels
    assert {b.nummer for b in omgeving().buurten.alle("waterveen")} == nummers


def test_hier_gaat_alleen_met_post_en_alleen_ingelogd(ingelogd: Client) -> None:
    assert ingelogd.get("/signalen/buurt-hier?lon=5&lat=52").status_code == 405
    assert "/account/login/" in Client().post("/signalen/buurt-hier", {"lon": "5", "lat": "52"})["Location"]
    streng = Client(enforce_csrf_checks=True)
    streng.cookies = ingelogd.cookies
    assert streng.post("/signalen/buurt-hier", {"lon": "5", "lat": "52"}).status_code == 403


def test_de_browser_mag_vragen_waar_iemand_is(ingelogd: Client) -> None:
    beleid = ingelogd.get("/buurten")["Permissions-Policy"]
    assert "geolocation=(self)" in beleid
    assert "camera=()" in beleid
