"""Who knows the neighbourhood: familiar faces per area, and a warning until it is said who takes over."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.web.test_netwerk import als, gemeente, houdt, school  # noqa: F401 (fixtures)
from tests.web.test_signaal import tekst
from waakvlam.adapters.models import Auditregel, Verwerking
from waakvlam.application.netwerk.weg import haal_verlopen_weg
from waakvlam.application.omgeving import omgeving
from waakvlam.voorbeeldgemeente.vullen import zet_buurten

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
NAAM = "Hella Verzonnen"
HAVENZICHT = "BU99010100"


@pytest.fixture(autouse=True)
def met_buurten(gemeente: None) -> None:  # noqa: F811
    zet_buurten("waterveen")


def dag(dagen: int) -> str:
    return (timezone.localdate() + timedelta(days=dagen)).isoformat()


def erbij(client: Client, **anders: Any) -> Any:
    velden = {
        "naam": NAAM, "functie": "huismeester", "organisatie": "Wonen aan het Veen", "sinds": dag(-8 * 366),
        "waar": "Elke ochtend in de hal van de Schansflat", "buurten": [HAVENZICHT], **anders,
    }  # fmt: skip
    return client.post("/netwerk/gezicht", {"opdracht_id": str(uuid.uuid4()), **velden})


def stuur(client: Client, url: str, doe: str, **velden: str) -> Any:
    voor = {f"{doe}-{naam}": waarde for naam, waarde in velden.items()}
    ids = {"opdracht_id": uuid.uuid4().hex, f"{doe}-opdracht_id": str(uuid.uuid4())}
    return client.post(url, {"doe": doe, **ids, **voor})


def test_per_buurt_wie_waar_sinds_wanneer(houdt: Client, school: Client) -> None:  # noqa: F811
    url = erbij(houdt).url
    blad = tekst(school.get("/netwerk/buurten"))
    for wat in (
        "Havenzicht",
        NAAM,
        "huismeester",
        "Wonen aan het Veen",
        "Elke ochtend",
        "8 jaar in de",
    ):
        assert wat in blad
    zonder = blad.partition("Hier staat nog niemand: ")[2].partition("<")[0]
    assert "Oude Kern" in zonder
    assert "Havenzicht" not in zonder
    assert "Bekend gezicht erbij" not in blad
    assert "gaat weg" not in blad
    assert "Haal van de lijst" not in tekst(school.get(url))


def test_het_vertrek_waarschuwt_tot_iemand_zegt_wie_het_overneemt(houdt: Client, school: Client) -> None:  # noqa: F811
    url = erbij(houdt).url
    assert stuur(houdt, url, "vertrek", op=dag(20)).url == url
    assert "Er is nog niet gezegd wie het overneemt." in tekst(school.get("/netwerk/buurten"))
    vandaag = tekst(houdt.get("/"))
    assert "Een bekend gezicht gaat weg" in vandaag
    assert "Havenzicht" in vandaag
    assert NAAM not in vandaag
    assert "Een bekend gezicht gaat weg" not in tekst(school.get("/"))
    assert "Draag contacten over." in tekst(houdt.get(url))
    assert stuur(houdt, url, "opvolging", hoe="opvolger", tekst="").status_code == 422
    stuur(houdt, url, "opvolging", hoe="opvolger", tekst="Jolle Bedacht, vanaf januari")
    assert "Wordt overgenomen: Jolle Bedacht" in tekst(school.get("/netwerk/buurten"))
    assert "Een bekend gezicht gaat weg" not in tekst(houdt.get("/"))


def test_wie_al_weg_is_blijft_staan_tot_gezegd_is_dat_de_plek_open_blijft(houdt: Client) -> None:  # noqa: F811
    url = erbij(houdt).url
    stuur(houdt, url, "vertrek", op=dag(-200))
    om = omgeving()
    assert haal_verlopen_weg(om, om.klok.nu()) == 0
    assert "Er is niet gezegd wie het overneemt." in tekst(houdt.get("/netwerk/buurten"))
    stuur(houdt, url, "opvolging", hoe="open", tekst="De corporatie zoekt nog")
    assert "De plek blijft open: De corporatie zoekt nog" in tekst(houdt.get("/netwerk/buurten"))
    later = om.klok.nu() + timedelta(days=40)
    assert haal_verlopen_weg(om, later) == 1
    stroom = f"gezicht/{url.rsplit('/')[-1]}"
    assert set(om.logboek.teksten(om.logboek.lees("waterveen", stroom)).values()) == {"«vernietigd»"}
    assert NAAM not in tekst(houdt.get("/netwerk/buurten"))


def test_wie_kort_werkt_of_toch_blijft_geeft_geen_waarschuwing(houdt: Client) -> None:  # noqa: F811
    url = erbij(houdt, sinds=dag(-200)).url
    stuur(houdt, url, "vertrek", op=dag(20))
    blad = tekst(houdt.get("/netwerk/buurten"))
    assert "gaat weg op" in blad
    assert "wie het overneemt" not in blad
    stuur(houdt, url, "blijft")
    assert "gaat weg op" not in tekst(houdt.get("/netwerk/buurten"))


def test_rechtzetten_en_van_de_lijst_halen(houdt: Client, school: Client) -> None:  # noqa: F811
    url = erbij(houdt).url
    anders = {"naam": "Hella Anders", "functie": "conciërge", "organisatie": "School", "waar": "In de hal"}
    stuur(houdt, url, "wijzig", **anders)  # not the name of a form: nothing happens
    assert NAAM in tekst(houdt.get(url))
    velden = {f"wijzig-{k}": v for k, v in {**anders, "sinds": dag(-400)}.items()}
    houdt.post(url, {"doe": "wijzigen", **velden})
    assert "Hella Anders" in tekst(school.get("/netwerk/buurten"))
    assert "Hele gemeente" in tekst(school.get("/netwerk/buurten"))
    stuur(school, url, "weg")
    assert "Hella Anders" in tekst(houdt.get(url))
    assert stuur(houdt, url, "weg").url == "/netwerk/buurten"
    assert houdt.get(url).status_code == 404
    om = omgeving()
    assert haal_verlopen_weg(om, om.klok.nu()) == 1
    assert haal_verlopen_weg(om, om.klok.nu()) == 0


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"naam": ""}, "Schrijf hoe de professional heet."),
        ({"waar": ""}, "Schrijf waar en wanneer mensen de professional vinden."),
        ({"sinds": dag(3)}, "Deze tijd kan niet"),
        ({"buurten": ["BU0"]}, "Selecteer een geldige keuze"),
    ],
)
def test_wat_niet_kan_raakt_niets_kwijt(houdt: Client, velden: Any, zin: str) -> None:  # noqa: F811
    uit = erbij(houdt, functie="jongerenwerker", **velden)
    assert uit.status_code == 422
    assert zin in tekst(uit)
    assert "jongerenwerker" in tekst(uit)


def test_wie_niet_bijhoudt_leest_wie_wel_en_zonder_rol_is_er_niets(houdt: Client, school: Client) -> None:  # noqa: F811
    url = erbij(houdt).url
    assert "Met uw rol kunt u deze lijst niet bijhouden. Dat doet: " in tekst(school.get("/netwerk/gezicht"))
    assert erbij(school).status_code == 200
    beheert = als("bert", "functioneel-beheerder")
    assert beheert.get("/netwerk/buurten").status_code == 403
    assert NAAM not in tekst(beheert.get("/netwerk/buurten"))
    assert beheert.get(url).status_code == 404
    assert houdt.get(f"{url}x").status_code == 404


def test_lezen_staat_in_beide_logboeken(houdt: Client, school: Client) -> None:  # noqa: F811
    url = erbij(houdt).url
    school.get(url)
    assert Auditregel.objects.filter(handeling="lees-gezicht", uitkomst="gelezen").count() == 1
    regels = Verwerking.objects.filter(naam="lees-gezicht")
    assert {v.activiteit.rpartition(":")[2] for v in regels} == {"netwerk"}
    assert any(v.betrokkene for v in regels)
