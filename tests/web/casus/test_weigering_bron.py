"""A refusal leads to the rule behind it."""

import re

import pytest

from tests.application.hulp import dalfsen
from tests.web.casus.wereld import Wereld, stap_velden, tekst
from waakvlam.application.omgeving import omgeving
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.hash import hash_van

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])


def test_de_bron_van_een_weigering_leidt_naar_de_regel(wereld: Wereld) -> None:
    casus = wereld.ave2()
    sanne = wereld.als("sanne")
    pagina = tekst(sanne.get(f"/casussen/{casus}/op"))
    antwoord = sanne.post(f"/casussen/{casus}/op", stap_velden(pagina, besluiter="ik", motivering="Nodig."))
    adressen = re.findall(r'href="(/aanpakken/dalfsen/regel/[^"]+)"', tekst(antwoord))
    assert adressen
    for adres in adressen:
        gevonden = sanne.get(adres)
        assert gevonden.status_code == 302
        pagina, _hek, anker = gevonden["Location"].partition("#")
        assert f'id="{anker}"' in tekst(sanne.get(pagina))


def test_onder_een_oudere_versie_wijst_een_weigering_niet_naar_de_nieuwe(wereld: Wereld) -> None:
    casus = wereld.ave2()
    sanne = wereld.als("sanne")
    velden = stap_velden(tekst(sanne.get(f"/casussen/{casus}/op")), besluiter="ik", motivering="Nodig.")
    kast, nu = omgeving().aanpakken, omgeving().klok.nu()
    nieuw = dalfsen().model.model_copy(update={"versie": "2027-1"})
    kast.stel_vast("waterveen", Aanpak(nieuw, hash_van(nieuw)), nu, "nadia")
    antwoord = tekst(sanne.post(f"/casussen/{casus}/op", velden))
    assert "Bron:" in antwoord
    assert "/aanpakken/dalfsen/regel/" not in antwoord
