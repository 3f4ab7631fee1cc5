"""Every command on a page of documentation is run, and says what the page shows."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.docs.blad import Blad, Blok, bladen
from tests.docs.doen import Lezer, opdrachten, patroon
from tests.huis.bestanden import PROJECT

OP_POSTGRES = "docs/how-to/op-postgresql-draaien.md"
ADRESSEN = (
    "postgres://waakvlam:geheim@databank.waterveen.example/waakvlam",
    "postgres://sleutels:geheim@sleutels.waterveen.example/sleutels",
)
ELDERS = {
    "waakvlam start": "tests/hulp/app.py",
    "waakvlam live --port 8002": "tests/cli/test_live.py",
    "waakvlam werk": "tests/cli/test_werk.py",
    "waakvlam werk --stand": "tests/cli/test_werk.py",
    "waakvlam werk --opnieuw 1204": "tests/cli/test_werk.py",
    "waakvlam bewaren uitvoeren waterveen --door ans": "tests/cli/test_bewaren.py",
    "waakvlam sleutels draai": "tests/cli/test_bewaren.py",
    "waakvlam leesmodel herbouw": "tests/application/test_herbouwen.py",
}
"""Commands that go on until Ctrl-C, or need something broken off first, with the test that does run them."""


def met_opdrachten() -> list[str]:
    return [
        pad
        for pad, blad in bladen().items()
        if pad != OP_POSTGRES
        and any(blok.taal == "console" and "niet-hier" not in blok.opties for blok in blad.blokken)
    ]


@pytest.fixture
def lezer(demo_map: Path, tmp_path: Path) -> Callable[..., Lezer]:
    """A reader in a folder with the approaches, the examples and a filled demo."""

    def maak(vervang: dict[str, str] | None = None) -> Lezer:
        shutil.copytree(PROJECT / "aanpakken", tmp_path / "aanpakken")
        shutil.copytree(PROJECT / "tests/voorbeelden", tmp_path / "tests/voorbeelden")
        shutil.copytree(demo_map, tmp_path / "var")
        return Lezer(tmp_path, vervang=vervang or {})

    return maak


@pytest.mark.parametrize("pad", met_opdrachten())
def test_wat_het_blad_zegt_werkt(pad: str, lezer: Callable[..., Lezer]) -> None:
    assert lezer().doe(bladen()[pad]) > 0


@pytest.mark.postgres
def test_draaien_op_postgresql_werkt(postgres_dsn: str, lezer: Callable[..., Lezer]) -> None:
    from tests.hulp.postgres import verse_databank

    with verse_databank(postgres_dsn) as hoofd, verse_databank(postgres_dsn) as kast:
        wie = lezer(dict(zip(ADRESSEN, (hoofd, kast), strict=True)))
        assert wie.doe(bladen()[OP_POSTGRES]) > 0


def test_wat_hier_niet_gedraaid_wordt_is_van_een_ander_programma() -> None:
    eigen = [
        f"{pad}:{blok.regel}: {opdracht.tekst}"
        for pad, blad in bladen().items()
        for blok in blad.blokken
        if blok.taal == "console" and "niet-hier" in blok.opties
        for opdracht in opdrachten(blok)
        if opdracht.tekst.startswith("waakvlam") and opdracht.tekst not in ELDERS
    ]
    assert eigen == []


@pytest.mark.parametrize(("opdracht", "test"), ELDERS.items())
def test_wat_elders_gedraaid_wordt_staat_daar(opdracht: str, test: str) -> None:
    tekst = (PROJECT / test).read_text(encoding="utf-8")
    woorden = [woord for woord in opdracht.split()[1:] if woord.isalpha() or woord.startswith("--")]
    assert [w for w in woorden if w not in ("waterveen", "ans") and f'"{w}"' not in tekst] == []


@pytest.mark.parametrize(
    ("getoond", "gezegd", "klopt"),
    [
        ("een\ntwee", "een\ntwee\n", True),
        ("een\ntwee", "een\ndrie\n", False),
        ("een", "een\ntwee\n", False),
        ("een …", "een 12 keer\n", True),
        ("een …", "een 12\nkeer\n", False),
        ("…\ntwee", "een\nhalf\ntwee\n", True),
        ("…\ntwee", "een\n", False),
    ],
)
def test_vergelijken(getoond: str, gezegd: str, klopt: bool) -> None:
    assert bool(patroon(getoond).fullmatch(gezegd)) is klopt


def test_een_lezer_merkt_dat_iets_niet_klopt(tmp_path: Path) -> None:
    def blad(tekst: str) -> Blad:
        return Blad("proef.md", tekst)

    wie = Lezer(tmp_path)
    assert wie.doe(blad("```console\n$ echo een\neen\n$ echo twee\n```\n")) == 2
    assert wie.doe(blad("```console mislukt\n$ ls er-is-niets\n```\n")) == 1
    for fout in (
        "```console\n$ echo een\ntwee\n```\n",
        "```console\n$ ls er-is-niets\n```\n",
        "```console mislukt\n$ echo een\n```\n",
        "```yaml zoek=a.txt\nweg\n```\n```yaml wordt=a.txt\nhier\n```\n",
    ):
        (tmp_path / "a.txt").write_text("iets\n")
        with pytest.raises(AssertionError):
            wie.doe(blad(fout))
    with pytest.raises(ValueError, match="begint met"):
        list(opdrachten(Blok(("console",), "zonder teken\n", 1)))
