"""The inbox of signals: trays, narrowing, pages, and doing the same with several."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.core.signaal.hulp import een_aanpak
from tests.web.test_signaal import tekst
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard, Opdracht
from waakvlam.application.uitvoeren import execute
from waakvlam.application.vragen import signaallijst
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.hash import hash_van
from waakvlam.core.signaal import opdrachten as s
from waakvlam.core.signaal import vervolgopdrachten as sv
from waakvlam.readmodels.leden import Lid, zet_gemeente, zet_lid
from waakvlam.readmodels.models import SignaalRij

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
VAN = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def gemeente() -> None:
    zet_gemeente("waterveen", "Waterveen")
    model = een_aanpak({"vervalt_na": "PT1H"}).model
    omgeving().aanpakken.stel_vast("waterveen", Aanpak(model, hash_van(model)), VAN, "0")


def mens(naam: str, rol: str) -> tuple[Lid, Client]:
    lid = zet_lid("waterveen", naam, naam.title(), "Vos", rol, rol.title(), VAN)
    client = Client()
    client.force_login(get_user_model().objects.get(pk=lid.account))
    return lid, client


@pytest.fixture
def cora() -> tuple[Lid, Client]:
    return mens("cora", "coordinator")


def doe(lid: Lid, inhoud: Any, stroom: str | None = None, **verder: Any) -> str:
    opdracht = Opdracht(uuid.uuid4().hex, "waterveen", lid.account, lid.rol, inhoud, stroom, **verder)
    uit = execute(opdracht)
    assert isinstance(uit, Aanvaard), uit
    return uit.id


def meld(lid: Lid, wat: str, **velden: Any) -> str:
    kring = velden.pop("kring", None)
    return doe(lid, s.Meld(wat, **velden), kring=kring)


def samen(client: Client, ids: list[str], **velden: str) -> str:
    lijf = {"signaal": ids, "opdracht_id": uuid.uuid4().hex, "hier": "", **velden}
    return tekst(client.post("/signalen/samen", lijf, follow=True))


def test_elke_bak_houdt_wat_erin_hoort(cora: tuple[Lid, Client]) -> None:
    lid, client = cora
    jan, _ = mens("jan", "jongerenwerk")
    nieuw = meld(jan, "Vuurwerk bij de brug")
    mijn = meld(jan, "Ruzie op het plein")
    weg = meld(jan, "Fietsen in het water")
    laat = meld(jan, "Al weken geluid")
    klaar = meld(jan, "Afval op straat")
    doe(lid, s.PakOp(), f"signaal/{mijn}")
    doe(lid, sv.GeefDoor(rol="burgemeester"), f"signaal/{weg}")
    doe(lid, sv.HandelAf("opgelost", "klaar"), f"signaal/{klaar}")
    SignaalRij.objects.filter(pk=laat).update(uiterlijk=VAN)
    teksten = {
        nieuw: "Vuurwerk", mijn: "Ruzie", weg: "Fietsen", laat: "geluid", klaar: "Afval",
    }  # fmt: skip
    verwacht = {
        "nieuw": {nieuw, laat}, "mijn": {mijn}, "doorgegeven": {weg}, "vast": {laat},
        "open": {nieuw, mijn, weg, laat}, "alles": set(teksten),
    }  # fmt: skip
    for bak, ids in verwacht.items():
        blad = tekst(client.get(f"/signalen?bak={bak}"))
        assert {id_ for id_, woord in teksten.items() if woord in blad} == ids, bak


def test_een_belofte_aan_de_melder_staat_er_tot_zij_is_nagekomen(cora: tuple[Lid, Client]) -> None:
    lid, client = cora
    jan, _ = mens("jan", "jongerenwerk")
    signaal = meld(jan, "Ruzie op het plein", terug_uiterlijk=omgeving().klok.nu() + timedelta(days=2))
    assert "bericht aan melder uiterlijk" in tekst(client.get("/signalen"))
    doe(lid, sv.MeldTerug("Wij kijken ernaar."), f"signaal/{signaal}")
    SignaalRij.objects.filter(pk=signaal).update(uiterlijk=VAN)
    blad = tekst(client.get("/signalen?bak=vast"))
    assert "bericht aan melder" not in blad
    assert "loopt vast" in blad


def test_wat_vastloopt_heet_zo_ook_als_de_melder_nog_bericht_krijgt(cora: tuple[Lid, Client]) -> None:
    _, client = cora
    jan, _ = mens("jan", "jongerenwerk")
    signaal = meld(jan, "Ruzie op het plein", terug_uiterlijk=omgeving().klok.nu() + timedelta(days=2))
    SignaalRij.objects.filter(pk=signaal).update(uiterlijk=VAN)
    blad = tekst(client.get("/signalen?bak=vast"))
    assert "bericht aan melder uiterlijk" in blad
    assert "loopt vast" in blad


@pytest.mark.parametrize(
    ("vraag", "ziet"),
    [
        ("thema=jongeren", {"een"}),
        ("soort=gerucht", {"twee"}),
        ("kanaal=telefoon", {"drie"}),
        ("fase=geverifieerd", {"een"}),
        ("gevaar=1", {"twee"}),
        ("buurt=elzen", {"drie"}),
        ("buurt=geen", {"een", "twee"}),
        ("thema=bestaat-niet", set()),
        ("bak=bestaat-niet", {"een", "twee", "drie"}),
        ("na=rommel", {"een", "twee", "drie"}),
    ],
)
def test_vernauwen(cora: tuple[Lid, Client], vraag: str, ziet: set[str]) -> None:
    lid, client = cora
    jan, _ = mens("jan", "jongerenwerk")
    een = meld(jan, "Signaal een", thema="jongeren")
    meld(jan, "Signaal twee", soort="gerucht", gevaar=True)
    meld(jan, "Signaal drie", kanaal="telefoon", buurt="elzen")
    doe(lid, s.VulAan("ook gezien"), f"signaal/{een}")
    blad = tekst(client.get(f"/signalen?{vraag}"))
    assert {woord for woord in ("een", "twee", "drie") if f"Signaal {woord}" in blad} == ziet


def test_wat_in_een_andere_kring_ligt_staat_er_niet_en_telt_niet(cora: tuple[Lid, Client]) -> None:
    wies, wijk = mens("wies", "wijkagent")
    meld(wies, "Iets van de politie", kring="veiligheid")
    _, client = cora
    blad = tekst(client.get("/signalen?bak=nieuw"))
    assert "Iets van de politie" not in blad
    assert "Er staat hier geen signaal open" in blad
    assert "Iets van de politie" in tekst(wijk.get("/signalen?bak=nieuw"))


def test_wie_behandelt_vindt_terug_wat_die_zelf_meldde_ook_als_het_klaar_is(cora: tuple[Lid, Client]) -> None:
    lid, client = cora
    meld(lid, "Zelf gezien bij de brug")
    elders = meld(lid, "Zelf gezien op het plein")
    SignaalRij.objects.filter(pk=elders).update(kring="veiligheid")
    klaar = meld(lid, "Zelf gezien bij de school")
    doe(lid, sv.HandelAf("opgelost", "klaar"), f"signaal/{klaar}")
    meld(mens("jan", "jongerenwerk")[0], "Van een ander")
    blad = tekst(client.get("/signalen?bak=gemeld"))
    assert blad.count("Zelf gezien") == 3
    assert "Van een ander" not in blad
    assert "Door mij gemeld" in tekst(client.get("/signalen"))


@pytest.mark.parametrize("kring", ["aaa", "casusx", "m", "veiligheid", "zzz"])
def test_wat_iemand_zelf_meldde_staat_er_eens_in_welke_kring_het_ook_ligt(
    cora: tuple[Lid, Client], kring: str
) -> None:
    lid, client = cora
    SignaalRij.objects.filter(pk=meld(lid, "Zelf gezien bij de brug")).update(kring=kring)
    jan, _ = mens("jan", "jongerenwerk")
    SignaalRij.objects.filter(pk=meld(jan, "Van een ander")).update(kring=kring)
    assert tekst(client.get("/signalen?bak=nieuw")).count("Zelf gezien bij de brug") == 1
    assert "Van een ander" not in tekst(client.get("/signalen?bak=nieuw"))


def test_wie_gevraagd_is_ziet_de_vraag_niet_het_signaal_in_de_lijst(cora: tuple[Lid, Client]) -> None:
    lid, _ = cora
    signaal = meld(lid, "Ruzie op het plein")
    doe(lid, s.VraagNa("Ziet u dit ook?", rollen=("school",)), f"signaal/{signaal}")
    _, school = mens("sjoerd", "school")
    assert "Ruzie" not in tekst(school.get("/signalen"))


def test_een_bladzijde_verder_en_niets_dubbel(
    cora: tuple[Lid, Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signaallijst, "PER_BLAD", 2)
    lid, client = cora
    ids = [meld(lid, f"Nummer {nr}!") for nr in range(5)]
    SignaalRij.objects.filter(pk__in=ids[:3]).update(gemeld_op=VAN + timedelta(days=300))
    gezien: list[str] = []
    adres = "/signalen?bak=open"
    for _ in range(4):
        antwoord = client.get(adres)
        gezien += [f"Nummer {nr}!" for nr in range(5) if f"Nummer {nr}!" in tekst(antwoord)]
        if not antwoord.context["volgende_url"]:
            break
        adres = antwoord.context["volgende_url"]
    assert sorted(gezien) == [f"Nummer {nr}!" for nr in range(5)]


def test_de_bak_vraagt_even_veel_hoeveel_er_ook_is(cora: tuple[Lid, Client]) -> None:
    lid, client = cora

    def vragen() -> int:
        with CaptureQueriesContext(connection) as gevangen:
            client.get("/signalen")
        return len(gevangen)

    meld(lid, "Nummer een")
    client.get("/signalen")
    weinig = vragen()
    for nr in range(6):
        meld(lid, f"Nummer {nr}")
    assert vragen() == weinig


def test_samen_oppakken_neemt_van_niemand_iets_af(cora: tuple[Lid, Client]) -> None:
    lid, client = cora
    wies, _ = mens("wies", "wijkagent")
    vrij, bezet = meld(lid, "Vrij"), meld(lid, "Bezet")
    doe(wies, s.PakOp(), f"signaal/{bezet}")
    blad = samen(client, [vrij, bezet, vrij, "bestaat-niet"], doe="oppakken")
    assert "U pakt 1 signaal op" in blad
    assert "Bij 2 signalen kon het niet" in blad
    assert dict(SignaalRij.objects.values_list("pk", "door")) == {vrij: lid.account, bezet: wies.account}


def test_samen_laten_vervallen_vraagt_waarom_en_spaart_wat_is_nagegaan(cora: tuple[Lid, Client]) -> None:
    lid, client = cora
    geleden = datetime.now(UTC) - timedelta(days=2)
    jan, _ = mens("jan", "jongerenwerk")
    oud = doe(jan, s.Meld("Oud"), gebeurd_op=geleden)
    gezien = doe(jan, s.Meld("Gezien"), gebeurd_op=geleden)
    vers = meld(jan, "Vers")
    doe(lid, s.VulAan("ook gezien"), f"signaal/{gezien}")
    assert "Schrijf in één zin waarom" in samen(client, [oud], doe="vervallen")
    blad = samen(client, [oud, gezien, vers], doe="vervallen", reden="Niemand zag het nog")
    assert "1 waarneming is vervallen" in blad
    standen = dict(SignaalRij.objects.values_list("pk", "stand"))
    assert standen == {oud: "afgehandeld", gezien: "ontvangen", vers: "ontvangen"}


@pytest.mark.parametrize("hier", ["https://elders.example/", "//elders.example", "/mensen"])
def test_terug_gaat_nooit_naar_buiten(cora: tuple[Lid, Client], hier: str) -> None:
    _, client = cora
    uit = client.post("/signalen/samen", {"signaal": ["x"], "doe": "oppakken", "hier": hier})
    assert uit.url == "/signalen"
    assert "Kies eerst" in samen(client, [])


def test_op_het_blad_staat_wat_erop_lijkt_met_de_reden_en_een_mens_voegt_samen(
    cora: tuple[Lid, Client],
) -> None:
    _, client = cora
    jan, _ = mens("jan", "jongerenwerk")
    een = meld(jan, "Vuurwerk bij de speeltuin aan het Elzenhof")
    twee = meld(jan, "Bij de speeltuin aan het Elzenhof gooiden jongeren vuurwerk")
    meld(jan, "Een huishouden zonder stroom")
    blad = tekst(client.get(f"/signalen/{een}"))
    assert "dezelfde woorden: Vuurwerk, speeltuin, Elzenhof" in blad
    assert "op dezelfde dag" in blad
    assert "precies dezelfde tekst" not in blad
    assert "zonder stroom" not in blad
    adres = f"/signalen/{een}/doe/voeg-samen?signaal={twee}"
    assert f'value="{twee}" ' in client.get(adres).content.decode()
    lijf = {"opdracht_id": str(uuid.uuid4()), "signaal": twee, "telt": ""}
    assert client.post(adres.partition("?")[0], lijf).status_code == 302
    assert dict(SignaalRij.objects.values_list("pk", "hoofd"))[een] == twee
    assert "dezelfde woorden" not in tekst(client.get(f"/signalen/{twee}"))
