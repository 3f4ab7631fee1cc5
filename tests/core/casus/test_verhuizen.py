"""Moving a running case to another version of its approach: who may, what it asks, and what moves along."""

from typing import Any

import pytest

from tests.core.casus.hulp import BEGIN, REGIE, ROLLEN, UUR, Spel, aanpak, soorten
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.verhuizen import verhuizing
from waakvlam.core.casus.vouwen import vouw
from waakvlam.core.casus.wat_nu import wat_nu
from waakvlam.core.gebeurtenis import Tekst

ZIN = Tekst("t1")
TAAK = {"code": "bel", "tekst": "Bel de buurt", "rol": "adviseur", "binnen": "P1D"}
ANDERS = {"code": "kijk", "tekst": "Kijk rond", "rol": "adviseur"}


def versie(hash: str, **anders: Any) -> Aanpak:
    """The test approach as a version of its own."""
    return Aanpak(aanpak(**anders).model, hash)


def gaat_naar(spel: Spel, **anders: Any) -> o.Verhuis:
    """Adopt a new version, and give the command to move to it."""
    spel.ander = versie("h2", **anders)
    return o.Verhuis("h2", ZIN)


def test_een_casus_gaat_verder_onder_de_nieuwe_versie() -> None:
    spel = Spel(aanpak())
    anders = {"op": {"beslist": "politie"}}
    uit = spel.mag(gaat_naar(spel, overgangen=anders), "wethouder")
    assert soorten(uit) == ["casus-verhuisd"]
    assert (uit[0].van, uit[0].naar) == ("h", "h2")
    assert spel.t.aanpak_hash == "h2"
    assert spel.t.versies == ((1, "h"), (spel.t.lengte, "h2"))
    assert spel.mag_niet(o.Opschalen()).codes == ("niet-bevoegd",)
    spel.mag(o.Opschalen(), "politie")
    assert vouw(spel.log) == spel.t


@pytest.mark.parametrize(
    ("regie", "als", "mag"),
    [
        (REGIE, "wethouder", True),
        (REGIE, "regisseur", False),
        (REGIE, "coordinator", False),
        ({**REGIE, "proces": "coordinator"}, "coordinator", True),
        ({**REGIE, "proces": {"zorg": "adviseur", "omgeving": "politie"}}, "politie", True),
        ({**REGIE, "bestuurlijk": "burgemeester"}, "burgemeester", True),
        ({**REGIE, "bestuurlijk": "burgemeester"}, "wethouder", True),  # stands in
        ({"casus": "regisseur"}, "regisseur", True),
        ({"casus": "regisseur"}, "wijkregisseur", True),  # the same function
        ({"casus": "regisseur"}, "wethouder", False),
    ],
)
def test_wie_de_regie_heeft_of_bestuurlijk_verantwoordelijk_is_beslist(
    regie: dict[str, Any], als: str, mag: bool
) -> None:
    extra = {"aspecten": {"zorg": "Zorg", "omgeving": "Buurt"}}
    niveaus = {code: {"regie": regie} for code in ("laag", "midden", "hoog")}
    spel = Spel(aanpak(niveaus=niveaus, **extra))
    opdracht = gaat_naar(spel, niveaus=niveaus, titel="Nieuwe titel", **extra)
    if mag:
        spel.mag(opdracht, als)
        assert spel.t.aanpak_hash == "h2"
    else:
        assert spel.mag_niet(opdracht, als).codes == ("niet-bevoegd",)


