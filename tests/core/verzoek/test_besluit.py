"""What may be done to a request, and with which ground."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.core.verzoek.hulp import NU, codes, doe, verzoek
from waakvlam.core.verzoek import opdrachten as o
from waakvlam.core.verzoek.toestand import Verzoek

T: Any = "t9"
WEL = o.StelIdentiteitVast("balie")
RONDAF = o.RondVerzoekAf


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({}, ()),
        ({"soort": "klacht"}, ("onvolledig",)),
        ({"soort": "datalek"}, ("onvolledig",)),
        ({"kanaal": "duif"}, ("onvolledig",)),
        ({"naam": ""}, ("onvolledig",)),
        ({"ontvangen_op": NU + timedelta(seconds=1)}, ("tijd-onmogelijk",)),
        ({"soort": "woo", "ontvangen_op": datetime(2021, 1, 1, tzinfo=UTC)}, ("tijd-onmogelijk",)),
        ({"soort": "?", "kanaal": "?", "naam": ""}, ("onvolledig", "onvolledig", "onvolledig")),
    ],
)
def test_ontvangen(velden: dict[str, Any], verwacht: tuple[str, ...]) -> None:
    goed = {"soort": "inzage", "ontvangen_op": NU, "kanaal": "brief", "naam": "t1"}
    assert codes(Verzoek(), o.OntvangVerzoek(**{**goed, **velden})) == verwacht


@pytest.mark.parametrize(
    "opdracht", [WEL, o.HervatVerzoek(), o.MeldNagekeken(), RONDAF("ingetrokken"), o.NoteerBijVerzoek(T)]
)
def test_een_verzoek_dat_er_niet_is(opdracht: object) -> None:
    assert codes(Verzoek(), opdracht) == ("niet-gevonden",)


def test_een_tweede_keer_ontvangen_kan_niet() -> None:
    assert codes(verzoek(), o.OntvangVerzoek("inzage", NU, "brief", T)) == ("volgorde",)


@pytest.mark.parametrize(
    ("opdracht", "verwacht"),
    [
        (o.StelIdentiteitVast("gok"), ("onvolledig",)),
        (o.StelIdentiteitVast("anders"), ("motivering-ontbreekt",)),
        (o.StelIdentiteitVast("anders", toelichting=T), ()),
        (o.ZetVerzoekUit(()), ("onvolledig",)),
        (o.ZetVerzoekUit(("Een naam",)), ("onvolledig",)),
        (o.ZetVerzoekUit(("aov",)), ()),
        (o.KoppelCasus("met spatie", "P1"), ("onvolledig",)),
        (o.KoppelCasus("c1", ""), ("onvolledig",)),
        (o.KoppelCasus("c1", "P0"), ("onvolledig",)),
        (o.KoppelCasus("c1", "Jansen"), ("onvolledig",)),
        (o.KoppelCasus("c1", "P12"), ()),
        (o.NoteerBijVerzoek(""), ("onvolledig",)),  # type: ignore[arg-type]
    ],
)
def test_wat_er_bij_een_verzoek_kan(opdracht: object, verwacht: tuple[str, ...]) -> None:
    assert codes(verzoek(), opdracht) == verwacht


def test_een_woo_verzoek_gaat_over_geen_persoon() -> None:
    assert codes(verzoek("woo"), o.KoppelCasus("c1", "P1")) == ("onvolledig",)
    assert doe(verzoek("woo"), o.KoppelCasus("c1")).casussen == {"c1": ("",)}


def test_identiteit_wordt_bekend_en_kan_weer_onzeker_worden() -> None:
    v = doe(verzoek(), WEL)
    assert v.identiteit is not None
    assert (v.identiteit.door, v.identiteit_hoe) == ("a", "balie")
    assert doe(v, o.StelIdentiteitVast("balie", klopt=False)).identiteit is None


def _met_casus(soort: str = "inzage") -> Verzoek:
    return doe(verzoek(soort), o.KoppelCasus("c1", "" if soort == "woo" else "P1"))


@pytest.mark.parametrize(
    ("soort", "besluiten", "verwacht"),
    [
        ("inzage", {"3": "geef", "4": "lak:ander", "5": "weg:ander"}, ()),
        ("inzage", {"3": "weg"}, ("grond-onbekend",)),
        ("inzage", {"3": "weg:mening"}, ("grond-onbekend",)),
        ("inzage", {"3": "geef:ander"}, ("grond-onbekend",)),
        ("inzage", {"3": "misschien"}, ("grond-onbekend",)),
        ("inzage", {}, ("onvolledig",)),
        ("woo", {"3": "weg:mening"}, ()),
        ("woo", {"3": "weg:ander"}, ("grond-onbekend",)),
    ],
)
def test_elk_stuk_dat_niet_heel_meegaat_heeft_een_grond(
    soort: str, besluiten: dict[str, str], verwacht: tuple[str, ...]
) -> None:
    assert codes(_met_casus(soort), o.LeverAan("c1", T, besluiten)) == verwacht


def test_aanleveren_uit_een_casus_die_er_niet_bij_hoort() -> None:
    assert codes(_met_casus(), o.LeverAan("c2", T, {"1": "geef"})) == ("niet-gevonden",)


def test_opnieuw_aanleveren_vervangt_alleen_het_eigen_deel() -> None:
    v = doe(_met_casus(), o.LeverAan("c1", T, {"1": "geef"}), actor="b")
    v = doe(v, o.LeverAan("c1", T, {"2": "geef"}), actor="c")
    v = doe(v, o.LeverAan("c1", T, {"3": "geef"}), actor="b")
    assert [(levering.door.door, list(levering.besluiten)) for levering in v.leveringen] == [
        ("c", ["2"]),
        ("b", ["3"]),
    ]


@pytest.mark.parametrize(
    ("eerst", "opdracht", "verwacht"),
    [
        ((), RONDAF("ingetrokken"), ()),
        ((), RONDAF("niets_gevonden"), ()),
        ((), RONDAF("klaar"), ("onvolledig",)),
        ((), RONDAF("toegewezen"), ("identiteit-ontbreekt",)),
        ((WEL,), RONDAF("toegewezen"), ()),
        ((WEL,), RONDAF("toegewezen", "teveel"), ("onvolledig",)),
        ((WEL, o.KoppelCasus("c1", "P1")), RONDAF("toegewezen"), ("stukken-ontbreken",)),
        ((WEL, o.KoppelCasus("c1", "P1"), o.LeverAan("c1", T, {"1": "geef"})), RONDAF("toegewezen"), ()),
        ((), RONDAF("afgewezen"), ("grond-onbekend", "motivering-ontbreekt")),
        ((), RONDAF("afgewezen", "teveel"), ("motivering-ontbreekt",)),
        ((), RONDAF("afgewezen", "woogrond", T), ("grond-onbekend",)),
        ((), RONDAF("afgewezen", "ander", T), ("grond-onbekend",)),
        ((), RONDAF("afgewezen", "teveel", T), ()),
        ((WEL,), RONDAF("deels", "ander", T), ()),
    ],
)
def test_afronden(eerst: tuple[Any, ...], opdracht: object, verwacht: tuple[str, ...]) -> None:
    v = verzoek()
    for stap in eerst:
        v = doe(v, stap)
    assert codes(v, opdracht) == verwacht


def test_na_het_afronden_kan_alleen_nog_een_notitie() -> None:
    v = doe(verzoek(), RONDAF("ingetrokken"))
    assert (v.stand, v.loopt, v.termijn) == ("afgerond", False, None)
    assert codes(v, WEL) == ("verzoek-afgerond",)
    assert codes(v, o.NoteerBijVerzoek(T)) == ()


def test_een_woo_verzoek_vraagt_niet_wie_het_is() -> None:
    assert codes(verzoek("woo"), RONDAF("toegewezen")) == ()


def test_wat_nog_moet_gebeuren_kan_niet_gebeurd_zijn() -> None:
    from tests.core.verzoek.hulp import RECHTEN, context
    from waakvlam.core.casus.weigering import Weigering
    from waakvlam.core.verzoek.besluit import besluit_verzoek

    uit = besluit_verzoek(verzoek(), WEL, context(NU + timedelta(hours=1), NU), RECHTEN)
    assert isinstance(uit, Weigering)
    assert uit.codes == ("tijd-onmogelijk",)
