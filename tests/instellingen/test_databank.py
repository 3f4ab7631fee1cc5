"""One address becomes Django's database settings."""

import pytest

from waakvlam.instellingen.databank import lees_databank, lees_sleutelkast


@pytest.mark.parametrize(
    ("adres", "naam"),
    [
        ("sqlite:/srv/a.sqlite3", "/srv/a.sqlite3"),
        ("sqlite:///srv/a.sqlite3", "/srv/a.sqlite3"),
        ("sqlite:a.sqlite3", "a.sqlite3"),
        ("a.sqlite3", "a.sqlite3"),
    ],
)
def test_sqlite(adres: str, naam: str) -> None:
    databank = lees_databank(adres)
    assert databank["NAME"] == naam
    assert databank["ENGINE"] == "django.db.backends.sqlite3"
    assert databank["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


@pytest.mark.parametrize(
    ("adres", "verwacht"),
    [
        (
            "postgres://jo:gehe%40im@db.example:5433/wv?sslmode=require",
            {"NAME": "wv", "USER": "jo", "PASSWORD": "gehe@im", "HOST": "db.example", "PORT": "5433"},
        ),
        ("postgresql://db.example/wv", {"NAME": "wv", "USER": "", "PORT": "", "HOST": "db.example"}),
        ("postgres://jo@/wv?host=%2Frun%2Fpg", {"NAME": "wv", "USER": "jo", "HOST": "/run/pg"}),
    ],
)
def test_postgres(adres: str, verwacht: dict[str, str]) -> None:
    databank = lees_databank(adres)
    assert {sleutel: databank[sleutel] for sleutel in verwacht} == verwacht


def test_opties_gaan_mee_behalve_de_map_van_de_server() -> None:
    opties = lees_databank("postgres://jo@/wv?host=%2Frun%2Fpg&sslmode=require")["OPTIONS"]
    assert opties == {"sslmode": "require"}


@pytest.mark.parametrize("adres", ["mysql://jo@db/wv", "postgres://db.example", "postgres://db.example/"])
def test_wat_niet_kan_wordt_geweigerd(adres: str) -> None:
    with pytest.raises(ValueError, match="databank"):
        lees_databank(adres)


@pytest.mark.parametrize("adres", ["sqlite:/srv/a.sqlite3", "postgres://db.example/wv"])
def test_een_draad_houdt_zijn_verbinding_langer_dan_een_verzoek(adres: str) -> None:
    assert lees_databank(adres)["CONN_MAX_AGE"] > 0
    assert lees_sleutelkast(adres)["CONN_MAX_AGE"] > 0
