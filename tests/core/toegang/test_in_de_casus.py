"""Who of the people sees a case: named, let in, kept out, on duty, standing in, in an emergency."""

from datetime import timedelta
from typing import Any

import pytest

from tests.core.toegang.spel import NU, UUR, Zaak
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus import toegangsopdrachten as ot
from waakvlam.core.toegang.beleid import IEDEREEN, Kijker, gedeeld_met, kringen, mag_handelen, rechten

G, S = "zie", "niets"


def leest(zaak: Zaak, wie: str, rol: str, na: timedelta = timedelta()) -> frozenset[str]:
    """The circles someone reads in a role."""
    kijker = Kijker(wie, "g", frozenset({rol}))
    return kringen(kijker, rechten(zaak.t, zaak.aanpak), zaak.nu + na)


HOOFD, ZORG, VEILIG = {IEDEREEN}, {IEDEREEN, "zorg"}, {IEDEREEN, "veiligheid"}
RIJEN: list[tuple[str, list[tuple[Any, str, str]], str, str, set[str]]] = [
    ("a role that sees all sees it", [], "wie-ook", "coordinator", ZORG),
    ("the opener, who is named", [], "opener", "regisseur", ZORG),
    ("a colleague in the role of the opener", [], "collega", "regisseur", set()),
    ("everyone in a role that is open to the role", [], "wie-ook", "wethouder", HOOFD),
    ("a role without a part", [], "agent", "politie", set()),
    ("a role with a task, nobody named yet", [(o.MaakTaak("t", "politie"), "opener", "regisseur")],
     "agent", "politie", VEILIG),
    ("a colleague once one acted", [(o.MaakTaak("t", "politie"), "opener", "regisseur"),
                                    (o.Noteer("n"), "agent", "politie")], "agent-2", "politie", set()),
    ("the one who acted", [(o.MaakTaak("t", "politie"), "opener", "regisseur"),
                           (o.Noteer("n"), "agent", "politie")], "agent", "politie", VEILIG),
    ("a role by person, with a task", [(o.MaakTaak("t", "helper"), "opener", "regisseur")],
     "hulp", "helper", set()),
    ("a role by person, let in", [(ot.GeefToegang("hulp", "helper", "r"), "opener", "regisseur")],
     "hulp", "helper", ZORG),
    ("let in, in another role than they look in", [(ot.GeefToegang("hulp", "helper", "r"), "opener",
                                                   "regisseur")], "hulp", "politie", set()),
    ("let in without a part of the role", [(ot.GeefToegang("agent", "politie", "r"), "opener", "regisseur")],
     "agent", "politie", VEILIG),
    ("let in: a colleague is not", [(ot.GeefToegang("agent", "politie", "r"), "opener", "regisseur")],
     "agent-2", "politie", set()),
    ("taken out", [(ot.GeefToegang("hulp", "helper", "r"), "opener", "regisseur"),
                   (ot.TrekToegangIn("hulp", "r"), "opener", "regisseur")], "hulp", "helper", set()),
    ("kept out, though the role sees all", [(ot.TrekToegangIn("buur", "r"), "opener", "regisseur")],
     "buur", "coordinator", set()),
    ("kept out: someone else in the role sees it", [(ot.TrekToegangIn("buur", "r"), "opener", "regisseur")],
     "ander", "coordinator", ZORG),
    ("taken out by oneself", [(ot.TrekToegangIn("opener"), "opener", "regisseur")],
     "opener", "regisseur", set()),
    ("taken out, so the role is open to its people again", [(ot.TrekToegangIn("opener"), "opener",
                                                             "regisseur")], "collega", "regisseur", ZORG),
    ("let in again", [(ot.TrekToegangIn("buur", "r"), "opener", "regisseur"),
                      (ot.GeefToegang("buur", "helper", "r"), "c", "coordinator")], "buur", "helper", ZORG),
    ("main lines only, also when let in", [(ot.GeefToegang("wet", "wethouder", "r"), "opener", "regisseur")],
     "wet", "wethouder", HOOFD),
    ("named on a line", [(o.WijsAan("casus", "regisseur", "nieuw"), "opener", "regisseur")],
     "nieuw", "regisseur", ZORG),
    ("in an emergency wider than the role", [(ot.NeemNoodtoegang("r", ("zorg",)), "dienst", "adviseur")],
     "dienst", "adviseur", {IEDEREEN, "zorg"}),
    ("in an emergency: a colleague not", [(ot.NeemNoodtoegang("r"), "dienst", "adviseur")],
     "ander", "adviseur", set()),
    ("in an emergency, all circles that may", [(ot.NeemNoodtoegang("r"), "dienst", "adviseur")],
     "dienst", "adviseur", {IEDEREEN, "zorg", "veiligheid"}),
    ("in an emergency, stopped", [(ot.NeemNoodtoegang("r"), "dienst", "adviseur"),
                                  (ot.StopNoodtoegang("k2-n1"), "dienst", "adviseur")],
     "dienst", "adviseur", set()),
]  # fmt: skip


@pytest.mark.parametrize(("doet", "wie", "rol", "ziet"), [r[1:] for r in RIJEN], ids=[r[0] for r in RIJEN])
def test_wie_leest_wat(doet: list[tuple[Any, str, str]], wie: str, rol: str, ziet: set[str]) -> None:
    zaak = Zaak()
    for opdracht, door, als in doet:
        assert zaak.codes(opdracht, door, als) == ()
    assert leest(zaak, wie, rol) == ziet