@pytest.mark.parametrize(
    ("opdracht", "als", "anders", "codes"),
    [
        (o.Verhuis("h9", ZIN), "wethouder", {}, ("niet-gevonden",)),
        (o.Verhuis("h2"), "wethouder", {}, ("motivering-ontbreekt",)),
        (o.Verhuis("h2"), "politie", {}, ("niet-bevoegd", "motivering-ontbreekt")),
        (o.Verhuis("h2", ZIN), "wethouder", {"aanpak": "iets-anders"}, ("niet-gevonden",)),
        (o.Verhuis("h2", ZIN, {"laag": "weg"}), "wethouder", {}, ("niet-gevonden",)),
        (o.Verhuis("h2", ZIN), "wethouder", {"kringen": {"wijk": {"naam": "Wijk"}}}, ("kring-ontbreekt",)),
    ],
)
def test_wat_niet_kan(opdracht: o.Verhuis, als: str, anders: dict[str, Any], codes: tuple[str, ...]) -> None:
    spel = Spel(aanpak())
    gaat_naar(spel, **anders)
    assert spel.mag_niet(opdracht, als).codes == codes


def test_naar_de_versie_van_nu_verhuist_niets() -> None:
    spel = Spel(aanpak())
    spel.ander = spel.aanpak
    assert spel.mag_niet(o.Verhuis("h", ZIN), "wethouder").codes == ("niet-gevonden",)


def test_een_verhuizing_ligt_niet_voor_de_laatste_wissel() -> None:
    spel = Spel(aanpak())
    spel.mag(o.Opschalen())
    assert spel.mag_niet(gaat_naar(spel), "wethouder", terug=2 * UUR).codes == ("volgorde",)


def test_een_gesloten_casus_verhuist_niet() -> None:
    spel = Spel(aanpak(overgangen={"dicht": {"soort": "sluiten", "van": "laag"}}))
    spel.mag(o.Sluit())
    assert spel.mag_niet(gaat_naar(spel), "wethouder").codes == ("gesloten",)


ANDER_NIVEAU = {
    "aanpak": "proef", "titel": "Proef", "versie": "2", "gaat_over": "onrust", "begin": ["een"],
    "bronnen": {}, "kringen": {"zorg": {"naam": "Zorg"}}, "rollen": ROLLEN,
    "niveaus": {c: {"naam": c, "kern": "Kern", "regie": {**REGIE, "casus": "adviseur"}}
                for c in ("een", "twee")},
    "overgangen": {"op": {"naam": "Op", "soort": "opschalen", "van": "een", "naar": "twee",
                          "beslist": "coordinator", "motivering": "niet_nodig"}},
}  # fmt: skip


def test_een_niveau_dat_er_niet_meer_is_vraagt_een_keuze() -> None:
    spel = Spel(aanpak())
    spel.mag(o.Raadpleeg("adviseur"))
    sinds = spel.t.sinds
    spel.ander = Aanpak(AanpakModel.model_validate(ANDER_NIVEAU), "h2")
    nee = spel.mag_niet(o.Verhuis("h2", ZIN), "wethouder")
    assert [(r.code, r.veld, r.mist) for r in nee.redenen] == [("niveau-ontbreekt", "vertaling", ("laag",))]
    bericht = verhuizing(spel.t, spel.aanpak, spel.ander, {}, BEGIN)
    assert bericht.naar is None and bericht.keuzes == ("een", "twee")
    spel.mag(o.Verhuis("h2", ZIN, {"laag": "twee"}), "wethouder")
    assert spel.t.niveau == "twee"
    assert spel.t.sinds == sinds, "it was there already: what was said since then still counts"
    assert [w.niveau for w in spel.t.verloop] == ["laag", "twee"]
    assert spel.regie["casus"] == ("adviseur",)
    assert wat_nu(spel.t, spel.aanpak).stappen == ()


def _met_taken(*gevolg: dict[str, Any]) -> dict[str, Any]:
    return {"overgangen": {"werk": {"soort": "binnen", "van": "laag", "gevolg": list(gevolg)}}}


