"""Extending, changing and stopping; the law's maximum; what is asked, of whom, from when."""

from datetime import datetime

import pytest

from tests.core.casus.hulp import uitkomst
from tests.core.maatregel.spel import DAG, REGELS, Maatregelspel, neem
from waakvlam.core.casus import opdrachten as co
from waakvlam.core.casus.wat_nu import wat_nu
from waakvlam.core.maatregel import opdrachten as o
from waakvlam.core.tijd import ZONE

NU = datetime(2026, 3, 2, 12, 0, tzinfo=ZONE)


def verbod(code: str, dagen: float, **anders: object) -> o.NeemMaatregel:
    return neem(soort="repressief", bevoegdheid=code, tot=None, **anders)  # type: ignore[arg-type]


MAXIMA = [
    ("huisverbod", 0, 10), ("huisverbod", 1, 28), ("gebiedsverbod", 0, 92), ("gebiedsverbod", 3, 365),
    ("gedragsaanwijzing-om", 0, 90), ("gedragsaanwijzing-om", 3, 360), ("woonoverlast-huisverbod", 1, 28),
    ("bestuurlijke-ophouding", 0, 0.5),
]  # fmt: skip


@pytest.mark.parametrize(("code", "keer", "dagen"), MAXIMA)
def test_het_maximum_van_de_wet(code: str, keer: int, dagen: float) -> None:
    macht = REGELS.bevoegdheden[code]
    einde = macht.uiterste(NU)
    for nr in range(keer):
        assert einde is not None
        einde = macht.uiterste(NU, einde, nr)
    assert einde is not None
    assert abs((einde.replace(tzinfo=None) - NU.replace(tzinfo=None)) / DAG - dagen) < 0.1
    if macht.keer is not None:
        assert macht.uiterste(NU, einde, macht.keer) == einde


def test_een_bevoegdheid_is_van_wie_de_wet_noemt_en_loopt_nooit_langer() -> None:
    spel = Maatregelspel()
    assert uitkomst(spel.doe(verbod("huisverbod", 1), "regisseur")) == ("niet-bevoegd",)
    te_lang = neem(bevoegdheid="huisverbod", tot=spel.nu + 12 * DAG)
    assert uitkomst(spel.doe(te_lang, "burgemeester")) == ("langer-dan-wet",)
    id_ = spel.maatregel("burgemeester", soort="repressief", bevoegdheid="huisverbod", tot=None)
    m = spel.t.maatregelen[id_]
    assert m.tot == m.begin + 10 * DAG
    verder = o.VerlengMaatregel(id_, m.begin + 29 * DAG, reden="r")
    assert uitkomst(spel.doe(verder, "burgemeester")) == ("langer-dan-wet",)
    assert uitkomst(spel.doe(o.VerlengMaatregel(id_, m.begin + 28 * DAG, reden="r"), "regisseur")) == (
        "niet-bevoegd",
    )
    spel.mag(o.VerlengMaatregel(id_, m.begin + 28 * DAG, reden="r"), "burgemeester")
    assert uitkomst(spel.doe(o.BeeindigMaatregel(id_, afloop="a"), "regisseur")) == ("niet-bevoegd",)


def test_een_mandaat_van_het_team_geeft_geen_bevoegdheid_van_de_wet() -> None:
    spel = Maatregelspel()
    spel.mag(o.GeefMandaat("politie", "t", spel.nu + 9 * DAG), "regisseur")
    assert uitkomst(spel.doe(verbod("gebiedsverbod", 1), "politie")) == ("niet-bevoegd",)


def test_de_plaatsvervanger_van_de_burgemeester_besluit_ook() -> None:
    spel = Maatregelspel()
    assert spel.mag(verbod("noodbevel", 1), "wethouder")[0].mandaat == "bevoegdheid"
    (m,) = spel.t.maatregelen.values()
    assert m.tot is None and m.herzien == m.begin + DAG


def test_wat_voorbij_is_wordt_niet_verlengd_en_na_drie_keer_is_het_klaar() -> None:
    spel = Maatregelspel()
    id_ = spel.maatregel(
        "burgemeester", soort="repressief", bevoegdheid="gebiedsverbod", tot=spel.nu + 2 * DAG
    )
    for _ in range(3):
        spel.nu += DAG
        tot = spel.t.maatregelen[id_].tot
        assert tot is not None
        spel.mag(o.VerlengMaatregel(id_, tot + 2 * DAG, reden="r"), "burgemeester")
    tot = spel.t.maatregelen[id_].tot
    assert tot is not None
    nog = o.VerlengMaatregel(id_, tot + DAG, reden="r")
    assert uitkomst(spel.doe(nog, "burgemeester")) == ("al-verlengd",)
    spel.nu = tot
    assert uitkomst(spel.doe(nog, "burgemeester")) == ("termijn-voorbij",)
    spel.mag(o.BeeindigMaatregel(id_, "deels", "a"), "regisseur")


