"""Writers to SQLite queue: one at a time, the next at once, and a dead one blocks nobody."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from django.db import connection

from tests.adapters.hulp import GEMEENTE, logboek, nieuw, schrijf, tegelijk
from waakvlam.adapters.beurt import beurt

VASTHOUDER = """
import fcntl, os, sys, time
nr = os.open(sys.argv[1], os.O_RDWR | os.O_CREAT)
fcntl.flock(nr, fcntl.LOCK_EX)
print("vast", flush=True)
time.sleep(600)
"""


@pytest.mark.parametrize("databank", ["sqlite"], indirect=True)
def test_er_is_er_nooit_meer_dan_een_aan_de_beurt(databank: str) -> None:
    binnen, meeste = [0], [0]

    def doe() -> None:
        for _ in range(20):
            with beurt(connection):
                binnen[0] += 1
                meeste[0] = max(meeste[0], binnen[0])
                os.sched_yield()
                binnen[0] -= 1

    tegelijk(*[doe] * 6)
    assert meeste == [1]


@pytest.mark.parametrize("databank", ["sqlite"], indirect=True)
def test_wie_schrijft_wacht_op_een_ander_proces_tot_dat_klaar_is_of_sterft(
    databank: str, databank_adressen: tuple[str, str]
) -> None:
    pad = f"{databank_adressen[0].removeprefix('sqlite:')}-beurt"
    ander = subprocess.Popen([sys.executable, "-c", VASTHOUDER, pad], stdout=subprocess.PIPE)
    assert ander.stdout is not None
    assert ander.stdout.readline() == b"vast\n"
    klaar = threading.Event()

    def doe() -> None:
        schrijf(logboek(), nieuw())
        klaar.set()

    def dood() -> None:
        assert not klaar.wait(0.5)
        ander.send_signal(signal.SIGKILL)
        assert klaar.wait(30)

    try:
        tegelijk(doe, dood)
    finally:
        ander.kill()
        ander.communicate()
    assert [regel.nr for regel in logboek().lees(GEMEENTE, "casus/0a1b")] == [1]


@pytest.mark.usefixtures("databank")
def test_een_fout_geeft_de_beurt_terug() -> None:
    def mislukt() -> None:
        with pytest.raises(ZeroDivisionError), logboek().transactie():
            raise ZeroDivisionError

    tegelijk(mislukt)
    tegelijk(lambda: schrijf(logboek(), nieuw()) and None)
    assert len(logboek().lees(GEMEENTE, "casus/0a1b")) == 1


@pytest.mark.parametrize("databank", ["postgres"], indirect=True, ids=["postgres"])
@pytest.mark.postgres
def test_op_postgresql_staat_niemand_in_de_rij(databank: str, tmp_path: Path) -> None:
    with beurt(connection), beurt(connection):
        schrijf(logboek(), nieuw())
    assert list(tmp_path.glob("*-beurt")) == []
