"""An observation becomes a verified signal by further observations, and by nothing else."""

from typing import Any

import pytest

from tests.core.signaal.hulp import DAG, Baan, een_aanpak
from waakvlam.core.casus import Weigering
from waakvlam.core.gebeurtenis import soort_van
from waakvlam.core.signaal import gebeurtenissen as g
from waakvlam.core.signaal import opdrachten as o
from waakvlam.core.signaal import vervolgopdrachten as ov
from waakvlam.core.signaal.klok import lopend


def codes(uit: Any) -> tuple[str, ...]:
    assert isinstance(uit, Weigering), uit
    return uit.codes


@pytest.mark.parametrize(
    ("velden", "als", "wijze"),
    [
        ({}, "jongerenwerk", None),
        ({"ander_moment": True}, "jongerenwerk", "eigen"),
        ({"andere_plek": True}, "jongerenwerk", "eigen"),
        ({"ander_moment": True, "doorgestuurd": True}, "jongerenwerk", None),
        ({}, "school", "anderen"),
        ({"doorgestuurd": True}, "school", None),
        ({"van": "melder"}, "coordinator", None),
        ({"van": "melder", "ander_moment": True}, "coordinator", "eigen"),
        ({"van": "ander", "functie": "huismeester"}, "coordinator", "anderen"),
        ({"van": "ander", "functie": "huismeester"}, "jongerenwerk", "anderen"),
    ],
)
def test_wat_telt_als_nagaan(velden: dict[str, Any], als: str, wijze: str | None) -> None:
    b = Baan()
    assert b.doe(o.VulAan("nog eens", **velden), als) == ["waarneming-toegevoegd"]
    assert [n.wijze for n in b.s.nagegaan] == ([wijze] if wijze else [])
    assert b.s.fase == ("geverifieerd" if wijze else "waargenomen")


@pytest.mark.parametrize(("eigen", "anderen"), [(False, True), (True, False)])
def test_de_aanpak_zegt_welke_weg_telt(eigen: bool, anderen: bool) -> None:
    b = Baan(een_aanpak({"verificatie": {"eigen": eigen, "anderen": anderen}}))
    b.doe(o.VulAan("nog eens", ander_moment=True), "jongerenwerk")
    assert b.s.geverifieerd is eigen
    b.doe(o.VulAan("nog eens"), "school")
    assert [n.wijze for n in b.s.nagegaan] == (["eigen"] if eigen else ["anderen"])


@pytest.mark.parametrize(
    ("als", "wie", "antwoord", "fase"),
    [
        ("school", "", "gezien", "geverifieerd"),
        ("school", "", "niet_gezien", "waargenomen"),
        ("school", "", "weet_niet", "waargenomen"),
        ("school", "jongerenwerk", "gezien", "waargenomen"),
    ],
)
def test_antwoord_van_een_collega(als: str, wie: str, antwoord: str, fase: str) -> None:
    b = Baan()
    b.doe(o.VraagNa("Ziet u dit ook?", rollen=("school",)))
    vraag = next(iter(b.s.vragen))
    assert b.doe(o.AntwoordNa(vraag, antwoord), als, wie) == ["vraag-beantwoord"]
    assert b.s.fase == fase
    assert b.s.vragen[vraag].antwoorden[wie or als][0] == antwoord


def test_alleen_wie_gevraagd_is_antwoordt() -> None:
    b = Baan()
    b.doe(o.VraagNa("Ziet u dit ook?", gremium="buurtoverleg"))
    vraag = next(iter(b.s.vragen))
    assert codes(b.doe(o.AntwoordNa(vraag, "gezien"), "burgemeester")) == ("niet-gevonden",)
    assert b.doe(o.AntwoordNa(vraag, "gezien"), "wijkagent") == ["vraag-beantwoord"]


