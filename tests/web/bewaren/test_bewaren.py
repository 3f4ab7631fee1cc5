"""The pages on retention: what is due, proposing, deciding by somebody else, the certificate, and who may."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from tests.web.test_werk import open_casus, tekst
from waakvlam.adapters import opslag
from waakvlam.application.omgeving import omgeving
from waakvlam.readmodels.leden import Lid, zet_lid
from waakvlam.readmodels.models import BewaarRij, CasusRij

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
VAN = datetime(2026, 1, 1, tzinfo=UTC)
ONBEKEND = "casus-" + "0" * 32


def _client(naam: str, rol: str, rolnaam: str) -> Client:
    lid = zet_lid("waterveen", naam, naam.capitalize(), "Proef", rol, rolnaam, VAN)
    client = Client()
    client.force_login(get_user_model().objects.get(pk=lid.account))
    return client


@pytest.fixture
def archivaris(lid: Lid) -> Client:
    """Wim, who looks after the archive."""
    return _client("wim", "archivaris", "Archivaris")


@pytest.fixture
def beheerder(lid: Lid) -> Client:
    """Hanna, functional administrator."""
    return _client("hanna", "functioneel-beheerder", "Functioneel beheerder")


@pytest.fixture
def dicht(ingelogd: Client) -> str:
    """A closed case; gives its id."""
    casus = open_casus(ingelogd)
    from waakvlam.application.opdracht import Aanvaard, Opdracht
    from waakvlam.application.uitvoeren import execute
    from waakvlam.core.casus import opdrachten as o

    nadia = str(get_user_model().objects.get(username="nadia").pk)
    for nr, inhoud in enumerate((o.Noteer("Merk-notitie"), o.Sluit("Klaar", afwijken="Kan zo"))):
        uit = execute(
            Opdracht(f"t{nr}-{casus}", "waterveen", nadia, "netwerkcoordinator", inhoud, f"casus/{casus}")
        )
        if not isinstance(uit, Aanvaard):
            assert isinstance(inhoud, o.Sluit), uit
            BewaarRij.objects.all().delete()
    return casus


@pytest.fixture
def jaren_later(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Put the clock forward by a number of days."""

    def zet(dagen: int) -> None:
        nu = datetime.now(UTC) + timedelta(days=dagen)
        monkeypatch.setattr(type(opslag.klok()), "nu", lambda _: nu)

    return zet


def _vinkje(antwoord: Any, naam: str) -> str:
    gevonden = re.search(rf'name="{naam}" value="([^"]*)"', tekst(antwoord))
    assert gevonden, tekst(antwoord)
    return gevonden[1]


def test_van_aan_de_beurt_tot_verklaring(
    archivaris: Client, beheerder: Client, ingelogd: Client, dicht: str, jaren_later: Callable[[int], None]
) -> None:
    assert "Er is nu niets aan de beurt." in tekst(archivaris.get("/bewaren"))
    jaren_later(7310)
    lijst = tekst(archivaris.get("/bewaren"))
    assert f"Casus {dicht[:8]}" in lijst
    assert "20 jaar" in lijst
    assert "Lindenhof" not in lijst
    blad = f"/bewaren/casus-{dicht}"
    assert "Lindenhof" not in tekst(archivaris.get(blad))
    form = archivaris.get(f"{blad}/voorstel?deel=alles")
    assert form.status_code == 200
    gestuurd = archivaris.post(f"{blad}/voorstel", {"deel": "alles", "grond": "termijn"})
    assert gestuurd.status_code == 302, tekst(gestuurd)
    url = re.search(rf'href="({blad}/besluit/[^"]+)"', tekst(archivaris.get("/bewaren")))
    assert url
    zelf = archivaris.get(url[1])
    assert "U stelde dit zelf voor." in tekst(zelf)
    velden = {"deel": "alles", "mee": "", "akkoord": "ja"}
    assert archivaris.post(url[1], velden).status_code == 422
    assert CasusRij.objects.filter(pk=dicht).exists()
    fout = beheerder.post(url[1], {"deel": "alles", "mee": "", "akkoord": "nee"})
    assert "Schrijf in één zin waarom." in tekst(fout)
    klaar = beheerder.post(url[1], velden)
    assert klaar.status_code == 302, tekst(klaar)
    verklaring = tekst(beheerder.get(klaar["Location"]))
    assert "Verklaring van vernietiging" in verklaring
    assert "De handtekening klopt" in verklaring
    assert "Wim Proef" in verklaring
    assert "Hanna Proef" in verklaring
    assert "Lindenhof" not in verklaring
    assert "Merk-notitie" not in verklaring
    bestand = beheerder.get(klaar["Location"] + "/bestand").json()
    assert set(bestand) == {"verklaring", "sleutel", "handtekening"}
    assert not CasusRij.objects.filter(pk=dicht).exists()
    weg = ingelogd.get(f"/casussen/{dicht}")
    assert weg.status_code == 200
    assert "Deze casus is vernietigd" in tekst(weg)
    assert "Lindenhof" not in tekst(weg)
    assert ingelogd.get(f"/casussen/{dicht}/feitenrelaas").status_code == 404
    assert f"Casus {dicht[:8]}" in tekst(archivaris.get("/bewaren"))
    assert "Dit is vernietigd op" in tekst(archivaris.get(blad))


