"""Reports that are sent and packs that are made: what is recorded, and what is refused."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.core.toegang.spel import NU, Zaak
from waakvlam.core.casus import Weigering
from waakvlam.core.casus import gebeurtenissen as cg
from waakvlam.core.casus import opdrachten as co
from waakvlam.core.stukken import opdrachten as o
from waakvlam.core.stukken.besluit import VERNIEUW
from waakvlam.core.stukken.gebeurtenissen import NoodpakketGemaakt, SituatieVerstuurd

WEEK = NU + timedelta(days=7)


def test_een_rapport_wordt_vastgelegd_met_wie_het_kreeg() -> None:
    z = Zaak()
    lengte = z.t.lengte
    uit = z.doe(o.StuurSituatie(("wethouder", "wethouder", "politie"), "ref"), "opener", "regisseur")
    assert not isinstance(uit, Weigering)
    eerst, verteld = uit[:2]
    assert isinstance(eerst, SituatieVerstuurd) and eerst.aan == ("wethouder", "politie")
    assert (eerst.volgnr, eerst.bij, eerst.tekst) == (1, lengte, "ref")
    assert isinstance(verteld, cg.Geinformeerd) and verteld.wie == eerst.aan
    assert set(eerst.aan) <= z.t.geinformeerd.keys()
    z.doe(o.StuurSituatie(("team",)), "opener", "regisseur")
    assert [(s.volgnr, s.aan, s.rol) for s in z.t.situaties.values()] == [
        (1, ("wethouder", "politie"), "regisseur"),
        (2, ("team",), "regisseur"),
    ]


@pytest.mark.parametrize(
    ("opdracht", "codes"),
    [
        (o.StuurSituatie(()), ("onvolledig",)),
        (o.StuurSituatie(("bode",)), ("niet-gevonden",)),
        (o.MaakNoodpakket(NU), ("tijd-onmogelijk",)),
        (o.MaakNoodpakket(datetime(2020, 1, 1, tzinfo=UTC)), ("tijd-onmogelijk",)),
        (o.MaakNoodpakket(WEEK), ()),
        (o.StuurSituatie(("politie",)), ()),
    ],
)
def test_wat_niet_kan(opdracht: Any, codes: tuple[str, ...]) -> None:
    assert Zaak().codes(opdracht, "opener", "regisseur") == codes


def test_een_nieuw_pakket_rondt_de_oude_taak_af_en_stelt_een_nieuwe() -> None:
    z = Zaak()
    z.doe(o.MaakNoodpakket(WEEK), "opener", "regisseur")
    (eerste,) = (id_ for id_, code in z.t.open_taken.items() if code == VERNIEUW)
    assert z.t.taken[eerste].uiterlijk == WEEK and z.t.taken[eerste].rollen == ("regisseur",)
    z.doe(o.MaakNoodpakket(WEEK), "ander", "coordinator")
    assert eerste in z.t.open_taken, "the pack of somebody else does not make one's own new"
    uit = z.doe(o.MaakNoodpakket(WEEK + timedelta(days=7)), "opener", "regisseur")
    assert not isinstance(uit, Weigering) and isinstance(uit[0], NoodpakketGemaakt)
    assert eerste not in z.t.open_taken
    assert len([code for code in z.t.open_taken.values() if code == VERNIEUW]) == 2
    assert len(z.t.noodpakketten) == 3


def test_na_sluiten_gaat_een_laatste_rapport_nog_wel() -> None:
    z = Zaak()
    z.t = replace(z.t, gesloten=NU)
    assert z.codes(o.StuurSituatie(("politie",)), "opener", "regisseur") == ()
    assert z.codes(o.MaakNoodpakket(WEEK), "opener", "regisseur") == ("gesloten",)
    assert z.codes(co.Informeer(("bode",)), "opener", "regisseur") == ("niet-gevonden",)
