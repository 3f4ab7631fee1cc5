"""Who sees what of a signal, and who may do what with it."""

from dataclasses import replace
from typing import Any

import pytest

from tests.core.signaal.hulp import Baan
from waakvlam.core.signaal import opdrachten as o
from waakvlam.core.signaal import vervolgopdrachten as ov
from waakvlam.core.toegang.beleid import Kijker
from waakvlam.core.toegang.signaal import kring_in_signaal, leest, mag_aan_signaal, mag_melden, signaalkringen

BEHANDELT = {
    "coordinator": frozenset({"casus", "zorg"}),
    "wijkagent": frozenset({"casus", "veiligheid"}),
}


def wie(rol: str, account: str = "") -> Kijker:
    return Kijker(account or rol, "waterveen", frozenset({rol}))


def ziet(b: Baan, rol: str, account: str = "") -> set[str]:
    return set(signaalkringen(wie(rol, account), b.s, b.weg, BEHANDELT))


@pytest.mark.parametrize(
    ("kring", "rol", "verwacht"),
    [
        (None, "coordinator", {"casus", "zorg", "@terug", "@vraag"}),
        (None, "wijkagent", {"casus", "veiligheid", "@terug", "@vraag"}),
        (None, "school", set()),
        (None, "jongerenwerk", {"@terug"}),
        ("zorg", "coordinator", {"casus", "zorg", "@terug", "@vraag"}),
        ("zorg", "wijkagent", set()),
        ("zorg", "jongerenwerk", {"@terug"}),
    ],
)
def test_de_kring_van_de_waarneming_beslist(kring: str | None, rol: str, verwacht: set[str]) -> None:
    b = Baan()
    b.s = replace(b.s, kring=kring or b.s.kring)
    assert ziet(b, rol) == verwacht


def test_wie_gevraagd_is_leest_de_vraag_en_niet_meer() -> None:
    b = Baan()
    b.doe(o.VraagNa("Ziet u dit ook?", rollen=("school",), mensen=("77",)))
    assert ziet(b, "school") == {"@vraag"}
    assert ziet(b, "burgemeester", "77") == {"@vraag"}
    assert ziet(b, "burgemeester") == set()


def test_wie_meeduidt_leest_de_waarneming() -> None:
    b = Baan().geverifieerd()
    b.doe(o.VraagNa("Wat denkt u?", soort="duiden", gremium="buurtoverleg"))
    assert ziet(b, "school") == {"@vraag", "casus"}


def test_doorgeven_geeft_inzage_en_terugsturen_neemt_die_terug() -> None:
    b = Baan()
    b.doe(ov.GeefDoor(rol="burgemeester"))
    assert ziet(b, "burgemeester") == {"casus", "@terug", "@vraag"}
    b.doe(ov.StuurTerug("niet voor mij"), "burgemeester")
    assert ziet(b, "burgemeester") == set()


def test_wie_meldde_staat_alleen_open_voor_wie_het_oppakte() -> None:
    b = Baan(melder_naam="naam", melder_soort="inwoner", als="coordinator")
    assert "@melder" not in ziet(b, "wijkagent")
    b.doe(o.PakOp(), "wijkagent")
    assert "@melder" in ziet(b, "wijkagent")
    assert "@melder" not in ziet(b, "coordinator", "een-ander")


@pytest.mark.parametrize(
    ("rol", "opdracht", "mag"),
    [
        ("coordinator", o.PakOp(), True),
        ("jongerenwerk", o.PakOp(), False),
        ("jongerenwerk", o.VulAan("x"), True),
        ("jongerenwerk", o.MaakSchoon("x"), True),
        ("jongerenwerk", ov.HandelAf(), False),
        ("jongerenwerk", ov.GeefDoor(rol="burgemeester"), False),
        ("school", o.VulAan("x"), False),
        ("school", o.AntwoordNa("k2", "gezien"), False),
        ("burgemeester", ov.NeemAan(), False),
    ],
)
def test_wie_wat_mag(rol: str, opdracht: Any, mag: bool) -> None:
    b = Baan()
    assert mag_aan_signaal(wie(rol), rol, b.s, b.weg, BEHANDELT, opdracht) is mag


def test_gevraagd_en_doorgegeven_mogen_hun_eigen_deel() -> None:
    b = Baan()
    b.doe(o.VraagNa("?", rollen=("school",)))
    antwoord = o.AntwoordNa(next(iter(b.s.vragen)), "gezien")
    assert mag_aan_signaal(wie("school"), "school", b.s, b.weg, BEHANDELT, antwoord)
    assert not mag_aan_signaal(wie("school"), "school", b.s, b.weg, BEHANDELT, o.PakOp())
    b.doe(ov.GeefDoor(rol="burgemeester"))
    assert mag_aan_signaal(wie("burgemeester"), "burgemeester", b.s, b.weg, BEHANDELT, ov.NeemAan())
    assert not mag_aan_signaal(wie("wethouder"), "burgemeester", b.s, b.weg, BEHANDELT, ov.NeemAan())


@pytest.mark.parametrize(
    ("account", "rol", "inhoud", "mag"),
    [
        ("@formulier", "kanaal", o.Meld("x", kanaal="formulier"), True),
        ("@formulier", "kanaal", o.Meld("x", kanaal="app"), False),
        ("@formulier", "kanaal", o.PakOp(), False),
        ("@formulier", "coordinator", o.Meld("x", kanaal="formulier"), False),
        ("@mail", "kanaal", o.Meld("x", kanaal="formulier"), False),
        ("12", "kanaal", o.Meld("x", kanaal="formulier"), False),
        ("12", "coordinator", o.Meld("x"), True),
    ],
)
def test_een_kanaal_kan_melden_en_verder_niets(account: str, rol: str, inhoud: Any, mag: bool) -> None:
    assert mag_melden(Kijker(account, "waterveen", frozenset({"coordinator"})), rol, inhoud) is mag


@pytest.mark.parametrize(
    ("gevraagd", "rol", "nieuw", "verwacht"),
    [
        (None, "jongerenwerk", True, "casus"),
        ("zorg", "jongerenwerk", True, "zorg"),
        ("veiligheid", "jongerenwerk", True, None),
        ("bestuur", "burgemeester", True, None),
        (None, "wijkagent", False, "casus"),
        ("zorg", "coordinator", False, "zorg"),
        ("veiligheid", "wijkagent", False, None),
        ("zorg", "wijkagent", False, None),
    ],
)
def test_in_welke_kring_een_tekst_komt(
    gevraagd: str | None, rol: str, nieuw: bool, verwacht: str | None
) -> None:
    b = Baan()
    assert kring_in_signaal(gevraagd, rol, b.s, b.weg, nieuw, frozenset({"casus", "zorg"})) == verwacht


@pytest.mark.parametrize(
    ("kringen", "kring", "actor", "verwacht"),
    [
        ({"casus"}, "casus", "een ander", True),
        ({"casus"}, "zorg", "een ander", False),
        ({"@terug"}, "casus", "ik", True),
        (set(), "casus", "ik", False),
    ],
)
def test_eigen_woorden_leest_wie_er_nog_bij_mag(
    kringen: set[str], kring: str, actor: str, verwacht: bool
) -> None:
    assert leest(Kijker("ik", "w", frozenset()), frozenset(kringen), kring, actor) is verwacht
