"""What must be there before a step: products and parts, meetings, consultation, co-decision, and when."""

from typing import Any

import pytest

from tests.core.casus.hulp import UUR, Spel, aanpak, codes, uitkomst
from waakvlam.core.casus import opdrachten as o

PRODUCTEN = {
    "plan": {
        "naam": "Plan",
        "delen": {
            "doel": "Wat u wilt bereiken",
            "wie": "Wie wat doet",
            "kind": {"tekst": "Wat een kind nodig heeft", "als": {"kenmerk": "kind"}},
            "extra": {"tekst": "Wat verder nog helpt", "verplicht": False},
        },
        "door": ["regisseur", "coordinator"],
    },
    "verslag": {"naam": "Verslag"},
    "lijst": {"naam": "Lijst", "lijst": "vragen"},
}
LIJSTEN = {
    "vragen": {"naam": "Vragen", "soort": "checklist", "onderdelen": {"een": "Vraag 1", "twee": "Vraag 2"}}
}
GREMIA = {
    "team": {"naam": "Team", "voorzitter": "coordinator", "leden": {"vast": ["coordinator", "adviseur"]}},
}
LEG = o.LegProductVast


def _spel(wat: Any, **stap: Any) -> Spel:
    eis = {"wat": wat, "tekst": "Dat moet er eerst zijn.", "kracht": "hard"}
    return Spel(
        aanpak(
            producten=PRODUCTEN,
            lijsten=LIJSTEN,
            gremia=GREMIA,
            kenmerken={"kind": {"naam": "Kind"}},
            aanleidingen=codes(a="De a speelt"),
            overgangen={"op": {"vereist": [eis], **stap}, "verder": {"van": "midden", "naar": "hoog"},
                        "af": {"soort": "afschalen", "van": "midden", "naar": "laag"}},
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("wat", "gelegd", "mist"),
    [
        ({"product": "plan"}, [], ("plan",)),
        ({"product": "plan"}, [LEG("plan")], ()),
        ({"product": "plan"}, [LEG("plan", ("doel",))], ("plan.wie",)),
        ({"product": "plan"}, [LEG("plan", ())], ("plan.doel", "plan.wie")),
        ({"product": "plan"}, [LEG("plan", ("doel",)), LEG("plan", ("wie",))], ()),
        ({"product": "plan"}, [LEG("plan", ("doel",), ("wie",))], ()),
        ({"product": "plan"}, [LEG("plan", ("extra",))], ("plan.doel", "plan.wie")),
        ({"product": "plan", "delen": ["extra"]}, [LEG("plan", ("doel", "wie"))], ("plan.extra",)),
        ({"product": "plan", "delen": ["extra"]}, [LEG("plan", ("extra",))], ()),
        ({"product": "plan", "door": ["regisseur"]}, [LEG("plan")], ("plan",)),
        ({"product": "plan", "door": ["coordinator"]}, [LEG("plan")], ()),
        ({"product": "plan", "door": ["politie"]}, [LEG("plan", verantwoordelijk="politie")], ()),
        ({"product": "plan", "gremium": "team"}, [LEG("plan")], ("plan",)),
        ({"product": "plan", "gremium": "team"}, [LEG("plan", gremium="team")], ()),
        ({"product": "lijst"}, [LEG("lijst", ("een",))], ("lijst.twee",)),
        ({"product": "lijst"}, [LEG("lijst", ("een", "twee"))], ()),
        ({"product": "verslag"}, [LEG("verslag", ())], ()),
    ],
)
def test_een_product_is_er_pas_heel(wat: Any, gelegd: list[o.LegProductVast], mist: tuple[str, ...]) -> None:
    spel = _spel(wat)
    for product in gelegd:
        spel.mag(product)
    uit = spel.doe(o.ZetStap("op"))
    assert uitkomst(uit) == (("product-ontbreekt",) if mist else ())
    if mist:
        assert uit.redenen[0].mist == mist
        assert uit.redenen[0].regel == "overgangen.op.vereist.0"


def test_een_deel_met_een_voorwaarde_hoort_er_pas_bij_als_die_geldt() -> None:
    spel = _spel({"product": "plan"})
    spel.mag(LEG("plan", ("doel", "wie")))
    spel.mag(o.StelKenmerk("kind", True))
    assert spel.mag_niet(o.ZetStap("op")).redenen[0].mist == ("plan.kind",)
    spel.mag(LEG("plan", ("kind",)))
    spel.mag(o.ZetStap("op"))


@pytest.mark.parametrize(
    ("opdracht", "als", "code"),
    [
        (LEG("nep"), "coordinator", "niet-gevonden"),
        (LEG("plan", ("nep",)), "coordinator", "niet-gevonden"),
        (LEG("plan", (), ("nep",)), "coordinator", "niet-gevonden"),
        (LEG("plan", gremium="nep"), "coordinator", "niet-gevonden"),
        (LEG("plan", verantwoordelijk="nep"), "coordinator", "niet-gevonden"),
        (LEG("plan"), "politie", "niet-bevoegd"),
        (o.Raadpleeg("nep"), "coordinator", "niet-gevonden"),
        (o.Raadpleeg("politie", "nep"), "coordinator", "niet-gevonden"),
        (o.Raadpleeg("politie", uitkomst="misschien"), "coordinator", "onvolledig"),
        (o.GeefAdvies("nep"), "coordinator", "niet-gevonden"),
        (o.GeefAdvies(door="nep"), "coordinator", "niet-gevonden"),
        (o.GeefAdvies(strekking="tja"), "coordinator", "onvolledig"),
        (o.Informeer(()), "coordinator", "onvolledig"),
        (o.Informeer(("politie", "nep")), "coordinator", "niet-gevonden"),
        (o.Noteer(""), "coordinator", "onvolledig"),
        (o.Noteer("t1", "roddel"), "coordinator", "onvolledig"),
        (o.WerkStandBij(""), "coordinator", "onvolledig"),
        (o.Corrigeer(0, "t1"), "coordinator", "niet-gevonden"),
        (o.Corrigeer(99, "t1"), "coordinator", "niet-gevonden"),
        (o.Corrigeer(1, ""), "coordinator", "onvolledig"),
        (o.KoppelSignaal(""), "coordinator", "onvolledig"),
    ],
)
def test_wat_niet_klopt_wordt_niet_vastgelegd(opdracht: Any, als: str, code: str) -> None:
    spel = _spel({"product": "plan"})
    assert spel.mag_niet(opdracht, als).codes == (code,)


def test_een_product_van_na_het_besluit_is_een_kwestie_van_volgorde() -> None:
    spel = _spel({"product": "plan"})
    assert spel.mag_niet(o.ZetStap("op")).codes == ("product-ontbreekt",)
    spel.mag(LEG("plan"))
    assert spel.mag_niet(o.ZetStap("op"), terug=UUR + UUR).codes == ("volgorde",)
    spel.mag(o.ZetStap("op"))


def test_een_product_dat_eerder_was_en_later_is_vastgelegd_telt() -> None:
    spel = _spel({"product": "plan"})
    spel.mag(o.Noteer("t1"))
    spel.mag(LEG("plan"), terug=2 * UUR)
    spel.mag(o.ZetStap("op"), terug=UUR)
    assert spel.t.niveau == "midden"
    assert spel.log[-1].gebeurd_op < spel.log[-1].vastgelegd_op


@pytest.mark.parametrize("kracht", ["hard", "pas_toe_of_leg_uit"])
def test_volgorde_is_niet_later_aan_te_vullen(kracht: str) -> None:
    spel = _spel({"product": "plan"})
    spel.mag(o.Noteer("t1"))
    spel.mag(LEG("plan"))
    geweigerd = spel.mag_niet(o.ZetStap("op", aanvullen=True), terug=2 * UUR)
    assert geweigerd.codes == ("volgorde",)


@pytest.mark.parametrize(
    ("wat", "overleg", "mag"),
    [
        ({"overleg": "team"}, None, False),
        ({"overleg": "team"}, o.HoudOverleg("team"), True),
        ({"overleg": "team"}, o.HoudOverleg("team", sluit=False), False),
        ({"overleg": "team", "met": ["politie"]}, o.HoudOverleg("team", ("adviseur",)), False),
        ({"overleg": "team", "met": ["politie"]}, o.HoudOverleg("team", ("adviseur", "politie")), True),
        ({"overleg": "team", "met": ["regisseur"]}, o.HoudOverleg("team", ("wijkregisseur",)), True),
        ({"overleg": "team", "voorzitter": "adviseur"}, o.HoudOverleg("team"), False),
        ({"overleg": "team", "voorzitter": "adviseur"}, o.HoudOverleg("team", voorzitter="adviseur"), True),
        ({"overleg": "team", "organisaties_minstens": 2},
         o.HoudOverleg("team", ("adviseur", "coordinator")), False),
        ({"overleg": "team", "organisaties_minstens": 2},
         o.HoudOverleg("team", ("adviseur", "politie")), True),
        ({"raadpleging": "politie"}, o.Raadpleeg("adviseur"), False),
        ({"raadpleging": "politie"}, o.Raadpleeg("politie"), True),
        ({"raadpleging": "regisseur"}, o.Raadpleeg("wijkregisseur"), True),
        ({"advies": "politie"}, o.GeefAdvies(), False),
        ({"advies": "politie"}, o.GeefAdvies(door="politie"), True),
        ({"geinformeerd": "politie"}, o.Informeer(("adviseur",)), False),
        ({"geinformeerd": "politie"}, o.Informeer(("adviseur", "politie")), True),
        ({"gremium_actief": "team"}, o.RoepBijeen("team"), True),
        ({"gremium_actief": "team"}, o.Noteer("t1"), False),
        ({"stap_gezet": "op"}, o.Noteer("t1"), False),
        ({"taak_gedaan": "bel"}, o.Noteer("t1"), False),
    ],
)  # fmt: skip
def test_andere_eisen(wat: Any, overleg: Any, mag: bool) -> None:
    spel = _spel(wat)
    if overleg is not None:
        spel.mag(overleg)
    assert uitkomst(spel.doe(o.ZetStap("op"))) == (() if mag else ("product-ontbreekt",))


def test_sinds_dit_niveau_telt_wat_eerder_was_niet_mee() -> None:
    spel = _spel({"overleg": "team", "sinds": "niveau"})
    spel.mag(o.HoudOverleg("team"))
    spel.mag(o.ZetStap("op"))
    spel.mag(o.ZetStap("af"))
    assert spel.mag_niet(o.ZetStap("op")).codes == ("product-ontbreekt",)
    spel.mag(o.HoudOverleg("team"))
    spel.mag(o.ZetStap("op"))


def test_deze_maand_telt_de_vorige_maand_niet_mee() -> None:
    spel = _spel({"overleg": "team", "sinds": "maand"})
    spel.mag(o.HoudOverleg("team"), terug=72 * UUR)
    assert spel.mag_niet(o.ZetStap("op")).codes == ("product-ontbreekt",)
    spel.mag(o.HoudOverleg("team"))
    spel.mag(o.ZetStap("op"))


def test_een_eis_onder_een_voorwaarde_geldt_alleen_dan() -> None:
    eis = {"wat": {"product": "plan"}, "tekst": "Een plan.", "als": {"kenmerk": "kind"}, "kracht": "hard"}
    for waarde, mag in ((None, True), (False, True), (True, False)):
        spel = Spel(aanpak(producten=PRODUCTEN, kenmerken={"kind": {"naam": "Kind"}},
                           overgangen={"op": {"vereist": [eis]}}))  # fmt: skip
        spel.mag(o.StelKenmerk("kind", waarde))
        assert uitkomst(spel.doe(o.ZetStap("op"))) == (() if mag else ("product-ontbreekt",))


def test_alle_redenen_komen_samen() -> None:
    spel = Spel(
        aanpak(
            producten=PRODUCTEN,
            aanleidingen=codes(a="De a speelt"),
            kenmerken={"kind": {"naam": "Kind"}},
            overgangen={
                "op": {
                    "beslist": "burgemeester",
                    "medebeslist": ["politie"],
                    "raadpleeg": ["adviseur"],
                    "aanleiding": "a",
                    "motivering": "hard",
                    "vereist": [
                        {"wat": {"product": "plan"}, "tekst": "Een plan."},
                        {"wat": {"kenmerk": "kind"}, "tekst": "Toestemming.", "code": "toestemming-ontbreekt",
                         "kracht": "hard"},
                    ],
                }
            },
        )
    )  # fmt: skip
    geweigerd = spel.mag_niet(o.ZetStap("op"), terug=2 * UUR)
    assert geweigerd.codes == (
        "niet-bevoegd", "volgorde", "aanleiding-ontbreekt", "product-ontbreekt", "toestemming-ontbreekt",
        "raadpleging-ontbreekt", "medebesluit-ontbreekt", "motivering-ontbreekt",
    )  # fmt: skip
    assert {r.code: r.afwijken_mag for r in geweigerd.redenen} == {
        "niet-bevoegd": False, "volgorde": False, "aanleiding-ontbreekt": True, "product-ontbreekt": True,
        "toestemming-ontbreekt": False, "raadpleging-ontbreekt": True, "medebesluit-ontbreekt": False,
        "motivering-ontbreekt": False,
    }  # fmt: skip
    assert not geweigerd.afwijken_mag
