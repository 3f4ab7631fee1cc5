"""The commands that make a condition hold do so, on every approach and in every step of it."""

from datetime import timedelta
from typing import Any

import pytest

from tests.core.casus.aanpakken import MAPPEN, lees
from tests.core.casus.hulp import BEGIN, Spel, aanpak
from waakvlam.core.aanpak.taal.voorwaarden import VoorwaardeModel
from waakvlam.core.casus import Weigering
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.aanvullen import Daad, voor_stap, wat_helpt
from waakvlam.core.tijd import OOIT

EXTRA: dict[str, Any] = {
    "aanleidingen": {"groei": {"tekst": "Het groeit"}, "rust": {"tekst": "Het is rustig"}},
    "kenmerken": {
        "risico": {"naam": "Risico", "door": ["adviseur"]},
        "soort": {"naam": "Soort", "type": "keuze", "waarden": {"a": "Aa", "b": "Bee"}},
        "gezinnen": {"naam": "Gezinnen", "type": "aantal"},
        "vast": {"naam": "Vast", "alleen_stap": True},
    },
    "producten": {
        "beeld": {"naam": "Beeld", "delen": {"wie": "Wie", "wat": "Wat"}},
        "plan": {"naam": "Plan", "na": ["beeld"], "lijst": "vragen", "door": ["regisseur"]},
    },
    "lijsten": {
        "vragen": {
            "naam": "Vragen",
            "soort": "vragenlijst",
            "onderdelen": {
                "een": {"tekst": "Een?"},
                "twee": {"tekst": "Twee?", "opties": {"x": "Ix", "y": "Ij"}},
                "drie": {"tekst": "Drie?", "soort": "tekst", "rol": "adviseur"},
            },
        }
    },
    "gremia": {"team": {"naam": "Team", "voorzitter": "adviseur", "levert": ["beeld"],
                        "leden": {"vast": ["adviseur", "politie"]}}},
    "scenarios": {"brand": {"naam": "Brand"}},
    "markeringen": {"grip": "GRIP"},
}  # fmt: skip


def _doe(spel: Spel, daden: list[Daad]) -> None:
    for daad in daden:
        spel.mag(daad.opdracht, (daad.rollen or ("coordinator",))[0])


@pytest.mark.parametrize(
    "v",
    [
        "groei",
        {"niet": "groei"},
        {"alle": ["groei", {"kenmerk": "risico"}]},
        {"een_van": [{"markering": "grip"}, {"product": "plan"}, "rust"]},
        {"minstens": {"aantal": 2, "van": ["groei", "rust", {"markering": "grip"}]}},
        {"kenmerk": "soort", "is": "b"},
        {"kenmerk": "soort", "in": ["b"]},
        {"niet": {"kenmerk": "soort", "is": "a"}},
        {"kenmerk": "gezinnen", "vanaf": 3},
        {"niet": {"kenmerk": "gezinnen", "vanaf": 3}},
        {"product": "plan"},
        {"product": "beeld", "delen": ["wie"]},
        {"overleg": "team", "met": ["politie"]},
        {"raadpleging": "adviseur"},
        {"advies": "adviseur"},
        {"geinformeerd": "wethouder"},
        {"gremium_actief": "team"},
        {"scenario": "brand"},
        {"lijst": "vragen"},
        {"antwoord": "vragen.een"},
        {"antwoord": "vragen.een", "is": False},
        {"antwoord": "vragen.twee", "is": "y"},
        {"houder": "casus", "rol": "regisseur", "bezet": True},
    ],
    ids=str,
)
def test_wat_helpt_maakt_dat_het_geldt(v: Any) -> None:
    spel = Spel(aanpak(**EXTRA))
    model = VoorwaardeModel.model_validate({"aanleiding": v} if isinstance(v, str) else v)
    toets = spel.aanpak.toets(model)
    daden = wat_helpt(model, spel.t, spel.aanpak, spel.nu)
    assert daden and toets(spel.t, OOIT) is not True
    _doe(spel, daden)
    assert toets(spel.t, OOIT) is True
    assert wat_helpt(model, spel.t, spel.aanpak, OOIT) == []


@pytest.mark.parametrize(
    "v",
    [
        {"markering": "grip"},
        {"stap_gezet": "op"},
        {"niveau": ["hoog"]},
        {"kenmerk": "vast"},
        {"alle": ["groei", {"markering": "grip"}]},
        {"een_van": [{"markering": "grip"}, {"stap_gezet": "op"}]},
        {"taak_gedaan": "bel"},
    ],
    ids=str,
)
def test_wat_geen_opdracht_kan_is_er_niet(v: Any) -> None:
    spel = Spel(aanpak(**EXTRA))
    model = VoorwaardeModel.model_validate(v)
    assert wat_helpt(model, spel.t, spel.aanpak, spel.nu) is None


@pytest.mark.parametrize("map_", MAPPEN, ids=lambda pad: pad.name)
def test_vanaf_het_begin_komt_een_casus_verder(map_: Any) -> None:
    """Doing what helps for a step makes that it can be taken, for some step that changes the level."""
    a = lees(map_)
    gelukt = []
    for niveau in a.model.begin:
        for stap in a.vanaf[niveau]:
            if stap.model.naar is None and len(a.model.niveaus) > 1:
                continue
            spel = Spel(a, o.Open("Proef", niveau=niveau, personen=1), next(iter(a.model.rollen)))
            for daad in voor_stap(stap, spel.t, a, spel.nu + timedelta(days=1)):
                for rol in daad.rollen or a.model.rollen:
                    if not isinstance(spel.doe(daad.opdracht, rol), Weigering):
                        break
            for rol in stap.beslist(spel.t, OOIT):
                uit = spel.doe(o.ZetStap(stap.code, "t1"), rol)  # type: ignore[arg-type]
                if not isinstance(uit, Weigering):
                    gelukt.append(stap.code)
                    break
    assert gelukt, BEGIN
