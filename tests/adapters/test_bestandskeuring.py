"""Offered files: taken for what they are and made anew, or refused with a reason."""

import io
import zipfile

import pikepdf
import pytest
from PIL import Image

from tests.hulp import bestanden as b
from waakvlam.adapters.bijlagen.beeld import zonder_velden
from waakvlam.adapters.bijlagen.keuring import Keuring
from waakvlam.application.poorten.bijlagen import Aangeboden, Bestandsbezwaar, Bijlagegrenzen, Gekeurd
from waakvlam.core.casus.bijlagesoorten import SOORTEN

GRENZEN = Bijlagegrenzen(20_000_000, frozenset(SOORTEN))
OOXML = SOORTEN["docx"].mime


def keur(naam: str, verklaard: str, inhoud: bytes) -> Gekeurd | Bestandsbezwaar:
    return Keuring(GRENZEN).keur(Aangeboden(naam, verklaard, inhoud))


def alles_uit(inhoud: bytes) -> bytes:
    """The content with all that is packed in it unpacked."""
    if inhoud.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
            return inhoud + b"".join(zip_.read(deel) for deel in zip_.namelist())
    if inhoud.startswith(b"%PDF"):
        with pikepdf.open(io.BytesIO(inhoud)) as pdf:
            uit = io.BytesIO()
            pdf.save(
                uit,
                object_stream_mode=pikepdf.ObjectStreamMode.disable,
                compress_streams=False,
                stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            )
            return uit.getvalue()
    return inhoud


@pytest.mark.parametrize(
    ("naam", "verklaard", "inhoud", "wordt", "heet"),
    [
        ("IMG_1.JPG", "image/jpeg", b.plaatje(), "jpeg", "IMG_1.jpg"),
        ("foto.png", "image/png", b.plaatje("PNG"), "png", "foto.png"),
        ("foto.webp", "image/webp", b.plaatje("WEBP"), "jpeg", "foto.jpg"),
        ("dans.gif", "image/gif", b.plaatje("GIF"), "png", "dans.png"),
        ("IMG_2.HEIC", "image/heic", b.plaatje("HEIF"), "jpeg", "IMG_2.jpg"),
        ("IMG_3.heic", "", b.plaatje("HEIF"), "jpeg", "IMG_3.jpg"),
        ("brief.pdf", "application/pdf", b.pdf(), "pdf", "brief.pdf"),
        ("verslag.docx", OOXML, b.docx(), "docx", "verslag.docx"),
        ("verslag.odt", "application/octet-stream", b.odt(), "odt", "verslag.odt"),
    ],
)
def test_wat_bewaard_wordt_draagt_geen_spoor(
    naam: str, verklaard: str, inhoud: bytes, wordt: str, heet: str
) -> None:
    assert b.SPOOR.encode() in alles_uit(inhoud), "the file offered must hold the trace"
    uit = keur(naam, verklaard, inhoud)
    assert isinstance(uit, Gekeurd), uit
    assert (uit.soort, uit.naam) == (wordt, heet)
    assert b.SPOOR.encode() not in alles_uit(uit.inhoud)
    assert b"Exif\0\0" not in alles_uit(uit.inhoud)
    if SOORTEN[wordt].groep == "beeld":
        with Image.open(io.BytesIO(uit.inhoud)) as beeld:
            assert not beeld.getexif()
            assert beeld.size == (64, 48)
            rood, blauw = (beeld.convert("RGB").getpixel(plek) for plek in ((5, 5), (5, 40)))
        assert rood[0] > 200 > 60 > rood[2]
        assert blauw[2] > 200 > 60 > blauw[0]


def test_een_gedraaide_foto_staat_daarna_recht() -> None:
    beeld = Image.new("RGB", (80, 40), "red")
    exif = Image.Exif()
    exif[0x0112] = 6  # turn a quarter to see it upright
    bron = io.BytesIO()
    beeld.save(bron, "JPEG", exif=exif)
    uit = keur("foto.jpg", "image/jpeg", bron.getvalue())
    assert isinstance(uit, Gekeurd)
    assert Image.open(io.BytesIO(uit.inhoud)).size == (40, 80)


def test_een_grote_foto_wordt_kleiner() -> None:
    bron = io.BytesIO()
    Image.new("L", (6000, 3000)).save(bron, "JPEG")
    uit = keur("foto.jpg", "image/jpeg", bron.getvalue())
    assert isinstance(uit, Gekeurd)
    assert Image.open(io.BytesIO(uit.inhoud)).size == (4096, 2048)


def test_een_pdf_blijft_leesbaar_en_doet_niets_meer() -> None:
    uit = keur("brief.pdf", "application/pdf", b.pdf())
    assert isinstance(uit, Gekeurd)
    with pikepdf.open(io.BytesIO(uit.inhoud)) as pdf:
        assert "/OpenAction" not in pdf.Root
        assert not pdf.attachments
        foto = pdf.pages[0].Resources.XObject.Foto.read_raw_bytes()
    with Image.open(io.BytesIO(foto)) as beeld:
        beeld.load()
        assert beeld.size == (64, 48)


def test_een_kantoorbestand_houdt_zijn_inhoud() -> None:
    for naam, inhoud, deel in (
        ("a.docx", b.docx(), "word/document.xml"),
        ("a.odt", b.odt(), "content.xml"),
    ):
        uit = keur(naam, "", inhoud)
        assert isinstance(uit, Gekeurd)
        with zipfile.ZipFile(io.BytesIO(uit.inhoud)) as zip_:
            assert b"Het verslag" in zip_.read(deel)
            assert not [d for d in zip_.infolist() if d.date_time[0] != 1980]
            assert "docProps/thumbnail.jpeg" not in zip_.namelist()
    with zipfile.ZipFile(io.BytesIO(uit.inhoud)) as zip_:
        assert zip_.infolist()[0].filename == "mimetype"
        assert zip_.infolist()[0].compress_type == zipfile.ZIP_STORED