@pytest.mark.parametrize(
    ("opdracht", "verwacht"),
    [
        (o.VulAan(""), ("onvolledig",)),
        (o.VulAan("x", van="buurman"), ("onvolledig",)),
        (o.VulAan("x", van="ander"), ("onvolledig",)),
        (o.VraagNa("", rollen=("school",)), ("onvolledig",)),
        (o.VraagNa("?"), ("onvolledig",)),
        (o.VraagNa("?", rollen=("niemand",)), ("niet-gevonden",)),
        (o.VraagNa("?", gremium="niets"), ("niet-gevonden",)),
        (o.VraagNa("?", soort="duiden", rollen=("school",)), ("niet-nagegaan",)),
        (o.MaakSchoon("x"), ("niet-gevraagd",)),
        (ov.VoegBetekenisToe("x"), ("niet-nagegaan",)),
        (ov.StelDuidingVast(alleen="x"), ("niet-nagegaan",)),
        (ov.BeoordeelSignaal("x", "y"), ("niet-nagegaan",)),
    ],
)
def test_wat_nog_niet_kan(opdracht: Any, verwacht: tuple[str, ...]) -> None:
    b = Baan()
    assert codes(b.doe(opdracht)) == verwacht
    assert b.s.fase == "waargenomen"


def test_de_weigering_wijst_de_twee_wegen() -> None:
    uit = Baan().doe(ov.VoegBetekenisToe("x"))
    assert isinstance(uit, Weigering)
    assert uit.redenen[0].voorstellen == ("vul_aan", "vraag_na")


def test_opletten_heeft_altijd_een_eind_en_gaat_niets_na() -> None:
    b = Baan()
    assert codes(b.doe(o.LetOp(b.nu))) == ("tijd-onmogelijk",)
    assert codes(b.doe(o.LetOp(b.nu + 60 * DAG))) == ("te-lang",)
    assert b.doe(o.LetOp(b.nu + 14 * DAG)) == ["oplettendheid-afgesproken"]
    assert b.s.fase == "waargenomen"
    assert lopend(b.s, b.weg)["oplettendheid"] == b.s.alert_tot
    b.geverifieerd()
    assert "oplettendheid" not in lopend(b.s, b.weg)
    assert codes(b.doe(o.LetOp(b.nu + 2 * DAG))) == ("volgorde",)


@pytest.mark.parametrize(
    ("veld", "code"),
    [
        ({"soort": "roddel"}, "onvolledig"),
        ({"kanaal": "duif"}, "onvolledig"),
        ({"buurt": "hier & daar"}, "onvolledig"),
        ({"duiding": "een ruzie"}, "volgorde"),
        ({"soort": "sociale_media"}, "bron-niet-openbaar"),
        ({"melder_soort": "anoniem", "melder_naam": "x"}, "onvolledig"),
        ({"waar": "adres"}, "onvolledig"),
    ],
)
def test_een_melding_die_niet_klopt(veld: dict[str, Any], code: str) -> None:
    assert codes(Baan(**veld).gemeld) == (code,)


def test_wie_het_meldde_ligt_apart() -> None:
    b = Baan(melder_soort="inwoner", melder_naam="naam", melder_contact="nummer", kanaal="telefoon")
    assert b.gemeld == ["signaal-gemeld", "melder-vastgelegd"]
    assert b.s.melder_bekend


def test_opschonen_houdt_een_signaal_binnen() -> None:
    b = Baan()
    b.doe(o.VraagSchoon("Er staat een naam in"))
    for opdracht in (
        o.VraagNa("?", rollen=("school",)),
        ov.GeefDoor(rol="burgemeester"),
        ov.KoppelAanCasus("abc"),
        ov.VoegSamen("hoofd"),
    ):
        assert codes(b.doe(opdracht)) == ("opschonen",)
    assert b.doe(o.MaakSchoon("schoon"), "jongerenwerk") == ["tekst-opgeschoond"]
    assert b.doe(ov.GeefDoor(rol="burgemeester")) == ["signaal-doorgegeven"]


def test_nog_iets_zeggen_bij_hetzelfde_antwoord_is_geen_tweede_waarneming() -> None:
    b = Baan()
    b.doe(o.VraagNa("Ziet u dit ook?", rollen=("school",)))
    vraag = next(iter(b.s.vragen))
    b.doe(o.AntwoordNa(vraag, "gezien"), "school")
    b.doe(o.AntwoordNa(vraag, "gezien", "Drie keer deze week."), "school")
    assert len(b.s.nagegaan) == 1


def test_de_melder_leest_waarom_de_tekst_schoon_moet() -> None:
    b = Baan()
    b.doe(o.VraagSchoon("Er staat een adres in."))
    assert soort_van(g.OpschonenGevraagd("x")).kring == g.KRING_TERUG
    assert b.s.schoon_gevraagd
