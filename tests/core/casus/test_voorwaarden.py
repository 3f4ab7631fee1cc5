"""Conditions: ja, nee or onbekend; a demand is met by ja only."""

from typing import Any

import pytest

from tests.core.casus.hulp import Spel, aanpak, codes, uitkomst
from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel
from waakvlam.core.casus import opdrachten as o

AANLEIDINGEN = {
    **codes(a="De a speelt", b="De b speelt", c="De c speelt"),
    "n": {"tekst": "De n", "nvt_mag": True},
}
KENMERKEN = {
    "risico": {"naam": "Risico"},
    "kleur": {"naam": "Kleur", "type": "keuze", "waarden": {"rood": "Rood", "geel": "Geel"}},
    "gezinnen": {"naam": "Gezinnen", "type": "aantal"},
}
JA, NEE, ONBEKEND = True, False, None


def _stand(standen: dict[str, str], kenmerken: dict[str, Any] | None = None) -> Spel:
    spel = Spel(aanpak(aanleidingen=AANLEIDINGEN, kenmerken=KENMERKEN))
    for code, stand in standen.items():
        spel.mag(o.VinkAan(code, stand, "t1"))
    for code, waarde in (kenmerken or {}).items():
        spel.mag(o.StelKenmerk(code, waarde))
    return spel


def _antwoord(spel: Spel, voorwaarde: Any) -> bool | None:
    model = VoorwaardeModel.model_validate(
        {"aanleiding": voorwaarde} if isinstance(voorwaarde, str) else voorwaarde
    )
    return spel.aanpak.toets(model)(spel.t, spel.nu)


@pytest.mark.parametrize(
    ("voorwaarde", "standen", "antwoord"),
    [
        ("a", {}, ONBEKEND),
        ("a", {"a": "ja"}, JA),
        ("a", {"a": "nee"}, NEE),
        ("a", {"a": "onbekend"}, ONBEKEND),
        ("a", {"a": "nvt"}, NEE),
        ("n", {"n": "nvt"}, JA),
        ({"niet": "a"}, {}, ONBEKEND),
        ({"niet": "a"}, {"a": "ja"}, NEE),
        ({"niet": "a"}, {"a": "nee"}, JA),
        ({"niet": {"niet": "a"}}, {}, ONBEKEND),
        ({"een_van": ["a", "b"]}, {}, ONBEKEND),
        ({"een_van": ["a", "b"]}, {"b": "ja"}, JA),
        ({"een_van": ["a", "b"]}, {"a": "nee"}, ONBEKEND),
        ({"een_van": ["a", "b"]}, {"a": "nee", "b": "nee"}, NEE),
        ({"alle": ["a", "b"]}, {"a": "ja"}, ONBEKEND),
        ({"alle": ["a", "b"]}, {"a": "nee"}, NEE),
        ({"alle": ["a", "b"]}, {"a": "ja", "b": "ja"}, JA),
        ({"alle": ["a"]}, {"a": "ja"}, JA),
        ({"minstens": {"aantal": 2, "van": ["a", "b", "c"]}}, {"a": "ja", "c": "ja"}, JA),
        ({"minstens": {"aantal": 2, "van": ["a", "b", "c"]}}, {"a": "ja"}, ONBEKEND),
        ({"minstens": {"aantal": 2, "van": ["a", "b", "c"]}}, {"a": "ja", "b": "nee"}, ONBEKEND),
        ({"minstens": {"aantal": 2, "van": ["a", "b", "c"]}}, {"a": "nee", "b": "nee"}, NEE),
        ({"alle": ["a", {"een_van": ["b", {"niet": "c"}]}]}, {"a": "ja", "c": "nee"}, JA),
        ({"alle": ["a", {"een_van": ["b", {"niet": "c"}]}]}, {"a": "ja", "c": "ja"}, ONBEKEND),
    ],
)
def test_aanleidingen(voorwaarde: Any, standen: dict[str, str], antwoord: bool | None) -> None:
    spel = _stand(standen)
    assert _antwoord(spel, voorwaarde) is antwoord


