"""Consultation before a step, and steps that are decided together."""

from typing import Any

import pytest

from tests.core.casus.hulp import UUR, Spel, aanpak, uitkomst
from waakvlam.core.casus import opdrachten as o

GREMIA = {
    "team": {"naam": "Team", "voorzitter": "coordinator", "leden": {"vast": ["coordinator", "adviseur"]}},
    "driehoek": {"naam": "Driehoek", "legt_vast": ["burgemeester"], "leden": {"vast": ["politie"]}},
}
AF = {"soort": "afschalen", "van": "midden", "naar": "laag"}


def _spel(**stap: Any) -> Spel:
    kenmerken = {"orde": {"naam": "Orde"}}
    return Spel(aanpak(gremia=GREMIA, kenmerken=kenmerken, overgangen={"op": stap, "af": AF}))


@pytest.mark.parametrize(
    ("wie", "gedaan", "als", "mag"),
    [
        ("politie", None, "coordinator", False),
        ("politie", o.Raadpleeg("politie"), "coordinator", True),
        ("politie", o.Raadpleeg("adviseur"), "coordinator", False),
        ("regisseur", o.Raadpleeg("wijkregisseur"), "coordinator", True),
        ("coordinator", None, "coordinator", True),
        ({"gremium": "team"}, None, "coordinator", False),
        ({"gremium": "team"}, o.Raadpleeg("team"), "coordinator", True),
        ({"gremium": "team"}, o.HoudOverleg("team"), "coordinator", True),
        ({"bij": {"houder": "casus"}}, o.Raadpleeg("regisseur"), "coordinator", True),
        ({"bij": {"houder": "casus"}}, o.Raadpleeg("politie"), "coordinator", False),
        ({"rol": "politie", "als": {"kenmerk": "orde"}}, None, "coordinator", True),
        ({"rol": "politie", "als": {"kenmerk": "orde"}}, o.StelKenmerk("orde", True), "coordinator", False),
    ],
)
def test_raadplegen(wie: Any, gedaan: Any, als: str, mag: bool) -> None:
    spel = _spel(raadpleeg=[wie])
    if gedaan is not None:
        spel.mag(gedaan)
    assert uitkomst(spel.doe(o.ZetStap("op"), als)) == (() if mag else ("raadpleging-ontbreekt",))


def test_wat_voor_dit_niveau_of_na_het_besluit_is_besproken_telt_niet() -> None:
    spel = _spel(raadpleeg=["politie"])
    spel.mag(o.Raadpleeg("politie"), terug=48 * UUR)
    assert spel.mag_niet(o.ZetStap("op")).codes == ("raadpleging-ontbreekt",)
    spel.mag(o.Noteer("t1"))
    spel.mag(o.Raadpleeg("politie"))
    assert spel.mag_niet(o.ZetStap("op"), terug=2 * UUR).codes == ("raadpleging-ontbreekt",)
    spel.mag(o.ZetStap("op"))
    spel.mag(o.ZetStap("af"))
    assert spel.mag_niet(o.ZetStap("op")).codes == ("raadpleging-ontbreekt",)


@pytest.mark.parametrize(
    ("mede", "gedaan", "door", "wens", "als", "mag"),
    [
        ("politie", None, "", {}, "coordinator", False),
        ("politie", o.StemIn("op"), "politie", {}, "coordinator", True),
        ("politie", o.StemIn("op", eens=False), "politie", {}, "coordinator", False),
        ("politie", None, "", {"medebesluit": ("politie",)}, "coordinator", True),
        ("politie", None, "", {"medebesluit": ("adviseur",)}, "coordinator", False),
        ("politie", None, "", {"oneens": ("politie",)}, "coordinator", False),
        ("politie", None, "", {"aanwezig": ("politie",)}, "coordinator", False),
        ("politie", None, "", {"afwijken": "t1", "aanvullen": True}, "coordinator", False),
        ("regisseur", o.StemIn("op"), "wijkregisseur", {}, "coordinator", True),
        ("coordinator", None, "", {}, "coordinator", True),
        ({"gremium": "driehoek"}, o.StemIn("op"), "burgemeester", {}, "coordinator", True),
        ({"bij": {"houder": "bestuurlijk"}}, o.StemIn("op"), "wethouder", {}, "coordinator", True),
        ({"rol": "politie", "als": {"kenmerk": "orde"}}, None, "", {}, "coordinator", True),
    ],
)
def test_samen_besluiten(
    mede: Any, gedaan: Any, door: str, wens: dict[str, Any], als: str, mag: bool
) -> None:
    spel = _spel(medebeslist=[mede])
    if gedaan is not None:
        spel.mag(gedaan, door)
    assert uitkomst(spel.doe(o.ZetStap("op", **wens), als)) == (() if mag else ("medebesluit-ontbreekt",))


def test_wie_niet_meebesluit_stemt_niet_in() -> None:
    spel = _spel(medebeslist=["politie"])
    assert spel.mag_niet(o.StemIn("op"), "adviseur").codes == ("niet-bevoegd",)
    assert spel.mag_niet(o.StemIn("nep"), "politie").codes == ("niet-gevonden",)


def test_instemmen_geldt_voor_een_keer_en_later_oneens_trekt_het_in() -> None:
    spel = _spel(medebeslist=["politie"])
    spel.mag(o.StemIn("op"), "politie")
    spel.mag(o.ZetStap("op"))
    spel.mag(o.ZetStap("af"))
    assert spel.mag_niet(o.ZetStap("op")).codes == ("medebesluit-ontbreekt",)
    spel.mag(o.StemIn("op"), "politie")
    spel.mag(o.StemIn("op", eens=False), "politie")
    assert spel.mag_niet(o.ZetStap("op")).codes == ("medebesluit-ontbreekt",)


def test_wie_het_oneens_is_staat_bij_het_besluit() -> None:
    spel = _spel()
    uit = spel.mag(o.ZetStap("op", aanwezig=("politie", "adviseur"), oneens=("adviseur",)))
    assert (uit[0].aanwezig, uit[0].oneens) == (("politie", "adviseur"), ("adviseur",))


@pytest.mark.parametrize("veld", ["medebesluit", "aanwezig", "oneens"])
def test_een_genoemde_rol_bestaat(veld: str) -> None:
    spel = _spel()
    geweigerd = spel.mag_niet(o.ZetStap("op", **{veld: ("politie", "nep")}))
    assert [(r.code, r.veld, r.mist) for r in geweigerd.redenen] == [("niet-gevonden", veld, ("nep",))]


def test_een_advies_verandert_niets() -> None:
    spel = _spel()
    voor = (spel.t.niveau, spel.regie)
    spel.mag(o.GeefAdvies("op", "politie", "voor", "t1"), "adviseur")
    assert (spel.t.niveau, spel.regie) == voor
    assert list(spel.t.adviezen) == ["politie"]
