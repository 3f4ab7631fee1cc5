"""Logboek Dataverwerkingen: a span per action, one per person under it, a pseudonym that tells nothing."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.db import Error, connection, transaction
from django.test.utils import CaptureQueriesContext

from tests.adapters.hulp import GEMEENTE, NU
from waakvlam.adapters.models import Verwerking as Rij
from waakvlam.adapters.verwerkingen import DatabaseVerwerkingenlog, pseudoniem
from waakvlam.adapters.verwerkingsregister import OnbruikbaarRegister, lees_register
from waakvlam.application import stromen
from waakvlam.application.poorten import Verwerking
from waakvlam.application.verwerkingen import ZONDER_PERSONEN

CASUS = "casus/0a1b"
SLEUTELS = (b"a" * 32, b"b" * 32)


def log() -> DatabaseVerwerkingenlog:
    return DatabaseVerwerkingenlog(SLEUTELS, lees_register())


def lees(personen: int, handeling: str = "lees-casus", stroom: str = CASUS) -> Verwerking:
    wie = tuple(f"P{nr}" for nr in range(1, personen + 1))
    return Verwerking(GEMEENTE, handeling, stroom, wie, NU, timedelta(milliseconds=12))


@pytest.mark.parametrize("personen", [0, 1, 4])
@pytest.mark.usefixtures("databank")
def test_een_regel_voor_de_handeling_en_een_per_persoon(personen: int) -> None:
    log().noteer([lees(personen)])
    eerste, *onder = Rij.objects.order_by("positie")
    assert (eerste.ouder, eerste.betrokkene, eerste.naam) == (None, None, "lees-casus")
    assert eerste.einde - eerste.begin == timedelta(milliseconds=12)
    assert eerste.activiteit == "urn:nl:waakvlam:verwerkingsactiviteit:regie-op-casus"
    assert len(onder) == personen
    assert {r.ouder for r in onder} <= {eerste.span_id}
    assert {r.trace_id for r in onder} <= {eerste.trace_id}
    assert len({r.span_id for r in (eerste, *onder)}) == personen + 1
    assert len({r.betrokkene for r in onder}) == personen


@pytest.mark.usefixtures("databank")
def test_wie_het_deed_en_om_welke_casus_het_ging_staan_er_niet_in() -> None:
    log().noteer([lees(3)])
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM adapters_verwerking")
        alles = str(cursor.fetchall())
        velden = {kolom[0] for kolom in cursor.description}
    assert "0a1b" not in alles
    assert "P1" not in alles
    assert not velden & {"actor", "rol", "account", "gebruiker", "stroom", "voorwerp", "persoon"}


@pytest.mark.usefixtures("databank")
def test_een_zin_sql_hoeveel_personen_ook() -> None:
    def vragen(personen: int) -> int:
        with CaptureQueriesContext(connection) as gezien:
            log().noteer([lees(personen), lees(1)])
        return len(gezien)

    assert vragen(1) == vragen(40) == 1
    assert Rij.objects.count() == 2 + 2 + 41 + 2


@pytest.mark.usefixtures("databank")
def test_met_de_sleutel_zijn_de_regels_van_iemand_terug_te_vinden() -> None:
    log().noteer([lees(3)])
    draait = DatabaseVerwerkingenlog((b"c" * 32, *SLEUTELS), lees_register())
    draait.noteer([lees(3)])
    van_p2 = draait.pseudoniemen(GEMEENTE, CASUS, "P2")
    assert Rij.objects.filter(betrokkene__in=van_p2).count() == 2
    assert Rij.objects.filter(betrokkene=van_p2[0]).count() == 1


@pytest.mark.parametrize(
    "ander",
    [
        (b"b" * 32, GEMEENTE, CASUS, "P1"),
        (b"a" * 32, "elders", CASUS, "P1"),
        (b"a" * 32, GEMEENTE, "casus/0a1c", "P1"),
        (b"a" * 32, GEMEENTE, CASUS, "P2"),
    ],
)
def test_een_pseudoniem_hangt_aan_sleutel_gemeente_stroom_en_persoon(
    ander: tuple[bytes, str, str, str],
) -> None:
    eigen = pseudoniem(b"a" * 32, GEMEENTE, CASUS, "P1")
    assert eigen == pseudoniem(b"a" * 32, GEMEENTE, CASUS, "P1")
    assert eigen != pseudoniem(*ander)


@pytest.mark.usefixtures("databank")
def test_een_handeling_buiten_het_register_wordt_niet_gelogd_maar_geweigerd() -> None:
    with pytest.raises(LookupError):
        log().noteer([lees(1, "iets", "onbekend/1")])
    assert not Rij.objects.exists()


@pytest.mark.parametrize(
    "opdracht",
    ["UPDATE adapters_verwerking SET naam = 'x'", "DELETE FROM adapters_verwerking"],
)
@pytest.mark.usefixtures("databank")
def test_de_databank_weigert_wijzigen_en_weghalen(opdracht: str) -> None:
    log().noteer([lees(1)])
    with pytest.raises(Error), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht)
    assert Rij.objects.count() == 2


@pytest.mark.usefixtures("databank")
def test_samen_is_alles_of_niets() -> None:
    boek = log()

    def twee() -> None:
        with boek.samen():
            boek.noteer([lees(1)])
            boek.noteer([lees(1, "iets", "onbekend/1")])

    with pytest.raises(LookupError):
        twee()
    assert not Rij.objects.exists()


@pytest.mark.parametrize(
    ("handeling", "stroom", "eind"),
    [
        ("lees-casus", CASUS, "regie-op-casus"),
        ("noteer", CASUS, "regie-op-casus"),
        ("feitenrelaas", CASUS, "verantwoording"),
        ("feitenrelaas-pdf", CASUS, "verantwoording"),
        ("lees-signaal", "signaal/1", "signalen"),
        ("zoek-persoon", "casussen", "personen-zoeken"),
    ],
)
def test_het_register_kent_elke_handeling(handeling: str, stroom: str, eind: str) -> None:
    assert lees_register().voor(handeling, stroom, NU).endswith(f":{eind}")


@pytest.mark.parametrize(
    "soort",
    [stromen.CASUS, stromen.SIGNAAL, stromen.ONTWERP, stromen.VERZOEK, stromen.DATALEK, stromen.BEWARING],
)
def test_elke_soort_stroom_valt_onder_een_activiteit(soort: str) -> None:
    assert soort in ZONDER_PERSONEN or lees_register().voor("iets", f"{soort}/1", NU)


def test_elke_activiteit_heeft_doel_grond_en_bron_en_een_eigen_id() -> None:
    activiteiten = lees_register().activiteiten
    assert len({a.id for a in activiteiten}) == len(activiteiten) >= 4
    for a in activiteiten:
        assert a.doel and a.grondslag.startswith("AVG art. 6") and a.wetten and a.bron.startswith("https://")


def test_een_gewijzigde_activiteit_geldt_vanaf_haar_datum(tmp_path: Path) -> None:
    regel = (
        "{id: 'urn:x:%s', naam: N, doel: D, grondslag: G, wetten: [], bron: B, vanaf: %s, stromen: [casus]%s}"
    )
    oud = regel % ("oud", "2020-01-01", ", tot: 2026-06-01")
    nieuw = regel % ("nieuw", "2026-06-01", "")
    (tmp_path / "r.yaml").write_text(f"bron: x\nactiviteiten:\n  - {oud}\n  - {nieuw}\n")
    register = lees_register(tmp_path / "r.yaml")
    assert register.activiteiten[0].tot == date(2026, 6, 1)
    assert register.voor("x", "casus", datetime(2026, 5, 31, tzinfo=UTC)) == "urn:x:oud"
    assert register.voor("x", "casus", datetime(2026, 6, 1, tzinfo=UTC)) == "urn:x:nieuw"
    with pytest.raises(LookupError):
        register.voor("x", "casus", datetime(2019, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize("inhoud", ["bron: x\n", "- [", "bron: x\nactiviteiten: [{id: zonder-urn}]\n"])
def test_een_register_dat_niet_klopt_wordt_niet_gebruikt(tmp_path: Path, inhoud: str) -> None:
    (tmp_path / "r.yaml").write_text(inhoud)
    with pytest.raises(OnbruikbaarRegister):
        lees_register(tmp_path / "r.yaml")
