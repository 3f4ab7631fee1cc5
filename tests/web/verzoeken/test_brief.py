"""The letter to a household: what was shared, with whom and why; given, or put off with a reason."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.web.test_werk import open_casus
from tests.web.verzoeken.hulp import client_van, noteer, tekst
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard, Opdracht
from waakvlam.application.uitvoeren import execute
from waakvlam.core.casus.deelopdrachten import DeelStukken
from waakvlam.readmodels.leden import Lid
from waakvlam.web.casus.verslag.pdf import mist

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]


@pytest.fixture
def casus(ingelogd: Client) -> str:
    id_ = open_casus(ingelogd)
    noteer(ingelogd, id_, "Er is hulp nodig.")
    return id_


def toestand(casus: str) -> Any:
    boek = omgeving().logboek
    kop = boek.kop("waterveen", f"casus/{casus}")
    assert kop is not None
    return omgeving().toestanden.haal(kop, boek.lees)


@pytest.fixture
def deling(lid: Lid, casus: str) -> str:
    """A share of the note with another circle; returns its id."""
    nr = toestand(casus).lengte
    uit = execute(
        Opdracht(
            "deel-1", "waterveen", lid.account, lid.rol,
            DeelStukken(
                (str(nr),), "veiligheid", "taak-algemeen-belang", "hulp", "Zonder politie lukt het niet.",  # type: ignore[arg-type]
                timezone.now() + timedelta(days=30),
            ),
            stroom=f"casus/{casus}",
        )
    )  # fmt: skip
    assert isinstance(uit, Aanvaard), uit
    return str(next(iter(toestand(casus).delingen)))


def stuur(client: Client, casus: str, actie: str, **velden: Any) -> Any:
    return client.post(f"/casussen/{casus}/brief", {"actie": actie, "hoe": "post", **velden})


def test_zonder_delingen_is_er_geen_brief(ingelogd: Client, casus: str) -> None:
    assert "Uw kring heeft in deze casus niets gedeeld." in tekst(ingelogd.get(f"/casussen/{casus}/brief"))


def test_de_brief_zegt_met_wie_waarom_en_wat_u_kunt_doen(ingelogd: Client, casus: str, deling: str) -> None:
    html = tekst(stuur(ingelogd, casus, "toon", delingen=[deling], uitleg="Wij bellen u morgen."))
    for deel in (
        "Wij deelden 1 stuk.",
        "Hulp bieden aan een huishouden",
        "AVG",
        "Wij bellen u morgen.",
        "bezwaar",
    ):
        assert deel in html, deel
    assert "Er is hulp nodig." not in html
    assert "nog niet verteld" in html


def test_gegeven_staat_vast_en_de_taak_is_klaar(ingelogd: Client, casus: str, deling: str) -> None:
    assert any(code == "licht-betrokkene-in" for code in toestand(casus).open_taken.values())
    assert stuur(ingelogd, casus, "gegeven", delingen=[deling]).status_code == 302
    t = toestand(casus)
    assert t.brieven[deling].verteld is not None
    assert not any(code == "licht-betrokkene-in" for code in t.open_taken.values())
    assert "<strong>verteld</strong>" in tekst(ingelogd.get(f"/casussen/{casus}/brief"))


def test_uitstel_heeft_een_reden_en_een_dag_die_nog_komt(ingelogd: Client, casus: str, deling: str) -> None:
    morgen = f"{timezone.localdate() + timedelta(days=1):%Y-%m-%d}"
    fout = stuur(ingelogd, casus, "uitstel", delingen=[deling], tot=morgen)
    assert fout.status_code == 422
    assert "waarom het nu nog niet kan" in tekst(fout)
    gisteren = stuur(ingelogd, casus, "uitstel", delingen=[deling], reden="Gevaar.", tot="2020-01-01")
    assert gisteren.status_code == 422
    goed = stuur(ingelogd, casus, "uitstel", delingen=[deling], reden="Gevaar.", tot=morgen)
    assert goed.status_code == 302
    assert toestand(casus).brieven[deling].wacht_tot is not None


@pytest.mark.parametrize("delingen", [[], ["onzin"], ["<script>alert(1)</script>"]])
def test_een_deling_die_er_niet_is(ingelogd: Client, casus: str, deling: str, delingen: list[str]) -> None:
    antwoord = stuur(ingelogd, casus, "gegeven", delingen=delingen)
    assert antwoord.status_code == 422
    assert toestand(casus).brieven == {}


@pytest.mark.skipif(bool(mist()), reason="WeasyPrint ontbreekt hier")
def test_de_brief_als_pdf_komt_uit_het_formulier(ingelogd: Client, casus: str, deling: str) -> None:
    pad = f"/casussen/{casus}/brief.pdf"
    assert ingelogd.get(pad).status_code == 405
    antwoord = ingelogd.post(pad, {"actie": "pdf", "hoe": "post", "delingen": [deling]})
    assert antwoord.content.startswith(b"%PDF-")
    assert antwoord["Cache-Control"] == "no-store"
    assert not re.search(r"[?&]", antwoord["Content-Disposition"])


def test_een_andere_kring_vertelt_niets_over_deze_deling(ingelogd: Client, casus: str, deling: str) -> None:
    ander = client_van("tom", "aov")
    html = tekst(ander.get(f"/casussen/{casus}/brief"))
    assert deling not in html
    assert stuur(ander, casus, "gegeven", delingen=[deling]).status_code in (404, 422)
    assert toestand(casus).brieven == {}
