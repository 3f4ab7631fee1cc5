"""Memberships, as the pages and as the access policy read them, on both databases."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth import get_user_model

from waakvlam.application.omgeving import omgeving
from waakvlam.readmodels.leden import Lid, leden_van_account, zet_gemeente, zet_lid
from waakvlam.readmodels.ledenbeheer import Hand, eindig_rol
from waakvlam.readmodels.lidmaatschappen import DatabaseLeden

BEGIN = datetime(2026, 11, 21, 9, 0, 0, 250_000, tzinfo=UTC)
UUR = timedelta(hours=1)


@pytest.fixture
def mee(databank: str) -> Lid:
    """Somebody with two roles in Waterveen, one of which ended, and one elsewhere; and somebody else."""
    zet_gemeente("waterveen", "Waterveen", terug_binnen_dagen=3)
    zet_gemeente("elders", "Elders")
    lid = zet_lid("waterveen", "mee", "Mee", "Doener", "regisseur", "Regisseur", BEGIN)
    zet_lid("waterveen", "mee", "", "", "aov", "AOV", BEGIN)
    hand = Hand(omgeving().auditlog, "beheer", "cli", BEGIN + UUR)
    eindig_rol(hand, "waterveen", int(lid.account), "aov")
    zet_lid("elders", "mee", "", "", "regisseur", "Regisseur", BEGIN)
    zet_lid("waterveen", "ander", "", "", "wijkteam", "Wijkteam", BEGIN)
    return lid


@pytest.mark.parametrize(
    ("na", "verwacht"),
    [
        (-UUR, []),
        (timedelta(), [("Elders", "regisseur"), ("Waterveen", "aov"), ("Waterveen", "regisseur")]),
        (UUR, [("Elders", "regisseur"), ("Waterveen", "regisseur")]),
    ],
)
def test_alleen_wat_op_dat_moment_geldt(mee: Lid, na: timedelta, verwacht: list[tuple[str, str]]) -> None:
    leden = leden_van_account(int(mee.account), BEGIN + na)
    assert [(lid.gemeentenaam, lid.rol) for lid in leden] == verwacht


def test_de_pagina_krijgt_hetzelfde_als_wie_het_lidmaatschap_maakte(mee: Lid) -> None:
    assert mee in leden_van_account(int(mee.account), BEGIN)
    assert (mee.naam, mee.terug_binnen_dagen) == ("Mee Doener", 3)


def test_wie_geen_naam_heeft_heet_naar_het_account(mee: Lid) -> None:
    ander = get_user_model().objects.get(username="ander")
    assert [lid.naam for lid in leden_van_account(ander.pk, BEGIN)] == ["ander"]


def test_het_toegangsbeleid_krijgt_alle_perioden_van_een_gemeente(mee: Lid) -> None:
    leden = DatabaseLeden().van(mee.account, "waterveen")
    assert [(lid.rol, lid.van, lid.tot) for lid in leden] == [
        ("regisseur", BEGIN, None),
        ("aov", BEGIN, BEGIN + UUR),
    ]


def test_een_account_dat_uit_staat_heeft_nergens_een_rol(mee: Lid) -> None:
    get_user_model().objects.update(is_active=False)
    assert leden_van_account(int(mee.account), BEGIN) == []
    assert DatabaseLeden().van(mee.account, "waterveen") == []


@pytest.mark.parametrize("account", ["", "x", "1 OR 1=1", "-1", "999999"])
def test_wat_geen_account_is_heeft_geen_rol(mee: Lid, account: str) -> None:
    assert DatabaseLeden().van(account, "waterveen") == []
