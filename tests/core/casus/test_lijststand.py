"""How a list stands: counted, said, compared; and the rules that look at what is filled in."""

import itertools
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.casus.hulp import Spel, aanpak
from tests.core.casus.test_lijsten import antwoorden, proef, vul
from tests.hulp.eigenschappen import keren
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import Toestand
from waakvlam.core.casus import lijstopdrachten as o
from waakvlam.core.casus import opdrachten as casus
from waakvlam.core.casus.lijststand import Lijststand, als_kaart, stand, vergelijk
from waakvlam.core.casus.wat_nu import wat_nu

KEUZE = {"nooit": "Nooit eerder", "eerder": "Eerder", "soms": "Soms"}
LIJST: dict[str, Any] = {
    "naam": "Diagnose",
    "soort": "vragenlijst",
    "onderdelen": {
        "nieuw": {"tekst": "Is dit nieuw?", "blok": "Aard", "opties": KEUZE, "hoogste_risico": "nooit"},
        "vaker": {"tekst": "Vaker?", "blok": "Aard", "hoogste_risico": "ja"},
        "rust": {"tekst": "Is het rustig?", "blok": "Aard", "hoogste_risico": "nee"},
        "hoe": {"tekst": "Hoe dan?", "blok": "Aard", "als": {"antwoord": "diagnose.vaker"}},
        "beeld": {"tekst": "Het beeld", "soort": "tekst", "verplicht": False},
    },
    "uitkomsten": [
        {"als": {"alle": [{"antwoord": "diagnose.vaker"}, {"antwoord": "diagnose.nieuw", "is": "nooit"}]},
         "tekst": "Roep het team bijeen."},
        {"als": {"antwoord": "diagnose.rust"}, "tekst": "Wacht af."},
        {"tekst": "Zoek meer uit."},
    ],
}  # fmt: skip


def met_lijst(**anders: Any) -> Aanpak:
    """The test approach with this list, and more."""
    return aanpak(lijsten={"diagnose": {**LIJST, **anders.pop("lijst", {})}}, **anders)


def kijk(spel: Spel, **verder: Any) -> Lijststand:
    """How the list stands now."""
    return stand(spel.t, spel.aanpak.vraaglijsten["diagnose"], **verder)


@pytest.mark.parametrize(
    ("gegeven", "aard"),
    [
        ({}, {"open": 3}),
        ({"nieuw": "nooit", "rust": "nee"}, {"hoog": 2, "open": 1}),
        ({"nieuw": "eerder", "rust": "ja"}, {"laag": 2, "open": 1}),
        ({"nieuw": "soms", "rust": "onbekend"}, {"laag": 1, "onbekend": 1, "open": 1}),
        ({"nieuw": {"antwoord": "nvt", "toelichting": "t1"}}, {"nvt": 1, "open": 2}),
        ({"vaker": "ja"}, {"hoog": 1, "open": 2}),
        ({"vaker": "ja", "hoe": "ja"}, {"hoog": 1, "ander": 1, "open": 2}),
        ({"vaker": "onbekend"}, {"onbekend": 1, "open": 2}),
    ],
)
def test_per_blok_wordt_geteld(gegeven: dict[str, Any], aard: dict[str, int]) -> None:
    spel = Spel(met_lijst())
    if gegeven:
        spel.mag(vul("diagnose", **gegeven))
    s = kijk(spel)
    assert {naam: n for naam, n in s.tel["Aard"].items() if n} == aard
    assert set(s.tellend) == {"nieuw", "vaker", "rust"}
    assert s.beantwoord == 3 - aard.get("open", 0)


def test_zonder_kanten_telt_elk_onderdeel() -> None:
    spel = Spel(proef())
    spel.mag(vul("deels", open="ja"))
    s = stand(spel.t, spel.aanpak.vraaglijsten["deels"])
    assert s.tel == {"": {"hoog": 0, "laag": 0, "ander": 1, "onbekend": 0, "nvt": 0, "open": 1}}
    assert (s.beantwoord, s.tellend) == (1, ("open", "zorg"))


