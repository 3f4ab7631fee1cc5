"""Approach versions by hash, and which of them holds when."""

from datetime import timedelta

import pytest

from tests.adapters.hulp import GEMEENTE, NU
from waakvlam.adapters.aanpakken import DatabaseAanpakken
from waakvlam.application.poorten import Vastgesteld

pytestmark = pytest.mark.usefixtures("databank")
DAG = timedelta(days=1)


def _geldend(dagen: int, gemeente: str = GEMEENTE) -> list[tuple[str, str]]:
    return [(v.naam, v.versie) for v in DatabaseAanpakken().vastgesteld(gemeente, NU + dagen * DAG)]


def test_dezelfde_inhoud_heeft_dezelfde_hash_en_staat_er_een_keer() -> None:
    kast = DatabaseAanpakken()
    een = kast.bewaar("mini", "1", '{"a":1}')
    assert kast.bewaar("mini", "1", '{"a":1}') == een != kast.bewaar("mini", "2", '{"a":2}')
    assert kast.haal(een) == '{"a":1}'
    with pytest.raises(KeyError):
        kast.haal("bestaat-niet")


def test_een_nieuwe_versie_volgt_de_oude_op() -> None:
    kast = DatabaseAanpakken()
    oud, nieuw, ander = (
        kast.bewaar(*d) for d in (("mini", "1", "a"), ("mini", "2", "b"), ("maxi", "1", "c"))
    )
    kast.stel_vast(GEMEENTE, oud, NU, "17")
    kast.stel_vast(GEMEENTE, ander, NU, "17")
    kast.stel_vast(GEMEENTE, nieuw, NU + 5 * DAG, "17")
    assert _geldend(-1) == []
    assert _geldend(0) == _geldend(4) == [("maxi", "1"), ("mini", "1")]
    assert _geldend(5) == [("maxi", "1"), ("mini", "2")]
    assert _geldend(5, "elders") == []
    assert kast.vastgesteld(GEMEENTE, NU)[1] == Vastgesteld(GEMEENTE, "mini", "1", oud, NU, NU + 5 * DAG)


def test_nog_eens_vaststellen_verandert_niets() -> None:
    kast = DatabaseAanpakken()
    versie = kast.bewaar("mini", "1", "a")
    kast.stel_vast(GEMEENTE, versie, NU, "17")
    kast.stel_vast(GEMEENTE, versie, NU + DAG, "17")
    assert kast.vastgesteld(GEMEENTE, NU + DAG) == [Vastgesteld(GEMEENTE, "mini", "1", versie, NU, None)]
    with pytest.raises(KeyError):
        kast.stel_vast(GEMEENTE, "bestaat-niet", NU, "17")
