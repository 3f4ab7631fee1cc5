"""What lies still: a page per visitor, with what the approach offers, and a count on Vandaag."""

import re
import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.test_overleglijst import LIJST, Gemeente
from tests.web.test_werk import tekst
from waakvlam.application.herbouwen import herbouw
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Opdracht
from waakvlam.application.uitvoeren import execute
from waakvlam.core.casus.opdrachten import MaakTaak
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.readmodels.models import BewakingRij, VraagRij

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
VROEGER = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def gemeente(db: None) -> Gemeente:
    gemeente = Gemeente()
    gemeente.open("Atalanta")
    return gemeente


def groep(client: Client, soort: str, van: str = "") -> str:
    """The part of the page about one kind, in one line; empty when it is not there."""
    blad = re.sub(r"\s+", " ", tekst(client.get("/bewaking", {"van": van} if van else {})))
    deel = blad.partition(f'aria-labelledby="kop-{soort}"')[2].partition("</section>")[0]
    return re.sub(r"<[^>]+>", "", deel)


def maak_laat(gemeente: Gemeente) -> None:
    """Give somebody in each case an action, that was to be done long ago."""
    for casus in gemeente.casussen.values():
        actie = MaakTaak(Tekst("Belt de school"), "regisseur")
        wie = gemeente.leden["regisseur"]
        execute(Opdracht(uuid.uuid4().hex, "waterveen", wie.account, wie.rol, actie, f"casus/{casus}"))
    assert VraagRij.objects.exclude(taak="").update(uiterlijk=VROEGER)


def test_wat_te_laat_is_staat_er_met_wie_het_doet(gemeente: Gemeente) -> None:
    c = gemeente.client("regisseur")
    assert groep(c, "actie") == ""
    maak_laat(gemeente)
    assert "Atalanta: Belt de school" in groep(c, "actie")
    assert "van u" in groep(c, "actie", "mij")
    assert "In 1 casus blijft iets liggen" in tekst(c.get("/"))


def test_wie_er_vaak_niet_was_en_een_gemist_overleg(gemeente: Gemeente) -> None:
    c = gemeente.client("regisseur")
    gemeente.zet_op("Atalanta")
    c.post(f"{LIJST}/begin", {"aanwezig": ["hulpverlener"]})
    gemeente.punt(c, "Atalanta", "later")
    assert groep(c, "partner") == "", "once is no pattern"
    gemeente.punt(c, "Atalanta", "later")
    assert "Adviseur veiligheid was er de laatste 2 keer niet bij (Maandoverleg)." in groep(c, "partner")
    assert groep(c, "overleg") == ""
    BewakingRij.objects.filter(code="niet-besproken").update(vanaf=VROEGER)
    assert "Leg het overleg vast" in groep(c, "overleg")


def test_weer_omhoog_binnen_de_tijd(gemeente: Gemeente) -> None:
    c = gemeente.client("regisseur")
    nu = omgeving().klok.nu()
    rij = BewakingRij.objects.create(
        casus_id=gemeente.casussen["Atalanta"], code="opgeschaald", onderwerp="hoog",
        vanaf=nu - timedelta(days=200), aantal=1,
    )  # fmt: skip
    assert groep(c, "op") == ""
    BewakingRij.objects.filter(pk=rij.pk).update(vanaf=nu - timedelta(days=90))
    assert "1 keer opnieuw omhoog" in groep(c, "op")
    assert "De aanpak biedt:" in groep(c, "op")


def test_wie_de_casus_niet_ziet_ziet_niets_en_evenveel_vragen_bij_elke_lengte(gemeente: Gemeente) -> None:
    c = gemeente.client("voorlichter")
    maak_laat(gemeente)
    assert "Er blijft niets liggen" in tekst(c.get("/bewaking"))
    assert "blijft iets liggen" not in tekst(c.get("/"))
    eigen = gemeente.client("regisseur")
    eigen.get("/bewaking")
    aantallen = []
    for nieuw in ((), ("Citroen", "Koolwitje")):
        gemeente.open(*nieuw)
        maak_laat(gemeente)
        eigen.get("/bewaking")
        with CaptureQueriesContext(connection) as vragen:
            eigen.get("/bewaking")
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1]


def test_opnieuw_maken_geeft_hetzelfde(gemeente: Gemeente) -> None:
    c = gemeente.client("regisseur")
    gemeente.zet_op("Atalanta")
    c.post(f"{LIJST}/begin", {"aanwezig": ["hulpverlener"]})
    gemeente.punt(c, "Atalanta", "later")
    velden = ("code", "onderwerp", "wie", "vanaf", "aantal")
    voor = sorted(BewakingRij.objects.values_list(*velden))
    assert len(voor) == 3
    herbouw(omgeving())
    assert sorted(BewakingRij.objects.values_list(*velden)) == voor
