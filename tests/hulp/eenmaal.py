"""What is costly to make and the same for every test is made once in a run, whichever worker asks first."""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

GENOEG = 2_000_000_000
"""Bytes that must be free in memory before files of tests are kept there."""
GEHEUGEN = Path("/dev/shm")


def eenmaal(factory: pytest.TempPathFactory, naam: str, maak: Callable[[Path], None]) -> Path:
    """Return a folder ``naam`` that ``maak`` filled, once for all workers of this run.

    Copy it, do not change it. The others wait for it. When making fails, the next that asks tries again.
    """
    wortel = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        wortel = wortel.parent
    map_, klaar = wortel / f"eenmaal-{naam}", wortel / f"eenmaal-{naam}.klaar"
    with (wortel / f"eenmaal-{naam}.slot").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        if not klaar.exists():
            shutil.rmtree(map_, ignore_errors=True)
            map_.mkdir()
            maak(map_)
            klaar.touch()
    return map_


def bestanden_in_het_geheugen() -> None:
    """Keep the files of tests in memory where there is room: waiting for a disk proves nothing here.

    The settings that make a write wait stay as they are in use.
    """
    if "PYTEST_DEBUG_TEMPROOT" in os.environ or not GEHEUGEN.is_dir() or not os.access(GEHEUGEN, os.W_OK):
        return
    stand = os.statvfs(GEHEUGEN)
    if stand.f_bavail * stand.f_frsize >= GENOEG and not stand.f_flag & os.ST_NOEXEC:
        os.environ["PYTEST_DEBUG_TEMPROOT"] = str(GEHEUGEN)
