"""Drafts of approaches through ``execute``: from the first file until adopted, and two people at once."""

import json
from typing import Any

import pytest

from tests.application.hulp import GEMEENTE, Bureau, bureau
from waakvlam.application.ontwerpen.teksten import Bestandlezer
from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.core.ontwerp import opdrachten as o
from waakvlam.core.ontwerp.beginnen import Begin, minimaal
from waakvlam.core.ontwerp.bestanden import pak_in
from waakvlam.core.ontwerp.onderdelen import vind, waarde_hash
from waakvlam.core.ontwerp.toestand import tekst_hash

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
BEHEER, AOV = "functioneel-beheerder", "aov"
KLEIN = minimaal(
    Begin(
        "klein",
        "Kleine aanpak",
        "onrust",
        [("Rust", "Alles gaat gewoon."), ("Spanning", "Er is iets.")],
        ["Wijkregisseur", "Burgemeester"],
        "Wijkregisseur",
        "Wijkregisseur",
        "Burgemeester",
        2026,
    )
)


@pytest.fixture
def b(databank: None) -> Bureau:
    return bureau()


def begin(b: Bureau, bestanden: dict[str, str] = KLEIN) -> str:
    return b.lukt(BEHEER, o.BeginOntwerp("klein", "Kleine aanpak", "invoer", None, pak_in(bestanden))).stroom


def stand(b: Bureau, stroom: str) -> str:
    return str(b.toestand(stroom).stand.hash)


def teksten(b: Bureau, stroom: str) -> dict[str, str]:
    boek = b.omgeving.logboek
    lezer = Bestandlezer(lambda: boek.lees(GEMEENTE, stroom), boek.teksten)
    return lezer.lees(b.toestand(stroom).stand.bestanden)


def codes(uit: Any) -> tuple[str, ...]:
    assert isinstance(uit, Geweigerd), uit
    return uit.weigering.codes


def wijzig(b: Bureau, stroom: str, naam: str, tekst: str, gezien: str, **verder: Any) -> Any:
    return b.doe(BEHEER, o.WijzigOntwerp(naam, tekst, tekst_hash(gezien) if gezien else ""), stroom, **verder)


def test_van_begin_tot_vastgesteld_en_ingetrokken(b: Bureau) -> None:
    stroom = begin(b)
    assert teksten(b, stroom) == KLEIN
    assert b.toestand(stroom).gekeurd is False
    assert codes(b.doe(AOV, o.StelVast("Nodig", stand(b, stroom)), stroom)) == ("keuring-ontbreekt",)
    b.lukt(BEHEER, o.KeurOntwerp(), stroom)
    assert b.toestand(stroom).gekeurd
    assert codes(b.doe(BEHEER, o.StelVast("Nodig", stand(b, stroom)), stroom)) == ("vier-ogen",)
    assert codes(b.doe(AOV, o.StelVast("", stand(b, stroom)), stroom)) == ("motivering-ontbreekt",)
    b.lukt(AOV, o.StelVast("Nodig", stand(b, stroom)), stroom)
    geldend = b.omgeving.aanpakken.geldend(GEMEENTE, b.omgeving.klok.nu())
    assert geldend["klein"].hash == b.toestand(stroom).aanpak_hash
    assert geldend["klein"].model.rollen["wijkregisseur"].naam == "Wijkregisseur"
    for opdracht in (
        o.WijzigOntwerp("rollen.yaml", "taal: 1\n", ""),
        o.MaakOngedaan(stand(b, stroom)),
        o.KeurOntwerp(),
    ):
        assert codes(b.doe(BEHEER, opdracht, stroom)) == ("ligt-vast",)
    b.lukt(AOV, o.TrekIn("Vergissing"), stroom)
    assert "klein" not in b.omgeving.aanpakken.geldend(GEMEENTE, b.omgeving.klok.nu())
    assert b.omgeving.aanpakken.haal(geldend["klein"].hash).code == "klein"
    b.lukt(AOV, o.StelVast("Toch goed", stand(b, stroom)), stroom)
    assert "klein" in b.omgeving.aanpakken.geldend(GEMEENTE, b.omgeving.klok.nu())


def test_wijzigen_na_het_keuren_vraagt_opnieuw_keuren(b: Bureau) -> None:
    stroom = begin(b)
    b.lukt(BEHEER, o.KeurOntwerp(), stroom)
    nieuw = KLEIN["rollen.yaml"].replace("naam: Burgemeester", "naam: De burgemeester")
    assert isinstance(wijzig(b, stroom, "rollen.yaml", nieuw, KLEIN["rollen.yaml"]), Aanvaard)
    assert not b.toestand(stroom).gekeurd
    assert codes(b.doe(AOV, o.StelVast("Nodig", stand(b, stroom)), stroom)) == ("keuring-ontbreekt",)
    b.lukt(BEHEER, o.MaakOngedaan(stand(b, stroom)), stroom)
    assert b.toestand(stroom).gekeurd


