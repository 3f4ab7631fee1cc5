"""Giving and ending roles, standing in, following a login: what is in the table and in the audit log."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from waakvlam.application.omgeving import omgeving
from waakvlam.core.toegang import kijker
from waakvlam.readmodels.leden import leden_van_account, zet_gemeente, zet_lid
from waakvlam.readmodels.ledenbeheer import (
    Hand,
    eindig_alle,
    eindig_lid,
    eindig_rol,
    geef_rol,
    geef_waarneming,
    kijk_na,
    volg_login,
)
from waakvlam.readmodels.lidmaatschappen import DatabaseLeden
from waakvlam.readmodels.models import Lidmaatschap, Nagekeken

pytestmark = pytest.mark.django_db
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
NU = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAG = timedelta(days=1)


@pytest.fixture
def mens() -> Callable[..., int]:
    """Make somebody with roles in Waterveen; gives the account."""
    zet_gemeente("waterveen", "Waterveen")
    zet_gemeente("elders", "Elders")

    def maak(naam: str, *rollen: str) -> int:
        for rol in rollen:
            lid = zet_lid("waterveen", naam, naam.title(), "Proef", rol, rol.upper(), BEGIN)
        return int(lid.account)

    return maak


def hand(op: datetime = NU) -> Hand:
    return Hand(omgeving().auditlog, "77", "web", op, "functioneel-beheerder")


def nu_van(account: int, op: datetime = NU) -> set[tuple[str, str, str | None]]:
    """What the policy reads: (municipality, role, stood in for) at a moment."""
    uit = set()
    for gemeente in ("waterveen", "elders"):
        for lid in DatabaseLeden().van(str(account), gemeente):
            if lid.geldt(op):
                uit.add((gemeente, lid.rol, lid.voor))
    return uit


def audit() -> list[tuple[str, str, dict[str, object]]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT handeling, voorwerp, details FROM adapters_auditregel ORDER BY id")
        return [(h, v, json.loads(d) if isinstance(d, str) else d) for h, v, d in cursor.fetchall()]


def test_een_rol_gaat_in_en_eindigt_op_de_dag_en_staat_in_het_auditlog(mens: Callable[..., int]) -> None:
    piet = mens("piet", "aov")
    nummer = geef_rol(hand(), "waterveen", piet, "regisseur", "Regisseur", NU + DAG)
    assert nu_van(piet) == {("waterveen", "aov", None), ("waterveen", "regisseur", None)}
    assert nu_van(piet, NU + DAG) == {("waterveen", "aov", None)}
    assert geef_rol(hand(NU + DAG / 2), "waterveen", piet, "regisseur", "Regisseur", NU + DAG) == nummer
    assert eindig_lid(hand(NU + DAG / 2), "elders", nummer) is False
    assert eindig_lid(hand(NU + DAG / 2), "waterveen", nummer) is True
    assert eindig_lid(hand(NU + DAG / 2), "waterveen", nummer) is False
    assert nu_van(piet, NU + DAG / 2) == {("waterveen", "aov", None)}
    assert [(h, v) for h, v, _ in audit()] == [
        ("lid-erbij", f"account/{piet}"),
        ("lid-gestopt", f"account/{piet}"),
    ]


def test_een_waarneming_geldt_in_haar_tijd_en_ziet_wat_de_ander_ziet(mens: Callable[..., int]) -> None:
    piet, ans = mens("piet", "aov"), mens("ans", "regisseur")
    assert geef_waarneming(hand(), "waterveen", piet, ans, "aov", NU + DAG, NU + 3 * DAG)
    assert ("waterveen", "aov", str(piet)) not in nu_van(ans)
    assert nu_van(ans, NU + DAG) == {("waterveen", "regisseur", None), ("waterveen", "aov", str(piet))}
    assert nu_van(ans, NU + 3 * DAG) == {("waterveen", "regisseur", None)}
    wie = kijker(str(ans), "waterveen", DatabaseLeden().van(str(ans), "waterveen"), NU + DAG)
    assert wie.voor == {("aov", str(piet))}
    scherm = [lid for lid in leden_van_account(ans, NU + DAG) if lid.rol == "aov"]
    assert [(lid.voor, lid.voornaam) for lid in scherm] == [(str(piet), "Piet Proef")]


@pytest.mark.parametrize("reden", ["geen rol", "zichzelf", "dubbel", "rol voorbij"])
def test_een_waarneming_die_niet_kan(mens: Callable[..., int], reden: str) -> None:
    piet, ans = mens("piet", "aov"), mens("ans", "regisseur")
    rol = "burgemeester" if reden == "geen rol" else "aov"
    wie = piet if reden == "zichzelf" else ans
    if reden == "dubbel":
        assert geef_waarneming(hand(), "waterveen", piet, ans, "aov", NU + DAG, NU + 5 * DAG)
    if reden == "rol voorbij":
        Lidmaatschap.objects.filter(account=piet).update(tot=NU + DAG)
    al = Lidmaatschap.objects.count()
    assert geef_waarneming(hand(), "waterveen", piet, wie, rol, NU + 2 * DAG, NU + 3 * DAG) is None
    assert Lidmaatschap.objects.count() == al


def test_een_waarneming_duurt_nooit_langer_dan_de_rol_zelf(mens: Callable[..., int]) -> None:
    piet, ans = mens("piet", "aov"), mens("ans", "regisseur")
    Lidmaatschap.objects.filter(account=piet).update(tot=NU + 2 * DAG)
    geef_waarneming(hand(), "waterveen", piet, ans, "aov", NU, NU + 9 * DAG)
    assert ("waterveen", "aov", str(piet)) not in nu_van(ans, NU + 2 * DAG)
    Lidmaatschap.objects.filter(account=piet).update(tot=None)
    assert ("waterveen", "aov", str(piet)) in nu_van(ans, NU + DAG)
    eindig_rol(hand(NU + DAG), "waterveen", piet, "aov")
    assert nu_van(ans, NU + DAG) == {("waterveen", "regisseur", None)}


def test_wie_waarneemt_geeft_dat_niet_door(mens: Callable[..., int]) -> None:
    piet, ans, bo = mens("piet", "aov"), mens("ans", "regisseur"), mens("bo", "wijkteam")
    geef_waarneming(hand(), "waterveen", piet, ans, "aov", NU, NU + 9 * DAG)
    assert geef_waarneming(hand(), "waterveen", ans, bo, "aov", NU, NU + DAG) is None


@pytest.mark.parametrize("fout", ["zonder einde", "voor zichzelf"])
def test_ook_de_databank_weigert_een_waarneming(mens: Callable[..., int], fout: str) -> None:
    piet, ans = mens("piet", "aov"), mens("ans", "regisseur")
    velden = {"account_id": ans, "voor_id": piet, "tot": NU + DAG}
    velden |= {"tot": None} if fout == "zonder einde" else {"voor_id": ans}
    with pytest.raises(IntegrityError), transaction.atomic():
        Lidmaatschap.objects.create(gemeente_id="waterveen", rol="aov", rolnaam="AOV", van=NU, **velden)


def test_alles_eindigt_ook_wat_nog_moest_beginnen_en_wie_waarnam(mens: Callable[..., int]) -> None:
    piet, ans = mens("piet", "aov", "regisseur"), mens("ans", "wijkteam")
    geef_waarneming(hand(), "waterveen", piet, ans, "aov", NU + DAG, NU + 3 * DAG)
    geef_waarneming(hand(), "waterveen", ans, piet, "wijkteam", NU, NU + 3 * DAG)
    zet_lid("elders", "piet", "", "", "aov", "AOV", BEGIN)
    assert eindig_alle(hand(NU + DAG / 2), piet, "waterveen") == 4
    assert nu_van(piet, NU + DAG) == {("elders", "aov", None)}
    assert nu_van(ans, NU + 2 * DAG) == {("waterveen", "wijkteam", None)}


@pytest.mark.parametrize(
    ("had", "gezegd", "heeft", "verandering"),
    [
        (set(), {"aov"}, {"aov"}, (1, 0)),
        ({"aov"}, {"aov"}, {"aov"}, (0, 0)),
        ({"aov"}, {"regisseur"}, {"regisseur"}, (1, 1)),
        ({"aov", "regisseur"}, set(), set(), (0, 2)),
    ],
)
def test_rollen_volgen_de_inlogdienst(
    mens: Callable[..., int], had: set[str], gezegd: set[str], heeft: set[str], verandering: tuple[int, int]
) -> None:
    piet = mens("piet", "gegeven")
    volg_login(hand(), piet, {("waterveen", rol): rol.upper() for rol in had})
    uit = volg_login(hand(NU + DAG), piet, {("waterveen", rol): rol.upper() for rol in gezegd})
    assert uit == verandering
    assert {rol for _, rol, _ in nu_van(piet, NU + DAG)} == heeft | {"gegeven"}


def test_nakijken_wordt_bewaard_en_haalt_weg_wat_niet_klopt(mens: Callable[..., int]) -> None:
    piet, ans = mens("piet", "aov", "regisseur"), mens("ans", "functioneel-beheerder")
    een, twee = Lidmaatschap.objects.filter(account=piet).order_by("pk")
    assert kijk_na(hand(), "waterveen", een.pk, ans, klopt=True)
    assert kijk_na(hand(), "waterveen", twee.pk, ans, klopt=False)
    assert not kijk_na(hand(), "elders", een.pk, ans, klopt=False)
    assert nu_van(piet) == {("waterveen", "aov", None)}
    assert [(n.lidmaatschap_id, n.door_id, n.uitkomst) for n in Nagekeken.objects.order_by("pk")] == [
        (een.pk, ans, "klopt"),
        (twee.pk, ans, "weg"),
    ]
    assert [h for h, _, _ in audit()] == ["rol-nagekeken", "rol-nagekeken", "lid-gestopt"]
