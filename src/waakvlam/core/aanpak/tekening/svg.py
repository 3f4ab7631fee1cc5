"""A figure as SVG text: safe whatever the names hold, readable in black and white, usable by keyboard."""

import re
from collections.abc import Callable, Iterator

from waakvlam.core.aanpak.tekening.vormen import Figuur, Merk, Pijl, Punt, Tekst, Vak

Adres = Callable[[str, str], str]
"""Gives the address of a level or step (``niveau`` or ``stap``, code); empty for no link."""

LETTER = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Arial, Helvetica, sans-serif"
INKT, ZACHT, LIJN, PAPIER, BLAUW = "#17222d", "#55616d", "#7b8590", "#ffffff", "#134f7d"
TOON = {
    1: ("#3f7a5c", "#e2efe7"), 2: ("#8a6a10", "#f7eed4"), 3: ("#b84e14", "#fdece0"),
    4: ("#a3152f", "#fbe7ea"), 5: ("#641034", "#f5e3ec"),
}  # fmt: skip
"""Colours of a level, the same as in the theme; a page may set others by class."""

NIET_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_VERVANG = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}


def veilig(tekst: str) -> str:
    """Return ``tekst`` as it may stand in SVG, between tags and in attributes alike."""
    return "".join(_VERVANG.get(letter, letter) for letter in NIET_IN_XML.sub("\ufffd", tekst))


def svg(figuur: Figuur, adres: Adres | None = None) -> str:
    """Return ``figuur`` as one ``<svg>`` element; with ``adres`` its levels and steps are links."""
    naam = f"tekening-{figuur.naam}"
    return "".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(figuur.b)} {_n(figuur.h)}" '
            f'width="{_n(figuur.b)}" height="{_n(figuur.h)}" role="group" class="wv-tekening__svg" '
            f'aria-labelledby="{veilig(naam)}-titel" aria-describedby="{veilig(naam)}-uitleg" '
            f'font-family="{LETTER}" fill="{INKT}">',
            f'<title id="{veilig(naam)}-titel">{veilig(figuur.titel)}</title>',
            f'<desc id="{veilig(naam)}-uitleg">{veilig(figuur.uitleg)}</desc>',
            *(_lijn(pijl) for pijl in figuur.pijlen),
            *(_vak(vak, adres) for vak in figuur.vakken),
            *(_merk(merk) for merk in figuur.merken),
            *(_tekst(tekst) for tekst in figuur.teksten),
            "</svg>",
        ]
    )


def _n(getal: float) -> str:
    return f"{getal:.1f}".removesuffix(".0")


def _punten(punten: tuple[Punt, ...]) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in punten)


DIKTE = {"op": 2.2, "af": 2.2, "begin": 1.6, "uit": 1.6, "wijst": 1.2}
STREEP = {"af": "7 4", "uit": "2 3", "wijst": "2 3"}


def _lijn(pijl: Pijl) -> str:
    """A line with its head; up is whole, down is dashed, out is dotted."""
    streep = f' stroke-dasharray="{STREEP[pijl.soort]}"' if pijl.soort in STREEP else ""
    punten = _ingekort(pijl.punten) if pijl.kop else pijl.punten
    delen = [
        f'<g class="wv-tekening__pijl wv-tekening__pijl--{pijl.soort}" aria-hidden="true">',
        f'<polyline points="{_punten(punten)}" fill="none" stroke="{INKT}" '
        f'stroke-width="{DIKTE[pijl.soort]}" stroke-linejoin="round"{streep}/>',
    ]
    if pijl.kop:
        delen.append(f'<polygon points="{_punten(_kop(pijl.punten))}"/>')
    return "".join([*delen, "</g>"])


PUNT = 10.0


def _richting(punten: tuple[Punt, ...]) -> Punt:
    (x1, y1), (x2, y2) = punten[-2], punten[-1]
    lang = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 or 1.0
    return (x2 - x1) / lang, (y2 - y1) / lang


def _kop(punten: tuple[Punt, ...]) -> tuple[Punt, ...]:
    """The head of an arrow: its tip is the last point."""
    (dx, dy), (x, y) = _richting(punten), punten[-1]
    bx, by = x - dx * PUNT, y - dy * PUNT
    return (x, y), (bx - dy * 5, by + dx * 5), (bx + dy * 5, by - dx * 5)


