"""One document, three forms: each says all of it, in order, and nothing about who or what made it."""

import io
import re
from dataclasses import replace

import pytest
from docx import Document
from odf.opendocument import load
from odf.style import Footer
from odf.table import TableHeaderRows
from odf.teletype import extractText
from odf.text import H, PageCount, PageNumber
from pypdf import PdfReader

from tests.hulp.stukken import LEZERS, alles_in, plat
from waakvlam.adapters.stukken.pdf import kan_pdf
from waakvlam.adapters.stukken.schrijver import Schrijver
from waakvlam.application.poorten.stukken import (
    SCHUIN,
    STERK,
    ZACHT,
    Alinea,
    Deel,
    Feiten,
    Invulvak,
    Kop,
    Lijst,
    Stuk,
    Tabel,
    leesbaar,
    regel,
    teksten,
)

STUK = Stuk(
    titel="Situatierapport Lindenhof & <Zuid>",
    stand="Stand om 14.30 uur, 22 november 2026",
    merken=("Oefening",),
    lezers="Hierin staat wat deze kringen lezen: Zorg.",
    voet="Dit stuk noemt geen namen.",
    blokken=(
        Kop("Wie heeft nu de regie?"),
        Feiten((("Casusregie", regel("Regisseur")), ("Geopend", regel(Deel("vandaag", STERK), ", om 9")))),
        Kop("Beeld", 3),
        Alinea(regel("Eén regel met een ", Deel("schuin", SCHUIN), " woord\nen een tweede regel.")),
        Lijst((regel("eerste punt"), regel(Deel("tweede punt", ZACHT)))),
        Lijst((regel("stap een"), regel("stap twee")), genummerd=True),
        Kop("Maatregelen"),
        Tabel(
            "Maatregelen",
            ("Wat", "Tot"),
            (((regel("Extra toezicht"), regel("op het plein")), (regel("14 maart"),)), ((), (regel("nu"),))),
            (2, 1),
        ),
        Invulvak("Wie belt u eerst?", 2),
    ),
)
SCHRIJVER = Schrijver()
VORMEN = [
    pytest.param(v, marks=pytest.mark.skipif(v == "pdf" and not kan_pdf(), reason="no Pango here"))
    for v in LEZERS
]


@pytest.mark.parametrize("vorm", VORMEN)
def test_elke_vorm_zegt_alles_in_dezelfde_volgorde(vorm: str) -> None:
    gelezen = plat(LEZERS[vorm](SCHRIJVER.schrijf(STUK, vorm)))
    plek = 0
    for tekst in teksten(STUK):
        gevonden = gelezen.find(plat(tekst), plek)
        assert gevonden >= plek, f"{vorm}: {tekst!r} is not there, or not in its place"
        plek = gevonden + len(plat(tekst))


@pytest.mark.parametrize("vorm", VORMEN)
def test_aan_de_voet_van_elk_vel_staat_wat_het_is(vorm: str) -> None:
    lang = replace(STUK, blokken=(Alinea(regel("Nog een zin. " * 40)),) * 40)
    voet = plat(f"{STUK.titel} · {STUK.stand}")
    ruw = SCHRIJVER.schrijf(lang, vorm)
    if vorm == "pdf":
        vellen = [plat(vel.extract_text()) for vel in PdfReader(io.BytesIO(ruw)).pages]
        assert len(vellen) > 3
        assert all(voet in vel and f"{nr}/{len(vellen)}" in vel for nr, vel in enumerate(vellen, 1))
    elif vorm == "docx":
        (deel,) = Document(io.BytesIO(ruw)).sections
        (p,) = deel.footer.paragraphs
        assert voet in plat(p.text) and re.findall(r'instr="(\w+)"', p._p.xml) == ["PAGE", "NUMPAGES"]
    else:
        (onder,) = load(io.BytesIO(ruw)).masterstyles.getElementsByType(Footer)
        assert voet in plat(extractText(onder))
        assert [len(onder.getElementsByType(soort)) for soort in (PageNumber, PageCount)] == [1, 1]


@pytest.mark.skipif(not kan_pdf(), reason="no Pango here")
def test_een_lang_woord_in_een_smalle_kolom_blijft_heel() -> None:
    woord, zin = "Communicatieadviseur", regel("Een zin die de hele breedte vult. " * 4)
    rijen = (((zin,), (regel(woord),), (zin,)),)
    tabel = Tabel("Wie", ("Wat", "Wie", "Hoe"), rijen, (8, 1, 8))
    (vel,) = PdfReader(io.BytesIO(SCHRIJVER.schrijf(replace(STUK, blokken=(tabel,)), "pdf"))).pages
    assert woord in vel.extract_text()


