"""Sharing between circles: what, by whom, with whom, on which ground, for what, until when."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.core.toegang.spel import NU, REGELS, UUR, Zaak, proef
from waakvlam.adapters.gegevens import lees_deelregels
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.deelopdrachten import DeelStukken, TrekDelingIn
from waakvlam.core.casus.deelregels import Deelregels, past
from waakvlam.core.toegang.beleid import gedeeld_met

GOED = DeelStukken(("2",), "veiligheid", "hulp", "helpen", "nodig", NU + 48 * UUR)


def zaak(**anders: Any) -> Zaak:
    """A case with a note of care (2), one with a medical mark (3) and one of safety (4)."""
    z = Zaak(proef(**anders))
    z.doe(o.Noteer("n"), "opener", "regisseur")
    z.doe(o.Noteer("m", merk="medisch"), "opener", "regisseur")
    z.doe(o.Noteer("v"), "agent", "politie")
    nrs = sorted(nr for nr, kring in z.t.kring_van.items() if kring in ("zorg", "veiligheid"))
    z.zorg, z.medisch, z.veilig = (str(nr) for nr in nrs[-3:])  # type: ignore[attr-defined]
    return z


def goed(z: Any, **anders: Any) -> DeelStukken:
    """A share that is right, with some of it replaced."""
    return replace(GOED, nrs=(z.zorg,), **anders)


RIJEN: list[tuple[str, dict[str, Any], str, tuple[str, ...]]] = [
    ("all is there", {}, "regisseur", ()),
    ("to main lines", {"naar": "bestuur"}, "regisseur", ("niet-bevoegd",)),
    ("to a circle that is none", {"naar": "nep"}, "regisseur", ("onvolledig",)),
    ("to the own circle", {"naar": "zorg"}, "regisseur", ("onvolledig",)),
    ("a purpose that is none", {"doel": "nep"}, "regisseur", ("onvolledig", "grond-past-niet")),
    ("a ground that is none", {"grond": "nep"}, "regisseur", ("grond-past-niet",)),
    ("a ground for another purpose", {"doel": "orde"}, "regisseur", ("grond-past-niet",)),
    ("a ground that is gone", {"grond": "oud"}, "regisseur", ("grond-past-niet",)),
    ("a ground that is not there yet", {"grond": "jong"}, "regisseur", ("grond-past-niet",)),
    ("a ground of another organisation", {"grond": "wpg"}, "regisseur", ("grond-past-niet",)),
    ("a ground of a house, outside one", {"grond": "huis"}, "regisseur", ("grond-past-niet",)),
    ("a ground of a house, in a team", {"grond": "huis", "gremium": "team"}, "regisseur",
     ("grond-past-niet",)),
    ("a ground of a house, in one", {"grond": "huis", "gremium": "huis"}, "regisseur", ()),
    ("without why it is needed", {"noodzaak": None}, "regisseur", ("motivering-ontbreekt",)),
    ("without an end", {"tot": None}, "regisseur", ("onvolledig",)),
    ("an end that is past", {"tot": NU}, "regisseur", ("tijd-onmogelijk",)),
    ("told later without a reason", {"ingelicht": "uitgesteld"}, "regisseur", ("motivering-ontbreekt",)),
    ("told later with a reason", {"ingelicht": "uitgesteld", "uitstel": "r"}, "regisseur", ()),
    ("told: what?", {"ingelicht": "misschien"}, "regisseur", ("onvolledig",)),
    ("by another circle", {}, "politie", ("niet-gevonden",)),
    ("no entries", {"nrs": ()}, "regisseur", ("niet-gevonden",)),
    ("an entry that is no number", {"nrs": ("x",)}, "regisseur", ("niet-gevonden",)),
    ("an entry that is not there", {"nrs": ("999",)}, "regisseur", ("niet-gevonden",)),
    ("an entry that everyone reads", {"nrs": ("1",)}, "regisseur", ("niet-gevonden",)),
]  # fmt: skip


@pytest.mark.parametrize(("anders", "rol", "codes"), [r[1:] for r in RIJEN], ids=[r[0] for r in RIJEN])
def test_wat_delen_vraagt(anders: dict[str, Any], rol: str, codes: tuple[str, ...]) -> None:
    z = zaak()
    assert z.codes(replace(goed(z), **anders), "opener", rol) == codes


def test_een_merk_reist_mee_en_houdt_tegen() -> None:
    """A medical note may go on by who gives care, not by a municipality in the same circle."""
    z = zaak()
    stuk = replace(goed(z), nrs=(z.medisch,))  # type: ignore[attr-defined]
    assert z.codes(stuk, "c", "coordinator") == ("merk-houdt-tegen",)
    assert z.codes(stuk, "opener", "regisseur") == ()


def test_doorgifte_van_de_aanpak_gaat_voor() -> None:
    regel = {"r": {"van": "zorg", "naar": "veiligheid", "door": ["coordinator"], "tekst": "Alleen zo."}}
    z = zaak(doorgifte=regel)
    assert z.codes(goed(z), "opener", "regisseur") == ("niet-bevoegd",)
    assert z.codes(goed(z), "c", "coordinator") == ()


def test_de_ander_leest_het_tot_het_einde_of_tot_het_stopt() -> None:
    z = zaak()
    z.doe(goed(z), "opener", "regisseur")
    nr = int(z.zorg)  # type: ignore[attr-defined]
    id_ = next(iter(z.t.delingen))
    leest = lambda op: gedeeld_met(z.t, z.aanpak, ["politie"], op)  # noqa: E731
    assert leest(NU) == {nr}
    assert leest(NU + timedelta(days=2)) == frozenset()
    assert gedeeld_met(z.t, z.aanpak, ["officier"], NU) == frozenset()
    assert z.codes(TrekDelingIn(id_), "agent", "politie") == ("niet-bevoegd",)
    assert z.codes(TrekDelingIn(id_), "of", "officier") == ("niet-gevonden",)
    assert z.codes(TrekDelingIn(id_), "opener", "regisseur") == ()
    assert leest(NU) == frozenset()


@pytest.mark.parametrize(("ingelicht", "taak"), [("ja", False), ("nog", True), ("uitgesteld", True)])
def test_wie_het_nog_niet_weet_is_een_taak(ingelicht: str, taak: bool) -> None:
    z = zaak()
    z.doe(goed(z, ingelicht=ingelicht, uitstel="r"), "opener", "regisseur")
    assert ("licht-betrokkene-in" in z.t.open_taken.values()) is taak


def test_beide_kanten_lezen_dat_er_is_gedeeld_en_niemand_anders() -> None:
    z = zaak()
    z.doe(goed(z, ingelicht="ja"), "opener", "regisseur")
    assert [z.t.kring_van.get(nr) for nr in (z.t.lengte - 1, z.t.lengte)] == ["zorg", "veiligheid"]


ECHT = lees_deelregels()
DAG = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("soort", "gremium", "doel", "grond", "wel"),
    [
        ("gemeente", "casus", "openbare-orde", "wgs", False),
        ("gemeente", "gremium", "openbare-orde", "wgs", False),
        ("gemeente", "zvh", "openbare-orde", "wgs", True),
        ("zorg", "casus", "hulp", "wpg-incident", False),
        ("politie", "casus", "hulp", "wpg-incident", True),
        ("zorg", "casus", "acuut-gevaar", "vitaal-belang", True),
        ("gemeente", "casus", "hulp", "toestemming", False),
        ("politie", "casus", "strafzaak", "wjsg", False),
    ],
)
def test_de_gronden_van_het_product(soort: str, gremium: str, doel: str, grond: str, wel: bool) -> None:
    assert past(ECHT.gronden[grond], soort, gremium, doel, DAG) is wel
    assert (grond in {g.code for g in ECHT.mogelijk(soort, gremium, doel, DAG)}) is wel


@pytest.mark.parametrize(
    ("regels", "organisatie", "kring", "soort"),
    [
        (REGELS, "Politie Oost", "veiligheid", "politie"),
        (REGELS, None, "zorg", "zorg"),
        (ECHT, "Zorg- en Veiligheidshuis IJsselland", "veiligheid", "zvh"),
        (ECHT, "Openbaar Ministerie", "justitie", "justitie"),
        (ECHT, "Veilig Thuis", "zorg", "veilig-thuis"),
    ],
)
def test_de_soort_organisatie_volgt_uit_de_naam(
    regels: Deelregels, organisatie: str | None, kring: str, soort: str
) -> None:
    assert regels.soort_van(organisatie, kring) == soort
