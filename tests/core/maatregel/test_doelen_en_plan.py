"""Goals with sub-goals, and the parts of the plan that people write themselves."""

import pytest

from tests.core.casus.hulp import uitkomst
from tests.core.maatregel.spel import DAG, Maatregelspel, neem
from waakvlam.core.casus.wat_nu import wat_nu
from waakvlam.core.maatregel import opdrachten as o


def test_een_doel_heeft_subdoelen_maar_die_niet_weer() -> None:
    spel = Maatregelspel()
    spel.mag(o.StelDoel("rust"))
    (hoofd,) = spel.t.doelen
    spel.mag(o.StelDoel("school open", hoofd))
    sub = list(spel.t.doelen)[-1]
    assert uitkomst(spel.doe(o.StelDoel("dieper", sub))) == ("onvolledig",)
    assert uitkomst(spel.doe(o.StelDoel("los", "d9"))) == ("niet-gevonden",)
    spel.mag(neem(doelen=(hoofd, sub)), "regisseur")
    assert next(iter(spel.t.maatregelen.values())).doelen == (hoofd, sub)


@pytest.mark.parametrize("uitkomst_", ["bereikt", "losgelaten"])
def test_een_doel_eindigt_met_een_reden_en_maar_een_keer(uitkomst_: str) -> None:
    spel = Maatregelspel()
    spel.mag(o.StelDoel("rust"))
    (doel,) = spel.t.doelen
    assert uitkomst(spel.doe(o.RondDoelAf(doel, uitkomst_))) == ("motivering-ontbreekt",)
    spel.mag(o.RondDoelAf(doel, uitkomst_, "r"))
    assert (spel.t.doelen[doel].stand, spel.t.doelen[doel].reden) == (uitkomst_, "r")
    assert uitkomst(spel.doe(o.RondDoelAf(doel, uitkomst_, "r"))) == ("al-besloten",)


def test_een_plandeel_houdt_zijn_versies_en_zijn_ritme() -> None:
    spel = Maatregelspel()
    assert uitkomst(spel.doe(o.SchrijfPlandeel("veiligheidsplan", "t"))) == ("niet-gevonden",)
    assert uitkomst(spel.doe(o.SchrijfPlandeel("waakvlam", "t", elke="soms"))) == ("onvolledig",)
    assert uitkomst(spel.doe(o.SchrijfPlandeel("waakvlam", "t", kijk_op=spel.nu))) == ("einde-voorbij",)
    spel.mag(o.SchrijfPlandeel("waakvlam", "een", "regisseur", "P2W"))
    spel.mag(o.SchrijfPlandeel("waakvlam", "twee", "regisseur", "P2W"))
    versies = spel.t.plandelen[("waakvlam", "casus")]
    assert [v.tekst for v in versies] == ["een", "twee"]
    (vraag,) = [v for v in wat_nu(spel.t, spel.aanpak).vragen if v.code == "plan-kijk-waakvlam"]
    assert (vraag.rollen, vraag.uiterlijk) == (("regisseur",), versies[-1].op + 14 * DAG)
    spel.nu += 13 * DAG
    spel.mag(o.BekijkPlandeel("waakvlam", "gezien"))
    laatst = spel.t.plandelen[("waakvlam", "casus")][-1]
    assert laatst.bekeken[-1][1] == "gezien" and laatst.kijk_op == laatst.bekeken[-1][0] + 14 * DAG


def test_delen_in_een_kring_staan_naast_die_voor_iedereen() -> None:
    spel = Maatregelspel()
    spel.mag(o.SchrijfPlandeel("communicatie", "a"), "regisseur")
    spel.mag(o.SchrijfPlandeel("communicatie", "b"), "politie", kring="veiligheid")
    assert set(spel.t.plandelen) == {("communicatie", "casus"), ("communicatie", "veiligheid")}
    assert uitkomst(spel.doe(o.BekijkPlandeel("aanleiding"), "politie")) == ("niet-gevonden",)
