"""Playing made-up cases: the same seed gives the same, nothing breaks, and what is awkward is found."""

from typing import Any

import pytest

from tests.core.casus.aanpakken import BEDACHT, MAPPEN, lees
from tests.core.casus.hulp import aanpak, codes
from waakvlam.application.simuleren import simuleer
from waakvlam.application.simuleren.verslag import als_json, verslag

AF = {"soort": "afschalen", "van": "midden", "naar": "laag"}
DICHT = {"soort": "sluiten", "van": "laag"}


@pytest.mark.parametrize("map_", MAPPEN, ids=lambda pad: pad.name)
def test_door_elke_aanpak_lopen_casussen_en_de_tellingen_kloppen(map_: Any) -> None:
    a = lees(map_)
    t = simuleer(a, 4)
    assert t.casussen == 4
    assert t.gesloten + t.vast <= 4
    assert sum(n.laatst for n in t.niveaus.values()) == 4
    assert set(t.niveaus) <= set(a.model.niveaus) and set(t.stappen) <= set(a.model.overgangen)
    for stap in t.stappen.values():
        assert stap.geprobeerd >= stap.gezet + stap.geweigerd
    assert sum(t.besluiten.values()) >= sum(s.gezet for s in t.stappen.values())
    v = verslag(t, a)
    assert [n.code for n in v.niveaus] == [c for c in a.model.niveaus if c in t.niveaus]
    assert all(r.tekst for s in v.stappen for r in s.redenen)
    assert abs(sum(n.aandeel for n in v.niveaus) - 100) <= len(v.niveaus)


def test_hetzelfde_zaad_geeft_hetzelfde_en_een_ander_zaad_iets_anders() -> None:
    a = lees(BEDACHT[0])
    eerste = als_json(simuleer(a, 12, 3), a)
    assert als_json(simuleer(a, 12, 3), a) == eerste
    assert als_json(simuleer(a, 12, 4), a) != eerste


def test_de_eerste_casussen_zijn_die_van_een_grotere_reeks() -> None:
    a = lees(BEDACHT[0])
    eerst: list[int] = []
    t = simuleer(a, 9, 1, lambda klaar: eerst.append(klaar) or klaar < 5)  # type: ignore[func-returns-value]
    assert eerst == [1, 2, 3, 4, 5]
    assert als_json(t, a) == als_json(simuleer(a, 5, 1), a)


def test_een_eis_waar_niemand_aan_kan_voldoen_laat_casussen_vastlopen_en_wordt_genoemd() -> None:
    eis = {"wat": {"markering": "grip"}, "tekst": "De crisisorganisatie doet mee.", "kracht": "hard"}
    a = aanpak(
        markeringen={"grip": "GRIP"},
        overgangen={"op": {}, "af": AF | {"vereist": [eis]}},
    )
    t = simuleer(a, 30)
    v = verslag(t, a)
    midden = next(n for n in v.niveaus if n.code == "midden")
    assert t.vast > 0 and midden.vast == t.vast == v.vast
    assert [r.tekst for r in midden.redenen] == ["De crisisorganisatie doet mee."]
    af = next(s for s in v.stappen if s.code == "af")
    assert (af.meteen, af.daarna) == (0, 0) and af.geweigerd == af.geprobeerd > 0


def test_wat_een_mens_kan_aanvullen_houdt_niet_tegen_maar_telt_wel() -> None:
    eis = {"wat": {"product": "beeld"}, "tekst": "Er is een beeld."}
    a = aanpak(
        producten={"beeld": {"naam": "Beeld"}},
        overgangen={"op": {"vereist": [eis]}, "af": AF, "dicht": DICHT},
    )
    t = simuleer(a, 30)
    op = verslag(t, a).stappen
    rij = next(s for s in op if s.code == "op")
    assert t.vast == 0 and t.gesloten > 0
    assert rij.daarna > 0 and rij.redenen[0].tekst == "Er is een beeld."


def test_wat_nooit_wordt_gebruikt_staat_in_het_verslag() -> None:
    a = aanpak(
        aanleidingen=codes(los="Dit noemt niemand"),
        gremia={"slaap": {"naam": "Slapend team"}},
        overgangen={
            "op": {},
            "af": AF,
            "dicht": DICHT,
            "nooit": {"van": "midden", "naar": "hoog", "alleen_als": "los"},
        },
    )
    t = simuleer(a, 10)
    assert t.ongebruikt(a.model) == {
        "niveaus": ["hoog"], "stappen": ["nooit"], "aanleidingen": ["los"], "gremia": ["slaap"],
    }  # fmt: skip
    woorden = dict(verslag(t, a).ongebruikt)
    assert woorden["Teams en overleggen"] == ("Slapend team",)
    assert woorden["Aanleidingen"] == ("Dit noemt niemand",)


def test_een_termijn_die_niemand_haalt_is_te_laat_of_open() -> None:
    plicht = {
        "tekst": "Maak een beeld",
        "rol": "regisseur",
        "voldaan": {"product": "beeld"},
        "binnen": "PT1H",
    }
    producten = {"beeld": {"naam": "Beeld"}}
    a = aanpak(plichten={"maak": plicht}, producten=producten, overgangen={"op": {}, "af": AF})
    v = verslag(simuleer(a, 20), a)
    (klok,) = v.klokken
    assert (klok.code, klok.naam, klok.op_tijd) == ("maak", "Maak een beeld", 0)
    assert klok.te_laat > 0 and klok.midden is not None and klok.midden > 0


def test_wie_besluit_wordt_geteld() -> None:
    a = aanpak(overgangen={"op": {"beslist": "politie"}, "af": AF | {"beslist": "wethouder"}})
    t = simuleer(a, 10)
    assert set(t.besluiten) == {"politie", "wethouder"}
    v = verslag(t, a)
    assert v.besluiten == sum(w.aantal for w in v.wie) == t.stappen["op"].gezet + t.stappen["af"].gezet
    assert max(w.balk for w in v.wie) == 100
