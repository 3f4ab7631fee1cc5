"""Lines of lead: they move with a property and with a level; people are designated for some."""

from datetime import timedelta
from typing import Any

import pytest

from tests.core.casus.hulp import UUR, Spel, aanpak, codes, uitkomst
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.wat_nu import wat_nu

BASIS = {"casus": "regisseur", "bestuurlijk": "wethouder"}
PER_ORDE = {"als": {"kenmerk": "orde"}, "dan": "burgemeester", "anders": "wethouder"}
AANGEWEZEN = {"aangewezen_door": ["coordinator"], "standaard": "regisseur"}
AF = {"soort": "afschalen", "van": ["midden", "hoog"], "naar": "laag"}


def _spel(laag: dict[str, Any], midden: dict[str, Any] | None = None, **stap: Any) -> Spel:
    return Spel(
        aanpak(
            niveaus={"laag": {"regie": laag}, "midden": {"regie": midden if midden is not None else laag}},
            kenmerken={"orde": {"naam": "Orde"}, "risico": {"naam": "Risico"}},
            aanleidingen=codes(a="De a speelt"),
            producten={"plan": {"naam": "Plan"}},
            overgangen={"op": stap, "af": AF, "hoger": {"van": "midden", "naar": "hoog"}},
        )
    )


def test_regie_volgt_een_kenmerk_en_zegt_wat_onbekend_is() -> None:
    spel = _spel({"bestuurlijk": PER_ORDE})
    assert spel.regie == {"bestuurlijk": ("wethouder",)}
    assert spel.t.regie["bestuurlijk"].onbekend == ("orde",)
    for waarde, rol, onbekend in (
        (True, "burgemeester", ()),
        (False, "wethouder", ()),
        (None, "wethouder", ("orde",)),
    ):
        spel.mag(o.StelKenmerk("orde", waarde))
        houder = spel.t.regie["bestuurlijk"]
        assert (houder.rollen, houder.onbekend) == ((rol,), onbekend)


def test_regie_verandert_pas_als_de_houder_verandert() -> None:
    spel = _spel({"bestuurlijk": PER_ORDE})
    spel.mag(o.StelKenmerk("orde", True))
    sinds = spel.t.regie["bestuurlijk"].sinds
    assert len(spel.mag(o.StelKenmerk("risico", True))) == 1
    assert len(spel.mag(o.StelKenmerk("orde", True))) == 1
    assert spel.t.regie["bestuurlijk"].sinds == sinds


@pytest.mark.parametrize(
    ("midden", "verwacht"),
    [
        ({"casus": "wijkregisseur"}, {"casus": ("wijkregisseur",)}),
        ({"casus": ["politie", "adviseur"]}, {"casus": ("politie", "adviseur")}),
        ({"casus": {"geen": "Bij dit niveau niet."}}, {"casus": ()}),
        ({"bestuurlijk": "burgemeester"}, {"casus": (), "bestuurlijk": ("burgemeester",)}),
        ({"casus": {"aangewezen_door": ["coordinator"]}}, {"casus": ()}),
        ({"casus": AANGEWEZEN}, {"casus": ("regisseur",)}),
        ({"casus": {"aangewezen_door": ["coordinator"], "blijft": True}}, {"casus": ("politie",)}),
        ({"casus": {**AANGEWEZEN, "blijft": True, "toegestaan": ["adviseur"]}}, {"casus": ("regisseur",)}),
        ({"casus": {**AANGEWEZEN, "blijft": True, "uitgesloten": ["politie"]}}, {"casus": ("regisseur",)}),
        ({"casus": "politie", "proces": {"zorg": "coordinator", "omgeving": "adviseur"}},
         {"casus": ("politie",), "proces.zorg": ("coordinator",), "proces.omgeving": ("adviseur",)}),
    ],
)  # fmt: skip
def test_regie_volgt_het_niveau(midden: dict[str, Any], verwacht: dict[str, Any]) -> None:
    spel = _spel({"casus": "politie"}, midden)
    assert spel.regie == {"casus": ("politie",)}
    spel.mag(o.ZetStap("op"))
    assert spel.regie == verwacht


