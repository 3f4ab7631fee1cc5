"""What a body asks before it works: refused with the reason, or departed from with one."""

from typing import Any

import pytest

from tests.core.casus.hulp import ROLLEN, Spel, aanpak, codes, soorten
from waakvlam.core.antwoorden import Invulling
from waakvlam.core.casus import lijstopdrachten as lo
from waakvlam.core.casus import opdrachten as o

KRINGEN = {"zorg": {"naam": "Zorg"}, "veiligheid": {"naam": "Veiligheid"}}
VERZOEK = {"wat": "verzoek", "tekst": "De burgemeester vroeg erom.", "code": "raadpleging-ontbreekt"}
TEAM: dict[str, Any] = {
    "naam": "Team",
    "voorzitter": "coordinator",
    "leden": {"vast": ["coordinator", "politie"]},
}
AGENDA = {
    "naam": "Agenda",
    "soort": "agenda",
    "onderdelen": {"beeld": "Wat speelt er?", "plan": "Wat doen we?"},
}
VOORAF = {
    "naam": "Vooraf",
    "soort": "voorbereiding",
    "per": "rol",
    "onderdelen": {"eigen": "Wat zag u zelf?"},
}
BIJEEN = o.RoepBijeen("team")
HOUD = o.HoudOverleg("team", ("coordinator", "politie"))
TAAK = o.MaakTaak("Bel de buurt", "politie", gremium="team")  # type: ignore[arg-type]


def spel(team: dict[str, Any], **anders: Any) -> Spel:
    """A case under the test approach, with one body."""
    return Spel(
        aanpak(gremia={"team": {**TEAM, **team}}, aanleidingen=codes(verzoek="Er is gevraagd."), **anders)
    )


@pytest.mark.parametrize("opdracht", [BIJEEN, HOUD, TAAK], ids=["bijeen", "overleg", "taak"])
@pytest.mark.parametrize("kracht", ["hard", "pas_toe_of_leg_uit"])
def test_wat_een_gremium_vereist(opdracht: Any, kracht: str) -> None:
    s = spel({"vereist": [{**VERZOEK, "kracht": kracht}]})
    nee = s.mag_niet(opdracht)
    assert [(r.code, r.regel, r.mist) for r in nee.redenen] == [
        ("raadpleging-ontbreekt", "gremia.team.vereist.0", ("verzoek",))
    ]
    assert nee.afwijken_mag == (kracht != "hard")
    met_reden = type(opdracht)(**{**_velden(opdracht), "afwijken": "Het kan niet wachten"})
    if kracht == "hard":
        assert s.mag_niet(met_reden).codes == ("raadpleging-ontbreekt",)
        assert s.t.afwijkingen == ()
        s.mag(o.VinkAan("verzoek"))
        assert "afgeweken" not in soorten(s.mag(opdracht))
    else:
        assert soorten(s.mag(met_reden))[0] == "afgeweken"
        assert s.t.afwijkingen == ("raadpleging-ontbreekt",)


def _velden(opdracht: Any) -> dict[str, Any]:
    return {naam: getattr(opdracht, naam) for naam in type(opdracht).__dataclass_fields__}


def test_een_gremium_dat_stilstaat_krijgt_geen_taak() -> None:
    s = spel({}, overgangen={"grip": {"soort": "binnen", "van": "laag", "gevolg": [{"schort_op": "team"}]}})
    s.mag(BIJEEN)
    s.mag(TAAK)
    s.mag(o.ZetStap("grip"))
    assert s.mag_niet(TAAK).codes == ("niet-op-dit-niveau",)
    assert s.mag_niet(o.MaakTaak("Bel", "politie", gremium="ploeg")).codes == ("niet-gevonden",)  # type: ignore[arg-type]


