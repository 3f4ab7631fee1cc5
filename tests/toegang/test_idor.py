"""Every address with an id, tried by everyone: what is not yours answers as what does not exist.

Status, page, headers and the number of queries are the same, for looking and for every command.
"""

import re
from typing import Any

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.toegang import kijken
from tests.toegang.planten import Wereld
from tests.toegang.test_geen_spoor import NIEUW_BIJ_ELK_BEZOEK
from waakvlam.adapters.models import Teller

NIET_VAN = {
    "casus": ("lena", "bert", "elsa"),
    "signaal": ("otto", "hugo", "bert", "elsa"),
    "ontwerp": ("rosa", "hugo", "elsa"),
    "verzoek": ("rosa", "hugo", "bert"),
    "datalek": ("hugo", "bert"),
    "gericht": ("ada", "wim", "bert", "elsa"),
    "post": ("bert", "bea", "elsa"),
    "gezicht": ("bert", "bea", "elsa"),
    "sleutelpersoon": ("rosa", "hilde", "gijs", "bert", "elsa"),
    "cijfer": ("otto", "wim", "lena", "elsa"),
    "spar": ("rosa", "wim", "bert"),
    "buurt": ("hugo", "lena", "bert", "elsa"),
    "bewaring": ("rosa", "petra"),
}
"""Per kind of thing in an address those for whom it is not there."""

LIJF = {
    "opdracht_id": "11112222333344445555666677778888", "tekst": "x", "nr": "3", "stap": "laag-op-hoog",
    "code": "rollen", "gelezen": "", "bij-casus": "x", "af-uitkomst": "opgelost", "af-terugkoppeling": "x",
    "besluit": "x", "taak": "x", "rol": "adviseur", "product": "plan", "gremium": "team", "reden": "x",
}  # fmt: skip


def _antwoord(c: Client, methode: str, pad: str, ids: tuple[str, ...]) -> tuple[str, list[int]]:
    """What came back with the id taken out, and how many queries each database got."""
    hoofd, kast = (CaptureQueriesContext(connections[naam]) for naam in ("default", "sleutels"))
    Teller.objects.all().delete()  # How many exports are allowed is counted there.
    with hoofd as a, kast as b:
        antwoord: Any = c.post(pad, LIJF) if methode == "post" else c.get(pad)
    tekst = NIEUW_BIJ_ELK_BEZOEK.sub("", kijken.inhoud(antwoord))
    return re.sub("|".join(ids) or "$^", "ID", tekst), [len(a), len(b)]


GEVALLEN = [
    (naam, patroon, ding, wie)
    for naam, patroon in dict(kijken.routes()).items()
    for ding, mensen in NIET_VAN.items()
    if f":{ding}>" in patroon
    for wie in mensen
]


def test_elk_adres_met_een_kenmerk_doet_mee() -> None:
    # Approaches are public; a guest has no account to try with; a member is named by a number in one's own
    # municipality, which whoever may not look after people never gets as far as.
    # The link of a call and the address of a calendar are secrets by themselves (tests/web/oproep).
    # The list of a meeting is named by the approach and its body, which are public too: what is on it is not,
    # and the enumeration looks at that.
    buiten = ("aanpak", "gast-link", "mens", "buurten-voorstel", "melden", "overleglijst")
    buiten += ("oproep-antwoord", "agenda")
    met = {naam for naam, patroon in kijken.routes() if "<" in patroon and not naam.startswith(buiten)}
    met |= {naam for naam, patroon in kijken.routes() if ":casus>" in patroon}
    assert met == {naam for naam, *_ in GEVALLEN}


@pytest.mark.parametrize("wie", sorted({wie for *_, wie in GEVALLEN}))
@pytest.mark.parametrize("methode", ["get", "post"])
def test_niet_van_u_is_niet_te_onderscheiden_van_niet_bestaand(
    wereld: Wereld, wie: str, methode: str
) -> None:
    c = kijken.client(wereld, wie)
    anders = []
    c.get("/")
    warm: set[str] = set()
    for naam, patroon, ding, van in GEVALLEN:
        if van != wie:
            continue
        for vraag in kijken.vragen(wereld, naam, patroon, (methode,)):
            if naam not in warm:
                # What a process keeps (an approach, a count) is read once, whoever asks first.
                _antwoord(c, methode, vraag.pad, ())
                warm.add(naam)
            echt = next(iter(kijken.waarden(wereld)[ding]))
            vreemd = echt[: -len(kijken.VREEMD)] + kijken.VREEMD
            ids = (*kijken.waarden(wereld)[ding], vreemd)
            er_niet = re.sub("|".join(ids), vreemd, vraag.pad)
            er_wel = re.sub("|".join(ids), echt, vraag.pad)
            verboden, ontbreekt = (_antwoord(c, methode, pad, ids) for pad in (er_wel, er_niet))
            if verboden != ontbreekt:
                anders.append(f"{vraag} {verboden[1]} {ontbreekt[1]}")
            if verboden[0][:3] not in ("404", "405"):
                anders.append(f"{vraag} {verboden[0][:3]}")
    assert not anders, "\n".join(anders)
