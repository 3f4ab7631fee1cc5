"""The page that compares: choosing, versions, marks that do not depend on colour, and who may see what."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import Client

from waakvlam.adapters.aanpakmap import laad_aanpak
from waakvlam.application.omgeving import omgeving
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.hash import hash_van
from waakvlam.readmodels.leden import Lid

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
PAD = "/aanpakken/vergelijk"
VAN = datetime(2026, 2, 1, tzinfo=UTC)


@pytest.fixture
def tweede(aanpak: Aanpak, lid: Lid) -> Aanpak:
    """Leusden, adopted as well."""
    gekozen = laad_aanpak(Path("aanpakken/leusden"))
    omgeving().aanpakken.stel_vast("waterveen", gekozen, VAN, lid.account)
    return gekozen


@pytest.fixture
def nieuwe_versie(aanpak: Aanpak, lid: Lid) -> Aanpak:
    """Dalfsen with one sentence changed, adopted after the first."""
    niveau = aanpak.model.niveaus["ave1"].model_copy(update={"kern": "Er zijn nog geen problemen."})
    model = aanpak.model.model_copy(
        update={"versie": "2022-01", "niveaus": {**aanpak.model.niveaus, "ave1": niveau}}
    )
    nieuw = Aanpak(model, hash_van(model))
    omgeving().aanpakken.stel_vast("waterveen", nieuw, VAN, lid.account)
    return nieuw


def pagina(client: Client, **vraag: str) -> str:
    antwoord = client.get(PAD, vraag)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def test_eerst_vraagt_de_pagina_welke_twee(ingelogd: Client, tweede: Aanpak) -> None:
    html = pagina(ingelogd)
    assert '<option value="dalfsen">' in html
    assert '<option value="leusden">' in html
    assert "Niveaus naast elkaar" not in html


def test_twee_aanpakken_naast_elkaar(ingelogd: Client, tweede: Aanpak) -> None:
    html = pagina(ingelogd, a="dalfsen", b="leusden")
    assert "Niveaus naast elkaar" in html
    assert "A: AVE 1" in html
    assert "B: Gewone leven" in html
    assert "alleen in A" in html
    assert "alleen in B" in html


def test_twee_versies_wat_ging_en_kwam_is_gemerkt(
    ingelogd: Client, aanpak: Aanpak, nieuwe_versie: Aanpak
) -> None:
    html = pagina(ingelogd, a=aanpak.hash, b="dalfsen")
    assert "<strong>2</strong> anders" in html
    assert "<del>" in html
    assert "<ins>" in html
    assert "Deze twee zijn gelijk." in pagina(ingelogd, a="dalfsen", b="dalfsen")


def test_een_andere_bron_staat_er_alleen_op_verzoek(ingelogd: Client, aanpak: Aanpak, lid: Lid) -> None:
    niveau = aanpak.model.niveaus["ave1"].model_copy(update={"bron": ["ave / Elders"]})
    model = aanpak.model.model_copy(update={"niveaus": {**aanpak.model.niveaus, "ave1": niveau}})
    omgeving().aanpakken.stel_vast("waterveen", Aanpak(model, hash_van(model)), VAN, lid.account)
    zonder = pagina(ingelogd, a=aanpak.hash, b="dalfsen")
    assert "ave / Elders" not in zonder
    assert "Eén regel verschilt alleen in bron of toelichting." in zonder
    assert "Elders" in pagina(ingelogd, a=aanpak.hash, b="dalfsen", bron="1")


@pytest.mark.parametrize("b", ["leusden", "0" * 64, "../etc"])
def test_alleen_wat_de_gemeente_heeft_of_had(ingelogd: Client, aanpak: Aanpak, b: str) -> None:
    assert ingelogd.get(PAD, {"a": "dalfsen", "b": b}).status_code == 404


def test_zonder_inloggen_niets(client: Client) -> None:
    assert "/account/login/" in client.get(PAD)["Location"]
