"""The judgement advises: it keeps dissent, asks whose help is needed, and moves nothing."""

from typing import Any

import pytest

from tests.core.beeld.hulp import Beeldspel, tekst
from waakvlam.core.beeld import oordeelopdrachten as o
from waakvlam.core.beeld.opdrachten import DoeUitspraak
from waakvlam.core.beeld.stand import AlsDan, Oordeel

T = tekst


@pytest.mark.parametrize(
    ("velden", "uit"),
    [
        ({}, ()),
        ({"niveau": "hoog"}, ()),
        ({"niveau": "hoogst"}, ("niet-gevonden",)),
        ({"fase": "een"}, ()),
        ({"fase": "negen"}, ("niet-gevonden",)),
        ({"steunt_op": ("k9-u",)}, ("niet-gevonden",)),
        ({"reden": T("")}, ("onvolledig",)),
        ({"zitting": "z9"}, ("niet-gevonden",)),
    ],
)
def test_een_oordeel_verandert_het_niveau_nooit(velden: dict[str, Any], uit: tuple[str, ...]) -> None:
    spel = Beeldspel()
    antwoord = spel.doe(o.GeefOordeel(**({"reden": T("het groeit")} | velden)))
    assert (antwoord if isinstance(antwoord, tuple) else ()) == uit
    assert spel.t.niveau == "laag" and len(spel.t.verloop) == 1


def test_wie_het_anders_ziet_staat_ernaast() -> None:
    spel = Beeldspel()
    assert spel.doe(o.ZieAnders(T("nog niet"))) == ("niet-gevonden",)
    oordeel = spel.doe(o.GeefOordeel(T("het groeit"), "midden"), kring="casus")
    spel.doe(o.ZieAnders(T("nog niet"), niveau="laag"), "politie")
    spel.doe(o.ZieAnders(T("veel hoger"), oordeel, "burgemeester", "hoog"))
    er: Oordeel = spel.t.beeld[oordeel]
    assert (er.niveau, [(a.rol, a.niveau) for a in er.anders]) == (
        "midden",
        [("politie", "laag"), ("burgemeester", "hoog")],
    )


def test_een_oordeel_van_een_andere_kring_is_er_niet() -> None:
    spel = Beeldspel()
    u = spel.doe(DoeUitspraak(T("van zorg")))
    oordeel = spel.doe(o.GeefOordeel(T("het groeit"), steunt_op=(u,)))
    assert spel.doe(o.ZieAnders(T("nee"), oordeel), "politie") == ("niet-gevonden",)
    assert spel.doe(o.ZieAnders(T("nee")), "politie") == ("niet-gevonden",)
    assert spel.doe(o.GeefOordeel(T("ook"), steunt_op=(u,)), "politie") == ("niet-gevonden",)


@pytest.mark.parametrize(
    ("velden", "uit"),
    [
        ({}, ()),
        ({"zelf": True}, ()),
        ({"zelf": False}, ("hulp-ontbreekt",)),
        ({"zelf": False, "hulp": T("de regio")}, ()),
        ({"zelf": False, "aanvullen": True}, ()),
        ({"dan": T("")}, ("onvolledig",)),
        ({"uit": "brand"}, ("niet-gevonden",)),
        ({"woordvoerder": "niemand"}, ("niet-gevonden",)),
    ],
)
def test_een_scenario_zegt_van_wie_hulp_komt(velden: dict[str, Any], uit: tuple[str, ...]) -> None:
    basis = {"als": T("als de politie ingrijpt"), "dan": T("dan wordt het feller")}
    antwoord = Beeldspel().doe(o.SchrijfAlsDan(**(basis | velden)))
    assert (antwoord if isinstance(antwoord, tuple) else ()) == uit


def test_een_scenario_verandert_houdt_keuzes_en_vervalt() -> None:
    spel = Beeldspel()
    s = spel.doe(o.SchrijfAlsDan(T("als a"), T("dan b"), ergste=True, zelf=False, aanvullen=True))
    assert spel.taken == ["noem-hulp"]
    spel.doe(o.NoemOptie(s, T("wachten"), T("rust"), T("tijd")))
    spel.doe(o.SchrijfAlsDan(T("als a"), T("dan c"), zelf=False, hulp=T("de regio"), als_dan=s))
    er: AlsDan = spel.t.beeld[s]
    assert (er.dan, er.eerder, [k.tekst for k in er.opties]) == ("dan c", (("als a", "dan b"),), ["wachten"])
    assert spel.taken == []
    assert spel.doe(o.LaatAlsDanVervallen(s)) == ("motivering-ontbreekt",)
    spel.doe(o.LaatAlsDanVervallen(s, T("voorbij")))
    assert spel.doe(o.NoemOptie(s, T("te laat"))) == ("niet-gevonden",)


def test_elk_standpunt_blijft_staan() -> None:
    spel = Beeldspel()
    een = spel.doe(o.NeemStandpuntIn(T("te weinig plek"), T("van ons allen"), T("samen oplossen")))
    twee = spel.doe(o.NeemStandpuntIn(T("te weinig rust")))
    assert [spel.t.beeld[id_].probleem for id_ in (een, twee)] == ["te weinig plek", "te weinig rust"]
    assert spel.doe(o.NeemStandpuntIn(T(""))) == ("onvolledig",)
