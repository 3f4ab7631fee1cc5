"""Opening (also straight at a higher level), closing and reopening a case."""

from functools import partial
from typing import Any

import pytest

from tests.core.casus.hulp import UUR, Spel, aanpak, codes, soorten, uitkomst
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import opdrachten as o

INSTAP = {"soort": "instap", "naar": "hoog", "beslist": "burgemeester", "motivering": "hard"}
HOOG = partial(o.Open, niveau="hoog", motivering="t1")
DICHT = {"soort": "sluiten", "van": "laag"}


def _aanpak(**instap: Any) -> Aanpak:
    return aanpak(
        aanleidingen=codes(a="De a speelt"),
        kenmerken={"orde": {"naam": "Orde", "standaard": False}, "rust": {"naam": "Rust", "standaard": True}},
        niveaus={"hoog": {"kenmerken": {"orde": True}}},
        gremia={"team": {"naam": "Team", "voorzitter": "coordinator"}},
        overgangen={"op": {}, "in": INSTAP | instap, "dicht": DICHT},
    )


def test_een_casus_begint_op_het_beginniveau() -> None:
    open_ = o.Open("Lindenhof", "t1", signalen=("s1",), personen=2, aanleidingen={"a": "ja"})
    spel = Spel(_aanpak(), open_, "politie")
    assert (spel.t.niveau, spel.t.codenaam, spel.t.personen) == ("laag", "Lindenhof", 2)
    assert spel.t.kenmerken == {"orde": False, "rust": True}
    assert (list(spel.t.signalen), spel.t.aanleidingen["a"].stand) == (["s1"], "ja")
    assert (spel.t.aanpak, spel.t.aanpak_hash) == ("proef", "h")
    assert spel.regie == {"casus": ("regisseur",), "bestuurlijk": ("wethouder",)}
    assert soorten(spel.geopend)[0] == "casus-geopend"


@pytest.mark.parametrize(
    ("open_", "als", "code"),
    [
        (o.Open(niveau="nep"), "coordinator", "niet-gevonden"),
        (o.Open(aanleidingen={"nep": "ja"}), "coordinator", "niet-gevonden"),
        (o.Open(aanleidingen={"a": "soms"}), "coordinator", "onvolledig"),
        (o.Open(raadplegingen=("nep",)), "coordinator", "niet-gevonden"),
        (o.Open(niveau="midden"), "burgemeester", "stap-bestaat-niet"),
        (o.Open(niveau="hoog", motivering="t1"), "coordinator", "niet-bevoegd"),
        (o.Open(niveau="hoog"), "burgemeester", "motivering-ontbreekt"),
        (o.Open(), "nep", "niet-bevoegd"),
    ],
)
def test_zo_begint_een_casus_niet(open_: o.Open, als: str, code: str) -> None:
    spel = Spel(_aanpak(), open_, als)
    assert uitkomst(spel.geopend) == (code,)
    assert not spel.t.bestaat


@pytest.mark.parametrize(
    ("instap", "open_", "code"),
    [
        ({"aanleiding": "a"}, o.Open(niveau="hoog", motivering="t1"), "aanleiding-ontbreekt"),
        ({"aanleiding": "a"}, o.Open(niveau="hoog", motivering="t1", aanleidingen={"a": "ja"}), None),
        ({"raadpleeg": ["politie"]}, o.Open(niveau="hoog", motivering="t1"), "raadpleging-ontbreekt"),
        ({"raadpleeg": ["politie"]}, HOOG(raadplegingen=("politie",)), None),
        ({"raadpleeg": ["politie"]}, o.Open(niveau="hoog", motivering="t1", afwijken="t2"), None),
        ({"medebeslist": ["politie"]}, o.Open(niveau="hoog", motivering="t1"), "medebesluit-ontbreekt"),
        ({"medebeslist": ["politie"]}, HOOG(medebesluit=("politie",)), None),
        ({"alleen_als": {"kenmerk": "rust"}}, o.Open(niveau="hoog", motivering="t1"), None),
        ({"alleen_als": {"kenmerk": "orde"}}, o.Open(niveau="hoog", motivering="t1"), "stap-bestaat-niet"),
        ({"vereist": [{"wat": {"kenmerk": "rust"}, "tekst": "Rust.", "kracht": "hard"}]},
         o.Open(niveau="hoog", motivering="t1"), None),
        ({"gevolg": [{"einde_tijdelijk": True}]}, o.Open(niveau="hoog", motivering="t1"), None),
    ],
)  # fmt: skip
def test_instappen_op_een_hoger_niveau(instap: Any, open_: o.Open, code: str | None) -> None:
    spel = Spel(_aanpak(**instap), open_, "burgemeester")
    assert uitkomst(spel.geopend) == ((code,) if code else ())
    if code is None:
        assert (spel.t.niveau, spel.t.stap) == ("hoog", "in")
        assert spel.t.kenmerken == {"orde": True, "rust": True}
        assert [w.niveau for w in spel.t.verloop] == ["hoog"]
        assert len(spel.t.besluiten) == 1


