"""The browser reads tables that were made of those of the server, and they are the ones of now."""

import importlib.util
from pathlib import Path

BRON = Path(__file__).resolve().parents[3] / "tools/deur.py"


def test_de_tabellen_van_de_browser_zijn_bij() -> None:
    spec = importlib.util.spec_from_file_location("deur", BRON)
    assert spec is not None and spec.loader is not None
    deur = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(deur)
    assert deur.DOEL.read_text(encoding="utf-8") == deur.module(), "draai tools/deur.py"
