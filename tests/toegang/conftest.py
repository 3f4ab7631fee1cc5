"""The world of these tests: one case with everything planted, in a database of its own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.hulp.databanken import HOOFD, SLEUTELS, als_standaard
from tests.toegang.planten import Wereld, bouw
from waakvlam import samenstelling
from waakvlam.adapters import opslag
from waakvlam.application.omgeving import gebruik


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
    map_ = tmp_path_factory.mktemp("toegang")
    for naam in (HOOFD, SLEUTELS):
        (map_ / naam).write_bytes((_sqlite_sjabloon / naam).read_bytes())
    _vergeet()
    with (
        django_db_blocker.unblock(),
        als_standaard(f"sqlite:{map_ / HOOFD}", f"sqlite:{map_ / SLEUTELS}"),
    ):
        yield bouw(), map_
    gebruik(samenstelling.omgeving)
    _vergeet()


@pytest.fixture
def wereld(gevuld: tuple[Wereld, Path], django_db_blocker: Any) -> Iterator[Wereld]:
    """The world, at the moment everybody looks."""
    gevuld[0].kijk()
    with django_db_blocker.unblock():
        yield gevuld[0]
