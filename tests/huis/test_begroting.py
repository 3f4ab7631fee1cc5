"""The account of what tests cost: every folder has a budget, and what is over it is named."""

import tomllib

from tests.huis.bestanden import PROJECT, python
from tests.hulp.begroting import BESTAND, Groep, Rekening, lees
from tests.hulp.volgorde import gewicht

TEKST = BESTAND.read_text(encoding="utf-8")


def test_elke_map_met_tests_heeft_een_begroting() -> None:
    mappen = {naam.split("/")[1] for naam in python("tests/") if "/test_" in naam}
    assert mappen <= {map_ for groep in lees(TEKST) for map_ in groep.mappen}


def test_elk_bestand_dat_lang_duurt_bestaat() -> None:
    weg = [naam for naam in tomllib.loads(TEKST)["lang"] if not (PROJECT / naam).is_file()]
    assert weg == []


def test_een_test_hoort_bij_de_eerste_groep_die_past() -> None:
    rekening = Rekening([Groep("traag", 9, merk="traag"), Groep("web", 2, mappen=("web",))])
    rekening.boek("tests/web/test_a.py", ["traag", "web"], 5)
    rekening.boek("tests/web/test_a.py", [], 1)
    rekening.boek("tests/web/test_a.py", [], 0.5)
    rekening.boek("tests/webwinkel/test_b.py", [], 3)
    assert {naam: sum(b.values()) for naam, b in rekening.besteed.items()} == {
        "traag": 5,
        "web": 1.5,
        "overig": 3,
    }


def test_wat_te_veel_kost_wordt_genoemd_en_de_rest_niet() -> None:
    rekening = Rekening([Groep("veel", 3, mappen=("a",)), Groep("weinig", 3, mappen=("b",))])
    for bestand, seconden in (("tests/a/test_x.py", 4), ("tests/a/test_y.py", 1), ("tests/b/test_z.py", 2)):
        rekening.boek(bestand, [], seconden)
    tekst = "\n".join(rekening.regels())
    assert [regel.split()[0] for regel in tekst.splitlines() if "te veel" in regel] == ["veel"]
    assert tekst.index("tests/a/test_x.py") < tekst.index("tests/a/test_y.py")
    assert "test_z" not in tekst


def test_wat_lang_duurt_komt_eerst_en_een_onbekend_bestand_naar_wat_het_vraagt() -> None:
    bekend = {"tests/a.py": 50}
    assert gewicht("tests/a.py", {"databank"}, bekend) == 50
    assert gewicht("tests/b.py", {"live_app", "databank"}, bekend) == 30
    assert gewicht("tests/c.py", {"db"}, bekend) == 1