def test_een_fout_wordt_bewaard_en_houdt_alleen_het_vaststellen_tegen(b: Bureau) -> None:
    stroom = begin(b)
    kapot = KLEIN["rollen.yaml"] + "  wijkagent: {naam: [\n"
    assert isinstance(wijzig(b, stroom, "rollen.yaml", kapot, KLEIN["rollen.yaml"]), Aanvaard)
    assert teksten(b, stroom)["rollen.yaml"] == kapot
    b.lukt(BEHEER, o.KeurOntwerp(), stroom)
    keuring = b.toestand(stroom).keuring
    assert keuring.fouten > 0 and not keuring.goed
    assert "keuring-ontbreekt" in codes(b.doe(AOV, o.StelVast("Nodig", stand(b, stroom)), stroom))


def test_een_voorbeeld_dat_niet_klopt_houdt_het_vaststellen_tegen(b: Bureau) -> None:
    verhaal = (
        "voorbeeld: W-1\naanpak: klein\nstappen:\n"
        "  - {als: burgemeester, doe: opschalen, verwacht: {niveau: spanning}}\n"
    )
    stroom = begin(b, {**KLEIN, "voorbeelden/w-1.yaml": verhaal})
    b.lukt(BEHEER, o.KeurOntwerp(), stroom)
    keuring = b.toestand(stroom).keuring
    assert (keuring.fouten, keuring.voorbeelden, keuring.mislukt) == (0, 1, 1)
    assert codes(b.doe(AOV, o.StelVast("Nodig", stand(b, stroom)), stroom)) == ("keuring-ontbreekt",)


def test_ongedaan_opnieuw_en_terugzetten(b: Bureau) -> None:
    stroom = begin(b)
    een = KLEIN["rollen.yaml"].replace("Burgemeester", "Een")
    twee = een.replace("naam: Een", "naam: Twee")
    wijzig(b, stroom, "rollen.yaml", een, KLEIN["rollen.yaml"])
    wijzig(b, stroom, "rollen.yaml", twee, een)
    for opdracht, verwacht in (
        (o.MaakOngedaan, een),
        (o.MaakOngedaan, KLEIN["rollen.yaml"]),
        (o.DoeOpnieuw, een),
        (o.DoeOpnieuw, twee),
    ):
        b.lukt(BEHEER, opdracht(stand(b, stroom)), stroom)
        assert teksten(b, stroom)["rollen.yaml"] == verwacht
    assert codes(b.doe(BEHEER, o.DoeOpnieuw(stand(b, stroom)), stroom)) == ("niet-gevonden",)
    b.lukt(BEHEER, o.ZetTerug(1, stand(b, stroom)), stroom)
    assert teksten(b, stroom) == KLEIN
    b.lukt(BEHEER, o.MaakOngedaan(stand(b, stroom)), stroom)
    assert teksten(b, stroom)["rollen.yaml"] == twee
    assert codes(b.doe(BEHEER, o.MaakOngedaan("oud"), stroom)) == ("verouderd",)


def test_twee_tegelijk_in_een_bestand(b: Bureau) -> None:
    stroom = begin(b)
    oud = KLEIN["rollen.yaml"]
    van_een = oud.replace("naam: Wijkregisseur", "naam: Regisseur")
    van_twee = oud.replace("naam: Burgemeester", "naam: Loco")
    wijzig(b, stroom, "rollen.yaml", van_een, oud)
    assert isinstance(wijzig(b, stroom, "rollen.yaml", van_twee, oud), Aanvaard)
    samen = teksten(b, stroom)["rollen.yaml"]
    assert "naam: Regisseur" in samen and "naam: Loco" in samen
    anders = oud.replace("naam: Burgemeester", "naam: Baas")
    uit = wijzig(b, stroom, "rollen.yaml", anders, oud)
    assert codes(uit) == ("verouderd",)
    assert uit.weigering.redenen[0].mist == ("rollen.burgemeester",)
    assert teksten(b, stroom)["rollen.yaml"] == samen


