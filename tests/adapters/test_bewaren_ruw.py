"""Destroyed is destroyed: looked for in every file of the data directory, in backups, and after restoring."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from django.db import connections

from tests.adapters.ruw import bestanden, met_merk, sleutels_in, te_lezen
from tests.application.bewaarwereld import BEHEER, CASUSREGIE, NETWERK, Wereld
from tests.application.hulp import GEMEENTE
from tests.hulp.databanken import HOOFD, SLEUTELS, als_standaard
from waakvlam.adapters import opslag
from waakvlam.adapters.sleutelkast.models import Gemeentesleutel, Sleutel
from waakvlam.adapters.sleutelkast.vernietigen import maak_schoon
from waakvlam.adapters.verifieer import Verificatie
from waakvlam.application.bewaren.terugzetten import VerklaringKloptNiet, herstel, verklaringen
from waakvlam.application.bewaren.uitvoeren import Uitvoerder
from waakvlam.application.poorten import VERNIETIGD, Regel
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.persoonopdrachten import LegPersoonVast
from waakvlam.core.gebeurtenis import SOORTEN, van_json
from waakvlam.readmodels.models import CasusRij

MERK = "Zeldzaamwoord"
WIE = Uitvoerder(GEMEENTE, f"a-{BEHEER}", BEHEER)


@pytest.fixture
def w(databank: str) -> Wereld:
    return Wereld()


def _plant(w: Wereld) -> tuple[str, list[str]]:
    """A closed case with a marker of its own in every kind of text field that can be given in it."""
    merken: list[str] = []

    def m() -> str:
        merken.append(f"{MERK}{len(merken):03}q")
        return merken[-1]

    stroom = w.lukt(
        CASUSREGIE, o.Open("Lindenhof", titel=m(), personen=2, motivering=m(), afwijken=m())
    ).stroom
    model = w.om.aanpakken.haal(w.bureau.toestand(stroom).aanpak_hash).model
    aanleiding = next(iter(model.aanleidingen))
    for inhoud in (
        o.VinkAan(aanleiding, "ja", m()),
        o.LegProductVast(w.product, tekst=m(), afwijken=m()),
        o.Raadpleeg(NETWERK, tekst=m()),
        o.GeefAdvies(tekst=m()),
        o.Informeer((NETWERK,), m(), m()),
        o.Noteer(m()),
        o.WerkStandBij(m()),
        o.Corrigeer(2, m()),
        o.MaakTaak(m(), CASUSREGIE, keten=m()),
        o.BreekAf(w.product, m()),
        LegPersoonVast(persoon="P1", voornaam=m(), achternaam=m(), adres=m(), relatie=m()),
    ):
        uit = w.doe(CASUSREGIE, inhoud, stroom)
        assert hasattr(uit, "versie"), (inhoud, uit)
    w.sluit(stroom)
    return stroom, [*merken, "Merk-sluiten", "Merk-afwijken"]


def _teksten(regels: list[Regel]) -> int:
    """How many text fields the events of a stream fill."""
    aantal = 0
    for regel in regels:
        gebeurtenis, soort = van_json(regel.soort, regel.versie, regel.data), SOORTEN[regel.soort]
        aantal += sum(
            bool(getattr(gebeurtenis, f.name)) for f in fields(gebeurtenis) if f.name in soort.teksten
        )
    return aantal


def _kopieer(van: Path, naar: Path) -> None:
    """A backup as SQLite makes it, while work goes on."""
    with sqlite3.connect(van) as bron, sqlite3.connect(naar) as doel:
        bron.backup(doel)


def _verpakkers(gemeenten: list[bytes]) -> list[bytes]:
    return [opslag.hoofdsleutel().pak_uit(verpakt) for verpakt in gemeenten]


@pytest.fixture
def map_(databank_adressen: tuple[str, str]) -> Path:
    return Path(databank_adressen[0].removeprefix("sqlite:")).parent


@pytest.fixture
def kopieen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kopieen")


@pytest.mark.parametrize("databank", ["sqlite"], indirect=True)
def test_in_geen_bestand_blijft_een_merk_of_een_sleutel_die_nog_past(
    w: Wereld, map_: Path, kopieen: Path
) -> None:
    stroom, merken = _plant(w)
    regels = w.om.logboek.lees(GEMEENTE, stroom)
    bewaard = set(w.bureau.teksten(stroom))
    # Every text field that is filled holds a marker, and nearly every marker given was kept.
    assert _teksten(regels) == len(bewaard & set(merken)) == len(bewaard) >= 18
    for naam in (HOOFD, SLEUTELS):
        _kopieer(map_ / naam, kopieen / naam)
    verpakkers = _verpakkers([bytes(r.verpakt) for r in Gemeentesleutel.objects.all()])
    # Before: what is looked for below can be found, in the files and in the copy.
    assert bewaard == te_lezen(regels, sleutels_in([kopieen / SLEUTELS], verpakkers))
    w.later(days=7310)
    w.vernietig(stroom)
    assert met_merk(bestanden(map_, kopieen), MERK, *merken) == []
    kast = [pad for pad in bestanden(map_) if pad.name.startswith(SLEUTELS)]
    assert kast
    assert te_lezen(regels, sleutels_in(kast, verpakkers)) == set()
    assert b"Lindenhof" not in (map_ / HOOFD).read_bytes().replace(b'"codenaam":"Lindenhof"', b""), (
        "the code name stands in the first event only"
    )
    # A copy of the main database of before, with the key store of now.
    with als_standaard(f"sqlite:{kopieen / HOOFD}", f"sqlite:{map_ / SLEUTELS}"):
        assert set(w.bureau.teksten(stroom)) == {VERNIETIGD}
        assert list(Verificatie().bevindingen()) == []


@pytest.fixture
def vernietigd(w: Wereld, map_: Path, kopieen: Path) -> tuple[str, Path]:
    """A destroyed case, with copies of both databases of before."""
    stroom = w.open()
    w.lukt(CASUSREGIE, o.Noteer(MERK), stroom)
    w.sluit(stroom)
    for naam in (HOOFD, SLEUTELS):
        _kopieer(map_ / naam, kopieen / naam)
    w.later(days=7310)
    w.vernietig(stroom)
    return stroom, kopieen


@pytest.mark.parametrize("databank", ["sqlite"], indirect=True)
def test_een_oude_kopie_van_de_sleutels_brengt_niets_terug(
    w: Wereld, map_: Path, vernietigd: tuple[str, Path]
) -> None:
    stroom, kopieen = vernietigd
    with als_standaard(f"sqlite:{map_ / HOOFD}", f"sqlite:{kopieen / SLEUTELS}"):
        assert MERK in w.bureau.teksten(stroom)
        uit = herstel(w.om, WIE, [])
        assert (uit.verklaringen, uit.sleutels > 0, uit.gemarkeerd) == (1, True, 0)
        assert set(w.bureau.teksten(stroom)) == {VERNIETIGD}
        regels = w.om.logboek.lees(GEMEENTE, stroom)
        verpakkers = _verpakkers([bytes(r.verpakt) for r in Gemeentesleutel.objects.all()])
    assert te_lezen(regels, sleutels_in([kopieen / SLEUTELS], verpakkers)) == set()


@pytest.mark.parametrize("databank", ["sqlite"], indirect=True)
def test_ook_als_allebei_zijn_teruggezet_geldt_de_getekende_verklaring(
    w: Wereld, vernietigd: tuple[str, Path]
) -> None:
    stroom, kopieen = vernietigd
    buiten = verklaringen(w.om, GEMEENTE)
    with als_standaard(f"sqlite:{kopieen / HOOFD}", f"sqlite:{kopieen / SLEUTELS}"):
        assert CasusRij.objects.filter(pk=stroom.partition("/")[2]).exists()
        uit = herstel(w.om, WIE, buiten)
        assert (uit.verklaringen, uit.sleutels > 0, uit.gemarkeerd) == (1, True, 1)
        assert set(w.bureau.teksten(stroom)) == {VERNIETIGD}
        assert not CasusRij.objects.filter(pk=stroom.partition("/")[2]).exists()
        assert "alles" in w.bureau.toestand(stroom).vernietigd
        assert list(Verificatie().bevindingen()) == []
        assert herstel(w.om, WIE, buiten).gemarkeerd == 0


@pytest.mark.parametrize("databank", ["sqlite"], indirect=True)
def test_een_veranderde_verklaring_vernietigt_niets(w: Wereld, vernietigd: tuple[str, Path]) -> None:
    from dataclasses import replace

    stroom, kopieen = vernietigd
    (echt,) = verklaringen(w.om, GEMEENTE)
    vals = replace(echt, verklaring=echt.verklaring.replace(stroom, "casus/" + "0" * 32))
    with als_standaard(f"sqlite:{kopieen / HOOFD}", f"sqlite:{kopieen / SLEUTELS}"):
        with pytest.raises(VerklaringKloptNiet, match="niet van ons"):
            herstel(w.om, WIE, [vals])
        assert MERK in w.bureau.teksten(stroom)


@pytest.fixture
def pgmap(request: pytest.FixtureRequest) -> Iterator[tuple[Path, Callable[[], Any]]]:
    """The data directory of the server, and a function that lets it forget its old log."""
    import psycopg

    dsn: str = request.getfixturevalue("postgres_dsn")
    data = Path(unquote(dsn.partition("host=")[2]))
    with psycopg.connect(dsn, autocommit=True) as verbinding:
        verbinding.execute("ALTER SYSTEM SET wal_recycle = off")
        verbinding.execute("SELECT pg_reload_conf()")

        def vergeet() -> None:
            for _ in range(2):
                verbinding.execute("SELECT pg_switch_wal()")
                verbinding.execute("CHECKPOINT")

        yield data, vergeet
        verbinding.execute("ALTER SYSTEM RESET wal_recycle")
        verbinding.execute("SELECT pg_reload_conf()")


def _bevat(map_: Path, *stukken: bytes) -> set[str]:
    """The files of a server in which one of these stands; files may go meanwhile."""
    uit = set()
    for pad in bestanden(map_):
        try:
            inhoud = pad.read_bytes()
        except OSError:
            continue
        if any(stuk in inhoud for stuk in stukken):
            uit.add(str(pad.relative_to(map_)))
    return uit


@pytest.mark.postgres
@pytest.mark.parametrize("databank", ["postgres"], indirect=True)
def test_op_postgresql_staat_er_alleen_geheimschrift_en_gaat_de_sleutel_uit_elk_bestand(
    w: Wereld, pgmap: tuple[Path, Callable[[], Any]]
) -> None:
    data, vergeet = pgmap
    stroom, merken = _plant(w)
    verpakt = [bytes(r.verpakt) for r in Sleutel.objects.filter(eenheid__startswith=f"{stroom}|")]
    assert len(verpakt) >= 3
    vergeet()
    assert _bevat(data, *(merk.encode() for merk in merken)) == set()
    assert _bevat(data, *verpakt), "the scan finds a key that is there"
    w.later(days=7310)
    w.vernietig(stroom)
    assert set(w.bureau.teksten(stroom)) == {VERNIETIGD}
    connections["sleutels"].close()
    vergeet()
    assert _bevat(data, *verpakt) == set()
    assert _bevat(data, *(merk.encode() for merk in merken)) == set()


@pytest.mark.parametrize("databank", ["sqlite"], indirect=True)
def test_schoonmaken_kan_altijd_nog_een_keer(w: Wereld, map_: Path) -> None:
    stroom = w.open()
    for _ in range(2):
        maak_schoon()
        w.om.beheer.maak_schoon()
    assert "Merk-titel" in w.bureau.teksten(stroom)
    assert not (map_ / f"{HOOFD}-wal").exists() or not (map_ / f"{HOOFD}-wal").stat().st_size
