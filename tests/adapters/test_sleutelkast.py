"""Keys: each unit its own, gone when destroyed, and of no use without the master key."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.adapters.hulp import GEMEENTE, NU, STROOM, logboek, nieuw, schrijf
from waakvlam.adapters.hoofdsleutel import UitInstelling
from waakvlam.adapters.sleutelkast.kast import Sleutelkast
from waakvlam.adapters.sleutelkast.models import Gemeentesleutel, Sleutel, Vernietiging
from waakvlam.adapters.versleuteling import ID_LENGTE, ontsleutel, veldnaam, versleutel
from waakvlam.application.poorten import VERNIETIGD, Bewaareenheid, Gebroken

EERSTE, TWEEDE = (
    "eerste-geheim-van-genoeg-tekens-voor-de-test",
    "tweede-geheim-van-genoeg-tekens-voor-de-test",
)
ZORG = Bewaareenheid(GEMEENTE, STROOM, "zorg")


def _kast(*geheimen: str) -> Sleutelkast:
    return Sleutelkast(UitInstelling("\n".join(geheimen or [EERSTE])))


@pytest.mark.usefixtures("databank")
@pytest.mark.parametrize(
    "ander",
    [
        Bewaareenheid(GEMEENTE, STROOM, "justitie"),
        Bewaareenheid(GEMEENTE, STROOM, "zorg", "huisverbod"),
        Bewaareenheid(GEMEENTE, STROOM, "zorg", persoon="P1"),
        Bewaareenheid(GEMEENTE, "casus/ander", "zorg"),
        Bewaareenheid("elders", STROOM, "zorg"),
    ],
)
def test_vernietigen_raakt_alleen_de_eigen_eenheid(ander: Bewaareenheid) -> None:
    kast = _kast()
    weg, blijft = kast.versleutel(ZORG, {"a": "weg"}), kast.versleutel(ander, {"a": "blijft"})
    assert kast.vernietig(ZORG, NU)
    assert not kast.vernietig(ZORG, NU)
    for lezer in (kast, _kast()):
        assert lezer.ontsleutel(GEMEENTE, weg) == {"a": VERNIETIGD}
        assert lezer.ontsleutel(ander.gemeente, blijft) == {"a": "blijft"}
    assert Vernietiging.objects.get().op == NU


@pytest.mark.usefixtures("databank")
def test_na_vernietiging_krijgt_een_nieuwe_tekst_een_nieuwe_sleutel() -> None:
    kast = _kast()
    oud = kast.versleutel(ZORG, {"a": "oud"})
    kast.vernietig(ZORG, NU)
    nieuw_ = kast.versleutel(ZORG, {"b": "nieuw"})
    assert kast.ontsleutel(GEMEENTE, {**oud, **nieuw_}) == {"a": VERNIETIGD, "b": "nieuw"}


@pytest.mark.parametrize("databank", ["sqlite"], indirect=True)
def test_van_een_vernietigde_sleutel_blijft_in_het_bestand_niets_over(
    databank: str, databank_adressen: tuple[str, str]
) -> None:
    kast = _kast()
    kast.versleutel(ZORG, {"a": "weg"})
    verpakt = bytes(Sleutel.objects.get().verpakt)
    bestanden = Path(databank_adressen[1].removeprefix("sqlite:")).parent.glob("sleutels.sqlite3*")
    paden = list(bestanden)
    assert any(verpakt in pad.read_bytes() for pad in paden)
    kast.vernietig(ZORG, NU)
    assert not any(verpakt in pad.read_bytes() for pad in paden)


@pytest.mark.usefixtures("databank")
def test_een_oude_hoofdsleutel_blijft_lezen_en_een_vreemde_niet() -> None:
    cijfer = _kast(EERSTE).versleutel(ZORG, {"a": "tekst"})
    assert _kast(TWEEDE, EERSTE).ontsleutel(GEMEENTE, cijfer) == {"a": "tekst"}
    with pytest.raises(Gebroken, match="hoofdsleutel"):
        _kast(TWEEDE).ontsleutel(GEMEENTE, cijfer)


@pytest.mark.usefixtures("databank")
def test_geen_sleutel_staat_onverpakt_in_de_databank() -> None:
    kast = _kast()
    kast.versleutel(ZORG, {"a": "tekst"})
    assert [len(bytes(rij.verpakt)) for rij in (*Sleutel.objects.all(), *Gemeentesleutel.objects.all())] == [
        40,
        40,
    ]
    gemeentesleutel = UitInstelling(EERSTE).pak_uit(bytes(Gemeentesleutel.objects.get().verpakt))
    assert len(gemeentesleutel) == 32
    assert gemeentesleutel not in bytes(Sleutel.objects.get().verpakt)


@pytest.mark.usefixtures("databank")
def test_een_tekst_van_een_andere_plek_wordt_niet_gelezen() -> None:
    boek = logboek()
    schrijf(boek, nieuw({"tekst": "t1"}, {"t1": "een"}), nieuw({"tekst": "t2"}, {"t2": "twee"}))
    eerste, tweede = boek.lees(GEMEENTE, STROOM)
    with pytest.raises(Gebroken):
        boek.teksten([replace(tweede, cijfers={"t2": eerste.cijfers["t1"]})])


@pytest.mark.parametrize("instelling", ["", "kort", f"{EERSTE}\nkort"])
def test_een_te_korte_hoofdsleutel_wordt_geweigerd(instelling: str) -> None:
    with pytest.raises(ValueError, match="hoofdsleutel"):
        UitInstelling(instelling)


SLEUTEL, ID = b"s" * 32, b"i" * ID_LENGTE


@given(tekst=st.text(max_size=200), veld=st.text(max_size=30))
def test_wat_versleuteld_is_komt_terug_en_is_elke_keer_anders(tekst: str, veld: str) -> None:
    een, twee = (versleutel(SLEUTEL, ID, veld, tekst) for _ in range(2))
    assert ontsleutel(SLEUTEL, veld, een) == ontsleutel(SLEUTEL, veld, twee) == tekst
    assert een != twee


@given(tekst=st.text(min_size=1, max_size=50), waar=st.integers(0), bit=st.integers(0, 7))
def test_een_veranderd_bit_wordt_gemerkt(tekst: str, waar: int, bit: int) -> None:
    cijfer = bytearray(versleutel(SLEUTEL, ID, "veld", tekst))
    cijfer[waar % len(cijfer)] ^= 1 << bit
    with pytest.raises(Gebroken):
        ontsleutel(SLEUTEL, "veld", bytes(cijfer))


@given(st.lists(st.text(alphabet="ab|", max_size=4), min_size=2, max_size=4))
def test_een_veldnaam_is_maar_op_een_manier_te_lezen(delen: list[str]) -> None:
    if any("|" in deel for deel in delen):
        with pytest.raises(ValueError, match="field name"):
            veldnaam(*delen)
    else:
        assert veldnaam(*delen).split("|") == delen