def test_een_onderdeel_wijzigen_houdt_opmerkingen_en_botst_alleen_met_zichzelf(b: Bureau) -> None:
    met = KLEIN["rollen.yaml"].replace("  burgemeester:", "  # het hoofd\n  burgemeester:")
    stroom = begin(b, {**KLEIN, "rollen.yaml": met})

    def onderdeel(pad: str, waarde: Any, gezien: str) -> Any:
        return b.doe(BEHEER, o.WijzigOnderdeel(pad, json.dumps(waarde), gezien), stroom)

    gevonden = vind(teksten(b, stroom), "rollen.burgemeester")
    assert gevonden is not None
    oud = waarde_hash(gevonden.waarde)
    assert isinstance(onderdeel("rollen.wijkagent", {"naam": "Wijkagent", "kring": "team"}, ""), Aanvaard)
    assert isinstance(onderdeel("rollen.burgemeester", {**gevonden.waarde, "naam": "B"}, oud), Aanvaard)
    tekst = teksten(b, stroom)["rollen.yaml"]
    assert "# het hoofd\n  burgemeester:\n    naam: B\n" in tekst
    assert "  wijkagent:\n    naam: Wijkagent\n" in tekst
    uit = onderdeel("rollen.burgemeester", {**gevonden.waarde, "naam": "C"}, oud)
    assert codes(uit) == ("verouderd",)
    weg = o.WijzigOnderdeel("rollen.wijkagent", None, waarde_hash({"naam": "Wijkagent", "kring": "team"}))
    assert isinstance(b.doe(BEHEER, weg, stroom), Aanvaard)
    assert "wijkagent" not in teksten(b, stroom)["rollen.yaml"]


@pytest.mark.parametrize("rol", ["casusregisseur", "burgemeester"])
def test_wie_er_niet_over_gaat_ziet_geen_ontwerp(b: Bureau, rol: str) -> None:
    stroom = begin(b)
    assert codes(b.doe(rol, o.KeurOntwerp(), stroom)) == ("niet-gevonden",)
    assert codes(b.doe(rol, o.BeginOntwerp("x", "X", "leeg"))) == ("niet-bevoegd",)


def test_vaststellen_mag_een_ander_dan_maken(b: Bureau) -> None:
    stroom = begin(b)
    assert codes(b.doe(AOV, o.MaakOngedaan(stand(b, stroom)), stroom)) == ("niet-bevoegd",)
    assert codes(b.doe(AOV, o.BeginOntwerp("x", "X", "leeg"))) == ("niet-bevoegd",)


def test_een_beheerder_opent_geen_casus(b: Bureau) -> None:
    from waakvlam.core.casus.opdrachten import Open

    assert "niet-bevoegd" in codes(b.doe(BEHEER, Open("Lindenhof"), aanpak="dalfsen"))


@pytest.mark.parametrize("van", ["kopie", "leeg"])
def test_beginnen_met_een_kopie_of_leeg(b: Bureau, van: str) -> None:
    bron = (
        None
        if van == "leeg"
        else b.omgeving.aanpakken.geldend(GEMEENTE, b.omgeving.klok.nu())["dalfsen"].hash
    )
    uit = b.lukt(BEHEER, o.BeginOntwerp("waterveen", "Aanpak van Waterveen", van, bron))
    begonnen = b.toestand(uit.stroom)
    assert begonnen.stand.aanpak == "waterveen"
    b.lukt(BEHEER, o.KeurOntwerp(), uit.stroom)
    assert b.toestand(uit.stroom).keuring.goed is (van == "kopie")


def test_een_kopie_van_een_ontwerp_houdt_de_opmerkingen(b: Bureau) -> None:
    stroom = begin(b, {**KLEIN, "rollen.yaml": "# onze rollen\n" + KLEIN["rollen.yaml"]})
    uit = b.lukt(BEHEER, o.BeginOntwerp("ander", "Andere", "kopie", stroom.partition("/")[2]))
    assert teksten(b, uit.stroom)["rollen.yaml"].startswith("# onze rollen\n")
    assert b.toestand(uit.stroom).stand.titel == "Andere"


@pytest.mark.parametrize(
    "naam", ["../weg.yaml", "a/b.yaml", "x.exe", "C:x.yaml", ".yaml", "voorbeelden/../x.yaml"]
)
def test_een_vreemde_naam_kan_niet(b: Bureau, naam: str) -> None:
    stroom = begin(b)
    assert codes(wijzig(b, stroom, naam, "taal: 1\n", "")) == ("bestand-kan-niet",)


def test_niets_veranderen_is_geen_gebeurtenis(b: Bureau) -> None:
    stroom = begin(b)
    uit = wijzig(b, stroom, "rollen.yaml", KLEIN["rollen.yaml"].replace("\n", "\r\n"), KLEIN["rollen.yaml"])
    assert isinstance(uit, Aanvaard) and uit.gebeurtenissen == ()


def test_opnieuw_vouwen_en_herbouwen_geeft_hetzelfde(b: Bureau) -> None:
    from waakvlam.application.herbouwen import herbouw

    stroom = begin(b)
    wijzig(b, stroom, "rollen.yaml", KLEIN["rollen.yaml"] + "# x\n", KLEIN["rollen.yaml"])
    voor = b.omgeving.lijsten.ontwerpen(GEMEENTE, 9)
    herbouw(b.omgeving)
    assert b.omgeving.lijsten.ontwerpen(GEMEENTE, 9) == voor
    assert [(r.aanpak, r.titel, r.versie) for r in voor] == [("klein", "Kleine aanpak", "1")]
