"""Chats as people paste them: times, writers, lines that go on, and what is left out."""

from datetime import UTC, datetime

import pytest

from waakvlam.core.stukken.chat import Bericht, lees, schrijvers, zonder_namen
from waakvlam.core.tijd import ZONE

NU = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)


def op(uur: int, minuut: int, dag: int = 22) -> datetime:
    return datetime(2026, 11, dag, uur, minuut, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("geplakt", "wanneer", "wie"),
    [
        ("22-11-2026 14:30 - Jan de Vries: Het plein loopt vol", op(14, 30), "Jan de Vries"),
        ("22/11/2026, 14:30 - Jan de Vries: Het plein loopt vol", op(14, 30), "Jan de Vries"),
        ("[22-11-2026 14:30:05] Jan de Vries: Het plein loopt vol", op(14, 30), "Jan de Vries"),
        ("\u200e[22-11-2026, 14:30:05] ~ Jan: \u200eHet plein loopt vol", op(14, 30), "Jan"),
        ("[14:30, 22-11-2026] Jan de Vries: Het plein loopt vol", op(14, 30), "Jan de Vries"),
        ("11/22/26, 2:30\u202fPM - Jan: Het plein loopt vol", op(14, 30), "Jan"),
        ("2026-11-22 14:30 - Jan: Het plein loopt vol", op(14, 30), "Jan"),
        ("22-11-26 14:30 - +31 6 12345678: Het plein loopt vol", op(14, 30), "+31 6 12345678"),
        ("14.30 Jan: Het plein loopt vol", op(14, 30), "Jan"),
        ("14:30 uur Jan: Het plein loopt vol", op(14, 30), "Jan"),
        ("23:10 Jan: Het plein loopt vol", op(23, 10, 21), "Jan"),
        ("Jan: Het plein loopt vol", None, "Jan"),
        ("Het plein loopt vol", None, ""),
        ("32-13-2026 14:30 - Jan: Het plein loopt vol", None, "Jan"),
    ],
)
def test_elke_manier_van_kopieren(geplakt: str, wanneer: datetime | None, wie: str) -> None:
    assert lees(geplakt, NU) == (Bericht(wanneer, wie, "Het plein loopt vol"),)


def test_een_bericht_kan_over_meer_regels_gaan_en_wat_leeg_is_blijft_apart() -> None:
    gelezen = lees(
        "22-11-2026 14:28 - Berichten en oproepen zijn end-to-end versleuteld.\n"
        "22-11-2026 14:30 - Jan: Eerste regel\n"
        "\n"
        "tweede regel: met een punt\n"
        "22-11-2026 14:31 - Fatima: <Media weggelaten>\n"
        "22-11-2026 14:32 - Fatima: Ik ga kijken\n",
        NU,
    )
    assert [(b.wie, b.tekst, b.leeg) for b in gelezen] == [
        ("", "Berichten en oproepen zijn end-to-end versleuteld.", True),
        ("Jan", "Eerste regel\n\ntweede regel: met een punt", False),
        ("Fatima", "<Media weggelaten>", True),
        ("Fatima", "Ik ga kijken", False),
    ]
    assert schrijvers(gelezen) == ("Jan", "Fatima")


def test_een_tijd_zonder_dag_hoort_bij_de_dag_ervoor() -> None:
    gelezen = lees("20-11-2026 23:50 - Jan: een\n23:58 Jan: twee", NU)
    assert [b.op for b in gelezen] == [op(23, 50, 20), op(23, 58, 20)]


@pytest.mark.parametrize("geplakt", ["", "\n \n", "\u200e"])
def test_van_niets_komt_niets(geplakt: str) -> None:
    assert lees(geplakt, NU) == ()


def test_veertig_bladzijden_gaan_er_heel_doorheen() -> None:
    regel = "22-11-2026 14:30 - Jan: " + "woord " * 60
    gelezen = lees("\n".join([regel] * 800), NU)
    assert len(gelezen) == 800 and sum(len(b.tekst) for b in gelezen) == 800 * len(("woord " * 60).strip())


@pytest.mark.parametrize(
    ("tekst", "uit"),
    [
        ("Jan de Vries zag het", "P1 zag het"),
        ("Jan zag het, Janneke niet", "P1 zag het, Janneke niet"),
        ("Vraag Fatima en Jan.", "Vraag de wijkagent en P1."),
        ("jan en alleman", "jan en alleman"),
        ("Bo en Bob", "Bo en Bob"),
    ],
)
def test_de_namen_van_wie_schreef_gaan_eruit(tekst: str, uit: str) -> None:
    assert zonder_namen(tekst, {"Jan de Vries": "P1", "Fatima": "de wijkagent"}) == uit
