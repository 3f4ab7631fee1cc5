"""The chart of weeks and its words."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from waakvlam.core.ophoping import Haard, Weekpunt
from waakvlam.web.ophoping import woorden
from waakvlam.web.ophoping.grafiek import grafiek, maanden

EERSTE = date(2026, 9, 28)


def weken(*aantallen: int, onbekend: tuple[int, ...] = ()) -> list[Weekpunt]:
    return [
        Weekpunt(EERSTE + timedelta(days=7 * nr), aantal, 1.5, 0, 3, nr not in onbekend)
        for nr, aantal in enumerate(aantallen)
    ]


def teken(punten: list[Weekpunt], titel: str = "Titel") -> str:
    return grafiek(punten, 3, "g", titel, "Uitleg", maanden(punten, woorden.maandnamen()), 110)


def hoogten(svg: str, soort: str) -> list[float]:
    return [float(h) for h in re.findall(rf'wv-ophoping__{soort}"[^>]*height="([\d.]+)"', svg)]


def test_kleine_aantallen_zien_er_allemaal_hetzelfde_uit() -> None:
    klein = hoogten(teken(weken(0, 1, 2, 6)), "klein")
    assert len(klein) == 3
    assert len(set(klein)) == 1


def test_wat_niet_geteld_is_wordt_niet_getekend_en_breekt_de_band() -> None:
    svg = teken(weken(4, 4, 0, 4, 9, onbekend=(2,)))
    assert len(hoogten(svg, "week")) == 3
    assert svg.count("<polygon") == 2
    assert teken(weken(4, 4, 4, 4, 9)).count("<polygon") == 1


def test_de_laatste_week_is_de_hoogste_staaf_en_past() -> None:
    svg = teken(weken(4, 5, 1, 40))
    (laatst,) = hoogten(svg, "laatst")
    assert laatst > max(hoogten(svg, "week"))
    assert laatst <= 110 - 8 - 20 + 0.1


def test_wat_een_naam_ook_bevat_het_blijft_tekst() -> None:
    boom = ElementTree.fromstring(teken(weken(4, 5), "<script>x</script>\"'&"))
    assert [kind.text for kind in boom][:2] == ["<script>x</script>\"'&", "Uitleg"]


def test_maanden_staan_onder_hun_eerste_week() -> None:
    punten, namen = weken(*[4] * 12), woorden.maandnamen()
    assert [(m.nr, m.naam.lower()) for m in maanden(punten, namen, ruim=4)] == [(1, "okt"), (5, "nov")]
    assert [m.nr for m in maanden(punten, namen)] == [1]


@pytest.mark.parametrize(
    ("aantal", "van", "tot", "zin"),
    [
        (9, 1, 4, "Hier kwamen 9 signalen binnen. Gewoon is 1 tot 4."),
        (9, 0, 4, "Hier kwamen 9 signalen binnen. Gewoon is hoogstens 4."),
        (9, 2, 2, "Hier kwamen 9 signalen binnen. Gewoon is 2."),
        (3, 0, 0, "Hier kwamen 3 signalen binnen. Gewoon is geen enkel signaal."),
        (1, 0, 0, "Hier kwamen hoogstens 2 signalen binnen. Gewoon is geen enkel signaal."),
    ],
)
def test_wat_er_kwam_in_woorden(aantal: int, van: int, tot: int, zin: str) -> None:
    assert woorden.kwam(Weekpunt(EERSTE, aantal, 1.0, van, tot), 3) == zin


@pytest.mark.parametrize(
    ("kans", "zin"),
    [
        (1.0, "Het valt niet op."),
        (0.02, "ongeveer eens in de 50 weken"),
        (0.0024, "ongeveer eens in de 400 weken"),
        (1e-9, "minder dan eens in de 1000 weken"),
        (0.0, "minder dan eens in de 1000 weken"),
    ],
)
def test_hoe_zeker_in_woorden(kans: float, zin: str) -> None:
    assert zin in woorden.hoe_zeker(kans)


def test_buurten_bij_elkaar_in_woorden() -> None:
    samen = Haard(("a", "b"), "jongeren", 2, 11, 3.6, 0.001)
    assert woorden.samen(samen) == (
        "Samen hadden deze buurten in de laatste 2 weken 11 dagen met een signaal. Zouden zij even druk zijn "
        "als de rest, dan waren het er ongeveer 4. Door toeval alleen valt iets in de gemeente zo op in "
        "ongeveer 1 van de 1000 weken."
    )
    alleen = Haard(("a",), "jongeren", 1, 5, 0.2, 0.01)
    assert woorden.samen(alleen).startswith("Deze buurt had in de laatste week 5 dagen met een signaal.")


def test_een_week_in_woorden() -> None:
    assert woorden.week(date(2026, 11, 16)) == "16 t/m 22 nov 2026"
    assert woorden.week(date(2026, 10, 26)) == "26 okt t/m 1 nov 2026"
    assert woorden.week(date(2026, 12, 28)) == "28 dec 2026 t/m 3 jan 2027"
