"""Accumulation on the page: a question to whoever handles signals, out of what they may see."""

import random
import re
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.web.test_signaal import tekst
from waakvlam.adapters.models import Auditregel, Gebeurtenis
from waakvlam.application.herbouwen import herbouw
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard, Geweigerd, Opdracht
from waakvlam.application.ophoping.weg import haal_verlopen_weg
from waakvlam.application.uitvoeren import execute
from waakvlam.application.vragen.ophoping import vergeet
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.ophoping.opdrachten import BekijkOphoping
from waakvlam.core.signaal.opdrachten import Meld
from waakvlam.readmodels.leden import Lid, zet_lid
from waakvlam.readmodels.models import OphopingRij, SignaalRij, SignaalToegangRij

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
BUURTEN = [f"BU{nr:02}" for nr in range(20)]
ZIN = "Er was kermis, dat is elk jaar zo."


@pytest.fixture(autouse=True)
def _vers() -> Iterator[None]:
    """What was reckoned is kept for an hour; a test has its own counts."""
    vergeet()
    yield
    vergeet()


def rij(buurt: str, dag: int, **anders: Any) -> SignaalRij:
    """A signal so many days ago."""
    moment = timezone.now() - timedelta(days=dag, minutes=5)
    vast = {"stand": "afgehandeld", "melder": "iemand", "gevaar": False, "thema": "jongeren", "lengte": 1}
    return SignaalRij(
        **{
            "signaal_id": uuid.uuid4().hex,
            "gemeente": "waterveen",
            "buurt": buurt,
            "moment": moment,
            "gemeld_op": moment,
            "oefening": False,
            **vast,
            **anders,
        }
    )


@pytest.fixture
def jaar() -> None:
    """Two ordinary years: about one signal a month in each neighbourhood, the same ones every time."""
    kies = random.Random(7)
    SignaalRij.objects.bulk_create(
        rij(buurt, dag) for buurt in BUURTEN for dag in range(8, 720) if kies.random() < 0.03
    )


def druk(aantal: int = 8, buurt: str = "BU07", **anders: Any) -> None:
    SignaalRij.objects.bulk_create(rij(buurt, nr % 6, **anders) for nr in range(aantal))
    vergeet()


def bekijk(client: Client, doe: str = "niets_bijzonders", buurt: str = "BU07", **anders: str) -> Any:
    velden = {"reden": ZIN, "opdracht_id": str(uuid.uuid4()), **anders}
    post = {"doe": doe, **{f"{doe}-{naam}": waarde for naam, waarde in velden.items()}}
    return client.post(f"/signalen/ophoping/{buurt}/jongeren", post)


@pytest.mark.usefixtures("jaar")
def test_een_gewone_week_is_geen_vraag(ingelogd: Client) -> None:
    blad = tekst(ingelogd.get("/signalen/ophoping"))
    assert "Nergens meer dan gewoon." in blad
    assert "Dit is een vraag, geen oordeel over de buurt." in blad


@pytest.mark.usefixtures("jaar")
def test_meer_dan_gewoon_is_een_vraag_met_wat_gewoon_is_en_hoe_zeker(ingelogd: Client) -> None:
    druk()
    blad = tekst(ingelogd.get("/signalen/ophoping"))
    assert "BU07: Jongeren" in blad
    assert re.search(r"Hier kwamen 8 signalen binnen\. Gewoon is hoogstens [12]\.", blad)
    assert "minder dan eens in de 1000 weken" in blad
    assert 'class="wv-ophoping__band"' in blad
    assert "Gemiddeld is eens in de 2 weken een vraag toeval." in blad
    assert "BU08: Jongeren" not in blad


@pytest.mark.usefixtures("jaar")
def test_onder_het_minimum_is_het_geen_vraag_en_staat_er_geen_getal(ingelogd: Client) -> None:
    druk(2)
    assert "BU07" not in tekst(ingelogd.get("/signalen/ophoping"))
    blad = tekst(ingelogd.get("/signalen/ophoping/BU07/jongeren"))
    assert "Hier kwamen hoogstens 2 signalen binnen." in blad
    assert "Dit is nu geen vraag." in blad
    cellen = re.findall(r"</th><td>([^<]+)</td>", blad)
    assert len(cellen) == 52
    assert set(cellen) <= {"0 tot 2", "3", "4", "5"}


