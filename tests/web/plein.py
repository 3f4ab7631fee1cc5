"""A municipality under SAMOS with one person per role, and what they do with a signal over HTTP."""

import uuid
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.test import Client

from waakvlam.adapters.aanpakmap import laad_aanpak
from waakvlam.application.omgeving import omgeving
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.readmodels.leden import zet_gemeente, zet_lid
from waakvlam.readmodels.models import SignaalRij

VAN = datetime(2026, 1, 1, tzinfo=UTC)
MENSEN = {
    "jongerenwerk": ("Jasper", "Kuil"),
    "wijkagent": ("Rik", "Damstra"),
    "wijk_en_buurtwerk": ("Karim", "Zomer"),
    "onderwijs": ("Roos", "Takens"),
    "burgemeester": ("Marijke", "ten Hove"),
    "handhaving": ("Hidde", "Elzinga"),
}
TEKST = "Twee groepen op het plein schelden naar elkaar."
NAGAAN = ["blikvernauwing", "misvatting", "wegkijken"]


@lru_cache
def samos() -> Aanpak:
    return laad_aanpak(Path(__file__).parents[2] / "aanpakken/kis-samos")


class Plein:
    """A municipality under SAMOS with one person per role, and the signal that was reported last."""

    def __init__(self) -> None:
        zet_gemeente("waterveen", "Waterveen", voorbeeld=True)
        omgeving().aanpakken.stel_vast("waterveen", samos(), VAN, "0")
        self.clients: dict[str, Client] = {}
        self.accounts: dict[str, str] = {}
        for rol, (voor, achter) in MENSEN.items():
            lid = zet_lid("waterveen", voor.lower(), voor, achter, rol, rol, VAN)
            self.accounts[rol] = str(lid.account)
            self.clients[rol] = Client()
            self.clients[rol].force_login(get_user_model().objects.get(pk=lid.account))
        self.id = ""

    def meld(self, als: str = "onderwijs", **anders: Any) -> str:
        """Report a signal and go on with that one."""
        velden = {"tekst": TEKST, "waar": "adres", "plaats": "Het Wilgenplein", "wanneer": "net",
                  "zelf": "ja", "gevaar": "nee", "thema": "groepen"}  # fmt: skip
        eigen = {"opdracht_id": str(uuid.uuid4()), **anders}
        uit = self.clients[als].post("/signalen/nieuw", {**velden, **eigen})
        assert uit.status_code == 302, uit.content.decode()
        self.id = uit["Location"].split("/")[2]
        return self.id

    def zie(self, als: str, rest: str = "") -> str:
        """The page as this person sees it."""
        return str(self.clients[als].get(f"/signalen/{self.id}{rest}").content.decode())

    def doe(self, als: str, wat: str, **velden: Any) -> Any:
        """Send a form."""
        return self.clients[als].post(f"/signalen/{self.id}/doe/{wat}", velden)

    def lukt(self, als: str, wat: str, **velden: Any) -> None:
        """Send a form that must be accepted."""
        uit = self.doe(als, wat, **velden)
        assert uit.status_code == 302, uit.content.decode()

    def waarde(self, als: str, naam: str, rest: str = "") -> str:
        """The value of a hidden field on the page."""
        return self.zie(als, rest).split(f'name="{naam}" value="')[1].split('"')[0]

    def vraag(self, **velden: Any) -> str:
        """Ask Roos whether she sees it too; give the question."""
        self.lukt("wijkagent", "vraag-na", vraag="Ziet u op het plein ruzie?",
                  mensen=[self.accounts["onderwijs"]], **velden)  # fmt: skip
        return self.waarde("onderwijs", "vraag")

    def tot(self, fase: str) -> None:
        """Bring a new signal to this phase, all along the way."""
        self.meld("jongerenwerk")
        if fase == "waargenomen":
            return
        self.lukt("wijkagent", "vul-aan", tekst="Ook gezien.", van="zelf")
        if fase == "geverifieerd":
            return
        self.lukt("wijkagent", "voeg-betekenis-toe", tekst="Een oude ruzie.", verschijnselen=["groepen"])
        self.lukt("jongerenwerk", "voeg-betekenis-toe", tekst="Verveling.")
        self.lukt("wijkagent", "stel-duiding-vast", nagegaan=NAGAAN)
        if fase == "geduid":
            return
        self.lukt("wijkagent", "beoordeel-signaal", mogelijk="Een vechtpartij.", verwacht="Schelden.",
                  volgorde="gewoon")  # fmt: skip

    @property
    def rij(self) -> SignaalRij:
        """The row of the signal."""
        return SignaalRij.objects.get(pk=self.id)
