"""A household in a municipality in small, led to a level through ``execute``; people to look and act as."""

import re
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from waakvlam.application.opdracht import Aanvaard, Opdracht
from waakvlam.application.uitvoeren import execute
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.readmodels.leden import Lid, zet_lid

VAN = datetime(2026, 1, 1, tzinfo=UTC)
ROLLEN = {
    "nadia": ("netwerkcoordinator", "Netwerkcoördinator"),
    "sanne": ("casusregisseur", "Casusregisseur"),
    "tom": ("aov", "AOV'er"),
    "marijke": ("burgemeester", "Burgemeester"),
    "joost": ("screeningsteamlid", "Lid van het Screeningsteam"),
    "ilse": ("politie", "Politie"),
}


def tekst(antwoord: Any) -> str:
    """The page as text, with the entities of quotes as people type them."""
    return str(antwoord.content.decode()).replace("&#x27;", "'").replace("&quot;", '"')


def veld(pagina: str, naam: str) -> str:
    """The value of an input on a page."""
    gevonden = re.search(rf'<input[^>]*name="{naam}"[^>]*value="([^"]*)"', pagina)
    gevonden = gevonden or re.search(rf'<input[^>]*value="([^"]*)"[^>]*name="{naam}"', pagina)
    assert gevonden, f"no field {naam}"
    return gevonden.group(1)


@dataclass
class Wereld:
    """People by user name, and the moment of the next command."""

    mensen: dict[str, Lid] = field(default_factory=dict)
    op: datetime = field(default_factory=lambda: timezone.now() - timedelta(days=20))

    def lid(self, naam: str) -> Lid:
        """The membership of a person; made when first needed."""
        if naam not in self.mensen:
            rol, rolnaam = ROLLEN[naam]
            self.mensen[naam] = zet_lid("waterveen", naam, naam.capitalize(), "Voorbeeld", rol, rolnaam, VAN)
        return self.mensen[naam]

    def als(self, naam: str) -> Client:
        """A client in which this person is logged in."""
        client = Client()
        client.force_login(get_user_model().objects.get(pk=self.lid(naam).account))
        return client

    def doe(self, naam: str, inhoud: Any, casus: str | None = None, **verder: Any) -> str:
        """Give a command that must succeed, an hour after the one before; returns the case."""
        self.op += timedelta(hours=1)
        lid = self.lid(naam)
        stroom = f"casus/{casus}" if casus else None
        verder = {"gebeurd_op": self.op, **verder}
        uit = execute(
            Opdracht(str(uuid.uuid4()), "waterveen", lid.account, lid.rol, inhoud, stroom, **verder)
        )
        assert isinstance(uit, Aanvaard), (naam, inhoud, uit)
        return uit.id

    def ave1(self, codenaam: str = "Lindenhof") -> str:
        """A case at the first level."""
        inhoud = o.Open(codenaam, Tekst("Ruzie thuis"), personen=4)
        return self.doe("joost", inhoud, aanpak="dalfsen")

    def ave2(self) -> str:
        """A case that went up once, led by Sanne."""
        c = self.ave1()
        self.doe("joost", o.HoudOverleg("screeningsteam", ("screeningsteamlid", "politie")), c)
        self.doe("joost", o.LegProductVast("bevindingen", tekst=Tekst("Hulp is nodig.")), c)
        self.doe("joost", o.Opschalen("ave2", Tekst("Er is hulp nodig.")), c)
        self.doe("joost", o.WijsAan("casus", "casusregisseur", self.lid("sanne").account), c)
        return c

    def ave3(self) -> str:
        """A case in which cooperation is stuck."""
        c = self.ave2()
        self.doe("sanne", o.VinkAan("stagnatie", "ja", Tekst("Afspraken gaan niet door.")), c)
        self.doe("sanne", o.Opschalen("ave3", Tekst("Het loopt vast.")), c)
        return c


def stap_velden(pagina: str, **velden: Any) -> dict[str, Any]:
    """What the form on a page to go up or down sends: its hidden fields, and what was filled in."""
    verborgen = {naam: veld(pagina, naam) for naam in ("opdracht_id", "gelezen", "stap")}
    was = re.search(r'name="was"[^>]*value="([^"]*)"', pagina)
    return {**verborgen, "was": was.group(1) if was else "", "hoe": "wachten", **velden}