@pytest.mark.parametrize(
    ("voorwaarde", "kenmerken", "antwoord"),
    [
        ({"kenmerk": "risico"}, {}, ONBEKEND),
        ({"kenmerk": "risico"}, {"risico": True}, JA),
        ({"kenmerk": "risico"}, {"risico": False}, NEE),
        ({"niet": {"kenmerk": "risico"}}, {"risico": False}, JA),
        ({"kenmerk": "risico", "is": False}, {"risico": False}, JA),
        ({"kenmerk": "kleur", "is": "rood"}, {"kleur": "rood"}, JA),
        ({"kenmerk": "kleur", "is": "rood"}, {"kleur": "geel"}, NEE),
        ({"kenmerk": "kleur", "is": "rood"}, {}, ONBEKEND),
        ({"kenmerk": "kleur", "in": ["rood", "geel"]}, {"kleur": "geel"}, JA),
        ({"kenmerk": "gezinnen", "vanaf": 3}, {"gezinnen": 3}, JA),
        ({"kenmerk": "gezinnen", "vanaf": 3}, {"gezinnen": 2}, NEE),
        ({"kenmerk": "gezinnen", "vanaf": 3}, {}, ONBEKEND),
        ({"niveau": "laag"}, {}, JA),
        ({"niveau": ["midden", "hoog"]}, {}, NEE),
        ({"houder": "casus"}, {}, JA),
        ({"houder": "casus", "rol": "wijkregisseur"}, {}, JA),
        ({"houder": "casus", "rol": "politie"}, {}, NEE),
        ({"houder": "proces"}, {}, NEE),
    ],
)
def test_kenmerken_niveau_en_houder(
    voorwaarde: Any, kenmerken: dict[str, Any], antwoord: bool | None
) -> None:
    assert _antwoord(_stand({}, kenmerken), voorwaarde) is antwoord


@pytest.mark.parametrize(
    ("aanleiding", "standen", "mist"),
    [
        ("a", {"a": "ja"}, ()),
        ("a", {}, ("a",)),
        ("a", {"a": "onbekend"}, ("a",)),
        ("n", {"n": "nvt"}, ()),
        ({"een_van": ["a", "b"]}, {"b": "ja"}, ()),
        ({"een_van": ["a", "b"]}, {}, ("a", "b")),
        ({"alle": ["a", "b"]}, {"a": "ja"}, ("b",)),
        ({"alle": ["a", "b"]}, {"a": "ja", "b": "ja"}, ()),
        ({"minstens": {"aantal": 2, "van": ["a", "b", "c"]}}, {"b": "ja"}, ("a", "c")),
        ({"niet": "a"}, {"a": "ja"}, ("a",)),
        ({"niet": "a"}, {}, ("a",)),
        ({"niet": "a"}, {"a": "nee"}, ()),
        ({"een_van": ["c", {"alle": ["a", "b"]}]}, {"a": "ja"}, ("b",)),
    ],
)
def test_een_stap_vraagt_een_ja(aanleiding: Any, standen: dict[str, str], mist: tuple[str, ...]) -> None:
    spel = Spel(aanpak(aanleidingen=AANLEIDINGEN, overgangen={"op": {"aanleiding": aanleiding}}))
    for code, stand in standen.items():
        spel.mag(o.VinkAan(code, stand, "t1"))
    uit = spel.doe(o.ZetStap("op"))
    assert uitkomst(uit) == (("aanleiding-ontbreekt",) if mist else ())
    if mist:
        assert uit.redenen[0].mist == mist


def test_niet_van_toepassing_vraagt_een_grond() -> None:
    spel = _stand({})
    assert spel.mag_niet(o.VinkAan("n", "nvt")).codes == ("motivering-ontbreekt",)
    assert spel.mag_niet(o.VinkAan("n", "soms")).codes == ("onvolledig",)
    assert spel.mag_niet(o.VinkAan("x", "ja")).codes == ("niet-gevonden",)


@pytest.mark.parametrize(
    ("kenmerk", "waarde"),
    [("risico", 1), ("risico", "ja"), ("gezinnen", -1), ("gezinnen", True), ("kleur", "blauw"), ("kleur", 3)],
)
def test_een_kenmerk_past_bij_zijn_soort(kenmerk: str, waarde: Any) -> None:
    spel = _stand({})
    assert spel.mag_niet(o.StelKenmerk(kenmerk, waarde)).codes == ("onvolledig",)
    assert kenmerk not in spel.t.kenmerken


def test_alleen_wie_de_aanpak_noemt_zet_een_kenmerk() -> None:
    spel = Spel(aanpak(kenmerken={"orde": {"naam": "Openbare orde", "door": ["regisseur"]}}))
    assert spel.mag_niet(o.StelKenmerk("orde", True), "politie").codes == ("niet-bevoegd",)
    spel.mag(o.StelKenmerk("orde", True), "wijkregisseur")
    assert spel.t.kenmerken["orde"] is True
    spel.mag(o.StelKenmerk("orde", None), "regisseur")
    assert spel.t.kenmerken["orde"] is None