def test_wie_niet_over_bewaren_gaat_vindt_niets(ingelogd: Client, archivaris: Client, dicht: str) -> None:
    for pad in ("", "/zoek?kenmerk=" + dicht, f"/casus-{dicht}", f"/casus-{dicht}/vasthouden"):
        assert ingelogd.get(f"/bewaren{pad}").status_code == 404
    assert 'href="/bewaren"' not in tekst(ingelogd.get("/"))
    assert 'href="/bewaren"' in tekst(archivaris.get("/bewaren"))
    assert archivaris.get(f"/casussen/{dicht}").status_code == 404


@pytest.mark.parametrize(
    "pad", ["", "/voorstel", "/vasthouden", "/besluit/x", "/verklaring/x", "/verklaring/x/pdf"]
)
def test_wat_er_niet_is(archivaris: Client, pad: str) -> None:
    assert archivaris.get(f"/bewaren/{ONBEKEND}{pad}").status_code == 404


def test_zoeken_gaat_alleen_op_kenmerk(archivaris: Client, dicht: str) -> None:
    for gezocht in (dicht, f"casus-{dicht}", f"CASUS/{dicht}"):
        antwoord = archivaris.get("/bewaren/zoek", {"kenmerk": gezocht})
        assert antwoord["Location"] == f"/bewaren/casus-{dicht}"
    mis = archivaris.get("/bewaren/zoek", {"kenmerk": "Lindenhof"})
    assert mis.status_code == 422
    assert "Dit kenmerk is niet gevonden." in tekst(mis)


def test_vasthouden_en_vrijgeven(
    archivaris: Client, beheerder: Client, dicht: str, jaren_later: Callable[[int], None]
) -> None:
    blad = f"/bewaren/casus-{dicht}"
    leeg = archivaris.post(f"{blad}/vasthouden", {"soort": "onderzoek", "reden": ""})
    assert leeg.status_code == 422
    gelukt = archivaris.post(f"{blad}/vasthouden", {"soort": "onderzoek", "reden": "Klacht loopt nog"})
    assert gelukt.status_code == 302, tekst(gelukt)
    jaren_later(7310)
    staat = tekst(archivaris.get(blad))
    assert "Klacht loopt nog" in staat
    assert f"{blad}/voorstel" not in staat
    geweigerd = archivaris.post(f"{blad}/voorstel", {"deel": "alles", "grond": "termijn"})
    assert "Dit wordt vastgehouden." in tekst(geweigerd)
    vrij = re.search(rf'action="({blad}/vrijgeven/[^"]+)"', staat)
    assert vrij
    assert beheerder.post(vrij[1], {"opdracht_id": ""}).status_code == 302
    assert "Niets houdt dit vast." in tekst(archivaris.get(blad))
    assert f"{blad}/voorstel" in tekst(archivaris.get(blad))


def test_een_voorstel_wordt_ingetrokken(
    archivaris: Client, dicht: str, jaren_later: Callable[[int], None]
) -> None:
    jaren_later(7310)
    blad = f"/bewaren/casus-{dicht}"
    archivaris.post(f"{blad}/voorstel", {"deel": "alles", "grond": "termijn"})
    url = re.search(rf'action="({blad}/intrekken/[^"]+)"', tekst(archivaris.get(blad)))
    assert url
    assert archivaris.post(url[1]).status_code == 302
    assert "ingetrokken" in tekst(archivaris.get(blad))
    assert omgeving().bewaarlijsten.bewaringen("waterveen", ("voorgesteld",), 10) == []


def test_voor_een_deel_dat_er_niet_is_valt_niets_voor_te_stellen(archivaris: Client, dicht: str) -> None:
    assert archivaris.get(f"/bewaren/casus-{dicht}/voorstel?deel=P9").status_code == 404
