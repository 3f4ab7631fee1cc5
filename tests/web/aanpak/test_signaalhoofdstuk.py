"""The chapter on signals says in words what an approach settles: periods, who, and what holds anyway."""

import pytest

from tests.core.casus.aanpakken import PROJECT, lees
from waakvlam.web.aanpak.blad import Blad
from waakvlam.web.aanpak.boek import Boek


def _bladen(naam: str) -> dict[str, Blad]:
    boek = Boek(lees(PROJECT / "aanpakken" / naam).model, str)
    groepen = boek.hoofdstukken["routes"]
    return {onder.pad: onder for groep in groepen for blad in groep.bladen for onder in blad.alle()}


def _tekst(blad: Blad, code: str) -> list[str]:
    (veld,) = [veld for veld in (*blad.velden, *blad.dieper) if veld.code == code]
    return [t for t in (veld.zin.tekst, *(zin.tekst for zin in veld.zin.delen)) if t] + [
        link.tekst for link in veld.links
    ]


@pytest.mark.parametrize(
    ("naam", "pad", "veld", "staat_er"),
    [
        ("kis-samos", "signaalwegen.spanning", "oppakken_binnen", ["7 dagen"]),
        ("kis-samos", "signaalwegen.spanning", "vervalt_na", ["6 maanden"]),
        ("kis-samos", "signaalwegen.spanning", "vraag_vermoeden", ["nee"]),
        ("kis-samos", "signaalwegen.spanning", "alleen_routes", ["ja"]),
        ("kis-samos", "signaalwegen.spanning", "coordinatie", ["Coördinator SAMOS"]),
        ("kis-samos", "signaalwegen.spanning.verificatie", "alert_hoogstens", ["4 weken"]),
        ("kis-samos", "signaalwegen.spanning.verificatie", "anderen", ["ja"]),
        ("kis-samos", "signaalwegen.spanning.duiding", "soorten_werk", ["2"]),
        ("kis-samos", "signaalwegen.spanning.gericht", "door", ["Kernteam", "Coördinator SAMOS"]),
        ("dalfsen", "signaalwegen.huishouden", "alleen_routes", ["nee"]),
        ("dalfsen", "routes.medisch", "aard", ["Medisch"]),
        ("twente", "signaalwegen.onrust", "aannemen_binnen", ["1 dag"]),
    ],
)
def test_het_staat_er_in_gewone_woorden(naam: str, pad: str, veld: str, staat_er: list[str]) -> None:
    assert _tekst(_bladen(naam)[pad], veld) == staat_er


def test_van_een_thema_staat_er_het_woord_en_geen_code() -> None:
    themas = _tekst(_bladen("leusden")["signaalwegen.huishouden"], "themas")
    assert themas == ["Huishouden", "Vaak niet op school", "Agressief gedrag", "Verwaarlozing"]


def test_bij_een_route_staat_niet_dat_afwijken_mag() -> None:
    assert {blad.kracht for pad, blad in _bladen("twente").items() if pad.startswith("routes.")} == {""}
