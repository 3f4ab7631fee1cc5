"""Who reads and handles requests and data breaches: a table per rule."""

from dataclasses import replace
from typing import Any

import pytest

from waakvlam.core.datalek import opdrachten as d
from waakvlam.core.datalek.toestand import Datalek
from waakvlam.core.toegang import verzoeken as beleid
from waakvlam.core.toegang.beleid import Kijker
from waakvlam.core.toegang.ontwerp import BEHEERDER, VASTE_ROLLEN
from waakvlam.core.verzoek import opdrachten as o
from waakvlam.core.verzoek.toestand import Verzoek

T: Any = "t"
PRIVACY, WOO = beleid.PRIVACY, beleid.WOO
INZAGE = Verzoek(bestaat=True, soort="inzage", stand="open", rollen=("aov",))
OPEN = Verzoek(bestaat=True, soort="woo", stand="open", rollen=("aov",))
KLAAR = replace(INZAGE, stand="afgerond")
LEK = Datalek(bestaat=True, stand="open", melder="m", betrokken=frozenset({"b"}))


def wie(*rollen: str, account: str = "a") -> Kijker:
    return Kijker(account, "g", frozenset(rollen))


@pytest.mark.parametrize(
    ("kijker", "v", "mag"),
    [
        (wie(PRIVACY), INZAGE, True),
        (wie(PRIVACY), KLAAR, True),
        (wie(PRIVACY), OPEN, False),
        (wie(WOO), OPEN, True),
        (wie(WOO), INZAGE, False),
        (wie("aov"), INZAGE, True),
        (wie("aov"), OPEN, True),
        (wie("aov"), KLAAR, False),
        (wie("wijkagent"), INZAGE, False),
        (wie(BEHEERDER), INZAGE, False),
        (wie(), INZAGE, False),
        (wie(PRIVACY), Verzoek(), False),
        (wie("aov"), Verzoek(rollen=("aov",)), False),
    ],
)
def test_wie_een_verzoek_ziet(kijker: Kijker, v: Verzoek, mag: bool) -> None:
    assert beleid.mag_verzoek_zien(kijker, v) is mag


ONTVANG = o.OntvangVerzoek("inzage", T, "brief", T)


@pytest.mark.parametrize(
    ("kijker", "rol", "v", "opdracht", "mag"),
    [
        (wie(PRIVACY), PRIVACY, Verzoek(), ONTVANG, True),
        (wie(WOO), WOO, Verzoek(), ONTVANG, False),
        (wie(WOO), WOO, Verzoek(), replace(ONTVANG, soort="woo"), True),
        (wie(PRIVACY), PRIVACY, Verzoek(), replace(ONTVANG, soort="woo"), False),
        (wie("aov"), "aov", Verzoek(), ONTVANG, False),
        (wie("aov"), PRIVACY, Verzoek(), ONTVANG, False),
        (wie(PRIVACY), PRIVACY, INZAGE, o.RondVerzoekAf("ingetrokken"), True),
        (wie("aov"), "aov", INZAGE, o.RondVerzoekAf("ingetrokken"), False),
        (wie("aov"), "aov", INZAGE, o.KoppelCasus("c", "P1"), True),
        (wie("aov"), "aov", INZAGE, o.LeverAan("c", T), True),
        (wie("aov"), "aov", INZAGE, o.MeldNagekeken(), True),
        (wie("wijkagent"), "wijkagent", INZAGE, o.MeldNagekeken(), False),
        (wie(PRIVACY), PRIVACY, INZAGE, o.LeverAan("c", T), False),
        (wie(PRIVACY), PRIVACY, OPEN, o.HervatVerzoek(), False),
        (wie(PRIVACY), PRIVACY, Verzoek(), o.HervatVerzoek(), False),
    ],
)
def test_wie_wat_aan_een_verzoek_doet(kijker: Kijker, rol: str, v: Verzoek, opdracht: Any, mag: bool) -> None:
    assert beleid.mag_aan_verzoek(kijker, rol, v, opdracht) is mag


@pytest.mark.parametrize(
    ("kijker", "lek", "mag"),
    [
        (wie(PRIVACY), LEK, True),
        (wie("aov", account="b"), LEK, True),
        (wie("aov", account="m"), LEK, False),
        (wie(WOO, BEHEERDER), LEK, False),
        (wie(PRIVACY), Datalek(), False),
        (wie("aov", account="b"), Datalek(betrokken=frozenset({"b"})), False),
    ],
)
def test_wie_een_datalek_ziet(kijker: Kijker, lek: Datalek, mag: bool) -> None:
    assert beleid.mag_datalek_zien(kijker, lek) is mag


@pytest.mark.parametrize(
    ("kijker", "rol", "opdracht", "mag"),
    [
        (wie("wijkagent"), "wijkagent", d.MeldDatalek(T, T), True),
        (wie(), "wijkagent", d.MeldDatalek(T, T), False),
        (wie("aov", account="b"), "aov", d.NeemMaatregel(T), True),
        (wie("aov", account="b"), "aov", d.BeslisMelding(True, T), False),
        (wie("aov", account="m"), "aov", d.NeemMaatregel(T), False),
        (wie(PRIVACY), PRIVACY, d.BeslisMelding(True, T), True),
        (wie(PRIVACY), PRIVACY, d.BetrekBijDatalek("b"), True),
    ],
)
def test_wie_wat_aan_een_datalek_doet(kijker: Kijker, rol: str, opdracht: Any, mag: bool) -> None:
    assert beleid.mag_aan_datalek(kijker, rol, LEK, opdracht) is mag


def test_de_rollen_staan_bij_de_vaste_rollen() -> None:
    assert set(beleid.ROLLEN) <= set(VASTE_ROLLEN)
