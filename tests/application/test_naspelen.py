"""Recorded cases under another version: the same under the same, and told apart where it differs."""

from pathlib import Path
from typing import Any

import pytest

from tests.core.casus.aanpakken import PROJECT, lees
from tests.core.casus.hulp import Spel, aanpak, codes
from waakvlam.application.simuleren.naspelen import Naspel, speel_na
from waakvlam.application.simuleren.wandeling import Wandeling
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst

ZIN = Tekst("t1")
AF = {"soort": "afschalen", "van": "midden", "naar": "laag"}
BASIS: dict[str, Any] = {
    "aanleidingen": codes(groei="Het groeit"),
    "producten": {"beeld": {"naam": "Beeld"}},
    "kenmerken": {"risico": {"naam": "Risico"}},
    "gremia": {"team": {"naam": "Team", "voorzitter": "adviseur"}},
    "overgangen": {"op": {}, "af": AF},
}


@pytest.fixture
def log() -> Any:
    """A case that went up and down, with facts and an action."""
    spel = Spel(aanpak(**BASIS))
    for opdracht in (
        o.VinkAan("groei"), o.StelKenmerk("risico", True), o.LegProductVast("beeld"), o.Raadpleeg("politie"),
        o.HoudOverleg("team", ("adviseur",)), o.MaakTaak(ZIN, "politie"), o.Opschalen(),
        o.Informeer(("wethouder",)), o.Afschalen(),
    ):  # fmt: skip
        spel.mag(opdracht)
    spel.mag(o.RondAf(next(iter(spel.t.taken))))
    return spel.log


def _na(log: Any, **anders: Any) -> Naspel:
    naspel = Naspel()
    speel_na(log, aanpak(**{**BASIS, **anders}), naspel)
    return naspel


def test_onder_dezelfde_versie_gaat_alles_weer_zo(log: Any) -> None:
    assert _na(log) == Naspel(casussen=1, besluiten=2, zelfde=2)


def test_een_nieuwe_eis_houdt_een_besluit_tegen_en_dan_ook_wat_erop_volgde(log: Any) -> None:
    eis = {"wat": {"raadpleging": "burgemeester"}, "tekst": "Spreek de burgemeester."}
    naspel = _na(log, overgangen={"op": {"vereist": [eis]}, "af": AF})
    assert (naspel.besluiten, naspel.zelfde) == (2, 0)
    assert naspel.stappen == {"op": 1, "af": 1}
    assert naspel.redenen["product-ontbreekt", "overgangen.op.vereist.0"] == 1
    assert naspel.redenen["stap-bestaat-niet", "niveaus.laag"] == 1
    assert naspel.einde == {}, "it was low at the end, and it is"


def test_een_ander_einde_wordt_geteld(log: Any) -> None:
    naspel = _na(log, overgangen={"op": {}, "af": AF | {"beslist": "burgemeester"}})
    assert naspel.einde == {("laag", "midden"): 1}
    assert naspel.redenen == {("niet-bevoegd", "overgangen.af.beslist"): 1}


def test_feiten_die_niet_meer_bestaan_worden_genoemd(log: Any) -> None:
    naspel = _na(log, aanleidingen={}, producten={}, kenmerken={}, gremia={})
    assert naspel.feiten == {
        ("aanleidingen", "groei"): 1, ("kenmerken", "risico"): 1, ("producten", "beeld"): 1,
        ("gremia", "team"): 1,
    }  # fmt: skip
    assert naspel.zelfde == 2


class _Onthouden(Wandeling):
    """A made-up case whose events are kept."""

    def doe(self, opdracht: Any, rol: str) -> Any:
        from waakvlam.core.casus import Weigering
        from waakvlam.core.gebeurtenis import Opgetekend

        begin = self.t.lengte
        uit = super().doe(opdracht, rol)
        if not isinstance(uit, Weigering):
            self.log += [Opgetekend(begin + i, e, self.nu, self.nu, "x", rol) for i, e in enumerate(uit, 1)]
        return uit


@pytest.mark.parametrize("map_", sorted((PROJECT / "aanpakken").glob("*/")), ids=lambda pad: pad.name)
def test_bedachte_casussen_gaan_onder_hun_eigen_aanpak_weer_zo(map_: Path) -> None:
    import random

    from waakvlam.application.simuleren.telling import Telling

    a: Aanpak = lees(map_)
    naspel = Naspel()
    for zaad in range(2):
        w = _Onthouden(a, random.Random(zaad), Telling())
        w.log = []
        w.loop()
        speel_na(w.log, a, naspel)
    assert naspel.casussen == 2 and naspel.besluiten > 2
    assert (naspel.zelfde, naspel.stappen, naspel.einde) == (naspel.besluiten, {}, {})
