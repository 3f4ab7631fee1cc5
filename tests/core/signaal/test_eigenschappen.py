"""What holds for any sequence of commands on a signal by anybody, under a small approach and real ones."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.core.casus.aanpakken import PROJECT, lees
from tests.core.signaal.hulp import een_aanpak
from tests.core.signaal.toeval import Loop
from tests.hulp.eigenschappen import keren
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.gebeurtenis import SOORTEN
from waakvlam.core.signaal import vouw_signaal

NAMEN = ("klein", "kis-samos", "twente")
STAPPEN = 60


def _aanpak(naam: str) -> Aanpak:
    return een_aanpak() if naam == "klein" else lees(PROJECT / "aanpakken" / naam)


@pytest.mark.parametrize("naam", NAMEN)
@settings(max_examples=keren(8), deadline=None, suppress_health_check=list(HealthCheck))
@given(kans=st.randoms(use_true_random=False))
def test_elke_reeks_opdrachten(naam: str, kans: random.Random) -> None:
    loop = Loop(_aanpak(naam), kans)
    for _ in range(STAPPEN):
        loop.stap()
    assert vouw_signaal(loop.regels) == loop.s
    assert [r.nr for r in loop.regels] == list(range(1, len(loop.regels) + 1))


def test_het_toeval_komt_overal() -> None:
    """Otherwise the test above would hold for want of anything happening."""
    soorten, codes, fasen = set[str](), set[str](), set[str]()
    for zaad in range(120):  # the same each time
        loop = Loop(een_aanpak(), random.Random(zaad))
        for _ in range(STAPPEN):
            loop.stap()
        soorten |= loop.soorten
        codes |= loop.codes
        fasen.add(loop.s.fase)
    van_signalen = {
        naam for naam, s in SOORTEN.items() if s.klasse.__module__.startswith("waakvlam.core.signaal")
    }
    zelden = {"signaal-vervallen", "signaal-van-agenda", "bijlage-ingetrokken", "signaal-losgelaten"}
    assert van_signalen - soorten <= zelden
    assert fasen == {"waargenomen", "geverifieerd", "geduid", "beoordeeld"}
    assert codes >= {
        "niet-nagegaan",
        "niet-geduid",
        "duiding-voorlopig",
        "geen-route",
        "gesloten",
        "samengevoegd",
    }
