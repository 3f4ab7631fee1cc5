"""The pages of a guest without a browser: who gets in, what refusals look like, what headers there are."""

import re
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from tests.web.test_werk import open_casus
from waakvlam.application import gasten
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard, Opdracht
from waakvlam.application.uitvoeren import execute
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.gastopdrachten import NodigGastUit, TrekGastIn
from waakvlam.readmodels.leden import Lid, zet_lid

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
ONBEKEND = "A" * 32


def tekst(antwoord: Any) -> str:
    return re.sub(r"(value|nonce)=\"[^\"]{20,}\"", "", antwoord.content.decode())


@pytest.fixture
def casus(ingelogd: Client, lid: Lid, leider: Lid) -> str:
    """A case in which a case lead leads."""
    casus = open_casus(ingelogd)
    anna = zet_lid("waterveen", "anna", "Anna", "Wit", "screeningsteamlid", "Lid", leider_sinds())
    _doe(lid, o.HoudOverleg("screeningsteam", ("netwerkcoordinator",)), casus)
    _doe(lid, o.LegProductVast("bevindingen", tekst="Gezien"), casus)
    _doe(anna, o.Opschalen("ave2", motivering="Hulp nodig"), casus)
    _doe(lid, o.WijsAan(lijn="casus", rol="casusregisseur"), casus)
    return casus


def leider_sinds() -> datetime:
    return datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def leider(aanpak: Aanpak, melder: Client) -> Lid:
    """The case lead whose test client is ``melder``."""
    return zet_lid("waterveen", "sanne", "Sanne", "Vos", "casusregisseur", "Casusregisseur", leider_sinds())


def _doe(lid: Lid, inhoud: Any, casus: str) -> None:
    uit = execute(
        Opdracht(str(uuid.uuid4()), "waterveen", lid.account, lid.rol, inhoud, stroom=f"casus/{casus}")
    )
    assert isinstance(uit, Aanvaard), uit


def gast(lid: Lid, casus: str, **verder: Any) -> tuple[str, str, str]:
    """The secret part of the link, the code and the id of a new guest."""
    velden = {
        "naam": "Mirre Haan",
        "email": "mirre@praktijk.example",
        "waarvoor": "vraag",
        "tekst": "Heeft u het gezin gezien?",
        "tot": omgeving().klok.nu() + timedelta(days=1),
        **verder,
    }
    uit = gasten.nodig_uit(
        Opdracht(
            str(uuid.uuid4()), "waterveen", lid.account, lid.rol, NodigGastUit(**velden),
            stroom=f"casus/{casus}",
        )
    )  # fmt: skip
    assert isinstance(uit.uitkomst, Aanvaard), uit.uitkomst
    id_ = uit.uitkomst.ids["gast"]
    return omgeving().gastsleutels.token("waterveen", id_) or "", uit.code, id_


def binnen(token: str, code: str) -> Client:
    client = Client()
    antwoord = client.post(f"/gast/{token}", {"code": code})
    assert (antwoord.status_code, antwoord["Location"]) == (302, "/gast")
    return client


def anders(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06d}"


def test_alles_wat_mis_kan_zijn_ziet_er_hetzelfde_uit(client: Client, leider: Lid, casus: str) -> None:
    token, code, _ = gast(leider, casus)
    ingetrokken, andere_code, weg = gast(leider, casus)
    _doe(leider, TrekGastIn(weg), casus)
    bladen = {
        tekst(client.post(f"/gast/{een}", {"code": geprobeerd})).replace(een, "").replace(geprobeerd, "")
        for een, geprobeerd in ((ONBEKEND, code), (token, anders(code)), (ingetrokken, andere_code))
    }
    assert len(bladen) == 1
    assert len({tekst(client.get(f"/gast/{een}")).replace(een, "") for een in (ONBEKEND, token)}) == 1


def test_het_blad_van_de_gast_toont_alleen_de_vraag(leider: Lid, casus: str) -> None:
    token, code, _ = gast(leider, casus)
    client = binnen(token, code)
    pagina = tekst(client.get("/gast"))
    assert "Heeft u het gezin gezien?" in pagina
    assert "Sanne Vos" in pagina
    for verboden in ("Lindenhof", "AVE", casus, token, "mirre@", "/casussen", "Log uit"):
        assert verboden not in pagina
    for pad in ("/", "/casussen", f"/casussen/{casus}", f"/casussen/{casus}/gast"):
        assert client.get(pad).status_code == 302


