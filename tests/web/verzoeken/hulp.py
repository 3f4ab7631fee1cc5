"""People and acts for the pages on requests."""

import re
import uuid
from datetime import UTC, datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.test import Client

from waakvlam.readmodels.leden import zet_lid
from waakvlam.readmodels.models import VerzoekRij

SINDS = datetime(2026, 1, 1, tzinfo=UTC)


def tekst(antwoord: Any) -> str:
    return str(antwoord.content.decode())


def client_van(naam: str, rol: str) -> Client:
    """A test client of somebody in this role."""
    lid = zet_lid("waterveen", naam, naam.capitalize(), "Test", rol, rol, SINDS)
    client = Client()
    client.force_login(get_user_model().objects.get(pk=lid.account))
    return client


def leg_vast(client: Client, **anders: str) -> str:
    """Take a request in and return its id."""
    goed = {
        "soort": "inzage",
        "naam": "Jan Jansen",
        "vraag": "Wat staat er over mij?",
        "ontvangen_op": "2026-11-02",
        "kanaal": "brief",
        "opdracht_id": str(uuid.uuid4()),
    }
    antwoord = client.post("/verzoeken/nieuw", {**goed, **anders})
    assert antwoord.status_code == 302, tekst(antwoord)
    return str(antwoord["Location"].split("/")[2])


def doe(client: Client, verzoek: str, wat: str, **velden: Any) -> Any:
    """Send a small form on a request."""
    return client.post(f"/verzoeken/{verzoek}/doe/{wat}", velden)


def noteer(client: Client, casus: str, tekst_: str) -> None:
    """Write a note in a case; a telephone number in it stays, as its writer says it is needed."""
    blijft = [f"blijft-nodig|telefoon|{nummer}" for nummer in re.findall(r"06\d{8}", tekst_)]
    antwoord = client.post("/notities/nieuw", {"tekst": tekst_, "casus": casus, "deur-tekst": blijft})
    assert antwoord.status_code == 302, tekst(antwoord)


def stand(verzoek: str) -> str:
    """How a request stands in the list."""
    return str(VerzoekRij.objects.get(pk=verzoek).stand)
