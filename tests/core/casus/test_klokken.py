"""Terms for which the source names no period: they count up from their beginning and never are late."""

from datetime import timedelta
from typing import Any

import pytest

from tests.core.casus.hulp import BEGIN, UUR, Spel, aanpak, uitkomst
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.klokken import klokken
from waakvlam.core.casus.wat_nu import wat_nu

TERMIJNEN = {
    "signaal": {"naam": "Sinds het signaal", "onbepaald": True, "vanaf": "signaal", "rol": ["adviseur"]},
    "bericht": {"naam": "Tot het plan", "onbepaald": True, "vanaf": "signaal", "rol": ["regisseur"],
                "voldaan": {"product": "plan"}},
    "midden": {"naam": "Op midden", "onbepaald": True, "niveaus": ["midden"], "rol": ["adviseur"]},
    "bijeen": {"naam": "Tot het team", "onbepaald": True, "na_stap": "op", "rol": ["adviseur"],
               "voldaan": {"gremium_actief": "team"}},
    "orde": {"naam": "Onder een voorwaarde", "onbepaald": True, "vanaf": "signaal",
             "als": {"kenmerk": "orde"}, "rol": ["adviseur"]},
    "herzien": {"naam": "Sinds het plan", "onbepaald": True, "na_product": "plan", "rol": ["adviseur"],
                "voldaan": {"product": "plan"}},
    "stad": {"naam": "Voor de gemeente", "onbepaald": True, "bereik": "gemeente", "rol": ["adviseur"]},
    "vast": {"naam": "Met een duur", "lengte": "P7D", "vanaf": "signaal", "rol": ["adviseur"]},
}  # fmt: skip
EERDER = BEGIN - timedelta(days=2)


def _spel(gesignaleerd: Any = None) -> Spel:
    model = aanpak(
        producten={"plan": {"naam": "Plan"}},
        kenmerken={"orde": {"naam": "Orde"}},
        gremia={"team": {"naam": "Team"}},
        termijnen=TERMIJNEN,
    )
    return Spel(model, o.Open("Proef", gesignaleerd=gesignaleerd))


def _loopt(spel: Spel) -> dict[str, tuple[Any, Any]]:
    return {klok.code: (klok.sinds, klok.tot) for klok in klokken(spel.t, spel.aanpak)}


@pytest.mark.parametrize(("gesignaleerd", "sinds"), [(EERDER, EERDER), (None, BEGIN + UUR)])
def test_een_klok_loopt_sinds_het_signaal_en_anders_sinds_het_openen(gesignaleerd: Any, sinds: Any) -> None:
    spel = _spel(gesignaleerd)
    assert _loopt(spel) == {"signaal": (sinds, None), "bericht": (sinds, None)}
    # What has a period is asked with its limit instead.
    assert [(v.code, v.uiterlijk) for v in wat_nu(spel.t, spel.aanpak).vragen] == [
        ("termijn-vast", sinds + timedelta(days=7))
    ]


def test_een_signaal_kan_niet_na_het_openen_komen() -> None:
    spel = Spel(aanpak(), o.Open("Proef", gesignaleerd=BEGIN + timedelta(days=1)))
    assert uitkomst(spel.geopend) == ("tijd-onmogelijk",)
    assert not spel.t.bestaat


def test_een_klok_begint_met_het_niveau_de_stap_of_de_voorwaarde() -> None:
    spel = _spel(EERDER)
    spel.mag(o.ZetStap("op"))
    spel.mag(o.StelKenmerk("orde", True))
    loopt = _loopt(spel)
    assert (loopt["midden"], loopt["bijeen"], loopt["orde"]) == (
        (spel.nu - UUR, None), (spel.nu - UUR, None), (EERDER, None)
    )  # fmt: skip


def test_wat_er_is_telt_niet_verder_en_een_product_laat_zien_hoe_lang_het_duurde() -> None:
    spel = _spel(EERDER)
    spel.mag(o.ZetStap("op"))
    spel.mag(o.RoepBijeen("team"))
    spel.mag(o.LegProductVast("plan"))
    loopt = _loopt(spel)
    assert "bijeen" not in loopt
    assert loopt["bericht"] == (EERDER, spel.nu)
    assert list(loopt)[-1] == "bericht"


def test_wat_steeds_weer_moet_telt_vanaf_de_laatste_keer() -> None:
    spel = _spel()
    assert "herzien" not in _loopt(spel)
    spel.mag(o.LegProductVast("plan"))
    spel.mag(o.ZetStap("op"))
    spel.mag(o.LegProductVast("plan"))
    assert _loopt(spel)["herzien"] == (spel.nu, None)
