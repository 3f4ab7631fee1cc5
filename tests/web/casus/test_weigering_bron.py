"""A refusal leads to the rule behind it."""

import re

import pytest

from tests.web.casus.wereld import Wereld, stap_velden, tekst

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
