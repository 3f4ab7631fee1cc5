"""What comes in as a zip may be hostile; what goes out comes back the same."""

import io
import zipfile
from collections.abc import Callable

import pytest

from waakvlam.adapters.aanpakzip import MAX_ZIP, KanNiet, lees, schrijf

GOED = {"aanpak.yaml": "taal: 1\n", "voorbeelden/a-1.yaml": "voorbeeld: A-1\n"}


def zip_van(delen: dict[str, bytes], maak: Callable[[zipfile.ZipInfo], None] = lambda deel: None) -> bytes:
    vel = io.BytesIO()
    with zipfile.ZipFile(vel, "w", zipfile.ZIP_DEFLATED) as pak:
        for naam, inhoud in delen.items():
            deel = zipfile.ZipInfo(naam)
            deel.compress_type = zipfile.ZIP_DEFLATED
            maak(deel)
            pak.writestr(deel, inhoud)
    return vel.getvalue()


def test_wat_eruit_gaat_komt_er_weer_in() -> None:
    assert lees("x.zip", schrijf(GOED, "waterveen")) == GOED
    assert schrijf(GOED, "waterveen") == schrijf(dict(reversed(GOED.items())), "waterveen")


@pytest.mark.parametrize("map_", ["", "waterveen/"])
def test_de_map_eromheen_mag_er_zijn_of_niet(map_: str) -> None:
    delen = {f"{map_}{naam}": tekst.encode() for naam, tekst in GOED.items()}
    assert lees("x.zip", zip_van({**delen, f"__MACOSX/{map_}._aanpak.yaml": b"x"})) == GOED


def koppeling(deel: zipfile.ZipInfo) -> None:
    deel.external_attr = 0o120777 << 16


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        (zip_van({"../weg.yaml": b"taal: 1"}), "buiten-de-map"),
        (zip_van({"/etc/weg.yaml": b"taal: 1"}), "buiten-de-map"),
        (zip_van({"a\\..\\..\\weg.yaml": b"taal: 1"}), "buiten-de-map"),
        (zip_van({"C:/weg.yaml": b"taal: 1"}), "buiten-de-map"),
        (zip_van({"aanpak.yaml": b"taal: 1", "virus.exe": b"MZ"}), "geen-yaml"),
        (zip_van({"a/b/aanpak.yaml": b"taal: 1", "c/d.yaml": b"x"}), "naam"),
        (zip_van({"aanpak.yaml": b"doel.yaml"}, koppeling), "koppeling"),
        (zip_van({"bom.yaml": b"\0" * 30_000_000}), "te-groot"),
        (zip_van({f"b{nr}.yaml": b" " * 999_000 for nr in range(6)}), "te-groot"),
        (zip_van({f"b{nr}.yaml": b"" for nr in range(400)}), "te-veel"),
        (zip_van({"aanpak.yaml": "é".encode("latin-1")}), "geen-utf8"),
        (zip_van({"aanpak.yaml": b"taal:\0 1"}), "geen-tekst"),
        (zip_van({}), "leeg"),
        (b"PK\x03\x04 en dan niets", "kapot"),
        (zip_van({"aanpak.yaml": b"taal: 1" * 500})[:60], "kapot"),
        (b"PK" + b"x" * MAX_ZIP, "te-groot"),
    ],
)
def test_een_vijandige_zip_wordt_geweigerd(inhoud: bytes, code: str) -> None:
    with pytest.raises(KanNiet) as nee:
        lees("x.zip", inhoud)
    assert nee.value.bezwaar.code == code


@pytest.mark.parametrize(
    ("naam", "inhoud", "code"),
    [("rollen.txt", b"x", "geen-yaml"), ("rol len.yaml", b"x", "naam"), ("r.yaml", b"\xff\xfe", "geen-utf8")],
)
def test_een_los_bestand_dat_niet_kan(naam: str, inhoud: bytes, code: str) -> None:
    with pytest.raises(KanNiet) as nee:
        lees(naam, inhoud)
    assert nee.value.bezwaar.code == code


def test_een_los_bestand_met_een_pad_ervoor() -> None:
    assert lees("C:\\map\\rollen.yaml", b"\xef\xbb\xbftaal: 1\n") == {"rollen.yaml": "taal: 1\n"}
