"""Who is in the fictional municipality, and how they stand on the login page."""

from pathlib import Path
from typing import Any

import pytest

from tests.core.casus.aanpakken import PROJECT, lees
from waakvlam.core.toegang.ontwerp import VASTE_ROLLEN
from waakvlam.readmodels.leden import Lid
from waakvlam.voorbeeldgemeente import bestanden
from waakvlam.voorbeeldgemeente.groepen import per_groep

MENSEN = bestanden.lees("mensen.yaml")
ROLLEN = [rol for mens in MENSEN["mensen"] for rol in mens["rollen"]]


def _lid(nummer: int, rol: str) -> Lid:
    return Lid(nummer, str(nummer), f"Mens {nummer}", "waterveen", "Waterveen", rol, rol.capitalize())


def _rollen_van(aanpak: str) -> set[str]:
    return set(lees(Path(PROJECT / "aanpakken" / aanpak)).model.rollen)


def test_elke_rol_heeft_een_persoon_en_hoort_bij_een_aanpak() -> None:
    bekend = set(VASTE_ROLLEN).union(*(_rollen_van(aanpak) for aanpak in MENSEN["aanpakken"]))
    assert len(ROLLEN) == len(set(ROLLEN))
    assert set(ROLLEN) - bekend == set()


@pytest.mark.parametrize("groep", MENSEN["groepen"], ids=lambda groep: groep["naam"])
def test_een_groep_noemt_rollen_van_haar_aanpak(groep: dict[str, Any]) -> None:
    assert groep["aanpak"] in MENSEN["aanpakken"]
    assert set(groep["rollen"]) - _rollen_van(groep["aanpak"]) == set()
    assert set(groep["rollen"]) - set(ROLLEN) == set()


def test_wie_in_een_verhaal_iets_doet_staat_in_de_groep_van_die_aanpak() -> None:
    groepen = {groep["aanpak"]: set(groep["rollen"]) for groep in MENSEN["groepen"]}
    casussen = [casus for naam in MENSEN["verhalen"] for casus in bestanden.lees(naam)["casussen"]]
    mist = {
        (casus["naam"], stap["als"])
        for casus in casussen
        for stap in casus["stappen"]
        if stap["als"] not in groepen[casus["aanpak"]]
    }
    assert {casus["aanpak"] for casus in casussen} == set(MENSEN["aanpakken"])
    assert mist == set()


def test_elke_aanpak_heeft_een_groep_en_wie_geen_casus_ziet_staat_onderaan() -> None:
    groepen = per_groep([_lid(nr, rol) for nr, rol in enumerate(ROLLEN)])
    assert [groep.naam for groep in groepen] == [groep["naam"] for groep in MENSEN["groepen"]] + [""]
    assert [groep["aanpak"] for groep in MENSEN["groepen"]] == MENSEN["aanpakken"]
    assert {lid.rol for lid in groepen[-1].leden} == set(VASTE_ROLLEN) & set(ROLLEN)


def test_een_groep_zonder_mensen_staat_er_niet() -> None:
    groepen = per_groep([_lid(1, "wijkagent"), _lid(2, "iets-anders")])
    assert [(groep.naam, [lid.nummer for lid in groep.leden]) for groep in groepen] == [
        ("Leusden", [1]),
        ("SAMOS", [1]),
        ("", [2]),
    ]
