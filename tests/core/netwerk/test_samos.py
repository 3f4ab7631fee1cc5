"""SAMOS names proactive work as tasks of its own, and they come back."""

from pathlib import Path

import pytest

from tests.core.netwerk.test_netwerk import REGELS
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.hash import hash_van
from waakvlam.core.aanpak.laden import laad
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.netwerk.kader import Kader, kader_van

MAP = Path(__file__).parents[3] / "aanpakken" / "kis-samos"


@pytest.fixture(scope="module")
def samos() -> Kader:
    model = laad({pad.name: pad.read_bytes() for pad in sorted(MAP.glob("*.yaml"))}).aanpak
    assert isinstance(model, AanpakModel)
    return kader_van({"kis-samos": Aanpak(model, hash_van(model))}, REGELS)


def test_eigen_taken_komen_terug(samos: Kader) -> None:
    eigen = {
        "spanning-voorkomen",
        "vroeg-signaleren",
        "vroeg-ingrijpen",
        "vertellen-over-samos",
        "oefening-ritme",
    }
    werk = {code.removeprefix("kis-samos."): w for code, w in samos.werk.items()}
    assert {code: werk[code].elke for code in eigen} == dict.fromkeys(eigen, "P1Y")
    assert all("coordinator" in werk[code].rollen for code in eigen)


def test_wat_in_een_overleg_terugkomt_staat_op_de_overleglijst(samos: Kader) -> None:
    assert not {code for code in samos.werk if "overleg" in code}
    assert samos.houders == {"coordinator"}


def test_vertellen_en_leren_elk_jaar(samos: Kader) -> None:
    assert samos.ritme == {"verteld": "P1Y", "getraind": "P1Y"}
