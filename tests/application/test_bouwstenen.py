"""The parts of ``execute`` by themselves."""

import typing
from collections.abc import Callable
from typing import Any

import pytest

from tests.adapters.hulp import NU
from tests.application.hulp import GEMEENTE, Bureau, bureau
from waakvlam.application.opdracht import Aanvaard, Opdracht, is_versie, versie_token
from waakvlam.application.poorten import LEEG, Gebroken, Kop
from waakvlam.application.raakt import geraakt, raakt
from waakvlam.application.stromen import Toestanden, soort_stroom
from waakvlam.application.teksten import basis_van, teksten_bij, verwissel
from waakvlam.core.antwoorden import Invulling
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import lijstgebeurtenissen as lg
from waakvlam.core.casus import lijstopdrachten as lijst
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.signaal import opdrachten as s
from waakvlam.core.velden import velden_van

CASUSREGIE, NETWERK = "casusregisseur", "netwerkcoordinator"


@pytest.mark.parametrize(
    ("inhoud", "velden", "teksten"),
    [
        (o.Noteer("Tekst", soort="feit"), {"tekst": "b-1", "soort": "feit"}, {"b-1": "Tekst"}),
        (o.Noteer("   "), {"tekst": ""}, {}),
        (o.VinkAan("zorgmijding"), {"grond": None}, {}),
        (o.VinkAan("zorgmijding", grond=" "), {"grond": None}, {}),
        (
            o.ZetStap("x", motivering="Waarom", afwijken="Daarom"),
            {"motivering": "b-1", "afwijken": "b-2"},
            {"b-1": "Waarom", "b-2": "Daarom"},
        ),
        (
            s.Meld("Gezien", plaats="Dorpsstraat 1", duiding="Onrust"),
            {"tekst": "b-1", "plaats": "b-2", "duiding": "b-3"},
            {"b-1": "Gezien", "b-2": "Dorpsstraat 1", "b-3": "Onrust"},
        ),
        (
            lijst.Beantwoord("x", {"a": Invulling("nvt", "Nee"), "b": Invulling(3), "c": Invulling(1, "")}),
            {"antwoorden": {"a": Invulling("nvt", "b-1"), "b": Invulling(3), "c": Invulling(1, "")}},
            {"b-1": "Nee"},
        ),
        (o.Open("Lindenhof", titel="Gezin"), {"codenaam": "Lindenhof", "titel": "b-1"}, {"b-1": "Gezin"}),
    ],
)
def test_teksten_worden_verwijzingen(inhoud: Any, velden: dict[str, Any], teksten: dict[str, str]) -> None:
    verwisseld, gevonden = verwissel(inhoud, "b")
    assert {naam: getattr(verwisseld, naam) for naam in velden} == velden
    assert gevonden == teksten


def test_geen_opdracht_laat_een_tekst_door() -> None:
    """Every text field of every command is swapped, also of commands that are made later."""
    vul: dict[str, Callable[[str], Any]] = {
        "tekst": lambda naam: f"tekst {naam}",
        "getal": lambda naam: 1,
        "code": lambda naam: naam,
        "codes": lambda naam: (naam,),
        "antwoorden": lambda naam: {"deel": Invulling("nvt", f"tekst {naam}")},
        "moment": lambda naam: NU,
        "ja_nee": lambda naam: True,
        "kaart": lambda naam: {"code": "code"},
        "waarde": lambda naam: 1,
    }
    for klasse in [*o.OPDRACHTEN.values(), *s.OPDRACHTEN.values()]:
        velden = velden_van(klasse)
        inhoud = klasse(**{veld.naam: vul[veld.soort](veld.naam) for veld in velden})
        verwisseld, teksten = verwissel(inhoud, "b")
        hints = typing.get_type_hints(klasse)
        kaarten = [veld.naam for veld in velden if veld.soort == "antwoorden"]
        tekstvelden = [naam for naam, hint in hints.items() if "Tekst" in str(hint)]
        refs = {getattr(verwisseld, naam) for naam in tekstvelden}
        refs |= {een.tekst for naam in kaarten for een in getattr(verwisseld, naam).values()}
        assert refs == set(teksten)
        assert set(teksten.values()) == {f"tekst {naam}" for naam in [*tekstvelden, *kaarten]}


def test_een_gebeurtenis_krijgt_alleen_de_teksten_die_zij_noemt() -> None:
    teksten = {"b-1": "een", "b-2": "twee"}
    assert teksten_bij(g.Genoteerd("b-2"), teksten) == {"b-2": "twee"}
    assert teksten_bij(g.SignaalGekoppeld("b-1"), teksten) == {}
    assert teksten_bij(lg.LijstToegelicht("x", 1, {"a": "b-1", "b": ""}), teksten) == {"b-1": "een"}


def test_de_basis_hoort_bij_een_opdracht_in_een_gemeente() -> None:
    assert basis_van("a", "1") == basis_van("a", "1")
    assert len({basis_van("a", "1"), basis_van("a", "2"), basis_van("b", "1")}) == 3