@pytest.mark.usefixtures("jaar")
def test_het_blad_heeft_een_tekst_bij_het_plaatje_en_een_tabel(ingelogd: Client) -> None:
    druk()
    blad = tekst(ingelogd.get("/signalen/ophoping/BU07/jongeren"))
    assert 'role="img" aria-labelledby="grafiek-groot-titel grafiek-groot-uitleg"' in blad
    assert '<title id="grafiek-groot-titel">Signalen per week: BU07, Jongeren</title>' in blad
    assert "<td>8</td>" in blad
    assert 'scope="row"' in blad


@pytest.mark.usefixtures("jaar")
@pytest.mark.parametrize(
    "anders",
    [
        {"oefening": True},
        {"gemeente": "elders"},
        {"kring": "zorg-apart"},
        {"hoofd": "ander-signaal"},
        {"buurt": "buiten"},
        {"buurt": ""},
    ],
)
def test_wat_niet_meetelt_is_geen_vraag(ingelogd: Client, anders: dict[str, Any]) -> None:
    SignaalRij.objects.bulk_create(rij(**{"buurt": "BU07", "dag": nr % 6, **anders}) for nr in range(9))
    blad = tekst(ingelogd.get("/signalen/ophoping"))
    assert "Nergens meer dan gewoon." in blad
    zonder = "Van 9 signalen van deze week is de buurt niet bekend." in blad
    assert zonder == (anders == {"buurt": ""})


@pytest.mark.usefixtures("jaar")
def test_gevraagd_worden_over_een_signaal_geeft_geen_aantallen(ingelogd: Client, lid: Lid) -> None:
    druk(9, kring="zorg-apart")
    for signaal in SignaalRij.objects.filter(kring="zorg-apart"):
        SignaalToegangRij.objects.create(
            signaal=signaal, gemeente="waterveen", rol="", wie=lid.account, kring="vraag"
        )
    assert "Nergens meer dan gewoon." in tekst(ingelogd.get("/signalen/ophoping"))


@pytest.mark.usefixtures("jaar")
def test_wie_geen_signalen_behandelt_vindt_niets(melder: Client, ingelogd: Client) -> None:
    druk()
    for adres in ("/signalen/ophoping", "/signalen/ophoping/BU07/jongeren"):
        assert melder.get(adres).status_code == 404
    assert bekijk(melder).status_code == 404
    assert not OphopingRij.objects.exists()
    for adres in ("/signalen/ophoping/BU99/jongeren", "/signalen/ophoping/BU07/geen-thema"):
        assert ingelogd.get(adres).status_code == 404


def test_zonder_verleden_wordt_niets_gezegd(ingelogd: Client) -> None:
    druk(30)
    blad = tekst(ingelogd.get("/signalen/ophoping"))
    assert "Er is nog te weinig verleden om te zeggen wat gewoon is." in blad
    assert "BU07" not in blad


@pytest.mark.usefixtures("jaar")
def test_niets_bijzonders_met_een_zin_telt_een_tijd(ingelogd: Client) -> None:
    druk()
    antwoord = bekijk(ingelogd)
    assert antwoord.status_code == 302, tekst(antwoord)
    blad = tekst(ingelogd.get("/signalen/ophoping"))
    assert "Nergens meer dan gewoon." in blad
    assert "Al bekeken" in blad
    assert ZIN in blad
    bekeken = OphopingRij.objects.get()
    assert (bekeken.buurt, bekeken.thema, bekeken.aantal) == ("BU07", "jongeren", 8)
    assert timedelta(days=27) < bekeken.tot - bekeken.op < timedelta(days=29)
    OphopingRij.objects.update(tot=timezone.now() - timedelta(minutes=1))
    weer = tekst(ingelogd.get("/signalen/ophoping"))
    assert "Al bekeken" not in weer
    assert "Geldt niet meer." in tekst(ingelogd.get("/signalen/ophoping/BU07/jongeren"))