def test_compleet_is_elk_verplicht_onderdeel_ook_met_weet_ik_niet() -> None:
    spel = Spel(met_lijst())
    spel.mag(vul("diagnose", nieuw="onbekend", vaker="ja", rust={"antwoord": "nvt", "toelichting": "t1"}))
    assert (kijk(spel).compleet, kijk(spel).open) == (False, ("hoe", "beeld"))
    spel.mag(vul("diagnose", hoe="nee"))
    assert (kijk(spel).compleet, kijk(spel).open) == (True, ("beeld",))
    spel.mag(vul("diagnose", nieuw="open"))
    assert (kijk(spel).compleet, kijk(spel).open) == (False, ("nieuw", "beeld"))


@pytest.mark.parametrize(
    ("gegeven", "tekst", "steunt", "onbekend"),
    [
        ({"vaker": "ja", "nieuw": "nooit"}, "Roep het team bijeen.", ("vaker", "nieuw"), ()),
        ({"vaker": "ja", "nieuw": "eerder", "rust": "ja"}, "Wacht af.", ("rust",), ()),
        ({"vaker": "ja", "rust": "ja"}, "Wacht af.", ("rust",), ("nieuw",)),
        ({"vaker": "nee"}, "Zoek meer uit.", (), ("rust",)),
        ({"vaker": "onbekend", "nieuw": "nooit", "rust": "nee"}, "Zoek meer uit.", (), ("vaker",)),
    ],
)
def test_de_uitkomst_zegt_waarop_zij_steunt_en_wat_onbekend_is(
    gegeven: dict[str, Any], tekst: str, steunt: tuple[str, ...], onbekend: tuple[str, ...]
) -> None:
    spel = Spel(met_lijst())
    assert kijk(spel).uitkomst is None
    spel.mag(vul("diagnose", **gegeven))
    zegt = kijk(spel).uitkomst
    assert zegt is not None
    assert (zegt.tekst, zegt.steunt_op, zegt.onbekend) == (tekst, steunt, onbekend)


def test_twee_rondes_naast_elkaar() -> None:
    spel = Spel(met_lijst())
    spel.mag(vul("diagnose", nieuw="nooit", vaker="ja", hoe="ja", rust="nee"))
    spel.mag(o.BeginRonde("diagnose"))
    spel.mag(vul("diagnose", nieuw="eerder", vaker="nee", rust="nee", beeld="Het is stil."))
    oud, nieuw = kijk(spel, ronde=1), kijk(spel)
    assert [(v.deel, v.anders) for v in vergelijk(oud, nieuw)] == [
        ("nieuw", True),
        ("vaker", True),
        ("rust", False),
        ("hoe", True),
        ("beeld", True),
    ]
    assert oud.tel["Aard"]["hoog"] == 3
    assert "hoe" in oud.gevraagd
    assert "hoe" not in nieuw.gevraagd
    assert not any(v.anders for v in vergelijk(oud, oud))


GESLOTEN = {"nieuw": ["nooit", "eerder", "onbekend", "open"], "vaker": ["ja", "nee", "open"],
            "rust": ["ja", "nee", "onbekend"]}  # fmt: skip
RONDE = st.fixed_dictionaries({deel: st.sampled_from(waarden) for deel, waarden in GESLOTEN.items()})


@settings(max_examples=keren(40), deadline=None)
@given(
    RONDE,
    st.randoms(use_true_random=False),
    st.integers(1, 3),
)
def test_de_volgorde_van_antwoorden_maakt_niet_uit(
    gegeven: dict[str, str], toeval: Any, per_keer: int
) -> None:
    def speel(volgorde: list[str], hoeveel: int) -> Any:
        spel = Spel(met_lijst())
        for i in range(0, len(volgorde), hoeveel):
            spel.mag(vul("diagnose", **{deel: gegeven[deel] for deel in volgorde[i : i + hoeveel]}))
        kaart = als_kaart(spel.t, spel.aanpak.vraaglijsten["diagnose"])
        return {**kaart, "antwoorden": sorted(kaart["antwoorden"].items())}

    anders = list(gegeven)
    toeval.shuffle(anders)
    assert speel(list(gegeven), 3) == speel(anders, per_keer)


