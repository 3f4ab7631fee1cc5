"""Reporting: what a phone keeps and sends, what the approach asks, and reporting for somebody else."""

import json
import re
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from tests.web.test_signaal import GOED, tekst
from waakvlam.adapters.models import Gebeurtenis
from waakvlam.application.vragen.buurten import Buurtkeuze
from waakvlam.application.vragen.meldkeuzes import Meldkeuzes
from waakvlam.core.signaal.opdrachten import Meld
from waakvlam.readmodels.models import SignaalRij
from waakvlam.web.signaal.apparaat import bestanden, scripts
from waakvlam.web.signaal.meldformulier import Signaalformulier

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
STATISCH = Path(__file__).parents[2] / "src/waakvlam/web/static"
KEUZES = Meldkeuzes(
    themas=(("jongeren", "Jongeren"), ("buren", "Buren")),
    zonder_vermoeden=frozenset({"", "jongeren"}),
    buurten=(Buurtkeuze("BU01", "Lindenhof", "Centrum"),),
    organisaties=(("politie", "Politie"),),
)


def stuur(client: Client, **anders: Any) -> Any:
    """Send a report as the queue on a phone does."""
    velden = {**GOED, "opdracht_id": str(uuid.uuid4()), **anders}
    return client.post("/signalen/nieuw", velden, headers={"Accept": "application/json"})


def opdracht(**velden: str) -> Meld:
    """The command of a form that is filled in like this."""
    form = Signaalformulier({**GOED, **velden}, keuzes=KEUZES)
    assert form.is_valid(), form.errors
    return form.opdracht(None)


def fouten(**velden: str) -> set[str]:
    """The fields of the form in which something is wrong."""
    return set(Signaalformulier({**GOED, **velden}, keuzes=KEUZES).errors)


def test_de_wachtrij_krijgt_het_adres_en_twee_keer_is_een_signaal(melder: Client) -> None:
    zelfde = str(uuid.uuid4())
    eerst, nog_eens = (stuur(melder, opdracht_id=zelfde) for _ in range(2))
    assert (eerst.status_code, nog_eens.status_code) == (201, 201)
    assert eerst.json() == nog_eens.json()
    assert SignaalRij.objects.count() == 1


def test_na_het_melden_vraagt_de_bladzijde_of_het_vaker_te_zien_is(melder: Client) -> None:
    """Not what it points to: the next thing is whether others see it too, and the reporter may add that."""
    bedankt = stuur(melder).json()["adres"]
    (verder,) = set(re.findall(r'href="([^"]+/doe/vul-aan)"', tekst(melder.get(bedankt))))
    assert melder.get(verder).status_code == 200


def test_wat_niet_goed_is_komt_terug_als_zinnen(melder: Client) -> None:
    antwoord = stuur(melder, tekst="", zelf="")
    assert antwoord.status_code == 422
    assert antwoord.json() == {"fouten": ["Vul in wat u zag of hoorde.", "Kies of u het zelf zag of hoorde."]}


@pytest.mark.parametrize(
    ("geleden", "terug"),
    [("7200", 7200), ("", 0), ("-5", 0), ("straks", 0), ("9" * 40, 30 * 86_400)],
)
def test_gebeurd_is_toen_het_getypt_werd(melder: Client, geleden: str, terug: int) -> None:
    """A phone says how long ago, not when: its clock may be wrong. More than thirty days is not believed."""
    assert stuur(melder, geleden=geleden).status_code == 201
    regel = Gebeurtenis.objects.filter(stroom__startswith="signaal/").latest("positie")
    wacht = (regel.vastgelegd_op - regel.gebeurd_op).total_seconds()
    assert abs(wacht - terug) < 1


def test_wat_op_de_telefoon_blijft_heeft_niets_van_een_mens(melder: Client) -> None:
    blad = tekst(melder.get("/signalen/nieuw/los"))
    assert "Wat zag of hoorde u?" in blad
    for geheim in ("Sanne", "Vos", "Casusregisseur", "csrfmiddlewaretoken", 'data-account="1'):
        assert geheim not in blad
    assert 'data-account=""' in blad
    kaartje = melder.get("/signalen/nieuw/kaartje")
    assert set(kaartje.json()) == {"account", "bewijs"}
    assert kaartje["Cache-Control"] == "no-store"


def test_zonder_inloggen_is_er_geen_kaartje_maar_wel_het_script(client: Client) -> None:
    assert client.get("/signalen/nieuw/kaartje").status_code == 302
    assert client.get("/signalen/nieuw/los").status_code == 302
    script = client.get("/signalen/dienst.js")
    assert script["Content-Type"].startswith("text/javascript")
    assert "/signalen/nieuw/los" in tekst(script).replace("\\u002D", "-")
    app = json.loads(tekst(client.get("/waakvlam.webmanifest")))
    assert app["start_url"] == "/signalen/nieuw"
    for beeld in app["icons"]:
        assert (STATISCH / beeld["src"].removeprefix("/static/")).exists()


def test_alles_wat_de_bewaarde_pagina_nodig_heeft_gaat_mee(melder: Client) -> None:
    blad = tekst(melder.get("/signalen/nieuw/los"))
    genoemd = set(re.findall(r'(?:src|href)="/static/([^"]+\.(?:css|js))"', blad))
    assert genoemd <= set(bestanden())
    assert {"kluis", "deur-tabel"} <= set(scripts())
    for naam in bestanden():
        assert (STATISCH / naam).exists(), naam


