"""The pages of a case in English: our sentences are translated; words of the approach stay Dutch."""

import re
from html import unescape
from pathlib import Path

import polib
import pytest

import waakvlam
from tests.huis.bestanden import PROJECT
from tests.web.casus.wereld import Wereld, stap_velden, tekst
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.gebeurtenis import Tekst

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])
CATALOGUS = polib.pofile(str(Path(waakvlam.__path__[0]) / "locale/en/LC_MESSAGES/django.po"))
AANPAK = "\n".join(b.read_text(encoding="utf-8") for b in (PROJECT / "aanpakken/dalfsen").glob("*.yaml"))
ZINNEN = [
    r.msgid for r in CATALOGUS
    if len(r.msgid.split()) > 2 and not re.search(r"[%{]", r.msgid) and r.msgid not in AANPAK
]  # fmt: skip
"""Sentences long enough to be ours, and not words of the approach."""

PAGINAS = [
    ("", "Who has the lead now?"),
    ("/op", "On whose behalf do you record the decision?"),
    ("/af", "Is not everything there yet?"),
    ("/stap", "Record this decision"),
    ("/vastleggen", "With people"),
    ("/vastleggen/noteer", "Who may read this?"),
    ("/vastleggen/rond-af", "How did it go?"),
    ("/vastleggen/wijs-aan?lijn=casus", "Who gets the lead?"),
    ("/vastleggen/leg-product-vast?product=ondersteuningsplan", "Is everything there?"),
    ("/feitenrelaas", "Factual account of Lindenhof"),
    ("/afdruk", "Circles shown here"),
    ("/tekst", "Copy as text"),
]


def nederlands(pagina: str) -> list[str]:
    """Sentences of ours that are still Dutch on a page; a source keeps the names of its own sections."""
    regels = unescape(re.sub(r"<[^>]+>", "\n", pagina)).splitlines()
    leesbaar = "\n".join(regel for regel in regels if not regel.lstrip().startswith("Source:"))
    return [zin for zin in ZINNEN if re.search(rf"(?<!\w){re.escape(zin)}(?!\w)", leesbaar)]


@pytest.mark.parametrize(("rest", "zin"), PAGINAS)
def test_een_pagina_van_een_casus(wereld: Wereld, rest: str, zin: str) -> None:
    casus = wereld.ave3()
    nadia = wereld.als("nadia")
    nadia.cookies["django_language"] = "en"
    pagina = tekst(nadia.get(f"/casussen/{casus}{rest}"))
    assert zin in pagina
    assert nederlands(pagina) == []


def test_een_weigering(wereld: Wereld) -> None:
    casus = wereld.ave2()
    sanne = wereld.als("sanne")
    sanne.cookies["django_language"] = "en"
    pagina = tekst(sanne.get(f"/casussen/{casus}/op"))
    antwoord = sanne.post(f"/casussen/{casus}/op", stap_velden(pagina, besluiter="ik", motivering="Nodig."))
    assert antwoord.status_code == 422
    assert "Choose one of the options" not in tekst(antwoord)
    assert "No reason has been ticked yet that is enough for this." in tekst(antwoord)
    assert nederlands(tekst(antwoord)) == []


def test_iemand_anders_was_u_net_voor(wereld: Wereld) -> None:
    casus = wereld.ave3()
    nadia = wereld.als("nadia")
    nadia.cookies["django_language"] = "en"
    velden = stap_velden(
        tekst(nadia.get(f"/casussen/{casus}/op")), besluiter="namens", namens="aov", motivering="Nodig.",
        ja_uit_de_hand="on", overlegd="wethouder_zorg",
    )  # fmt: skip
    vink = o.VinkAan("uit_de_hand", "ja", Tekst("Het loopt uit de hand."))
    wereld.doe("tom", vink, casus)
    wereld.doe("tom", o.Raadpleeg("wethouder_zorg"), casus)
    wereld.doe("tom", o.Opschalen("ave4", Tekst("Nu meteen.")), casus)
    antwoord = nadia.post(f"/casussen/{casus}/op", velden)
    assert antwoord.status_code == 409
    assert "This happened while you were busy" in tekst(antwoord)
    assert nederlands(tekst(antwoord)) == []