def test_kenmerken_van_het_niveau_bepalen_meteen_de_regie() -> None:
    spel = Spel(
        aanpak(
            niveaus={
                "laag": {"regie": {"bestuurlijk": PER_ORDE}},
                "midden": {"regie": {"bestuurlijk": PER_ORDE}, "kenmerken": {"orde": True}},
            },
            kenmerken={"orde": {"naam": "Orde", "standaard": False}},
        )
    )
    assert spel.t.kenmerken == {"orde": False}
    assert spel.t.regie["bestuurlijk"].onbekend == ()
    spel.mag(o.ZetStap("op"))
    assert spel.regie == {"bestuurlijk": ("burgemeester",)}


@pytest.mark.parametrize(
    ("lijn", "opdracht", "als", "namens", "code"),
    [
        (AANGEWEZEN, o.WijsAan("casus", "politie"), "coordinator", None, None),
        (AANGEWEZEN, o.WijsAan("casus", "politie"), "adviseur", "coordinator", None),
        (AANGEWEZEN, o.WijsAan("casus", "politie"), "adviseur", None, "niet-bevoegd"),
        (AANGEWEZEN, o.WijsAan("casus", "nep"), "coordinator", None, "niet-gevonden"),
        (AANGEWEZEN, o.WijsAan("proces", "politie"), "coordinator", None, "niet-op-dit-niveau"),
        (AANGEWEZEN, o.WijsAan("nep", "politie"), "coordinator", None, "niet-op-dit-niveau"),
        ({"geen": "Hier niet."}, o.WijsAan("casus", "politie"), "coordinator", None, "niet-op-dit-niveau"),
        ({**AANGEWEZEN, "toegestaan": ["regisseur"]}, o.WijsAan("casus", "politie"), "coordinator", None,
         "niet-bevoegd"),
        ({**AANGEWEZEN, "toegestaan": ["regisseur"]}, o.WijsAan("casus", "wijkregisseur"), "coordinator",
         None, None),
        ({**AANGEWEZEN, "uitgesloten": ["politie"]}, o.WijsAan("casus", "politie"), "coordinator", None,
         "niet-bevoegd"),
        ({"rol": ["regisseur", "politie"]}, o.WijsAan("casus", "politie"), "adviseur", None, None),
        ({"rol": ["regisseur", "politie"]}, o.WijsAan("casus", "adviseur"), "adviseur", None, "niet-bevoegd"),
    ],
)  # fmt: skip
def test_aanwijzen(
    lijn: dict[str, Any], opdracht: Any, als: str, namens: str | None, code: str | None
) -> None:
    spel = _spel({"casus": lijn})
    voor = spel.regie
    assert uitkomst(spel.doe(opdracht, als, namens=namens)) == ((code,) if code else ())
    assert spel.regie == (voor if code else {"casus": (opdracht.rol,)})


def test_aanwijzen_noemt_wie_het_mag() -> None:
    spel = _spel({"casus": {**AANGEWEZEN, "toegestaan": ["regisseur"]}})
    redenen = spel.mag_niet(o.WijsAan("casus", "politie"), "adviseur").redenen
    assert [(r.wie, r.veld) for r in redenen] == [(("coordinator",), None), (("regisseur",), "rol")]


@pytest.mark.parametrize(
    ("rol", "waarde", "kracht", "afwijken", "mag"),
    [
        ("adviseur", None, "hard", None, False),
        ("adviseur", True, "hard", None, True),
        ("politie", None, "hard", None, True),
        ("adviseur", None, "hard", "t1", False),
        ("adviseur", None, "pas_toe_of_leg_uit", None, False),
        ("adviseur", None, "pas_toe_of_leg_uit", "t1", True),
    ],
)
def test_mits(rol: str, waarde: bool | None, kracht: str, afwijken: str | None, mag: bool) -> None:
    mits = {
        "rol": ["adviseur"],
        "wat": {"kenmerk": "risico"},
        "tekst": "Alleen bij risico.",
        "kracht": kracht,
    }
    spel = _spel({"casus": {**AANGEWEZEN, "mits": [mits]}})
    spel.mag(o.StelKenmerk("risico", waarde))
    uit = spel.doe(o.WijsAan("casus", rol, afwijken=afwijken))
    assert uitkomst(uit) == (() if mag else ("aanleiding-ontbreekt",))
    if mag and afwijken:
        assert uit[0].afwijken == "t1"


def test_wie_is_aangewezen_blijft_bij_een_ander_kenmerk() -> None:
    spel = _spel({"casus": {"aangewezen_door": ["coordinator"], "standaard": PER_ORDE}})
    spel.mag(o.WijsAan("casus", "politie", "account-7"))
    spel.mag(o.StelKenmerk("orde", True))
    assert spel.regie == {"casus": ("politie",)}
    assert spel.t.regie["casus"].wie == "account-7"