def test_een_foto_van_50_mb_wordt_geweigerd_en_de_tekst_blijft(melder: Client) -> None:
    groot = SimpleUploadedFile("groot.jpg", bytes(50_000_000), "image/jpeg")
    antwoord = melder.post("/signalen/nieuw", {**GOED, "foto": groot})
    assert antwoord.status_code == 422
    assert "hoogstens 20 MB" in tekst(antwoord)
    assert f"{GOED['tekst']}</textarea>" in tekst(antwoord)
    assert not SignaalRij.objects.exists()


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({}, {"soort": "eigen", "kanaal": "app", "melder_soort": "professional", "zelf_gezien": True}),
        ({"zelf": "nee"}, {"soort": "melding", "zelf_gezien": False}),
        ({"zelf": "nee", "soort": "gerucht"}, {"soort": "gerucht"}),
        ({"zelf": "ja", "soort": "gerucht"}, {"soort": "eigen"}),
        ({"zelf": "nee", "soort": "sociale_media", "openbaar": "on"}, {"openbaar": True}),
        ({"buurt": "BU01"}, {"buurt": "BU01"}),
        ({"buurt": "buiten"}, {"buurt": "buiten"}),
        ({"waar": "hier", "plaats": "", "buurt": "BU01"}, {"buurt": "BU01", "plaats": None}),
        ({"waar": "online", "buurt": "BU01"}, {"buurt": None}),
        ({"nieuw": "ja", "al_gaande": "on"}, {"nieuw": True, "al_gaande": True}),
        ({"nieuw": ""}, {"nieuw": None, "al_gaande": False}),
        ({"thema": "buren", "duiding": "Wraak"}, {"thema": "buren", "duiding": "Wraak"}),
        (
            {"melder": "inwoner", "melder_naam": "Bo", "melder_contact": "bo@waterveen.example"},
            {
                "soort": "melding",
                "kanaal": "telefoon",
                "melder_soort": "inwoner",
                "melder_naam": "Bo",
                "melder_contact": "bo@waterveen.example",
            },
        ),
        ({"melder": "anoniem", "melder_naam": "Bo"}, {"melder_soort": "anoniem", "melder_naam": None}),
        ({"melder": "zelf", "melder_naam": "Bo"}, {"melder_naam": None, "kanaal": "app"}),
        (
            {"melder": "professional", "kanaal": "mail", "organisatie": "politie"},
            {"kanaal": "mail", "organisatie": "politie"},
        ),
        ({"wanneer": "vandaag", "dag": "2099-01-01"}, {"moment": None}),
    ],
)
def test_van_formulier_naar_opdracht(velden: dict[str, str], verwacht: dict[str, Any]) -> None:
    gemaakt = opdracht(**velden)
    assert {naam: getattr(gemaakt, naam) for naam in verwacht} == verwacht


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"waar": "hier", "plaats": ""}, "plaats"),
        ({"waar": "adres", "plaats": "", "buurt": "BU01"}, "plaats"),
        ({"buurt": "BU99"}, "buurt"),
        ({"thema": "voetbal"}, "thema"),
        ({"duiding": "Wraak"}, "duiding"),
        ({"thema": "jongeren", "duiding": "Wraak"}, "duiding"),
        ({"zelf": "nee", "soort": "sociale_media"}, "openbaar"),
        ({"wanneer": "eerder", "dag": "2099-01-01"}, "dag"),
        ({"tekst": "Bel 06-12345678 terug."}, "tekst"),
    ],
)
def test_wat_niet_kan_staat_bij_het_veld(velden: dict[str, str], veld: str) -> None:
    assert fouten(**velden) == {veld}


def test_bij_gevaar_vraagt_het_formulier_niet_door() -> None:
    assert fouten(tekst="Bel 06-12345678 terug.", gevaar="ja") == set()


def test_zonder_vermoedens_in_de_aanpak_is_die_vraag_er_niet() -> None:
    geen = Meldkeuzes((("jongeren", "Jongeren"),), frozenset({"", "jongeren"}), (), ())
    assert {"duiding", "buurt", "organisatie"}.isdisjoint(Signaalformulier(keuzes=geen).fields)
    assert {"duiding", "buurt", "organisatie"} <= set(Signaalformulier(keuzes=KEUZES).fields)


def test_de_naam_van_een_melder_staat_apart(melder: Client, ingelogd: Client) -> None:
    antwoord = stuur(melder, melder="inwoner", melder_naam="Bo Terhorst", melder_contact="0600000000")
    assert antwoord.status_code == 201
    soorten = list(
        Gebeurtenis.objects.filter(stroom__startswith="signaal/").order_by("nr").values_list("soort", "kring")
    )
    assert [naam for naam, _ in soorten] == ["signaal-gemeld", "melder-vastgelegd"]
    assert soorten[0][1] != soorten[1][1]


def test_een_dag_in_de_toekomst_kan_ook_vlak_na_middernacht_niet() -> None:
    morgen = timezone.localdate() + timedelta(days=1)
    assert fouten(wanneer="eerder", dag=morgen.isoformat()) == {"dag"}
    vandaag = opdracht(wanneer="eerder", dag=timezone.localdate().isoformat()).moment
    assert vandaag is not None and vandaag <= datetime.now(UTC)
