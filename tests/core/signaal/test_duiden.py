"""What a verified signal means is said together; less is provisional, and a signal goes along a route."""

from typing import Any

import pytest

from tests.core.signaal.hulp import DAG, Baan, een_aanpak
from tests.core.signaal.test_nagaan import codes
from waakvlam.core.signaal import opdrachten as o
from waakvlam.core.signaal import vervolgopdrachten as ov
from waakvlam.core.signaal.klok import lopend

VAST = ov.StelDuidingVast(nagegaan=("smal",))


def geduid(*rollen: str, betekenissen: int = 2) -> Baan:
    """A verified signal with meanings by these roles."""
    b = Baan().geverifieerd()
    for nr in range(betekenissen):
        b.doe(ov.VoegBetekenisToe(f"betekenis {nr}"), rollen[nr % len(rollen)])
    return b


@pytest.mark.parametrize(
    ("rollen", "velden", "uitkomst"),
    [
        (("jongerenwerk", "school"), {"nagegaan": ("smal",)}, False),
        (("jongerenwerk",), {"nagegaan": ("smal",)}, "motivering-ontbreekt"),
        (("jongerenwerk",), {"nagegaan": ("smal",), "alleen": "spoed"}, True),
        (("jongerenwerk", "school"), {}, "onvolledig"),
        (("jongerenwerk", "school"), {"nagegaan": ("smal", "breed")}, "niet-gevonden"),
        (("jongerenwerk", "school"), {"nagegaan": ("smal",), "niet": ("ruzie",)}, "onvolledig"),
        (("jongerenwerk", "school"), {"nagegaan": ("smal",), "niet": ("x",), "ander_probleem": "nee"},
         "niet-gevonden"),
        (("jongerenwerk", "school"), {"nagegaan": ("smal",), "niet": ("ruzie",), "ander_probleem": "ja"},
         False),
    ],
)  # fmt: skip
def test_duiding_vaststellen(rollen: tuple[str, ...], velden: dict[str, Any], uitkomst: bool | str) -> None:
    b = geduid(*rollen)
    uit = b.doe(ov.StelDuidingVast(**velden))
    if isinstance(uitkomst, str):
        assert codes(uit) == (uitkomst,)
        assert b.s.duiding is None
    else:
        assert uit == ["duiding-vastgesteld"]
        assert b.s.duiding is not None
        assert b.s.duiding.voorlopig is uitkomst


def test_een_betekenis_alleen_vraagt_waarom() -> None:
    b = geduid("jongerenwerk", betekenissen=1)
    b.doe(ov.Onderschrijf(next(iter(b.s.betekenissen))), "school")
    assert codes(b.doe(VAST)) == ("motivering-ontbreekt",)
    assert b.doe(ov.StelDuidingVast(("smal",), waarom_een="niets anders past")) == ["duiding-vastgesteld"]
    assert b.s.duiding is not None
    assert b.s.duiding.soorten_werk == ("onderwijs", "welzijn")


def test_onderschrijven_telt_een_keer() -> None:
    b = geduid("jongerenwerk")
    id_ = next(iter(b.s.betekenissen))
    assert b.doe(ov.Onderschrijf(id_), "wijkagent") == ["betekenis-onderschreven"]
    assert b.doe(ov.Onderschrijf(id_), "wijkagent") == []
    assert codes(b.doe(ov.Onderschrijf("niets"), "wijkagent")) == ("niet-gevonden",)


def test_een_voorlopige_duiding_draagt_geen_oordeel() -> None:
    b = geduid("jongerenwerk")
    assert codes(b.doe(ov.BeoordeelSignaal("a", "b"))) == ("niet-geduid",)
    b.doe(ov.StelDuidingVast(("smal",), alleen="spoed"))
    assert codes(b.doe(ov.BeoordeelSignaal("a", "b"))) == ("duiding-voorlopig",)
    b.doe(ov.Onderschrijf(next(iter(b.s.betekenissen))), "school")
    b.doe(VAST)
    assert codes(b.doe(ov.BeoordeelSignaal("a", "b", "eerst"))) == ("motivering-ontbreekt",)
    assert b.doe(ov.BeoordeelSignaal("a", "b", "eerst", "wedstrijd zaterdag")) == ["signaal-beoordeeld"]
    assert (b.s.fase, b.s.volgorde) == ("beoordeeld", "eerst")


@pytest.mark.parametrize(
    ("als", "naar", "verwacht"),
    [
        ("wijkagent", {"rol": "politiechef"}, None),
        ("wijkagent", {"rol": "burgemeester"}, "geen-route"),
        ("coordinator", {"rol": "burgemeester"}, None),
        ("coordinator", {"rol": "school"}, "geen-route"),
        ("school", {"gremium": "driehoek"}, "geen-route"),
        ("coordinator", {}, "onvolledig"),
        ("coordinator", {"rol": "burgemeester", "gremium": "driehoek"}, "onvolledig"),
    ],
)
def test_doorgeven_langs_de_routes(als: str, naar: dict[str, str], verwacht: str | None) -> None:
    b = Baan()
    uit = b.doe(ov.GeefDoor(**naar), als)
    if verwacht is None:
        assert uit == ["signaal-doorgegeven"]
        assert b.s.overdracht is not None
        assert b.s.overdracht.uiterlijk == b.nu + 3 * DAG
    else:
        assert codes(uit) == (verwacht,)
        assert b.s.stand == "ontvangen"