def test_een_naam_bij_een_lijn_houdt_de_lijn_niet_vast() -> None:
    spel = _spel({"bestuurlijk": PER_ORDE})
    spel.mag(o.WijsAan("bestuurlijk", "wethouder", "account-7"))
    spel.mag(o.StelKenmerk("risico", True))
    assert spel.t.regie["bestuurlijk"].wie == "account-7"
    spel.mag(o.StelKenmerk("orde", True))
    assert spel.regie == {"bestuurlijk": ("burgemeester",)}
    assert spel.t.regie["bestuurlijk"].wie is None


def test_een_stap_kan_een_lijn_verplaatsen() -> None:
    spel = _spel(
        BASIS, {"casus": "regisseur", "proces": PER_ORDE}, gevolg=[{"regie": {"proces": "adviseur"}}]
    )
    spel.mag(o.ZetStap("op"))
    assert spel.regie == {"casus": ("regisseur",), "proces": ("adviseur",), "bestuurlijk": ()}
    spel.mag(o.StelKenmerk("orde", True))
    assert spel.regie["proces"] == ("adviseur",)
    spel.mag(o.ZetStap("af"))
    assert spel.regie == {"casus": ("regisseur",), "proces": (), "bestuurlijk": ("wethouder",)}


def test_tijdelijke_regie_loopt_af_en_wordt_gevraagd() -> None:
    spel = _spel({"casus": AANGEWEZEN})
    tot = spel.nu + timedelta(days=7)
    spel.mag(o.WijsAan("casus", "politie", tot=tot))
    houder = spel.t.regie["casus"]
    assert (houder.tijdelijk, houder.tot) == (True, tot)
    (vraag,) = [v for v in wat_nu(spel.t, spel.aanpak).vragen if v.code == "loopt-af-casus"]
    assert (vraag.uiterlijk, vraag.rollen) == (tot, ("coordinator",))
    assert spel.mag_niet(o.WijsAan("casus", "politie", tot=spel.nu - UUR)).codes == ("tijd-onmogelijk",)


def test_aan_het_einde_van_tijdelijk_keert_de_regie_terug() -> None:
    terug = {"terug": {"soort": "binnen", "van": "laag", "gevolg": [{"einde_tijdelijk": True}],
                       "motivering": "niet_nodig"}}  # fmt: skip
    spel = Spel(aanpak(niveaus={"laag": {"regie": {"casus": AANGEWEZEN}}}, overgangen={"op": {}, **terug}))
    spel.mag(o.WijsAan("casus", "adviseur"))
    spel.mag(o.WijsAan("casus", "politie", tijdelijk=True))
    assert spel.regie == {"casus": ("politie",)}
    spel.mag(o.ZetStap("terug"))
    assert spel.regie == {"casus": ("adviseur",)}
    spel.mag(o.ZetStap("terug"))
    assert spel.regie == {"casus": ("adviseur",)}


@pytest.mark.parametrize(("vrijblijvend", "gevraagd"), [(False, ["wijs-aan-casus"]), (True, [])])
def test_een_lijn_zonder_houder_wordt_gevraagd(vrijblijvend: bool, gevraagd: list[str]) -> None:
    spel = _spel({"casus": {"aangewezen_door": ["coordinator"], "vrijblijvend": vrijblijvend}})
    assert [v.code for v in wat_nu(spel.t, spel.aanpak).vragen] == gevraagd
    spel.mag(o.WijsAan("casus", "politie"))
    assert wat_nu(spel.t, spel.aanpak).vragen == ()


def test_een_lijn_verandert_niet_van_voor_haar_laatste_wissel() -> None:
    spel = _spel({"casus": AANGEWEZEN, "operationeel": {"aangewezen_door": ["coordinator"]}})
    spel.mag(o.Noteer("t1"))
    spel.mag(o.WijsAan("casus", "politie"))
    assert spel.mag_niet(o.WijsAan("casus", "adviseur"), terug=2 * UUR).codes == ("volgorde",)
    spel.mag(o.WijsAan("operationeel", "adviseur"), terug=3 * UUR)
    assert spel.t.regie["operationeel"].sinds == spel.nu - 3 * UUR
    assert spel.t.regie_op == spel.t.regie["casus"].sinds