def test_zonder_link_of_na_een_half_uur_is_er_niets(leider: Lid, casus: str, monkeypatch: Any) -> None:
    assert Client().get("/gast").status_code == 404
    token, code, _ = gast(leider, casus)
    client = binnen(token, code)
    nu = omgeving().klok.nu()
    monkeypatch.setattr(type(omgeving().klok), "nu", lambda zelf: nu + timedelta(minutes=31))
    assert client.get("/gast").status_code == 404
    assert "gezin" not in tekst(client.get("/gast"))


def test_intrekken_stopt_ook_wie_al_binnen_is(melder: Client, leider: Lid, casus: str) -> None:
    token, code, id_ = gast(leider, casus)
    client = binnen(token, code)
    assert client.get("/gast").status_code == 200
    antwoord = melder.post(f"/casussen/{casus}/gast/{id_}/intrekken")
    assert antwoord.status_code == 302
    assert client.get("/gast").status_code == 404
    assert client.post("/gast", {"tekst": "Ja"}).status_code == 404


def test_wat_getypt_is_blijft_staan_bij_een_fout(leider: Lid, casus: str) -> None:
    token, code, _ = gast(
        leider, casus, waarvoor="overleg", gremium="skt", om=omgeving().klok.nu() + timedelta(hours=3)
    )
    client = binnen(token, code)
    antwoord = client.post("/gast", {"tekst": "Ik ben er graag bij"})
    assert antwoord.status_code == 422
    assert "Ik ben er graag bij" in tekst(antwoord)
    assert client.post("/gast", {"antwoord": "komt", "tekst": "Ik ben er graag bij"}).status_code == 302
    pagina = tekst(client.get("/gast"))
    assert "ik kom" in pagina
    assert "Verstuur" in pagina


def test_veel_foute_codes_van_een_adres_houden_op(client: Client) -> None:
    standen = [client.post(f"/gast/{ONBEKEND}", {"code": "000000"}).status_code for _ in range(22)]
    assert standen[:20] == [422] * 20
    assert standen[20:] == [429, 429]


def test_de_pagina_mag_nergens_bewaard_of_gevonden_worden(leider: Lid, casus: str) -> None:
    token, code, _ = gast(leider, casus)
    for antwoord in (Client().get(f"/gast/{token}"), binnen(token, code).get("/gast")):
        assert antwoord["Cache-Control"] == "no-store"
        assert antwoord["Referrer-Policy"] == "same-origin"
        assert "noindex" in tekst(antwoord)


def test_uitnodigen_kan_alleen_wie_leidt(melder: Client, ingelogd: Client, casus: str) -> None:
    assert melder.get(f"/casussen/{casus}/gast").status_code == 200
    assert ingelogd.get(f"/casussen/{casus}/gast").status_code == 404
    assert "Nodig een gast uit" in tekst(melder.get(f"/casussen/{casus}"))
    assert "Nodig een gast uit" not in tekst(ingelogd.get(f"/casussen/{casus}"))


def test_de_code_staat_alleen_op_het_blad_na_uitnodigen(melder: Client, casus: str) -> None:
    velden = {
        "opdracht_id": str(uuid.uuid4()),
        "naam": "Mirre Haan",
        "email": "mirre@praktijk.example",
        "waarvoor": "vraag",
        "tekst": "Heeft u het gezin gezien?",
        "tot": (omgeving().klok.nu() + timedelta(days=2)).date().isoformat(),
    }
    pagina = tekst(melder.post(f"/casussen/{casus}/gast", velden))
    gevonden = re.search(r"\b(\d{3}) (\d{3})\b", pagina)
    assert gevonden is not None
    blad = tekst(melder.get(f"/casussen/{casus}"))
    assert "Mirre Haan" in blad
    assert gevonden[0] not in blad and "".join(gevonden.groups()) not in blad
    assert "mirre@" not in blad
    assert tekst(melder.post(f"/casussen/{casus}/gast", velden)).count(gevonden[0]) == 1


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("email", "geen adres", "Vul een e-mailadres in"),
        ("naam", "", "Vul de naam van de gast in."),
        ("tekst", "", "Schrijf wat de gast leest."),
        ("tot", "2020-01-01", "Kies een einde"),
        ("waarvoor", "overleg", "Kies voor welk overleg"),
    ],
)
def test_een_fout_staat_bij_het_veld_en_niets_gaat_verloren(
    melder: Client, casus: str, veld: str, waarde: str, zin: str
) -> None:
    velden = {
        "naam": "Mirre Haan",
        "email": "mirre@praktijk.example",
        "waarvoor": "vraag",
        "tekst": "Heeft u het gezin gezien?",
        "tot": (omgeving().klok.nu() + timedelta(days=2)).date().isoformat(),
        veld: waarde,
    }
    antwoord = melder.post(f"/casussen/{casus}/gast", velden)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)
    for naam in {"naam", "tekst"} - {veld}:
        assert velden[naam] in tekst(antwoord)
