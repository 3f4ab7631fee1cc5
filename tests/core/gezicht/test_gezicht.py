"""Familiar faces: who keeps the list, years of service, and when leaving asks for somebody who takes over."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.core.casus.hulp import BEGIN
from tests.core.netwerk.test_netwerk import REGELS, kader
from tests.core.signaal.hulp import DAG
from waakvlam.application.netwerk.deel import regels
from waakvlam.core.casus import Context, Weigering
from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend, soort_van
from waakvlam.core.gezicht import Gezicht, besluit_gezicht, vouw_gezicht
from waakvlam.core.gezicht import opdrachten as o
from waakvlam.core.gezicht.dienst import Dienst
from waakvlam.core.tijd import ZONE, min_duur, plus

LANG_ER = min_duur(BEGIN, "P6Y")


class Spel:
    """A familiar face that is played step by step."""

    def __init__(self) -> None:
        self.s, self.nu = Gezicht(), BEGIN

    def doe(self, opdracht: Any, als: str = "coordinator") -> list[str] | tuple[str, ...]:
        """Kinds of events, or the codes of the refusal."""
        self.nu += timedelta(hours=1)
        uit = besluit_gezicht(self.s, opdracht, kader(), Context(self.nu, self.nu, als, als))
        if isinstance(uit, Weigering):
            return uit.codes
        nieuw = [Opgetekend(self.s.lengte + nr, e, self.nu, self.nu, als, als) for nr, e in enumerate(uit, 1)]
        self.s = vouw_gezicht(nieuw, self.s)
        return [soort_van(e).naam for e in uit]


def er(klasse: Any = o.NeemGezichtOp, **anders: Any) -> Any:
    velden = {"naam": "n", "functie": "f", "organisatie": "o", "waar": "w", "sinds": LANG_ER, **anders}
    return klasse(**velden)


@pytest.mark.parametrize(
    ("opdracht", "als", "verwacht"),
    [
        (er(), "coordinator", ["gezicht-opgenomen"]),
        (er(buurten=("BU01",)), "coordinator", ["gezicht-opgenomen"]),
        (er(), "school", ("niet-bevoegd",)),
        (er(naam="", waar=""), "coordinator", ("onvolledig", "onvolledig")),
        (er(functie="", organisatie=""), "coordinator", ("onvolledig", "onvolledig")),
        (er(sinds=BEGIN + 9 * DAG), "coordinator", ("tijd-onmogelijk",)),
        (er(buurten=("bij Jan thuis",)), "coordinator", ("onvolledig",)),
        (o.MeldVertrek(BEGIN), "coordinator", ("niet-gevonden",)),
        (o.HaalGezichtWeg(), "coordinator", ("niet-gevonden",)),
    ],
)
def test_wie_op_de_lijst_komt(opdracht: Any, als: str, verwacht: Any) -> None:
    assert Spel().doe(opdracht, als) == verwacht


@pytest.mark.parametrize(
    ("opdracht", "als", "verwacht"),
    [
        (er(o.WijzigGezicht, buurten=("BU02",)), "coordinator", ["gezicht-gewijzigd"]),
        (er(o.WijzigGezicht, naam=""), "coordinator", ("onvolledig",)),
        (er(o.WijzigGezicht), "school", ("niet-bevoegd",)),
        (o.MeldVertrek(BEGIN + 30 * DAG), "coordinator", ["vertrek-gemeld"]),
        (o.MeldVertrek(BEGIN - 30 * DAG), "coordinator", ["vertrek-gemeld"]),
        (o.MeldVertrek(LANG_ER - DAG), "coordinator", ("tijd-onmogelijk",)),
        (o.MeldVertrek(), "coordinator", ("onvolledig",)),
        (o.RegelOpvolging("opvolger", "t"), "coordinator", ("niet-gevraagd",)),
        (o.HaalGezichtWeg(), "coordinator", ["gezicht-weg"]),
        (o.HaalGezichtWeg(), "school", ("niet-bevoegd",)),
    ],
)
def test_aan_wie_erop_staat(opdracht: Any, als: str, verwacht: Any) -> None:
    spel = Spel()
    spel.doe(er())
    assert spel.doe(opdracht, als) == verwacht


@pytest.mark.parametrize(
    ("opdracht", "verwacht", "geregeld"),
    [
        (o.RegelOpvolging("opvolger", "t"), ["opvolging-geregeld"], "opvolger"),
        (o.RegelOpvolging("open", "t"), ["opvolging-geregeld"], "open"),
        (o.RegelOpvolging("open", ""), ("onvolledig",), ""),
        (o.RegelOpvolging("later", "t"), ("onvolledig",), ""),
    ],
)
def test_de_opvolging_wordt_gezegd(opdracht: Any, verwacht: Any, geregeld: str) -> None:
    spel = Spel()
    spel.doe(er())
    spel.doe(o.MeldVertrek(BEGIN + 30 * DAG))
    assert spel.doe(opdracht) == verwacht
    assert (spel.s.geregeld, spel.s.geregeld_op) == (geregeld, spel.nu if geregeld else None)


def test_wie_toch_blijft_vraagt_niets_meer_en_wie_later_gaat_wel() -> None:
    spel = Spel()
    spel.doe(er())
    spel.doe(o.MeldVertrek(BEGIN + 30 * DAG))
    spel.doe(o.RegelOpvolging("open", "t"))
    assert spel.doe(o.MeldVertrek()) == ["vertrek-gemeld"]
    assert (spel.s.vertrekt_op, spel.s.geregeld, spel.s.geregeld_op) == (None, "", None)
    spel.doe(o.MeldVertrek(BEGIN + 90 * DAG))
    assert Dienst(LANG_ER, spel.s.vertrekt_op, spel.s.geregeld_op).vraagt_opvolging(REGELS, spel.nu)


def test_van_de_lijst_af_is_weg() -> None:
    spel = Spel()
    spel.doe(er())
    spel.doe(o.HaalGezichtWeg())
    assert spel.s.weg_op == spel.nu
    assert spel.doe(o.MeldVertrek(BEGIN)) == ("niet-gevonden",)
    with pytest.raises(OnbekendeGebeurtenis):
        vouw_gezicht([Opgetekend(9, object(), BEGIN, BEGIN, "a")])


def dag(jaar: int, maand: int, dag_: int) -> datetime:
    return datetime(jaar, maand, dag_, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("sinds", "vertrekt", "nu", "jaren"),
    [
        (dag(2020, 3, 1), None, dag(2026, 2, 28), 5),
        (dag(2020, 3, 1), None, dag(2026, 3, 1), 6),
        (dag(2020, 2, 29), None, dag(2026, 2, 28), 5),
        (dag(2026, 1, 1), None, dag(2026, 11, 22), 0),
        (dag(2020, 3, 1), dag(2024, 6, 1), dag(2026, 3, 1), 4),
        (dag(2020, 3, 1), dag(2027, 6, 1), dag(2026, 3, 1), 6),
    ],
)
def test_jaren_in_de_buurt(sinds: datetime, vertrekt: datetime | None, nu: datetime, jaren: int) -> None:
    assert Dienst(sinds, vertrekt).jaren(nu) == jaren


@pytest.mark.parametrize(
    ("al", "vertrekt", "geregeld", "vraagt"),
    [
        ("P6Y", None, False, False),
        ("P6Y", 30, False, True),
        ("P6Y", -30, False, True),
        ("P6Y", -900, False, True),
        ("P6Y", 30, True, False),
        ("P3Y", 0, False, True),
        ("P3Y", -1, False, False),
        ("P1Y", 30, False, False),
        ("P35M", 40, False, True),
    ],
)
def test_wie_lang_werkt_en_gaat_vraagt_om_een_opvolger(
    al: str, vertrekt: int | None, geregeld: bool, vraagt: bool
) -> None:
    dienst = Dienst(
        min_duur(BEGIN, al),
        None if vertrekt is None else BEGIN + vertrekt * DAG,
        BEGIN if geregeld else None,
    )
    assert dienst.vraagt_opvolging(REGELS, BEGIN) is vraagt
    # Asked for as long as nobody said anything, however long ago it was; so it cannot go either.
    later = plus(BEGIN, "P5Y")
    assert dienst.kan_weg(REGELS, later) is (vertrekt is not None and not vraagt)


def test_een_maand_na_vertrek_en_antwoord_gaat_de_naam_weg() -> None:
    vertrekt = BEGIN
    dienst = Dienst(LANG_ER, vertrekt, BEGIN + 10 * DAG)
    assert not dienst.kan_weg(REGELS, plus(BEGIN, "P1M"))
    assert dienst.kan_weg(REGELS, plus(BEGIN + 10 * DAG, "P1M"))
    # What was arranged before they left counts from the day they leave.
    assert not Dienst(LANG_ER, BEGIN, BEGIN - 90 * DAG).kan_weg(REGELS, BEGIN + DAG)


def test_de_termijn_is_gegeven_en_gedocumenteerd() -> None:
    assert (regels().lang, regels().weg_na) == ("P3Y", "P1M")