def _ingekort(punten: tuple[Punt, ...]) -> tuple[Punt, ...]:
    """The line up to the head, so that it does not stick out at the tip."""
    (dx, dy), (x, y) = _richting(punten), punten[-1]
    return (*punten[:-1], (x - dx * PUNT * 0.8, y - dy * PUNT * 0.8))


def _vak(vak: Vak, adres: Adres | None) -> str:
    soort, code = ("niveau", vak.niveau) if vak.niveau else ("stap", vak.stap)
    doel = adres(soort, code) if adres and code else ""
    inhoud = "".join([*_rand(vak), *_regels(vak, adres if not doel or vak.niveau else None)])
    titel = f"<title>{veilig(vak.titel)}</title>" if vak.titel else ""
    klas = f'class="wv-tekening__vak wv-tekening__vak--{vak.soort}"'
    if doel and not vak.niveau:
        return f'<a href="{veilig(doel)}" {klas}>{titel}{inhoud}</a>'
    return f"<g {klas}>{'' if vak.niveau else titel}{inhoud}</g>"


def _rand(vak: Vak) -> Iterator[str]:
    plek = f'x="{_n(vak.x)}" y="{_n(vak.y)}" width="{_n(vak.b)}" height="{_n(vak.h)}"'
    if vak.toon:
        kleur, waas = TOON[vak.toon]
        toon = f"wv-tekening__waas wv-toon-{vak.toon}"
        yield f'<rect {plek} rx="8" fill="{waas}" stroke="{kleur}" stroke-width="1.6" class="{toon}"/>'
        yield (
            f'<rect x="{_n(vak.x)}" y="{_n(vak.y)}" width="9" height="{_n(vak.h)}" rx="4" '
            f'fill="{kleur}" class="wv-tekening__balk wv-toon-{vak.toon}"/>'
        )
    elif vak.soort == "kaart":
        yield f'<rect {plek} fill="none" class="wv-tekening__doel"/>'
    else:
        rond = {"begin": 12, "sluiten": 12}.get(vak.soort, 4)
        dik = 2.2 if vak.soort in ("sluiten", "uitgang") else 1.2
        yield (
            f'<rect {plek} rx="{rond}" fill="{PAPIER}" stroke="{LIJN if vak.soort == "lijst" else INKT}" '
            f'stroke-width="{dik}"/>'
        )
        if vak.soort == "uitgang":
            yield (
                f'<rect x="{_n(vak.x + 3)}" y="{_n(vak.y + 3)}" width="{_n(vak.b - 6)}" '
                f'height="{_n(vak.h - 6)}" rx="2" fill="none" stroke="{INKT}" stroke-width="0.8"/>'
            )


def _regels(vak: Vak, adres: Adres | None) -> Iterator[str]:
    """The lines of text; the name of a level and the names of steps in a list are links of their own."""
    groep: list[Tekst] = []
    kop = True
    for tekst in vak.teksten:
        if groep and (tekst.code != groep[0].code or (kop and tekst.maat != groep[0].maat)):
            yield _groep(vak, groep, adres, kop)
            groep, kop = [], False
        groep.append(tekst)
    if groep:
        yield _groep(vak, groep, adres, kop)


def _groep(vak: Vak, teksten: list[Tekst], adres: Adres | None, kop: bool) -> str:
    inhoud = "".join(map(_tekst, teksten))
    doel = ""
    if adres and teksten[0].code:
        doel = adres("stap", teksten[0].code)
    elif adres and kop and vak.niveau:
        doel = adres("niveau", vak.niveau)
    return f'<a href="{veilig(doel)}" class="wv-tekening__naam">{inhoud}</a>' if doel else inhoud


def _tekst(tekst: Tekst) -> str:
    vet = ' font-weight="600"' if tekst.vet else ""
    zacht = f' fill="{ZACHT}"' if tekst.zacht else ""
    return (
        f'<text x="{_n(tekst.x)}" y="{_n(tekst.y)}" font-size="{_n(tekst.maat)}"{vet}{zacht}>'
        f"{veilig(tekst.tekst)}</text>"
    )


def _merk(merk: Merk) -> str:
    return (
        f'<g class="wv-tekening__merk" aria-hidden="true">'
        f'<circle cx="{_n(merk.x)}" cy="{_n(merk.y)}" r="{_n(merk.straal)}" fill="{PAPIER}" stroke="{INKT}" '
        f'stroke-width="1.4"/><text x="{_n(merk.x)}" y="{_n(merk.y + 3.9)}" font-size="11" font-weight="600" '
        f'text-anchor="middle">{merk.nr}</text></g>'
    )
