"""Reporting a signal, and handling it."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.readmodels.leden import zet_gemeente
from waakvlam.readmodels.models import SignaalRij
from waakvlam.web.templatetags.waakvlam import dag

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
GOED = {
    "tekst": "Twee ruiten stuk bij de fietsenstalling.",
    "waar": "adres",
    "plaats": "Lindenhof 12",
    "wanneer": "net",
    "zelf": "ja",
    "gevaar": "nee",
}


def tekst(antwoord: Any) -> str:
    return str(antwoord.content.decode())


def meld(client: Client, **anders: str) -> str:
    """Report a signal and return its id."""
    antwoord = client.post("/signalen/nieuw", {**GOED, "opdracht_id": str(uuid.uuid4()), **anders})
    assert antwoord.status_code == 302, tekst(antwoord)
    return str(antwoord["Location"].split("/")[2])


def test_een_signaal_komt_binnen_en_de_melder_ziet_wie_kijkt_en_wanneer_hij_hoort(melder: Client) -> None:
    """The approach of Dalfsen says within seven days; a promise of the municipality does not change that."""
    zet_gemeente("waterveen", "Waterveen", voorbeeld=True, terug_binnen_dagen=3)
    id_ = meld(melder)
    bedankt = tekst(melder.get(f"/signalen/{id_}/ontvangen"))
    assert "Netwerkcoördinator" in bedankt
    assert f"Uiterlijk {dag(timezone.now() + timedelta(days=7))}" in bedankt
    assert 'data-klaar="signaal-nieuw"' in bedankt
    assert "Adviseur openbare orde" not in bedankt
    assert "Ook anderen die signalen behandelen" not in bedankt


@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        ({"tekst": ""}, "id_tekst", "Vul in wat u zag of hoorde."),
        ({"tekst": "   "}, "id_tekst", "Vul in wat u zag of hoorde."),
        ({"waar": ""}, "id_waar_0", "Kies waar het was."),
        ({"waar": "maan"}, "id_waar_0", "Kies een van de mogelijkheden."),
        ({"plaats": ""}, "id_plaats", "Vul in op welke plek of welk adres het was."),
        ({"waar": "hier", "plaats": ""}, "id_plaats", "Vul in op welke plek of welk adres het was."),
        ({"wanneer": ""}, "id_wanneer_0", "Kies wanneer het was."),
        ({"wanneer": "eerder", "dag": "gisteren"}, "id_dag", "Vul een dag in, zoals 21-11-2026."),
        ({"wanneer": "eerder", "dag": "2099-01-01"}, "id_dag", "Deze dag moet nog komen."),
        ({"zelf": ""}, "id_zelf_0", "Kies of u het zelf zag of hoorde."),
        ({"gevaar": ""}, "id_gevaar_0", "Kies of er nu gevaar is."),
    ],
)
def test_een_fout_staat_bovenaan_en_wijst_naar_het_veld(
    melder: Client, anders: dict[str, str], veld: str, zin: str
) -> None:
    antwoord = melder.post("/signalen/nieuw", {**GOED, **anders})
    pagina = tekst(antwoord)
    assert antwoord.status_code == 422
    assert "<title>Fout: Signaal" in pagina
    assert f'<a href="#{veld}">{zin}' in pagina
    assert f'id="{veld}"' in pagina
    assert not SignaalRij.objects.exists()


def test_alles_wat_getypt_is_blijft_staan_bij_een_fout(melder: Client) -> None:
    eigen_id = str(uuid.uuid4())
    getypt = {
        "tekst": "Dit <b> mag niet weg",
        "plaats": "Plein 1",
        "duiding": "Misschien wraak",
        "gevaar": "ja",
    }
    pagina = tekst(melder.post("/signalen/nieuw", {**GOED, **getypt, "zelf": "", "opdracht_id": eigen_id}))
    assert "Dit &lt;b&gt; mag niet weg</textarea>" in pagina
    assert 'value="Plein 1"' in pagina
    assert "Misschien wraak</textarea>" in pagina
    assert f'value="{eigen_id}"' in pagina


def test_twee_keer_versturen_geeft_een_signaal(melder: Client) -> None:
    eigen_id = str(uuid.uuid4())
    assert meld(melder, opdracht_id=eigen_id) == meld(melder, opdracht_id=eigen_id)
    assert SignaalRij.objects.count() == 1


def test_online_bewaart_de_site_en_geen_plek(melder: Client) -> None:
    pagina = tekst(melder.get(f"/signalen/{meld(melder, waar='online', online='Marktplein-app')}"))
    assert "Online: Marktplein-app" in pagina
    assert "Lindenhof" not in pagina


def test_feit_en_duiding_staan_apart(melder: Client) -> None:
    pagina = tekst(melder.get(f"/signalen/{meld(melder, duiding='Misschien wraak', zelf='nee')}"))
    assert "van horen zeggen" in pagina
    assert pagina.index("Twee ruiten stuk") < pagina.index("geen feit") < pagina.index("Misschien wraak")


def test_bij_gevaar_staat_112_bovenaan(melder: Client) -> None:
    assert 'href="tel:112"' in tekst(melder.get(f"/signalen/{meld(melder, gevaar='ja')}/ontvangen"))


def test_wie_meldt_ziet_alleen_eigen_signalen_en_kan_niets_afhandelen(
    melder: Client, ingelogd: Client
) -> None:
    eigen, ander = meld(melder), meld(ingelogd, tekst="Van een collega.")
    lijst = tekst(melder.get("/signalen"))
    assert "Twee ruiten stuk" in lijst
    assert "Van een collega." not in lijst
    assert "Ik pak dit op" not in tekst(melder.get(f"/signalen/{eigen}"))
    assert melder.get(f"/signalen/{ander}").status_code == 404
    for wat in ("pak-op", "handel-af", "koppel-aan-casus"):
        assert melder.post(f"/signalen/{ander}/doe/{wat}", {}).status_code == 404


def test_wat_er_niet_is_en_wat_niet_mag_zijn_dezelfde_pagina(melder: Client, ingelogd: Client) -> None:
    """Apart from the address, which the visitor typed, and the token against forgery."""

    def kaal(pad: str) -> str:
        import re

        pagina = tekst(melder.get(pad)).replace(pad, "PAD")
        return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", pagina)

    ander = meld(ingelogd)
    assert kaal(f"/signalen/{ander}") == kaal("/signalen/0123456789abcdef0123456789abcdef")


def test_oppakken_en_afhandelen(melder: Client, ingelogd: Client) -> None:
    id_ = meld(melder)
    ingelogd.post(f"/signalen/{id_}/doe/pak-op", {})
    assert "door Nadia Bos" in tekst(ingelogd.get(f"/signalen/{id_}"))
    leeg = ingelogd.post(f"/signalen/{id_}/doe/handel-af", {"uitkomst": "opgelost", "terugkoppeling": ""})
    assert leeg.status_code == 422
    assert '<a href="#id_terugkoppeling">Schrijf wat de melder hoort.' in tekst(leeg)
    ingelogd.post(
        f"/signalen/{id_}/doe/handel-af", {"uitkomst": "opgelost", "terugkoppeling": "De glaszetter komt."}
    )
    assert "De glaszetter komt." in tekst(melder.get(f"/signalen/{id_}"))
    assert "Twee ruiten" not in tekst(ingelogd.get("/signalen"))
    assert "Twee ruiten" in tekst(ingelogd.get("/signalen?alle=1"))


def test_een_ander_was_net_voor_dan_gaat_er_niets_verloren(melder: Client, ingelogd: Client) -> None:
    id_ = meld(melder)
    gelezen = tekst(ingelogd.get(f"/signalen/{id_}")).split('name="gelezen" value="')[1].split('"')[0]
    ingelogd.post(f"/signalen/{id_}/doe/pak-op", {})
    antwoord = ingelogd.post(
        f"/signalen/{id_}/doe/handel-af",
        {"uitkomst": "opgelost", "terugkoppeling": "Mijn tekst", "gelezen": gelezen},
    )
    assert antwoord.status_code == 422
    assert "Iemand anders was u net voor." in tekst(antwoord)
    assert "Mijn tekst</textarea>" in tekst(antwoord)


def test_een_casus_openen_uit_een_signaal(melder: Client, ingelogd: Client, aanpak: Aanpak) -> None:
    id_ = meld(melder)
    form = {"codenaam": "Lindenhof", "aanpak": "dalfsen", "personen": "4", "signaal": id_}
    antwoord = ingelogd.post("/casussen/nieuw", form)
    assert antwoord.status_code == 302, tekst(antwoord)
    assert "Lindenhof" in tekst(ingelogd.get(f"/signalen/{id_}"))
    assert SignaalRij.objects.get(pk=id_).stand == "bij_casus"


def test_een_signaal_bij_een_casus_voegen(melder: Client, ingelogd: Client) -> None:
    ingelogd.post("/casussen/nieuw", {"codenaam": "Populier", "aanpak": "dalfsen"})
    id_ = meld(melder)
    pagina = tekst(ingelogd.get(f"/signalen/{id_}/doe/koppel-aan-casus"))
    casus = pagina.split('name="casus" value="')[1].split('"')[0]
    assert ingelogd.post(f"/signalen/{id_}/doe/koppel-aan-casus", {"casus": casus}).status_code == 302
    assert SignaalRij.objects.get(pk=id_).stand == "bij_casus"
