"""Python looks less often for what is left over, in the server and on the command line."""

import gc
import sys
from collections.abc import Iterator
from importlib import import_module

import pytest

from waakvlam.cli import hoofd
from waakvlam.opruimen import DREMPEL


@pytest.fixture(autouse=True)
def zoals_python_het_doet() -> Iterator[None]:
    """As Python looks by itself; after the test as it did."""
    was = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*was)
    gc.unfreeze()


def test_een_opdracht_ruimt_rustig_op() -> None:
    with pytest.raises(SystemExit):
        hoofd.main(["--version"])
    assert gc.get_threshold() == DREMPEL


def test_de_server_ruimt_rustig_op_en_houdt_wat_geladen_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "waakvlam.web.wsgi", raising=False)
    gc.unfreeze()
    import_module("waakvlam.web.wsgi")
    assert gc.get_threshold() == DREMPEL
    assert gc.get_freeze_count() > 10_000
