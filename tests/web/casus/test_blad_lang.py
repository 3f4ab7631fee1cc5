"""The page of a case that runs for long: as many questions to the database, and no longer a page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.web.casus.wereld import Wereld, tekst
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.web.casus.blad.views import MOMENTEN_OP_HET_BLAD

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])


def test_een_lang_verloop_kost_niet_meer_vragen_en_is_helemaal_te_zien(wereld: Wereld) -> None:
    casus = wereld.ave2()
    sanne, adres = wereld.als("sanne"), f"/casussen/{casus}"

    def gezien() -> tuple[str, int]:
        sanne.get(adres)  # what is remembered of before
        with CaptureQueriesContext(connection) as vragen:
            pagina = tekst(sanne.get(adres))
        return pagina, len(vragen)

    kort, vragen_kort = gezien()
    assert "verloop=alles" not in kort
    for nr in range(MOMENTEN_OP_HET_BLAD + 5):
        wereld.doe("sanne", o.Noteer(Tekst(f"Regel nummer {nr}.")), casus)
    lang, vragen_lang = gezien()
    assert vragen_lang == vragen_kort
    assert "Regel nummer 5." in lang and "Regel nummer 4." not in lang
    assert f"{adres}?verloop=alles#kop-verloop" in lang
    alles = tekst(sanne.get(f"{adres}?verloop=alles"))
    assert "Regel nummer 4." in alles and "verloop=alles#kop-verloop" not in alles