@settings(max_examples=keren(40), deadline=None)
@given(
    st.lists(
        st.fixed_dictionaries({d: st.sampled_from(w) for d, w in GESLOTEN.items()}), min_size=2, max_size=4
    )
)
def test_elke_ronde_blijft_zoals_zij_was(rondes: list[dict[str, str]]) -> None:
    spel = Spel(met_lijst())
    gezien: list[dict[str, Any]] = []
    for ronde in rondes:
        spel.mag(vul("diagnose", **ronde))
        if not kijk(spel).antwoorden:
            continue
        gezien.append({deel: a.waarde for deel, a in kijk(spel).antwoorden.items()})
        spel.mag(o.BeginRonde("diagnose"))
    for nr, ronde in enumerate(gezien, 1):
        assert {d: a.waarde for d, a in kijk(spel, ronde=nr).antwoorden.items()} == ronde
    for (a, een), (b, ander) in itertools.combinations(enumerate(gezien, 1), 2):
        anders = {v.deel for v in vergelijk(kijk(spel, ronde=a), kijk(spel, ronde=b)) if v.anders}
        assert anders == {d for d in {**een, **ander} if een.get(d) != ander.get(d)}


VOLDAAN: list[tuple[dict[str, Any], list[dict[str, Any]], bool]] = [
    ({"antwoord": "diagnose.vaker"}, [{"vaker": "ja"}], True),
    ({"antwoord": "diagnose.vaker"}, [{"vaker": "nee"}], False),
    ({"antwoord": "diagnose.vaker"}, [{"vaker": "onbekend"}], False),
    ({"antwoord": "diagnose.vaker"}, [], False),
    ({"niet": {"antwoord": "diagnose.vaker"}}, [], False),
    ({"niet": {"antwoord": "diagnose.vaker"}}, [{"vaker": "onbekend"}], False),
    ({"niet": {"antwoord": "diagnose.vaker"}}, [{"vaker": "nee"}], True),
    ({"niet": {"antwoord": "diagnose.vaker"}}, [{"vaker": {"antwoord": "nvt", "toelichting": "t1"}}], True),
    ({"antwoord": "diagnose.nieuw"}, [{"nieuw": "eerder"}], True),
    ({"antwoord": "diagnose.nieuw", "is": "nooit"}, [{"nieuw": "eerder"}], False),
    ({"antwoord": "diagnose.nieuw", "in": ["nooit", "eerder"]}, [{"nieuw": "eerder"}], True),
    ({"antwoord": "diagnose.vaker", "is": True}, [{"vaker": "ja"}], True),
    ({"antwoord": "diagnose.vaker", "is": "onbekend"}, [{"vaker": "onbekend"}], True),
    ({"antwoord": "diagnose.vaker", "is": "onbekend"}, [{"rust": "ja"}], False),
    ({"antwoord": "diagnose.vaker", "in": ["onbekend", "open"]}, [], True),
    ({"antwoord": "diagnose.vaker", "in": ["onbekend", "open"]}, [{"vaker": "nee"}], False),
    ({"antwoord": "diagnose.vaker", "is": "nvt"}, [{"vaker": {"antwoord": "nvt", "toelichting": "t"}}], True),
    ({"antwoord": "diagnose.beeld"}, [{"beeld": "Een zin."}], True),
    ({"lijst": "diagnose"}, [], False),
    ({"lijst": "diagnose"}, [{"nieuw": "nooit", "vaker": "nee"}], False),
    ({"lijst": "diagnose"}, [{"nieuw": "nooit", "vaker": "nee", "rust": "onbekend"}], True),
    ({"lijst": "diagnose"}, [{"nieuw": "nooit", "rust": "ja"}, {"vaker": "ja"}], False),
    ({"lijst": "diagnose", "delen": ["nieuw"]}, [{"nieuw": "nooit"}], True),
    ({"lijst": "diagnose", "delen": ["beeld"]}, [{"nieuw": "nooit"}], False),
    ({"product": "stuk"}, [{"nieuw": "nooit", "vaker": "nee", "rust": "ja"}], True),
    ({"product": "stuk"}, [{"nieuw": "nooit", "vaker": "nee"}], False),
    ({"product": "stuk", "delen": ["nieuw"]}, [{"nieuw": "nooit"}], True),
    ({"product": "stuk", "door": ["coordinator"]}, [{"nieuw": "nooit", "vaker": "nee", "rust": "ja"}], True),
    ({"product": "stuk", "door": ["politie"]}, [{"nieuw": "nooit", "vaker": "nee", "rust": "ja"}], False),
]


