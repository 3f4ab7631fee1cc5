"""Files to offer: ordinary ones full of what should not be kept, and bad ones."""

import io
import struct
import zipfile
import zlib

import pikepdf
import pillow_heif
from PIL import Image
from PIL.PngImagePlugin import PngInfo

pillow_heif.register_heif_opener(thumbnails=False)
SPOOR = "SPOOR-7f3a-Jansen"
"""Planted wherever a file can hold more than what is seen; it may be in nothing that is kept."""


def _exif() -> bytes:
    exif = Image.Exif()
    exif[0x010E] = SPOOR  # description
    exif[0x010F] = "Telefoonmerk"
    exif[0x013B] = SPOOR  # maker
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (52.0, 30.0, 11.0), "E", (6.0, 15.0, 22.0)
    return exif.tobytes()


def plaatje(formaat: str = "JPEG", maat: tuple[int, int] = (64, 48), **verder: object) -> bytes:
    """A picture with a place, a maker and a remark in it; red above, blue below."""
    beeld = Image.new("RGB", maat, "red")
    beeld.paste("blue", (0, maat[1] // 2, *maat))
    uit = io.BytesIO()
    if formaat == "PNG":
        tekst = PngInfo()
        tekst.add_text("Author", SPOOR)
        tekst.add_itxt("XML:com.adobe.xmp", f"<x>{SPOOR}</x>")
        beeld.save(uit, "PNG", pnginfo=tekst, exif=_exif(), **verder)
    elif formaat == "GIF":
        beeld.save(uit, "GIF", comment=SPOOR.encode(), **verder)
    elif formaat == "HEIF":
        beeld.save(uit, "HEIF", exif=_exif(), xmp=f"<x>{SPOOR}</x>".encode(), **verder)
    elif formaat == "WEBP":
        beeld.save(uit, "WEBP", exif=_exif(), xmp=f"<x>{SPOOR}</x>".encode(), **verder)
    else:
        beeld.save(uit, "JPEG", exif=_exif(), comment=SPOOR.encode(), **verder)
    return uit.getvalue()


def png_die_zegt(breed: int, hoog: int) -> bytes:
    """A tiny PNG that says it is this large."""

    def blok(soort: bytes, inhoud: bytes) -> bytes:
        som = struct.pack("!L", zlib.crc32(soort + inhoud))
        return struct.pack("!L", len(inhoud)) + soort + inhoud + som

    kop = struct.pack("!LLBBBBB", breed, hoog, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(1_000_000))
    return b"\x89PNG\r\n\x1a\n" + blok(b"IHDR", kop) + blok(b"IDAT", pixels) + blok(b"IEND", b"")


def pdf(wachtwoord: str = "") -> bytes:
    """A PDF with an author, XMP, a script on opening, a file inside and a photo with a place."""
    doc = pikepdf.new()
    foto = doc.make_stream(plaatje())
    foto.stream_dict.update(
        {
            "/Type": pikepdf.Name.XObject,
            "/Subtype": pikepdf.Name.Image,
            "/Width": 64,
            "/Height": 48,
            "/BitsPerComponent": 8,
            "/ColorSpace": pikepdf.Name.DeviceRGB,
            "/Filter": pikepdf.Name.DCTDecode,
        }
    )
    doc.add_blank_page(page_size=(200, 200))
    blad = doc.pages[0].obj
    blad["/Resources"] = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Foto=foto))
    blad["/Contents"] = doc.make_stream(b"q 100 0 0 100 0 0 cm /Foto Do Q")
    doc.docinfo["/Author"] = SPOOR
    with doc.open_metadata() as meta:
        meta["dc:creator"] = [SPOOR]
    actie = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=f"app.alert('{SPOOR}')")
    doc.Root["/OpenAction"] = doc.make_indirect(actie)
    doc.attachments["geheim.txt"] = SPOOR.encode()
    uit = io.BytesIO()
    slot = pikepdf.Encryption(owner=wachtwoord, user=wachtwoord) if wachtwoord else None
    doc.save(uit, encryption=slot or False)
    return uit.getvalue()


def docx(*, macro: bool = False, extra: dict[str, bytes] | None = None) -> bytes:
    """A Word file with a maker, a thumbnail and a photo with a place."""
    delen = {
        "[Content_Types].xml": b"<Types/>",
        "_rels/.rels": b'<Relationships><Relationship Id="r1" Target="word/document.xml"/><Relationship '
        b'Id="r2" Type="http://x/metadata/thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>',
        "word/document.xml": b"<w:document>Het verslag</w:document>",
        "word/media/image1.jpeg": plaatje(),
        "docProps/core.xml": f"<c><creator>{SPOOR}</creator></c>".encode(),
        "docProps/app.xml": f"<p><Company>{SPOOR}</Company></p>".encode(),
        "docProps/custom.xml": f"<p>{SPOOR}</p>".encode(),
        "docProps/thumbnail.jpeg": plaatje(),
    }
    if macro:
        delen["word/vbaProject.bin"] = b"Sub AutoOpen()"
    return zip_van({**delen, **(extra or {})})


def odt() -> bytes:
    """A LibreOffice text with a maker."""
    return zip_van(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": b"<office:document-content>Het verslag</office:document-content>",
            "meta.xml": f"<m><creator>{SPOOR}</creator></m>".encode(),
            "META-INF/manifest.xml": b"<manifest:manifest/>",
        }
    )


def zip_van(delen: dict[str, bytes]) -> bytes:
    """A zip with these parts."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, inhoud in delen.items():
            zip_.writestr(naam, inhoud)
    return uit.getvalue()


def zipbom() -> bytes:
    """A Word file of a few hundred kilobytes that unpacks to 150 MB."""
    return docx(extra={f"word/media/{nr}.bin": bytes(15_000_000) for nr in range(10)})