def test_zonder_routes_of_met_vrije_keus_mag_elke_rol() -> None:
    for aanpak in (een_aanpak({"alleen_routes": False}), een_aanpak(routes={})):
        b = Baan(aanpak)
        assert codes(b.doe(ov.GeefDoor(rol="niemand"))) == ("niet-gevonden",)
        assert b.doe(ov.GeefDoor(rol="school")) == ["signaal-doorgegeven"]


def test_aannemen_of_terugsturen_door_wie_het_kreeg() -> None:
    b = Baan()
    assert codes(b.doe(ov.NeemAan(), "burgemeester")) == ("niet-gevraagd",)
    b.doe(ov.GeefDoor(rol="burgemeester"))
    assert codes(b.doe(ov.NeemAan(), "politiechef")) == ("niet-bevoegd",)
    assert codes(b.doe(ov.StuurTerug(""), "burgemeester")) == ("motivering-ontbreekt",)
    assert b.doe(ov.StuurTerug("is voor de politie"), "burgemeester") == ["signaal-teruggestuurd"]
    assert b.s.stand == "ontvangen"
    b.doe(ov.GeefDoor(rol="politiechef"))
    assert b.doe(ov.NeemAan(), "politiechef") == ["signaal-aangenomen"]
    assert (b.s.stand, b.s.door) == ("opgepakt", "politiechef")


@pytest.mark.parametrize(("als", "mag"), [("school", False), ("politiechef", True), ("burgemeester", True)])
def test_alleen_een_lid_brengt_in(als: str, mag: bool) -> None:
    b = Baan(als="school")
    uit = b.doe(ov.ZetOpAgenda("driehoek"), als)
    if mag:
        assert uit == ["signaal-op-agenda"]
        assert b.doe(ov.HaalVanAgenda("driehoek"), als) == ["signaal-van-agenda"]
    else:
        assert codes(uit) == ("niet-bevoegd",)
        assert uit.redenen[0].wie == ("burgemeester", "politiechef")  # type: ignore[union-attr]


def test_samenvoegen_en_weer_los() -> None:
    b, hoofd = Baan(), Baan()
    assert b.doe(ov.VoegSamen("hoofd", "anderen")) == ["signaal-samengevoegd"]
    assert hoofd.doe(ov.NeemOp("b", "anderen")) == ["signaal-opgenomen"]
    assert hoofd.s.geverifieerd
    assert codes(b.doe(o.VulAan("x"), "school")) == ("samengevoegd",)
    assert codes(hoofd.doe(ov.VoegSamen("c"))) == ("volgorde",)
    assert b.doe(ov.MaakLos("hoofd")) == ["signaal-losgemaakt"]
    assert (b.s.stand, b.s.hoofd) == ("ontvangen", None)
    assert hoofd.doe(ov.MaakLos("b")) == ["signaal-losgemaakt"]
    assert hoofd.s.opgenomen == frozenset()
    assert hoofd.s.geverifieerd


def test_laten_vervallen_is_een_besluit_na_de_tijd_van_de_aanpak() -> None:
    b = Baan()
    assert codes(b.doe(ov.LaatVervallen("niemand zag het"))) == ("tijd-onmogelijk",)
    b.nu += 190 * DAG
    assert codes(b.doe(ov.LaatVervallen(""))) == ("motivering-ontbreekt",)
    assert b.doe(ov.LaatVervallen("niemand zag het")) == ["signaal-vervallen"]
    assert (b.s.stand, b.s.uitkomst) == ("afgehandeld", "vervallen")
    geverifieerd = Baan().geverifieerd()
    geverifieerd.nu += 190 * DAG
    assert codes(geverifieerd.doe(ov.LaatVervallen("x"))) == ("volgorde",)


def test_wat_loopt() -> None:
    b = Baan()
    assert set(lopend(b.s, b.weg)) == {"terugkoppeling", "oppakken", "stil"}
    b.doe(o.PakOp())
    b.doe(o.VraagNa("?", rollen=("school",), uiterlijk=b.nu + 2 * DAG))
    assert set(lopend(b.s, b.weg)) == {"terugkoppeling", "stil", f"vraag-{next(iter(b.s.vragen))}"}
    b.doe(ov.MeldTerug("wij kijken ernaar"))
    b.doe(ov.GeefDoor(rol="burgemeester"))
    assert {"aannemen", "stil"} <= set(lopend(b.s, b.weg))
    b.doe(ov.HandelAf("opgelost", "klaar"))
    assert lopend(b.s, b.weg) == {}
