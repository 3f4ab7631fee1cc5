"""What is asked now: in which order, of whom, until when, and how the steps stand."""

from datetime import timedelta
from typing import Any

import pytest

from tests.core.casus.hulp import Spel, aanpak, codes
from waakvlam.core.casus import Toestand, Weigering
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.wat_nu import WatNu, wat_nu

PLICHTEN = {
    "maak-plan": {"tekst": "Maak een plan.", "rol": ["regisseur"], "niveaus": ["laag"],
                  "voldaan": {"product": "plan"}, "binnen": "P2D"},
    "bel": {"tekst": "Bel.", "rol": ["adviseur"], "als": {"kenmerk": "orde"},
            "voldaan": {"stap_gezet": "op"}},
    "let-op": {"tekst": "Let op elkaar.", "rol": ["adviseur"]},
    "midden": {"tekst": "Alleen op midden.", "rol": ["adviseur"], "niveaus": ["midden"],
               "voldaan": {"product": "plan"}, "soort": "dringend"},
}  # fmt: skip
TERMIJNEN = {
    "terug": {"naam": "Terugkijken", "elke": "P14D", "niveaus": ["midden"], "rol": ["adviseur"],
              "voldaan": {"overleg": "team"}},
    "brief": {"naam": "Na de brief", "lengte": "P7D", "na_stap": "op", "rol": ["regisseur"],
              "voldaan": {"product": "plan"}},
    "jaar": {"naam": "Elk jaar", "bereik": "gemeente", "elke": "P1Y", "rol": ["adviseur"]},
    "open": {"naam": "Zonder tijd", "onbepaald": True, "niveaus": ["midden"], "rol": ["adviseur"]},
}  # fmt: skip


def _spel(**stap: Any) -> Spel:
    return Spel(
        aanpak(
            producten={"plan": {"naam": "Plan"}},
            kenmerken={"orde": {"naam": "Orde"}},
            aanleidingen=codes(a="De a speelt"),
            gremia={"team": {"naam": "Team"}},
            plichten=PLICHTEN,
            termijnen=TERMIJNEN,
            overgangen={"op": stap, "af": {"soort": "afschalen", "van": "midden", "naar": "laag"}},
        )
    )


def _codes(spel: Spel) -> list[str]:
    return [v.code for v in wat_nu(spel.t, spel.aanpak).vragen]


def test_een_plicht_wordt_gevraagd_tot_zij_is_gedaan() -> None:
    spel = _spel()
    (vraag,) = wat_nu(spel.t, spel.aanpak).vragen
    assert (vraag.code, vraag.rollen, vraag.vanaf) == ("maak-plan", ("regisseur",), spel.t.sinds)
    assert vraag.uiterlijk == spel.t.sinds + timedelta(days=2)
    assert vraag.regel == "plichten.maak-plan"
    spel.mag(o.LegProductVast("plan"))
    assert _codes(spel) == []


@pytest.mark.parametrize(("waarde", "gevraagd"), [(True, True), (False, False), (None, False)])
def test_een_plicht_onder_een_voorwaarde(waarde: bool | None, gevraagd: bool) -> None:
    spel = _spel()
    spel.mag(o.StelKenmerk("orde", waarde))
    assert ("bel" in _codes(spel)) is gevraagd


def test_plichten_en_termijnen_horen_bij_hun_niveau() -> None:
    spel = _spel()
    spel.mag(o.ZetStap("op"))
    assert _codes(spel) == ["midden", "termijn-brief", "termijn-terug"]
    uiterlijk = {v.code: v.uiterlijk for v in wat_nu(spel.t, spel.aanpak).vragen}
    assert uiterlijk == {
        "midden": None,
        "termijn-brief": spel.nu + timedelta(days=7),
        "termijn-terug": spel.nu + timedelta(days=14),
    }


def test_een_termijn_die_terugkeert_loopt_vanaf_de_laatste_keer() -> None:
    spel = _spel()
    spel.mag(o.ZetStap("op"))
    spel.mag(o.HoudOverleg("team"))
    (vraag,) = [v for v in wat_nu(spel.t, spel.aanpak).vragen if v.code == "termijn-terug"]
    assert (vraag.vanaf, vraag.uiterlijk) == (spel.nu, spel.nu + timedelta(days=14))
    spel.mag(o.LegProductVast("plan"))
    assert "termijn-brief" not in _codes(spel)


def test_wat_dringt_staat_bovenaan() -> None:
    dringend = {"taak": {"code": "nu-meteen", "tekst": "Nu.", "rol": "adviseur", "soort": "dringend"}}
    voorstel = {"taak": {"code": "misschien", "tekst": "Misschien.", "rol": "adviseur", "soort": "voorstel"}}
    spel = _spel(beslist="burgemeester", gevolg=[voorstel, dringend])
    spel.mag(o.MaakTaak("t1", "politie", spel.nu + timedelta(days=1)))
    spel.mag(o.ZetStap("op"), "adviseur", namens="burgemeester")
    vragen = wat_nu(spel.t, spel.aanpak).vragen
    assert [v.soort for v in vragen] == [
        "dringend", "dringend", "bevestigen", "actie", "termijn", "termijn", "voorstel"
    ]  # fmt: skip
    assert vragen[3].tekst == "t1"


def test_stappen_zeggen_wat_mist_en_wie_besluit() -> None:
    spel = _spel(aanleiding="a", vereist=[{"wat": {"product": "plan"}, "tekst": "Een plan."}])
    (stap,) = wat_nu(spel.t, spel.aanpak).stappen
    assert (stap.stap, stap.naar, stap.kan, stap.beslist) == ("op", "midden", False, ("coordinator",))
    assert [r.code for r in stap.ontbreekt] == ["aanleiding-ontbreekt", "product-ontbreekt"]
    spel.mag(o.VinkAan("a"))
    spel.mag(o.LegProductVast("plan"))
    (stap,) = wat_nu(spel.t, spel.aanpak).stappen
    assert (stap.kan, stap.ontbreekt) == (True, ())
    assert not isinstance(spel.doe(o.ZetStap("op")), Weigering)


def test_een_gesloten_casus_vraagt_alleen_wat_openstaat() -> None:
    spel = Spel(
        aanpak(
            plichten={"let": {"tekst": "Let op.", "rol": ["politie"], "voldaan": {"kenmerk": "orde"}}},
            kenmerken={"orde": {"naam": "Orde"}},
            overgangen={"dicht": {"soort": "sluiten", "van": "laag"}},
        )
    )
    spel.mag(o.MaakTaak("t1", "politie"))
    assert len(_codes(spel)) == 2
    spel.mag(o.Sluit())
    antwoord = wat_nu(spel.t, spel.aanpak)
    assert ([v.soort for v in antwoord.vragen], antwoord.stappen) == (["actie"], ())
    spel.mag(o.RondAf(antwoord.vragen[0].taak or ""))
    assert _codes(spel) == []


def test_een_casus_die_er_niet_is_vraagt_niets() -> None:
    assert wat_nu(Toestand(), aanpak()) == WatNu((), ())
