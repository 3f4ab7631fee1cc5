"""The lesson for beginners is done in a real browser, step by step as it is written."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from tests.docs.blad import Blad, bladen
from tests.docs.les import Handeling, doe, handelingen
from tests.hulp.app import App

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

LESSEN = ["docs/tutorial/eerste-casus.md", "docs/tutorial/uw-eigen-aanpak-in-een-middag.md"]


@pytest.fixture
def bladzijde(chromium: "Browser") -> Iterator["Page"]:
    """A page in a fresh window. The lesson meets a refusal, whose status the browser logs as an error."""
    context = chromium.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
    context.set_default_timeout(20_000)
    page = context.new_page()
    fouten: list[str] = []
    page.on("pageerror", lambda fout: fouten.append(str(fout)))
    page.on("console", lambda regel: fouten.append(regel.text) if regel.type == "error" else None)
    yield page
    context.close()
    assert [fout for fout in fouten if "status of 422" not in fout] == []


@pytest.mark.scherm
@pytest.mark.parametrize("les", LESSEN)
def test_de_les_is_te_doen(verse_app: Callable[[], App], bladzijde: "Page", les: str) -> None:
    bladzijde.goto(verse_app().adres)
    gedaan: list[Handeling] = []
    for handeling in handelingen(bladen()[les]):
        try:
            doe(bladzijde, handeling)
        except Exception as fout:
            waar = f"{bladzijde.url}\n{bladzijde.locator('body').inner_text()[:4000]}"
            pytest.fail(f"na {gedaan[-3:]}\nlukt niet: {handeling}\n{fout}\n\n{waar}")
        gedaan.append(handeling)
    assert {h.soort for h in gedaan} == {"klik", "vul", "kies", "vink", "ziet"}


def test_een_les_lezen() -> None:
    blad = Blad(
        "les.md",
        "1. Klik op **Open** bij **Op of\n   af?**. Vul bij **Waar?** in: *hier*.\n"
        "Of kies bij **Wie**: *ik*.\n"
        "2. Vink aan: **Ja**. U ziet **een** en **twee**.\n",
    )
    assert list(handelingen(blad)) == [
        Handeling("klik", "Open", "Op of af?"),
        Handeling("vul", "Waar?", "hier"),
        Handeling("kies", "Wie", "ik"),
        Handeling("vink", "Ja"),
        Handeling("ziet", "een"),
        Handeling("ziet", "twee"),
    ]


def test_vet_in_een_andere_zin_is_een_fout() -> None:
    with pytest.raises(ValueError, match="Let op"):
        list(handelingen(Blad("les.md", "**Let op**. Klik op **Open**.")))
