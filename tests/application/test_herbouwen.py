"""Read models made step by step are those made from all events at once."""

from typing import Any

import pytest
from django.apps import apps

from tests.application.hulp import GEMEENTE, Bureau, bureau
from waakvlam.adapters.models import Effect, Termijnmoment
from waakvlam.application.herbouwen import herbouw
from waakvlam.application.omgeving import gebruik
from waakvlam.application.opdracht import Aanvaard
from waakvlam.cli import main
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.signaal import opdrachten as s
from waakvlam.core.signaal import vervolgopdrachten as sv
from waakvlam.readmodels.models import CasusRij
from waakvlam.samenstelling import omgeving as echte_omgeving

CASUSREGIE, NETWERK = "casusregisseur", "netwerkcoordinator"


@pytest.fixture
def waterveen(databank: str) -> Bureau:
    return bureau()


def _inhoud() -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all read models, without the numbers the database gives."""
    uit: dict[str, list[tuple[Any, ...]]] = {}
    modellen = [*apps.get_app_config("readmodels").get_models(), Termijnmoment]
    for model in modellen:
        velden = [
            veld.attname
            for veld in model._meta.concrete_fields
            if not (veld.primary_key and veld.get_internal_type().endswith("AutoField"))
        ]
        uit[model.__name__] = sorted(model._default_manager.values_list(*velden), key=repr)
    return uit


def _speel(waterveen: Bureau) -> tuple[str, str]:
    """A bit of everything: two cases, a signal, steps up and down, tasks, refusals, a closing."""
    signaal = waterveen.lukt(CASUSREGIE, s.Meld("Iets gezien", gevaar=True))
    een = waterveen.lukt(
        NETWERK, o.Open("Lindenhof", titel="Gezin", personen=2, signalen=(signaal.id,))
    ).stroom
    twee = waterveen.lukt(CASUSREGIE, o.Open("Elzenlaan"), oefening=True).stroom
    opdrachten: list[tuple[str, Any]] = [
        (CASUSREGIE, o.WijsAan("casus", CASUSREGIE, wie="17")),
        (CASUSREGIE, o.VinkAan("zorgmijding", "ja", grond="Deur bleef dicht")),
        (CASUSREGIE, o.VinkAan("stagnatie", "ja")),
        (CASUSREGIE, o.Noteer("Gebeld")),
        (CASUSREGIE, o.WerkStandBij("Eerste regel")),
        (CASUSREGIE, o.MaakTaak("Bel de huisarts", CASUSREGIE)),
        (CASUSREGIE, o.Raadpleeg(NETWERK, tekst="Samen bekeken")),
        (NETWERK, o.Opschalen(motivering="Het loopt vast", afwijken="Spoed", aanvullen=True)),
        (NETWERK, o.Afschalen(motivering="Rustig", afwijken="Rustig", aanvullen=True)),
        (NETWERK, o.Sluit(motivering="Klaar", afwijken="Klaar", aanvullen=True)),
    ]
    gelukt = [isinstance(waterveen.doe(rol, inhoud, een), Aanvaard) for rol, inhoud in opdrachten]
    assert sum(gelukt) >= 6
    waterveen.lukt(NETWERK, sv.HandelAf("opgelost", "Dank u wel"), signaal.stroom)
    return een, twee


def test_stap_voor_stap_is_gelijk_aan_opnieuw(waterveen: Bureau) -> None:
    _speel(waterveen)
    voor, effecten = _inhoud(), Effect.objects.count()
    assert all(voor[naam] for naam in ("CasusRij", "SignaalRij", "ToegangRij", "RegieRij", "VerloopRij"))
    assert herbouw(waterveen.omgeving) == 3
    assert _inhoud() == voor
    assert Effect.objects.count() == effecten


def test_herbouwen_herstelt_wat_kapot_is(waterveen: Bureau) -> None:
    een, twee = (stroom.partition("/")[2] for stroom in _speel(waterveen))
    voor = _inhoud()
    CasusRij.objects.filter(pk=een).update(niveau="verzonnen", lengte=0)
    CasusRij.objects.filter(pk=twee).delete()
    rij = CasusRij.objects.get(pk=een)
    rij.pk = "bestaat-niet"
    rij.save(force_insert=True)
    assert _inhoud() != voor
    herbouw(waterveen.omgeving)
    assert _inhoud() == voor


def test_de_opdracht_zegt_hoeveel_stromen_er_zijn(
    waterveen: Bureau, capsys: pytest.CaptureFixture[str]
) -> None:
    waterveen.lukt(CASUSREGIE, o.Open("Lindenhof"))
    gebruik(lambda: waterveen.omgeving)
    try:
        assert main(["leesmodel", "herbouw"]) == 0
    finally:
        gebruik(echte_omgeving)
    assert capsys.readouterr().out == "1 stromen opnieuw verwerkt.\n"
    assert [gemeente for gemeente, _ in waterveen.omgeving.logboek.stromen()] == [GEMEENTE]
