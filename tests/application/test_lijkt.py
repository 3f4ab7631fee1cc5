"""Signals that look alike: found among many by keyed marks, shown with the reasons, never joined."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.application.hulp import BEGIN, GEMEENTE, Bureau, bureau
from waakvlam.application.omgeving import gebruik
from waakvlam.application.vragen.inzagelog import Vrager
from waakvlam.application.vragen.lijkt import lijkt_op
from waakvlam.core.signaal import opdrachten as s
from waakvlam.core.signaal import vervolgopdrachten as sv
from waakvlam.core.signaal.lijkt import Kant, vergelijk
from waakvlam.core.toegang import Kijker
from waakvlam.readmodels.models import SignaalStamRij
from waakvlam.samenstelling import omgeving as echte_omgeving

NETWERK = "netwerkcoordinator"
ELZENHOF = "Ruzie tussen jongeren en bewoners bij de speeltuin aan het Elzenhof, er werd vuurwerk gegooid"


@pytest.fixture
def waterveen(databank: str) -> Iterator[Bureau]:
    eigen = bureau()
    gebruik(lambda: eigen.omgeving)
    yield eigen
    gebruik(echte_omgeving)


@pytest.fixture
def kijkt(waterveen: Bureau) -> Vrager:
    return Vrager(Kijker(f"a-{NETWERK}", GEMEENTE, frozenset({NETWERK})), BEGIN + timedelta(days=5))


def meld(w: Bureau, tekst: str, rol: str = "casusregisseur", **velden: Any) -> str:
    kring = velden.pop("kring", None)
    return w.lukt(rol, s.Meld(tekst, **velden), kring=kring).id


def test_zelfde_plek_en_woorden_staan_bovenaan_met_waarom(waterveen: Bureau, kijkt: Vrager) -> None:
    een = meld(waterveen, ELZENHOF, buurt="elzen", thema="jongeren")
    zelfde = meld(waterveen, "Bij de speeltuin gooiden jongeren weer vuurwerk", buurt="elzen")
    anders = meld(waterveen, "Een huishouden heeft al weken geen stroom", buurt="elzen")
    ver = meld(waterveen, "Vuurwerk gegooid door jongeren bij een speeltuin", buurt="dorp")
    gevonden = lijkt_op(kijkt, een)
    ids = [lijkt.signaal for lijkt in gevonden]
    assert ids[0] == zelfde
    assert ver in ids
    assert anders not in ids
    waarom = gevonden[0].waarom
    assert waarom.zelfde_buurt
    assert {"jongeren", "speeltuin", "vuurwerk"} <= set(waarom.woorden)
    assert not waterveen.toestand(f"signaal/{een}").opgenomen


def test_wat_de_kijker_niet_mag_lezen_is_er_niet(waterveen: Bureau, kijkt: Vrager) -> None:
    een = meld(waterveen, ELZENHOF, buurt="elzen")
    meld(waterveen, ELZENHOF, "aov", buurt="elzen", kring="veiligheid")
    assert lijkt_op(kijkt, een) == ()
    eigen = meld(waterveen, ELZENHOF, buurt="elzen", kring="zorg")
    assert [lijkt.signaal for lijkt in lijkt_op(kijkt, een)] == [eigen]


def test_wie_geen_signalen_behandelt_krijgt_geen_voorstellen(waterveen: Bureau, kijkt: Vrager) -> None:
    een = meld(waterveen, ELZENHOF)
    meld(waterveen, ELZENHOF, NETWERK)
    melder = Vrager(Kijker("a-casusregisseur", GEMEENTE, frozenset({"casusregisseur"})), kijkt.nu)
    assert lijkt_op(melder, een) == ()
    assert len(lijkt_op(kijkt, een)) == 1


def test_dezelfde_tekst_twee_keer_wordt_zo_genoemd(waterveen: Bureau, kijkt: Vrager) -> None:
    een, twee = meld(waterveen, ELZENHOF), meld(waterveen, ELZENHOF.upper())
    (gevonden,) = lijkt_op(kijkt, een)
    assert gevonden.signaal == twee
    assert gevonden.waarom.zelfde_tekst
    assert gevonden.waarom.zelfde_melder


def test_wat_al_samen_is_of_afgehandeld_niet_opnieuw(waterveen: Bureau, kijkt: Vrager) -> None:
    een, twee = meld(waterveen, ELZENHOF), meld(waterveen, ELZENHOF)
    waterveen.lukt(NETWERK, sv.Verbind(een), f"signaal/{twee}")
    assert lijkt_op(kijkt, een) == ()


def test_de_index_heeft_geen_woord_en_gaat_mee_met_een_schone_tekst(waterveen: Bureau, kijkt: Vrager) -> None:
    een = meld(waterveen, "Klachten over mevrouw Zwanenburg in de flat")
    voor = set(SignaalStamRij.objects.filter(signaal_id=een).values_list("stam", flat=True))
    merk = waterveen.omgeving.stammen.merken(GEMEENTE, "Zwanenburg")
    assert set(merk) <= voor
    assert set(waterveen.omgeving.stammen.merken("elders", "Zwanenburg")).isdisjoint(voor)
    waterveen.lukt(NETWERK, s.VraagSchoon("Er staat een naam in"), f"signaal/{een}")
    waterveen.lukt(NETWERK, s.MaakSchoon("Klachten over een bewoner van de flat"), f"signaal/{een}")
    na = set(SignaalStamRij.objects.filter(signaal_id=een).values_list("stam", flat=True))
    assert set(merk).isdisjoint(na)
    assert na


def test_werkwoorden_en_meervoud_hebben_een_stam(waterveen: Bureau) -> None:
    stammen = waterveen.omgeving.stammen
    assert stammen.merken(GEMEENTE, "de jongens schreeuwden") == stammen.merken(
        GEMEENTE, "Jongens schreeuwden!"
    )
    assert stammen.merken(GEMEENTE, "de het een 123 ab") == ()
    lang = " ".join(f"woord{chr(97 + n % 26)}{chr(97 + n // 26)}x" for n in range(300))
    assert len(stammen.merken(GEMEENTE, lang)) == 60


def kant(**anders: Any) -> Kant:
    velden = {"moment": BEGIN, "buurt": "elzen", "thema": "", "melder": "a", "tekst": "x y", **anders}
    return Kant(**velden)


@pytest.mark.parametrize(
    ("ander", "woorden", "tekst", "meer_dan_niets"),
    [
        (kant(tekst="iets anders"), (), 0.0, False),
        (kant(), (), 100.0, True),
        (kant(tekst="X  Y"), (), 99.0, True),
        (kant(tekst="x y z"), (), 100.0, False),
        (kant(), ("vuurwerk",), 40.0, True),
        (kant(buurt="dorp", tekst="iets anders"), ("vuurwerk",), 40.0, False),
        (kant(buurt="dorp", tekst="iets anders"), ("vuurwerk", "brug"), 40.0, True),
        (kant(moment=BEGIN + timedelta(days=61)), ("vuurwerk",), 90.0, False),
    ],
)
def test_plaats_en_tijd_alleen_is_niet_genoeg(
    ander: Kant, woorden: tuple[str, ...], tekst: float, meer_dan_niets: bool
) -> None:
    assert (vergelijk(kant(), ander, woorden, tekst).punten > 0) is meer_dan_niets


@pytest.mark.parametrize(
    ("anders", "zelfde_tekst", "dagen"),
    [
        ({}, True, 0),
        ({"tekst": "y x"}, False, 0),
        ({"tekst": "x y en meer"}, False, 0),
        ({"moment": BEGIN + timedelta(minutes=5)}, True, 0),
        ({"moment": BEGIN - timedelta(minutes=5)}, True, 0),
        ({"moment": BEGIN - timedelta(hours=25)}, True, 1),
    ],
)
def test_dezelfde_tekst_en_hoeveel_dagen(anders: dict[str, Any], zelfde_tekst: bool, dagen: int) -> None:
    uit = vergelijk(kant(), kant(**anders), ("x",), 100.0)
    assert (uit.zelfde_tekst, uit.dagen) == (zelfde_tekst, dagen)


def test_dichterbij_is_meer() -> None:
    def punten(**anders: Any) -> float:
        return vergelijk(kant(), kant(**anders), ("vuurwerk",), 50.0).punten

    later: datetime = BEGIN + timedelta(days=20)
    assert punten() > punten(moment=later) > punten(moment=later, buurt="dorp")