def test_instappen_roept_bijeen_en_zet_de_regie() -> None:
    spel = Spel(
        _aanpak(gevolg=[{"roep_bijeen": "team"}], informeer=["politie"]),
        o.Open(niveau="hoog", motivering="t1"),
        "burgemeester",
    )
    assert spel.taken == ["informeer-politie", "roep-bijeen-team"]
    assert spel.regie == {"casus": ("regisseur",), "bestuurlijk": ("wethouder",)}


def test_een_casus_begint_maar_een_keer_en_niets_gaat_eraan_vooraf() -> None:
    spel = Spel(_aanpak())
    assert spel.mag_niet(o.Open()).codes == ("volgorde",)
    leeg = Spel(_aanpak(), o.Open(niveau="nep"))
    assert leeg.mag_niet(o.Noteer("t1")).codes == ("niet-gevonden",)


def test_sluiten_volgt_de_sluitstap() -> None:
    spel = Spel(_aanpak())
    assert spel.mag_niet(o.Sluit(), "politie").codes == ("niet-bevoegd",)
    assert soorten(spel.mag(o.Sluit("t1"))) == ["besluit-genomen", "casus-gesloten"]
    assert spel.t.gesloten == spel.nu
    assert next(iter(spel.t.besluiten.values())).stap == "dicht"


def test_zonder_sluitstap_vanaf_dit_niveau_gaat_sluiten_niet() -> None:
    dicht = {"dicht": DICHT, "op": {}, "af": {"soort": "afschalen", "van": "midden", "naar": "laag"}}
    spel = Spel(aanpak(overgangen=dicht))
    spel.mag(o.ZetStap("op"))
    geweigerd = spel.mag_niet(o.Sluit())
    assert geweigerd.codes == ("stap-bestaat-niet",)
    assert geweigerd.redenen[0].wijst_naar == ("af",)


@pytest.mark.parametrize(
    ("opdracht", "mag"),
    [
        (o.Noteer("t1"), True),
        (o.Corrigeer(1, "t1"), True),
        (o.Informeer(("politie",)), True),
        (o.ZetStap("op"), False),
        (o.Opschalen(), False),
        (o.VinkAan("a"), False),
        (o.StelKenmerk("orde", True), False),
        (o.Sluit(), False),
        (o.Heropen(), False),
        (o.Heropen("t1"), True),
    ],
)
def test_na_sluiten(opdracht: Any, mag: bool) -> None:
    spel = Spel(_aanpak())
    spel.mag(o.Sluit())
    uit = spel.doe(opdracht)
    assert (uitkomst(uit) == ()) is mag
    if not mag:
        assert uitkomst(uit) == (
            ("motivering-ontbreekt",) if isinstance(opdracht, o.Heropen) else ("gesloten",)
        )


def test_heropenen_gaat_verder_waar_het_was() -> None:
    spel = Spel(_aanpak())
    assert spel.mag_niet(o.Heropen("t1")).codes == ("volgorde",)
    voor = spel.regie
    spel.mag(o.Sluit())
    assert spel.mag_niet(o.Heropen("t1"), terug=3 * UUR).codes == ("volgorde",)
    spel.mag(o.Heropen("t1"))
    assert (spel.t.gesloten, spel.t.niveau, spel.regie) == (None, "laag", voor)
    spel.mag(o.ZetStap("op"))


@pytest.mark.parametrize(
    ("naam", "mag"),
    [
        ("Lindenhof", True),
        ("Oefening Kade 2", True),
        ("'t Veen", False),
        ("De Wit-Zuid", True),
        ("jan@elders.nl", False),
        ("06 12345678 belt", False),
        ("Een hele zin over wat er thuis gebeurt", False),
        ("x" * 41, False),
        ("a\nb", False),
    ],
)
def test_een_codenaam_is_kort_en_geen_zin(naam: str, mag: bool) -> None:
    spel = Spel(_aanpak(), o.Open(naam))
    assert uitkomst(spel.geopend) == (() if mag else ("onvolledig",))
