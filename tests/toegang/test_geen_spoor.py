"""What may not be seen leaves nothing: every surface is the same, byte for byte, with it and without it.

One case, looked at before and after something is added in a circle the viewer does not read, at the same
moment. No count, time, order, number or version may differ.
"""

import difflib
import re

import pytest

from tests.toegang import kijken
from tests.toegang.planten import Wereld, plant_stil
from tests.toegang.wie import leest
from waakvlam.adapters.models import Gebeurtenis, Teller

KIJKERS = ("ada", "wim", "lena", "rosa")
"""One for each set of rights; the others read the same as one of these."""

NIEUW_BIJ_ELK_BEZOEK = re.compile(
    r'name="csrfmiddlewaretoken" value="[^"]*"|nonce(="|-)[^"\']*|csrftoken=[^;]*|sessionid=[^;]*'
    r'|name="([a-z]+-)?(gelezen|opdracht_id)" value="[^"]*"|name="ontdekt_op" value="[^"]*"'
    r'|data-live-kaartje="[^"]*"|name="opdracht_id"[^>]*|"bewijs": "[^"]*"|"[0-9a-f]{8}-[0-9a-f-]{27}"'
)
"""What differs at every visit, whatever was added: proofs against forged forms, ids of forms, and
the version token, which is another one each time so that it says nothing.
"""


WIE_KEEK = "casus-ingezien"
"""Who leads a case sees who looked at it, also these visits; so that differs at every visit."""


GEZIEN: dict[tuple[int, str, int], dict[str, str]] = {}
"""What was seen: in which world, by whom, with how much in the log. What comes after one addition is what was
before the next.
"""


def _wanneer(w: Wereld, wie: str) -> tuple[int, str, int]:
    return id(w), wie, Gebeurtenis.objects.count()


def eerder(w: Wereld, wie: str) -> dict[str, str]:
    """Every surface as this person gets it, taken now or right after what was added last."""
    return GEZIEN.get(_wanneer(w, wie)) or beeld(w, wie)


def beeld(w: Wereld, wie: str) -> dict[str, str]:
    """Every surface as this person gets it now."""
    w.kijk()
    c = kijken.client(w, wie)
    uit = {}
    for naam, patroon in dict(kijken.routes()).items():
        if naam.startswith(WIE_KEEK):
            continue
        for vraag in kijken.vragen(w, naam, patroon, ("get",)):
            Teller.objects.all().delete()  # How many exports are allowed is counted there.
            antwoord = c.get(vraag.pad)
            uit[str(vraag)] = NIEUW_BIJ_ELK_BEZOEK.sub("", kijken.inhoud(antwoord))
    GEZIEN[_wanneer(w, wie)] = uit
    return uit


def verschil(oud: str, nieuw: str) -> str:
    """The first lines that differ."""
    return "\n".join(list(difflib.unified_diff(oud.split("\n"), nieuw.split("\n"), n=0))[2:8])


@pytest.mark.parametrize("kring", ["justitie", "zorg"])
def test_wat_u_niet_mag_zien_laat_geen_spoor_na(wereld: Wereld, kring: str) -> None:
    kijkers = [wie for wie in KIJKERS if not leest(wie, kring)]
    voor = {wie: eerder(wereld, wie) for wie in kijkers}
    assert plant_stil(wereld, kring)
    anders = []
    for wie in kijkers:
        na = beeld(wereld, wie)
        assert voor[wie].keys() == na.keys()
        anders += [
            f"{wie} {vraag}\n{verschil(oud, na[vraag])}"
            for vraag, oud in voor[wie].items()
            if oud != na[vraag]
        ]
    assert not anders, "\n".join(anders)


def test_wie_het_wel_mag_zien_ziet_het_verschil(wereld: Wereld) -> None:
    """The comparison above would notice: whoever does read the circle sees another page."""
    voor = beeld(wereld, "otto")
    plant_stil(wereld, "justitie", "weer")
    na = beeld(wereld, "otto")
    assert any("casus: GET" in vraag and voor[vraag] != na[vraag] for vraag in voor)
