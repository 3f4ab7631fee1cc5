"""Residents report without an account, get a receipt and can follow it; nobody else learns anything."""

import html
import re
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from tests.web.test_signaal import tekst
from waakvlam.adapters.models import Auditregel, Gebeurtenis, Teller
from waakvlam.application.omgeving import omgeving
from waakvlam.instellingen.grenzen import GRENZEN
from waakvlam.readmodels.leden import zet_lid
from waakvlam.readmodels.models import SignaalRij

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
WAT = "Elke avond ruzie en geschreeuw op het grasveld"
VAN = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _open(settings: Any) -> None:
    settings.OPENBAAR_MELDEN = ["waterveen"]


def meld(client: Client, **anders: str) -> Any:
    velden = {"tekst": WAT, "plaats": "Grasveld bij de Dijk", "wanneer": "vandaag", "zelf": "ja", **anders}
    return client.post("/melden/waterveen", {"opdracht_id": str(uuid.uuid4()), **velden})


def code_op(antwoord: Any) -> str:
    gevonden = re.search(r"[A-Z2-9]{4}(-[A-Z2-9]{4}){3}", tekst(antwoord))
    assert gevonden
    return gevonden.group()


def volg(client: Client, code: str) -> Any:
    return client.post("/melden/waterveen/volgen", {"code": code})


def behandelaar() -> Client:
    lid = zet_lid("waterveen", "nora", "Nora", "Vos", "netwerkcoordinator", "Netwerkcoördinator", VAN)
    client = Client()
    client.force_login(get_user_model().objects.get(pk=lid.account))
    return client


def test_een_inwoner_meldt_zonder_account_en_volgt_met_de_code(client: Client) -> None:
    uit = meld(client)
    assert uit.status_code == 200
    code = code_op(uit)
    assert uit["Cache-Control"] == "no-store"
    (rij,) = SignaalRij.objects.all()
    assert (rij.melder, rij.kanaal, rij.soort) == ("@formulier", "formulier", "melding")
    assert "nog niet naar gekeken" in tekst(volg(client, code))
    wie = behandelaar()
    assert WAT in tekst(wie.get(f"/signalen/{rij.pk}"))
    wie.post(f"/signalen/{rij.pk}/doe/pak-op", {"opdracht_id": str(uuid.uuid4())})
    afhandelen = {
        "opdracht_id": str(uuid.uuid4()), "uitkomst": "opgelost", "terugkoppeling": "De wijkagent komt langs",
    }  # fmt: skip
    wie.post(f"/signalen/{rij.pk}/doe/handel-af", afhandelen)
    blad = tekst(volg(client, code.lower().replace("-", " ")))
    assert "De wijkagent komt langs" in blad
    assert WAT not in blad
    assert "Nora" not in blad


def test_wie_geen_naam_geeft_blijft_onbekend(client: Client) -> None:
    meld(client)
    (rij,) = SignaalRij.objects.all()
    eerste = omgeving().logboek.lees("waterveen", f"signaal/{rij.pk}")[0]
    assert eerste.data["melder_soort"] == "anoniem"
    assert not Gebeurtenis.objects.filter(soort="melder-vastgelegd").exists()
    for regel in Auditregel.objects.all():
        assert "127.0.0.1" not in str(vars(regel))


def test_een_naam_ligt_apart_tot_iemand_het_oppakt(client: Client) -> None:
    meld(client, naam="Zwaantje Proef", contact="0600000000")
    (rij,) = SignaalRij.objects.all()
    wie = behandelaar()
    assert "Zwaantje" not in tekst(wie.get(f"/signalen/{rij.pk}"))
    wie.post(f"/signalen/{rij.pk}/doe/pak-op", {"opdracht_id": str(uuid.uuid4())})
    assert "Zwaantje Proef" in tekst(wie.get(f"/signalen/{rij.pk}"))


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"tekst": ""}, "Schrijf wat u zag of hoorde"),
        ({"plaats": ""}, "Schrijf waar het was"),
        ({"wanneer": "eerder", "dag": (timezone.localdate() + timedelta(days=2)).isoformat()}, "nog komen"),
        ({"wanneer": "eerder", "dag": "31-02-2026"}, "geldige datum"),
        ({"zelf": ""}, "Kies of u het zelf zag"),
        ({"tekst": "x" * 5001}, "5000 tekens"),
    ],
)
def test_wat_niet_klopt_komt_terug_met_wat_er_stond(client: Client, velden: dict[str, str], zin: str) -> None:
    assert zin not in tekst(client.get("/melden/waterveen")), "it is about what was filled in"
    uit = meld(client, **velden)
    assert uit.status_code == 422
    assert zin in tekst(uit)
    if "plaats" not in velden:
        assert "Grasveld bij de Dijk" in uit.content.decode()
    assert not SignaalRij.objects.exists()


