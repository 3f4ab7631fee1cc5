"""Approaches on disk: read within limits, odd files refused without waiting, paths as a person types them."""

import os
from pathlib import Path

import pytest

from tests.core.aanpak.hulp import VOORBEELD, bestanden
from waakvlam.adapters.aanpakmap import OnbruikbareAanpak, aanpakmappen, keur_map, laad_aanpak, laad_map
from waakvlam.core.aanpak.hash import hash_van
from waakvlam.core.aanpak.laden import MAX_BESTANDEN, MAX_TOTAAL
from waakvlam.core.aanpak.yamllezer import MAX_BESTAND


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A folder with the sample approach."""
    for naam, inhoud in bestanden().items():
        (tmp_path / naam).write_bytes(inhoud)
    return tmp_path


def test_laadt_een_map() -> None:
    aanpak = laad_aanpak(VOORBEELD)
    assert aanpak.code == "waterveen-mini"
    assert aanpak.hash == hash_van(aanpak.model)


def test_andere_bestanden_tellen_niet_mee(map_: Path) -> None:
    (map_ / "LEESMIJ.md").write_text("taal: 9")
    (map_ / "schema.json").write_text("{")
    assert laad_map(map_).meldingen == ()


def test_groot_bestand_wordt_niet_ingelezen(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    groot = map_ / "groot.yaml"
    with groot.open("wb") as stroom:
        stroom.truncate(100_000_000)
    gelezen: list[int] = []
    echt = os.read

    def lees(greep: int, aantal: int) -> bytes:
        stuk = echt(greep, aantal)
        gelezen.append(len(stuk))
        return stuk

    monkeypatch.setattr(os, "read", lees)
    geladen = laad_map(map_)
    assert [(m.bestand, m.code) for m in geladen.meldingen] == [(str(groot), "te-groot")]
    assert sum(gelezen) == sum(len(inhoud) for inhoud in bestanden().values())


def test_bestand_dat_groeit_blijft_begrensd(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "read", lambda greep, aantal: b"#" * min(aantal, 4096))
    assert {m.code for m in laad_map(map_).meldingen} == {"te-groot"}


def test_vreemde_bestanden_worden_geweigerd_zonder_te_wachten(map_: Path) -> None:
    os.mkfifo(map_ / "a-pijp.yaml")
    (map_ / "b-map.yaml").mkdir()
    (map_ / "c-koppeling.yaml").symlink_to(VOORBEELD / "aanpak.yaml")
    (map_ / "d-kapot.yaml").symlink_to(map_ / "weg.yaml")
    codes = [(Path(m.bestand).name, m.code) for m in laad_map(map_).meldingen]
    assert codes == [
        ("a-pijp.yaml", "geen-bestand"), ("b-map.yaml", "geen-bestand"),
        ("c-koppeling.yaml", "niet-leesbaar"), ("d-kapot.yaml", "niet-leesbaar"),
    ]  # fmt: skip


def test_te_veel_en_samen_te_groot(tmp_path: Path) -> None:
    for nr in range(MAX_TOTAAL // MAX_BESTAND + 1):
        (tmp_path / f"{nr}.yaml").write_bytes(b"#" * MAX_BESTAND)
    assert [m.code for m in laad_map(tmp_path).meldingen] == ["te-groot"]
    for nr in range(MAX_BESTANDEN + 1):
        (tmp_path / f"{nr}.yaml").write_bytes(b"taal: 1")
    assert [m.code for m in laad_map(tmp_path).meldingen] == ["te-veel"]


@pytest.mark.parametrize(("naam", "code"), [("nergens", "niet-gevonden"), ("", "geen-bestanden")])
def test_geen_aanpak(tmp_path: Path, naam: str, code: str) -> None:
    assert [m.code for m in laad_map(tmp_path / naam).meldingen] == [code]
    with pytest.raises(OnbruikbareAanpak):
        laad_aanpak(tmp_path / naam)


def test_paden_in_meldingen(map_: Path) -> None:
    (map_ / "z.yaml").write_text("taal: 1\ntitel: Nog een\n")
    (melding,) = keur_map(map_).meldingen
    assert melding.bestand == str(map_ / "z.yaml")
    assert f"{map_ / 'aanpak.yaml'}:4:1" in melding.tekst
    with pytest.raises(OnbruikbareAanpak, match=r"z\.yaml:2:1: fout: «titel»"):
        laad_aanpak(map_)


def test_een_los_bestand_is_ook_een_aanpak(tmp_path: Path) -> None:
    los = tmp_path / "los.yaml"
    los.write_bytes(b"taal: 1\n" + b"".join(i.replace(b"taal: 1\n", b"") for i in bestanden().values()))
    assert laad_map(los).fouten == ()
    los.write_text("taal: 2")
    assert laad_map(los).fouten[0].bestand == str(los)


def test_een_map_met_aanpakken(map_: Path) -> None:
    assert aanpakmappen(map_) == [map_]
    assert aanpakmappen(VOORBEELD.parent) == [VOORBEELD]
