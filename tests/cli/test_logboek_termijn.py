"""Lines of the logs that ran out go, and the chain and the seals still verify; nothing else may go."""

from datetime import UTC, timedelta
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.db import DatabaseError, transaction
from django.utils import timezone

from tests.adapters.hulp import STROOM
from tests.cli.test_logboek_zegel import Klok, klok, knoei, verifieer
from waakvlam.adapters import opslag
from waakvlam.adapters.logbewaring import Logbewaring
from waakvlam.adapters.models import Auditblok, Auditregel, Verwerking, Verwerkingsblok
from waakvlam.adapters.verzegelen import Mapverzegelaar
from waakvlam.application.poorten.zegels import ZegelFout

pytestmark = pytest.mark.usefixtures("databank")
__all__ = ["klok"]
NU = timezone.now().astimezone(UTC).replace(microsecond=0)
JAAR = timedelta(days=366)
TERMIJN = """gecontroleerd_op: 2026-01-01
termijnen:
  - {code: auditlog, naam: Auditlog, termijn: %s, begint: ontstaan, grondslag: AVG, bron: Besluit van het college, geldt_vanaf: 2015-01-01}
  - {code: verwerkingenlog, naam: Log van verwerkingen, termijn: %s, begint: ontstaan, grondslag: AVG, bron: Besluit van het college, geldt_vanaf: 2015-01-01}
"""  # noqa: E501


@pytest.fixture
def termijnen(tmp_path: Path, settings: LazySettings) -> Path:
    settings.BEWAARTERMIJNEN = tmp_path / "termijnen"
    settings.BEWAARTERMIJNEN.mkdir()
    return Path(settings.BEWAARTERMIJNEN)


def zet(map_: Path, gemeente: str = "waterveen", duur: str = "P5Y") -> None:
    (map_ / f"{gemeente}.yaml").write_text(TERMIJN % (duur, duur))


def leef(zegels: Path, *jaren: int, gemeente: str = "waterveen") -> None:
    """A block in each of the logs, so many years ago, sealed then."""
    for jaar in jaren:
        op = NU - jaar * JAAR
        opslag.auditlog().noteer(gemeente, "7", None, "lees-casus", STROOM, "gelezen", "web", op)
        for wie in (None, "f" * 64):  # The register of now knows no activities of then.
            Verwerking.objects.create(
                gemeente=gemeente, trace_id="a" * 32, span_id="b" * 16, ouder=None, status="Ok",
                naam="lees-casus", begin=op, einde=op, activiteit="x", betrokkene=wie, betrokkene_soort=wie,
            )  # fmt: skip
        Mapverzegelaar(opslag.hoofdsleutel(), zegels).doe(op + timedelta(hours=1), dagelijks=True)


def ruim(termijnen: Path) -> dict[str, int]:
    return dict(Logbewaring(termijnen, opslag.auditlog()).ruim_op(NU))


@pytest.mark.parametrize(
    ("duur", "weg", "blijft"), [("P5Y", 2, 1), ("P7Y", 1, 2), ("P2Y", 3, 0), ("P20Y", 0, 3)]
)
def test_wat_over_zijn_termijn_is_gaat_en_alles_klopt_nog(
    tmp_path: Path,
    termijnen: Path,
    klok: Klok,
    capsys: pytest.CaptureFixture[str],
    duur: str,
    weg: int,
    blijft: int,
) -> None:
    klok.nu_is = NU
    zet(termijnen, duur=duur)
    zegels = tmp_path / "zegels"
    leef(zegels, 8, 6, 3)
    assert ruim(termijnen) == ({"audit": weg, "verwerkingen": 2 * weg} if weg else {})
    assert ruim(termijnen) == {}
    assert Auditregel.objects.filter(handeling="lees-casus").count() == blijft
    assert Verwerking.objects.count() == 2 * blijft
    assert Auditblok.objects.count() == Verwerkingsblok.objects.count() == 3
    assert Auditregel.objects.filter(handeling="vernietig-logregels").count() == (2 if weg else 0)
    assert verifieer(zegels) == 0, capsys.readouterr().out
    Mapverzegelaar(opslag.hoofdsleutel(), zegels).doe(NU + timedelta(hours=1), dagelijks=True)
    assert verifieer(zegels) == 0
    assert ("Weg na hun termijn" in capsys.readouterr().out) is bool(weg)