def test_een_rol_die_op_een_niveau_geen_taken_krijgt() -> None:
    rollen = ROLLEN | {"raad": {"naam": "Raad", "kring": "zorg", "geen_taken_op": ["laag"]}}
    s = Spel(aanpak(rollen=rollen, gremia={"team": TEAM}))
    s.mag(TAAK)
    nee = s.mag_niet(o.MaakTaak("Leid dit", "raad"))  # type: ignore[arg-type]
    assert [(r.code, r.regel, r.afwijken_mag) for r in nee.redenen] == [
        ("niet-op-dit-niveau", "rollen.raad", False)
    ]
    (taak,) = s.t.open_taken
    assert s.mag_niet(o.PlanTaak(taak, rol="raad")).codes == ("niet-op-dit-niveau",)
    s.mag(o.Opschalen("midden"))
    s.mag(o.PlanTaak(taak, rol="raad"))
    assert s.t.taken[taak].rollen == ("raad",)


def test_een_kenmerk_dat_alleen_een_stap_zet() -> None:
    stap = {"soort": "binnen", "van": "laag", "gevolg": [{"kenmerk": {"actief": True}}]}
    s = spel({}, kenmerken={"actief": {"naam": "Actief", "alleen_stap": True}}, overgangen={"aan": stap})
    assert s.mag_niet(o.StelKenmerk("actief", True)).codes == ("niet-bevoegd",)
    s.mag(o.ZetStap("aan"))
    assert s.t.kenmerken == {"actief": True}


LAATSTE = o.HoudOverleg("team", ("politie",), zitting="laatste")
EERSTE = {"eerste": {"met": ["adviseur"]}}


@pytest.mark.parametrize(("zittingen", "opdracht", "mist"), [
    (EERSTE, HOUD, ("adviseur",)),
    (EERSTE, o.HoudOverleg("team", ("coordinator", "adviseur")), ()),
    (EERSTE, o.HoudOverleg("team", ("coordinator",), zitting="laatste"), ()),
    ({"laatste": {"met": ["adviseur"]}}, LAATSTE, ("adviseur",)),
    ({"eerste": {"met": ["wijkregisseur"]}}, o.HoudOverleg("team", ("regisseur",)), ()),
])  # fmt: skip
def test_wie_bij_een_zitting_hoort(zittingen: dict[str, Any], opdracht: Any, mist: tuple[str, ...]) -> None:
    s = spel({"zittingen": zittingen})
    uit = s.doe(opdracht)
    assert (uit.redenen[0].mist if hasattr(uit, "redenen") else ()) == mist
    if mist:
        assert uit.codes == ("onvolledig",)  # type: ignore[union-attr]
        assert uit.afwijken_mag  # type: ignore[union-attr]


def test_een_zitting_die_niet_bestaat() -> None:
    nee = spel({}).mag_niet(o.HoudOverleg("team", zitting="derde"))
    assert [(r.code, r.veld) for r in nee.redenen] == [("onvolledig", "zitting")]


def beantwoord(lijst: str, *delen: str, als: str = "coordinator") -> lo.Beantwoord:
    """Answers with a text."""
    return lo.Beantwoord(lijst, {deel: Invulling("nvt", "Niet nodig") for deel in delen})  # type: ignore[arg-type]


def test_een_zitting_sluit_met_een_hele_agenda_en_de_volgende_begint_vers() -> None:
    zittingen = {"eerste": {"agenda": "agenda"}, "volgende": {"agenda": "agenda", "kracht": "hard"}}
    s = spel({"zittingen": zittingen}, lijsten={"agenda": AGENDA})
    assert s.mag_niet(HOUD).codes == ("product-ontbreekt",)
    s.mag(o.HoudOverleg("team", ("coordinator",), sluit=False))
    s.mag(beantwoord("agenda", "beeld"))
    assert s.mag_niet(HOUD).redenen[0].mist == ("agenda.plan",)
    s.mag(beantwoord("agenda", "plan"))
    s.mag(HOUD)
    assert s.mag_niet(HOUD).redenen[0].mist == ("agenda",)
    assert soorten(s.mag(BIJEEN))[-1] == "ronde-begonnen"
    assert s.mag_niet(HOUD).redenen[0].mist == ("agenda.beeld", "agenda.plan")
    s.mag(beantwoord("agenda", "beeld", "plan"))
    s.mag(HOUD)
    assert [r.nr for r in s.t.rondes["agenda"]] == [1, 2]


