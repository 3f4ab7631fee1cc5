"""Which claims are enough to be let in, and which roles they give."""

from typing import Any

import pytest

from waakvlam.instellingen.oidc import Oidc
from waakvlam.web.toegang.oidc.oordeel import NietBinnen, Reden, beoordeel, rollen_van

GOED = {
    "nonce": "n",
    "acr": "hoog",
    "amr": ["otp"],
    "given_name": "Vera",
    "family_name": "Linde",
    "groepen": ["a"],
}


def eisen(**anders: Any) -> Oidc:
    velden: dict[str, Any] = {
        "adres": "https://x.example",
        "client_id": "w",
        "secret": "s",
        "naam": "Heidedorp",
        "acr": frozenset({"hoog"}),
        "amr": frozenset({"otp", "hwk"}),
        "claim": "groepen",
        "rollen": (("a", "heidedorp", "aov"), ("a", "elders", "aov"), ("b", "heidedorp", "burgemeester")),
    }
    return Oidc(**(velden | anders))


def test_wie_aan_alles_voldoet_is_binnen_met_naam_en_rollen() -> None:
    persoon = beoordeel(GOED, "n", eisen())
    assert (persoon.voornaam, persoon.achternaam) == ("Vera", "Linde")
    assert persoon.rollen == {("heidedorp", "aov"), ("elders", "aov")}


@pytest.mark.parametrize(
    ("anders", "reden"),
    [
        ({"nonce": "m"}, Reden.BEWIJS),
        ({"nonce": None}, Reden.BEWIJS),
        ({"acr": "laag"}, Reden.STERKTE),
        ({"acr": None}, Reden.STERKTE),
        ({"acr": ["hoog"]}, Reden.STERKTE),
        ({"amr": None}, Reden.STERKTE),
        ({"amr": ["pwd"]}, Reden.STERKTE),
        ({"amr": 7}, Reden.STERKTE),
        ({"given_name": "", "family_name": "Wijkteam"}, Reden.PERSOON),
        ({"given_name": None, "family_name": None, "name": "Wijkteam"}, Reden.PERSOON),
        ({"given_name": None, "family_name": None}, Reden.PERSOON),
    ],
)
def test_wat_niet_genoeg_is(anders: dict[str, Any], reden: Reden) -> None:
    gezegd = {naam: waarde for naam, waarde in (GOED | anders).items() if waarde is not None}
    if "acr" in anders and isinstance(anders["acr"], list):
        gezegd["acr"] = "hoog,laag"
    with pytest.raises(NietBinnen) as fout:
        beoordeel(gezegd, "n", eisen())
    assert fout.value.reden is reden


def test_een_lege_nonce_past_nooit() -> None:
    with pytest.raises(NietBinnen):
        beoordeel(GOED | {"nonce": ""}, "", eisen())


def test_zonder_eis_wordt_niets_gevraagd() -> None:
    gezegd = {naam: waarde for naam, waarde in GOED.items() if naam not in ("acr", "amr")}
    assert beoordeel(gezegd, "n", eisen(acr=frozenset(), amr=frozenset())).rollen


@pytest.mark.parametrize(
    ("claim", "gezegd", "rollen"),
    [
        ("groepen", {"groepen": ["b"]}, {("heidedorp", "burgemeester")}),
        ("groepen", {"groepen": "b"}, {("heidedorp", "burgemeester")}),
        ("groepen", {"groepen": ["c", 3, None]}, set()),
        ("groepen", {"groepen": {"b": 1}}, set()),
        ("groepen", {}, set()),
        ("realm.rollen", {"realm": {"rollen": ["b"]}}, {("heidedorp", "burgemeester")}),
        ("https://x.example/rollen", {"https://x.example/rollen": ["b"]}, {("heidedorp", "burgemeester")}),
        ("realm.rollen", {"realm": "b"}, set()),
    ],
)
def test_rollen_komen_alleen_uit_de_genoemde_claim(
    claim: str, gezegd: dict[str, Any], rollen: set[tuple[str, str]]
) -> None:
    assert rollen_van(gezegd, eisen(claim=claim)) == rollen
