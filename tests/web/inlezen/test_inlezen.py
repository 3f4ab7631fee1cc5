"""The pages for reading signals in: looking, doing, and who may."""

import logging
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from waakvlam.adapters.models import Auditregel, Gebeurtenis
from waakvlam.application.kanalen import inlezen as app
from waakvlam.application.vragen.inzagelog import Vrager
from waakvlam.core.toegang import Kijker
from waakvlam.readmodels.leden import Lid, zet_lid
from waakvlam.readmodels.models import SignaalRij
from waakvlam.web.inlezen import pakket as pakketten
from waakvlam.web.inlezen.pakket import Pakket, pak_in, pak_uit

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
KOP = "wat;datum;waar;melder;contact"
WAT = "Elke avond ruzie op het grasveld"
BSN = "123456782"


def tekst(antwoord: Any) -> str:
    return str(antwoord.content.decode())


def kies(client: Client, *rijen: str, kop: str = KOP) -> Any:
    inhoud = "\n".join([kop, *rijen]).encode()
    return client.post("/signalen/inlezen", {"bestand": SimpleUploadedFile("lijst.csv", inhoud)})


def pakket_op(antwoord: Any) -> str:
    gevonden = re.search(r'name="pakket" value="([^"]+)"', tekst(antwoord))
    assert gevonden, tekst(antwoord)
    return gevonden.group(1)


def doe(client: Client, antwoord: Any, **anders: str) -> Any:
    """Send the sealed rows on until there are none left."""
    while True:
        antwoord = client.post("/signalen/inlezen/doe", {"pakket": pakket_op(antwoord), **anders})
        if 'name="pakket"' not in tekst(antwoord):
            return antwoord


def ander(naam: str, rol: str) -> Client:
    lid = zet_lid("waterveen", naam, naam.title(), "Vos", rol, rol, datetime(2026, 1, 1, tzinfo=UTC))
    client = Client()
    client.force_login(get_user_model().objects.get(pk=lid.account))
    return client


def test_van_bestand_naar_signalen_en_nooit_dubbel(ingelogd: Client) -> None:
    rijen = (f"{WAT};20-11-2026;Grasveld;Zwaantje Proef;0600000000", "Glas stuk;21-11-2026;;;")
    blad = kies(ingelogd, *rijen)
    assert blad.status_code == 200
    for woord in (
        WAT,
        "20-11-2026",
        "Grasveld",
        "Zwaantje Proef",
        "Lees 2 signalen in",
        "nog niets ingelezen",
    ):
        assert woord in tekst(blad)
    assert SignaalRij.objects.count() == 0
    klaar = doe(ingelogd, blad)
    assert "De signalen zijn ingelezen" in tekst(klaar)
    assert "?kanaal=invoer" in tekst(klaar)
    een = SignaalRij.objects.get(moment__day=20)
    assert (een.kanaal, een.soort, een.rol) == ("invoer", "melding", "netwerkcoordinator")
    detail = tekst(ingelogd.get(f"/signalen/{een.pk}"))
    assert WAT in detail
    assert Gebeurtenis.objects.filter(soort="melder-vastgelegd").count() == 1

    nog_eens = kies(ingelogd, *rijen, "Lamp kapot;21-11-2026;;;")
    assert "Lees 1 signaal in" in tekst(nog_eens)
    doe(ingelogd, nog_eens)
    assert "Er kwam geen signaal bij" in tekst(doe(ingelogd, nog_eens)), "the same page sent again"
    collega = tekst(kies(ander("nora", "netwerkcoordinator"), *rijen))
    assert collega.count("Eerder ingelezen") == 2
    assert 'name="pakket"' not in collega, "there is nothing left to do"
    assert SignaalRij.objects.count() == 3


def test_fouten_staan_erbij_en_de_rest_gaat_door(ingelogd: Client) -> None:
    blad = kies(ingelogd, f"{WAT};20-11-2026;;;", f"Nummer {BSN};20-11-2026;;;", "<b>x</b>;23-12-2999;;;")
    assert "Rij 3, kolom wat" in tekst(blad)
    assert "burgerservicenummer" in tekst(blad)
    assert "moet nog komen" in tekst(blad)
    assert BSN not in tekst(blad)
    assert "<b>x</b>" not in tekst(blad)
    klaar = tekst(doe(ingelogd, blad))
    assert "Rij 3, kolom wat" in klaar
    assert "Rij 4, kolom datum" in klaar
    assert SignaalRij.objects.count() == 1


@pytest.mark.parametrize(
    ("mensen", "staat", "niet"), [("blanco", "[telefoonnummer]", "12345678"), ("staan", "12345678", "[tel")]
)
def test_wat_naar_mensen_wijst_wordt_gevraagd(ingelogd: Client, mensen: str, staat: str, niet: str) -> None:
    blad = kies(ingelogd, "Bel 06-12345678 terug;20-11-2026;;;")
    assert "misschien: telefoonnummer" in tekst(blad)
    doe(ingelogd, blad, mensen=mensen)
    detail = tekst(ingelogd.get(f"/signalen/{SignaalRij.objects.get().pk}"))
    assert staat in detail
    assert niet not in detail
    assert "Eerder ingelezen" in tekst(kies(ingelogd, "Bel 06-12345678 terug;20-11-2026;;;"))


