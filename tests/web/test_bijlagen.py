"""Attachments on the pages: adding, seeing, fetching, taking back, and what comes in that should not."""

import io
import threading
import uuid
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from tests.hulp import bestanden as b
from tests.hulp.virusscanner import BESMET
from tests.web.test_signaal import GOED, meld, tekst
from tests.web.test_werk import open_casus
from waakvlam import samenstelling
from waakvlam.adapters.models import Auditregel, Bijlage, Bijlagedeel
from waakvlam.adapters.scanner import Clamd
from waakvlam.application.bijlagen.nakijken import kijk_wachtende_na
from waakvlam.application.omgeving import gebruik, omgeving
from waakvlam.application.poorten.bijlagen import Scanuitslag

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]


class Nepscanner:
    """Says what the test wants."""

    def __init__(self, uitslag: Scanuitslag) -> None:
        self.uitslag = uitslag

    def kijk_na(self, inhoud: bytes) -> tuple[Scanuitslag, str]:
        return self.uitslag, "Test.Virus" if self.uitslag == "besmet" else ""


@pytest.fixture
def scanner() -> Iterator[Nepscanner]:
    nep = Nepscanner("schoon")
    om = omgeving()
    assert om.bijlagen is not None
    anders = replace(om, bijlagen=replace(om.bijlagen, scanner=nep))
    gebruik(lambda: anders)
    yield nep
    samenstelling.stel_samen()


def bestand(naam: str = "foto.jpg", inhoud: bytes | None = None, soort: str = "image/jpeg") -> Any:
    return SimpleUploadedFile(naam, b.plaatje() if inhoud is None else inhoud, soort)


def voeg_toe(client: Client, casus: str, wat: Any = None, **anders: str) -> Any:
    return client.post(
        f"/casussen/{casus}/bijlagen",
        {"bestand": wat or bestand(), "opdracht_id": str(uuid.uuid4()), "kring": "casus", **anders},
    )


def inhoud_van(antwoord: Any) -> bytes:
    return b"".join(antwoord.streaming_content)


def test_een_foto_komt_bij_de_casus_en_is_op_te_halen(ingelogd: Client) -> None:
    casus = open_casus(ingelogd)
    antwoord = voeg_toe(ingelogd, casus, omschrijving="De kapotte ruit")
    assert antwoord.status_code == 302, tekst(antwoord)
    bladzijde = tekst(ingelogd.get(f"/casussen/{casus}/bijlagen"))
    assert "foto.jpg" in bladzijde
    assert "De kapotte ruit" in bladzijde
    assert "Bijlage toegevoegd." in tekst(ingelogd.get(f"/casussen/{casus}"))
    (rij,) = Bijlage.objects.all()
    assert (rij.vast, rij.stand, rij.stroom) == (True, "schoon", f"casus/{casus}")
    opgehaald = ingelogd.get(f"/bijlagen/casus/{casus}/{rij.id}")
    gekregen = inhoud_van(opgehaald)
    assert b.SPOOR.encode() not in gekregen
    assert Image.open(io.BytesIO(gekregen)).size == (64, 48)
    assert len(gekregen) == int(opgehaald["Content-Length"])
    beeld = ingelogd.get(f"/bijlagen/casus/{casus}/{rij.id}/beeld")
    assert Image.open(io.BytesIO(beeld.content)).size == (64, 48)


def test_een_download_kan_in_de_browser_niets(ingelogd: Client) -> None:
    casus = open_casus(ingelogd)
    voeg_toe(ingelogd, casus, bestand("brief één.pdf", b.pdf(), "application/pdf"))
    merk = Bijlage.objects.get().id
    antwoord = ingelogd.get(f"/bijlagen/casus/{casus}/{merk}")
    assert antwoord["Content-Disposition"].startswith("attachment; filename*=utf-8''brief%20")
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert antwoord["Cache-Control"] == "no-store"
    assert "sandbox" in antwoord["Content-Security-Policy"]
    assert "default-src 'none'" in antwoord["Content-Security-Policy"]
    assert "self" not in antwoord["Content-Security-Policy"]
    # A document is never shown inside a page.
    assert ingelogd.get(f"/bijlagen/casus/{casus}/{merk}/beeld").status_code == 404


def test_elke_keer_ophalen_staat_in_het_logboek(ingelogd: Client, melder: Client) -> None:
    casus = open_casus(ingelogd)
    voeg_toe(ingelogd, casus)
    merk = Bijlage.objects.get().id
    inhoud_van(ingelogd.get(f"/bijlagen/casus/{casus}/{merk}"))
    ingelogd.get(f"/bijlagen/casus/{casus}/{merk}/beeld")
    ingelogd.get(f"/bijlagen/casus/{casus}/{'0' * 32}")
    regels = Auditregel.objects.filter(details__contains='"bijlage":').values_list("handeling", "uitkomst")
    assert list(regels.order_by("id")) == [
        ("haal-bijlage", "meegegeven"),
        ("bekijk-bijlage", "meegegeven"),
        ("haal-bijlage", "geweigerd"),
    ]


