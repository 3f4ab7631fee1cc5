"""Who records a person, who reads who it is, and what is open for one decision."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.casus.hulp import BEGIN, ROLLEN, UUR, aanpak
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import persoongebeurtenissen as g
from waakvlam.core.casus import vouw
from waakvlam.core.casus.gebeurtenissen import CasusGeopend
from waakvlam.core.casus.persoonvouwen import VELDEN
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.gebeurtenis import Opgetekend
from waakvlam.core.toegang import Kijker
from waakvlam.core.toegang.personen import (
    antwoordt,
    geopende_gegevens,
    kring_om_vast_te_leggen,
    leesbare_gegevens,
    mag_openen,
    open_inzagen,
)

KRINGEN: dict[str, dict[str, Any]] = {
    "zorg": {"naam": "Zorg"},
    "veiligheid": {"naam": "Veiligheid"},
    "justitie": {"naam": "Justitie", "toelating": "kring", "mag_verborgen": True},
    "bestuur": {"naam": "Bestuur", "hoofdlijn": True},
}
OFFICIER = {"officier": {"naam": "Officier", "kring": "justitie"}}
TOT = BEGIN + timedelta(hours=6)


def proef() -> Aanpak:
    return aanpak(kringen=KRINGEN, rollen=ROLLEN | OFFICIER)


def stand(*gebeurtenissen: Any) -> Toestand:
    eerst = CasusGeopend("proef", "h", "laag", personen=2)
    return vouw(
        Opgetekend(nr, e, BEGIN, BEGIN, "a", "burgemeester", None, getattr(e, "kring", None) or "casus")
        for nr, e in enumerate((eerst, *gebeurtenissen), 1)
    )


def weet(kring: str, persoon: str = "P1", **velden: str) -> g.PersoonVastgelegd:
    return g.PersoonVastgelegd(persoon, kring, **(velden or {"achternaam": f"naam-{kring}"}))  # type: ignore[arg-type]


def open_(velden: tuple[str, ...] = ("achternaam",)) -> g.GegevensGeopend:
    return g.GegevensGeopend("P1", "i1", "huisverbod", "a-burgemeester", TOT, velden, None)


KIJKER = Kijker("a-burgemeester", "g", frozenset({"burgemeester"}))


@pytest.mark.parametrize(
    ("rol", "kring", "opent"),
    [
        ("coordinator", "zorg", False),
        ("politie", "veiligheid", False),
        ("officier", "justitie", False),
        ("burgemeester", None, True),
        ("wethouder", None, True),
        ("bestaat-niet", None, False),
    ],
)
def test_wie_hoofdlijnen_leest_legt_niemand_vast_maar_opent_wel(
    rol: str, kring: str | None, opent: bool
) -> None:
    assert kring_om_vast_te_leggen(proef(), rol) == kring
    assert mag_openen(proef(), rol) is opent


@pytest.mark.parametrize(
    ("kringen", "gedeeld", "gelezen"),
    [
        ({"casus", "zorg"}, (), {"zorg"}),
        ({"casus", "veiligheid"}, (), {"veiligheid"}),
        ({"casus"}, (), set()),
        (set(), (), set()),
        ({"casus", "veiligheid"}, (2,), {"veiligheid", "zorg"}),
        ({"casus"}, (3,), {"veiligheid"}),
    ],
)
def test_een_naam_is_voor_de_kring_die_hem_vastlegde_en_met_wie_is_gedeeld(
    kringen: set[str], gedeeld: tuple[int, ...], gelezen: set[str]
) -> None:
    t = stand(weet("zorg"), weet("veiligheid"))
    assert {kring for kring, _ in leesbare_gegevens(t, "P1", kringen, gedeeld)} == gelezen


@pytest.mark.parametrize(
    ("kijker", "na", "ziet"),
    [
        (KIJKER, timedelta(), True),
        (KIJKER, UUR, True),
        (KIJKER, timedelta(hours=6), False),
        (replace(KIJKER, account="a-ander"), UUR, False),
        (replace(KIJKER, rollen=frozenset({"wethouder"})), UUR, False),
        (replace(KIJKER, rollen=frozenset()), UUR, False),
    ],
)
def test_wat_open_gaat_is_voor_een_account_in_die_rol_en_houdt_op(
    kijker: Kijker, na: timedelta, ziet: bool
) -> None:
    t = stand(weet("zorg", achternaam="t1", bsn="t2"), open_())
    inzage = t.betrokkenen["P1"].inzagen[0]
    gezien = geopende_gegevens(t, proef(), inzage, kijker, BEGIN + na)
    assert set(gezien) == ({("zorg", "achternaam")} if ziet else set())
    assert bool(open_inzagen(t, kijker, BEGIN + na)) is ziet


def test_sluiten_houdt_meteen_op() -> None:
    t = stand(weet("zorg"), open_(), g.GegevensGesloten("P1", "i1"))
    assert open_inzagen(t, KIJKER, BEGIN + UUR) == ()


def test_een_kring_die_zelf_toelaat_gaat_niet_open_en_een_verborgen_kring_ook_niet() -> None:
    t = stand(weet("zorg"), weet("justitie"), open_())
    inzage = t.betrokkenen["P1"].inzagen[0]
    assert set(geopende_gegevens(t, proef(), inzage, KIJKER, BEGIN + UUR)) == {("zorg", "achternaam")}
    t.verborgen["zorg"] = BEGIN
    assert geopende_gegevens(t, proef(), inzage, KIJKER, BEGIN + UUR) == {}


@pytest.mark.parametrize(
    ("kring", "verborgen", "zegt"),
    [("zorg", (), True), ("zorg", ("zorg",), False), ("justitie", (), False), ("weg", (), False)],
)
def test_buiten_de_kring_hoort_men_niets_van_wie_zich_mag_verbergen(
    kring: str, verborgen: tuple[str, ...], zegt: bool
) -> None:
    t = stand()
    t.verborgen.update(dict.fromkeys(verborgen, BEGIN))
    assert antwoordt(t, proef(), kring) is zegt


@given(
    vast=st.lists(st.tuples(st.sampled_from(sorted(KRINGEN)), st.sampled_from(VELDEN)), max_size=12),
    kringen=st.sets(st.sampled_from(["casus", *sorted(KRINGEN)])),
    opent=st.sets(st.sampled_from(VELDEN), min_size=1),
    account=st.sampled_from(["a-burgemeester", "a-ander"]),
    rol=st.sampled_from(["burgemeester", "wethouder", "coordinator"]),
    uren=st.integers(0, 12),
)
def test_zonder_recht_leest_niemand_een_naam(
    vast: list[tuple[str, str]], kringen: set[str], opent: set[str], account: str, rol: str, uren: int
) -> None:
    t = stand(
        *(weet(kring, **{veld: f"t{nr}"}) for nr, (kring, veld) in enumerate(vast)), open_(tuple(opent))
    )
    assert all(kring in kringen for kring, _ in leesbare_gegevens(t, "P1", kringen))
    kijker = Kijker(account, "g", frozenset({rol}))
    inzage = t.betrokkenen["P1"].inzagen[0]
    gezien = geopende_gegevens(t, proef(), inzage, kijker, BEGIN + uren * UUR)
    if (account, rol) != ("a-burgemeester", "burgemeester") or uren >= 6:
        assert not gezien
    assert all(veld in opent and kring != "justitie" for kring, veld in gezien)
    assert not leesbare_gegevens(t, "P2", {"casus", *KRINGEN})
