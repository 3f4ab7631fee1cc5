"""Key residents on the pages: who reads the name, what others see, and what ends it."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from tests.web.casus.wereld import Wereld
from tests.web.test_gezicht import HAVENZICHT, dag, met_buurten, stuur  # noqa: F401 (fixture)
from tests.web.test_netwerk import als, gemeente, houdt, school  # noqa: F401 (fixtures)
from tests.web.test_signaal import tekst
from waakvlam.adapters.models import Auditregel, Verwerking
from waakvlam.application.netwerk.weg import haal_verlopen_weg
from waakvlam.application.omgeving import omgeving
from waakvlam.core.casus.opdrachten import Open
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.signaal.opdrachten import Meld
from waakvlam.readmodels.models import SleutelpersoonRij

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
NAAM, BEREIK = "Bewoner Verzonnen", "Elke dag op het bankje bij de flat"


@pytest.fixture
def wies() -> Client:
    return als("wies", "wijkagent")


def erbij(client: Client, **anders: Any) -> Any:
    velden = {
        "naam": NAAM, "bereik": BEREIK, "waarvoor": "Kent veel ouders op het plein", "buurt": HAVENZICHT,
        "toestemming": "mondeling", "toestemming_op": dag(0), **anders,
    }  # fmt: skip
    return client.post("/netwerk/sleutelpersoon", {"opdracht_id": str(uuid.uuid4()), **velden})


def knop(client: Client, url: str, doe: str) -> Any:
    return client.post(url, {"doe": doe, "opdracht_id": uuid.uuid4().hex})


def test_alleen_wie_het_contact_houdt_leest_de_naam(wies: Client, houdt: Client) -> None:  # noqa: F811
    url = erbij(wies).url
    stuur(wies, url, "contact", hoe="spreekuur", op=dag(-12))
    assert NAAM in tekst(wies.get("/netwerk/sleutelpersonen"))
    assert BEREIK in tekst(wies.get(url))
    for ander in (houdt, als("wouter", "wijkagent"), als("bert", "functioneel-beheerder")):
        assert NAAM not in tekst(ander.get("/netwerk/sleutelpersonen"))
        assert ander.get(url).status_code == 404
        assert knop(ander, url, "ingetrokken").status_code == 404
    blad = tekst(houdt.get("/netwerk/buurten"))
    assert "1 sleutelpersoon, laatste contact op" in blad
    assert "Te bereiken via Wies Vos (Wijkagent)." in blad
    assert NAAM not in blad


def test_zonder_toestemming_staat_er_niemand(wies: Client) -> None:
    uit = erbij(wies, toestemming="")
    assert uit.status_code == 422
    assert "Zonder toestemming kan het niet." in tekst(uit)
    assert NAAM in tekst(uit)
    assert "afkomst of een geloof" in tekst(erbij(wies, waarvoor="Kent alle Turkse ouders"))
    assert "Dit duurt langer" in tekst(erbij(wies, tot=dag(500)))
    assert not SleutelpersoonRij.objects.exists()


def test_een_rol_met_reden_leest_mee_en_kan_het_overnemen(wies: Client, school: Client) -> None:  # noqa: F811
    assert erbij(wies, rol="school").status_code == 422
    url = erbij(wies, rol="school", reden="Zij staan samen op het plein").url
    assert "Zij staan samen op het plein" in tekst(school.get(url))
    assert "Contact gehad" not in tekst(school.get(url))
    assert knop(school, url, "over").url == url
    assert "Contact gehad" in tekst(school.get(url))
    assert wies.get(url).status_code == 404


def test_intrekken_wist_meteen(wies: Client) -> None:
    url = erbij(wies).url
    stroom = f"sleutelpersoon/{url.rsplit('/')[-1]}"
    assert knop(wies, url, "ingetrokken").url == "/netwerk/sleutelpersonen"
    om = omgeving()
    assert set(om.logboek.teksten(om.logboek.lees("waterveen", stroom)).values()) == {"«vernietigd»"}
    assert not SleutelpersoonRij.objects.exists()
    assert wies.get(url).status_code == 404
    assert Auditregel.objects.filter(handeling="vernietig-sleutelpersoon", voorwerp=stroom).count() == 1


def test_aan_het_einde_wist_de_nacht_en_eerst_vraagt_vandaag(wies: Client, houdt: Client) -> None:  # noqa: F811
    url = erbij(wies, tot=dag(20)).url
    vandaag = tekst(wies.get("/"))
    assert "Sleutelpersoon in Havenzicht: vraag opnieuw om toestemming, of wis" in vandaag
    assert NAAM not in vandaag
    assert "Sleutelpersoon in" not in tekst(houdt.get("/"))
    stuur(wies, url, "verlengen", toestemming="bericht", toestemming_op=dag(0))
    assert "Sleutelpersoon in" not in tekst(wies.get("/"))
    om = omgeving()
    assert haal_verlopen_weg(om, om.klok.nu() + timedelta(days=30)) == 0
    assert haal_verlopen_weg(om, om.klok.nu() + timedelta(days=380)) == 1
    assert wies.get(url).status_code == 404


def test_een_contact_dat_stil_ligt_staat_op_vandaag(wies: Client) -> None:
    url = erbij(wies).url
    assert "zoek weer contact" not in tekst(wies.get("/"))
    stuur(wies, url, "contact", hoe="straat", op=dag(-100))
    assert "Sleutelpersoon in Havenzicht: zoek weer contact" in tekst(wies.get("/"))
    stuur(wies, url, "contact", hoe="telefoon", op=dag(0))
    assert "zoek weer contact" not in tekst(wies.get("/"))


def test_lezen_staat_in_beide_logboeken(wies: Client, houdt: Client) -> None:  # noqa: F811
    url = erbij(wies).url
    wies.get("/netwerk/sleutelpersonen")
    houdt.get(url)
    gelezen = Auditregel.objects.filter(handeling="lees-sleutelpersoon")
    assert sorted(gelezen.values_list("uitkomst", flat=True)) == ["gelezen", "geweigerd"]
    regels = Verwerking.objects.filter(naam="lees-sleutelpersoon")
    assert {v.activiteit.rpartition(":")[2] for v in regels} == {"sleutelpersonen"}
    assert any(v.betrokkene for v in regels)


@pytest.mark.usefixtures("aanpak")
def test_vanuit_een_casus_alleen_de_buurten_van_zijn_signalen(wies: Client, houdt: Client) -> None:  # noqa: F811
    erbij(wies)
    erbij(wies, buurt="BU99010101")
    w = Wereld()
    # Signals are the same for every approach; the case opens out of one that lies in a neighbourhood.
    signaal = w.doe("nadia", Meld(Tekst("Ruiten stuk"), buurt=HAVENZICHT))
    casus = w.doe("nadia", Open("Lindenhof", personen=1, signalen=(signaal,)), aanpak="dalfsen")
    nadia = w.als("nadia")
    assert f"/netwerk/buurten?casus={casus}" in tekst(nadia.get(f"/casussen/{casus}"))
    blad = tekst(nadia.get(f"/netwerk/buurten?casus={casus}"))
    assert "Alleen de buurten van de signalen in de casus." in blad
    assert "Havenzicht" in blad
    assert "Oude Kern" not in blad
    # Who does not see the case sees what they see without it.
    ander = tekst(houdt.get(f"/netwerk/buurten?casus={casus}"))
    assert "Alleen de buurten" not in ander
    assert "Oude Kern" in ander
