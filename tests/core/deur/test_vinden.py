"""What in a text points to a person or a group: found with its place, and what is not is left alone."""

import re
import re._constants as c
import re._parser as ontleder
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.deur.tabel import GEVALLEN
from tests.core.deur.woorden import WOORDEN
from waakvlam.core.deur import vind
from waakvlam.core.deur.patronen import CIJFERGROEP, LOSSE_DATUM, WOORD, patronen
from waakvlam.core.deur.tekens import gelijk, laag
from waakvlam.core.deur.vondst import LEEG, MEESTE, SOORTEN, vervang


@pytest.mark.parametrize(("tekst", "verwacht"), GEVALLEN, ids=[repr(g[0])[:60] for g in GEVALLEN])
def test_gevonden_wordt(tekst: str, verwacht: list[tuple[str, str]]) -> None:
    gevonden = [(tekst[v.begin : v.einde], v.soort) for v in vind(tekst, WOORDEN)]
    assert gevonden == verwacht


def test_elke_soort_staat_in_de_tabel_en_heeft_iets_voor_in_de_plaats() -> None:
    assert {soort for _, verwacht in GEVALLEN for _, soort in verwacht} == set(SOORTEN) == set(LEEG)


@pytest.mark.parametrize(
    ("tekst", "daarna"),
    [
        ("De bewoner van nr. 14 riep", "een bewoner riep"),
        ("het gezin op nummer 12a en de buren van nr 16", "een gezin en buren"),
        ("Kees belde met 06-12345678.", "[naam] belde met [telefoonnummer]."),
        ("twee Marokkaanse jongens", "twee jongens"),
        ("Moslims gooiden", "gooiden"),
        ("twee moslims.", "twee."),
        ("niets", "niets"),
    ],
)
def test_wat_gevonden_is_kan_eruit(tekst: str, daarna: str) -> None:
    assert vervang(tekst, vind(tekst, WOORDEN)) == daarna


STUKJES = st.lists(
    st.one_of(st.text(max_size=6), st.sampled_from([g[0] for g in GEVALLEN]), st.sampled_from(" .@-\n")),
    max_size=12,
).map("".join)


@given(STUKJES)
def test_elke_tekst_krijgt_antwoord_met_plekken_in_de_tekst(tekst: str) -> None:
    eerder = 0
    for vondst in vind(tekst, WOORDEN):
        assert eerder <= vondst.begin < vondst.einde <= len(tekst)
        assert vondst.soort in SOORTEN
        eerder = vondst.einde


@given(st.text(max_size=60))
def test_in_een_spelling_blijft_elk_teken_op_zijn_plaats(tekst: str) -> None:
    assert len(gelijk(tekst)) == len(laag(tekst)) == len(tekst)


@given(STUKJES)
def test_wat_er_leeg_voor_in_de_plaats_komt_wijst_zelf_nergens_naar(tekst: str) -> None:
    vondsten = vind(tekst, WOORDEN)
    door = " en ".join(v.door for v in vondsten)
    assert vind(door, WOORDEN) == ()


GEMEEN = [
    "1 " * 12_000, "0" * 25_000, "@" * 25_000, "a@" * 12_000, "Aa " * 7_000, "A. " * 7_000,
    "NL91" + "A" * 25_000, "NL91 A " * 3_000, "van der " * 3_000, "straat" * 3_000, "Xstraat " * 3_000,
    "geboren " * 3_000, "x.com/" * 3_000, "A" * 25_000, "1-1-" * 6_000, "-" * 25_000, "(" * 25_000,
    "Kees van " * 2_000, "bewoner van nr " * 2_000, "a." * 12_000, "insta: " * 3_000,
]  # fmt: skip


@pytest.mark.parametrize("tekst", GEMEEN, ids=[t[:12] for t in GEMEEN])
def test_een_gemene_tekst_geeft_antwoord_en_nooit_te_veel(tekst: str) -> None:
    assert len(vind(tekst, WOORDEN)) <= MEESTE


def _onbegrensd(boom: Any) -> int:
    """The number of repeats without an end in a parsed pattern, nested ones counted each."""
    aantal = 0
    for op, arg in boom:
        if op in (c.MAX_REPEAT, c.MIN_REPEAT):
            aantal += (arg[1] is c.MAXREPEAT) + _onbegrensd(arg[2])
        elif op is c.SUBPATTERN:
            aantal += _onbegrensd(arg[3])
        elif op is c.BRANCH:
            aantal += sum(_onbegrensd(tak) for tak in arg[1])
        elif op in (c.ASSERT, c.ASSERT_NOT):
            aantal += _onbegrensd(arg[1])
    return aantal


@pytest.mark.parametrize(
    "uitdrukking", [*(p.uitdrukking for p in patronen(WOORDEN)), LOSSE_DATUM, WOORD, CIJFERGROEP]
)
def test_geen_patroon_herhaalt_zonder_einde(uitdrukking: str) -> None:
    toegestaan = 1 if uitdrukking == CIJFERGROEP else 0
    assert _onbegrensd(ontleder.parse(uitdrukking)) == toegestaan


@pytest.mark.parametrize("uitdrukking", [*(p.uitdrukking for p in patronen(WOORDEN)), LOSSE_DATUM, WOORD])
def test_een_patroon_gebruikt_alleen_wat_een_browser_net_zo_leest(uitdrukking: str) -> None:
    anders = re.findall(r"\\[dDwWsSbB]|\(\?[aiLmsux]|\(\?P|\\A|\\Z|\$|\^(?<!\[\^)", uitdrukking)
    assert anders == []
