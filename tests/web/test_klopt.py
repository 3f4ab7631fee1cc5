"""A decision in one's name is on the start page, and confirmed there in one tap."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from tests.web.test_werk import tekst
from waakvlam.readmodels.leden import zet_lid
from waakvlam.readmodels.models import CasusRij

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]


@pytest.fixture
def burgemeester() -> Client:
    van = datetime(2026, 1, 1, tzinfo=UTC)
    lid = zet_lid("waterveen", "marijke", "Marijke", "ten Hove", "burgemeester", "Burgemeester", van)
    zet_lid("waterveen", "tom", "Tom", "Rietveld", "aov", "AOV'er", van)
    client = Client()
    client.force_login(get_user_model().objects.get(pk=lid.account))
    return client


def _besluit_namens(rol: str) -> str:
    """A case at AVE 4 in which a decision was recorded on behalf of a role; its id."""
    from waakvlam.application.opdracht import Aanvaard, Opdracht
    from waakvlam.application.uitvoeren import execute
    from waakvlam.core.casus import opdrachten as o

    tom = str(get_user_model().objects.get(username="tom").pk)
    open_ = o.Open(
        "Veenzicht",
        niveau="ave4",
        aanleidingen={"eigenrichting": "ja"},
        raadplegingen=(rol,),
        motivering="Onrust",
    )
    geopend = execute(Opdracht("op-1", "waterveen", tom, "aov", open_, aanpak="dalfsen"))
    assert isinstance(geopend, Aanvaard), geopend
    stap = o.ZetStap("ave4-onderzoek-opname", "Kijk of opname helpt")
    gezet = execute(Opdracht("op-2", "waterveen", tom, "aov", stap, stroom=geopend.stroom, namens=rol))
    assert isinstance(gezet, Aanvaard), gezet
    return geopend.id


def test_bevestigen_in_een_tik_vanaf_vandaag(burgemeester: Client) -> None:
    casus = _besluit_namens("burgemeester")
    pagina = tekst(burgemeester.get("/"))
    assert "Klopt dit besluit?" in pagina
    assert CasusRij.objects.get(pk=casus).onbevestigd == 1
    besluit = pagina.split('name="besluit" value="')[1].split('"')[0]
    antwoord = burgemeester.post(f"/casussen/{casus}/klopt", {"besluit": besluit})
    assert antwoord.status_code == 302
    assert CasusRij.objects.get(pk=casus).onbevestigd == 0
    assert "Klopt dit besluit?" not in tekst(burgemeester.get("/"))
