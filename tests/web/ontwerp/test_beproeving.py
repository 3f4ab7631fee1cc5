"""Trying out a draft in the browser: what is shown, what is refused, and who may."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.web.casus.wereld import Wereld, tekst
from waakvlam.adapters.models.audit import Auditregel
from waakvlam.application.vragen import beproeving as vraag
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.toegang import Kijker

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
Begin = Callable[[], str]


def test_een_ontwerp_wordt_beproefd_met_bedachte_casussen(beheerder: Client, begin: Begin) -> None:
    id_ = begin()
    pad = f"/ontwerpen/{id_}/beproeving"
    eerst = tekst(beheerder.get(pad))
    assert "Met welke casussen?" in eerst and "gesimuleerd" not in eerst
    pagina = tekst(beheerder.get(pad, {"wat": "bedacht", "aantal": 20, "zaad": 1}))
    assert "Alle getallen hieronder zijn gesimuleerd." in pagina
    assert "20 casussen gespeeld" in pagina
    for kop in ("Per niveau", "Per stap", "Wie besluit hoe vaak?"):
        assert kop in pagina
    assert "Spanning" in pagina and "<rect" in pagina
    zelfde = tekst(beheerder.get(pad, {"wat": "bedacht", "aantal": 20, "zaad": 1}))
    assert zelfde.count("keer geprobeerd") == pagina.count("keer geprobeerd") > 0


@pytest.mark.parametrize(
    "velden", [{"wat": "anders"}, {"wat": "bedacht", "aantal": 5000}, {"wat": "bedacht", "zaad": "x"}]
)
def test_wat_niet_kan_wordt_gezegd_en_niet_gespeeld(
    beheerder: Client, begin: Begin, velden: dict[str, Any]
) -> None:
    antwoord = beheerder.get(f"/ontwerpen/{begin()}/beproeving", velden)
    assert antwoord.status_code == 422
    assert "gesimuleerd" not in tekst(antwoord)


def test_zonder_recht_op_ontwerpen_is_de_beproeving_er_niet(
    beheerder: Client, begin: Begin, melder: Client
) -> None:
    id_ = begin()
    assert melder.get(f"/ontwerpen/{id_}/beproeving").status_code == 404


def test_over_minder_dan_vijf_eigen_casussen_wordt_niets_gezegd(beheerder: Client, begin: Begin) -> None:
    pagina = tekst(beheerder.get(f"/ontwerpen/{begin()}/beproeving", {"wat": "eigen"}))
    assert "minder dan vijf casussen" in pagina
    assert Auditregel.objects.filter(handeling="beproef-eigen").count() == 1


def test_te_lang_stopt_eerder_en_zegt_van_hoeveel_het_is(
    beheerder: Client, begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vraag, "TIJD", -1.0)
    pagina = tekst(beheerder.get(f"/ontwerpen/{begin()}/beproeving", {"wat": "bedacht", "aantal": 50}))
    assert "Het duurde te lang. Daarom zijn het 1 casussen." in pagina


def test_eigen_casussen_gaan_onder_hun_eigen_versie_gewoon_door(aanpak: Aanpak) -> None:
    wereld = Wereld()
    for nr in range(vraag.GENOEG):
        (wereld.ave3 if nr % 2 else wereld.ave2)()
    wie = Vrager(
        Kijker(wereld.lid("nadia").account, "waterveen", frozenset({"netwerkcoordinator"})), wereld.op
    )
    eigen = vraag.beproef_eigen(wie, "x", aanpak, lambda zin: zin)
    assert (eigen.te_weinig, eigen.casussen) == (False, vraag.GENOEG)
    assert eigen.besluiten == eigen.zelfde > 0
    assert (eigen.stappen, eigen.feiten, eigen.einde) == ((), (), ())
