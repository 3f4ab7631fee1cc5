"""One's own street: a postcode that nobody can read back, noticed when its owner looks at a neighbour."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from tests.application.test_werker import Adresboek, Bus, Proef, Stilklok
from tests.web.casus.wereld import ROLLEN, Wereld, tekst
from waakvlam.adapters import opslag
from waakvlam.adapters.models import Auditregel, Effect, Opvallend, Thuismerk
from waakvlam.adapters.personenindex import Personenmerken
from waakvlam.application.omgeving import omgeving
from waakvlam.application.thuis import eigen_straat
from waakvlam.application.toezicht import zoek
from waakvlam.application.werker.wie import ontvangers
from waakvlam.cli import main
from waakvlam.core.casus.persoonopdrachten import VoegPersoonToe
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.readmodels.ledenbeheer import Hand
from waakvlam.readmodels.models import PersoonIndexRij
from waakvlam.readmodels.vertrek import vertrek
from waakvlam.samenstelling import werkplaats

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
POSTCODE = "1234 XZ"
"""With letters that no mark can hold."""


@pytest.fixture
def wereld(monkeypatch: pytest.MonkeyPatch) -> Wereld:
    for naam, rol in (("hanna", "functioneel-beheerder"), ("otto", "auditor"), ("bram", "casusregisseur")):
        monkeypatch.setitem(ROLLEN, naam, (rol, rol.capitalize()))
    wereld = Wereld()
    for naam in ("hanna", "otto", "bram", "sanne"):
        wereld.lid(naam)
    return wereld


def buurman(wereld: Wereld, postcode: str = POSTCODE) -> str:
    """A case with a person from this street."""
    casus = wereld.ave2()
    gegevens: dict[str, Any] = {"achternaam": Tekst("Buurman"), "postcode": Tekst(postcode)}
    wereld.doe("sanne", VoegPersoonToe(**gegevens), casus)
    return casus


def vul_in(client: Client, postcode: str = POSTCODE, pad: str = "/mijn-postcode") -> int:
    return client.post(pad, {"postcode": postcode}).status_code


def gevonden() -> list[tuple[str, str]]:
    zoek(omgeving(), omgeving().klok.nu(), 1)
    return list(Opvallend.objects.filter(patroon="eigen-straat").values_list("actor", "casussen"))


@pytest.mark.parametrize(
    ("eigen", "buren", "valt_op"),
    [
        ("1234 AB", "1234ab", True),
        ("1234ab", "1234 AB", True),
        ("1234 AB", "1234 AC", False),
        ("1235 AB", "1234 AB", False),
        (None, "1234 AB", False),
    ],
)
def test_wie_in_de_eigen_straat_kijkt_valt_op(
    wereld: Wereld, eigen: str | None, buren: str, valt_op: bool
) -> None:
    casus, sanne = buurman(wereld, buren), wereld.als("sanne")
    if eigen:
        assert vul_in(sanne, eigen) == 302
    assert gevonden() == []
    assert sanne.get(f"/casussen/{casus}").status_code == 200
    assert gevonden() == ([(wereld.lid("sanne").account, f'["{casus}"]')] if valt_op else [])
    blad = tekst(wereld.als("otto").get("/toezicht"))
    assert ("Iemand uit de eigen straat" in blad) is valt_op
    assert buren not in blad


def test_wie_geweigerd_wordt_of_elders_kijkt_las_geen_buurman(wereld: Wereld) -> None:
    casus, ander = buurman(wereld), wereld.ave1("Elders")
    bram, sanne = wereld.als("bram"), wereld.als("sanne")
    assert vul_in(bram) == vul_in(sanne) == 302
    assert bram.get("/casussen/" + "0" * 32).status_code == 404
    assert sanne.get(f"/casussen/{ander}").status_code in (200, 404)
    assert gevonden() == []
    assert casus != ander


def test_de_postcode_is_nergens_te_lezen_en_elk_doel_heeft_een_eigen_merk(wereld: Wereld) -> None:
    buurman(wereld)
    vul_in(wereld.als("sanne"))
    for tabel in ("adapters_thuismerk", "readmodels_persoonindexrij", "adapters_auditregel"):
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {tabel}")
            alles = str(cursor.fetchall()).upper()
        assert len(alles) > 10
        assert "1234XZ" not in alles and "1234 XZ" not in alles
    merk = Thuismerk.objects.get().merk
    assert merk == opslag.straatmerken().merk("waterveen", "straat", "1234XZ")
    assert merk != opslag.personenmerken().merk("waterveen", "straat", "1234XZ")
    assert merk != opslag.straatmerken().merk("elders", "straat", "1234XZ")
    assert "XZ" not in tekst(wereld.als("sanne").get("/mijn-postcode"))


def test_zoeken_naar_een_persoon_gaat_nooit_op_postcode_alleen(wereld: Wereld) -> None:
    buurman(wereld)
    straten = set(PersoonIndexRij.objects.filter(soort="straat").values_list("antwoordt", flat=True))
    assert straten == {False}
    merk = opslag.personenmerken().merk("waterveen", "straat", "1234XZ")
    assert not PersoonIndexRij.objects.filter(merk=merk).exists()


def test_een_oudere_sleutel_vindt_nog() -> None:
    oud, nieuw = "o" * 40, "n" * 40
    toen, nu = Personenmerken(oud, "straten"), Personenmerken(f"{nieuw}\n{oud}", "straten")
    assert toen.merk("w", "straat", "1234AB") in nu.zoekmerken("w", "straat", "1234AB")
    assert toen.merk("w", "straat", "1234AB") != nu.merk("w", "straat", "1234AB")


def test_weghalen_kan_altijd_en_dan_valt_er_niets_meer_op(wereld: Wereld) -> None:
    casus, sanne = buurman(wereld), wereld.als("sanne")
    vul_in(sanne)
    assert "Ingevuld op" in tekst(sanne.get("/mijn-postcode"))
    assert sanne.post("/mijn-postcode", {"weg": "1"}).status_code == 302
    assert not Thuismerk.objects.exists()
    assert "Niet ingevuld" in tekst(sanne.get("/mijn-postcode"))
    sanne.get(f"/casussen/{casus}")
    assert gevonden() == []
    regels = Auditregel.objects.filter(handeling__startswith="thuis-").order_by("pk")
    assert [r.handeling for r in regels] == ["thuis-gezet", "thuis-weg"]


@pytest.mark.parametrize(
    ("wie", "wier", "status"),
    [("hanna", "sanne", 302), ("bram", "sanne", 404), ("otto", "sanne", 404), ("hanna", "niemand", 404)],
)
def test_alleen_zelf_of_de_beheerder(wereld: Wereld, wie: str, wier: str, status: int) -> None:
    account = wereld.lid(wier).account if wier != "niemand" else "999999"
    pad = f"/mensen/{account}/postcode"
    client = wereld.als(wie)
    assert client.get(pad).status_code == (200 if status == 302 else 404)
    assert vul_in(client, pad=pad) == status
    assert Thuismerk.objects.exists() is (status == 302)
    assert client.post(pad, {"weg": "1"}).status_code == status
    assert not Thuismerk.objects.exists()


@pytest.mark.parametrize("getypt", ["", "12", "0123 AB", "Kerkstraat"])
def test_wat_geen_postcode_is_wordt_niet_bewaard(wereld: Wereld, getypt: str) -> None:
    antwoord = wereld.als("sanne").post("/mijn-postcode", {"postcode": getypt})
    assert antwoord.status_code == 422
    assert "Vul een postcode in." in tekst(antwoord) or "Dit is geen postcode." in tekst(antwoord)
    assert not Thuismerk.objects.exists()


def test_wie_weggaat_wordt_de_nacht_erna_vergeten(wereld: Wereld) -> None:
    vul_in(wereld.als("sanne"))
    vul_in(wereld.als("bram"))
    om = omgeving()
    vertrek(
        Hand(om.auditlog, "x", "cli", timezone.now()), int(wereld.lid("sanne").account), "waterveen", None
    )
    eigen_straat(om, "waterveen", timezone.now() + timedelta(seconds=1))
    assert list(Thuismerk.objects.values_list("account", flat=True)) == [wereld.lid("bram").account]


def test_wie_toezicht_houdt_hoort_dat_er_iets_wacht_een_keer_per_vondst(
    wereld: Wereld, capsys: pytest.CaptureFixture[str]
) -> None:
    casus, sanne, otto = buurman(wereld), wereld.als("sanne"), wereld.als("otto")
    vul_in(sanne)
    assert "viel" not in tekst(otto.get("/"))
    sanne.get(f"/casussen/{casus}")
    assert main(["logboek", "patronen"]) == main(["logboek", "patronen"]) == 0
    assert "1 daarvan nieuw" in capsys.readouterr().out
    assert Effect.objects.filter(soort="patroon-nieuw").count() == 1
    assert "Er viel 1 keer iets op in het gebruik" in tekst(otto.get("/"))
    assert "viel" not in tekst(sanne.get("/"))

    klok, bus, boek = Stilklok(timezone.now()), Bus(), Adresboek()
    plaats = werkplaats()
    om = replace(plaats.om, klok=klok, verzegelaar=None)
    proef = Proef(None, replace(plaats, om=om, post=bus, adressen=boek), klok, bus, boek)  # type: ignore[arg-type]
    proef.werk()
    proef.werk(timedelta(minutes=20))
    assert bus.wie == ["a-auditor"]
    (_, brief) = bus.weg[0]
    for woord in ("straat", "casus", casus, "Sanne", "toezicht", "Lindenhof"):
        assert woord.lower() not in (brief.onderwerp + brief.tekst + brief.html).lower()
    proef.werk(timedelta(hours=1))
    assert len(bus.weg) == 1


def test_zonder_auditor_hoort_de_privacyfunctionaris_het(wereld: Wereld) -> None:
    plaats = werkplaats()
    ids = {"gemeente": "waterveen", "stroom": "toezicht", "wie": "toezicht"}
    for weg, wie in ((set(), "a-auditor"), ({"auditor"}, "a-privacy-functionaris")):
        (een,) = ontvangers(replace(plaats, adressen=Adresboek(weg=set(weg))), ids, timezone.now())
        assert een.account == wie
