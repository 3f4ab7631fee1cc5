"""The core and its tests run on a machine without Django: that proves the wall."""

import os
import subprocess
import sys
from pathlib import Path

from tests.huis.bestanden import PROJECT

ZONDER = ("django", "psycopg", "starlette", "granian", "cryptography", "numpy")
PROGRAMMA = f"""
import sys
class Zonder:
    def find_spec(self, naam, *_):
        if naam.partition(".")[0] in {ZONDER!r}:
            raise ModuleNotFoundError(naam)
sys.meta_path.insert(0, Zonder())
import pytest
sys.exit(pytest.main(sys.argv[1:]))
"""


def draai(*argumenten: str) -> "subprocess.CompletedProcess[str]":
    vlaggen = ["-p", "no:django", "-p", "no:xdist", "-p", "no:cacheprovider", "-q", "-W", "ignore"]
    return subprocess.run(
        [sys.executable, "-c", PROGRAMMA, *vlaggen, *argumenten],
        cwd=PROJECT,
        # Every test runs; how properties hold on many examples is shown by the run with Django beside it.
        env={**os.environ, "PROEVEN": "kort"},
        capture_output=True,
        text=True,
    )


def test_de_tests_van_de_kern_slagen_zonder_django() -> None:
    klaar = draai("tests/core")
    assert klaar.returncode == 0, klaar.stdout[-3000:] + klaar.stderr[-3000:]
    assert " passed" in klaar.stdout


def test_de_muur_valt_op_als_iemand_hem_doorbreekt(tmp_path: Path) -> None:
    (tmp_path / "test_lek.py").write_text("import django\n\ndef test_x():\n    assert django\n")
    assert draai(str(tmp_path / "test_lek.py")).returncode != 0
