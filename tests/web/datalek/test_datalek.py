"""Data breaches on the screen: anyone reports, the privacy officer decides, the named read along."""

import re
import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.web.verzoeken.hulp import client_van, tekst
from waakvlam.readmodels.models import DatalekRij, Lidmaatschap

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
ONBEKEND = "0" * 32


@pytest.fixture
def privacy() -> Client:
    return client_van("paula", "privacy-functionaris")


def moment(uren: float) -> str:
    return f"{timezone.localtime() - timedelta(hours=uren):%Y-%m-%dT%H:%M}"


def meld(client: Client, uren: float = 2, **anders: Any) -> Any:
    velden = {"wat": "Een verslag ging naar een verkeerd adres.", "ontdekt_op": moment(uren), **anders}
    return client.post("/datalekken/nieuw", {"opdracht_id": str(uuid.uuid4()), **velden})


@pytest.fixture
def lek(ingelogd: Client) -> str:
    assert meld(ingelogd, gegevens=["naam", "gezondheid"], mensen=["kind"], aantal="3")["Location"] == (
        "/datalekken/ontvangen"
    )
    return str(DatalekRij.objects.get().pk)


def doe(client: Client, lek: str, wat: str, **velden: Any) -> Any:
    return client.post(f"/datalekken/{lek}/doe/{wat}", velden)


def test_iedereen_meldt_en_ziet_het_daarna_niet_meer(ingelogd: Client, lek: str) -> None:
    assert ingelogd.get(f"/datalekken/{lek}").status_code == 404
    assert "verkeerd adres" not in tekst(ingelogd.get("/datalekken"))
    assert "Datalek melden" in tekst(ingelogd.get("/"))


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"wat": ""}, "Vul in wat er is gebeurd."),
        ({"ontdekt_op": ""}, "Vul in wanneer het was."),
        ({"ontdekt_op": "straks"}, "Vul een dag en een tijd in"),
        ({"ontdekt_op": "2099-01-01T10:00"}, "Dit moment moet nog komen."),
        ({"aantal": "-1"}, "Vul een getal in van 0 of hoger."),
        ({"aantal": "veel"}, "Vul een getal in."),
        ({"gegevens": ["schoenmaat"]}, "schoenmaat"),
    ],
)
def test_een_fout_bij_melden(ingelogd: Client, velden: dict[str, Any], zin: str) -> None:
    antwoord = meld(ingelogd, **velden)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)
    assert not DatalekRij.objects.exists()


def test_de_klok_staat_in_de_lijst_en_stopt_na_het_besluit(privacy: Client, lek: str) -> None:
    assert re.search(r"nog (69|70) uur", tekst(privacy.get("/datalekken")))
    assert doe(privacy, lek, "melden", gemeld="ja", reden="x").status_code == 422
    assert doe(privacy, lek, "beoordelen", risico="risico", reden="Adres bekend.").status_code == 302
    assert "moet u melden" in tekst(doe(privacy, lek, "melden", gemeld="nee", reden="Valt mee."))
    assert doe(privacy, lek, "melden", gemeld="ja", reden="Risico.", nummer="Z-1").status_code == 302
    assert not re.search(r"nog \d+ uur", tekst(privacy.get("/datalekken")))


def test_te_laat_melden_vraagt_waarom(privacy: Client) -> None:
    meld(privacy, 80)
    lek = str(DatalekRij.objects.get().pk)
    assert "uur te laat" in tekst(privacy.get(f"/datalekken/{lek}"))
    doe(privacy, lek, "beoordelen", risico="hoog", reden="Medisch.")
    assert doe(privacy, lek, "melden", gemeld="ja", reden="Hoog.").status_code == 422
    antwoord = doe(privacy, lek, "melden", gemeld="ja", reden="Hoog.", waarom_later="Pas laat gezien.")
    assert antwoord.status_code == 302


def test_sluiten_pas_als_alles_is_beslist(privacy: Client, lek: str) -> None:
    html = tekst(doe(privacy, lek, "sluiten"))
    for zin in ("Het risico is nog niet beoordeeld.", "of dit wordt gemeld", "dit horen"):
        assert zin in html, zin
    doe(privacy, lek, "beoordelen", risico="geen", reden="Versleuteld.")
    doe(privacy, lek, "melden", gemeld="nee", reden="Geen risico.")
    doe(privacy, lek, "vertellen", verteld="nee", reden="Geen risico.")
    assert doe(privacy, lek, "sluiten", geleerd="Adres eerst nakijken.").status_code == 302
    assert "Ontdekt" in tekst(privacy.get("/datalekken?gesloten=1"))
    assert doe(privacy, lek, "maatregel", tekst="x").status_code == 404


def test_wie_meeleest_legt_maatregelen_vast_en_beslist_niet(privacy: Client, lek: str) -> None:
    ict = client_van("iris", "aov")
    account = str(Lidmaatschap.objects.get(account__username="iris").account_id)
    assert ict.get(f"/datalekken/{lek}").status_code == 404
    assert doe(privacy, lek, "betrekken", wie=account).status_code == 302
    assert "verkeerd adres" in tekst(ict.get(f"/datalekken/{lek}"))
    assert "Ontdekt" in tekst(ict.get("/datalekken"))
    assert doe(ict, lek, "maatregel", tekst="Mail teruggehaald.").status_code == 302
    for wat in ("beoordelen", "melden", "vertellen", "betrekken", "sluiten"):
        assert doe(ict, lek, wat, risico="geen", reden="x", wie=account).status_code == 404
    assert doe(privacy, lek, "loslaten", wie=account).status_code == 302
    assert ict.get(f"/datalekken/{lek}").status_code == 404


@pytest.mark.parametrize("methode", ["get", "post"])
@pytest.mark.parametrize("pad", ["", "/doe/beoordelen", "/doe/maatregel", "/doe/onzin"])
@pytest.mark.parametrize(
    "rol", ["netwerkcoordinator", "woo-behandelaar", "functioneel-beheerder", "burgemeester"]
)
def test_een_datalek_van_een_ander_is_er_niet(lek: str, rol: str, pad: str, methode: str) -> None:
    client = client_van("buiten", rol)

    def antwoord(id_: str) -> tuple[int, str]:
        gekregen = getattr(client, methode)(f"/datalekken/{id_}{pad}")
        kaal = re.sub(r"[0-9a-f]{32}|nonce=\"[^\"]*\"|value=\"[^\"]{20,}\"", "", tekst(gekregen))
        return gekregen.status_code, kaal

    assert antwoord(lek) == antwoord(ONBEKEND)
    assert antwoord(lek)[0] in (404, 405)
