"""Vaste cijfers: chosen, given by those who supply them, late, and a question beside the signals."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from tests.core.signaal.hulp import een_aanpak
from tests.web.test_gericht import als, dag
from tests.web.test_signaal import tekst
from tests.web.test_signaalbak import doe, meld, mens
from waakvlam.adapters.models import Effect, Termijnmoment
from waakvlam.application.omgeving import omgeving
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.hash import hash_van
from waakvlam.core.cijfer import opdrachten as o
from waakvlam.core.cijfer.periode import periode_op
from waakvlam.readmodels.leden import zet_gemeente
from waakvlam.readmodels.models import CijferRij

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
VAN = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def gemeente() -> None:
    zet_gemeente("waterveen", "Waterveen")
    model = een_aanpak().model
    omgeving().aanpakken.stel_vast("waterveen", Aanpak(model, hash_van(model)), VAN, "0")


@pytest.fixture
def cora() -> Client:
    return als("cora", "coordinator")


@pytest.fixture
def school() -> Client:
    return als("sjoerd", "school")


def vorige(nr: int = 1) -> str:
    """The code of a month before this one."""
    p = periode_op("maand", timezone.localdate())
    for _keer in range(nr):
        p = periode_op("maand", p.eerste - timedelta(days=1))
    return p.code


def kies(client: Client, **anders: Any) -> Any:
    velden = {
        "naam": "Kapotte ruiten", "eenheid": "meldingen", "thema": "jongeren", "ritme": "maand", "laag": "",
        "hoog": "10", "rollen": ["school"], "vanaf": dag(-70), "tot": dag(200), "uitleg": "", **anders,
    }  # fmt: skip
    return client.post("/cijfers/nieuw", {"opdracht_id": str(uuid.uuid4()), **velden})


def geef(client: Client, url: str, waarde: str, periode: str = "", **anders: str) -> Any:
    lijf = {"opdracht_id": str(uuid.uuid4()), "periode": periode or vorige(), "plek-0": waarde, **anders}
    return client.post(f"{url}/geven", lijf)


def zeg(client: Client, url: str, doe: str, reden: str = "Vaker dan vorig jaar") -> Any:
    lijf = {"opdracht_id": str(uuid.uuid4()), "doe": doe, "reden": reden}
    return client.post(f"{url}/plek/gemeente", lijf)


def test_van_kiezen_tot_samen_bekijken(cora: Client, school: Client) -> None:
    assert "cijfer op u" not in tekst(school.get("/"))
    url = kies(cora).url
    assert set(Effect.objects.values_list("soort", flat=True)) == {"cijfer-gevraagd"}
    assert "Er wacht 1 cijfer op u" in tekst(school.get("/"))
    assert "Kapotte ruiten" not in tekst(school.get("/"))
    assert "te laat" not in tekst(school.get("/"))
    CijferRij.objects.update(laat_vanaf=timezone.now())
    assert "(1 te laat)" in tekst(school.get("/"))
    assert "1 cijfer van collega's is te laat" in tekst(cora.get("/"))
    assert "Kapotte ruiten" in tekst(school.get("/cijfers"))
    assert "Gewoon is hoogstens 10 meldingen" in tekst(school.get(f"{url}/geven"))
    for nr in (3, 2, 1):
        assert geef(school, url, "4,5" if nr > 1 else "14", vorige(nr)).url == url
    assert "cijfer op u" not in tekst(school.get("/"))
    assert "1 cijfer is niet gewoon. Samen bekijken?" in tekst(cora.get("/"))
    assert "niet gewoon" not in tekst(school.get("/"))
    blad = tekst(cora.get(f"{url}/plek/gemeente"))
    assert "14 meldingen" in blad
    assert "4,5" in blad
    assert "Dit is een vraag, geen oordeel over de buurt." in blad
    assert zeg(cora, url, "samen_bekijken", "").status_code == 422
    assert zeg(cora, url, "samen_bekijken").status_code == 302
    assert "Samen bekijken?" not in tekst(cora.get("/"))
    assert "Vaker dan vorig jaar" in tekst(school.get(url))
    assert zeg(school, url, "niets_bijzonders").status_code == 200
    assert "Niets bijzonders" not in tekst(school.get(url))


def test_een_waarde_staat_naast_wat_mensen_daar_meldden_voor_wie_signalen_behandelt(school: Client) -> None:
    lid, cora = mens("cora", "coordinator")
    nodig = {
        "naam": "Kapotte ruiten", "eenheid": "meldingen", "ritme": "maand", "thema": "jongeren",
        "rollen": ("school",), "tot": timezone.now() + timedelta(days=90), "hoog": "10",
    }  # fmt: skip
    url = f"/cijfers/{doe(lid, o.VolgCijfer(**nodig, buurten=('elzen', 'linden')))}"
    meld(lid, "Ruit stuk bij de bushalte", buurt="elzen", thema="jongeren")
    meld(lid, "Over iets anders", buurt="elzen", thema="")
    meld(lid, "Ergens anders", buurt="linden", thema="jongeren")
    assert geef(school, url, "14").url == url
    naast = tekst(cora.get(f"{url}/plek/elzen"))
    assert "Ruit stuk bij de bushalte" in naast
    assert "Over iets anders" not in naast
    assert "Ergens anders" not in naast
    assert "/opletten/nieuw?thema=jongeren&amp;buurt=elzen" in naast
    assert "Er kwam in deze tijd geen signaal binnen" not in naast
    hier = tekst(school.get(f"{url}/plek/elzen"))
    assert "14 meldingen" in hier
    assert "Ruit stuk" not in hier
    assert "Wat mensen hier meldden" not in hier


def test_wie_het_niet_levert_en_geen_signalen_behandelt_ziet_niets(cora: Client, school: Client) -> None:
    url = kies(cora).url
    ander, beheer = als("jan", "jongerenwerk"), als("bo", "functioneel-beheerder")
    assert "Kapotte ruiten" not in tekst(ander.get("/cijfers"))
    for pad in ("", "/geven", "/inlezen", "/plek/gemeente"):
        assert ander.get(f"{url}{pad}").status_code == 404
        assert cora.get(f"{url}x{pad}").status_code == 404
    assert geef(ander, url, "3").status_code == 404
    assert ander.post(f"{url}/besluit", {"doe": "stop", "reden": "x"}).status_code == 404
    assert "Kapotte ruiten" in tekst(beheer.get("/cijfers"))
    assert "kunt u geen cijfer kiezen" in tekst(school.get("/cijfers/nieuw"))
    assert kies(school).status_code == 200
    assert CijferRij.objects.count() == 1
    assert kies(beheer).status_code == 302


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"naam": "Hoe vaak Jan de Vries buiten is"}, "wijst"),
        ({"naam": "Jongeren van Marokkaanse afkomst"}, "afkomst"),
        ({"naam": ""}, "Schrijf hoe het cijfer heet"),
        ({"hoog": ""}, "Schrijf wat gewoon is"),
        ({"hoog": "veel"}, "Schrijf een getal, zoals 12 of 12,5"),
        ({"laag": "20"}, "Dit is lager dan wat gewoon minstens is"),
        ({"rollen": []}, "Kies wie het cijfer levert"),
        ({"tot": ""}, "Niets wordt voor altijd gevolgd"),
        ({"tot": dag(500)}, "langer"),
        ({"ritme": ""}, "Kies hoe vaak"),
    ],
)
def test_wat_niet_kan_en_niets_raakt_kwijt(cora: Client, velden: dict[str, Any], zin: str) -> None:
    uit = kies(cora, **velden)
    assert uit.status_code == 422
    assert zin in tekst(uit)
    assert "Kapotte ruiten" in tekst(uit) or "naam" in velden
    assert not CijferRij.objects.exists()


def test_leeg_is_niets_en_niet_bekend_is_wel_iets(cora: Client, school: Client) -> None:
    url = kies(cora, telt_mensen="on").url
    assert geef(school, url, "").status_code == 422
    assert geef(school, url, "drie").status_code == 422
    assert geef(school, url, "", leeg="on").status_code == 302
    assert "niet bekend" in tekst(school.get(url))
    assert geef(school, url, "3", vorige(2)).status_code == 302
    assert "minder dan 5" in tekst(school.get(f"{url}/plek/gemeente"))
    assert ">3<" not in tekst(school.get(f"{url}/plek/gemeente"))


def inlezen(client: Client, url: str, doe: str, **velden: Any) -> Any:
    return client.post(f"{url}/inlezen", {"opdracht_id": str(uuid.uuid4()), "doe": doe, **velden})


def test_een_bestand_wordt_eerst_getoond_en_dan_in_een_keer_bewaard(cora: Client, school: Client) -> None:
    url = kies(cora).url
    csv = f"periode;buurt;waarde\n{vorige(2)};De hele gemeente;7,5\n01-{vorige()[5:]}-{vorige()[:4]};;14\n"
    uit = inlezen(school, url, "kijk", bestand=SimpleUploadedFile("c.csv", csv.encode()))
    blad = tekst(uit)
    assert uit.status_code == 200
    assert "Er is nog niets bewaard" in blad
    assert "7,5" in blad
    assert CijferRij.objects.get().laatste_periode == ""
    regels = f"periode;waarde\n{vorige(2)};7,5\n{vorige()};14"
    assert inlezen(school, url, "bewaar", regels=regels).url == url
    assert CijferRij.objects.get().laatste_periode == vorige()
    assert "verbetert wat er stond" in tekst(inlezen(school, url, "kijk", regels=regels))


@pytest.mark.parametrize(
    ("regels", "zin"),
    [
        ("periode;getal\n2026-01;3", "Er is geen kolom «waarde»"),
        ("periode;waarde\n2026-13;3", "«2026-13» is geen periode"),
        ("periode;waarde\n2026-01;=1+1", "«=1+1» is geen getal"),
        ("periode;waarde\n2099-01;3", "nog niet voorbij"),
        ("periode;waarde\n2026-01;3\n01-2026;4", "twee keer"),
        ("periode;waarde\n", "geen rij met een cijfer"),
        ("", "Kies een bestand of plak de cijfers"),
    ],
)
def test_een_fout_in_een_rij_en_niets_wordt_bewaard(
    cora: Client, school: Client, regels: str, zin: str
) -> None:
    url = kies(cora).url
    uit = inlezen(school, url, "bewaar", regels=regels)
    assert uit.status_code == 422
    assert zin in tekst(uit)
    assert CijferRij.objects.get().laatste_periode == ""


def test_een_kapot_bestand_wordt_geweigerd(cora: Client, school: Client) -> None:
    url = kies(cora).url
    for inhoud in (b"PK\x03\x04kapot", b"\0\1\2", b"   "):
        uit = inlezen(school, url, "kijk", bestand=SimpleUploadedFile("k.xlsx", inhoud))
        assert uit.status_code == 422
    assert CijferRij.objects.get().laatste_periode == ""


def test_opnieuw_besluiten_en_stoppen(cora: Client, school: Client) -> None:
    url = kies(cora).url
    geef(school, url, "14")
    termijnen = {t.termijn for t in Termijnmoment.objects.all()}
    assert "cijfer-herzien" in termijnen
    assert f"cijfer-laat:{vorige(2)}" in termijnen
    assert f"cijfer-laat:{vorige()}" not in termijnen
    lijf = {
        "opdracht_id": str(uuid.uuid4()),
        "doe": "verder",
        "laag": "",
        "hoog": "",
        "tot": "",
        "reden": "x",
    }
    assert cora.post(f"{url}/besluit", lijf).status_code == 422
    lijf |= {"hoog": "20", "tot": dag(300), "reden": "Nog steeds nodig"}
    assert school.post(f"{url}/besluit", lijf).status_code == 422
    assert cora.post(f"{url}/besluit", {**lijf, "opdracht_id": str(uuid.uuid4())}).status_code == 302
    assert "hoogstens 20 meldingen" in tekst(cora.get(url))
    assert CijferRij.objects.get().vragen == 0
    stop = {**lijf, "opdracht_id": str(uuid.uuid4()), "doe": "stop", "reden": "Het loopt goed"}
    assert cora.post(f"{url}/besluit", stop).status_code == 302
    assert "Gestopt op" in tekst(school.get(url))
    assert geef(school, url, "3").status_code == 404
    assert "cijfer op u" not in tekst(school.get("/"))
