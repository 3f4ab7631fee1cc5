"""What may be a name in a signal: shown to who handles it and to nobody else, and settled with a tap."""

import re
import uuid
from typing import Any

import pytest
from django.test import Client

from tests.web.test_signaal import GOED
from waakvlam.application.werker.lus import Werker
from waakvlam.samenstelling import werkplaats

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
KOP = "Kijk na: misschien staan hier namen in"


def tekst(antwoord: Any) -> str:
    return str(antwoord.content.decode())


def meld(client: Client, wat: str) -> str:
    gestuurd = {**GOED, "opdracht_id": str(uuid.uuid4()), "tekst": wat, "gevaar": "ja"}
    antwoord = client.post("/signalen/nieuw", gestuurd)
    assert antwoord.status_code == 302, tekst(antwoord)
    while Werker(werkplaats()).ronde().gedaan:
        pass
    return str(antwoord["Location"].split("/")[2])


def test_de_behandelaar_kijkt_na_en_de_melder_ziet_er_niets_van(melder: Client, ingelogd: Client) -> None:
    id_ = meld(melder, "Kees van den Broek gooit ruiten in.")
    assert KOP not in tekst(melder.get(f"/signalen/{id_}"))
    pagina = tekst(ingelogd.get(f"/signalen/{id_}"))
    assert KOP in pagina and "een naam." in pagina
    tot = re.search(r'name="tot" value="(\d+)"', pagina)
    assert tot is not None
    assert melder.post(f"/signalen/{id_}/nagekeken", {"tot": tot.group(1)}).status_code == 404
    for fout in ("", "0", "x", "9" * 30):
        assert ingelogd.post(f"/signalen/{id_}/nagekeken", {"tot": fout}).status_code == 404
    assert ingelogd.post(f"/signalen/{id_}/nagekeken", {"tot": tot.group(1)}).status_code == 302
    assert KOP not in tekst(ingelogd.get(f"/signalen/{id_}"))


def test_zonder_vraag_of_zonder_signaal_is_er_niets_na_te_kijken(melder: Client, ingelogd: Client) -> None:
    id_ = meld(melder, "Twee ruiten stuk.")
    assert KOP not in tekst(ingelogd.get(f"/signalen/{id_}"))
    for waar in (id_, "0" * 32):
        assert ingelogd.post(f"/signalen/{waar}/nagekeken", {"tot": "1"}).status_code == 404
