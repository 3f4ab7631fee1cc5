"""What the appendices of Twente leave open, and the order of the seven steps."""

from itertools import groupby
from pathlib import Path

import pytest

from waakvlam.core.aanpak.laden import laad
from waakvlam.core.aanpak.taal import AanpakModel

MAP = Path(__file__).parents[3] / "aanpakken" / "twente"


@pytest.fixture(scope="module")
def model() -> AanpakModel:
    aanpak = laad({pad.name: pad.read_bytes() for pad in sorted(MAP.glob("*.yaml"))}).aanpak
    assert aanpak is not None
    return aanpak


def test_de_zeven_stappen_staan_op_nummer(model: AanpakModel) -> None:
    blokken = [
        blok for blok, _ in groupby(d.blok for d in model.lijsten["zeven_stappen"].onderdelen.values())
    ]
    assert blokken == [
        "Meteen",
        "1. Beeldvorming",
        "2. Oordeelsvorming",
        "3. Besluitvorming",
        "4. Uitvoering",
        "5. Nazorg",
        "6. Evaluatie",
        "7. Verankering",
    ]


@pytest.mark.parametrize(
    ("stap", "na"),
    [("s2", "s1-04"), ("s3", "s2-01"), ("s4", "s3-01"), ("s5", "s4-02"), ("s6", "s5-01"), ("s7", "s6-01")],
)
def test_elk_punt_van_een_stap_kijkt_of_de_stap_ervoor_inhoud_heeft(
    model: AanpakModel, stap: str, na: str
) -> None:
    punten = [d for code, d in model.lijsten["zeven_stappen"].onderdelen.items() if code.startswith(stap)]
    assert {tuple(d.na) for d in punten} == {(na,)}
    assert {d.kracht for d in punten} == {"pas_toe_of_leg_uit"}


def test_de_ambtelijke_werkgroep_is_het_kernteam(model: AanpakModel) -> None:
    assert "Ambtelijke werkgroep" in model.gremia["kernteam"].ook
    assert "vooroverleg" in model.begrippen["ambtelijke_werkgroep"].tekst


def test_de_maatstaf_van_de_evaluatie_is_wat_in_stap_3_is_besloten(model: AanpakModel) -> None:
    assert model.lijsten["zeven_stappen"].onderdelen["s6-00"].herhaalt == "s3-01"


def test_de_mindmap_is_leeg_en_in_te_vullen(model: AanpakModel) -> None:
    lijst = model.lijsten["sociaal_drama"]
    assert (lijst.onderdelen, lijst.eigen_onderdelen, lijst.herkomst) == ({}, True, "leemte")


def test_het_adres_van_de_beheerder_is_niet_vooraf_ingevuld(model: AanpakModel) -> None:
    contact = model.contacten["beheerder-handreiking"]
    assert "@" not in contact.naam + (contact.tekst or "") and contact.herkomst == "lezing"


def test_betrokkenen_horen_het_eerst(model: AanpakModel) -> None:
    volgorde = {code: regel.volgorde for code, regel in model.communicatie.items() if regel.volgorde}
    assert sorted(volgorde, key=volgorde.__getitem__) == ["eerst-betrokkenen", "dan-binnen", "dan-buiten"]
