"""Draws ``docs/plaatjes/signaal.svg``: the phases and places of a signal, from the names in the code.

.venv/bin/python tools/signaalplaat.py
"""

import sys
from pathlib import Path
from xml.sax.saxutils import escape

WORTEL = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(WORTEL / "src")]

from waakvlam.core.signaal.toestand import FASEN, STANDEN  # noqa: E402

UIT = WORTEL / "docs" / "plaatjes" / "signaal.svg"
VERDER = {
    "waargenomen": "nog eens zien, of een ander ziet het ook",
    "geverifieerd": "samen zeggen wat het kan betekenen",
    "geduid": "zeggen welk risico u verwacht",
    "beoordeeld": "doorgeven, een casus, of afhandelen",
}
"""Per phase what takes a signal further; every phase must be here."""
BREED, HOOG, TUSSEN, RAND = 210, 44, 40, 16


def _vak(x: int, y: int, tekst: str, rond: int) -> str:
    midden = f'x="{x + BREED // 2}" y="{y + HOOG // 2 + 5}"'
    return (
        f'<rect x="{x}" y="{y}" width="{BREED}" height="{HOOG}" rx="{rond}" class="vak"/>'
        f'<text {midden} text-anchor="middle">{escape(tekst)}</text>'
    )


def teken() -> str:
    """Return the drawing: phases downwards on the left, places on the right."""
    if set(VERDER) != set(FASEN):
        raise ValueError(f"explained but not there, or the other way: {set(VERDER) ^ set(FASEN)}")
    stap = HOOG + TUSSEN
    delen = [f'<text x="{RAND}" y="26" class="kop">Wat er bekend is</text>']
    for nr, fase in enumerate(FASEN):
        y = 40 + nr * stap
        delen.append(_vak(RAND, y, fase, 4))
        delen.append(f'<text x="{RAND + 24}" y="{y + HOOG + 24}" class="klein">{escape(VERDER[fase])}</text>')
        if nr + 1 < len(FASEN):
            van, tot = y + HOOG, y + stap
            delen.append(f'<path d="M{RAND + 10} {van}V{tot - 6}" class="lijn" marker-end="url(#pijl)"/>')
    x = RAND + BREED + 110
    delen.append(f'<text x="{x}" y="26" class="kop">Waar het is</text>')
    hier = (stap * (len(FASEN) - 1)) // (len(STANDEN) - 1)
    delen += [_vak(x, 40 + nr * hier, stand.replace("_", " "), HOOG // 2) for nr, stand in enumerate(STANDEN)]
    breed, hoog = x + BREED + RAND, 40 + stap * len(FASEN)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {breed} {hoog}" role="img" '
            'aria-label="De fasen van een signaal, en los daarvan waar het is">',
            "<style>text{font:15px sans-serif;fill:#1d2733}.kop{font-weight:bold}.klein{font-size:13px}"
            ".vak{fill:#eef3f8;stroke:#35506b}.lijn{fill:none;stroke:#35506b;stroke-width:1.5}</style>",
            f'<rect width="{breed}" height="{hoog}" fill="#fff"/>',
            '<defs><marker id="pijl" markerWidth="8" markerHeight="8" refX="4" refY="4" orient="auto">'
            '<path d="M0 0L8 4L0 8z" fill="#35506b"/></marker></defs>',
            *delen,
            "</svg>\n",
        ]
    )


if __name__ == "__main__":
    UIT.write_text(teken(), encoding="utf-8")
    print(f"Geschreven: {UIT.relative_to(WORTEL)}")
