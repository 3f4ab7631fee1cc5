"""The settings of the municipality's own login: whole, or not at all."""

from pathlib import Path

import pytest

from waakvlam.instellingen.bezwaar import Bezwaar
from waakvlam.instellingen.oidc import Oidc, bezwaren_in_gebruik, lees_oidc

HEEL = {
    "WAAKVLAM_OIDC_ADRES": "https://inloggen.heidedorp.example/",
    "WAAKVLAM_OIDC_CLIENT_ID": "waakvlam",
    "WAAKVLAM_OIDC_SECRET": "iets-dat-niemand-raadt-0123456789",
    "WAAKVLAM_OIDC_ROLLEN": "groep-a=heidedorp/aov; CN=b,OU=Zorg=heidedorp/casusregisseur",
    "WAAKVLAM_OIDC_ACR": "hoog, hoger",
}


def lees(**anders: str) -> tuple[Oidc | None, list[str]]:
    bezwaren: list[Bezwaar] = []
    omgeving = HEEL | {f"WAAKVLAM_OIDC_{naam}": waarde for naam, waarde in anders.items()}
    return lees_oidc(omgeving, bezwaren), [b.waar for b in bezwaren]


def test_zonder_instellingen_is_er_geen_inlogdienst() -> None:
    bezwaren: list[Bezwaar] = []
    assert lees_oidc({"WAAKVLAM_MAP": "x", "WAAKVLAM_OIDC_ACR": " "}, bezwaren) is None
    assert bezwaren == []


def test_alles_wordt_gelezen() -> None:
    oidc, bezwaren = lees()
    assert oidc is not None and bezwaren == []
    assert oidc.adres == "https://inloggen.heidedorp.example"
    assert oidc.acr == {"hoog", "hoger"}
    assert oidc.rollen == (
        ("groep-a", "heidedorp", "aov"),
        ("CN=b,OU=Zorg", "heidedorp", "casusregisseur"),
    )
    assert oidc.gemeenten == ("heidedorp",)
    assert "iets-dat-niemand-raadt" not in repr(oidc)
    assert list(bezwaren_in_gebruik(oidc)) == []


@pytest.mark.parametrize("weg", ["ADRES", "CLIENT_ID", "SECRET", "ROLLEN"])
def test_half_ingesteld_wordt_geweigerd(weg: str) -> None:
    assert lees(**{weg: ""})[1] == [f"WAAKVLAM_OIDC_{weg}"]


def test_een_enkele_instelling_noemt_alles_wat_ontbreekt() -> None:
    bezwaren: list[Bezwaar] = []
    lees_oidc({"WAAKVLAM_OIDC_NAAM": "Heidedorp"}, bezwaren)
    assert len(bezwaren) == 4


@pytest.mark.parametrize(
    "regel", ["groep", "groep=heidedorp", "=heidedorp/aov", "groep=/aov", "groep=heidedorp/"]
)
def test_een_rol_die_niet_te_lezen_is_wordt_geweigerd(regel: str) -> None:
    oidc, bezwaren = lees(ROLLEN=regel)
    assert bezwaren == ["WAAKVLAM_OIDC_ROLLEN"]
    assert oidc is not None and oidc.rollen == ()


def test_geheim_en_rollen_kunnen_uit_een_bestand_komen(tmp_path: Path) -> None:
    (tmp_path / "geheim").write_text("uit-een-bestand\n")
    (tmp_path / "rollen").write_text("# wie mag wat\ngroep-a = heidedorp/aov\ngroep-b = elders/aov\n")
    oidc, bezwaren = lees(
        SECRET="", SECRET_BESTAND=str(tmp_path / "geheim"), ROLLEN="", ROLLEN_BESTAND=str(tmp_path / "rollen")
    )
    assert oidc is not None and bezwaren == []
    assert oidc.secret == "uit-een-bestand"
    assert oidc.gemeenten == ("elders", "heidedorp")


def test_een_bestand_dat_er_niet_is_wordt_een_keer_genoemd(tmp_path: Path) -> None:
    assert lees(SECRET="", SECRET_BESTAND=str(tmp_path / "weg"))[1] == ["WAAKVLAM_OIDC_SECRET_BESTAND"]


@pytest.mark.parametrize(
    ("anders", "waar"),
    [
        ({"ADRES": "http://inloggen.heidedorp.example"}, ["WAAKVLAM_OIDC_ADRES"]),
        ({"ACR": ""}, ["WAAKVLAM_OIDC_ACR"]),
        ({"ACR": "", "AMR": "otp"}, []),
    ],
)
def test_echt_gebruik_vraagt_https_en_een_tweede_stap(anders: dict[str, str], waar: list[str]) -> None:
    oidc, _ = lees(**anders)
    assert [b.waar for b in bezwaren_in_gebruik(oidc)] == waar
