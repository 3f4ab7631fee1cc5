"""Does a lesson in a real browser, word for word.

In a lesson bold stands only for what the reader clicks, fills in or sees, in these sentences:

    Klik op **naam**.   Klik op **naam** bij **kop**.   Vul bij **veld** in: *tekst*.
    Kies bij **veld**: *keuze*.   Vink aan: **naam**.   U ziet **tekst**.   U ziet **tekst** en **tekst**.

Bold in any other sentence is a mistake in the lesson, so a step cannot be forgotten by the test.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.docs.blad import Blad
from tests.web.venster import tot

VET = re.compile(r"\*\*(.+?)\*\*")
ZINNEN = re.compile(
    r"(?P<klik>Klik op \*\*(?P<knop>.+?)\*\*(?: bij \*\*(?P<kop>.+?)\*\*)?)"
    r"|(?P<vul>[Vv]ul bij \*\*(?P<veld>.+?)\*\* in: \*(?P<tekst>[^*]+)\*)"
    r"|(?P<kies>[Kk]ies bij \*\*(?P<groep>.+?)\*\*: \*(?P<keuze>[^*]+)\*)"
    r"|(?P<vink>[Vv]ink aan: \*\*(?P<vakje>.+?)\*\*)"
    r"|(?P<ziet>U ziet \*\*.+?\*\*(?:(?:,| en) \*\*.+?\*\*)*)",
)


@dataclass(frozen=True)
class Handeling:
    """One thing the reader does or sees: ``soort`` is klik, vul, kies, vink or ziet."""

    soort: str
    wat: str
    waarde: str = ""


def handelingen(blad: Blad) -> Iterator[Handeling]:
    """What the reader does, in order. Raises ValueError for bold that stands in no known sentence."""
    proza = re.sub(r"\s+", " ", blad.proza)
    los = VET.findall(ZINNEN.sub("", proza))
    if los:
        raise ValueError(f"{blad.pad}: vet in een zin die geen handeling is: {los}")
    for m in ZINNEN.finditer(proza):
        if m["klik"]:
            yield Handeling("klik", m["knop"], m["kop"] or "")
        elif m["vul"]:
            yield Handeling("vul", m["veld"], m["tekst"])
        elif m["kies"]:
            yield Handeling("kies", m["groep"], m["keuze"])
        elif m["vink"]:
            yield Handeling("vink", m["vakje"])
        else:
            for tekst in VET.findall(m["ziet"]):
                yield Handeling("ziet", tekst)


def doe(pagina: Any, h: Handeling) -> None:
    """Do it. Raises playwright's errors when the page has no such thing."""
    if h.soort == "klik":
        _klik(pagina, _klikbaar(pagina, h.wat, h.waarde))
    elif h.soort == "vul":
        pagina.get_by_label(_begint(h.wat)).filter(visible=True).first.fill(h.waarde)
    elif h.soort == "vink":
        pagina.get_by_role("checkbox", name=_begint(h.wat)).filter(visible=True).first.check()
    elif h.soort == "kies":
        _kies(pagina, h.wat, h.waarde)
    else:
        pagina.get_by_text(h.wat).filter(visible=True).first.wait_for()


def _begint(naam: str) -> re.Pattern[str]:
    return re.compile(rf"^\s*{re.escape(naam)}", re.IGNORECASE)


def _klikbaar(pagina: Any, naam: str, kop: str) -> Any:
    """The first visible button, link or fold-out whose name begins so, in the part under ``kop``."""
    plek = pagina.locator("section").filter(has=pagina.get_by_role("heading", name=kop)) if kop else pagina
    begint = _begint(naam)
    knop = plek.get_by_role("button", name=begint).or_(plek.get_by_role("link", name=begint))
    return knop.or_(plek.locator("summary").filter(has_text=begint)).filter(visible=True).first


def _klik(pagina: Any, waarop: Any) -> None:
    """Click, and wait for the new page; a fold-out stays on the same one."""
    blijft = waarop.evaluate(
        "e => e.tagName === 'SUMMARY' || 'erbij' in e.dataset"
        " || (e.getAttribute('href') || '').startsWith('#')"
    )
    pagina.evaluate("() => { window.vorige = true }")
    waarop.click()
    if not blijft:
        tot(pagina, "() => !window.vorige && document.readyState === 'complete'", 30)


def _kies(pagina: Any, groep: str, keuze: str) -> None:
    """Choose in a group of radio buttons, or in a list."""
    lijst = pagina.get_by_role("combobox", name=_begint(groep)).filter(visible=True)
    knop = pagina.get_by_role("group", name=_begint(groep)).get_by_role("radio", name=_begint(keuze))
    lijst.or_(knop).filter(visible=True).first.wait_for()
    if lijst.count():
        lijst.first.select_option(label=keuze)
    else:
        knop.filter(visible=True).first.check()