def test_verlengen_aanpassen_en_stoppen_blijven_als_rij_staan() -> None:
    spel = Maatregelspel()
    id_ = spel.maatregel()
    tot = spel.nu + 20 * DAG
    assert uitkomst(spel.doe(o.VerlengMaatregel(id_, tot), "regisseur")) == ("motivering-ontbreekt",)
    spel.mag(o.VerlengMaatregel(id_, tot, reden="r1"), "regisseur")
    spel.mag(o.VerlengMaatregel(id_, herzien=tot - DAG, reden="r2"), "regisseur")
    assert uitkomst(spel.doe(o.PasMaatregelAan(id_), "regisseur")) == ("onvolledig",)
    assert uitkomst(spel.doe(o.PasMaatregelAan(id_, "anders"), "regisseur")) == ("motivering-ontbreekt",)
    spel.mag(o.PasMaatregelAan(id_, "anders", rol="politie", reden="r3"), "regisseur")
    m = spel.t.maatregelen[id_]
    assert [s.soort for s in m.stappen] == ["verlengd", "beoordeeld", "aangepast"]
    assert (m.verlengd, m.tekst, m.rol, m.past, m.tot) == (1, "anders", "politie", "p", tot)
    assert uitkomst(spel.doe(o.BeeindigMaatregel(id_), "politie")) == ("motivering-ontbreekt",)
    spel.mag(o.BeeindigMaatregel(id_, "niet", "a"), "politie")
    assert spel.t.maatregelen[id_].stand == "beeindigd"
    assert uitkomst(spel.doe(o.BeeindigMaatregel(id_, "niet", "a"), "politie")) == ("al-besloten",)


def _kort(code: str) -> str:
    """The code of a question without the id of what it is about."""
    return "-".join(code.split("-")[:2])


def gevraagd(spel: Maatregelspel) -> dict[str, tuple[str, ...]]:
    return {
        _kort(v.code): v.rollen
        for v in wat_nu(spel.t, spel.aanpak).vragen
        if v.code.startswith(("maatregel-", "plan-kijk", "bevestig-team", "besluit-voor"))
    }


def test_gevraagd_wordt_het_aan_de_eigenaar_en_daarna_aan_wie_erboven_staat() -> None:
    spel = Maatregelspel()
    id_ = spel.maatregel("politie", rol="politie")
    assert gevraagd(spel) == {"maatregel-stopt": ("politie",), "maatregel-voorbij": ("regisseur",)}
    m = spel.t.maatregelen[id_]
    op = {_kort(v.code): (v.vanaf, v.uiterlijk) for v in wat_nu(spel.t, spel.aanpak).vragen}
    assert op["maatregel-stopt"] == (m.vraag_op, m.tot) and op["maatregel-voorbij"] == (m.tot, m.tot)
    spel.mag(o.PasMaatregelAan(id_, bewaakt_door="adviseur"), "politie")
    assert gevraagd(spel)["maatregel-voorbij"] == ("adviseur",)
    spel.mag(o.BeeindigMaatregel(id_, "bereikt", "a"), "politie")
    assert gevraagd(spel) == {}


def test_in_een_kring_wordt_alleen_wie_meeleest_gevraagd() -> None:
    spel = Maatregelspel()
    spel.maatregel("politie", rol="politie", kring="veiligheid")
    vragen = [v for v in wat_nu(spel.t, spel.aanpak).vragen if v.code.startswith("maatregel-")]
    assert [(v.rollen, v.kring) for v in vragen] == [(("politie",), "veiligheid")]


def test_wat_loopt_vraagt_ook_na_het_sluiten_om_een_einde() -> None:
    dicht = {"soort": "sluiten", "van": "laag", "naar": None}
    spel = Maatregelspel(overgangen={"dicht": dicht, "op": {}})
    id_ = spel.maatregel()
    spel.mag(co.ZetStap("dicht"))
    assert spel.t.gesloten is not None and "maatregel-stopt" in gevraagd(spel)
    assert uitkomst(spel.doe(neem(spel.nu), "regisseur")) == ("gesloten",)
    spel.mag(o.BeeindigMaatregel(id_, "overgedragen", "a"), "regisseur")
    assert gevraagd(spel) == {}
