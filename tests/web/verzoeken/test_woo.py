"""A case as a Woo requester sees it: opinions and people out, each with the ground; marks by a person."""

import re

import pytest
from django.test import Client

from tests.web.test_werk import open_casus
from tests.web.verzoeken.hulp import client_van, doe, leg_vast, noteer, tekst
from tests.web.verzoeken.test_verzoek import formulier
from waakvlam.web.casus.verslag.pdf import mist

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]


@pytest.fixture
def casus(ingelogd: Client) -> str:
    id_ = open_casus(ingelogd)
    noteer(ingelogd, id_, "P1 is volgens Nadia werkschuw.")
    return id_


def inhoud(client: Client, casus: str) -> str:
    """What stands on the page itself."""
    return tekst(client.get(f"/casussen/{casus}/woo")).split("<main", 1)[1].split("</main", 1)[0]


def regel_van(client: Client, casus: str) -> str:
    """The number of the note, from the page with all entries."""
    return re.findall(rf"/casussen/{casus}/woo/(\d+)", inhoud(client, casus))[-1]


def test_een_mening_en_een_persoon_gaan_niet_mee(ingelogd: Client, casus: str) -> None:
    html = inhoud(ingelogd, casus)
    assert "Niet openbaar." in html
    assert "Woo art. 5." in html
    for lek in ("werkschuw", "P1", "Nadia"):
        assert lek not in html, lek
    assert "Casus geopend op" in html


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"soort": "feit", "reden": ""}, "Schrijf in één zin waarom."),
        ({"soort": "roddel", "reden": "Zo is het."}, "Kies een van de mogelijkheden."),
        ({"soort": "", "reden": "Zo is het."}, "Kies wat deze regel is."),
    ],
)
def test_een_merk_heeft_een_reden(ingelogd: Client, casus: str, velden: dict[str, str], zin: str) -> None:
    antwoord = ingelogd.post(f"/casussen/{casus}/woo/{regel_van(ingelogd, casus)}", velden)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)


def test_een_mens_kan_zeggen_dat_het_een_feit_is(ingelogd: Client, casus: str) -> None:
    nr = regel_van(ingelogd, casus)
    pad = f"/casussen/{casus}/woo/{nr}"
    assert "P1 is volgens Nadia werkschuw." in tekst(ingelogd.get(pad))
    assert ingelogd.post(pad, {"soort": "feit", "reden": "Zo staat het in de brief."}).status_code == 302
    html = inhoud(ingelogd, casus)
    assert "[persoon] is volgens [medewerker] werkschuw." in html
    assert "zelf gekozen" in html


@pytest.mark.parametrize("nr", ["0", "9999", "99999999999999999999"])
def test_een_regel_die_er_niet_is(ingelogd: Client, casus: str, nr: str) -> None:
    assert ingelogd.get(f"/casussen/{casus}/woo/{nr}").status_code == 404


def test_het_bestand_zegt_hetzelfde_als_de_pagina(ingelogd: Client, casus: str) -> None:
    antwoord = ingelogd.get(f"/casussen/{casus}/woo.html")
    assert antwoord["Content-Disposition"].startswith("attachment")
    html = tekst(antwoord)
    assert "Niet openbaar." in html
    for lek in ("werkschuw", "P1", "Nadia", "Lindenhof"):
        assert lek not in html, lek


@pytest.mark.skipif(bool(mist()), reason="WeasyPrint ontbreekt hier")
def test_de_pdf_is_een_pdf(ingelogd: Client, casus: str) -> None:
    antwoord = ingelogd.get(f"/casussen/{casus}/woo.pdf")
    assert antwoord.content.startswith(b"%PDF-")


def test_een_woo_verzoek_van_begin_tot_eind(ingelogd: Client, casus: str) -> None:
    woo = client_van("wies", "woo-behandelaar")
    id_ = leg_vast(woo, soort="woo", vraag="Alles over het plein")
    doe(woo, id_, "uitzetten", rollen=["netwerkcoordinator"])
    assert ingelogd.post(f"/verzoeken/{id_}/koppel", {"casus": casus}).status_code == 302
    pad = f"/verzoeken/{id_}/stukken/{casus}"
    assert ingelogd.post(pad, formulier(tekst(ingelogd.get(pad)))).status_code == 302
    html = tekst(woo.get(f"/verzoeken/{id_}/bundel")).split("<main", 1)[1].split("</main", 1)[0]
    assert "Niet openbaar." in html
    assert "werkschuw" not in html
    assert doe(woo, id_, "afronden", uitkomst="toegewezen").status_code == 302
