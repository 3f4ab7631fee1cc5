"""Filling lists: what may be answered, by whom, in which order, and what is refused."""

from typing import Any

import pytest

from tests.core.casus.hulp import Spel, aanpak, uitkomst
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.antwoorden import Antwoorden, Invulling, lees
from waakvlam.core.casus import Weigering
from waakvlam.core.casus import lijstgebeurtenissen as g
from waakvlam.core.casus import lijstopdrachten as o
from waakvlam.core.casus import opdrachten as casus

KEUZE = {"nooit": "Nooit eerder", "eerder": "Eerder"}
LIJSTEN: dict[str, Any] = {
    "diagnose": {
        "naam": "Diagnose",
        "soort": "vragenlijst",
        "onderdelen": {
            "nieuw": {"tekst": "Is dit nieuw?", "blok": "Aard", "opties": KEUZE, "hoogste_risico": "nooit"},
            "ziek": {"tekst": "Is iemand ziek?", "blok": "Aard"},
            "hoe": {"tekst": "Hoe ziek?", "blok": "Aard", "als": {"antwoord": "diagnose.ziek"}},
            "groot": {"tekst": "Hoe groot is de groep?", "soort": "aantal", "blok": "Mensen"},
            "sinds": {"tekst": "Sinds welke dag?", "soort": "datum", "blok": "Mensen"},
            "beeld": {
                "tekst": "Wat is het beeld?",
                "soort": "tekst",
                "onbekend_mag": False,
                "verplicht": False,
            },
        },
    },
    "agenda": {
        "naam": "Agenda",
        "soort": "agenda",
        "rol": ["coordinator", "regisseur"],
        "eigen_onderdelen": False,
        "onderdelen": {
            "begin": "Welkom",
            "besluit": {"tekst": "Besluit", "na": ["begin"]},
            "einde": {"tekst": "Sluiten", "na": ["begin", "besluit"], "kracht": "hard"},
            "politie": {"tekst": "Van de politie", "rol": "politie"},
        },
    },
    "voorbereiding": {
        "naam": "Voorbereiding",
        "soort": "voorbereiding",
        "per": "rol",
        "onderdelen": {"idee": "Wat ziet u"},
    },
    "mens": {
        "naam": "Per mens",
        "soort": "factoren",
        "per": "persoon",
        "onderdelen": {
            "alleen": "Woont alleen",
            "contact": {"tekst": "Wie komt langs?", "soort": "tekst", "als": {"antwoord": "mens.alleen"}},
        },
    },
    "dicht": {
        "naam": "Van veiligheid",
        "soort": "checklist",
        "kring": "veiligheid",
        "onderdelen": {"een": "Een punt"},
    },
    "deels": {
        "naam": "Deels van veiligheid",
        "soort": "checklist",
        "onderdelen": {"open": "Open punt", "zorg": {"tekst": "Van zorg", "kring": "zorg"}},
    },
}
KRINGEN = {"zorg": {"naam": "Zorg"}, "veiligheid": {"naam": "Veiligheid"}, "bestuur": {"naam": "Bestuur"}}


def proef(**anders: Any) -> Aanpak:
    """The test approach with these lists."""
    return aanpak(lijsten=LIJSTEN, kringen=KRINGEN, **anders)


def antwoorden(**gegeven: Any) -> Antwoorden:
    """Answers as they stand in a history."""
    gelezen = lees(gegeven)
    assert gelezen is not None
    return gelezen


def vul(lijst: str, voor: str | None = None, **gegeven: Any) -> o.Beantwoord:
    """A command that fills in a list."""
    return o.Beantwoord(lijst, antwoorden(**gegeven), voor=voor)


