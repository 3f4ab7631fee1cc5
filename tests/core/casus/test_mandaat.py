"""Who may decide: roles, bodies, holders, by condition, same function, stand-ins, and on behalf of."""

import pytest

from tests.core.casus.hulp import Spel, aanpak, uitkomst
from waakvlam.core.casus import Weigering
from waakvlam.core.casus import opdrachten as o

GREMIA = {
    "driehoek": {
        "naam": "Driehoek",
        "voorzitter": "burgemeester",
        "leden": {"vast": ["burgemeester", "politie"]},
    },
    "team": {
        "naam": "Team",
        "voorzitter": "coordinator",
        "leden": {"vast": ["coordinator", "adviseur"]},
        "legt_vast": "lid",
    },
    "raad": {"naam": "Raad", "leden": {"vast": ["politie"]}, "legt_vast": ["adviseur"]},
}
KENMERKEN = {"openbare_orde": {"naam": "Openbare orde"}}
PER_KENMERK = {"als": {"kenmerk": "openbare_orde"}, "dan": "burgemeester", "anders": "adviseur"}

RIJEN = [
    ("a role", "coordinator", "coordinator", None, True),
    ("another role", "coordinator", "politie", None, False),
    ("any of several", ["coordinator", "adviseur"], "adviseur", None, True),
    ("the same function", "regisseur", "wijkregisseur", None, True),
    ("the stand-in", "burgemeester", "wethouder", None, True),
    ("not the one stood in for", "wethouder", "burgemeester", None, False),
    ("the holder of a line", {"houder": "casus"}, "regisseur", None, True),
    ("the same function as the holder", {"houder": "casus"}, "wijkregisseur", None, True),
    ("not the holder", {"houder": "casus"}, "coordinator", None, False),
    ("one of", {"een_van": ["adviseur", {"gremium": "driehoek"}]}, "burgemeester", None, True),
    ("none of", {"een_van": ["adviseur", {"gremium": "driehoek"}]}, "politie", None, False),
    ("a body: its chair", {"gremium": "driehoek"}, "burgemeester", "driehoek", True),
    ("a body: a member who is not the chair", {"gremium": "driehoek"}, "politie", "driehoek", False),
    ("a body: any member when that is the rule", {"gremium": "team"}, "adviseur", "team", True),
    ("a body: the role named", {"gremium": "raad"}, "adviseur", "raad", True),
    ("a body: a member who is not named", {"gremium": "raad"}, "politie", "raad", False),
    ("another body than the one that decides", "coordinator", "adviseur", "team", False),
    ("another body, though its chair decides", "coordinator", "coordinator", "team", False),
    ("one of, on behalf of the body", {"een_van": ["adviseur", {"gremium": "driehoek"}]}, "burgemeester",
     "driehoek", True),
    ("on behalf of the role that decides", "coordinator", "politie", "coordinator", True),
    ("on behalf of a role that does not decide", "coordinator", "coordinator", "politie", False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("beslist", "als", "namens", "mag"), [r[1:] for r in RIJEN], ids=[r[0] for r in RIJEN]
)
def test_wie_mag_besluiten(beslist: object, als: str, namens: str | None, mag: bool) -> None:
    spel = Spel(aanpak(gremia=GREMIA, overgangen={"op": {"beslist": beslist}}))
    uit = spel.doe(o.ZetStap("op"), als, namens=namens)
    assert uitkomst(uit) == (() if mag else ("niet-bevoegd",))
    assert spel.t.niveau == ("midden" if mag else "laag")


@pytest.mark.parametrize(
    ("waarde", "als", "mag"),
    [
        (True, "burgemeester", True),
        (True, "wethouder", True),
        (True, "adviseur", False),
        (False, "adviseur", True),
        (False, "burgemeester", False),
        (None, "adviseur", True),
        (None, "burgemeester", False),
    ],
)
def test_wie_besluit_volgt_een_kenmerk(waarde: bool | None, als: str, mag: bool) -> None:
    spel = Spel(aanpak(kenmerken=KENMERKEN, overgangen={"op": {"beslist": PER_KENMERK}}))
    if waarde is not None:
        spel.mag(o.StelKenmerk("openbare_orde", waarde))
    assert uitkomst(spel.doe(o.ZetStap("op"), als)) == (() if mag else ("niet-bevoegd",))


def test_bij_een_gremium_per_kenmerk_telt_alleen_het_gremium_van_nu() -> None:
    beslist = {
        "als": {"kenmerk": "openbare_orde"},
        "dan": {"gremium": "driehoek"},
        "anders": {"gremium": "team"},
    }
    spel = Spel(aanpak(gremia=GREMIA, kenmerken=KENMERKEN, overgangen={"op": {"beslist": beslist}}))
    spel.mag_niet(o.ZetStap("op"), "burgemeester", namens="driehoek")
    spel.mag(o.StelKenmerk("openbare_orde", True))
    spel.mag_niet(o.ZetStap("op"), "adviseur", namens="team")
    spel.mag(o.ZetStap("op"), "burgemeester", namens="driehoek")
    assert next(iter(spel.t.besluiten.values())).beslist_door == "driehoek"


def test_bevoegdheid_is_niet_af_te_wijken() -> None:
    spel = Spel(aanpak())
    geweigerd = spel.mag_niet(o.ZetStap("op", afwijken="t1", aanvullen=True), "politie")
    assert geweigerd.codes == ("niet-bevoegd",)
    assert not geweigerd.afwijken_mag
    assert geweigerd.redenen[0].wie == ("coordinator",)


@pytest.mark.parametrize(("als", "namens"), [("nep", None), ("", None), ("coordinator", "nep")])
def test_een_rol_die_de_aanpak_niet_kent_mag_niets(als: str, namens: str | None) -> None:
    spel = Spel(aanpak())
    for opdracht in (o.ZetStap("op"), o.Noteer("t1"), o.Opschalen()):
        assert isinstance(spel.doe(opdracht, als, namens=namens), Weigering)
    assert spel.t.lengte == len(spel.log) == len(spel.geopend)