@pytest.mark.parametrize(
    ("nieuw", "stand", "regel"),
    [
        (_met_taken({"taak": TAAK}), "open", "overgangen.werk.gevolg.0"),
        (_met_taken({"taak": ANDERS}, {"taak": TAAK}), "open", "overgangen.werk.gevolg.1"),
        (_met_taken({"taak": {**TAAK, "tekst": "Bel iedereen"}}), "open", "overgangen.werk.gevolg.0"),
        (_met_taken({"taak": ANDERS}), "vervallen", "overgangen.werk.gevolg.0"),
        ({}, "vervallen", "overgangen.werk.gevolg.0"),
    ],
)
def test_een_taak_gaat_mee_als_haar_regel_er_nog_is(nieuw: dict[str, Any], stand: str, regel: str) -> None:
    spel = Spel(aanpak(**_met_taken({"taak": TAAK})))
    spel.mag(o.ZetStap("werk"))
    (taak,) = spel.t.taken
    bericht = verhuizing(spel.t, spel.aanpak, versie("h2", **nieuw), {}, spel.nu)
    assert [(x.code, x.blijft) for x in bericht.taken] == [("bel", stand == "open")]
    spel.mag(gaat_naar(spel, **nieuw), "wethouder")
    assert spel.t.taken[taak].stand == stand
    assert spel.t.taken[taak].regel == regel


def test_een_taak_van_een_rol_die_er_niet_meer_is_gaat_naar_wie_leidt() -> None:
    spel = Spel(aanpak())
    spel.mag(o.MaakTaak(Tekst("t2"), "politie"))
    rollen = {code: rol for code, rol in ROLLEN.items() if code != "politie"}
    spel.mag(gaat_naar(spel, rollen=rollen), "wethouder")
    (taak,) = spel.t.taken.values()
    assert (taak.stand, taak.rollen, taak.tekst) == ("open", ("regisseur",), "t2")


AANGEWEZEN = {"laag": {"regie": {**REGIE, "casus": {"aangewezen_door": ["coordinator"]}}}}


@pytest.mark.parametrize(
    ("casus", "houder"),
    [
        ({"aangewezen_door": ["coordinator"]}, ("politie",)),
        ({"aangewezen_door": ["wethouder"], "standaard": "regisseur"}, ("politie",)),
        ({"aangewezen_door": ["coordinator"], "toegestaan": ["regisseur"]}, ()),
        (
            {"aangewezen_door": ["coordinator"], "uitgesloten": ["politie"], "standaard": "regisseur"},
            ("regisseur",),
        ),
        ("adviseur", ("adviseur",)),
        (["politie", "adviseur"], ("politie",)),
    ],
)
def test_wie_is_aangewezen_blijft_als_dat_nog_mag(casus: Any, houder: tuple[str, ...]) -> None:
    spel = Spel(aanpak(niveaus=AANGEWEZEN))
    spel.mag(o.WijsAan("casus", "politie", "account-1"))
    spel.mag(gaat_naar(spel, niveaus={"laag": {"regie": {**REGIE, "casus": casus}}}), "wethouder")
    assert spel.regie["casus"] == houder


def test_een_lijn_die_er_niet_meer_is_heeft_niemand() -> None:
    spel = Spel(aanpak(niveaus={"laag": {"regie": {**REGIE, "operationeel": "politie"}}}))
    nieuw = {"laag": {"regie": {**REGIE, "casus": "adviseur"}}}
    bericht = verhuizing(spel.t, spel.aanpak, versie("h2", niveaus=nieuw), {}, spel.nu)
    assert bericht.regie == {
        "casus": (("regisseur",), ("adviseur",)),
        "operationeel": (("politie",), ()),
    }
    spel.mag(gaat_naar(spel, niveaus=nieuw), "wethouder")
    assert spel.regie["operationeel"] == ()


def test_waarden_die_niet_meer_passen_worden_onbekend_en_nieuwe_krijgen_hun_standaard() -> None:
    soort = {"naam": "Soort", "type": "keuze", "waarden": {"a": "Aa", "b": "Bee"}}
    spel = Spel(aanpak(kenmerken={"soort": soort, "ernst": {"naam": "Ernst"}, "oud": {"naam": "Oud"}}))
    spel.mag(o.StelKenmerk("soort", "a"))
    spel.mag(o.StelKenmerk("ernst", True))
    spel.mag(o.StelKenmerk("oud", True))
    nieuw = {
        "kenmerken": {
            "soort": {**soort, "waarden": {"b": "Bee"}},
            "ernst": {"naam": "Ernst"},
            "vers": {"naam": "Vers", "standaard": True},
        }
    }
    bericht = verhuizing(spel.t, spel.aanpak, versie("h2", **nieuw), {}, spel.nu)
    assert bericht.leeg == ("soort",)
    assert bericht.weg == {"kenmerken": ("oud",)}
    spel.mag(gaat_naar(spel, **nieuw), "wethouder")
    assert spel.t.kenmerken == {"soort": None, "ernst": True, "oud": True, "vers": True}


