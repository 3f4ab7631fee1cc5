"""A colleague from another municipality stands in for a night: the page, the log, and that it ends."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from waakvlam.adapters.models import Auditregel
from waakvlam.readmodels.leden import Lid, leden_van_account, leden_van_gemeente, zet_gemeente, zet_lid

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
VAN = datetime(2026, 1, 1, tzinfo=UTC)


def client_van(lid: Lid) -> Client:
    client = Client()
    client.force_login(get_user_model().objects.get(pk=lid.account))
    return client


@pytest.fixture
def dienst(lid: Lid) -> Client:
    """The one on duty in Waterveen."""
    return client_van(zet_lid("waterveen", "bram", "Bram", "Kok", "aov", "AOV'er", VAN))


@pytest.fixture
def collega() -> Lid:
    """The one on duty in the municipality next door."""
    zet_gemeente("dijkveen", "Dijkveen")
    return zet_lid("dijkveen", "ilse", "Ilse", "Prins", "aov", "AOV'er", VAN)


def velden(collega: Lid, **anders: str) -> dict[str, str]:
    tot = timezone.localtime() + timedelta(hours=8)
    return {
        "account": collega.account, "rol": "aov", "tot": tot.strftime("%Y-%m-%dT%H:%M"), "reden": "ziek",
        **anders,
    }  # fmt: skip


def tekst(antwoord: Any) -> str:
    return str(antwoord.content.decode())


def test_wie_dienst_heeft_laat_een_collega_invallen_en_het_stopt_vanzelf(
    dienst: Client, collega: Lid
) -> None:
    assert "Ilse Prins, Dijkveen" in tekst(dienst.get("/invallen"))
    assert dienst.post("/invallen", velden(collega)).status_code == 302
    pagina = tekst(dienst.get("/invallen"))
    assert "Ilse Prins" in pagina
    assert "Ilse Prins, Dijkveen" not in pagina
    nu = datetime.now(UTC)
    assert [lid.rol for lid in leden_van_gemeente("waterveen", nu) if lid.account == collega.account] == [
        "aov"
    ]
    later = leden_van_account(int(collega.account), nu + timedelta(hours=9))
    assert [(lid.gemeente, lid.rol) for lid in later] == [("dijkveen", "aov")]
    regel = Auditregel.objects.get(handeling="invaller-erbij", uitkomst="gedaan")
    assert (regel.gemeente, regel.rol, regel.voorwerp) == ("waterveen", "aov", f"account/{collega.account}")
    assert '"reden":"ziek"' in regel.details


def test_meteen_stoppen_kan_ook(dienst: Client, collega: Lid) -> None:
    dienst.post("/invallen", velden(collega))
    nu = datetime.now(UTC)
    (lid,) = [een for een in leden_van_account(int(collega.account), nu) if een.gemeente == "waterveen"]
    assert dienst.post("/invallen/stop", {"nummer": str(lid.nummer)}).status_code == 302
    straks = datetime.now(UTC) + timedelta(seconds=1)
    assert {een.gemeente for een in leden_van_account(int(collega.account), straks)} == {"dijkveen"}


def test_stoppen_kan_alleen_bij_een_invaller(dienst: Client, lid: Lid) -> None:
    assert dienst.post("/invallen/stop", {"nummer": str(lid.nummer)}).status_code == 404
    assert dienst.post("/invallen/stop", {"nummer": "x"}).status_code == 404
    assert leden_van_account(int(lid.account), datetime.now(UTC))


def test_voor_wie_het_niet_mag_is_de_pagina_er_niet(ingelogd: Client, collega: Lid) -> None:
    assert ingelogd.get("/invallen").status_code == 404
    assert ingelogd.post("/invallen", velden(collega)).status_code == 404
    assert ingelogd.post("/invallen/stop", {"nummer": str(collega.nummer)}).status_code == 404
    assert Client().get("/invallen").status_code == 302


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"tot": "2020-01-01T10:00"}, "Kies een einde dat nog moet komen"),
        ({"tot": "2099-01-01T10:00"}, "Kies een einde dat nog moet komen"),
        ({"rol": "functioneel-beheerder"}, "Kies een van de mogelijkheden."),
        ({"reden": "zomaar"}, "Kies een van de mogelijkheden."),
        ({"account": "999999"}, "Kies een van de mogelijkheden."),
    ],
)
def test_wat_niet_kan_verandert_niets(dienst: Client, collega: Lid, anders: dict[str, str], zin: str) -> None:
    antwoord = dienst.post("/invallen", velden(collega, **anders))
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)
    assert {een.gemeente for een in leden_van_account(int(collega.account), datetime.now(UTC))} == {
        "dijkveen"
    }


def test_zonder_buren_zegt_de_pagina_dat(dienst: Client) -> None:
    assert "Er is geen collega met deze dienst" in tekst(dienst.get("/invallen"))
