"""The contract of the event store: the same tests on SQLite and on PostgreSQL."""

from dataclasses import replace

import pytest
from django.db import DatabaseError, connection, transaction

from tests.adapters.hulp import GEMEENTE, NU, STROOM, logboek, nieuw, schrijf
from waakvlam.adapters.canoniek import keten_hash
from waakvlam.application.poorten import LEEG, Kop, OefeningLigtVast, Verschoven

pytestmark = pytest.mark.usefixtures("databank")


def test_wat_geschreven_is_wordt_zo_teruggelezen() -> None:
    boek = logboek()
    geschreven = schrijf(boek, nieuw({"niveau": "ave2", "tekst": "t1"}, {"t1": "Ruzie over de heg – écht"}))
    gelezen = boek.lees(GEMEENTE, STROOM)
    assert gelezen == list(geschreven.regels)
    assert boek.teksten(gelezen) == {"t1": "Ruzie over de heg – écht"}
    assert gelezen[0].data == {"niveau": "ave2", "tekst": "t1"}
    assert (gelezen[0].nr, gelezen[0].vorige, gelezen[0].oefening) == (1, LEEG, False)
    assert gelezen[0].gebeurd_op.utcoffset() is not None
    assert boek.kop(GEMEENTE, STROOM) == geschreven.kop == Kop(GEMEENTE, STROOM, 1, gelezen[0].hash, False)


def test_gebeurtenissen_vormen_een_keten() -> None:
    boek = logboek()
    schrijf(boek, nieuw(), nieuw())
    schrijf(boek, nieuw())
    regels = boek.lees(GEMEENTE, STROOM)
    assert [regel.nr for regel in regels] == [1, 2, 3]
    assert [regel.vorige for regel in regels] == [LEEG, regels[0].hash, regels[1].hash]
    assert [keten_hash(regel) for regel in regels] == [regel.hash for regel in regels]
    assert [regel.nr for regel in boek.lees(GEMEENTE, STROOM, vanaf=1)] == [2, 3]


def test_heldere_tekst_staat_nergens_in_de_databank() -> None:
    schrijf(logboek(), nieuw({"tekst": "t1"}, {"t1": "Geheimwoord"}))
    with connection.cursor() as cursor:
        cursor.execute("SELECT data, cijfers FROM adapters_gebeurtenis")
        data, cijfers = cursor.fetchone()
    assert data == '{"tekst":"t1"}'
    assert "Geheimwoord" not in cijfers


def test_een_fout_halverwege_laat_niets_achter() -> None:
    boek = logboek()

    def schrijf_half() -> None:
        with boek.transactie() as eenheid:
            kop = eenheid.vergrendel(GEMEENTE, [STROOM])[STROOM]
            eenheid.eerder_antwoord(GEMEENTE, "o-1")
            eenheid.schrijf(kop, [nieuw()], **_omslag())
            eenheid.effect("bericht", "b-1", {"stroom": STROOM})
            raise RuntimeError("halverwege")

    with pytest.raises(RuntimeError, match="halverwege"):
        schrijf_half()
    assert boek.lees(GEMEENTE, STROOM) == []
    assert boek.kop(GEMEENTE, STROOM) is None
    with boek.transactie() as eenheid:
        assert eenheid.eerder_antwoord(GEMEENTE, "o-1") is None


def test_schrijven_op_een_oude_kop_kan_niet() -> None:
    boek = logboek()
    oud = schrijf(boek, nieuw()).kop
    schrijf(boek, nieuw())
    # The unique number of an event or the head itself refuses, whichever notices first.
    with pytest.raises((Verschoven, DatabaseError)), boek.transactie() as eenheid:
        eenheid.schrijf(oud, [nieuw()], **_omslag())
    assert len(boek.lees(GEMEENTE, STROOM)) == 2


def test_een_kop_die_nooit_bestond_kan_niet() -> None:
    boek = logboek()
    kop = schrijf(boek, nieuw()).kop
    with pytest.raises(Verschoven), boek.transactie() as eenheid:
        eenheid.schrijf(replace(kop, lengte=5), [nieuw()], **_omslag())