@pytest.mark.usefixtures("jaar")
def test_komt_er_veel_bij_dan_is_het_weer_een_vraag(ingelogd: Client) -> None:
    druk()
    bekijk(ingelogd)
    druk(3)
    assert "Nergens meer dan gewoon." in tekst(ingelogd.get("/signalen/ophoping"))
    druk(3)
    blad = tekst(ingelogd.get("/signalen/ophoping"))
    assert "meer dan toen het bekeken werd" in blad
    assert "Al bekeken" not in blad


@pytest.mark.usefixtures("jaar")
@pytest.mark.parametrize(
    ("reden", "zin"),
    [
        ("", "Schrijf in één zin waarom."),
        ("Bel 06 12345678 maar.", "Hier staat iets wat naar een mens wijst"),
    ],
)
def test_een_antwoord_heeft_een_zin_zonder_mensen(ingelogd: Client, reden: str, zin: str) -> None:
    druk()
    antwoord = bekijk(ingelogd, reden=reden)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)
    assert reden in tekst(antwoord)
    assert not OphopingRij.objects.exists()


@pytest.mark.usefixtures("jaar")
def test_samen_bekijken_zet_de_signalen_van_de_week_op_de_agenda(ingelogd: Client, lid: Lid) -> None:
    for _ in range(5):
        uit = execute(
            Opdracht(
                str(uuid.uuid4()), "waterveen", lid.account, "netwerkcoordinator",
                Meld(Tekst("Groep jongens bij de brug."), buurt="BU07", thema="jongeren"),
            )
        )  # fmt: skip
        assert isinstance(uit, Aanvaard)
    blad = tekst(ingelogd.get("/signalen/ophoping/BU07/jongeren"))
    assert blad.count("Groep jongens bij de brug.") == 5
    gremium = re.search(r'<option value="([a-z_]+)"', blad)
    assert gremium is not None
    antwoord = bekijk(ingelogd, "samen_bekijken", gremium=gremium[1])
    assert antwoord.status_code == 302, tekst(antwoord)
    assert "5 signalen staan op de agenda." in tekst(ingelogd.get(antwoord["Location"]))
    op_agenda = Gebeurtenis.objects.filter(soort="signaal-op-agenda")
    assert op_agenda.count() == 5
    assert "Samen bekijken:" in tekst(ingelogd.get("/signalen/ophoping/BU07/jongeren"))


@pytest.mark.usefixtures("jaar")
def test_tien_signalen_op_een_dag_veranderen_niets_vanzelf(ingelogd: Client, lid: Lid) -> None:
    """C-20: a level is a joint judgement, no number of signals changes it."""
    for _ in range(10):
        inhoud = Meld(Tekst("Onrust op het plein."), buurt="BU07", thema="jongeren")
        execute(Opdracht(str(uuid.uuid4()), "waterveen", lid.account, "netwerkcoordinator", inhoud))
    gebeurd = set(Gebeurtenis.objects.values_list("stroom", "soort"))
    assert "BU07: Jongeren" in tekst(ingelogd.get("/signalen/ophoping"))
    tekst(ingelogd.get("/signalen/ophoping/BU07/jongeren"))
    assert bekijk(ingelogd, "samen_bekijken").status_code == 302
    nieuw = set(Gebeurtenis.objects.values_list("stroom", "soort")) - gebeurd
    assert [soort for _, soort in nieuw] == ["ophoping-bekeken"]
    assert not any(stroom.startswith("casus/") for stroom, _ in gebeurd | nieuw)


def test_zachte_informatie_valt_op_ook_zonder_cijfers(ingelogd: Client, jaar: None) -> None:
    """C-26: the area is flagged on what people saw, and the page says that figures are not in it."""
    druk(7, soort="gerucht", melder="@formulier")
    blad = tekst(ingelogd.get("/signalen/ophoping"))
    assert "BU07: Jongeren" in blad
    assert "Cijfers van politie of CBS zitten er niet in" in blad