def test_naam_en_inhoud_staan_nergens_leesbaar(ingelogd: Client) -> None:
    casus = open_casus(ingelogd)
    inhoud = b"KANARIE-INHOUD " * 40_000
    voeg_toe(ingelogd, casus, bestand("KANARIE-NAAM.txt", inhoud, "text/plain"), omschrijving="KANARIE-OMS")
    delen = [bytes(d.cijfer) for d in Bijlagedeel.objects.all()]
    assert len(delen) == 3
    assert not any(b"KANARIE" in deel for deel in delen)
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT data, cijfers FROM adapters_gebeurtenis")
        assert "KANARIE" not in str(cursor.fetchall())
    assert "KANARIE" not in str(list(Auditregel.objects.values_list()))
    merk = Bijlage.objects.get().id
    assert inhoud_van(ingelogd.get(f"/bijlagen/casus/{casus}/{merk}")) == inhoud


def test_een_foto_bij_een_melding(ingelogd: Client, melder: Client) -> None:
    antwoord = melder.post(
        "/signalen/nieuw",
        {
            **GOED,
            "opdracht_id": str(uuid.uuid4()),
            "foto": bestand("IMG_1.HEIC", b.plaatje("HEIF"), "image/heic"),
        },
    )
    assert antwoord.status_code == 302, tekst(antwoord)
    id_ = antwoord["Location"].split("/")[2]
    (rij,) = Bijlage.objects.all()
    for wie in (melder, ingelogd):
        assert "IMG_1.jpg" in tekst(wie.get(f"/signalen/{id_}"))
        gekregen = inhoud_van(wie.get(f"/bijlagen/signaal/{id_}/{rij.id}"))
        assert not Image.open(io.BytesIO(gekregen)).getexif()


def test_wie_het_signaal_niet_ziet_krijgt_de_foto_niet(ingelogd: Client, melder: Client) -> None:
    """The reporter sees their own reports only."""
    antwoord = ingelogd.post("/signalen/nieuw", {**GOED, "opdracht_id": str(uuid.uuid4()), "foto": bestand()})
    id_ = antwoord["Location"].split("/")[2]
    merk = Bijlage.objects.get().id
    for pad in (f"/bijlagen/signaal/{id_}/{merk}", f"/bijlagen/signaal/{id_}/{merk}/beeld"):
        assert melder.get(pad).status_code == 404
        assert ingelogd.get(pad).status_code == 200


@pytest.mark.parametrize(
    ("naam", "inhoud", "soort", "zin"),
    [
        ("leeg.jpg", b"", "image/jpeg", "Dit bestand is leeg."),
        ("foto.jpg", b.pdf(), "image/jpeg", "maar de inhoud is iets anders (een pdf)"),
        ("brief.pdf", b.pdf(), "application/pdf", "Hier kan alleen een foto bij."),
        ("tekening.svg", b"<svg/>", "image/svg+xml", "kan een programma zitten"),
        ("groot.jpg", bytes(50_000_000), "image/jpeg", "Een bestand is hoogstens 20 MB."),
        ("bom.png", b.png_die_zegt(20_000, 20_000), "image/png", "miljoen beeldpunten"),
    ],
)
def test_een_geweigerde_foto_kost_geen_letter_van_de_melding(
    melder: Client, naam: str, inhoud: bytes, soort: str, zin: str
) -> None:
    antwoord = melder.post(
        "/signalen/nieuw",
        {**GOED, "opdracht_id": str(uuid.uuid4()), "foto": bestand(naam, inhoud, soort)},
    )
    assert antwoord.status_code == 422
    bladzijde = tekst(antwoord)
    assert zin in bladzijde
    assert GOED["tekst"] in bladzijde
    assert GOED["plaats"] in bladzijde
    assert not Bijlage.objects.exists()
    opnieuw = melder.post("/signalen/nieuw", {**GOED, "opdracht_id": str(uuid.uuid4())})
    assert opnieuw.status_code == 302


def test_meer_dan_een_formulier_mag_zijn_krijgt_een_eigen_bladzijde(melder: Client) -> None:
    antwoord = melder.post("/signalen/nieuw", {**GOED, "foto": bestand("groot.jpg", bytes(61_000_000))})
    assert antwoord.status_code == 413
    assert "Er is niets opgeslagen" in tekst(antwoord)