@pytest.mark.parametrize(
    ("inhoud", "zegt"),
    [
        (b"", "leeg"),
        (b"\xd0\xcf\x11\xe0oud", "xls"),
        (b"PK\x03\x04", "niet te lezen"),
        (b"wat;datum\n", "geen enkele rij"),
        (b"iets;anders\n1;2\n", "Er is geen kolom met de dag"),
    ],
)
def test_een_bestand_dat_niet_kan(ingelogd: Client, inhoud: bytes, zegt: str) -> None:
    antwoord = ingelogd.post("/signalen/inlezen", {"bestand": SimpleUploadedFile("x.xlsx", inhoud)})
    assert antwoord.status_code == 422
    assert zegt in tekst(antwoord)


def test_te_groot_is_een_nette_bladzijde(ingelogd: Client) -> None:
    for grootte, status in ((5_000_001, 422), (5_600_000, 413)):
        bestand = SimpleUploadedFile("x.csv", b"x" * grootte)
        assert ingelogd.post("/signalen/inlezen", {"bestand": bestand}).status_code == status


def test_alleen_wie_signalen_behandelt_leest_in(ingelogd: Client, melder: Client) -> None:
    pakket = pakket_op(kies(ingelogd, f"{WAT};20-11-2026;;;"))
    for pad in ("/signalen/inlezen", "/signalen/inlezen/doe", "/signalen/inlezen/voorbeeld.csv"):
        assert melder.get(pad).status_code == 404
    assert kies(melder, f"{WAT};20-11-2026;;;").status_code == 404
    assert melder.post("/signalen/inlezen/doe", {"pakket": pakket}).status_code == 404
    # Another handler cannot use what was sealed for this one.
    assert (
        ander("nora", "netwerkcoordinator").post("/signalen/inlezen/doe", {"pakket": pakket}).status_code
        == 422
    )
    for kapot in ("", "x", "é", pakket[:-8], pakket[:40] + "AAAA" + pakket[44:]):
        assert ingelogd.post("/signalen/inlezen/doe", {"pakket": kapot}).status_code == 422
    assert SignaalRij.objects.count() == 0


def test_een_pakket_is_na_een_paar_uur_te_oud(lid: Lid) -> None:
    nu = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
    kijker = Kijker(lid.account, "waterveen", frozenset({"netwerkcoordinator"}))
    dicht = pak_in(Pakket((), 0), Vrager(kijker, nu))
    assert pak_uit(dicht, Vrager(kijker, nu + pakketten.GELDIG - timedelta(minutes=1))) == Pakket((), 0)
    assert pak_uit(dicht, Vrager(kijker, nu + pakketten.GELDIG)) is None


def test_niets_van_een_rij_blijft_achter_voor_het_is_ingelezen(
    ingelogd: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        blad = kies(ingelogd, f"{WAT};20-11-2026;Geheimplein;Zwaantje Proef;")
    assert "Geheimplein" not in pakket_op(blad)
    assert not any("Zwaantje" in str(waarde) for waarde in ingelogd.session.values())
    assert "Zwaantje" not in caplog.text
    assert all("Zwaantje" not in str(vars(regel)) for regel in Auditregel.objects.all())
    assert Gebeurtenis.objects.filter(stroom__startswith="signaal/").count() == 0


def test_het_voorbeeld_kan_zo_worden_ingelezen(ingelogd: Client) -> None:
    voorbeeld = ingelogd.get("/signalen/inlezen/voorbeeld.csv")
    assert voorbeeld["Content-Type"].startswith("text/csv")
    bestand = SimpleUploadedFile("voorbeeld.csv", voorbeeld.content)
    blad = ingelogd.post("/signalen/inlezen", {"bestand": bestand})
    assert "Lees 2 signalen in" in tekst(blad)
    assert "Rijen met een fout" not in tekst(blad)
    doe(ingelogd, blad)
    assert SignaalRij.objects.count() == 2


def test_een_lange_lijst_gaat_in_stukken(ingelogd: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "PER_KEER", 4)
    blad = kies(ingelogd, *(f"Melding nummer {n};20-11-2026;;;" for n in range(10)))
    eerst = ingelogd.post("/signalen/inlezen/doe", {"pakket": pakket_op(blad)})
    assert "4 van de 10 rijen zijn klaar" in tekst(eerst)
    assert SignaalRij.objects.count() == 4
    klaar = doe(ingelogd, eerst)
    assert "<strong>10</strong>" in tekst(klaar)
    assert SignaalRij.objects.count() == 10


def test_duizend_rijen_kosten_niet_meer_vragen_aan_de_databank_dan_een(
    ingelogd: Client, django_assert_max_num_queries: Any
) -> None:
    with CaptureQueriesContext(connection) as een:
        kies(ingelogd, f"{WAT};20-11-2026;;;")
    with django_assert_max_num_queries(len(een) + 1):  # what is there already is asked per 500 rows
        blad = kies(ingelogd, *(f"Melding {n} over de bushalte;20-11-2026;;;" for n in range(1000)))
    assert "Lees 1000 signalen in" in tekst(blad)
    assert "En nog 900 rijen" in tekst(blad)
    assert len(pakket_op(blad)) < 200_000
