"""Who has yet to be told, and who knows: in the order in which the approach names them."""

from datetime import timedelta

from tests.core.casus.hulp import Spel, aanpak
from waakvlam.application.vragen.weten import weten
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.wat_nu import wat_nu

INFORMEER = [
    {"rol": "wethouder"},
    {"rol": "politie"},
    {"rol": "burgemeester"},
    {"rol": "adviseur", "binnen": "PT1H"},
]


def _rijen(spel: Spel, uur: int = 0) -> list[tuple[str, bool, bool]]:
    nu = spel.nu + timedelta(hours=uur)
    regels = weten(spel.t, spel.aanpak, wat_nu(spel.t, spel.aanpak).vragen, nu)
    return [(regel.code, regel.op is not None, regel.te_laat) for regel in regels]


def test_wie_het_nog_niet_weet_staat_vooraan_in_de_volgorde_van_de_aanpak() -> None:
    spel = Spel(aanpak(overgangen={"op": {"informeer": INFORMEER}}))
    spel.mag(o.Opschalen("midden"))
    nog = ["adviseur", "wethouder", "politie", "burgemeester"]  # who has a deadline first
    assert _rijen(spel) == [(wie, False, False) for wie in nog]
    assert _rijen(spel, 2)[0] == ("adviseur", False, True)
    spel.mag(o.Informeer(("burgemeester",)))
    spel.mag(o.Informeer(("regisseur",)))
    spel.mag(o.Informeer(("wethouder",)))
    assert _rijen(spel) == [
        ("adviseur", False, True),
        ("politie", False, False),
        ("wethouder", True, False),
        ("burgemeester", True, False),
        ("regisseur", True, False),
    ]
