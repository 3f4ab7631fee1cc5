"""The network: organisations know the approach or have to hear of it; work comes back."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from tests.core.netwerk.test_netwerk import HOUDT, SECTOREN, TERMIJNEN
from tests.core.signaal.hulp import een_aanpak
from tests.web.test_signaal import GOED, tekst
from waakvlam.application.netwerk.weg import haal_verlopen_weg
from waakvlam.application.omgeving import omgeving
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.hash import hash_van
from waakvlam.readmodels.leden import zet_gemeente, zet_lid

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
LANG_GELEDEN = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def gemeente() -> None:
    zet_gemeente("waterveen", "Waterveen")
    model = een_aanpak(HOUDT, sectoren=SECTOREN, termijnen=TERMIJNEN).model
    omgeving().aanpakken.stel_vast("waterveen", Aanpak(model, hash_van(model)), LANG_GELEDEN, "0")


def als(naam: str, rol: str) -> Client:
    lid = zet_lid("waterveen", naam, naam.title(), "Vos", rol, rol.title(), LANG_GELEDEN)
    client = Client()
    client.force_login(get_user_model().objects.get(pk=lid.account))
    return client


@pytest.fixture
def houdt() -> Client:
    return als("cora", "coordinator")


@pytest.fixture
def school() -> Client:
    return als("sjoerd", "school")


def erbij(client: Client, naam: str = "De Regenboog", **anders: Any) -> Any:
    velden = {"naam": naam, "sector": "onderwijs", "signaleert": "on", **anders}
    return client.post("/netwerk/organisatie", {"opdracht_id": str(uuid.uuid4()), **velden})


def bij(client: Client, url: str, wat: str, dagen: int = 0) -> Any:
    dag = timezone.localdate() - timedelta(days=dagen)
    velden = {"doe": "bijhouden", "bij-wat": wat, "bij-op": dag.isoformat()}
    return client.post(url, {"bij-opdracht_id": str(uuid.uuid4()), **velden})


def gedaan(client: Client, werk: str = "proef.vertellen") -> Any:
    return client.post("/netwerk/gedaan", {"opdracht_id": uuid.uuid4().hex, "werk": werk})


def test_een_organisatie_hoort_leert_en_denkt_mee(houdt: Client, school: Client) -> None:
    url = erbij(houdt).url
    blad = tekst(houdt.get("/netwerk"))
    assert "Geeft signalen door, en hielp de aanpak nog niet maken: Onderwijs. Vraag hen" in blad
    assert "1 organisatie moet over de aanpak horen of ermee leren werken." in blad
    for wat in ("verteld", "getraind", "hielp"):
        assert bij(houdt, url, wat).url == url
    blad = tekst(school.get("/netwerk"))
    assert "De Regenboog" in blad
    assert "hielp de aanpak nog niet maken" not in blad
    assert "moet over de aanpak horen" not in blad
    assert "Organisatie erbij" not in blad
    assert "Coördinator" in blad
    een = tekst(school.get(url))
    assert "vastgelegd door de coördinator" in een
    assert "Leg vast" not in een


def test_na_een_jaar_moet_het_opnieuw(houdt: Client) -> None:
    url = erbij(houdt).url
    bij(houdt, url, "verteld", 366)
    bij(houdt, url, "getraind", 366)
    blad = tekst(houdt.get(url))
    # Told again each year; trained every two years, as this approach says.
    assert blad.count("nu opnieuw") == 1
    assert "opnieuw op" in blad


def test_wie_signalen_meldt_maakt_de_sector_zichtbaar(houdt: Client, school: Client) -> None:
    assert "hielp de aanpak nog niet maken" not in tekst(houdt.get("/netwerk"))
    school.post("/signalen/nieuw", {**GOED, "opdracht_id": str(uuid.uuid4())})
    blad = tekst(houdt.get("/netwerk"))
    assert "Geeft signalen door, en hielp de aanpak nog niet maken: Onderwijs. Vraag hen" in blad
    assert "Van deze sector staat nog geen organisatie in het netwerk." in blad


def test_wat_te_laat_is_staat_op_vandaag_van_wie_het_doet(houdt: Client, school: Client) -> None:
    assert "Vertellen" in tekst(school.get("/"))
    assert "Vertellen" not in tekst(houdt.get("/"))
    assert "Vertellen" not in tekst(als("wies", "wijkagent").get("/"))
    gedaan(school)
    assert "Vertellen" not in tekst(school.get("/"))
    assert "laatst gedaan op" in tekst(school.get("/netwerk"))


@pytest.mark.parametrize(
    ("rol", "werk"), [("wijkagent", "proef.vertellen"), ("school", "proef.bestaat-niet")]
)
def test_wie_het_werk_niet_doet_legt_niets_vast(rol: str, werk: str, school: Client) -> None:
    gedaan(als("wies", rol), werk)
    assert "Vertellen" in tekst(school.get("/"))
    assert omgeving().netwerklijsten.gedaan("waterveen") == {}


def test_twee_keer_tikken_is_een_keer(school: Client) -> None:
    velden = {"opdracht_id": uuid.uuid4().hex, "werk": "proef.vertellen"}
    for _ in range(2):
        school.post("/netwerk/gedaan", velden)
    assert len([s for _, s in omgeving().logboek.stromen() if s.startswith("netwerk/")]) == 1


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"naam": ""}, "Schrijf hoe de organisatie heet."),
        ({"sector": ""}, "Kies een sector."),
        ({"sector": "niets"}, "Kies een van de mogelijkheden."),
    ],
)
def test_wat_niet_kan_en_niets_raakt_kwijt(houdt: Client, velden: dict[str, str], zin: str) -> None:
    uit = erbij(houdt, **{"naam": "Stichting Zonneveld", **velden})
    assert uit.status_code == 422
    assert zin in tekst(uit)
    assert velden.get("naam", "Stichting Zonneveld") in tekst(uit)


def test_een_dag_die_nog_komt_kan_niet(houdt: Client) -> None:
    url = erbij(houdt).url
    uit = bij(houdt, url, "verteld", -2)
    assert uit.status_code == 422
    assert "Kent deze organisatie de aanpak?" in tekst(uit)


def test_rechtzetten_en_eruit_halen_met_de_naam(houdt: Client) -> None:
    url = erbij(houdt).url
    anders = {"doe": "wijzigen", "wijzig-naam": "De Zonnebloem", "wijzig-sector": "welzijn"}
    houdt.post(url, {"wijzig-opdracht_id": str(uuid.uuid4()), **anders})
    assert "De Zonnebloem" in tekst(houdt.get("/netwerk"))
    assert "De Regenboog" not in tekst(houdt.get("/netwerk"))
    houdt.post(url, {"doe": "weg", "opdracht_id": uuid.uuid4().hex})
    assert "De Zonnebloem" not in tekst(houdt.get("/netwerk"))
    assert houdt.get(url).status_code == 404
    om = omgeving()
    stroom = f"netwerk/{url.rsplit('/')[-1]}"
    assert "De Zonnebloem" in om.logboek.teksten(om.logboek.lees("waterveen", stroom)).values()
    assert haal_verlopen_weg(om, om.klok.nu()) == 1
    assert set(om.logboek.teksten(om.logboek.lees("waterveen", stroom)).values()) == {"«vernietigd»"}
    assert haal_verlopen_weg(om, om.klok.nu()) == 0


def test_wie_het_netwerk_niet_bijhoudt_verandert_niets(houdt: Client, school: Client) -> None:
    url = erbij(houdt).url
    assert erbij(school).status_code == 200
    assert "Met uw rol kunt u het netwerk niet bijhouden. Dat doet: " in tekst(
        school.get("/netwerk/organisatie")
    )
    bij(school, url, "verteld")
    school.post(url, {"doe": "weg", "opdracht_id": uuid.uuid4().hex})
    assert "nog niet" in tekst(houdt.get(url))


def test_zonder_rol_in_de_aanpak_is_er_geen_netwerk(houdt: Client) -> None:
    url = erbij(houdt).url
    beheert = als("bert", "functioneel-beheerder")
    assert "De Regenboog" not in tekst(beheert.get("/netwerk"))
    assert beheert.get("/netwerk").status_code == 403
    assert "Het netwerk is voor wie een rol heeft" in tekst(beheert.get("/netwerk"))
    assert beheert.get(url).status_code == 404
    assert houdt.get(f"{url}x").status_code == 404
