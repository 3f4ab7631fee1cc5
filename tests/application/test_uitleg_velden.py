"""What a refusal says of a field fits every command that has a field of that name."""

from dataclasses import fields

import pytest

from waakvlam.application.maatregelen import teksten as maatregel
from waakvlam.application.oproep import teksten as oproep
from waakvlam.application.overleg import teksten as overleg
from waakvlam.application.uitleg import VELDEN
from waakvlam.core.bewaren.opdrachten import OPDRACHTEN as BEWAREN
from waakvlam.core.bijeenkomst.opdrachten import OPDRACHTEN as BIJEENKOMST
from waakvlam.core.casus.opdrachten import OPDRACHTEN as CASUS
from waakvlam.core.datalek.opdrachten import OPDRACHTEN as DATALEK
from waakvlam.core.signaal.opdrachten import OPDRACHTEN as SIGNAAL
from waakvlam.core.verzoek.opdrachten import OPDRACHTEN as VERZOEK

DELEN = {"overleg": overleg.VELDEN, "oproep": oproep.VELDEN, "maatregel": maatregel.VELDEN}
EIGEN = [(deel, veld) for deel, velden in DELEN.items() for veld in velden]


@pytest.mark.parametrize(("deel", "veld"), EIGEN)
def test_een_eigen_zin_is_er_voor_een_veld_dat_alleen_dat_deel_heeft(deel: str, veld: str) -> None:
    van = {
        klasse.__module__.split(".")[2]
        for opdrachten in (BEWAREN, BIJEENKOMST, CASUS, DATALEK, SIGNAAL, VERZOEK)
        for klasse in opdrachten.values()
        if veld in {f.name for f in fields(klasse)}
    }
    assert van <= {deel}


def test_geen_twee_delen_zeggen_iets_over_hetzelfde_veld() -> None:
    assert len({veld for _, veld in EIGEN}) == len(EIGEN)
    assert {veld for _, veld in EIGEN} <= set(VELDEN)
