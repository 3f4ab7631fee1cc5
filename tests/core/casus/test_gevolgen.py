"""What follows from a step: tasks, bodies, marks, properties, terms; and how tasks end."""

from datetime import timedelta
from typing import Any

import pytest

from tests.core.casus.hulp import BEGIN, UUR, Spel, aanpak, soorten, uitkomst
from waakvlam.core.antwoorden import Invulling
from waakvlam.core.casus import lijstopdrachten as lo
from waakvlam.core.casus import opdrachten as o

GREMIA: dict[str, Any] = {
    "team": {
        "naam": "Team",
        "voorzitter": "coordinator",
        "roept_bijeen": ["regisseur"],
        "opkomst": "PT4H",
        "bijeen_op": ["midden"],
        "leden": {"vast": ["coordinator", "adviseur"]},
    },
    "kern": {"naam": "Kern", "voorzitter": "burgemeester", "voorzitter_verplicht": True, "levert": ["plan"]},
    "los": {"naam": "Los"},
}
TAAK = {"code": "bel", "tekst": "Bel de buurt.", "rol": "adviseur"}


def _spel(*gevolg: Any, **stap: Any) -> Spel:
    return Spel(
        aanpak(
            gremia=GREMIA,
            kenmerken={"orde": {"naam": "Orde"}, "rust": {"naam": "Rust", "standaard": True}},
            producten={"plan": {"naam": "Plan", "delen": {"doel": "Doel", "wie": "Wie"}}},
            markeringen={"grip": "De crisisorganisatie werkt"},
            termijnen={"terug": {"naam": "Terugkijken", "elke": "P14D", "rol": ["adviseur"]}},
            overgangen={"op": {"gevolg": list(gevolg), **stap},
                        "af": {"soort": "afschalen", "van": "midden", "naar": "laag"}},
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("gevolg", "soort", "veld", "inhoud"),
    [
        ({"kenmerk": {"orde": True}}, "kenmerken-gezet", "kenmerken", {"rust": True, "orde": True}),
        ({"markering": "grip"}, "gemarkeerd", "markeringen", ["grip"]),
        ({"agenda": "kern"}, "geagendeerd", "agenda", ["kern"]),
        ({"termijn": "terug"}, "termijn-gestart", "termijnen", ["terug"]),
        ({"taak": TAAK}, "taak-gesteld", "open_taken", ["k2-t1"]),
        ({"roep_bijeen": "team"}, "taak-gesteld", "open_taken", ["k2-t1"]),
        ({"gekoppelde_casus": "gezin"}, "gekoppelde-casus-gevraagd", "gremia", []),
        ({"regie": {"casus": "politie"}}, "regie-gewijzigd", "open_taken", []),
    ],
)
def test_gevolg(gevolg: Any, soort: str, veld: str, inhoud: Any) -> None:
    spel = _spel(gevolg)
    assert soort in soorten(spel.mag(o.ZetStap("op")))
    waarde = getattr(spel.t, veld)
    assert (waarde if isinstance(inhoud, dict) else list(waarde)) == inhoud


@pytest.mark.parametrize(("waarde", "aantal"), [(True, 1), (False, 0), (None, 0)])
def test_een_gevolg_onder_een_voorwaarde(waarde: bool | None, aantal: int) -> None:
    spel = _spel({"taak": TAAK, "als": {"kenmerk": "orde"}})
    spel.mag(o.StelKenmerk("orde", waarde))
    spel.mag(o.ZetStap("op"))
    assert len(spel.taken) == aantal


def test_een_gevolg_kijkt_naar_het_nieuwe_niveau() -> None:
    spel = _spel({"taak": TAAK, "als": {"niveau": "midden"}})
    spel.mag(o.ZetStap("op"))
    assert spel.taken == ["bel"]


@pytest.mark.parametrize(("binnen", "dagen"), [("P3D", 3), (None, None)])
def test_zonder_termijn_wordt_er_geen_datum_verzonnen(binnen: str | None, dagen: int | None) -> None:
    spel = _spel({"taak": TAAK | {"binnen": binnen}})
    spel.mag(o.ZetStap("op"))
    (taak,) = spel.t.taken.values()
    assert taak.uiterlijk == (spel.nu + timedelta(days=dagen) if dagen else None)


def test_bijeenroepen_sluit_de_taak() -> None:
    spel = _spel({"roep_bijeen": "team"})
    spel.mag(o.ZetStap("op"))
    (taak,) = spel.t.taken.values()
    assert (taak.code, taak.rollen, taak.uiterlijk) == (
        "roep-bijeen-team", ("regisseur",), spel.nu + timedelta(hours=4)
    )  # fmt: skip
    spel.mag(o.RoepBijeen("team"), "wijkregisseur")
    assert spel.taken == []
    assert list(spel.t.gremia) == ["team"]


def test_wie_al_bijeen_is_wordt_niet_nog_eens_geroepen() -> None:
    spel = _spel({"roep_bijeen": "los"})
    spel.mag(o.RoepBijeen("los"))
    spel.mag(o.ZetStap("op"))
    assert spel.taken == []


@pytest.mark.parametrize(
    ("opdracht", "als", "code"),
    [
        (o.RoepBijeen("nep"), "coordinator", "niet-gevonden"),
        (o.RoepBijeen("team"), "regisseur", "niet-op-dit-niveau"),
        (o.RoepBijeen("los"), "politie", None),
        (o.RoepBijeen("los", genodigd=("politie", "nep")), "politie", "niet-gevonden"),
        (o.HoudOverleg("team"), "coordinator", "niet-op-dit-niveau"),
        (o.HoudOverleg("los", ("nep",)), "coordinator", "niet-gevonden"),
        (o.HoudOverleg("los", voorzitter="nep"), "coordinator", "niet-gevonden"),
        (o.HoudOverleg("los", ("politie",)), "coordinator", None),
        (o.HoudOverleg("kern", ("politie",), sluit=False), "coordinator", "niet-bevoegd"),
        (o.HoudOverleg("kern", ("burgemeester",), "politie", sluit=False), "coordinator", "niet-bevoegd"),
        (o.HoudOverleg("kern", ("burgemeester",), sluit=False), "coordinator", None),
        (o.HoudOverleg("kern", (), "burgemeester", sluit=False), "coordinator", None),
        (o.HoudOverleg("kern", ("burgemeester",)), "coordinator", "product-ontbreekt"),
        (o.Ontbind("los"), "coordinator", "niet-gevonden"),
    ],
)
def test_overleg(opdracht: Any, als: str, code: str | None) -> None:
    assert uitkomst(_spel().doe(opdracht, als)) == ((code,) if code else ())


def test_bijeenroepen_is_aan_wie_de_aanpak_noemt() -> None:
    spel = _spel()
    spel.mag(o.ZetStap("op"))
    assert spel.mag_niet(o.RoepBijeen("team"), "politie").redenen[0].wie == ("regisseur",)
    spel.mag(o.RoepBijeen("team"), "regisseur")


def test_een_overleg_sluit_pas_met_wat_het_levert() -> None:
    spel = _spel()
    spel.mag(o.LegProductVast("plan", ("doel",)))
    houd = o.HoudOverleg("kern", ("burgemeester",))
    assert spel.mag_niet(houd).redenen[0].mist == ("plan.wie",)
    spel.mag(o.LegProductVast("plan", ("wie",)))
    spel.mag(houd)
    assert list(spel.t.gremia) == ["kern"]


def test_opschorten_ontbinden_en_terugkomen() -> None:
    spel = _spel({"schort_op": "los"}, {"schort_op": "kern"}, {"ontbind": "kern"})
    spel.mag(o.RoepBijeen("los"))
    spel.mag(o.ZetStap("op"))
    assert (list(spel.t.gremia), list(spel.t.opgeschort)) == ([], ["los"])
    spel.mag(o.RoepBijeen("los"))
    assert (list(spel.t.gremia), list(spel.t.opgeschort)) == (["los"], [])
    spel.mag(o.Ontbind("los"))
    assert (list(spel.t.gremia), list(spel.t.opgeschort)) == ([], [])


def test_ontbinden_is_aan_wie_bijeenroept_of_voorzit() -> None:
    spel = _spel()
    spel.mag(o.ZetStap("op"))
    spel.mag(o.RoepBijeen("team"), "regisseur")
    assert spel.mag_niet(o.Ontbind("team"), "politie").codes == ("niet-bevoegd",)
    spel.mag(o.Ontbind("team"), "coordinator")


def test_open_taken_van_een_gremium_worden_overgedragen() -> None:
    spel = _spel({"taak": TAAK | {"gremium": "los"}}, {"taak": TAAK | {"code": "anders"}})
    spel.aanpak = aanpak(
        gremia=GREMIA,
        overgangen={
            "op": {"gevolg": [{"taak": TAAK | {"gremium": "los"}}, {"taak": TAAK | {"code": "anders"}}]},
            "over": {
                "soort": "binnen",
                "van": "midden",
                "gevolg": [{"draag_over": {"van": "los", "aan": "kern"}}],
            },
        },
    )
    spel.mag(o.ZetStap("op"))
    spel.mag(o.ZetStap("over"))
    assert "anders" in spel.taken
    assert [t.stand for t in spel.t.taken.values() if t.gremium == "los"] == ["overgedragen"]


@pytest.mark.parametrize(
    ("informeer", "wie", "open_"),
    [
        (["politie"], ("politie",), []),
        (["politie"], ("adviseur",), ["informeer-politie"]),
        (["regisseur"], ("wijkregisseur",), []),
        ([{"gremium": "team"}], ("adviseur",), []),
        ([{"gremium": "team"}], ("team",), []),
        ([{"gremium": "team"}], ("politie",), ["informeer-team-adviseur"]),
        ([{"bij": {"houder": "bestuurlijk"}}], ("wethouder",), []),
        (["coordinator"], ("politie",), []),
    ],
)
def test_informeren(informeer: Any, wie: tuple[str, ...], open_: list[str]) -> None:
    spel = _spel(informeer=informeer)
    spel.mag(o.ZetStap("op"))
    spel.mag(o.Informeer(wie))
    assert spel.taken == open_


def test_een_taak_met_voldaan_gaat_vanzelf_dicht() -> None:
    taak = TAAK | {"voldaan": {"product": "plan"}}
    spel = _spel({"taak": taak})
    spel.mag(o.ZetStap("op"))
    assert spel.taken == ["bel"]
    spel.mag(o.LegProductVast("plan"))
    assert spel.taken == []
    erbij = _spel({"taak": taak})
    erbij.mag(o.LegProductVast("plan"))
    erbij.mag(o.ZetStap("op"))
    assert erbij.taken == []


def test_een_taak_over_regie_gaat_dicht_als_de_regie_verspringt() -> None:
    taak = TAAK | {"voldaan": {"houder": "bestuurlijk", "rol": "burgemeester"}}
    lijn = {"als": {"kenmerk": "orde"}, "dan": "burgemeester", "anders": "wethouder"}
    spel = Spel(
        aanpak(
            niveaus={"laag": {"regie": {"bestuurlijk": lijn}}},
            kenmerken={"orde": {"naam": "Orde"}},
            overgangen={"bel": {"soort": "binnen", "van": "laag", "gevolg": [{"taak": taak}]}},
        )
    )
    spel.mag(o.ZetStap("bel"))
    uit = spel.mag(o.StelKenmerk("orde", True))
    assert soorten(uit) == ["kenmerken-gezet", "regie-gewijzigd", "taak-afgerond"]


@pytest.mark.parametrize(
    ("opdracht", "code"),
    [
        (o.RondAf("bel"), None),
        (o.RondAf("k2-t1"), None),
        (o.RondAf("nep"), "niet-gevonden"),
        (o.RondAf("bel", "klaar"), "onvolledig"),
        (o.RondAf("bel", "lukt_niet"), "motivering-ontbreekt"),
        (o.RondAf("bel", "niet_nodig"), "motivering-ontbreekt"),
        (o.RondAf("bel", "lukt_niet", "t1"), None),
        (o.PlanTaak("bel"), "onvolledig"),
        (o.PlanTaak("bel", rol="nep"), "niet-gevonden"),
        (o.PlanTaak("nep", rol="politie"), "niet-gevonden"),
        (o.PlanTaak("bel", rol="politie"), None),
        (o.MaakTaak("", "politie"), "onvolledig"),
        (o.MaakTaak("t1", "nep"), "niet-gevonden"),
        (o.MaakTaak("t1", "politie"), None),
    ],
)
def test_taken(opdracht: Any, code: str | None) -> None:
    spel = _spel({"taak": TAAK})
    spel.mag(o.ZetStap("op"))
    assert uitkomst(spel.doe(opdracht)) == ((code,) if code else ())


def test_een_taak_krijgt_een_datum_en_een_ander() -> None:
    spel = _spel({"taak": TAAK | {"vraagt_datum": True}})
    spel.mag(o.ZetStap("op"))
    spel.mag(o.PlanTaak("bel", spel.nu, "politie"))
    (taak,) = spel.t.taken.values()
    assert (taak.uiterlijk, taak.rollen, taak.vraagt_datum) == (spel.t.sinds, ("politie",), False)
    spel.mag(o.RondAf("bel"))
    assert spel.mag_niet(o.RondAf("bel")).codes == ("niet-gevonden",)
    assert next(iter(spel.t.taken.values())).stand == "gedaan"


def test_een_taak_die_terugkomt_vraagt_een_nieuwe_dag_tot_zij_niet_meer_hoeft() -> None:
    spel = _spel({"taak": TAAK | {"keert_terug": True}})
    spel.mag(o.ZetStap("op"))
    spel.mag(o.PlanTaak("bel", spel.nu, "politie"))
    (eerste,) = spel.t.open_taken
    spel.mag(o.RondAf("bel"))
    (tweede,) = spel.t.open_taken
    taak = spel.t.taken[tweede]
    assert tweede != eerste and spel.t.taken[eerste].stand == "gedaan"
    assert (taak.code, taak.rollen, taak.uiterlijk, taak.vraagt_datum) == ("bel", ("politie",), None, True)
    spel.mag(o.RondAf("bel", "niet_nodig", "Het huishouden is stabiel."))
    assert spel.t.open_taken == {}


def test_een_signaal_koppelt_een_keer() -> None:
    spel = _spel()
    assert len(spel.mag(o.KoppelSignaal("s1"))) == 1
    assert spel.mag(o.KoppelSignaal("s1")) == ()
    assert list(spel.t.signalen) == ["s1"]


def test_overgedragen_werk_wordt_aan_het_nieuwe_gremium_gevraagd() -> None:
    """Handed-over tasks do not vanish: the body that takes over is asked, when it has someone to ask."""
    spel = Spel(
        aanpak(
            gremia={
                "team": {"naam": "Team", "voorzitter": "adviseur"},
                "staf": {"naam": "Staf", "voorzitter": "burgemeester"},
            },
            overgangen={
                "werk": {
                    "soort": "binnen",
                    "van": "laag",
                    "gevolg": [
                        {"taak": {"code": "bel", "tekst": "Bel", "rol": "adviseur", "gremium": "team"}}
                    ],
                },
                "over": {
                    "soort": "binnen",
                    "van": "laag",
                    "gevolg": [{"draag_over": {"van": "team", "aan": "staf"}}],
                },
            },
        )
    )
    spel.mag(o.ZetStap("werk"))
    spel.mag(o.ZetStap("over"))
    standen = {taak.code: (taak.stand, taak.rollen) for taak in spel.t.taken.values()}
    assert standen == {
        "bel": ("overgedragen", ("adviseur",)),
        "overgenomen-bel": ("open", ("burgemeester",)),
    }


def test_overgedragen_werk_houdt_de_woorden_en_de_datum_van_wie_het_vroeg() -> None:
    spel = Spel(
        aanpak(
            gremia={
                "team": {"naam": "Team", "voorzitter": "adviseur"},
                "staf": {"naam": "Staf", "voorzitter": "burgemeester"},
            },
            overgangen={
                "over": {
                    "soort": "binnen",
                    "van": "laag",
                    "gevolg": [{"draag_over": {"van": "team", "aan": "staf"}}],
                }
            },
        )
    )
    morgen = BEGIN + 24 * UUR
    spel.mag(o.MaakTaak("t1", "adviseur", morgen, "t2", "team"))
    (oud,) = spel.t.taken.values()
    spel.mag(o.ZetStap("over"))
    (nieuw,) = (spel.t.taken[id] for id in spel.t.open_taken)
    assert nieuw.rollen == ("burgemeester",) and nieuw.gremium == "staf"
    assert (nieuw.tekst, nieuw.keten, nieuw.nr, nieuw.uiterlijk) == ("t1", "t2", oud.nr, morgen)


def test_een_casus_komt_op_een_agenda_en_gaat_er_weer_af() -> None:
    stap = {"soort": "binnen", "van": "laag"}
    spel = Spel(
        aanpak(
            gremia={"team": {"naam": "Team"}},
            overgangen={
                "erop": stap | {"gevolg": [{"agenda": "team"}]},
                "eraf": stap | {"gevolg": [{"einde_agenda": "team"}]},
            },
        )
    )
    assert "geagendeerd" not in soorten(spel.mag(o.ZetStap("eraf")))
    spel.mag(o.ZetStap("erop"))
    assert list(spel.t.agenda) == ["team"]
    spel.mag(o.ZetStap("eraf"))
    assert list(spel.t.agenda) == []


def test_een_gebruikte_lijst_begint_opnieuw() -> None:
    lijst = {"naam": "Controle", "soort": "checklist", "onderdelen": {"zeker": "Is het zeker?"}}
    eis = {"wat": {"lijst": "c"}, "tekst": "Controleer.", "kracht": "hard"}
    stap = {"soort": "binnen", "van": "laag", "vereist": [eis], "gevolg": [{"nieuwe_ronde": "c"}]}
    spel = Spel(aanpak(lijsten={"c": lijst}, overgangen={"vrij": stap}))
    assert uitkomst(spel.doe(o.ZetStap("vrij"))) == ("product-ontbreekt",)
    spel.mag(lo.Beantwoord("c", {"zeker": Invulling("ja")}))  # type: ignore[arg-type]
    assert soorten(spel.mag(o.ZetStap("vrij")))[-1] == "ronde-begonnen"
    assert uitkomst(spel.doe(o.ZetStap("vrij"))) == ("product-ontbreekt",)
    assert spel.t.ingevuld["c", 1, ""]["zeker"].waarde == "ja"
