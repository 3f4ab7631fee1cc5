"""``waakvlam bijlagen``: what waits for the scanner, and what is left to clear."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import override_settings
from django.utils import timezone

from tests.hulp.virusscanner import BESMET
from waakvlam import samenstelling
from waakvlam.adapters import opslag
from waakvlam.adapters.bijlagen.kluis import DatabaseBijlagekluis
from waakvlam.adapters.models import Bijlage
from waakvlam.adapters.scanner import Clamd
from waakvlam.application.poorten import Bewaareenheid
from waakvlam.cli import main

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
EENHEID = Bewaareenheid("waterveen", "casus/0a1b", "zorg")


@pytest.fixture(autouse=True)
def _vers() -> Iterator[None]:
    samenstelling.omgeving.cache_clear()
    yield
    samenstelling.omgeving.cache_clear()


def bewaar(merk: str, inhoud: bytes, stand: str = "wacht", dagen: int = 0) -> None:
    kluis = DatabaseBijlagekluis(opslag.sleutels())
    kluis.bewaar(EENHEID, merk, inhoud, stand, timezone.now() - timedelta(days=dagen))  # type: ignore[arg-type]


def test_wat_wacht_wordt_nagekeken_door_een_echte_scanner(
    clamd: Clamd, capsys: pytest.CaptureFixture[str]
) -> None:
    bewaar("goed", b"Gewone brief")
    bewaar("fout", b"Brief met " + BESMET)
    with override_settings(SCANNER=clamd._adres):
        assert main(["bijlagen", "--stand"]) == 1
        assert "Scanner: antwoordt\nWacht op nakijken: 2" in capsys.readouterr().out
        assert main(["bijlagen"]) == 0
        assert "1 schoon, 1 tegengehouden" in capsys.readouterr().out
        assert main(["bijlagen", "--stand"]) == 0
    assert dict(Bijlage.objects.values_list("id", "stand")) == {"goed": "schoon", "fout": "besmet"}


@pytest.mark.parametrize(
    ("scanner", "zin"), [("/bestaat/niet", "antwoordt niet"), ("", "geen scanner ingesteld")]
)
def test_zonder_scanner_blijft_alles_wachten(
    scanner: str, zin: str, capsys: pytest.CaptureFixture[str]
) -> None:
    bewaar("b1", b"Brief")
    with override_settings(SCANNER=scanner):
        assert main(["bijlagen"]) == 1
        assert zin in capsys.readouterr().out
    assert Bijlage.objects.get().stand == "wacht"


def test_een_afgebroken_verzending_wordt_na_een_dag_opgeruimd(capsys: pytest.CaptureFixture[str]) -> None:
    bewaar("vandaag", b"x", "schoon")
    bewaar("oud", b"x", "schoon", dagen=2)
    assert main(["bijlagen"]) == 0
    assert "afgebroken verzending: 1" in capsys.readouterr().out
    assert [b.id for b in Bijlage.objects.all()] == ["vandaag"]
