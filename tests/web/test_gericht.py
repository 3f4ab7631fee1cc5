"""Gericht opletten: the network is asked, answers in one tap, and a person is never the subject."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from tests.core.signaal.hulp import een_aanpak
from tests.web.test_signaal import GOED, tekst
from waakvlam.adapters.models import Effect, Termijnmoment
from waakvlam.application.omgeving import omgeving
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.hash import hash_van
from waakvlam.readmodels.leden import zet_gemeente, zet_lid

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
VAN = datetime(2026, 1, 1, tzinfo=UTC)
WAAROP = "Boosheid rond het plein bij het station"


@pytest.fixture(autouse=True)
def gemeente() -> None:
    zet_gemeente("waterveen", "Waterveen")
    model = een_aanpak({"gericht": {"door": ["coordinator", "driehoek"], "hoogstens": "P6W"}}).model
    omgeving().aanpakken.stel_vast("waterveen", Aanpak(model, hash_van(model)), VAN, "0")


def als(naam: str, rol: str) -> Client:
    lid = zet_lid("waterveen", naam, naam.title(), "Vos", rol, rol.title(), VAN)
    client = Client()
    client.force_login(get_user_model().objects.get(pk=lid.account))
    return client


def dag(dagen: int) -> str:
    return (timezone.localdate() + timedelta(days=dagen)).isoformat()


def vraag(client: Client, **anders: Any) -> Any:
    velden = {"waarop": WAAROP, "tot": dag(20), "wie": ["r:school", "g:buurtoverleg"], **anders}
    return client.post("/opletten/nieuw", {"opdracht_id": str(uuid.uuid4()), **velden})


@pytest.fixture
def vraagt() -> Client:
    return als("cora", "coordinator")


@pytest.fixture
def school() -> Client:
    return als("sjoerd", "school")


def antwoord(client: Client, url: str, wat: str) -> Any:
    return client.post(f"{url}/antwoord", {"opdracht_id": uuid.uuid4().hex, "antwoord": wat})


def test_vragen_antwoorden_en_zien_wat_ervan_komt(vraagt: Client, school: Client) -> None:
    uit = vraag(vraagt)
    assert uit.status_code == 302
    soorten = set(Effect.objects.values_list("soort", flat=True))
    assert soorten == {"gericht-gevraagd"}
    assert [t.termijn for t in Termijnmoment.objects.all()] == ["gericht-af"]
    assert WAAROP in tekst(school.get("/opletten"))
    blad = tekst(school.get(uit.url))
    assert WAAROP in blad
    assert "Antwoorden" not in blad
    niet = antwoord(school, uit.url, "niet_gezien")
    assert niet.url == uit.url
    wijk = als("wies", "wijkagent")
    verder = antwoord(wijk, uit.url, "gezien").url
    assert verder == f"/signalen/nieuw?opletten={uit.url.rsplit('/')[-1]}"
    assert "Gezien: 0. Niet gezien: 1." in tekst(vraagt.get(uit.url))
    assert WAAROP in tekst(wijk.get(verder))
    gemeld = {**GOED, "opdracht_id": str(uuid.uuid4()), "opletten": verder.partition("=")[2]}
    assert wijk.post("/signalen/nieuw", gemeld).status_code == 302
    gezien = tekst(vraagt.get(uit.url))
    assert "Gezien: 1. Niet gezien: 1." in gezien
    assert "Sjoerd Vos" in gezien
    assert "Sjoerd Vos" not in tekst(wijk.get(uit.url))


def test_wie_niets_gevraagd_is_ziet_niets(vraagt: Client) -> None:
    url = vraag(vraagt, wie=["r:school"]).url
    ander = als("jan", "jongerenwerk")
    assert WAAROP not in tekst(ander.get("/opletten"))
    assert ander.get(url).status_code == 404
    assert antwoord(ander, url, "gezien").status_code == 404
    assert ander.get(f"{url}x").status_code == 404


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"waarop": "Let op Jan de Vries"}, "wijst"),
        ({"waarop": "Let op de man met nummer 06-12345678"}, "wijst"),
        ({"waarop": "Jongeren van Marokkaanse afkomst"}, "afkomst"),
        ({"waarop": ""}, "Schrijf waar u op wilt laten letten"),
        ({"tot": ""}, "Zonder eind kan het niet"),
        ({"tot": dag(90)}, "langer dan uw aanpak toestaat"),
        ({"tot": dag(-3)}, "geweest"),
        ({"wie": []}, "Kies aan wie u het vraagt"),
    ],
)
def test_wat_niet_kan_en_niets_raakt_kwijt(vraagt: Client, velden: dict[str, Any], zin: str) -> None:
    uit = vraag(vraagt, **velden)
    assert uit.status_code == 422
    blad = tekst(uit)
    assert zin in blad
    assert str(velden.get("waarop", WAAROP)) in blad
    assert not Effect.objects.exists()


def test_wie_het_niet_mag_vragen_leest_wie_wel(school: Client) -> None:
    assert "Met uw rol kunt u dit niet vragen. Dat kan wel: " in tekst(school.get("/opletten/nieuw"))
    assert vraag(school).status_code == 200
    assert not Effect.objects.exists()


def test_verlengen_en_stoppen_met_een_reden(vraagt: Client, school: Client) -> None:
    url = vraag(vraagt).url
    stuur = {"opdracht_id": str(uuid.uuid4()), "doe": "verleng", "tot": "", "reden": "nog onrustig"}
    assert vraagt.post(f"{url}/besluit", stuur).status_code == 422
    assert vraagt.post(f"{url}/besluit", {**stuur, "tot": dag(30)}).status_code == 302
    assert "nog onrustig" in tekst(school.get(url))
    assert school.post(f"{url}/besluit", {**stuur, "doe": "stop"}).status_code == 422
    stop = {**stuur, "opdracht_id": str(uuid.uuid4()), "doe": "stop", "reden": "rustig"}
    assert vraagt.post(f"{url}/besluit", stop).status_code == 302
    assert "Gezien: ik meld het" not in tekst(school.get(url))
    assert "voorbij" in tekst(school.get(antwoord(school, url, "niet_gezien").url))


def test_vandaag_zegt_wie_gevraagd_is_dat_er_iets_is_om_op_te_letten(vraagt: Client) -> None:
    school, ander = als("sam", "school"), als("ina", "inwoner")
    assert "om op 1 ding te letten" not in tekst(school.get("/"))
    assert vraag(vraagt).status_code == 302
    assert "om op 1 ding te letten" in tekst(school.get("/"))
    assert WAAROP not in tekst(school.get("/"))
    assert "ding te letten" not in tekst(ander.get("/"))


def test_een_melding_na_het_einde_komt_binnen_en_telt_niet_als_antwoord(
    vraagt: Client, school: Client
) -> None:
    url = vraag(vraagt).url
    stop = {"opdracht_id": str(uuid.uuid4()), "doe": "stop", "tot": "", "reden": "rustig"}
    assert vraagt.post(f"{url}/besluit", stop).status_code == 302
    nummer = url.rsplit("/")[-1]
    assert WAAROP not in tekst(school.get(f"/signalen/nieuw?opletten={nummer}"))
    gemeld = {**GOED, "opdracht_id": str(uuid.uuid4()), "opletten": nummer}
    uit = school.post("/signalen/nieuw", gemeld, follow=True)
    assert "Bedankt, uw signaal is binnen" in tekst(uit)
    assert "was al voorbij" in tekst(uit)
    assert "Gezien: 0. Niet gezien: 0." in tekst(vraagt.get(url))


def test_wie_en_waar_staan_in_groepen_en_wat_gekozen_is_staat_open(vraagt: Client) -> None:
    leeg = tekst(vraagt.get("/opletten/nieuw"))
    assert "<summary>Overleggen " in leeg
    assert 'class="wv-vouw" open' not in leeg
    fout = tekst(vraag(vraagt, waarop="", wie=["r:school"]))
    assert fout.count('class="wv-vouw" open') == 1
