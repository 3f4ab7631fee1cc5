"""How far the ambitions of the approach are: a figure says it, the papers show it, and it is asked anew."""

import re
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.application.hulp import AANPAKKEN
from tests.web.test_cijfers import geef, kies, vorige
from tests.web.test_gericht import dag
from tests.web.test_werk import tekst
from waakvlam.adapters.aanpakmap import laad_aanpak
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard, Opdracht
from waakvlam.application.uitvoeren import execute
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.cijfer.ambities import leest_stukken, van_gremium
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.readmodels.leden import Lid, zet_gemeente, zet_lid
from waakvlam.readmodels.models import CijferRij

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])

VAN = datetime(2026, 1, 1, tzinfo=UTC)
MOT, KADER = "/overleglijst/leusden/mot", "leusden/uitvoeringskader_veiligheid"
ROLLEN = (
    "functioneel-beheerder", "beleidsmedewerker_oov", "teamleider_sociaal_team", "leerplichtambtenaar",
    "burgemeester", "casusregisseur",
)  # fmt: skip


@pytest.fixture
def leden(db: None) -> dict[str, Lid]:
    zet_gemeente("waterveen", "Waterveen")
    omgeving().aanpakken.stel_vast("waterveen", laad_aanpak(AANPAKKEN / "leusden"), VAN, "0")
    return {rol: zet_lid("waterveen", rol, rol.title(), "Vos", rol, rol.title(), VAN) for rol in ROLLEN}


def client(lid: Lid) -> Client:
    uit = Client()
    uit.force_login(get_user_model().objects.get(pk=lid.account))
    return uit


def blok(client: Client, pad: str) -> str:
    """The ambitions on a page, as words; empty when they are not on it."""
    stuk = tekst(client.get(pad)).partition('id="ambities"')[2].partition("</section>")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", stuk))


def kies_voor(beheer: Client, ambitie: str, **anders: Any) -> str:
    """Choose a figure for an ambition with the form; return its address."""
    blad = tekst(beheer.get("/cijfers/nieuw"))
    thema = re.search(r'name="thema".*?<option value="(\w[^"]*)"', blad, re.DOTALL)
    assert thema is not None and f'value="{KADER}/{ambitie}"' in blad
    gekozen = kies(
        beheer, naam="Meldingen over jongeren", thema=thema[1], rollen=["leerplichtambtenaar"],
        ambitie=f"{KADER}/{ambitie}", **anders,
    )  # fmt: skip
    assert gekozen.status_code == 302, tekst(gekozen)
    return str(gekozen.url)


def test_de_stukken_van_het_overleg_zeggen_hoe_ver_de_ambities_zijn(leden: dict[str, Lid]) -> None:
    wie = {rol: client(lid) for rol, lid in leden.items()}
    oov, levert = wie["beleidsmedewerker_oov"], wie["leerplichtambtenaar"]
    leeg = blok(oov, MOT)
    for naam in ("Veiligheid", "Jeugd", "Maatschappelijke onrust", "Uitvoeringskader veiligheid 2016-2017"):
        assert naam in leeg
    assert leeg.count("Nog niemand zegt hoe ver dit is.") == 3
    url = kies_voor(wie["functioneel-beheerder"], "jeugd", vanaf=dag(-40))
    assert "Gevraagd aan Leerplichtambtenaar" in blok(oov, MOT)
    assert "hoe ver deze ambitie is: Jeugd" in tekst(levert.get(url))
    assert geef(levert, url, "14", toelichting="Het jongerenwerk begint in maart").status_code == 302
    erna = blok(oov, MOT)
    for zin in ("14 meldingen", "loopt achter", "Het jongerenwerk begint in maart",
                "Gewoon is hoogstens 10 meldingen", "door Leerplichtambtenaar"):  # fmt: skip
        assert zin in erna
    assert f"bijgewerkt op {timezone.localdate().day} " in erna
    assert erna.count("Nog niemand zegt hoe ver dit is.") == 2
    assert geef(levert, url, "8").status_code == 302
    beter = blok(oov, MOT)
    assert "8 meldingen" in beter and "loopt achter" not in beter
    assert "Gevraagd aan" not in beter
    CijferRij.objects.update(open_vanaf=timezone.now(), laat_vanaf=timezone.now() - timedelta(days=1))
    assert "Deze stand is oud. Gevraagd aan Leerplichtambtenaar" in blok(oov, MOT)
    assert "(1 te laat)" in tekst(levert.get("/")), "and whoever says it is asked again"


@pytest.mark.parametrize(
    ("gremium", "rol", "leest"),
    [
        ("bestuurlijke_terugkoppeling", "burgemeester", True),
        ("bestuurlijke_terugkoppeling", "beleidsadviseur", True),
        ("bestuurlijke_terugkoppeling", "politie", False),
        ("mot", "politie", True),
        ("mot", "woningstichting", True),
        ("mot", "burgemeester", False),
    ],
)
def test_de_stukken_zijn_voor_wie_bij_het_overleg_hoort(gremium: str, rol: str, leest: bool) -> None:
    aanpak = laad_aanpak(AANPAKKEN / "leusden")
    codes = ["veiligheid", "jeugd", "onrust"]
    assert [a.code for a in van_gremium(aanpak, gremium)] == [f"{KADER}/{code}" for code in codes]
    assert leest_stukken(frozenset({rol}), aanpak, gremium) is leest
    assert van_gremium(aanpak, "bto") == ()


def test_ook_bij_een_overleg_in_een_casus_en_alleen_voor_wie_daarbij_hoort(leden: dict[str, Lid]) -> None:
    url = kies_voor(client(leden["functioneel-beheerder"]), "onrust", vanaf=dag(-40))
    geef(client(leden["leerplichtambtenaar"]), url, "3", vorige())
    team = leden["teamleider_sociaal_team"]

    def doe(inhoud: Any, stroom: str | None = None, **verder: Any) -> str:
        uit = execute(
            Opdracht(uuid.uuid4().hex, "waterveen", team.account, team.rol, inhoud, stroom, **verder)
        )
        assert isinstance(uit, Aanvaard), uit
        return uit.stroom

    open_ = o.Open("Atalanta", Tekst("Zorgen"), motivering=Tekst("Het loopt op"))
    casus = doe(open_, aanpak="leusden").partition("/")[2]
    doe(o.MaakTaak(Tekst("Bel de school"), "casusregisseur"), f"casus/{casus}")
    pad = f"/casussen/{casus}/overleg?gremium=mot"
    assert "3 meldingen" in blok(client(team), pad)
    assert client(leden["casusregisseur"]).get(pad).status_code == 200
    assert blok(client(leden["casusregisseur"]), pad) == ""
    assert blok(client(team), f"/casussen/{casus}/overleg?gremium=sociaal_team") == ""


def test_evenveel_vragen_bij_elk_aantal_cijfers(leden: dict[str, Lid]) -> None:
    beheer, oov = client(leden["functioneel-beheerder"]), client(leden["beleidsmedewerker_oov"])
    levert = client(leden["leerplichtambtenaar"])
    aantallen = []
    for ambities in (("jeugd",), ("jeugd", "onrust", "veiligheid")):
        for ambitie in ambities:
            url = kies_voor(beheer, ambitie, vanaf=dag(-40))
            assert geef(levert, url, "3", toelichting="Wij zijn begonnen").status_code == 302
        oov.get(MOT)
        with CaptureQueriesContext(connection) as vragen:
            assert "Wij zijn begonnen" in blok(oov, MOT)
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1]
