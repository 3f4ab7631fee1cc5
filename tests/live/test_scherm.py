"""Open pages in a real browser: they follow what others do, keep what is typed, and say when they cannot."""

import os
import signal
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import psutil
import pytest

from tests.hulp.app import App
from tests.web.venster import NETWERK, inloggen, naar

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.scherm
BIJWERKEN = True

LEEG, KEUZE = "<textarea name='t'></textarea>", "<input type='checkbox' name='k'>"
BEWIJS = f"<form action='/a'><input type='hidden' name='csrfmiddlewaretoken' value='{{}}'>{LEEG}</form>"
# before, what its reader did, after, what is then on the screen, and whether all could be put in place
GEVALLEN: dict[str, tuple[str, str, str, str, bool]] = {
    "tekst": ("<p>oud</p>", "", "<p>nieuw</p>", "nieuw", True),
    "erbij": ("<ul><li>een</li></ul>", "", "<ul><li>een</li><li>twee</li></ul>", "een twee", True),
    "eraf": ("<ul><li>een</li><li>twee</li></ul>", "", "<ul><li>twee</li></ul>", "twee", True),
    "andere volgorde": (
        "<p data-sleutel='a'>a</p><p data-sleutel='b'>b</p>", "merk",
        "<p data-sleutel='b'>b</p><p data-sleutel='a'>a</p>", "b! a", True,
    ),
    "een vouw die openstaat blijft open": (
        "<details><summary>meer</summary>een</details>", "open",
        "<details><summary>meer</summary>twee</details>", "meer twee", True,
    ),
    "getypte tekst blijft, de rest komt": (
        f"<p>oud</p><form action='/a'>{LEEG}</form>", "typ half een zi",
        f"<p>nieuw</p><form action='/a'>{LEEG}</form>", "nieuw [half een zi]", True,
    ),
    "een veld met de aandacht blijft het hebben": (
        f"<form action='/a'>{LEEG}</form>", "aandacht",
        f"<p>erboven</p><form action='/a'>{LEEG}</form>", "erboven [](*)", True,
    ),
    "een formulier in gebruik verandert niet vanzelf": (
        f"<form action='/a'><p>oud</p>{LEEG}</form>", "typ x",
        f"<form action='/a'><p>nieuw</p>{LEEG}</form>", "oud [x]", False,
    ),
    "een formulier in gebruik gaat niet weg": (
        f"<form action='/a'>{LEEG}</form><p>oud</p>", "typ x", "<p>nieuw</p>", "nieuw [x]", False,
    ),
    "een nieuw bewijs is geen verandering": (
        BEWIJS.format("1"), "typ x",
        BEWIJS.format("2"), "[x]", True,
    ),
    "wat een script bewaart blijft": (
        "<p data-laat-staan>van het script</p>", "", "<p data-laat-staan>van de server</p>",
        "van het script", True,
    ),
    "een keuze die is gemaakt blijft": (
        f"<form action='/a'>{KEUZE}</form><p>oud</p>", "kies",
        f"<form action='/a'>{KEUZE}</form><p>nieuw</p>", "[x] nieuw", True,
    ),
}  # fmt: skip
ZICHT = "<p>geheim</p>"
# before, what its reader did, and what is left when the case is there no more
LEEG_GEVALLEN: dict[str, tuple[str, str, str]] = {
    "alles": (f"{ZICHT}<form action='/a'>{LEEG}</form>", "", ""),
    "getypte tekst blijft, wat eromheen stond niet": (
        f"<section>{ZICHT}<form action='/a'>{LEEG}</form></section>", "typ half een zi", "[half een zi]",
    ),
    "ook naast een veld met de aandacht": (
        f"<section>{ZICHT}<form action='/a'>{LEEG}</form></section>", "aandacht", "[](*)",
    ),
    "een knop met de aandacht houdt niets tegen": (
        f"<section>{ZICHT}<form action='/a'><button>knop</button></form></section>", "knop", "",
    ),
    "wat niet in gebruik is gaat mee weg": (
        f"<form action='/a'>{LEEG}</form><form action='/b'><p>geheim</p></form>", "typ x", "[x]",
    ),
}  # fmt: skip
SPEEL = """async ([voor, doe, na]) => {
  const { maakLeeg, vervang } = await import("/static/waakvlam/js/vervang.js");
  document.body.innerHTML = `<div id="deel">${voor}</div>`;
  const deel = document.getElementById("deel");
  const [wat, ...tekst] = doe.split(" ");
  const kan = {
    merk: () => { deel.lastElementChild.dataset.merk = "!"; },
    open: () => { deel.querySelector("details").open = true; },
    typ: () => { deel.querySelector("textarea").value = tekst.join(" "); },
    aandacht: () => deel.querySelector("textarea").focus(),
    knop: () => deel.querySelector("button").focus(),
    kies: () => deel.querySelector("input").click(),
  };
  kan[wat]?.();
  const eerst = deel.querySelector("[data-merk]");
  const nieuw = document.createElement("div");
  nieuw.id = "deel";
  nieuw.innerHTML = na;
  const alles = na === null ? maakLeeg(deel) ?? true : vervang(deel, nieuw);
  const zeg = (k) => {
    if (k.nodeType === 3) return k.data.trim();
    if (k.matches("input[type=hidden]")) return "";
    const hier = k === document.activeElement ? "(*)" : "";
    if (k.matches("textarea")) return `[${k.value}]${hier}`;
    if (k.matches("input")) return k.checked ? "[x]" : "[ ]";
    if (k.matches("details") && !k.open) return "dicht";
    const tekst = [...k.childNodes].map(zeg).filter(Boolean).join(" ");
    return k === eerst ? `${tekst}!` : tekst;
  };
  return [zeg(deel), alles];
}"""


