"""Pictures, drawn anew: what is kept has the pixels and nothing else.

Where it was made, with which device, when, by whom, a thumbnail from before it was cut: all of that stands
beside the pixels and is not copied. A file that is also something else stops being so.
"""

import io
import threading
import warnings

import pillow_heif
from PIL import Image, ImageCms, ImageOps

from waakvlam.application.poorten.bijlagen import Bestandsbezwaar

pillow_heif.register_heif_opener(thumbnails=False)
_FORMAAT = {"jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "gif": "GIF", "heic": "HEIF"}
_TEGELIJK = threading.BoundedSemaphore(2)
"""A picture in memory is many times its file: no more than two at a time in a process."""
_KAPOT = (OSError, ValueError, SyntaxError, KeyError, TypeError, EOFError, MemoryError, RuntimeError)
KWALITEIT = 88


def teken_opnieuw(
    inhoud: bytes, soort: str, wordt: str, beeldpunten: int, zijde: int
) -> bytes | Bestandsbezwaar:
    """A picture of kind ``soort`` as a new one of kind ``wordt`` (jpeg or png), or why not.

    At most ``zijde`` pixels on its longest side; one of more than ``beeldpunten`` pixels is not opened.
    """
    with _TEGELIJK, warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(inhoud), formats=(_FORMAAT[soort],)) as beeld:
                if beeld.width * beeld.height > beeldpunten:
                    return Bestandsbezwaar("te-veel-beeldpunten", str(beeldpunten // 1_000_000))
                return _bewaar(_recht(beeld, zijde), wordt)
        except Image.DecompressionBombError:
            return Bestandsbezwaar("te-veel-beeldpunten", str(beeldpunten // 1_000_000))
        except _KAPOT:
            return Bestandsbezwaar("kapot")


def _recht(beeld: Image.Image, zijde: int) -> Image.Image:
    """The picture the right way up, in ordinary colours, no larger than asked."""
    if beeld.format == "JPEG":
        beeld.draft(None, (zijde, zijde))  # reads less of a large one
    profiel = beeld.info.get("icc_profile")
    recht = ImageOps.exif_transpose(beeld)
    recht.thumbnail((zijde, zijde))
    recht = _kleuren(recht, profiel)
    recht.info = {}
    return recht


def _kleuren(beeld: Image.Image, profiel: bytes | None) -> Image.Image:
    """Colours that look the same without the profile of the camera; see-through parts stay so."""
    if beeld.mode in ("P", "PA", "LA") or "transparency" in beeld.info:
        beeld = beeld.convert("RGBA")
    elif beeld.mode not in ("RGB", "RGBA", "L"):
        beeld = beeld.convert("RGB")
    if not profiel or beeld.mode == "L":
        return beeld
    try:
        naar = ImageCms.createProfile("sRGB")
        omgezet = ImageCms.profileToProfile(
            beeld, ImageCms.ImageCmsProfile(io.BytesIO(profiel)), naar, outputMode=beeld.mode
        )
    except (ImageCms.PyCMSError, *_KAPOT):
        return beeld
    return omgezet or beeld


def _bewaar(beeld: Image.Image, wordt: str) -> bytes:
    uit = io.BytesIO()
    if wordt == "jpeg":
        if beeld.mode == "RGBA":
            wit = Image.new("RGB", beeld.size, "white")
            wit.paste(beeld, mask=beeld.getchannel("A"))
            beeld = wit
        beeld.save(uit, "JPEG", quality=KWALITEIT, optimize=True, exif=b"", icc_profile=b"", comment=b"")
    else:
        beeld.save(uit, "PNG", exif=b"", icc_profile=b"")
    return uit.getvalue()


def zonder_velden(jpeg: bytes) -> bytes:
    """A JPEG inside another file, bit for bit, without what stands beside the pixels.

    Keeps the segments that colours depend on (APP0, APP14, and the colour profile). Gives back the same
    bytes when it is not the JPEG it seems to be.
    """
    if not jpeg.startswith(b"\xff\xd8"):
        return jpeg
    uit, plek = bytearray(b"\xff\xd8"), 2
    while plek + 4 <= len(jpeg) and jpeg[plek] == 0xFF:
        merk = jpeg[plek + 1]
        if merk == 0xFF:
            plek += 1
            continue
        lengte = int.from_bytes(jpeg[plek + 2 : plek + 4], "big")
        if lengte < 2 or plek + 2 + lengte > len(jpeg):
            return jpeg
        segment = jpeg[plek : plek + 2 + lengte]
        weg = merk == 0xFE or (0xE1 <= merk <= 0xEF and merk != 0xEE)
        if not weg or (merk == 0xE2 and segment[4:].startswith(b"ICC_PROFILE")):
            uit += segment
        plek += 2 + lengte
        if merk == 0xDA:
            return bytes(uit) + jpeg[plek:]
    return jpeg
