"""The worker seals the logs and looks again at waiting files; an administrator sees what did not succeed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.application.hulp import GEMEENTE
from tests.application.test_werker import Proef, proef
from waakvlam import samenstelling
from waakvlam.adapters import opslag
from waakvlam.adapters.bijlagen.kluis import DatabaseBijlagekluis
from waakvlam.adapters.models import Auditregel, Bijlage, Effect
from waakvlam.adapters.sleutelkast.kast import Sleutelkast
from waakvlam.adapters.verzegelen import Mapverzegelaar
from waakvlam.adapters.zegel import lees_zegels
from waakvlam.application.omgeving import gebruik
from waakvlam.application.poorten import Bewaareenheid
from waakvlam.application.poorten.bijlagen import Scanner, Scanuitslag
from waakvlam.application.vragen.nietaangekomen import gezegd, niet_aangekomen
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.toegang import Kijker
from waakvlam.core.toegang.ontwerp import BEHEERDER

pytestmark = pytest.mark.usefixtures("databank")
KWARTIER, DAG = timedelta(minutes=15), timedelta(days=1)
EENHEID = Bewaareenheid(GEMEENTE, "casus/x", "casus", "dossier")
__all__ = ["proef"]


class Kijk(Scanner):
    """A scanner that says what it is told to."""

    uitslag: Scanuitslag = "schoon"
    keren = 0

    def kijk_na(self, inhoud: bytes) -> tuple[Scanuitslag, str]:
        self.keren += 1
        return self.uitslag, ""


@pytest.fixture
def kijk(proef: Proef) -> Iterator[Kijk]:
    eigen = Kijk()
    _met(proef, scanner=eigen)
    yield eigen
    samenstelling.stel_samen()


def _met(proef: Proef, scanner: Scanner | None) -> None:
    bijlagen = proef.plaats.om.bijlagen
    assert bijlagen is not None
    # A key store that remembers nothing of another test.
    kluis = DatabaseBijlagekluis(Sleutelkast(opslag.hoofdsleutel()))
    om = replace(proef.plaats.om, bijlagen=replace(bijlagen, scanner=scanner, kluis=kluis))
    proef.plaats = replace(proef.plaats, om=om)
    gebruik(lambda: om)


def _wacht(proef: Proef, merk: str) -> None:
    assert proef.plaats.om.bijlagen is not None
    kluis = proef.plaats.om.bijlagen.kluis
    kluis.bewaar(EENHEID, merk, b"Inhoud", "wacht", proef.klok.op)
    kluis.maak_vast(GEMEENTE, merk)


def _standen() -> set[str]:
    return set(Bijlage.objects.values_list("stand", flat=True))


def _regels(proef: Proef, rol: str = BEHEERDER, gemeente: str = GEMEENTE) -> list[tuple[str, str]]:
    gebruik(lambda: proef.plaats.om)
    wie = Vrager(Kijker("a-jo", gemeente, frozenset({rol})), proef.klok.op)
    uit = [(rij.soort, rij.code) for rij in niet_aangekomen(wie)]
    samenstelling.stel_samen()
    return uit


def _zegels(map_: Path) -> int:
    return lees_zegels(map_, opslag.hoofdsleutel().zegels_van_ons()).nr if map_.exists() else 0


def _met_zegels(proef: Proef, map_: Path, *kopie: Path) -> None:
    verzegelaar = Mapverzegelaar(opslag.hoofdsleutel(), map_, kopie)
    proef.plaats = replace(proef.plaats, om=replace(proef.plaats.om, verzegelaar=verzegelaar))


def test_elke_nacht_een_zegel_met_kopie_ook_als_er_niets_gebeurde(proef: Proef, tmp_path: Path) -> None:
    map_, kopie = tmp_path / "zegels", tmp_path / "ergens" / "anders"
    _met_zegels(proef, map_, kopie)
    proef.werk()
    proef.werk()
    assert _zegels(map_) == _zegels(kopie) == 1
    proef.werk(DAG)
    proef.werk(2 * DAG)
    assert _zegels(map_) == _zegels(kopie) == 3


def test_wie_zelf_al_verzegelde_krijgt_er_geen_tweede_bij(proef: Proef, tmp_path: Path) -> None:
    _met_zegels(proef, tmp_path)
    Mapverzegelaar(opslag.hoofdsleutel(), tmp_path).doe(proef.klok.op, dagelijks=True)
    proef.werk()
    assert _zegels(tmp_path) == 1
    assert _regels(proef) == []


def test_een_zegel_dat_niet_lukt_ziet_de_beheerder_tot_het_lukt(proef: Proef, tmp_path: Path) -> None:
    in_de_weg = tmp_path / "kopie"
    in_de_weg.write_text("geen map")
    _met_zegels(proef, tmp_path / "zegels", in_de_weg)
    proef.werk()
    assert _regels(proef) == [("zegel", "zegelmap")]
    assert _regels(proef, "netwerkcoordinator") == []
    in_de_weg.unlink()
    proef.werk(timedelta(hours=2))
    assert _regels(proef) == []
    assert _zegels(in_de_weg) == 1


def test_een_veranderd_zegel_blijft_staan_tot_iemand_het_zag(proef: Proef, tmp_path: Path) -> None:
    _met_zegels(proef, tmp_path)
    proef.werk()
    zegel = tmp_path / "zegel-000001.json"
    zegel.write_bytes(zegel.read_bytes().replace(b'"nr":1', b'"nr":2'))
    for _ in range(12):
        proef.werk(DAG / 8)
    assert ("zegel", "zegel-klopt-niet") in _regels(proef)
    assert _zegels_ongelezen(tmp_path) == 1
    gebruik(lambda: proef.plaats.om)
    wie = Vrager(Kijker("a-jo", GEMEENTE, frozenset({BEHEERDER})), proef.klok.op)
    assert not gezegd(replace(wie, kijker=Kijker("a-bo", GEMEENTE, frozenset({"aov"}))), _sleutel(wie))
    while niet_aangekomen(wie):
        assert gezegd(wie, _sleutel(wie))
    samenstelling.stel_samen()
    proef.werk(timedelta(hours=1))
    assert _regels(proef) == []


def _zegels_ongelezen(map_: Path) -> int:
    return len(list(map_.glob("zegel-*.json")))


def _sleutel(wie: Vrager) -> str:
    return niet_aangekomen(wie)[0].sleutel


def test_een_wachtend_bestand_wordt_binnen_een_kwartier_nagekeken(proef: Proef, kijk: Kijk) -> None:
    proef.werk()
    _wacht(proef, "a" * 32)
    assert _standen() == {"wacht"}
    proef.werk(KWARTIER)
    assert _standen() == {"schoon"}
    regel = Auditregel.objects.get(handeling="kijk-bijlage-na")
    assert (regel.uitkomst, regel.oorsprong) == ("schoon", "werker")
    proef.werk(KWARTIER)
    assert kijk.keren == 1


def test_een_scanner_die_niet_antwoordt_ziet_de_beheerder_en_elk_kwartier_is_er_een_poging(
    proef: Proef, kijk: Kijk
) -> None:
    proef.werk()
    kijk.uitslag = "onbereikbaar"
    _wacht(proef, "b" * 32)
    for keer in range(1, 4):
        proef.werk(KWARTIER)
        assert kijk.keren == keer
    assert _regels(proef) == [("bijlagen", "scanner-antwoordt-niet")]
    assert not Effect.objects.filter(opgegeven_op__isnull=False).exists()
    kijk.uitslag = "besmet"
    gebruik(lambda: proef.plaats.om)
    proef.werk(KWARTIER)
    assert _standen() == {"besmet"}
    assert _regels(proef) == []


def test_zonder_scanner_en_zonder_wachtend_bestand_is_er_niets_mis(proef: Proef) -> None:
    _met(proef, scanner=None)
    proef.werk()
    assert _regels(proef) == []
    _wacht(proef, "c" * 32)
    gebruik(lambda: proef.plaats.om)
    proef.werk(DAG)
    assert _regels(proef) == [("bijlagen", "geen-scanner")]
    assert _standen() == {"wacht"}
