"""Of who someone is nothing stays behind in clear: not in a file, a log, an address or another's answer."""

import io
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.toegang import kijken
from tests.toegang.personen import BSN, GEBOREN
from tests.toegang.planten import Wereld
from tests.toegang.test_geen_spoor import NIEUW_BIJ_ELK_BEZOEK

KRINGEN = tuple(BSN)


@pytest.fixture
def logregels() -> Iterator[io.StringIO]:
    """Everything that is logged meanwhile, at every level, with the statements to the database."""
    uit = io.StringIO()
    handler = logging.StreamHandler(uit)
    wortel = logging.getLogger()
    niveau = wortel.level
    wortel.addHandler(handler)
    wortel.setLevel(logging.DEBUG)
    yield uit
    wortel.removeHandler(handler)
    wortel.setLevel(niveau)


def vormen(bsn: str) -> list[bytes]:
    """The ways in which a number may stand in a file."""
    return [bsn.encode(), bsn.encode("utf-16-le"), f"{bsn[:4]}.{bsn[4:6]}.{bsn[6:]}".encode()]


@pytest.mark.parametrize("kring", KRINGEN)
def test_zoeken_laat_niets_achter(
    wereld: Wereld, gevuld: tuple[Wereld, Path], logregels: io.StringIO, kring: str
) -> None:
    """Raw bytes of the database, its log and the key store, after recording and after asking."""
    bsn = BSN[kring]
    for wie in ("lena", "hugo"):
        antwoord = kijken.client(wereld, wie).post("/personen/zoeken", {"doel": "gevaar", "bsn": bsn})
        assert antwoord.status_code == 200
        assert bsn not in kijken.inhoud(antwoord)
    bestanden = {pad.name: pad.read_bytes() for pad in gevuld[1].iterdir()}
    assert any(naam.endswith(("sqlite3", "-wal")) for naam in bestanden)
    for naam, inhoud in bestanden.items():
        assert not [vorm for vorm in vormen(bsn) if vorm in inhoud], naam
        assert f"zq{kring}persoonachternaam".encode() not in inhoud.lower(), naam
        assert GEBOREN.encode() not in inhoud and b"1984-03-27" not in inhoud, naam
    assert bsn not in logregels.getvalue()


@pytest.mark.parametrize(
    ("wie", "kring", "zin"),
    [
        ("hugo", "zorg", "is bekend in 1 casus"),
        ("lena", "zorg", "is bekend in 1 casus"),
        ("lena", "veiligheid", "is bekend in 1 casus"),
        ("lena", "justitie", "Er is geen casus waarover"),
        ("hugo", "justitie", "Er is geen casus waarover"),
        ("otto", "justitie", "is bekend in 1 casus"),
        ("elsa", "zorg", "Er is geen casus waarover"),
        ("wim", "zorg", "leest u hoofdlijnen"),
    ],
)
def test_wie_welk_antwoord_krijgt(wereld: Wereld, wie: str, kring: str, zin: str) -> None:
    antwoord = kijken.client(wereld, wie).post("/personen/zoeken", {"doel": "gevaar", "bsn": BSN[kring]})
    tekst = kijken.inhoud(antwoord)
    leest = (wie, kring) in {("hugo", "zorg"), ("otto", "justitie")}
    assert zin in tekst
    assert (f"/casussen/{wereld.casus}" in tekst) is leest
    assert ("Zqcodenaam" in tekst) is leest


@pytest.mark.parametrize("ander", ["123456782", "111222333"])
def test_niemand_en_zwijgen_zien_er_hetzelfde_uit(wereld: Wereld, ander: str) -> None:
    c = kijken.client(wereld, "lena")
    een, twee = (
        NIEUW_BIJ_ELK_BEZOEK.sub(
            "", kijken.inhoud(c.post("/personen/zoeken", {"doel": "gevaar", "bsn": bsn}))
        )
        for bsn in (BSN["justitie"], ander)
    )
    assert een == twee
