"""Who may see who looked at a case, and what a circle that hides itself keeps from that."""

from dataclasses import replace
from typing import Any

import pytest

from tests.core.casus.hulp import BEGIN, ROLLEN, aanpak
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.toestand import Houder, Toestand
from waakvlam.core.toegang import Kijker, Recht
from waakvlam.core.toegang.toezicht import houdt_toezicht, mag_ingezien, toont_lezer

KRINGEN: dict[str, dict[str, Any]] = {
    "zorg": {"naam": "Zorg"},
    "veiligheid": {"naam": "Veiligheid"},
    "justitie": {"naam": "Justitie", "toelating": "kring", "mag_verborgen": True},
    "bestuur": {"naam": "Bestuur", "hoofdlijn": True},
}
ERBIJ: dict[str, dict[str, Any]] = {
    "officier": {"naam": "Officier", "kring": "justitie"},
    "wachter": {"naam": "Wachter", "kring": "veiligheid", "ziet": "alle"},
}
REGIE = {
    "casus": Houder(("coordinator",), BEGIN, "r"),
    "proces.zorg": Houder(("regisseur",), BEGIN, "r"),
    "bestuurlijk": Houder(("wethouder",), BEGIN, "r"),
}


def proef() -> Aanpak:
    return aanpak(kringen=KRINGEN, rollen=ROLLEN | ERBIJ)


def casus(**velden: Any) -> Toestand:
    return Toestand(bestaat=True, regie=REGIE, **velden)


def kijker(rol: str) -> Kijker:
    return Kijker(f"a-{rol}", "g", frozenset({rol}))


def rechten(rol: str, *kringen: str) -> tuple[Recht, ...]:
    return tuple(Recht(rol, "", kring) for kring in kringen)


@pytest.mark.parametrize(
    ("rol", "doet_mee", "mag"),
    [
        ("coordinator", True, True),  # leads the case
        ("regisseur", True, True),  # leads one process
        ("wethouder", True, False),  # holds a line, but not one that leads
        ("politie", True, False),  # has a part
        ("wachter", True, True),  # watches over all cases
        ("coordinator", False, False),  # the role leads, but not this person
        ("wachter", False, False),  # was kept out of the case
        ("auditor", False, True),
        ("privacy-functionaris", False, True),
        ("functioneel-beheerder", False, False),
        ("archivaris", False, False),
    ],
)
def test_wie_mag_zien_wie_er_keek(rol: str, doet_mee: bool, mag: bool) -> None:
    recht = rechten(rol, "casus") if doet_mee else ()
    assert mag_ingezien(kijker(rol), casus(), proef(), recht) is mag


@pytest.mark.parametrize("rol", ["coordinator", "wachter", "auditor"])
def test_zonder_casus_is_er_niets(rol: str) -> None:
    recht = rechten(rol, "casus")
    assert not mag_ingezien(kijker(rol), Toestand(), None, recht)
    assert not mag_ingezien(kijker(rol), replace(casus(), bestaat=False), proef(), recht)


@pytest.mark.parametrize(
    ("wie", "leest", "lezer", "verborgen", "ziet"),
    [
        ("coordinator", ("casus", "zorg"), "officier", False, True),
        ("coordinator", ("casus", "zorg"), "officier", True, False),
        ("coordinator", ("casus", "zorg"), "politie", True, True),
        ("officier", ("casus", "justitie"), "officier", True, True),
        ("auditor", (), "officier", True, True),
        ("privacy-functionaris", (), "officier", True, True),
        ("coordinator", ("casus", "zorg"), "auditor", True, True),
        ("coordinator", ("casus", "zorg"), "", True, True),
    ],
)
def test_een_kring_die_zich_verbergt_kijkt_ongezien(
    wie: str, leest: tuple[str, ...], lezer: str, verborgen: bool, ziet: bool
) -> None:
    t = casus(verborgen={"justitie": BEGIN} if verborgen else {})
    assert toont_lezer(kijker(wie), t, proef(), rechten(wie, *leest), lezer) is ziet


@pytest.mark.parametrize(
    ("rollen", "wel"),
    [({"auditor"}, True), ({"privacy-functionaris"}, True), ({"aov"}, False), (set(), False)],
)
def test_wie_toezicht_houdt(rollen: set[str], wel: bool) -> None:
    assert houdt_toezicht(Kijker("a", "g", frozenset(rollen))) is wel
