"""Vandaag, the list of cases, opening a case, and a note."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from waakvlam.readmodels.models import CasusRij, VerloopRij

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]


def tekst(antwoord: Any) -> str:
    return str(antwoord.content.decode())


def open_casus(client: Client, naam: str = "Lindenhof") -> str:
    """Open a case and return its id."""
    antwoord = client.post("/casussen/nieuw", {"codenaam": naam, "aanpak": "dalfsen", "titel": "Ruzie thuis"})
    assert antwoord.status_code == 302, tekst(antwoord)
    return str(CasusRij.objects.get(codenaam=naam).pk)


def test_een_casus_openen_en_terugvinden_met_niveau_en_regie(ingelogd: Client) -> None:
    open_casus(ingelogd)
    lijst = tekst(ingelogd.get("/casussen"))
    assert "AVE 1" in lijst
    assert "Lindenhof" in lijst
    assert "Casusregie" in lijst
    assert "Lindenhof" not in tekst(ingelogd.get("/casussen?gesloten=1"))


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"codenaam": "", "aanpak": "dalfsen"}, "Vul een codenaam in."),
        ({"codenaam": "Lindenhof", "aanpak": ""}, "Kies een aanpak."),
        ({"codenaam": "Lindenhof", "aanpak": "elders"}, "Kies een aanpak."),
        ({"codenaam": "Lindenhof", "aanpak": "dalfsen", "personen": "veel"}, "Vul een getal in, zoals 4."),
    ],
)
def test_een_fout_bij_openen(ingelogd: Client, velden: dict[str, str], zin: str) -> None:
    antwoord = ingelogd.post("/casussen/nieuw", velden)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)
    assert not CasusRij.objects.exists()


def test_een_notitie_komt_bij_de_casus(ingelogd: Client) -> None:
    casus = open_casus(ingelogd)
    antwoord = ingelogd.post("/notities/nieuw", {"tekst": "Gebeld met school.", "casus": casus})
    assert antwoord.status_code == 302, tekst(antwoord)
    assert "De notitie staat bij Lindenhof." in tekst(ingelogd.get(antwoord["Location"]))
    assert VerloopRij.objects.filter(casus=casus, soort="genoteerd").count() == 1


def test_een_notitie_zonder_casus_blijft_staan(ingelogd: Client) -> None:
    open_casus(ingelogd)
    antwoord = ingelogd.post("/notities/nieuw", {"tekst": "Gebeld met school."})
    assert antwoord.status_code == 422
    assert "Kies bij welke casus dit hoort." in tekst(antwoord)
    assert "Gebeld met school.</textarea>" in tekst(antwoord)


def test_een_notitie_kan_niet_bij_een_casus_die_er_voor_u_niet_is(ingelogd: Client) -> None:
    antwoord = ingelogd.post("/notities/nieuw", {"tekst": "x", "casus": "0123456789abcdef0123456789abcdef"})
    assert antwoord.status_code == 422
    assert ingelogd.get("/notities/0123456789abcdef0123456789abcdef/bewaard").status_code == 404


def test_sinds_u_weg_was_staat_wat_anderen_deden_per_casus(ingelogd: Client, melder: Client) -> None:
    sessie = ingelogd.session
    sessie["weg_sinds"] = "2026-01-01T00:00:00+00:00"
    sessie.save()
    open_casus(melder, "Populier")
    open_casus(ingelogd, "Eigen")
    nieuws = tekst(ingelogd.get("/")).split('id="kop-weg"')[1]
    assert "Populier" in nieuws
    assert "Casus geopend" in nieuws
    assert "Eigen" not in nieuws


def test_het_eerste_bezoek_zegt_dat(ingelogd: Client) -> None:
    assert "Dit is uw eerste bezoek." in tekst(ingelogd.get("/"))


@pytest.mark.parametrize("pad", ["/", "/casussen", "/signalen", "/notities/nieuw"])
def test_het_aantal_vragen_aan_de_databank_groeit_niet_mee(ingelogd: Client, pad: str) -> None:
    def tel() -> int:
        with CaptureQueriesContext(connection) as vragen:
            assert ingelogd.get(pad).status_code == 200
        return len(vragen)

    open_casus(ingelogd, "Een")
    ingelogd.get(pad)
    weinig = tel()
    for nr in range(6):
        open_casus(ingelogd, f"Naam{nr}")
    assert tel() == weinig


def test_elke_aanpak_is_te_lezen_met_bron_en_keuzes(ingelogd: Client) -> None:
    assert 'href="/aanpakken/dalfsen"' in tekst(ingelogd.get("/aanpakken"))
    assert "Wie leidt wanneer?" in tekst(ingelogd.get("/aanpakken/dalfsen"))
    pagina = tekst(ingelogd.get("/aanpakken/dalfsen/stappen"))
    assert "Wie beslist" in pagina
    assert "onze lezing" in pagina
    assert "Bron: " in pagina
    assert not re.search(r"\b(een_van|aangewezen_door|proces\.zorg)\b", pagina)
    assert ingelogd.get("/aanpakken/leusden").status_code == 404
