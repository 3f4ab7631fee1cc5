"""The systems of partners in the environment: what is read, and what stops the start."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from waakvlam.instellingen.koppelingen import Koppeling, lees_koppelingen

A, B = "a" * 64, "b" * 64


@pytest.mark.parametrize(
    ("waarde", "namen"),
    [
        ("", []),
        (f"woningstichting=waterveen={A}", ["woningstichting"]),
        (f" scholen=waterveen={A} , scholen=waterveen={B}", ["scholen", "scholen"]),
        (f"# oud\nscholen=waterveen={A.upper()}\n", ["scholen"]),
    ],
)
def test_wat_er_staat_wordt_gelezen(waarde: str, namen: list[str]) -> None:
    assert [k.naam for k in lees_koppelingen({"WAAKVLAM_KOPPELINGEN": waarde})] == namen


def test_uit_een_bestand(tmp_path: Path) -> None:
    pad = tmp_path / "koppelingen"
    pad.write_text(f"scholen=waterveen={A}\n")
    gelezen = lees_koppelingen({"WAAKVLAM_KOPPELINGEN_BESTAND": str(pad)})
    assert gelezen == (Koppeling("scholen", "waterveen", bytes.fromhex(A)),)
    with pytest.raises(ImproperlyConfigured, match="_BESTAND"):
        lees_koppelingen({"WAAKVLAM_KOPPELINGEN_BESTAND": str(tmp_path / "weg")})


@pytest.mark.parametrize(
    "waarde",
    [
        "scholen=waterveen",
        "scholen=waterveen=eensleutelzelf",
        f"met spatie=waterveen={A}",
        f"een=waterveen={A},twee=waterveen={A}",
        f"een=waterveen={A},een=elders={B}",
    ],
)
def test_wat_niet_klopt_houdt_het_starten_tegen(waarde: str) -> None:
    with pytest.raises(ImproperlyConfigured) as fout:
        lees_koppelingen({"WAAKVLAM_KOPPELINGEN": waarde})
    assert "eensleutelzelf" not in str(fout.value) and A not in str(fout.value)
