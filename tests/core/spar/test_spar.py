"""A question without names: what may be said in it, and until when it is there."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from waakvlam.core.casus import Context, Weigering
from waakvlam.core.gebeurtenis import Opgetekend
from waakvlam.core.spar import Spar, besluit_spar, vouw_spar
from waakvlam.core.spar import opdrachten as o
from waakvlam.core.toegang import Kijker
from waakvlam.core.toegang.spar import mag_aan_spar, mag_spar_zien

NU = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
BLIJFT = "P30D"


def doe(s: Spar, opdracht: Any, op: datetime = NU, actor: str = "a", rol: str = "wijkagent") -> Any:
    ctx = Context(op, op, actor, rol)
    uit = besluit_spar(s, opdracht, ctx, BLIJFT)
    if isinstance(uit, Weigering):
        return uit
    return vouw_spar([Opgetekend(s.lengte + 1, e, op, op, actor, rol) for e in uit], s)


def gevraagd() -> Spar:
    s = doe(Spar(), o.VraagSpar("jeugdconsulent", "t1"))
    assert isinstance(s, Spar)
    return s


def test_een_vraag_blijft_dertig_dagen_na_wat_het_laatst_is_gezegd() -> None:
    s = gevraagd()
    assert s.verloopt_op == NU + timedelta(days=30)
    na = doe(s, o.AntwoordSpar("t2"), NU + timedelta(days=29), "b", "jeugdconsulent")
    assert na.verloopt_op == NU + timedelta(days=59)
    assert (na.antwoorden, na.wacht_op_antwoord) == (1, False)
    weer = doe(na, o.VulSparAan("t3"), NU + timedelta(days=40))
    assert weer.wacht_op_antwoord
    laat = NU + timedelta(days=71)
    for opdracht in (o.AntwoordSpar("t4"), o.VulSparAan("t4")):
        assert doe(weer, opdracht, laat).codes == ("niet-gevonden",)


@pytest.mark.parametrize(
    ("s", "opdracht", "codes"),
    [
        (Spar(), o.VraagSpar("", "t1"), ("onvolledig",)),
        (Spar(), o.VraagSpar("Een naam", "t1"), ("onvolledig",)),
        (Spar(), o.VraagSpar("rol", ""), ("onvolledig",)),
        (Spar(), o.VraagSpar("", ""), ("onvolledig", "onvolledig")),
        (gevraagd(), o.VraagSpar("rol", "t1"), ("volgorde",)),
        (gevraagd(), o.AntwoordSpar(""), ("onvolledig",)),
        (gevraagd(), o.VulSparAan(""), ("onvolledig",)),
        (Spar(), o.AntwoordSpar("t1"), ("niet-gevonden",)),
        (gevraagd(), object(), ("niet-gevonden",)),
    ],
)
def test_wat_niet_kan(s: Spar, opdracht: Any, codes: tuple[str, ...]) -> None:
    assert doe(s, opdracht).codes == codes


@pytest.mark.parametrize(
    ("account", "rollen", "ziet", "antwoordt", "vult_aan"),
    [
        ("a", {"wijkagent"}, True, False, True),
        ("b", {"jeugdconsulent"}, True, True, False),
        ("a", {"jeugdconsulent"}, True, True, True),
        ("c", {"wijkagent"}, False, False, False),
        ("c", {"netwerkcoordinator", "aov", "burgemeester"}, False, False, False),
        ("c", set(), False, False, False),
    ],
)
def test_alleen_de_vrager_en_de_gevraagde_rol(
    account: str, rollen: set[str], ziet: bool, antwoordt: bool, vult_aan: bool
) -> None:
    s, k = gevraagd(), Kijker(account, "waterveen", frozenset(rollen))
    assert mag_spar_zien(k, s, NU) is ziet
    assert not mag_spar_zien(k, s, NU + timedelta(days=30))
    assert not mag_spar_zien(k, Spar(), NU)
    rol = next(iter(rollen), "")
    assert mag_aan_spar(k, rol, s, o.AntwoordSpar("t")) is antwoordt
    assert mag_aan_spar(k, rol, s, o.VulSparAan("t")) is vult_aan
    assert not mag_aan_spar(k, "andermans", s, o.VraagSpar("rol", "t"))