@pytest.mark.parametrize("vorm", ["html", "txt"])
def test_bladzijde_en_platte_tekst_zeggen_het_ook(vorm: str) -> None:
    import html

    ruw = SCHRIJVER.schrijf(STUK, vorm).decode()
    gelezen = plat(
        html.unescape(re.sub(r"<style>.*?</style>|<[^>]+>", "", ruw, flags=re.S)) if vorm == "html" else ruw
    )
    assert [t for t in teksten(STUK) if plat(t) not in gelezen] == []
    assert "<Zuid>" not in ruw or vorm == "txt"
    assert "http" not in ruw


@pytest.mark.parametrize("vorm", ["odt", "docx"])
def test_niets_vertelt_wie_of_wat_het_maakte(vorm: str) -> None:
    een, twee = (SCHRIJVER.schrijf(STUK, vorm) for _ in range(2))
    assert een == twee, "the same document is the same file: no moment is in it"
    alles = alles_in(een)
    for spoor in ("creator", "lastModifiedBy", "ODFPY", "python-docx", "Macintosh", "thumbnail"):
        assert spoor not in alles, spoor
    (over,) = re.findall(r"(?:meta|core)\.xml \(1980.*", alles)
    zegt = re.sub(r"<\?.*?\?>|<[^>]+>", "|", over.partition(")")[2])
    assert [deel for deel in zegt.split("|") if deel.strip()] == [
        "Situatierapport Lindenhof &amp; &lt;Zuid&gt;",
        "nl",
    ]


@pytest.mark.skipif(not kan_pdf(), reason="no Pango here")
def test_de_pdf_is_voor_te_lezen_en_zwijgt_over_de_maker() -> None:
    ruw = SCHRIJVER.schrijf(STUK, "pdf")
    pdf = PdfReader(io.BytesIO(ruw))
    wortel = pdf.trailer["/Root"]
    assert wortel["/MarkInfo"]["/Marked"] and wortel["/Lang"] == "nl" and wortel["/ViewerPreferences"]
    assert "pdfuaid" in wortel["/Metadata"].get_object().get_data().decode()
    assert dict(pdf.metadata or {}) == {"/Title": STUK.titel, "/Producer": "Waakvlam"}
    assert b"WeasyPrint" not in ruw


def test_koppen_en_tabelkop_zijn_echt() -> None:
    odt = load(io.BytesIO(SCHRIJVER.schrijf(STUK, "odt")))
    niveaus = [kop.getAttribute("outlinelevel") for kop in odt.getElementsByType(H)]
    assert niveaus == ["1", "2", "3", "2"]
    assert len(odt.getElementsByType(TableHeaderRows)) == 1
    docx = Document(io.BytesIO(SCHRIJVER.schrijf(STUK, "docx")))
    assert [p.style.name for p in docx.paragraphs if p.style.name.startswith("Heading")] == [
        "Heading 1", "Heading 2", "Heading 3", "Heading 2",
    ]  # fmt: skip
    assert docx.core_properties.title == STUK.titel


def test_onleesbare_tekens_maken_geen_stuk_stuk() -> None:
    vies = Stuk("T\x00itel", (Alinea(regel("a\x0bb\x1fc\ud800d\r\ne")), Lijst(())))
    assert leesbaar("a\x0bb\x1fc\ud800d\r\ne") == "a\nbcd\ne"
    for vorm in ("odt", "docx", "html", "txt"):
        assert SCHRIJVER.schrijf(vies, vorm)


def test_zonder_pdf_bibliotheek_zegt_hij_dat(monkeypatch: pytest.MonkeyPatch) -> None:
    from waakvlam.adapters.stukken import pdf, schrijver
    from waakvlam.application.poorten.stukken import GeenPdf

    monkeypatch.setattr(pdf, "kan_pdf", lambda: False)
    monkeypatch.setattr(schrijver, "kan_pdf", lambda: False)
    assert not SCHRIJVER.kan("pdf") and SCHRIJVER.kan("odt") and not SCHRIJVER.kan("exe")
    with pytest.raises(GeenPdf):
        SCHRIJVER.schrijf(STUK, "pdf")


def test_het_pakket_gaat_alleen_met_het_wachtwoord_open() -> None:
    import pyzipper

    ruw = SCHRIJVER.pak_in({"lees-mij.html": b"<p>hallo</p>"}, "goed woord")
    assert b"hallo" not in ruw
    with pyzipper.AESZipFile(io.BytesIO(ruw)) as zip_:
        (deel,) = zip_.infolist()
        assert deel.wz_aes_strength == 3, "256 bits"
        for fout in (b"", b"fout woord"):
            with pytest.raises(RuntimeError):
                zip_.read(deel, pwd=fout)
        assert zip_.read(deel, pwd=b"goed woord") == b"<p>hallo</p>"