@pytest.mark.parametrize(
    ("deel", "waarde", "codes"),
    [
        ("nieuw", "nooit", ()),
        ("nieuw", "eerder", ()),
        ("nieuw", "soms", ("antwoord-past-niet",)),
        ("nieuw", "ja", ("antwoord-past-niet",)),
        ("nieuw", "Een verhaal", ("antwoord-past-niet",)),
        ("nieuw", "onbekend", ()),
        ("nieuw", "nvt", ("motivering-ontbreekt",)),
        ("nieuw", {"antwoord": "nvt", "toelichting": "Er is niets"}, ()),
        ("nieuw", {"antwoord": "nvt", "toelichting": " "}, ("motivering-ontbreekt",)),
        ("nieuw", "open", ()),
        ("ziek", True, ()),
        ("ziek", False, ()),
        ("ziek", "misschien", ("antwoord-past-niet",)),
        ("ziek", 3, ("antwoord-past-niet",)),
        ("ziek", {"toelichting": "Alleen een verhaal"}, ("antwoord-past-niet",)),
        ("ziek", {"antwoord": "ja", "toelichting": "Twee mensen hoesten"}, ()),
        ("groot", 12, ()),
        ("groot", "12", ()),
        ("groot", 0, ()),
        ("groot", -1, ("antwoord-past-niet",)),
        ("groot", "veel", ("antwoord-past-niet",)),
        ("groot", "9" * 30, ("antwoord-past-niet",)),
        ("groot", "onbekend", ()),
        ("sinds", "2026-11-02", ()),
        ("sinds", "2026-13-02", ("antwoord-past-niet",)),
        ("sinds", "gisteren", ("antwoord-past-niet",)),
        ("sinds", "20261102", ("antwoord-past-niet",)),
        ("beeld", "Er staat een groep op het plein.", ()),
        ("beeld", "brand", ("antwoord-past-niet",)),
        ("beeld", {"tekst": "brand"}, ()),
        ("beeld", "onbekend", ("antwoord-past-niet",)),
        ("beeld", {"antwoord": "nvt", "toelichting": "Speelt niet"}, ()),
        ("bestaat_niet", "ja", ("niet-gevonden",)),
        ("hoe", "ja", ("niet-gevraagd",)),
    ],
)
def test_een_antwoord_moet_passen(deel: str, waarde: Any, codes: tuple[str, ...]) -> None:
    uit = Spel(proef()).doe(vul("diagnose", **{deel: waarde}))
    assert uitkomst(uit) == codes
    if isinstance(uit, Weigering):
        assert [r.mist for r in uit.redenen] == [(f"diagnose.{deel}",)]
        assert {r.veld for r in uit.redenen} == {"antwoorden"}


def test_alle_redenen_komen_samen_en_er_gebeurt_dan_niets() -> None:
    spel = Spel(proef())
    uit = spel.mag_niet(vul("diagnose", nieuw="soms", ziek="nvt", groot="veel", sinds="2026-11-02"))
    assert uit.codes == ("antwoord-past-niet", "motivering-ontbreekt", "antwoord-past-niet")
    assert not spel.t.ingevuld


@pytest.mark.parametrize(
    ("opdracht", "code", "veld"),
    [
        (o.Beantwoord("nep", antwoorden(a="ja")), "niet-gevonden", "lijst"),
        (o.Beantwoord("diagnose", antwoorden()), "onvolledig", "antwoorden"),
        (o.Beantwoord("diagnose", antwoorden(ziek="ja"), ronde=2), "verouderd", "ronde"),
        (vul("diagnose", "P1", ziek="ja"), "niet-gevonden", "voor"),
        (vul("mens", alleen="ja"), "onvolledig", "voor"),
        (vul("mens", "P3", alleen="ja"), "niet-gevonden", "voor"),
        (vul("voorbereiding", "nep", idee="Een idee"), "niet-gevonden", "voor"),
        (vul("voorbereiding", "politie", idee="Een idee"), "niet-bevoegd", "voor"),
        (o.BeginRonde("nep"), "niet-gevonden", "lijst"),
        (o.EigenVraag("nep", "t1"), "niet-gevonden", "lijst"),
        (o.EigenVraag("agenda", "t1"), "niet-gevraagd", None),
        (o.EigenVraag("diagnose", ""), "onvolledig", "tekst"),
        (o.KiesScenario("nep"), "niet-gevonden", "scenario"),
        (o.LaatScenarioLos("nep"), "niet-gevonden", "scenario"),
    ],
)
def test_wat_niet_kan_zegt_waar_het_aan_ligt(opdracht: Any, code: str, veld: str | None) -> None:
    spel = Spel(proef(), casus.Open("Proef", personen=2))
    uit = spel.mag_niet(opdracht)
    assert uit.codes == (code,)
    assert uit.redenen[0].veld == veld