@pytest.mark.parametrize("eerst", [True, False])
def test_oefening_ligt_vast_vanaf_de_eerste_gebeurtenis(eerst: bool) -> None:
    boek = logboek()
    schrijf(boek, nieuw(), oefening=eerst)
    with pytest.raises(OefeningLigtVast):
        schrijf(boek, nieuw(), oefening=not eerst)
    assert [regel.oefening for regel in boek.lees(GEMEENTE, STROOM)] == [eerst]


@pytest.mark.parametrize(
    "aanslag",
    [
        "UPDATE adapters_gebeurtenis SET actor = 'x'",
        "DELETE FROM adapters_gebeurtenis",
        "UPDATE adapters_stroomkop SET lengte = 0",
        "UPDATE adapters_stroomkop SET lengte = lengte + 1, oefening = (1=1)",
    ],
)
def test_de_databank_weigert_te_veranderen_wat_er_staat(aanslag: str) -> None:
    boek = logboek()
    schrijf(boek, nieuw())
    voor = boek.lees(GEMEENTE, STROOM)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(aanslag)
    assert boek.lees(GEMEENTE, STROOM) == voor


def test_een_opdracht_krijgt_een_antwoord_en_houdt_het() -> None:
    boek = logboek()
    with boek.transactie() as eenheid:
        assert eenheid.eerder_antwoord(GEMEENTE, "o-1") is None
        eenheid.bewaar_antwoord(GEMEENTE, "o-1", {"stroom": STROOM})
    with boek.transactie() as eenheid:
        assert eenheid.eerder_antwoord(GEMEENTE, "o-1") == {"stroom": STROOM}
        assert eenheid.eerder_antwoord("elders", "o-1") is None
    with pytest.raises(Verschoven), boek.transactie() as eenheid:
        eenheid.bewaar_antwoord(GEMEENTE, "o-1", {"stroom": "casus/anders"})
    with boek.transactie() as eenheid:
        assert eenheid.eerder_antwoord(GEMEENTE, "o-1") == {"stroom": STROOM}


def test_een_verse_naam_is_van_niemand_anders() -> None:
    boek = logboek()
    vers = boek.nieuwe_stroom(GEMEENTE, "casus", "iedereen")
    with boek.transactie() as eenheid:
        koppen = eenheid.vergrendel(GEMEENTE, [vers, STROOM], [STROOM], vers)
        assert koppen == {naam: Kop(GEMEENTE, naam, 0, LEEG, None) for naam in (vers, STROOM)}
        eenheid.schrijf(koppen[vers], [nieuw()], **_omslag())
    assert [regel.nr for regel in boek.lees(GEMEENTE, vers)] == [1]
    assert boek.kop(GEMEENTE, STROOM) is None
    with pytest.raises((Verschoven, DatabaseError)), boek.transactie() as eenheid:
        eenheid.schrijf(eenheid.vergrendel(GEMEENTE, [vers], vers=vers)[vers], [nieuw()], **_omslag())
    assert [regel.nr for regel in boek.lees(GEMEENTE, vers)] == [1]


def test_gemeenten_zien_elkaars_stroom_niet() -> None:
    boek = logboek()
    schrijf(boek, nieuw({"tekst": "t1"}, {"t1": "hier"}))
    schrijf(boek, nieuw({"tekst": "t1"}, {"t1": "daar"}), gemeente="elders")
    assert boek.teksten(boek.lees(GEMEENTE, STROOM)) == {"t1": "hier"}
    assert boek.teksten(boek.lees("elders", STROOM)) == {"t1": "daar"}
    with pytest.raises(ValueError, match="one stream"):
        boek.teksten(boek.lees("elders", STROOM) + boek.lees(GEMEENTE, STROOM))


def test_een_transactie_kan_niet_in_een_andere() -> None:
    boek = logboek()
    with pytest.raises(RuntimeError), transaction.atomic(), boek.transactie():
        pytest.fail("opened inside another transaction")
    assert boek.kop(GEMEENTE, STROOM) is None


def _omslag() -> dict[str, object]:
    return {
        "actor": "a-1",
        "rol": "casusregisseur",
        "namens": None,
        "opdracht_id": "o-9",
        "vastgelegd_op": NU,
        "oefening": False,
    }