@pytest.mark.parametrize("stroom", ["", "casus", "casus/", "dossier/1", "/1"])
def test_wat_geen_stroom_is_wordt_geweigerd(stroom: str) -> None:
    with pytest.raises(ValueError, match="geen stroom"):
        soort_stroom(stroom)


@pytest.mark.parametrize("id_", ["", "x" * 65, "a\x00b", "a\nb"])
def test_een_opdracht_heeft_een_bruikbaar_id(id_: str) -> None:
    with pytest.raises(ValueError, match="opdracht_id"):
        Opdracht(id_, GEMEENTE, "17", CASUSREGIE, o.Noteer("x"))


@pytest.mark.parametrize("token", ["", "?!", "é", "a", "=" * 9, "A" * 43])
def test_een_vreemd_versieteken_is_van_geen_versie(token: str) -> None:
    assert not is_versie(token, b"\x00\xff" * 16)
    assert not is_versie(token, LEEG)


def test_een_versieteken_hoort_bij_een_versie_en_zegt_zelf_niets() -> None:
    """Two tokens of one version differ: comparing them does not show whether anything happened."""
    een, twee = versie_token(b"\x00\xff" * 16), versie_token(b"\x00\xff" * 16)
    assert een != twee
    assert is_versie(een, b"\x00\xff" * 16) and is_versie(twee, b"\x00\xff" * 16)
    assert not is_versie(een, b"\xff\x00" * 16)


def test_een_kop_zonder_gebeurtenissen_is_een_lege_toestand() -> None:
    kop = Kop(GEMEENTE, "casus/1", 0, LEEG, None)
    assert Toestanden().haal(kop, lambda *_: []) == Toestand()


def test_een_kop_die_niet_past_wordt_niet_gevouwen() -> None:
    with pytest.raises(Gebroken):
        Toestanden().haal(Kop(GEMEENTE, "casus/1", 3, b"x" * 32, False), lambda *_: [])


def test_het_geheugen_houdt_de_laatst_gebruikte() -> None:
    toestanden = Toestanden(aantal=2)
    gelezen: list[str] = []

    def lees(gemeente: str, stroom: str, vanaf: int) -> list[Any]:
        gelezen.append(stroom)
        return []

    for nr in (1, 2, 3):
        toestanden.bewaar(Kop(GEMEENTE, f"casus/{nr}", 1, b"h", False), Toestand())
    for nr in (2, 3):
        toestanden.haal(Kop(GEMEENTE, f"casus/{nr}", 1, b"h", False), lees)
    assert gelezen == []
    with pytest.raises(Gebroken):
        toestanden.haal(Kop(GEMEENTE, "casus/1", 1, b"h", False), lees)
    assert gelezen == ["casus/1"]


RAAKT = [
    (o.VinkAan("zorgmijding", "ja"), {"aanleiding.zorgmijding"}),
    (o.StelKenmerk("veiligheidsrisico", True), {"kenmerk.veiligheidsrisico"}),
    (o.WijsAan("casus", "professional"), {"regie.casus"}),
    (o.WerkStandBij("Een regel"), {"stand"}),
    (o.Noteer("Iets"), set()),
    (o.MaakTaak("Bel", CASUSREGIE), set()),
    (o.Sluit(motivering="Klaar", afwijken="Klaar", aanvullen=True), {"niveau"}),
]


@pytest.fixture
def waterveen(databank: str) -> Bureau:
    return bureau()


@pytest.mark.parametrize("databank", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("inhoud", "items"), RAAKT, ids=[type(inhoud).__name__ for inhoud, _ in RAAKT])
def test_wat_een_opdracht_raakt_is_wat_er_verandert(waterveen: Bureau, inhoud: Any, items: set[str]) -> None:
    """The names a command says it acts on are those the fold marks as changed."""
    casus = waterveen.lukt(NETWERK, o.Open("Lindenhof"))
    voor = waterveen.toestand(casus.stroom)
    assert raakt(inhoud, voor) == items
    for rol in (NETWERK, CASUSREGIE):
        if isinstance(waterveen.doe(rol, inhoud, casus.stroom), Aanvaard):
            break
    else:
        pytest.fail("nobody could do this")
    assert items <= geraakt(waterveen.toestand(casus.stroom), voor.lengte)


@pytest.mark.parametrize("databank", ["sqlite"], indirect=True)
def test_een_taak_is_te_noemen_met_code_of_kenmerk(waterveen: Bureau) -> None:
    casus = waterveen.lukt(CASUSREGIE, o.Open("Lindenhof"))
    waterveen.lukt(CASUSREGIE, o.MaakTaak("Bel", CASUSREGIE, uiterlijk=NU), casus.stroom)
    t = waterveen.toestand(casus.stroom)
    ((id_, code),) = t.open_taken.items()
    assert raakt(o.RondAf(code), t) == raakt(o.PlanTaak(id_), t) == {f"taak.{id_}"}
    voor = t.lengte
    waterveen.lukt(CASUSREGIE, o.RondAf(id_), casus.stroom)
    assert geraakt(waterveen.toestand(casus.stroom), voor) == {f"taak.{id_}"}
