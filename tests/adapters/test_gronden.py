"""The file of grounds for sharing: the one that comes along, and one of the municipality's own."""

from pathlib import Path

import pytest

from waakvlam.adapters.gegevens import OnbruikbareGronden, lees_deelregels

EIGEN = """
gecontroleerd_op: 2026-11-22
doelen: {hulp: Hulp}
soorten: {gemeente: [gemeente]}
gronden:
  - {code: afspraak, naam: Afspraak, wet: Convenant, bron: eigen, vanaf: 2026-01-01, organisaties: [gemeente]}
merken: []
"""


def test_een_eigen_lijst_gaat_voor(tmp_path: Path) -> None:
    pad = tmp_path / "gronden.yaml"
    pad.write_text(EIGEN, encoding="utf-8")
    assert set(lees_deelregels(str(pad)).gronden) == {"afspraak"}
    assert "wgs" in lees_deelregels().gronden


@pytest.mark.parametrize(
    ("oud", "nieuw", "zegt"),
    [
        ("doelen: {hulp: Hulp}", "doelen: [hulp", "niet te lezen"),
        ("organisaties: [gemeente]", "organisaties: [politie]", "afspraak"),
        ("vanaf: 2026-01-01", "vanaf: gisteren", "gronden.0.vanaf"),
        ("bron: eigen, ", "", "gronden.0.bron"),
        ("merken: []", "merken: []\nextra: 1", "extra"),
    ],
)
def test_een_lijst_die_niet_klopt_zegt_wat_en_waar(tmp_path: Path, oud: str, nieuw: str, zegt: str) -> None:
    pad = tmp_path / "gronden.yaml"
    assert oud in EIGEN
    pad.write_text(EIGEN.replace(oud, nieuw), encoding="utf-8")
    with pytest.raises(OnbruikbareGronden, match=zegt) as fout:
        lees_deelregels(str(pad))
    assert str(pad) in str(fout.value)


def test_een_bestand_dat_er_niet_is_zegt_dat(tmp_path: Path) -> None:
    with pytest.raises(OnbruikbareGronden, match="niet te lezen"):
        lees_deelregels(str(tmp_path / "weg.yaml"))
