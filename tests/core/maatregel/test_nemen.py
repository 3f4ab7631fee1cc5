"""Taking a measure: it always has an end, an owner or a question for one, and is weighed."""

from datetime import timedelta
from typing import Any

import pytest

from tests.core.casus.hulp import BEGIN, soorten, uitkomst
from tests.core.maatregel.spel import DAG, Maatregelspel, neem

GEVALLEN: list[tuple[str, dict[str, Any], tuple[str, ...]]] = [
    ("alles is er", {}, ()),
    ("zonder einde en zonder moment om te kijken", {"tot": None}, ("einde-ontbreekt",)),
    ("alleen een moment om te kijken", {"tot": None, "herzien": BEGIN + 3 * DAG}, ()),
    ("een einde dat al was", {"tot": BEGIN}, ("einde-voorbij",)),
    ("een einde voor het begin", {"begin": BEGIN + 9 * DAG}, ("einde-voorbij",)),
    ("kijken na het einde", {"herzien": BEGIN + 8 * DAG}, ("einde-voorbij",)),
    ("geen soort die bestaat", {"soort": "streng"}, ("onvolledig",)),
    ("geen keten die bestaat", {"keten": "vierde"}, ("onvolledig",)),
    ("een rol die er niet is", {"rol": "keizer"}, ("niet-gevonden",)),
    ("een doel dat er niet is", {"doelen": ("d9",)}, ("niet-gevonden",)),
    ("een zitting die er niet is", {"zitting": "z9"}, ("niet-gevonden",)),
    ("zonder eigenaar", {"rol": None}, ("eigenaar-ontbreekt",)),
    ("zonder eigenaar, later aanvullen", {"rol": None, "aanvullen": True}, ()),
    ("niet gewogen", {"past": None, "lichter": None}, ("afwegen-ontbreekt", "afwegen-ontbreekt")),
    ("niet gewogen, later aanvullen", {"past": None, "lichter": None, "aanvullen": True}, ()),
    (
        "nooit zonder einde, ook niet om later aan te vullen",
        {"tot": None, "aanvullen": True},
        ("einde-ontbreekt",),
    ),
    ("een ander voert uit en niemand bewaakt", {"keten": "ander"}, ("onvolledig",)),
    ("een ander voert uit, iemand bewaakt", {"keten": "ander", "bewaakt_door": "coordinator"}, ()),
    ("iemand is het oneens zonder reden", {"oneens": ("politie",)}, ("motivering-ontbreekt",)),
    ("iemand is het oneens met reden", {"oneens": ("politie",), "tegen": "t"}, ()),
    ("een bevoegdheid die er niet is", {"bevoegdheid": "toveren"}, ("niet-gevonden",)),
]


@pytest.mark.parametrize(("wat", "velden", "codes"), GEVALLEN, ids=[g[0] for g in GEVALLEN])
def test_wat_een_maatregel_vraagt(wat: str, velden: dict[str, Any], codes: tuple[str, ...]) -> None:
    spel = Maatregelspel()
    assert uitkomst(spel.doe(neem(**velden), "regisseur")) == codes
    assert len(spel.t.maatregelen) == (0 if codes else 1)


def test_wat_is_genomen_staat_er_met_het_besluit() -> None:
    spel = Maatregelspel()
    uit = spel.mag(neem(resultaat="r", grond="g", advies="a", oneens=("politie",), tegen="t"), "regisseur")
    assert soorten(uit) == ["teambesluit-genomen", "maatregel-genomen"]
    (m,), (b,) = spel.t.maatregelen.values(), spel.t.teambesluiten.values()
    assert (m.rol, m.tot, m.besluit, m.resultaat, m.loopt) == ("regisseur", BEGIN + 7 * DAG, b.id, "r", True)
    assert (b.beslist_door, b.mandaat, b.oneens, b.tegen, b.maatregel) == (
        "regisseur", "lijn", ("politie",), "t", m.id,
    )  # fmt: skip


VRAAG_OP = [
    (timedelta(days=30), timedelta(days=27)),
    (timedelta(days=4), timedelta(days=2)),
    (timedelta(hours=4), timedelta(hours=2)),
]


@pytest.mark.parametrize(("duur", "na"), VRAAG_OP)
def test_de_vraag_komt_ruim_voor_het_einde(duur: timedelta, na: timedelta) -> None:
    spel = Maatregelspel()
    nu = spel.nu + timedelta(hours=1)
    id_ = spel.maatregel(tot=nu + duur)
    assert spel.t.maatregelen[id_].vraag_op == nu + na


@pytest.mark.parametrize(
    ("begin", "herzien", "na"),
    [(10, 2, 1), (10, 9, 6), (10, 10, 7), (2, 4, 3), (2, 30, 27)],
    ids=["kort", "ruim", "op-het-begin", "na-het-begin-kort", "na-het-begin-ruim"],
)
def test_wie_voor_het_begin_kijkt_wordt_daar_voor_gevraagd(begin: int, herzien: int, na: int) -> None:
    spel = Maatregelspel()
    nu = spel.nu + timedelta(hours=1)
    id_ = spel.maatregel(tot=None, begin=nu + begin * DAG, herzien=nu + herzien * DAG)
    assert spel.t.maatregelen[id_].vraag_op == nu + na * DAG
