"""Forms lose nothing: every entry of every approach comes back from its form saying the same."""

from functools import cache
from typing import Any

import pytest

from tests.huis.bestanden import PROJECT
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.ontwerp.onderdelen import ONTBREEKT, bomen, delen_van
from waakvlam.core.ontwerp.vormen import Bron, lees, naar_post, toon, velden_van
from waakvlam.core.ontwerp.vormen.tonen import _zelfde
from waakvlam.core.ontwerp.vormen.veld import alle

WORTEL = velden_van(AanpakModel)
AANPAKKEN = sorted(map_.name for map_ in (PROJECT / "aanpakken").iterdir() if map_.is_dir())
BRON = Bron({"rollen": {"aov": "AOV'er", "wijkagent": "Wijkagent"}, "kringen": {"zorg": "Zorg"}})


@cache
def delen(aanpak: str) -> list[tuple[str, Any]]:
    bestanden = {pad.name: pad.read_text() for pad in (PROJECT / "aanpakken" / aanpak).glob("*.yaml")}
    return [paar for boom in bomen(bestanden).values() for paar in delen_van(boom).items()]


def toon_deel(pad: str, waarde: Any) -> tuple[Any, Any]:
    sleutel, punt, _code = pad.partition(".")
    aard = WORTEL[sleutel].item if punt else WORTEL[sleutel]
    assert aard is not None
    klasse = aard.klasse.__name__ if aard.klasse else "AanpakModel"
    return aard, toon(aard, (klasse, sleutel), "v", waarde, BRON)


@pytest.mark.parametrize("aanpak", AANPAKKEN)
def test_elk_onderdeel_komt_terug_zoals_het_was(aanpak: str) -> None:
    # A tenth of the entries, another tenth for each approach: all of them take a minute.
    som = sum(map(ord, aanpak))
    for pad, waarde in delen(aanpak)[som % 10 :: 10]:
        if pad.partition(".")[0] not in WORTEL:
            continue
        aard, veld = toon_deel(pad, waarde)
        terug = lees(aard, "v", naar_post((veld,)))
        assert not terug.fouten
        assert _zelfde(aard, waarde, terug.waarde), pad
        assert [v.pad for v in alle((veld,)) if v.soort == "yaml"] == [], f"{pad}: geen formulier"


VERWACHT: list[tuple[str, Any, str, str]] = [
    ("rollen.x", {"naam": "Xx", "kring": "zorg"}, "v.naam", "tekst"),
    ("rollen.x", {"naam": "Xx", "kring": "zorg"}, "v.kring", "code"),
    ("rollen.x", {"naam": "Xx", "kring": "zorg"}, "v.ziet", "keuze"),
    ("rollen.x", {"naam": "Xx", "kring": "zorg"}, "v.signalen", "ja_nee"),
    ("rollen.x", {"naam": "Xx", "kring": "zorg"}, "v.taken", "teksten"),
    ("gremia.x", {"naam": "Xx", "leden": {"vast": ["aov"]}}, "v.leden.vast", "codes"),
    ("gremia.x", {"naam": "Xx", "legt_vast": ["aov"]}, "v.legt_vast", "codes"),
    ("termijnen.x", {"naam": "Xx", "rol": "aov", "lengte": "P14D"}, "v.lengte", "duur"),
    ("termijnen.x", {"naam": "Xx", "rol": "aov", "lengte": "P1DT2H"}, "v.lengte", "tekst"),
    ("lijsten.x", {"naam": "Xx", "soort": "agenda", "onderdelen": {"a": "Aa"}}, "v.onderdelen", "kaart"),
    ("lijsten.x", {"naam": "Xx", "soort": "agenda", "onderdelen": {"a": "Aa"}}, "v.onderdelen.0.w", "groep"),
    ("overgangen.x", {"naam": "Xx", "beslist": "aov"}, "v.beslist", "vorm"),
    ("overgangen.x", {"naam": "Xx", "vereist": [{"tekst": "Tt", "wat": "a"}]}, "v.vereist.0.w.wat", "vorm"),
    ("niveaus.x", {"naam": "Xx", "regie": {"casus": "aov"}}, "v.regie.casus", "vorm"),
    ("niveaus.x", {"naam": "Xx", "regie": {"proces": {"zorg": "aov"}}}, "v.regie.proces.aspecten", "kaart"),
    ("rollen.x", {"naam": {"a": 1}, "kring": "zorg"}, "v.naam", "yaml"),
    ("rollen.x", {"naam": "Xx", "kring": "zorg", "vreemd": 1}, "v", "yaml"),
    ("rollen.x", "zomaar tekst", "v", "yaml"),
    ("markeringen.x", "Een teken", "v", "tekst"),
]