@pytest.mark.parametrize(
    ("opdracht", "als", "mag"),
    [
        (vul("agenda", begin="Welkom allemaal"), "coordinator", True),
        (vul("agenda", begin="Welkom allemaal"), "wijkregisseur", True),
        (vul("agenda", begin="Welkom allemaal"), "politie", False),
        (vul("agenda", politie="Een bericht"), "coordinator", False),
        (o.BeginRonde("agenda"), "politie", False),
        (vul("diagnose", ziek="ja"), "politie", True),
        (vul("dicht", een="ja"), "politie", True),
        (vul("dicht", een="ja"), "coordinator", False),
        (o.EigenVraag("dicht", "t1"), "coordinator", False),
        (o.EigenVraag("dicht", "t1"), "adviseur", True),
        (vul("deels", open="ja"), "politie", True),
        (vul("deels", open="ja", zorg="ja"), "politie", False),
        (vul("deels", open="ja", zorg="ja"), "regisseur", True),
    ],
)
def test_wie_een_lijst_invult(opdracht: Any, als: str, mag: bool) -> None:
    uit = Spel(proef()).doe(opdracht, als)
    assert uitkomst(uit) == (() if mag else ("niet-bevoegd",))


def test_wat_in_een_kring_ligt_komt_in_een_eigen_gebeurtenis() -> None:
    uit = Spel(proef()).mag(vul("deels", open={"antwoord": "ja", "toelichting": "t1"}, zorg="ja"))
    assert [(type(e), e.kring) for e in uit] == [
        (g.LijstBeantwoord, None),
        (g.LijstToegelicht, None),
        (g.LijstBeantwoord, "zorg"),
    ]
    assert [dict(e.antwoorden) for e in uit if isinstance(e, g.LijstBeantwoord)] == [
        {"open": "ja"},
        {"zorg": "ja"},
    ]


def test_een_vraag_wordt_gevraagd_zodra_het_antwoord_ervoor_er_is() -> None:
    spel = Spel(proef())
    spel.mag(vul("diagnose", ziek="ja", hoe="ja"))
    spel.mag(vul("diagnose", ziek="nee"))
    assert spel.mag_niet(vul("diagnose", hoe="nee")).codes == ("niet-gevraagd",)
    assert spel.mag(vul("diagnose", hoe="open"))


def test_wat_eerst_moet_is_pas_toe_of_leg_uit_tenzij_het_hard_is() -> None:
    spel = Spel(proef())
    uit = spel.mag_niet(vul("agenda", besluit="Dit doen we"))
    assert uit.codes == ("volgorde",)
    assert uit.afwijken_mag
    assert uit.redenen[0].mist == ("agenda.begin",)
    afwijken = o.Beantwoord("agenda", antwoorden(besluit="Dit doen we"), afwijken="t9")
    (gevuld, _) = spel.mag(afwijken)
    assert (gevuld.afgeweken, gevuld.afwijken) == (("besluit",), "t9")
    assert spel.t.afwijkingen == ("volgorde",)
    hard = o.Beantwoord("agenda", antwoorden(einde="Klaar nu"), afwijken="t9")
    assert not spel.mag_niet(hard).afwijken_mag
    spel.mag(vul("agenda", begin="Welkom allemaal", einde="Klaar nu"))


def test_een_reden_zonder_noodzaak_wordt_geen_afwijking() -> None:
    spel = Spel(proef())
    (gevuld, _) = spel.mag(o.Beantwoord("agenda", antwoorden(begin="Welkom allemaal"), afwijken="t9"))
    assert (gevuld.afgeweken, gevuld.afwijken) == ((), None)


def test_een_lijst_per_rol_is_van_wie_haar_invult() -> None:
    spel = Spel(proef())
    spel.mag(vul("voorbereiding", idee="Het is onrustig"), "politie")
    spel.mag(vul("voorbereiding", idee="Het is rustig"), "coordinator")
    spel.mag(vul("voorbereiding", idee="Rustig"), "coordinator", namens="burgemeester")
    assert [voor for (_, _, voor) in spel.t.ingevuld] == ["politie", "coordinator", "burgemeester"]