def test_twee_keer_versturen_is_een_melding_en_dezelfde_code(client: Client) -> None:
    zelfde = str(uuid.uuid4())
    codes = {code_op(meld(client, opdracht_id=zelfde)) for _ in range(2)}
    assert len(codes) == 1
    assert SignaalRij.objects.count() == 1


@pytest.mark.parametrize("code", ["ABCD-EFGH-JKLM-NPQR", "", "x", "' OR 1=1 --"])
def test_een_andere_code_opent_niets(client: Client, code: str) -> None:
    meld(client)
    uit = volg(client, code)
    assert uit.status_code == 422
    assert "gekeken" not in tekst(uit)


def test_wie_te_veel_meldt_of_raadt_wacht(client: Client) -> None:
    for _ in range(GRENZEN["openbaar-melden"][0]):
        assert meld(client).status_code == 200
    assert meld(client).status_code == 429
    assert SignaalRij.objects.count() == GRENZEN["openbaar-melden"][0]
    for _ in range(GRENZEN["openbaar-volgen"][0]):
        volg(client, "ABCD-EFGH-JKLM-NPQR")
    assert volg(client, "ABCD-EFGH-JKLM-NPQR").status_code == 429
    assert all("127.0.0.1" not in str(vars(teller)) for teller in Teller.objects.all())


def test_wie_moet_wachten_houdt_wat_er_getypt_is_en_verstuurt_het_later(
    client: Client, settings: Any
) -> None:
    settings.GRENZEN = {**settings.GRENZEN, "openbaar-melden": (1, 600)}
    meld(client)
    blad = meld(client, tekst="Vuurwerk\nbij <de> brug", naam="De Boer")
    assert blad.status_code == 429
    assert "staat nog op dit apparaat" not in tekst(blad)
    assert "Vuurwerk<br>bij &lt;de&gt; brug" in tekst(blad)
    velden = dict(re.findall(r'type="hidden" name="([a-z_]+)" value="([^"]*)"', tekst(blad)))
    assert velden.pop("csrfmiddlewaretoken")
    settings.GRENZEN = GRENZEN
    klaar = client.post("/melden/waterveen", {n: html.unescape(w) for n, w in velden.items()})
    assert "Uw melding is binnen" in tekst(klaar)
    assert SignaalRij.objects.count() == 2


def test_een_formulier_dat_te_lang_open_stond_houdt_wat_er_getypt_is() -> None:
    streng = Client(enforce_csrf_checks=True)
    blad = meld(streng, tekst="Vuurwerk bij de brug")
    assert blad.status_code == 403
    assert "Vuurwerk bij de brug</p>" in tekst(blad)
    assert "Verstuur opnieuw" in tekst(blad)


def test_zonder_instelling_is_het_er_niet(client: Client, settings: Any) -> None:
    settings.OPENBAAR_MELDEN = []
    for pad in ("/melden", "/melden/waterveen", "/melden/waterveen/volgen"):
        assert client.get(pad).status_code == 404
    assert client.post("/melden/waterveen", {"tekst": WAT}).status_code == 404


def test_een_gemeente_gaat_meteen_naar_het_formulier(client: Client) -> None:
    assert client.get("/melden").url == "/melden/waterveen"
    assert client.get("/melden/elders").status_code == 404
    blad = tekst(client.get("/melden/waterveen"))
    assert "Bel 112" in blad
    assert "niet verplicht" in blad


def test_van_melden_naar_volgen_en_terug(client: Client) -> None:
    """Whoever has a code finds where to use it, and from every page there is a way on."""
    volgen, melden = "/melden/waterveen/volgen", 'href="/melden/waterveen"'
    assert f'<a href="{volgen}">Al gemeld? Volg het met uw code</a>' in tekst(client.get("/melden/waterveen"))
    uit = meld(client)
    assert melden in tekst(uit)
    assert melden in tekst(client.get(volgen))
    gevolgd = tekst(volg(client, code_op(uit)))
    assert melden in gevolgd
    assert f'<a href="{volgen}">Kijk met een andere code</a>' in gevolgd
