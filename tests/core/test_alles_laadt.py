"""Every module of the core can be loaded; tests/huis runs this once more on a Python without Django."""

import pkgutil
from importlib import import_module

import waakvlam.core


def test_elke_module_van_de_kern_laadt() -> None:
    namen = [module.name for module in pkgutil.walk_packages(waakvlam.core.__path__, "waakvlam.core.")]
    assert namen
    assert [import_module(naam).__name__ for naam in namen] == namen