def test_een_voorwaarde_binnen_een_lijst_per_persoon_kijkt_naar_die_persoon() -> None:
    spel = Spel(proef(), casus.Open("Proef", personen=2))
    spel.mag(vul("mens", "P1", alleen="ja", contact="Een buurvrouw"))
    spel.mag(vul("mens", "P2", alleen="nee"))
    assert spel.mag_niet(vul("mens", "P2", contact="Een vriend")).codes == ("niet-gevraagd",)


def test_een_eigen_vraag_staat_apart_en_krijgt_een_tekst_als_antwoord() -> None:
    spel = Spel(proef())
    spel.mag(o.EigenVraag("diagnose", "t1"))
    spel.mag(o.EigenVraag("diagnose", "t2"))
    assert [p.code for p in spel.t.eigen_punten["diagnose"]] == ["eigen-1", "eigen-2"]
    spel.mag(o.Beantwoord("diagnose", antwoorden(**{"eigen-2": "Dat weten we niet."})))
    assert uitkomst(spel.doe(o.Beantwoord("diagnose", antwoorden(**{"eigen-3": "Iets"})))) == (
        "niet-gevonden",
    )
    assert uitkomst(spel.doe(o.Beantwoord("diagnose", antwoorden(**{"eigen-1": "ja"})))) == (
        "antwoord-past-niet",
    )


def test_een_ronde_begint_leeg_en_laat_de_eerdere_staan() -> None:
    spel = Spel(proef())
    assert spel.mag(o.BeginRonde("diagnose")) == ()
    spel.mag(vul("diagnose", ziek="ja"))
    spel.mag(o.BeginRonde("diagnose", "t1"))
    assert spel.mag(o.BeginRonde("diagnose")) == ()
    spel.mag(vul("diagnose", ziek="nee"))
    standen = {nr: {d: a.waarde for d, a in er.items()} for (_, nr, _), er in spel.t.ingevuld.items()}
    assert standen == {1: {"ziek": "ja"}, 2: {"ziek": "nee"}}
    assert spel.mag_niet(o.Beantwoord("diagnose", antwoorden(ziek="ja"), ronde=1)).codes == ("verouderd",)


def test_een_scenario_kiezen_verandert_niets_anders() -> None:
    scenarios = {
        code: {"naam": f"Scenario {code}", "tips": {"een": "Een tip"}} for code in ("brand", "ruzie")
    }
    spel = Spel(aanpak(scenarios=scenarios))
    voor = (spel.t.niveau, dict(spel.t.regie), list(spel.t.taken))
    spel.mag(o.KiesScenario("brand", "t1"))
    assert spel.mag(o.KiesScenario("brand")) == ()
    spel.mag(o.KiesScenario("ruzie"))
    spel.mag(vul("scenario-brand", **{"tips-een": "ja"}))
    assert list(spel.t.scenarios) == ["brand", "ruzie"]
    spel.mag(o.LaatScenarioLos("brand"))
    assert list(spel.t.scenarios) == ["ruzie"]
    assert spel.t.ingevuld[("scenario-brand", 1, "")]["tips-een"].waarde == "ja"
    assert (spel.t.niveau, dict(spel.t.regie), list(spel.t.taken)) == voor


@pytest.mark.parametrize(
    ("los", "wordt"),
    [
        ({"a": "ja"}, {"a": Invulling("ja")}),
        ({"a": True, "b": False}, {"a": Invulling("ja"), "b": Invulling("nee")}),
        ({"a": 3}, {"a": Invulling(3)}),
        ({"a": "Een zin."}, {"a": Invulling(None, "Een zin.")}),
        ({"a": {"antwoord": "ja", "toelichting": " Twee "}}, {"a": Invulling("ja", "Twee")}),
        (
            {"a": {"antwoord": "Een zin", "toelichting": "En nog een"}},
            {"a": Invulling(None, "Een zin\nEn nog een")},
        ),
        ({"a": {"toelichting": ""}}, {"a": Invulling(None, "")}),
        ({"a": {"antwoord": None}}, {"a": Invulling()}),
        ({"a": {"vreemd": 1}}, None),
        ({"a": ["ja"]}, None),
        ({"a": 1.5}, None),
        ({"a": "nul\0"}, None),
        ({1: "ja"}, None),
        ("ja", None),
    ],
)
def test_antwoorden_uit_losse_waarden(los: Any, wordt: Any) -> None:
    assert lees(los) == wordt
