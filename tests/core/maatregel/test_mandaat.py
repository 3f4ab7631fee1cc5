"""Who may decide: who leads, one's own chain, a body, a recorded mandate; else it goes to who may."""

import pytest

from tests.core.casus.hulp import uitkomst
from tests.core.maatregel.spel import DAG, Maatregelspel, neem
from waakvlam.core.casus import Weigering
from waakvlam.core.casus import opdrachten as co
from waakvlam.core.maatregel import opdrachten as o

WIE = [
    ("regisseur", None, "politie", "lijn"),
    ("wijkregisseur", None, "politie", "lijn"),
    ("wethouder", None, "politie", "lijn"),
    ("politie", None, "politie", "keten"),
    ("politie", None, "regisseur", None),
    ("politie", "regisseur", "regisseur", "lijn"),
    ("adviseur", None, "coordinator", "keten"),
]


@pytest.mark.parametrize(("als", "namens", "rol", "mandaat"), WIE)
def test_wie_een_maatregel_neemt(als: str, namens: str | None, rol: str, mandaat: str | None) -> None:
    spel = Maatregelspel()
    uit = spel.doe(neem(rol=rol), als, namens=namens)
    if mandaat is None:
        assert isinstance(uit, Weigering) and uit.codes == ("niet-bevoegd",)
        assert uit.redenen[0].wie == ("regisseur", "wethouder")
    else:
        assert uit[0].mandaat == mandaat


def test_namens_iemand_geldt_meteen_en_wacht_op_een_ja() -> None:
    spel = Maatregelspel()
    id_ = spel.maatregel("politie", namens="regisseur")
    besluit = spel.t.maatregelen[id_].besluit
    assert spel.t.maatregelen[id_].loopt and spel.t.teambesluiten[besluit].wacht_op == ("regisseur",)
    assert uitkomst(spel.doe(o.BevestigTeambesluit(besluit), "politie")) == ("niet-bevoegd",)
    spel.mag(o.BevestigTeambesluit(), "wijkregisseur")
    assert spel.t.teambesluiten[besluit].wacht_op == ()


def test_wie_nee_zegt_zegt_waarom_en_beide_blijven_staan() -> None:
    spel = Maatregelspel()
    spel.mag(o.NeemTeambesluit("w"), "politie", namens="regisseur")
    assert uitkomst(spel.doe(o.BevestigTeambesluit(klopt=False), "regisseur")) == ("motivering-ontbreekt",)
    spel.mag(o.BevestigTeambesluit(klopt=False, tekst="nee"), "regisseur")
    (b,) = spel.t.teambesluiten.values()
    assert (b.stand, b.weersproken_door, b.tegenspraak) == ("geldt", ("regisseur",), "nee")


@pytest.mark.parametrize(("klopt", "stand"), [(True, "geldt"), (False, "afgewezen")])
def test_voorgelegd_wacht_op_wie_het_mag_en_de_vertraging_is_te_zien(klopt: bool, stand: str) -> None:
    spel = Maatregelspel()
    id_ = spel.maatregel("politie", voorleggen=True)
    m = spel.t.maatregelen[id_]
    b = spel.t.teambesluiten[m.besluit]
    assert (m.stand, m.loopt, b.stand, b.besloten_op) == ("voorgelegd", False, "voorgelegd", None)
    assert b.wacht_op == ("regisseur", "wethouder")
    spel.nu += DAG
    spel.mag(o.BevestigTeambesluit(b.id, klopt, "t"), "wethouder")
    b, m = spel.t.teambesluiten[b.id], spel.t.maatregelen[id_]
    assert (b.stand, m.stand, b.beslist_door, b.wacht_op) == (stand, stand, "wethouder", ())
    assert b.besloten_op is not None and b.besloten_op - b.op > DAG
    assert m.begin == b.besloten_op if klopt else m.begin < b.besloten_op


def test_wat_te_laat_wordt_besloten_begint_niet_meer() -> None:
    spel = Maatregelspel()
    id_ = spel.maatregel("politie", voorleggen=True)
    spel.nu += 8 * DAG
    b = spel.t.maatregelen[id_].besluit
    assert uitkomst(spel.doe(o.BevestigTeambesluit(b), "regisseur")) == ("termijn-voorbij",)
    spel.mag(o.BevestigTeambesluit(b, False, "te laat"), "regisseur")
    assert spel.t.maatregelen[id_].stand == "afgewezen"


def test_een_mandaat_laat_een_rol_zelf_besluiten_tot_het_om_is() -> None:
    spel = Maatregelspel()
    geef = o.GeefMandaat("politie", "op straat", spel.nu + 3 * DAG)
    assert uitkomst(spel.doe(geef, "politie")) == ("niet-bevoegd",)
    spel.mag(geef, "regisseur")
    (mandaat,) = spel.t.mandaten
    assert spel.mag(neem(), "politie")[0].mandaat == mandaat
    spel.nu += 3 * DAG
    assert uitkomst(spel.doe(neem(), "politie")) == ("niet-bevoegd",)


def test_een_mandaat_stopt_als_het_wordt_ingetrokken_en_duurt_niet_eeuwig() -> None:
    spel = Maatregelspel()
    lang = o.GeefMandaat("politie", "t", spel.nu + 400 * DAG)
    assert uitkomst(spel.doe(lang, "regisseur")) == ("onvolledig",)
    spel.mag(o.GeefMandaat("politie", "t", spel.nu + 9 * DAG), "regisseur")
    (mandaat,) = spel.t.mandaten
    assert uitkomst(spel.doe(o.TrekMandaatIn(mandaat), "politie")) == ("niet-bevoegd",)
    spel.mag(o.TrekMandaatIn(mandaat), "wethouder")
    assert uitkomst(spel.doe(neem(), "politie")) == ("niet-bevoegd",)


def test_een_gremium_dat_bijeen_is_besluit_en_zijn_voorzitter_legt_vast() -> None:
    spel = Maatregelspel()
    assert uitkomst(spel.doe(o.NeemTeambesluit("w"), "coordinator")) == ("niet-bevoegd",)
    spel.mag(co.RoepBijeen("team"), "coordinator")
    assert spel.mag(o.NeemTeambesluit("w", gremium="team"), "coordinator")[0].mandaat == "gremium"
    assert spel.mag(o.NeemTeambesluit("w"), "coordinator", namens="team")[0].beslist_door == "team"
    assert uitkomst(spel.doe(o.NeemTeambesluit("w"), "politie", namens="team")) == ("niet-bevoegd",)


def test_wie_de_kring_niet_leest_krijgt_er_geen_deel_aan() -> None:
    spel = Maatregelspel()
    assert uitkomst(spel.doe(neem(rol="politie"), "regisseur", kring="zorg")) == ("leest-niet-mee",)
    voor = neem(rol="politie", keten="samen", voorleggen=True)
    assert uitkomst(spel.doe(voor, "politie", kring="veiligheid")) == ("leest-niet-mee",)
    spel.maatregel("regisseur", kring="zorg")
    (m,) = spel.t.maatregelen.values()
    assert uitkomst(spel.doe(o.BeeindigMaatregel(m.id, afloop="a"), "politie")) == ("niet-gevonden",)
    uit = spel.mag(o.BeeindigMaatregel(m.id, afloop="a"), "regisseur")
    assert uit[0].kring == "zorg"
