"""Who looked at a case: for whom this page is there, and what it tells."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.test_werk import open_casus, tekst
from waakvlam.adapters import opslag
from waakvlam.adapters.models import Auditregel, Verwerking
from waakvlam.readmodels.leden import zet_lid

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
VAN = datetime(2026, 1, 1, tzinfo=UTC)
TOEN = datetime(2026, 3, 5, 10, 0, tzinfo=UTC)


def als(rol: str, naam: str = "", voor: str = "Wil") -> Client:
    lid = zet_lid("waterveen", naam or rol, voor, "Proef", rol, rol.capitalize(), VAN)
    client = Client()
    client.force_login(get_user_model().objects.get(pk=lid.account))
    return client


def rijen(client: Client, casus: str, vraag: str = "", deel: str = "") -> list[str]:
    """The rows of the table as plain text."""
    antwoord = client.get(f"/casussen/{casus}/ingezien{deel}{vraag}")
    assert antwoord.status_code == 200, tekst(antwoord)
    lijf = tekst(antwoord).partition("<tbody>")[2].partition("</tbody>")[0]
    return [" ".join(re.sub(r"<[^>]+>", " ", rij).split()) for rij in lijf.split("<tr>")[1:]]


def lees(
    actor: str, casus: str, op: datetime, handeling: str = "lees-casus", uitkomst: str = "gelezen"
) -> None:
    opslag.auditlog().noteer(
        "waterveen", actor, "casusregisseur", handeling, f"casus/{casus}", uitkomst, "web", op
    )


def test_wie_in_welke_rol_hoe_vaak_en_wanneer(ingelogd: Client, melder: Client) -> None:
    casus = open_casus(ingelogd)
    for _ in range(3):
        assert melder.get(f"/casussen/{casus}").status_code == 200
    melder.get(f"/casussen/{casus}/afdruk")
    eerste, tweede = rijen(ingelogd, casus)
    assert eerste.startswith("Nadia Bos Netwerkcoördinator")
    assert "Gelezen" not in eerste  # she opened it, and has not looked at its page since
    assert "Gekeken wie er keek: 1 keer" in eerste
    assert tweede.startswith("Sanne Vos Casusregisseur Gelezen: 3 keer Afgedrukt of meegenomen: 1 keer")
    assert datetime.now(UTC).strftime("%Y") in tweede


def test_een_geweigerde_poging_staat_erbij(ingelogd: Client) -> None:
    casus = open_casus(ingelogd)
    assert als("communicatieadviseur").get(f"/casussen/{casus}").status_code == 404
    (rij,) = [rij for rij in rijen(ingelogd, casus) if "Communicatieadviseur" in rij]
    assert "Geprobeerd, geweigerd: 1 keer" in rij
    assert "Gelezen" not in rij


@pytest.mark.parametrize(
    ("rol", "status"),
    [
        ("netwerkcoordinator", 200),  # sees all cases
        ("auditor", 200),
        ("privacy-functionaris", 200),
        ("functioneel-beheerder", 404),
        ("communicatieadviseur", 404),
    ],
)
def test_voor_wie_het_er_is(ingelogd: Client, rol: str, status: int) -> None:
    casus = open_casus(ingelogd)
    client = als(rol)
    for deel in ("", "/afdruk"):
        assert client.get(f"/casussen/{casus}/ingezien{deel}").status_code == status
        assert client.get(f"/casussen/{'0' * 32}/ingezien{deel}").status_code == 404


def test_wie_de_regie_heeft_ziet_het_en_wie_alleen_meedoet_niet(ingelogd: Client, melder: Client) -> None:
    """At the first level a professional leads; a case lead may have a part in it, but leads nothing yet."""
    casus = open_casus(ingelogd)
    for client, status in ((als("professional"), 200), (melder, 404)):
        assert client.get(f"/casussen/{casus}").status_code == 200
        assert client.get(f"/casussen/{casus}/ingezien").status_code == status


@pytest.mark.parametrize("rol", ["auditor", "privacy-functionaris"])
def test_toezicht_ziet_geen_codenaam_en_niets_van_de_casus(ingelogd: Client, rol: str) -> None:
    casus = open_casus(ingelogd, "Lindenhof")
    client = als(rol)
    pagina = tekst(client.get(f"/casussen/{casus}/ingezien"))
    assert "Lindenhof" not in pagina
    assert "Ruzie thuis" not in pagina
    assert f"Wie keek in {casus[:8]}?" in pagina
    assert client.get(f"/casussen/{casus}").status_code == 404


@pytest.mark.parametrize(
    ("vraag", "wie"),
    [
        ("?van=2026-03-05&tot=2026-03-05", {"Oud"}),
        ("?tot=2026-03-04", set()),
        ("?van=2026-03-06&tot=2026-03-31", set()),
        ("?van=2026-03-05", {"Oud", "Nadia"}),
        ("", {"Oud", "Nadia"}),
    ],
)
def test_een_periode_kiezen(ingelogd: Client, vraag: str, wie: set[str]) -> None:
    casus = open_casus(ingelogd)
    oud = zet_lid("waterveen", "oud", "Oud", "Gediend", "casusregisseur", "Casusregisseur", VAN)
    lees(oud.account, casus, TOEN)
    for deel in ("", "/afdruk"):
        assert {rij.split()[0] for rij in rijen(ingelogd, casus, vraag, deel)} == wie


@pytest.mark.parametrize(
    ("vraag", "zin"),
    [
        ("?van=gisteren", "Vul een dag in"),
        ("?van=2026-03-06&tot=2026-03-05", "De eerste dag ligt na de laatste."),
        ("?tot=9999-12-31", "Vul een dag in"),
    ],
)
def test_een_periode_die_niet_kan(ingelogd: Client, vraag: str, zin: str) -> None:
    antwoord = ingelogd.get(f"/casussen/{open_casus(ingelogd)}/ingezien{vraag}")
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)


def test_kijken_wie_er_keek_staat_zelf_in_het_auditlog_en_verwerkt_niets(ingelogd: Client) -> None:
    casus = open_casus(ingelogd)
    verwerkt = Verwerking.objects.count()
    ingelogd.get(f"/casussen/{casus}/ingezien")
    ingelogd.get(f"/casussen/{casus}/ingezien/afdruk")
    als("communicatieadviseur").get(f"/casussen/{casus}/ingezien")
    laatste = Auditregel.objects.order_by("-pk")[:3]
    assert [(r.handeling, r.uitkomst) for r in reversed(laatste)] == [
        ("lees-ingezien", "gelezen"),
        ("druk-af-ingezien", "gelezen"),
        ("lees-ingezien", "geweigerd"),
    ]
    assert Verwerking.objects.count() == verwerkt


def test_het_aantal_vragen_groeit_niet_mee(ingelogd: Client) -> None:
    casus = open_casus(ingelogd)

    def tel() -> int:
        with CaptureQueriesContext(connection) as vragen:
            assert ingelogd.get(f"/casussen/{casus}/ingezien").status_code == 200
        return len(vragen)

    tel()
    weinig = tel()
    for nr in range(20):
        lid = zet_lid("waterveen", f"mens{nr}", f"M{nr}", "Ens", "casusregisseur", "Casusregisseur", VAN)
        lees(lid.account, casus, TOEN + timedelta(minutes=nr))
    assert tel() == weinig
    assert len(rijen(ingelogd, casus)) == 21


def test_de_casus_wijst_alleen_de_weg_aan_wie_mag(ingelogd: Client, melder: Client) -> None:
    casus = open_casus(ingelogd)
    weg = f"/casussen/{casus}/ingezien"
    assert weg in tekst(ingelogd.get(f"/casussen/{casus}"))
    assert weg not in tekst(melder.get(f"/casussen/{casus}"))


def test_wanneer_en_hoe_vaak_iemand_schreef_staat_er_niet(ingelogd: Client, melder: Client) -> None:
    """When something was recorded is for the circle it lies in; nor do refused commands tell it."""
    casus = open_casus(ingelogd)
    for uitkomst in ("aanvaard", "geweigerd", "verouderd"):
        opslag.auditlog().noteer(
            "waterveen",
            "999",
            "politie",
            "noteer",
            f"casus/{casus}",
            uitkomst,
            "web",
            TOEN,
            {"opdracht": "o1"},
        )
    (rij,) = rijen(ingelogd, casus)
    assert rij.startswith("Nadia Bos")
    assert "maart" not in rij