@pytest.mark.parametrize(
    ("opdracht", "wie", "rol"),
    [
        (ot.GeefToegang("hulp", "helper", "r", NU + 2 * UUR), "opener", "regisseur"),
        (ot.NeemNoodtoegang("r", ("zorg",)), "hulp", "adviseur"),
    ],
    ids=["let in for a time", "emergency"],
)
def test_wat_tijdelijk_is_houdt_vanzelf_op(opdracht: Any, wie: str, rol: str) -> None:
    zaak = Zaak()
    assert zaak.codes(opdracht, wie, rol) == ()
    als = "helper" if rol == "regisseur" else "adviseur"
    assert zaak.codes(o.Noteer("n"), "hulp", als) == ()
    assert "zorg" in leest(zaak, "hulp", als)
    assert leest(zaak, "hulp", als, 5 * UUR) == frozenset(), "acting during it must not make it last"


def test_tijdelijk_toegelaten_sluit_de_rol_niet() -> None:
    """When it ends nobody would be left, so the role stays open to its people."""
    zaak = Zaak()
    zaak.doe(o.MaakTaak("t", "politie"), "opener", "regisseur")
    zaak.doe(ot.GeefToegang("agent", "politie", "r", NU + UUR), "opener", "regisseur")
    assert leest(zaak, "agent-2", "politie") == VEILIG


WEIGERINGEN: list[tuple[str, Any, str, str, tuple[str, ...]]] = [
    ("let in by who has no part in leading", ot.GeefToegang("x", "helper", "r"), "agent", "politie",
     ("niet-bevoegd",)),
    ("let in by the own circle", ot.GeefToegang("x", "politie", "r"), "agent", "politie", ()),
    ("into justice by who leads", ot.GeefToegang("x", "officier", "r"), "opener", "regisseur",
     ("niet-bevoegd",)),
    ("into justice by justice", ot.GeefToegang("x", "officier", "r"), "of", "officier", ()),
    ("without a reason", ot.GeefToegang("x", "helper"), "opener", "regisseur", ("motivering-ontbreekt",)),
    ("an unknown role", ot.GeefToegang("x", "nep", "r"), "opener", "regisseur", ("niet-gevonden",)),
    ("a name instead of an account", ot.GeefToegang("Jan de Boer", "helper", "r"), "opener", "regisseur",
     ("onvolledig",)),
    ("ended before it began", ot.GeefToegang("x", "helper", "r", NU), "opener", "regisseur",
     ("tijd-onmogelijk",)),
    ("taken out by an outsider", ot.TrekToegangIn("opener", "r"), "agent", "politie", ("niet-bevoegd",)),
    ("taken out without a reason", ot.TrekToegangIn("opener"), "c", "coordinator", ("motivering-ontbreekt",)),
    ("hide a circle that may not hide", ot.VerbergKring("zorg"), "opener", "regisseur", ("niet-bevoegd",)),
    ("hide the circle of another", ot.VerbergKring("justitie"), "opener", "regisseur", ("niet-bevoegd",)),
    ("hide one's own", ot.VerbergKring("justitie"), "of", "officier", ()),
    ("hide no circle", ot.VerbergKring("nep"), "of", "officier", ("niet-gevonden",)),
    ("emergency without duty", ot.NeemNoodtoegang("r"), "agent", "politie", ("niet-bevoegd",)),
    ("emergency without a reason", ot.NeemNoodtoegang(None), "d", "adviseur", ("motivering-ontbreekt",)),
    ("emergency into justice", ot.NeemNoodtoegang("r", ("justitie",)), "d", "adviseur", ("niet-bevoegd",)),
    ("stop what is not there", ot.StopNoodtoegang("nep"), "d", "adviseur", ("niet-gevonden",)),
    ("judge what is not there", ot.BeoordeelNoodtoegang("nep", True, "t"), "c", "coordinator",
     ("niet-gevonden",)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("opdracht", "wie", "rol", "codes"), [r[1:] for r in WEIGERINGEN], ids=[r[0] for r in WEIGERINGEN]
)
def test_wie_mag_dit(opdracht: Any, wie: str, rol: str, codes: tuple[str, ...]) -> None:
    assert Zaak().codes(opdracht, wie, rol) == codes


@pytest.mark.parametrize(
    ("wie", "rol", "tekst", "codes"),
    [
        ("c", "coordinator", "t", ()),
        ("opener", "regisseur", "t", ()),
        ("dienst", "coordinator", "t", ("zelf-genomen",)),
        ("c", "coordinator", None, ("motivering-ontbreekt",)),
        ("agent", "politie", "t", ("niet-bevoegd",)),
    ],
)
def test_een_ander_kijkt_na(wie: str, rol: str, tekst: Any, codes: tuple[str, ...]) -> None:
    zaak = Zaak()
    zaak.doe(ot.NeemNoodtoegang("r"), "dienst", "adviseur")
    assert "beoordeel-noodtoegang" in zaak.t.open_taken.values()
    assert zaak.codes(ot.BeoordeelNoodtoegang("k2-n1", False, tekst), wie, rol) == codes
    assert ("beoordeel-noodtoegang" in zaak.t.open_taken.values()) is bool(codes)
    if not codes:
        again = zaak.codes(ot.BeoordeelNoodtoegang("k2-n1", True, "t"), wie, rol)
        assert again == ("al-nagekeken",)
        assert zaak.t.noodtoegang["k2-n1"].terecht is False


def test_handelen_kan_alleen_met_een_eigen_recht() -> None:
    zaak = Zaak()
    alle = rechten(zaak.t, zaak.aanpak)
    for wie, rol, mag in (("opener", "regisseur", True), ("collega", "regisseur", False)):
        assert mag_handelen(Kijker(wie, "g", frozenset({rol})), rol, alle, zaak.nu) is mag


def test_niets_is_gedeeld_in_een_nieuwe_casus() -> None:
    zaak = Zaak()
    assert gedeeld_met(zaak.t, zaak.aanpak, ["politie"], zaak.nu) == frozenset()
