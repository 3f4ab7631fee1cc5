"""No page of a case leans on a ladder: they stand under a round, tracks without order, and tables too."""

import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from tests.core.casus.aanpakken import BEDACHT
from tests.web.casus.wereld import tekst
from waakvlam.adapters.aanpakmap import laad_aanpak
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard, Opdracht
from waakvlam.application.uitvoeren import execute
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.readmodels.leden import Lid, zet_gemeente, zet_lid

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
VAN = datetime(2026, 1, 1, tzinfo=UTC)
ZIN = Tekst("Omdat het nodig is.")
GANG: dict[str, list[tuple[str, Any, str | None]]] = {
    "ronde": [
        ("opbouwwerker", o.Open("Parkrand", Tekst("Rond het park")), None),
        ("bewoner", o.VinkAan("haast"), None),
        ("opbouwwerker", o.Opschalen("doen", ZIN), "wijkpanel"),
        ("beheerder", o.Opschalen(aanvullen=True), None),
        ("opbouwwerker", o.Opschalen(), None),
    ],
    "sporen": [
        ("mentor", o.Open("Schoolplein", Tekst("Ruzie op het plein")), None),
        ("mentor", o.VinkAan("buiten"), None),
        ("schoolleider", o.Opschalen("straat", ZIN, aanvullen=True), None),
        ("jongerenwerker", o.Opschalen("herstel", ZIN, aanvullen=True), None),
    ],
    "tafels": [
        ("wijkvoorzitter", o.Open("Kade", Tekst("Zorgen om een gezin")), None),
        ("wijkvoorzitter", o.MaakTaak(Tekst("Ga langs bij de buren"), "agent", gremium="wijktafel"), None),
        ("wijkvoorzitter", o.LegProductVast("overdracht"), None),
        ("wijkvoorzitter", o.ZetStap("naar-zorgtafel", ZIN, ("zorgvoorzitter",), aanvullen=True), None),
        ("zorgvoorzitter", o.ZetStap("naar-wijktafel", ZIN), None),
    ],
}
PAGINAS = ("", "/op", "/af", "/stap", "/vastleggen", "/lijsten", "/feitenrelaas", "/tekst", "/afdruk")


@pytest.fixture
def bezoek() -> Callable[[str, str], Client]:
    """Somebody in a role of an approach that Waterveen adopted, with a way to look at pages."""
    zet_gemeente("waterveen", "Waterveen", voorbeeld=True)

    def maak(code: str, rol: str) -> Client:
        gevonden = laad_aanpak(next(pad for pad in BEDACHT if pad.name == code))
        lid = _lid(rol)
        omgeving().aanpakken.stel_vast("waterveen", gevonden, VAN, lid.account)
        client = Client()
        client.force_login(get_user_model().objects.get(pk=lid.account))
        return client

    return maak


def _lid(rol: str) -> Lid:
    return zet_lid("waterveen", rol, rol.capitalize(), "Proef", rol, rol, VAN)


@pytest.mark.parametrize("code", sorted(GANG))
def test_elke_pagina_van_een_casus_staat_onder_elke_aanpak(
    bezoek: Callable[[str, str], Client], code: str
) -> None:
    gang = GANG[code]
    client = bezoek(code, gang[0][0])
    op, casus = timezone.now() - timedelta(days=9), None
    for rol, inhoud, namens in gang:
        op += timedelta(hours=1)
        uit = execute(
            Opdracht(
                str(uuid.uuid4()),
                "waterveen",
                _lid(rol).account,
                rol,
                inhoud,
                f"casus/{casus}" if casus else None,
                namens=namens,
                gebeurd_op=op,
                aanpak=None if casus else code,
            )
        )
        assert isinstance(uit, Aanvaard), (inhoud, uit)
        casus = uit.id
        for pagina in PAGINAS:
            antwoord = client.get(f"/casussen/{casus}{pagina}")
            assert antwoord.status_code == 200, (inhoud, pagina)
            assert gang[0][1].codenaam in tekst(antwoord), (inhoud, pagina)
    for pagina in ("/", "/casussen", "/aanpakken", f"/aanpakken/{code}"):
        assert client.get(pagina).status_code == 200


def test_wie_op_een_ander_spoor_de_regie_heeft_staat_op_de_pagina(
    bezoek: Callable[[str, str], Client],
) -> None:
    client = bezoek("sporen", "mentor")
    verder = {"gebeurd_op": timezone.now() - timedelta(days=2)}
    account = _lid("mentor").account
    uit = execute(
        Opdracht(
            str(uuid.uuid4()), "waterveen", account, "mentor", o.Open("Plein"), aanpak="sporen", **verder
        )
    )
    assert isinstance(uit, Aanvaard)
    eerst = tekst(client.get(f"/casussen/{uit.id}"))
    assert "Gesprek" in eerst and "Schoolleider" in eerst
    pagina = tekst(client.get(f"/casussen/{uit.id}/op"))
    assert "Straat" in pagina and "Herstel" in pagina
