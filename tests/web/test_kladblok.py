"""The personal scratch pad: one's own, unreadable on the disk, and gone after seven days, key and all."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connections
from django.test import Client

from tests.web.test_werk import tekst
from waakvlam.adapters import opslag
from waakvlam.adapters.klad import DatabaseKladblok, _veld
from waakvlam.adapters.models import Auditregel, Kladje
from waakvlam.application import klad
from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import VERNIETIGD
from waakvlam.application.werker.dagelijks import WERK

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
GEHEIM = "Bel morgen zqklad terug"
NU = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def schrijf(client: Client, wat: str = GEHEIM, id_: str = "") -> int:
    return client.post("/kladblok", {"tekst": wat, "opdracht_id": id_}).status_code


def op_schijf() -> str:
    uit = []
    for naam in ("default", "sleutels"):
        with connections[naam].cursor() as c:
            for tabel in connections[naam].introspection.table_names():
                c.execute(f'SELECT * FROM "{tabel}"')
                uit.append(str(c.fetchall()))
    return "".join(uit)


def test_alleen_wie_het_schreef_leest_het(ingelogd: Client, melder: Client) -> None:
    assert schrijf(ingelogd) == 302
    assert GEHEIM in tekst(ingelogd.get("/kladblok"))
    assert GEHEIM not in tekst(melder.get("/kladblok"))
    (rij,) = Kladje.objects.all()
    assert melder.post("/kladblok/weg", {"kladje": rij.kenmerk}).status_code == 404
    assert GEHEIM not in op_schijf() and "zqklad" not in op_schijf()
    regels = Auditregel.objects.filter(handeling="klad-geschreven")
    assert [(r.voorwerp, "zqklad" in r.details) for r in regels] == [(f"account/{rij.account}", False)]


def test_weggooien_vernietigt_ook_de_sleutel(ingelogd: Client) -> None:
    schrijf(ingelogd)
    (rij,) = Kladje.objects.all()
    kopie, naam = bytes(rij.tekst), (rij.gemeente, rij.account, rij.kenmerk)
    assert opslag.sleutels().ontsleutel(rij.gemeente, {_veld(*naam): kopie})[_veld(*naam)] == GEHEIM
    pagina = tekst(ingelogd.get("/kladblok"))
    kenmerk = re.search(r'name="kladje" value="([^"]+)"', pagina)
    assert kenmerk and kenmerk[1] == rij.kenmerk
    assert ingelogd.post("/kladblok/weg", {"kladje": rij.kenmerk}).status_code == 302
    assert GEHEIM not in tekst(ingelogd.get("/kladblok")) and not Kladje.objects.exists()
    assert opslag.sleutels().ontsleutel(naam[0], {_veld(*naam): kopie})[_veld(*naam)] == VERNIETIGD


@pytest.mark.parametrize(("later", "er"), [(timedelta(days=6, hours=23), True), (timedelta(days=7), False)])
def test_na_zeven_dagen_is_het_weg(later: timedelta, er: bool) -> None:
    blok = DatabaseKladblok(opslag.sleutels())
    weg_op = NU + timedelta(days=7)
    assert blok.schrijf("waterveen", "7", "een", GEHEIM, NU, weg_op)
    assert not blok.schrijf("waterveen", "7", "een", "anders", NU, weg_op), "the same id is one slip"
    assert bool(blok.van("waterveen", "7", NU + later)) is er, "not shown, even before the worker came by"
    assert blok.ruim_op(NU + later) == (0 if er else 1)
    assert Kladje.objects.exists() is er


def test_de_werker_doet_het_elke_nacht(ingelogd: Client) -> None:
    schrijf(ingelogd)
    om = omgeving()
    assert WERK["klad"](om, om.klok.nu() + timedelta(days=6)) is None and Kladje.objects.exists()
    assert WERK["klad"](om, om.klok.nu() + timedelta(days=8)) is None and not Kladje.objects.exists()


def test_een_vol_of_leeg_blaadje_verliest_geen_tekst(
    ingelogd: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert schrijf(ingelogd, "") == 422
    monkeypatch.setattr(klad, "regels", lambda: klad.Kladregels("P7D", 1))
    assert schrijf(ingelogd) == 302
    antwoord = ingelogd.post("/kladblok", {"tekst": "Nog een"})
    assert antwoord.status_code == 422 and "is vol" in tekst(antwoord) and "Nog een" in tekst(antwoord)


def test_zeven_dagen_staan_in_de_gegevens() -> None:
    assert klad.regels() == ("P7D", 100)