@pytest.mark.parametrize(
    "naam",
    [
        "../../etc/passwd.jpg",
        "gpj.\u202e\u2066exe.jpg",
        "a" * 400 + ".jpg",
        "a\x00b.jpg",
        "x%22;y=1.jpg",
        "é📷.jpg",
    ],
)
def test_een_vreemde_naam_doet_geen_kwaad(ingelogd: Client, naam: str) -> None:
    casus = open_casus(ingelogd)
    assert voeg_toe(ingelogd, casus, bestand(naam)).status_code == 302
    merk = Bijlage.objects.get().id
    kop = ingelogd.get(f"/bijlagen/casus/{casus}/{merk}")["Content-Disposition"]
    assert kop.startswith("attachment; filename")
    assert kop.isascii()
    assert ".." not in kop
    assert "/" not in kop
    assert len(kop) < 900
    assert not any(teken in kop for teken in "\r\n\0")


def test_een_besmet_bestand_wordt_geweigerd_en_er_blijft_niets(ingelogd: Client, scanner: Nepscanner) -> None:
    casus = open_casus(ingelogd)
    scanner.uitslag = "besmet"
    antwoord = voeg_toe(ingelogd, casus, omschrijving="Gekregen van de buren")
    assert antwoord.status_code == 422
    assert "schadelijke software" in tekst(antwoord)
    assert "Gekregen van de buren" in tekst(antwoord)
    assert not Bijlage.objects.exists()
    assert not Bijlagedeel.objects.exists()
    assert Auditregel.objects.filter(uitkomst="besmet", details__contains="Test.Virus").count() == 1
    assert "Bijlage toegevoegd." not in tekst(ingelogd.get(f"/casussen/{casus}"))


def test_zonder_scanner_wacht_een_bestand_tot_het_is_nagekeken(ingelogd: Client, scanner: Nepscanner) -> None:
    casus = open_casus(ingelogd)
    scanner.uitslag = "onbereikbaar"
    assert voeg_toe(ingelogd, casus).status_code == 302
    merk = Bijlage.objects.get().id
    paden = (f"/bijlagen/casus/{casus}/{merk}", f"/bijlagen/casus/{casus}/{merk}/beeld")
    bladzijde = tekst(ingelogd.get(f"/casussen/{casus}/bijlagen"))
    assert "Wordt nog nagekeken." in bladzijde
    assert not any(pad in bladzijde for pad in paden)
    assert [ingelogd.get(pad).status_code for pad in paden] == [404, 404]
    assert kijk_wachtende_na().onbereikbaar
    assert [ingelogd.get(pad).status_code for pad in paden] == [404, 404]
    scanner.uitslag = "schoon"
    assert kijk_wachtende_na().schoon == 1
    assert [ingelogd.get(pad).status_code for pad in paden] == [200, 200]
    assert kijk_wachtende_na().schoon == 0


def test_wat_bij_nader_inzien_besmet_is_verdwijnt(ingelogd: Client, scanner: Nepscanner) -> None:
    casus = open_casus(ingelogd)
    scanner.uitslag = "onbereikbaar"
    voeg_toe(ingelogd, casus)
    scanner.uitslag = "besmet"
    assert kijk_wachtende_na().besmet == 1
    assert not Bijlagedeel.objects.exists()
    assert bytes(Bijlage.objects.get().sleutel) == b""
    assert "Tegengehouden." in tekst(ingelogd.get(f"/casussen/{casus}/bijlagen"))
    assert ingelogd.get(f"/bijlagen/casus/{casus}/{Bijlage.objects.get().id}").status_code == 404


def test_intrekken_laat_alleen_staan_dat_het_er_was(ingelogd: Client) -> None:
    casus = open_casus(ingelogd)
    voeg_toe(ingelogd, casus)
    merk = Bijlage.objects.get().id
    pad = f"/casussen/{casus}/bijlagen/{merk}/intrekken"
    assert ingelogd.post(pad, {"reden": " "}).status_code == 422
    assert ingelogd.post(pad, {"reden": "Verkeerde foto"}).status_code == 302
    assert not Bijlage.objects.exists()
    assert not Bijlagedeel.objects.exists()
    bladzijde = tekst(ingelogd.get(f"/casussen/{casus}/bijlagen"))
    assert "Ingetrokken." in bladzijde
    assert "Verkeerde foto" in bladzijde
    assert ingelogd.get(f"/bijlagen/casus/{casus}/{merk}").status_code == 404
    assert ingelogd.post(pad, {"reden": "Nog eens"}).status_code == 404


def test_twee_keer_versturen_geeft_een_bijlage(ingelogd: Client) -> None:
    casus = open_casus(ingelogd)
    id_ = str(uuid.uuid4())
    for _ in range(2):
        assert voeg_toe(ingelogd, casus, opdracht_id=id_).status_code == 302
    assert Bijlage.objects.count() == 1


