"""Contents of attachments: encrypted per retention unit, bound to their place, gone when destroyed."""

from datetime import timedelta

import pytest
from django.db import connection

from tests.adapters.hulp import GEMEENTE, NU, STROOM, tegelijk
from waakvlam.adapters import opslag
from waakvlam.adapters.bijlagen.kluis import STUK, DatabaseBijlagekluis
from waakvlam.adapters.models import Bijlage, Bijlagedeel
from waakvlam.adapters.sleutelkast.kast import Sleutelkast
from waakvlam.application.poorten import Bewaareenheid, Gebroken

pytestmark = pytest.mark.usefixtures("databank")
ZORG = Bewaareenheid(GEMEENTE, STROOM, "zorg")
ANDERE = (
    Bewaareenheid(GEMEENTE, STROOM, "justitie"),
    Bewaareenheid(GEMEENTE, STROOM, "zorg", "huisverbod"),
    Bewaareenheid(GEMEENTE, STROOM, "zorg", persoon="P1"),
    Bewaareenheid(GEMEENTE, "casus/ander", "zorg"),
    Bewaareenheid("elders", STROOM, "zorg"),
)
LANG = b"KANARIE" * 100_000


def kluis() -> DatabaseBijlagekluis:
    return DatabaseBijlagekluis(Sleutelkast(opslag.hoofdsleutel()))


def lees(merk: str, gemeente: str = GEMEENTE) -> bytes | None:
    stukken = kluis().stukken(gemeente, merk)
    return None if stukken is None else b"".join(stukken)


@pytest.mark.parametrize("grootte", [0, 1, STUK - 1, STUK, STUK + 1, 3 * STUK])
def test_wat_erin_gaat_komt_eruit(grootte: int) -> None:
    inhoud = (LANG * 2)[:grootte]
    kluis().bewaar(ZORG, "b1", inhoud, "schoon", NU)
    assert lees("b1") == inhoud
    kop = kluis().koppen(GEMEENTE, ["b1", "b2"])["b1"]
    assert (kop.eenheid, kop.grootte, kop.stand, kop.vast, kop.op) == (ZORG, grootte, "schoon", False, NU)


def test_alleen_de_eigen_gemeente_vindt_het() -> None:
    kluis().bewaar(ZORG, "b1", LANG, "schoon", NU)
    assert lees("b1", "elders") is None
    assert kluis().koppen("elders", ["b1"]) == {}
    assert not kluis().wis("elders", "b1")
    kluis().zet_stand("elders", "b1", "besmet")
    assert lees("b1") == LANG


def test_niets_ervan_staat_leesbaar_in_de_databank() -> None:
    kluis().bewaar(ZORG, "b1", LANG, "schoon", NU)
    with connection.cursor() as cursor:
        cursor.execute("SELECT cijfer FROM adapters_bijlagedeel")
        alles = b"".join(bytes(rij[0]) for rij in cursor.fetchall())
    assert len(alles) > len(LANG)
    assert b"KANARIE" not in alles


@pytest.mark.parametrize("ander", ANDERE)
def test_de_sleutel_vernietigen_maakt_het_onleesbaar_en_raakt_niets_anders(ander: Bewaareenheid) -> None:
    kluis().bewaar(ZORG, "weg", LANG, "schoon", NU)
    kluis().bewaar(ander, "blijft", LANG, "schoon", NU)
    Sleutelkast(opslag.hoofdsleutel()).vernietig(ZORG, NU)
    assert lees("weg") is None
    assert lees("blijft", ander.gemeente) == LANG


@pytest.mark.parametrize(
    ("deel", "blijft"),
    [
        ("alles", {"elders", "ander"}),
        ("P1", {"zorg", "huisverbod", "elders", "ander"}),
        ("huisverbod", {"zorg", "persoon", "elders", "ander"}),
    ],
)
def test_vernietigen_van_een_deel_neemt_zijn_bijlagen_mee(deel: str, blijft: set[str]) -> None:
    for naam, eenheid in zip(
        ("huisverbod", "persoon", "ander", "elders", "zorg"), (*ANDERE[1:], ZORG), strict=True
    ):
        kluis().bewaar(eenheid, naam, b"x", "schoon", NU)
    weg = kluis().ruim_op(GEMEENTE, STROOM, deel)
    assert set(Bijlage.objects.values_list("id", flat=True)) == blijft
    assert weg == {"bijlagen": 5 - len(blijft)}
    assert kluis().ruim_op(GEMEENTE, STROOM, deel) == {"bijlagen": 0}


@pytest.mark.parametrize("hoe", ["verander", "wissel", "verplaats", "laat weg", "kort in"])
def test_wie_eraan_zit_wordt_gemerkt(hoe: str) -> None:
    kluis().bewaar(ZORG, "b1", LANG, "schoon", NU)
    kluis().bewaar(ZORG, "b2", LANG, "schoon", NU)
    delen = list(Bijlagedeel.objects.filter(bijlage_id="b1").order_by("nr"))
    if hoe == "verander":
        Bijlagedeel.objects.filter(pk=delen[1].pk).update(
            cijfer=bytes(delen[1].cijfer)[:-1] + bytes([bytes(delen[1].cijfer)[-1] ^ 1])
        )
    elif hoe == "wissel":
        Bijlagedeel.objects.filter(pk=delen[1].pk).update(cijfer=bytes(delen[0].cijfer))
    elif hoe == "verplaats":
        ander = Bijlagedeel.objects.get(bijlage_id="b2", nr=0)
        Bijlagedeel.objects.filter(pk=delen[0].pk).update(cijfer=bytes(ander.cijfer))
    elif hoe == "laat weg":
        delen[-1].delete()
    else:
        Bijlage.objects.filter(pk="b1").update(delen=1)
    with pytest.raises(Gebroken):
        lees("b1")
    assert lees("b2") == LANG


def test_een_sleutel_van_een_andere_bijlage_past_niet() -> None:
    kluis().bewaar(ZORG, "b1", LANG, "schoon", NU)
    kluis().bewaar(ZORG, "b2", LANG, "schoon", NU)
    Bijlage.objects.filter(pk="b1").update(sleutel=bytes(Bijlage.objects.get(pk="b2").sleutel))
    with pytest.raises(Gebroken):
        lees("b1")


def test_van_een_besmet_bestand_blijft_alleen_dat_het_besmet_was() -> None:
    kluis().bewaar(ZORG, "b1", LANG, "wacht", NU)
    assert [k.bijlage for k in kluis().wachtend(5)] == ["b1"]
    kluis().zet_stand(GEMEENTE, "b1", "besmet")
    assert lees("b1") is None
    assert not Bijlagedeel.objects.exists()
    assert kluis().koppen(GEMEENTE, ["b1"])["b1"].stand == "besmet"
    assert kluis().wachtend(5) == []


def test_losse_bestanden_zijn_te_vinden_tot_ze_vast_zijn() -> None:
    kluis().bewaar(ZORG, "oud", b"x", "schoon", NU - timedelta(days=2))
    kluis().bewaar(ZORG, "nieuw", b"x", "schoon", NU)
    assert [k.bijlage for k in kluis().los(NU, 5)] == ["oud"]
    kluis().maak_vast(GEMEENTE, "oud")
    assert kluis().los(NU, 5) == []


def test_twee_tegelijk_zitten_elkaar_niet_in_de_weg() -> None:
    tegelijk(
        *(lambda merk=merk: kluis().bewaar(ZORG, merk, LANG, "schoon", NU) for merk in ("b1", "b2", "b3"))
    )
    assert [lees(merk) for merk in ("b1", "b2", "b3")] == [LANG] * 3