def test_gremia_merktekens_en_scenarios_die_er_niet_meer_zijn_houden_op() -> None:
    had = {
        "gremia": {"team": {"naam": "Team"}, "raad": {"naam": "Raad"}},
        "markeringen": {"grip": "GRIP"},
        "scenarios": {"brand": {"naam": "Brand"}},
        "overgangen": {
            "erop": {"soort": "binnen", "van": "laag", "gevolg": [{"agenda": "team"}, {"markering": "grip"}]}
        },
    }
    spel = Spel(aanpak(**had))
    spel.mag(o.RoepBijeen("team"))
    spel.mag(o.RoepBijeen("raad"))
    spel.mag(o.ZetStap("erop"))
    spel.mag(o.OPDRACHTEN["kies_scenario"]("brand"))
    nieuw = {"gremia": {"raad": {"naam": "Raad"}}}
    bericht = verhuizing(spel.t, spel.aanpak, versie("h2", **nieuw), {}, spel.nu)
    assert bericht.weg == {"gremia": ("team",), "markeringen": ("grip",), "scenarios": ("brand",)}
    assert bericht.stappen_weg == ("erop",) and bericht.stappen_erbij == ("op",)
    spel.mag(gaat_naar(spel, **nieuw), "wethouder")
    t = spel.t
    assert (list(t.gremia), list(t.agenda), list(t.markeringen), list(t.scenarios)) == (["raad"], [], [], [])


def test_termijnen_en_wat_gevraagd_wordt_staan_in_het_bericht() -> None:
    termijn = {"naam": "Terugkijken", "elke": "P7D", "niveaus": ["laag"], "rol": "regisseur"}
    plicht = {"tekst": "Maak een beeld", "rol": "regisseur", "voldaan": {"product": "beeld"}}
    producten = {"beeld": {"naam": "Beeld"}}
    spel = Spel(aanpak(termijnen={"terug": termijn}, plichten={"oud": plicht}, producten=producten))
    nieuw = versie(
        "h2",
        termijnen={"terug": {**termijn, "elke": "P14D"}},
        plichten={"nieuw": plicht},
        producten=producten,
    )
    bericht = verhuizing(spel.t, spel.aanpak, nieuw, {}, spel.nu)
    assert (bericht.gevraagd_erbij, bericht.gevraagd_weg) == (("nieuw",), ("oud",))
    voor, na = bericht.termijnen["termijn-terug"]
    assert voor is not None and na is not None and (na - voor).days == 7


def test_een_rol_in_een_andere_kring_staat_in_het_bericht() -> None:
    kringen = {"zorg": {"naam": "Zorg"}, "veiligheid": {"naam": "Veiligheid"}, "bestuur": {"naam": "Bestuur"}}
    spel = Spel(aanpak(kringen=kringen))
    rollen = {**ROLLEN, "politie": {**ROLLEN["politie"], "kring": "zorg"}}
    bericht = verhuizing(spel.t, spel.aanpak, versie("h2", kringen=kringen, rollen=rollen), {}, spel.nu)
    assert bericht.andere_kring == {"politie": ("veiligheid", "zorg")}
    assert bericht.kringen == ()


def test_een_bericht_verandert_niets() -> None:
    spel = Spel(aanpak(**_met_taken({"taak": TAAK})))
    spel.mag(o.ZetStap("werk"))
    voor = spel.t.kopie()
    verhuizing(spel.t, spel.aanpak, versie("h2"), {}, spel.nu)
    assert spel.t == voor
