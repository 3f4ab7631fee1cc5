"""Building on another approach: only what differs is written down, the rest follows."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.web.ontwerp.test_vorm import haal, stuur
from tests.web.ontwerp.test_weg import geldend, lees, tekst, veld
from waakvlam.core.aanpak.gereed import Aanpak

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])


def voort(client: Client, aanpak: Aanpak) -> str:
    """A draft on top of the approach of Dalfsen."""
    gegeven = {"bron": aanpak.hash, "titel": "Waterveen", "hoe": "basis"}
    antwoord = client.post("/ontwerpen/nieuw/kopie", gegeven)
    assert antwoord.status_code == 302, tekst(antwoord)
    return str(antwoord["Location"]).rpartition("/")[2]


def test_alleen_wat_anders_is(beheerder: Client, aov: Client, aanpak: Aanpak) -> None:
    o = voort(beheerder, aanpak)
    assert "Er zijn geen fouten." in tekst(beheerder.get(f"/ontwerpen/{o}"))
    rollen = tekst(beheerder.get(f"/ontwerpen/{o}/deel/rollen"))
    assert "Casusregisseur" in rollen and f"zoals in {aanpak.model.titel}" in rollen
    pad = f"/ontwerpen/{o}/deel/rollen/casusregisseur"
    assert "Vul alleen in wat anders is." in tekst(beheerder.get(pad))
    assert stuur(beheerder, pad, haal(beheerder, pad), v__naam="Regisseur").status_code == 302
    inhoud = lees(beheerder, o, "rollen.yaml")[0]
    assert inhoud == "taal: 1\nrollen:\n  casusregisseur:\n    naam: Regisseur\n"
    beheerder.post(f"/ontwerpen/{o}/keur")
    blad = tekst(aov.get(f"/ontwerpen/{o}/vaststellen"))
    gegeven = {"gezien": veld(blad, "gezien"), "reden": "Eigen afspraak"}
    assert aov.post(f"/ontwerpen/{o}/vaststellen", gegeven).status_code == 302
    model = geldend()["waterveen"].model
    assert model.rollen["casusregisseur"].naam == "Regisseur"
    assert len(model.overgangen) == len(aanpak.model.overgangen)


def test_voortbouwen_kan_niet_op_een_ontwerp(beheerder: Client, begin: Callable[[], str]) -> None:
    antwoord = beheerder.post("/ontwerpen/nieuw/kopie", {"bron": begin(), "titel": "X y", "hoe": "basis"})
    assert antwoord.status_code == 422
    assert "Kies een vastgestelde aanpak." in tekst(antwoord)


def test_een_kopie_van_wie_voortbouwt_staat_los(beheerder: Client, aov: Client, aanpak: Aanpak) -> None:
    o = voort(beheerder, aanpak)
    beheerder.post(f"/ontwerpen/{o}/keur")
    gezien = veld(tekst(aov.get(f"/ontwerpen/{o}/vaststellen")), "gezien")
    aov.post(f"/ontwerpen/{o}/vaststellen", {"gezien": gezien, "reden": "Begin"})
    gegeven = {"bron": geldend()["waterveen"].hash, "titel": "Los", "hoe": "kopie"}
    antwoord = beheerder.post("/ontwerpen/nieuw/kopie", gegeven)
    los = str(antwoord["Location"]).rpartition("/")[2]
    assert "op_basis_van" not in lees(beheerder, los, "aanpak.yaml")[0]
    assert "Er zijn geen fouten." in tekst(beheerder.get(f"/ontwerpen/{los}"))