def test_een_deel_wordt_gelijk_en_wat_in_gebruik_is_blijft(chromium_page: "Page", kijk_app: App) -> None:
    # A page that names its icon: for one that does not the browser asks what is not there.
    chromium_page.goto(f"{kijk_app.adres}/account/login/")
    uit: dict[str, Any] = {}
    for naam, (voor, doe, na, _tekst, _alles) in GEVALLEN.items():
        uit[naam] = tuple(chromium_page.evaluate(SPEEL, [voor, doe, na]))
    assert uit == {naam: geval[3:] for naam, geval in GEVALLEN.items()}
    over = {
        naam: chromium_page.evaluate(SPEEL, [voor, doe, None])[0]
        for naam, (voor, doe, _over) in LEEG_GEVALLEN.items()
    }
    assert over == {naam: geval[2] for naam, geval in LEEG_GEVALLEN.items()}


# how long it took, how long ago that was, chance -> milliseconds of rest
RUST = [(0, 0, 0.5, 0), (40, 5_000, 0, 0), (40, 0, 0, 120), (40, 0, 1, 160), (40, 100, 1, 60),
        (1_000, 0, 0, 3_000), (9_000, 0, 1, 5_000)]  # fmt: skip


def test_een_bladzijde_die_net_keek_rust_naar_hoe_lang_dat_duurde(
    chromium_page: "Page", kijk_app: App
) -> None:
    chromium_page.goto(f"{kijk_app.adres}/account/login/")
    vraag = """async (alle) => {
      const { rust } = await import("/static/waakvlam/js/adem.js");
      return alle.map(([duurde, geleden, lot]) => rust(duurde, geleden, lot));
    }"""
    assert chromium_page.evaluate(vraag, RUST) == [ms for *_, ms in RUST]


@pytest.fixture
def twee(chromium: "Browser", live_app: App) -> Iterator[tuple["Page", "Page"]]:
    """Two people in browsers of their own: who looks at the page of a case, and who is about to write."""
    bladen = []
    for rol in (NETWERK, "casusregisseur"):
        page = chromium.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam").new_page()
        page.set_default_timeout(20_000)
        inloggen(page, live_app.adres, rol)
        bladen.append(page)
    yield bladen[0], bladen[1]
    for page in bladen:
        page.context.close()


def noteer(page: "Page", app: App, tekst: str) -> None:
    naar(page, app, "Lindenhof", "/vastleggen/noteer")
    page.get_by_label("De notitie").fill(tekst)
    page.get_by_role("button", name="Bewaar notitie").click()
    page.wait_for_url("**/casussen/*")
    page.get_by_text(tekst).first.wait_for()


def test_een_ander_schrijft_en_het_staat_er_ook_na_verlies_van_verbinding(
    twee: tuple["Page", "Page"], live_app: App
) -> None:
    kijkt, schrijft = twee
    with kijkt.expect_response(lambda r: r.url.endswith("/live") and r.status == 200):
        naar(kijkt, live_app, "Lindenhof")
    balk, verloop = kijkt.locator("[data-live-balk]"), kijkt.locator("#casus")
    kijkt.evaluate("window.zelfde = true")
    noteer(schrijft, live_app, "Gebeld met de school")
    verloop.get_by_text("Gebeld met de school").first.wait_for()
    assert balk.is_hidden()

    kijkt.context.set_offline(True)
    balk.get_by_text("Geen verbinding.").wait_for()
    assert "U ziet hoe het was om" in balk.inner_text()
    noteer(schrijft, live_app, "Gebeld met de huisarts")
    assert verloop.get_by_text("Gebeld met de huisarts").count() == 0
    kijkt.context.set_offline(False)
    balk.get_by_text("Er is weer verbinding.").wait_for()
    verloop.get_by_text("Gebeld met de huisarts").first.wait_for()

    # The case is there no more for somebody whose focus is in it: it leaves the screen.
    weg = kijkt.context.new_page()
    naar(weg, live_app, "Lindenhof")
    weg.locator("#casus a").last.focus()
    weg.route(weg.url, lambda r: r.fulfill(status=404, body=""))
    noteer(schrijft, live_app, "Gebeld met de buurvrouw")
    weg.get_by_text("Deze bladzijde is er voor u niet meer.").wait_for()
    assert weg.locator("#casus").inner_text() == ""
    weg.close()

    # The process that says that something changed is gone: the pages go on, and so does the rest.
    (live,) = (p for p in psutil.Process(live_app.proces.pid).children() if "live" in p.cmdline())
    os.kill(live.pid, signal.SIGKILL)
    noteer(schrijft, live_app, "Gebeld met de wijkagent")
    verloop.get_by_text("Gebeld met de wijkagent").first.wait_for()
    assert kijkt.evaluate("window.zelfde") is True  # never loaded anew
    assert live_app.proces.poll() is None