@pytest.mark.usefixtures("jaar")
def test_het_aantal_vragen_aan_de_databank_hangt_niet_van_de_signalen_af(ingelogd: Client) -> None:
    druk()
    bekijk(ingelogd)
    aantallen = []
    for _ in range(2):
        druk()
        for adres in ("/signalen/ophoping", "/signalen/ophoping/BU07/jongeren"):
            ingelogd.get(adres)
            with CaptureQueriesContext(connection) as vragen:
                ingelogd.get(adres)
            aantallen.append(len(vragen))
        druk(6, "BU11")
        bekijk(ingelogd, buurt="BU11")
        bekijk(ingelogd, buurt="BU11")
    assert aantallen[:2] == aantallen[2:]


def test_kijken_staat_in_het_auditlog(ingelogd: Client, jaar: None) -> None:
    ingelogd.get("/signalen/ophoping")
    ingelogd.get("/signalen/ophoping/BU99/jongeren")
    regels = list(Auditregel.objects.filter(voorwerp="ophoping").values_list("handeling", "uitkomst"))
    assert regels == [("lijst-ophoping", "gelezen"), ("lees-ophoping", "geweigerd")]


def bekijk_als(account: str, rol: str, reden: str = ZIN) -> Any:
    inhoud = BekijkOphoping("BU07", "jongeren", "niets_bijzonders", Tekst(reden), 8)
    return execute(Opdracht(str(uuid.uuid4()), "waterveen", account, rol, inhoud))


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        (BekijkOphoping("BU07", "jongeren", "alarm", Tekst(ZIN)), "onvolledig"),
        (BekijkOphoping("BU 07!", "jongeren", "niets_bijzonders", Tekst(ZIN)), "onvolledig"),
        (BekijkOphoping("BU07", "jonge ren", "niets_bijzonders", Tekst(ZIN)), "onvolledig"),
        (BekijkOphoping("BU07", "jongeren", "niets_bijzonders", Tekst("")), "motivering-ontbreekt"),
        (BekijkOphoping("BU07", "jongeren", "niets_bijzonders", Tekst(ZIN), -1), "onvolledig"),
        (BekijkOphoping("BU07", "jongeren", "niets_bijzonders", Tekst("Mail a@b.nl.")), "herkenbaar"),
    ],
)
def test_wat_niet_klopt_wordt_geweigerd(lid: Lid, inhoud: BekijkOphoping, code: str) -> None:
    uit = execute(Opdracht(str(uuid.uuid4()), "waterveen", lid.account, "netwerkcoordinator", inhoud))
    assert isinstance(uit, Geweigerd)
    assert code in uit.weigering.codes
    assert not OphopingRij.objects.exists()


def test_alleen_wie_signalen_behandelt_zegt_er_iets_van(lid: Lid) -> None:
    van = datetime(2026, 1, 1, tzinfo=UTC)
    sanne = zet_lid("waterveen", "sanne", "Sanne", "Vos", "casusregisseur", "Casusregisseur", van)
    uit = bekijk_als(sanne.account, "casusregisseur")
    assert isinstance(uit, Geweigerd)
    assert "niet-bevoegd" in uit.weigering.codes
    assert isinstance(bekijk_als(lid.account, "netwerkcoordinator"), Aanvaard)


def test_wat_lang_genoeg_is_bewaard_gaat_echt_weg(lid: Lid) -> None:
    uit = bekijk_als(lid.account, "netwerkcoordinator")
    assert isinstance(uit, Aanvaard)
    om, nu = omgeving(), timezone.now()
    assert haal_verlopen_weg(om, nu) == 0
    plek = [(uit.stroom, 1)]
    assert list(om.logboek.losse_teksten("waterveen", plek, "reden").values()) == [ZIN]
    assert haal_verlopen_weg(om, nu + timedelta(days=367)) == 1
    assert not OphopingRij.objects.exists()
    assert ZIN not in om.logboek.losse_teksten("waterveen", plek, "reden").values()
    assert haal_verlopen_weg(om, nu + timedelta(days=367)) == 0


def test_wie_niet_is_ingelogd_komt_er_niet(client: Client) -> None:
    assert client.get("/signalen/ophoping").status_code == 302


def test_wat_gezegd_is_komt_terug_bij_herbouwen(lid: Lid) -> None:
    bekijk_als(lid.account, "netwerkcoordinator")
    eerst = list(OphopingRij.objects.values())
    OphopingRij.objects.all().delete()
    herbouw(omgeving())
    assert list(OphopingRij.objects.values()) == eerst
