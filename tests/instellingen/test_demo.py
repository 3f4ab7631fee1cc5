"""What the demo allows that real use does not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("gebruik", "gezet", "open_"),
    [
        ("demo", "", "['waterveen']"),
        ("demo", "veendam,ijssel", "['veendam', 'ijssel']"),
        ("test", "", "['waterveen']"),
        ("basis", "", "[]"),
    ],
)
def test_alleen_in_de_demo_staat_openbaar_melden_vanzelf_aan(
    tmp_path: Path, gebruik: str, gezet: str, open_: str
) -> None:
    """In a program of its own: settings are read once."""
    env = {naam: w for naam, w in os.environ.items() if not naam.startswith("WAAKVLAM_")}
    env |= {"WAAKVLAM_MAP": str(tmp_path), "WAAKVLAM_OPENBAAR_MELDEN": gezet}
    wat = f"from waakvlam.instellingen import {gebruik} as i; print(i.OPENBAAR_MELDEN)"
    uit = subprocess.run([sys.executable, "-c", wat], env=env, capture_output=True, text=True, check=True)
    assert uit.stdout.strip() == open_