def test_wie_bijeenroept_heeft_zich_voorbereid() -> None:
    s = spel({"voorbereiding": "vooraf"}, lijsten={"vooraf": VOORAF}, kringen=KRINGEN)
    nee = s.mag_niet(BIJEEN)
    assert [(r.code, r.afwijken_mag) for r in nee.redenen] == [("volgorde", True)]
    s.mag(beantwoord("vooraf", "eigen"), "politie")
    assert s.mag_niet(BIJEEN).codes == ("volgorde",)
    s.mag(beantwoord("vooraf", "eigen"))
    s.mag(BIJEEN)
    assert "team" in s.t.gremia


def test_een_product_dat_op_een_ander_wacht() -> None:
    producten = {
        "beeld": {"naam": "Beeld"},
        "plan": {"naam": "Plan", "na": ["beeld"], "delen": {"a": "Aa", "b": "Bb"}},
    }
    s = spel({}, producten=producten)
    s.mag(o.LegProductVast("plan", ("a",)))
    nee = s.mag_niet(o.LegProductVast("plan", ("b",)))
    assert [(r.code, r.regel, r.mist) for r in nee.redenen] == [("volgorde", "producten.plan", ("beeld",))]
    s.mag(o.LegProductVast("plan", ("b",), afwijken="Het plan lag er al"))  # type: ignore[arg-type]
    assert s.t.afwijkingen == ("volgorde",)
    ander = spel({}, producten=producten)
    ander.mag(o.LegProductVast("beeld"))
    ander.mag(o.LegProductVast("plan"))
    assert ander.t.afwijkingen == ()


def test_een_merkteken_gaat_weer_weg() -> None:
    stappen = {
        "aan": {"soort": "binnen", "van": "laag", "gevolg": [{"markering": "grip"}]},
        "uit": {"soort": "binnen", "van": "laag", "gevolg": [{"einde_markering": "grip"}]},
    }
    s = spel({}, overgangen=stappen, markeringen={"grip": "GRIP"})
    s.mag(o.ZetStap("aan"))
    assert list(s.t.markeringen) == ["grip"]
    s.mag(o.ZetStap("uit"))
    assert s.t.markeringen == {}


@pytest.mark.parametrize("ordening", ["kring", "los"])
def test_zonder_ladder_zegt_u_zelf_waarheen(ordening: str) -> None:
    stappen = {
        "een": {"van": "laag", "naar": "midden"}, "twee": {"van": "laag", "naar": "hoog"},
        "rond": {"van": "hoog", "naar": "laag"},
    }  # fmt: skip
    s = Spel(aanpak(ordening=ordening, overgangen=stappen))
    nee = s.mag_niet(o.Opschalen())
    assert [(r.code, r.veld, r.wijst_naar) for r in nee.redenen] == [("onvolledig", "naar", ("een", "twee"))]
    s.mag(o.Opschalen("hoog"))
    s.mag(o.Opschalen())
    assert s.t.niveau == "laag"


def test_acties_klaar_en_gekozen_scenario_als_voorwaarde() -> None:
    s = spel({}, scenarios={"brand": {"naam": "Brand"}})
    klaar, bezig, brand = (
        s.aanpak.toets(_voorwaarde(v))
        for v in ({"acties_klaar": True}, {"acties_klaar": False}, {"scenario": "brand"})
    )
    assert [w(s.t, s.nu) for w in (klaar, bezig, brand)] == [True, False, False]
    s.mag(TAAK)
    s.mag(lo.KiesScenario("brand"))
    assert [w(s.t, s.nu) for w in (klaar, bezig, brand)] == [False, True, True]


def _voorwaarde(data: dict[str, Any]) -> Any:
    from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel

    return VoorwaardeModel.model_validate(data)
