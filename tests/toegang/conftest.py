"""The world of these tests: one case with everything planted, in a database of its own."""

import pickle
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.hulp.databanken import HOOFD, SLEUTELS, als_standaard
from tests.hulp.eenmaal import eenmaal
from tests.toegang.planten import Wereld, bouw
from waakvlam import samenstelling
from waakvlam.adapters import opslag
from waakvlam.application.omgeving import gebruik

WERELD = "wereld.pickle"
"""What was planted, beside the databases it was planted in."""


def _vergeet() -> None:
    """Keys and stores that are kept in memory belong to one database."""
    for module in (opslag, samenstelling):
        for deel in vars(module).values():
            if hasattr(deel, "cache_clear"):
                deel.cache_clear()


@pytest.fixture(scope="module")
def gevuld(
    _sqlite_sjabloon: Path, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: Any
) -> Iterator[tuple[Wereld, Path]]:
    """The world, and the folder with its databases; shared by the tests of one file."""

    def maak(map_: Path) -> None:
        shutil.copytree(_sqlite_sjabloon, map_, dirs_exist_ok=True)
        with _in(map_):
            (map_ / WERELD).write_bytes(pickle.dumps(bouw()))

    map_ = tmp_path_factory.mktemp("toegang") / "eigen"
    with django_db_blocker.unblock():
        shutil.copytree(eenmaal(tmp_path_factory, "toegang", maak), map_)
        wereld: Wereld = pickle.loads((map_ / WERELD).read_bytes())
        (map_ / WERELD).unlink()
        with _in(map_):
            gebruik(wereld.omgeving)
            yield wereld, map_


@contextmanager
def _in(map_: Path) -> Iterator[None]:
    """Work in the databases in this folder."""
    _vergeet()
    with als_standaard(f"sqlite:{map_ / HOOFD}", f"sqlite:{map_ / SLEUTELS}"):
        yield
    gebruik(samenstelling.omgeving)
    _vergeet()


@pytest.fixture
def wereld(gevuld: tuple[Wereld, Path], django_db_blocker: Any) -> Iterator[Wereld]:
    """The world, at the moment everybody looks."""
    gevuld[0].kijk()
    with django_db_blocker.unblock():
        yield gevuld[0]
