"""The page of a case that runs for long or asks much: as many questions to the database, no longer a page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.web.casus.wereld import Wereld, tekst
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.web.casus.blad.views import MOMENTEN_OP_HET_BLAD, VRAGEN_OP_HET_BLAD

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


def test_veel_open_taken_kosten_niet_meer_vragen_en_zijn_allemaal_te_zien(wereld: Wereld) -> None:
    casus = wereld.ave2()
    sanne, adres = wereld.als("sanne"), f"/casussen/{casus}"

    def gezien() -> tuple[str, int]:
        sanne.get(adres)
        with CaptureQueriesContext(connection) as vragen:
            pagina = tekst(sanne.get(adres))
        return pagina, len(vragen)

    kort, vragen_kort = gezien()
    assert "nu=alles" not in kort
    for nr in range(VRAGEN_OP_HET_BLAD + 1):
        wereld.doe("sanne", o.MaakTaak(Tekst(f"Bel nummer {nr}."), "politie"), casus)
    lang, vragen_lang = gezien()
    alles = tekst(sanne.get(f"{adres}?nu=alles"))
    taken = [f"<p>Bel nummer {nr}.</p>" for nr in range(VRAGEN_OP_HET_BLAD + 1)]
    op_het_blad, overal = (sum(taak in pagina for taak in taken) for pagina in (lang, alles))
    assert vragen_lang == vragen_kort
    assert 0 < op_het_blad < overal == len(taken)
    assert f"{adres}?nu=alles#kop-nu" in lang and "nu=alles#kop-nu" not in alles
