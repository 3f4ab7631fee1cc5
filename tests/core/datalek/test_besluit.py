"""A data breach: judged, reported in time or with the reason, told or not, closed when decided."""

from datetime import timedelta
from typing import Any

import pytest

from tests.core.verzoek.hulp import NU, RECHTEN, context
from waakvlam.core.casus.weigering import Weigering
from waakvlam.core.datalek import opdrachten as o
from waakvlam.core.datalek.besluit import besluit_datalek
from waakvlam.core.datalek.toestand import Datalek, vouw_datalek
from waakvlam.core.gebeurtenis import Opgetekend

T: Any = "t1"
UUR = timedelta(hours=1)


def codes(d: Datalek, opdracht: Any, op: Any = NU) -> tuple[str, ...]:
    uit = besluit_datalek(d, opdracht, context(op), RECHTEN)
    return uit.codes if isinstance(uit, Weigering) else ()


def doe(d: Datalek, opdracht: Any, op: Any = NU) -> Datalek:
    uit = besluit_datalek(d, opdracht, context(op), RECHTEN)
    assert not isinstance(uit, Weigering), uit
    return vouw_datalek([Opgetekend(d.lengte + 1, e, op, op, "a", "privacy-functionaris") for e in uit], d)


def lek(risico: str = "") -> Datalek:
    d = doe(Datalek(), o.MeldDatalek(T, NU, ("naam",), ("inwoner",), 3))
    return doe(d, o.BeoordeelDatalek(risico, T)) if risico else d


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({}, ()),
        ({"wat": ""}, ("onvolledig",)),
        ({"ontdekt_op": NU + UUR}, ("tijd-onmogelijk",)),
        ({"gegevens": ("schoenmaat",)}, ("onvolledig",)),
        ({"mensen": ("Jan",)}, ("onvolledig",)),
        ({"aantal": -1}, ("onvolledig",)),
        ({"aantal": 10**9}, ("onvolledig",)),
        ({"gegevens": ("?",), "mensen": ("?",)}, ("onvolledig", "onvolledig")),
    ],
)
def test_melden(velden: dict[str, Any], verwacht: tuple[str, ...]) -> None:
    assert codes(Datalek(), o.MeldDatalek(**{"wat": T, "ontdekt_op": NU, **velden})) == verwacht


def test_de_klok_loopt_72_uur_tot_er_is_beslist() -> None:
    d = lek("risico")
    assert d.termijn == NU + 72 * UUR
    assert doe(d, o.BeslisMelding(True, T), NU + UUR).termijn is None


@pytest.mark.parametrize(
    ("risico", "opdracht", "uren", "verwacht"),
    [
        ("", o.BeslisMelding(True, T), 1, ("risico-ontbreekt",)),
        ("geen", o.BeslisMelding(False, T), 1, ()),
        ("geen", o.BeslisMelding(False, ""), 1, ("motivering-ontbreekt",)),  # type: ignore[arg-type]
        ("risico", o.BeslisMelding(False, T), 1, ("melden-moet",)),
        ("hoog", o.BeslisMelding(False, T), 1, ("melden-moet",)),
        ("hoog", o.BeslisMelding(True, T), 72, ()),
        ("hoog", o.BeslisMelding(True, T), 73, ("motivering-ontbreekt",)),
        ("hoog", o.BeslisMelding(True, T, waarom_later=T), 73, ()),
        ("hoog", o.BeslisMelding(True, T, gemeld_op=NU + UUR), 80, ()),
        ("hoog", o.BeslisMelding(True, T, gemeld_op=NU - UUR), 1, ("tijd-onmogelijk",)),
        ("hoog", o.BeslisMelding(True, T, gemeld_op=NU + 2 * UUR), 1, ("tijd-onmogelijk",)),
        ("", o.BeslisVertellen(True, T), 1, ("risico-ontbreekt",)),
        ("hoog", o.BeslisVertellen(False, ""), 1, ("motivering-ontbreekt",)),  # type: ignore[arg-type]
        ("hoog", o.BeslisVertellen(False, T), 1, ()),
        ("hoog", o.BeslisVertellen(True, T, NU - UUR), 1, ("tijd-onmogelijk",)),
    ],
)
def test_melden_en_vertellen(risico: str, opdracht: object, uren: int, verwacht: tuple[str, ...]) -> None:
    assert codes(lek(risico), opdracht, NU + uren * UUR) == verwacht


@pytest.mark.parametrize(
    ("opdracht", "verwacht"),
    [
        (o.BeoordeelDatalek("laag", T), ("onvolledig",)),
        (o.BeoordeelDatalek("geen", ""), ("motivering-ontbreekt",)),  # type: ignore[arg-type]
        (o.NeemMaatregel(""), ("onvolledig",)),  # type: ignore[arg-type]
        (o.NeemMaatregel(T), ()),
        (o.BetrekBijDatalek("met spatie"), ("onvolledig",)),
        (o.SluitDatalek(), ("risico-ontbreekt", "melding-ontbreekt", "vertellen-ontbreekt")),
    ],
)
def test_wat_er_bij_een_datalek_kan(opdracht: object, verwacht: tuple[str, ...]) -> None:
    assert codes(lek(), opdracht) == verwacht


def test_sluiten_als_over_alles_is_beslist() -> None:
    d = doe(doe(lek("geen"), o.BeslisMelding(False, T)), o.BeslisVertellen(False, T))
    d = doe(d, o.SluitDatalek(T))
    assert d.stand == "gesloten"
    assert codes(d, o.NeemMaatregel(T)) == ("datalek-gesloten",)


def test_wie_erbij_is_kan_er_weer_af() -> None:
    d = doe(lek(), o.BetrekBijDatalek("7"))
    assert d.betrokken == {"7"}
    assert doe(d, o.BetrekBijDatalek("7")).lengte == d.lengte
    assert doe(d, o.LaatDatalekLos("7")).betrokken == frozenset()