HTML = b"<!DOCTYPE html><script>alert(1)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'


@pytest.mark.parametrize(
    ("naam", "verklaard", "inhoud", "code"),
    [
        ("leeg.jpg", "image/jpeg", b"", "leeg"),
        ("groot.txt", "text/plain", b"a" * 20_000_001, "te-groot"),
        ("tekening.svg", "image/svg+xml", SVG, "actief"),
        ("blad.html", "text/html", HTML, "actief"),
        ("blad.txt", "text/plain", b"\xef\xbb\xbf  " + HTML, "actief"),
        ("foto.jpg", "image/jpeg", HTML, "actief"),
        ("foto.jpg", "image/jpeg", b.plaatje("PNG"), "anders"),
        ("foto.jpg", "image/jpeg", b.pdf(), "anders"),
        ("foto.jpg", "image/jpeg", b"MZ\x90\x00" + bytes(200), "anders"),
        ("brief.pdf", "application/pdf", b.docx(), "anders"),
        ("brief.txt", "text/plain", b.pdf(), "anders"),
        ("brief.txt", "text/plain", b"\x00\x01\x02", "anders"),
        ("brief.docx", OOXML, b.zip_van({"a.txt": b"a"}), "anders"),
        ("brief.docx", OOXML, b"PK\x03\x04" + bytes(300), "kapot"),
        ("foto.jpg", "text/html", b.plaatje(), "verklaard"),
        ("foto.jpg", "image/png", b.plaatje(), "verklaard"),
        ("foto.jpg", "image/jpeg", b.plaatje()[:400], "kapot"),
        ("brief.pdf", "application/pdf", b"%PDF-1.7\n" + bytes(200), "kapot"),
        ("brief.pdf", "application/pdf", b.pdf("geheim"), "wachtwoord"),
        ("brief.docx", OOXML, b.docx(macro=True), "macro"),
        ("brief.docx", OOXML, b.zipbom(), "zipbom"),
        ("brief.docx", OOXML, b.docx(extra={f"x/{n}": b"" for n in range(6000)}), "zipbom"),
        ("bom.png", "image/png", b.png_die_zegt(20_000, 20_000), "te-veel-beeldpunten"),
        ("bom.png", "image/png", b.png_die_zegt(9_000, 9_000), "te-veel-beeldpunten"),
        ("a.zip", "application/zip", b.zip_van({"a": b"a"}), "ingepakt"),
        ("a.doc", "application/msword", b"\xd0\xcf\x11\xe0" + bytes(600), "oude-soort"),
        ("a.docm", "", b.docx(macro=True), "oude-soort"),
        ("foto.jpg.exe", "", b"MZ" + bytes(200), "soort"),
        ("zonder", "", b.plaatje(), "soort"),
        ("gpj.\u202eexe", "", b.plaatje(), "soort"),
    ],
)
def test_wat_niet_kan_wordt_geweigerd_met_reden(naam: str, verklaard: str, inhoud: bytes, code: str) -> None:
    uit = keur(naam, verklaard, inhoud)
    assert isinstance(uit, Bestandsbezwaar)
    assert uit.code == code


@pytest.mark.parametrize(
    ("naam", "inhoud"),
    [
        ("foto.jpg", b.plaatje() + b.zip_van({"uit.exe": b"VERSTOPT" * 20})),
        ("foto.jpg", b.plaatje() + HTML.replace(b"alert", b"VERSTOPT")),
        ("foto.png", b.plaatje("PNG") + b"VERSTOPT" * 20),
        ("brief.pdf", b.pdf() + b.zip_van({"uit.exe": b"VERSTOPT" * 20})),
        ("brief.docx", b"VERSTOPT" * 20 + b.docx()),
        ("brief.docx", b.docx() + b"VERSTOPT" * 20),
    ],
)
def test_een_bestand_dat_ook_iets_anders_is_wordt_dat_niet_meer(naam: str, inhoud: bytes) -> None:
    uit = keur(naam, "", inhoud)
    if isinstance(uit, Gekeurd):
        assert b"VERSTOPT" not in alles_uit(uit.inhoud)
    else:
        assert uit.code in ("kapot", "anders")


def test_een_installatie_die_een_soort_niet_wil_weigert_die() -> None:
    alleen_foto = Keuring(Bijlagegrenzen(20_000_000, frozenset({"jpeg"})))
    assert isinstance(alleen_foto.keur(Aangeboden("a.jpg", "", b.plaatje())), Gekeurd)
    uit = alleen_foto.keur(Aangeboden("a.pdf", "", b.pdf()))
    assert isinstance(uit, Bestandsbezwaar)
    assert uit.code == "soort"


def test_tekst_van_windows_wordt_utf8() -> None:
    uit = keur("brief.csv", "application/vnd.ms-excel", "naam;plaats\r\nJosé;Heino\r\n".encode("cp1252"))
    assert isinstance(uit, Gekeurd)
    assert "José" in uit.inhoud.decode()


def test_alleen_een_echte_jpeg_wordt_van_velden_ontdaan() -> None:
    for niet in (b"", b"\xff\xd8", b"\xff\xd8\xff\xe1\xff\xff", b"GIF89a"):
        assert zonder_velden(niet) == niet


def test_een_beeld_verkleinen_geeft_een_kleine_jpeg() -> None:
    klein = Keuring(GRENZEN).verklein(b.plaatje("PNG", (900, 600)), "png", 300)
    assert Image.open(io.BytesIO(klein)).size == (300, 200)
    assert Keuring(GRENZEN).verklein(b.pdf(), "pdf", 300) == b""
