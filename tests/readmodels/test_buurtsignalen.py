"""Signals per neighbourhood: the policy is in every count and every row."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from waakvlam.application.poorten.buurtsignalen import Keuze
from waakvlam.core.signaal.gebeurtenissen import KRING_VRAAG
from waakvlam.core.toegang import Kijker
from waakvlam.readmodels.buurtsignalen import DatabaseBuurtsignalen
from waakvlam.readmodels.models import SignaalRij, SignaalToegangRij
from waakvlam.readmodels.signalen import zichtbare_signalen

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])

NU = datetime(2026, 11, 1, 12, tzinfo=UTC)
OPEN, KWARTAAL = Keuze(), Keuze(NU - timedelta(days=90))
KAST = DatabaseBuurtsignalen()


def rij(id_: str, buurt: str = "A", **anders: Any) -> SignaalRij:
    velden = {
        "gemeente": "waterveen", "stand": "ontvangen", "kring": "casus", "open": True, "melder": "9",
        "gemeld_op": NU, "gevaar": False, "oefening": False, "lengte": 1, **anders,
    }  # fmt: skip
    return SignaalRij.objects.create(signaal_id=id_, buurt=buurt, **velden)


def kijker(account: str = "1", rol: str = "wijkagent", gemeente: str = "waterveen") -> Kijker:
    return Kijker(account, gemeente, frozenset({rol}))


def aantallen(wie: Kijker, kringen: tuple[str, ...], keuze: Keuze) -> dict[str, int]:
    return {waar: telling.aantal for waar, telling in KAST.tel(wie, kringen, keuze).items()}


@pytest.fixture
def gevuld() -> None:
    """Five that are there for everyone who handles signals, and one for each way in besides."""
    for nr, buurt in enumerate(["A", "A", "B", "buiten", ""]):
        rij(f"s{nr}", buurt, gemeld_op=NU + timedelta(minutes=nr))
    rij("dicht", "A", open=False, stand="afgehandeld", gemeld_op=NU - timedelta(days=3))
    rij("lang", "A", open=False, stand="afgehandeld", gemeld_op=NU - timedelta(days=91))
    rij("zorg", "B", kring="zorg")
    rij("oefening", "A", oefening=True)
    rij("elders", "A", gemeente="dijkveen")


@pytest.mark.parametrize(
    ("kringen", "keuze", "aantal"),
    [
        (("casus",), OPEN, {"A": 2, "B": 1, "buiten": 1, "": 1}),
        (("casus", "zorg"), OPEN, {"A": 2, "B": 2, "buiten": 1, "": 1}),
        (("casus",), KWARTAAL, {"A": 3, "B": 1, "buiten": 1, "": 1}),
        ((), OPEN, {}),
    ],
)
@pytest.mark.usefixtures("gevuld")
def test_wie_signalen_behandelt_telt_zijn_kringen(
    kringen: tuple[str, ...], keuze: Keuze, aantal: dict[str, int]
) -> None:
    assert aantallen(kijker(), kringen, keuze) == aantal


@pytest.mark.usefixtures("gevuld")
def test_een_melder_telt_alleen_het_eigene() -> None:
    rij("mijn", "B", melder="1", kring="zorg")
    assert aantallen(kijker(), (), OPEN) == {"B": 1}
    assert [r.signaal for r in KAST.rijen(kijker(), (), OPEN, None, 10)] == ["mijn"]


@pytest.mark.parametrize(
    ("velden", "er"),
    [
        ({"rol": "wijkagent", "kring": "zorg"}, True),
        ({"wie": "1", "kring": "zorg"}, True),
        ({"rol": "wijkagent", "kring": KRING_VRAAG}, False),
        ({"wie": "1", "kring": KRING_VRAAG}, False),
        ({"rol": "wijkagent", "wie": "2", "kring": "zorg"}, False),
        ({"rol": "huisarts", "kring": "zorg"}, False),
        ({"rol": "wijkagent", "kring": "zorg", "gemeente": "dijkveen"}, False),
    ],
)
def test_wie_het_kreeg_telt_het_en_wie_alleen_iets_gevraagd_is_niet(velden: dict[str, str], er: bool) -> None:
    rij("zorg", "B", kring="zorg")
    SignaalToegangRij.objects.create(**{"signaal_id": "zorg", "gemeente": "waterveen", **velden})
    assert aantallen(kijker(), (), OPEN) == ({"B": 1} if er else {})
    assert [r.signaal for r in KAST.rijen(kijker(), (), OPEN, None, 10)] == (["zorg"] if er else [])


@pytest.mark.usefixtures("gevuld")
def test_rijen_zijn_van_een_buurt_nieuwste_eerst_en_niet_meer_dan_gevraagd() -> None:
    def namen(buurt: str | None, maximum: int = 10) -> list[str]:
        return [r.signaal for r in KAST.rijen(kijker(), ("casus",), OPEN, buurt, maximum)]

    assert namen(None) == ["s4", "s3", "s2", "s1", "s0"]
    assert namen(None, 2) == ["s4", "s3"]
    assert namen("A") == ["s1", "s0"]
    assert namen("buiten") == ["s3"]
    assert namen("") == ["s4"]
    assert namen("Z") == []


@pytest.mark.parametrize("kringen", [(), ("casus",), ("zorg",), ("casus", "zorg")])
@pytest.mark.parametrize(
    "wie", [kijker(), kijker("9"), kijker("1", "huisarts"), kijker("1", gemeente="dijkveen")]
)
@pytest.mark.usefixtures("gevuld")
def test_de_delen_samen_zijn_wat_het_beleid_laat_zien(wie: Kijker, kringen: tuple[str, ...]) -> None:
    rij("mijn", "C", melder="1", kring="zorg")
    rij("mijn-casus", "C", melder="1")
    gevraagd = [
        ("s0", {"rol": "wijkagent", "kring": "casus"}),
        ("s0", {"wie": "1", "kring": KRING_VRAAG}),
        ("zorg", {"rol": "wijkagent", "kring": KRING_VRAAG}),
        ("zorg", {"rol": "huisarts", "kring": "zorg"}),
        ("mijn", {"rol": "wijkagent", "kring": "zorg"}),
        ("dicht", {"wie": "1", "kring": "casus"}),
    ]
    for signaal, velden in gevraagd:
        SignaalToegangRij.objects.create(**{"signaal_id": signaal, "gemeente": "waterveen", **velden})
    er = zichtbare_signalen(wie, kringen).filter(oefening=False)
    for keuze, rijen in ((OPEN, er.filter(open=True)), (KWARTAAL, er.filter(gemeld_op__gte=KWARTAAL.sinds))):
        assert aantallen(wie, kringen, keuze) == Counter(rijen.values_list("buurt", flat=True))
        gevonden = [r.signaal for r in KAST.rijen(wie, kringen, keuze, None, 100)]
        assert gevonden == list(rijen.order_by("-gemeld_op", "pk").values_list("pk", flat=True))


@pytest.mark.usefixtures("gevuld")
def test_een_ander_in_een_andere_gemeente_telt_daar() -> None:
    assert aantallen(kijker(gemeente="dijkveen"), ("casus",), OPEN) == {"A": 1}


def test_cijfers_en_de_nieuwste_melding_tellen_over_alle_delen_heen() -> None:
    """A figure in the own circle, what people saw elsewhere, and an older report of one's own."""
    rij("cijfer", "A", soort="kerncijfer", gemeld_op=NU - timedelta(days=5))
    rij("zacht", "A", soort="niet_pluis", gemeld_op=NU - timedelta(days=2))
    rij("mijn", "A", melder="1", kring="zorg", gemeld_op=NU - timedelta(days=9))
    telling = KAST.tel(kijker(), ("casus",), OPEN)["A"]
    assert (telling.aantal, telling.hard, telling.nieuwst) == (3, 1, NU - timedelta(days=2))

    def namen(hard: bool) -> list[str]:
        return [r.signaal for r in KAST.rijen(kijker(), ("casus",), Keuze(hard=hard), "A", 9)]

    assert namen(True) == ["cijfer"]
    assert namen(False) == ["zacht", "mijn"]