@pytest.mark.parametrize(("pad", "waarde", "veld", "soort"), VERWACHT)
def test_elk_veld_past_bij_zijn_soort(pad: str, waarde: Any, veld: str, soort: str) -> None:
    _, heel = toon_deel(pad, waarde)
    assert {v.pad: v.soort for v in alle((heel,))}[veld] == soort


@pytest.mark.parametrize(
    ("pad", "post", "waarde"),
    [
        ("rollen.x", {"v.naam": ["Xx"], "v.kring": ["zorg"]}, {"naam": "Xx", "kring": "zorg"}),
        ("rollen.x", {"v.ook": ["Een\r\n\r\nTwee"]}, {"ook": ["Een", "Twee"]}),
        ("rollen.x", {"v.signalen": ["ja"]}, {"signalen": True}),
        ("termijnen.x", {"v.lengte": ["2"], "v.lengte.eenheid": ["TH"]}, {"lengte": "PT2H"}),
        ("termijnen.x", {"v.lengte": ["drie"], "v.lengte.eenheid": ["D"]}, {"lengte": "drie"}),
        ("bronnen.x", {"v.jaar": ["2026"]}, {"jaar": 2026}),
        ("bronnen.x", {"v.jaar": ["vorig jaar"]}, {"jaar": "vorig jaar"}),
        ("overgangen.x", {"v.beslist": ["rol"], "v.beslist.rol": ["aov"]}, {"beslist": {"rol": ["aov"]}}),
        ("lijsten.x", {"v.eigen_onderdelen.er": ["1"]}, {"eigen_onderdelen": False}),
        ("lijsten.x", {"v.eigen_onderdelen.er": ["1"], "v.eigen_onderdelen": ["ja"]}, ONTBREEKT),
        ("overgangen.x", {"v.beslist": ["rol"]}, {"beslist": {"rol": None}}),
        ("overgangen.x", {"v.beslist": ["bestaat-niet"]}, ONTBREEKT),
        (
            "lijsten.x",
            {"v.onderdelen.aantal": ["2"], "v.onderdelen.0.w.tekst": ["Is er gevaar?"]},
            {"onderdelen": {"is-er-gevaar": {"tekst": "Is er gevaar?"}}},
        ),
        ("lijsten.x", {"v.onderdelen.aantal": ["9999999"]}, ONTBREEKT),
        ("gremia.x", {"v.legt_vast": ["voorzitter"]}, ONTBREEKT),
        ("gremia.x", {"v.legt_vast": ["lid"]}, {"legt_vast": "lid"}),
    ],
)  # fmt: skip
def test_wat_is_ingevuld_wordt_een_waarde(pad: str, post: dict[str, list[str]], waarde: Any) -> None:
    aard = WORTEL[pad.partition(".")[0]].item
    assert aard is not None
    assert lees(aard, "v", post).waarde == waarde


def test_eindeloos_diep_is_geen_ramp() -> None:
    aard = WORTEL["overgangen"].item
    assert aard is not None
    post = {f"v.alleen_als{'.niet' * diep}": ["niet"] for diep in range(60)}
    assert isinstance(lees(aard, "v", post).waarde, dict)


def test_yaml_die_niet_te_lezen_is_komt_terug_met_de_reden() -> None:
    aard = WORTEL["rollen"].item
    assert aard is not None
    gelezen = lees(aard, "v", {"v.taken": ["[a"], "v.taken.soort": ["yaml"]})
    assert gelezen.fouten["v.taken"][0] == "[a" and gelezen.waarde is ONTBREEKT