@pytest.mark.parametrize(("wat", "ingevuld", "voldaan"), VOLDAAN)
def test_een_regel_kijkt_naar_wat_is_ingevuld(
    wat: dict[str, Any], ingevuld: list[dict[str, Any]], voldaan: bool
) -> None:
    plichten = {"vul": {"tekst": "Vul in", "rol": "coordinator", "voldaan": wat}}
    spel = Spel(met_lijst(plichten=plichten, producten={"stuk": {"naam": "Stuk", "lijst": "diagnose"}}))
    for gegeven in ingevuld:
        spel.mag(vul("diagnose", **gegeven))
    assert ("vul" not in [v.code for v in wat_nu(spel.t, spel.aanpak).vragen]) is voldaan


def test_een_product_telt_ook_wat_los_is_vastgelegd() -> None:
    plichten = {"vul": {"tekst": "Vul in", "rol": "coordinator", "voldaan": {"product": "stuk"}}}
    spel = Spel(met_lijst(plichten=plichten, producten={"stuk": {"naam": "Stuk", "lijst": "diagnose"}}))
    spel.mag(casus.LegProductVast("stuk", ("rust",)))
    assert spel.aanpak.mist_product("stuk", spel.t, spel.nu) == ("stuk.nieuw", "stuk.vaker")
    spel.mag(vul("diagnose", nieuw="nooit", vaker="nee"))
    assert spel.aanpak.mist_product("stuk", spel.t, spel.nu) == ()
    assert not [v for v in wat_nu(spel.t, spel.aanpak).vragen if v.code == "vul"]


def test_wat_mist_voor_een_stap_wordt_per_vraag_genoemd() -> None:
    overgangen = {"op": {"vereist": [{"wat": {"lijst": "diagnose"}, "tekst": "Vul de diagnose in"}]}}
    spel = Spel(met_lijst(overgangen=overgangen))
    assert spel.mag_niet(casus.ZetStap("op")).redenen[0].mist == ("diagnose",)
    spel.mag(vul("diagnose", nieuw="nooit"))
    assert spel.mag_niet(casus.ZetStap("op")).redenen[0].mist == ("diagnose.vaker", "diagnose.rust")
    eerder = spel.nu
    spel.mag(vul("diagnose", vaker="nee", rust="ja"))
    te_vroeg = spel.doe(casus.ZetStap("op"), terug=spel.nu - eerder + timedelta(hours=1))
    assert getattr(te_vroeg, "codes", ()) == ("volgorde",)
    spel.mag(casus.ZetStap("op"))


def test_sinds_niveau_vraagt_antwoorden_van_dit_niveau() -> None:
    plichten = {"vul": {"tekst": "Vul in", "rol": "coordinator",
                        "voldaan": {"lijst": "diagnose", "delen": ["nieuw"], "sinds": "niveau"}}}  # fmt: skip
    spel = Spel(met_lijst(plichten=plichten))
    spel.mag(vul("diagnose", nieuw="nooit"))
    assert not wat_nu(spel.t, spel.aanpak).vragen
    spel.mag(casus.ZetStap("op"))
    assert [v.code for v in wat_nu(spel.t, spel.aanpak).vragen] == ["vul"]
    spel.mag(vul("diagnose", nieuw="nooit"))
    assert not wat_nu(spel.t, spel.aanpak).vragen