def test_zonder_eigen_termijn_van_elke_gemeente_blijft_alles(tmp_path: Path, termijnen: Path) -> None:
    zegels = tmp_path / "zegels"
    leef(zegels, 9)
    assert ruim(termijnen) == {}
    zet(termijnen)
    leef(zegels, 8, gemeente="elders")
    assert ruim(termijnen) == {"audit": 1, "verwerkingen": 2}
    assert set(Auditregel.objects.filter(handeling="lees-casus").values_list("gemeente", flat=True)) == {
        "elders"
    }
    zet(termijnen, "elders", "P10Y")
    assert ruim(termijnen) == {}


def test_regels_van_de_installatie_zelf_gaan_mee_met_de_langste_termijn(
    tmp_path: Path, termijnen: Path
) -> None:
    leef(tmp_path / "zegels", 9, gemeente="")
    assert ruim(termijnen) == {}
    zet(termijnen, "elders", "P10Y")
    zet(termijnen)
    assert ruim(termijnen) == {}
    zet(termijnen, "elders", "P6Y")
    assert ruim(termijnen) == {"audit": 1, "verwerkingen": 2}


@pytest.mark.parametrize("log", ["audit", "verwerkingen"])
def test_wie_zelf_een_jong_blok_weghaalt_valt_op(
    tmp_path: Path, termijnen: Path, klok: Klok, capsys: pytest.CaptureFixture[str], log: str
) -> None:
    klok.nu_is = NU
    zet(termijnen)
    zegels = tmp_path / "zegels"
    leef(zegels, 8, 2)
    ruim(termijnen)
    tabel, blok = {
        "audit": ("adapters_auditregel", "adapters_auditblok"),
        "verwerkingen": ("adapters_verwerking", "adapters_verwerkingsblok"),
    }[log]
    lang = (NU - 12 * JAAR).isoformat(" ")
    knoei(
        tabel,
        f"UPDATE {blok} SET weg_op = (SELECT max(weg_op) FROM {blok}), gemaakt_op = '{lang}'",
        f"DELETE FROM {tabel}",
    )
    assert verifieer(zegels) == 1
    assert f"{log}blok 2: is weggehaald voor de termijn om was" in capsys.readouterr().out


def test_een_blok_dat_weg_heet_en_er_nog_is_valt_op(
    tmp_path: Path, termijnen: Path, klok: Klok, capsys: pytest.CaptureFixture[str]
) -> None:
    klok.nu_is = NU
    zet(termijnen)
    zegels = tmp_path / "zegels"
    leef(zegels, 8, 7)
    Auditblok.objects.filter(nr=2).update(weg_op=NU)
    assert verifieer(zegels) == 1
    assert "auditblok 2: is weggehaald, maar er staan nog 1 regels" in capsys.readouterr().out


@pytest.mark.parametrize("tabel", [Auditregel, Verwerking])
def test_de_databank_zelf_laat_niets_gaan_dat_niet_in_een_weggehaald_blok_staat(
    tmp_path: Path, termijnen: Path, tabel: type[Auditregel] | type[Verwerking]
) -> None:
    leef(tmp_path / "zegels", 8)
    for soort, merk in (("oud", False), ("jong", True)):
        if merk:
            leef(tmp_path / "zegels", 0)
            Auditblok.objects.update(weg_op=NU)
            Verwerkingsblok.objects.update(weg_op=NU)
        with pytest.raises(DatabaseError, match="alleen toevoegen"), transaction.atomic():
            tabel.objects.order_by("-pk")[:1].get().delete()
        assert soort and tabel.objects.exists()
    with pytest.raises(DatabaseError, match="alleen toevoegen"), transaction.atomic():
        tabel.objects.order_by("pk").update(gemeente="elders")


def test_een_bestand_met_een_fout_houdt_alles_vast(tmp_path: Path, termijnen: Path) -> None:
    leef(tmp_path / "zegels", 9)
    (termijnen / "waterveen.yaml").write_text("termijnen: kort\n")
    with pytest.raises(ZegelFout) as fout:
        ruim(termijnen)
    assert fout.value.code == "termijnen"
    assert Auditregel.objects.count() == 1
