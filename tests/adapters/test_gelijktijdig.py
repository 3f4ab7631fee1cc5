"""Many writers at once, a writer that is killed, and followers that must miss nothing."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from django.db import connections

from tests.adapters.hulp import GEMEENTE, NU, STROOM, logboek, nieuw, schrijf, tegelijk
from waakvlam.adapters import opslag
from waakvlam.adapters.sleutelkast.kast import Sleutelkast
from waakvlam.adapters.sleutelkast.models import Gemeentesleutel, Sleutel
from waakvlam.adapters.verifieer import Verificatie
from waakvlam.application.poorten import Bewaareenheid, Plek, Regel

SCHRIJVERS = 8
SCHRIJVER = Path(__file__).with_name("schrijver.py")


@pytest.mark.usefixtures("databank")
def test_acht_schrijvers_op_een_stroom() -> None:
    def schrijver(naam: int) -> None:
        boek = logboek()
        for keer in range(15):
            schrijf(boek, nieuw({"wie": naam, "keer": keer, "tekst": "t1"}, {"t1": f"{naam}-{keer}"}))

    tegelijk(*(lambda naam=naam: schrijver(naam) for naam in range(SCHRIJVERS)))  # type: ignore[misc]
    regels = logboek().lees(GEMEENTE, STROOM)
    assert [regel.nr for regel in regels] == list(range(1, SCHRIJVERS * 15 + 1))
    for naam in range(SCHRIJVERS):
        assert [r.data["keer"] for r in regels if r.data["wie"] == naam] == list(range(15))
    assert list(Verificatie().bevindingen()) == []


@pytest.mark.usefixtures("databank")
def test_sloten_in_vaste_volgorde_lopen_niet_vast() -> None:
    stromen = [f"casus/{nr}" for nr in range(4)]

    def schrijver(volgorde: list[str]) -> None:
        boek = logboek()
        for _ in range(10):
            with boek.transactie() as eenheid:
                koppen = eenheid.vergrendel(GEMEENTE, volgorde)
                for stroom in volgorde:
                    eenheid.schrijf(
                        koppen[stroom],
                        [nieuw()],
                        actor="a",
                        rol=None,
                        namens=None,
                        opdracht_id="o",
                        vastgelegd_op=NU,
                        oefening=False,
                    )

    tegelijk(lambda: schrijver(stromen), lambda: schrijver(stromen[::-1]), lambda: schrijver(stromen[2:]))
    assert [logboek().kop(GEMEENTE, stroom).lengte for stroom in stromen] == [20, 20, 30, 30]  # type: ignore[union-attr]


@pytest.mark.usefixtures("databank")
def test_dezelfde_opdracht_tegelijk_wordt_een_keer_uitgevoerd() -> None:
    antwoorden: list[object] = []

    def doe(stroom: str) -> None:
        boek = logboek()
        with boek.transactie() as eenheid:
            antwoord = eenheid.eerder_antwoord(GEMEENTE, "o-1")
            if antwoord is None:
                kop = eenheid.vergrendel(GEMEENTE, [stroom])[stroom]
                eenheid.schrijf(
                    kop,
                    [nieuw()],
                    actor="a",
                    rol=None,
                    namens=None,
                    opdracht_id="o-1",
                    vastgelegd_op=NU,
                    oefening=False,
                )
                time.sleep(0.05)
                antwoord = {"stroom": stroom}
                eenheid.bewaar_antwoord(GEMEENTE, "o-1", antwoord)
        antwoorden.append(antwoord)

    tegelijk(*(lambda nr=nr: doe(f"casus/{nr}") for nr in range(6)))  # type: ignore[misc]
    assert len(antwoorden) == 6
    assert all(antwoord == antwoorden[0] for antwoord in antwoorden)
    assert len(logboek().volg(Plek(), 10)) == 1


@pytest.mark.usefixtures("databank")
def test_tegelijk_maken_ze_een_sleutel() -> None:
    eenheid = Bewaareenheid(GEMEENTE, STROOM, "zorg")
    cijfers: list[dict[str, bytes]] = []

    def doe() -> None:
        cijfers.append(Sleutelkast(opslag.hoofdsleutel()).versleutel(eenheid, {"veld": "tekst"}))

    tegelijk(*[doe] * 6)
    kast = Sleutelkast(opslag.hoofdsleutel())
    assert [kast.ontsleutel(GEMEENTE, cijfer) for cijfer in cijfers] == [{"veld": "tekst"}] * 6
    assert (Gemeentesleutel.objects.count(), Sleutel.objects.count()) == (1, 1)


def _volg(plek: Plek, klaar: threading.Event, gezien: list[Regel]) -> None:
    """Follow until the writers are done and nothing new comes."""
    while True:
        af = klaar.is_set()
        regels = logboek().volg(plek, 7)
        gezien += regels
        if regels:
            plek = regels[-1].plek
        elif af:
            return
        else:
            time.sleep(0.002)


@pytest.mark.usefixtures("databank")
def test_een_volger_mist_niets_als_transacties_door_elkaar_klaar_zijn() -> None:
    klaar = threading.Event()
    gezien: list[Regel] = []

    def volger() -> None:
        _volg(Plek(), klaar, gezien)

    def schrijver(naam: int) -> None:
        boek = logboek()
        for keer in range(12):
            with boek.transactie() as eenheid:
                kop = eenheid.vergrendel(GEMEENTE, [f"casus/{naam}"])[f"casus/{naam}"]
                eenheid.schrijf(
                    kop,
                    [nieuw({"keer": keer}), nieuw()],
                    actor="a",
                    rol=None,
                    namens=None,
                    opdracht_id="o",
                    vastgelegd_op=NU,
                    oefening=False,
                )
                # Positions have been taken; now others get to commit first.
                time.sleep((naam * 7 + keer * 5) % 4 * 0.004)

    def schrijvers() -> None:
        try:
            tegelijk(*(lambda naam=naam: schrijver(naam) for naam in range(5)))  # type: ignore[misc]
        finally:
            klaar.set()

    tegelijk(volger, schrijvers)
    assert len(gezien) == 5 * 12 * 2
    assert len({regel.positie for regel in gezien}) == len(gezien)
    for naam in range(5):
        assert [r.nr for r in gezien if r.stroom == f"casus/{naam}"] == list(range(1, 25))


@pytest.mark.parametrize("databank", ["postgres"], indirect=True)
def test_een_volger_wacht_op_een_transactie_die_eerder_begon(databank: str) -> None:
    """The case that ``positie > last`` gets wrong: a lower position that commits after a higher one."""
    boek = logboek()
    begonnen, door = threading.Event(), threading.Event()

    def traag() -> None:
        with logboek().transactie() as eenheid:
            kop = eenheid.vergrendel(GEMEENTE, ["casus/traag"])["casus/traag"]
            eenheid.schrijf(
                kop,
                [nieuw()],
                actor="a",
                rol=None,
                namens=None,
                opdracht_id="o",
                vastgelegd_op=NU,
                oefening=False,
            )
            begonnen.set()
            assert door.wait(30)
        connections.close_all()

    draad = threading.Thread(target=traag)
    draad.start()
    assert begonnen.wait(30)
    schrijf(boek, nieuw(), stroom="casus/vlug")
    assert boek.volg(Plek(), 10) == []
    door.set()
    draad.join(30)
    assert [regel.stroom for regel in boek.volg(Plek(), 10)] == ["casus/traag", "casus/vlug"]


def test_een_gedode_schrijver_laat_een_kloppend_logboek_na(
    databank: str, databank_adressen: tuple[str, str]
) -> None:
    """Kill -9 at different moments of an append: what was reported is there, and the chain fits."""
    boek = logboek()
    schrijf(boek, nieuw())
    gemeld = 1
    for keer in range(4):
        proces = subprocess.Popen(
            [sys.executable, str(SCHRIJVER), GEMEENTE, STROOM],
            env={
                **os.environ,
                "WAAKVLAM_DATABASE_URL": databank_adressen[0],
                "WAAKVLAM_SLEUTELS_URL": databank_adressen[1],
                "DJANGO_SETTINGS_MODULE": "waakvlam.instellingen.test",
                "PYTHONPATH": os.pathsep.join(sys.path),
            },
            stdout=subprocess.PIPE,
            text=True,
        )
        assert proces.stdout is not None
        for _ in range(3 + keer * 2):
            gemeld = int(proces.stdout.readline())
        time.sleep(0.003 * keer)
        proces.kill()
        rest = proces.stdout.read().splitlines()
        gemeld = int(rest[-1]) if rest and rest[-1].isdigit() else gemeld
        proces.wait(30)
        regels = boek.lees(GEMEENTE, STROOM)
        assert len(regels) >= gemeld
        assert list(Verificatie().bevindingen()) == []
        nr = schrijf(boek, nieuw()).kop.lengte
        assert nr > gemeld


@pytest.mark.usefixtures("databank")
def test_tegelijk_een_nieuwe_stroom_beginnen_geeft_er_een() -> None:
    def doe(stroom: str) -> None:
        schrijf(logboek(), nieuw(), stroom=stroom)

    for keer in range(5):
        stroom = f"casus/nieuw{keer}"
        tegelijk(*[lambda stroom=stroom: doe(stroom)] * 6)  # type: ignore[misc]
        assert [regel.nr for regel in logboek().lees(GEMEENTE, stroom)] == [1, 2, 3, 4, 5, 6]
