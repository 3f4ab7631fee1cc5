"""Copies from node_modules what the pages serve: the design system, its tokens and the font."""

import shutil
from pathlib import Path

from stijlblad import stijlblad

LETTERTYPE = "@fontsource/source-sans-3"
GEWICHTEN = [(400, "normal"), (400, "italic"), (600, "normal"), (700, "normal")]

LICENTIES = {
    "utrecht.LICENSE.md": "@utrecht/component-library-css/LICENSE.md",
    "voorbeeld.LICENSE.md": "@nl-design-system-unstable/voorbeeld-design-tokens/LICENSE.md",
    "lettertype.LICENSE": "@fontsource/source-sans-3/LICENSE",
}
BEREIK = {
    "latin-ext": "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, "
    "U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF",
    "latin": "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, "
    "U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
}


def kopieer(modules: Path, doel: Path) -> None:
    """Fill the folder ``doel`` anew from the npm folder ``modules``; OSError when a file is missing."""
    tijdelijk = doel.with_name(doel.name + ".nieuw")
    shutil.rmtree(tijdelijk, ignore_errors=True)
    tijdelijk.mkdir(parents=True)
    for naam, bron in LICENTIES.items():
        shutil.copyfile(modules / bron, tijdelijk / naam)
    eigen = sorted((doel.parent / "waakvlam").glob("*.css"))
    (tijdelijk / "basis.css").write_text(stijlblad(modules, eigen), encoding="utf-8")
    regels = []
    for gewicht, stijl in GEWICHTEN:
        for schrift in BEREIK:
            bestand = f"source-sans-3-{schrift}-{gewicht}-{stijl}.woff2"
            shutil.copyfile(modules / LETTERTYPE / "files" / bestand, tijdelijk / bestand)
        regels.append(letter_regels(gewicht, stijl))
    (tijdelijk / "lettertype.css").write_text("\n".join(regels), encoding="utf-8")
    shutil.rmtree(doel, ignore_errors=True)
    tijdelijk.rename(doel)


def letter_regels(gewicht: int, stijl: str) -> str:
    """Return the @font-face rules of one weight and style, a rule per set of characters."""
    return "".join(
        f"@font-face {{\n  font-family: 'Source Sans 3';\n  font-style: {stijl};\n  font-display: swap;\n"
        f"  font-weight: {gewicht};\n"
        f"  src: url(source-sans-3-{schrift}-{gewicht}-{stijl}.woff2) format('woff2');\n"
        f"  unicode-range: {tekens};\n}}\n"
        for schrift, tekens in BEREIK.items()
    )
