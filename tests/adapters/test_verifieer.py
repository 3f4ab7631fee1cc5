"""Whoever changes the database behind the program's back is found, and the place is named."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.adapters.hulp import GEMEENTE, NU, STROOM, logboek, nieuw, schrijf
from tests.hulp.eigenschappen import keren
from waakvlam.adapters import opslag
from waakvlam.adapters.sleutelkast.kast import Sleutelkast
from waakvlam.adapters.verifieer import Bevinding, Verificatie, Verzegeld
from waakvlam.application.poorten import VERNIETIGD, Bewaareenheid

ANDERE = "signaal/9f8e"


@pytest.fixture
def gevuld(databank: str) -> None:
    """Two streams: a case with four events, a signal with two."""
    boek = logboek()
    for nr in range(1, 5):
        schrijf(boek, nieuw({"tekst": f"t{nr}", "aantal": nr}, {f"t{nr}": f"Verhaal {nr}"}, kring="zorg"))
    schrijf(boek, nieuw({"soort": "melding"}), nieuw(), stroom=ANDERE, oefening=True)


def _verifieer(**opties: object) -> list[Bevinding]:
    return list(Verificatie(**opties).bevindingen())  # type: ignore[arg-type]


def _gevonden(bevindingen: list[Bevinding]) -> set[tuple[str, int | None, str]]:
    return {(b.stroom, b.nr, b.code) for b in bevindingen}


@contextmanager
def _zonder_sloten() -> Iterator[None]:
    """Take the triggers away, as someone with all rights on the database can."""
    sloten = {
        "sqlite": [
            f"DROP TRIGGER {naam}"
            for naam in (
                "adapters_gebeurtenis_geen_update",
                "adapters_gebeurtenis_geen_delete",
                "kop_vooruit",
            )
        ],
        "postgresql": [
            "DROP TRIGGER alleen_toevoegen ON adapters_gebeurtenis",
            "DROP TRIGGER kop_vooruit ON adapters_stroomkop",
        ],
    }
    with connection.cursor() as cursor:
        for slot in sloten[connection.vendor]:
            cursor.execute(slot)
    yield


def _knoei(*opdrachten: str) -> None:
    with _zonder_sloten(), connection.cursor() as cursor:
        for opdracht in opdrachten:
            cursor.execute(opdracht)
            assert cursor.rowcount > 0, opdracht


@pytest.mark.usefixtures("gevuld")
def test_een_ongeschonden_logboek_geeft_geen_bevinding() -> None:
    verificatie = Verificatie()
    assert list(verificatie.bevindingen()) == []
    assert (verificatie.stromen, verificatie.gebeurtenissen) == (2, 6)


WAAR = f"WHERE stroom = '{STROOM}' AND nr"
GEVALLEN = {
    "data": (
        [f"""UPDATE adapters_gebeurtenis SET data = replace(data, '"aantal":2', '"aantal":3') {WAAR} = 2"""],
        {(STROOM, 2, "hash")},
    ),
    "data onleesbaar": (
        [f"UPDATE adapters_gebeurtenis SET data = '{{' {WAAR} = 2"],
        {(STROOM, 2, "onleesbaar")},
    ),
    "spatie in data": (
        [f"UPDATE adapters_gebeurtenis SET data = replace(data, ',', ', ') {WAAR} = 2"],
        {(STROOM, 2, "schrijfwijze")},
    ),
    "wie": (
        [f"UPDATE adapters_gebeurtenis SET actor = 'a-2' {WAAR} = 3"],
        {(STROOM, 3, "hash")},
    ),
    "wanneer": (
        [f"UPDATE adapters_gebeurtenis SET gebeurd_op = '2020-01-01 00:00:00+00:00' {WAAR} = 3"],
        {(STROOM, 3, "hash")},
    ),
    "kring": (
        [f"UPDATE adapters_gebeurtenis SET kring = 'casus' {WAAR} = 4"],
        {(STROOM, 4, "hash")},
    ),
    "hash zelf": (
        [f"UPDATE adapters_gebeurtenis SET hash = vorige {WAAR} = 2"],
        {(STROOM, 2, "hash"), (STROOM, 3, "keten")},
    ),
    "tekst verplaatst": (
        [
            f"UPDATE adapters_gebeurtenis SET cijfers = replace((SELECT cijfers FROM adapters_gebeurtenis "
            f"{WAAR} = 1), 't1', 't2') {WAAR} = 2"
        ],
        {(STROOM, 2, "hash")},
    ),
    "rij weg in het midden": (
        [f"DELETE FROM adapters_gebeurtenis {WAAR} = 2"],
        {(STROOM, 3, "gat")},
    ),
    "laatste rij weg": (
        [f"DELETE FROM adapters_gebeurtenis {WAAR} = 4"],
        {(STROOM, 3, "kop")},
    ),
    "rijen verwisseld": (
        [
            f"UPDATE adapters_gebeurtenis SET nr = 99 {WAAR} = 2",
            f"UPDATE adapters_gebeurtenis SET nr = 2 {WAAR} = 3",
            f"UPDATE adapters_gebeurtenis SET nr = 3 {WAAR} = 99",
        ],
        {
            (STROOM, 2, "hash"),
            (STROOM, 2, "keten"),
            (STROOM, 3, "hash"),
            (STROOM, 3, "keten"),
            (STROOM, 3, "volgorde"),
            (STROOM, 4, "keten"),
        },
    ),
    "stroom weg": (
        [f"DELETE FROM adapters_gebeurtenis WHERE stroom = '{ANDERE}'"],
        {(ANDERE, None, "gat")},
    ),
    "kop weg": (
        [f"DELETE FROM adapters_stroomkop WHERE stroom = '{ANDERE}'"],
        {(ANDERE, None, "kop")},
    ),
    "oefening eraf": (
        [f"UPDATE adapters_stroomkop SET oefening = (1=0) WHERE stroom = '{ANDERE}'"],
        {(ANDERE, 2, "oefening")},
    ),
}


@pytest.mark.usefixtures("gevuld")
@pytest.mark.parametrize("geval", list(GEVALLEN))
def test_knoeien_wordt_gevonden_en_genoemd(geval: str) -> None:
    opdrachten, verwacht = GEVALLEN[geval]
    _knoei(*opdrachten)
    assert _gevonden(_verifieer()) == verwacht


@pytest.mark.usefixtures("gevuld")
def test_een_byte_in_de_versleutelde_tekst_wordt_gevonden() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT cijfers FROM adapters_gebeurtenis {WAAR} = 3")
        cijfers: str = cursor.fetchone()[0]
    plek = len(cijfers) - 12
    anders = cijfers[:plek] + ("A" if cijfers[plek] != "A" else "B") + cijfers[plek + 1 :]
    _knoei(f"UPDATE adapters_gebeurtenis SET cijfers = '{anders}' {WAAR} = 3")
    assert _gevonden(_verifieer()) == {(STROOM, 3, "hash")}


@pytest.mark.usefixtures("gevuld")
def test_een_zegel_vindt_ook_wie_de_hele_staart_en_de_kop_herschreef() -> None:
    regels = logboek().lees(GEMEENTE, STROOM)
    _knoei(
        "UPDATE adapters_stroomkop SET lengte = 3, "
        f"hash = (SELECT hash FROM adapters_gebeurtenis {WAAR} = 3) WHERE stroom = '{STROOM}'",
        f"DELETE FROM adapters_gebeurtenis {WAAR} = 4",
    )
    assert _verifieer() == []
    zegels = {(GEMEENTE, STROOM): Verzegeld(4, regels[3].hash)}
    assert _gevonden(_verifieer(zegels=zegels)) == {(STROOM, None, "zegel")}
    schrijf(logboek(), nieuw({"verzonnen": True}))
    assert _verifieer() == []
    assert _gevonden(_verifieer(zegels=zegels)) == {(STROOM, 4, "zegel")}


@pytest.mark.usefixtures("gevuld")
def test_een_zegel_vindt_een_stroom_die_geheel_verdween() -> None:
    _knoei(
        f"DELETE FROM adapters_stroomkop WHERE stroom = '{ANDERE}'",
        f"DELETE FROM adapters_gebeurtenis WHERE stroom = '{ANDERE}'",
    )
    assert _verifieer() == []
    zegels = {(GEMEENTE, ANDERE): Verzegeld(2, b"x" * 32)}
    assert _gevonden(_verifieer(zegels=zegels)) == {(ANDERE, None, "zegel")}


@pytest.mark.usefixtures("gevuld")
def test_na_vernietiging_van_een_sleutel_klopt_de_keten_nog() -> None:
    kast = Sleutelkast(opslag.hoofdsleutel())
    assert kast.vernietig(Bewaareenheid(GEMEENTE, STROOM, "zorg"), NU)
    boek = logboek()
    assert set(boek.teksten(boek.lees(GEMEENTE, STROOM)).values()) == {VERNIETIGD}
    assert _verifieer() == []


@settings(max_examples=keren(25), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.dictionaries(
        st.text(min_size=1, max_size=8),
        st.recursive(
            st.none()
            | st.booleans()
            | st.integers(-(2**53) + 1, 2**53 - 1)
            | st.floats(allow_nan=False, allow_infinity=False)
            | st.text(max_size=20),
            lambda deel: st.lists(deel, max_size=3) | st.dictionaries(st.text(max_size=5), deel, max_size=3),
            max_leaves=6,
        ),
        max_size=4,
    ),
    teksten=st.lists(st.text(max_size=40), max_size=3),
    seconden=st.integers(0, 10**9),
)
def test_wat_er_ook_geschreven_wordt_klopt_en_komt_terug(
    databank: str, data: dict[str, object], teksten: list[str], seconden: int
) -> None:
    boek = logboek()
    per_ref = {f"t{nr}": tekst for nr, tekst in enumerate(teksten)}
    stroom = f"casus/{seconden}"
    regel = nieuw(data, per_ref)
    geschreven = schrijf(boek, regel, stroom=stroom)
    gelezen = boek.lees(GEMEENTE, stroom, vanaf=geschreven.kop.lengte - 1)
    assert gelezen == list(geschreven.regels)
    assert gelezen[0].data == data
    assert boek.teksten(gelezen) == per_ref
    assert _verifieer() == []
