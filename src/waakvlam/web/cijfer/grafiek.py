"""The values of one place as SVG: bars, with what is usual as a band behind them. No number, no bar."""

from collections.abc import Sequence
from decimal import Decimal

from waakvlam.application.vragen.cijfers import Punt
from waakvlam.core.aanpak.tekening.svg import veilig
from waakvlam.core.cijfer.toestand import Cijfer
from waakvlam.core.cijfer.waarde import getal
from waakvlam.web.cijfer.woorden import getal as in_woorden

BREED, HOOG, LINKS, RECHTS, BOVEN, ONDER = 360.0, 170.0, 46.0, 4.0, 10.0, 20.0
"""Units of the drawing: its size and its margins. On a phone one unit is about one pixel."""


def grafiek(s: Cijfer, punten: Sequence[Punt], titel: str, uitleg: str, van: str, tot: str) -> str:
    """Return the chart as one ``<svg>`` element, safe whatever the texts hold.

    ``titel`` and ``uitleg`` say in words what is in it; ``van`` and ``tot`` stand under its ends.
    """
    getallen = [getal(p.waarde) for p in punten]
    grenzen = [Decimal(grens) for grens in (s.laag, s.hoog) if grens is not None]
    alle = [Decimal(0), *grenzen, *(g for g in getallen if g is not None)]
    onder, top = min(alle), max(alle)
    top = top if top > onder else onder + 1
    stap = (BREED - LINKS - RECHTS) / max(len(punten), 1)

    def y(g: Decimal) -> float:
        return HOOG - ONDER - float(g - onder) * (HOOG - BOVEN - ONDER) / float(top - onder)

    boven = y(Decimal(s.hoog)) if s.hoog is not None else BOVEN
    beneden = y(Decimal(s.laag)) if s.laag is not None else y(onder)
    delen = [
        f'<svg class="wv-ophoping__svg" viewBox="0 0 {BREED:g} {HOOG:g}" role="img" '
        f'aria-labelledby="cijfer-titel cijfer-uitleg"><title id="cijfer-titel">{veilig(titel)}</title>'
        f'<desc id="cijfer-uitleg">{veilig(uitleg)}</desc>'
        f'<rect class="wv-ophoping__band" x="{LINKS:g}" y="{boven:.1f}" width="{BREED - LINKS - RECHTS:g}" '
        f'height="{max(beneden - boven, 1):.1f}"/>'
    ]
    nul = y(Decimal(0))
    for nr, (p, g) in enumerate(zip(punten, getallen, strict=True)):
        if g is not None:
            soort = "week" if p.gewoon else "laatst"
            delen.append(
                f'<rect class="wv-ophoping__{soort}" x="{LINKS + nr * stap + stap * 0.15:.1f}" '
                f'y="{min(y(g), nul):.1f}" width="{min(stap * 0.7, 40):.1f}" '
                f'height="{max(abs(nul - y(g)), 1):.1f}"/>'
            )
    delen.append(f'<path class="wv-ophoping__as" d="M{LINKS:g},{nul:.1f} H{BREED - RECHTS:g}"/>')
    for g in sorted({onder, Decimal(0), top}):
        delen.append(
            f'<text class="wv-ophoping__getal" x="{LINKS - 5:g}" y="{y(g) + 4:.1f}">'
            f"{veilig(in_woorden(str(g)))}</text>"
        )
    delen.append(f'<text class="wv-ophoping__maand" x="{LINKS:g}" y="{HOOG - 5:g}">{veilig(van)}</text>')
    if tot != van:
        delen.append(
            f'<text class="wv-ophoping__maand" text-anchor="end" x="{BREED - RECHTS:g}" y="{HOOG - 5:g}">'
            f"{veilig(tot)}</text>"
        )
    return "".join([*delen, "</svg>"])