def test_een_nieuwe_ronde_telt_weer_vanaf_nul() -> None:
    plichten = {"vul": {"tekst": "Vul in", "rol": "coordinator", "voldaan": {"lijst": "diagnose"}}}
    spel = Spel(met_lijst(plichten=plichten))
    spel.mag(vul("diagnose", nieuw="nooit", vaker="nee", rust="ja"))
    assert not wat_nu(spel.t, spel.aanpak).vragen
    spel.mag(o.BeginRonde("diagnose"))
    assert [v.code for v in wat_nu(spel.t, spel.aanpak).vragen] == ["vul"]


def test_een_lijst_die_terugkomt_vraagt_om_een_nieuwe_ronde_zodra_iemand_begon() -> None:
    spel = Spel(met_lijst(lijst={"herhalen": "P7D", "niveaus": ["laag"]}))
    assert not wat_nu(spel.t, spel.aanpak).vragen
    spel.mag(vul("diagnose", nieuw="nooit"), "politie")
    (vraag,) = wat_nu(spel.t, spel.aanpak).vragen
    assert (vraag.code, vraag.rollen, vraag.onderwerp) == ("nieuwe-ronde-diagnose", ("politie",), "diagnose")
    assert vraag.uiterlijk == spel.nu + timedelta(days=7)
    spel.mag(o.BeginRonde("diagnose"))
    assert wat_nu(spel.t, spel.aanpak).vragen[0].uiterlijk == spel.nu + timedelta(days=7)
    spel.mag(casus.ZetStap("op"))
    assert not wat_nu(spel.t, spel.aanpak).vragen


@pytest.mark.parametrize(
    ("lijst", "personen", "gevuld", "heel"),
    [
        ("mens", 0, [], False),
        ("mens", 2, ["P1"], False),
        ("mens", 2, ["P1", "P2"], True),
        ("voorbereiding", 0, [], False),
        ("voorbereiding", 0, ["coordinator"], True),
    ],
)
def test_een_lijst_per_persoon_of_rol_is_heel_als_elke_kopie_het_is(
    lijst: str, personen: int, gevuld: list[str], heel: bool
) -> None:
    plichten = {"vul": {"tekst": "Vul in", "rol": "coordinator", "voldaan": {"lijst": lijst}}}
    spel = Spel(proef(plichten=plichten), casus.Open("Proef", personen=personen))
    for voor in gevuld:
        een = {"alleen": "nee"} if lijst == "mens" else {"idee": "Een idee"}
        spel.mag(o.Beantwoord(lijst, antwoorden(**een), voor=voor))
    assert ("vul" not in [v.code for v in wat_nu(spel.t, spel.aanpak).vragen]) is heel


def test_een_lijst_die_op_zichzelf_leunt_is_onbekend_en_loopt_niet_vast() -> None:
    delen = {
        "een": {"tekst": "Een", "als": {"lijst": "rond"}},
        "twee": {"tekst": "Twee", "als": {"product": "stuk"}},
    }
    rond = aanpak(
        lijsten={"rond": {"naam": "Rond", "soort": "checklist", "onderdelen": delen}},
        producten={"stuk": {"naam": "Stuk", "lijst": "rond"}},
    )
    assert stand(Toestand(niveau="laag"), rond.vraaglijsten["rond"]).gevraagd == ()


def test_alleen_de_eigen_kringen_worden_gelezen() -> None:
    spel = Spel(proef())
    spel.mag(vul("deels", open="ja", zorg="ja"))
    lijst = spel.aanpak.vraaglijsten["deels"]
    assert set(stand(spel.t, lijst, kringen=frozenset({"casus", "zorg"})).antwoorden) == {"open", "zorg"}
    ander = stand(spel.t, lijst, kringen=frozenset({"casus", "veiligheid"}))
    assert (set(ander.antwoorden), ander.gevraagd, ander.open) == ({"open"}, ("open",), ())