def test_een_afgebroken_verzending_laat_niets_achter(ingelogd: Client, melder: Client) -> None:
    """A connection that drops half way: the server sees less than it was told to expect."""
    casus = open_casus(ingelogd)
    grens = "grens123"
    half = (
        f'--{grens}\r\nContent-Disposition: form-data; name="bestand"; filename="foto.jpg"\r\n'
        "Content-Type: image/jpeg\r\n\r\n"
    ).encode() + b.plaatje()[:300]
    antwoord = ingelogd.generic(
        "POST", f"/casussen/{casus}/bijlagen", half, content_type=f"multipart/form-data; boundary={grens}"
    )
    assert antwoord.status_code in (400, 422)
    assert not Bijlage.objects.exists()
    assert "Bijlage toegevoegd." not in tekst(ingelogd.get(f"/casussen/{casus}"))


def test_een_installatie_zonder_scanner_neemt_geen_bestanden(ingelogd: Client) -> None:
    casus = open_casus(ingelogd)
    om = omgeving()
    assert om.bijlagen is not None
    zonder = replace(om, bijlagen=replace(om.bijlagen, scanner=None))
    gebruik(lambda: zonder)
    try:
        assert 'type="file"' not in tekst(ingelogd.get(f"/casussen/{casus}/bijlagen"))
        assert 'type="file"' not in tekst(ingelogd.get("/signalen/nieuw"))
        assert voeg_toe(ingelogd, casus).status_code == 404
    finally:
        samenstelling.stel_samen()
    assert not Bijlage.objects.exists()


def test_een_bestand_komt_nooit_op_de_schijf_van_de_server(
    ingelogd: Client, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    gezien: list[str] = []
    klaar = threading.Event()

    def kijk() -> None:
        while not klaar.wait(0.002):
            gezien.extend(str(pad) for pad in tmp_path.iterdir())

    draad = threading.Thread(target=kijk)
    casus = open_casus(ingelogd)
    draad.start()
    try:
        voeg_toe(ingelogd, casus, bestand("groot.txt", b"a" * 15_000_000, "text/plain"))
    finally:
        klaar.set()
        draad.join()
    assert Bijlage.objects.count() == 1
    assert gezien == []


def test_met_een_echte_clamav(ingelogd: Client, clamd: Clamd) -> None:
    casus = open_casus(ingelogd)
    om = omgeving()
    assert om.bijlagen is not None
    echt = replace(om, bijlagen=replace(om.bijlagen, scanner=clamd))
    gebruik(lambda: echt)
    try:
        besmet = voeg_toe(ingelogd, casus, bestand("brief.txt", b"Hoi " + BESMET, "text/plain"))
        goed = voeg_toe(ingelogd, casus, bestand("brief.txt", b"Hoi", "text/plain"))
    finally:
        samenstelling.stel_samen()
    assert (besmet.status_code, goed.status_code) == (422, 302)
    assert "schadelijke software" in tekst(besmet)
    assert Bijlage.objects.count() == 1


def test_een_bestand_bij_een_signaal_achteraf(ingelogd: Client, melder: Client) -> None:
    id_ = meld(melder)
    pad = f"/signalen/{id_}/bijlagen"
    fout = melder.post(pad, {"bestand": bestand("x.svg", b"<svg/>", ""), "omschrijving": "De plek zelf"})
    assert fout.status_code == 422
    assert "kan een programma zitten" in tekst(fout)
    assert "De plek zelf" in tekst(fout)
    leeg = melder.post(pad, {"omschrijving": "De plek zelf"})
    assert leeg.status_code == 422
    assert "Kies een bestand." in tekst(leeg)
    goed = melder.post(pad, {"bestand": bestand(), "omschrijving": "De plek zelf"})
    assert goed.status_code == 302
    bladzijde = tekst(ingelogd.get(f"/signalen/{id_}"))
    assert "De plek zelf" in bladzijde
    assert "Bijlage toegevoegd" in bladzijde
    merk = Bijlage.objects.get().id
    weg = melder.post(f"/signalen/{id_}/bijlagen/{merk}/intrekken", {"reden": "Er staat iemand op"})
    assert weg.status_code == 302
    assert "Er staat iemand op" in tekst(melder.get(f"/signalen/{id_}"))
    assert not Bijlage.objects.exists()


def test_te_vaak_achter_elkaar_stopt(ingelogd: Client, settings: Any) -> None:
    settings.GRENZEN = {**settings.GRENZEN, "bijlage": (2, 300)}
    casus = open_casus(ingelogd)
    assert [voeg_toe(ingelogd, casus).status_code for _ in range(3)] == [302, 302, 429]
    assert Bijlage.objects.count() == 2
    assert ingelogd.get(f"/casussen/{casus}/bijlagen").status_code == 200
